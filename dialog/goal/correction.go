package goal

import (
	"egneord/dialog"
	"egneord/dialog/norsk"
)

// corrections are what people say when they take something back.
var corrections = cues(`nei forresten|forrsten|forøvrig|vent|unnskyld|orsak|feil|altså|heller
	nei , forresten|vent|unnskyld|orsak|feil|heller
	nei , nei
	nei ,? jeg|eg|æ mener|mente|meiner|meinte|meinar
	nei ,? ikke|ikkje
	eller nei ,? forresten|vent|ikke|ikkje?
	eller jeg|eg|æ mener|mente|meiner|meinte
	jeg|eg|æ mener|mente|meiner|meinte ,? ikke|ikkje?
	jeg|eg|æ sa feil
	eller? rettere|rettare sagt|sagd
	forresten ,? nei
	unnskyld|beklager|beklagar|sorry|ops|oi|orsak ,
	vent ,? nei
	eller ,? forresten
	feil ,
	det ble|vart feil ,?
	eller snarere
	snarere`)

// reconsiderations begin an answer that takes an earlier one back.
var reconsiderations = cues(`jeg|eg|æ? har? ombestemt|ombestemte|ombestemde meg
	jeg|eg|æ? har? tenkt meg om
	jeg|eg|æ? har? endret|endra|skiftet|skifta mening|meining
	rettelse|retting|korreksjon|korrigering`)

// instead are words that put one thing in the place of another.
var instead = cues(`heller
	i stedet|staden
	isteden|istedet|istedenfor
	likevel
	det? skal|skulle|må|får|kan bli|være|vere|stå
	det|den? blir|vert
	utsette|utsetje|utsetter|utset|flytte|flytter|endre|endrer|vente|venter|ventar
	jeg|eg|æ? mente|meinte|mener|meiner`)

// turning are words that begin an answer which turns from an earlier one.
var turning = words("nei forresten beklager beklagar sorry ops oi vent egentlig eigentleg men unnskyld orsak")

// reconsider tells whether an answer as a whole takes an earlier one back: «jeg
// har ombestemt meg …», «nei, det blir for tidlig. Før påske.», «juni, ikke mai».
func (a *answer) reconsider() {
	i := 0
	for i < len(a.toks) && (a.toks[i].Kind == norsk.Punct || fillers[a.norm(i)] || turning[a.norm(i)]) {
		i++
	}
	turned := i > 0 && a.hasWord(clause{from: 0, to: i}, turning)
	if n := reconsiderations.at(a.toks, i, len(a.toks)); n > 0 {
		a.corrects = true
		a.kill(0, i+n)
		return
	}
	all := clause{from: i, to: len(a.toks)}
	swaps := a.has(all, instead) && !a.has(all, neither)
	if a.asks == dialog.AboutWish {
		a.corrects = turned && a.norm(0) == "nei" && swaps && a.strengthOf(all) >= strong
		return
	}
	timed := a.hasDated()
	switch {
	case a.asks == dialog.AboutTime:
		a.corrects = timed && turned && a.norm(0) == "nei"
	case a.asks == dialog.AboutOther || a.asks == "":
		a.corrects = timed && (turned && a.norm(0) == "nei" || swaps) || swaps && turned && a.strengthOf(all) >= strong || a.has(all, ratherWant)
	}
	a.contrast(i)
}

var neither = cues(`heller ikke|ikkje|ingen
	ikke|ikkje heller`)

var ratherWant = cues(`jeg|eg|æ? vil|ønsker|ønskjer heller
	heller vil|ville jeg|eg
	vil jeg|eg heller`)

// contrast reads «juni, ikke mai» at the end of an answer: what is denied is
// remembered, and left out.
func (a *answer) contrast(from int) {
	for i := from + 1; i < len(a.toks); i++ {
		if n := a.norm(i); n != "ikke" && n != "ikkje" || a.norm(i-1) != "," && a.norm(i-1) != "og" {
			continue
		}
		to := i + 1
		for to < len(a.toks) && to < i+5 && a.toks[to].Kind != norsk.Punct {
			to++
		}
		if to == i+1 || to < len(a.toks) && a.toks[to].Kind != norsk.Punct || subjects[a.norm(i+1)] || a.norm(i+1) == "før" {
			continue
		}
		if a.corrects || a.asks == dialog.AboutOther {
			for k := i + 1; k < to; k++ {
				if !prepositions[a.norm(k)] {
					a.denies = append(a.denies, a.norm(k))
				}
			}
			a.corrects = true
			a.kill(i-1, to)
		}
	}
}

