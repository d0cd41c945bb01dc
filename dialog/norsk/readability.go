package norsk

import (
	"math"
	"unicode/utf8"
)

// Limits of what we say. They hold for our words, never for the person's own.
const (
	// LongWordLetters is where LIX begins to call a word long.
	LongWordLetters = 7
	// MaxScreenLIX blocks and WarnScreenLIX warns. Below 30 is what most
	// people read without effort; the booklet made by users lies there, the
	// professionals' own texts above 42.
	MaxScreenLIX  = 35
	WarnScreenLIX = 30
	// MaxQuestionWords blocks and WarnQuestionWords warns: a question must be
	// held in mind whole, also by somebody who is tired or has afasi.
	MaxQuestionWords  = 16
	WarnQuestionWords = 12
	// MaxWordLetters is the longest word in a question. Longer ones are
	// compounds from the office, or the person's own.
	MaxWordLetters = 13
	// MaxLongWords is how many long words a question can carry before a
	// reader has to begin again.
	MaxLongWords = 4
	// MinLIXWords is how much text LIX needs before it says anything: on one
	// sentence a single word moves it twenty points.
	MinLIXWords = 100
)

// LIX is words per sentence plus the percentage of words longer than six
// letters. Below 30 is very easy, 40 to 50 a newspaper, above 60 an office.
// An empty text has LIX 0.
func LIX(text string) float64 { return readTokens(Tokenize(text), false).lix() }

// Reading says how hard one screen is to read.
type Reading struct {
	LIX              float64    `json:"lix"`
	Words            int        `json:"words"`
	Sentences        int        `json:"sentences"`
	WordsPerSentence float64    `json:"wordsPerSentence"`
	Lengths          []int      `json:"lengths"`   // words in each sentence, in order
	LongWords        []LongWord `json:"longWords"` // in order, as often as they occur
}

// LongWord is a word of LongWordLetters letters or more, and the line it is in.
type LongWord struct {
	Line       int    `json:"line"`
	Start, End int    `json:"-"` // code points in that line
	Text       string `json:"text"`
}

// Readability reads the lines of one screen together, because LIX is unsteady
// on a single question. A line ends a sentence.
func Readability(lines ...string) Reading {
	var all tally
	r := Reading{Lengths: []int{}, LongWords: []LongWord{}}
	for i, line := range lines {
		t := readTokens(Tokenize(line), true)
		all.words += t.words
		all.long += t.long
		all.sentences += t.sentences
		r.Lengths = append(r.Lengths, t.lengths...)
		for _, w := range t.longWords {
			r.LongWords = append(r.LongWords, LongWord{Line: i, Start: w.Start, End: w.End, Text: w.Text})
		}
	}
	r.Words, r.Sentences, r.LIX = all.words, all.sentences, all.lix()
	if r.Sentences > 0 {
		r.WordsPerSentence = float64(r.Words) / float64(r.Sentences)
	}
	return r
}

type tally struct {
	words, long, sentences int
	lengths                []int
	longWords              []Token
}

// readTokens counts, and keeps the long words and the lengths of sentences
// only when a whole screen is read.
func readTokens(tokens []Token, keep bool) tally {
	var t tally
	inSentence := 0
	for i, tok := range tokens {
		switch tok.Kind {
		case Word, Number:
			t.words++
			inSentence++
			if tok.Kind == Word && letters(tok.Norm) >= LongWordLetters {
				t.long++
				if keep {
					t.longWords = append(t.longWords, tok)
				}
			}
		case Punct:
			if !endsSentence(tokens, i) {
				continue
			}
		default:
			continue
		}
		if inSentence > 0 && (i+1 == len(tokens) || endsSentence(tokens, i)) {
			t.sentences++
			if keep {
				t.lengths = append(t.lengths, inSentence)
			}
			inSentence = 0
		}
	}
	if inSentence > 0 { // the text ended in symbols
		t.sentences++
		if keep {
			t.lengths = append(t.lengths, inSentence)
		}
	}
	return t
}

// endsSentence reports the marks LIX counts, but not the dot of «1. juni».
func endsSentence(tokens []Token, i int) bool {
	if tokens[i].Kind != Punct {
		return false
	}
	switch tokens[i].Text {
	case "?", "!", ":", "…":
		return true
	case ".":
		ordinal := i > 0 && tokens[i-1].Kind == Number && tokens[i-1].End == tokens[i].Start &&
			i+1 < len(tokens) && tokens[i+1].Kind == Word && !tokens[i+1].Upper
		return !ordinal
	}
	return false
}

// lix rounds to one decimal, so that the figure is the same everywhere.
func (t tally) lix() float64 {
	if t.words == 0 || t.sentences == 0 {
		return 0
	}
	v := float64(t.words)/float64(t.sentences) + 100*float64(t.long)/float64(t.words)
	return math.Round(v*10) / 10
}

func letters(word string) int { return utf8.RuneCountInString(word) }
