package norsk

import (
	"slices"
	"strings"
	"sync"
)

// CallsForHelp tells whether somebody writes that they want to die, mean to hurt
// themselves, or are in danger now. It is used for one thing: to show whom one
// may ring. So it is meant to find too much rather than too little, and it never
// says anything about the person: what it finds is not kept (docs/trygghet.md).
//
// Bokmål, nynorsk, dialect and common misspellings are one language here, and so
// is text without æ, ø and å: words are compared as they sound (sounds).
//
// To be afraid of dying is not to be in danger, and is no call. Neither is what
// others have said or done, a figure of speech, or what is long past.
func CallsForHelp(text string) bool {
	if len(text) == 0 {
		return false
	}
	for _, sentence := range helpSentences(text) {
		if callsForHelp(sentence) {
			return true
		}
	}
	return false
}

func callsForHelp(tokens []Token) bool {
	found := false
	calls().find(tokens, 0, len(tokens), 0, func(owner, start, end int) {
		switch subject(owner) {
		case anybody:
			found = true
		case themselves:
			found = found || slices.ContainsFunc(tokens[start:end], saysSelf) || !ofAnother(tokens[:start])
		case thoughts:
			found = found || !denied(tokens[:start]) && !ofAnother(tokens[:start])
		case another:
			found = found || byAnother(tokens[:start])
		}
	})
	return found
}

// ofAnother tells whether the nearest one spoken of before a phrase is somebody
// else: «hunden vil dø», «mor sa at hun ville dø». Nobody at all is the writer.
func ofAnother(before []Token) bool {
	for i := len(before) - 1; i >= 0; i-- {
		word := before[i].Norm
		if isSelf(word) {
			return false
		}
		if isOther(word) {
			return true
		}
	}
	// «Blomstene vil dø»: a definite noun right before the verb is its subject.
	if n := len(before); n > 0 {
		word := before[n-1].Norm
		return len(word) > 4 && (strings.HasSuffix(word, "ene") || strings.HasSuffix(word, "ane") || strings.HasSuffix(word, "et")) && word != "livet"
	}
	return false
}

// byAnother tells whether somebody else is spoken of shortly before a phrase:
// «han slår meg», and not «jeg slo meg».
func byAnother(before []Token) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-4; i-- {
		word := before[i].Norm
		if isOther(word) {
			return true
		}
		if isSelf(word) {
			return false
		}
	}
	return false
}

// denied tells whether a thought is said not to be there: «har aldri tenkt på …».
func denied(before []Token) bool {
	for _, t := range before[max(0, len(before)-4):] {
		if slices.Contains(helpWords().denials, t.Norm) {
			return true
		}
	}
	return false
}

// saysSelf tells whether a word is «jeg». «Meg» may be somebody else's doing.
func saysSelf(t Token) bool { return isSelf(t.Norm) && !strings.HasPrefix(t.Norm, "m") }

func isSelf(word string) bool { return slices.Contains(helpWords().self, word) }

func isOther(word string) bool {
	w := helpWords()
	if slices.Contains(w.others, word) {
		return true
	}
	for _, stem := range w.kin {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}

// helpSentences splits a text in sentences of words that are written as they
// sound, without what is quoted from others.
func helpSentences(text string) [][]Token {
	var all [][]Token
	var now []Token
	end := func() {
		if len(now) > 0 {
			all = append(all, now)
		}
		now = nil
	}
	quoted, at := "", 0
	lines := lineEnds(text)
	for _, t := range Tokenize(text) {
		for at < len(lines) && lines[at] < t.Start {
			at++
			end()
		}
		switch {
		case quoted != "" && t.Text == quoted:
			quoted = ""
		case quoted != "":
		case closing[t.Text] != "" && saysAnother(now):
			quoted = closing[t.Text]
		case t.Text == "." || t.Text == "?" || t.Text == ";" || t.Text == "…":
			end()
		case t.Text == "!":
			if endsInHelp(now) { // «Hjelp!» is not «Hjelp»
				t.Norm = exclaimed
				now = append(now, t)
			}
			end()
		case t.Kind == Word || t.Kind == Number:
			for part := range strings.SplitSeq(t.Norm, "-") {
				if part != "" {
					t.Norm = sounds(part)
					now = append(now, t)
				}
			}
		}
	}
	end()
	return all
}

// endsInHelp tells whether the last words are «hjelp» or «hjelp meg».
func endsInHelp(tokens []Token) bool {
	n := len(tokens)
	if n > 1 && isSelf(tokens[n-1].Norm) {
		n--
	}
	return n > 0 && (strings.HasPrefix(tokens[n-1].Norm, "hjelp") || tokens[n-1].Norm == "jelp")
}

// lineEnds gives the code points where a line ends.
func lineEnds(text string) []int {
	var all []int
	n := 0
	for _, r := range text {
		if r == '\n' {
			all = append(all, n)
		}
		n++
	}
	return all
}

var closing = map[string]string{"«": "»", "\"": "\"", "“": "”", "”": "”", "„": "“"}

// saysAnother tells whether what stands so far is «mor sa alltid».
func saysAnother(tokens []Token) bool {
	says := false
	for _, t := range tokens {
		says = says || slices.Contains(helpWords().says, t.Norm)
	}
	return says && ofAnother(tokens)
}

// sounds writes a word as it sounds, so that «ikkje», «ikje» and «IKKE» are near
// each other and «do», «doe» and «dø» are one: no double letters, and nothing
// but a to z.
func sounds(word string) string {
	word = soundLetters.Replace(word)
	b := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		if n := len(b); n > 0 && b[n-1] == word[i] {
			continue
		}
		b = append(b, word[i])
	}
	return string(b)
}

var soundLetters = strings.NewReplacer(
	"æ", "e", "ä", "e", "ae", "e", "ø", "o", "ö", "o", "oe", "o", "å", "a", "é", "e", "è", "e", "ê", "e", "ò", "o", "ó", "o", "ô", "o", "á", "a", "à", "a",
)

// exclaimed stands for «!» in a phrase, where «!» itself means «not».
const exclaimed = "utrop"

type subject int

const (
	anybody    subject = iota // the phrase says it all
	themselves                // unless somebody else is the one it is about
	thoughts                  // the same, and unless it is said not to be so
	another                   // only when somebody else does it
)

type helpLists struct{ self, others, kin, says, denials []string }

var helpWords = sync.OnceValue(func() helpLists {
	list := func(words string) []string {
		all := strings.Fields(words)
		for i, word := range all {
			all[i] = sounds(word)
		}
		return all
	}
	return helpLists{list(selfWords), list(otherWords), list(kinWords), list(saysWords), list(denialWords)}
})

// calls is every phrase, compiled once.
var calls = sync.OnceValue(func() *patternSet {
	set := newPatternSet()
	for owner, phrases := range helpPhrases {
		for line := range strings.SplitSeq(phrases, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				set.add(soundPattern(line), int(owner))
			}
		}
	}
	return set
})

// soundPattern puts the word lists in a pattern and writes it as it sounds.
func soundPattern(line string) string {
	fields := strings.Fields(helpMacros.Replace(line))
	for i, field := range fields {
		if !strings.HasPrefix(field, "..") {
			fields[i] = sounds(field)
		}
	}
	return strings.Join(fields, " ")
}
