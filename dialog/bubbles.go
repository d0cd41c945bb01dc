package dialog

import "slices"

// bubblesFor adds what an event says to the conversation so far. The current
// question becomes a bubble when it is left, since until then it is the screen.
func (st State) bubblesFor(s *Script, e Event, i int) State {
	t := &telling{st, s, e, i}
	switch e.Kind {
	case Answered, Consented, Confirmed, Passed, Ranked:
		t.answered()
	case Edited:
		t.edited()
	case Added:
		t.add(Bubble{Who: Bruker, Text: e.Text, Drawn: drawnAt(e.N, e.Drawing), Step: e.Step, Round: e.Round, Added: true})
		t.speak(t.phrase(e.kept(phraseMore)).Reply, e.Round)
	case Skipped:
		t.pressed(phraseSkip, s.Steps[i].OnSkip, phraseSkip)
	case Declined:
		t.pressed(phraseDecline, s.Steps[i].OnDecline, phraseDecline)
	case Unknown:
		t.pressed(phraseDontKnow, s.Steps[i].OnUnknown, phraseDontKnow)
	case GivenUp:
		t.pressed(phraseDontUnderstand, nil, phraseGaveUp)
	case SetAside:
		t.pressed(phraseOtherFirst, nil, phraseOtherFirst)
	case CardsShown:
		t.pressed(phraseShowCards, nil, phraseShowCards)
	case Asked:
		if a := st.at(e.Round, i); a.asks > 0 && t.isHere() {
			t.pressed(phraseDontUnderstand, nil, phraseDontUnderstand)
		}
	case AskedWhy:
		t.asked()
		t.button(phraseWhy)
		t.speak(s.Steps[i].Why, e.Round)
	case Hesitated:
		t.asked()
		t.add(Bubble{Who: Bruker, Text: e.Text})
		t.reply(nil, phraseHesitate)
	case Undone:
		t.askedAtEnd()
		t.add(Bubble{Who: Bruker, Text: t.phrase(phraseBack).Label, Button: true, Replaces: e.Undo})
	case WentTo:
		t.askedAtEnd()
		if topic := s.topic(e.Topic); topic >= 0 {
			t.add(Bubble{Who: Bruker, Text: s.Topics[topic].Title, Button: true})
		}
	case Vouched:
		t.vouched()
	case Titled:
		t.add(Bubble{Who: Bruker, Text: e.Text, Did: Titled})
		t.speak(t.phrase(phraseEdit).Reply, 0)
	case Placed, Dated:
		if u, ok := st.utterance(s, e.Ref); ok {
			t.add(Bubble{Who: Bruker, Text: u.Text, Drawn: drawnAt(u.N, u.Drawing), Button: true, Did: e.Kind, Goal: u.Round, About: e.About, From: e.From, Until: e.Until})
		}
	case LetGo, TakenUp:
		t.add(Bubble{Who: Bruker, Button: true, Did: e.Kind})
	case Shared:
		t.shared(phraseShare)
	case Kept:
		if e.Auto { // nobody pressed anything
			t.speak(t.phrase(phraseTakenBack).Reply, 0)
		} else {
			t.shared(phraseKeep)
		}
	}
	return t.State
}

// A telling puts one event into words. Its state is the one the bubbles are added to.
type telling struct {
	State
	s *Script
	e Event
	i int // of the event's step
}

// What an event may say

func (t *telling) answered() {
	e, step := t.e, t.s.Steps[t.i]
	if t.isHere() {
		t.asked()
	}
	now := e.answer()
	written := e.says() && len(e.Picks) == 0
	own := Bubble{Who: Bruker, Button: !written, Drawn: drawnAt(e.N, e.Drawing), Step: step.ID, Round: e.Round, By: e.By, Picture: now.picture(step)}
	if old := t.at(e.Round, t.i); e.says() && old.status == Settled {
		own.Replaces = old.n // asked again on a way back to the topic, and answered anew
	}
	switch {
	case e.Kind == Passed: // reading on is no answer, and a summary breaks the row
		t.mirrors = 0
	case e.Kind == Ranked:
		for _, number := range e.Picks {
			words, drawn := t.wishWords(t.s, number)
			own.Items, own.DrawnAt = append(own.Items, words), append(own.DrawnAt, drawn)
		}
		own.Text = step.Title
		t.add(own)
	default:
		own.Text = now.quoted(t.s, step).words
		if e.Kind == Confirmed {
			own.Did, own.Answer = Confirmed, e.Answer
		}
		t.add(own)
	}
	t.replyToWords(step, now, written)
}

// replyToWords gives back what was said, or says that a drawing is kept.
func (t *telling) replyToWords(step *Step, now answer, written bool) {
	e := t.e
	mirror := step.Mirror != nil && written && e.By == "" && t.mirrorsNow(t.s, e.Text)
	if written {
		t.mirrors++
		if !mirror {
			t.mirrors = 0
		}
		t.replied = ""
	}
	if e.Drawing != "" && e.By == "" { // never a guess at what it shows
		t.mirrors = 0
		t.reply(nil, phraseDrawn)
	}
	if mirror {
		t.us(t.with(t.s, e.Round, t.i, func(a *answer) { *a = now }).say(t.s, step.Mirror, e.Round))
		t.quoted++
	}
}

