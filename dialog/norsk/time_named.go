package norsk

import "strings"

// recurringAt reads the name of something that comes back every year.
func (p *timeParser) recurringAt(i int) (r recurring, next int, ok bool) {
	if i >= len(p.toks) {
		return recurring{}, i, false
	}
	if r, next, ok := p.holidayAt(i); ok {
		return r, next, true
	}
	if r, next, ok := p.dayMonth(i); ok {
		return r, next, true
	}
	t := p.words[i]
	switch {
	case t.month > 0:
		next = i + 1
		if p.is(next, "måned", "månad", "månaden", "måneden") {
			next++
		}
		return recurring{what: monthName, month: int(t.month)}, next, true
	case t.season > 0 && t.form != plural:
		return recurring{what: seasonName, season: int(t.season)}, i + 1, true
	case (t.unit == week || p.is(i, "u")) && t.form <= definite && p.kindNumber(i+1):
		n := atoi(p.toks[i+1].Norm)
		if n < 1 || n > 53 {
			return recurring{}, i, false
		}
		return recurring{what: weekNumber, weekNo: n}, i + 2, true
	case t.unit == week && p.is(i+1, "nr", "nr.", "nummer") && p.kindNumber(i+2):
		n := atoi(p.toks[i+2].Norm)
		return recurring{what: weekNumber, weekNo: n}, i + 3, n >= 1 && n <= 53
	}
	if n, k := p.nthAt(i); n > 0 && n <= 4 && p.word(k).unit == quarter {
		return recurring{what: quarterNo, nth: n}, k + 1, true
	}
	if n, k := p.nthAt(i); n > 0 && n <= 2 && p.word(k).unit == halfYear {
		k++
		if p.is(k, "av") {
			k++
		}
		return recurring{what: halfYearNo, nth: n}, k, true
	}
	return recurring{}, i, false
}

// nthAt reads an ordinal: «3.», «tredje», «siste» (-1).
func (p *timeParser) nthAt(i int) (n, next int) {
	if p.kindNumber(i) {
		n = atoi(p.toks[i].Norm)
		if p.is(i+1, ".") && p.joined(i+1) {
			return n, i + 2
		}
		return n, i + 1
	}
	if p.is(i, "siste") {
		return -1, i + 1
	}
	return int(p.word(i).ordinal), i + 1
}

// holidayAt reads the name of a holiday, also in several words.
func (p *timeParser) holidayAt(i int) (r recurring, next int, ok bool) {
	r.what = holidayName
	if h := p.word(i).holiday; h != noHoliday {
		r.holiday = h
		next = i + 1
		if h == himmelfart || h == jul && p.seq(next, "og", "nyttår") {
			return r, next, true
		}
		return r, next, true
	}
	switch {
	case p.is(i, "kristi") && p.is(i+1, "himmelfart", "himmelferd", "himmelfartsdag", "himmelferdsdag", "himmelfartsdagen"):
		r.holiday = himmelfart
		return r, i + 2, true
	case p.is(i, "lille", "litle", "vesle") && p.is(i+1, "julaften", "julaftan", "julafta"):
		r.holiday = lilleJulaften
		return r, i + 2, true
	case p.is(i, "sankt", "st", "st.", "sankte") && p.is(i+1, "hans", "hansaften", "hansafta", "hansaftan"):
		return p.sankthansAt(i + 1)
	case p.is(i, "st") && p.is(i+1, ".") && p.is(i+2, "hans", "hansaften", "hansafta", "hansaftan"):
		return p.sankthansAt(i + 2)
	case p.is(i, "syttende", "syttande") && p.is(i+1, "mai"):
		r.holiday = grunnlovsdag
		return r, i + 2, true
	case p.is(i, "valentine", "valentines"):
		if p.is(i+1, "day") {
			i++
		}
		r.holiday = valentin
		return r, i + 1, true
	}
	n, k := p.nthAt(i)
	if n < 1 || n > 3 {
		return r, i, false
	}
	next = k + 1
	switch p.word(k).holiday {
	case forsteJuledag:
		r.holiday = forsteJuledag + holiday(n-1)
	case forstePaskedag:
		r.holiday = forstePaskedag + holiday(n-1)
	case forstePinsedag:
		r.holiday = forstePinsedag + holiday(n-1)
	case nyttarsdag:
		if n == 1 {
			r.holiday = nyttarsdag
			return r, next, true
		}
		return recurring{what: monthlyDate, month: 1, day: n}, next, true
	default:
		if n == 1 && p.word(k).weekday == 7 && p.is(k+1, "i") && p.word(k+2).holiday == advent {
			r.holiday = forsteAdvent
			return r, k + 3, true
		}
		return r, i, false
	}
	return r, next, n <= 2 || r.holiday == tredjeJuledag
}

