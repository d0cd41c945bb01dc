package author_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/prompts"
)

func source(t testing.TB) prompts.Source {
	t.Helper()
	s, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func common(t testing.TB) *dialog.Common {
	t.Helper()
	c, findings := dialog.CompileCommon("felles.md", source(t).Common)
	if c == nil {
		t.Fatal(findings)
	}
	return c
}

func hash(t testing.TB, text []byte) string {
	t.Helper()
	s, findings := dialog.Compile("s.md", text, common(t))
	if s == nil {
		t.Fatal(findings)
	}
	return s.Hash
}

func TestFormatLeavesAFileInOrderAlone(t *testing.T) {
	src := source(t)
	for file, text := range map[string][]byte{"s.md": src.Text, "felles.md": src.Common} {
		got, err := author.Format(file, text, common(t))
		if err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s: %v\n%s", file, err, firstDifference(text, got))
		}
	}
}

func firstDifference(want, got []byte) string {
	w, g := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			return "was: " + w[i] + "\nis:  " + strings.Join(g[min(i, len(g)):min(i+1, len(g))], "")
		}
	}
	return "more lines than before"
}

// damage is what editors, Word and hurried hands do to a file.
var damage = []struct {
	what string
	do   func(line string) string
}{
	{"no space after #", func(l string) string { return strings.Replace(l, "### ", "###", 1) }},
	{"a no-break space after #", func(l string) string { return strings.Replace(l, "# ", "#\u00a0", 1) }},
	{"many spaces after #", func(l string) string { return strings.Replace(l, "# ", "#   ", 1) }},
	{"a space inside the bold", func(l string) string {
		if strings.HasPrefix(l, "- **") {
			return strings.Replace(l, ":** ", ": **", 1)
		}
		return l
	}},
	{"the colon outside the bold", func(l string) string {
		if strings.HasPrefix(l, "- **") {
			return strings.Replace(l, ":** ", "**: ", 1)
		}
		return l
	}},
	{"a no-break space after the dash", func(l string) string { return strings.Replace(l, "- **", "-\u00a0**", 1) }},
	{"no space after the dash", func(l string) string { return strings.Replace(l, "- **", "-**", 1) }},
	{"no-break spaces in the text", func(l string) string { return strings.ReplaceAll(l, " er ", "\u00a0er ") }},
	{"letters in two pieces", func(l string) string { return norm.NFD.String(l) }},
	{"spaces at the end", func(l string) string { return l + "  " }},
	{"a tab at the end", func(l string) string { return l + "\t" }},
	{"Windows line ends", func(l string) string { return l + "\r" }},
	{"an empty box", func(l string) string { return strings.Replace(l, "[ ]", "[]", 1) }},
	{"a link from before the heading was changed", func(l string) string {
		for _, h := range []string{"hvem-du-er", "endre", "et-ønske-til", "slik-sa-du-det"} {
			l = strings.Replace(l, "(#"+h+"-", "(#noe-helt-annet-", 1)
		}
		return l
	}},
	{"a link to the bare name", func(l string) string { return strings.Replace(l, "(#et-ønske-til-flere)", "(#flere)", 1) }},
	{"another text in the link", func(l string) string { return strings.Replace(l, "[Endre](", "[Noe annet](", 1) }},
}

func TestFormatMendsEachDamage(t *testing.T) {
	text := string(source(t).Text)
	for _, d := range damage {
		t.Run(d.what, func(t *testing.T) {
			lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
			for i, l := range lines {
				lines[i] = d.do(l)
			}
			damaged := strings.Join(lines, "\n")
			if damaged+"\n" == text {
				t.Fatal("nothing was damaged")
			}
			got, err := author.Format("s.md", []byte(damaged), common(t))
			if err != nil || string(got) != text {
				t.Errorf("%v\n%s", err, firstDifference([]byte(text), got))
			}
		})
	}
}

