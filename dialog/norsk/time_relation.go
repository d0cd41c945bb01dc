package norsk

import "strings"

// relation is what is said about a stretch of time.
type relation uint8

const (
	noRelation relation = iota
	relBy               // innen: that day too
	relBefore           // før: not that day
	relAfter            // etter, over: not that day
	relFrom             // fra, tidligst, ikke før: that day too
	relDuring           // i løpet av, gjennom
	relWithin           // innenfor, innen + a length
	relIn               // i, på, rundt, ved
	relTo               // til
	relSince            // siden: history, not a plan
	relRest             // ut året, resten av uka
	relAll              // hele sommeren
)

// relationPhrases are the prepositions, one a line. Of those that fit, the
// longest wins.
var relationPhrases = []struct {
	rel   relation
	words string
}{
	{relBy, `ikke senere enn
ikke seinere enn
ikkje seinare enn
ikke lenger enn til
ikke etter
ikkje etter
fram til og med
frem til og med
fram til
frem til
helt til
heilt til
til og med
til senest
til seinest
ferdig til
klar til
klart til
t.o.m.
tom
inntil
senest
seinest
seinast
innen
innan`},
	{relFrom, `ikke før
ikkje før
fra og med
frå og med
f.o.m.
fom
fra
frå
tidligst
tidlegast`},
	{relBefore, `til før
før
innen før`},
	{relAfter, `til over
til etter
til utpå
etter
over`},
	{relDuring, `i løpet av
i laupet av
i løpe av
i løbet av
i løp av
iløpet av
ila
ila.
innenfor
innanfor
gjennom
utover i
utover på
utover
utpå
ut på
uti
ut i
en gang i løpet av
ein gong i løpet av`},
	{relRest, `resten av
ut`},
	{relAll, `i hele
i heile
hele
heile`},
	{relSince, `helt siden
siden
sidan
sia`},
	{relIn, `i
på
ved
rundt
omkring
kring
mot
nå på
nå i
no i
no på`},
	{relTo, `nå til
no til
til`},
}

// relationIndex is relationPhrases by first word.
var relationIndex = func() map[string][]relationPhrase {
	m := map[string][]relationPhrase{}
	for _, r := range relationPhrases {
		for line := range strings.SplitSeq(r.words, "\n") {
			words := strings.Fields(line)
			m[words[0]] = append(m[words[0]], relationPhrase{r.rel, words})
		}
	}
	return m
}()

type relationPhrase struct {
	rel   relation
	words []string
}

// relationAt reads the preposition, and a second one that only agrees with
// it («senest innen», «ikke før til»).
func (p *timeParser) relationAt(i int) (rel relation, next int) {
	for _, r := range relationIndex[p.normAt(i)] {
		if i+len(r.words) > next && p.seq(i+1, r.words[1:]...) {
			rel, next = r.rel, i+len(r.words)
		}
	}
	if rel == noRelation {
		return rel, i
	}
	for n := 0; n < 3 && p.isAbout(next) && !p.is(next, "over", "under", "mellom", "inntil"); n++ {
		next++
	}
	switch rel {
	case relBy, relFrom:
		if p.is(next, "innen", "innan", "til", "på", "den", "i", "senest", "seinest", "seinast", "ut") && !p.is(next+1, "dag", "morgen", "morgon", "morra", "kveld", "år", "overmorgen", "overmorgon", "løpet") &&
			!(p.is(next, "den")) && !(p.is(next, "ut") && rel == relFrom) {
			next++
		} else if p.seq(next, "i", "løpet", "av") {
			next += 3
		}
		if rel == relFrom && p.is(next, "om", "etter", "over") {
			next++
		}
	case relIn:
		if p.is(next, "rundt", "omkring") {
			next++
		}
	}
	return rel, next
}

// relationRule reads a preposition and the time it governs.
func (p *timeParser) relationRule(i int) (hit, bool) {
	rel, k := p.relationAt(i)
	if rel == noRelation || k >= len(p.toks) {
		return hit{}, false
	}
	a := nearest
	switch rel {
	case relBefore, relTo, relFrom:
		a = coming
	}
	if h, ok := p.overEnd(rel, k); ok {
		return h, true
	}
	if h, ok := p.relatedLength(rel, i, k); ok {
		return h, true
	}
	if w := p.word(k); rel == relIn && w.unit != noUnit && w.unit != weekend && w.form == definite && !(p.is(k+1, "som") && p.is(k+2, "kommer", "kjem")) {
		return hit{}, false // «i uka», «i året» belong to a frequency
	}
	if rel == relIn && !p.seasonNotOur(i, k) {
		return hit{}, false
	}
	w, ok := p.when(k, a, true)
	if !ok {
		return hit{}, false
	}
	if w.deictic && rel == relIn && p.is(k, "i") {
		return hit{}, false
	}
	return p.related(rel, i, k, w)
}

