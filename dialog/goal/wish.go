package goal

import "egneord/dialog/norsk"

// A wish is one wish and what was said of it in the same breath.
type wish struct{ facts []fact }

// wishes reads an answer to what somebody wants. The clause that says it most
// plainly carries the wish; what stands around it («det har vært en lang
// vinter») does not, and a reason given with it is its meaning. An answer
// without any such clause is the wish as it stands: «Kaffe. Naboen.»
func (a *answer) wishes() []wish {
	said := a.said()
	carriers := a.carriers(said)
	if len(carriers) == 0 {
		return nil
	}
	wishes := a.parted(carriers)
	for _, c := range said {
		carried := carries(carriers, c)
		w := a.nearest(wishes, c)
		switch {
		case carried:
		case a.has(c, signCues) && (!c.reason || a.explains(said, carriers, c)):
			w.add(a.fact(Measurable, c.from, c.to))
		case c.reason && a.explains(said, carriers, c), !c.reason && a.has(c, meaningCues):
			w.add(a.fact(Attractive, c.from, c.to))
		}
		if from, to := a.helper(c, false); from >= 0 && !c.reason && !(carried && a.others && from == c.from) {
			w.add(a.fact(Realistic, from, to))
		}
		for i := range wishes {
			if carried {
				wishes[i].facts = append(wishes[i].facts, a.within(wishes[i], c)...)
			} else {
				wishes[i].facts = append(wishes[i].facts, a.around(c)...)
			}
		}
	}
	return wishes
}

// nearest is the wish a clause stands nearest after.
func (a *answer) nearest(wishes []wish, c clause) *wish {
	w := &wishes[0]
	for i := range wishes {
		if wishes[i].facts[0].e.Start <= a.toks[c.from].Start {
			w = &wishes[i]
		}
	}
	return w
}

// within are the times and amounts in a clause that carries a wish: those in
// the part of it that is this wish's.
func (a *answer) within(w wish, c clause) (facts []fact) {
	for _, f := range w.facts {
		if f.letter == Specific {
			from, to := a.tokensOf(f.e, c)
			facts = append(append(facts, a.timed(from, to, tierWish)...), a.amounts(from, to)...)
		}
	}
	return facts
}

// around are the times and amounts in a clause beside the wish. What is told
// there may have a date («hun gifter seg i mai»), but no amount.
func (a *answer) around(c clause) []fact {
	if c.onlyTime {
		facts := append(a.timed(c.from, c.to, tierWish), a.amounts(c.from, c.to)...)
		if f := a.lone(c); len(facts) == 0 && f.dated {
			f.tier = tierWish
			facts = append(facts, f) // «Båt. Fisk. Sommer.»
		}
		return facts
	}
	facts := a.timed(c.from, c.to, tierAround)
	if !c.reason && !a.tells(c) && !a.othersWant(c) {
		facts = append(facts, a.amounts(c.from, c.to)...)
	}
	return facts
}

// explains tells whether a reason is given for a wish: the clause before it
// carries one, or explains one itself. «Kneet er vondt, så jeg kommer meg ikke
// ned» is why something else is as it is.
func (a *answer) explains(said, carriers []clause, c clause) bool {
	for i, o := range said {
		if o == c {
			return i == 0 || carries(carriers, said[i-1]) || said[i-1].reason && a.explains(said, carriers, said[i-1]) || said[i-1].onlyTime
		}
	}
	return false
}

// tokensOf is the part of a clause that lies within a piece of evidence.
func (a *answer) tokensOf(e Evidence, c clause) (from, to int) {
	from, to = c.to, c.to
	for i := c.to - 1; i >= c.from; i-- {
		if a.toks[i].Start >= e.End {
			to = i
		}
		if a.toks[i].Start >= e.Start {
			from = i
		}
	}
	return from, max(from, to)
}

func carries(carriers []clause, c clause) bool {
	for _, k := range carriers {
		if k.from <= c.from && c.to <= k.to {
			return true
		}
	}
	return false
}

// carriers are the clauses that carry a wish, in order.
func (a *answer) carriers(said []clause) []clause {
	var open []clause // could carry a wish
	best := none
	for _, c := range said {
		if c.onlyTime || c.reason && len(said) > 1 || a.isContent(c) {
			continue
		}
		open = append(open, c)
		best = max(best, a.strengthOf(c))
	}
	if len(open) == 0 || best == none && a.isNoWish(open) {
		return nil
	}
	var carriers []clause
	switch {
	case best <= medium && a.isList(open):
		return open
	case best >= medium:
		for _, c := range open {
			if s := a.strengthOf(c); s == best && (len(open) == 1 || a.contents(c) > 0 || c.to-c.from > 2 || !a.wishesAt(c.from)) || s == medium && a.addedTo(c, open) {
				carriers = append(carriers, c)
			}
		}
		return carriers
	}
	// Nothing is said outright. What has no subject is said telegram style and
	// is nearer a wish than what tells how things are.
	for _, c := range open {
		if !a.tells(c) {
			carriers = append(carriers, c)
		}
	}
	if len(carriers) == 0 {
		carriers = open
	}
	return carriers
}

// addedTo tells whether what comes after a clause adds a wish to it: «jeg
// trenger hjelp til å handle. Og så vil jeg ha noen å prate med.»
func (a *answer) addedTo(c clause, open []clause) bool {
	for i := range open {
		if open[i] == c {
			return i+1 < len(open) && a.strengthOf(open[i+1]) == strong && a.addsMore(open[i+1])
		}
	}
	return false
}

