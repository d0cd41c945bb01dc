package dialog

import "slices"

// moveOn asks what comes after step i. It passes over what is settled and what
// has nothing to ask about. The number of hops is bounded, so no script can
// make the engine spin.
func (d *decision) moveOn(i, round int) {
	from := d.s.Steps[i]
	way, next := d.after(i, round)
	for range 2 * len(d.s.Steps) {
		if next < 0 {
			break
		}
		if back, r, ok := d.setAside(i, next); ok {
			d.ask(back, r)
			return
		}
		d.hops = append(d.hops, Hop{i, next, way})
		round = d.nextRound(i, next, round)
		step := d.s.Steps[next]
		// A change is never finished, and after a change one looks again.
		revisit := step.Kind == Correction || from.Kind == Correction && step.Kind == Summary
		if d.hasQuestion(step, round) && (revisit || !d.st.at(round, next).settled()) {
			d.ask(next, round)
			return
		}
		i = next
		way, next = d.after(i, round)
	}
	if !d.st.Ended {
		d.emit(Event{Kind: Ended})
	}
}

// setAside finds the way back: a wish that had to wait because something else
// mattered more, or that was given and not yet talked about, is taken up before
// the topic is left.
func (d *decision) setAside(from, to int) (step, round int, ok bool) {
	t := d.s.Steps[from].Topic
	if !d.s.Topics[t].PerWish || d.s.Steps[to].Topic == t {
		return 0, 0, false
	}
	for _, round := range d.st.said(d.s) {
		for _, p := range d.s.stepsOf(t) {
			a := d.st.at(round, p.Index)
			waits := a.status == Open || a.status == Unasked && !d.begun(t, round)
			if waits && p.Kind != Correction && d.hasQuestion(p, round) {
				return p.Index, round, true
			}
		}
	}
	return 0, 0, false
}

// begun tells whether anything has been asked about a wish.
func (d *decision) begun(topic, round int) bool {
	return slices.ContainsFunc(d.s.stepsOf(topic), func(p *Step) bool { return d.st.at(round, p.Index).asks > 0 })
}

// after is the step that follows step i, by the recorded answer in that round,
// and the way that leads there.
func (d *decision) after(i, round int) (Way, int) {
	step, a := d.s.Steps[i], d.st.at(round, i)
	for k, b := range step.Branches {
		if d.fits(step, b, a, round) && !(d.opensRound(i, b.To) && len(d.st.wishes) >= MaxWishes) {
			return Way(k), b.To
		}
	}
	if step.Else >= 0 {
		return WayElse, step.Else
	}
	return WayNext, step.Next
}

func (d *decision) fits(step *Step, b Branch, a answer, round int) bool {
	switch b.When {
	case WhenShort:
		return a.status == Settled && slices.Contains(a.facts, FactShort)
	case WhenTime:
		return d.st.knows(FactTime, round)
	case WhenTired:
		return d.st.passes >= tiredAfter
	case WhenRange:
		n, ok := a.number(step)
		return ok && b.Low <= n && n <= b.High
	case WhenCard:
		return a.status == Settled && slices.Contains(a.picks, b.Card)
	case WhenAnswer:
		return a.status == Settled && a.answer == b.Answer
	case WhenSkipped:
		return a.passed()
	}
	return false
}

// opensRound tells whether going from one step to another begins a new wish:
// back to the first step of a topic that is asked for each wish, from within.
func (d *decision) opensRound(from, to int) bool {
	topic := d.s.Topics[d.s.Steps[to].Topic]
	return topic.PerWish && topic.First == to && d.s.Steps[from].Topic == d.s.Steps[to].Topic
}

// nextRound is the round of step `to` when one comes from step `from`.
func (d *decision) nextRound(from, to, round int) int {
	if d.opensRound(from, to) {
		return len(d.st.wishes) + 1
	}
	return d.roundOf(to, round)
}

// roundOf is the round of a step one comes to from outside its topic.
func (d *decision) roundOf(i, round int) int {
	switch {
	case !d.s.perWish(d.s.Steps[i]):
		return 0
	case round == 0:
		for r := 1; r <= len(d.st.wishes); r++ {
			if !d.begun(d.s.Steps[i].Topic, r) {
				return r
			}
		}
		return max(1, len(d.st.wishes))
	}
	return round
}

