package goal

import (
	"slices"
	"testing"

	"egneord/dialog"
	"egneord/prompts"
)

func perform(t *testing.T, name string) []Goal {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	common, _ := dialog.CompileCommon("nb/felles.md", source.Common)
	script, _ := dialog.Compile(source.File, source.Text, common)
	all, err := prompts.Transcripts("nb")
	if err != nil || script == nil {
		t.Fatal(err)
	}
	transcript, err := dialog.ParseTranscript(all[name])
	if err != nil {
		t.Fatal(err)
	}
	st, _, _, err := dialog.Perform(script, transcript)
	if err != nil {
		t.Fatal(err)
	}
	return OfConversation(script, st)
}

// A conversation is read as a transcript is: with dates, and the question
// beside each answer.
func TestAConversationBecomesDatedGoals(t *testing.T) {
	goals := perform(t, "kari")
	if len(goals) != 2 || goals[0].Wish != 1 || goals[1].Wish != 2 {
		t.Fatalf("%+v", goals)
	}
	g := goals[0]
	if g.Title.Text != "Å klare å være mamma for barna mine" || g.Title.Question == "" {
		t.Errorf("title %+v", g.Title)
	}
	if want := []string{"til våren", "koordinatoren min"}; !slices.Equal(texts(g.Evaluable), want) {
		t.Errorf("evaluable %q, want %q", texts(g.Evaluable), want)
	}
	if len(g.Time) != 1 || g.Time[0].Text != "når barna begynner på skolen til høsten" || g.Time[0].From != "2027-09-01" || g.Time[0].Until != "2027-11-30" {
		t.Errorf("time %+v", g.Time)
	}
	if len(g.Missing) != 0 {
		t.Errorf("missing %v", g.Missing)
	}
	if want := []Letter{Measurable, Realistic, Time, Evaluable}; !slices.Equal(goals[1].Missing, want) {
		t.Errorf("missing of the second %v, want %v", goals[1].Missing, want)
	}
}
