package dialog

import (
	"strings"
	"time"
	"unicode/utf8"
)

// Do names what the tablet asks for.
type Do string

// The commands. Those marked "here" must name the current step and round, so
// that a double tap or a late answer never lands on another question.
const (
	Say            Do = "say"             // here: Text
	Pick           Do = "pick"            // here: Picks, in order for a ranking
	Rate           Do = "rate"            // here: Value
	Confirm        Do = "confirm"         // here: Answer; on a statement: go on
	Skip           Do = "skip"            // here
	Decline        Do = "decline"         // here: final
	DontKnow       Do = "dont_know"       // here
	DontUnderstand Do = "dont_understand" // here: the second wording, once
	Why            Do = "why"             // here: «Hvorfor spør du?»
	OtherFirst     Do = "other_first"     // here: «Noe annet er viktigere nå»
	ShowCards      Do = "show_cards"      // here: «Vis meg noe å velge blant»
	Cards          Do = "cards"           // Answer: yes shows the cards of every question from now on, no only those asked for
	Back           Do = "back"            // here: takes the last answer back
	Edit           Do = "edit"            // any answered Step and Round: Text, Picks, Value or Answer
	More           Do = "more"            // any answered Step and Round, or no step: Text
	GoTo           Do = "go_to"           // Topic
	Pause          Do = "pause"
	Resume         Do = "resume"
	Share          Do = "share" // Goal
	Keep           Do = "keep"  // Goal: keep it to oneself, or take it back
	Vouch          Do = "vouch" // here, or any Step and Round that waits: Answer yes, no or almost (unsure)

	// On the goals, at any time. What changes a shared goal takes it back.
	Rank       Do = "rank"    // Picks: wish numbers, first first
	Title      Do = "title"   // Goal, Text: own words, chosen or written
	PlaceWords Do = "place"   // N, About: where the words of an event belong; NotInGoal: nowhere; empty: as they were asked for
	Date       Do = "date"    // N, From, Until: which days were meant
	PutAway    Do = "let_go"  // Goal: not important any more
	TakeUp     Do = "take_up" // Goal
)

// Answer is a yes, an almost or a no.
type Answer string

// The answers.
const (
	Yes    Answer = "yes"
	Almost Answer = "almost"
	No     Answer = "no"
)

// A Command is one thing the bruker did. ID is made by the tablet, so that the
// same command sent twice is one command.
type Command struct {
	ID     string `json:"id"`
	Do     Do     `json:"do"`
	Step   string `json:"step,omitempty"`
	Round  int    `json:"round,omitempty"`
	Text   string `json:"text,omitempty"`
	Picks  []int  `json:"picks,omitempty"` // card numbers from 0; wish numbers from 1 in a ranking
	Value  *int   `json:"value,omitempty"`
	Answer Answer `json:"answer,omitempty"`
	Topic  string `json:"topic,omitempty"`
	Goal   int    `json:"goal,omitempty"` // the wish's number, from 1
	By     Who    `json:"by,omitempty"`   // who wrote Text; empty: the bruker
	N      int    `json:"n,omitempty"`    // an event with words
	About  About  `json:"about,omitempty"`
	From   string `json:"from,omitempty"` // ISO dates, inclusive
	Until  string `json:"until,omitempty"`

	At   time.Time `json:"-"` // the server's clock
	Seed uint64    `json:"-"` // the server's chance: the order of cards that are shown

	Wording string `json:"-"` // another wording of our own question, for DontUnderstand; empty: the script's own
}

// MaxText is how long one answer may be, in bytes. Twenty thousand bytes is some
// seven printed pages: nobody's answer is cut, and a pasted book is refused.
const MaxText = 20_000

// checkText refuses what cannot be kept exactly as it was written.
func checkText(text string) error {
	switch {
	case !utf8.ValidString(text), strings.ContainsRune(text, 0):
		return refuse(RefusedNotText)
	case len(text) > MaxText:
		return refuse(RefusedTooLong)
	case strings.TrimSpace(text) == "":
		return refuse(RefusedEmpty)
	}
	return nil
}
