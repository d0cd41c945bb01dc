package norsk

import (
	_ "embed" // the word lists are part of the program
	"strings"
	"sync"
)

// topicsText lists words that suggest an answer wherever they stand.
//
//go:embed words/topics.txt
var topicsText string

// topicBook is the words that are a topic by themselves.
type topicBook struct {
	words map[string]bool
	stems map[string]bool // of four letters or more
}

var topics = sync.OnceValue(func() topicBook {
	book := topicBook{words: map[string]bool{}, stems: map[string]bool{}}
	for line := range dataLines(topicsText) {
		_, words, _ := strings.Cut(line, ":")
		for _, w := range strings.Fields(words) {
			book.words[w] = true
			if s := stem(w); letters(s) >= minTopicStem {
				book.stems[s] = true
			}
		}
	}
	return book
})

const (
	minTopicStem = 4
	minPartBytes = 3
	// maxCompoundBytes keeps a word nobody could have written from costing.
	maxCompoundBytes = 60
)

// has reports a topic, bent or not.
func (b topicBook) has(norm string) bool {
	if b.words[norm] || b.stems[stem(norm)] {
		return true
	}
	for _, ending := range shortEndings { // «turar»: a stem too short to trust
		if word, ok := strings.CutSuffix(norm, ending); ok && len(word) >= minPartBytes && b.words[word] {
			return true
		}
	}
	return false
}

var shortEndings = []string{"en", "et", "a", "er", "ar", "ene", "ane"}

// isTopic reports a word that is a topic by itself, or is made with one:
// «turgruppe», «dagsenter», «fiskestang».
func isTopic(norm string) bool {
	book := topics()
	if book.has(norm) {
		return true
	}
	if len(norm) > maxCompoundBytes {
		return false
	}
	for cut := minPartBytes; cut+minPartBytes <= len(norm); cut++ {
		head, tail := norm[:cut], norm[cut:]
		topicHead := book.has(head)
		if !topicHead {
			if rest, ok := strings.CutSuffix(head, "s"); ok {
				topicHead = book.has(rest)
			}
		}
		if topicHead && (book.has(tail) || isPart(tail)) {
			return true
		}
		if len(tail) > minPartBytes && book.has(tail) && (isPart(head) || isPart(strings.TrimSuffix(head, "s"))) {
			return true
		}
	}
	return false
}

// isPart reports a neutral word that a compound may be made with.
func isPart(norm string) bool {
	if info := lookup(norm); info != 0 {
		return info&glueWord == 0 && len(norm) > minPartBytes
	}
	return isNeutralBend(norm)
}
