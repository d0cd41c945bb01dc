// Package goal makes draft SMARTE goals of what a bruker said. Every word in a
// draft is a span of an answer and says which one (R79). It is pure: nothing is
// invented, completed or corrected, and a letter nothing fills stays missing.
package goal

import (
	"reflect"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// Letter is one of the six SMARTE letters of the Bergen procedure (R80–R85).
type Letter string

// The letters, in the order they are shown.
const (
	Specific   Letter = "specific"   // spesifikt: what exactly
	Measurable Letter = "measurable" // målbart: how will you notice
	Attractive Letter = "attractive" // attraktivt: what it means to you
	Realistic  Letter = "realistic"  // realistisk: what it takes
	Time       Letter = "time"       // tidsbestemt: when
	Evaluable  Letter = "evaluable"  // evaluerbart: when and with whom to look again
)

// Letters is all six in order.
var Letters = [...]Letter{Specific, Measurable, Attractive, Realistic, Time, Evaluable}

// Evidence is a piece of one answer. Start and End count code points, End
// exclusive; Text is exactly the characters there.
type Evidence struct {
	Turn  int    `json:"turn"` // a transcript's turn from 0; in a conversation, the event's number
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`

	Question  string `json:"question,omitempty"` // what we asked, when it is known
	From      string `json:"from,omitempty"`     // in Time: the first day meant, inclusive, ISO
	Until     string `json:"until,omitempty"`    // in Time: the last day meant, inclusive, ISO
	Ambiguous bool   `json:"ambiguous,omitempty"`
	ByOther   bool   `json:"by_other,omitempty"` // a parorende wrote it, and the bruker said that it is right

	// Only of a conversation, for the bruker's own page (R95): the question the words
	// answer, where they belong now, and every way to read a time that can be read
	// in more than one.
	Step         string           `json:"step,omitempty"`
	About        dialog.About     `json:"about,omitempty"`
	Alternatives []norsk.TimeSpan `json:"alternatives,omitempty"`

	// The bruker chose the words among cards, and the picture of that card.
	Picked  bool   `json:"picked,omitempty"`
	Picture string `json:"picture,omitempty"`
}

// Same tells whether two pieces of evidence are the same words, read alike.
func (e Evidence) Same(other Evidence) bool { return reflect.DeepEqual(e, other) }

// A Goal is one wish and what belongs to it.
type Goal struct {
	Wish       int        `json:"wish,omitempty"` // the wish's number in the conversation, from 1
	Title      Evidence   `json:"title"`
	Specific   []Evidence `json:"specific"`
	Measurable []Evidence `json:"measurable"`
	Attractive []Evidence `json:"attractive"`
	Realistic  []Evidence `json:"realistic"`
	Time       []Evidence `json:"time"`
	Evaluable  []Evidence `json:"evaluable"`
	Missing    []Letter   `json:"missing"`
	Notes      []Evidence `json:"notes,omitempty"` // afterthoughts that belong to no letter

	Rank      int  `json:"rank,omitempty"`      // 1 is first; 0: not ranked
	Confirmed bool `json:"confirmed,omitempty"` // the bruker said «ja, det stemmer»
	Shared    bool `json:"shared,omitempty"`    // the coordinator may read it
	Changed   bool `json:"changed,omitempty"`   // words were added after it was shared; they are not shared
	LetGo     bool `json:"let_go,omitempty"`    // the bruker has put it away; it stays in the history

	Summary string `json:"summary,omitempty"` // the step that takes the bruker's «ja, det stemmer», when the script has one

	Kept []Evidence `json:"kept,omitempty"` // words the bruker took out of the goal, and may put back
}

// Slot returns the evidence for a letter.
func (g Goal) Slot(l Letter) []Evidence {
	switch l {
	case Specific:
		return g.Specific
	case Measurable:
		return g.Measurable
	case Attractive:
		return g.Attractive
	case Realistic:
		return g.Realistic
	case Time:
		return g.Time
	case Evaluable:
		return g.Evaluable
	}
	return nil
}
