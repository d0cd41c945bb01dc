package rephrase

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"egneord/dialog/norsk"
)

// Plainness is how easy another wording must be to read.
type Plainness int

const (
	// AsPlain wants other words that are no harder to read than the question:
	// somebody who did not understand is not helped by a longer one.
	AsPlain Plainness = iota
	// AnyWay leaves it to the person who reads the candidates.
	AnyWay
)

// A wording may weigh plainSlack more than its question and still be as plain:
// «Hva er du glad i» for «Hva liker du». A long word weighs as much as longWeight
// short ones more.
const (
	plainSlack = 2
	longWeight = 2
)

// weight is how much there is to read. LIX would not do: on one sentence it
// calls «Hva gjør at det fungerer nå?» harder than «Hva er det som gjør at det
// fungerer nå?», because the long word is a larger share of it.
func weight(text string) int {
	n := 0
	for _, w := range wordsOf(text) {
		n++
		if utf8.RuneCountInString(w) >= norsk.LongWordLetters {
			n += longWeight
		}
	}
	return n
}

// A Candidate is what a model proposed, and what the guard said.
type Candidate struct {
	Text     string
	LIX      float64
	Accepted bool
	Rule     string // the first rule that refused it
}

// judge holds a candidate to the guard, to the wanted plainness, and to being
// another wording at all.
func judge(lang norsk.Lang, question, text string, plainness Plainness) Candidate {
	text = norm.NFC.String(strings.TrimSpace(text))
	c := Candidate{Text: text, LIX: norsk.LIX(text)}
	report := norsk.CheckRephrasing(question, text, lang)
	switch {
	case !report.Accept:
		c.Rule = "guard"
		if len(report.Problems) > 0 {
			c.Rule = report.Problems[0].Rule
		}
	case sameWords(question, text):
		c.Rule = "same"
	case plainness == AsPlain && weight(text) > weight(question)+plainSlack:
		c.Rule = "not-plainer"
	default:
		c.Accepted = true
	}
	return c
}

// plainest is the accepted candidate that is easiest to read; of equals, the first.
func plainest(all []Candidate) (Candidate, bool) {
	all = slices.DeleteFunc(slices.Clone(all), func(c Candidate) bool { return !c.Accepted })
	if len(all) == 0 {
		return Candidate{}, false
	}
	return slices.MinFunc(all, func(a, b Candidate) int { return weight(a.Text) - weight(b.Text) }), true
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func sameWords(a, b string) bool { return slices.Equal(wordsOf(a), wordsOf(b)) }

// maxLines is how much of an answer is read: it was asked for three.
const maxLines = 8

// A line's number or dash, and the marks around a whole line. Small models
// cannot leave them out. What is left is judged as it stands.
var listMark = regexp.MustCompile(`^(\d{1,2}[.)]|[-*•–])\s+`)

var frames = [][2]string{{"«", "»"}, {`"`, `"`}, {"“", "”"}, {"„", "“"}}

// linesOf takes an answer apart, a candidate a line.
func linesOf(text string) []string {
	var list []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		line = strings.TrimSpace(line[len(listMark.FindString(line)):])
		for _, f := range frames {
			if rest, ok := strings.CutPrefix(line, f[0]); ok {
				if inner, ok := strings.CutSuffix(rest, f[1]); ok {
					line = strings.TrimSpace(inner)
					break
				}
			}
		}
		if line != "" {
			list = append(list, line)
		}
		if len(list) == maxLines {
			break
		}
	}
	return list
}
