package goal

import (
	"slices"
	"strings"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// letterOf says which letter an answer fills when it answers what was asked.
var letterOf = map[dialog.About]Letter{
	dialog.AboutSign:       Measurable,
	dialog.AboutMeaning:    Attractive,
	dialog.AboutImportance: Attractive,
	dialog.AboutStrength:   Realistic,
	dialog.AboutStep:       Realistic,
	dialog.AboutSupport:    Realistic,
	dialog.AboutConfidence: Realistic,
	dialog.AboutReview:     Evaluable,
}

// A fact is a piece of an answer that fills a letter.
type fact struct {
	letter Letter
	e      Evidence
	asks   dialog.About
	tier   int  // for Time: how sure it is that the time is the goal's
	dated  bool // for Time
}

// The tiers of a time. The best one said gives the goal its date: a step may
// begin in January, and the wish still be for the summer.
const (
	tierAsked  = iota // the answer to «når»
	tierWish          // in the clause that carries the wish
	tierBeside        // beside the wish, or in the sign or the meaning
	tierAround        // in a step, or in what was said around the wish
)

func (a *answer) fact(l Letter, from, to int) fact {
	return fact{letter: l, e: a.evidence(from, to), asks: a.asks}
}

func (w *wish) add(f fact) { w.facts = append(w.facts, f) }

// facts reads an answer to anything but the wish. It fills the letter that was
// asked for, unless what it says belongs elsewhere; other letters are filled
// only by words that say so.
func (a *answer) facts() []fact {
	said := a.said()
	if len(said) == 0 {
		return nil
	}
	switch a.asks {
	case dialog.AboutTime:
		return a.aboutTime(said)
	case dialog.AboutReview:
		return a.own(Evaluable, said, func(clause) bool { return true })
	}
	var facts []fact
	letter, asked := letterOf[a.asks]
	if asked {
		facts = a.own(letter, said, func(c clause) bool {
			if letter == Measurable {
				return !c.onlyTime || !a.dated(c)
			}
			if from, _ := a.helper(c, false); letter == Attractive && from == c.from && len(said) > 1 {
				return false
			}
			return !c.onlyTime && !a.has(c, signCues)
		})
	}
	for _, c := range said {
		if a.asks != dialog.AboutSign && a.has(c, signCues) {
			facts = append(facts, a.fact(Measurable, c.from, c.to))
		} else if a.asks == dialog.AboutMeaning || a.asks == dialog.AboutImportance {
			if from, to := a.ableWhen(c); from >= 0 {
				facts = append(facts, a.fact(Measurable, from, to))
			}
		}
		if letter != Attractive && a.has(c, meaningCues) {
			facts = append(facts, a.fact(Attractive, c.from, c.to))
		}
		if letter != Realistic {
			if from, to := a.helper(c, false); from >= 0 && a.asks != dialog.AboutSign {
				facts = append(facts, a.fact(Realistic, from, to))
			}
		}
		facts = append(facts, a.elsewhere(c)...)
	}
	return facts
}

// own gives what fills the letter that was asked for: the clauses that say
// something, in as few pieces as stand together.
func (a *answer) own(l Letter, said []clause, fits func(clause) bool) []fact {
	var facts []fact
	last := -1
	for _, c := range said {
		if !fits(c) {
			last = -1
			continue
		}
		if last >= 0 && !a.gap(last, c.from) {
			f := &facts[len(facts)-1]
			f.e = a.span(f.e.Start, a.toks[c.to-1].End)
		} else {
			facts = append(facts, a.fact(l, c.from, c.to))
		}
		last = c.to
	}
	return facts
}

// gap tells whether something taken back, or that says nothing, stands between.
func (a *answer) gap(from, to int) bool {
	for _, c := range a.clauses {
		if c.nothing && c.from >= from && c.to <= to {
			return true
		}
	}
	for i := from; i < to; i++ {
		if a.dead[i] {
			return true
		}
	}
	return false
}

// aboutTime reads an answer to «når». Times are times, how often is measurable,
// and whoever comes along helps. Words that place nothing in time fill nothing.
func (a *answer) aboutTime(said []clause) []fact {
	var facts []fact
	placed := false
	for _, c := range said {
		if len(said) > 1 && a.deniesTime(c) {
			continue
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
	last := a.toks[c.to-1].Text
	if c.to-c.from > 2 || c.to-c.from == 2 && !beforeNow[a.norm(c.from)] || a.date.IsZero() {
		return f
	}
	for _, alone := range [...]string{last, "i " + last} {
		if t := norsk.FindTimes(alone, a.lang, a.date); len(t) == 1 && t[0].Start == 0 && t[0].From != "" {
			f.e.From, f.e.Until, f.e.Ambiguous, f.dated = t[0].From, t[0].Until, t[0].Ambiguous, true
			break
		}
	}
	return f
}

// beforeNow are words that may stand before a lone time.
var beforeNow = words("allerede alt helst gjerne akkurat rett bare")

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
		if timeWords[n] || timeOpenings[n] && i < c.from+3 && n != "i" && n != "på" && n != "til" && n != "om" {
			return true
		}
	}
	return false
}

var timeOpenings = words("når før etter innen innan til om i ved mot fra frå rundt omkring over mellom så_snart den i_løpet seinast senest tidligst så en ein")

// timeNames begin the names of seasons and days, also as they are misspelt:
// «te sommern».
var timeNames = [...]string{"somm", "høst", "haust", "vinter", "vårp", "vårs", "påsk", "jula", "nyttår", "pins", "månda", "manda", "tirsd", "onsda", "torsd", "freda", "lørda", "lauard", "sønda", "sunda", "helg"}

var timeWords = words("haster hastar fort raskt kjapt tidlig tidleg sent seint straks snarest nå no lenge frist fristen dato datoen sommern vårn år måned månad uke veke dag dager dagar vår sommer sommar høst haust vinter")

// isPerson is an answer that only names somebody: «kona».
func (a *answer) isPerson(c clause) bool {
	end := a.personEnd(c.from)
	return end == c.to && people[a.norm(c.from)]
}

// elsewhere finds what belongs to other letters in an answer about something
// else: times and amounts.
func (a *answer) elsewhere(c clause) []fact {
	var facts []fact
	switch a.asks {
	case dialog.AboutStep:
		facts = append(a.timed(c.from, c.to, tierAround), a.amounts(c.from, c.to)...)
	case dialog.AboutMeaning, dialog.AboutSign, dialog.AboutImportance:
		if from, _ := a.ableWhen(c); from < 0 {
			facts = a.timed(c.from, c.to, tierBeside)
		}
		if a.asks != dialog.AboutSign {
			facts = append(facts, a.amounts(c.from, c.to)...)
		}
	case dialog.AboutSupport, dialog.AboutConfidence, dialog.AboutStrength:
		if c.onlyTime || a.asks == dialog.AboutConfidence {
			facts = a.timed(c.from, c.to, tierBeside)
		}
		if c.onlyTime || a.asks == dialog.AboutSupport {
			facts = append(facts, a.amounts(c.from, c.to)...)
		}
	default:
		for _, f := range a.timed(c.from, c.to, tierBeside) {
			if c.onlyTime || a.strengthOf(c) >= strong || a.has(c, deadlineCues) {
				facts = append(facts, f)
			}
		}
	}
	return facts
}

var deadlineCues = cues(`innen|innan|senest|seinast
	i mål
	få|klare det|dette
	få|klare til`)

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
		if n != k && t.From != "" && t.Until != "" && o.From != "" && o.Until != "" &&
			t.From <= o.From && o.Until <= t.Until && (t.From != o.From || t.Until != o.Until) {
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
		return tier == tierAsked && t.Grain != "hour" && t.Grain != "minute"
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

// amounts gives how often and how much: «to ganger i uka», «500 meter».
func (a *answer) amounts(from, to int) []fact {
	var facts []fact
	last := -1
	for i := from; i < to; i++ {
		if a.dead[i] {
			continue
		}
		if k := a.timeAt[i]; k >= 0 {
			t := a.times[k]
			if k != last && (t.Kind == norsk.TimeFrequency && a.isMeasure(i) || t.Kind == norsk.TimeDuration && (t.Grain == "hour" || t.Grain == "minute")) {
				facts = append(facts, fact{letter: Measurable, e: a.span(t.Start, t.End), asks: a.asks})
			}
			last = k
			continue
		}
		if end := a.amountEnd(i, to); end > 0 {
			facts = append(facts, a.fact(Measurable, i, end))
			i = end - 1
		}
	}
	return facts
}

// isMeasure leaves out «om kvelden»: a time of day is no count.
func (a *answer) isMeasure(i int) bool { return a.norm(i) != "om" && a.norm(i) != "i" }

// amountEnd reads a number and its unit at token i: the token after, or 0.
func (a *answer) amountEnd(i, to int) int {
	if a.toks[i].Kind != norsk.Number && !numbers[a.norm(i)] {
		return 0
	}
	if i+1 < to && a.timeAt[i+1] < 0 && units[a.norm(i+1)] {
		return i + 2
	}
	if a.toks[i].Kind == norsk.Number && i+1 < to && a.toks[i+1].Text == "%" {
		return i + 2
	}
	return 0
}

var numbers = words("to tre fire fem seks sju syv åtte ni ti elleve tolv femten tjue tyve tretti førti femti hundre tusen halv halvannen")

var units = words(`meter metrar m km kilometer mil kilo kg sider side trapper trappetrinn trappetrinnene trinn trinnene etasjer etasje skritt steg minutter minutt min timer timar time ganger gonger
	glass kopper koppar runder rundar kroner måltid måltider plagg bøker lengder lengdar prosent sigaretter røyk enheter minuttar`)

// ableWhen finds a sign in a meaning: «når jeg klarer trappa».
func (a *answer) ableWhen(c clause) (from, to int) {
	if i, _ := able.find(a.toks, c.from, c.to); i >= 0 {
		return i, c.to
	}
	return -1, -1
}

var able = cues(`når jeg|eg|æ klarer|klarar|greier|greidde|kan|får|orker|orkar|kommer|kjem`)

// signCues say how somebody will notice.
var signCues = cues(`jeg|eg|vi|kona|mannen|barna|andre? merker|merkar|ser|kjenner|kjenn det på|når|at|hvis|viss
	merker|merkar jeg|eg? det? på|at|når|hvis|viss|ved
	merke det? på|at|når
	da|då vet|veit|ser|merker|merkar|skjønner jeg|eg|vi det? at?
	vet|veit jeg|eg det når
	jeg|eg vet|veit det når
	tegnet|teiknet|tegn|beviset på? at|er
	et tegn på|er
	jeg|eg skjønner|skjønar|forstår at det|livet går|er|virker|verkar|nytter
	det går rett|riktig vei|veg`)

// meaningCues say what something means to somebody, whatever was asked.
var meaningCues = cues(`betyr|tyder|betydde så? veldig? mye|mykje|alt|at|å
	det|dette er viktig for meg fordi|for
	det|dette er viktig fordi|for
	det|dette gjør|gjer at? meg
	da|då føler|kjenner jeg|eg meg
	da|då er jeg|eg meg
	føler|føle jeg|eg? meg som|fri|nyttig|verdt|sjøl|selv|verdifull`)
