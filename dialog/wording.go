package dialog

import (
	"slices"
	"strings"

	"egneord/dialog/norsk"
)

// FixedQuestion is what a step asks in a round, when it is our own text and
// nothing else: a question that quotes anybody's words is never fixed, and so
// never leaves the house. What is asked leave for, summed up, ranked or shared
// is not reworded either: there the exact words matter.
func (s *Script) FixedQuestion(step *Step, round int) (string, bool) {
	switch step.Kind {
	case Free, OneCard, ManyCards, Scale:
	default:
		return "", false
	}
	if step.Simpler == nil {
		return "", false
	}
	question := ""
	for _, line := range step.question(round, answer{}) {
		if line.Item || line.hasName() {
			return "", false
		}
		var b strings.Builder
		for _, part := range line.Parts {
			b.WriteString(part.Text)
		}
		if !strings.Contains(b.String(), "?") {
			continue // «Fortell så lite eller så mye du vil.»
		}
		if question != "" {
			return "", false
		}
		question = b.String()
	}
	return question, question != ""
}

// FixedQuestions lists what FixedQuestion gives for every step, each once.
func (s *Script) FixedQuestions() []string {
	var list []string
	for _, step := range s.Steps {
		for round := 1; round <= 2; round++ { // the first wish, and those after it
			if q, ok := s.FixedQuestion(step, round); ok && !slices.Contains(list, q) {
				list = append(list, q)
			}
		}
	}
	return list
}

// Asking is the fixed question that has now been put once, and could be put in
// other words if it is not understood.
func Asking(s *Script, st State) (string, bool) {
	if st.Pos < 0 || st.Ended || st.at(st.Round, st.Pos).asks != MaxAsks-1 {
		return "", false
	}
	return s.FixedQuestion(s.Steps[st.Pos], st.Round)
}

// Rewordable is the fixed question that events, decided on a state, put in other
// words because it was not understood. The command may then be decided once
// more with a Wording.
func Rewordable(s *Script, st State, events []Event) (string, bool) {
	question, ok := Asking(s, st)
	if !ok || len(events) != 1 {
		return "", false
	}
	e := events[0]
	if e.Kind != Asked || e.Step != s.Steps[st.Pos].ID || e.Round != st.Round {
		return "", false
	}
	return question, true
}

// wording is the command's wording of the current question, when the guard
// accepts it: nothing becomes an event that the guard has not seen (promise 5).
func (d *decision) wording() string {
	question, ok := Asking(d.s, d.st)
	if !ok || d.c.Wording == "" || !norsk.CheckRephrasing(question, d.c.Wording, norsk.Lang(d.s.Lang)).Accept {
		return ""
	}
	return d.c.Wording
}

// withoutWordings forgets how questions were put: they belong to the version of
// the script that asked them. The bubbles keep what was said.
func (st State) withoutWordings() State {
	st.rounds = slices.Clone(st.rounds)
	for i, round := range st.rounds {
		round = slices.Clone(round)
		for k := range round {
			round[k].wording = ""
		}
		st.rounds[i] = round
	}
	return st
}
