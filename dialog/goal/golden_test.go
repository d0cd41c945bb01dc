package goal

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// The transcripts in testdata are written for a health professional to read:
// what was answered, and the goals it should become. These are the words they
// are written with.
var asksWords = map[string]dialog.About{
	"ønsket": dialog.AboutWish, "betydning": dialog.AboutMeaning, "det som virker": dialog.AboutStrength, "steg": dialog.AboutStep, "hjelp": dialog.AboutSupport,
	"sikkerhet": dialog.AboutConfidence, "viktighet": dialog.AboutImportance, "tid": dialog.AboutTime, "tegn": dialog.AboutSign, "se igjen": dialog.AboutReview, "annet": dialog.AboutOther,
}

var letterWords = map[string]Letter{"Mål": Specific, "S": Specific, "M": Measurable, "A": Attractive, "R": Realistic, "T": Time, "E": Evaluable}

// expected is a goal as a person would draw it up.
type expected struct {
	words map[Letter][]string
	dates []string // «2027-06-01 – 2027-08-31», with «, tvetydig» after it
}

type goldenCase struct {
	name  string
	t     Transcript
	goals []expected
}

func readGolden(t testing.TB, path string) []goldenCase {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var cases []goldenCase
	for n, line := range strings.Split(string(source), "\n") {
		if name, ok := strings.CutPrefix(line, "## "); ok {
			cases = append(cases, goldenCase{name: name, t: Transcript{ID: name, Lang: norsk.Bokmal, Date: "2026-11-21"}})
			continue
		}
		if len(cases) == 0 || strings.TrimSpace(line) == "" {
			continue
		}
		c := &cases[len(cases)-1]
		if turn, ok := strings.CutPrefix(line, "- "); ok {
			label, said, _ := strings.Cut(turn, ":")
			said = strings.ReplaceAll(strings.TrimSpace(said), ` \n `, "\n")
			switch label {
			case "språk":
				c.t.Lang = norsk.Nynorsk
				continue
			case "dato":
				c.t.Date = said
				continue
			}
			label, by, _ := strings.Cut(label, " (")
			asks, ok := asksWords[label]
			if !ok {
				t.Fatalf("%s:%d: %q", path, n+1, line)
			}
			tn := Turn{Asks: asks, Answer: said}
			if by != "" {
				tn.By, tn.Confirmed = Parorende, strings.Contains(by, "bekreftet")
			}
			c.t.Turns = append(c.t.Turns, tn)
			continue
		}
		label, words, ok := strings.Cut(line, ": ")
		letter, known := letterWords[label]
		if !ok || !known {
			t.Fatalf("%s:%d: %q", path, n+1, line)
		}
		if label == "Mål" {
			c.goals = append(c.goals, expected{words: map[Letter][]string{}})
		}
		g := &c.goals[len(c.goals)-1]
		if at := strings.LastIndex(words, " ("); letter == Time && at > 0 {
			g.dates = append(g.dates, strings.TrimSpace(strings.Trim(words[at:], " ()")))
			words = words[:at]
		}
		g.words[letter] = append(g.words[letter], words)
	}
	return cases
}

// A score counts letters filled: rightly, wrongly, and missed.
type score struct{ right, wrong, missed int }

func (s score) precision() float64 { return share(s.right, s.right+s.wrong) }
func (s score) recall() float64    { return share(s.right, s.right+s.missed) }

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

// The bars of the project, over all transcripts.
const (
	leastPrecision = 0.95
	leastRecall    = 0.94
	leastCounted   = 0.95 // conversations with the right number of goals
	leastDated     = 0.95 // times with the right dates
)

// Precision and recall for each letter are printed with -v. A letter is right
// when it is filled where it should be, with the words it should hold.
func TestTranscriptsBecomeTheGoalsAPersonWouldDraw(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	all, count := total{}, 0
	for _, path := range files {
		cases := readGolden(t, path)
		var one total
		for _, c := range cases {
			count++
			got := Draft(c.t)
			if faults := one.judge(c, got); len(faults) > 0 {
				t.Logf("%s, %s:\n  %s", filepath.Base(path), c.name, strings.Join(faults, "\n  "))
			}
		}
		t.Logf("%s: %d samtaler\n%s", filepath.Base(path), len(cases), one.report())
		all.add(one)
	}
	t.Logf("alle: %d samtaler\n%s", count, all.report())
	s := all.sum()
	if s.precision() < leastPrecision || s.recall() < leastRecall || share(all.counted, all.talks) < leastCounted || share(all.dated, all.dates) < leastDated {
		t.Errorf("below the bar:\n%s", all.report())
	}
}

