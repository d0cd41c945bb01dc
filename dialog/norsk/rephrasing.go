package norsk

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// RephrasingReport says whether a rewording may stand in for the fixed
// question it was made from.
type RephrasingReport struct {
	Accept   bool      `json:"accept"`
	Problems []Problem `json:"problems"`
}

// How much longer a rewording may be. An invitation («Kan du si litt om …»)
// costs a few words and is milder, so it may cost them.
const (
	RephrasingSlack       = 3
	RephrasingInviteSlack = 6
	// RephrasingLongWords is how many more long words it may have.
	RephrasingLongWords = 1
)

// CheckRephrasing guards whatever rewords a fixed question (promise 5). It
// accepts a candidate only when every word of it is a word of the original, an
// everyday word known to mean the same, or grammar, and when it asks for all
// of the same things, of the same person, at the same time, as openly.
//
// It knows few words and refuses the rest: the approved wording is always
// there, so a refusal costs nothing and an acceptance must be safe. Problems
// point into the candidate. An accepted candidate has none.
func CheckRephrasing(original, candidate string, lang Lang) RephrasingReport {
	g := guard{lang: lang, report: RephrasingReport{Problems: []Problem{}}, candidate: candidate}
	g.original = read(original, Context{Lang: lang})
	g.reworded = read(candidate, Context{Lang: lang, Said: []string{original}})
	if normalText(g.original.tokens) == normalText(g.reworded.tokens) && len(g.original.sentences) == len(g.reworded.sentences) && len(g.original.sentences) > 0 && sameMarks(g.original.sentences, g.reworded.sentences) && !g.strangeMarks() {
		g.report.Accept = true
		return g.report
	}
	g.checkShape()
	if len(g.report.Problems) == 0 {
		g.checkAsQuestion()
	}
	if len(g.report.Problems) == 0 {
		g.checkMeaning()
	}
	g.report.Accept = len(g.report.Problems) == 0
	return g.report
}

func sameMarks(a, b []sentence) bool {
	return slices.EqualFunc(a, b, func(x, y sentence) bool { return x.mark == y.mark })
}

type guard struct {
	lang               Lang
	candidate          string
	original, reworded *reading
	report             RephrasingReport
}

// refuse adds a problem over the tokens [start,end) of the candidate.
func (g *guard) refuse(class Class, rule, message string, start, end int) {
	p := Problem{Class: class, Rule: rule, Message: message}
	if end > len(g.reworded.tokens) {
		end = len(g.reworded.tokens)
	}
	if start < end {
		p.Start, p.End = g.reworded.tokens[start].Start, g.reworded.tokens[end-1].End
	}
	g.report.Problems = append(g.report.Problems, p)
}

func (g *guard) all() (int, int) { return 0, len(g.reworded.tokens) }

// strangeMarks reports anything but letters, spaces and the plainest marks:
// quotation frames, markup, links, numbers, lists and emoji all need one.
func (g *guard) strangeMarks() bool {
	for i, t := range g.reworded.tokens {
		switch {
		case t.Kind == Word && !strings.HasSuffix(t.Norm, "."):
		case t.Kind == Punct && (t.Text == "," || t.Text == "?" || t.Text == "." || t.Text == "–" || t.Text == "-"):
		case t.Kind == Number && slices.ContainsFunc(g.original.tokens, func(o Token) bool { return o.Norm == t.Norm }):
		default:
			g.refuse(Leading, "mark", "Omskrivingen har tegn som ikke hører hjemme i et spørsmål.", i, i+1)
			return true
		}
	}
	for _, c := range g.candidate {
		if c == '\n' || c == '\r' || c == '\t' || unicode.Is(unicode.Cf, c) || unicode.Is(unicode.Cc, c) {
			g.refuse(Hard, "mark", "Omskrivingen må være én linje, uten skjulte tegn.", 0, 1)
			return true
		}
	}
	return false
}

// checkShape wants exactly one question or invitation, and nothing around it.
func (g *guard) checkShape() {
	from, to := g.all()
	if to == 0 {
		g.refuse(Hard, "empty", "Omskrivingen er tom.", from, to)
		return
	}
	if g.strangeMarks() {
		return
	}
	if len(g.reworded.sentences) != 1 || len(g.original.sentences) != 1 {
		g.refuse(Double, "one-sentence", "Omskrivingen må være ett spørsmål eller én oppfordring, uten noe foran eller etter.", from, to)
		return
	}
	was, is := &g.original.sentences[0], &g.reworded.sentences[0]
	if is.mark == 0 || is.mark == '.' && is.form != inviteForm || is.mark == '!' || g.reworded.tokens[to-1].Kind != Punct {
		g.refuse(Closed, "mark", "Omskrivingen må slutte som et spørsmål.", to-1, to)
		return
	}
	open := func(f form) bool { return f == openForm || f == inviteForm }
	if !open(was.form) || !open(is.form) {
		g.refuse(Closed, "less-open", "Omskrivingen må være like åpen som spørsmålet.", from, to)
		return
	}
	marks := 0
	for i := from; i < to; i++ {
		if g.reworded.tokens[i].Kind == Punct {
			marks++
		}
		if i > from && g.reworded.tokens[i].Upper && !g.original.has(g.reworded.tokens[i].Norm) {
			g.refuse(Leading, "name", "Omskrivingen har et navn som ikke står i spørsmålet.", i, i+1)
		}
	}
	if marks > 2 {
		g.refuse(Hard, "marks", "Omskrivingen har for mange tegn.", from, to)
	}
	slack := RephrasingSlack
	if is.form == inviteForm && was.form != inviteForm {
		slack = RephrasingInviteSlack
	}
	words, before := countWords(g.reworded.tokens), countWords(g.original.tokens)
	if words > before+slack || words > MaxQuestionWords && words > before {
		g.refuse(Hard, "longer", "Omskrivingen er lengre enn spørsmålet.", from, to)
	}
	if longWords(g.reworded.tokens) > longWords(g.original.tokens)+RephrasingLongWords {
		g.refuse(Hard, "harder", "Omskrivingen er tyngre å lese enn spørsmålet.", from, to)
	}
}

