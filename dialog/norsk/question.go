package norsk

import (
	"slices"
	"strings"
)

// Purpose is why something is asked. Only then is it known whether a yes or
// no is an honest answer.
type Purpose string

// The purposes. The empty one is PurposeAsk.
const (
	// PurposeAsk asks for something we do not know: it has to be open.
	PurposeAsk Purpose = "ask"
	// PurposeVerify gives back what was said and asks whether it was right.
	PurposeVerify Purpose = "verify"
	// PurposePermission asks leave to do something, or to go into something.
	PurposePermission Purpose = "permission"
)

// Context is what the checker must know beside the words themselves.
type Context struct {
	Lang    Lang
	Said    []string // what the person has said so far, in any order
	Purpose Purpose
}

// Class is what a person needs to know about a fault; Rule is finer.
type Class string

// The classes of fault, gravest first.
const (
	Intrusive Class = "intrusive"
	Leading   Class = "leading"
	Normative Class = "normative"
	Double    Class = "double"
	Closed    Class = "closed"
	Jargon    Class = "jargon"
	Hard      Class = "hard"
)

// Problem is one fault in a question, written for the author of it.
type Problem struct {
	Class      Class  `json:"class"`
	Rule       string `json:"rule"`
	Start      int    `json:"start"` // code points, End exclusive
	End        int    `json:"end"`
	Message    string `json:"message"`    // what is wrong and what to do, in Norwegian
	Suggestion string `json:"suggestion"` // another question, in its language, or empty
}

// Report is the verdict on one text. OK is false when some problem has to be
// mended before the text is shown to anybody; a text can be OK and still have
// a remark. The gravest problem comes first.
type Report struct {
	Text     string    `json:"text"`
	OK       bool      `json:"ok"`
	LIX      float64   `json:"lix"`
	Problems []Problem `json:"problems"`
}

// CheckQuestion says whether a text may be put to a bruker: one open, plain,
// short question that neither suggests, judges nor intrudes (promise 2).
//
// The strongest rule is about content: a word with a content of its own, that
// is neither in the neutral vocabulary nor the person's own, is a suggestion.
// Somebody who is asked about knitting gets a plan about knitting.
func CheckQuestion(text string, ctx Context) Report {
	r := read(text, ctx)
	if len(r.tokens) > maxTokens {
		return tooLongToRead(r)
	}
	findings := r.findings()
	report := Report{Text: text, OK: true, LIX: readTokens(r.tokens, false).lix(), Problems: make([]Problem, 0, len(findings))}
	for _, f := range findings {
		if f.rule.Blocks {
			report.OK = false
		}
		report.Problems = append(report.Problems, f.problem(r))
	}
	return report
}

// maxTokens is the longest text that is read with every rule. What is longer
// is no question, and must not take the time of the next one.
const maxTokens = 2000

func tooLongToRead(r *reading) Report {
	rule := rules().byID[ruleLong]
	p := Problem{Class: rule.Class, Rule: rule.ID, Start: r.tokens[0].Start, End: r.tokens[len(r.tokens)-1].End, Message: rule.Message}
	return Report{Text: r.text, LIX: readTokens(r.tokens, false).lix(), Problems: []Problem{p}}
}

// reading is a text being checked.
type reading struct {
	text      string
	ctx       Context
	tokens    []Token
	info      []wordInfo // what the vocabulary knows of each token
	own       []bool     // the person said this word; nil when nothing was said
	named     []bool     // already found to be jargon, hard or intrusive; nil when none
	sentences []sentence
}

func read(text string, ctx Context) *reading {
	r := &reading{text: text, ctx: ctx, tokens: Tokenize(text)}
	r.info = make([]wordInfo, len(r.tokens))
	for i, t := range r.tokens {
		if t.Kind == Word {
			r.info[i] = lookup(t.Norm)
		}
	}
	r.sentences = splitSentences(r.tokens)
	r.own = ownWords(r.tokens, r.info, ctx.Said)
	return r
}

