package goal

import (
	"slices"
	"strings"

	"egneord/dialog/norsk"
)

// aboutTime reads an answer to «når». Times are times, how often is measurable,
// and whoever comes along helps. Words that place nothing in time fill nothing.
func (a *answer) aboutTime(said []clause) []fact {
	var facts []fact
	placed := false
	for _, c := range said {
		if len(said) > 1 && a.deniesTime(c) {
			continue
		}
		if placed && a.settles(c) {
			facts = slices.DeleteFunc(facts, func(f fact) bool { return f.letter == Time })
		}
		if f := a.lone(c); f.dated && a.timeAt[c.from] < 0 {
			facts = append(facts, f)
			placed = true
		}
		for _, f := range a.timed(c.from, c.to, tierAsked) {
			facts = append(facts, f)
			placed = true
		}
		facts = append(facts, a.amounts(c.from, c.to)...)
		if from, to := a.helper(c, true); from >= 0 {
			facts = append(facts, a.fact(Realistic, from, to))
		} else if a.isPerson(c) {
			facts = append(facts, a.fact(Realistic, c.from, c.to))
		}
		if a.has(c, signCues) {
			facts = append(facts, a.fact(Measurable, c.from, c.to))
		} else if a.has(c, meaningCues) {
			facts = append(facts, a.fact(Attractive, c.from, c.to))
		}
	}
	if placed || len(facts) > 0 {
		return facts
	}
	for _, c := range said {
		if a.placesInTime(c) {
			return []fact{a.lone(c)}
		}
	}
	return nil
}

// lone dates a clause of one word that is a time only because we asked for
// one: «vår» is also «our», and «nå» most often says nothing.
func (a *answer) lone(c clause) fact {
	f := a.fact(Time, c.from, c.to)
	if fromNow.at(a.toks, c.from, c.to) == c.to-c.from && !a.date.IsZero() {
		f.e.From, f.dated = a.date.Format("2006-01-02"), true
		return f
	}
	last := a.toks[c.to-1].Text
	if c.to-c.from > 2 || c.to-c.from == 2 && !beforeNow[a.norm(c.from)] || a.date.IsZero() {
		return f
	}
	for _, alone := range [...]string{last, "til " + last + "en", "i " + last} {
		if t := norsk.FindTimes(alone, a.lang, a.date); len(t) == 1 && t[0].Start == 0 && t[0].From != "" {
			f.e.From, f.e.Until, f.e.Ambiguous, f.dated = t[0].From, t[0].Until, t[0].Ambiguous, true
			break
		}
	}
	return f
}

var fromNow = cues("allerede|alt? fra|frå nå|no av?")

// beforeNow are words that may stand before a lone time.
var beforeNow = words("allerede alt helst gjerne akkurat rett bare")

// settles is «helst i dag, men realistisk sett til våren»: the later time is meant.
func (a *answer) settles(c clause) bool {
	return settling[a.norm(c.from)] && a.norm(c.from-1) == "men" && a.dated(c)
}

var settling = words("realistisk kanskje heller egentlig eigentleg senest seinast mer meir nok likevel muligens")

// deniesTime is «I mai. Ikke til høsten.»: the second is no time to plan by.
func (a *answer) deniesTime(c clause) bool {
	if !denials[a.norm(c.from)] || a.timeAt[c.from] >= 0 || c.to-c.from < 2 {
		return false
	}
	for i := c.from + 1; i < c.to; i++ {
		if a.timeAt[i] < 0 {
			return false
		}
	}
	return true
}

// placesInTime tells whether words FindTimes does not know still say when:
// «når legen har sagt ja», «fort», «det haster».
func (a *answer) placesInTime(c clause) bool {
	if last := a.norm(c.to - 1); last == "siden" || last == "sidan" {
		return false // «for lenge siden»
	}
	if timeOpenings[a.norm(c.from)] {
		return true
	}
	for i := c.from; i < c.to; i++ {
		n := a.norm(i)
		for _, name := range timeNames {
			if strings.HasPrefix(n, name) {
				return true
			}
		}
		if timeWords[n] || timeLinks[n] && i < c.from+3 {
			return true
		}
	}
	return false
}

