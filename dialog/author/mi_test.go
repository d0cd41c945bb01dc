package author

import (
	"slices"
	"testing"
	"time"

	"egneord/dialog"
	"egneord/dialog/norsk"
	"egneord/prompts"
)

func TestAdviceIsToldFromLeaveAndQuestions(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Du bør snakke med legen.":                         true,
		"Nå må du svare.":                                  true,
		"Prøv å tenke litt til.":                           true,
		"Det er lurt å ta en ting om gangen.":              true,
		"Kva med å ringje ein ven?":                        true,
		"Hvorfor ikke spørre naboen?":                      true,
		"Er det ikke viktig for deg å komme deg ut?":       true,
		"Du må gjerne ta en pause.":                        false,
		"Du skal ikke svare på dette.":                     false,
		"Hva skal til for at du skal klare det du ønsker?": false,
		"Hva er viktig for deg i hverdagen?":               false,
		"Tenk på en vanlig dag.":                           false,
		"Det bestemmer du.":                                false,
	} {
		if got := isAdvice(sentence, norsk.Context{Lang: norsk.Bokmal, Purpose: norsk.PurposeAsk}); got != want {
			t.Errorf("%q: advice = %v", sentence, got)
		}
	}
}

func TestSentencesEndWhereLIXEndsThem(t *testing.T) {
	got := sentencesOf("Fra 0 til 10: Hvor sikker er du? Si det innen 1. juni. «»")
	want := []string{"Fra 0 til 10:", "Hvor sikker er du?", "Si det innen 1. juni."}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func forMotet(t *testing.T) *dialog.Script {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	common, _ := dialog.CompileCommon("felles.md", source.Common)
	script, findings := dialog.Compile("samtale.md", source.Text, common)
	if script == nil {
		t.Fatal(findings)
	}
	return script
}

// What is counted, on lines made for it: each is said once, and then the turn is over.
func TestReflectionsAreGivenBackInAStatement(t *testing.T) {
	s := forMotet(t)
	about, summary := s.Step("hverdag"), s.Step("stemmer")
	for _, c := range []struct {
		name        string
		said        string
		we          string
		step        *dialog.Step
		reflections int
		ours, given int
	}{
		{"quoted", "gå en tur", "Jeg har skrevet: «gå en tur»", about, 1, 3, 3},
		{"turned to du", "Jeg vil besøke tanta mi", "Du vil besøke tanta di. Hva betyr det for deg?", about, 1, 5, 5},
		{"inside a question", "gå en tur", "Hva er det med «gå en tur» som betyr noe for deg?", about, 0, 9, 3},
		{"an echo", "sjøen", "«sjøen». Hva tenker du på da?", about, 0, 5, 1},
		{"a summary", "gå en tur", "«gå en tur» Stemmer det?", summary, 1, 2, 3},
		{"our own marks", "gå en tur", "Da trykker du «Tilbake».", about, 0, 4, 0},
		{"two in one turn", "gå en tur", "«gå en tur».\nSå langt: «gå en tur».", about, 1, 2, 6},
	} {
		l := listener{s: s, lang: norsk.Bokmal, said: []string{c.said}}
		l.us([]string{c.we}, c.step, purposeOf(c.step), true)
		l.us([]string{}, c.step, tells, false)
		if l.m.Reflections != c.reflections || l.m.OurWords != c.ours || l.m.GivenBack != c.given {
			t.Errorf("%s: %d reflections, %d of our words, %d given back", c.name, l.m.Reflections, l.m.OurWords, l.m.GivenBack)
		}
	}
}

func TestAConversationIsMeasuredByWhatWasSaid(t *testing.T) {
	saved := Saved{Name: "prøve", Transcript: dialog.Transcript{Script: "for-motet", Date: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC), Turns: []dialog.Turn{
		{Button: "Videre"}, {Button: "Videre"}, {Button: "Ja"},
		{Words: "Jeg vil besøke tanta mi"}, {Button: "Jeg skjønner ikke"}, {Button: "Hopp over"},
	}}}
	m, err := MeasureSaved(forMotet(t), saved)
	if err != nil {
		t.Fatal(err)
	}
	// Asked: who you are, everyday life twice, the wish. Given back: who you are.
	if m.Questions != 4 || m.Open != 4 || m.Answers != 1 || m.Reflections != 1 || m.Practical != 1 || m.Verifications != 0 || m.TheirWords != 5 {
		t.Errorf("%+v", m)
	}
}

func TestNoScriptAdvisesOrAsksClosed(t *testing.T) {
	for _, lang := range prompts.Languages() {
		for _, name := range prompts.Names(lang) {
			source, err := prompts.Get(lang, name)
			if err != nil {
				t.Fatal(err)
			}
			common, _ := dialog.CompileCommon("felles.md", source.Common)
			script, findings := dialog.Compile("samtale.md", source.Text, common)
			if script == nil {
				t.Fatal(findings)
			}
			for _, m := range []MI{MeasureScript(script), MeasureCommon(common)} {
				if len(m.Advice) > 0 || m.Open != m.Questions {
					t.Errorf("%s/%s, %s: %+v, %d of %d open", lang, name, m.Name, m.Advice, m.Open, m.Questions)
				}
			}
		}
	}
}
