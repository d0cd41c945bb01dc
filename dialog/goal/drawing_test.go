package goal_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/goal"
)

const boat = "M100 700L300 900L700 900L900 700"

var (
	yes  = dialog.Command{Do: dialog.Confirm, Answer: dialog.Yes}
	skip = dialog.Command{Do: dialog.Skip}
	drew = dialog.Command{Do: dialog.Draw, Text: boat}
)

func isDrawn(e goal.Evidence, turn int) bool {
	return e.Drawn && e.Drawing == boat && e.Turn == turn && e.Start == 0 && e.End == 0 && e.Text == "" && e.Question != ""
}

// A drawing is evidence of what was asked about and of nothing else: the letter
// it fills is not missing, and no words are made of it.
func TestADrawingIsItsOwnEvidence(t *testing.T) {
	s, st := hold(t, yes, yes, yes, drew, skip, drew, drew)
	goals := goal.OfConversation(s, st)
	if len(goals) != 1 {
		t.Fatalf("%+v", goals)
	}
	g := goals[0]
	said := st.Utterances(s)
	if !isDrawn(g.Title, said[1].N) || len(g.Specific) != 1 || !isDrawn(g.Specific[0], said[1].N) {
		t.Errorf("the wish: %+v %+v", g.Title, g.Specific)
	}
	if len(g.Attractive) != 1 || !isDrawn(g.Attractive[0], said[2].N) {
		t.Errorf("the meaning: %+v", g.Attractive)
	}
	if want := []goal.Letter{goal.Measurable, goal.Realistic, goal.Time, goal.Evaluable}; !slices.Equal(g.Missing, want) {
		t.Errorf("missing %v, want %v", g.Missing, want)
	}
	data, err := json.Marshal(g)
	if err != nil || strings.Contains(string(data), boat) || !strings.Contains(string(data), `"text":"","question":"Hva betyr det for deg?","drawn":true`) {
		t.Errorf("%s %v", data, err)
	}
}

// Words and drawings stand side by side: neither takes the other away, and the
// title is what was said first, until the bruker calls it something.
func TestWordsBesideADrawing(t *testing.T) {
	more := func(text string, drawn bool) dialog.Command {
		return dialog.Command{Do: dialog.More, Step: "onske", Round: 1, Text: text, Drawn: drawn}
	}
	begin := []dialog.Command{yes, yes, yes, skip, skip}
	for name, c := range map[string]struct {
		do    []dialog.Command
		title string
		words []string
		drawn int
	}{
		"drawn, then said":      {[]dialog.Command{drew, more("jeg vil ut på sjøen til sommeren", false)}, "", []string{"jeg vil ut på sjøen til sommeren"}, 1},
		"said, then drawn":      {[]dialog.Command{{Do: dialog.Say, Text: "jeg vil ut på sjøen"}, more(boat, true)}, "jeg vil ut på sjøen", []string{"jeg vil ut på sjøen"}, 1},
		"corrected in words":    {[]dialog.Command{drew, more("nei, jeg mente at jeg vil på kino", false)}, "", []string{"jeg mente at jeg vil på kino"}, 1},
		"drawn twice":           {[]dialog.Command{drew, more(boat, true)}, "", nil, 2},
		"called something":      {[]dialog.Command{drew, {Do: dialog.Title, Goal: 1, Text: "Sjøen"}}, "Sjøen", nil, 1},
		"replaced by words":     {[]dialog.Command{drew, {Do: dialog.Edit, Step: "onske", Round: 1, Text: "jeg vil på kino"}}, "jeg vil på kino", []string{"jeg vil på kino"}, 0},
		"replaced by a drawing": {[]dialog.Command{{Do: dialog.Say, Text: "jeg vil på kino"}, {Do: dialog.Edit, Step: "onske", Round: 1, Text: boat, Drawn: true}}, "", nil, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s, st := hold(t, append(slices.Clone(begin), c.do...)...)
			goals := goal.OfConversation(s, st)
			if len(goals) != 1 {
				t.Fatalf("%+v", goals)
			}
			g, drawn, words := goals[0], 0, []string(nil)
			for _, e := range g.Specific {
				if e.Drawn {
					drawn++
				} else {
					words = append(words, e.Text)
				}
			}
			if g.Title.Text != c.title || g.Title.Drawn != (c.title == "") || drawn != c.drawn || !slices.Equal(words, c.words) {
				t.Errorf("title %+v, %d drawn and %q", g.Title, drawn, words)
			}
		})
	}
}

// A drawn «når» fills its letter beside a date in words; what is drawn about
// something else is a note; and a drawing can be taken out of the goal.
func TestADrawingHasItsPlace(t *testing.T) {
	s, st := hold(t, yes, yes, yes, skip, skip, dialog.Command{Do: dialog.Say, Text: "jeg vil ut på sjøen innen 1. juni"})
	for dialog.View(s, st).Kind != dialog.Summary {
		if dialog.View(s, st).Kind == dialog.Free {
			st = apply(t, s, st, drew)
		} else {
			st = apply(t, s, st, yes)
		}
	}
	g := goal.OfConversation(s, st)[0]
	if len(g.Realistic) == 0 || !g.Realistic[0].Drawn {
		t.Errorf("realistic %+v", g.Realistic)
	}
	turn := g.Realistic[0].Turn
	st = apply(t, s, st, dialog.Command{Do: dialog.PlaceWords, N: turn, About: dialog.AboutTime})
	if g = goal.OfConversation(s, st)[0]; len(g.Time) != 2 || g.Time[0].Until != "2027-06-01" || !g.Time[1].Drawn {
		t.Errorf("time %+v", g.Time)
	}
	st = apply(t, s, st, dialog.Command{Do: dialog.PlaceWords, N: turn, About: dialog.AboutOther})
	if g = goal.OfConversation(s, st)[0]; len(g.Notes) != 1 || !isDrawn(g.Notes[0], turn) {
		t.Errorf("notes %+v", g.Notes)
	}
	st = apply(t, s, st, dialog.Command{Do: dialog.PlaceWords, N: turn, About: dialog.NotInGoal})
	if g = goal.OfConversation(s, st)[0]; len(g.Notes) != 0 || len(g.Kept) != 1 || !isDrawn(g.Kept[0], turn) {
		t.Errorf("taken out: %+v %+v", g.Notes, g.Kept)
	}
}

func apply(t *testing.T, s *dialog.Script, st dialog.State, c dialog.Command) dialog.State {
	t.Helper()
	if c.Step == "" {
		screen := dialog.View(s, st)
		c.Step, c.Round = screen.Step, screen.Round
	}
	events, err := dialog.Decide(s, st, c)
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	for _, e := range events {
		st = dialog.Apply(s, st, e)
	}
	return st
}
