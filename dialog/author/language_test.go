package author_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/prompts"
)

// What we say is open, plain and short, in both languages.
func TestWhatWeSayHasNoFindings(t *testing.T) {
	for _, lang := range prompts.Languages() {
		for _, name := range prompts.Names(lang) {
			src, err := prompts.Get(lang, name)
			if err != nil {
				t.Fatal(err)
			}
			found := append(author.CheckLanguage(src.File, src.Text), author.CheckLanguage(lang+"/felles.md", src.Common)...)
			for _, f := range found {
				t.Error(f)
			}
		}
	}
}

// Each mistake is planted in a copy of the real script, and the finding must
// point at the words.
func TestPointsAtTheWords(t *testing.T) {
	const ask, why = "> Hva **betyr** det for deg? ❤️\n", "- **Hvorfor spør du:** Jeg spør så de andre skjønner hva det er for deg.\n"
	for _, c := range []struct{ code, what, old, new, at string }{
		{"EO101", "intrusive", ask, "> Hva tenker du om dusjen?\n", "dusjen"},
		{"EO102", "normative", ask, "> Hva bør du gjøre?\n", "bør du"},
		{"EO103", "a suggestion", ask, "> Hva betyr strikkingen for deg?\n", "strikkingen"},
		{"EO103", "a tag", ask, "> Det er viktig for deg, ikke sant?\n", "ikke sant"},
		{"EO104", "two questions", ask, "> Hva betyr det for deg? Hvem vil du ha med?\n", "Hvem vil du ha med"},
		{"EO105", "closed", ask, "> Er det viktig?\n", "Er det viktig"},
		{"EO105", "closed, and wrapped over two lines", ask, "> Er det\n> viktig?\n", "Er det"},
		{"EO106", "jargon", ask, "> Hvilke rettigheter har du?\n", "rettigheter har"},
		{"EO107", "heavy", ask, "> Hva ønskes gjort?\n", "ønskes"},
		{"EO108", "a long question", ask, "> Hva er det du vil at de andre skal vite nå med det samme?\n", "Hva er det du vil at"},
		{"EO109", "a long sentence", why, "- **Hvorfor spør du:** Jeg spør så de andre kan vite litt mer om hva det er du vil og når.\n", "Jeg spør så de andre kan"},
		{"EO110", "a hard screen", why, "- **Hvorfor spør du:** Koordinatoren gjennomgår spørsmålene sammen med kommunen en dag etterpå.\n", "Koordinatoren gjennomgår"},
		{"EO111", "a word from the plan", why, "- **Hvorfor spør du:** Jeg spør om målet ditt.\n", "målet ditt"},
		{"EO111", "in a compound", why, "- **Hvorfor spør du:** Jeg spør om kommunetiltak.\n", "kommunetiltak"},
		{"EO112", "praise", why, "- **Hvorfor spør du:** Så bra. Da vet de det.\n", "Så bra. Da"},
		{"EO113", "a promise", why, "- **Hvorfor spør du:** Da ordner vi. Det ordner seg.\n", "Det ordner seg"},
		{"EO114", "hurry", why, "- **Hvorfor spør du:** Da går det raskt.\n", "raskt"},
		{"EO115", "a raised voice", why, "- **Hvorfor spør du:** Da vet de det!\n", "!\n- **"},
		{"EO116", "a long card", "  - [ ] Ikke flere ønsker nå ❌\n", "  - [ ] Gå videre til det som skal skje på møtet med de andre\n", "Gå videre til det som"},
	} {
		t.Run(c.code+" "+c.what, func(t *testing.T) {
			text := string(source(t).Text)
			if !strings.Contains(text, c.old) {
				t.Fatalf("%q is not in the script", c.old)
			}
			planted := strings.Replace(text, c.old, c.new, 1)
			at := strings.Index(planted, c.at)
			if at < 0 && c.code == "EO115" {
				at = strings.Index(planted, "Da vet de det!") + len("Da vet de det")
			}
			line := 1 + strings.Count(planted[:at], "\n")
			column := 1 + utf8.RuneCountInString(planted[strings.LastIndex(planted[:at], "\n")+1:at])
			found := author.CheckLanguage("s.md", []byte(planted))
			for _, f := range found {
				if f.Code == c.code && f.Line == line && f.Column == column {
					return
				}
			}
			t.Errorf("want %s at %d:%d, got %v", c.code, line, column, found)
		})
	}
}

// The bruker's own words, and notes to colleagues, are nobody's to judge.
func TestNotesAndOwnWordsAreLeftAlone(t *testing.T) {
	text := string(source(t).Text)
	for _, c := range []struct{ old, new string }{
		{"Åpent spørsmål. Gi god tid", "Målet er mestring! Liker du å strikke? Gi god tid"},
		{"- **Språk:** bokmål\n", "- **Språk:** bokmål\n- **Fagansvarlig:** Ressursenheten for mestring og medvirkning\n"},
		{"> Hva **betyr** det for deg? ❤️\n", "> Hva skjer før måltidene?\n"},
	} {
		if !strings.Contains(text, c.old) {
			t.Fatalf("%q is not in the script", c.old)
		}
		for _, f := range author.CheckLanguage("s.md", []byte(strings.Replace(text, c.old, c.new, 1))) {
			if f.Code == "EO111" || !strings.Contains(c.new, "måltid") {
				t.Errorf("%q: %v", c.new, f)
			}
		}
	}
}

// Every place an outline gives is where that text stands.
func TestAnOutlineKnowsWhereEachLetterStands(t *testing.T) {
	text := "# A\n\n## B `b`\n\n### C *d* `c`\n\n> Ord \\* og &amp; «`c`» \u00e6r\n> videre\n\n- **Speil:** Så «`c`» *da*\n"
	o := dialog.Outlined("s.md", []byte(text))
	n := 0
	for _, p := range o.Passages {
		for _, line := range p.Lines {
			for _, part := range line.Parts {
				letters := []rune(part.Text + part.Name)
				if len(letters) != len(part.At) {
					t.Fatalf("%q has %d places", string(letters), len(part.At))
				}
				for i, r := range letters {
					got, _ := utf8.DecodeRuneInString(text[part.At[i]:])
					if n++; got != r && !strings.ContainsRune(`\&`, got) && !(r == ' ' && got == '\n') {
						t.Errorf("%q in %q is said to be at %q", r, string(letters), got)
					}
				}
			}
		}
	}
	if n < 30 {
		t.Errorf("only %d letters were looked at", n)
	}
}

func FuzzCheckLanguage(f *testing.F) {
	f.Add([]byte("# A\n\n## B `b`\n\n### C `c`\n\n> Hva &amp; \\* «`c`»?\n> Så bra!\n\n- **Svar:** fritt\n"))
	f.Add([]byte("- **Språk:** nynorsk\n\n## X `x`\n\n> 1. juni. … ?!:«»\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		o := dialog.Outlined("s.md", text)
		for _, found := range append(author.CheckLanguage("s.md", text), author.CompareTranslation(o, o)...) {
			if found.Line < 1 || found.Column < 1 || found.Line > 1+strings.Count(string(o.Source), "\n") || found.Message == "" || found.EndColumn != 0 && found.EndColumn <= found.Column {
				t.Errorf("bad finding %+v", found)
			}
		}
		for _, change := range author.Diff(o, o) {
			t.Errorf("a file differs from itself: %v", change)
		}
		if _, err := author.ReadLock((author.Lock{}).Approve("nn/s.md", o, o).Bytes()); err != nil {
			t.Log(err) // a name with a line break or a tab in it; check says so of the name
		}
	})
}