// hasDated tells whether any time in the answer may be when a goal is reached.
func (a *answer) hasDated() bool {
	for _, t := range a.times {
		if (t.From != "" || t.Until != "") && a.isGoalTime(t, tierWish) {
			return true
		}
	}
	return false
}

// meant end a correction: «jeg mener …».
var meant = words("mener meiner mente meinte meinar")

// takeBack finds what somebody takes back while they speak («jeg vil til byen,
// nei forresten, til sjøen») and leaves it out. A new time takes the place of
// a time, and nothing else.
func (a *answer) takeBack() {
	a.reconsider()
	for i := 0; i < len(a.toks); i++ {
		if a.dead[i] {
			continue
		}
		n := corrections.at(a.toks, i, len(a.toks))
		if to := a.tookBack(i); n == 0 && to > 0 {
			a.kill(a.correctable(i), to)
			i = to - 1
			continue
		}
		if n == 0 && a.norm(i) == "nei" && i > 0 && i+1 < len(a.toks) && a.plainNo(i) {
			n = 1
		}
		if n == 0 || meant[a.norm(i+n-1)] && a.isThought(i, n) {
			continue
		}
		start := a.correctable(i)
		if start < 0 { // nothing before it here: about another answer
			if a.norm(i+n-1) == "ikke" || a.norm(i+n-1) == "ikkje" {
				if to := a.denial(i + n); to > 0 {
					a.corrects = true
					a.kill(i, to)
					i = to - 1
					continue
				}
				continue // «nei, ikke mas»: no correction, a wish
			}
			a.corrects = true
			a.kill(i, i+n)
			if after := i + n; (a.norm(after) == "ikke" || a.norm(after) == "ikkje") || a.norm(after) == "," && (a.norm(after+1) == "ikke" || a.norm(after+1) == "ikkje") {
				if to := a.denial(after + 1); to > 0 {
					a.kill(i, to)
				}
			}
			i += n - 1
			continue
		}
		next := i + n
		if a.norm(next-1) == "ikke" || a.norm(next-1) == "ikkje" {
			if to := a.denial(next); to > 0 {
				next = to
			} else if a.sentenceEnd(next) == next {
				continue
			} else {
				next-- // «nei, ikke alene»: the new words are a denial themselves
			}
		} else if (a.norm(next) == "ikke" || a.norm(next) == "ikkje") && a.denial(next+1) > 0 {
			next = a.denial(next + 1)
		}
		for next < len(a.toks) && a.toks[next].Kind == norsk.Punct {
			next++
		}
		to := a.sentenceEnd(next)
		if next >= to {
			continue
		}
		a.replace(start, i, next, to)
		a.kill(i, next)
		i = next - 1
	}
}

// tookBack reads «sønnen min. nei, han har ikke tid. biblioteket»: where the
// «nei, …» ends, or 0. In a wish a «nei» may be half of it («hjem. nei, jeg vil
// ikke til byen»), so there it takes nothing back.
func (a *answer) tookBack(i int) int {
	if a.norm(i) != "nei" || a.asks == dialog.AboutWish || a.norm(i+1) != "," || !subjects[a.norm(i+2)] || a.correctable(i) < 0 {
		return 0
	}
	to := a.sentenceEnd(i)
	if to < len(a.toks) && a.hasWord(clause{from: i, to: to}, denials) {
		return to
	}
	return 0
}

// plainNo tells whether a bare «nei» in the middle takes back what stands
// before it: «til våren, nei, til sommeren».
func (a *answer) plainNo(i int) bool {
	switch a.toks[i-1].Text {
	case ",", "–", "—", "-", "…":
	case ".":
		return a.norm(i+1) == "," && !speakers[a.norm(i+2)] && a.correctable(i) >= 0 && i > 3
	default:
		if a.toks[i-1].Kind == norsk.Punct || a.toks[i+1].Kind == norsk.Punct || sayNo[a.norm(i-1)] {
			return false
		}
	}
	return !speakers[a.norm(i+1)] || a.norm(i+2) == "mener" || a.norm(i+2) == "mente" || a.norm(i+2) == "vil"
}

// sayNo are words that «nei» may be said after without taking anything back.
var sayNo = words("si seie sier seier sa å ja og men et eit nei jo takk")

// isThought tells «jeg mener at det er viktig» from «jeg mener sjøen».
func (a *answer) isThought(i, n int) bool {
	next := a.norm(i + n)
	return next == "at" || next == "det" || next == "jeg" || next == "eg" || next == "alvor" || next == "om" || a.norm(i-1) == "som" || a.norm(i-1) == "det" || i > 0 && a.norm(i-1) != "," && a.norm(i-1) != "." && a.norm(i-1) != "nei" && a.norm(i-1) != "eller" && a.norm(i) != "nei" && a.norm(i) != "eller"
}

