package dialog

import (
	"slices"
	"time"
)

// Given is an answer from an earlier conversation that this one begins with.
type Given struct {
	Step  string
	Round int
	Text  string

	Drawing string // instead of Text
}

// says tells whether there is anything in it that may be kept.
func (g Given) says() bool {
	return g.Text != "" && g.Drawing == "" || g.Text == "" && IsDrawing(g.Drawing)
}

// Begin gives the first events of a conversation that starts at a time. What is
// given is not asked for again.
func Begin(s *Script, at time.Time, given ...Given) []Event {
	d := decision{s: s, c: Command{At: at}}
	d.emit(Event{Kind: Begun, Hash: s.Hash})
	for _, g := range given {
		if step := s.Step(g.Step); step != nil && step.Kind == Free && g.says() && (g.Round > 0) == s.perWish(step) && g.Round <= MaxWishes {
			d.emit(Event{Kind: WasGiven, Step: g.Step, Round: g.Round, Text: g.Text, Drawing: g.Drawing})
		}
	}
	d.ask(0, d.roundOf(0, 0))
	return d.events
}

// Decide gives the events a command leads to, or a Refusal that changes nothing.
// It is pure: the same script, state and command always give the same events.
func Decide(s *Script, st State, c Command) ([]Event, error) {
	events, _, err := Trace(s, st, c)
	return events, err
}

// A decision is one command on its way to become events. Events are applied as
// they are made, so that each is decided on what the one before led to.
type decision struct {
	s      *Script
	st     State
	c      Command
	events []Event
	hops   []Hop // the way taken, for those who ask
}

func (d *decision) emit(e Event) {
	e.N, e.At = d.st.N+1, d.c.At
	if len(d.events) == 0 {
		e.Command = d.c.ID
	}
	d.events = append(d.events, e)
	d.st = Apply(d.s, d.st, e)
}

func (d *decision) decide() error {
	c := d.c
	if c.By != "" && c.By != Bruker && (c.By != Parorende || c.Do != Say && c.Do != Draw) {
		return refuse(RefusedWrongAnswer) // a parorende may answer for the bruker, and nothing else
	}
	if d.st.Paused && !whilePaused(c.Do) {
		return refuse(RefusedPaused)
	}
	switch c.Do {
	case Say, Draw, Pick, Rate, Confirm, Skip, Decline, DontKnow, DontUnderstand, Why, OtherFirst, ShowCards, Back:
		return d.here()
	case Pause:
		d.emit(Event{Kind: Paused})
		return nil
	case Resume:
		if !d.st.Paused {
			return refuse(RefusedNotNow)
		}
		d.emit(Event{Kind: Resumed})
		return nil
	case Edit, More, GoTo, Cards, Share, Keep, Vouch, Rank, Title, PlaceWords, Date, PutAway, TakeUp:
		if !d.allowed() {
			return refuse(RefusedNotNow)
		}
	}
	switch c.Do {
	case Cards:
		return d.always()
	case Edit:
		return d.edit()
	case More:
		return d.more()
	case GoTo:
		return d.goTo()
	case Share, Keep:
		return d.share()
	case Vouch:
		return d.vouch()
	case Rank, Title, PlaceWords, Date, PutAway, TakeUp:
		return d.arrange()
	}
	return refuse(RefusedUnknown)
}

// whilePaused tells what may be done in a pause. It is a rest from questions:
// the bruker's own page is open for months between two conversations.
func whilePaused(do Do) bool {
	switch do {
	case Resume, More, GoTo, Cards, Share, Keep, Vouch, Rank, Title, PlaceWords, Date, PutAway, TakeUp:
		return true
	}
	return false
}

// allowed tells whether the bruker has said yes to being written down. A script
// that does not ask needs no answer.
func (d *decision) allowed() bool { return allowed(d.s, d.st) }

func allowed(s *Script, st State) bool {
	return st.Consent == Yes || !slices.ContainsFunc(s.Steps, func(p *Step) bool { return p.Kind == Consent })
}

// here carries out a command on the current step.
func (d *decision) here() error {
	if d.st.Pos < 0 || d.c.Step != d.step().ID || d.c.Round != d.st.Round {
		return refuse(RefusedWrongStep)
	}
	if d.c.Do == Back {
		return d.back()
	}
	if d.st.Ended {
		return refuse(RefusedNotNow)
	}
	step := d.step()
	if !slices.Contains(offered(d.s, d.st), d.c.Do) {
		return refuse(RefusedWrongAnswer)
	}
	switch d.c.Do {
	case Say, Draw:
		return d.say()
	case Pick:
		return d.pick()
	case Rate:
		if d.c.Value == nil || *d.c.Value < step.Low || *d.c.Value > step.High {
			return refuse(RefusedWrongAnswer)
		}
		d.answer(Event{Kind: Answered, Value: d.c.Value})
	case Confirm:
		return d.confirm()
	case Skip:
		d.answer(Event{Kind: Skipped})
	case Decline:
		d.answer(Event{Kind: Declined})
	case DontKnow:
		d.answer(Event{Kind: Unknown})
	case DontUnderstand:
		if d.current().asks < MaxAsks && step.Simpler != nil {
			d.emit(Event{Kind: Asked, Step: step.ID, Round: d.st.Round, Wording: d.wording()})
		} else {
			d.answer(Event{Kind: GivenUp})
		}
	case Why:
		d.emit(Event{Kind: AskedWhy, Step: step.ID, Round: d.st.Round})
	case OtherFirst:
		return d.otherFirst()
	case ShowCards:
		d.emit(Event{Kind: CardsShown, Step: step.ID, Round: d.st.Round, Seed: d.c.Seed})
	}
	return nil
}

