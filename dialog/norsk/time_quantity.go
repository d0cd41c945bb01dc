package norsk

// quantity is a length of time: «tre uker», «et halvt år», «en måned eller to».
type quantity struct {
	amount
	unit unit
	form inflection
}

// softAdjectives may stand between a number and its unit without changing it.
func (p *timeParser) isSoftAdjective(i int) bool {
	return p.is(i, "drøy", "drøye", "drøyt", "knapp", "knapt", "god", "godt", "gode", "lita", "liten", "lite", "hel", "helt", "hele",
		"heil", "heilt", "heile", "ny", "nytt", "nye", "ekstra", "full", "fullt", "fulle", "samfulle", "lang", "lange", "langt", "korte", "ganske", "liti")
}

// isAbout passes words that only say the number is not exact.
func (p *timeParser) isAbout(i int) bool {
	return p.is(i, "ca", "ca.", "cirka", "omtrent", "omlag", "sånn", "rundt", "omkring", "kanskje", "bare", "berre", "minst", "maks", "høyst", "toppen", "under",
		"over", "drøyt", "drøye", "knapt", "mellom", "opptil", "inntil", "helst", "gjerne", "kring", "kanhende", "circa")
}

// passAbout passes a few of them; more is no longer speech.
func (p *timeParser) passAbout(i int) int {
	for n := 0; n < 3 && p.isAbout(i); n++ {
		i++
	}
	return i
}

// quantity reads an amount and its unit, with «… eller to» and «… tid» after.
func (p *timeParser) quantity(i int) (q quantity, next int, ok bool) {
	i = p.passAbout(i)
	a, k, ok := p.amount(i)
	if ok {
		if p.isSoftAdjective(k) {
			k++
		}
	} else if w := p.word(i); w.unit >= quarterHour && w.unit <= halfHour || p.is(i, "halvår", "års", "ukes", "vekes", "måneds", "månads") {
		a, k = amount{lo: 10, hi: 10, article: true}, i // «halvtime», «om års tid»
	} else {
		return quantity{}, i, false
	}
	w := p.word(k)
	if w.unit == noUnit || w.unit == weekend && a.article || p.is(k, "min") && a.article {
		return quantity{}, i, false
	}
	q = quantity{amount: a, unit: w.unit, form: w.form}
	k++
	if p.is(k, "og") && p.is(k+1, "en", "et", "ei", "ein", "eit", "ett") && p.is(k+2, "halv", "halvt") {
		q.lo, q.hi, k = q.lo+5, q.hi+5, k+3 // «et år og et halvt»
	}
	if p.is(k, "eller", "til") && q.article {
		if n, after, _, ok := p.simpleNumber(k + 1); ok && n > q.lo && p.word(after).unit == noUnit {
			q.hi, k = n, after
		}
	}
	if p.is(k, "og") && !q.unknown && !q.isRange() { // «et år og to måneder»
		if b, after, _, ok := p.simpleNumber(k + 1); ok && p.word(after).unit != noUnit {
			small := p.word(after).unit
			switch {
			case q.unit == year && small == month:
				q.lo = q.lo*12 + b
			case q.unit == week && small == dayUnit:
				q.lo = q.lo*7 + b
			case q.unit == hour && small <= halfHour:
				small = hour
			default:
				return quantity{}, i, false // no date rather than a wrong one
			}
			q.hi, q.unit, q.form, k = q.lo, small, p.word(after).form, after+1
		}
	}
	if p.is(k, "tid") && q.form == genitive {
		q.form, k = plural, k+1
	}
	return q, k, true
}

// after counts n tenths of a unit from a day.
func (d day) after(tenths int, u unit) day {
	switch u {
	case dayUnit:
		return d + day(tenths/10)
	case week:
		return d + day(tenths*7/10)
	case month:
		return d.addMonths(tenths/10) + day(tenths%10*3)
	case quarter:
		return d.addMonths(tenths * 3 / 10)
	case halfYear:
		return d.addMonths(tenths * 6 / 10)
	case year:
		return d.addMonths(tenths * 12 / 10)
	case decade:
		return d.addMonths(tenths * 12)
	case weekend:
		return d + day(tenths*7/10)
	}
	return d
}

// lastsDays reports that the quantity moves a date.
func (q quantity) lastsDays() bool { return q.unit >= dayUnit }

// reaches reports that the quantity stays within the years we know.
func (p *timeParser) reaches(q quantity) bool {
	y, _, _ := p.ref.after(q.hi, q.unit).civil()
	return y <= maxYear
}

// grain is the unit as a grain.
func (u unit) grain() string {
	switch u {
	case minute, quarterHour, halfHour, hour:
		return grainHour
	case weekend:
		return grainWeekend
	case week:
		return grainWeek
	case month:
		return grainMonth
	case quarter:
		return grainQuarter
	case halfYear:
		return grainHalfYear
	case year, decade:
		return grainYear
	}
	return grainDay
}

