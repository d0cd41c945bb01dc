package author

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"egneord/dialog"
)

// Saved is a conversation that was written down.
type Saved struct {
	Name string // its file, without .md
	dialog.Transcript
}

// happening is one command of a saved conversation, and what came of it.
type happening struct {
	before, after dialog.State
	command       dialog.Command
	events        []dialog.Event
	hops          []dialog.Hop
}

// relive holds a saved conversation again, and shows each command to `see`. The
// first happening has no command: it is how the conversation begins.
func relive(s *dialog.Script, saved Saved, see func(happening)) error {
	events := dialog.Begin(s, saved.Date, saved.Given...)
	h := happening{after: dialog.Replay(s, events), events: events}
	see(h)
	for k, turn := range saved.Turns {
		c, err := dialog.Interpret(s, h.after, turn)
		if err == nil {
			c.ID, c.At, c.Seed = "t"+strconv.Itoa(k+1), saved.Date, 1
			h.before, h.command = h.after, c
			h.events, h.hops, err = dialog.Trace(s, h.before, c)
		}
		if err != nil {
			return fmt.Errorf("%s: tur %d, «%s»: %w", saved.Name, k+1, turn, err)
		}
		for _, e := range h.events {
			h.after = dialog.Apply(s, h.after, e)
		}
		see(h)
	}
	return nil
}

// SavedOf reads those of the texts that are conversations of this script, in
// the order of their names.
func SavedOf(s *dialog.Script, texts map[string]string) ([]Saved, error) {
	var list []Saved
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		transcript, err := dialog.ParseTranscript(texts[name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if transcript.Script == s.Name {
			list = append(list, Saved{name, transcript})
		}
	}
	return list, nil
}
