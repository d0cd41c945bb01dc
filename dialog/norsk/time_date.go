package norsk

import (
	"strconv"
	"strings"
)

// dateWhen reads a date by numbers or with the name of the month.
func (p *timeParser) dateWhen(i int, a aim, licensed bool) (when, bool) {
	k := i
	if p.is(k, "på") && p.is(k+1, "den") {
		k++
	}
	den := p.is(k, "den", "d.", "d")
	if den {
		k++
	}
	if w, ok := p.isoDate(k); ok {
		return w, true
	}
	if w, ok := p.numericDate(i, k, a, licensed || den); ok {
		return w, true
	}
	if r, next, ok := p.dayMonth(k); ok {
		return p.recur(r, i, next, a)
	}
	if den {
		return p.dayOfMonth(i, k, a)
	}
	return when{}, false
}

// isoDate reads 2027-06-01, 2027/6/1 and 2027.06.01.
func (p *timeParser) isoDate(i int) (when, bool) {
	kind, ok := p.kindAt(i)
	if !ok || kind != Number {
		return when{}, false
	}
	var parts [3]int
	next := i + 1
	if s := p.toks[i].Norm; strings.Count(s, ".") == 2 {
		if !splitInts(s, parts[:]) {
			return when{}, false
		}
	} else {
		if !(p.is(i+1, "-", "/") && p.joined(i+1) && p.joined(i+2) && p.is(i+3, p.toks[i+1].Norm) && p.joined(i+4)) {
			return when{}, false
		}
		for n := range parts {
			v, err := strconv.Atoi(p.toks[i+2*n].Norm)
			if err != nil {
				return when{}, false
			}
			parts[n] = v
		}
		next = i + 5
	}
	y, m, d := parts[0], parts[1], parts[2]
	if y < minYear || y > maxYear { // day first, as people write
		y, d = d, y
		if y >= 0 && y < 100 {
			y = p.century(y)
		}
	}
	if y < minYear || y > maxYear || !validDate(y, m, d) {
		return when{}, false
	}
	return named(oneDay(dateOf(y, m, d)), next), true
}

func splitInts(s string, out []int) bool {
	for n := range out {
		part, rest, _ := strings.Cut(s, ".")
		v, err := strconv.Atoi(part)
		if err != nil {
			return false
		}
		out[n], s = v, rest
	}
	return s == ""
}

// numericDate reads «1.6.», «1/6» and «1-6», which are also decimals,
// fractions and ranges. So it asks for company: a preposition, a final dot,
// a clock, or nothing else in the clause; and never a unit after.
func (p *timeParser) numericDate(start, i int, a aim, licensed bool) (when, bool) {
	kind, ok := p.kindAt(i)
	if !ok || kind != Number {
		return when{}, false
	}
	var d, m int
	next := i + 1
	dotted := false
	head, tail, found := strings.Cut(p.toks[i].Norm, ".")
	switch {
	case found && !strings.Contains(tail, "."):
		d, m = atoi(head), atoi(tail)
		if p.is(next, ".") && p.joined(next) {
			dotted = !p.ends(next+1) || licensed
			next++
			if p.is(next, "-", "'", "’") && p.joined(next) && !p.joined(next+2) {
				if y, after, ok := p.yearAt(next); ok && validDate(y, m, d) {
					return named(oneDay(dateOf(y, m, d)), after), true
				}
			}
		}
	case p.is(i+1, ".") && p.kindNumber(i+2) && !strings.ContainsAny(p.toks[i+2].Norm, ",:"): // «1. 6.»
		if !p.is(i+3, ".") || strings.Contains(p.toks[i+2].Norm, ".") {
			return when{}, false
		}
		d, m, next, dotted = atoi(p.toks[i].Norm), atoi(p.toks[i+2].Norm), i+4, true
		if !licensed {
			return when{}, false
		}
	case p.is(i+1, "/", "-") && p.joined(i+1) && p.joined(i+2) && p.kindNumber(i+2):
		d, m = atoi(p.toks[i].Norm), atoi(p.toks[i+2].Norm)
		next = i + 3
		if p.is(i+1, "/") && p.is(next, "-") && p.joined(next) && p.joined(next+1) && p.kindNumber(next+1) && len(p.toks[next+1].Norm) == 2 { // «4/12-26»
			if y := p.century(atoi(p.toks[next+1].Norm)); validDate(y, m, d) {
				return named(oneDay(dateOf(y, m, d)), next+2), true
			}
		}
		if p.is(i+1, "-") {
			licensed = p.is(start-1, "innen", "innan", "før", "senest", "den") || start != i
		}
	default:
		return when{}, false
	}
	if !validDate(2000, m, d) || d == 24 && m == 7 && !licensed {
		return when{}, false
	}
	if t := p.word(next); t.unit != noUnit || p.is(next, "km", "m", "kg", "kilo", "meter", "liter", "mil", "prosent", "%", "grader", "ganger", "gonger", "-", "–") {
		return when{}, false
	}
	clock := p.clockAfter(next) > next
	if !licensed && !dotted && !clock && !p.alone(start, next) {
		return when{}, false
	}
	return p.recur(recurring{what: monthlyDate, month: m, day: d}, start, next, a)
}

