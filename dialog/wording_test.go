package dialog_test

import (
	"encoding/json"
	"testing"
	"time"

	"egneord/dialog"
)

// talkTo carries out commands on the current step, and fails on a refusal.
func talkTo(t *testing.T, s *dialog.Script, events []dialog.Event, commands ...dialog.Command) []dialog.Event {
	t.Helper()
	for _, c := range commands {
		st := dialog.Replay(s, events)
		if c.Step == "" {
			c.Step, c.Round = s.Steps[st.Pos].ID, st.Round
		}
		made, err := dialog.Decide(s, st, c)
		if err != nil {
			t.Fatalf("%s on %s: %v", c.Do, c.Step, err)
		}
		events = append(events, made...)
	}
	return events
}

const (
	wordingQuestion = "Hva er viktig for deg i hverdagen?"
	otherWording    = "Hva betyr noe for deg i hverdagen?"
)

const wordingScript = `# Prøve

- **Navn:** ` + "`prove`" + `
- **Språk:** bokmål

## Deg ` + "`deg`" + `

### Hverdagen ` + "`hverdag`" + `

> Hva er viktig for deg i hverdagen?
>
> Ta den tiden du trenger.

- **Svar:** fritt
- **Spør om:** annet
- **Skjønner ikke:** Tenk på en vanlig dag. Hva betyr mest for deg da?
- **Hvorfor spør du:** Jeg spør så de andre vet hva som betyr noe for deg.

### Mer ` + "`mer`" + `

> Du sa «` + "`hverdag`" + `». Hva betyr det for deg?

- **Svar:** fritt
- **Spør om:** annet
- **Skjønner ikke:** Hva blir annerledes for deg da?
- **Hvorfor spør du:** Jeg spør så de andre skjønner hva det er for deg.

### Slutt ` + "`slutt`" + `

> Takk for nå.

- **Slutt:** ja
`

func wordingTestScript(t *testing.T, source string) *dialog.Script {
	t.Helper()
	s, findings := dialog.Compile("nb/prove.md", []byte(source), common(t))
	for _, f := range dialog.Errors(findings) {
		t.Error(f)
	}
	if s == nil {
		t.FailNow()
	}
	return s
}

func TestAWordingStandsInForTheSecondOneAndIsStoredWithTheEvent(t *testing.T) {
	s := wordingTestScript(t, wordingScript)
	events := talkTo(t, s, dialog.Begin(s, time.Time{}), dialog.Command{Do: dialog.DontUnderstand, Wording: otherWording})
	st := dialog.Replay(s, events)
	if screen := dialog.View(s, st); len(screen.Lines) != 1 || screen.Lines[0].Text != otherWording || !screen.Again {
		t.Errorf("the screen is %+v", screen.Lines)
	}
	data, err := json.Marshal(events[len(events)-1])
	if err != nil {
		t.Fatal(err)
	}
	var again dialog.Event
	if err := json.Unmarshal(data, &again); err != nil || again.Wording != otherWording {
		t.Errorf("stored as %s, %v", data, err)
	}

	// The answer stands beside the question as it was put, and so does its bubble.
	st = dialog.Replay(s, talkTo(t, s, events, dialog.Command{Do: dialog.Say, Text: "ro"}))
	if u := st.Utterances(s); len(u) != 1 || u[0].Question != otherWording {
		t.Errorf("utterances %+v", u)
	}
	found := false
	for _, b := range dialog.Bubbles(s, st, 0) {
		found = found || b.Text == otherWording
	}
	if !found {
		t.Error("no bubble has the wording")
	}
	// Back shows it as it was put last, and not understood once more lets it lie.
	back := talkTo(t, s, events, dialog.Command{Do: dialog.Say, Text: "ro"}, dialog.Command{Do: dialog.Back})
	if screen := dialog.View(s, dialog.Replay(s, back)); screen.Lines[0].Text != otherWording {
		t.Errorf("after back: %+v", screen.Lines)
	}
	last := talkTo(t, s, back, dialog.Command{Do: dialog.DontUnderstand, Wording: otherWording})
	if kind := last[len(back)].Kind; kind != dialog.GivenUp {
		t.Errorf("not understood twice gave %s", kind)
	}
}

func TestAWordingTheGuardRefusesIsNeverSaid(t *testing.T) {
	s := wordingTestScript(t, wordingScript)
	for _, bad := range []string{"", "Er det viktig for deg å trene?", "Hva er viktig for deg i hverdagen? Så flott!", "Du vil vel trene?", "\x00"} {
		st := dialog.Replay(s, talkTo(t, s, dialog.Begin(s, time.Time{}), dialog.Command{Do: dialog.DontUnderstand, Wording: bad}))
		if got := dialog.View(s, st).Lines[0].Text; got != "Tenk på en vanlig dag. Hva betyr mest for deg da?" {
			t.Errorf("%q became %q", bad, got)
		}
	}
}

func TestOnlyOurOwnFixedTextCanBeReworded(t *testing.T) {
	s := wordingTestScript(t, wordingScript)
	if got := s.FixedQuestions(); len(got) != 1 || got[0] != wordingQuestion {
		t.Errorf("fixed questions %q", got)
	}
	events := dialog.Begin(s, time.Time{})
	ask := func(c dialog.Command) (string, bool) {
		st := dialog.Replay(s, events)
		c.Step, c.Round = s.Steps[st.Pos].ID, st.Round
		made, err := dialog.Decide(s, st, c)
		if err != nil {
			t.Fatal(err)
		}
		return dialog.Rewordable(s, st, made)
	}
	for _, c := range []dialog.Command{{Do: dialog.Say, Text: "hva"}, {Do: dialog.Why}, {Do: dialog.Skip}} {
		if q, ok := ask(c); ok {
			t.Errorf("%s would reword %q", c.Do, q)
		}
	}
	for _, c := range []dialog.Command{{Do: dialog.DontUnderstand}, {Do: dialog.Say, Text: "Jeg skjønner ikke."}} {
		if q, ok := ask(c); !ok || q != wordingQuestion {
			t.Errorf("%+v would reword %q, %v", c, q, ok)
		}
	}
	events = talkTo(t, s, events, dialog.Command{Do: dialog.Say, Text: "ro"}) // the next question quotes what was said
	if q, ok := ask(dialog.Command{Do: dialog.DontUnderstand}); ok {
		t.Errorf("would reword %q", q)
	}
	events = talkTo(t, s, events, dialog.Command{Do: dialog.DontUnderstand, Wording: "Hva betyr det for deg?"})
	if e := events[len(events)-1]; e.Wording != "" {
		t.Errorf("a question with own words got the wording %q", e.Wording)
	}
}

func TestANewVersionForgetsHowTheOldOneWasPut(t *testing.T) {
	s := wordingTestScript(t, wordingScript)
	events := talkTo(t, s, dialog.Begin(s, time.Time{}), dialog.Command{Do: dialog.DontUnderstand, Wording: otherWording})
	events = append(events, dialog.Move(s, events, time.Time{})...)
	if got := dialog.View(s, dialog.Replay(s, events)).Lines[0].Text; got == otherWording {
		t.Error("the new version still says the old wording")
	}
}
