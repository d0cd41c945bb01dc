package goal

import "egneord/dialog"

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
			rhythm := c.onlyTime && !a.dated(c) && (letter == Attractive || len(said) > 1) // «Fingertrening. Et kvarter hver dag.»
			return (!c.onlyTime || rhythm) && !a.has(c, signCues)
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
		tier := tierAround // the day somebody can help is when, if nothing else is
		if c.onlyTime || a.asks == dialog.AboutConfidence {
			tier = tierBeside
		}
		facts = append(a.timed(c.from, c.to, tier), a.amounts(c.from, c.to)...)
	default:
		if f := a.lone(c); a.corrects && f.dated && a.timeAt[c.from] < 0 {
			facts = append(facts, f) // «jeg mente juni, ikke mai»
		}
		for _, f := range a.timed(c.from, c.to, tierBeside) {
			if c.onlyTime || a.corrects || a.strengthOf(c) >= strong || a.has(c, deadlineCues) {
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
