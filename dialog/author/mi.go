package author

import (
	"slices"
	"strings"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// The yardsticks of motivational interviewing and of plain language that the
// conversations are held to.
const (
	WantReflections   = 1.0 // for each question: fair in MITI 4
	WantOpen          = 100 // percent: our choice; a trained interviewer reaches 70
	WantAdvice        = 0
	WantLIX           = 25
	WantQuestionWords = 11 // the booklet's six good questions
	WantSentenceWords = 12
)

// MI is how a script or a conversation measures up. In a script everything that
// can be said is counted once; in a conversation, what was said.
type MI struct {
	Name          string  `json:"name"`
	Screens       int     `json:"screens"`
	Questions     int     `json:"questions"`     // about the person
	Answers       int     `json:"answers"`       // in the person's own words
	Reflections   int     `json:"reflections"`   // at most one in each of our turns
	Open          int     `json:"open"`          // of Questions
	Verifications int     `json:"verifications"` // «Stemmer det?»
	Practical     int     `json:"practical"`     // consent, what to do next, order, sharing
	Advice        []Quote `json:"advice"`
	OurWords      int     `json:"ourWords"`  // our own
	GivenBack     int     `json:"givenBack"` // the person's words, said by us
	TheirWords    int     `json:"theirWords"`
	Sentence      Quote   `json:"sentence"` // the longest we say
	Question      Quote   `json:"question"` // the longest we ask
	LIX           float64 `json:"lix"`
	Hardest       Quote   `json:"hardest"` // the screen with the highest LIX
	// Unreflected are answers of more than a word after which nothing is given back.
	Unreflected []Quote `json:"unreflected,omitempty"`

	lines []string // our own words, for LIX
}

// A Quote is something we say that stands out, and where.
type Quote struct {
	Text  string  `json:"text,omitempty"`
	Step  string  `json:"step,omitempty"` // the title of the step
	Words int     `json:"words,omitempty"`
	LIX   float64 `json:"lix,omitempty"`
}

// Ratio is reflections per question, and false when nothing was asked.
func (m MI) Ratio() (float64, bool) {
	if m.Questions == 0 {
		return 0, false
	}
	return float64(m.Reflections) / float64(m.Questions), true
}

// OpenShare is the percentage of questions about the person that are open.
func (m MI) OpenShare() (int, bool) {
	if m.Questions == 0 {
		return 0, false
	}
	return 100 * m.Open / m.Questions, true
}

// purpose is what a screen asks for, and whether that counts as a question
// about the person.
type purpose uint8

const (
	tells     purpose = iota // a statement
	asksAbout                // a question about the person and the person's life
	verifies                 // gives back, and asks whether it was right
	arranges                 // consent, what to do next, what to change, order, sharing
)

func purposeOf(step *dialog.Step) purpose {
	switch step.Kind {
	case dialog.Free, dialog.Scale:
		return asksAbout
	case dialog.OneCard, dialog.ManyCards:
		if step.About != "" {
			return asksAbout
		}
		return arranges
	case dialog.Summary, dialog.YesNo:
		return verifies
	case dialog.Consent, dialog.Correction, dialog.Ranking, dialog.Sharing:
		return arranges
	}
	return tells
}

func (p purpose) forChecker() norsk.Purpose {
	switch p {
	case verifies:
		return norsk.PurposeVerify
	case arranges:
		return norsk.PurposePermission
	}
	return norsk.PurposeAsk
}

// say counts our own words in some lines.
func (m *MI) say(lines []string, step string, p purpose, lang norsk.Lang, said []string) {
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		m.lines = append(m.lines, line)
		m.OurWords += wordsIn(line)
		for _, text := range sentencesOf(line) {
			n := wordsIn(text)
			if n > m.Sentence.Words {
				m.Sentence = Quote{Text: text, Step: step, Words: n}
			}
			if strings.HasSuffix(text, "?") && n > m.Question.Words {
				m.Question = Quote{Text: text, Step: step, Words: n}
			}
			if isAdvice(text, norsk.Context{Lang: lang, Said: said, Purpose: p.forChecker()}) {
				m.Advice = append(m.Advice, Quote{Text: text, Step: step})
			}
		}
	}
}

// screen counts a question, or what else is on a screen.
func (m *MI) screen(lines []string, p purpose, lang norsk.Lang, said []string) {
	switch p {
	case asksAbout:
		m.Questions++
		if isOpen(lines, lang, said) {
			m.Open++
		}
	case verifies:
		m.Verifications++
	case arranges:
		m.Practical++
	}
}