// denial reads «byen, sjøen» after «ikke»: the token where the new words
// begin, or 0. What is denied is remembered.
func (a *answer) denial(i int) int {
	for k := i; k < len(a.toks) && k < i+6; k++ {
		switch t := a.toks[k]; {
		case t.Text == "," || t.Norm == "men" || t.Norm == "." && k+1 < len(a.toks):
			next := k + 1
			for next < len(a.toks) && (a.norm(next) == "men" || a.toks[next].Kind == norsk.Punct) {
				next++
			}
			if next >= len(a.toks) || k == i {
				return 0
			}
			for d := i; d < k; d++ {
				a.denies = append(a.denies, a.toks[d].Norm)
			}
			return next
		case subjects[t.Norm]:
			return 0
		}
	}
	return 0
}

// correctable is where the words before token i that may be taken back begin,
// or -1 when there are none.
func (a *answer) correctable(i int) int {
	start, content := i, false
	for k := i - 1; k >= 0 && !a.dead[k]; k-- {
		t := a.toks[k]
		if content && k+1 < len(a.toks) && a.breaks(k+1) && (t.Text == "." || t.Text == "!" || t.Text == "?") {
			break
		}
		start = k
		if t.Kind != norsk.Punct && !fillers[t.Norm] && !around[t.Norm] {
			content = true
		}
	}
	if !content {
		return -1
	}
	return start
}

var around = words("hei hallo forresten unnskyld beklager beklagar sorry orsak vent oi ops")

func (a *answer) sentenceEnd(i int) int {
	for k := i + 1; k < len(a.toks); k++ {
		if a.breaks(k) {
			return k
		}
	}
	return len(a.toks)
}

// replace leaves out of [start,end) what [next,to) takes the place of.
func (a *answer) replace(start, end, next, to int) {
	if a.asks == dialog.AboutTime {
		a.kill(start, end) // whatever it was, it was when
		return
	}
	newTime, newWords := false, false
	for i := next; i < to; i++ {
		if a.timeAt[i] >= 0 {
			newTime = true
		} else if a.toks[i].Kind == norsk.Word && !aroundTime[a.norm(i)] || a.toks[i].Kind == norsk.Number {
			newWords = true
		}
	}
	if newWords && a.norm(next) == "med" { // another companion, the same wish
		for i := end - 1; i > start+1; i-- {
			if a.norm(i) == "med" {
				a.kill(i, end)
				return
			}
		}
	}
	for i := start; i < end; i++ {
		if timed := a.timeAt[i] >= 0; timed && newTime || !timed && newWords {
			a.dead[i] = true
		}
	}
}

func (a *answer) kill(from, to int) {
	for i := from; i < to && i < len(a.dead); i++ {
		a.dead[i] = true
	}
}

// correctsWish tells whether a new answer about a wish takes the last one back
// instead of adding to it.
func (a *answer) correctsWish(t *talk) bool {
	return a.corrects && (len(a.denies) == 0 || t.mentions(a.denies))
}

// correct takes back what an answer corrects: the words it denies by name,
// else times by a time, else the wish by a wish, else the answer to the same
// question. It tells whether the wish is what is corrected.
func (t *talk) correct(a *answer) (wish bool) {
	if !a.corrects {
		return false
	}
	said := a.said()
	if len(said) == 0 {
		return false
	}
	allTime, anyTime := true, false
	for _, c := range said {
		timed := c.onlyTime || a.lone(c).dated
		allTime = allTime && timed
		anyTime = anyTime || timed || a.dated(c)
	}
	newTime := func(f fact) bool { return f.letter == Time }
	switch {
	case allTime, anyTime && a.asks == dialog.AboutTime:
		t.drop(newTime)
		return false
	case anyTime && len(a.denies) == 0 && a.asks == dialog.AboutOther && !(a.strongest() >= strong && a.wantsAnother(said)):
		t.drop(newTime)
		return false
	case len(a.denies) > 0 && t.wishMentions(a.denies):
		return true
	case len(a.denies) > 0:
		t.drop(func(f fact) bool { return mentions(f.e.Text, a.denies) && f.letter != Specific })
		return false
	case a.strongest() >= strong, a.asks == dialog.AboutOther || a.asks == "":
		return true
	}
	t.drop(func(f fact) bool { return f.asks == a.asks && f.letter != Specific })
	return false
}

// wantsAnother tells whether a clause that says a wish says more of it than
// when: «jeg vil heller til sjøen i mai», not «jeg vil heller ha det i mai».
func (a *answer) wantsAnother(said []clause) bool {
	for _, c := range said {
		if a.strengthOf(c) >= strong && a.contents(c) > 0 {
			return true
		}
	}
	return false
}
