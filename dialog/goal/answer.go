package goal

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// An answer is one answer while it is read: its words, the times in it, and
// the clauses it falls into.
type answer struct {
	turn     int
	asks     dialog.About
	question string
	others   bool // a pårørende wrote it: «han vil» is then a wish too
	lang     norsk.Lang
	date     time.Time // zero: not known
	text     string

	toks    []norsk.Token
	times   []norsk.TimeExpr
	timeAt  []int  // for each token, the time expression it is part of, or -1
	dead    []bool // for each token, whether it was taken back
	clauses []clause

	corrects bool // begins by taking back something said before
	denies   []string
}

// A clause is a range of tokens without the words that only bind it to what
// stands around it: no «men» before it, no full stop after it.
type clause struct {
	from, to int
	sentence int
	reason   bool // «for da …», «fordi …», «så jeg kan …»
	nothing  bool // «vet ikke», «det kommer an på»
	onlyTime bool // «til våren», «kanskje i mai»
}

// undated is a reference day for a transcript without a date: expressions are
// found by it, and their dates thrown away.
var undated = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func (a *answer) read() {
	a.toks = norsk.Tokenize(a.text)
	ref := a.date
	if ref.IsZero() {
		ref = undated
	}
	a.times = norsk.FindTimes(a.text, a.lang, ref)
	if a.asks == dialog.AboutConfidence || a.asks == dialog.AboutImportance {
		a.times = slices.DeleteFunc(a.times, func(t norsk.TimeExpr) bool { return !strings.ContainsFunc(t.Text, unicode.IsLetter) }) // «6-7» is how sure, not July
	}
	a.timeAt = make([]int, len(a.toks))
	a.dead = make([]bool, len(a.toks))
	k := 0
	for i, t := range a.toks {
		a.timeAt[i] = -1
		for k < len(a.times) && a.times[k].End <= t.Start {
			k++
		}
		if k < len(a.times) && a.times[k].Start <= t.Start {
			a.timeAt[i] = k
		}
	}
	if a.asksBack() {
		for i := range a.dead {
			a.dead[i] = true
		}
	}
	a.takeBack()
	a.split()
	for i := range a.clauses {
		c := &a.clauses[i]
		c.onlyTime = a.isOnlyTime(*c) || a.asks == dialog.AboutWish && i > 0 && c.to-c.from == 1 && a.lone(*c).dated
		c.nothing = a.saysNothing(*c) && !(a.asks == dialog.AboutTime && (a.dated(*c) || a.lone(*c).dated))
		c.onlyTime = c.onlyTime && !c.nothing
	}
}

// evidence is the tokens [from,to) as they stand.
func (a *answer) evidence(from, to int) Evidence {
	return a.span(a.toks[from].Start, a.toks[to-1].End)
}

func (a *answer) span(start, end int) Evidence {
	return Evidence{Turn: a.turn, Start: start, End: end, Text: norsk.Slice(a.text, start, end), Question: a.question}
}

// said are the clauses that say something.
func (a *answer) said() []clause {
	var said []clause
	for _, c := range a.clauses {
		if !c.nothing {
			said = append(said, c)
		}
	}
	return said
}

// isOnlyTime tells whether a clause is a time and words around it that add
// nothing to it.
func (a *answer) isOnlyTime(c clause) bool {
	timed := false
	for i := c.from; i < c.to; i++ {
		switch {
		case a.timeAt[i] >= 0:
			timed = true
		case a.toks[i].Kind == norsk.Word && !aroundTime[a.toks[i].Norm]:
			return false
		case a.toks[i].Kind == norsk.Number:
			return false
		}
	}
	return timed
}

// aroundTime are words that may stand with a time and leave it a time.
var aroundTime = words(`ja jo nei kanskje helst gjerne tror trur håper håpar tenker tenkjer jeg eg æ vel sånn ca ca. cirka omtrent rundt
	da då det er og eller men bare berre blir senest seinast allerede alt alltid eventuelt må vil skal bør være vere skje tenkt gjort ferdig klart klar
	innen innan en ein gang gong i på litt så altså nå no likevel vi får ganske sikkert nok fint bra passer passar veldig skulle
	heller forresten bli få kommer kjem utsette utsetje vente utsett utsetter`)

// has tells whether a phrase of the set stands in the clause.
func (a *answer) has(c clause, set cueSet) bool { return set.in(a.toks, c.from, c.to) }

func (a *answer) norm(i int) string {
	if i < 0 || i >= len(a.toks) {
		return ""
	}
	return a.toks[i].Norm
}
