package norsk

// isTelling reports the verbs an invitation is made with.
func isTelling(norm string) bool {
	switch norm {
	case "fortelle", "fortelja", "fortelje", "fortell", "fortel", "si", "seie", "sei", "beskrive", "beskriv", "skildre", "skildra", "skildr",
		"forklare", "forklara", "forklar", "utdype", "utdjupe", "dele", "vise", "nevne", "nemne", "redegjøre", "redegjere", "tegne", "teikne", "peke", "peike", "snakke", "prate":
		return true
	}
	return false
}

func isImperativeTelling(norm string) bool {
	switch norm {
	case "fortell", "fortel", "si", "sei", "beskriv", "skildre", "skildr", "forklar", "del", "vis", "nevn", "nemn", "tegn", "teikn", "pek", "peik", "utdyp":
		return true
	}
	return false
}

// isInvitation recognises «Kan du fortelle …», «Fortell …» and the like. It
// looks like a yes/no question, and is heard as an open one, unless what is to
// be told is whether: «Kan du si om du sover?».
func isInvitation(tokens []Token, s *sentence) bool {
	verb := -1
	head, third := tokens[s.first].Norm, ""
	if s.first+2 < s.to {
		third = tokens[s.first+2].Norm
	}
	switch {
	case isImperativeTelling(head):
		verb = s.first
	case head == "kan" || head == "kunne" || head == "vil" || head == "ville" || head == "har" || head == "tør" || head == "orker" || head == "orkar" || head == "får" || head == "hadde" || head == "klarer" || head == "klarar" || head == "prøv" || head == "hjelp" || head == "sett" || head == "set" || head == "skal":
		for i := s.first + 1; i < s.to && i <= s.first+7; i++ {
			if isTelling(tokens[i].Norm) || isForm(head, "kunne", "ville", "hadde") && isForm(tokens[i].Norm, "sagt", "fortalt", "beskrevet", "beskrive", "delt", "forklart", "skildra", "vist", "utdypet") || isForm(tokens[i].Norm, "forstå", "skjønne", "skjøne") && (head == "hjelp" || isForm(third, "hjelpe")) {
				verb = i
				break
			}
			if tokens[i].Norm == "meg" && isForm(tokens[i-1].Norm, "ta", "føre") && i+1 < s.to && isForm(tokens[i+1].Norm, "med", "gjennom") {
				verb = i
				break
			}
			if isForm(tokens[i].Norm, "bilde", "bilete", "innblikk", "eksempel", "døme") && isForm(third, "gi", "gje") {
				verb = i
				break
			}
			if isForm(tokens[i].Norm, "ord") && i > 1 && isForm(tokens[i-1].Norm, "sette", "setje", "sett", "set") {
				verb = i
				break
			}
			if isForm(tokens[i].Norm, "ikke", "ikkje", "?", ",") {
				return false
			}
		}
	}
	if verb < 0 || head == "har" && third != "lyst" && !isForm(third, "mot", "noe", "noko", "tid") {
		return false // «Har du sagt alt …» is answered by yes or no
	}
	// Only a person who is asked to tell is invited; «skal jeg fortelle» is leave.
	if verb > s.first && !isForm(tokens[s.first+1].Norm, "du", "dere", "de", "gjerne", "meg", "å", "ord", "lyst") {
		return false
	}
	if isForm(tokens[verb].Norm, "snakke", "prate") && verb > s.first {
		return false // «Vil du snakke om …» asks leave
	}
	return !tellsWhether(tokens, verb, s.to)
}

// tellsWhether reports «si om du …», «si at …»: the answer is yes or no.
func tellsWhether(tokens []Token, verb, to int) bool {
	for i := verb + 1; i < to && i <= verb+4; i++ {
		n := tokens[i].Norm
		if n == "at" || n == "hvorvidt" {
			return i == verb+1 || isForm(tokens[i-1].Norm, "meg", "oss")
		}
		if n != "om" {
			if isForm(n, "meg", "oss", "litt", "noe", "noko", "mer", "meir", "gjerne", "kort", "ærlig") {
				continue
			}
			return false
		}
		if i+1 >= to {
			return false
		}
		switch next := tokens[i+1].Norm; next {
		case "du", "jeg", "eg", "hun", "ho":
			return true
		case "det", "vi", "dere", "de", "noe", "noko", "noen", "nokon", "han", "den":
			return i+2 < to && looksFinite(tokens[i+2].Norm)
		}
		return false
	}
	return false
}