func point(d day, grain string, next int) hit {
	return hit{kind: TimePoint, next: next, from: d, until: d, hasFrom: true, hasUntil: true, grain: grain}
}

func interval(q period, next int) hit {
	return hit{kind: TimeInterval, next: next, from: q.from, until: q.until, hasFrom: true, hasUntil: true, grain: q.grain}
}

func deadline(d day, grain string, next int) hit {
	return hit{kind: TimeDeadline, next: next, until: d, hasUntil: true, grain: grain}
}

func after(d day, grain string, next int) hit {
	return hit{kind: TimeAfter, next: next, from: d, hasFrom: true, grain: grain}
}

// offsetRule reads distances from today or from something named: «om tre
// måneder», «tre uker fra nå», «for to år siden», «to uker før jul».
func (p *timeParser) offsetRule(i int) (hit, bool) {
	if p.is(i, "om") {
		if p.is(i+1, "noe", "nokre", "noen", "nokon", "få", "flere", "mange", "fleire") || p.isAbout(i+1) && p.is(i+2, "noen", "nokre") {
			if q, next, ok := p.quantity(i + 1); ok && q.unknown && q.form != definitePlural {
				return hit{kind: TimeVague, next: next}, true
			}
		}
		q, next, ok := p.quantity(i + 1)
		if !ok || q.form == definite || q.form == definitePlural || q.form == genitive || !p.reaches(q) {
			return hit{}, false
		}
		if q.unknown {
			return hit{kind: TimeVague, next: next}, true
		}
		return p.offset(q, +1, next)
	}
	k := i
	if p.is(i, "for") {
		k++
	}
	if p.word(k).unit >= dayUnit && p.word(k).form == definite && p.is(k+1, "før", "etter") {
		return p.neighbour(k)
	}
	q, next, ok := p.quantity(k)
	if !ok || q.form == definite || q.form == definitePlural || !p.reaches(q) {
		return hit{}, false
	}
	switch {
	case p.is(next, "siden", "sidan", "sia", "sea"):
		if q.unknown || q.unit < dayUnit {
			return hit{kind: TimeNone, next: next + 1}, true
		}
		return p.offset(q, -1, next+1)
	case p.is(next, "fra", "frå") && p.is(next+1, "nå", "no", "idag", "nu"):
		return p.offset(q, +1, next+2)
	case p.is(next, "fra", "frå") && p.seq(next+1, "i", "dag"):
		return p.offset(q, +1, next+3)
	case p.is(next, "før", "etter") && !q.unknown && !q.isRange() && q.lastsDays():
		if h, ok := p.eventRule(next); ok && h.kind == TimeEvent {
			return h, true // «to uker etter operasjonen»
		}
		w, ok := p.when(next+1, coming, true)
		if !ok || len(w.readings) > 1 {
			return hit{}, false
		}
		if p.is(next, "før") {
			return point(w.eve.after(-q.lo, q.unit), q.unit.grain(), w.next), true
		}
		base := w.until
		if w.from != w.until && w.grain != grainDay {
			base++
		}
		return point(base.after(q.lo, q.unit), q.unit.grain(), w.next), true
	}
	return hit{}, false
}

func (p *timeParser) offset(q quantity, sign, next int) (hit, bool) {
	if q.unknown {
		return hit{kind: TimeVague, next: next}, true
	}
	if !q.lastsDays() { // hours from now may be tomorrow: the clock is not known
		return hit{kind: TimePoint, next: next, grain: grainHour}, true
	}
	lo, hi := p.ref.after(sign*q.lo, q.unit), p.ref.after(sign*q.hi, q.unit)
	if q.isRange() {
		return interval(period{min(lo, hi), max(lo, hi), q.unit.grain()}, next), true
	}
	return point(lo, q.unit.grain(), next), true
}

// neighbour reads «uka før jul», «dagen etter påske».
func (p *timeParser) neighbour(i int) (hit, bool) {
	w, ok := p.when(i+2, coming, true)
	if !ok || len(w.readings) > 1 {
		return hit{}, false
	}
	before := p.is(i+1, "før")
	switch p.word(i).unit {
	case dayUnit:
		if before {
			return point(w.eve-1, grainDay, w.next), true
		}
		return point(w.until+1, grainDay, w.next), true
	case week:
		if before {
			return interval(weekOf(w.eve-7), w.next), true
		}
		return interval(weekOf(w.until+7), w.next), true
	case weekend:
		if before {
			return interval(weekendOf(w.eve-7), w.next), true
		}
	case month:
		n, anchor := 1, w.until
		if before {
			n, anchor = -1, w.eve
		}
		y, m, _ := anchor.civil()
		return interval(monthOf(y, m+n), w.next), true
	}
	return hit{}, false
}
