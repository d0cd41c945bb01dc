package dialog

import (
	"slices"
	"time"
)

// Move takes a conversation over to a version of its script that replaces the
// one it began with. Answers follow their step's id. Words said to a step that
// is gone are kept as afterthoughts, and the event names the step. The bruker
// goes on at the first question that is still open.
func Move(s *Script, events []Event, at time.Time) []Event {
	d := decision{s: s, st: Replay(s, events), c: Command{At: at}}
	moved := Event{Kind: Moved, Hash: s.Hash}
	for _, e := range events {
		if e.answers() && s.Step(e.Step) == nil && !slices.Contains(moved.Lost, e.Step) {
			moved.Lost = append(moved.Lost, e.Step)
		}
	}
	d.emit(moved)
	switch {
	case d.st.Pos < 0: // not one of the questions that were put is left
		d.ask(0, d.roundOf(0, 0))
	case d.current().settled():
		d.moveOn(d.st.Pos, d.st.Round)
	}
	return d.events
}

// answers tells whether an event holds an answer to a step, or a part of one.
func (e Event) answers() bool {
	return e.Step != "" && (e.Kind == Answered || e.Kind == Edited || e.Kind == Added)
}

// Misfit finds a step where an answer would come to say something else in
// another version: a picked card has other words there, a number another scale,
// or own words have no place because the step is answered in another way. It
// returns the step's id, or "" when every answer can follow its step. A step
// that is gone is no misfit: Move keeps its words.
func Misfit(from, to *Script, events []Event) string {
	for _, e := range events {
		old, now := from.Step(e.Step), to.Step(e.Step)
		if !e.answers() || old == nil || now == nil {
			continue
		}
		scale := e.Value == nil && old.Kind != Scale || now.Kind == Scale && old.Low == now.Low && old.High == now.High
		words := e.Text == "" || now.Kind == Free || len(e.Picks) > 0 && now.Kind == old.Kind
		if from.perWish(old) != to.perWish(now) || !scale || !words || !slices.Equal(wordsOn(old, e.Picks), wordsOn(now, e.Picks)) {
			return e.Step
		}
	}
	return ""
}

// wordsOn gives the words of the picked cards.
func wordsOn(step *Step, picks []int) []string {
	var words []string
	for _, p := range picks {
		if p >= 0 && p < len(step.Cards) {
			words = append(words, step.Cards[p].Text)
		}
	}
	return words
}
