package dialog

// vouch takes the bruker's yes, no or unsure to words that a parorende wrote for
// them. Yes makes them the bruker's. No takes them away. Unsure lets them wait.
func (d *decision) vouch() error {
	c := d.c
	step := d.s.Step(c.Step)
	if step == nil || !d.inRound(step, c.Round) || !d.st.at(c.Round, step.Index).waits() {
		return refuse(RefusedWrongStep)
	}
	if c.Answer != Yes && c.Answer != No && c.Answer != Almost {
		return refuse(RefusedWrongAnswer)
	}
	here := step.Index == d.st.Pos && c.Round == d.st.Round
	d.emit(Event{Kind: Vouched, Step: step.ID, Round: c.Round, Answer: c.Answer})
	switch {
	case c.Answer == No && here:
		d.emit(Event{Kind: Shown, Step: step.ID, Round: c.Round})
	case here:
		d.moveOn(step.Index, c.Round)
	}
	return nil
}

// vouchedFor is what vouch leads to. Words the bruker said no to are gone from
// the answer; the event that holds them is still in the log.
func (st State) vouchedFor(s *Script, e Event, i int) State {
	return st.with(s, e.Round, i, func(a *answer) {
		switch e.Answer {
		case Yes:
			a.vouched = Yes
		case Almost: // asked, and left to wait
		default:
			*a = answer{status: Open, asks: a.asks, wording: a.wording, more: a.more}
		}
	})
}

// waiting lists what was written for the bruker and has no yes or no yet.
func (st State) waiting(s *Script) []Said {
	var list []Said
	for round := range st.rounds {
		for _, step := range s.Steps {
			if a := st.at(round, step.Index); a.waits() {
				list = append(list, Said{N: a.n, Step: step.ID, Round: round, Title: step.Title, Text: a.text, Drawn: a.drawn(), By: Parorende})
			}
		}
	}
	return list
}
