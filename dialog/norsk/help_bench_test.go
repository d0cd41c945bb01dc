package norsk

import "testing"

func BenchmarkCallsForHelp(b *testing.B) {
	for name, text := range map[string]string{
		"short":    "gå tur",
		"everyday": "Jeg vil gjerne komme meg ut i hagen igjen, og klare å gå til butikken selv uten å bli så sliten.",
		"near":     "Jeg slår meg ofte på dørkarmen, og er redd for å falle når jeg skal opp om natta.",
		"call":     "Jeg har det så vondt at jeg ikke vil leve lenger.",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				CallsForHelp(text)
			}
		})
	}
}
