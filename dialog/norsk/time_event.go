package norsk

import "strings"

// eventRule reads times that hang on something happening: «når jeg blir
// frisk», «før jeg fyller 60», «etter operasjonen». They are never computed.
// When a date was said too («før jeg blir 70 i oktober») it is used.
func (p *timeParser) eventRule(i int) (hit, bool) {
	if p.is(i, "når") {
		if h, ok := p.overEnd(relAfter, i+1); ok {
			return h, true // «når jula er over»
		}
	}
	if p.is(i, "etter") && p.is(i+1, "at") {
		if h, ok := p.overEnd(relAfter, i+2); ok {
			return h, true
		}
	}
	if h, ok := p.clauseEvent(i); ok {
		return h, true
	}
	return p.nounEvent(i)
}

// changes are verbs that say something comes to be. With others «når» means
// whenever («når jeg er sliten»), which is no time to plan by.
var changes = wordSet(`blir vert fyller fyllar får begynner byrjar startar starter slutter sluttar kommer kjem flytter flyttar
	klarer klarar orker orkar kan greier flyttet fylt blitt vorte fått lært kommet kome klart begynt slutta gått skal dør døyr
	bli fylle få komme kome går gifter giftar pensjonerer konfirmeres smelter smeltar åpner opnar er stenger tar bygger
	returnerer skrives utskrives fyl ferdig bur bor har snur lysner flyt sluttar føder blomstrer`)

// recurringStates are what a person becomes again and again: «når jeg blir
// sliten» is no event.
var recurringStates = wordSet(`sliten trøtt trøytt redd lei sint svimmel urolig uroleg stresset stressa sulten tørst våken vaken
	kvalm engstelig deprimert nervøs forvirret usikker glad trist hjem heim vondt angst hodepine lyst besøk nok tid dårlig dårleg
	sur irritert utslitt nedfor uvel sjuk syk anfall smerter mange mye mykje folk`)

