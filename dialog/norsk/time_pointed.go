package norsk

import "strings"

// pointer is a word that picks one out of a row: «neste», «denne», «forrige».
type pointer uint8

const (
	noPointer pointer = iota
	this
	nextOne  // «neste»: which one it is cannot always be settled
	upcoming // «førstkommende», «kommende»: the very next
	previous
	rolling // «det neste året»: from today, not the calendar year
)

func (p *timeParser) pointerAt(i int) (pointer, int) {
	switch {
	case p.is(i, "denne", "dette", "dennan", "inneværende", "inneverande"):
		if p.is(i+1, "kommende", "kommande", "komande") {
			return upcoming, i + 2
		}
		if p.is(i+1, "her") {
			return this, i + 2
		}
		return this, i + 1
	case p.is(i, "neste", "nestkommende", "nest"):
		return nextOne, i + 1
	case p.is(i, "førstkommende", "fyrstkomande", "førstkommande", "førstkomande", "fyrstkommande", "kommende", "kommande", "komande",
		"nærmeste", "nærmaste", "næraste"):
		return upcoming, i + 1
	case p.is(i, "forrige", "førre", "sist", "siste", "forrje", "førige"):
		return previous, i + 1
	case p.is(i, "den", "det", "dei", "de") && p.is(i+1, "kommende", "kommande", "komande", "nærmeste", "nærmaste"):
		return upcoming, i + 2
	case p.is(i, "den", "det") && p.is(i+1, "neste"):
		if w := p.word(i + 2); w.form == definite && w.unit >= week && w.unit <= year {
			return rolling, i + 2
		}
		return nextOne, i + 2
	case p.is(i, "den") && p.is(i+1, "her") && (p.word(i+2).season > 0 || p.word(i+2).unit > 0):
		return this, i + 2
	}
	return noPointer, i
}

// pointedWhen reads «neste uke», «denne sommeren», «førstkommende mandag».
func (p *timeParser) pointedWhen(i int, a aim) (when, bool) {
	ptr, k := p.pointerAt(i)
	if ptr == noPointer || k >= len(p.toks) {
		return when{}, false
	}
	w, ok := p.pointed(ptr, i, k)
	w.deictic = true
	if ok && w.grain == grainWeek {
		w = p.weekdayInWeek(w)
	}
	return w, ok
}

func (p *timeParser) pointed(ptr pointer, i, k int) (when, bool) {
	t := p.words[k]
	switch {
	case t.unit >= weekend && t.unit <= year && t.form != genitive && t.form < plural:
		if p.is(i, "siste") || p.is(i+1, "siste") {
			return when{}, false // «det siste året» is not the calendar year before
		}
		switch ptr {
		case this:
			return named(p.unitPeriod(t.unit, 0), k+1), true
		case previous:
			return named(p.unitPeriod(t.unit, -1), k+1), true
		case rolling:
			return named(period{p.ref, p.ref.after(10, t.unit), t.unit.grain()}, k+1), true
		}
		if t.unit == weekend {
			q := p.weekendWhen(k+1, coming)
			if ptr == nextOne {
				q.readings = []period{q.period, weekendOf(q.from + 7)}
			}
			return q, true
		}
		return named(p.unitPeriod(t.unit, 1), k+1), true
	case t.unit == dayUnit && ptr == this && p.is(i, "denne") && t.form == definite:
		return when{}, false // «denne dagen» points at what was told, not at the calendar
	case t.weekday >= 1 && t.weekday <= 7 && t.form != plural:
		return p.pointedWeekday(ptr, int(t.weekday), k+1)
	}
	if ptr == previous && p.is(i, "siste") {
		return when{}, false // «siste jul» may be the last ever
	}
	r, next, ok := p.recurringAt(k)
	if !ok || r.what == monthlyDate {
		return when{}, false
	}
	switch ptr {
	case this:
		q, eve, ok := r.pick(p.ref, p.refYear, nearest)
		return when{period: q, eve: eve, next: next}, ok
	case previous:
		q, eve, ok := r.pick(p.ref-1, p.refYear, gone)
		if ok && q.until >= p.ref { // still going on: the one before it
			q, eve, ok = r.pick(q.from-1, p.refYear, gone)
		}
		return when{period: q, eve: eve, next: next}, ok
	}
	q, eve, ok := r.pick(p.ref, p.refYear, coming)
	w := when{period: q, eve: eve, next: next}
	now, _, _ := r.pick(p.ref, p.refYear, nearest)
	if ok && ptr == nextOne && now == q { // one going on leaves only the next
		w.readings = []period{q}
		if after, _, ok := r.pick(q.until+1, p.refYear, coming); ok {
			w.readings = append(w.readings, after)
		}
	}
	return w, ok
}

