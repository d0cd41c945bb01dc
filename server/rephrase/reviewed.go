package rephrase

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"egneord/dialog/norsk"
)

// Reviewed is the wordings a professional has read and ticked. It needs no
// model and no network. The zero value has none.
type Reviewed struct{ wordings map[key]string }

// Wording gives the ticked wording of a question, or "".
func (r Reviewed) Wording(_ context.Context, lang, question string) string {
	return r.wordings[key{norsk.Lang(lang), question}]
}

// Ahead does nothing: everything is known.
func (r Reviewed) Ahead(string, string) {}

// Len is how many questions have a wording.
func (r Reviewed) Len() int { return len(r.wordings) }

// With is both, where those of other go first.
func (r Reviewed) With(other Reviewed) Reviewed {
	both := map[key]string{}
	for _, from := range []Reviewed{r, other} {
		for k, w := range from.wordings {
			both[k] = w
		}
	}
	return Reviewed{both}
}

// A Review is the file a professional reads and ticks.
type Review struct {
	Lang        norsk.Lang
	Model       string
	Instruction string // the version of what the model was told
	Questions   []ReviewQuestion
}

// A ReviewQuestion is one of our questions and the other ways to put it.
type ReviewQuestion struct {
	Title    string // the step's heading
	Question string
	Approved string // the script's own second wording
	Wordings []ReviewWording
}

// A ReviewWording is one way to put it.
type ReviewWording struct {
	Text   string
	Ticked bool
	Line   int // where it stands; from 1
}

var languageNames = map[norsk.Lang]string{norsk.Bokmal: "bokmål", norsk.Nynorsk: "nynorsk"}

const (
	languageMark    = "- **Språk:** "
	modelMark       = "- **Modell:** "
	instructionMark = "- **Instruks:** "
	approvedMark    = "Samtalen sier: "
	tickedMark      = "- [x] "
	openMark        = "- [ ] "
)

const reviewIntroduction = `Her er andre måter å stille spørsmålene på. Et program har foreslått dem, og et annet program har
siktet bort dem som leder, lover, roser eller spør om noe annet. Det siste ordet er ditt.

Les dem høyt. Sett kryss ([x]) ved den som er like god og lettere å forstå. Brukeren får den etter
«Jeg skjønner ikke», i stedet for det samtalen ellers sier. Det uten kryss blir aldri brukt. Er ingen god nok, lar du alle stå uten kryss. Har flere kryss, brukes den første.

Du kan også rette en setning, eller skrive en ny. Den blir siktet på samme måte.`

// String writes the file.
func (r Review) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Andre måter å spørre på\n\n%s\n\n%s%s\n", reviewIntroduction, languageMark, languageNames[r.Lang])
	fmt.Fprintf(&b, "%s`%s`\n%s`%s`\n", modelMark, r.Model, instructionMark, r.Instruction)
	for _, q := range r.Questions {
		fmt.Fprintf(&b, "\n## %s\n\n> %s\n\n%s%s\n\n", q.Title, q.Question, approvedMark, q.Approved)
		if len(q.Wordings) == 0 {
			b.WriteString("Modellen fant ingenting som kan brukes.\n")
		}
		for _, w := range q.Wordings {
			mark := openMark
			if w.Ticked {
				mark = tickedMark
			}
			b.WriteString(mark + w.Text + "\n")
		}
	}
	return b.String()
}

// ParseReview reads the file. What it does not know, it passes over: people
// write notes.
func ParseReview(source string) (Review, error) {
	var r Review
	value := func(line, mark string) (string, bool) {
		v, ok := strings.CutPrefix(line, mark)
		return strings.Trim(v, "`"), ok
	}
	last := func() *ReviewQuestion {
		if len(r.Questions) == 0 {
			return &ReviewQuestion{}
		}
		return &r.Questions[len(r.Questions)-1]
	}
	n := 0
	for line := range strings.Lines(norm.NFC.String(source)) {
		n++
		line = strings.TrimSpace(line)
		if v, ok := value(line, languageMark); ok {
			for lang, name := range languageNames {
				if v == name {
					r.Lang = lang
				}
			}
		} else if v, ok := value(line, modelMark); ok {
			r.Model = v
		} else if v, ok := value(line, instructionMark); ok {
			r.Instruction = v
		} else if v, ok := value(line, "## "); ok {
			r.Questions = append(r.Questions, ReviewQuestion{Title: v})
		} else if v, ok := value(line, "> "); ok {
			last().Question = v
		} else if v, ok := value(line, approvedMark); ok {
			last().Approved = v
		} else if v, ok := value(line, openMark); ok {
			last().Wordings = append(last().Wordings, ReviewWording{Text: v, Line: n})
		} else if v, ok := value(strings.Replace(line, "- [X] ", tickedMark, 1), tickedMark); ok {
			last().Wordings = append(last().Wordings, ReviewWording{Text: v, Ticked: true, Line: n})
		}
	}
	if r.Lang == "" {
		return r, fmt.Errorf("fila må si hvilket språk den er på: «%sbokmål» eller «%snynorsk»", languageMark, languageMark)
	}
	return r, nil
}

// A Rejected is a ticked wording the guard does not let through.
type Rejected struct {
	Line    int
	Text    string
	Message string
}

// Ticked is what may be used. The guard has the last word also after a person:
// she may have mended a sentence late in the day, or the question has changed.
func (r Review) Ticked() (Reviewed, []Rejected) {
	var rejected []Rejected
	found := Reviewed{map[key]string{}}
	for _, q := range r.Questions {
		k := key{r.Lang, q.Question}
		for _, w := range q.Wordings {
			if !w.Ticked {
				continue
			}
			report := norsk.CheckRephrasing(q.Question, w.Text, r.Lang)
			if !report.Accept {
				message := ""
				if len(report.Problems) > 0 {
					message = report.Problems[0].Message
				}
				rejected = append(rejected, Rejected{w.Line, w.Text, message})
				continue
			}
			if found.wordings[k] == "" {
				found.wordings[k] = w.Text
			}
		}
	}
	return found, rejected
}

// KeepTicks carries the ticks of an earlier file over: what a person has
// decided is not thrown away when a model is asked again. It returns the ticked
// wordings of questions that are no longer asked.
func (r *Review) KeepTicks(earlier Review) []string {
	var lost []string
	for _, was := range earlier.Questions {
		for _, w := range was.Wordings {
			if w.Ticked && !r.keep(was.Question, w.Text) {
				lost = append(lost, w.Text)
			}
		}
	}
	return lost
}

func (r *Review) keep(question, text string) bool {
	for i := range r.Questions {
		q := &r.Questions[i]
		if q.Question != question {
			continue
		}
		for j := range q.Wordings {
			if q.Wordings[j].Text == text {
				q.Wordings[j].Ticked = true
				return true
			}
		}
		q.Wordings = append([]ReviewWording{{Text: text, Ticked: true}}, q.Wordings...)
		return true
	}
	return false
}