func (p *timeParser) sankthansAt(i int) (recurring, int, bool) {
	r := recurring{what: holidayName, holiday: sankthans}
	if !p.is(i, "hans") {
		r.holiday = sankthansaften
	}
	return r, i + 1, true
}

// longHolidays last for days, and their names are also what one celebrates
// («feire jul»), so they need a preposition to be a time.
func isLongHoliday(h holiday) bool {
	switch h {
	case jul, romjul, nyttar, paske, paskeuke, pinse, advent, nyar, arsskifte, julehelg, paskehelg, pinsehelg:
		return true
	}
	return false
}

// namedWhen reads months, seasons, holidays, week numbers, years and, when
// licensed, «uka» or «året» for the one that is going on.
func (p *timeParser) namedWhen(i int, a aim, licensed bool) (when, bool) {
	t := p.words[i]
	if y, ok := p.fullYear(i); ok {
		if licensed || p.alone(i, i+1) {
			w := named(yearOf(y), i+1)
			if next, ok := p.fullYear(i + 2); ok && next == y+1 && p.is(i+1, "og", "eller", "-", "–", "/") {
				w.until, w.next = dateOf(next, 12, 31), i+3
			}
			return w, true
		}
		return when{}, false
	}
	if lo, hi, ok := p.hyphenMonths(i); ok {
		r := recurring{what: monthName, month: lo}
		w, ok := p.recur(r, i, i+1, a)
		if ok {
			_, m, _ := w.from.civil()
			y, _, _ := w.from.civil()
			w.until = dateOf(y, m+(hi-lo+12)%12+1, 1) - 1
			w.soft = true
		}
		return w, ok
	}
	r, next, ok := p.recurringAt(i)
	if ok {
		if r.what == monthName && !p.isMonthHere(i, next, licensed) {
			return when{}, false
		}
		if r.what == seasonName && t.form == bare && !licensed {
			if _, _, hasYear := p.yearAt(next); !hasYear {
				return when{}, false
			}
		}
		w, ok := p.recur(r, i, next, a)
		if ok && (r.what == monthName || r.what == seasonName) {
			w = p.alsoNext(w, r)
		}
		if w.next >= next && !p.saidYear(next) && (r.what == monthName || r.what == seasonName || r.what == holidayName && isLongHoliday(r.holiday)) {
			w.soft = true
		}
		return w, ok
	}
	if licensed && t.unit >= weekend && t.unit <= year && t.form == definite {
		if p.is(i+1, "som") && p.is(i+2, "kommer", "kjem") {
			return named(p.unitPeriod(t.unit, 1), i+3), true
		}
		if t.unit == weekend {
			return p.weekendWhen(i+1, a), true
		}
		if a == coming {
			return named(p.unitPeriod(t.unit, 1), i+1), true
		}
		return named(p.current(t.unit), i+1), true
	}
	return when{}, false
}

