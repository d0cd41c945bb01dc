package norsk

import "testing"

// A word cannot be both neutral and a topic: the first list would silently win.
func TestTopicsAreNotNeutral(t *testing.T) {
	for word := range topics().words {
		if lookup(word)&neutralWord != 0 {
			t.Errorf("%q is in both lists", word)
		}
	}
}

func TestIsTopic(t *testing.T) {
	for _, word := range []string{"strikke", "turar", "turgruppa", "dagsenteret", "treningsglede", "fisketuren", "barnebarna", "synskurs"} {
		if !isTopic(word) {
			t.Errorf("%q should be a topic", word)
		}
	}
	for _, word := range []string{"samtale", "avtale", "forslag", "tærer", "stolar", "møte", "behage", "bildet", "morgen", "farten"} {
		if isTopic(word) && lookup(word)&neutralWord == 0 {
			t.Errorf("%q should be no topic", word)
		}
	}
}
