package dialog

// A State is where a conversation stands. It is a value: Apply returns a new one
// and leaves the old as it was.
type State struct {
	N int // the last event's number
}

// Apply is total.
func Apply(s *Script, st State, e Event) State { st.N = e.N; return st }

// Replay folds Apply over events.
func Replay(s *Script, events []Event) State {
	var st State
	for _, e := range events {
		st = Apply(s, st, e)
	}
	return st
}

// Begin gives the first events of a conversation.
func Begin(s *Script) []Event { return nil }

// Decide gives the events a command leads to, or a Refusal.
func Decide(s *Script, st State, c Command) ([]Event, error) { return nil, nil }

// View is the screen now.
func View(s *Script, st State) Screen { return Screen{} }

// Bubbles returns the lines of the conversation that came after event n.
func Bubbles(s *Script, st State, after int) []Bubble { return nil }
