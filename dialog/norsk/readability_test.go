package norsk

import "testing"

func TestLIX(t *testing.T) {
	for _, c := range []struct {
		text string
		want float64
	}{
		{"", 0},
		{"...", 0},
		{"Hei", 1},
		{"Hva er viktig for deg i hverdagen?", 21.3}, // 7 words, 1 long: 7 + 100/7
		{"Hva er viktig?", 3},                        // «viktig» has six letters and is not long
		{"Møtet er 1. juni. Kom da.", 3},             // the dot of a date ends nothing
		{"Hvilke tiltak mener du er hensiktsmessige for å opprettholde funksjonsnivået?", 40},
	} {
		if got := LIX(c.text); got != c.want {
			t.Errorf("LIX(%q) = %v, want %v", c.text, got, c.want)
		}
	}
}

func TestReadabilityReadsAScreenAsOne(t *testing.T) {
	r := Readability("Hei, Martha. Jeg er et program", "Du bestemmer hva de andre får se.")
	if r.Sentences != 3 || r.Words != 13 {
		t.Errorf("got %d sentences, %d words", r.Sentences, r.Words)
	}
	if len(r.Lengths) != 3 || r.Lengths[0] != 2 || r.Lengths[1] != 4 || r.Lengths[2] != 7 {
		t.Errorf("lengths %v", r.Lengths)
	}
	if len(r.LongWords) != 2 || r.LongWords[0].Text != "program" || r.LongWords[1].Line != 1 || r.LongWords[1].Text != "bestemmer" {
		t.Errorf("long words %+v", r.LongWords)
	}
	if empty := Readability(); empty.LIX != 0 || empty.Lengths == nil {
		t.Errorf("an empty screen: %+v", empty)
	}
}
