package norsk

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestReflect(t *testing.T) {
	rows := readCases(t, "testdata/reflect.tsv", 3)
	for _, row := range rows {
		got := Reflect(row[1], Lang(row[0]))
		switch {
		case row[2] == "quote" && got.Mode == ReflectShift:
			t.Errorf("%s %q must not be turned: %q", row[0], row[1], got.Reflection)
		case row[2] == "quote" && got.Reflection != "Du sa: «"+row[1]+"»":
			t.Errorf("%s %q is not quoted word for word: %q", row[0], row[1], got.Reflection)
		case row[2] != "quote" && got.Reflection != row[2]:
			t.Errorf("%s %q\n got %s\nwant %s", row[0], row[1], got.Reflection, row[2])
		}
	}
	t.Logf("%d cases", len(rows))
}

func TestReflectNothing(t *testing.T) {
	for _, text := range []string{"", "  ", "\n\t"} {
		if got := Reflect(text, Bokmal); got.Mode != ReflectQuote || got.Reflection != "" || got.Text != text {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

// What is turned has the person's own words in their own order.
func FuzzReflect(f *testing.F) {
	for _, row := range readCases(f, "testdata/reflect.tsv", 3) {
		f.Add(row[1], row[0] == "nn")
	}
	f.Fuzz(func(t *testing.T, text string, nn bool) {
		lang := Bokmal
		if nn {
			lang = Nynorsk
		}
		got := Reflect(text, lang)
		if got != Reflect(text, lang) || got.Text != text {
			t.Fatalf("%q: not the same twice", text)
		}
		if got.Mode == ReflectQuote {
			if s := strings.TrimSpace(text); s != "" && got.Reflection != "Du sa: «"+s+"»" {
				t.Fatalf("%q: %q", text, got.Reflection)
			}
			return
		}
		if utf8.ValidString(text) && !utf8.ValidString(got.Reflection) {
			t.Fatalf("%q: %q", text, got.Reflection)
		}
		words := func(s string) (out []string) {
			for _, tok := range Tokenize(s) {
				if tok.Kind == Word || tok.Kind == Number {
					out = append(out, strings.TrimSuffix(tok.Norm, "."))
				}
			}
			return out
		}
		before, after := words(text), words(got.Reflection)
		if len(before) != len(after) {
			t.Fatalf("%q: words came or went: %q", text, got.Reflection)
		}
		pairs := map[string]string{"jeg": "du", "eg": "du", "meg": "deg", "min": "din", "mi": "di", "mitt": "ditt", "mine": "dine"}
		for i := range before {
			if before[i] != after[i] && pairs[before[i]] != after[i] {
				t.Fatalf("%q: %q became %q", text, before[i], after[i])
			}
		}
	})
}

func BenchmarkReflect(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Reflect("Jeg vil besøke tanta mi i Bergen når jeg er blitt sterk nok til å reise", Bokmal)
	}
}
