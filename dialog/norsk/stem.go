package norsk

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// stem cuts a Norwegian inflection off. It is deliberately rough: it serves
// only to see that «strikketøyet» and «strikke» are about the same thing, so
// that a person's own word is recognised when it comes back bent.
func stem(word string) string {
	if strings.ContainsAny(word, "éèêóòô") {
		word = accents.Replace(word)
	}
	w := strings.TrimSuffix(word, "s")
	for _, suffix := range stemSuffixes {
		if len(w)-len(suffix) >= 3 && strings.HasSuffix(w, suffix) {
			w = w[:len(w)-len(suffix)]
			break
		}
	}
	// A doubled consonant is spelling, not meaning: «svømm-e», «svøm-te».
	if n := len(w); n >= 4 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return w
}

// accents are written or left out as it falls: «kafé», «kafe».
var accents = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ó", "o", "ò", "o", "ô", "o")

// stemSuffixes are tried longest first.
var stemSuffixes = []string{
	"ingane", "ingene", "ingen", "inga", "inger", "ingar", "ing",
	"elsene", "elsen", "else", "ende", "ande",
	"este", "aste", "arne", "erne", "ane", "ene", "ere", "are", "est", "ast",
	"ende", "te", "de", "dde", "et", "en", "er", "ar", "st",
	"a", "e", "t", "r",
}

func isEnding(suffix string) bool {
	return suffix == "" || slices.Contains(stemSuffixes, suffix)
}

// irregularStems joins words whose vowel changes, so that «tennene» is known
// when the person said «tann».
var irregularStems = map[string]string{
	"bøk": "bok", "bøker": "bok", "føtt": "fot", "hend": "hånd", "hånd": "hånd", "hand": "hånd", "tenn": "tann",
	"natt": "natt", "nett": "natt", "brødr": "bror", "søstr": "søster", "døtr": "datter", "datr": "datter",
	"menn": "mann", "mødr": "mor", "fedr": "far", "barnebarn": "barn", "skrev": "skriv", "skreiv": "skriv",
	"sang": "syng", "song": "syng", "sov": "sov", "drakk": "drikk", "satt": "sitt", "gikk": "gå", "gjekk": "gå",
	"red": "rid", "rei": "rid", "løp": "løp", "sprang": "spring", "las": "les", "åt": "et", "fløy": "fly", "flaug": "fly",
	"knær": "kne", "tær": "tå", "trær": "tre", "tren": "tren", "heim": "hjem", "hjem": "hjem",
}

// root is a word with its stem, worked out once for many comparisons.
type root struct {
	word, stem string
	letters    int // of the stem
}

func rootOf(word string) root {
	s := stem(word)
	if r, ok := irregularStems[s]; ok {
		s = r
	}
	return root{word: word, stem: s, letters: utf8.RuneCountInString(s)}
}

// shares reports whether two words are bendings or compounds of the same word.
// The shorter stem must be the beginning of the longer one, or its end when it
// is long enough to be a word of its own («balansetrening», «trening»).
func (a root) shares(b root) bool {
	if a.word == b.word || a.stem == b.stem {
		return true
	}
	short, long := a.word, b.word
	if len(short) > len(long) {
		short, long = long, short
	}
	// «hest», «hesten»: nothing to cut from the one, an ending on the other.
	if rest, ok := strings.CutPrefix(long, short); ok && len(short) >= 3 && isEnding(strings.TrimSuffix(rest, "s")) {
		return true
	}
	if len(a.stem) > len(b.stem) {
		a, b = b, a
	}
	return a.letters >= 4 && strings.HasPrefix(b.stem, a.stem) || a.letters >= 5 && strings.HasSuffix(b.stem, a.stem)
}
