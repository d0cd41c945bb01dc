package norsk

import "strings"

func formRules() []Rule {
	return []Rule{
		{
			ID: "two-questions", Class: Double, Rank: rankDouble, Blocks: true,
			Name:    "To spørsmål på en gang",
			Why:     "Den som trenger tid, rekker bare det siste. Still ett, og vent.",
			Message: "Dette er det andre spørsmålet: «{ord}». Behold ett, og la det andre vente til personen har svart.",
			Find:    findTwoQuestions,
			Bad: []Example{
				{Text: "Hva liker du å gjøre, og hvem vil du gjøre det med?"},
				{Text: "Hvordan har du det? Hva trenger du?"},
				{Text: "Kva er viktig for deg, og kvifor?", Lang: Nynorsk},
				{Text: "Hvordan har du det, og trenger du hjelp?"},
			},
			Good: []Example{
				{Text: "Når du våkner, hva tenker du på?"},
				{Text: "Du vil hjem. Stemmer det?", Said: "jeg vil hjem", Purpose: PurposeVerify},
			},
		},
		{
			ID: "two-things", Class: Double, Rank: rankDouble, Blocks: true,
			Name:    "To ting i ett spørsmål",
			Why:     "Spør vi om to ting, vet ingen hvilken av dem svaret gjelder.",
			Message: "Her spørres det om to ting: «{ord}». Ta én om gangen.",
			Find:    findTwoThings,
			Bad:     []Example{{Text: "Hva tenker du om søvnen og maten?"}, {Text: "Hva er lett og vanskelig for deg?"}},
			Good:    []Example{{Text: "Hva er viktig for deg og familien din?"}, {Text: "Hva gir deg ro og glede?"}},
		},
		{
			ID: "yes-no", Class: Closed, Rank: rankClosed, Blocks: true,
			Name:    "Ja/nei-spørsmål",
			Why:     "Et ja eller nei er vårt svar, ikke personens ord. Ja/nei hører hjemme når vi gir tilbake det som er sagt, og når vi ber om lov.",
			Message: "Her holder det å svare ja eller nei. Begynn heller med hva, hvordan, hvem eller når.",
			Find:    findClosed,
			Bad: []Example{
				{Text: "Har du det bra?"},
				{Text: "Er det noe mer?"},
				{Text: "Liker du å strikke?"},
				{Text: "Får du nok hjelp?"},
				{Text: "Kan du fortelle om du har det bra?"},
				{Text: "Har du det bra?", Lang: Nynorsk},
				{Text: "Treng du hjelp?", Lang: Nynorsk},
			},
			Good: []Example{
				{Text: "Kan du fortelle litt om en vanlig dag?"},
				{Text: "Kan du fortelje litt om ein vanleg dag?", Lang: Nynorsk},
				{Text: "Er det greit at jeg skriver det ned?"},
				{Text: "Har jeg forstått deg rett?", Purpose: PurposeVerify},
			},
		},
	}
}

// findTwoQuestions flags a second question anywhere in the text. It reports
// once, on the later one.
func findTwoQuestions(r *reading, s *sentence, add func(finding)) {
	asked := -1
	for i := range r.sentences {
		other := &r.sentences[i]
		if other == s {
			break
		}
		if isQuestion(other) {
			asked = i
		}
	}
	if asked >= 0 && isQuestion(s) {
		add(finding{id: "two-questions", start: s.first, end: s.to, sentence: &r.sentences[asked]})
		return
	}
	if !s.form.asks() {
		return
	}
	// A second question inside the same sentence.
	head := max(s.wh, s.first)
	for i := head + 1; i < s.to-0; i++ {
		n := r.norm(i)
		if n != "og" && n != "," && n != "samt" && n != "men" && n != "–" && n != ";" {
			continue
		}
		j := i + 1
		if isForm(r.norm(j), "og", "men", "så", "da", "eventuelt", "også", "samtidig") {
			j++
		}
		if isPreposition(r.norm(j)) && isQuestionWord(r.norm(j+1)) {
			j++
		}
		if j >= s.to {
			break
		}
		if s.wh < 0 && s.form == closedForm && n != "," && isQuestionWord(r.norm(j)) && opensMainClauseOrEnds(r, j, s.to) && questionFollows(r, j, s.to) {
			add(finding{id: "two-questions", start: i, end: s.to, sentence: s})
			return
		}
		if isQuestionWord(r.norm(j)) && s.wh >= 0 && j != s.wh && opensMainClauseOrEnds(r, j, s.to) {
			if n == "," && r.norm(i+1) != "og" && !questionFollows(r, j, s.to) {
				continue
			}
			add(finding{id: "two-questions", start: i, end: s.to, sentence: s})
			return
		}
		if s.form == inviteForm && isQuestionWord(r.norm(j)) && hasQuestionWord(r, s.first, i) {
			add(finding{id: "two-questions", start: i, end: s.to, sentence: s})
			return
		}
		if (j+2 == s.to || j+3 == s.to && isForm(r.norm(j+2), "selv", "sjølv", "nå", "no")) && r.norm(j+1) == "du" && isForm(r.norm(j), "tenker", "tenkjer", "tror", "trur", "synes", "syns", "synest", "mener", "meiner", "tykkjer", "tykkjest") {
			continue // «…, tror du?» asks nothing more
		}
		// «…, og trenger du hjelp?»
		if isQuestionWord(r.norm(j)) {
			continue
		}
		if looksFinite(r.norm(j)) && j+1 < s.to && isSubject(r.norm(j+1)) && n != "," || r.info[j]&finiteVerb != 0 && j+1 < s.to && r.norm(j+1) == "du" && (s.form != openForm || s.wh < i) && !beginsSubordinate(r.norm(s.first)) {
			if s.wh > i {
				continue
			}
			add(finding{id: "two-questions", start: i, end: s.to, sentence: s})
			return
		}
	}
}

