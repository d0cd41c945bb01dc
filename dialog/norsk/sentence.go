package norsk

// sentence is one sentence of a text, and what kind of asking it does.
type sentence struct {
	from, to int  // tokens, without the mark that ends it
	mark     byte // '.', '?', '!' or 0
	first    int  // where it really begins: after «og», «men», «Martha,»
	form     form
	wh       int // the question word of the main clause, or -1
}

// form is what a sentence does. Only some forms are questions.
type form uint8

const (
	statement   form = iota
	openForm         // Hva …?
	inviteForm       // Kan du fortelle …? Fortell …
	permitForm       // Er det greit at jeg …?
	checkForm        // Har jeg forstått deg rett?
	closedForm       // Liker du …?
	declarative      // Du er sliten?
)

func (f form) asks() bool { return f != statement }

// splitSentences finds the sentences of a text and what each of them does.
func splitSentences(tokens []Token) []sentence {
	sentences := make([]sentence, 0, 3)
	from := 0
	for i := 0; i <= len(tokens); i++ {
		var mark byte
		if i < len(tokens) {
			if !endsSentence(tokens, i) || tokens[i].Text == ":" {
				continue
			}
			mark = tokens[i].Text[0]
		}
		if i > from {
			s := sentence{from: from, to: i, mark: mark, wh: -1}
			s.first = sentenceStart(tokens, from, i)
			s.form = formOf(tokens, &s)
			sentences = append(sentences, s)
		} else if n := len(sentences); n > 0 && mark == '?' && i == from {
			sentences[n-1].mark = '?' // «…?!», «. ?»
		}
		from = i + 1
	}
	for i := 1; i < len(sentences); i++ {
		if sentences[i-1].form == closedForm && tellsHow(tokens, &sentences[i]) {
			sentences[i-1].form = permitForm
		}
	}
	return sentences
}

// tellsHow reports «Da trykker du …», «Då skriv du …»: it makes the question
// before it an offer. «Vil du ta en pause? Da trykker du her.»
func tellsHow(tokens []Token, s *sentence) bool {
	at := s.from
	return s.form == statement && at+2 < s.to && isForm(tokens[at].Norm, "da", "då") && tokens[at+2].Norm == "du" &&
		isForm(tokens[at+1].Norm, "trykker", "trykkjer", "skriver", "skriv", "velger", "vel", "sier", "seier", "svarer", "svarar", "klikker", "klikkar")
}

// sentenceStart passes what may stand before a question without changing it.
func sentenceStart(tokens []Token, from, to int) int {
	i := from
	for i < to-1 {
		t, next := tokens[i], tokens[i+1]
		switch {
		case t.Kind == Punct || t.Kind == Other:
		case next.Text == "," && (t.Upper || isOpener(t.Norm)) && !isQuestionWord(t.Norm):
		case t.Norm == "og" || t.Norm == "men" || t.Norm == "eller" || t.Norm == "ja" || t.Norm == "nei" || t.Norm == "hei" || t.Norm == "ok":
		case t.Norm == "så" && (isQuestionWord(next.Norm) || lookup(next.Norm)&finiteVerb != 0):
		default:
			return i
		}
		i++
	}
	return i
}

func isOpener(norm string) bool {
	switch norm {
	case "så", "da", "då", "nå", "no", "jo", "takk", "greit", "ok", "hør", "høyr", "du":
		return true
	}
	return false
}

// isQuestionWord knows the interrogatives of both languages and the commonest
// of the spoken ones.
func isQuestionWord(norm string) bool {
	switch norm {
	case "hva", "hvem", "hvor", "hvordan", "hvilken", "hvilket", "hvilke", "hvorfor", "når", "åssen", "hvorledes", "hvorhen",
		"kva", "kven", "kor", "korleis", "kvifor", "korfor", "kvar", "kvens", "hvems", "ka", "kem", "kossen", "kordan":
		return true
	}
	return false
}

func isSubject(norm string) bool {
	switch norm {
	case "du", "dere", "de", "det", "vi", "me", "jeg", "eg", "han", "hun", "ho", "den", "dei", "noen", "nokon", "noe", "noko", "man", "dette", "alt", "ein", "en":
		return true
	}
	return false
}

func isPreposition(norm string) bool {
	switch norm {
	case "i", "på", "til", "med", "for", "fra", "frå", "av", "om", "hos", "etter", "ved", "under", "mot", "ut", "innen", "innan", "gjennom", "uten", "utan", "frem", "fram", "over", "mellom", "siden", "sidan":
		return true
	}
	return false
}

// looksFinite guesses whether a word is a verb in the present or past, also
// when the vocabulary does not know it.
func looksFinite(norm string) bool {
	if info := lookup(norm); info != 0 {
		return info&finiteVerb != 0
	}
	n := len(norm)
	return n > 3 && norm[n-1] == 'r'
}

func formOf(tokens []Token, s *sentence) form {
	s.wh = mainQuestionWord(tokens, s)
	if isInvitation(tokens, s) {
		return inviteForm
	}
	verbFirst := beginsWithVerb(tokens, s)
	if s.mark != '?' && s.wh < 0 && !verbFirst {
		return statement
	}
	if s.mark == '.' && verbFirst && s.wh < 0 {
		return statement // «Svarer du ja, begynner vi.»
	}
	switch {
	case s.wh >= 0:
		return openForm
	case isCheck(tokens, s):
		return checkForm
	case isPermission(tokens, s):
		return permitForm
	case s.mark == '?' && !verbFirst && isDeclarative(tokens, s):
		return declarative
	}
	return closedForm
}