// isPermission recognises asking leave to do something ourselves: «Er det
// greit at jeg skriver det ned?», «Kan vi snakke litt om …?».
func isPermission(tokens []Token, s *sentence) bool {
	at := func(i int) string {
		if i < s.to {
			return tokens[i].Norm
		}
		return ""
	}
	i := s.first
	we := func(n string) bool { return isForm(n, "jeg", "eg", "vi", "me") }
	switch at(i) {
	case "er", "var", "blir", "hadde", "ville":
		if !isForm(at(i+1), "det", "dette") {
			return false
		}
		j := i + 2
		if isForm(at(j), "helt", "heilt", "være", "vært") {
			j++
		}
		if !isForm(at(j), "greit", "greitt", "ok", "okei", "lov", "fint", "i", "noe") {
			return false
		}
		if at(j) == "i" {
			j++ // «i orden»
		}
		if j+1 == s.to {
			return at(i) == "er" && at(j) != "fint" && at(j) != "noe"
		}
		for k := j + 1; k < s.to && k <= j+5; k++ {
			if we(at(k)) {
				return true
			}
			if at(k) == "å" && isForm(at(k+1), "snakke", "prate", "spørre", "spørje", "dele", "skrive", "ta", "fortsette", "fortsetje", "begynne", "byrje", "vente", "stoppe") {
				return true
			}
		}
		return isForm(at(j+1), "for") && isForm(at(j+2), "deg", "dere", "dykk") && j+3 == s.to
	case "kan", "får", "kunne", "skal", "må":
		if !we(at(i + 1)) {
			return false
		}
		for k := i + 2; k < s.to && k <= i+5; k++ {
			switch at(k) {
			case "spørre", "spørje", "spørja", "stille", "snakke", "prate", "skrive", "vise", "lese", "notere", "lagre", "dele", "gjenta", "gå", "fortsette", "fortsetje", "ta", "komme", "kome", "sende", "høre", "høyre", "si", "seie", "vente", "se", "sjå", "begynne", "byrje", "la", "oppsummere", "få":
				return true
			}
		}
	case "vil", "ønsker", "ønskjer", "har":
		if at(i+1) != "du" {
			return false
		}
		if at(i+2) == "at" && we(at(i+3)) {
			return true
		}
		for k := i + 2; k < s.to && k <= i+5; k++ {
			if isForm(at(k), "snakke", "prate") {
				return k+1 == s.to || isForm(at(k+1), "om", "litt", "mer", "meir", "videre", "vidare", "nå", "no")
			}
			if !isForm(at(k), "lyst", "til", "å", "gjerne") {
				return false
			}
		}
	case "passer", "passar", "høres", "høyrest":
		return isForm(at(i+1), "det") && (s.to-i <= 4 || isForm(at(i+2), "greit", "bra", "at", "om", "fint"))
	}
	return false
}

// isCheck recognises giving back and asking whether it was right.
func isCheck(tokens []Token, s *sentence) bool {
	for i := s.first; i < s.to; i++ {
		if tokens[i].Norm == "at" {
			return false // «Stemmer det at du …» puts words in the mouth
		}
	}
	at := func(i int) string {
		if i < s.to {
			return tokens[i].Norm
		}
		return ""
	}
	i := s.first
	switch at(i) {
	case "stemmer", "passer":
		return isForm(at(i+1), "det", "dette") && (i+2 == s.to || isForm(at(i+2), "jeg", "eg", "som", "slik", "for", "nå", "no"))
	case "har":
		if isForm(at(i+1), "jeg", "eg", "vi") {
			for k := i + 2; k < s.to && k <= i+4; k++ {
				if isForm(at(k), "forstått", "skjønt", "skjøna", "hørt", "høyrt", "skrevet", "skrive", "oppfattet", "fått", "notert") {
					return true
				}
			}
		}
	case "er", "ble", "blei", "blir", "vart":
		if isForm(at(i+1), "det", "dette") {
			n := at(i + 2)
			if isForm(n, "riktig", "rett", "korrekt") {
				return true
			}
			return isForm(n, "slik", "sånn", "det") && (isForm(at(i+3), "du", "jeg", "eg") || isForm(at(i+4), "mener", "meiner", "mente", "meinte", "sa", "tenker", "tenkjer"))
		}
	case "står":
		return isForm(at(i+1), "det", "dette") && isForm(at(i+2), "slik", "sånn", "rett", "riktig")
	case "forsto", "forstod", "skjønte", "hørte", "høyrde":
		return isForm(at(i+1), "jeg", "eg")
	}
	return false
}

// isForm reports whether a word is one of the forms.
func isForm(norm string, forms ...string) bool {
	for _, f := range forms {
		if norm == f {
			return true
		}
	}
	return false
}
