package norsk

import "strings"

// when is a stretch of time that was named: «1. juni», «neste uke», «påske».
// What is said about it (before, after, during) is for the relation rules.
type when struct {
	period
	next     int
	eve      day      // where «før» ends
	readings []period // both, when it cannot be known which
	soft     bool     // a name that is time only in company: «sommeren», «jul», «Mai»
	deictic  bool     // carries its own preposition: «i morgen», «i fjor», «neste uke»
}

func named(p period, next int) when { return when{period: p, next: next, eve: p.from} }

// when reads a named stretch of time at token i. licensed means that a
// preposition stood before it, so that a bare name or number counts.
func (p *timeParser) when(i int, a aim, licensed bool) (when, bool) {
	if i >= len(p.toks) || !p.mayBegin(i) {
		return when{}, false
	}
	best, found := when{}, false
	try := func(w when, ok bool) {
		if ok && (!found || w.next > best.next) {
			best, found = w, true
		}
	}
	try(p.sharedWhen(i, a))
	try(p.todayWhen(i, a))
	try(p.pointedWhen(i, a))
	try(p.weekdayWhen(i, a))
	try(p.dateWhen(i, a, licensed))
	try(p.nthWhen(i, a))
	try(p.namedWhen(i, a, licensed))
	if found {
		best.next = p.partAfter(best.next, best.grain)
	}
	return best, found
}

// mayBegin spares the ordinary word all the attempts: only words of the
// lexicon, numbers and a few more begin a named time.
func (p *timeParser) mayBegin(i int) bool {
	t := p.toks[i]
	if t.Kind == Number || p.words[i] != (timeWord{}) {
		return true
	}
	return t.Kind == Word && (whenStarts[t.Norm] || t.Norm[0] == 'i' || strings.HasSuffix(t.Norm, "s") || strings.Contains(t.Norm, "-"))
}

var whenStarts = func() map[string]bool {
	m := wordSet(`den det de dei d d. på u neste nest nestkommende denne dette dennan førstkommende fyrstkomande førstkommande førstkomande
		fyrstkommande kommende kommande komande nærmeste nærmaste næraste forrige førre sist siste forrje førige andre overmorgen overmorgon
		kristi lille litle vesle sankt st st. sankte valentine godt`)
	for _, s := range shareWords {
		for _, w := range s.words {
			m[w] = true
		}
	}
	return m
}()

// recur resolves something that comes back every year, or in a year that was said.
func (p *timeParser) recur(r recurring, i, next int, a aim) (when, bool) {
	if y, after, ok := p.yearAt(next); ok {
		q, eve, ok := r.in(y)
		return when{period: q, eve: eve, next: after}, ok
	}
	shift, after := p.yearWord(next)
	if shift.said {
		q, eve, ok := r.in(p.refYear + shift.years)
		return when{period: q, eve: eve, next: after}, ok
	}
	if p.isPast(i) {
		a = gone
	}
	q, eve, ok := r.pick(p.ref, p.refYear, a)
	return when{period: q, eve: eve, next: next}, ok
}

// yearAt reads a year after a name: «juni 2027», «1. juni 27», «våren -27».
func (p *timeParser) yearAt(i int) (y, next int, ok bool) {
	if p.is(i, "i", "av") { // «sommeren i 2027»
		if y, ok := p.fullYear(i + 1); ok {
			return y, i + 2, true
		}
		return 0, i, false
	}
	if y, ok := p.fullYear(i); ok {
		return y, i + 1, true
	}
	k := i
	if p.is(k, "-", "'", "’") && p.joined(k+1) {
		if p.joined(k) && !p.is(k-1, ".") {
			return 0, i, false // «uke 8-10»
		}
		k++
	}
	if kind, ok := p.kindAt(k); !ok || kind != Number || len(p.toks[k].Norm) != 2 {
		return 0, i, false
	}
	if p.is(k+1, ".", "-", "–", "til") && !p.ends(k+2) || p.word(k+1).unit != noUnit || p.is(k+1, "ganger", "prosent", "%") {
		return 0, i, false
	}
	n, ok := digits(p.toks[k].Norm)
	return p.century(n / 10), k + 1, ok
}

func (p *timeParser) fullYear(i int) (int, bool) {
	if k, ok := p.kindAt(i); !ok || k != Number || len(p.toks[i].Norm) != 4 {
		return 0, false
	}
	n, ok := digits(p.toks[i].Norm)
	y := n / 10
	return y, ok && y >= minYear && y <= maxYear && p.word(i+1).unit == noUnit && !p.is(i+1, "kroner", "kr", "kr.", "meter", "moh", "kcal", "kalorier", "kilo")
}

// futureYears is how far ahead a two-digit year may lie before it is read as
// the last century: a birth year, not a plan.
const futureYears = 40