func (d *decision) step() *Step     { return d.s.Steps[d.st.Pos] }
func (d *decision) current() answer { return d.st.at(d.st.Round, d.st.Pos) }

// answer settles the current step and moves on.
func (d *decision) answer(e Event) {
	pos, round := d.st.Pos, d.st.Round
	e.Step, e.Round = d.step().ID, round
	d.emit(e)
	if d.s.Steps[pos].About != "" {
		d.unshare(round)
	}
	d.moveOn(pos, round)
}

func (d *decision) say() error {
	text, drawing, err := d.c.said()
	if err != nil {
		return err
	}
	if d.c.By == Parorende { // the bruker is asked before we go on
		d.emit(Event{Kind: Answered, Step: d.step().ID, Round: d.st.Round, Text: text, Drawing: drawing, By: Parorende})
		d.unshare(d.st.Round)
		return nil
	}
	if drawing == "" && d.typed() {
		return nil
	}
	d.answer(Event{Kind: Answered, Text: text, Drawing: drawing, Facts: d.facts(d.step(), text)})
	return nil
}

// typed carries out a command that was written instead of pressed. The words
// are kept with it: they are the bruker's.
func (d *decision) typed() bool {
	id := d.s.Common.typed(d.c.Text)
	if id == phraseHesitate {
		d.emit(Event{Kind: Hesitated, Step: d.step().ID, Round: d.st.Round, Text: d.c.Text, Typed: true})
		return true
	}
	if step := d.step(); id == phraseShowCards && len(d.st.shownCards(d.s, step, d.st.Round)) > 0 {
		// They are there already. That is no answer, and they stay where they are.
		d.emit(Event{Kind: CardsShown, Step: step.ID, Round: d.st.Round, Seed: d.st.orderOf(d.s, step, d.st.Round), Text: d.c.Text, Typed: true})
		return true
	}
	do, ok := map[string]Do{
		phraseDontUnderstand: DontUnderstand, phraseWhy: Why, phraseSkip: Skip, phraseDontKnow: DontKnow, phraseDecline: Decline,
		phraseOtherFirst: OtherFirst, phraseShowCards: ShowCards, phraseBack: Back, phrasePause: Pause,
	}[id]
	if !ok {
		return false
	}
	c := d.c
	c.Do, c.Text = do, ""
	events, hops, err := Trace(d.s, d.st, c)
	if err != nil || len(events) == 0 {
		return false // it cannot be done here, so it is an answer
	}
	d.hops = hops
	events[0].Text, events[0].Typed = d.c.Text, true
	for _, e := range events {
		d.emit(e)
	}
	return true
}

func (d *decision) pick() error {
	step, picks := d.step(), d.c.Picks
	if step.Kind == Ranking {
		if !d.ranks(picks) {
			return refuse(RefusedWrongAnswer)
		}
		d.answer(Event{Kind: Ranked, Picks: picks})
		return nil
	}
	if !d.fitsCards(step, d.st.Round, picks) {
		return refuse(RefusedWrongAnswer)
	}
	d.answer(d.picked(Event{Kind: Answered, Picks: picks}, step))
	return nil
}

// picked puts the words of a card, or of a step of a scale, into the event: they are what the bruker chose
// to say, and stay so when the card is gone. A card says what it is about, and
// not what one wants, so there is room for more.
func (d *decision) picked(e Event, step *Step) Event {
	if step.Kind != Free && step.Kind != Scale {
		return e
	}
	e.Text = step.Cards[e.Picks[0]].Text
	if step.Kind == Scale {
		return e
	}
	e.Facts = d.facts(step, e.Text)
	if !slices.Contains(e.Facts, FactShort) {
		e.Facts = append([]Fact{FactShort}, e.Facts...)
	}
	return e
}

func (d *decision) fitsCards(step *Step, round int, picks []int) bool {
	if len(picks) == 0 || step.Kind != ManyCards && len(picks) != 1 {
		return false
	}
	there := d.st.pickable(d.s, step, round)
	for k, p := range picks {
		if !slices.Contains(there, p) || slices.Contains(picks[:k], p) {
			return false
		}
	}
	return true
}

// ranks tells whether picks are different wishes that have words.
func (d *decision) ranks(picks []int) bool {
	said := d.st.said(d.s)
	for k, p := range picks {
		if !slices.Contains(said, p) || slices.Contains(picks[:k], p) {
			return false
		}
	}
	return len(picks) > 0
}

func (d *decision) confirm() error {
	step, answer := d.step(), d.c.Answer
	switch step.Kind {
	case Statement, Correction, Sharing:
		if answer != Yes {
			return refuse(RefusedWrongAnswer)
		}
		d.answer(Event{Kind: Passed})
	case Consent:
		if answer != Yes && answer != No {
			return refuse(RefusedWrongAnswer)
		}
		if answer == No {
			d.unshareAll()
		}
		d.answer(Event{Kind: Consented, Answer: answer})
	case Summary:
		if answer != Yes && answer != Almost && answer != No {
			return refuse(RefusedWrongAnswer)
		}
		if answer != Yes {
			d.unshare(d.st.Round)
		}
		d.answer(Event{Kind: Confirmed, Answer: answer})
	case YesNo:
		if answer != Yes && answer != No {
			return refuse(RefusedWrongAnswer)
		}
		d.answer(Event{Kind: Answered, Answer: answer})
	}
	return nil
}