func (p *timeParser) related(rel relation, i, k int, w when) (hit, bool) {
	var h hit
	single := w.from == w.until
	t := p.word(k)
	switch rel {
	case relBy:
		h = deadline(w.until, w.grain, w.next)
		switch {
		case t.holiday == nyttar || t.holiday == arsskifte:
			h.until = w.eve - 1
		case t.holiday != noHoliday && !single && w.eve >= p.ref:
			h.until = w.eve
		case w.grain == grainSeason && t.season > 0 && w.from > p.ref:
			// «innen sommeren»: before it comes, or before it is over.
			h.readings = []period{{until: w.until}, {until: w.from - 1}}
		}
	case relBefore:
		h = deadline(w.eve-1, w.grain, w.next)
		if w.readings != nil {
			for _, r := range w.readings {
				h.readings = append(h.readings, period{until: r.from - 1})
			}
		}
		return h, true
	case relAfter:
		if p.is(i, "over") && t.holiday == noHoliday && w.grain != grainSeason && w.grain != grainWeekend {
			return hit{}, false
		}
		h = after(w.until+1, w.grain, w.next)
		for _, r := range w.readings {
			h.readings = append(h.readings, period{from: r.until + 1})
		}
		return h, true
	case relFrom:
		if h, ok := p.rangeFrom(k, w); ok {
			return h, true
		}
		h = after(w.from, w.grain, w.next)
		if p.is(i+1, "før") && p.is(k-1, "etter", "over") {
			h = after(w.until+1, w.grain, w.next) // «ikke før etter jul» leaves jul out
		} else if p.is(i+1, "før") || t.holiday == nyttar {
			h.from = w.eve // «ikke før påske» begins where «før påske» ends
		}
	case relDuring, relAll:
		if rel == relAll && t.unit != noUnit {
			return hit{}, false // «hele året» is how long, not when
		}
		h = p.plain(w)
	case relIn:
		if p.is(k-1, "på") && (w.grain == grainSeason && t.season > 0 && !p.is(k, "vårparten", "høstparten", "haustparten") || t.month > 0) && !p.is(i, "ut", "langt") {
			return hit{}, false // «på våren» is a habit
		}
		if p.is(k-1, "i") && t.weekday > 0 && !p.is(k, "man") {
			return hit{}, false
		}
		if p.is(k-1, "mot") && single && t.weekday > 0 {
			return hit{}, false
		}
		h = p.plain(w)
	case relTo:
		if p.toks[k].Upper && t.month > 0 && !w.deictic && w.next == k+1 && !p.alone(i, w.next) {
			return hit{}, false // «besøke søster til August»
		}
		if single && t.holiday == noHoliday && !(w.deictic && t.unit != noUnit) {
			h = deadline(w.until, w.grain, w.next)
		} else {
			h = p.plain(w)
		}
	case relRest:
		if w.until < p.ref || single && t.unit == noUnit {
			return hit{}, false
		}
		from := max(w.from, p.ref)
		if p.is(i, "ut") {
			from = p.ref
		}
		h = interval(period{from, w.until, w.grain}, w.next)
	case relSince:
		return hit{kind: TimeNone, next: w.next}, true
	}
	if h.readings == nil {
		h.readings = w.readings
	}
	return h, true
}

// plain is a named time with nothing said about it.
func (p *timeParser) plain(w when) hit {
	var h hit
	if w.from == w.until {
		h = point(w.from, w.grain, w.next)
	} else {
		h = interval(w.period, w.next)
	}
	h.readings = w.readings
	return h
}

// seasonNotOur keeps «i vår kommune» out: the word after a season is a verb, a
// small word or nothing at all, never the noun that something of ours is.
func (p *timeParser) seasonNotOur(i, k int) bool {
	if !p.is(k, "vår") || !p.is(k-1, "i") {
		return true
	}
	if p.ends(k + 1) {
		return true
	}
	if verbTense[p.toks[k+1].Norm] != noTense {
		return true
	}
	if t := p.word(k + 1); t.month > 0 || t.part > 0 {
		return false
	}
	return p.is(k+1, "og", "eller", "men", "så", "da", "når", "hvis", "dersom", "er", "har", "å", "jeg", "eg", "vi", "me", "du", "han", "hun", "ho",
		"det", "den", "de", "dei", "at", "som", "om", "med", "på", "til", "hos", "sammen", "saman", "for", "igjen", "kanskje", "gjerne", "også", "òg", "en", "ein",
		"i", "fra", "frå", "uten", "utan", "helst", "skulle", "en", "hvor", "der", "vel", "ikke", "ikkje", "før", "etter", "selv", "sjølv", "begynner", "starter",
		"kjem", "kommer", "mot", "ved", "av", "alene", "åleine", "hjemme", "heime", "ute", "nå", "no", "bare", "berre", "mer", "meir", "man", "noe", "noko", "tror", "trur",
		"a", "alle", "to", "tre", "mye", "mykje", "mine", "min", "mitt")
}

// bareRule reads a named time without a preposition.
func (p *timeParser) bareRule(i int) (hit, bool) {
	if i == 0 && p.is(i, "nå", "no", "nu") && p.ends(i+1) && len(p.toks) <= 2 {
		return point(p.ref, grainDay, i+1), true // the whole answer; elsewhere it is talk
	}
	w, ok := p.when(i, nearest, false)
	if !ok {
		return hit{}, false
	}
	if w.soft && !p.alone(i, w.next) {
		return hit{}, false
	}
	return p.plain(w), true
}
