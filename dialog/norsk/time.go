package norsk

import (
	"slices"
	"time"
	"unicode/utf8"
)

// TimeKind says what a time expression does.
type TimeKind string

// The kinds of time expression. TimeNone is never the kind of a found
// expression; it is the word for a text in which none was found.
const (
	TimeDeadline  TimeKind = "deadline"  // «innen 1. juni»: Until
	TimeInterval  TimeKind = "interval"  // «i løpet av høsten»: From and Until
	TimePoint     TimeKind = "point"     // «på fredag»: From and Until the same day
	TimeAfter     TimeKind = "after"     // «etter jul»: From
	TimeFrequency TimeKind = "frequency" // «to ganger i uka»: Frequency
	TimeDuration  TimeKind = "duration"  // «i tre uker»: no dates
	TimeEvent     TimeKind = "event"     // «når jeg blir frisk»: no dates, unless one was said
	TimeVague     TimeKind = "vague"     // «snart»: no dates
	TimeNone      TimeKind = "none"
)

// TimeSpan is one reading of an expression, ends included, ISO dates. An end
// that is not known is empty.
type TimeSpan struct {
	From  string `json:"from,omitempty"`
	Until string `json:"until,omitempty"`
}

// TimeExpr is a time expression in a text. Start and End count code points.
//
// From and Until are inclusive ISO dates and are empty when unknown. When
// Ambiguous is set, Alternatives has every reading, the nearest first, and
// From and Until repeat that first one: show both and ask.
//
// Frequency is "times/unit": "2/week", "1/day", "2-3/week", "some/month";
// "1/2days" is every other day; a colon tells which: "1/week:monday",
// "1/day:evening", "1/year:summer".
//
// An expression about the past («i fjor sommer») has dates before ref.
type TimeExpr struct {
	Text         string     `json:"text"`
	Start        int        `json:"start"`
	End          int        `json:"end"`
	Kind         TimeKind   `json:"kind"`
	From         string     `json:"from,omitempty"`
	Until        string     `json:"until,omitempty"`
	Grain        string     `json:"grain,omitempty"`
	Frequency    string     `json:"frequency,omitempty"`
	Ambiguous    bool       `json:"ambiguous"`
	Alternatives []TimeSpan `json:"alternatives,omitempty"`
}

// FindTimes finds the time expressions of a text, in order and not
// overlapping. ref is the day the text was said; its clock is ignored. The
// result is empty, never nil, when nothing was found: an expression that
// cannot be resolved is given without dates, or not at all, rather than with
// a wrong date.
func FindTimes(text string, lang Lang, ref time.Time) []TimeExpr {
	toks := Tokenize(text)
	p := &timeParser{toks: toks, words: make([]timeWord, len(toks)), lang: lang, ref: dayOfTime(ref)}
	p.refYear, _, _ = p.ref.civil()
	if p.refYear < minYear || p.refYear > maxYear {
		return []TimeExpr{}
	}
	for i, t := range toks {
		if t.Kind == Word {
			p.words[i] = timeWords[t.Norm]
		}
	}
	found := []TimeExpr{}
	spans := cutter{text: text}
	last := -1 // where the expression before ended
	for i := 0; i < len(toks); {
		h, ok := p.longest(i)
		if !ok {
			i++
			continue
		}
		if h.kind == TimeVague && p.isSomeTime(h.next-1) && (i > 0 && i == last || p.datedAt(h.next)) {
			h.kind = TimeNone // «til våren en gang»: the date says more
		}
		if h.kind != TimeNone {
			h.next = p.clockAfter(h.next)
			h = p.atTheLatest(h)
			last = h.next
			e := h.expr(toks[i].Start, toks[h.next-1].End)
			e.Text = spans.slice(e.Start, e.End)
			found = append(found, e)
		}
		i = h.next
	}
	return found
}

// The years a person's plans and memories are in, with room to spare. Outside
// them a number is no year.
const (
	minYear = 1900
	maxYear = 2199
)

// timeParser holds one text while it is read.
type timeParser struct {
	toks    []Token
	words   []timeWord
	lang    Lang
	ref     day
	refYear int
}

// hit is what a rule found: tokens up to next, and what they mean. A hit of
// kind TimeNone covers words that look like time and are not («en gang til»).
type hit struct {
	kind      TimeKind
	next      int
	from      day
	until     day
	hasFrom   bool
	hasUntil  bool
	grain     string
	frequency string
	readings  []period // more than one when ambiguous
}

// longest tries every rule at token i and keeps the one that explains most
// words; the order of the rules decides between equals.
func (p *timeParser) longest(i int) (best hit, found bool) {
	if p.toks[i].Kind == Punct {
		return hit{}, false
	}
	for _, rule := range timeRules {
		if h, ok := rule(p, i); ok && (!found || h.next > best.next) {
			best, found = h, true
		}
	}
	return best, found
}

