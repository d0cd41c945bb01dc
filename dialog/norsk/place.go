package norsk

import "strings"

// A word nobody has listed is judged by where it stands. A topic comes as
// something done («å padle», «padler du»), something owned or had («båten
// din»), or the object of a preposition («med padling»). What says how
// something is, how it feels, or how it goes, comes in other places. This file
// knows those; the rest stays a suggestion.

// harmlessPlace reports that an unlisted word, by its place, is no topic.
func (r *reading) harmlessPlace(i int, s *sentence) bool {
	return r.describes(i) || r.movesPerson(i, s) || r.happens(i) || r.qualifies(i) || r.belongsToVerb(i)
}

// describes reports how something or somebody is: «hva er kjipt med …», «når
// er du mest klartenkt?».
func (r *reading) describes(i int) bool {
	before, at := r.norm(i-1), i-1
	for isDegree(before) {
		at--
		before = r.norm(at)
	}
	next := r.norm(i + 1)
	after := next == "" || isForm(next, "?", ".", ",", "for", "å", "med", "ved", "når", "om", "nå", "no", "akkurat", "i", "på", "av", "over", "til", "og", "eller", "som", "nok", "da", "då", "enn")
	if isQuestionWord(before) && isDegreeWord(before) { // «hvor klartenkt er du»
		return isCopula(next) || isForm(next, "føler", "kjenner", "opplever")
	}
	if isForm(before, "du", "deg", "det", "seg", "dere", "alt", "noe", "noko") && isCopula(r.norm(at-1)) {
		return after
	}
	return isCopula(before) && after && !looksDefinite(r.norm(i))
}

func isDegree(norm string) bool {
	return isForm(norm, "så", "mest", "mer", "meir", "litt", "veldig", "ganske", "aller", "for", "helt", "heilt", "særlig", "særleg", "minst", "mindre", "nokså", "altfor", "skikkelig", "skikkeleg")
}

func isCopula(norm string) bool {
	return isForm(norm, "er", "var", "blir", "ble", "blei", "vart", "vert", "vært", "vore", "blitt", "være", "vere", "bli", "føles", "kjennes", "følest", "kjennest", "virker", "verkar", "føler", "kjenner", "føle", "kjenne", "gjør", "gjer", "gjøre", "gjere")
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

// movesPerson reports a verb that does something to the person: «Hva gnager
// deg?», «når alt kjennes … og det tærer på deg». It also reports a verb right
// after «hva» that has no other subject: «Hva taler for det?».
func (r *reading) movesPerson(i int, s *sentence) bool {
	norm, next := r.norm(i), r.norm(i+1)
	if !looksVerbal(norm) {
		return false
	}
	if isForm(r.norm(i+1), "deg", "seg", "oss") || next == "du" && isForm(r.norm(i+2), "deg") {
		return !isForm(r.norm(i-1), "å", "din", "ditt", "dine", "di")
	}
	if i == s.wh+1 && isForm(r.norm(s.wh), "hva", "kva", "hvem", "kven") {
		if next == "du" {
			return isForm(r.norm(i+2), "på", "over", "etter", "mot", "om", "mest") && s.to-i <= 4
		}
		return isPreposition(next) || isForm(next, "imot", "mest", "mot", "over", "inn", "opp", "ned", "ut", "fram", "frem", "best", "som", "når", "innerst")
	}
	return next == "på" && isForm(r.norm(i+2), "deg", "kreftene", "humøret")
}

// happens reports a verb whose subject is the empty «det»: «når det butter»,
// «når det stormer som verst».
func (r *reading) happens(i int) bool {
	return isForm(r.norm(i-1), "det", "alt", "ting", "livet", "noe", "noko", "tankene", "tankane", "følelsene", "kjenslene", "dagen", "dagene", "dagane") && isForm(r.norm(i-2), "når", "hvis", "om", "viss", "dersom", "da", "då", "at", "så", "som", "før", "mens", "medan") && looksVerbal(r.norm(i)) &&
		!looksNoun(r.norm(i))
}

func looksNoun(norm string) bool {
	return strings.HasSuffix(norm, "ing") || strings.HasSuffix(norm, "else") || strings.HasSuffix(norm, "ene") || strings.HasSuffix(norm, "ane")
}

// qualifies reports an adjective before a plain noun: «ei ledig stund», «det
// lengste steget», «den trangeste tida».
func (r *reading) qualifies(i int) bool {
	if i+1 >= len(r.tokens) || r.info[i+1]&neutralWord == 0 || r.info[i+1]&(glueWord|adjectiveForm) != 0 || strings.HasSuffix(r.norm(i), "s") {
		return false
	}
	before := r.norm(i - 1)
	for j := i - 2; isDegree(before); j-- {
		before = r.norm(j)
	}
	return isForm(before, "en", "et", "ei", "ein", "eit", "den", "det", "de", "dei", "denne", "dette", "disse", "desse", "noen", "nokre", "noe", "noko", "ingen", "andre", "ditt", "din", "dine", "di", "mange", "alle", "slike", "sånne", "første", "neste", "siste")
}

// belongsToVerb reports a bare noun that only finishes a plain verb: «ha peil
// på», «gi gass i», «få teften på».
func (r *reading) belongsToVerb(i int) bool {
	if !isPreposition(r.norm(i+1)) || looksNoun(r.norm(i)) {
		return false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		switch n := r.norm(j); {
		case isForm(n, "gi", "gir", "gje", "gjev", "gav", "ga", "gitt", "få", "får", "fikk", "fekk", "fått", "ta", "tar", "tek", "tatt", "gå", "går", "gått", "legge", "legger", "legg", "leggje", "finne", "finner", "finn", "holde", "holder", "halde", "held", "stå", "står"):
			return true
		case !isForm(n, "du", "deg", "det", "litt", "bedre", "betre", "mer", "meir", "mest", "god", "godt"):
			return false
		}
	}
	return false
}

// looksVerbal reports the endings of the infinitive and the present.
func looksVerbal(norm string) bool {
	return strings.HasSuffix(norm, "e") || strings.HasSuffix(norm, "er") || strings.HasSuffix(norm, "ar") || strings.HasSuffix(norm, "a")
}