// checkAsQuestion holds the candidate to the rules every question is held to.
func (g *guard) checkAsQuestion() {
	report := CheckQuestion(g.candidate, Context{Lang: g.lang, Said: g.reworded.ctx.Said})
	if report.OK {
		return
	}
	for _, p := range report.Problems {
		p.Suggestion = ""
		g.report.Problems = append(g.report.Problems, p)
	}
}

// checkMeaning compares what the two ask for.
func (g *guard) checkMeaning() {
	was := profileOf(g.original, g.lang, nil)
	is := profileOf(g.reworded, g.lang, g.original)
	from, to := g.all()
	if is.unknown >= 0 {
		g.refuse(Leading, "new-word", "«"+g.reworded.tokens[is.unknown].Text+"» står ikke i spørsmålet, og betyr ikke det samme som noe der.", is.unknown, is.unknown+1)
		return
	}
	if at := brokenJoint(g.reworded, &g.reworded.sentences[0], is.consumed, g.original); at >= 0 {
		g.refuse(Hard, "broken", "«"+g.reworded.tokens[at].Text+"» står ikke slik vi er sikre på at en setning er bygd.", at, at+1)
		return
	}
	for _, m := range is.meanings {
		if !slices.Contains(was.meanings, m) {
			g.refuse(Leading, "new-content", "Omskrivingen spør om noe mer enn spørsmålet.", from, to)
			return
		}
	}
	for _, m := range was.meanings {
		if !slices.Contains(is.meanings, m) {
			g.refuse(Leading, "lost-content", "Omskrivingen har mistet noe spørsmålet spør om.", from, to)
			return
		}
	}
	switch {
	case !slices.Equal(was.order(), is.order()) && g.original.sentences[0].form == g.reworded.sentences[0].form || was.acts != is.acts || was.undergoes != is.undergoes || was.dangling != is.dangling:
		g.refuse(Leading, "other-roles", "Omskrivingen bytter om på hvem som gjør hva, eller på hva som henger sammen.", from, to)
	case is.repeats > was.repeats:
		g.refuse(Hard, "repeats", "Omskrivingen sier det samme to ganger.", from, to)
	case was.asks != is.asks:
		g.refuse(Leading, "other-question", "Omskrivingen spør om noe annet: hva, hvem, hvor, når og hvordan er ulike spørsmål.", from, to)
	case was.persons != is.persons && (was.persons != "" || is.persons != "du"):
		g.refuse(Leading, "other-person", "Omskrivingen handler om en annen person.", from, to)
	case was.negations != is.negations:
		g.refuse(Leading, "negation", "Omskrivingen har fått eller mistet «ikke».", from, to)
	case was.tense != is.tense:
		g.refuse(Leading, "time", "Omskrivingen handler om en annen tid.", from, to)
	case was.modals != is.modals:
		g.refuse(Leading, "modal", "Omskrivingen har byttet kan, skal eller må.", from, to)
	}
}

func countWords(tokens []Token) int {
	n := 0
	for _, t := range tokens {
		if t.Kind == Word || t.Kind == Number {
			n++
		}
	}
	return n
}

func longWords(tokens []Token) int {
	n := 0
	for _, t := range tokens {
		if t.Kind == Word && letters(t.Norm) >= LongWordLetters {
			n++
		}
	}
	return n
}

// normalText is the words alone, for telling whether two texts are the same.
func normalText(tokens []Token) string {
	var b strings.Builder
	for _, t := range tokens {
		if t.Kind == Word || t.Kind == Number {
			b.WriteString(t.Norm)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

//go:embed words/same.txt
var sameText string

// phrase is some words in a row and what they mean.
type phrase struct {
	words    []string
	meanings []string
}

// samePhrases maps a first word to its phrases, the longest first, for each
// language. It is read once.
var samePhrases = sync.OnceValue(func() map[Lang]map[string][]phrase {
	books := map[Lang]map[string][]phrase{Bokmal: {}, Nynorsk: {}}
	for line := range dataLines(sameText) {
		field := strings.Split(line, "|")
		meanings := strings.Fields(field[0])
		if meanings[0] == "-" {
			meanings = nil
		}
		for i, lang := range []Lang{Bokmal, Nynorsk} {
			for p := range strings.SplitSeq(field[i+1], ",") {
				words := strings.Fields(p)
				if len(words) == 0 {
					continue
				}
				books[lang][words[0]] = append(books[lang][words[0]], phrase{words, meanings})
			}
		}
	}
	for _, book := range books {
		for _, phrases := range book {
			slices.SortStableFunc(phrases, func(a, b phrase) int { return len(b.words) - len(a.words) })
		}
	}
	return books
})
