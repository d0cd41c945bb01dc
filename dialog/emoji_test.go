package dialog

import (
	"strings"
	"testing"
)

func TestThePictureAtTheEndOfALine(t *testing.T) {
	for _, test := range []struct{ text, words, mark, file string }{
		{"Hjemmet 🏠", "Hjemmet", "🏠", "1f3e0"},
		{"Hjemmet🏠", "Hjemmet", "🏠", "1f3e0"},
		{"Hjemmet 🏠  ", "Hjemmet", "🏠", "1f3e0"},
		{"Ute ☀️", "Ute", "☀️", "2600"},
		{"Ute ☀", "Ute", "☀", "2600"},
		{"Hånd 👋🏽", "Hånd", "👋🏽", "1f44b-1f3fd"},
		{"Skrive ✍🏿", "Skrive", "✍🏿", "270d-1f3ff"},
		{"Familie 👨‍👩‍👧", "Familie", "👨‍👩‍👧", "1f468-200d-1f469-200d-1f467"},
		{"Lege 🧑🏽‍⚕️", "Lege", "🧑🏽‍⚕️", "1f9d1-1f3fd-200d-2695"},
		{"Hjerte ❤️‍🔥", "Hjerte", "❤️‍🔥", "2764-200d-1f525"},
		{"Tall 1️⃣", "Tall", "1️⃣", "31-20e3"},
		{"Tall #⃣", "Tall", "#⃣", "23-20e3"},
		{"Norge 🇳🇴", "Norge", "🇳🇴", "1f1f3-1f1f4"},
		{"Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "Wales", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "1f3f4-e0067-e0062-e0077-e006c-e0073-e007f"},
		{"Spill ▶️", "Spill", "▶️", "25b6"},
		{"Ingen :ingen:", "Ingen", ":ingen:", "ingen"},
		{"Hjelp :hjemme-sykepleier2:", "Hjelp", ":hjemme-sykepleier2:", "hjemme-sykepleier2"},
		{":pause:", "", ":pause:", "pause"},
		{"🏠", "", "🏠", "1f3e0"},
		{"To 🏠🍳", "To 🏠", "🍳", "1f373"},
		{"To 🇳🇴🇸🇪", "To 🇳🇴", "🇸🇪", "1f1f8-1f1ea"},

		{"Dette har jeg hørt:", "Dette har jeg hørt:", "", ""},
		{"Kl. 10:30:", "Kl. 10:30:", "", ""},
		{"a:b:", "a:b:", "", ""},
		{"Ordet :Ingen:", "Ordet :Ingen:", "", ""},
		{"🏠 Hjemmet", "🏠 Hjemmet", "", ""},
		{"Rett → fram", "Rett → fram", "", ""},
		{"Opphav ©", "Opphav ©", "", ""},
		{"Nummer 1", "Nummer 1", "", ""},
		{"Æ, ø og å", "Æ, ø og å", "", ""},
		{"", "", "", ""},
	} {
		words, mark := splitPicture(test.text)
		if words != test.words || mark != test.mark || PictureFile(mark) != test.file {
			t.Errorf("%q: %q, %q, %q, want %q, %q, %q", test.text, words, mark, PictureFile(mark), test.words, test.mark, test.file)
		}
	}
}

func TestWhatIsNoPictureHasNoFile(t *testing.T) {
	for _, mark := range []string{"", "a", "1", "©", "🏠🏠", "🏠 ", ":", "::", ":a b:", "../x", ":../x:", "\u200d", "\ufe0f", "🏠\u200d", " :pause:"} {
		if file := PictureFile(mark); file != "" {
			t.Errorf("%q: %q", mark, file)
		}
	}
}

func TestAPictureInTheMiddleIsFound(t *testing.T) {
	for _, test := range []struct {
		text     string
		from, to int
		found    bool
	}{
		{"Hva er 🏠 for deg?", 7, 8, true}, {"🧑🏽‍⚕️ Lege", 0, 5, true}, {"Trykk 1️⃣ nå", 6, 9, true}, {"Du :pause: nå", 3, 10, true},
		{"Hva er viktig for deg?", 0, 0, false}, {"10:30:00 og a:b:c", 0, 0, false}, {"«»–…→ æøå §5", 0, 0, false},
	} {
		from, to, found := strayPicture(test.text)
		if from != test.from || to != test.to || found != test.found {
			t.Errorf("%q: %d..%d %v", test.text, from, to, found)
		}
	}
}

// Whatever an author writes, a picture is taken off whole, and what is taken
// off can be named in a file system.
func FuzzSplitPicture(f *testing.F) {
	for _, seed := range []string{"Hjemmet 🏠", "👨‍👩‍👧", "a :navn:", "1️⃣", "🇳🇴🇸", "🏠\u200d", "\u200d🏠", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "©️", "a\u00a0🏠"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words, mark := splitPicture(text)
		if !strings.HasPrefix(text, words) && strings.ToValidUTF8(text, "") == text {
			t.Errorf("%q became %q", text, words)
		}
		file := PictureFile(mark)
		if (mark == "") != (file == "") {
			t.Errorf("%q: the picture %q has the file %q", text, mark, file)
		}
		for _, r := range file {
			if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-') {
				t.Errorf("%q: %q is no name for a file", text, file)
			}
		}
	})
}