func (p *timeParser) pointedWeekday(ptr pointer, weekday, next int) (when, bool) {
	ahead := p.nextWeekday(weekday)
	switch ptr {
	case this:
		return named(oneDay(p.ref.monday()+day(weekday-1)), next), true
	case previous:
		last := ahead - 7
		if last == p.ref {
			last -= 7
		}
		return named(oneDay(last), next), true
	}
	w := named(oneDay(ahead), next)
	if ptr == nextOne {
		w.readings = []period{oneDay(ahead), oneDay(ahead + 7)}
	}
	return w, true
}

// nextWeekday is strictly after today: nobody says «fredag» of a Friday that is on.
func (p *timeParser) nextWeekday(weekday int) day {
	d := p.ref.monday() + day(weekday-1)
	if d <= p.ref {
		d += 7
	}
	return d
}

// weekdayInWeek reads the day after the week: «neste uke, onsdag».
func (p *timeParser) weekdayInWeek(w when) when {
	k := w.next
	if p.is(k, "på") {
		k++
	}
	if t := p.word(k); t.weekday >= 1 && t.weekday <= 7 && t.form == bare && !p.is(k, "man") {
		d := named(oneDay(w.from+day(t.weekday-1)), k+1)
		d.deictic = true
		return d
	}
	return w
}

// weekdayWhen reads a weekday with what settles which: a date, a week, «om to uker».
func (p *timeParser) weekdayWhen(i int, a aim) (when, bool) {
	t := p.word(i)
	if t.weekday < 1 || t.weekday > 7 || t.form == plural {
		return when{}, false
	}
	weekday := int(t.weekday)
	k := i + 1
	short := !isFullWeekday(p.toks[i].Norm)
	if short && p.is(k, ".") && p.joined(k) {
		k++
		short = p.is(i, "man") && !p.ends(k)
	}
	k = p.partAfter(k, grainDay)
	afterComma := k
	if p.is(k, ",") {
		afterComma++
	}
	if d, ok := p.dateWhen(afterComma, a, true); ok && d.from == d.until {
		return p.reconcile(d, weekday), true
	}
	if short && !(p.alone(i, k) && !p.is(i, "man", "lau", "sun", "sa")) {
		return when{}, false
	}
	// «onsdag i neste uke», «fredag denne uka», «fredag i uke 12»
	w := k
	if p.is(w, "i") {
		w++
	}
	if ptr, after := p.pointerAt(w); ptr != noPointer && p.word(after).unit == week {
		if wk, ok := p.pointed(ptr, w, after); ok {
			return named(oneDay(wk.from+day(weekday-1)), wk.next), true
		}
	}
	if r, after, ok := p.recurringAt(w); ok && r.what == weekNumber {
		if wk, ok := p.recur(r, i, after, a); ok {
			return named(oneDay(wk.from+day(weekday-1)), wk.next), true
		}
	}
	d := p.nextWeekday(weekday)
	// «fredag om to uker», «om en uke på fredag»
	if p.is(k, "om") {
		if q, after, ok := p.quantity(k + 1); ok && (q.unit == week || q.unit == dayUnit && q.lo%70 == 0) && !q.isRange() && !q.unknown && q.lo%10 == 0 {
			if q.unit == dayUnit { // «lørdag om fjorten dager»
				q.lo /= 7
			}
			target := p.ref + day(7*q.lo/10)
			w := named(oneDay(target.monday()+day(weekday-1)), after)
			w.readings = []period{w.period, oneDay(d + day(7*q.lo/10))}
			if w.readings[0] == w.readings[1] {
				w.readings = nil
			}
			return w, true
		}
	}
	if t.form == definite {
		return when{period: oneDay(d), eve: d, next: k, soft: true}, true
	}
	if p.isPast(i) || a == gone {
		d -= 7
		if d == p.ref {
			d -= 7
		}
	}
	return named(oneDay(d), k), true
}

func isFullWeekday(s string) bool {
	if strings.Contains(s, "dags") { // «fredagskveld»
		return true
	}
	for _, end := range [...]string{"dag", "dagen", "da", "dan", "ag"} {
		if len(s) > len(end)+2 && s[len(s)-len(end):] == end {
			return true
		}
	}
	return false
}

// pastDates is how far back a weekday may pull a date without a year:
// «søndag 10. februar», told on the twelfth.
const pastDates = 60

// reconcile checks a date against the weekday said with it. When they do not
// agree somebody has to ask.
func (p *timeParser) reconcile(d when, weekday int) when {
	if d.from.weekday() == weekday {
		return d
	}
	y, m, dd := d.from.civil()
	for _, n := range [...]int{-1, 1} { // the year before, if recent; the year after
		if !validDate(y+n, m, dd) {
			continue
		}
		alt := dateOf(y+n, m, dd)
		if alt.weekday() == weekday && (n > 0 || alt >= p.ref-pastDates) {
			return named(oneDay(alt), d.next)
		}
	}
	near := d.from.monday() + day(weekday-1)
	d.readings = []period{d.period, oneDay(near)}
	return d
}
