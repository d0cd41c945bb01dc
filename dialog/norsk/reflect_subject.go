package norsk

import "strings"

// subjectKind says who a sentence is about.
type subjectKind uint8

const (
	noSubject subjectKind = iota // no whole sentence that can be turned
	speaker                      // «jeg vil …», «i sommer vil jeg …»
	other                        // «det er viktig for meg å …»
)

// finite are common verbs in the present and the past, in both languages, and
// no noun looks like them. They show that a sentence without «jeg» first has a
// verb at all: «kaffe med naboen min» has none.
var finite = wordSet(`er var har hadde vil skal kan må bør blir ble blei får fikk gjør gjorde gir ga gav betyr betød kommer kom går gikk
	hjelper hjalp trenger trengte bor bodde sier sa vet visste liker likte elsker elsket savner savnet tar tok føles føltes kjennes kjentes
	virker virket fungerer fungerte står sto ligger lå sitter satt bestemmer bestemte passer passet ringte sover sov besøker besøkte
	støtter støttet snakker snakket jobber jobbet døde plager plaget lever levde bruker brukte burde kunne skulle ville måtte
	vert vart kjem gjer gjev gav tyder treng seier veit likar likte elskar saknar tek kjennest verkar står ligg sit ringjer
	søv støttar snakkar jobbar bur budde held lever brukar fekk gjekk vore heiter heter handler handlar synes synest syns tror trur
	ønsker ønskjer håper håpar vonar tenker tenkjer drømmer drøymer klarer klarar greier føler kjenner finner finn mister mistet mista
	orker orkar orket prøver prøvde husker hugsar leser les skriver skriv spiser et drikker drikk våkner vaknar sliter slit gleder gler
	trives trivst savna møter møtte reiser reiste kjører køyrer sykler syklar svømmer trener trenar danser synger syng lager strikker strikkar
	hører høyrer ser så forteller fortel ringer hater hatar foretrekker føretrekkjer angrer angrar gruer gruar passar held holder holdt holdes
	tåler toler mangler manglar mestrer meistrar spør spurte minner minnar bærer forstår skjønner skjønar forsto styrer stoler merker merkar lengter lengtar begynner byrjar begynte slutter slutta flytter flytta`)

// subject decides who the sentence is about, and that it is one.
func (u *utterance) subject(s clause) subjectKind {
	from := s.from
	for from < s.to && (u.toks[from].Norm == "og" || u.toks[from].Norm == "," && from > s.from) {
		from++
	}
	if from >= s.to {
		return noSubject
	}
	first := u.toks[from].Norm
	if u.isI(from) {
		return u.afterI(from, s.to)
	}
	second := ""
	if from+1 < s.to {
		second = u.toks[from+1].Norm
	}
	if quoteOpenings[first] && !(first == "for" && second == "meg") || finite[first] {
		return noSubject
	}
	if first == "kanskje" && from+1 < s.to && u.isI(from+1) {
		return u.afterI(from+1, s.to) // «kanskje jeg kan …» is a main clause too
	}
	if second == "som" && isOneOf(first, "det", "alt", "den", "dei", "de") {
		return u.copulaAfter(from+3, s.to)
	}
	preposition := isOneOf(first, "før", "etter", "siden", "sidan", "om") && from+1 < s.to && !u.isI(from+1) &&
		!isOneOf(second, "at", "han", "hun", "ho", "det", "de", "dei", "den", "som", "ikke", "ikkje", "noen", "nokon")
	if subordinators[first] && !preposition {
		return u.mainAfterClause(from, s.to)
	}
	i, verb := -1, -1
	for k := from; k < s.to; k++ {
		if u.isI(k) && i < 0 {
			i = k
		}
		if verb < 0 && (finite[u.toks[k].Norm] || u.verbPlace(from, k)) {
			verb = k
		}
	}
	switch {
	case i-1 > from && (verb == i-1 || verb < 0 && u.looksFinite(i-1)):
		// «Helst vil jeg hjem». «Det vil jeg» leans on what was said before.
		if verb < 0 {
			verb = i - 1
		}
		if u.opensClause(from, verb) {
			return noSubject
		}
		if isOneOf(first, "det", "den", "han", "ho", "hun", "dei", "de", "alle", "ingen", "noen", "nokon", "folk") && verb == from+1 {
			if i+1 < s.to && (finite[u.toks[i+1].Norm] || u.toks[i+1].Norm == "som" && isOneOf(u.toks[verb].Norm, "er", "var")) {
				return other // «han sier jeg er lat»
			}
			return noSubject
		}
		return speaker
	case i >= 0 && (verb < 0 || i < verb):
		// «Det jeg savner mest, er sjøen»: a clause as the subject.
		if !isOneOf(first, "det", "alt", "den", "noe", "noko", "de", "dei") || i > from+3 {
			return noSubject
		}
		if isOneOf(u.toks[i-1].Norm, "og") {
			return noSubject
		}
		return u.copulaAfter(i+2, s.to)
	case verb > from && verb <= from+6:
		if u.opensClause(from, verb) || verb == s.to-1 && !u.hasMine(from, verb) {
			return noSubject
		}
		if verb == from+1 && isOneOf(first, "i", "ei", "e", "en", "et", "ein", "eit", "på", "til") {
			return noSubject // «i vil heim» is dialect
		}
		return other
	}
	return noSubject
}

// copulaAfter looks for the «er» of «det jeg savner mest, er sjøen».
func (u *utterance) copulaAfter(from, to int) subjectKind {
	for k := from; k < to-1; k++ {
		if isOneOf(u.toks[k].Norm, "er", "var", "blir", "vert") {
			return other
		}
	}
	return noSubject
}

