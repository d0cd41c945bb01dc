package norsk

import (
	"math/bits"
	"slices"
	"strings"
)

// A frame is a pattern (pattern.go) over words as they sound. What somebody
// wrote is read on the way of every answer, so each word of it is looked up once
// and is a number from then on: a frame compares numbers and no letters.
type frame struct {
	kind     kind
	anchored bool
	reach    int // how many words may stand before its key
	elements []frameElement
}

type frameElement struct {
	words    soundSet
	optional bool
	negative bool
	gap      int
	atEnd    bool
	orEnd    bool // the end of the sentence will do
}

// soundID is the number of a word that some frame knows. 0 is every other word.
type soundID uint16

// soundSet is a set of words, one bit each.
type soundSet []uint64

func (s soundSet) has(id soundID) bool { return id != 0 && s[id>>6]&(1<<(id&63)) != 0 }

func (s soundSet) add(id soundID) { s[id>>6] |= 1 << (id & 63) }

// match tries the elements from word i, and returns the word after the last one,
// or -1. A gap never skips a negation: «vil ikke dø» is not «vil dø». What may
// stand between any two words is passed: «så tar jeg nå livet mitt».
func (f *frames) match(elements []frameElement, words []sounded, i int) int {
	for k := range elements {
		e := &elements[k]
		switch {
		case e.atEnd:
			if !endsAt(words, i) {
				return -1
			}
		case e.gap > 0:
			for skip := 0; skip <= e.gap && i+skip <= len(words); skip++ {
				if end := f.match(elements[k+1:], words, i+skip); end >= 0 {
					return end
				}
				if i+skip < len(words) && f.class(negations, words[i+skip].id) {
					return -1
				}
			}
			return -1
		case e.negative:
			if i < len(words) && e.words.has(words[i].id) {
				return -1
			}
		case e.orEnd && endsAt(words, i):
		case i < len(words) && e.words.has(words[i].id):
			if e.optional {
				if end := f.match(elements[k+1:], words, i+1); end >= 0 {
					return end
				}
				continue // absent after all
			}
			i++
		case e.optional:
		case i > 0 && i < len(words) && f.class(inserted, words[i].id):
			return f.match(elements[k:], words, i+1)
		default:
			return -1
		}
	}
	return i
}

// shared is how many words two sets share.
func (s soundSet) shared(other soundSet) int {
	n := 0
	for i := range s {
		n += bits.OnesCount64(s[i] & other[i])
	}
	return n
}

// endsAt tells whether a clause ends before word i.
func endsAt(words []sounded, i int) bool { return i == len(words) || words[i].pause }

// frames is every frame and the words they know.
type frames struct {
	all       []frame
	byKey     [][]uint16             // word -> the frames it is the key of
	exact     map[string]soundID     // a whole word
	stems     map[string][]frameStem // its first stemBytes bytes -> stems, the longest first
	classes   [classCount]soundSet
	exclaimed soundID
	last      soundID
	known     []frameStem // every word and stem, in order
}

type frameStem struct {
	text string
	id   soundID
}

// stemBytes is how much of a stem is used to find it.
const stemBytes = 3

// class tells whether a word is in one of the lists that are no part of a frame.
func (f *frames) class(c class, id soundID) bool { return f.classes[c].has(id) }

// id is the number of a word that is written as it sounds.
func (f *frames) id(sound []byte) soundID {
	if id, ok := f.exact[string(sound)]; ok {
		return id
	}
	if len(sound) >= stemBytes {
		for _, s := range f.stems[string(sound[:stemBytes])] {
			if len(sound) >= len(s.text) && string(sound[:len(s.text)]) == s.text {
				return s.id
			}
		}
	}
	return 0
}

