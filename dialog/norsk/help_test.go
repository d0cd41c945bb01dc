package norsk

import (
	"bufio"
	"os"
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
	for _, path := range []string{"testdata/help.tsv", "testdata/help_first.tsv", "testdata/help_second.tsv", "testdata/help_third.tsv", "testdata/help_fourth.tsv", "testdata/help_fifth.tsv", "testdata/help_sixth.tsv"} {
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
