package norsk

// relatedLength reads a preposition with a length of time: «innen to år»,
// «i løpet av de neste tre månedene», «etter fem dager».
func (p *timeParser) relatedLength(rel relation, i, k int) (hit, bool) {
	if p.is(k, "det") && p.is(k+1, "har", "er") && p.is(k+2, "gått") && (rel == relBy || rel == relBefore) {
		if q, next, ok := p.quantity(k + 3); ok && q.lastsDays() && !q.unknown && p.reaches(q) {
			return deadline(p.ref.after(q.lo, q.unit), q.unit.grain(), next), true // «før det har gått et år»
		}
	}
	start := k
	if p.is(k, "de", "dei", "den", "det") {
		k++
	}
	pointed := p.is(k, "neste", "nærmeste", "nærmaste", "kommende", "kommande", "komande", "første", "fyrste")
	if pointed {
		k++
	}
	if !pointed && k != start {
		// «de to neste ukene»
		if a, n, ok := p.amount(k); ok && !a.unknown && p.is(n, "neste", "nærmeste", "nærmaste", "første", "fyrste") && p.word(n+1).unit >= dayUnit &&
			(rel == relDuring || rel == relBy || rel == relIn) {
			u := p.word(n + 1).unit
			h := interval(period{p.ref, p.ref.after(a.hi, u), u.grain()}, n+2)
			if rel == relBy {
				h = deadline(h.until, h.grain, h.next)
			}
			return h, p.reaches(quantity{amount: a, unit: u})
		}
		k = start
	}
	if w := p.word(k); pointed && w.unit >= dayUnit && (w.form == definitePlural || w.form == plural) {
		if rel == relDuring || rel == relBy || rel == relIn || rel == relAll {
			return hit{kind: TimeVague, next: k + 1}, true
		}
	}
	q, next, ok := p.quantity(k)
	if !ok || !p.reaches(q) || q.form == definite || q.form == definitePlural && !pointed || q.form == genitive {
		return hit{}, false
	}
	if p.is(next, "før", "siden", "sidan") {
		return hit{}, false
	}
	if q.unknown {
		if rel == relDuring || rel == relBy || rel == relAfter {
			return hit{kind: TimeVague, next: next}, true
		}
		return hit{}, false
	}
	end := p.ref.after(q.hi, q.unit)
	switch rel {
	case relBy:
		if p.is(i, "innen", "innan", "senest", "seinest", "seinast", "ikke", "ikkje") && q.lastsDays() {
			return deadline(end, q.unit.grain(), next), true
		}
	case relDuring:
		if q.lastsDays() && !p.is(i, "gjennom", "utover", "ut", "uti", "utpå") {
			return interval(period{p.ref, end, q.unit.grain()}, next), true
		}
	case relAfter:
		if p.is(i, "etter", "til") && !p.is(i+1, "over") && q.lastsDays() {
			return after(p.ref.after(q.lo, q.unit), q.unit.grain(), next), true
		}
	case relFrom:
		if p.is(k-1, "om", "etter") && q.lastsDays() {
			return after(p.ref.after(q.lo, q.unit), q.unit.grain(), next), true
		}
	case relTo:
		return hit{}, false
	case relIn:
		if pointed && q.lastsDays() {
			return interval(period{p.ref, end, q.unit.grain()}, next), true
		}
		if p.is(k-1, "i") && !p.isAge(i, next) && q.unit != noUnit {
			return hit{kind: TimeDuration, next: next, grain: q.unit.grain()}, true
		}
	}
	return hit{}, false
}

// overEnd reads «før sommeren er over», «innen året er omme», «når uka er ute».
func (p *timeParser) overEnd(rel relation, k int) (hit, bool) {
	w, ok := p.when(k, nearest, true)
	if !ok || len(w.readings) > 1 || !p.is(w.next, "er") ||
		!p.is(w.next+1, "over", "omme", "ute", "slutt", "forbi", "ferdig", "gått", "til") {
		return hit{}, false
	}
	next := w.next + 2
	if p.is(w.next+1, "til") {
		if !p.is(next, "ende") {
			return hit{}, false
		}
		next++
	}
	switch rel {
	case relBy, relBefore:
		return deadline(w.until, w.grain, next), true
	case relAfter:
		return after(w.until+1, w.grain, next), true
	}
	return hit{}, false
}