// atTheLatest reads «1. september senest».
func (p *timeParser) atTheLatest(h hit) hit {
	if (h.kind == TimePoint || h.kind == TimeInterval) && h.hasUntil && p.is(h.next, "senest", "seinest", "seinast") && p.ends(h.next+1) {
		h.kind, h.hasFrom, h.next = TimeDeadline, false, h.next+1
	}
	return h
}

// timeRules is the grammar: one place to add a rule.
var timeRules = [...]func(*timeParser, int) (hit, bool){
	(*timeParser).notTime,
	(*timeParser).frequencyRule,
	(*timeParser).relationRule,
	(*timeParser).rangeRule,
	(*timeParser).offsetRule,
	(*timeParser).spanRule,
	(*timeParser).bareRule,
	(*timeParser).vagueRule,
	(*timeParser).eventRule,
	(*timeParser).durationRule,
	(*timeParser).clockRule,
}

// cutter slices a text by code points from left to right, each part of the
// text counted once however many expressions there are.
type cutter struct {
	text      string
	byteAt    int
	codePoint int
}

func (c *cutter) slice(start, end int) string {
	c.forward(start)
	from := c.byteAt
	c.forward(end)
	return c.text[from:c.byteAt]
}

func (c *cutter) forward(to int) {
	for c.codePoint < to && c.byteAt < len(c.text) {
		_, size := utf8.DecodeRuneInString(c.text[c.byteAt:])
		c.byteAt += size
		c.codePoint++
	}
}

func (h hit) expr(start, end int) TimeExpr {
	e := TimeExpr{
		Start:     start,
		End:       end,
		Kind:      h.kind,
		Grain:     h.grain,
		Frequency: h.frequency,
	}
	if h.hasFrom {
		e.From = h.from.iso()
	}
	if h.hasUntil {
		e.Until = h.until.iso()
	}
	if len(h.readings) > 1 {
		e.Ambiguous = true
		for _, r := range h.readings {
			var s TimeSpan
			if h.hasFrom {
				s.From = r.from.iso()
			}
			if h.hasUntil {
				s.Until = r.until.iso()
			}
			if !slices.Contains(e.Alternatives, s) {
				e.Alternatives = append(e.Alternatives, s)
			}
		}
	}
	return e
}

// isSomeTime is the end of «en gang», «en eller annen gang», «en dag».
func (p *timeParser) isSomeTime(i int) bool {
	return p.is(i, "gang", "gong", "engang", "dag", "framtida", "fremtiden", "framtiden")
}

// datedAt reports that an expression with a date begins at token i.
func (p *timeParser) datedAt(i int) bool {
	if i >= len(p.toks) {
		return false
	}
	h, ok := p.longest(i)
	return ok && (h.hasFrom || h.hasUntil || h.kind == TimeEvent)
}

// is reports whether token i is one of the words.
func (p *timeParser) is(i int, words ...string) bool {
	if i < 0 || i >= len(p.toks) {
		return false
	}
	norm := p.toks[i].Norm
	for _, w := range words {
		if norm == w {
			return true
		}
	}
	return false
}

// seq reports whether the tokens from i are exactly these words.
func (p *timeParser) seq(i int, words ...string) bool {
	if i < 0 || i+len(words) > len(p.toks) {
		return false
	}
	for k, w := range words {
		if p.toks[i+k].Norm != w {
			return false
		}
	}
	return true
}

func (p *timeParser) word(i int) timeWord {
	if i < 0 || i >= len(p.words) {
		return timeWord{}
	}
	return p.words[i]
}

func (p *timeParser) kindAt(i int) (TokenKind, bool) {
	if i < 0 || i >= len(p.toks) {
		return Other, false
	}
	return p.toks[i].Kind, true
}

// joined reports that no space stands between token i and the one before.
func (p *timeParser) joined(i int) bool {
	return i > 0 && i < len(p.toks) && p.toks[i-1].End == p.toks[i].Start
}

// ends reports that nothing more is said after token i-1 in this clause.
func (p *timeParser) ends(i int) bool {
	k, ok := p.kindAt(i)
	return !ok || k == Punct || k == Other
}

// alone reports that tokens i to next are all there is in their clause, but
// for words like «kanskje»: the answer «mai», «kanskje jul».
func (p *timeParser) alone(i, next int) bool {
	for i > 0 && p.is(i-1, "kanskje", "helst", "ja", "jo", "vel", "sånn", "ca", "ca.", "cirka", "omtrent", "eller", "og", "håper", "tenker", "tror", "jeg", "eg") {
		i--
	}
	if k, ok := p.kindAt(i - 1); ok && k != Punct && k != Other {
		return false
	}
	for p.is(next, "kanskje", "helst", "omtrent", "ca", "vel", "eller", "tror", "jeg", "eg", "trur", "tenker", "tenkjer", "da", "en", "gang", "ein", "gong") {
		next++
	}
	return p.ends(next)
}
