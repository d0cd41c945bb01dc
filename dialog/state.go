package dialog

import (
	"slices"
	"time"
)

// Status tells how a question stands in one round.
type Status uint8

// The statuses. Everything from Answered on is settled.
const (
	Unasked Status = iota
	Open           // asked, and not answered yet
	Settled        // answered, or a statement that was read
	WasSkipped
	WasUnknown
	WasDeclined
	WasGivenUp
)

// A State is where a conversation stands. It is a value: Apply returns a new
// one and leaves the old as it was. What grows with the conversation is kept in
// linked lists, so that a turn costs the same at event 2 000 as at event 20.
type State struct {
	N       int // the last event's number
	Pos     int // the current step's index; -1 before the first
	Round   int // the current round; 0 outside a topic that is asked for each wish
	Paused  bool
	Ended   bool
	Consent Answer
	Ranking []int // wish numbers, first first

	CardsAlways bool // the cards of every question are shown without being asked for
	cardSeed    uint64

	uttered bool          // the current question stands among the bubbles already
	rounds  [][]answer    // by round, then by step index
	wishes  []wish        // wishes[0] is wish number 1
	loose   []added       // afterthoughts that belong to no answer
	placed  map[int]About // where the bruker wants the words of an event; NotInGoal: nowhere
	dated   map[int]Dates // which days the bruker meant with the words of an event
	mirrors int           // reflections in a row
	passes  int           // questions let go by in a row
	quoted  int           // how many answers have been quoted, so that it is not always said alike
	replied string        // the last thing we answered, which is not said twice running
	newest  string        // the bruker's newest words, to see whether they call for help; gone when something newer is said
	trail   *mark
	lines   *line

	drawings *drawing
}

// answer is what the bruker said to one step in one round.
type answer struct {
	status Status
	asks   int
	// wording is how the question was put instead of Simpler. Like asks, it
	// belongs to the question and outlives its answers.
	wording string
	n       int // the event that holds it
	at      time.Time
	text    string
	picks   []int
	value   *int
	answer  Answer
	by      Who
	vouched Answer // what the bruker said to words a parorende wrote
	facts   []Fact
	seed    uint64
	cards   bool // the cards of a Free step are shown
	more    []added
	drawing string // instead of text
}

type added struct {
	n, wish int
	at      time.Time
	text    string
	by      Who
	vouched Answer  // what the bruker said to words a parorende wrote
	orphan  *orphan // words to a question the script no longer has
	drawing string  // instead of text
}

// orphan is what an answer was before its question was gone, so that it is
// changed, taken back and declined as it was then.
type orphan struct {
	step   string
	round  int
	answer bool // not an afterthought to one
	gone   int  // the event that replaced it or took it back; 0: it stands
}

// stands tells whether words count as the bruker's: they wrote them, or said
// that they are right.
func (a added) stands() bool { return a.by != Parorende || a.vouched == Yes }

// wish is what the bruker has decided about one wish.
type wish struct {
	confirmed Answer
	shared    bool
	changed   bool // words were added after it was shared
	title     added
	gone      bool // not important any more
}

// mark remembers what an answer replaced, so that it can be taken back.
type mark struct {
	before     *mark
	n          int // the event that is undone
	pos, round int // where the bruker was
	step       int // the step whose answer changed
	old        answer
	consent    Answer
	wishes     []wish
}

// line is one bubble, newest first.
type line struct {
	before *line
	Bubble
}

// Replay folds Apply over events.
func Replay(s *Script, events []Event) State {
	var st State
	for _, e := range events {
		st = Apply(s, st, e)
	}
	return st
}

