package norsk

import "strings"

// This file has the judgements behind the leading rules that a phrase alone
// cannot make.

// findNegated flags verb, subject, not: «Vil du ikke …». A not inside an open
// question only describes («Hva vil du ikke …»).
func findNegated(r *reading, s *sentence, add func(finding)) {
	if s.wh >= 0 || s.to-s.first < 3 || !isSubject(r.norm(s.first+1)) && !isForm(r.norm(s.first+1), "ikke", "ikkje") {
		return
	}
	if r.info[s.first]&finiteVerb == 0 || s.form == statement {
		return
	}
	for i := s.first + 1; i < s.to && i <= s.first+4; i++ {
		if isForm(r.norm(i), "du", "vi", "jeg", "eg") && i > s.first+1 && isForm(r.norm(i-1), "noe", "noko", "noen", "nokon") {
			return // «Er det noe du ikke …»: the not is in another clause
		}
		if isForm(r.norm(i), "ikke", "ikkje") {
			add(finding{id: "negated", start: s.first, end: i + 1, sentence: s})
			return
		}
		if r.tokens[i].Kind != Word {
			return
		}
	}
}

// suggests lets a phrase pass when what follows is the person's own words, or
// when it asks leave or invites.
func suggests(r *reading, s *sentence, start, end int) bool {
	if s.form == permitForm && isForm(r.norm(start), "skal", "kan") && isForm(r.norm(end), "at") {
		return r.ctx.Purpose != PurposePermission // «Skal vi si at du …»
	}
	if s.form == inviteForm || s.form == permitForm {
		return false
	}
	switch r.norm(start) {
	case "jeg", "eg", "vi", "me":
		return indirectQuestion(r.tokens, s) < 0 && !(isForm(r.norm(start+1), "vil", "ville") && isForm(r.norm(start+2), "gjerne"))
	case "betyr", "tyder", "vil", "handler", "handlar":
		return s.form == closedForm && r.ctx.Purpose != PurposeVerify
	case "skal", "kan":
		return r.ctx.Purpose == "" || r.ctx.Purpose == PurposeAsk
	case "tenker", "tenkjer", "føler", "opplever", "kjenner", "merker", "merkar":
		for i := end; i < s.to; i++ {
			if r.contentAt(i) || isForm(r.norm(i), "siden", "sidan", "fordi", "trenger", "treng", "bør", "burde") {
				return s.form == closedForm
			}
		}
		return false
	case "har", "er", "hadde":
		return s.form == closedForm && !(r.ctx.Purpose == PurposeVerify && r.anyOwn(start, s.to))
	case "hvordan", "korleis":
		return !r.anyOwn(end, s.to)
	case "hvor", "kor":
		return r.norm(end) == "det" || isForm(r.norm(end), "blir", "ville", "hadde", "vil", "er") || isForm(r.norm(end-1), "deilig", "herlig")
	case "mange", "de", "dei", "noen", "nokre", "andre":
		return s.form == statement || s.form == declarative || s.form == closedForm
	}
	return true
}

// findThinkAbout flags «hva tenker du om å …»: the topic comes from us, unless
// every word of it is the person's own.
func findThinkAbout(r *reading, s *sentence, add func(finding)) {
	if s.wh < 0 || !isForm(r.norm(s.wh), "hva", "kva", "hvordan", "korleis") {
		return
	}
	for i := s.wh + 2; i+1 < s.to; i++ {
		if !isForm(r.norm(i), "om", "ved", "på", "rundt") || !isForm(r.norm(i+1), "å", "at") {
			continue
		}
		opinion := false
		for j := s.wh + 1; j < i; j++ {
			opinion = opinion || isForm(r.norm(j), "tenker", "tenkjer", "synes", "syns", "synest", "mener", "meiner", "tror", "trur", "sier", "seier", "tanker", "tankar", "føler", "stiller")
		}
		if !opinion {
			return
		}
		own, others := false, false
		for j := i + 2; j < s.to; j++ {
			switch {
			case r.isOwn(j):
				own = true
			case r.info[j]&glueWord == 0 && r.tokens[j].Kind == Word && !isLightVerb(r.norm(j)):
				others = true
			}
		}
		if others && !own {
			add(finding{id: "suggestion", start: s.wh, end: i + 2, sentence: s})
		}
		return
	}
}

