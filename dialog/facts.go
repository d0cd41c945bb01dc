package dialog

import (
	"slices"
	"strings"

	"egneord/dialog/norsk"
)

// A Fact is something found in an answer when it was given. It is kept with the
// event, so that a branch may look at it and a replay needs no words.
type Fact string

// The facts.
const (
	FactShort Fact = "short" // a word or two: there may be more to say
	FactTime  Fact = "time"  // when it is to have happened, with a date
)

// maxShortWords is how long an answer is that is given room for more.
const maxShortWords = 2

// facts finds what the next steps may want to know. A drawing gives none: it has
// no words, and it is not ours to say whether it is short.
func (d *decision) facts(step *Step, text string) []Fact {
	lang := norsk.Lang(d.s.Lang)
	if text == "" || norsk.NonAnswer(text, lang) {
		return nil
	}
	var facts []Fact
	if len(strings.Fields(text)) <= maxShortWords {
		facts = append(facts, FactShort)
	}
	if step.About != "" && step.About != AboutReview && step.About != AboutOther && d.saysWhen(text, lang) {
		facts = append(facts, FactTime)
	}
	return facts
}

// saysWhen tells whether a date follows from the words, and only one. When in
// doubt we ask.
func (d *decision) saysWhen(text string, lang norsk.Lang) bool {
	dated := 0
	for _, t := range norsk.FindTimes(text, lang, d.c.At) {
		switch t.Kind {
		case norsk.TimeDeadline, norsk.TimeInterval, norsk.TimePoint:
			if t.Ambiguous {
				return false
			}
			dated++
		}
	}
	return dated == 1
}

// tiredAfter is how many questions in a row are let go by before we stop asking
// for more about a wish. Silence may be exhaustion (R67): what is said is enough.
const tiredAfter = 3

// knows tells whether something has been said in a round.
func (st State) knows(f Fact, round int) bool {
	if round >= len(st.rounds) {
		return false
	}
	return slices.ContainsFunc(st.rounds[round], func(a answer) bool { return a.status == Settled && slices.Contains(a.facts, f) })
}
