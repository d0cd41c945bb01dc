package norsk

import (
	"strconv"
	"strings"
)

var smallNumbers = [...]string{
	"null", "én éin ett eitt éi", "to", "tre", "fire", "fem", "seks", "sju syv", "åtte", "ni", "ti",
	"elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten søtten", "atten", "nitten",
}

var tens = [...]string{
	"tjue tyve", "tretti tredve", "førti", "femti", "seksti", "sytti søtti", "åtti", "nitti",
}

var smallOrdinals = [...]string{
	"", "første fyrste 1ste", "andre annen anna", "tredje", "fjerde", "femte", "sjette", "sjuende syvende sjuande",
	"åttende åttande", "niende niande", "tiende tiande", "ellevte", "tolvte", "trettende trettande",
	"fjortende fjortande", "femtende femtande", "sekstende sekstande", "syttende syttande",
	"attende attande", "nittende nittande", "tjuende tyvende tjuande",
}

// addNumbers puts 0 to 99 and the ordinals of a month in the lexicon.
// Hundreds are put together by wordNumber.
func addNumbers(each func(string, func(*timeWord))) {
	number := func(words string, n int) {
		each(words, func(w *timeWord) { w.number = int16(n + 1) })
	}
	for n, words := range smallNumbers {
		number(words, n)
	}
	each("en ei et ein eit", func(w *timeWord) { w.number, w.article = 2, true })
	for t, words := range tens {
		for ten := range strings.FieldsSeq(words) {
			number(ten, 20+10*t)
			for n := 1; n <= 9; n++ {
				for unit := range strings.FieldsSeq(smallNumbers[n]) {
					number(ten+unit, 20+10*t+n)
				}
			}
			for n := 1; n <= 9; n++ { // «femogtredve», as the old count
				for unit := range strings.FieldsSeq(smallNumbers[n]) {
					number(unit+"og"+ten, 20+10*t+n)
				}
			}
			number("enog"+ten, 20+10*t+1)
			number("einog"+ten, 20+10*t+1)
			number(ten+"en", 20+10*t+1)
			number(ten+"ein", 20+10*t+1)
		}
	}
	ordinal := func(words string, n int) {
		each(words, func(w *timeWord) { w.ordinal = int8(n) })
	}
	for n, words := range smallOrdinals {
		ordinal(words, n)
	}
	for n := 1; n <= 9; n++ {
		for unit := range strings.FieldsSeq(smallOrdinals[n]) {
			ordinal("tjue"+unit, 20+n)
			ordinal("tyve"+unit, 20+n)
		}
	}
	ordinal("trettiende trettiande tredevte", 30)
	ordinal("trettiførste trettifyrste", 31)
}

// amount is a number that may be a range or unknown («noen»), in tenths so
// that «halvannen» is 15.
type amount struct {
	lo, hi  int
	unknown bool
	article bool // said as en, ei, et
}

func (a amount) isRange() bool { return a.lo != a.hi }

// maxAmount keeps arithmetic on dates inside what anybody plans for.
const maxAmount = 9999 * 10

// wordNumber reads a number word up to 999 written as one token.
func wordNumber(s string) (n int, ok bool) {
	if w, found := timeWords[s]; found && w.number > 0 {
		return int(w.number) - 1, true
	}
	head, tail, found := strings.Cut(s, "hundre")
	if !found {
		return 0, false
	}
	hundreds := 1
	if head != "" {
		w := timeWords[head]
		if w.number < 2 || w.number > 10 {
			return 0, false
		}
		hundreds = int(w.number) - 1
	}
	tail = strings.TrimPrefix(tail, "og")
	if tail == "" {
		return 100 * hundreds, true
	}
	w := timeWords[tail]
	if w.number < 2 {
		return 0, false
	}
	return 100*hundreds + int(w.number) - 1, true
}

// digits reads a number token in tenths: «3», «2,5», «2.5».
func digits(s string) (tenths int, ok bool) {
	whole, frac, hasFrac := strings.Cut(strings.Replace(s, ".", ",", 1), ",")
	n, err := strconv.Atoi(whole)
	if err != nil || n < 0 || n > maxAmount/10 {
		return 0, false
	}
	if !hasFrac {
		return n * 10, true
	}
	f, err := strconv.Atoi(frac)
	if err != nil || len(frac) > 2 || f < 0 {
		return 0, false
	}
	if len(frac) == 2 {
		f /= 10
	}
	return n*10 + f, true
}

