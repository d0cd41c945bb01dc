package norsk

import "strings"

// A pattern is a short phrase over tokens, written the way a rule is thought
// of: «har|hadde du ..3 tenkt|vurdert på?».
//
//	ord|andre   one of these words
//	trene*      a word that begins so
//	ord?        may be absent
//	..3         up to three tokens of anything
//	!ikke       the next token is not this one
//	^           the beginning of the sentence (after «og», «men», a name)
//	$           the end of the sentence
//
// Patterns are compiled once, when the package is first used, and found by
// their first word, so that a hundred of them cost little more than one.
type pattern struct {
	anchored bool
	elements []element
}

type element struct {
	words    []string
	prefixes []string
	optional bool
	negative bool
	gap      int // > 0: up to so many tokens of anything
	atEnd    bool
}

func compilePattern(source string) pattern {
	var p pattern
	for _, field := range strings.Fields(source) {
		switch {
		case field == "^":
			p.anchored = true
			continue
		case field == "$":
			p.elements = append(p.elements, element{atEnd: true})
			continue
		case strings.HasPrefix(field, "..") && len(field) > 2:
			p.elements = append(p.elements, element{gap: int(field[2] - '0')})
			continue
		}
		var e element
		if rest, ok := strings.CutPrefix(field, "!"); ok {
			e.negative, field = true, rest
		}
		if rest, ok := strings.CutSuffix(field, "?"); ok && rest != "" {
			e.optional, field = true, rest
		}
		for word := range strings.SplitSeq(field, "|") {
			if prefix, ok := strings.CutSuffix(word, "*"); ok {
				e.prefixes = append(e.prefixes, prefix)
			} else {
				e.words = append(e.words, word)
			}
		}
		p.elements = append(p.elements, e)
	}
	return p
}

func (e *element) accepts(norm string) bool {
	for _, w := range e.words {
		if w == norm {
			return true
		}
	}
	for _, p := range e.prefixes {
		if strings.HasPrefix(norm, p) {
			return true
		}
	}
	return false
}

// match tries the elements from token i, and returns the token after the last
// one, or -1. The sentence ends before token to.
func match(elements []element, tokens []Token, i, to int) int {
	for k := range elements {
		e := &elements[k]
		switch {
		case e.atEnd:
			if i < to {
				return -1
			}
		case e.gap > 0:
			for skip := 0; skip <= e.gap && i+skip <= to; skip++ {
				if end := match(elements[k+1:], tokens, i+skip, to); end >= 0 {
					return end
				}
			}
			return -1
		case e.negative:
			if i < to && e.accepts(tokens[i].Norm) {
				return -1
			}
		case i < to && e.accepts(tokens[i].Norm):
			if e.optional {
				if end := match(elements[k+1:], tokens, i+1, to); end >= 0 {
					return end
				}
				continue // absent after all
			}
			i++
		case !e.optional:
			return -1
		}
	}
	return i
}

// patternSet finds many patterns at once.
type patternSet struct {
	patterns []pattern
	owner    []int            // the caller's number for each pattern
	byWord   map[string][]int // first word -> patterns
	byPrefix map[string][]int // first prefixBytes bytes of a first prefix -> patterns
}

// prefixBytes is how much of a prefix is used to find it.
const prefixBytes = 3

func newPatternSet() *patternSet {
	return &patternSet{byWord: map[string][]int{}, byPrefix: map[string][]int{}}
}

func (s *patternSet) add(source string, owner int) {
	p := compilePattern(source)
	n := len(s.patterns)
	s.patterns = append(s.patterns, p)
	s.owner = append(s.owner, owner)
	first := p.elements[0]
	if first.optional || first.negative || first.gap > 0 || first.atEnd {
		panic("a pattern must begin with a word: " + source)
	}
	for _, w := range first.words {
		s.byWord[w] = append(s.byWord[w], n)
	}
	for _, w := range first.prefixes {
		key := w[:min(len(w), prefixBytes)]
		if len(key) < prefixBytes {
			panic("a prefix must have three bytes or more: " + source)
		}
		s.byPrefix[key] = append(s.byPrefix[key], n)
	}
}

// find calls found for every match that begins in the sentence [from,to);
// first is where its real beginning is, for anchored patterns.
func (s *patternSet) find(tokens []Token, from, to, first int, found func(owner, start, end int)) {
	for i := from; i < to; i++ {
		norm := tokens[i].Norm
		for _, n := range s.byWord[norm] {
			s.try(n, tokens, i, to, i == from || i == first, found)
		}
		if len(norm) >= prefixBytes {
			for _, n := range s.byPrefix[norm[:prefixBytes]] {
				s.try(n, tokens, i, to, i == from || i == first, found)
			}
		}
	}
}

func (s *patternSet) try(n int, tokens []Token, i, to int, atStart bool, found func(owner, start, end int)) {
	p := &s.patterns[n]
	if p.anchored && !atStart {
		return
	}
	if end := match(p.elements, tokens, i, to); end > i {
		found(s.owner[n], i, end)
	}
}
