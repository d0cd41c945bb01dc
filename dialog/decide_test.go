package dialog_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"egneord/dialog"
)

// A talk drives one conversation in a test.
type talk struct {
	t      testing.TB
	s      *dialog.Script
	st     dialog.State
	events []dialog.Event
}

func begin(t testing.TB) *talk {
	s := script(t)
	events := dialog.Begin(s, day)
	return &talk{t, s, dialog.Replay(s, events), events}
}

func (k *talk) screen() dialog.Screen { return dialog.View(k.s, k.st) }

// do carries out a command; step and round are filled in when they are not given.
func (k *talk) do(c dialog.Command) error {
	if c.Step == "" && c.Do != dialog.More && c.Do != dialog.Edit {
		c.Step, c.Round = k.screen().Step, k.screen().Round
	}
	c.At = day
	events, err := dialog.Decide(k.s, k.st, c)
	if err != nil && events != nil {
		k.t.Error("a refused command gave events")
	}
	for _, e := range events {
		k.st = dialog.Apply(k.s, k.st, e)
	}
	k.events = append(k.events, events...)
	return err
}

func (k *talk) must(commands ...dialog.Command) {
	k.t.Helper()
	for _, c := range commands {
		if err := k.do(c); err != nil {
			k.t.Fatalf("%+v at %s: %v", c, k.screen().Step, err)
		}
	}
}

func (k *talk) at(step string, round int) {
	k.t.Helper()
	if s := k.screen(); s.Step != step || s.Round != round {
		k.t.Fatalf("at %s %d, want %s %d", s.Step, s.Round, step, round)
	}
}

var (
	goOn   = dialog.Command{Do: dialog.Confirm, Answer: dialog.Yes}
	no     = dialog.Command{Do: dialog.Confirm, Answer: dialog.No}
	almost = dialog.Command{Do: dialog.Confirm, Answer: dialog.Almost}
	skip   = dialog.Command{Do: dialog.Skip}
	back   = dialog.Command{Do: dialog.Back}
	huh    = dialog.Command{Do: dialog.DontUnderstand}
)

func say(text string) dialog.Command { return dialog.Command{Do: dialog.Say, Text: text} }

// skipTo skips questions, and reads what we say, until a step.
func (k *talk) skipTo(step string) {
	k.t.Helper()
	for k.screen().Step != step {
		if k.screen().Kind == dialog.Statement {
			k.must(goOn)
		} else {
			k.must(skip)
		}
	}
}

// untilWish talks until the first wish is asked for.
func untilWish(t testing.TB) *talk {
	k := begin(t)
	k.must(goOn, goOn, goOn, say("Martha"), skip)
	k.at("onske", 1)
	return k
}

// untilSummary tells a wish and skips the rest.
func untilSummary(t testing.TB) *talk {
	k := untilWish(t)
	k.must(say("gå med høyhælte sko"))
	k.skipTo("stemmer")
	return k
}

func untilSharing(t testing.TB) *talk {
	k := untilSummary(t)
	k.must(goOn, dialog.Command{Do: dialog.Pick, Picks: []int{1}})
	k.at("dele", 0)
	return k
}

