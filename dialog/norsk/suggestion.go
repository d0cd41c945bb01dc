package norsk

import "strings"

// suggestion is another way to ask, when there is an honest one: an open
// question in the language of the text, that passes this same check. It is
// empty when nobody but the author knows what was meant.
func suggestion(r *reading, f finding) string {
	if f.sentence == nil {
		return ""
	}
	var candidate string
	switch f.rule.ID {
	case "yes-no", "content", "negated", "only-instead", "forced-choice", "suggestion":
		candidate = opened(r, f.sentence)
	case "told-as-question", "tag", "presumes":
		if f.sentence.form == declarative || f.sentence.form == closedForm {
			candidate = opened(r, f.sentence)
		}
	case "two-questions":
		candidate = alone(r, f)
	case "example", "praise", "comfort":
		candidate = without(r, f)
	case "why":
		candidate = whatMakes(r, f.sentence)
	case "jargon-word":
		candidate = plainQuestion(r, f)
	case "ought":
		if f.sentence.form != statement {
			candidate = say(r, "Hva vil du gjøre?", "Kva vil du gjere?")
		}
	}
	if candidate == "" || candidate == r.text {
		return ""
	}
	// Held to the same rules, and without a suggestion of its own.
	checked := read(candidate, r.ctx)
	for _, g := range checked.findings() {
		if g.rule.Blocks {
			return ""
		}
	}
	return candidate
}

// say chooses the language of the question.
func say(r *reading, nb, nn string) string {
	if r.ctx.Lang == Nynorsk {
		return nn
	}
	return nb
}

// opened turns a yes/no question into the open question it closes: the verb is
// kept, and the answer taken out.
func opened(r *reading, s *sentence) string {
	if s.wh >= 0 {
		return ""
	}
	verb := r.norm(s.first)
	if s.form == declarative {
		if isForm(r.norm(s.first), "du") && isForm(r.norm(s.first+1), "vil", "ønsker", "ønskjer", "liker", "likar", "savner", "saknar", "trenger", "treng", "klarer", "klarar") {
			verb = r.norm(s.first + 1)
		} else if r.norm(s.first) == "du" {
			return say(r, "Hvordan har du det?", "Korleis har du det?")
		}
	}
	has := func(words ...string) bool {
		for i := s.first; i < s.to; i++ {
			if isForm(r.norm(i), words...) {
				return true
			}
		}
		return false
	}
	if text := somethingThat(r, s); text != "" {
		return text
	}
	switch verb {
	case "liker", "likar", "likte":
		return say(r, "Hva liker du å gjøre?", "Kva likar du å gjere?")
	case "vil", "ville", "kunne", "ønsker", "ønskjer", "ynskjer", "skal":
		if isForm(r.norm(s.first+1), "vi", "me", "jeg", "eg") {
			return ""
		}
		return say(r, "Hva har du lyst til?", "Kva har du lyst til?")
	case "trenger", "treng", "behøver":
		if has("hjelp", "støtte") {
			return say(r, "Hva trenger du hjelp til?", "Kva treng du hjelp til?")
		}
		return say(r, "Hva trenger du?", "Kva treng du?")
	case "får":
		if has("hjelp", "støtte") {
			return say(r, "Hva får du hjelp til?", "Kva får du hjelp til?")
		}
	case "savner", "saknar":
		return say(r, "Hva savner du?", "Kva saknar du?")
	case "gleder", "gledar", "gler":
		return say(r, "Hva gleder du deg til?", "Kva gler du deg til?")
	case "klarer", "klarar", "greier", "greiar":
		return say(r, "Hva klarer du selv?", "Kva klarar du sjølv?")
	case "drømmer", "drøymer":
		return say(r, "Hva drømmer du om?", "Kva drøymer du om?")
	case "trives", "trivst":
		return say(r, "Hvordan har du det her?", "Korleis har du det her?")
	case "synes", "syns", "synest", "mener", "meiner", "tror", "trur":
		return say(r, "Hva tenker du om det?", "Kva tenkjer du om det?")
	case "går":
		if r.norm(s.first+1) == "det" {
			return say(r, "Hvordan går det?", "Korleis går det?")
		}
	case "er", "var", "føler", "kjenner":
		switch {
		case has("fornøyd", "fornøgd", "nøgd"):
			return say(r, "Hva er du fornøyd med?", "Kva er du fornøgd med?")
		case has("viktig"):
			return say(r, "Hva er viktig for deg?", "Kva er viktig for deg?")
		case has("glad") && has("i"):
			return say(r, "Hva er du glad i?", "Kva er du glad i?")
		case r.norm(s.first+1) == "du":
			return say(r, "Hvordan har du det?", "Korleis har du det?")
		}
	case "har", "hadde":
		switch {
		case has("lyst"):
			return say(r, "Hva har du lyst til?", "Kva har du lyst til?")
		case has("prøvd", "forsøkt", "freista"):
			return say(r, "Hva har du prøvd?", "Kva har du prøvd?")
		case has("tenkt", "vurdert"):
			return say(r, "Hva har du tenkt på?", "Kva har du tenkt på?")
		case r.norm(s.first+1) == "du" && r.norm(s.first+2) == "det":
			return say(r, "Hvordan har du det?", "Korleis har du det?")
		}
	}
	return ""
}

