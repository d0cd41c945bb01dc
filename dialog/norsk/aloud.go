package norsk

import "strings"

// Aloud writes a text the way it is said: times, dates, telephone numbers,
// abbreviations and units in words. What is not said (quotation marks, pictures,
// brackets) is left out. A synthetic voice reads «kl. 14.30» as two letters and
// a full stop, and there the listener loses the sentence.
//
// It is for the ear only: nothing that is shown or stored comes from here.
func Aloud(text string, lang Lang) string {
	a := &aloud{nn: lang == Nynorsk}
	for line := range strings.SplitSeq(sayable(text), "\n") {
		a.words = a.words[:0]
		for w := range strings.FieldsSeq(line) {
			a.words = append(a.words, hear(w))
		}
		begun := len(a.out)
		for i := 0; i < len(a.words); {
			i += a.say(i)
		}
		a.pause(begun)
	}
	return strings.Join(a.out, " ")
}

type aloud struct {
	nn    bool
	words []heard // of this line
	out   []string
}

// heard is a word, and the sign after it.
type heard struct {
	core string
	sign string // , ? ! : or nothing
	dot  bool   // a full stop, or the dot of an abbreviation or an ordinal
}

const endSigns = ".,!?:;"

func hear(word string) heard {
	core := strings.TrimRight(word, endSigns)
	h := heard{core: core}
	for _, r := range word[len(core):] {
		switch r {
		case '.':
			h.dot = true
		case ';':
			h.sign = ","
		default:
			h.sign = string(r)
		}
	}
	return h
}

// say reads what stands at i, and tells how many words that was.
func (a *aloud) say(i int) int {
	for _, read := range readers {
		if said, n := read(a, i); n > 0 {
			a.out = append(a.out, said+a.after(i+n-1))
			return n
		}
	}
	w := a.words[i]
	sign := w.sign
	if sign == "" && w.dot {
		sign = "."
	}
	switch {
	case w.core != "":
		a.out = append(a.out, w.core+sign)
	case len(a.out) > 0 && sign != "" && !ended(a.out[len(a.out)-1]):
		a.out[len(a.out)-1] += sign // a sign that stands alone belongs to the word before
	}
	return 1
}

// readers know one thing each that is not said as it is written. The first one
// that knows what stands there reads it.
var readers []func(a *aloud, i int) (said string, n int)

func init() { // not a literal: the readers use each other
	readers = []func(*aloud, int) (string, int){
		(*aloud).clock, (*aloud).date, (*aloud).telephone, (*aloud).amount,
		(*aloud).abbreviation, (*aloud).ordinal, (*aloud).joined,
	}
}

// after is the sign after the words that were read. The dot of an abbreviation
// is no full stop, unless a new sentence begins.
func (a *aloud) after(i int) string {
	w := a.words[i]
	if w.sign == "" && w.dot && a.endsAt(i) {
		return "."
	}
	return w.sign
}

func (a *aloud) endsAt(i int) bool {
	return i+1 >= len(a.words) || isUpper(a.words[i+1].core)
}

// pause ends a line, as a reader does, when no sign does.
func (a *aloud) pause(begun int) {
	last := len(a.out) - 1
	if last < begun {
		return
	}
	a.out[last] = strings.TrimRight(a.out[last], ",")
	if a.out[last] == "" || !ended(a.out[last]) {
		a.out[last] += "."
	}
}

func ended(said string) bool { return strings.ContainsAny(said[len(said)-1:], endSigns) }

// at is the word at i in lower case; empty when there is none.
func (a *aloud) at(i int) string {
	if i < 0 || i >= len(a.words) {
		return ""
	}
	return strings.ToLower(a.words[i].core)
}

// in chooses between the two languages.
func (a *aloud) in(nb, nn string) string {
	if a.nn {
		return nn
	}
	return nb
}

// MaxAloud is the most that Aloud makes of a text of so many bytes, in bytes.
func MaxAloud(written int) int { return 16*written + 16 }