func (p *timeParser) century(yy int) int {
	y := p.refYear/100*100 + yy
	if y > p.refYear+futureYears {
		y -= 100
	}
	return y
}

type yearShift struct {
	said  bool
	years int
}

// yearWord reads «i fjor», «neste år», «i år», «til neste år» after a name.
func (p *timeParser) yearWord(i int) (yearShift, int) {
	k := i
	if p.is(k, "til", "i") && p.is(k+1, "neste", "forrige") {
		k++
	}
	switch {
	case p.seq(k, "neste", "år"):
		return yearShift{true, 1}, k + 2
	case p.seq(k, "forrige", "år"):
		return yearShift{true, -1}, k + 2
	case p.seq(i, "i", "fjor"):
		return yearShift{true, -1}, i + 2
	case p.seq(i, "i", "år"):
		return yearShift{true, 0}, i + 2
	}
	return yearShift{}, i
}

// partAfter passes what narrows a day («fredag kveld», «i morgen tidlig»).
func (p *timeParser) partAfter(i int, grain string) int {
	if grain != grainDay {
		return i
	}
	if p.is(i, "på", "om", "i") && p.word(i+1).part != noPart && p.word(i+1).form == definite {
		return i + 2
	}
	if w := p.word(i); w.part != noPart && w.form == bare && !p.joined(i) {
		return i + 1
	}
	return i
}

// sharedWhen reads a part of something: «slutten av mai», «tidlig neste år».
func (p *timeParser) sharedWhen(i int, a aim) (when, bool) {
	s, k := p.shareAt(i)
	if s == whole {
		return p.possessedShare(i, a)
	}
	for p.is(k, "på", "i", "av") {
		k++
	}
	if p.word(k).form == genitive {
		return when{}, false
	}
	if r, next, ok := p.recurringAt(k); ok {
		r.share = s
		return p.recur(r, i, next, a)
	}
	if w := p.word(k); w.unit == year && w.form == definite { // «først på året»: the next one
		return p.recur(recurring{what: calendarYear, share: s}, i, k+1, a)
	}
	if w := p.word(k); w.unit >= weekend && (w.form == definite || w.form == bare && !p.ends(k)) && w.unit != decade {
		q := p.current(w.unit)
		q = cut(s, q)
		if q.until < p.ref && s != lastDay {
			return when{}, false // gone: no date rather than a wrong one
		}
		return shared(q, s, k+1), w.form == definite
	}
	if nested, _ := p.shareAt(k); nested != whole {
		return when{}, false
	}
	inner, ok := p.when(k, a, true)
	if !ok || inner.from == inner.until || len(inner.readings) > 1 {
		return when{}, false
	}
	return shared(cut(s, inner.period), s, inner.next), true
}

// possessedShare reads «årets slutt», «månedens utgang», «sommerens slutt».
func (p *timeParser) possessedShare(i int, a aim) (when, bool) {
	owner, found := strings.CutSuffix(p.toks[i].Norm, "s")
	w := timeWords[owner]
	if !found || w.form != definite {
		return when{}, false
	}
	s := whole
	switch {
	case p.is(i+1, "slutt", "utgang", "ende"):
		s = lastDay
	case p.is(i+1, "start", "begynnelse", "byrjing"):
		s = beginning
	}
	switch {
	case s == whole:
		return when{}, false
	case w.season > 0:
		return p.recur(recurring{what: seasonName, season: int(w.season), share: s}, i, i+2, a)
	case w.unit >= week && w.unit <= year:
		return shared(cut(s, p.current(w.unit)), s, i+2), true
	}
	return when{}, false
}

func cut(s share, q period) period {
	grain := q.grain
	q = s.of(q)
	if s == lastDay || s == firstDay {
		grain = grainDay
	}
	q.grain = grain
	return q
}

func shared(q period, s share, next int) when {
	w := when{period: q, next: next, eve: q.from, deictic: true}
	if s == ending || s == lastDay {
		w.eve = q.until + 1
	}
	return w
}

var shareWords = []struct {
	share share
	words []string
}{
	{beginning, []string{"begynnelsen", "starten", "byrjinga", "byrjingen", "begynnelse", "byninga", "først", "tidlig", "tidleg", "primo", "fyrst", "tidligere"}},
	{middle, []string{"midten", "midt", "medio", "midtveis", "midtvegs", "midtvejs"}},
	{ending, []string{"slutten", "enden", "sent", "seint", "seinhaust", "sist", "ultimo", "langt"}},
	{lastDay, []string{"utgangen", "utløpet"}},
}