type total struct {
	slots          [len(Letters)]score
	talks, counted int
	dates, dated   int
}

func (r *total) add(o total) {
	for i := range r.slots {
		r.slots[i].right += o.slots[i].right
		r.slots[i].wrong += o.slots[i].wrong
		r.slots[i].missed += o.slots[i].missed
	}
	r.talks, r.counted, r.dates, r.dated = r.talks+o.talks, r.counted+o.counted, r.dates+o.dates, r.dated+o.dated
}

func (r total) sum() (s score) {
	for _, o := range r.slots {
		s.right, s.wrong, s.missed = s.right+o.right, s.wrong+o.wrong, s.missed+o.missed
	}
	return s
}

func (r total) report() string {
	var b strings.Builder
	line := func(name string, s score) {
		fmt.Fprintf(&b, "  %-11s presisjon %.3f  gjenfinning %.3f  (%d rette, %d gale, %d savnet)\n", name, s.precision(), s.recall(), s.right, s.wrong, s.missed)
	}
	for i, l := range Letters {
		line(string(l), r.slots[i])
	}
	line("alle", r.sum())
	fmt.Fprintf(&b, "  rett antall mål %.3f  rett dato %.3f (%d)", share(r.counted, r.talks), share(r.dated, r.dates), r.dates)
	return b.String()
}

// judge compares the goals of one transcript with what was expected, goal for goal.
func (r *total) judge(c goldenCase, got []Goal) (faults []string) {
	r.talks++
	if len(got) == len(c.goals) {
		r.counted++
	} else {
		faults = append(faults, fmt.Sprintf("%d mål, ventet %d", len(got), len(c.goals)))
	}
	for n := range max(len(got), len(c.goals)) {
		var want expected
		var g Goal
		if n < len(c.goals) {
			want = c.goals[n]
		}
		if n < len(got) {
			g = got[n]
		}
		for i, l := range Letters {
			filled, expects := len(g.Slot(l)) > 0, len(want.words[l]) > 0
			switch {
			case filled && expects && overlaps(g.Slot(l), want.words[l]):
				r.slots[i].right++
				continue
			case filled && expects:
				r.slots[i].wrong++
				r.slots[i].missed++
			case filled:
				r.slots[i].wrong++
			case expects:
				r.slots[i].missed++
			default:
				continue
			}
			faults = append(faults, fmt.Sprintf("mål %d %s: %q, ventet %q", n+1, l, texts(g.Slot(l)), want.words[l]))
		}
		for _, d := range want.dates {
			r.dates++
			var have []string
			for _, e := range g.Time {
				have = append(have, shownDates(e))
			}
			if len(have) > 0 && have[0] == d {
				r.dated++
			} else {
				faults = append(faults, fmt.Sprintf("mål %d dato: %q, ventet %q", n+1, have, d))
			}
		}
	}
	return faults
}

func shownDates(e Evidence) string {
	s := strings.TrimSpace(e.From + " – " + e.Until)
	if e.Ambiguous {
		s += ", tvetydig"
	}
	return s
}

// overlaps asks for each expected piece that at least half of it is there, and
// that what is there is not more than twice as long.
func overlaps(got []Evidence, want []string) bool {
	have := strings.Join(texts(got), " / ")
	long := 0
	for _, w := range want {
		long += len(w)
		if !strings.Contains(have, w) && !slices.ContainsFunc(got, func(e Evidence) bool { return strings.Contains(w, e.Text) && 2*len(e.Text) >= len(w) }) {
			return false
		}
	}
	return len(have) <= 2*long+8
}

func texts(list []Evidence) []string {
	out := []string{}
	for _, e := range list {
		out = append(out, e.Text)
	}
	return out
}