// Apply is total: it never fails and never looks at a clock. An event that does
// not fit the script (a step that is gone) changes nothing but the count.
func Apply(s *Script, st State, e Event) State {
	if st.N == 0 {
		st.Pos = -1
	}
	st.N = e.N
	if e.Drawing != "" {
		st.drawings = &drawing{st.drawings, e.N, e.Drawing}
	}
	i, known := s.byID[e.Step]
	needsStep := e.Step != "" || e.Kind == Asked || e.Kind == Shown
	if needsStep && !known {
		st.newest = newestWords(st.newest, e)
		return st.orphaned(e)
	}
	if e.Round < 0 || e.Round > MaxWishes || e.Goal < 0 || e.Goal > len(st.wishes) {
		return st
	}
	st.newest = newestWords(st.newest, e)
	st = st.bubblesFor(s, e, i) // what is said is worded by the state before the event
	switch e.Kind {
	case Asked, Shown:
		st = st.goTo(i, e.Round)
		st = st.with(s, e.Round, i, func(a *answer) {
			if e.Kind == Asked {
				a.asks++
				a.wording = e.Wording
			}
			if a.status == Unasked {
				a.status = Open
			}
		})
	case Answered, Edited, Passed, Consented, Confirmed, Ranked:
		st = st.answered(s, e, i)
	case Skipped, Declined, Unknown, GivenUp:
		st.passes++
		st = st.marked(e, i)
		st = st.with(s, e.Round, i, func(a *answer) {
			status := map[EventKind]Status{Skipped: WasSkipped, Declined: WasDeclined, Unknown: WasUnknown, GivenUp: WasGivenUp}[e.Kind]
			*a = answer{status: status, asks: a.asks, wording: a.wording, n: e.N}
		})
	case Added:
		if e.Step == "" {
			st.loose = append(slices.Clip(st.loose), addition(e))
		} else {
			st = st.with(s, e.Round, i, func(a *answer) { a.more = append(slices.Clip(a.more), addition(e)) })
		}
		st = st.withWish(e.Round, func(w *wish) { w.changed = w.shared })
	case Moved:
		st = st.withoutWordings()
	case WasGiven:
		for e.Round > len(st.wishes) {
			st.wishes = append(slices.Clip(st.wishes), wish{})
		}
		st = st.with(s, e.Round, i, func(a *answer) { *a = answer{status: Settled, n: e.N, at: e.At, text: e.Text, drawing: e.Drawing} })
	case CardsShown:
		st = st.with(s, e.Round, i, func(a *answer) { a.cards, a.seed = true, e.Seed })
	case CardsAlways:
		st.CardsAlways, st.cardSeed = e.Answer == Yes, e.Seed
	case Undone:
		st = st.undone(s, e.Undo)
	case Paused:
		st.Paused = true
	case Resumed:
		st.Paused = false
	case Shared:
		st = st.withWish(e.Goal, func(w *wish) { w.shared, w.changed = true, false })
	case Titled, LetGo, TakenUp, Placed, Dated:
		st = st.arranged(e)
	case Vouched:
		st = st.vouchedFor(s, e, i)
	case Kept:
		st = st.withWish(e.Goal, func(w *wish) { w.shared, w.changed = false, false })
	case Ended:
		st.Ended = true
	}
	return st
}

func addition(e Event) added {
	return added{n: e.N, wish: e.Round, at: e.At, text: e.Text, drawing: e.Drawing, by: e.By}
}

// newestWords is what the bruker, or who writes for them, wrote last. Something
// newer may be a card, a drawing or a number; a button, such as «Hopp over», says
// nothing new.
func newestWords(had string, e Event) string {
	switch e.Kind {
	case WasGiven:
		return had // said another day
	case Answered, Edited, Ranked:
		return e.Text
	}
	if e.Text != "" {
		return e.Text
	}
	return had
}

// orphaned keeps words said to a question that the script no longer has: the
// version was withdrawn, but nothing that was said is lost. What the bruker had
// replaced or taken back stays gone.
func (st State) orphaned(e Event) State {
	replaces := e.Kind == Answered || e.Kind == Edited
	if replaces || e.Kind == Skipped || e.Kind == Declined || e.Kind == Unknown || e.Kind == GivenUp {
		st = st.withOrphans(func(o *orphan, _ int) {
			if o.gone == 0 && o.step == e.Step && o.round == e.Round && (o.answer || !replaces) {
				o.gone = e.N
			}
		})
	}
	if e.Kind == Vouched && e.Answer != Almost {
		st.loose = slices.Clone(st.loose)
		for k := range st.loose {
			if o := st.loose[k].orphan; o != nil && o.step == e.Step && o.round == e.Round && o.gone == 0 && st.loose[k].by == Parorende {
				st.loose[k].vouched = e.Answer
			}
		}
	}
	if e.says() && (replaces || e.Kind == Added) {
		o := &orphan{step: e.Step, round: e.Round, answer: replaces}
		a := addition(e)
		a.wish, a.orphan = min(e.Round, len(st.wishes)), o
		st.loose = append(slices.Clip(st.loose), a)
		st.lines = &line{st.lines, Bubble{N: e.N, Who: Bruker, Text: e.Text, By: e.By, Drawn: drawnAt(e.N, e.Drawing)}}
	}
	return st
}

