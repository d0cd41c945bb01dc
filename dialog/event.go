package dialog

import "time"

// EventKind tells what happened.
type EventKind string

// The kinds of event.
const (
	Begun      EventKind = "begun"       // Hash
	WasGiven   EventKind = "given"       // Step, Round, Text: said in an earlier conversation
	Asked      EventKind = "asked"       // Step, Round, and Wording when it was put in other words: counts towards MaxAsks
	Shown      EventKind = "shown"       // Step, Round: shown again because the bruker came back; not an ask
	Answered   EventKind = "answered"    // Step, Round, and Text, Picks, Value or Answer
	Passed     EventKind = "passed"      // a statement was read
	Skipped    EventKind = "skipped"     //
	Declined   EventKind = "declined"    // final; what was said before is no longer an answer
	Unknown    EventKind = "unknown"     // «vet ikke»
	GivenUp    EventKind = "given_up"    // not understood twice: we let it lie
	AskedWhy   EventKind = "asked_why"   //
	Hesitated  EventKind = "hesitated"   // Text: not an answer, the question stays
	SetAside   EventKind = "set_aside"   // something else matters more now
	CardsShown EventKind = "cards_shown" // Seed: the cards of a Free step, in an order of their own
	Moved      EventKind = "moved"       // Hash, Lost: the version was withdrawn, and the conversation goes on with another
	Added      EventKind = "added"       // Text: an afterthought to Step and Round, or to no step
	Edited     EventKind = "edited"      // as Answered, for an earlier question
	Undone     EventKind = "undone"      // Undo: the number of the event taken back
	WentTo     EventKind = "went_to"     // Topic
	Paused     EventKind = "paused"      //
	Resumed    EventKind = "resumed"     //
	Consented  EventKind = "consented"   // Answer yes or no
	Confirmed  EventKind = "confirmed"   // Answer yes, almost or no to one's own words
	Ranked     EventKind = "ranked"      // Picks: wish numbers, first first
	Shared     EventKind = "shared"      // Goal
	Kept       EventKind = "kept"        // Goal
	Ended      EventKind = "ended"       //

	Vouched EventKind = "vouched"  // Step, Round, Answer: the bruker's yes, no or almost (unsure) to words a parorende wrote
	Titled  EventKind = "titled"   // Goal, Text
	Placed  EventKind = "placed"   // Ref, About
	Dated   EventKind = "dated"    // Ref, From, Until
	LetGo   EventKind = "let_go"   // Goal
	TakenUp EventKind = "taken_up" // Goal

	CardsAlways EventKind = "cards_always" // Answer, Seed: cards are shown unasked from now on, or no longer
)

// An Event is one thing that happened in a conversation. N counts from 1
// without gaps. Text is the bruker's own words and is stored apart from the
// rest: an event whose text is erased still replays to the same place.
type Event struct {
	N       int       `json:"-"`
	At      time.Time `json:"-"`
	Command string    `json:"-"` // on the first event of each command
	Kind    EventKind `json:"-"`
	Text    string    `json:"-"`

	Step   string   `json:"step,omitempty"`
	Round  int      `json:"round,omitempty"`
	Picks  []int    `json:"picks,omitempty"`
	Value  *int     `json:"value,omitempty"`
	Answer Answer   `json:"answer,omitempty"`
	Topic  string   `json:"topic,omitempty"`
	Goal   int      `json:"goal,omitempty"`
	By     Who      `json:"by,omitempty"`  // who wrote Text; empty: the bruker
	Ref    int      `json:"ref,omitempty"` // an event with words
	About  About    `json:"about,omitempty"`
	From   string   `json:"from,omitempty"`
	Until  string   `json:"until,omitempty"`
	Auto   bool     `json:"auto,omitempty"` // we did it, because words were changed
	Undo   int      `json:"undo,omitempty"`
	Hash   string   `json:"hash,omitempty"`
	Seed   uint64   `json:"seed,omitempty"`
	Lost   []string `json:"lost,omitempty"`  // steps with answers that the new version does not have
	Facts  []Fact   `json:"facts,omitempty"` // found in Text when it was said, so that a replay needs no text
	Typed  bool     `json:"typed,omitempty"` // a command given in words; Text holds them
	// Wording is ours: on an Asked, how the question was put instead of the script's
	// second wording. It is kept, so that no replay ever asks for one.
	Wording string `json:"wording,omitempty"`
}
