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
		if e.Step != "" && s.Step(e.Step) == nil && e.Text != "" && !slices.Contains(moved.Lost, e.Step) {
			moved.Lost = append(moved.Lost, e.Step)
		}
	}
	d.emit(moved)
	if d.st.Ended || d.st.Pos >= 0 && !d.current().settled() {
		return d.events
	}
	d.moveOn(max(d.st.Pos, 0), d.st.Round)
	return d.events
}