// withOrphans changes the words without a question, in a copy.
func (st State) withOrphans(change func(o *orphan, n int)) State {
	st.loose = slices.Clone(st.loose)
	for k, m := range st.loose {
		if m.orphan != nil {
			o := *m.orphan
			change(&o, m.n)
			st.loose[k].orphan = &o
		}
	}
	return st
}

// answered keeps an answer. Changing a word of a wish makes its summary open
// again: what the bruker said yes to is no longer what stands there.
func (st State) answered(s *Script, e Event, i int) State {
	if e.Kind != Edited {
		st = st.marked(e, i)
	}
	st = st.with(s, e.Round, i, func(a *answer) {
		*a = answer{status: Settled, asks: a.asks, wording: a.wording, n: e.N, at: e.At, text: e.Text, drawing: e.Drawing, picks: e.Picks, value: e.Value, answer: e.Answer, by: e.By, facts: e.Facts, seed: a.seed, more: a.more}
	})
	switch e.Kind {
	case Consented:
		st.Consent = e.Answer
	case Confirmed:
		st = st.withWish(e.Round, func(w *wish) { w.confirmed = e.Answer })
	case Ranked:
		st.Ranking = e.Picks
	case Answered, Edited:
		st.passes = 0
		if s.Steps[i].About != "" {
			st = st.withWish(e.Round, func(w *wish) { w.confirmed = "" })
		}
	}
	return st
}

func (st State) undone(s *Script, n int) State {
	for m := st.trail; m != nil; m = m.before {
		if m.n != n {
			continue
		}
		st = st.with(s, m.round, m.step, func(a *answer) {
			asks, wording, more := a.asks, a.wording, a.more // an undone answer is still a question asked
			*a = m.old
			a.asks, a.wording, a.more = asks, wording, more
		})
		st.Consent, st.trail, st.passes = m.consent, m.before, 0
		st.wishes = slices.Clone(st.wishes[:min(len(m.wishes), len(st.wishes))])
		if s.Steps[m.step].Kind == Summary { // a yes comes back only where a yes is undone: the words may have changed since
			st = st.withWish(m.round, func(w *wish) { w.confirmed = m.wishes[m.round-1].confirmed })
		}
		return st
	}
	return st.withOrphans(func(o *orphan, at int) {
		switch n {
		case at:
			o.gone = n // its number is enough: it never comes back
		case o.gone:
			o.gone = 0
		}
	})
}

func (st State) goTo(i, round int) State {
	st.Pos, st.Round, st.Ended, st.uttered = i, round, false, false
	for round > len(st.wishes) {
		st.wishes = append(slices.Clip(st.wishes), wish{})
	}
	return st
}

func (st State) marked(e Event, i int) State {
	st.trail = &mark{
		before: st.trail, n: e.N, pos: st.Pos, round: e.Round, step: i,
		old: st.at(e.Round, i), consent: st.Consent, wishes: st.wishes,
	}
	return st
}

// at is the answer to step i in a round.
func (st State) at(round, i int) answer {
	if round < len(st.rounds) && st.rounds[round] != nil {
		return st.rounds[round][i]
	}
	return answer{}
}

// of is the answer to a step, in the round where it is asked.
func (st State) of(s *Script, step *Step, round int) answer {
	if !s.perWish(step) {
		round = 0
	}
	return st.at(round, step.Index)
}

// with changes one answer in a copy.
func (st State) with(s *Script, round, i int, change func(*answer)) State {
	st.rounds = slices.Clone(st.rounds)
	for round >= len(st.rounds) {
		st.rounds = append(st.rounds, nil)
	}
	if st.rounds[round] == nil {
		st.rounds[round] = make([]answer, len(s.Steps))
	} else {
		st.rounds[round] = slices.Clone(st.rounds[round])
	}
	change(&st.rounds[round][i])
	return st
}

func (st State) withWish(number int, change func(*wish)) State {
	if number < 1 || number > len(st.wishes) {
		return st
	}
	st.wishes = slices.Clone(st.wishes)
	change(&st.wishes[number-1])
	return st
}

// settled tells whether there is nothing left to ask.
func (a answer) settled() bool { return a.status >= Settled }

// stands tells whether the words count as the bruker's.
func (a answer) stands() bool { return a.by != Parorende || a.vouched == Yes }

// waits tells whether the words wait for the bruker's yes or no.
func (a answer) waits() bool { return a.status == Settled && a.by == Parorende && a.vouched == "" }

// passed tells whether the bruker let the question go by.
func (a answer) passed() bool { return a.status > Settled }
