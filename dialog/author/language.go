package author

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// What a tired person can hold in mind. The booklet's six good questions meet
// all of these. norsk has wider limits, for questions that others write.
const (
	// MaxQuestionWords is the longest of the six: «Hva skal til for at du skal klare det du ønsker?»
	MaxQuestionWords = 11
	// MaxSentenceWords is for the sentences that are not questions.
	MaxSentenceWords = 12
	// MaxLIX is for one screen, read together.
	MaxLIX = 25
	// LIXWords is how much text LIX needs before it says anything: in «Vi er i
	// gang.» a single long word would move it twenty points.
	LIXWords = 8
	// MaxLineSigns is what fits in three lines of large text on a tablet.
	MaxLineSigns = 140
	// MaxCardSigns is what fits on a card without breaking it.
	MaxCardSigns = 40
	// MaxCards is W3C's limit for choices at once, «noe annet» and «vet ikke» not counted.
	MaxCards = 5
)

// classCodes are the finding codes of what norsk finds in a question.
var classCodes = map[norsk.Class]string{
	norsk.Intrusive: "EO101", norsk.Normative: "EO102", norsk.Leading: "EO103", norsk.Double: "EO104",
	norsk.Closed: "EO105", norsk.Jargon: "EO106", norsk.Hard: "EO107",
}

