package norsk

import (
	_ "embed" // the word lists are part of the program
	"strings"
	"sync"
)

// neutralText lists what an open question to anybody may say; its head
// explains the format.
//
//go:embed words/neutral.txt
var neutralText string

//go:embed words/general.txt
var generalText string

// wordInfo is what the lexicon knows about one written form.
type wordInfo uint8

const (
	// neutralWord may stand in any question.
	neutralWord wordInfo = 1 << iota
	// finiteVerb can open a yes/no question («Liker …»).
	finiteVerb
	// verbForm is any form of a verb.
	verbForm
	// oursWord is neutral only for what the program does («skal jeg skrive»).
	oursWord
	// inBokmal and inNynorsk say where the form is written so.
	inBokmal
	inNynorsk
	// adjectiveForm is any form of an adjective.
	adjectiveForm
	// glueWord is grammar: pronouns, prepositions, conjunctions.
	glueWord
)

// lexicon maps every inflected form of the neutral vocabulary. It is read once.
var lexicon = sync.OnceValue(func() map[string]wordInfo {
	words := make(map[string]wordInfo, 8000)
	for line := range strings.Lines(neutralText + generalText) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		field := strings.Split(line, "|")
		kind := strings.TrimSpace(field[1])
		addForms(words, field[2], kind, inBokmal)
		addForms(words, field[3], kind, inNynorsk)
	}
	return words
})

func addForms(words map[string]wordInfo, items, kind string, lang wordInfo) {
	base := lang | neutralWord
	switch kind {
	case "i":
		base = lang | oursWord
	case "a":
		base |= adjectiveForm
	case "f":
		base |= glueWord
	}
	for _, item := range strings.Fields(items) {
		code, stem, inflected := strings.Cut(item, ":")
		if !inflected {
			words[item] |= base
			continue
		}
		if code == "v" {
			addImperatives(words, stem, base|verbForm)
			for i, part := range strings.Split(stem, "/") {
				info := base | verbForm
				if i == 1 || i == 2 { // present and past
					info |= finiteVerb
				}
				for _, form := range strings.Split(part, ",") {
					words[form] |= info
				}
			}
			continue
		}
		if code[0] == 'v' {
			for _, e := range verbEndings(code, lang) {
				words[stem+e.suffix] |= base | e.info
			}
			continue
		}
		for _, suffix := range nounAndAdjectiveEndings(code, lang) {
			words[stem+suffix] |= base
		}
	}
}

// addImperatives adds «fortell» to «fortelle», and «glem» to «glemme».
func addImperatives(words map[string]wordInfo, forms string, info wordInfo) {
	infinitives, _, _ := strings.Cut(forms, "/")
	for form := range strings.SplitSeq(infinitives, ",") {
		root, ok := strings.CutSuffix(form, "e")
		if !ok || len(root) < 2 {
			continue
		}
		words[root] |= info
		if n := len(root); root[n-1] == root[n-2] {
			words[root[:n-1]] |= info
		}
	}
}

type verbEnding struct {
	suffix string
	info   wordInfo
}

// verbEndings are the weak conjugations. Strong verbs are written out.
func verbEndings(code string, lang wordInfo) []verbEnding {
	const f = verbForm | finiteVerb
	nb := lang == inBokmal
	switch code {
	case "v1":
		if nb {
			return []verbEnding{{"", verbForm}, {"e", verbForm}, {"er", f}, {"et", f}, {"a", f}, {"es", verbForm}}
		}
		return []verbEnding{{"", verbForm}, {"e", verbForm}, {"a", f}, {"ar", f}, {"ast", verbForm}}
	case "v2":
		if nb {
			return []verbEnding{{"", verbForm}, {"e", verbForm}, {"er", f}, {"te", f}, {"t", verbForm}, {"es", verbForm}}
		}
		return []verbEnding{{"", verbForm}, {"e", verbForm}, {"a", verbForm}, {"er", f}, {"te", f}, {"t", verbForm}, {"ast", verbForm}}
	case "v3":
		if nb {
			return []verbEnding{{"", verbForm}, {"e", verbForm}, {"er", f}, {"de", f}, {"d", verbForm}, {"et", f}, {"es", verbForm}}
		}
		return []verbEnding{{"", verbForm}, {"e", verbForm}, {"a", verbForm}, {"er", f}, {"de", f}, {"d", verbForm}, {"t", verbForm}, {"ast", verbForm}}
	case "v4":
		return []verbEnding{{"", verbForm}, {"r", f}, {"dde", f}, {"dd", verbForm}, {"tt", verbForm}, {"s", verbForm}}
	}
	return nil
}

func nounAndAdjectiveEndings(code string, lang wordInfo) []string {
	nb := lang == inBokmal
	switch code {
	case "m":
		if nb {
			return []string{"", "en", "er", "ene"}
		}
		return []string{"", "en", "ar", "ane"}
	case "me":
		if nb {
			return []string{"e", "en", "er", "ene"}
		}
		return []string{"e", "en", "ar", "ane"}
	case "f":
		if nb {
			return []string{"", "a", "en", "er", "ene"}
		}
		return []string{"", "a", "er", "ene"}
	case "fe":
		if nb {
			return []string{"e", "a", "en", "er", "ene"}
		}
		return []string{"e", "a", "er", "ene"}
	case "n":
		if nb {
			return []string{"", "et", "er", "ene", "a"}
		}
		return []string{"", "et", "a"}
	case "ne":
		if nb {
			return []string{"e", "et", "er", "ene", "a"}
		}
		return []string{"e", "et", "a"}
	case "a":
		if nb {
			return []string{"", "t", "e", "ere", "est", "este"}
		}
		return []string{"", "t", "e", "are", "ast", "aste"}
	case "ai":
		if nb {
			return []string{"", "e", "ere", "st", "ste"}
		}
		return []string{"", "e", "are", "ast", "aste"}
	}
	return nil
}

// lookup finds a form, also with the genitive s.
func lookup(norm string) wordInfo {
	words := lexicon()
	if info, ok := words[norm]; ok {
		return info
	}
	if n := len(norm); n > 3 && norm[n-1] == 's' {
		if info := words[norm[:n-1]]; info&(glueWord|verbForm) == 0 {
			return info &^ (finiteVerb | verbForm | glueWord)
		}
	}
	return 0
}

// isNeutralBend reports a bending of a neutral word that the lists do not
// write out («endringane» when they have «endring»). It looks at whole stems
// of four letters or more, so that «samle» does not let «samliv» pass.
func isNeutralBend(norm string) bool {
	root := stem(norm)
	return letters(root) >= minNeutralStem && letters(norm) >= letters(root)+1 && (letters(norm) >= letters(root)+2 || letters(root) > minNeutralStem) && neutralStems()[root]
}

const minNeutralStem = 4

var neutralStems = sync.OnceValue(func() map[string]bool {
	stems := make(map[string]bool, 4000)
	for word, info := range lexicon() {
		if info&neutralWord != 0 && info&glueWord == 0 {
			stems[stem(word)] = true
		}
	}
	return stems
})
