package author

import (
	"strings"

	"egneord/dialog/norsk"
)

// Words and turns that never belong in what we say, question or not. The
// question checker in norsk knows many more; these hold for every sentence.

// planWords are the plan's words, not the bruker's (R35). A compound is caught
// at either end, but «måltid» and «spørsmål» are everyday words.
var planWords = []string{
	"mål", "delmål", "tiltak", "ressurs", "mestring", "meistring", "kartlegging", "kartleggje", "kartlegge", "medvirkning", "medverknad", "brukermedvirkning",
}

var everydayWords = []string{"måltid", "målt", "måle", "måla", "måler", "målar", "målfør", "målføre", "målbær", "målbar"}

func isPlanWord(word string) bool {
	for _, w := range everydayWords {
		if word == w || strings.HasPrefix(word, "måltid") {
			return false
		}
	}
	for _, w := range planWords {
		if strings.HasPrefix(word, w) {
			return true
		}
	}
	for _, tail := range []string{"tiltak", "tiltaket", "tiltakene", "tiltaka", "ressurs", "ressurser", "ressursar", "mestring", "meistring", "kartlegging", "medvirkning", "medverknad", "delmål", "hovedmål", "hovudmål"} {
		if strings.HasSuffix(word, tail) {
			return true
		}
	}
	return false
}

// A turn is a phrase, as words in a row. «*» at the end of a word: any ending.
type turn struct {
	words string
	first bool // only as the first words of a sentence
}

// Praise is a mark given (MI): then one answers to get more of it.
var praise = []turn{
	{"så bra", true}, {"så fint", true}, {"så flott", true}, {"så flink", true}, {"så godt", true}, {"så kjekt", true}, {"så spennende", true}, {"så spennande", true},
	{"bra", true}, {"flott", true}, {"fint", true}, {"supert", true}, {"super", true}, {"topp", true}, {"perfekt", true}, {"kjempebra", false}, {"kjempefint", false}, {"kjempeflott", false},
	{"veldig bra", false}, {"veldig fint", false}, {"veldig flott", false}, {"fantastisk*", false}, {"strålende", false}, {"strålande", false}, {"imponer*", false}, {"gratuler*", false}, {"bravo", false}, {"hurra", false}, {"heia", false},
	{"flink*", false}, {"dyktig*", false}, {"godt jobba", false}, {"godt jobbet", false}, {"bra jobba", false}, {"bra jobbet", false}, {"godt gjort", false}, {"bra svar", false}, {"godt svar", false}, {"fint svar", false},
	{"stolt av deg", false}, {"modig av deg", false}, {"sterkt av deg", false}, {"det var bra", false}, {"det var fint", false}, {"det er bra", false}, {"det er flott", false}, {"høres bra ut", false}, {"høres fint ut", false}, {"høyrest bra ut", false}, {"høyrest fint ut", false},
	{"takk for at du full*", false},
}

// Promise is what nobody here can keep (R55), and comfort we know nothing about.
var promise = []turn{
	{"lover", false}, {"lovar", false}, {"garanter*", false}, {"det ordner seg", false}, {"det ordnar seg", false}, {"det går bra", false}, {"det går nok bra", false}, {"det kommer til å gå", false}, {"det kjem til å gå", false},
	{"alt blir bra", false}, {"det blir bra", false}, {"det blir bedre", false}, {"det blir betre", false}, {"du vil få", false}, {"du kommer til å få", false}, {"du kjem til å få", false}, {"du får hjelp", false}, {"vi skal hjelpe", false}, {"vi skal sørge", false}, {"vi skal syte", false},
	{"vi ordner", false}, {"vi ordnar", false}, {"vi fikser", false}, {"vi fiksar", false}, {"koordinatoren skal", false}, {"koordinatoren vil hjelpe", false}, {"kommunen skal", false}, {"kommunen vil", false}, {"helt normalt", false}, {"heilt normalt", false},
	{"jeg forstår hvordan", false}, {"eg forstår korleis", false}, {"jeg skjønner hvordan du", false}, {"eg skjønar korleis du", false}, {"vi skal nok", false}, {"helt sikkert", false}, {"heilt sikkert", false},
}

// Hurry takes the time that was promised away again (R38).
var hurry = []turn{
	{"raskt", false}, {"kjapt", false}, {"fort", false}, {"skynd*", false}, {"skunde", false}, {"skund deg", false}, {"med en gang", false}, {"med ein gong", false}, {"straks", false}, {"så snart som mulig", false}, {"så snart som mogleg", false}, {"innen fristen", false}, {"frist", false}, {"fristen", false},
	{"bare noen få spørsmål", false}, {"bare to minutter", false}, {"minutter igjen", false}, {"minutt igjen", false}, {"tiden går", false}, {"tida går", false}, {"nå må du", false}, {"no må du", false}, {"du må svare", false}, {"husk å svare", false}, {"gjør deg ferdig", false}, {"gjer deg ferdig", false},
	{"er du sikker på at du ikke", false}, {"er du sikker på at du ikkje", false}, {"kom igjen", false}, {"kom an", false}, {"prøv å tenke litt til", false}, {"prøv litt til", false},
}

// findTurn returns the code points start..end of the first of the turns in the sentence.
func findTurn(turns []turn, tokens []norsk.Token) (start, end int, ok bool) {
	var words []norsk.Token
	for _, t := range tokens {
		if t.Kind == norsk.Word || t.Kind == norsk.Number {
			words = append(words, t)
		}
	}
	for _, turn := range turns {
		for i := range words {
			if turn.first && i > 0 {
				break
			}
			if n := turn.length(words[i:]); n > 0 {
				return words[i].Start, words[i+n-1].End, true
			}
		}
	}
	return 0, 0, false
}

// length is how many of the words the turn takes, from the first; 0: it is not there.
func (t turn) length(words []norsk.Token) int {
	n := 0
	for want := range strings.SplitSeq(t.words, " ") {
		if n == len(words) {
			return 0
		}
		stem, open := strings.CutSuffix(want, "*")
		if word := words[n].Norm; open && !strings.HasPrefix(word, stem) || !open && word != want {
			return 0
		}
		n++
	}
	return n
}
