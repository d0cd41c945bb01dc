package rephrase

import "sync"

// Outcome names what came of a question to the model. It is what is counted and
// logged: a name, never a text.
type Outcome string

// The outcomes. All but Accepted and Known end in the script's own wording.
const (
	Accepted      Outcome = "accepted"
	Known         Outcome = "known"   // it was asked for before
	Refused       Outcome = "refused" // the guard accepted nothing
	Timeout       Outcome = "timeout"
	Unreachable   Outcome = "unreachable"
	Status        Outcome = "status"  // the server answered with an error
	Limited       Outcome = "limited" // 429
	Garbage       Outcome = "garbage" // not what the protocol says
	Empty         Outcome = "empty"
	TooLarge      Outcome = "too_large"
	Truncated     Outcome = "truncated"
	Redirect      Outcome = "redirect"
	Outside       Outcome = "outside" // the name became an address outside the house
	NoInstruction Outcome = "no_instruction"

	// These were never sent.
	NotNow    Outcome = "not_now"    // the breaker is open: it has failed lately
	Busy      Outcome = "busy"       // enough is being asked already
	Spent     Outcome = "spent"      // today's budget is used
	NotWaited Outcome = "not_waited" // it is being asked, and has kept somebody waiting before
	GaveUp    Outcome = "gave_up"    // the bruker has waited long enough
)

// answered tells whether the model did what a model does, whatever it said.
func (o Outcome) answered() bool {
	switch o {
	case Accepted, Refused, Empty, Truncated:
		return true
	}
	return false
}

// mayTryAgain tells whether another throw of the model's dice is safe: it is
// there, and only said something we cannot use.
func (o Outcome) mayTryAgain() bool { return o != Accepted && o.answered() }

// A tally counts outcomes.
type tally struct {
	mu     sync.Mutex
	counts map[Outcome]int
}

func (t *tally) add(o Outcome) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.counts == nil {
		t.counts = map[Outcome]int{}
	}
	t.counts[o]++
}

func (t *tally) all() map[Outcome]int {
	t.mu.Lock()
	defer t.mu.Unlock()
	all := make(map[Outcome]int, len(t.counts))
	for o, n := range t.counts {
		all[o] = n
	}
	return all
}
