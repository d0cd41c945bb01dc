package norsk

import "strings"

func normativeRules() []Rule {
	return []Rule{
		{
			ID: "ought", Class: Normative, Rank: rankNormative, Blocks: true,
			Name:    "Du bør, du må, du burde",
			Why:     "Da har vi bestemt hva som er rett, og personen kan bare si seg enig eller bli sett på som vanskelig.",
			Message: "«{ord}» sier hva personen skal gjøre. Spør heller hva personen selv vil eller tenker.",
			Find:    findOught,
			Bad: []Example{
				{Text: "Hva bør du gjøre for å få det bedre?"},
				{Text: "Burde du ikke gå mer ut?"},
				{Text: "Du må hvile mer, hva tenker du om det?"},
				{Text: "Kva må du gjere annleis?", Lang: Nynorsk},
				{Text: "Synest du ikkje at du burde prøve?", Lang: Nynorsk},
			},
			Good: []Example{
				{Text: "Hva må til for at du skal få det som du vil?"},
				{Text: "Hva skulle du ønske var annerledes?"},
				{Text: "Hva må vi vite om deg?"},
				{Text: "Kva må til?", Lang: Nynorsk},
			},
		},
		{
			ID: "right-way", Class: Normative, Rank: rankNormative, Blocks: true,
			Name:    "Lurt, sunt, på tide",
			Why:     "Ord som «lurt», «sunt», «fornuftig» og «på tide» sier hva som er riktig, før personen har svart.",
			Message: "«{ord}» sier hva som er riktig. Ta det bort, og spør hva personen selv tenker.",
			Patterns: []string{
				"lurt|lure|fornuftig|fornuftige|fornuftigste|sunt|sunn|sunne|sunnere|sunnare|sunneste|usunt|usunn|ansvarlig|ansvarleg|uansvarlig|ansvarsløs|forsvarlig|uforsvarlig",
				"på tide", "på høy|høg tid", "skjerpe|skjerper|skjerp deg|seg", "ta|tar|tatt|tek deg|seg sammen|saman",
				"^ det er|var|blir jo|nok|vel? viktig|best|bra|sunt|nødvendig|riktig|rett ..2 å|at", "ditt|eget|eige ansvar", "for ditt|di|eget|eige ..1 beste", "ansvaret ditt", "ansvar for å|at",
				"ta|tar|tek|tatt|ha ..2 ansvar|ansvaret !for", "ta|tar|tek|tatt ..2 ansvar for ditt|di|din|deg|eget|egen|eiga|eige|livet|helsa|helsen",
				"oppføre|oppfører|skikke|skikker deg", "^ er du ..1 flink|flinke", "vi|jeg|eg|me ..1 få deg til", "^ det beste|rette|riktige|riktigste for deg er|var|ville|hadde",
				"rettferdig|urettferdig mot|overfor", "^ tenker|tenkjer|prøver|prøvar|gjør|gjer|hører|høyrer|bryr du aldri",
				"^ synes|syns|synest du selv|sjølv det|at", "greit|rimelig|rimeleg ..1 å ..4 så mye|mykje|ofte|lenge",
				"riktig|rett å", "riktige|rette valget|valet|måten|vegen|veien", "gjøre|gjere det riktige|rette", "det riktige|rette å",
				"egentlig|eigentleg", "plikt|plikta|plikten|pliktig|forpliktet|forplikta",
				"lat|late|giddeløs|giddelaus|egoistisk|utakknemlig|utakksam|bortskjemt|skamme|skammer|skylda|skylden|unnskyldning*|orsaking*|umoden|barnslig",
				"følge|følgje|følger|følgjer|fulgt|følgt ..2 råd*|plan|planen|avtalen|avtalte|opplegget|reglene|reglane",
				"høre|høyre|hører|høyrer på ..2 legen|lege|oss|råd*|hjelperne|hjelparane",
				"forventer|forventar|forlanger|krever|krev ..2 av deg", "forventes|forventast|kreves|krevst av deg",
				"gjøre|gjere|gjør|gjer en|ein bedre|betre innsats", "bedre|betre|større innsats|vilje", "^ prøv å|litt|hardere|mer|igjen", "anstreng*",
				"til å|at være|vere? så? lydig|snill|flink",
			},
			Accepts: judges,
			Bad: []Example{
				{Text: "Er det ikke på tide å komme i gang?"},
				{Text: "Hva er lurt å begynne med?"},
				{Text: "Det er viktig å holde seg i gang. Hva vil du gjøre?"},
				{Text: "Er det fornuftig å vente?"},
				{Text: "Kva er lurt å gjere no?", Lang: Nynorsk},
			},
			Good: []Example{
				{Text: "Hva er riktig for deg?"},
				{Text: "Hva er viktig å få med?"},
			},
		},
		{
			ID: "only-instead", Class: Normative, Rank: rankClosed + 1, Blocks: true,
			Name:     "Bare, heller, i stedet",
			Why:      "I et ja/nei-spørsmål sier «bare», «heller» og «i stedet» at noe annet enn det personen gjør, er bedre.",
			Message:  "«{ord}» sier at noe annet er bedre. Ta det bort, og spør åpent.",
			Patterns: []string{"bare|berre", "heller|hellst", "i stedet|staden", "istedenfor|isteden|istaden"},
			Accepts:  func(r *reading, s *sentence, _, _ int) bool { return s.form == closedForm || s.form == declarative },
			Bad:      []Example{{Text: "Vil du heller vente?"}, {Text: "Kan du bare vente litt?"}},
			Good:     []Example{{Text: "Hva vil du heller gjøre?"}},
		},
		{
			ID: "blame", Class: Normative, Rank: rankNormative, Blocks: true,
			Name:    "Hvorfor gjør du ikke",
			Why:     "«Hvorfor … ikke» høres som en bebreidelse. Personen begynner å forsvare seg i stedet for å tenke.",
			Message: "«{ord}» høres som en bebreidelse. Spør heller hva som gjør det vanskelig, hvis personen selv har sagt at det er vanskelig.",
			Find:    findBlame,
			Bad: []Example{
				{Text: "Hvorfor gjør du ikke som vi ble enige om?"},
				{Text: "Hvorfor har du ikke begynt?"},
				{Text: "Kvifor har du ikkje gjort det?", Lang: Nynorsk},
			},
		},
	}
}

