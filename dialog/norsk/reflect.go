package norsk

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ReflectMode says how something was given back.
type ReflectMode string

// The two ways. Quote is always safe, and is the answer to every doubt.
const (
	ReflectShift ReflectMode = "shift" // «Du vil besøke tanta di.»
	ReflectQuote ReflectMode = "quote" // «Du sa: «tanta mi»»
)

// Reflection is what a person said, given back. It is for showing only:
// evidence is always the original.
type Reflection struct {
	Text       string      `json:"text"`
	Mode       ReflectMode `json:"mode"`
	Reflection string      `json:"reflection"`
}

// maxShiftWords is how long an utterance may be and still be turned: a longer
// one has more in it than a swap of pronouns can be trusted with.
const maxShiftWords = 25

// Reflect gives an utterance back in the second person when that is safe, and
// word for word when it is not. Norwegian verbs do not agree with person, so
// turning is a swap of pronouns: word order and every other word stay.
func Reflect(text string, lang Lang) Reflection {
	r := Reflection{Text: text, Mode: ReflectQuote}
	trimmed := strings.TrimSpace(text)
	if trimmed == "" {
		return r
	}
	u := utterance{text: trimmed, toks: Tokenize(trimmed), lang: lang}
	if shifted, ok := u.shift(); ok {
		r.Mode, r.Reflection = ReflectShift, shifted
		return r
	}
	r.Reflection = "Du sa: «" + trimmed + "»"
	return r
}

// utterance is one thing somebody said, while it is weighed.
type utterance struct {
	text string
	toks []Token
	lang Lang
}

// shift turns the utterance, or reports that it should be quoted.
func (u *utterance) shift() (string, bool) {
	if u.unsafe() {
		return "", false
	}
	sentences := u.sentences()
	if len(sentences) == 0 {
		return "", false
	}
	mine := 0
	for _, s := range sentences {
		subject := u.subject(s)
		if subject == noSubject {
			return "", false
		}
		if subject == speaker {
			mine++
		}
	}
	// Several sentences must all be about the one who speaks: otherwise the
	// thread between them is lost when they are turned.
	if len(sentences) > 1 && mine < len(sentences) {
		return "", false
	}
	return u.turned(sentences), true
}

// clause is a sentence as a range of tokens, without its final mark.
type clause struct{ from, to int }

func (u *utterance) sentences() []clause {
	var out []clause
	from := 0
	for i := range u.toks {
		if u.endsSentence(i) {
			if i > from {
				out = append(out, clause{from, i})
			}
			from = i + 1
		}
	}
	if from < len(u.toks) {
		out = append(out, clause{from, len(u.toks)})
	}
	return out
}

func (u *utterance) endsSentence(i int) bool {
	switch u.toks[i].Norm {
	case "!":
		return true
	case ".":
		// The dot of «1. juni» and «20 min. hver dag» ends nothing.
		goesOn := i+1 < len(u.toks) && !u.toks[i+1].Upper
		return !goesOn || i == 0 || u.toks[i-1].Kind != Number && !(u.toks[i-1].Norm == "min" && u.isMinutes(i-1))
	}
	return false
}

// turned swaps the pronouns and keeps all else as it was written.
func (u *utterance) turned(sentences []clause) string {
	runes := []rune(u.text)
	var b strings.Builder
	b.Grow(len(u.text) + 4)
	starts := map[int]bool{}
	for _, s := range sentences {
		starts[s.from] = true
	}
	last := sentences[len(sentences)-1].to
	pos := 0
	for i := 0; i < last; i++ {
		t := u.toks[i]
		b.WriteString(string(runes[pos:t.Start]))
		pos = t.End
		word := t.Text
		if to, ok := u.secondPerson(i); ok {
			word = to
		}
		if starts[i] {
			word = capitalised(word)
		}
		b.WriteString(word)
	}
	return strings.TrimRight(b.String(), " ,-–") + "."
}

func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// secondPerson is the word for token i when the listener says it back.
func (u *utterance) secondPerson(i int) (string, bool) {
	switch u.toks[i].Norm {
	case "jeg", "eg":
		return "du", true
	case "meg":
		return "deg", true
	case "min":
		if u.isMinutes(i) {
			return "", false
		}
		return "din", true
	case "mi":
		return "di", true
	case "mitt":
		return "ditt", true
	case "mine":
		return "dine", true
	}
	return "", false
}

// isMinutes knows «20 min», «ti min» and «min per dag» from «mannen min».
func (u *utterance) isMinutes(i int) bool {
	if i+1 < len(u.toks) && isOneOf(u.toks[i+1].Norm, "per", "pr", "pr.", "/") {
		return true
	}
	return i > 0 && u.isNumber(i-1)
}

func (u *utterance) isNumber(i int) bool {
	t := u.toks[i]
	if t.Kind == Number {
		return true
	}
	n, ok := wordNumber(t.Norm)
	return ok && n > 1 || t.Norm == "par" || t.Norm == "noen" || t.Norm == "nokre" || t.Norm == "halvannen"
}

func isOneOf(s string, words ...string) bool {
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}