// addsMore is «og så …», «i tillegg …», «dessuten …» before a clause.
func (a *answer) addsMore(c clause) bool {
	return a.norm(c.from-1) == "så" && a.norm(c.from-2) == "og" || a.norm(c.from-1) == "tillegg" || a.norm(c.from-1) == "dessuten" || ordinals[a.norm(c.from-1)]
}

// isNoWish is what is said instead of a wish: to us («dere hører ikke etter»),
// or on the way to «jeg husker ikke».
func (a *answer) isNoWish(open []clause) bool {
	gaveUp := false
	for _, c := range a.clauses {
		gaveUp = gaveUp || c.nothing && c.to-c.from > 1
	}
	for _, c := range open {
		switch first := a.norm(c.from); {
		case first == "dere" || first == "du" || first == "de" && a.lang == norsk.Nynorsk || first == "dykk":
		case gaveUp && a.tells(c):
		default:
			return false
		}
	}
	return true
}

// isContent tells whether a clause says something else than a wish outright:
// who helps, what it means, how it will be noticed.
func (a *answer) isContent(c clause) bool {
	if a.strengthOf(c) >= strong {
		return false
	}
	from, _ := a.helper(c, false)
	return from == c.from || a.has(c, signCues) || a.has(c, meaningCues)
}

// tells is «jeg sover dårlig», «det har vært en lang vinter».
func (a *answer) tells(c clause) bool {
	if subjects[a.norm(c.from)] || subjects[a.norm(c.from+1)] && c.to-c.from > 2 {
		return true
	}
	for i := c.from + 1; i < c.to && i < c.from+4; i++ {
		if states[a.norm(i)] && (!binders[a.norm(i-1)] || a.norm(i-1) == "der") {
			return true // «kneet er vondt»
		}
		if binders[a.norm(i)] {
			return false
		}
	}
	return false
}

// parted makes one wish of each carrier that is a wish of its own, and of the
// parts of one that holds two.
func (a *answer) parted(carriers []clause) []wish {
	var wishes []wish
	own := func(from, to int) {
		wishes = append(wishes, wish{[]fact{a.fact(Specific, from, to)}})
	}
	if a.isList(carriers) {
		for _, c := range carriers {
			own(c.from, c.to)
		}
		return wishes
	}
	outright := a.strengthOf(carriers[0]) >= medium
	for i, c := range carriers {
		if i > 0 && (!outright || !a.isAnother(carriers[:i], c)) {
			w := &wishes[len(wishes)-1]
			if last := &w.facts[len(w.facts)-1]; a.adjoins(carriers[i-1], c) && last.e.End == a.toks[carriers[i-1].to-1].End {
				last.e = a.span(last.e.Start, a.toks[c.to-1].End)
			} else {
				w.facts = append(w.facts, a.fact(Specific, c.from, c.to))
			}
			continue
		}
		from := c.from
		for _, at := range a.secondWish(c) {
			own(from, a.before(at, from))
			from = at + 1
		}
		own(from, c.to)
	}
	return wishes
}

// before is where the words before a joining «og» end.
func (a *answer) before(at, from int) int {
	for at > from+1 && a.toks[at-1].Kind == norsk.Punct {
		at--
	}
	return at
}

// adjoins tells whether nothing but marks and small words stand between.
func (a *answer) adjoins(c, next clause) bool {
	for i := c.to; i < next.from; i++ {
		if a.dead[i] || a.timeAt[i] >= 0 || a.toks[i].Kind == norsk.Word && !fillers[a.norm(i)] {
			return false
		}
	}
	return true
}

// isList is «middag. hente i barnehagen. foreldremøter»: three or more things
// to do. «Kaffe. Naboen. Onsdag.» is one thing: who and when are no wishes.
func (a *answer) isList(carriers []clause) bool {
	if len(carriers) < 2 {
		return false
	}
	numbered := 0
	for _, c := range carriers {
		if a.isNumbered(c) {
			numbered++
		}
	}
	if numbered >= 2 {
		return numbered == len(carriers) || numbered == len(carriers)-1
	}
	if len(carriers) < 3 {
		return false
	}
	todo := false
	for i, c := range carriers {
		first := a.norm(c.from)
		switch {
		case isInfinitive(first) || first == "å" && isInfinitive(a.norm(c.from+1)):
			todo = todo || i > 0
		case c.to-c.from > 2 || a.isThingOrPerson(c):
			return false
		}
	}
	return todo
}

// isThingOrPerson is «naboen», «skogen», «med hunden»: a part of what was said
// before, not a thing to do.
func (a *answer) isThingOrPerson(c clause) bool {
	last := a.norm(c.to - 1)
	return a.tells(c) || isHelper(last) || len(last) > 4 && (hasSuffix(last, "en") || hasSuffix(last, "et") || hasSuffix(last, "a")) || prepositions[a.norm(c.from)] || c.to-c.from == 1 && moods[last]
}

var states = words("er var har hadde blir ble vart vert gjør gjer")

var prepositions = words("i på til med hos fra frå ved uten utan ute hjemme heime inne for under over")

var moods = words("ro fred stille hvile kvile luft frisk fri frihet trygg trygghet glad glede")
