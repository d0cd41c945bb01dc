package server

import (
	"context"
	"time"

	"egneord/dialog"
)

// A Reworder knows other ways to put our own fixed questions. It is declared
// here, where it is used, so that the server knows nothing of models: it hands
// over a language and a question, and there is no way to hand over more.
type Reworder interface {
	// Ahead is told that a question has been put for the first time. It returns at once.
	Ahead(lang, question string)
	// Wording gives another wording, or "" for the script's own. It returns when ctx ends.
	Wording(ctx context.Context, lang, question string) string
}

// rewordWait is the longest anybody waits for another wording. Below a second
// and a half the bruker takes it for the same pause as always.
const rewordWait = 1400 * time.Millisecond

// reword decides a command once more with another wording, when it is one that
// puts a fixed question in other words. The engine judges the wording too.
func (c *conversation) reword(command dialog.Command, events []dialog.Event) []dialog.Event {
	if c.s.Reworder == nil {
		return events
	}
	question, ok := dialog.Rewordable(c.script, c.state, events)
	if !ok {
		return events
	}
	ctx, cancel := context.WithTimeout(context.Background(), rewordWait)
	defer cancel()
	if command.Wording = c.s.Reworder.Wording(ctx, c.script.Lang, question); command.Wording == "" {
		return events
	}
	again, err := dialog.Decide(c.script, c.state, command)
	if err != nil {
		return events
	}
	return again
}

// askAhead has another wording found while the bruker reads the question.
func (c *conversation) askAhead() {
	if c.s.Reworder == nil {
		return
	}
	if question, ok := dialog.Asking(c.script, c.state); ok {
		c.s.Reworder.Ahead(c.script.Lang, question)
	}
}