// Any mixture of damage, at any place: the file comes back, and once is enough.
func TestFormatMendsAnyMixtureOfDamage(t *testing.T) {
	text, rounds := string(source(t).Text), 60
	want := hash(t, []byte(text))
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		for i := range lines {
			if random.IntN(4) == 0 {
				lines[i] = damage[random.IntN(len(damage))].do(lines[i])
			}
		}
		damaged := strings.Join(lines, "\n")
		got, err := author.Format("s.md", []byte(damaged), common(t))
		if err != nil {
			t.Fatalf("%v\n%s", err, damaged)
		}
		if hash(t, got) != want {
			t.Fatalf("means something else\n%s", firstDifference([]byte(text), got))
		}
		again, err := author.Format("s.md", got, common(t))
		if err != nil || !bytes.Equal(again, got) {
			t.Fatalf("%v: once is not enough\n%s", err, firstDifference(got, again))
		}
	}
}

func TestFormatNamesHeadingsAndTheirLinks(t *testing.T) {
	in := "# Før møtet\n\n- **Navn:** `a`\n- **Språk:** bokmål\n\n## Én ting\n\n### Når det går bra\n\n> Hei.\n\n- **Videre:** [Takk for æren](#takk-for-æren)\n\n### Når det går bra\n\n> Hei.\n\n### Takk for æren\n\n> Hei.\n\n- **Slutt:** ja\n"
	got, err := author.Format("s.md", []byte(in), common(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"## Én ting `en-ting`", "### Når det går bra `nar-det-gar-bra`\n", "### Når det går bra `nar-det-gar-bra-2`", "[Takk for æren](#takk-for-æren-takk-for-aeren)"} {
		if !strings.Contains(string(got), want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// A dash without a space makes a note. If the file is fine as it is, the note
// was perhaps meant as one.
func TestFormatChangesNoMeaning(t *testing.T) {
	text := strings.Replace(string(source(t).Text), "Åpent spørsmål. Gi god tid", "#Åpent spørsmål. Gi god tid", 1)
	if got, err := author.Format("s.md", []byte(text), common(t)); err != nil || !strings.Contains(string(got), "# Åpent") {
		t.Error("a broken file may be mended", err)
	}
	if _, err := author.Format("s.md", []byte("\xff"), nil); err != author.ErrNotText {
		t.Error(err)
	}
}

func FuzzFormat(f *testing.F) {
	// Small, because the whole script takes its time; the mixtures above have that.
	small := "# A\n\n- **Navn:** `a`\n- **Språk:** bokmål\n\n## B `b`\n\n### C `c`\n\n> Nå er det «`d`»\n\n- **Videre:** [E](#e-e)\n\n### D `d`\n\n> Hva?\n\n" +
		"- **Svar:** ett kort\n  - [ ] Å\n  - [ ] B\n- **Skjønner ikke:** Så?\n- **Hvorfor spør du:** Så.\n\n### E `e`\n\n> Takk.\n\n- **Slutt:** ja\n"
	f.Add([]byte(small))
	for _, d := range damage {
		var lines []string
		for line := range strings.SplitSeq(small, "\n") {
			lines = append(lines, d.do(line))
		}
		f.Add([]byte(strings.Join(lines, "\n")))
	}
	f.Add([]byte("# A\n\n## B `b`\n\n### C\n\n> x\n\n- **Videre:** [C](#c)\n- **Slutt:** ja"))
	shared := common(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := author.Format("s.md", text, shared)
		if err != nil {
			if !bytes.Equal(got, text) {
				t.Error("refused, and changed all the same")
			}
			return
		}
		before, _ := dialog.Compile("s.md", text, shared)
		after, findings := dialog.Compile("s.md", got, shared)
		if before != nil && (after == nil || after.Hash != before.Hash) {
			t.Fatalf("means something else: %v", findings)
		}
		again, err := author.Format("s.md", got, shared)
		if err != nil || !bytes.Equal(again, got) {
			t.Fatalf("%v: once is not enough\n%q\n%q", err, got, again)
		}
	})
}