// isMonthHere keeps «datteren min Mai» and «besøke August» out, and the
// abbreviations that are also names («Jan»).
func (p *timeParser) isMonthHere(i, next int, licensed bool) bool {
	t := p.toks[i]
	if _, _, ok := p.yearAt(next); ok {
		return true
	}
	if len(t.Norm) <= 3 && t.Norm != "mai" || t.Norm == "sept" || t.Norm == "febr" {
		return licensed && !t.Upper
	}
	if !t.Upper {
		return true
	}
	if p.is(i, "mai", "august", "juni", "april", "juli") {
		return p.is(i-1, "i", "innen", "innan", "før", "slutten", "av", "ut") || p.alone(i, next)
	}
	return true
}

// hyphenMonths reads «mars-april», one token to the tokeniser.
func (p *timeParser) hyphenMonths(i int) (lo, hi int, ok bool) {
	a, b, found := strings.Cut(p.toks[i].Norm, "-")
	if !found || p.toks[i].Kind != Word {
		return 0, 0, false
	}
	lo, hi = int(timeWords[a].month), int(timeWords[b].month)
	return lo, hi, lo > 0 && hi > 0
}

// nthWhen reads «siste mandag i mars», «tredje dag i oktober», «første uka i juni».
func (p *timeParser) nthWhen(i int, a aim) (when, bool) {
	n, k := p.nthAt(i)
	if n == 0 || n > 31 {
		return when{}, false
	}
	t := p.word(k)
	r := recurring{nth: n}
	switch {
	case t.weekday >= 1 && t.weekday <= 7:
		r.what, r.weekday = nthDay, int(t.weekday)
	case t.unit == dayUnit && t.form <= definite:
		r.what = nthDay
	case t.unit == week && t.form <= definite:
		r.what = nthWeek
	case t.unit == weekend && t.form <= definite:
		r.what = nthWeekend
	case n == -1 && t.month > 0: // «siste mai»: the last of May
		r.what, r.month = nthDay, int(t.month)
		return p.recur(r, i, k+1, a)
	default:
		return when{}, false
	}
	k++
	if !p.is(k, "i", "av") || p.word(k+1).month == 0 {
		return when{}, false
	}
	r.month = int(p.words[k+1].month)
	w, ok := p.recur(r, i, k+2, a)
	if ok && r.what == nthWeek {
		// The first full week, or the one the month begins in: nobody agrees.
		other := w.from - 7
		if r.nth < 0 {
			other = w.from + 7
		}
		m1 := other + 6
		if r.nth < 0 {
			m1 = other
		}
		if _, m, _ := m1.civil(); m == r.month {
			w.readings = []period{w.period, weekOf(other)}
		}
	}
	return w, ok
}

// alsoNext takes in the month or season that follows: «våren og sommeren»,
// «juni eller juli» are one stretch.
func (p *timeParser) alsoNext(w when, r recurring) when {
	if !p.is(w.next, "og", "eller", "/") {
		return w
	}
	t := p.word(w.next + 1)
	same := r.what == monthName && t.month > 0 || r.what == seasonName && t.season > 0
	if !same {
		return w
	}
	y, _, _ := w.until.civil()
	for _, in := range [...]int{y, y + 1} {
		q, _, ok := recurring{what: r.what, month: int(t.month), season: int(t.season)}.in(in)
		if ok && q.from == w.until+1 {
			w.until, w.next = q.until, w.next+2
			if y, next, ok := p.yearAt(w.next); ok { // «mars og april 2028»
				shift := y - in
				fy, m, _ := w.from.civil()
				_, n, _ := w.until.civil()
				w.from = dateOf(fy+shift, m, 1)
				w.until = dateOf(in+shift, n+1, 1) - 1
				w.eve, w.next = w.from, next
			}
			return w
		}
	}
	return w
}

func (p *timeParser) saidYear(i int) bool {
	_, _, ok := p.yearAt(i)
	shift, _ := p.yearWord(i)
	return ok || shift.said
}