// verbPlace reports a place where only a verb can stand, for the verbs no list
// has: after «hendene mine», after «ingen», second after a definite noun.
func (u *utterance) verbPlace(from, k int) bool {
	if k == from || !u.looksFinite(k) {
		return false
	}
	prev := u.toks[k-1].Norm
	switch {
	case isOneOf(prev, "min", "mi", "mitt", "mine"):
		return k-1 > from
	case k != from+1:
		return false
	case isOneOf(prev, "ingen", "alle", "noen", "nokon", "folk", "han", "hun", "ho", "de", "dei", "det", "den"):
		return true
	}
	return strings.HasSuffix(u.toks[k].Norm, "r") && (strings.HasSuffix(prev, "en") || strings.HasSuffix(prev, "a") || strings.HasSuffix(prev, "et") || strings.HasSuffix(prev, "ene") || strings.HasSuffix(prev, "ane"))
}

func (u *utterance) isI(i int) bool {
	return u.toks[i].Norm == "jeg" || u.toks[i].Norm == "eg"
}

func (u *utterance) hasMine(from, to int) bool {
	for i := from; i < to; i++ {
		if _, ok := u.secondPerson(i); ok {
			return true
		}
	}
	return false
}

// opensClause reports a subordinator or an infinitive before the verb: then
// the verb is not the main one («viktig for meg at barna kommer»).
func (u *utterance) opensClause(from, verb int) bool {
	if isOneOf(u.toks[verb-1].Norm, ",") && u.opensAside(from, verb-1) {
		return false // «hunden min, Mira, er alt for meg»
	}
	for i := from; i < verb; i++ {
		if isOneOf(u.toks[i].Norm, "at", "som", "å", "når", "hvis", "dersom", "fordi", "om", "mens", "medan", "og", ",", "der") {
			return !isOneOf(u.toks[i].Norm, "og", "om") || u.toks[i].Norm == "og" && i+1 < verb && u.isI(i+1)
		}
	}
	return false
}

// opensAside reports one earlier comma with a word or two after it.
func (u *utterance) opensAside(from, comma int) bool {
	for i := comma - 1; i > from && i >= comma-3; i-- {
		if u.toks[i].Norm == "," {
			return u.hasMine(from, i)
		}
	}
	return false
}

// afterI checks that a verb follows «jeg»: «jeg sliten» is said back as it is.
func (u *utterance) afterI(i, to int) subjectKind {
	k := i + 1
	if k < to && u.toks[k].Norm == "og" { // «jeg og kona mi vil reise»
		for n := k + 1; n < to && n <= k+5; n++ {
			if finite[u.toks[n].Norm] {
				return other
			}
		}
		return noSubject
	}
	for k < to && isOneOf(u.toks[k].Norm, "bare", "berre", "også", "òg", "heller", "selv", "sjølv", "ikke", "ikkje", "egentlig", "eigentleg", "virkelig", "verkeleg", "nå", "no", "kanskje", "alltid", "aldri", "liksom", "faktisk", "bestandig") {
		k++
	}
	if k >= to || u.toks[k].Kind != Word || !finite[u.toks[k].Norm] && !u.looksFinite(k) {
		return noSubject
	}
	if k == to-1 && !finite[u.toks[k].Norm] && k-i > 1 {
		return noSubject
	}
	return speaker
}

// looksFinite is for verbs outside the list, only where a verb must stand:
// right beside «jeg».
func (u *utterance) looksFinite(k int) bool {
	if k < 0 || u.toks[k].Kind != Word {
		return false
	}
	w := u.toks[k].Norm
	if len(w) < 3 || isOneOf(w, "heller", "eller", "etter", "over", "under", "aller", "dårlig", "ekstra", "sammen", "blide", "her", "der", "større", "bedre", "mer", "flere", "glade", "lite", "beste", "minste", "største", "hjemmet",
		"fødd", "trett", "lett", "rett", "kvitt", "fratatt", "operert", "alene", "syk", "svært") {
		return false
	}
	for _, end := range [...]string{"r", "te", "de", "et", "dde", "es", "tes"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	if u.lang == Nynorsk { // strong verbs have no ending in nynorsk
		return strings.HasSuffix(w, "st") || isOneOf(w, "kjem", "søv", "et", "les", "skriv", "drikk", "finn", "syng", "spring", "ligg", "sit", "held", "tek", "gjev", "treng", "veit",
			"bind", "bryt", "dreg", "fell", "gret", "heng", "kling", "lèt", "let", "lyg", "ryk", "skjer", "slepp", "slit", "slår", "stig", "strid", "sug", "svik", "trekk", "vinn", "skjønar", "sov", "såg", "åt", "drakk", "fann", "song", "sprang", "låg", "sat", "heldt", "tok", "gav", "visste", "strikka", "saknar", "sakna", "elska", "jobba", "likte", "hata", "trena", "klara")
	}
	return strings.HasSuffix(w, "a") && len(w) > 4 || isOneOf(w, "vet", "sov", "så", "satt", "lå", "sto", "kom", "tok", "ga", "sa", "gikk", "fikk", "drakk", "sang", "skrev", "løp", "datt", "falt", "fant", "bar", "slo", "lo", "gråt", "brakk", "vant", "svømmer", "spør", "tør", "smører", "gjør")
}

// mainAfterClause accepts «når jeg blir frisk, vil jeg reise»: the main clause
// must be there, with verb and «jeg».
func (u *utterance) mainAfterClause(from, to int) subjectKind {
	for k := from + 3; k < to; k++ {
		if !u.isI(k) || !finite[u.toks[k-1].Norm] && !u.looksFinite(k-1) {
			continue
		}
		if prev := u.toks[k-2].Norm; prev == "," || prev == "så" || prev == "da" {
			return speaker
		}
	}
	return noSubject
}