// compileFrames makes numbers of all words first, because a stem in one frame
// accepts the words of the others that begin so.
func compileFrames(phrases map[kind]string, lists map[class]string, macros map[string]string) *frames {
	f := &frames{exact: map[string]soundID{}, stems: map[string][]frameStem{}}
	var pairs []string
	for name, words := range macros {
		pairs = append(pairs, "{"+name+"}", strings.Join(strings.Fields(words), "|"))
	}
	spell := strings.NewReplacer(pairs...)
	var patterns []pattern
	var kinds []kind
	for k := range kindCount {
		for line := range strings.SplitSeq(phrases[k], "\n") {
			if line = strings.TrimSpace(line); line != "" {
				patterns, kinds = append(patterns, compilePattern(spell.Replace(line))), append(kinds, k)
			}
		}
	}
	listed := make([]element, classCount)
	for c := range classCount {
		listed[c] = compilePattern(strings.Join(strings.Fields(spell.Replace(lists[c])), "|")).elements[0]
	}
	sets := map[string]soundSet{} // many frames have the same list
	for _, p := range patterns {
		for _, e := range p.elements {
			if name := e.name(); sets[name] == nil {
				sets[name] = soundSet{}
				f.know(e)
			}
		}
	}
	for _, e := range listed {
		f.know(e)
	}
	slices.SortFunc(f.known, func(a, b frameStem) int { return strings.Compare(a.text, b.text) })
	for i, p := range patterns {
		made := frame{kind: kinds[i], anchored: p.anchored}
		for _, e := range p.elements {
			name := e.name()
			if len(sets[name]) == 0 {
				sets[name] = f.set(e)
			}
			made.elements = append(made.elements, frameElement{sets[name], e.optional, e.negative, e.gap, e.atEnd, slices.Contains(e.words, "$")})
		}
		f.all = append(f.all, made)
	}
	for c, e := range listed {
		f.classes[c] = f.set(e)
	}
	f.exclaimed = f.exact[exclaimed]
	f.index()
	return f
}

// name tells lists apart.
func (e element) name() string {
	return strings.Join(e.words, "|") + "*" + strings.Join(e.prefixes, "|")
}

// know gives each word of a list a number.
func (f *frames) know(e element) {
	for _, w := range e.words {
		if strings.ContainsAny(w, "{}?!") {
			panic("no such list: " + w)
		}
	}
	for _, w := range e.words {
		if w = sounds(w); w != "" && f.exact[w] == 0 {
			f.exact[w] = f.next(w)
		}
	}
	for _, w := range e.prefixes {
		w = sounds(w)
		if len(w) < stemBytes {
			panic("a stem must have three letters or more: " + w)
		}
		key := w[:stemBytes]
		if !slices.ContainsFunc(f.stems[key], func(s frameStem) bool { return s.text == w }) {
			f.stems[key] = append(f.stems[key], frameStem{w, f.next(w)})
			slices.SortFunc(f.stems[key], func(a, b frameStem) int { return len(b.text) - len(a.text) })
		}
	}
}

// next is a number that no word has yet.
func (f *frames) next(word string) soundID {
	f.last++
	f.known = append(f.known, frameStem{word, f.last})
	return f.last
}

// set is the words of a list, and those of other lists that begin as its stems.
func (f *frames) set(e element) soundSet {
	set := make(soundSet, f.last>>6+1)
	for _, w := range e.words {
		if w = sounds(w); w != "" {
			set.add(f.exact[w])
		}
	}
	for _, prefix := range e.prefixes {
		prefix = sounds(prefix)
		at, _ := slices.BinarySearchFunc(f.known, prefix, func(w frameStem, text string) int { return strings.Compare(w.text, text) })
		for ; at < len(f.known) && strings.HasPrefix(f.known[at].text, prefix); at++ {
			set.add(f.known[at].id)
		}
	}
	return set
}

// index files each frame under its key: the one of its words that everyday text
// has least of. Text without any key is done when it is read.
func (f *frames) index() {
	f.byKey = make([][]uint16, f.last+1)
	for n := range f.all {
		frame := &f.all[n]
		key, cost, before := -1, 0, 0
		for k, e := range frame.elements {
			if !e.optional && !e.negative && !e.orEnd && !e.atEnd && e.gap == 0 {
				if c := e.words.shared(f.classes[everyday]); key < 0 || c < cost {
					key, cost, frame.reach = k, c, before
				}
			}
			if before += e.gap; e.gap == 0 && !e.negative {
				before += 3 // itself, and two that may stand behind it
			}
		}
		if key < 0 {
			panic("a frame must have a word")
		}
		for id := range f.byKey {
			if frame.elements[key].words.has(soundID(id)) {
				f.byKey[id] = append(f.byKey[id], uint16(n))
			}
		}
	}
}