// goodStates after «er» and «har» are where somebody wants to be.
var goodStates = wordSet(`frisk friskere friskare ferdig ferdige klar klare over bedre betre sterk sterkere sterkare pensjonist voksen vaksen
	store stor gammel gamal myndig utlært rusfri nykter tilbake hjemme heime leget grodd større gravid fri trygg tryggere
	utskrevet utskrive konfirmert gift ute omme født fødd gjort fått blitt lært kommet kome vorte fylt trent skrevet flyttet flytta operert opptrent opererte borte plass orden gang her bygd bygget klart gått`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// clauseEvent reads a subordinate clause of time.
func (p *timeParser) clauseEvent(i int) (hit, bool) {
	k := i
	before, after, anyVerb := false, false, false
	switch {
	case p.is(i, "når") && !p.is(i-1, "bestemme", "vite", "veit", "vet", "husker", "hugsar", "hugse", "huske", "velge", "velje", "si", "seie", "spør", "forstår", "ser", "sjå", "uansett"):
		k++
	case p.is(i, "innen", "innan", "før", "til", "inntil"):
		before = p.is(i, "innen", "innan", "før")
		k++
		if p.is(i, "før") && p.is(k, "at", "enn") {
			k++
		}
	case p.is(i, "så") && p.is(i+1, "snart", "fort", "raskt") && !p.is(i+2, "som"), p.is(i, "etter") && p.is(i+1, "at"):
		k += 2
		after, anyVerb = true, true
	case p.is(i, "straks", "idet") && p.pronounAt(i+1):
		k++
		anyVerb = true
	case p.is(i, "den") && p.is(i+1, "dagen") && (p.pronounAt(i+2) || p.is(i+2, "da")):
		k += 2
		anyVerb = true
	default:
		return hit{}, false
	}
	if p.word(k) != (timeWord{}) && !p.word(k).article {
		// «før jul hvis jeg orker»: a named time, unless it is what happens.
		if w, ok := p.when(k, nearest, true); ok && !changes[p.normAt(w.next)] {
			return hit{}, false
		}
	}
	// A subject, of a pronoun or at most four words, and then the verb.
	verb := -1
	for n := k; n < len(p.toks) && n <= k+4; n++ {
		if kind, _ := p.kindAt(n); kind != Word {
			return hit{}, false
		}
		if n > k && (changes[p.toks[n].Norm] || verbTense[p.toks[n].Norm] != noTense || anyVerb && finite[p.toks[n].Norm]) {
			verb = n
			break
		}
		if n == k && (verbTense[p.toks[n].Norm] != noTense || p.is(n, "er", "har", "på", "i", "om")) {
			return hit{}, false // «når vil du …», «før var jeg …»
		}
	}
	if verb < 0 || verbTense[p.toks[verb].Norm] == past || !anyVerb && !changes[p.toks[verb].Norm] || p.is(verb, "skal") && p.is(i, "når") && !p.is(verb+1, "begynne", "byrje", "flytte", "på", "til", "gifte", "konfirmeres") {
		return hit{}, false
	}
	if p.is(k, "som", "det") && p.is(verb, "går", "er", "har") && !p.is(verb+1, "blitt", "bedre", "betre") {
		return hit{}, false
	}
	next := p.clauseEnd(verb)
	if p.is(i, "når", "til") && !p.isEventful(verb, next) {
		return hit{}, false
	}
	if p.is(i, "til") && !p.pronounAt(k) {
		return hit{}, false
	}
	h := hit{kind: TimeEvent, next: next}
	limit := noRelation
	switch {
	case p.is(i, "innen", "innan"):
		limit = relBy
	case before:
		limit = relBefore
	case after:
		limit = relAfter
	}
	for n := verb + 1; n < next; n++ { // a date said inside
		if p.is(n, "i", "på", "til", "den", "om") || p.kindNumber(n) && p.word(n+1).month+p.word(n+2).month > 0 {
			if dated, ok := p.datedEvent(h, limit, n); ok {
				return dated, true
			}
		}
	}
	// «når sommeren kommer», «når det blir vår»: the season is the event.
	for n := k; n < next && p.is(i, "når", "innen", "innan", "før"); n++ {
		if t := p.word(n); t.season > 0 && (n == k || n == verb+1) {
			q, _, ok := recurring{what: seasonName, season: int(t.season)}.pick(p.ref, p.refYear, coming)
			if !ok {
				break
			}
			if before {
				return deadline(q.from-1, grainSeason, next), true
			}
			return interval(q, next), true
		}
	}
	return h, true
}

// datedEvent is an event whose date was said at token n, and what the word
// before the event makes of it.
func (p *timeParser) datedEvent(h hit, limit relation, n int) (hit, bool) {
	in, ok := p.relationRule(n)
	if !ok {
		in, ok = p.offsetRule(n)
	}
	if !ok {
		in, ok = p.bareRule(n)
	}
	if !ok || !in.hasFrom || !in.hasUntil || in.readings != nil || in.until < p.ref {
		return h, false
	}
	h.next, h.grain = max(h.next, in.next), in.grain
	switch limit {
	case relBefore, relBy:
		h.kind, h.hasUntil = TimeDeadline, true
		first, last := in.from-1, in.until
		switch {
		case limit == relBy && in.from == in.until:
			h.until = last
		case in.from == in.until || in.grain == grainDay:
			h.until = first
		case limit == relBy:
			h.until = last
			h.readings = []period{{until: last}, {until: first}}
		default: // before that month is sure, within it is possible
			h.until = first
			h.readings = []period{{until: first}, {until: last}}
		}
	case relAfter:
		h.kind, h.from, h.hasFrom = TimeAfter, in.from, true
	default:
		h.from, h.until, h.hasFrom, h.hasUntil = in.from, in.until, true, true
	}
	return h, true
}

func (p *timeParser) normAt(i int) string {
	if i < 0 || i >= len(p.toks) {
		return ""
	}
	return p.toks[i].Norm
}

func (p *timeParser) pronounAt(i int) bool {
	return p.is(i, "jeg", "eg", "vi", "me", "han", "hun", "ho", "de", "dei", "det", "den", "du", "man")
}

// isEventful looks at what follows the verb.
func (p *timeParser) isEventful(verb, next int) bool {
	needsGood := p.is(verb, "er", "har", "kan", "går", "tar", "bor", "bur", "får", "kommer", "kjem", "blir", "vert", "orker", "orkar", "klarer", "klarar")
	bad, good := false, false
	for n := verb + 1; n < next; n++ {
		w := p.toks[n].Norm
		bad = bad || recurringStates[w] && !(p.is(n, "hjem", "heim") && p.is(n+1, "fra", "frå"))
		good = good || goodStates[w]
	}
	switch {
	case good:
		return true
	case p.is(verb, "har") && !bad && p.isSupine(verb+1):
		return true // «når legen har gitt klarsignal»
	case p.is(verb, "er", "har", "går", "tar", "bor", "bur"):
		return p.kindNumber(verb+1) || p.word(verb+1).number > 1 || p.hasAge(verb, next)
	case needsGood:
		return !bad
	}
	return true
}

// isSupine guesses from the ending.
func (p *timeParser) isSupine(i int) bool {
	s := p.normAt(i)
	return len(s) > 3 && (strings.HasSuffix(s, "t") || strings.HasSuffix(s, "dd")) && !p.is(i, "litt", "godt", "fritt", "mitt", "ditt", "mest", "helt", "heilt", "noget", "annet")
}

func (p *timeParser) hasAge(from, to int) bool {
	for n := from; n < to; n++ {
		if p.kindNumber(n) {
			return true
		}
	}
	return false
}

// clauseEnd is where the clause stops: at punctuation or the main clause.
func (p *timeParser) clauseEnd(i int) int {
	for last := min(len(p.toks), i+maxClause); i+1 < last; {
		i++
		if p.toks[i].Kind == Punct && !(p.is(i, ".") && p.kindNumber(i-1) && !p.ends(i+1) && !p.toks[i+1].Upper) {
			return i
		}
		if p.is(i, "så", "da", "men", "fordi", "hvis", "dersom") || p.is(i, "vil", "skal", "håper", "ønsker") || p.is(i, "og") && (p.pronounAt(i+1) || p.is(i+1, "da", "så")) {
			return i
		}
	}
	return i + 1
}

// maxClause is more words than a clause of time has.
const maxClause = 20

// eventEndings are the ends of nouns for something that happens: «operasjonen»,
// «oppholdet». Only with før, etter, innen and the like.
var eventEndings = [...]string{
	"sjonen", "oppholdet", "opphaldet", "møtet", "møte", "bryllupet", "bryllaupet", "festen", "ferien", "ferie", "kurset", "starten", "start", "slutt", "slutten",
	"besøket", "turen", "reisen", "reisa", "flyttingen", "flyttinga", "behandlingen", "behandlinga", "treningen", "treninga", "utredningen", "utgreiinga",
	"undersøkelsen", "undersøkinga", "kuren", "bursdagen", "fødselsdagen", "gebursdagen", "bursdag", "fødselsdag", "dåpen", "dåp", "begravelsen", "begravelse", "gravferda",
	"konfirmasjonen", "operasjon", "operasjonen", "konfirmasjon", "rehabilitering", "rehabiliteringen", "rehabiliteringa", "fødselen", "termin", "terminen", "eksamen", "jubileet",
	"permisjonen", "perioden", "semesteret", "sesongen", "skoleåret", "skuleåret", "konserten", "stevnet", "løpet", "utskrivelsen", "utskrivingen", "utskrivinga", "utskriving",
	"innleggelsen", "innleggelse", "cellegiften", "samtalen", "avtalen", "evalueringen", "kontrollen", "legetimen", "prøven", "helgeturen", "pensjonen", "opptreningen", "opptreninga",
	"dagen", "årsdag", "barnedåpen", "bryllup", "cellegifta", "strålingen", "strålinga", "flytting", "sykmeldingen", "sjukmeldinga", "pandemien",
}

// nounEvent reads «etter operasjonen», «før sommerferien», «til bryllupet til dattera».
func (p *timeParser) nounEvent(i int) (hit, bool) {
	k := i
	if p.is(i, "ferdig", "klar") && p.is(i+1, "til") {
		k++
	}
	switch {
	case p.is(k, "før", "etter", "innen", "innan", "til", "inntil", "over", "under", "i", "på", "ved"):
		k++
	default:
		return hit{}, false
	}
	nextMeeting := p.is(k, "neste")
	if p.is(k, "selve", "neste", "denne", "den", "det", "første", "store") {
		k++
	}
	t := p.word(k)
	kind, ok := p.kindAt(k)
	if !ok || kind != Word || t.unit != noUnit || t.weekday != 0 || t.season != 0 || t.month != 0 || t.part != noPart || t.holiday != noHoliday {
		return hit{}, false
	}
	norm := p.toks[k].Norm
	if !(p.is(i, "på", "ved") && isOccasion(norm)) && (p.is(i, "i", "over", "under", "på", "ved") || p.is(i, "til") && strings.HasSuffix(norm, "ferie")) {
		if !strings.HasSuffix(norm, "ferien") || len(norm) == len("ferien") && !p.is(i, "i", "over") {
			return hit{}, false
		}
	}
	if p.is(i, "til") && !nextMeeting && !isOccasion(norm) {
		return hit{}, false
	}
	for _, e := range eventEndings {
		if strings.HasSuffix(norm, e) {
			if e == "dagen" && !isOccasion(norm) {
				continue
			}
			h := hit{kind: TimeEvent, next: p.eventTail(k + 1)}
			limit := noRelation
			switch {
			case p.is(k-1, "før") || p.is(k-2, "før"):
				limit = relBefore
			case p.is(i, "innen", "innan"):
				limit = relBy
			case p.is(i, "etter"):
				limit = relAfter
			}
			if h.next < len(p.toks) && p.toks[h.next].Kind != Punct {
				if dated, ok := p.datedEvent(h, limit, h.next); ok {
					return dated, true
				}
			}
			return h, true
		}
	}
	return hit{}, false
}

// isOccasion are happenings one looks forward to, which «til» can point at;
// «til møtet» may be a place to go.
func isOccasion(norm string) bool {
	for _, s := range [...]string{"bryllup", "bryllaup", "konfirmasjon", "dåp", "bursdag", "fødselsdag", "gebursdag", "årsdag", "jubile", "ferien", "skolestart", "skulestart", "eksamen", "utskriv", "termin"} {
		if strings.Contains(norm, s) {
			return true
		}
	}
	return false
}

// eventTail takes in whose it is: «bursdagen min», «bryllupet til dattera mi».
func (p *timeParser) eventTail(k int) int {
	if p.is(k, "min", "mi", "mitt", "vår", "hans", "hennes", "hennar", "deres") {
		return k + 1
	}
	if p.is(k, "til", "hos", "på") {
		if kind, ok := p.kindAt(k + 1); ok && kind == Word && p.word(k+1) == (timeWord{}) {
			k += 2
			if p.is(k, "min", "mi", "mitt", "mine") {
				k++
			}
		}
	}
	return k
}