// judges lets «lure» (wonder) and questions about the person's own view pass.
func judges(r *reading, s *sentence, start, end int) bool {
	if r.anyOwn(start, end) {
		return false
	}
	switch r.norm(start) {
	case "egentlig", "eigentleg":
		// «hvordan du egentlig har det»: only a main clause doubts the answer.
		return !(isSubject(r.norm(start-1)) && r.info[min(end, len(r.info)-1)]&finiteVerb != 0)
	case "på":
		// «Hvordan merker du at det er på tide …»: the person judges.
		for i := s.first; i+1 < start; i++ {
			if r.norm(i+1) == "du" && isForm(r.norm(i), "merker", "merkar", "kjenner", "vet", "veit", "ser") {
				return s.form != openForm
			}
		}
		return true
	case "forventer", "forventar", "forlanger", "krever", "krev":
		we := func(n string) bool { return isForm(n, "vi", "me", "jeg", "eg", "legen") }
		return s.form != openForm || we(r.norm(start+1)) || we(r.norm(start-1))
	case "ansvar", "ta", "tar", "tek", "har", "ha", "følge", "følgje", "følger", "følgjer":
		// Who is to see to it is a plan; that the person is to is a demand.
		return s.wh < 0 || !isForm(r.norm(s.wh), "hvem", "kven")
	case "late":
		return !isForm(r.norm(end), "vere", "vera", "være", "som", "andre", "dei", "deg", "oss", "meg", "det", "nokon") // nynorsk let
	case "prøv":
		return s.form == statement || s.form == closedForm
	case "lure":
		return r.norm(start-1) != "å" && !isSubject(r.norm(start-1))
	}
	return true
}