// simpleNumber reads one number without ranges or halves after it.
func (p *timeParser) simpleNumber(i int) (tenths, next int, article, ok bool) {
	if i >= len(p.toks) {
		return 0, i, false, false
	}
	t := p.toks[i]
	if t.Kind == Number {
		if t.Norm == "½" {
			return 5, i + 1, false, true
		}
		n, ok := digits(t.Norm)
		if ok && n == 10 && p.is(i+1, "/") && p.is(i+2, "2") {
			return 5, i + 3, false, true
		}
		return n, i + 1, false, ok
	}
	if t.Kind != Word {
		return 0, i, false, false
	}
	switch t.Norm {
	case "halv", "halvt", "halve":
		return 5, i + 1, false, true
	case "halvannen", "halvanna", "halvannan", "halvannet", "halvtanna", "halvtannan", "halvtanne", "halvtannet":
		return 15, i + 1, false, true
	}
	w := p.words[i]
	if w.article && (p.is(i+1, "halv", "halvt")) {
		return 5, i + 2, false, true
	}
	if w.number > 0 {
		n := int(w.number) - 1
		if n >= 1 && n <= 9 && p.is(i+1, "hundre") {
			n, i = n*100, i+1
			if p.is(i+1, "og") && i+2 < len(p.toks) && p.words[i+2].number > 1 {
				n, i = n+int(p.words[i+2].number)-1, i+2
			} else if i+1 < len(p.toks) && p.words[i+1].number > 1 {
				n, i = n+int(p.words[i+1].number)-1, i+1
			}
		}
		return n * 10, i + 1, w.article, true
	}
	if n, ok := wordNumber(t.Norm); ok {
		return n * 10, i + 1, false, true
	}
	return 0, i, false, false
}

// amount reads a number with what people hang on it: «to og en halv», «2-3»,
// «to til tre», «et par», «et par tre», «noen».
func (p *timeParser) amount(i int) (a amount, next int, ok bool) {
	if p.is(i, "en", "et", "ett", "eit", "ein") && p.is(i+1, "par") {
		if p.is(i+2, "tre") || p.is(i+2, "-") && p.is(i+3, "tre") {
			return amount{lo: 20, hi: 30}, i + 3, true
		}
		return amount{lo: 20, hi: 20}, i + 2, true
	}
	if w := p.word(i); w.article && i+1 < len(p.toks) && !p.word(i+1).article { // «en tre-fire uker», «en 4-5 måneder»
		if b, after, ok := p.amount(i + 1); ok && b.isRange() && !b.article {
			return b, after, true
		}
	}
	if p.word(i).article && p.is(i+1, "par-tre") {
		return amount{lo: 20, hi: 30}, i + 2, true
	}
	if p.is(i, "par", "ett-par", "et-par") {
		return amount{lo: 20, hi: 20}, i + 1, true
	}
	if p.is(i, "noen", "nokre", "nokon", "flere", "fleire", "mange", "få") {
		if p.is(i+1, "få") {
			i++
		}
		return amount{unknown: true}, i + 1, true
	}
	if i < len(p.toks) && p.toks[i].Kind == Word {
		if lo, hi, found := strings.Cut(p.toks[i].Norm, "-"); found {
			a, okA := wordNumber(lo)
			b, okB := wordNumber(hi)
			if okA && okB && a < b {
				return amount{lo: a * 10, hi: b * 10}, i + 1, true
			}
			return amount{}, i, false
		}
	}
	n, next, article, ok := p.simpleNumber(i)
	if !ok {
		return amount{}, i, false
	}
	if p.is(next, "og") {
		switch {
		case p.is(next+1, "en", "et", "ei", "ein", "eit", "ett") && p.is(next+2, "halv", "halvt"):
			return amount{lo: n + 5, hi: n + 5}, next + 3, true
		case p.is(next+1, "halv", "halvt"):
			return amount{lo: n + 5, hi: n + 5}, next + 2, true
		}
	}
	if p.is(next, "½") {
		return amount{lo: n + 5, hi: n + 5}, next + 1, true
	}
	if p.is(next, "-", "–", "—", "til", "eller") {
		if m, after, _, ok := p.simpleNumber(next + 1); ok && m > n {
			return amount{lo: n, hi: m}, after, true
		}
	}
	return amount{lo: n, hi: n, article: article}, next, true
}