// somethingThat opens «Er det noe du vil endre?» to «Hva vil du endre?», and
// «Er det noen som …» to «Hvem …».
func somethingThat(r *reading, s *sentence) string {
	i := s.first
	if !isForm(r.norm(i), "er", "finnes", "finst", "har") || !isForm(r.norm(i+1), "det", "du") {
		return ""
	}
	wh := ""
	switch r.norm(i + 2) {
	case "noe", "noko":
		wh = say(r, "Hva", "Kva")
	case "noen", "nokon":
		wh = say(r, "Hvem", "Kven")
	default:
		return ""
	}
	if i+3 == s.to || isForm(r.norm(i+3), "mer", "meir", "annet", "anna") && i+4 == s.to {
		return say(r, "Hva mer vil du si?", "Kva meir vil du seie?")
	}
	rest := func(from int) string {
		return Slice(r.text, r.tokens[from].Start, r.tokens[s.to-1].End)
	}
	switch {
	case r.norm(i+3) == "du" && i+4 < s.to && looksFinite(r.norm(i+4)):
		verb := r.tokens[i+4].Text
		if i+5 < s.to {
			return wh + " " + verb + " du " + rest(i+5) + "?"
		}
		return wh + " " + verb + " du?"
	case r.norm(i+3) == "som" && i+4 < s.to:
		return wh + say(r, " er det som ", " er det som ") + rest(i+4) + "?"
	}
	return ""
}

// alone keeps the first of two questions.
func alone(r *reading, f finding) string {
	s := f.sentence
	from := r.tokens[s.from].Start
	if f.start >= s.to { // the second question is another sentence
		return Slice(r.text, from, r.tokens[s.to-1].End) + "?"
	}
	if f.start <= s.from {
		return ""
	}
	return strings.TrimRight(Slice(r.text, from, r.tokens[f.start-1].End), " ,") + "?"
}

// without cuts an example off the end, or praise off the front.
func without(r *reading, f finding) string {
	s := f.sentence
	if f.rule.ID != "example" {
		if s.to+1 >= len(r.tokens) || s.form != statement {
			return ""
		}
		return Slice(r.text, r.tokens[s.to+1].Start, r.tokens[len(r.tokens)-1].End)
	}
	cut := f.start
	for cut > s.first && r.tokens[cut-1].Text == "," {
		cut--
	}
	if cut <= s.first+1 || s.form == statement {
		return ""
	}
	mark := "?"
	if s.mark == '.' {
		mark = "."
	}
	return Slice(r.text, r.tokens[s.from].Start, r.tokens[cut-1].End) + mark
}

// whatMakes turns «Hvorfor er dette viktig for deg?» into «Hva gjør at dette
// er viktig for deg?»: after «at» the subject comes before the verb.
func whatMakes(r *reading, s *sentence) string {
	i := s.wh
	if i < 0 || i+2 >= s.to || !isSubject(r.norm(i+2)) {
		return ""
	}
	text := say(r, "Hva gjør at ", "Kva gjer at ") + r.tokens[i+2].Text + " " + r.tokens[i+1].Text
	if i+3 < s.to {
		text += " " + Slice(r.text, r.tokens[i+3].Start, r.tokens[s.to-1].End)
	}
	return text + "?"
}

// plainQuestion says the commonest office questions in everyday words.
func plainQuestion(r *reading, f finding) string {
	word := r.norm(f.start)
	switch {
	case strings.HasPrefix(word, "mål"), strings.HasPrefix(word, "delmål"), strings.HasPrefix(word, "hovedmål"):
		return say(r, "Hva vil du få til?", "Kva vil du få til?")
	case strings.HasPrefix(word, "tiltak"):
		return say(r, "Hva skal til?", "Kva skal til?")
	case strings.HasPrefix(word, "ressurs"), strings.HasPrefix(word, "kompetans"):
		return say(r, "Hva er du god til?", "Kva er du god til?")
	case strings.HasPrefix(word, "bistand"), strings.HasPrefix(word, "hjelpebehov"), strings.HasPrefix(word, "omsorgsbehov"):
		return say(r, "Hva trenger du hjelp til?", "Kva treng du hjelp til?")
	case strings.HasPrefix(word, "mestr"), strings.HasPrefix(word, "meistr"), strings.HasPrefix(word, "funksjon"):
		return say(r, "Hva får du til?", "Kva får du til?")
	case strings.HasPrefix(word, "nettverk"), strings.HasPrefix(word, "pårør"):
		return say(r, "Hvem er viktige for deg?", "Kven er viktige for deg?")
	case strings.HasPrefix(word, "prioriter"):
		return say(r, "Hva vil du ta først?", "Kva vil du ta først?")
	case strings.HasPrefix(word, "livskvalitet"), strings.HasPrefix(word, "livssituasjon"):
		return say(r, "Hvordan har du det nå?", "Korleis har du det no?")
	case strings.HasPrefix(word, "motiv"):
		return say(r, "Hva gir deg lyst?", "Kva gir deg lyst?")
	}
	return ""
}
