package dialog

import (
	"regexp"
	"strings"
)

// MaxDrawing is how long one drawing may be, in bytes. A point is eight or nine
// of them, so there is room for some 4 500 points: twenty minutes of drawing with
// the strokes the tablet sends. It is more than MaxText because nobody can be
// asked to draw in two parts, and leaves room in a message of 64 KiB.
const MaxDrawing = 40_000

// checkDrawing refuses everything but lines. A drawing is shown to the
// coordinator as a picture, and nothing that is not a stroke may come along.
func checkDrawing(path string) error {
	switch {
	case path == "":
		return refuse(RefusedNotDrawn)
	case len(path) > MaxDrawing:
		return refuse(RefusedDrawnTooMuch)
	case !IsDrawing(path):
		return refuse(RefusedNotDrawing)
	}
	return nil
}

// IsDrawing tells whether a text is a path of strokes and nothing else: each an
// M and at least one L, which for a dot goes nowhere, with whole numbers from 0 to
// 1000 in a square. There is one way to write a path, «M10 20L30 40», and no other is let through.
func IsDrawing(path string) bool { return strokes.MatchString(path) }

const (
	coordinate = `(?:0|[1-9][0-9]{0,2}|1000)` // no sign, and no zero in front
	point      = coordinate + ` ` + coordinate
)

var strokes = regexp.MustCompile(`^(?:M` + point + `(?:L` + point + `)+)+$`)

// said is what a command says: words, or a drawing.
func (c Command) said() (text, drawing string, err error) {
	if c.Do == Draw || c.Drawn {
		return "", c.Text, checkDrawing(c.Text)
	}
	return c.Text, "", checkText(c.Text)
}

// says tells whether something was said in the event: in words, or drawn.
func (e Event) says() bool { return e.Text != "" || e.Drawing != "" }

// says tells whether the answer is the bruker's own: words, or a drawing.
func (a answer) says() bool { return a.text != "" || a.drawing != "" }

// says tells whether there is anything in the afterthought.
func (a added) says() bool { return a.text != "" || a.drawing != "" }

// drawn is the event that holds the drawing, or 0 when it is in words.
func (a answer) drawn() int { return drawnAt(a.n, a.drawing) }

func drawnAt(n int, drawing string) int {
	if drawing == "" {
		return 0
	}
	return n
}

// drawing is one that was made, newest first. What was replaced is among them:
// the conversation so far shows it still.
type drawing struct {
	before *drawing
	n      int
	path   string
}

// Drawings gives what was drawn after event n, by the event that holds it.
func Drawings(st State, after int) map[int]string {
	found := map[int]string{}
	for d := st.drawings; d != nil && d.n > after; d = d.before {
		found[d.n] = d.path
	}
	return found
}

// A quote is an answer as it is given back: words, drawings, or both.
type quote struct {
	words string
	drawn []int // the events that hold the drawings
}

func (q quote) empty() bool { return q.words == "" && len(q.drawn) == 0 }

// besideDrawing puts what a line says after a name behind what it says before it,
// when the name was answered with a drawing: that is shown beside the line, and
// there are no words to stand between « and ». Only in the middle of a sentence
// is the drawing named.
func (c *Common) besideDrawing(before, after string) string {
	before = strings.TrimSuffix(before, "«")
	after = strings.TrimPrefix(after, "»")
	switch end := strings.TrimLeft(after, " .,;:"); {
	case end == "" || before == "":
		return strings.TrimRight(before, " ") + end
	case end != strings.TrimLeft(after, " "):
		return strings.TrimRight(before, " ") + after
	}
	return before + strings.ToLower(c.Phrases[phraseDrawn].Label) + after
}
