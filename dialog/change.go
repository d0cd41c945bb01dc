package dialog

import "slices"

// back takes the last answer back and shows that question again. Nothing is
// deleted: the event that is undone stays in the log.
func (d *decision) back() error {
	m := d.st.trail
	if m == nil {
		return refuse(RefusedNotNow)
	}
	step := d.s.Steps[m.step]
	switch {
	case step.Kind == Consent:
		d.unshareAll()
	case step.Kind == Summary, step.About != "":
		d.unshare(m.round)
	}
	d.emit(Event{Kind: Undone, Undo: m.n})
	d.emit(Event{Kind: Shown, Step: step.ID, Round: m.round})
	return nil
}

// edit changes an earlier answer. The bruker stays where they are.
func (d *decision) edit() error {
	step := d.s.Step(d.c.Step)
	if step == nil || !d.inRound(step, d.c.Round) {
		return refuse(RefusedWrongStep)
	}
	// A wish may get its words after its summary was passed by: what was written
	// for the bruker and waited. Their yes can be given to what stands on the goal's page.
	stands := step.Kind == Summary && slices.Contains(d.st.said(d.s), d.c.Round)
	if !stands && !d.st.at(d.c.Round, step.Index).settled() {
		return refuse(RefusedWrongStep)
	}
	e := Event{Kind: Edited, Step: step.ID, Round: d.c.Round}
	switch step.Kind {
	case Free:
		if len(d.c.Picks) > 0 && d.c.Text == "" {
			return d.editPicks(e, step)
		}
		var err error
		if e.Text, e.Drawing, err = d.c.said(); err != nil {
			return err
		}
		e.Facts = d.facts(step, e.Text)
	case OneCard, ManyCards:
		return d.editPicks(e, step)
	case Scale:
		if len(d.c.Picks) > 0 && d.c.Value == nil {
			return d.editPicks(e, step)
		}
		if d.c.Value == nil || *d.c.Value < step.Low || *d.c.Value > step.High {
			return refuse(RefusedWrongAnswer)
		}
		e.Value = d.c.Value
	case Summary:
		if d.c.Answer != Yes {
			return refuse(RefusedWrongAnswer)
		}
		e.Kind, e.Answer = Confirmed, Yes
		d.emit(e)
		return nil
	case Ranking:
		if !d.ranks(d.c.Picks) {
			return refuse(RefusedWrongAnswer)
		}
		e.Kind, e.Picks = Ranked, d.c.Picks
		d.emit(e)
		return nil
	default:
		return refuse(RefusedWrongAnswer)
	}
	d.emit(e)
	d.unshare(d.c.Round)
	return nil
}

// editPicks changes an answer to other cards, or to another step of a scale.
func (d *decision) editPicks(e Event, step *Step) error {
	if !d.fitsCards(step, d.c.Round, d.c.Picks) {
		return refuse(RefusedWrongAnswer)
	}
	e.Picks = d.c.Picks
	d.emit(d.picked(e, step))
	d.unshare(d.c.Round)
	return nil
}

// more keeps an afterthought. It moves nobody.
func (d *decision) more() error {
	text, drawing, err := d.c.said()
	if err != nil {
		return err
	}
	if d.c.Step == "" {
		d.emit(Event{Kind: Added, Round: len(d.st.wishes), Text: text, Drawing: drawing})
		return nil
	}
	step := d.s.Step(d.c.Step)
	if step == nil || step.Kind != Free || !d.inRound(step, d.c.Round) || d.st.at(d.c.Round, step.Index).status != Settled {
		return refuse(RefusedWrongStep)
	}
	d.emit(Event{Kind: Added, Step: step.ID, Round: d.c.Round, Text: text, Drawing: drawing})
	return nil
}

// inRound tells whether the step can have an answer in that round.
func (d *decision) inRound(step *Step, round int) bool {
	if d.s.perWish(step) {
		return round >= 1 && round <= len(d.st.wishes)
	}
	return round == 0
}