// shareAt reads the word for a part. «tidlig» and «sent» alone are no part of
// anything: a preposition or a named time must follow, which the caller sees.
func (p *timeParser) shareAt(i int) (share, int) {
	for _, s := range shareWords {
		if !p.is(i, s.words...) {
			continue
		}
		if p.is(i, "langt", "godt") {
			if p.seq(i+1, "ut", "i") || p.seq(i+1, "ut", "på") {
				return s.share, i + 3
			}
			return whole, i
		}
		if p.is(i+1, "ut") && p.is(i+2, "i", "på") {
			return s.share, i + 3
		}
		if p.is(i+1, "av", "i", "på") {
			return s.share, i + 2
		}
		if p.is(i, "tidlig", "tidleg", "sent", "seint", "primo", "medio", "ultimo", "midt", "midtveis", "midtvegs") {
			return s.share, i + 1
		}
		return whole, i
	}
	if p.is(i, "første", "fyrste") && p.is(i+1, "halvdel", "del", "delen", "halvdelen") && p.is(i+2, "av") {
		return beginning, i + 3
	}
	if p.is(i, "siste", "andre") && p.is(i+1, "halvdel", "del", "delen", "halvdelen") && p.is(i+2, "av") {
		return ending, i + 3
	}
	return whole, i
}

// current is the unit that is going on: «denne uka».
func (p *timeParser) current(u unit) period { return p.unitPeriod(u, 0) }

// unitPeriod is the unit n steps from the one going on.
func (p *timeParser) unitPeriod(u unit, n int) period {
	y, m, _ := p.ref.civil()
	switch u {
	case weekend:
		return weekendOf(p.ref + day(7*n))
	case week:
		return weekOf(p.ref + day(7*n))
	case month:
		return monthOf(y, m+n)
	case quarter:
		return monthsOf(y, (m-1)/3*3+1+3*n, 3, grainQuarter)
	case halfYear:
		return monthsOf(y, (m-1)/6*6+1+6*n, 6, grainHalfYear)
	case year:
		return yearOf(y + n)
	}
	return oneDay(p.ref + day(n))
}

var deicticWords = []struct {
	words []string // after «i», or alone in the fused spelling
	days  int
}{
	{[]string{"dag", "dagen"}, 0},
	{[]string{"kveld", "ettermiddag", "formiddag", "føremiddag", "natt", "aften"}, 0},
	{[]string{"morges", "morgos"}, 0},
	{[]string{"morgen", "morgon", "morra", "mårra", "morgo", "mårgå", "morran", "mårn"}, 1},
	{[]string{"overmorgen", "overmorgon", "overimorgen", "overimorgon", "overimorra", "overmorra"}, 2},
	{[]string{"går", "gårkveld", "gårkveldes"}, -1},
	{[]string{"forgårs", "forigårs", "førgår", "førigår", "forgår"}, -2},
}

// todayWhen reads words that count from today: «i morgen», «i fjor sommer», «i år».
func (p *timeParser) todayWhen(i int, a aim) (when, bool) {
	k := i
	fused := ""
	switch {
	case p.is(i, "i"):
		k++
	case p.is(i, "overmorgen", "overmorgon"):
	case i < len(p.toks) && len(p.toks[i].Norm) > 3 && p.toks[i].Norm[0] == 'i':
		fused = p.toks[i].Norm[1:]
	default:
		return when{}, false
	}
	for _, d := range deicticWords {
		for _, s := range d.words {
			if fused == s || fused == "" && p.is(k, s) {
				if s == "dagen" {
					continue
				}
				w := named(oneDay(p.ref+day(d.days)), k+1)
				w.deictic = true
				return w, true
			}
		}
	}
	switch {
	case p.is(k, "år") && fused == "" || fused == "år":
		if y, ok := p.fullYear(k + 1); ok {
			w := named(yearOf(y), k+2)
			w.deictic = true
			return w, true
		}
		w := named(yearOf(p.refYear), k+1)
		w.deictic = true
		return w, true
	case p.is(k, "fjor") && fused == "" || fused == "fjor":
		w := named(yearOf(p.refYear-1), k+1)
		if r, next, ok := p.recurringAt(k + 1); ok && (r.what == seasonName || r.what == holidayName) {
			q, eve, ok := r.in(p.refYear - 1)
			return when{period: q, eve: eve, next: next, deictic: true}, ok
		}
		w.deictic = true
		return w, true
	case fused == "helga" || fused == "helgen":
		return p.weekendWhen(k+1, a), true
	}
	return when{}, false
}

// weekendWhen is the weekend going on or the next one.
func (p *timeParser) weekendWhen(next int, a aim) when {
	q := weekendOf(p.ref)
	if a == coming && q.from <= p.ref {
		q = weekendOf(p.ref + 7)
	}
	w := named(q, next)
	w.deictic = true
	return w
}
