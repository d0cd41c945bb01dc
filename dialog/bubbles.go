package dialog

import "slices"

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