func TestARefusedCommandChangesNothing(t *testing.T) {
	seven := 7
	for what, c := range map[string]struct {
		command dialog.Command
		code    dialog.RefusalCode
	}{
		"an unknown command":       {dialog.Command{Do: "dance"}, dialog.RefusedUnknown},
		"no command":               {dialog.Command{}, dialog.RefusedUnknown},
		"the wrong step":           {dialog.Command{Do: dialog.Say, Step: "hvem", Text: "x"}, dialog.RefusedWrongStep},
		"the wrong round":          {dialog.Command{Do: dialog.Say, Step: "onske", Round: 2, Text: "x"}, dialog.RefusedWrongStep},
		"a step that is not there": {dialog.Command{Do: dialog.Skip, Step: "nowhere", Round: 1}, dialog.RefusedWrongStep},
		"nothing said":             {say(" \n\t"), dialog.RefusedEmpty},
		"100 kB":                   {say(strings.Repeat("a", 100_000)), dialog.RefusedTooLong},
		"not UTF-8":                {say("a\xffb"), dialog.RefusedNotText},
		"a NUL":                    {say("a\x00b"), dialog.RefusedNotText},
		"a card for a question":    {dialog.Command{Do: dialog.Pick, Picks: []int{0}}, dialog.RefusedWrongAnswer},
		"a number for a question":  {dialog.Command{Do: dialog.Rate, Value: &seven}, dialog.RefusedWrongAnswer},
		"a yes for a question":     {goOn, dialog.RefusedWrongAnswer},
		"sharing what is not said": {dialog.Command{Do: dialog.Share, Goal: 1}, dialog.RefusedWrongAnswer},
		"sharing goal -1":          {dialog.Command{Do: dialog.Share, Goal: -1}, dialog.RefusedWrongAnswer},
		"an unknown topic":         {dialog.Command{Do: dialog.GoTo, Topic: "nowhere"}, dialog.RefusedWrongAnswer},
		"editing what is open":     {dialog.Command{Do: dialog.Edit, Step: "onske", Round: 1, Text: "x"}, dialog.RefusedWrongStep},
		"editing in no round":      {dialog.Command{Do: dialog.Edit, Step: "hvem", Round: 3, Text: "x"}, dialog.RefusedWrongStep},
		"editing to nothing":       {dialog.Command{Do: dialog.Edit, Step: "hvem", Text: " "}, dialog.RefusedEmpty},
		"more on what is open":     {dialog.Command{Do: dialog.More, Step: "onske", Round: 1, Text: "x"}, dialog.RefusedWrongStep},
		"going on when not paused": {dialog.Command{Do: dialog.Resume}, dialog.RefusedNotNow},
		"more important than this": {dialog.Command{Do: dialog.OtherFirst}, dialog.RefusedWrongAnswer},
	} {
		t.Run(what, func(t *testing.T) {
			k := untilWish(t)
			before := k.st
			err := k.do(c.command)
			var refusal dialog.Refusal
			if !errors.As(err, &refusal) || refusal.Code != c.code {
				t.Fatalf("got %v, want %s", err, c.code)
			}
			for _, lang := range []string{"nb", "nn"} {
				if refusal.Words(lang) == "" {
					t.Errorf("no words in %s", lang)
				}
			}
			if !reflect.DeepEqual(before, k.st) {
				t.Error("the state changed")
			}
		})
	}
}

func TestNothingIsWrittenDownWithoutAYes(t *testing.T) {
	k := begin(t)
	k.must(goOn, goOn)
	k.at("samtykke", 0)
	for _, c := range []dialog.Command{
		{Do: dialog.More, Text: "noe"}, {Do: dialog.GoTo, Topic: "deg"}, {Do: dialog.Skip}, {Do: dialog.Decline}, say("hei"),
	} {
		if k.do(c) == nil {
			t.Errorf("%s was possible before consent", c.Do)
		}
	}
	k.must(huh)
	if k.do(huh) == nil {
		t.Error("consent was given up on: a yes is never assumed")
	}
	k.must(no)
	k.at("nei-takk", 0)
	if s := k.screen(); !s.Ended || len(s.Topics) != 0 {
		t.Errorf("a no must end: %+v", s)
	}
	if k.do(dialog.Command{Do: dialog.More, Text: "noe"}) == nil {
		t.Error("words were taken after a no")
	}
	k.must(back)
	k.at("samtykke", 0)
	k.must(goOn)
	k.at("hvem", 0)
	answers := []dialog.Answer{}
	for _, e := range k.events {
		if e.Kind == dialog.Consented {
			answers = append(answers, e.Answer)
		}
	}
	if !reflect.DeepEqual(answers, []dialog.Answer{dialog.No, dialog.Yes}) {
		t.Errorf("consent recorded: %v", answers)
	}
}

func TestAsksTwiceAndThenLetsItLie(t *testing.T) {
	k := untilWish(t)
	first := k.screen().Lines[0].Text
	k.must(huh)
	k.at("onske", 1)
	if again := k.screen(); again.Lines[0].Text == first || !again.Again {
		t.Errorf("the second wording is the first: %v", again.Lines)
	}
	k.must(huh)
	if k.screen().Step == "onske" {
		t.Error("asked a third time")
	}
}

