package norsk

import (
	"slices"
	"sync"
)

// CallsForHelp tells whether somebody writes that they want to die, mean to hurt
// themselves, or are in danger now. It is used for one thing: to show whom one
// may ring. So it is meant to find too much rather than too little, and it never
// says anything about the person: what it finds is not kept (docs/trygghet.md).
//
// Bokmål, nynorsk, dialect and common misspellings are one language here, and so
// is text without æ, ø and å: words are compared as they sound (reader).
//
// To be afraid of dying is not to be in danger, and is no call. Neither is what
// others have said or done, a figure of speech, what is said not to be so, or
// what is long past.
func CallsForHelp(text string) bool {
	r := reader{words: make([]sounded, 0, 64), sound: make([]byte, 0, 32)}
	r.read(text)
	from := 0
	for i := range r.words {
		if r.words[i].ends {
			if inPieces(r.words[from:i+1], callsForHelp) {
				return true
			}
			from = i + 1
		}
	}
	// «Slår meg. Hver dag. Sønnen.»: where words are hard to find, a full stop
	// may stand after each of them.
	return r.longest <= shortSentence && r.longest < len(r.words) && inPieces(r.words, callsForHelp)
}

// shortSentence is how many words a sentence may have and still be a piece of one.
const shortSentence = 2

// A long sentence is read in pieces, so that what it takes to read grows as the
// sentence does, and no faster. They overlap: what a frame is judged by, and the
// frame itself, must be in one piece.
const (
	longSentence = 120
	overlap      = 40
)

// inPieces tells whether one of the pieces calls, in a frame that begins at from or later.
func inPieces(words []sounded, calls func(piece []sounded, from int) bool) bool {
	from := 0
	for ; len(words) > longSentence; from = overlap / 2 {
		if calls(words[:longSentence], from) {
			return true
		}
		words = words[longSentence-overlap:]
	}
	return calls(words, from)
}

// kind tells when a frame counts.
type kind int

const (
	anybody    kind = iota // the words say it all
	happening              // the same, unless it is denied
	themselves             // unless somebody else is the one it is about
	dying                  // the same, and unless it is feared or denied
	doing                  // the same, and unless it is denied
	another                // only when somebody else does it, and it is not denied

	harmless // from here on, what is no call itself: words that would be one but for this
	longAgo  // what tells that it is long past
	present  // what tells that it is not
	kindCount
)

// How many words may stand between what denies a thing, or fears it, or does it,
// and the thing. A thought is longer than a deed: «har aldri hatt noen tanke om å
// ta livet mitt», and «vil ikke gå ut for han slår meg», where «ikke» is of
// something else.
const (
	deniesDeed    = 4
	deniesThought = 6 // or fears it: «er redd når jeg tenker på å dø»
	doesDeed      = 8
)

// class is a list of words that is no part of a frame.
type class int

const (
	writer    class = iota // «jeg», «meg»
	subject                // the writer, when they do it: «jeg». «Meg» may be somebody else's doing
	others                 // who else it may be about
	people                 // who else may do something to them
	breaks                 // what begins another thought: «men», «fordi»
	says                   // what one does with words
	negations              // «ikke», which no gap skips
	denials                // what says no in one way or another
	fears                  // what says that one would rather not
	helps                  // «hjelp», which «!» makes stronger
	everyday               // words that most of what is written has
	inserted               // words that may stand between any two others
	inBetween              // words that a frame need not see
	nowadays               // what one says of how it is: «vil», and not «ville»
	classCount
)

func callsForHelp(words []sounded, from int) bool {
	f := calls()
	var innocent []extent
	var now []int
	past := false
	f.find(words, harmless, kindCount, func(k kind, start, end int) bool {
		switch k {
		case harmless:
			innocent = append(innocent, extent{start, end})
		case longAgo:
			past = true
		case present:
			now = append(now, start)
		}
		return false
	})
	return f.find(words, anybody, harmless, func(k kind, start, end int) bool {
		if start < from {
			return false
		}
		for _, s := range innocent {
			if start < s.end && s.start < end {
				return false
			}
		}
		if past && !has(words[start:end], nowadays) && !slices.ContainsFunc(now, func(at int) bool { return sameClause(words, start, at) }) {
			return false
		}
		before := words[:start]
		switch k {
		case anybody:
			return true
		case happening:
			return !among(before, deniesDeed, denials)
		case themselves:
			return has(words[start:end], subject) || !ofAnother(before)
		case dying:
			return !among(before, deniesThought, denials) && !among(before, deniesThought, fears) && !ofAnother(before)
		case doing:
			return !among(before, deniesThought, denials) && (has(words[start:end], subject) || !ofAnother(before))
		case another:
			return !among(before, deniesDeed, denials) && (byAnother(before) || byAnother(words[start+1:end]))
		}
		return false
	})
}

type extent struct{ start, end int }

// find calls found for every frame of a kind from and below to that begins
// somewhere in the sentence, until it says yes.
func (f *frames) find(words []sounded, from, to kind, found func(k kind, start, end int) bool) bool {
	for at, w := range words {
		for _, n := range f.byKey[w.id] {
			frame := &f.all[n]
			if frame.kind < from || frame.kind >= to {
				continue
			}
			for i := max(0, at-frame.reach); i <= at && (i == 0 || !frame.anchored); i++ {
				if end := f.match(frame.elements, words, i); end > i && found(frame.kind, i, end) {
					return true
				}
			}
		}
	}
	return false
}

// ofAnother tells whether the nearest one spoken of before a phrase is somebody
// else: «hunden vil dø», «mor sa at hun ville dø». Nobody at all is the writer.
func ofAnother(before []sounded) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if calls().class(writer, before[i].id) {
			return false
		}
		if calls().class(others, before[i].id) {
			return true
		}
	}
	// «Blomstene vil dø»: a definite noun right before the verb is its subject.
	return len(before) > 0 && before[len(before)-1].many
}

// byAnother tells whether somebody else is spoken of shortly before a phrase:
// «han slår meg», and not «jeg slo meg».
func byAnother(before []sounded) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-doesDeed; i-- {
		if calls().class(people, before[i].id) {
			return true
		}
		if calls().class(subject, before[i].id) {
			return false
		}
	}
	return false
}

// among tells whether one of the last words before a phrase is of a class, and
// of the same clause: «har aldri tenkt på …», and not «orker ikke mer, vil …».
// What is denied is over before «fordi» and «jeg»: «får ikke sove fordi …»,
// «orker ikke mer jeg vil …». Fear is not: «er redd når jeg tenker på å dø».
func among(before []sounded, last int, c class) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-last; i-- {
		if calls().class(c, before[i].id) {
			return true
		}
		if before[i].pause || c == denials && (calls().class(breaks, before[i].id) || calls().class(subject, before[i].id)) {
			return false
		}
	}
	return false
}

// sameClause tells whether nothing between two words begins another thought.
func sameClause(words []sounded, a, b int) bool {
	for _, w := range words[min(a, b)+1 : max(a, b)+1] {
		if w.pause || calls().class(breaks, w.id) {
			return false
		}
	}
	return true
}

// has tells whether one of the words is of a class.
func has(words []sounded, c class) bool {
	return slices.ContainsFunc(words, func(w sounded) bool { return calls().class(c, w.id) })
}

// calls is every frame, compiled once.
var calls = sync.OnceValue(func() *frames { return compileFrames(helpFrames, helpLists, helpMacros) })
