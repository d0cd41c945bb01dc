package goal

import (
	"slices"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// A talk is what was said about one wish, or about the wishes of one answer.
type talk struct {
	wishes []wish
	rest   []fact // from the answers to the questions about it
	said   map[int][]norsk.Token
}

func newTalk() *talk { return &talk{said: map[int][]norsk.Token{}} }

func (t *talk) hasWish() bool { return t != nil && len(t.wishes) > 0 }

// hear takes one more answer into the talk. Before any wish was asked for
// there is none, and what is said then belongs to no goal.
func (t *talk) hear(a *answer) {
	if t == nil {
		return
	}
	if a.asks == dialog.AboutWish {
		t.wish(a)
		return
	}
	facts := a.facts()
	if t.hasWish() && t.correct(a) {
		t.wish(a)
		t.rest = append(t.rest, a.besideWish()...)
		return
	}
	if !t.hasWish() && !a.others && a.strongest() >= strong && (a.asks == dialog.AboutOther || a.asks == dialog.AboutMeaning || a.asks == dialog.AboutStep) {
		t.wish(a) // the wish came a question late
		return
	}
	if len(facts) > 0 {
		t.said[a.turn] = append(slices.Clip(a.toks), norsk.Tokenize(a.question)...)
		t.rest = append(t.rest, facts...)
	}
}

// besideWish is what an answer that corrects the wish says to the question it
// was asked: «nei forresten, sjøen. der er det ro».
func (a *answer) besideWish() []fact {
	letter, asked := letterOf[a.asks]
	said := a.said()
	carriers := a.carriers(said)
	if !asked {
		return nil
	}
	return a.own(letter, said, func(c clause) bool { return !c.onlyTime && !c.reason && !carries(carriers, c) })
}

// wish takes an answer that says a wish. When one was said before, it is
// replaced; what was said about it stands.
func (t *talk) wish(a *answer) {
	wishes := a.wishes()
	if len(wishes) == 0 {
		return
	}
	if t.hasWish() {
		for _, f := range t.wishes[0].facts {
			if f.letter == Time && !hasLetter(wishes[0].facts, Time) || f.letter != Time && f.letter != Specific && f.letter != Measurable {
				wishes[0].facts = append(wishes[0].facts, f)
			}
		}
	}
	t.wishes = wishes
}

// more adds an afterthought to the wish: one more piece of the same.
func (t *talk) more(a *answer) {
	for _, w := range a.wishes() {
		t.rest = append(t.rest, w.facts...)
	}
}

func hasLetter(facts []fact, l Letter) bool {
	return slices.ContainsFunc(facts, func(f fact) bool { return f.letter == l })
}

// about are the facts from later answers that belong to a wish: all of them,
// but for those that name another wish of the same answer.
func (t *talk) about(w wish) []fact {
	if len(t.wishes) < 2 {
		return t.rest
	}
	return slices.DeleteFunc(slices.Clone(t.rest), func(f fact) bool {
		return !t.names(f.e.Turn, w) && slices.ContainsFunc(t.wishes, func(o wish) bool { return t.names(f.e.Turn, o) })
	})
}

// names tells whether an answer, or its question, uses a word of the wish.
func (t *talk) names(turn int, w wish) bool {
	for _, said := range t.said[turn] {
		if said.Kind != norsk.Word || common[said.Norm] || len(said.Norm) < 4 {
			continue
		}
		for _, f := range w.facts {
			if f.letter == Specific && mentions(f.e.Text, []string{said.Norm}) {
				return true
			}
		}
	}
	return false
}

// mentions tells whether a text has one of the words, in any form.
func mentions(text string, some []string) bool {
	for _, t := range norsk.Tokenize(text) {
		for _, w := range some {
			if t.Kind == norsk.Word && !common[w] && (len(w) > 2 && alike(w, t.Norm) || w == t.Norm) {
				return true
			}
		}
	}
	return false
}

func (t *talk) wishMentions(some []string) bool {
	for _, w := range t.wishes {
		for _, f := range w.facts {
			if f.letter == Specific && mentions(f.e.Text, some) {
				return true
			}
		}
	}
	return false
}

// mentions tells whether any fact so far has one of the words.
func (t *talk) mentions(some []string) bool {
	return t.wishMentions(some) || slices.ContainsFunc(t.rest, func(f fact) bool { return mentions(f.e.Text, some) })
}

// drop forgets the facts that are taken back.
func (t *talk) drop(gone func(fact) bool) {
	t.rest = slices.DeleteFunc(t.rest, gone)
	for i := range t.wishes {
		w := &t.wishes[i]
		w.facts = slices.DeleteFunc(w.facts, func(f fact) bool { return f.letter != Specific && gone(f) })
	}
}

// fill puts facts in their letters, and names the letters nothing fills.
func (g *Goal) fill(facts []fact) {
	slots := map[Letter][]Evidence{}
	best := tierAround + 1
	dated := slices.ContainsFunc(facts, func(f fact) bool { return f.letter == Time && f.dated })
	for _, f := range facts {
		if f.letter == Time && f.dated == dated {
			best = min(best, f.tier)
		}
	}
	for _, tier := range [...]int{tierAsked, tierWish, tierBeside, tierAround} {
		for _, f := range facts {
			if f.letter != Time && tier == tierAsked || f.letter == Time && f.tier == tier && f.dated == dated && f.belongs(best) {
				slots[f.letter] = with(slots[f.letter], f.e)
			}
		}
	}
	g.Specific, g.Measurable, g.Attractive = list(slots[Specific]), list(slots[Measurable]), list(slots[Attractive])
	g.Realistic, g.Time, g.Evaluable = list(slots[Realistic]), list(slots[Time]), list(slots[Evaluable])
	for i := 0; i < len(g.Time); {
		end := i + 1
		for end < len(g.Time) && g.Time[end].Turn == g.Time[i].Turn {
			end++
		}
		slices.SortStableFunc(g.Time[i:end], func(x, y Evidence) int { return x.bound() - y.bound() })
		i = end
	}
	g.Missing = []Letter{}
	for _, l := range Letters {
		if len(slots[l]) == 0 {
			g.Missing = append(g.Missing, l)
		}
	}
	if len(g.Specific) > 0 {
		g.Title = g.Specific[0]
	}
}

// bound puts the day something is to be done by first, and the day it begins
// last: «begynne i januar og være ferdig innen 1. mai».
func (e Evidence) bound() int {
	switch {
	case e.From == "" && e.Until != "":
		return 0
	case e.From != "" && e.Until == "":
		return 2
	}
	return 1
}

// belongs tells whether a time is one to show when the best has a tier: when
// somebody has said when they want it, a step's date is not the goal's.
func (f fact) belongs(best int) bool {
	return f.tier == best || f.tier == tierWish && best == tierAsked
}

// with adds a piece of evidence unless its words are there already.
func with(list []Evidence, e Evidence) []Evidence {
	for i, o := range list {
		if o.Turn == e.Turn && o.Start <= e.Start && e.End <= o.End {
			return list
		}
		if o.Turn == e.Turn && e.Start <= o.Start && o.End <= e.End {
			list[i] = e
			return list
		}
	}
	return append(list, e)
}

func list(some []Evidence) []Evidence {
	if some == nil {
		return []Evidence{}
	}
	return some
}