func TestACommandMayBeWritten(t *testing.T) {
	for words, want := range map[string]dialog.EventKind{
		"Hvorfor spør du?":            dialog.AskedWhy,
		"jeg skjønner ikke":           dialog.Asked,
		"Vet ikke.":                   dialog.Unknown,
		"  HOPP   OVER ":              dialog.Skipped,
		"det er så dumt":              dialog.Hesitated,
		"pause":                       dialog.Paused,
		"tilbake":                     dialog.Undone,
		"jeg vil ikke svare":          dialog.Declined,
		"jeg vil ha pause nå i livet": dialog.Answered,
		"hopp over bekken":            dialog.Answered,
	} {
		k := untilWish(t)
		k.must(say(words))
		var got *dialog.Event
		for i := range k.events {
			if k.events[i].Text == words {
				got = &k.events[i]
			}
		}
		if got == nil || got.Kind != want {
			t.Errorf("%q became %+v, want %s", words, got, want)
		}
	}
}

func TestBackRestoresTheAnswerButNotTheAskCount(t *testing.T) {
	k := untilWish(t)
	k.must(huh, say("ut på sjøen"))
	k.at("betydning", 1)
	k.must(back)
	k.at("onske", 1)
	if !k.screen().Again {
		t.Error("going back gave a third way of asking")
	}
	k.must(say("inn til byen"))
	if got := dialog.Bubbles(k.s, k.st, 0); got[len(got)-2].Text != "inn til byen" {
		t.Errorf("bubbles end %v", got[len(got)-3:])
	}
	for _, u := range k.st.Utterances(k.s) {
		if u.Text == "ut på sjøen" {
			t.Error("what was taken back still stands")
		}
	}
}

func TestChangingAWordOpensTheSummaryAgainAndUnshares(t *testing.T) {
	k := untilSharing(t)
	k.must(dialog.Command{Do: dialog.Share, Goal: 1})
	if w := k.st.Wishes(k.s)[0]; !w.Shared || !w.Confirmed {
		t.Fatalf("%+v", w)
	}
	k.must(dialog.Command{Do: dialog.More, Step: "onske", Round: 1, Text: "de røde"})
	if w := k.st.Wishes(k.s)[0]; !w.Shared || !w.Changed {
		t.Errorf("an afterthought must not unshare, only mark: %+v", w)
	}
	k.must(dialog.Command{Do: dialog.Edit, Step: "onske", Round: 1, Text: "flate sko"})
	if w := k.st.Wishes(k.s)[0]; w.Shared || w.Confirmed {
		t.Errorf("words changed, and the goal is still %+v", w)
	}
	if k.do(dialog.Command{Do: dialog.Share, Goal: 1}) == nil {
		t.Error("shared words nobody said yes to")
	}
	k.must(dialog.Command{Do: dialog.Edit, Step: "stemmer", Round: 1, Answer: dialog.Yes}, dialog.Command{Do: dialog.Share, Goal: 1},
		dialog.Command{Do: dialog.Keep, Goal: 1})
	if w := k.st.Wishes(k.s)[0]; w.Shared {
		t.Error("taken back, and still shared")
	}
}

func TestAlmostLeadsToAChangeAndBackToTheSummary(t *testing.T) {
	k := untilSummary(t)
	k.must(almost)
	k.at("endre-ord", 1)
	k.must(dialog.Command{Do: dialog.Edit, Step: "onske", Round: 1, Text: "røde sko"}, goOn)
	k.at("stemmer", 1)
	found := false
	for _, l := range k.screen().Lines {
		found = found || strings.Contains(l.Text, "«røde sko»")
	}
	if !found {
		t.Errorf("the summary does not have the new words: %v", k.screen().Lines)
	}
	k.must(no)
	k.at("endre-ord", 1)
	k.must(goOn, goOn)
	k.at("flere", 1)
}