// hasQuestion tells whether there is anything to ask here: no ranking of one
// wish, no sharing of none, no summary without a wish.
func (d *decision) hasQuestion(step *Step, round int) bool {
	said := d.st.said(d.s)
	switch step.Kind {
	case Statement: // a summary of one thing, or of nothing, says nothing
		items := slices.ContainsFunc(step.Ask, func(l Line) bool { return l.Item && l.hasName() })
		return !items || d.st.itemsIn(d.s, step.Ask, round) >= minSummaryItems
	case Ranking:
		return len(said) >= 2
	case Sharing:
		return len(said) >= 1
	case Summary, Correction:
		return slices.Contains(said, round)
	case OneCard: // «et ønske til» is asked after the newest wish, when there is room for one more
		opens := slices.ContainsFunc(step.Branches, func(b Branch) bool { return d.opensRound(step.Index, b.To) })
		return !opens || round == len(d.st.wishes) && round < MaxWishes
	}
	return true
}

// ask puts the question, or only shows it when it has been put before.
func (d *decision) ask(i, round int) {
	step := d.s.Steps[i]
	kind := Shown
	if d.st.at(round, i).asks == 0 {
		kind = Asked
	}
	d.emit(Event{Kind: kind, Step: step.ID, Round: round})
	if step.End {
		d.emit(Event{Kind: Ended})
	}
}

// goTo goes to a topic: its first open question, in the first round that has
// one. A question that was skipped may be asked once more, because the bruker
// came back to it. In a finished topic the first question is shown again, and
// where wishes are said, the last: there a new one can be added.
func (d *decision) goTo() error {
	t := d.s.topic(d.c.Topic)
	if t < 0 {
		return refuse(RefusedWrongAnswer)
	}
	topic := d.s.Topics[t]
	if d.st.Paused {
		d.emit(Event{Kind: Resumed})
	}
	d.emit(Event{Kind: WentTo, Topic: topic.ID})
	first, last := 0, 0
	if topic.PerWish {
		first, last = 1, max(1, len(d.st.wishes))
	}
	steps := d.s.stepsOf(t)
	for round := first; round <= last; round++ {
		if i, ok := d.firstOpen(t, round); ok {
			if a := d.st.at(round, i); a.status == WasSkipped {
				d.emit(Event{Kind: Asked, Step: d.s.Steps[i].ID, Round: round})
			} else {
				d.ask(i, round)
			}
			return nil
		}
	}
	show := steps[0]
	if topic.PerWish {
		show = steps[len(steps)-1]
	}
	d.emit(Event{Kind: Shown, Step: show.ID, Round: last})
	return nil
}

// firstOpen follows the way the answers have led through a topic, to the first
// question that is open, or that was skipped and may be asked once more. Steps
// the way leads around are not open: nobody came there.
func (d *decision) firstOpen(topic, round int) (step int, ok bool) {
	i := d.s.Topics[topic].First
	for range d.s.Steps {
		if i < 0 || d.s.Steps[i].Topic != topic {
			break
		}
		p, a := d.s.Steps[i], d.st.at(round, i)
		again := a.status == WasSkipped && a.asks < MaxAsks || a.waits()
		if p.Kind != Correction && d.hasQuestion(p, round) && (!a.settled() || again) {
			return i, true
		}
		_, next := d.after(i, round)
		if next >= 0 && d.opensRound(i, next) {
			break
		}
		i = next
	}
	return 0, false
}

// otherFirst leaves the question open and asks what matters more: it becomes a
// wish of its own (R32).
func (d *decision) otherFirst() error {
	first, round, ok := wishStep(d.s, d.st)
	if !ok || first == d.st.Pos && round == d.st.Round {
		return refuse(RefusedNotNow)
	}
	d.emit(Event{Kind: SetAside, Step: d.step().ID, Round: d.st.Round})
	d.ask(first, round)
	return nil
}

// wishStep is where the next wish is said: the newest round without one, or a new round.
func wishStep(s *Script, st State) (step, round int, ok bool) {
	for _, p := range s.Steps {
		if p.About != AboutWish {
			continue
		}
		round = len(st.wishes)
		if round == 0 || st.at(round, p.Index).settled() {
			round++
		}
		return p.Index, round, round <= MaxWishes
	}
	return 0, 0, false
}

func (s *Script) stepsOf(topic int) []*Step {
	var steps []*Step
	for _, p := range s.Steps {
		if p.Topic == topic {
			steps = append(steps, p)
		}
	}
	return steps
}

// said lists the numbers of the wishes that have words.
func (st State) said(s *Script) []int {
	var numbers []int
	for _, p := range s.Steps {
		if p.About != AboutWish {
			continue
		}
		for number := 1; number <= len(st.wishes); number++ {
			a := st.at(number, p.Index)
			if a.status == Settled && a.text != "" && a.stands() && !slices.Contains(numbers, number) {
				numbers = append(numbers, number)
			}
		}
	}
	slices.Sort(numbers)
	return numbers
}
