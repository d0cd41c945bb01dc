package norsk

import (
	"slices"
	"strings"
)

// profile is what a question asks for, in a form two wordings can share.
type profile struct {
	asks      string   // what, who, where, … of the main clause
	meanings  []string // what is asked about, without order
	persons   string   // whom it is about
	acts      bool     // «du» does something, outside the phrases we know
	undergoes bool     // something is done to «deg», likewise
	dangling  string   // the preposition it ends in
	negations int
	repeats   int // meanings said more than once
	tense     string
	modals    string
	consumed  []bool // the tokens inside a phrase of the book, or its frame
	unknown   int    // the first token that may not be in a rewording, or -1
}

// order is the meanings that say who does what, in the order they come. Where
// and when may stand anywhere in a Norwegian sentence, and are left out.
func (p *profile) order() []string {
	var order []string
	for _, m := range p.meanings {
		switch m {
		case "everyday", "life", "now", "before", "first", "most", "year_time", "meeting", "day":
		default:
			order = append(order, m)
		}
	}
	return order
}

// profileOf reads the one sentence of a text. With an original, words are
// unknown unless they are there, in the book of same meanings, or grammar;
// without one, every word is taken as it is.
func profileOf(r *reading, lang Lang, original *reading) profile {
	p := profile{unknown: -1, consumed: make([]bool, len(r.tokens))}
	book := samePhrases()[lang]
	if book == nil {
		book = samePhrases()[Bokmal]
	}
	s := &r.sentences[0]
	i := frameEnd(r, s)
	for j := s.from; j < i; j++ {
		p.consumed[j] = true
	}
	if i > s.from {
		if s.form == inviteForm && i < s.to && isQuestionWord(r.norm(i)) {
			p.asks, i = questionKind(r, i, s.to)
		} else if s.form == inviteForm {
			p.asks = "how"
		}
	}
	persons := map[string]bool{}
	modals := map[string]bool{}
	for i < s.to {
		t := r.tokens[i]
		if t.Kind == Punct {
			i++
			continue
		}
		if ph := longestPhrase(book[t.Norm], r.tokens, i, s.to); ph != nil && (len(ph.words) > 1 || p.asks != "" || !isQuestionWord(t.Norm)) {
			for j := range ph.words {
				p.consumed[i+j] = true
			}
			for _, w := range ph.words {
				if isYou(w) {
					persons["du"] = true
				}
				if w == "du" && len(ph.meanings) > 0 && ph.meanings[0] != "fare" && ph.meanings[0] != "require" && ph.meanings[0] != "what_you_wish" {
					p.acts = true
				}
				if kind := pronounKind(w); kind != "" && kind != "du" && kind != "de" {
					persons[kind] = true
				}
				if isNegation(w) {
					p.negations++
				}
			}
			if p.asks == "" && isQuestionWord(ph.words[0]) {
				p.asks, _ = questionKind(r, i, s.to)
			} else if p.asks == "" && len(ph.meanings) == 1 && ph.meanings[0] == "how" {
				p.asks = "how"
				i += len(ph.words)
				continue
			}
			p.addMeanings(ph.meanings)
			p.addTense(r, i, i+len(ph.words), s)
			i += len(ph.words)
			continue
		}
		if original != nil && isQuestionWord(t.Norm) && r.info[i]&langBit(lang) == 0 && !original.has(t.Norm) {
			p.unknown = i
			return p
		}
		if isQuestionWord(t.Norm) && p.asks == "" {
			p.asks, i = questionKind(r, i, s.to)
			continue
		}
		if original != nil && r.info[i] != 0 && r.info[i]&langBit(lang) == 0 && !original.has(t.Norm) {
			p.unknown = i // the other written language
			return p
		}
		if isForm(t.Norm, "det", "dette", "den", "denne") && (i+1 == s.to || isPreposition(r.norm(i-1)) && r.tokens[i+1].Kind == Punct) {
			p.addMeanings([]string{"it"}) // «hjelpe deg med det»
		}
		switch kind := pronounKind(t.Norm); {
		case kind != "":
			persons[kind] = true
			p.acts = p.acts || t.Norm == "du"
			p.undergoes = p.undergoes || t.Norm == "deg" && !isPreposition(r.norm(i-1)) && r.norm(i-1) != "du"
		case isNegation(t.Norm):
			p.negations++
		case isModal(t.Norm):
			modals[modalKind(t.Norm)] = true
			p.addTense(r, i, i+1, s)
		case isPlainGrammar(t.Norm, lang):
			if i+1 == s.to && isPreposition(t.Norm) {
				p.dangling = t.Norm
			}
			p.addTense(r, i, i+1, s)
		case original == nil || original.has(t.Norm):
			p.addMeanings([]string{"=" + stem(t.Norm)})
			p.addTense(r, i, i+1, s)
		default:
			p.unknown = i
			return p
		}
		i++
	}
	p.persons, p.modals = joined(persons), joined(modals)
	return p
}

