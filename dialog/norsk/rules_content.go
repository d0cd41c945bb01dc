package norsk

import "strings"

func contentRules() []Rule {
	return []Rule{
		{
			ID: "content", Class: Leading, Rank: rankContent, Blocks: true,
			Name:    "Ord med eget innhold",
			Why:     "Kari ble spurt om hun likte å strikke. Hun svarte ja, og fikk en plan om strikking. Et spørsmål skal bruke hverdagsord som passer for alle, eller personens egne ord. Det folk gjør, spiser, eier og plages av, og hvem de har rundt seg, er alltid tema. Andre ord er det bare der et tema pleier å stå: «liker du å …», «hvordan går det med …», «hvilken …».",
			Message: "«{ord}» er vårt ord, ikke personens. Det foreslår et svar. Ta det bort, eller vent til personen selv har nevnt det.",
			Find:    findContent,
			Bad: []Example{
				{Text: "Liker du å strikke?"},
				{Text: "Hva liker du best å strikke?"},
				{Text: "Hva savner du ved jobben?"},
				{Text: "Likar du å strikke?", Lang: Nynorsk},
				{Text: "Kven vil du ha med på turen?", Lang: Nynorsk},
			},
			Good: []Example{
				{Text: "Hva er viktig for deg i hverdagen?"},
				{Text: "Hvem holder i trådene?"},
				{Text: "Hva betyr strikkingen for deg?", Said: "Jeg liker å strikke"},
				{Text: "Kva betyr songen for deg?", Lang: Nynorsk, Said: "eg song i kor før"},
			},
		},
		{
			ID: "told-as-question", Class: Leading, Rank: rankPresumes, Blocks: true,
			Name:    "Påstand med spørsmålstegn",
			Why:     "«Du vil slutte?» er et svar vi har laget. Det er bare greit når vi gir tilbake det personen har sagt, og spør om det stemmer.",
			Message: "Dette er en påstand med spørsmålstegn. Spør åpent, eller gi tilbake personens egne ord og spør om det stemmer.",
			Bad:     []Example{{Text: "Du er sliten?"}, {Text: "Du vil ikkje ha hjelp?", Lang: Nynorsk}},
			Good:    []Example{{Text: "Du vil hjem?", Said: "jeg vil hjem", Purpose: PurposeVerify}},
		},
	}
}

// findContent applies the strongest rule to every sentence of a text that asks.
func findContent(r *reading, s *sentence, add func(finding)) {
	if !r.asks() {
		return
	}
	switch r.ctx.Purpose {
	case PurposePermission:
		return // to ask leave one has to name what it is about
	case PurposeVerify:
		if r.own == nil {
			return // nothing to hold it against
		}
	}
	for i := s.from; i < s.to; i++ {
		if !r.contentAt(i) {
			continue
		}
		rank := rankContent
		if s.form == closedForm && r.asksForWish(s, i) {
			rank = rankWish
		}
		if s.form == declarative {
			rank = rankPresumes
		}
		add(finding{id: "content", rank: rank, start: i, end: i + 1, sentence: s})
	}
}

// contentAt reports a word with a content of its own that nobody has said.
func (r *reading) contentAt(i int) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	t := r.tokens[i]
	if t.Kind != Word || r.info[i]&neutralWord != 0 || r.isOwn(i) || r.named != nil && r.named[i] {
		return false
	}
	if r.inIdiom(i) || isEverydayPassive(r, i) || r.inFigure(i, r.sentenceOf(i)) {
		return false
	}
	if r.info[i]&oursWord != 0 {
		return !r.oursHere(i)
	}
	if isTopic(t.Norm) {
		return true
	}
	return !isHarmlessForm(t.Norm) && !isNeutralBend(t.Norm) && r.topicPlace(i, r.sentenceOf(i))
}

