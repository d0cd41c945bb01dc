package goal_test

import (
	"testing"
	"time"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
)

// hold begins «Før møtet» and carries out commands where the bruker is.
func hold(t *testing.T, commands ...dialog.Command) (*dialog.Script, dialog.State) {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	common, findings := dialog.CompileCommon("felles.md", source.Common)
	script, more := dialog.Compile(source.File, source.Text, common)
	if script == nil {
		t.Fatal(findings, more)
	}
	day := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	st := dialog.Replay(script, dialog.Begin(script, day))
	for _, c := range commands {
		if c.Step == "" {
			screen := dialog.View(script, st)
			c.Step, c.Round = screen.Step, screen.Round
		}
		c.At = day
		events, err := dialog.Decide(script, st, c)
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		for _, e := range events {
			st = dialog.Apply(script, st, e)
		}
	}
	return script, st
}

func TestWhatTheBrukerDecidesAboutAGoalIsWhatStands(t *testing.T) {
	yes := dialog.Command{Do: dialog.Confirm, Answer: dialog.Yes}
	skip := dialog.Command{Do: dialog.Skip}
	say := func(text string) dialog.Command { return dialog.Command{Do: dialog.Say, Text: text} }
	begin := []dialog.Command{yes, yes, yes, skip, skip, say("Jeg vil gå på kino til sommeren"),
		{Do: dialog.Say, Text: "da er jeg meg selv", By: dialog.Parorende}, {Do: dialog.Vouch, Answer: dialog.Yes}}
	s, st := hold(t, begin...)
	g := goal.OfConversation(s, st)[0]
	if len(g.Attractive) != 1 || !g.Attractive[0].ByOther || len(g.Time) != 1 {
		t.Fatalf("%+v", g)
	}
	wish, meaning := g.Title.Turn, g.Attractive[0].Turn
	s, st = hold(t, append(begin,
		dialog.Command{Do: dialog.Title, Goal: 1, Text: "Kino"},
		dialog.Command{Do: dialog.PlaceWords, N: meaning, About: dialog.NotInGoal},
		dialog.Command{Do: dialog.Date, N: wish, From: "2027-07-01", Until: "2027-07-31"},
		dialog.Command{Do: dialog.PutAway, Goal: 1},
	)...)
	g = goal.OfConversation(s, st)[0]
	if g.Title.Text != "Kino" || g.Title.ByOther || len(g.Attractive) != 0 || len(g.Kept) != 1 || !g.LetGo {
		t.Errorf("%+v", g)
	}
	if g.Time[0].From != "2027-07-01" || g.Time[0].Until != "2027-07-31" || g.Time[0].Text != "til sommeren" {
		t.Errorf("%+v", g.Time)
	}
	for _, l := range g.Missing {
		if l == goal.Attractive {
			return
		}
	}
	t.Error("a letter the words were taken out of is missing")
}