// findOught flags must and should when it is the person who must. «Hva må til»
// and «du må gjerne» lay nothing on anybody.
func findOught(r *reading, s *sentence, add func(finding)) {
	for i := s.from; i < s.to; i++ {
		prev, next := r.norm(i-1), r.norm(i+1)
		if i == s.from {
			prev = ""
		}
		about := func(n string) bool { return isForm(n, "du", "dere", "dykk", "man", "en", "ein") }
		switch r.norm(i) {
		case "bør", "burde", "burda":
			if i == s.wh+1 && s.wh >= 0 && r.norm(i) == "bør" && !strings.HasSuffix(next, "es") && !strings.HasSuffix(next, "ast") && !r.addresses(s) {
				continue // «Hva bør stå i planen?»
			}
			if s.wh >= 0 && i == s.wh+1 && !about(next) && !isNegation(next) && (isForm(prev, "hvem", "kven") || i+1 < s.to && r.info[i+1]&neutralWord != 0 && r.info[i+1]&verbForm == 0) {
				continue // what others ought, not what the person must
			}
			if isForm(prev, "vi", "me", "jeg", "eg", "andre", "hjelperne", "de", "dei") && !about(next) || isForm(next, "vi", "me", "jeg", "eg", "de", "dei", "andre") {
				continue
			}
		case "må", "måtte":
			if !about(prev) && !about(next) || about(prev) && isForm(r.norm(i-2), "når", "før", "hvis", "viss", "dersom", "mens", "medan", "fordi") && s.wh >= 0 {
				continue // «når du må vente»: how it is, not what one must
			}
			after := next
			if about(next) {
				after = r.norm(i + 2)
			}
			if isForm(after, "gjerne") || about(prev) && isForm(after, "ikke", "ikkje") && s.form == statement {
				continue
			}
		case "skulle":
			if !about(prev) && !about(next) || isForm(r.norm(i+3), "ønske", "ønskje", "ynskje") {
				continue // «skulle du ikke ønske» leads; it does not demand
			}
			after := next
			if about(next) {
				after = r.norm(i + 2)
			}
			if !isForm(after, "ikke", "ikkje", "vel", "jo", "heller", "kanskje", "nok", "prøve", "prøvd", "begynt", "begynne") || s.wh >= 0 && !isForm(after, "vel", "jo") {
				continue
			}
		default:
			continue
		}
		start, end := i, i+1
		if about(prev) {
			start--
		} else if about(next) {
			end++
		}
		add(finding{id: "ought", start: start, end: end, sentence: s})
	}
}

// addresses reports a sentence that is about the person or about people in
// general.
func (r *reading) addresses(s *sentence) bool {
	for i := s.first; i < s.to; i++ {
		if isForm(r.norm(i), "du", "dere", "dykk", "man", "en", "ein") {
			return true
		}
	}
	return false
}

// findBlame flags «hvorfor … ikke» about something done or not done. Asked
// about a wish it suggests instead; that is the rule why-not.
func findBlame(r *reading, s *sentence, add func(finding)) {
	if start, end := alwaysWhy(r, s); start >= 0 {
		add(finding{id: "blame", start: start, end: end, sentence: s})
		return
	}
	start, end := whyNot(r, s)
	if start < 0 {
		return
	}
	id := "blame"
	if isForm(r.norm(start+1), "vil", "ønsker", "ønskjer", "liker", "likar", "ikke", "ikkje", "kan", "tror", "trur") {
		id = "why-not"
	}
	add(finding{id: id, start: start, end: end, sentence: s})
}

// alwaysWhy finds «hvorfor … alltid», «hvorfor … absolutt»: a reproach.
func alwaysWhy(r *reading, s *sentence) (start, end int) {
	for i := s.from; i < s.to; i++ {
		if !isForm(r.norm(i), "hvorfor", "kvifor", "korfor") {
			continue
		}
		for j := i + 1; j < s.to && j <= i+4; j++ {
			if isForm(r.norm(j), "alltid", "absolutt", "bestandig", "støtt", "hele", "heile") || isForm(r.norm(j), "gitt", "gjeve", "gir", "gjev", "ga", "gav") && isForm(r.norm(j+1), "opp") {
				return i, j + 1
			}
		}
	}
	return -1, -1
}

// whyNot finds «hvorfor … ikke» with at most three words between.
func whyNot(r *reading, s *sentence) (start, end int) {
	for i := s.from; i < s.to; i++ {
		if !isForm(r.norm(i), "hvorfor", "kvifor", "korfor") {
			continue
		}
		for j := i + 1; j < s.to && j <= i+4; j++ {
			if isForm(r.norm(j), "ikke", "ikkje", "aldri") {
				return i, j + 1
			}
		}
	}
	return -1, -1
}
