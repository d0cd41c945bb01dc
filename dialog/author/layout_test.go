package author

import (
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/prompts"
)

// Boxes stand apart, inside the page, and their words inside them; arrows begin
// and end at a box and turn only in right angles.
func TestNothingOverlapsInAnyPicture(t *testing.T) {
	for _, lang := range prompts.Languages() {
		for _, name := range prompts.Names(lang) {
			source, err := prompts.Get(lang, name)
			if err != nil {
				t.Fatal(err)
			}
			common, _ := dialog.CompileCommon("felles.md", source.Common)
			script, findings := dialog.Compile("samtale.md", source.Text, common)
			if script == nil {
				t.Fatal(findings)
			}
			g := NewGraph(script, nil)
			checkLayout(t, lang+"/"+name, layOut(&g, 92))
		}
	}
}

func checkLayout(t *testing.T, name string, l *layout) {
	t.Helper()
	onEdge := func(b rect, p [2]float64) bool {
		const near = 0.5
		x, y := p[0], p[1]
		across := x >= b.x-near && x <= b.right()+near
		along := y >= b.y-near && y <= b.bottom()+near
		sides := abs(x-b.x) < near || abs(x-b.right()) < near
		ends := abs(y-b.y) < near || abs(y-b.bottom()) < near
		return along && sides || across && ends
	}
	for i, a := range l.boxes {
		if a.x < pageMargin || a.right() > pageWidth-pageMargin || a.bottom() > l.height {
			t.Errorf("%s: «%s» is outside the page: %+v", name, l.Boxes[i].Step.Title, a.rect)
		}
		for _, text := range a.text {
			if w := l.ruler.width(text, textSize); w > a.w-2*boxPad && strings.Contains(text, " ") {
				t.Errorf("%s: %q is wider than its box", name, text)
			}
		}
		for k, b := range l.boxes[:i] {
			if a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom() {
				t.Errorf("%s: «%s» lies on «%s»", name, l.Boxes[i].Step.Title, l.Boxes[k].Step.Title)
			}
		}
	}
	for k, a := range l.Arrows {
		points := l.arrows[k].points
		if !onEdge(l.boxes[a.From].rect, points[0]) || !onEdge(l.boxes[a.To].rect, points[len(points)-1]) {
			t.Errorf("%s: the arrow from «%s» to «%s» hangs loose: %v", name, l.Boxes[a.From].Step.Title, l.Boxes[a.To].Step.Title, points)
		}
		for n := 1; n < len(points); n++ {
			p, q := points[n-1], points[n]
			if p[0] != q[0] && p[1] != q[1] {
				t.Errorf("%s: a slanting arrow: %v", name, points)
			}
			for i, b := range l.boxes { // no arrow runs through a box
				x1, x2, y1, y2 := min(p[0], q[0]), max(p[0], q[0]), min(p[1], q[1]), max(p[1], q[1])
				if x1 < b.right()-1 && x2 > b.x+1 && y1 < b.bottom()-1 && y2 > b.y+1 {
					t.Errorf("%s: the arrow from «%s» to «%s» runs through «%s»", name, l.Boxes[a.From].Step.Title, l.Boxes[a.To].Step.Title, l.Boxes[i].Step.Title)
				}
			}
			if x := min(p[0], q[0]); x < pageMargin {
				t.Errorf("%s: an arrow outside the page: %v", name, points)
			}
		}
	}
}

func abs(v float64) float64 { return max(v, -v) }
