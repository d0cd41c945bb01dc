// Package dialog holds scripted conversations: Markdown scripts are compiled,
// and a conversation is a list of events that a pure function makes from
// commands. It does no I/O and knows no clock, no chance and no model, so the
// same commands always give the same conversation.
//
// The shape of the data:
//
//	prompts/nb/for-motet.md --Compile--> Script        what can be said, in what order
//	Begin(script)                     -> [Event]       the conversation starts
//	Decide(script, state, Command)    -> [Event]       what one command from the tablet leads to
//	Apply(script, state, Event)       -> State         total: cannot fail
//	Replay(script, events)            -> State         a fold of Apply
//	View(script, state)               -> Screen        what the tablet shows now; makes no event
//
// Events are the only thing stored. The bruker's own words are the Text of an
// event and are stored apart from it, so that they can be erased without moving
// the conversation: free text never steers. Cards, numbers, yes or no, what was
// skipped, and the facts found in an answer when it was given do; they are in
// the event.
//
// Steps in a topic marked «Gjentas: for hvert ønske» are asked once a round.
// Round 1 is the first wish; steps outside such a topic have round 0.
package dialog