func (p *timeParser) kindNumber(i int) bool {
	k, ok := p.kindAt(i)
	return ok && k == Number
}

// atoi gives 0, which is no day and no month, for what is not a number.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// dayMonth reads «1. juni», «første juni», «14april», «18. jul.».
func (p *timeParser) dayMonth(i int) (r recurring, next int, ok bool) {
	d, k := p.dayNumber(i)
	if d == 0 {
		return recurring{}, i, false
	}
	m := int(p.word(k).month)
	if m == 0 && p.is(k, "jul") && p.is(k+1, ".") && p.joined(k+1) && p.kindNumber(i) {
		m, k = 7, k+1
	}
	if m == 0 || !validDate(2000, m, d) {
		return recurring{}, i, false
	}
	k++
	if p.is(k, "måned", "månad") {
		k++
	}
	return recurring{what: monthlyDate, month: m, day: d}, k, true
}

// dayNumber reads the day of the month, and the dot after it.
func (p *timeParser) dayNumber(i int) (d, next int) {
	if p.kindNumber(i) {
		d = atoi(p.toks[i].Norm)
		if d < 1 || d > 31 {
			return 0, i
		}
		if p.is(i+1, ".") && p.joined(i+1) {
			return d, i + 2
		}
		return d, i + 1
	}
	if o := p.word(i).ordinal; o > 0 {
		return int(o), i + 1
	}
	return 0, i
}

// dayOfMonth reads «den 15.» and «den femtende»: the next one there is. The
// first three in words («den andre») are too often something else.
func (p *timeParser) dayOfMonth(start, i int, a aim) (when, bool) {
	d, next := p.dayNumber(i)
	if d == 0 || !p.kindNumber(i) && d < 4 {
		return when{}, false
	}
	if p.is(next, "hver", "kvar") {
		return when{}, false // «den 15. hver måned» is a habit
	}
	k := next
	if p.is(k, "i") {
		k++
	}
	if ptr, after := p.pointerAt(k); (ptr == nextOne || ptr == this) && p.word(after).unit == month {
		n := 0
		if ptr == nextOne {
			n = 1
		}
		y, m, _ := p.unitPeriod(month, n).from.civil()
		return named(oneDay(dateOf(y, m, d)), after+1), validDate(y, m, d)
	}
	if k, ok := p.kindAt(next); ok && k == Word && !p.toks[next].Upper && !p.is(next, "og", "eller", "kl", "kl.", "klokka", "klokken", "skal", "vil", "er", "har", "hos", "på", "til", "med", "så", "men", "i", "for") {
		return when{}, false
	}
	y, m, _ := p.ref.civil()
	step, n := 1, 0
	if p.isPast(start) || a == gone {
		step = -1
	}
	for ; n > -4 && n < 4; n += step {
		mm := y*12 + m - 1 + n
		yy, mo := mm/12, mm%12+1
		if !validDate(yy, mo, d) {
			continue
		}
		date := dateOf(yy, mo, d)
		if step > 0 && date >= p.ref || step < 0 && date <= p.ref {
			return named(oneDay(date), next), true
		}
	}
	return when{}, false
}