func (m *MI) hardest(lines []string, step string) {
	if lix := norsk.Readability(lines...).LIX; lix > m.Hardest.LIX {
		m.Hardest = Quote{Text: strings.Join(lines, " "), Step: step, LIX: lix}
	}
}

func (m *MI) finish() {
	m.LIX = norsk.Readability(m.lines...).LIX
	if m.Advice == nil {
		m.Advice = []Quote{}
	}
}

// isOpen tells whether none of the sentences that ask can be answered by yes or no.
func isOpen(lines []string, lang norsk.Lang, said []string) bool {
	for _, line := range lines {
		for _, text := range sentencesOf(line) {
			report := norsk.CheckQuestion(text, norsk.Context{Lang: lang, Said: said, Purpose: norsk.PurposeAsk})
			if slices.ContainsFunc(report.Problems, func(p norsk.Problem) bool { return p.Class == norsk.Closed }) {
				return false
			}
		}
	}
	return true
}

// sentencesOf cuts a line where LIX does: at . ? ! … and :, but not in «1. juni».
func sentencesOf(line string) []string {
	var list []string
	runes := []rune(line)
	from := 0
	cut := func(to int) {
		if text := strings.TrimSpace(string(runes[from:to])); wordsIn(text) > 0 {
			list = append(list, text)
		}
		from = to
	}
	for k, r := range runes {
		switch r {
		case '.':
			if k > 0 && runes[k-1] >= '0' && runes[k-1] <= '9' && k+1 < len(runes) {
				continue
			}
			cut(k + 1)
		case '?', '!', '…', ':', '\n':
			cut(k + 1)
		}
	}
	cut(len(runes))
	return list
}

// MeasureScript measures what a script can say. A question counts once, however
// it is worded; a reflection where an answer is given back. Our own words are
// all of them: wordings, reasons, replies. The shared phrases are not the
// script's, and are measured by MeasureCommon.
func MeasureScript(s *dialog.Script) MI {
	m := MI{Name: s.Name, Screens: len(s.Steps)}
	lang := norsk.Lang(s.Lang)
	for _, step := range s.Steps {
		p := purposeOf(step)
		ask := ownLines(step.Ask)
		m.screen(ask, p, lang, nil)
		if step.Mirror != nil {
			m.Reflections++
		} else if givesBack(step.Ask) || p == verifies {
			m.Reflections++
		}
		for _, lines := range [][]dialog.Line{step.Ask, step.AskNext, step.Simpler} {
			m.say(ownLines(lines), step.Title, p, lang, nil)
			if lines != nil {
				m.hardest(ownLines(lines), step.Title)
			}
		}
		for _, lines := range [][]dialog.Line{step.Why, step.Mirror, step.OnSkip, step.OnDecline, step.OnUnknown} {
			m.say(ownLines(lines), step.Title, tells, lang, nil)
		}
	}
	m.finish()
	return m
}

// MeasureCommon measures what we answer in every script of a language.
func MeasureCommon(c *dialog.Common) MI {
	m := MI{Name: "felles"}
	lang := norsk.Lang(c.Lang)
	for _, id := range slices.Sorted(phraseNames(c)) {
		phrase := c.Phrases[id]
		lines := ownLines(phrase.Reply)
		if id == "framdrift" {
			lines = c.Progress
		}
		m.say(lines, phrase.Label, tells, lang, nil)
	}
	m.finish()
	return m
}

func phraseNames(c *dialog.Common) func(func(string) bool) {
	return func(yield func(string) bool) {
		for id := range c.Phrases {
			if !yield(id) {
				return
			}
		}
	}
}

// ownLines is what we say without the names of answers and the marks around them.
func ownLines(lines []dialog.Line) []string {
	var all []string
	for _, line := range lines {
		var b strings.Builder
		for _, part := range line.Parts {
			b.WriteString(part.Text)
		}
		all = append(all, strings.ReplaceAll(b.String(), "«»", ""))
	}
	return all
}

// givesBack tells whether a wording gives an answer back in a sentence of its
// own: «Du ønsket: «…»». A question with the words in it is only a question.
func givesBack(lines []dialog.Line) bool {
	for _, line := range lines {
		for k, part := range line.Parts {
			if part.Name == "" {
				continue
			}
			rest := ""
			if k+1 < len(line.Parts) {
				rest = line.Parts[k+1].Text
			}
			if !asksOn(rest) {
				return true
			}
		}
	}
	return false
}

// asksOn tells whether the sentence that goes on with these words is a question.
func asksOn(rest string) bool {
	end := strings.IndexAny(rest, ".?!…\n")
	return end >= 0 && rest[end] == '?'
}
