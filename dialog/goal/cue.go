package goal

import (
	"strings"

	"egneord/dialog/norsk"
)

// A cueSet is a list of short phrases to look for, one a line: words parted by
// spaces, alternatives by «|», and a «?» after a word that may be left out.
// «*» is any word.
type cueSet map[string][][]cueWord

type cueWord struct {
	words    []string
	optional bool
}

func cues(lines string) cueSet {
	set := cueSet{}
	for line := range strings.Lines(lines) {
		var cue []cueWord
		for field := range strings.FieldsSeq(line) {
			field, optional := strings.CutSuffix(field, "?")
			cue = append(cue, cueWord{strings.Split(field, "|"), optional})
		}
		for i, w := range cue { // reachable from each word it may begin with
			for _, first := range w.words {
				set[first] = append(set[first], cue[i:])
			}
			if !w.optional {
				break
			}
		}
	}
	return set
}

// at returns how many tokens from i are a phrase of the set, the longest, or 0.
func (s cueSet) at(toks []norsk.Token, i, to int) int {
	if i < 0 || i >= to {
		return 0
	}
	longest := 0
	for _, cue := range s[toks[i].Norm] {
		longest = max(longest, matched(cue[1:], toks, i+1, to)-i)
	}
	return longest
}

// matched returns the token after the phrase, or -1.
func matched(cue []cueWord, toks []norsk.Token, i, to int) int {
	for k, w := range cue {
		fits := i < to && w.fits(toks[i])
		if w.optional && fits {
			if end := matched(cue[k+1:], toks, i+1, to); end >= 0 {
				return end
			}
			continue
		}
		if !fits && !w.optional {
			return -1
		}
		if fits {
			i++
		}
	}
	return i
}

func (w cueWord) fits(t norsk.Token) bool {
	for _, word := range w.words {
		if word == t.Norm || word == "*" && t.Kind == norsk.Word {
			return true
		}
	}
	return false
}

// find returns the first phrase of the set within [from,to), or -1.
func (s cueSet) find(toks []norsk.Token, from, to int) (start, end int) {
	for i := from; i < to; i++ {
		if n := s.at(toks, i, to); n > 0 {
			return i, i + n
		}
	}
	return -1, -1
}

// in tells whether a phrase of the set stands within [from,to).
func (s cueSet) in(toks []norsk.Token, from, to int) bool {
	start, _ := s.find(toks, from, to)
	return start >= 0
}

type wordSet map[string]bool

func words(list string) wordSet {
	set := wordSet{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
