package norsk

// rangeRule reads «13.-15. juli», «mandag til fredag», «mellom jul og påske».
func (p *timeParser) rangeRule(i int) (hit, bool) {
	k := i
	in := p.is(k, "i", "på", "fra", "frå")
	if in {
		k++
	}
	if p.is(i, "mellom") {
		if p.is(i+1, "jul", "jula", "julen") && p.is(i+2, "og") && p.is(i+3, "nyttår") {
			r, _, ok := recurring{what: holidayName, holiday: romjul}.pick(p.ref, p.refYear, nearest)
			return interval(r, i+4), ok
		}
		w, ok := p.when(i+1, nearest, true)
		if !ok || !p.is(w.next, "og") {
			return hit{}, false
		}
		return p.rangeTo(w, w.next+1)
	}
	if p.is(k, "den") {
		k++
	}
	if d, next := p.dayNumber(k); d > 0 && p.is(next, "-", "–", "—", "til", "og") {
		if r, after, ok := p.dayMonth(next + 1); ok && r.day > d {
			w, ok := p.recur(r, i, after, nearest)
			if ok {
				q := w.period
				q.from -= day(r.day - d)
				return interval(q, w.next), true
			}
		}
	}
	w, ok := p.when(k, nearest, in)
	if !ok {
		return hit{}, false
	}
	if p.is(w.next, "til", "-", "–", "—", "/") {
		if w.deictic && w.grain == grainDay || p.is(w.next, "til") && w.soft && !in && !p.alone(i, w.next) && w.grain != grainMonth {
			return hit{}, false
		}
		if h, ok := p.rangeTo(w, w.next+1); ok {
			return h, true
		}
	}
	// «i juni og juli»: two months running are one stretch.
	if w.grain == grainMonth && in && p.is(w.next, "og", "eller") && p.word(w.next+1).month > 0 {
		if h, ok := p.rangeTo(w, w.next+1); ok && h.until-w.until <= 31 {
			return h, true
		}
	}
	if p.word(k).unit == week && p.is(w.next, "-", "–", "til", "og") && p.kindNumber(w.next+1) && w.grain == grainWeek {
		n := atoi(p.toks[w.next+1].Norm)
		if _, lo := isoWeekOf(w.from); n > lo && n <= 53 {
			return interval(period{w.from, w.until + day(7*(n-lo)), grainWeek}, w.next+2), true
		}
	}
	return hit{}, false
}

// rangeFrom reads what «fra X» runs to: «fra juni til august».
func (p *timeParser) rangeFrom(k int, w when) (hit, bool) {
	if !p.is(w.next, "til", "-", "–", "—") && !p.seq(w.next, "fram", "til") && !p.seq(w.next, "frem", "til") {
		return hit{}, false
	}
	next := w.next + 1
	if p.is(next, "til") {
		next++
	}
	if p.seq(next, "og", "med") {
		next += 2
	}
	return p.rangeTo(w, next)
}

// rangeTo joins two named times: the second is the first one after the start.
func (p *timeParser) rangeTo(from when, k int) (hit, bool) {
	later := *p
	later.ref = from.from
	later.refYear, _, _ = from.from.civil()
	to, ok := later.when(k, nearest, true)
	if !ok || to.until < from.until || to.from == from.from || len(from.readings) > 1 || len(to.readings) > 1 {
		return hit{}, false
	}
	return interval(period{from.from, to.until, to.grain}, to.next), true
}

// spanRule reads «neste tre måneder», whole units from the next one, and
// «de neste tre månedene», from today.
func (p *timeParser) spanRule(i int) (hit, bool) {
	k := i
	rolling := false
	if p.is(k, "de", "dei") {
		k, rolling = k+1, true
	}
	if !p.is(k, "neste", "kommende", "kommande", "komande", "nærmeste", "nærmaste") {
		return hit{}, false
	}
	if w := p.word(k + 1); w.unit >= dayUnit && (w.form == definitePlural || rolling && w.form == plural) {
		return hit{kind: TimeVague, next: k + 2}, true
	}
	q, next, ok := p.quantity(k + 1)
	if !ok || !q.lastsDays() || q.isRange() || q.lo%10 != 0 || q.lo == 0 || !p.reaches(q) || q.article {
		return hit{}, false
	}
	if q.unknown {
		return hit{kind: TimeVague, next: next}, true
	}
	if rolling || q.form == definitePlural {
		return interval(period{p.ref, p.ref.after(q.lo, q.unit), q.unit.grain()}, next), true
	}
	n := q.lo / 10
	from, until := p.unitPeriod(q.unit, 1), p.unitPeriod(q.unit, n)
	return interval(period{from.from, until.until, q.unit.grain()}, next), true
}
