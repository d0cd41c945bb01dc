package norsk

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"ord og tegn", "Hva er viktig for deg, nå?", "hva er viktig for deg , nå ?"},
		{"hyphenated words are one word", "Et ansvarsgruppe-møte hjemme-", "et ansvarsgruppe-møte hjemme -"},
		{"abbreviations keep their dots", "kl. 14.30, f.eks. mat, t.d. brød osv.", "kl. 14.30 , f.eks. mat , t.d. brød osv."},
		{"an ordinal's dot stands alone", "innen 1. juni 2027", "innen 1 . juni 2027"},
		{"numbers", "3,5 km 14:30 10-12 1.6.2027 ½", "3,5 km 14:30 10 - 12 1.6.2027 ½"},
		{"a forgotten space", "Takk.Hva nå", "takk . hva nå"},
		{"decades and ages are words", "80-årene, 4-åring", "80-årene , 4-åring"},
		{"emoji and symbols are single", "bra 👍 <b>", "bra 👍 < b >"},
		{"apostrophes", "ka'kje «min» 'nå'", "ka'kje « min » ' nå '"},
		{"short dotted words", "o.s.v. og m.m. og d.v.s. slik", "o.s.v. og m.m. og d.v.s. slik"},
		{"letters and digits", "H2O NAV", "h2o nav"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, tok := range Tokenize(c.text) {
				got = append(got, tok.Norm)
				if s := Slice(c.text, tok.Start, tok.End); s != tok.Text {
					t.Errorf("span gives %q, token says %q", s, tok.Text)
				}
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("got  %s\nwant %s", g, c.want)
			}
		})
	}
}

func TestTokenizeDecomposedLetters(t *testing.T) {
	text := "Ma\u030al og a\u030a ga\u030a"
	toks := Tokenize(text)
	if len(toks) != 4 {
		t.Fatalf("got %d tokens: %v", len(toks), toks)
	}
	want := []Token{
		{0, 4, "Ma\u030al", "m\u00e5l", Word, true},
		{5, 7, "og", "og", Word, false},
		{8, 10, "a\u030a", "\u00e5", Word, false},
		{11, 14, "ga\u030a", "g\u00e5", Word, false},
	}
	for i, w := range want {
		if toks[i] != w {
			t.Errorf("token %d: got %+v want %+v", i, toks[i], w)
		}
	}
}

func TestSliceKeepsInsideTheText(t *testing.T) {
	for _, c := range []struct {
		start, end int
		want       string
	}{{0, 2, "æø"}, {2, 9, "å"}, {-1, 1, "æ"}, {3, 3, ""}, {5, 9, ""}, {2, 1, ""}} {
		if got := Slice("æøå", c.start, c.end); got != c.want {
			t.Errorf("Slice(%d,%d) = %q, want %q", c.start, c.end, got, c.want)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"", "Hva er viktig?", "a\u030a", "\xff\xfe å", "f.eks. kl. 14.30", "1.-2.", "x-", "'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		length := utf8.RuneCountInString(s)
		last := 0
		for _, tok := range Tokenize(s) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > length {
				t.Fatalf("bad span %+v in %q", tok, s)
			}
			if Slice(s, tok.Start, tok.End) != tok.Text {
				t.Fatalf("span and text differ: %+v in %q", tok, s)
			}
			last = tok.End
		}
	})
}
