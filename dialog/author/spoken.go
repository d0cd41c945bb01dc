package author

import (
	"strings"
	"unicode"

	"egneord/dialog"
)

// standIn stands where the bruker's own words will be: one short word, which
// nobody has to hold in mind as ours.
const standIn = "ord"

// spoken is a passage as the bruker meets it, with the way back to the file.
type spoken struct {
	passage dialog.Passage
	lines   []spokenLine
	names   []string // the answers that are quoted in it
}

// A spokenLine is one line of it. at has the byte offset of each code point.
type spokenLine struct {
	text string
	at   []int
}

func speak(p dialog.Passage) spoken {
	s := spoken{passage: p}
	for _, line := range p.Lines {
		var l spokenLine
		var b strings.Builder
		for _, part := range line.Parts {
			if part.Name == "" {
				b.WriteString(part.Text)
				l.at = append(l.at, part.At...)
				continue
			}
			s.names = append(s.names, part.Name)
			b.WriteString(standIn)
			for range standIn {
				l.at = append(l.at, part.At[0])
			}
		}
		l.text = b.String()
		s.lines = append(s.lines, l)
	}
	return s
}

// place is the bytes of the code points start..end of a line.
func (l spokenLine) place(start, end int) (from, to int) {
	if len(l.at) == 0 {
		return 0, 0
	}
	start = min(max(start, 0), len(l.at)-1)
	from = l.at[start]
	last := l.at[min(max(end-1, start), len(l.at)-1)]
	return from, last + 1
}

// A sentence is a piece of a line that ends in a mark, without the spaces around it.
type sentence struct {
	line       int
	start, end int // code points in the line
	text       string
}

func (s sentence) question() bool { return strings.HasSuffix(s.text, "?") }

func (s sentence) words() int {
	n := 0
	for _, w := range strings.Fields(s.text) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

// sentences cuts at . ? ! and :, but not inside a number or after one («1. juni»).
func (s spoken) sentences() []sentence {
	var all []sentence
	for i, line := range s.lines {
		runes := []rune(line.text)
		start := 0
		cut := func(end int) {
			from, to := start, end
			for from < to && runes[from] == ' ' {
				from++
			}
			for to > from && runes[to-1] == ' ' {
				to--
			}
			if from < to {
				all = append(all, sentence{i, from, to, string(runes[from:to])})
			}
			start = end
		}
		for k, r := range runes {
			switch r {
			case '.':
				if k > 0 && runes[k-1] >= '0' && runes[k-1] <= '9' {
					continue
				}
				cut(k + 1)
			case '?', '!', ':', '…':
				cut(k + 1)
			}
		}
		cut(len(runes))
	}
	return all
}
