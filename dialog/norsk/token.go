package norsk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Lang is a written language. Bokmål and nynorsk are checked each by its own
// rules: a word such as «kvar» or «de» means different things in the two.
type Lang string

// The two written languages of Egne ord.
const (
	Bokmal  Lang = "nb"
	Nynorsk Lang = "nn"
)

// TokenKind says what a token is made of.
type TokenKind uint8

// The kinds of token. Space is never a token.
const (
	// Other is whatever is none of the below: symbols, emoji, stray bytes.
	Other TokenKind = iota
	// Word is letters, with inner hyphens, apostrophes and digits, and the
	// dots of a known abbreviation.
	Word
	// Number is digits with the separators inside it («14.30», «3,5»).
	Number
	// Punct is one punctuation mark.
	Punct
)

// String names the kind for test output.
func (k TokenKind) String() string {
	switch k {
	case Word:
		return "Word"
	case Number:
		return "Number"
	case Punct:
		return "Punct"
	}
	return "Other"
}

// Token is one word, number or punctuation mark of a text.
type Token struct {
	Start, End int       // code points in the text as given, End exclusive
	Text       string    // exactly as written
	Norm       string    // lower-case, NFC
	Kind       TokenKind // Word, Number, Punct (one token per punctuation mark), Other
	Upper      bool      // starts with a capital letter
}

// Tokenize splits a text. Every component uses these tokens, because Go's \b
// and \w know ASCII only and cut «må» in two.
//
// Spans count code points of the text as it was given, also when an å is
// written as a with a ring; Norm is what to compare with. An invalid byte
// counts as one code point, as when ranging over a string, and becomes Other.
// The dot of «1.» stays a token of its own, so that a date can be told from
// the end of a sentence; the dots of «kl.» and «f.eks.» belong to the word.
func Tokenize(text string) []Token {
	tokens := make([]Token, 0, len(text)/4+4)
	pos := 0 // code points before byte i
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || isInvisible(r) {
			i += size
			pos++
			continue
		}
		end, kind := i+size, Other
		switch {
		case unicode.IsLetter(r):
			end, kind = wordEnd(text, i), Word
		case unicode.IsDigit(r):
			end, kind = numberEnd(text, i)
		case unicode.IsNumber(r):
			kind = Number
		case unicode.IsPunct(r):
			kind = Punct
		}
		n := utf8.RuneCountInString(text[i:end])
		tokens = append(tokens, Token{
			Start: pos,
			End:   pos + n,
			Text:  text[i:end],
			Norm:  normal(text[i:end]),
			Kind:  kind,
			Upper: unicode.IsUpper(r),
		})
		i = end
		pos += n
	}
	return tokens
}

// Slice returns the code points [start,end) of text, exactly as written.
// Bounds outside the text are moved to its nearest end.
func Slice(text string, start, end int) string {
	if start < 0 {
		start = 0
	}
	if end <= start {
		return ""
	}
	from, to, pos := len(text), len(text), 0
	for i := range text {
		if pos == start {
			from = i
		}
		if pos == end {
			to = i
			break
		}
		pos++
	}
	if from > to {
		return ""
	}
	return text[from:to]
}

// normal is the form words are compared in: lower-case, composed, without the
// soft hyphens a copied text may carry.
func normal(s string) string {
	if isPlainLower(s) {
		return s
	}
	s = norm.NFC.String(strings.ToLower(norm.NFC.String(s)))
	if strings.ContainsRune(s, softHyphen) {
		s = strings.ReplaceAll(s, string(softHyphen), "")
	}
	return s
}

// isPlainLower spares the common word any further work.
func isPlainLower(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

const softHyphen = '\u00ad'

// isInvisible reports characters that take no room on the screen and come
// along when text is copied: they are no part of what somebody said.
func isInvisible(r rune) bool {
	switch r {
	case softHyphen, '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return false
}

func isHyphen(r rune) bool     { return r == '-' || r == '\u2010' || r == '\u2011' }
func isApostrophe(r rune) bool { return r == '\'' || r == '\u2019' }

// wordEnd returns where the word that begins at byte i ends. It is called on a
// letter.
func wordEnd(text string, i int) int {
	if end := dottedEnd(text, i); end > 0 {
		return end
	}
	end := lettersEnd(text, i)
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isHyphen(r) && !isApostrophe(r) {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[end+size:])
		if !unicode.IsLetter(next) && (isApostrophe(r) || !unicode.IsDigit(next)) {
			break
		}
		end = lettersEnd(text, end+size)
	}
	if end < len(text) && text[end] == '.' && isAbbreviation(text[i:end]) {
		end++
	}
	return end
}

// lettersEnd passes letters, digits, combining marks and soft hyphens.
func lettersEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != softHyphen {
			break
		}
		i += size
	}
	return i
}

// dottedEnd recognises abbreviations with dots inside («f.eks.», «o.s.v.»,
// «t.d.»). It returns 0 when there is none at byte i. The first part decides:
// one letter, or one of the few two-letter ones; otherwise a forgotten space
// after a full stop («sa du.hva») would glue two sentences together.
func dottedEnd(text string, i int) int {
	first := lettersEnd(text, i)
	if first >= len(text)-1 || text[first] != '.' {
		return 0
	}
	head := text[i:first]
	if utf8.RuneCountInString(head) > 1 && !isDottedHead(head) {
		return 0
	}
	end := first
	parts := 1
	for end+1 < len(text) && text[end] == '.' {
		r, _ := utf8.DecodeRuneInString(text[end+1:])
		if !unicode.IsLetter(r) {
			break
		}
		next := lettersEnd(text, end+1)
		if utf8.RuneCountInString(text[end+1:next]) > 3 {
			break
		}
		end = next
		parts++
	}
	if parts == 1 {
		return 0
	}
	if end < len(text) && text[end] == '.' {
		end++
	}
	return end
}

func isDottedHead(s string) bool {
	switch s {
	case "bl", "Bl", "el", "fr", "ph", "ev":
		return true
	}
	return false
}

// isAbbreviation reports words that are written with a dot at the end. «min.»
// and «jul.» are not here: they are far more often the last word of a sentence.
func isAbbreviation(s string) bool {
	if len(s) > 6 {
		return false
	}
	switch strings.ToLower(s) {
	case "kl", "ca", "nr", "osv", "etc", "evt", "ev", "dvs", "pga", "tlf", "inkl", "ekskl",
		"mv", "mm", "jf", "jfr", "dr", "mht", "vha", "ift", "ang", "obs", "mnd", "sek",
		"jan", "feb", "febr", "apr", "aug", "sep", "sept", "okt", "nov", "des",
		"iht", "forts", "vedr", "kap", "str", "fvt", "bla", "feks":
		return true
	}
	return false
}

// numberEnd returns where the number that begins at byte i ends. A separator
// belongs to it only between digits. «80-årene» and «4-åring» are words.
func numberEnd(text string, i int) (end int, kind TokenKind) {
	end = digitsEnd(text, i)
	for end+1 < len(text) {
		if c := text[end]; c != '.' && c != ',' && c != ':' {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[end+1:])
		if !unicode.IsDigit(next) {
			break
		}
		end = digitsEnd(text, end+1)
	}
	if end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if isHyphen(r) {
			next, _ := utf8.DecodeRuneInString(text[end+size:])
			if unicode.IsLetter(next) {
				return wordEnd(text, end+size), Word
			}
		}
	}
	return end, Number
}

func digitsEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsDigit(r) {
			break
		}
		i += size
	}
	return i
}