// isQuestion reports sentences that each want an answer. Leave and checks
// after something else count too; an invitation without a mark does not.
func isQuestion(s *sentence) bool {
	return s.form.asks() && (s.mark == '?' || s.form == openForm || s.form == closedForm)
}

func hasQuestionWord(r *reading, from, to int) bool {
	for i := from; i < to; i++ {
		if isQuestionWord(r.norm(i)) && !(r.norm(i) == "når" && isSubject(r.norm(i+1))) {
			return true
		}
	}
	return false
}

// opensMainClauseOrEnds tells «og når?» and «og hvem vil du …» from «og når du
// våkner».
func opensMainClauseOrEnds(r *reading, at, to int) bool {
	if at+1 >= to {
		return true
	}
	return opensMainClause(r.tokens, at, to)
}

// questionFollows reports that a verb comes soon after the question word.
func questionFollows(r *reading, at, to int) bool {
	if at+1 >= to {
		return true
	}
	for i := at + 1; i < to && i <= at+3; i++ {
		if r.info[i]&finiteVerb != 0 || r.norm(i) == "og" {
			return true
		}
	}
	return false
}

// findTwoThings flags «og» between two topics, or between a good and a bad.
func findTwoThings(r *reading, s *sentence, add func(finding)) {
	if !s.form.asks() || s.form == permitForm || s.form == checkForm {
		return
	}
	for i := s.first + 1; i+1 < s.to; i++ {
		if !isForm(r.norm(i), "og", "samt") {
			continue
		}
		left, right := i-1, i+1
		for right+1 < s.to && isForm(r.norm(right), "det", "dei", "om", "på", "i", "med", "til", "av", "også", "å", "for", "hos", "din", "ditt", "dine", "di", "så") {
			right++
		}
		for left > s.first && isForm(r.norm(left), "din", "ditt", "dine", "di", ",") {
			left--
		}
		if s.wh >= left || strings.HasSuffix(r.norm(left), "es") || strings.HasSuffix(r.norm(left), "ast") {
			continue // two verbs
		}
		topics := r.topicAt(left) && r.nounAt(right) || r.nounAt(left) && r.topicAt(right)
		if s.form == openForm && isPreposition(r.norm(i+1)) && r.norm(i-2) == r.norm(i+1) && right > i+1 {
			topics = true // «av oss og av familien»
		}
		if topics || polarity(r.norm(left))*polarity(r.norm(right)) < 0 {
			add(finding{id: "two-things", start: left, end: right + 1, sentence: s})
			return
		}
	}
}

// nounAt reports a topic, or a neutral word that could be one.
func (r *reading) nounAt(i int) bool {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].Kind != Word || r.isOwn(i) {
		return false
	}
	return r.topicAt(i) || r.info[i] != 0 && r.info[i]&(glueWord|verbForm|adjectiveForm) == 0
}

// topicAt reports a word of content that is not the person's own: content, or
// jargon, or something intrusive.
func (r *reading) topicAt(i int) bool {
	return r.contentAt(i) || r.named != nil && i < len(r.named) && r.named[i] && r.tokens[i].Kind == Word
}

// polarity is +1 for what is felt as good, -1 for what is felt as bad.
func polarity(norm string) int {
	switch norm {
	case "framtida", "framtiden", "fremtida", "fremtiden", "lettest", "enklest", "lettaste", "fineste", "bra", "godt", "god", "gode", "fint", "fin", "fine", "lett", "enkelt", "glad", "best", "beste", "bedre", "betre", "positivt", "trygg", "trygt", "likar", "liker", "styrker", "styrkar", "gleder", "klarer", "fordeler":
		return 1
	case "fortida", "fortiden", "vanskeligst", "vanskeligste", "vanskelegaste", "tyngst", "tyngste", "dårlig", "dårleg", "vondt", "vond", "vonde", "vanskelig", "vanskeleg", "vanskelige", "tungt", "tung", "trist", "verst", "verste", "verre", "negativt", "utrygg", "redd", "slitsomt", "misliker", "svakheter", "sorger", "ulemper":
		return -1
	}
	return 0
}

// findClosed flags what can be answered by yes or no, where that is no answer.
func findClosed(r *reading, s *sentence, add func(finding)) {
	if r.ctx.Purpose == PurposeVerify || r.ctx.Purpose == PurposePermission {
		return
	}
	switch s.form {
	case closedForm, declarative:
		if isElliptic(r, s) {
			return
		}
	case statement:
		// «Jeg lurer på om …», with or without a mark.
		if !r.wondersWhether(s) {
			return
		}
	default:
		return
	}
	add(finding{id: "yes-no", start: s.first, end: s.to, sentence: s})
}

// isElliptic reports «Og du?», «Og så?»: as open as a question can be.
func isElliptic(r *reading, s *sentence) bool {
	if s.to-s.from > 2 || looksFinite(r.norm(s.from)) {
		return false
	}
	return isForm(r.norm(s.to-1), "du", "så", "da", "då", "deg", "ellers", "elles")
}

func (r *reading) wondersWhether(s *sentence) bool {
	for i := s.first; i+2 < s.to; i++ {
		if isForm(r.norm(i), "lurer", "undrer", "undrar", "undrast", "spør", "vite", "høre", "høyre") {
			for j := i + 1; j < s.to && j <= i+3; j++ {
				if r.norm(j) == "om" && (isForm(r.norm(j+1), "du", "dere") || isSubject(r.norm(j+1)) && looksFinite(r.norm(j+2))) {
					return isForm(r.norm(s.first), "jeg", "eg", "vi", "me")
				}
			}
		}
	}
	return false
}
