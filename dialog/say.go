package dialog

import (
	"slices"
	"strconv"
	"strings"

	"egneord/dialog/norsk"
)

// say puts the bruker's own words into what we say. A list item with a name
// that has no answer is left out: nothing is said about what was not said.
func (st State) say(s *Script, lines []Line, round int) []Spoken {
	var spoken []Spoken
	for _, line := range lines {
		said, drawn, complete := st.fill(s, line, round)
		if !complete {
			continue
		}
		for k, n := range drawn {
			if k > 0 { // each drawing has a line to stand beside
				spoken = append(spoken, said)
				said = Spoken{Item: line.Item}
			}
			said.Drawn = n
		}
		spoken = append(spoken, said)
	}
	return spoken
}

// fill is one line with the answers in it, and the events of those that were
// drawn. A line that gives back a card shows the picture the bruker chose it by.
// The key word is left plain when the bruker's words hold the same letters
// before it. It is complete when every name in it has an answer.
func (st State) fill(s *Script, line Line, round int) (said Spoken, drawn []int, complete bool) {
	said, complete = Spoken{Item: line.Item, Picture: line.Picture}, true
	text, wordless, keyAt := "", false, -1
	for _, part := range line.Parts {
		if wordless {
			text, wordless = s.Common.besideDrawing(text, part.Text), false
		} else {
			text += part.Text
		}
		if line.Key != "" && strings.Contains(part.Text, line.Key) {
			keyAt = strings.LastIndex(text, line.Key)
		}
		step := s.Step(part.Name)
		if step == nil {
			complete = complete && part.Name == ""
			continue
		}
		a := st.of(s, step, round)
		q := a.quoted(s, step)
		complete = complete && !q.empty()
		drawn = append(drawn, q.drawn...)
		if line.Picture == "" {
			said.Picture = a.picture(step)
		}
		switch {
		case q.words == "" && len(q.drawn) > 0:
			wordless = true
		case part.Turn:
			text += st.giveBack(s, q.words)
		default:
			text += q.words
		}
	}
	if wordless {
		text = s.Common.besideDrawing(text, "")
	}
	if said.Text = text; keyAt >= 0 && strings.Index(text, line.Key) == keyAt {
		said.Key = line.Key
	}
	return said, drawn, complete
}

// picture is the picture of the card that was picked, when it was one.
func (a answer) picture(step *Step) string {
	if len(a.picks) != 1 || a.picks[0] < 0 || a.picks[0] >= len(step.Cards) {
		return ""
	}
	return step.Cards[a.picks[0]].Picture
}

// quoted is what an answer looks like between « and », and what was drawn.
func (a answer) quoted(s *Script, step *Step) quote {
	if a.status != Settled || !a.stands() {
		return quote{}
	}
	if label, ok := a.chosen(s, step); ok {
		return quote{words: label}
	}
	q := quote{words: a.text}
	if n := a.drawn(); n > 0 {
		q.drawn = append(q.drawn, n)
	}
	for _, m := range a.more {
		if !m.stands() {
			continue
		}
		if m.drawing != "" {
			q.drawn = append(q.drawn, m.n)
			continue
		}
		if q.words != "" && m.text != "" {
			q.words += "» «" // each piece keeps its own marks: it was said on its own
		}
		q.words += m.text
	}
	return q
}

// shown is the answer on a line of its own.
func (a answer) shown() Spoken {
	if n := a.drawn(); n > 0 {
		return Spoken{Drawn: n}
	}
	return Spoken{Text: "«" + a.text + "»"}
}

// chosen is what was picked, rated or pressed instead of said.
func (a answer) chosen(s *Script, step *Step) (label string, ok bool) {
	switch {
	case len(a.picks) > 0 && len(step.Cards) > 0 && a.text == "":
		var cards []string
		for _, p := range a.picks {
			if p >= 0 && p < len(step.Cards) {
				cards = append(cards, step.Cards[p].Text)
			}
		}
		return strings.Join(cards, ", "), true
	case step.Kind == Scale:
		if a.value == nil {
			return a.text, true // one of its steps
		}
		return strconv.Itoa(*a.value), true
	case step.Kind == YesNo, step.Kind == Consent, step.Kind == Summary:
		return s.Common.answerLabel(a.answer), true
	}
	return "", false
}

func (c *Common) answerLabel(a Answer) string {
	return c.Phrases[map[Answer]string{Yes: phraseYes, Almost: phraseAlmost, No: phraseNo}[a]].Label
}

// question is how a step is put in a round, given how often it has been asked
// and whether it was given another wording.
func (step *Step) question(round int, a answer) []Line {
	switch {
	case a.asks >= MaxAsks && a.wording != "":
		return []Line{{Parts: []Part{{Text: a.wording}}, Picture: step.Simpler[len(step.Simpler)-1].Picture}}
	case a.asks >= MaxAsks && step.Simpler != nil:
		if step.Kind == Consent || step.Kind == Summary {
			return append(append([]Line(nil), step.Ask...), step.Simpler...) // what is asked about must stay in sight
		}
		return step.Simpler
	case round > 1 && step.AskNext != nil:
		return step.AskNext
	}
	return step.Ask
}

// giveBack turns an answer to «du» when that is safe, and quotes it when it is
// not, in another way each time.
func (st State) giveBack(s *Script, words string) string {
	if r := norsk.Reflect(words, norsk.Lang(s.Lang)); r.Mode == norsk.ReflectShift {
		return r.Reflection
	}
	frame := s.Common.Quotes[st.quoted%len(s.Common.Quotes)]
	return strings.Replace(frame, quotedAnswer, "«"+words+"»", 1)
}

// A reflection gives back what can be given back. One word is better left
// alone, a long answer read back whole is a parrot and not a listener, and
// after five in a row it is time to be silent: MI asks for one reflection to a
// question over a whole conversation, and that leaves room for little more. Words
// that call for help are not said back either: whom to ring is what is shown.
const (
	minMirrorWords = 2
	maxMirrorWords = 25
	maxMirrors     = 5
)

func (st State) mirrorsNow(s *Script, text string) bool {
	n := len(strings.Fields(text))
	return n >= minMirrorWords && n <= maxMirrorWords && st.mirrors < maxMirrors &&
		!norsk.NonAnswer(text, norsk.Lang(s.Lang)) && !norsk.CallsForHelp(text)
}

// minSummaryItems is how much must have been said before it is worth summing up.
const minSummaryItems = 2

func (l Line) hasName() bool {
	return slices.ContainsFunc(l.Parts, func(p Part) bool { return p.Name != "" })
}

// itemsIn counts the list items that have words to show.
func (st State) itemsIn(s *Script, lines []Line, round int) int {
	n := 0
	for _, spoken := range st.say(s, lines, round) {
		if spoken.Item {
			n++
		}
	}
	return n
}
