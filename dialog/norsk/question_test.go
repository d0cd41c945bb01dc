package norsk

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// labelled is one line of testdata/questions.txt:
//
//	class | language | text | what was said | purpose
//
// where class is ok or the class of the gravest fault; several classes, parted
// by a slash, when readers would differ.
type labelled struct {
	line    int
	classes []string
	text    string
	ctx     Context
}

func readLabelled(t testing.TB, path string) []labelled {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var cases []labelled
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		field := strings.Split(line, "|")
		for len(field) < 5 {
			field = append(field, "")
		}
		for j := range field {
			field[j] = strings.TrimSpace(field[j])
		}
		c := labelled{line: i + 1, classes: strings.Split(field[0], "/"), text: field[2]}
		c.ctx.Lang = Lang(field[1])
		if field[3] != "" {
			c.ctx.Said = []string{field[3]}
		}
		c.ctx.Purpose = Purpose(field[4])
		cases = append(cases, c)
	}
	return cases
}

func TestLabelledQuestions(t *testing.T) {
	var good, passed, bad, flagged, right int
	for _, c := range readLabelled(t, "testdata/questions.txt") {
		report := CheckQuestion(c.text, c.ctx)
		verdict := "ok"
		if !report.OK {
			verdict = string(report.Problems[0].Class)
		}
		isRight := false
		for _, class := range c.classes {
			isRight = isRight || class == verdict
		}
		if c.classes[0] == "ok" {
			good++
			if report.OK {
				passed++
			}
		} else {
			bad++
			if !report.OK {
				flagged++
			}
			if isRight {
				right++
			}
		}
		if !isRight {
			var rules []string
			for _, p := range report.Problems {
				rules = append(rules, p.Rule+":"+Slice(c.text, p.Start, p.End))
			}
			t.Errorf("line %d: want %s, got %s %v: %s", c.line, strings.Join(c.classes, "/"), verdict, rules, c.text)
		}
	}
	percent := func(n, of int) float64 { return 100 * float64(n) / float64(of) }
	t.Logf("good passed %d of %d (%.1f %%), faulty flagged %d of %d (%.1f %%), right class %d (%.1f %%)",
		passed, good, percent(passed, good), flagged, bad, percent(flagged, bad), right, percent(right, bad))
}

// examples returns every rule with its own good and bad ones.
func TestRuleExamples(t *testing.T) {
	for _, rule := range questionRules() {
		t.Run(rule.ID, func(t *testing.T) {
			if rule.Name == "" || rule.Why == "" || rule.Message == "" {
				t.Error("a rule needs a name, a reason and a message")
			}
			if len(rule.Bad) == 0 {
				t.Error("a rule needs a bad example")
			}
			for _, e := range rule.Good {
				if r := CheckQuestion(e.Text, e.context()); !r.OK {
					t.Errorf("%q should be OK, got %+v", e.Text, r.Problems)
				}
			}
			for _, e := range rule.Bad {
				r := CheckQuestion(e.Text, e.context())
				found := false
				for _, p := range r.Problems {
					found = found || p.Rule == rule.ID
				}
				if !found || rule.Blocks && r.OK {
					t.Errorf("%q should break the rule, got %+v", e.Text, r.Problems)
				}
			}
		})
	}
}

func checkReport(t *testing.T, text string, r Report) {
	t.Helper()
	length := utf8.RuneCountInString(text)
	for _, p := range r.Problems {
		if p.Start < 0 || p.End <= p.Start || p.End > length {
			t.Fatalf("span %d..%d outside %q", p.Start, p.End, text)
		}
		if p.Message == "" || strings.Contains(p.Message, "{ord}") || strings.Contains(p.Message, "{heller}") {
			t.Fatalf("unfinished message %q", p.Message)
		}
	}
}

func FuzzCheckQuestion(f *testing.F) {
	for _, s := range []string{"", "?", "Liker du å strikke?", "Hva er viktig for deg, i ditt liv?", "a\u030a ikke", "\xff?", "Kan du si om", "og og og ?", "hvorfor ikke", "Når", "eller?", "(((", ",,,,?"} {
		f.Add(s, "jeg vil hjem", "ask")
	}
	f.Fuzz(func(t *testing.T, text, said, purpose string) {
		ctx := Context{Lang: Bokmal, Said: []string{said}, Purpose: Purpose(purpose)}
		for _, lang := range []Lang{Bokmal, Nynorsk} {
			ctx.Lang = lang
			r := CheckQuestion(text, ctx)
			checkReport(t, text, r)
			again := CheckQuestion(text, ctx)
			if len(again.Problems) != len(r.Problems) || again.OK != r.OK {
				t.Fatalf("two answers for %q", text)
			}
			for i := range r.Problems {
				if r.Problems[i] != again.Problems[i] {
					t.Fatalf("two answers for %q", text)
				}
			}
		}
	})
}

func BenchmarkCheckQuestion(b *testing.B) {
	ctx := Context{Lang: Bokmal, Said: []string{"jeg vil gå med høyhælte sko igjen", "balansen. noen å trene med"}}
	CheckQuestion("Hva?", ctx)
	for _, c := range []struct{ name, text string }{
		{"good", "Hva skal til for at du skal klare det du ønsker?"},
		{"faulty", "Liker du å strikke, eller vil du heller gå tur?"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				CheckQuestion(c.text, ctx)
			}
		})
	}
}
