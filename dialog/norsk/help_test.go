package norsk

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

type helpLine struct {
	line int
	help bool
	text string
}

func readHelpLines(t testing.TB, path string) []helpLine {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var all []helpLine
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		mark, text, ok := strings.Cut(lines.Text(), "\t")
		if !ok || mark != "+" && mark != "-" {
			if !strings.HasPrefix(lines.Text(), "#") {
				t.Fatalf("%s:%d: no label", path, n)
			}
			continue
		}
		all = append(all, helpLine{n, mark == "+", text})
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestCallsForHelp(t *testing.T) {
	paths, err := filepath.Glob("testdata/help*.tsv")
	if err != nil || len(paths) < 4 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		all := readHelpLines(t, path)
		wrong := 0
		for _, it := range all {
			if got := CallsForHelp(it.text); got != it.help {
				wrong++
				t.Errorf("%s:%d: %v: %s", path, it.line, got, it.text)
			}
		}
		t.Logf("%s: %d of %d right", path, len(all)-wrong, len(all))
	}
}

// However it is typed: in capitals, without æ, ø and å, or in two pieces of unicode.
func TestCallsForHelpHoweverItIsTyped(t *testing.T) {
	bare := strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa", "Å", "Aa")
	stripped := strings.NewReplacer("æ", "e", "ø", "o", "å", "a", "Å", "A")
	for _, it := range readHelpLines(t, "testdata/help.tsv") {
		if !it.help {
			continue
		}
		for how, text := range map[string]string{
			"capitals": strings.ToUpper(it.text), "ae oe aa": bare.Replace(it.text), "e o a": stripped.Replace(it.text),
			"long text": "I dag har jeg vært ute en tur. " + it.text, "on its own line": "Hei\n" + it.text + "\n",
		} {
			if !CallsForHelp(text) {
				t.Errorf("%s: %q", how, text)
			}
		}
	}
}

// What a word is heard as decides which frames see it.
func TestWordsAsTheySound(t *testing.T) {
	for _, same := range [][]string{
		{"ikke", "IKKE", "ike"}, {"slår", "slaar", "SLÅR", "slar", "sla\u030ar"}, {"være", "vere", "vaere", "VÆRE"}, {"døde", "dode", "doede"},
	} {
		for _, word := range same {
			if sounds(word) != sounds(same[0]) {
				t.Errorf("%q sounds as %q, and %q as %q", word, sounds(word), same[0], sounds(same[0]))
			}
		}
	}
	for _, apart := range [][2]string{{"får", "far"}, {"før", "for"}, {"så", "sa"}, {"dø", "do"}, {"noe", "no"}} {
		if sounds(apart[0]) == sounds(apart[1]) {
			t.Errorf("%q and %q are both heard as %q", apart[0], apart[1], sounds(apart[0]))
		}
	}
}

// Whose it is, whether it is so, and whether it still is.
func TestCallsForHelpIsTheirsAndNow(t *testing.T) {
	for _, it := range []struct {
		text string
		help bool
	}{
		{"han vil dø", false}, {"hunden vil dø", false}, {"han er sliten, jeg vil dø", true},
		{"jeg har aldri hatt lyst til å dø", false}, {"orker ikke mer, har lyst til å dø", true},
		{"før tenkte jeg på å ta livet mitt", false}, {"før tenkte jeg på å ta livet mitt, og nå vil jeg ta livet mitt", true},
		{"mannen min døde for to år siden, og nå vil jeg dø", true},
		{"jeg tenkte på selvmord for ti år siden", false}, {"makter ikke å leve lenger", true}, {"greier ikke mer", true},
		{"han slår meg", true}, {"han slår meg ikke", false}, {"ingen slår meg", false}, {"jeg slo meg", false}, {"hunden biter meg", false},
		{"så tar jeg nå livet mitt", true}, {"jeg vil ikke ta livet mitt", false},
		{"mann. slår. meg.", true}, {"mann. slår. av. lyset.", false},
	} {
		if got := CallsForHelp(it.text); got != it.help {
			t.Errorf("%v: %s", got, it.text)
		}
	}
}

func FuzzCallsForHelp(f *testing.F) {
	for _, it := range readHelpLines(f, "testdata/help.tsv") {
		f.Add(it.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := CallsForHelp(text)
		if found != CallsForHelp(text) {
			t.Fatal("two answers to one text")
		}
		if text == "" && found {
			t.Fatal("nothing calls for nothing")
		}
		// A call of its own is found whatever stands in the sentence before it.
		if utf8.ValidString(text) && !strings.ContainsAny(text, "«\"“”„") && !CallsForHelp(text+".\nJeg vil dø.") {
			t.Fatalf("lost behind %q", text)
		}
	})
}
