package norsk

import (
	_ "embed"
	"strings"
	"sync"
)

// Rule is one thing that can be wrong with a question. To add a rule, add it
// to questionRules with its examples: they run as tests and become
// docs/questions.md.
type Rule struct {
	ID     string
	Class  Class
	Rank   int  // the order problems are shown in; the first is the verdict
	Blocks bool // false: a remark only

	Name    string // Norwegian, for the page
	Why     string // Norwegian: why it matters to the person who is asked
	Message string // to the author; {ord} is what was found, {heller} the plain words

	// Patterns are phrases that are the fault; Accepts may let one pass.
	Patterns []string
	Accepts  func(r *reading, s *sentence, start, end int) bool
	// Find is for what a phrase cannot say.
	Find func(r *reading, s *sentence, add func(finding))

	Good, Bad []Example
}

// Example shows a rule at work. A bad one must have the rule among its
// problems; a good one must be OK altogether.
type Example struct {
	Text    string
	Lang    Lang // empty: bokmål
	Said    string
	Purpose Purpose
}

func (e Example) context() Context {
	ctx := Context{Lang: e.Lang, Purpose: e.Purpose}
	if ctx.Lang == "" {
		ctx.Lang = Bokmal
	}
	if e.Said != "" {
		ctx.Said = []string{e.Said}
	}
	return ctx
}

//go:embed words/jargon.txt
var jargonText string

//go:embed words/intrusive.txt
var intrusiveText string

// ruleBook is every rule, ready to run.
type ruleBook struct {
	patterns *patternSet
	entries  []ruleEntry
	finders  []*Rule
	byID     map[string]*Rule
}

type ruleEntry struct {
	rule             *Rule
	plainNB, plainNN string
	law              bool // only a remark in a text that asks nothing
}

func (e *ruleEntry) plain(lang Lang) string {
	if lang == Nynorsk {
		return e.plainNN
	}
	return e.plainNB
}

// rules builds the book once; it is never changed afterwards.
var rules = sync.OnceValue(func() *ruleBook {
	book := &ruleBook{patterns: newPatternSet(), byID: map[string]*Rule{}}
	table := questionRules()
	for i := range table {
		rule := &table[i]
		book.byID[rule.ID] = rule
		if len(rule.Patterns) > 0 {
			book.entries = append(book.entries, ruleEntry{rule: rule})
			for _, p := range rule.Patterns {
				book.patterns.add(p, len(book.entries)-1)
			}
		}
		if rule.Find != nil {
			book.finders = append(book.finders, rule)
		}
	}
	for line := range dataLines(intrusiveText) {
		topic, phrase, _ := strings.Cut(line, ": ")
		book.entries = append(book.entries, ruleEntry{rule: book.byID["intrusive-topic"], plainNB: topic, plainNN: topic})
		book.patterns.add(phrase, len(book.entries)-1)
	}
	for line := range dataLines(jargonText) {
		field := strings.Split(line, "|")
		rule := book.byID["jargon-word"]
		if strings.TrimSpace(field[3]) == "warn" {
			rule = book.byID["jargon-remark"]
		}
		book.entries = append(book.entries, ruleEntry{rule: rule, law: strings.TrimSpace(field[3]) == "law", plainNB: strings.TrimSpace(field[1]), plainNN: strings.TrimSpace(field[2])})
		for phrase := range strings.SplitSeq(field[0], ",") {
			book.patterns.add(strings.TrimSpace(phrase), len(book.entries)-1)
		}
	}
	return book
})

// dataLines yields the lines of a word list that are not empty or comments.
func dataLines(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// The order of verdicts. What intrudes or steers does harm; what is closed or
// hard only gives a poorer answer.
const (
	rankIntrusive = 1 + iota
	rankNormative
	rankTag
	rankNegated
	rankSuggestion
	rankFarTooLong // so long that nothing else about it can be judged
	rankPresumes
	rankPraise
	rankExample
	rankForced
	rankWish // a wish is asked about by naming it: «Liker du å strikke?»
	rankDouble
	rankClosed
	rankJargon
	rankVeryHard
	rankContent
	rankHard
	rankRemark
)

// Names of rules that other code must know.
const (
	ruleLong      = "long"
	ruleManyWords = "many-long-words"
	ruleLongWord  = "long-word"
)