// timeLinks place what follows them in time wherever they stand.
var timeLinks = words("når før etter innen innan mot rundt")

var timeOpenings = words("når før etter innen innan til om i ved mot fra frå rundt omkring over mellom den seinast senest tidligst så en ein")

// timeNames begin the names of seasons and days, also as they are misspelt:
// «te sommern».
var timeNames = [...]string{"somm", "høst", "haust", "vinter", "vårp", "vårs", "påsk", "jula", "nyttår", "pins", "månda", "manda", "tirsd", "onsda", "torsd", "freda", "lørda", "lauard", "sønda", "sunda", "helg"}

var timeWords = words("jul jola påske paske haster hastar fort raskt kjapt tidlig tidleg sent seint straks snarest nå no lenge frist fristen dato datoen sommern vårn år måned månad uke veke dag dager dagar vår sommer sommar høst haust vinter")

// isPerson is an answer that only names somebody: «kona».
func (a *answer) isPerson(c clause) bool {
	end := a.personEnd(c.from)
	return end == c.to && isHelper(a.norm(c.from))
}

func (a *answer) dated(c clause) bool {
	return slices.ContainsFunc(a.timed(c.from, c.to, tierAsked), func(f fact) bool { return f.dated })
}

// timed gives the times within [from,to) that the goal may have.
func (a *answer) timed(from, to, tier int) []fact {
	var found []norsk.TimeExpr
	last := -1
	for i := from; i < to; i++ {
		k := a.timeAt[i]
		if k < 0 || k == last || a.dead[i] {
			continue
		}
		last = k
		if t := a.times[k]; a.isGoalTime(t, tier) {
			found = append(found, t)
		}
	}
	anyDated := false
	for _, t := range found {
		anyDated = anyDated || t.From != "" || t.Until != ""
	}
	var facts []fact
	for k, t := range found {
		dated := t.From != "" || t.Until != ""
		if anyDated && !dated || covers(found, k) {
			continue
		}
		f := fact{letter: Time, e: a.span(t.Start, t.End), asks: a.asks, tier: tier, dated: dated}
		if !a.date.IsZero() {
			f.e.From, f.e.Until, f.e.Ambiguous = t.From, t.Until, t.Ambiguous
		}
		facts = append(facts, f)
	}
	return facts
}

// covers tells whether a time holds a narrower one said beside it: «til våren,
// helst i mai» is in May.
func covers(found []norsk.TimeExpr, k int) bool {
	t := found[k]
	for n, o := range found {
		if n != k && t.From != "" && o.From != "" && o.Until != "" && t.From <= o.From && (t.Until == "" || o.Until <= t.Until) &&
			(t.From != o.From || t.Until != o.Until) {
			return true
		}
	}
	return false
}

// isGoalTime tells whether a time may be when a goal is reached. Vague words
// count where we asked when: said in passing they are no time to plan by.
func (a *answer) isGoalTime(t norsk.TimeExpr, tier int) bool {
	today := a.date.Format("2006-01-02")
	if a.date.IsZero() {
		today = undated.Format("2006-01-02")
	}
	switch t.Kind {
	case norsk.TimeFrequency, norsk.TimeNone:
		return false
	case norsk.TimeVague:
		return tier == tierAsked
	case norsk.TimeDuration:
		return !a.lasted(t) && tier == tierAsked && t.Grain != "hour" && t.Grain != "minute"
	case norsk.TimeEvent:
		if t.From == "" && t.Until == "" {
			return tier <= tierWish
		}
	case norsk.TimePoint:
		if t.From == "" && t.Until == "" {
			return tier == tierAsked
		}
	}
	if t.Until != "" && t.Until < today {
		return false
	}
	switch tier {
	case tierAsked:
		return true
	case tierWish:
		return t.From != today || t.Until != today
	}
	return t.From == "" || t.From > today // «det har vært tungt i høst» is no plan
}

// lasted is «jeg har ventet i to år».
func (a *answer) lasted(t norsk.TimeExpr) bool {
	for _, tok := range a.toks {
		if tok.Start < t.Start && (tok.Norm == "har" || tok.Norm == "hadde" || tok.Norm == "ventet" || tok.Norm == "venta") {
			return true
		}
	}
	return false
}
