package dialog

// A Way leads out of a step: the number of a branch, WayElse or WayNext.
type Way int

// The ways that are no branch.
const (
	WayElse Way = -1 // «Ellers»
	WayNext Way = -2 // «Videre», or simply the next step
)

// A Hop is one stretch of the way from an answer to the next question. Between
// them may lie steps that are passed over, since they have nothing to ask.
type Hop struct {
	From, To int // step indexes
	Way      Way
}

// Trace is Decide with the way that was taken: what Decide did not say because
// no event holds it. It is for those who draw and measure scripts.
func Trace(s *Script, st State, c Command) ([]Event, []Hop, error) {
	d := decision{s: s, st: st, c: c}
	if err := d.decide(); err != nil {
		return nil, nil, err
	}
	return d.events, d.hops, nil
}

// Ways lists the ways an answer to the step can take, in the order they are
// tried. A way no answer is left for is not among them, and nothing follows an end.
func (s *Script) Ways(step *Step) []Hop {
	if step.End {
		return nil
	}
	var ways []Hop
	for k, b := range step.Branches {
		ways = append(ways, Hop{step.Index, b.To, Way(k)})
	}
	switch {
	case step.exhausted():
	case step.Else >= 0:
		ways = append(ways, Hop{step.Index, step.Else, WayElse})
	case step.Next >= 0:
		ways = append(ways, Hop{step.Index, step.Next, WayNext})
	}
	return ways
}

// exhausted tells whether the branches take every answer there can be. A branch
// that would open one wish too many is not taken, so a card that does so leaves
// the way on open.
func (step *Step) exhausted() bool {
	cards, answers, skipped := map[int]bool{}, map[Answer]bool{}, false
	for _, b := range step.Branches {
		switch b.When {
		case WhenCard:
			cards[b.Card] = true
		case WhenAnswer:
			answers[b.Answer] = true
		case WhenSkipped:
			skipped = true
		}
	}
	switch step.Kind {
	case Consent:
		return answers[Yes] && answers[No]
	case Summary:
		return answers[Yes] && answers[Almost] && answers[No]
	case YesNo:
		return answers[Yes] && answers[No] && skipped
	case OneCard:
		return skipped && len(cards) == len(step.Cards)
	}
	return false
}

// Reachable tells of each step whether the conversation can come there by
// answering, from the first step on.
func (s *Script) Reachable() []bool {
	seen := make([]bool, len(s.Steps))
	var visit func(int)
	visit = func(i int) {
		if i < 0 || i >= len(s.Steps) || seen[i] {
			return
		}
		seen[i] = true
		for _, hop := range s.Ways(s.Steps[i]) {
			visit(hop.To)
		}
	}
	visit(0)
	return seen
}