// inIdiom reports a word that has lost its own content in a fixed phrase:
// «legge vekt på», «handle om», «jobbe med».
func (r *reading) inIdiom(i int) bool {
	next := r.norm(i + 1)
	if isForm(next, "det", "du", "mest", "best", "først", "mye", "mykje", "videre", "vidare") {
		next = r.norm(i + 2)
	}
	switch r.norm(i) {
	case "sover", "sove", "søv":
		return isForm(r.norm(i+1), "på", "godt", "roleg", "rolig") && isForm(next, "det", "den", "på", "med", "godt") && isForm(r.norm(i+2), "det", "den", "med", "på")
	case "naturleg", "naturlege", "naturlegaste", "menneskeleg", "menneskelege", "kroppsleg", "kroppslege", "venleg", "venlege", "vennlege", "hjarteleg", "åndelege", "hjelpsam":
		return true
	case "kurs":
		return isForm(r.norm(i-1), "endre", "endra", "endret", "ny", "rett", "riktig", "hvilken", "stø", "holde", "halde")
	case "ben", "bein", "beina", "beinet":
		return isForm(r.norm(i-1), "egne", "eigne", "to", "under", "på") || r.norm(i-2) == "på"
	case "bord", "bordet":
		return isForm(r.norm(i-1), "rundt", "på", "til")
	case "rom":
		return r.norm(i+1) == "for"
	case "faller", "falle", "falt", "fall", "fell":
		return isForm(next, "på", "inn", "naturlig", "naturleg", "lett", "tungt", "til") && r.norm(i+1) != "du" || isForm(r.norm(i+1), "deg", "meg") && r.norm(i+2) == "inn"
	case "jul", "jula", "julen", "påske", "påska", "pinse", "bursdagen":
		return isForm(r.norm(i-1), "innen", "før", "etter", "over", "siden", "sidan", "til", "mot", "i", "fram")
	case "synet":
		return next == "på"
	case "minnet":
		return next == "om"
	case "tur":
		return isForm(r.norm(i-1), "etter", "min", "din")
	case "barn":
		return isForm(r.norm(i-1), "som", "var")
	case "bok", "film", "roman":
		return isForm(r.norm(i-1), "en", "ei", "ein") && isForm(r.norm(i-2), "var", "er", "vore", "vært")
	case "spill", "spel":
		return isForm(r.norm(i-1), "på", "i")
	case "ryggen", "skuldrene", "skuldrane", "halsen", "tunga", "tungen", "nesa", "blodet", "fingrene", "fingrane", "luften", "lufta":
		return isForm(r.norm(i-1), "i", "på", "over") && (r.norm(i-2) == "du" || isForm(r.norm(i-2), "deg", "ligger", "ligg", "bærer", "ber"))
	case "arm", "armen":
		return r.norm(i+1) == "om"
	case "skrevet", "skrive":
		return r.norm(i-1) == "har" && r.norm(i-2) == "du"
	case "pris":
		return r.norm(i+1) == "på"
	case "brenner", "brenn", "brenne":
		return next == "for"
	case "skriver", "skriv", "lese", "les", "leser":
		if r.norm(i-1) == "du" && r.norm(i-2) == "det" || isForm(r.norm(i+1), "det", "dette") {
			return true
		}
		return isForm(next, "opp", "ned", "høyt", "høgt", "planen", "svaret", "svara", "svarene", "ordene", "orda", "lista", "notatet", "meg")
	case "vekt":
		return next == "på"
	case "handle", "handler", "handlar", "handla", "handlet":
		return next == "om"
	case "jobbe", "jobba", "jobber", "jobbar", "arbeide", "arbeider", "arbeida":
		return isForm(next, "med", "mot", "for", "sammen", "saman", "videre", "vidare")
	case "fester", "festa", "feste", "festet", "festar":
		return isForm(next, "deg", "seg") || isForm(r.norm(i+2), "deg")
	case "koke", "koker", "kokar", "kokte":
		return isForm(next, "over", "ned")
	case "spiller", "spelar", "spele", "spille":
		return isForm(next, "en", "ei", "rolle", "inn")
	}
	return false
}

// oursHere reports that it is the program that does it, or the talk itself:
// «skal jeg skrive», «skrevet ned», «lese opp».
func (r *reading) oursHere(i int) bool {
	if isForm(r.norm(i-1), "da", "då") && r.norm(i+1) == "du" {
		return true // «Da trykker du …»
	}
	for j := max(0, i-5); j < min(len(r.tokens), i+5); j++ {
		switch r.norm(j) {
		case "jeg", "eg", "vi", "me", "ned", "opp", "lagre", "lagret", "lagra", "høyt", "her", "på", "over":
			return true
		}
	}
	return false
}