// mainQuestionWord finds the question word that makes the sentence open: one
// that begins a main clause, perhaps after a preposition. «når» followed by
// its subject only begins a subordinate clause.
func mainQuestionWord(tokens []Token, s *sentence) int {
	verbFirst := beginsWithVerb(tokens, s)
	for i := s.first; i < s.to; i++ {
		if i > s.first && (verbFirst && tokens[i-1].Text != ":" || !opensClause(tokens, i)) {
			continue
		}
		at := i
		for at < s.to && (tokens[at].Norm == "og" || tokens[at].Norm == "men" || tokens[at].Norm == "så" || tokens[at].Norm == "da" || tokens[at].Norm == "då") {
			at++
		}
		if at < s.to && isPreposition(tokens[at].Norm) {
			at++
		}
		if at < s.to && isQuestionWord(tokens[at].Norm) && opensMainClause(tokens, at, s.to) {
			if at > s.first+1 && s.mark != '?' && !beginsSubordinate(tokens[s.first].Norm) {
				return -1 // «Jeg vet, hva som skjer.»
			}
			return at
		}
	}
	if s.mark != '?' {
		return -1
	}
	// «Hvis du fikk velge hva ville du gjort?», without the comma; and «På en
	// skala fra 0 til 10 hvor viktig …?».
	if beginsSubordinate(tokens[s.first].Norm) {
		for i := s.first + 1; i < s.to-1; i++ {
			if isQuestionWord(tokens[i].Norm) && tokens[i].Norm != "når" &&
				(looksFinite(tokens[i+1].Norm) || isDegreeWord(tokens[i].Norm)) {
				return i
			}
		}
	}
	// «Du vil gjøre hva?» is rare, but open.
	if last := s.to - 1; last > s.first && isQuestionWord(tokens[last].Norm) && tokens[last-1].Text != "," && tokens[last-1].Norm != "eller" {
		return last
	}
	// «Jeg lurer på hva du tenker?»
	if indirectQuestion(tokens, s) >= 0 {
		return indirectQuestion(tokens, s)
	}
	return -1
}

func opensClause(tokens []Token, i int) bool {
	switch tokens[i-1].Text {
	case ",", ":", ";", "–", "—", "-", "…", "«", "\"":
		return true
	}
	return false
}

func beginsSubordinate(norm string) bool {
	switch norm {
	case "hvis", "viss", "dersom", "om", "når", "da", "då", "mens", "medan", "etter", "før", "i", "på", "til", "fra", "frå", "av", "med", "for", "akkurat", "nå", "no", "av_og_til", "utenom", "siden", "sidan", "ut":
		return true
	}
	return false
}

func isDegreeWord(norm string) bool { return norm == "hvor" || norm == "kor" }

func opensMainClause(tokens []Token, at, to int) bool {
	norm := tokens[at].Norm
	if norm != "når" && norm != "kvar" {
		return true
	}
	if at+1 >= to {
		return true
	}
	next := tokens[at+1].Norm
	if norm == "kvar" {
		return looksFinite(next) || next == "i" || next == "på"
	}
	if isSubject(next) {
		return false
	}
	if lookup(next) == 0 && at+2 < to && isSubject(tokens[at+2].Norm) {
		return true // «Når sang du …»
	}
	return looksFinite(next) || isPreposition(next) || next == "da" || next == "då" || next == "og" || next == "tid"
}

// indirectQuestion finds the question word in «jeg lurer på hva …», or -1.
func indirectQuestion(tokens []Token, s *sentence) int {
	switch tokens[s.first].Norm {
	case "jeg", "eg", "vi", "me":
	default:
		return -1
	}
	for i := s.first + 1; i < s.to && i < s.first+8; i++ {
		n := tokens[i].Norm
		if n == "om" && i+1 < s.to && (isSubject(tokens[i+1].Norm)) {
			return -1
		}
		if isQuestionWord(n) && n != "når" {
			for j := s.first + 1; j < i; j++ {
				switch tokens[j].Norm {
				case "lurer", "undrer", "undrar", "undrast", "vite", "vita", "høre", "høyre", "forstå", "spørre", "spørje", "nysgjerrig", "nysgjerrige":
					return i
				}
			}
		}
	}
	return -1
}

// beginsWithVerb reports verb-first order: «Liker du», «Kommer kona di».
func beginsWithVerb(tokens []Token, s *sentence) bool {
	t := tokens[s.first]
	if t.Kind != Word || isQuestionWord(t.Norm) || isPreposition(t.Norm) && t.Norm != "for" {
		return false
	}
	info := lookup(t.Norm)
	next := ""
	if s.first+1 < s.to {
		next = tokens[s.first+1].Norm
	}
	if info != 0 && info&verbForm == 0 || beginsSubordinate(t.Norm) {
		return false
	}
	if isSubject(next) {
		return info&finiteVerb != 0 || looksFinite(t.Norm) || next == "du"
	}
	return s.mark == '?' && info&finiteVerb != 0
}

func isDeclarative(tokens []Token, s *sentence) bool {
	t := tokens[s.first].Norm
	if !isSubject(t) && t != "da" && t != "då" && t != "så" {
		return false
	}
	return s.first+1 < s.to && looksFinite(tokens[s.first+1].Norm)
}