// CheckLanguage reads everything a script or felles.md says, and finds what
// leads, closes, judges, promises, hurries or is hard to read. The bruker's own
// words, the names, are nobody's to judge. The file need not compile.
func CheckLanguage(file string, source []byte) []dialog.Finding {
	c := checker{outline: dialog.Outlined(file, source), common: path.Base(file) == commonFile}
	c.lang = norsk.Lang(c.outline.Lang)
	c.answers = answerForms(c.outline)
	cards := map[string]int{} // by screen: those under one card are shown together
	for _, p := range c.outline.Passages {
		if p.Kind == dialog.PassageCard {
			screen := p.ID + " " + strconv.Itoa(p.Under)
			if cards[screen]++; cards[screen] == MaxCards+1 && !leavesOpen(p.Text()) {
				c.find(p.Pos, p.Pos, "EO117", dialog.SeverityWarning, "her er det mer enn %d kort. Det er mange å velge mellom på én gang", MaxCards)
			} else if leavesOpen(p.Text()) {
				cards[screen]--
			}
		}
		c.passage(p)
	}
	slices.SortStableFunc(c.found, func(a, b dialog.Finding) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return c.found
}

// commonFile is the file of shared phrases, the same in every language.
const commonFile = "felles.md"

type checker struct {
	outline dialog.Outline
	lang    norsk.Lang
	common  bool
	answers map[string]dialog.Kind
	found   []dialog.Finding
}

// answerForms finds how each step is answered.
func answerForms(o dialog.Outline) map[string]dialog.Kind {
	forms := map[string]dialog.Kind{}
	for _, p := range o.Passages {
		if p.Kind == dialog.PassageLabel && p.Label == "answer" {
			kind, _, _ := strings.Cut(p.Meaning, " ") // «scale 0–10»
			forms[p.ID] = dialog.Kind(kind)
		}
	}
	return forms
}

// leavesOpen knows the cards that are no choice among ours.
func leavesOpen(card string) bool {
	card = strings.ToLower(card)
	for _, open := range []string{"noe annet", "noko anna", "vet ikke", "veit ikkje", "vil ikke svare", "vil ikkje svare"} {
		if strings.HasPrefix(card, open) {
			return true
		}
	}
	return false
}

func (c *checker) find(from, to int, code string, severity dialog.Severity, format string, args ...any) {
	c.found = append(c.found, c.outline.Found(from, to, code, severity, fmt.Sprintf(format, args...)))
}

// says tells whether a passage is said. In felles.md that is the replies, the
// buttons, and how far we are.
func (c *checker) says(p dialog.Passage) bool {
	if !c.common {
		return p.Spoken()
	}
	return p.Spoken() || p.Kind == dialog.PassageHeading && p.Level == 2
}

func (c *checker) passage(p dialog.Passage) {
	if !c.says(p) {
		return
	}
	s := speak(p)
	c.questions(s)
	c.sentences(s)
	c.sizes(s)
	c.keys(s)
}

// purpose is why a passage asks. Only the first wordings and the simpler one
// ask; what we answer to «Hvorfor spør du?» does not.
func (c *checker) purpose(p dialog.Passage) (norsk.Purpose, bool) {
	asks := p.Kind == dialog.PassageQuote || p.Label == "ask next" || p.Label == "simpler"
	if !asks || c.common {
		return "", false
	}
	switch c.answers[p.ID] {
	case dialog.Summary, dialog.YesNo:
		return norsk.PurposeVerify, true
	case dialog.Consent, "":
		return norsk.PurposePermission, true // a statement asks for nothing; what looks like it is an offer
	}
	return norsk.PurposeAsk, true
}

// questions puts the question sentences of a passage, together, through the
// question checker: two of them are one too many.
func (c *checker) questions(s spoken) {
	purpose, asks := c.purpose(s.passage)
	if !asks {
		return
	}
	var asked []sentence
	var text []string
	for _, q := range s.sentences() {
		if q.question() {
			asked = append(asked, q)
			text = append(text, q.text)
		}
	}
	if asked == nil {
		return
	}
	var said []string
	if s.names != nil {
		said = append(said, standIn)
	}
	report := norsk.CheckQuestion(strings.Join(text, " "), norsk.Context{Lang: c.lang, Said: said, Purpose: purpose})
	for _, problem := range report.Problems {
		if problem.Rule == "long" {
			continue // our own limit is lower
		}
		severity := dialog.SeverityError
		if norsk.IsRemark(problem.Rule) {
			severity = dialog.SeverityWarning
		}
		q, start := asked[0], problem.Start
		for _, q = range asked { // the sentence it begins in
			if n := utf8.RuneCountInString(q.text); start > n {
				start -= n + 1
				continue
			}
			break
		}
		from, to := s.lines[q.line].place(q.start+start, min(q.start+start+problem.End-problem.Start, q.end))
		if problem.Class == norsk.Jargon && isPlanWord(strings.ToLower(string(c.outline.Source[from:to]))) {
			continue // said below, of every sentence
		}
		message := lowerFirst(problem.Message)
		if problem.Suggestion != "" {
			message += " Forslag: " + problem.Suggestion
		}
		c.find(from, to, classCodes[problem.Class], severity, "%s", message)
	}
}

// lowerFirst makes a message read on after the code, as the others do. Words
// in quotation marks are somebody's, and stay.
func lowerFirst(message string) string {
	r, size := utf8.DecodeRuneInString(message)
	return strings.ToLower(string(r)) + message[size:]
}

// sentences checks every sentence by itself.
func (c *checker) sentences(s spoken) {
	for _, sentence := range s.sentences() {
		line := s.lines[sentence.line]
		at := func(start, end int) (int, int) { return line.place(sentence.start+start, sentence.start+end) }
		from, to := line.place(sentence.start, sentence.end)
		switch n := sentence.words(); {
		case sentence.question() && n > MaxQuestionWords:
			c.find(from, to, "EO108", dialog.SeverityWarning, "spørsmålet har %d ord. Del det opp, eller kort det ned til %d", n, MaxQuestionWords)
		case n > MaxSentenceWords:
			c.find(from, to, "EO109", dialog.SeverityWarning, "setningen har %d ord. Del den i to, eller kort den ned til %d", n, MaxSentenceWords)
		}
		tokens := norsk.Tokenize(sentence.text)
		for _, t := range tokens {
			switch {
			case t.Kind == norsk.Word && isPlanWord(t.Norm):
				from, to := at(t.Start, t.End)
				c.find(from, to, "EO111", dialog.SeverityError, "«%s» er et ord fra planen, ikke fra hverdagen. Si det slik folk sier det", t.Text)
			case t.Text == "!":
				from, to := at(t.Start, t.End)
				c.find(from, to, "EO115", dialog.SeverityError, "ta bort utropstegnet. Vi hever ikke stemmen")
			}
		}
		for _, kind := range []struct {
			turns      []turn
			code, what string
		}{
			{praise, "EO112", "«%s» er ros. Ta det bort. Det er ikke vår sak å gi karakter"},
			{promise, "EO113", "«%s» er et løfte eller en trøst vi ikke vet noe om. Ta det bort"},
			{hurry, "EO114", "«%s» haster. Ta det bort. Den som svarer, har god tid"},
		} {
			if start, end, ok := findTurn(kind.turns, tokens); ok {
				from, to := at(start, end)
				c.find(from, to, kind.code, dialog.SeverityError, kind.what, norsk.Slice(sentence.text, start, end))
			}
		}
	}
}

// sizes checks what fills a screen.
func (c *checker) sizes(s spoken) {
	limit := MaxLineSigns
	if s.passage.Kind == dialog.PassageCard || s.passage.Kind == dialog.PassageHeading {
		limit = MaxCardSigns
	}
	var texts []string
	for _, line := range s.lines {
		texts = append(texts, line.text)
		if n := utf8.RuneCountInString(line.text); n > limit {
			from, to := line.place(0, n)
			c.find(from, to, "EO116", dialog.SeverityWarning, "linja har %d tegn. Det er plass til %d. Del den, eller kort den ned", n, limit)
		}
	}
	reading := norsk.Readability(texts...)
	if reading.Words >= LIXWords && reading.LIX > MaxLIX && len(s.lines) > 0 {
		from, _ := s.lines[0].place(0, 1)
		c.find(from, from, "EO110", dialog.SeverityWarning, "skjermen har LIX %s. Den skal ikke være over %d. Bruk kortere ord og setninger%s", comma(reading.LIX), MaxLIX, longest(reading))
	}
}

func comma(n float64) string { return strings.ReplaceAll(fmt.Sprintf("%.1f", n), ".", ",") }

// longest names the long words, so that one knows where to begin.
func longest(r norsk.Reading) string {
	var words []string
	for _, w := range r.LongWords {
		if text := "«" + w.Text + "»"; !slices.Contains(words, text) {
			words = append(words, text)
		}
	}
	if len(words) == 0 {
		return ""
	}
	return ". Lange ord: " + strings.Join(words, ", ")
}
