package norsk

import "strings"

// durationRule reads a length of time on its own: «en halvtime», «tre uker».
func (p *timeParser) durationRule(i int) (hit, bool) {
	if p.is(i, "over", "under") && p.kindNumber(i+1) && p.word(i+2).unit == year {
		return hit{}, false
	}
	if p.is(i, "hele", "heile") {
		if w := p.word(i + 1); w.form == definite && (w.unit >= dayUnit && w.unit <= year || w.part != noPart) {
			return hit{kind: TimeDuration, next: i + 2, grain: w.unit.grain()}, true
		}
		return hit{}, false
	}
	q, next, ok := p.quantity(i)
	if !ok || q.form == definite || q.form == definitePlural || q.unit == noUnit {
		return hit{}, false
	}
	if p.is(i, "halvår", "kvarter") && q.article && !p.alone(i, next) && !p.is(i, "kvarter") {
		return hit{}, false
	}
	if q.unknown || q.unit == dayUnit && q.article || p.isAge(i, next) {
		return hit{kind: TimeNone, next: next}, true
	}
	if q.article && q.unit == hour && p.is(next, "hos", "med", "på", "til") {
		return hit{}, false
	}
	return hit{kind: TimeDuration, next: next, grain: q.unit.grain()}, true
}

// isAge keeps «jeg er 55 år» and «fem år gammel» out.
func (p *timeParser) isAge(i, next int) bool {
	if p.word(next-1).unit != year {
		return false
	}
	return p.is(next, "gammel", "gamal", "gamle", "eldre", "yngre") ||
		p.is(i-1, "er", "blir", "fyller", "var", "ble", "vart", "blei", "fylle", "bli", "fylte", "på", "rundt", "nesten", "snart") ||
		p.is(i, "på")
}

// clockRule reads a time of day that stands alone. The contract has no hours,
// so it is a point without a date.
func (p *timeParser) clockRule(i int) (hit, bool) {
	next := p.clockAfter(i)
	if next == i {
		return hit{}, false
	}
	if p.is(i, "fra", "frå", "til", "mellom", "innen", "før", "etter", "rundt", "ved", "ca", "ca.") && next == i+1 {
		return hit{}, false
	}
	return hit{kind: TimePoint, next: next, grain: grainHour}, true
}

// clockAfter passes a time of day («kl. 10», «klokka ti», «14.30»).
func (p *timeParser) clockAfter(i int) int {
	k := i
	if p.is(k, ",") {
		k++
	}
	if p.is(k, "ca", "ca.", "rundt", "omtrent", "cirka", "omkring", "ved", "før", "etter", "innen", "fra", "til", "på") {
		k++
	}
	if !p.is(k, "kl", "kl.", "klokka", "klokken", "klokkå") {
		if p.kindNumber(k) && strings.Contains(p.toks[k].Norm, ":") {
			return p.clockTail(k + 1)
		}
		return i
	}
	k++
	if p.is(k, ".") && p.joined(k) {
		k++
	}
	for p.is(k, "halv", "kvart", "kvarter", "på", "over", "fem", "ti") && (p.kindNumber(k+1) || p.word(k+1).number > 0 || p.is(k+1, "på", "over", "halv")) {
		k++
	}
	if p.kindNumber(k) || p.word(k).number > 0 && !p.word(k).article || p.is(k, "ett") {
		return p.clockTail(k + 1)
	}
	return i
}

func (p *timeParser) clockTail(k int) int {
	if p.is(k, "-", "–", "til") && p.kindNumber(k+1) {
		k += 2
	}
	if p.is(k, "om", "på") && p.word(k+1).part != noPart && p.word(k+1).form == definite {
		k += 2
	}
	return k
}