// onScale reports a question that asks for a number between two others.
func (r *reading) onScale() bool {
	numbers := 0
	for i, t := range r.tokens {
		if t.Norm == "skala" || t.Norm == "skalaen" {
			return true
		}
		if t.Kind == Number || isForm(t.Norm, "null", "ein", "en", "ti", "hundre") && isForm(r.norm(i-1), "fra", "frå", "til", "og", "mellom") {
			numbers++
		}
	}
	return numbers >= 2
}

// isLightVerb reports verbs that carry no topic, and what one does in a talk.
func isLightVerb(norm string) bool {
	switch norm {
	case "være", "vere", "ha", "få", "gjøre", "gjere", "ta", "gå", "komme", "kome", "kan", "kunne", "vil", "ville", "skal", "skulle", "er", "har", "får",
		"snakke", "prate", "si", "seie", "fortelle", "fortelje", "dele", "fortsette", "fortsetje", "begynne", "byrje", "la", "gi", "gje", "bli", "blir", "gjør", "gjer":
		return true
	}
	return false
}

// presumes lets the person's own trouble be named.
func presumes(r *reading, s *sentence, start, end int) bool {
	if r.anyOwn(start, end) {
		return false
	}
	if s.form == permitForm && r.ctx.Purpose == PurposePermission {
		return false
	}
	switch r.norm(start) {
	case "mangler", "manglar":
		// «Hva mangler?» asks; «hvilke mangler» tells.
		return s.form.asks() && isForm(r.norm(start-1), "hvilke", "kva", "dine", "noen", "nokre", "største", "for") && start != s.wh+1
	case "feil", "mangel":
		if r.ctx.Purpose == PurposeVerify {
			return false // what we wrote may be wrong
		}
		if isForm(r.norm(start-1), "kjennes", "føles", "kjennest", "følest") {
			return false
		}
		for i := s.first; i < s.to; i++ {
			if isForm(r.norm(i), "vi", "me", "jeg", "eg") {
				return false // our mistake, not the person's
			}
		}
		return s.form.asks()
	case "verste", "verst":
		if r.norm(start-1) == "som" || r.norm(start-2) == "på" || isForm("og", r.norm(start-1), r.norm(start-2)) {
			return false // «når det er som verst»; «det beste og det verste» is two things
		}
		// The worst that could happen, or that others could do, is a thought.
		after := r.norm(end)
		if after == "som" {
			after = r.norm(end + 1)
		}
		return s.form.asks() && !isForm(after, "vi", "me", "noen", "nokon", "andre", "jeg", "eg", "kan", "kunne", "folk", "du")
	case "hvor", "kor":
		if s.form.asks() && r.onScale() && isForm(r.norm(end-1), "er") {
			return false
		}
	case "jo":
		return s.form.asks() && r.norm(start+1) != ","
	case "når", "hvordan", "korleis":
		return s.form.asks() && (!isForm(r.norm(end-1), "ta", "på", "med", "av") || r.norm(start+1) == "skal" || isForm(r.norm(end-2), "slutte", "slutta")) && r.norm(start+1) != "kan"
	case "det", "du":
		return s.form == statement && r.asks()
	}
	if strings.HasPrefix(r.norm(start), "slutt") && s.wh >= 0 && isForm(r.norm(s.wh), "hva", "kva") {
		return false // «Hva vil du slutte med?» leaves it open
	}
	if r.norm(end-1) == "å" && isForm(r.norm(start), "unngå") {
		return false
	}
	return s.form.asks()
}