func (t *telling) edited() {
	e, step, now := t.e, t.s.Steps[t.i], t.e.answer()
	t.add(Bubble{
		Who: Bruker, Text: now.quoted(t.s, step).words, Button: !e.says() || len(e.Picks) > 0, Drawn: drawnAt(e.N, e.Drawing),
		Picture: now.picture(step), Step: step.ID, Round: e.Round, Replaces: t.at(e.Round, t.i).n,
	})
	t.speak(t.phrase(e.kept(phraseEdit)).Reply, e.Round)
}

func (t *telling) vouched() {
	t.asked()
	label := t.phrase(map[Answer]string{Yes: phraseYes, No: phraseNo, Almost: phraseUnsure}[t.e.Answer]).Label
	t.add(Bubble{Who: Bruker, Text: label, Button: true, Did: Vouched, Answer: t.e.Answer, Step: t.e.Step, Round: t.e.Round})
	if t.e.Answer == Almost {
		t.reply(nil, phraseUnsure)
	}
}

// shared is a wish that was shared, or kept.
func (t *telling) shared(phrase string) {
	words, drawn := t.wishWords(t.s, t.e.Goal)
	if words == "" && drawn == 0 {
		return
	}
	if t.Pos >= 0 && t.s.Steps[t.Pos].Kind == Sharing {
		t.asked()
	}
	t.add(Bubble{Who: Bruker, Text: t.phrase(phrase).Label, Items: []string{words}, DrawnAt: []int{drawn}, Button: true, Did: t.e.Kind})
	t.reply(nil, phrase)
}

// What that is made of

// pressed is a button at the question, and what we say to it.
func (t *telling) pressed(button string, own []Line, phrase string) {
	t.asked()
	t.button(button)
	t.reply(own, phrase)
}

// button is one that was pressed, or the same in own words.
func (t *telling) button(phrase string) {
	if t.e.Typed {
		t.add(Bubble{Who: Bruker, Text: t.e.Text})
		return
	}
	t.add(Bubble{Who: Bruker, Text: t.phrase(phrase).Label, Button: true})
}

// reply is what we say to a button: the step's own words for it, or the phrase.
func (t *telling) reply(own []Line, phrase string) {
	if own == nil {
		own = t.phrase(phrase).Reply
	}
	said := t.say(t.s, own, t.e.Round)
	var text string
	for _, sp := range said {
		text += sp.Text
	}
	if text != t.replied { // «Vi går videre.» five times is a machine
		t.us(said)
	}
	t.replied = text
}

// asked makes a bubble of what is on the screen, once.
func (t *telling) asked() {
	if t.Pos >= 0 && !t.uttered {
		t.speak(t.s.Steps[t.Pos].question(t.Round, t.at(t.Round, t.Pos)), t.Round)
		t.uttered = true
	}
}

func (t *telling) askedAtEnd() {
	if t.Ended {
		t.asked()
	}
}

// isHere tells whether the event is about the question on the screen.
func (t *telling) isHere() bool { return t.Pos == t.i && t.Round == t.e.Round }

func (t *telling) phrase(name string) Phrase { return t.s.Common.Phrases[name] }

func (t *telling) speak(lines []Line, round int) { t.us(t.say(t.s, lines, round)) }

func (t *telling) us(spoken []Spoken) {
	b := Bubble{Who: Us}
	for _, sp := range spoken {
		switch {
		case sp.Item:
			b.Items, b.DrawnAt = append(b.Items, sp.Text), append(b.DrawnAt, sp.Drawn)
		case b.Text == "" && b.Drawn == 0:
			b.Text, b.Drawn = sp.Text, sp.Drawn
		case len(b.Items) > 0, b.Drawn > 0, sp.Drawn > 0:
			t.add(b)
			b = Bubble{Who: Us, Text: sp.Text, Drawn: sp.Drawn}
		default:
			b.Text += "\n" + sp.Text
		}
	}
	t.add(b)
}

func (t *telling) add(b Bubble) {
	if b.Text == "" && len(b.Items) == 0 && b.Did == "" && b.Drawn == 0 {
		return
	}
	if !slices.ContainsFunc(b.DrawnAt, func(n int) bool { return n > 0 }) {
		b.DrawnAt = nil
	}
	b.N, b.At, b.Goal = t.e.N, t.e.At, max(t.e.Goal, b.Goal, t.e.Round)
	t.lines = &line{t.lines, b}
}

// answer is what the event says, as an answer that stands.
func (e Event) answer() answer {
	return answer{status: Settled, text: e.Text, picks: e.Picks, value: e.Value, answer: e.Answer}
}

// kept is what we answer when the event's words are kept; a drawing is not
// written down.
func (e Event) kept(phrase string) string {
	if e.Drawing != "" {
		return phraseDrawn
	}
	return phrase
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