// isHarmlessForm lets adjectives and adverbs pass that the vocabulary does not
// list: how something is can hardly be a topic. It also lets the genitive and
// the compounds of the plainest words pass («hverdagsting», «favorittdag»).
func isHarmlessForm(norm string) bool {
	for _, suffix := range []string{"lig", "lige", "ligst", "ligste", "ligere", "leg", "lege", "legast", "legaste", "somt", "somme", "som", "vis", "ig", "ige", "igst", "igste", "igere", "igare", "full", "fullt", "fulle", "løs", "løst", "løse", "laus", "laust"} {
		if strings.HasSuffix(norm, suffix) && len(norm) > len(suffix)+3 && !strings.HasPrefix(norm, "person") && !strings.HasSuffix(norm, "bolig") {
			return true
		}
	}
	for _, head := range []string{"hverdags", "kvardags", "livs", "yndlings", "favoritt", "drømme", "draume", "dags", "hoved", "hovud", "lykke"} {
		if rest, ok := strings.CutPrefix(norm, head); ok && lookup(rest)&neutralWord != 0 {
			return true
		}
	}
	return isPlainCompound(norm)
}

// plainHeads are the first parts of compounds that name a time or a thought:
// with a neutral word after them they say no more than the two do apart.
var plainHeads = []string{
	"morgen", "morgon", "formiddags", "ettermiddags", "kvelds", "natte", "dag", "dags", "døgn", "helge", "helgar", "uke", "veke", "måneds", "månads", "års", "sommer", "sommar", "høst", "haust", "vinter", "vår", "ferie", "jule", "påske",
	"hverdags", "kvardags", "livs", "fritids", "fri", "fram", "framtids", "fremtids", "fortids", "barndoms", "ungdoms", "favoritt", "yndlings", "drømme", "draume", "lykke", "ønske", "ynskje", "hjerte", "hjarte", "merke", "hjem", "heim", "start", "hvile", "kvile", "arbeids", "hverdag", "kvardag",
}

var weekdayHeads = []string{"mandags", "måndags", "tirsdags", "tysdags", "onsdags", "torsdags", "fredags", "lørdags", "laurdags", "søndags", "sundags", "helge"}

// isPlainCompound reports «morgenrutine», «framtidsdrøm», «lørdagskveld».
func isPlainCompound(norm string) bool {
	for _, head := range plainHeads {
		rest, ok := strings.CutPrefix(norm, head)
		if ok && letters(rest) >= 3 && isPlainTail(rest) {
			return true
		}
	}
	for _, head := range weekdayHeads {
		rest, ok := strings.CutPrefix(norm, head)
		for _, tail := range []string{"morgen", "morgon", "formiddag", "ettermiddag", "kveld", "natt"} {
			if ok && strings.HasPrefix(rest, tail) && letters(rest) <= letters(tail)+4 {
				return true
			}
		}
	}
	return false
}

// isPlainTail keeps out what makes a compound the name of a service.
func isPlainTail(rest string) bool {
	if isForm(rest, "hjelp", "hjelpa", "hjelpen", "plan", "planen", "gruppe", "gruppa", "plass", "plassen", "hjelper", "støtte", "møte", "møtet", "behov") {
		return false
	}
	info := lookup(rest)
	return info&neutralWord != 0 && info&(glueWord|adjectiveForm) == 0 || isForm(rest, "sted", "stedet", "stad", "staden", "glede", "gleder", "gleda", "drøm", "drømmen", "draum", "draumen", "rutine", "tid", "tida", "stell", "stund", "stunda", "stunder", "utsikter", "utsiktene", "verk")
}

// asksForWish reports yes/no questions about what the person likes, wants or
// thinks. There the topic is a suggestion before it is a closed question; in
// «Har du bil?» it is the other way round.
func (r *reading) asksForWish(s *sentence, content int) bool {
	for i := s.first; i < content && i <= s.first+5; i++ {
		switch r.norm(i) {
		case "liker", "likar", "likte", "lika", "vil", "ville", "ønsker", "ønskjer", "ynskjer", "lyst", "tenke", "tenkje", "glad", "interessert", "elsker", "elskar",
			"foretrekker", "drømmer", "drøymer", "håper", "håpar", "gleder", "gledar", "synes", "syns", "synest", "tror", "trur", "mener", "meiner", "savner", "saknar",
			"skal", "viktig", "kjekt", "gøy", "prøve", "prøvd", "trives", "trivst", "hatt", "redd", "kanskje", "hadde", "kunne", "aktuelt", "behov", "nytte":
			return true
		}
	}
	return false
}