// findParticle flags small words that take an answer for granted in a question
// told as a statement: «Du er vel sliten?», «Du får nok hjelp?».
func findParticle(r *reading, s *sentence, add func(finding)) {
	if s.form != declarative && (s.form != closedForm || s.mark != '?') {
		return
	}
	for i := s.first + 1; i < s.to-1; i++ {
		switch r.norm(i) {
		case "vel", "sikkert", "nok", "altså", "da", "då", "visst", "vanligvis":
			if s.form == closedForm && !isForm(r.norm(i), "vel", "altså") || !isSubject(r.norm(i-1)) && !looksFinite(r.norm(i-1)) && r.norm(i-1) != "deg" {
				continue
			}
			if s.form == closedForm && r.norm(i-1) != "det" && r.norm(i-1) != "du" {
				continue
			}
			if r.norm(i) == "altså" && r.ctx.Purpose == PurposeVerify {
				continue // gives back, and draws no conclusion of its own
			}
			add(finding{id: "presumes", start: i, end: i + 1, sentence: s})
			return
		}
	}
	if s.form == declarative && !r.wondersWhether(s) && r.ctx.Purpose != PurposeVerify && r.ctx.Purpose != PurposePermission {
		add(finding{id: "told-as-question", start: s.first, end: s.to, sentence: s})
	}
}

// findForced flags «A eller B» as the only answers.
func findForced(r *reading, s *sentence, add func(finding)) {
	if s.form == statement || s.form == checkForm || r.ctx.Purpose == PurposePermission {
		return
	}
	for i := s.first; i < s.to; i++ {
		n := r.norm(i)
		if (n == "enten" || n == "anten") && i+1 < s.to {
			add(finding{id: "forced-choice", start: i, end: s.to, sentence: s})
			return
		}
		if n != "eller" || i == s.first || i+1 >= s.to || isAlternativePair(r.norm(i-1), r.norm(i+1)) && (r.norm(i-2) != "," || i+2 < s.to) {
			continue
		}
		if isForm(r.norm(i+1), "hva", "kva", "ikke", "ikkje") && i+2 >= s.to {
			continue // a tag
		}
		start := i - 1
		if s.form == openForm || s.form == inviteForm {
			// In an open question only an offer after a comma forces: «Hva er
			// viktigst, ro eller energi?».
			comma := -1
			for j := max(s.wh, s.first) + 1; j < i; j++ {
				if r.tokens[j].Text == "," || r.tokens[j].Text == "–" || r.tokens[j].Text == ":" {
					comma = j
				}
			}
			if comma < 0 || comma == i-1 && isQuestionWord(r.norm(i+1)) || s.wh > comma {
				if s.form == openForm && r.contentAt(i-1) && r.contentAt(i+1) {
					add(finding{id: "forced-choice", start: i - 1, end: i + 2, sentence: s})
					return
				}
				continue
			}
			start = comma + 1
			if start >= i {
				start = i
			}
		}
		add(finding{id: "forced-choice", start: start, end: i + 2, sentence: s})
		return
	}
}

// isAlternativePair knows pairs with «eller» that offer no choice.
func isAlternativePair(a, b string) bool {
	switch a {
	case "ene", "eine":
		return isForm(b, "andre", "annen", "anna")
	case "store", "stor", "gode", "dårlige", "små", "kort", "kortere", "én", "ett", "éin", "dag":
		return isForm(b, "små", "liten", "dårlige", "dårlege", "gode", "store", "lengre", "lang", "lange", "flere", "fleire", "to", "natt")
	case "mer", "meir", "flere", "fleire", "en", "ein", "noe", "noko", "noen", "nokon", "hvem", "hva", "kven", "kva", "mye", "mykje", "lite", "få", "bra", "stort", "før", "tidligere", "ofte", "nå", "no":
		return isForm(b, "mindre", "færre", "annen", "anna", "annet", "noen", "nokon", "noe", "noko", "hva", "hvem", "kva", "kven", "lite", "mykje", "mye", "smått", "etter", "senere", "seinare", "seinere", "sjelden", "framover", "dårlig", "dårleg", "liten", "få", "to", "mange", "annan")
	}
	return isQuestionWord(a) || isQuestionWord(b) && !isForm(b, "når") && a != ","
}
