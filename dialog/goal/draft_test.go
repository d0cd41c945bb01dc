package goal

import (
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

func allGolden(t testing.TB) []goldenCase {
	t.Helper()
	files, err := filepath.Glob("testdata/*.md")
	if err != nil {
		t.Fatal(err)
	}
	var cases []goldenCase
	for _, path := range files {
		cases = append(cases, readGolden(t, path)...)
	}
	return cases
}

// faultIn tells what is wrong with the evidence of a draft, whatever it is
// about: the first promise of Egne ord is that every word was said (R79).
func faultIn(t Transcript, goals []Goal) string {
	for _, g := range goals {
		all := []Evidence{g.Title}
		for _, l := range Letters {
			if (len(g.Slot(l)) == 0) != slices.Contains(g.Missing, l) {
				return "missing does not tell about " + string(l)
			}
			if g.Slot(l) == nil {
				return "no list for " + string(l)
			}
			all = append(all, g.Slot(l)...)
		}
		if len(g.Specific) == 0 {
			return "a goal without a wish"
		}
		for _, e := range all {
			if e.Turn < 0 || e.Turn >= len(t.Turns) {
				return "no such turn"
			}
			turn := t.Turns[e.Turn]
			if !turn.counts() {
				return "words the bruker has not confirmed: " + e.Text
			}
			if e.Start < 0 || e.End <= e.Start || e.End > utf8.RuneCountInString(turn.Answer) || norsk.Slice(turn.Answer, e.Start, e.End) != e.Text {
				return "not what stands there: " + e.Text
			}
			if e.From != "" && e.Until != "" && e.From > e.Until {
				return "ends before it begins: " + e.Text
			}
		}
	}
	return ""
}

func TestEveryWordOfADraftWasSaid(t *testing.T) {
	for _, c := range allGolden(t) {
		if fault := faultIn(c.t, Draft(c.t)); fault != "" {
			t.Errorf("%s: %s", c.name, fault)
		}
	}
}

func TestTheSameWordsGiveTheSameDraft(t *testing.T) {
	for _, c := range allGolden(t) {
		if first, again := Draft(c.t), Draft(c.t); !reflect.DeepEqual(first, again) {
			t.Errorf("%s: %+v, then %+v", c.name, first, again)
		}
	}
}

// Answers about the same wish may come in any order, unless one corrects another.
func TestTheOrderOfUnrelatedAnswersDoesNotMatter(t *testing.T) {
	shuffle := rand.New(rand.NewPCG(1, 2))
	for _, c := range allGolden(t) {
		turns := c.t.Turns
		wishes, corrected := 0, false
		for _, turn := range turns {
			a := answer{asks: turn.Asks, lang: c.t.Lang, text: turn.Answer}
			a.read()
			corrected = corrected || a.corrects
			if turn.Asks == dialog.AboutWish {
				wishes++
			}
		}
		if wishes != 1 || corrected || len(turns) == 0 || turns[0].Asks != dialog.AboutWish || len(c.goals) == 0 {
			continue
		}
		order := shuffle.Perm(len(turns) - 1)
		mixed := c.t
		mixed.Turns = []Turn{turns[0]}
		for _, k := range order {
			mixed.Turns = append(mixed.Turns, turns[k+1])
		}
		if straight, other := wordsByLetter(Draft(c.t)), wordsByLetter(Draft(mixed)); !reflect.DeepEqual(straight, other) {
			t.Errorf("%s:\n%v, in another order\n%v", c.name, straight, other)
		}
	}
}

func wordsByLetter(goals []Goal) []map[Letter][]string {
	var out []map[Letter][]string
	for _, g := range goals {
		m := map[Letter][]string{}
		for _, l := range Letters {
			for _, e := range g.Slot(l) {
				m[l] = append(m[l], e.Text+shownDates(e))
			}
			slices.Sort(m[l])
		}
		out = append(out, m)
	}
	return out
}

// Nothing a pårørende wrote is in a draft before the bruker has confirmed it.
func TestNothingOfAParorendeCountsUnconfirmed(t *testing.T) {
	for _, c := range allGolden(t) {
		silent := c.t
		silent.Turns = slices.Clone(c.t.Turns)
		for i := range silent.Turns {
			silent.Turns[i].By, silent.Turns[i].Confirmed = Parorende, false
		}
		if goals := Draft(silent); len(goals) != 0 {
			t.Errorf("%s: %+v", c.name, goals)
		}
	}
}

func TestWithoutADateNothingIsDated(t *testing.T) {
	for _, c := range allGolden(t) {
		c.t.Date = ""
		for _, g := range Draft(c.t) {
			for _, e := range g.Time {
				if e.From != "" || e.Until != "" || e.Ambiguous {
					t.Errorf("%s: %+v", c.name, e)
				}
			}
		}
	}
}

func FuzzDraft(f *testing.F) {
	asks := []dialog.About{dialog.AboutWish, dialog.AboutMeaning, dialog.AboutStrength, dialog.AboutStep, dialog.AboutSupport, dialog.AboutConfidence,
		dialog.AboutImportance, dialog.AboutTime, dialog.AboutSign, dialog.AboutReview, dialog.AboutOther}
	for _, c := range allGolden(f) {
		var answers []string
		for _, turn := range c.t.Turns {
			answers = append(answers, turn.Answer)
		}
		f.Add(strings.Join(answers, "\x00"), uint64(len(c.name)), c.t.Lang == norsk.Nynorsk)
	}
	f.Add("nei, ikke\x00jeg mener ikke x, y. eller nei,\x00- - 1. 2) «»", uint64(3), false)
	f.Fuzz(func(t *testing.T, text string, seed uint64, nn bool) {
		talk := Transcript{Lang: norsk.Bokmal, Date: "2026-11-21"}
		if nn {
			talk.Lang = norsk.Nynorsk
		}
		choose := rand.New(rand.NewPCG(seed, 7))
		for i, said := range strings.Split(text, "\x00") {
			turn := Turn{Asks: asks[choose.IntN(len(asks))], Answer: said}
			if i == 0 {
				turn.Asks = dialog.AboutWish
			}
			if choose.IntN(8) == 0 {
				turn.By, turn.Confirmed = Parorende, choose.IntN(2) == 0
			}
			talk.Turns = append(talk.Turns, turn)
		}
		goals := Draft(talk)
		if fault := faultIn(talk, goals); fault != "" {
			t.Fatalf("%+v: %s", talk.Turns, fault)
		}
		if again := Draft(talk); !reflect.DeepEqual(goals, again) {
			t.Fatalf("%+v: %+v, then %+v", talk.Turns, goals, again)
		}
	})
}

// A thousand conversations of ten turns are to take less than five seconds.
func BenchmarkDraft(b *testing.B) {
	cases := allGolden(b)
	slices.SortFunc(cases, func(x, y goldenCase) int { return len(y.t.Turns) - len(x.t.Turns) })
	b.ReportAllocs()
	for b.Loop() {
		Draft(cases[0].t)
	}
}
