package goal

import (
	"slices"
	"time"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// A Transcript is a conversation another program has held: what was asked
// about, and what was answered, in order. It is a contract.
type Transcript struct {
	ID    string     `json:"id"`
	Lang  norsk.Lang `json:"lang"` // empty: bokmål
	Date  string     `json:"date"` // the day it was held, ISO; without it no expression gets a date
	Turns []Turn     `json:"turns"`
}

// A Turn is a question and its answer.
type Turn struct {
	Asks      dialog.About `json:"asks"`
	Answer    string       `json:"answer"`
	Question  string       `json:"question,omitempty"`
	By        Speaker      `json:"by,omitempty"` // empty: the bruker
	Confirmed bool         `json:"confirmed,omitempty"`
}

// Speaker is who held the pen.
type Speaker string

// The two who may write on the tablet.
const (
	Bruker    Speaker = "bruker"
	Parorende Speaker = "parorende"
)

// counts tells whether the words are the bruker's: said, or written by a
// pårørende and confirmed (R51).
func (t Turn) counts() bool { return t.By != Parorende || t.Confirmed }

// Draft makes the goals of a transcript, in the order the wishes were said.
//
// A turn belongs to the last wish before it: «er det noe mer?» «nei» is no
// wish. After a wish a pårørende wrote and nobody confirmed, the turns belong to
// none, since they are about words that do not count. Two wishes
// in one answer become two goals, and what is said afterwards is shown with
// both, unless it names one of them: the bruker decides.
func Draft(t Transcript) []Goal {
	lang := t.Lang
	if lang != norsk.Nynorsk {
		lang = norsk.Bokmal
	}
	date, err := time.Parse(time.DateOnly, t.Date)
	if err != nil {
		date = time.Time{}
	}
	goals := []Goal{}
	var talk *talk // about the last wish asked for
	for n, turn := range t.Turns {
		a := answer{turn: n, asks: turn.Asks, question: turn.Question, others: turn.By == Parorende, lang: lang, date: date, text: turn.Answer}
		if !turn.counts() {
			a.text = ""
		}
		a.read()
		if turn.Asks == dialog.AboutWish && talk.hasWish() && turn.counts() && len(a.wishes()) == 0 {
			continue // nothing more is wished for
		}
		if turn.Asks == dialog.AboutWish && !(talk.hasWish() && a.correctsWish(talk)) {
			goals = append(goals, talk.goals()...)
			talk = newTalk()
		}
		talk.hear(&a)
	}
	return append(goals, talk.goals()...)
}

// goals are the finished goals of a talk; a talk without a wish has none.
func (t *talk) goals() []Goal {
	if t == nil {
		return nil
	}
	goals := make([]Goal, 0, len(t.wishes))
	for _, w := range t.wishes {
		g := Goal{}
		g.fill(slices.Concat(w.facts, t.about(w)))
		if len(g.Specific) > 0 {
			goals = append(goals, g)
		}
	}
	return goals
}
