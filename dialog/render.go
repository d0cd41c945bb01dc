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
		text, complete, wordless := "", true, false
		var drawn []int
		for _, part := range line.Parts {
			if wordless {
				text, wordless = s.Common.besideDrawing(text, part.Text), false
			} else {
				text += part.Text
			}
			if part.Name == "" {
				continue
			}
			q := st.quote(s, part.Name, round)
			complete = complete && !q.empty()
			drawn = append(drawn, q.drawn...)
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
		if !complete {
			continue
		}
		said := st.spoken(s, line, text, round)
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

// spoken is a line with its picture and its key word. A line that gives back a
// card shows the picture the bruker chose it by. The key word is left plain when
// the bruker's words hold the same letters before it.
func (st State) spoken(s *Script, line Line, text string, round int) Spoken {
	sp := Spoken{Text: text, Item: line.Item, Picture: line.Picture}
	at := 0 // where our own words are, in the text
	for _, part := range line.Parts {
		if step := s.Step(part.Name); step != nil && line.Picture == "" {
			sp.Picture = st.of(s, step, round).picture(step)
		}
		if k := strings.Index(part.Text, line.Key); k >= 0 && line.Key != "" && strings.Index(text, line.Key) == at+k {
			sp.Key = line.Key
		}
		at += len(part.Text)
		if part.Name != "" {
			words := st.quote(s, part.Name, round).words
			if part.Turn {
				words = st.giveBack(s, words)
			}
			at += len(words)
		}
	}
	return sp
}

// picture is the picture of the card that was picked, when it was one.
func (a answer) picture(step *Step) string {
	if len(a.picks) != 1 || a.picks[0] < 0 || a.picks[0] >= len(step.Cards) {
		return ""
	}
	return step.Cards[a.picks[0]].Picture
}

// quote is the answer to a named step as it is given back: exactly as it was said.
func (st State) quote(s *Script, name string, round int) quote {
	step := s.Step(name)
	if step == nil {
		return quote{}
	}
	return st.of(s, step, round).quoted(s, step)
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

// bubblesFor adds what an event says to the conversation so far. The current
// question becomes a bubble when it is left, since until then it is the screen.
func (st State) bubblesFor(s *Script, e Event, i int) State {
	add := func(b Bubble) {
		if b.Text == "" && len(b.Items) == 0 && b.Did == "" && b.Drawn == 0 {
			return
		}
		if !slices.ContainsFunc(b.DrawnAt, func(n int) bool { return n > 0 }) {
			b.DrawnAt = nil
		}
		b.N, b.At, b.Goal = e.N, e.At, max(e.Goal, b.Goal, e.Round)
		st.lines = &line{st.lines, b}
	}
	us := func(spoken []Spoken) {
		var b Bubble
		for _, sp := range spoken {
			switch {
			case sp.Item:
				b.Items, b.DrawnAt = append(b.Items, sp.Text), append(b.DrawnAt, sp.Drawn)
			case b.Text == "" && b.Drawn == 0:
				b.Text, b.Drawn = sp.Text, sp.Drawn
			case len(b.Items) > 0, b.Drawn > 0, sp.Drawn > 0:
				b.Who = Us
				add(b)
				b = Bubble{Text: sp.Text, Drawn: sp.Drawn}
			default:
				b.Text += "\n" + sp.Text
			}
		}
		b.Who = Us
		add(b)
	}
	common := s.Common.Phrases
	pressed := func(phrase string) {
		if e.Typed {
			add(Bubble{Who: Bruker, Text: e.Text})
			return
		}
		add(Bubble{Who: Bruker, Text: common[phrase].Label, Button: true})
	}
	reply := func(own []Line, phrase string) {
		if own == nil {
			own = common[phrase].Reply
		}
		said := st.say(s, own, e.Round)
		var text string
		for _, sp := range said {
			text += sp.Text
		}
		if text != st.replied { // «Vi går videre.» five times is a machine
			us(said)
		}
		st.replied = text
	}
	asked := func() { // what is on the screen becomes a bubble, once
		if st.Pos >= 0 && !st.uttered {
			us(st.say(s, s.Steps[st.Pos].question(st.Round, st.at(st.Round, st.Pos)), st.Round))
			st.uttered = true
		}
	}

	switch e.Kind {
	case Answered, Consented, Confirmed, Passed, Ranked:
		step := s.Steps[i]
		if st.Pos == i && st.Round == e.Round {
			asked()
		}
		now := answer{status: Settled, text: e.Text, picks: e.Picks, value: e.Value, answer: e.Answer}
		written := e.says() && len(e.Picks) == 0
		own := Bubble{Who: Bruker, Button: !written, Drawn: drawnAt(e.N, e.Drawing), Step: step.ID, Round: e.Round, By: e.By, Picture: now.picture(step)}
		if old := st.at(e.Round, i); e.says() && old.status == Settled {
			own.Replaces = old.n // asked again on a way back to the topic, and answered anew
		}
		switch {
		case e.Kind == Passed: // reading on is no answer, and a summary breaks the row
			st.mirrors = 0
		case e.Kind == Ranked:
			for _, number := range e.Picks {
				words, drawn := st.wishWords(s, number)
				own.Items, own.DrawnAt = append(own.Items, words), append(own.DrawnAt, drawn)
			}
			own.Text = step.Title
			add(own)
		default:
			own.Text = now.quoted(s, step).words
			if e.Kind == Confirmed {
				own.Did, own.Answer = Confirmed, e.Answer
			}
			add(own)
		}
		mirror := step.Mirror != nil && written && e.By == "" && st.mirrorsNow(s, e.Text)
		if written {
			st.mirrors++
			if !mirror {
				st.mirrors = 0
			}
			st.replied = ""
		}
		if e.Drawing != "" && e.By == "" { // never a guess at what it shows
			st.mirrors = 0
			reply(nil, phraseDrawn)
		}
		if mirror {
			us(st.with(s, e.Round, i, func(a *answer) { *a = now }).say(s, step.Mirror, e.Round))
			st.quoted++
		}
	case Edited:
		step, old := s.Steps[i], st.at(e.Round, i)
		now := answer{status: Settled, text: e.Text, picks: e.Picks, value: e.Value, answer: e.Answer}
		add(Bubble{Who: Bruker, Text: now.quoted(s, step).words, Button: !e.says() || len(e.Picks) > 0, Drawn: drawnAt(e.N, e.Drawing), Picture: now.picture(step), Step: step.ID, Round: e.Round, Replaces: old.n})
		us(st.say(s, common[e.kept(phraseEdit)].Reply, e.Round))
	case Added:
		add(Bubble{Who: Bruker, Text: e.Text, Drawn: drawnAt(e.N, e.Drawing), Step: e.Step, Round: e.Round, Added: true})
		us(st.say(s, common[e.kept(phraseMore)].Reply, e.Round))
	case Skipped:
		asked()
		pressed(phraseSkip)
		reply(s.Steps[i].OnSkip, phraseSkip)
	case Declined:
		asked()
		pressed(phraseDecline)
		reply(s.Steps[i].OnDecline, phraseDecline)
	case Unknown:
		asked()
		pressed(phraseDontKnow)
		reply(s.Steps[i].OnUnknown, phraseDontKnow)
	case GivenUp:
		asked()
		pressed(phraseDontUnderstand)
		reply(nil, phraseGaveUp)
	case AskedWhy:
		asked()
		pressed(phraseWhy)
		us(st.say(s, s.Steps[i].Why, e.Round))
	case Hesitated:
		asked()
		add(Bubble{Who: Bruker, Text: e.Text})
		reply(nil, phraseHesitate)
	case SetAside:
		asked()
		pressed(phraseOtherFirst)
		reply(nil, phraseOtherFirst)
	case Asked:
		if a := st.at(e.Round, i); a.asks > 0 && st.Pos == i && st.Round == e.Round {
			asked()
			pressed(phraseDontUnderstand)
			reply(nil, phraseDontUnderstand)
		}
	case Undone:
		if st.Ended {
			asked()
		}
		add(Bubble{Who: Bruker, Text: common[phraseBack].Label, Button: true, Replaces: e.Undo})
	case WentTo:
		if st.Ended {
			asked()
		}
		if t := s.topic(e.Topic); t >= 0 {
			add(Bubble{Who: Bruker, Text: s.Topics[t].Title, Button: true})
		}
	case Vouched:
		asked()
		label := common[map[Answer]string{Yes: phraseYes, No: phraseNo, Almost: phraseUnsure}[e.Answer]].Label
		add(Bubble{Who: Bruker, Text: label, Button: true, Did: Vouched, Answer: e.Answer, Step: e.Step, Round: e.Round})
		if e.Answer == Almost {
			reply(nil, phraseUnsure)
		}
	case Titled:
		add(Bubble{Who: Bruker, Text: e.Text, Did: Titled})
		us(st.say(s, common[phraseEdit].Reply, 0))
	case Placed, Dated:
		if u, ok := st.utterance(s, e.Ref); ok {
			add(Bubble{Who: Bruker, Text: u.Text, Drawn: drawnAt(u.N, u.Drawing), Button: true, Did: e.Kind, Goal: u.Round, About: e.About, From: e.From, Until: e.Until})
		}
	case LetGo, TakenUp:
		add(Bubble{Who: Bruker, Button: true, Did: e.Kind})
	case Kept:
		if e.Auto { // nobody pressed anything
			us(st.say(s, common[phraseTakenBack].Reply, 0))
			break
		}
		fallthrough
	case Shared:
		if words, drawn := st.wishWords(s, e.Goal); words != "" || drawn > 0 {
			if st.Pos >= 0 && s.Steps[st.Pos].Kind == Sharing {
				asked()
			}
			phrase := map[EventKind]string{Shared: phraseShare, Kept: phraseKeep}[e.Kind]
			add(Bubble{Who: Bruker, Text: common[phrase].Label, Items: []string{words}, DrawnAt: []int{drawn}, Button: true, Did: e.Kind})
			reply(nil, phrase)
		}
	case CardsShown:
		asked()
		pressed(phraseShowCards)
		reply(nil, phraseShowCards)
	}
	return st
}

// kept is what we answer when the event's words are kept; a drawing is not
// written down.
func (e Event) kept(phrase string) string {
	if e.Drawing != "" {
		return phraseDrawn
	}
	return phrase
}

// wishWords is the wish as it was said, or the event where it was drawn.
func (st State) wishWords(s *Script, number int) (words string, drawn int) {
	_, a := st.wishAnswer(s, number)
	return a.text, a.drawn()
}

// wishAnswer is the step a wish was said at, and the answer. One that was chosen
// among cards is the particular card, not the general one it stands under.
func (st State) wishAnswer(s *Script, number int) (*Step, answer) {
	for _, p := range s.Steps {
		a := st.at(number, p.Index)
		if p.About != AboutWish || !a.says() {
			continue
		}
		if len(a.picks) > 0 {
			for _, q := range s.Steps {
				if b := st.at(number, q.Index); q.From == p.ID && b.status == Settled && b.says() && b.stands() {
					return q, b
				}
			}
		}
		return p, a
	}
	return nil, answer{}
}

// wishPicture is the picture of the card the wish was said with.
func (st State) wishPicture(s *Script, number int) string {
	if p, _ := st.wishAnswer(s, number); p != nil {
		return st.at(number, p.Index).picture(p)
	}
	return ""
}

// Bubbles returns the lines of the conversation that came after event n, oldest first.
func Bubbles(_ *Script, st State, after int) []Bubble {
	var bubbles []Bubble
	for l := st.lines; l != nil && l.N > after; l = l.before {
		bubbles = append(bubbles, l.Bubble)
	}
	for i, j := 0, len(bubbles)-1; i < j; i, j = i+1, j-1 {
		bubbles[i], bubbles[j] = bubbles[j], bubbles[i]
	}
	return bubbles
}
