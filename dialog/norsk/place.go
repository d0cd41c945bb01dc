package norsk

import "strings"

// A word in none of the lists is judged by where it stands. Most such words
// are pictures and turns of speech («hva holder begeret fra å renne over?»),
// and no list has them all. But some places in a question are made for a
// topic: what one likes to do, what it is good or bad with, which kind of it
// one has. There an unlisted word is a suggestion all the same.

// topicPlace reports that an unlisted word stands where a topic does.
func (r *reading) topicPlace(i int, s *sentence) bool {
	if s.form == closedForm || s.form == declarative {
		return !r.describes(i) && !(looksVerbal(r.norm(i)) && isForm(r.norm(i+1), "deg", "seg"))
	}
	return r.isKindOf(i) || r.isDone(i, s) || r.isSpokenOf(i, s)
}

// isKindOf reports «hvilken kanal», «hva slags jakker», «kva kanalar».
func (r *reading) isKindOf(i int) bool {
	next := r.info[min(i+1, len(r.info)-1)]
	switch r.norm(i - 1) {
	case "hvilken", "hvilket", "hvilke", "slags", "sorts", "type":
		return next&neutralWord == 0 || next&(glueWord|verbForm) != 0
	case "kva", "ein", "eit", "ei":
		return (r.norm(i-1) == "kva" || r.norm(i-2) == "for") && next&finiteVerb != 0
	}
	return false
}

// isDone reports a verb the person is to like, want or manage: «liker du å
// padle», «vil du padle», «padler du».
func (r *reading) isDone(i int, s *sentence) bool {
	norm, prev, next := r.norm(i), r.norm(i-1), r.norm(i+1)
	if !looksVerbal(norm) || isForm(next, "deg", "seg", "over", "opp", "ned", "ut", "inn", "fram", "frem", "under", "videre", "vidare", "sammen", "saman", "på", "etter", "mot", "for", "til", "av", "fra", "frå", "om", "ved", "det", "dette", "noe", "noko") {
		return false
	}
	switch {
	case prev == "å":
		for j := i - 2; j >= s.from && j >= i-6; j-- {
			if isPleasure(r.norm(j)) {
				return true
			}
		}
	case prev == "du" && isModal(r.norm(i-2)):
		known := i+1 < s.to && r.info[i+1]&neutralWord != 0 && r.info[i+1]&(glueWord|verbForm) == 0
		return s.wh >= 0 && s.wh == i-3 && !known // «vil du innlede møtet»
	case next == "du" && s.wh >= 0 && i <= s.wh+2 && i > s.wh:
		return !isForm(r.norm(i+2), "på", "over", "etter", "mot", "om", "ved", "for", "deg", "mest", "helst", "med")
	}
	return false
}

// isPleasure reports the words that an activity is the object of.
func isPleasure(norm string) bool {
	return isForm(norm, "liker", "likar", "likte", "lika", "lyst", "glad", "savner", "saknar", "sakner", "begynne", "begynner", "byrje", "starte", "prøve", "prøver", "lære", "hjelp", "klarer", "klarar", "klare",
		"greie", "greier", "elsker", "elskar", "trives", "trivst", "interessert", "fortsette", "fortsetje", "slutte", "flink", "god", "gøy", "artig", "moro", "kjekt", "tenke", "tenkje", "ønsker", "ønskjer")
}

// isSpokenOf reports the thing a question is about: «hvordan går det med
// papegøyen», «hva betyr papegøyen for deg», «hva synes du om curling».
func (r *reading) isSpokenOf(i int, s *sentence) bool {
	norm, prev, next := r.norm(i), r.norm(i-1), r.norm(i+1)
	if s.wh < 0 || isForm(next, "på", "med", "som", "av") && !looksDefinite(norm) {
		return false
	}
	if isForm(prev, "betyr", "tyder", "fungerer", "virker", "verkar") || isForm(prev, "er", "var", "går", "gjekk", "gikk", "blir") && isForm(r.norm(i-2), "hvordan", "korleis") {
		return looksDefinite(norm) || isForm(next, "din", "ditt", "di", "dine")
	}
	if !isForm(prev, "med", "om", "ved", "til", "på", "i", "hos", "av") {
		return false
	}
	if prev == "ved" && next == "som" && r.norm(i-2) == "det" {
		return true // «hva er det ved sjakken som …»
	}
	last := i+1 >= s.to || isForm(next, "din", "ditt", "di", "dine", "nå", "no", "igjen", "att")
	if !last {
		return false
	}
	if strings.HasSuffix(norm, "ing") || strings.HasSuffix(norm, "inga") || strings.HasSuffix(norm, "ingen") {
		return true
	}
	for j := s.wh + 1; j < i-1; j++ {
		if isForm(r.norm(j), "går", "synes", "syns", "synest", "mener", "meiner", "savner", "saknar", "liker", "likar", "trives", "trivst", "hjelp", "hjelpe", "bruke", "bruker", "brukar", "fungerer", "begynne", "byrje", "best", "bra", "fint", "vanskelig", "vanskeleg", "tenker", "tenkjer") {
			return !(isForm(r.norm(j), "går") && isForm(r.norm(j+1), "deg", "du"))
		}
	}
	return false
}

// describes reports how something or somebody is: «er du klartenkt når …».
func (r *reading) describes(i int) bool {
	before := r.norm(i - 1)
	for j := i - 1; isDegree(before); {
		j--
		before = r.norm(j)
	}
	next := r.norm(i + 1)
	return isCopula(before) && !looksDefinite(r.norm(i)) &&
		isForm(next, "", "?", "for", "å", "med", "ved", "når", "om", "nå", "no", "akkurat", "i", "på", "av", "over", "til")
}

func isDegree(norm string) bool {
	return isForm(norm, "så", "mest", "mer", "meir", "litt", "veldig", "ganske", "aller", "for")
}

func isCopula(norm string) bool {
	return isForm(norm, "er", "var", "blir", "ble", "blei", "vart", "vert", "vært", "vore", "blitt", "være", "vere", "bli", "føles", "kjennes", "følest", "kjennest", "virker", "verkar")
}

// looksDefinite reports the endings of a noun that is taken for known.
func looksDefinite(norm string) bool {
	for _, ending := range []string{"en", "et", "a", "ene", "ane", "ing", "er", "ar", "or", "e"} {
		if strings.HasSuffix(norm, ending) {
			return true
		}
	}
	return false
}

// looksVerbal reports the endings of the infinitive and the present.
func looksVerbal(norm string) bool {
	return strings.HasSuffix(norm, "e") || strings.HasSuffix(norm, "er") || strings.HasSuffix(norm, "ar") || strings.HasSuffix(norm, "a")
}