// ownWords marks the tokens that are the person's own, bent or not.
func ownWords(tokens []Token, info []wordInfo, said []string) []bool {
	if len(said) == 0 {
		return nil
	}
	var theirs []root
	for _, s := range said {
		for _, t := range Tokenize(s) {
			if t.Kind == Number || t.Kind == Word && lookup(t.Norm)&glueWord == 0 {
				theirs = append(theirs, rootOf(t.Norm))
			}
		}
	}
	own := make([]bool, len(tokens))
	for i, t := range tokens {
		if t.Kind != Word && t.Kind != Number || info[i]&glueWord != 0 {
			continue
		}
		mine := rootOf(t.Norm)
		own[i] = slices.ContainsFunc(theirs, mine.shares)
	}
	return own
}

func (r *reading) isOwn(i int) bool { return r.own != nil && r.own[i] }

// anyOwn reports whether the person has used one of the words from..to.
func (r *reading) anyOwn(from, to int) bool {
	if r.own == nil {
		return false
	}
	return slices.Contains(r.own[from:to], true)
}

func (r *reading) norm(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Norm
}

// sentenceOf finds the sentence a token is in.
func (r *reading) sentenceOf(i int) *sentence {
	for k := range r.sentences {
		if i < r.sentences[k].to {
			return &r.sentences[k]
		}
	}
	return &r.sentences[len(r.sentences)-1]
}

// asks reports whether the text asks for anything at all.
func (r *reading) asks() bool {
	return slices.ContainsFunc(r.sentences, func(s sentence) bool { return s.form.asks() })
}

// finding is a problem before it is put into words.
type finding struct {
	id         string // of the rule; the table is looked up when it is added
	rule       *Rule
	rank       int // of the rule, unless the case is graver or lighter than most
	start, end int // tokens
	plain      string
	sentence   *sentence
}

// findings runs all the rules and returns what they found, gravest first.
func (r *reading) findings() []finding {
	var found []finding
	book := rules()
	add := func(f finding) {
		if f.rule == nil {
			f.rule = book.byID[f.id]
		}
		if f.rank == 0 {
			f.rank = f.rule.Rank
		}
		for _, g := range found {
			if g.rule == f.rule && f.start < g.end && g.start < f.end {
				return // the same thing twice
			}
		}
		if f.rule.Class == Jargon || f.rule.Class == Hard || f.rule.Class == Intrusive {
			if r.named == nil {
				r.named = make([]bool, len(r.tokens))
			}
			if f.rule.ID != ruleLong && f.rule.ID != ruleManyWords && f.rule.ID != ruleLongWord {
				for i := f.start; i < f.end; i++ {
					r.named[i] = true
				}
			}
		}
		found = append(found, f)
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		book.patterns.find(r.tokens, s.from, s.to, s.first, func(owner, start, end int) {
			entry := &book.entries[owner]
			rule := entry.rule
			if entry.law && !r.asks() {
				rule = book.byID["jargon-remark"]
			}
			if rule.Accepts != nil && !rule.Accepts(r, s, start, end) {
				return
			}
			add(finding{rule: rule, start: start, end: end, plain: entry.plain(r.ctx.Lang), sentence: s})
		})
	}
	for _, rule := range book.finders {
		for i := range r.sentences {
			rule.Find(r, &r.sentences[i], add)
		}
	}
	slices.SortStableFunc(found, func(a, b finding) int {
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		return a.start - b.start
	})
	return found
}

func (f finding) problem(r *reading) Problem {
	start, end := r.tokens[f.start].Start, r.tokens[f.end-1].End
	words := Slice(r.text, start, end)
	message := strings.ReplaceAll(f.rule.Message, "{ord}", words)
	message = strings.ReplaceAll(message, "{heller}", f.plain)
	return Problem{
		Class: f.rule.Class, Rule: f.rule.ID, Start: start, End: end,
		Message: message, Suggestion: suggestion(r, f),
	}
}
