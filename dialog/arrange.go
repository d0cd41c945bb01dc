package dialog

import (
	"maps"
	"slices"
	"time"
)

// Dates are the days the bruker meant, inclusive.
type Dates struct{ From, Until string }

// arrange carries out what the bruker does with a goal on its page. Every
// change is an event, so nothing is overwritten (R95).
func (d *decision) arrange() error {
	c, said := d.c, d.st.said(d.s)
	switch c.Do {
	case Rank:
		if !d.ranks(c.Picks) {
			return refuse(RefusedWrongAnswer)
		}
		d.emit(Event{Kind: Ranked, Picks: c.Picks})
	case Title:
		if err := checkText(c.Text); err != nil {
			return err
		}
		if !slices.Contains(said, c.Goal) {
			return refuse(RefusedWrongAnswer)
		}
		d.emit(Event{Kind: Titled, Goal: c.Goal, Text: c.Text})
		d.unshare(c.Goal)
	case PutAway, TakeUp:
		if !slices.Contains(said, c.Goal) || d.st.wishes[c.Goal-1].gone != (c.Do == TakeUp) {
			return refuse(RefusedWrongAnswer)
		}
		d.unshare(c.Goal)
		d.emit(Event{Kind: map[Do]EventKind{PutAway: LetGo, TakeUp: TakenUp}[c.Do], Goal: c.Goal})
	case PlaceWords, Date:
		u, ok := d.st.utterance(d.s, c.N)
		if !ok || c.Do == PlaceWords && !placeable(c.About) || c.Do == Date && !areDays(c.From, c.Until) {
			return refuse(RefusedWrongAnswer)
		}
		if c.Do == PlaceWords {
			d.emit(Event{Kind: Placed, Ref: c.N, About: c.About})
		} else {
			d.emit(Event{Kind: Dated, Ref: c.N, From: c.From, Until: c.Until})
		}
		d.unshare(u.Round)
	}
	return nil
}

// placeable tells whether words can be put there. A wish is said, not moved.
func placeable(a About) bool {
	switch a {
	case "", NotInGoal, AboutMeaning, AboutStrength, AboutStep, AboutSupport, AboutTime, AboutSign, AboutReview, AboutOther:
		return true
	}
	return false
}

// areDays tells whether from and until are days in order, or one of them is
// unknown. They are kept in the clear, so nothing else is let through.
func areDays(from, until string) bool {
	for _, day := range [...]string{from, until} {
		if _, err := time.Parse(time.DateOnly, day); err != nil && day != "" {
			return false
		}
	}
	return from+until != "" && (from == "" || until == "" || from <= until)
}

// arranged is what arrange leads to.
func (st State) arranged(e Event) State {
	switch e.Kind {
	case Titled:
		return st.withWish(e.Goal, func(w *wish) { w.title = addition(e) })
	case LetGo, TakenUp:
		return st.withWish(e.Goal, func(w *wish) { w.gone = e.Kind == LetGo })
	case Placed:
		st.placed = maps.Clone(st.placed)
		if st.placed == nil {
			st.placed = map[int]About{}
		}
		if e.About == "" {
			delete(st.placed, e.Ref)
		} else {
			st.placed[e.Ref] = e.About
		}
	case Dated:
		st.dated = maps.Clone(st.dated)
		if st.dated == nil {
			st.dated = map[int]Dates{}
		}
		st.dated[e.Ref] = Dates{e.From, e.Until}
	}
	return st
}

// utterance finds the words of an event, when they belong to a wish.
func (st State) utterance(s *Script, n int) (u Utterance, ok bool) {
	for _, u := range st.Utterances(s) {
		if u.N == n {
			return u, u.Round > 0
		}
	}
	return Utterance{}, false
}