func TestSomethingElseFirstIsTakenUpAndTheOldQuestionComesBack(t *testing.T) {
	k := untilWish(t)
	k.must(say("gå med sko"))
	k.at("betydning", 1)
	k.must(dialog.Command{Do: dialog.OtherFirst})
	k.at("onske", 2)
	k.must(say("sove om natta"))
	k.skipTo("stemmer")
	k.must(goOn)
	k.at("flere", 2)
	k.must(dialog.Command{Do: dialog.Pick, Picks: []int{1}})
	k.at("betydning", 1)
}

func TestAsksForNoMoreWishesThanThereIsRoomFor(t *testing.T) {
	k := untilWish(t)
	for range dialog.MaxWishes + 3 {
		if k.screen().Step != "onske" {
			break
		}
		k.must(say("et ønske til"))
		k.skipTo("stemmer")
		k.must(goOn)
		if k.screen().Step == "flere" {
			k.must(dialog.Command{Do: dialog.Pick, Picks: []int{0}})
		}
	}
	if got := len(k.st.Wishes(k.s)); got != dialog.MaxWishes {
		t.Errorf("%d wishes", got)
	}
	k.at("rekkefolge", 0)
	if k.do(dialog.Command{Do: dialog.Pick, Picks: []int{1, 1}}) == nil || k.do(dialog.Command{Do: dialog.Pick, Picks: []int{9}}) == nil {
		t.Error("an impossible ranking was taken")
	}
	k.must(dialog.Command{Do: dialog.Pick, Picks: []int{3, 1}})
	for _, w := range k.st.Wishes(k.s) {
		if want := map[int]int{3: 1, 1: 2}[w.Number]; w.Rank != want {
			t.Errorf("wish %d has rank %d", w.Number, w.Rank)
		}
	}
}

func TestPauseHoldsEverythingButWhatTheBrukerMayAlwaysDo(t *testing.T) {
	k := untilWish(t)
	k.must(dialog.Command{Do: dialog.Pause})
	if err := k.do(say("x")); !errors.Is(err, dialog.Refusal{Code: dialog.RefusedPaused}) {
		t.Errorf("got %v", err)
	}
	k.must(dialog.Command{Do: dialog.More, Text: "en tanke"}, dialog.Command{Do: dialog.Resume})
	k.at("onske", 1)
}

func TestADeclinedAnswerIsGoneAndNotAskedForAgain(t *testing.T) {
	k := begin(t)
	k.must(goOn, goOn, goOn, dialog.Command{Do: dialog.Decline}, skip)
	k.must(dialog.Command{Do: dialog.GoTo, Topic: "deg"})
	k.at("hverdag", 0) // skipped: may be asked once more, since the bruker came back
	k.must(skip, dialog.Command{Do: dialog.GoTo, Topic: "deg"})
	asks := 0
	for _, e := range k.events {
		if e.Kind == dialog.Asked && e.Step == "hvem" {
			asks++
		}
	}
	if asks != 1 {
		t.Errorf("asked %d times after a «vil ikke svare»", asks)
	}
}

func TestAnErasedTextReplaysToTheSamePlace(t *testing.T) {
	k := untilSharing(t)
	erased := append([]dialog.Event(nil), k.events...)
	for i := range erased {
		erased[i].Text = ""
	}
	st := dialog.Replay(k.s, erased)
	if st.Pos != k.st.Pos || st.Round != k.st.Round || st.N != k.st.N {
		t.Errorf("at %d %d, want %d %d", st.Pos, st.Round, k.st.Pos, k.st.Round)
	}
	dialog.View(k.s, st)
}

func TestGivesBackTheWordsExactly(t *testing.T) {
	for _, words := range []string{"å gå *med* `høye` <b>hæler</b> & [sko](#x)", "«sitat»", "👠 sko", "שלום, sa jeg", "to\nlinjer"} {
		k := untilWish(t)
		k.must(say(words))
		found := false
		for _, b := range dialog.Bubbles(k.s, k.st, 0) {
			found = found || b.Who == dialog.Bruker && b.Text == words
		}
		if !found {
			t.Errorf("%q does not stand in the conversation", words)
		}
	}
}