// has reports whether a word is in the text.
func (r *reading) has(norm string) bool {
	return slices.ContainsFunc(r.tokens, func(t Token) bool { return t.Norm == norm })
}

func langBit(lang Lang) wordInfo {
	if lang == Nynorsk {
		return inNynorsk
	}
	return inBokmal
}

func joined(set map[string]bool) string {
	var words []string
	for w := range set {
		words = append(words, w)
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

func (p *profile) addMeanings(meanings []string) {
	for _, m := range meanings {
		if slices.Contains(p.meanings, m) {
			p.repeats++
		} else {
			p.meanings = append(p.meanings, m)
		}
	}
}

// addTense notes past, perfect and conditional. The present says nothing: it
// is what a question is in when nothing else is said.
func (p *profile) addTense(r *reading, from, to int, s *sentence) {
	for i := from; i < to; i++ {
		kind := ""
		switch n := r.norm(i); {
		case isForm(n, "var", "vore", "fikk", "fekk", "gjorde", "gikk", "gjekk", "kom", "ble", "blei", "vart", "likte", "lika", "ønsket", "ønska", "trengte", "trong", "klarte", "betydde", "savnet", "sakna", "fungerte", "tenkte", "skjedde", "bestemte"):
			kind = "past"
		case isForm(n, "ville", "skulle", "kunne", "hadde"):
			kind = "conditional"
		case n == "har" || n == "ha":
			for j := i + 1; j < s.to && j <= i+4; j++ {
				if isForm(r.norm(j), "hatt", "vært", "vore", "gjort", "fått", "skjedd", "hendt", "klart", "likt", "ønsket", "ønska", "blitt", "tenkt", "sagt", "brukt", "lært", "prøvd", "fungert", "hjulpet", "hjelpt", "endret", "endra", "savnet") {
					kind = "perfect"
				}
			}
		}
		if kind != "" && !strings.Contains(p.tense, kind) {
			parts := strings.Fields(p.tense)
			parts = append(parts, kind)
			slices.Sort(parts)
			p.tense = strings.Join(parts, " ")
		}
	}
}

// frameEnd returns where the question itself begins after «Kan du fortelle meg
// litt om …». Without such a frame it is where the sentence begins.
func frameEnd(r *reading, s *sentence) int {
	if s.form != inviteForm {
		return s.from
	}
	i := s.from
	for i < s.to && !isTelling(r.norm(i)) && !isImperativeTelling(r.norm(i)) && r.norm(i) != "ord" {
		switch r.norm(i) {
		case "kan", "kunne", "vil", "ville", "du", "gjerne", "har", "lyst", "til", "å", "sette", "setje", "sett", "set", "prøve":
		default:
			return s.from // something else is said before
		}
		i++
	}
	i++
	for i < s.to && isForm(r.norm(i), "meg", "oss", "litt", "noe", "noko", "kort", "på") {
		i++
	}
	if i < s.to && r.norm(i) == "om" {
		i++
	}
	return i
}

// questionKind names a question word, and returns where the words after it
// begin. «hvor» with an adjective asks for a degree, and which one matters.
func questionKind(r *reading, i, to int) (string, int) {
	switch r.norm(i) {
	case "hva", "kva":
		if i+1 < to && isForm(r.norm(i+1), "slags", "for") {
			return "which", i + 2
		}
		if i+1 < to && isForm(r.norm(i+1), "ting") {
			return "what", i + 2
		}
		return "what", i + 1
	case "hvilke", "hvilken", "hvilket":
		if i+1 < to && r.norm(i+1) == "ting" {
			return "what", i + 2
		}
		if i+1 < to && isForm(r.norm(i+1), "mennesker", "personer", "folk") {
			return "who", i + 2
		}
		return "which", i + 1
	case "hvem", "kven":
		return "who", i + 1
	case "hvordan", "korleis", "åssen":
		return "how", i + 1
	case "når":
		return "when", i + 1
	case "hvorfor", "kvifor":
		return "why", i + 1
	case "hvor", "kor", "kvar":
		if i+2 < to && isForm(r.norm(i+1), "mange") && isForm(r.norm(i+2), "ganger", "gonger") {
			return "degree " + stem("ofte"), i + 3
		}
		if i+1 < to && (r.info[i+1]&adjectiveForm != 0 || isForm(r.norm(i+1), "ofte", "mye", "mykje", "mange", "lenge", "langt")) {
			return "degree " + stem(r.norm(i+1)), i + 2
		}
		return "where", i + 1
	}
	return r.norm(i), i + 1
}

func longestPhrase(phrases []phrase, tokens []Token, i, to int) *phrase {
next:
	for k := range phrases {
		words := phrases[k].words
		if i+len(words) > to {
			continue
		}
		for j, w := range words {
			if tokens[i+j].Norm != w {
				continue next
			}
		}
		if len(phrases[k].meanings) == 0 && i+len(words) == to {
			continue // «vil du si» frames nothing when nothing follows
		}
		return &phrases[k]
	}
	return nil
}

func isYou(norm string) bool { return isForm(norm, "du", "deg", "din", "ditt", "dine", "di") }

// pronounKind says whom a pronoun means. «det» and «den» mean nobody.
func pronounKind(norm string) string {
	switch norm {
	case "du", "deg", "din", "ditt", "dine", "di":
		return "du"
	case "jeg", "eg", "meg", "min", "mi", "mitt", "mine":
		return "jeg"
	case "vi", "oss", "vår", "vårt", "våre", "me":
		return "vi"
	case "dere", "deres", "dykk", "dykkar":
		return "dere"
	case "han", "ham", "hun", "ho", "henne", "hans", "hennes", "hennar":
		return "han"
	case "de", "dei", "dem":
		return "de"
	case "man", "en_selv", "folk":
		return "man"
	}
	return ""
}

func isNegation(norm string) bool {
	return isForm(norm, "ikke", "ikkje", "aldri", "ingen", "ingenting", "uten", "utan", "verken", "korkje")
}

func isModal(norm string) bool {
	return isForm(norm, "kan", "kunne", "skal", "skulle", "må", "måtte", "bør", "burde", "ville", "vil", "får")
}

func modalKind(norm string) string {
	switch norm {
	case "kan", "kunne":
		return "kan"
	case "skal", "skulle":
		return "skal"
	case "må", "måtte":
		return "må"
	case "bør", "burde":
		return "bør"
	case "vil", "ville":
		return "vil"
	}
	return norm
}

// isPlainGrammar reports words that carry no meaning of their own here.
func isPlainGrammar(norm string, lang Lang) bool {
	switch norm {
	case "er", "det", "som", "at", "å", "for", "til", "i", "på", "med", "av", "om", "den", "ha", "har", "var":
		return true
	case "en", "et", "være", "fra", "vært", "hadde":
		return lang != Nynorsk || norm == "hadde"
	case "ein", "eit", "ei", "vere", "frå", "vore":
		return lang == Nynorsk
	}
	return false
}
