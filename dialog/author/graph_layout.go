package author

import (
	"math"
	"slices"
	"strings"

	"egneord/dialog"
)

// How a script is laid out: topics are bands from the top down. In each band the
// ordinary course stands in one column, one step a row, and what some are asked
// beside it stands in a second column, level with the step it comes from. Ways
// that jump run in lanes: at the left between steps of the ordinary course,
// between the columns, and at the right between steps beside it.

// Sizes, in the unit of the picture: 800 units is the width of an A4 page, so
// that a letter of size 12 is 2.8 mm high on paper.
const (
	pageWidth   = 800.0
	pageMargin  = 20.0
	bandPad     = 14.0
	bandHead    = 30.0
	bandGap     = 22.0
	rowGap      = 27.0
	boxPad      = 11.0
	titleSize   = 12.5
	textSize    = 12.5
	smallSize   = 10.5
	lineHeight  = 16.0
	smallHeight = 13.0
	laneWidth   = 11.0
	labelWidth  = 88.0 // beside a box, for the condition on an arrow
	wordWidth   = 42.0 // beside a box in the second column: «Videre»
	portGap     = 9.0
	maxLines    = 9 // of what we say, in a box
)

type rect struct{ x, y, w, h float64 }

func (r rect) right() float64   { return r.x + r.w }
func (r rect) bottom() float64  { return r.y + r.h }
func (r rect) centreX() float64 { return r.x + r.w/2 }

// A placedBox is a box with its place and its text broken in lines.
type placedBox struct {
	rect
	title, text, answer []string
	column, row         int // the row counts through the whole picture
}

// A placedArrow is the corners an arrow goes through, and where its words stand.
type placedArrow struct {
	points [][2]float64
	label  []string
	at     [2]float64 // the baseline of the last line of the label
	anchor string     // "start" or "end"
}

type band struct {
	rect
	topic dialog.Topic
}

type layout struct {
	*Graph
	ruler  ruler
	boxes  []placedBox
	arrows []placedArrow
	bands  []band
	height float64
	top    float64 // where the first band begins

	columns     [2]rect // x and w only
	leftLanes   int
	middleLanes int
	rightLanes  int
	ports       map[port][]stretch // what is taken on each side of each box
}

type side uint8

const (
	left side = iota
	right
)

type port struct {
	box  int
	side side
}

type stretch struct{ from, to float64 }

// layOut places everything. `top` is how much is kept free above.
func layOut(g *Graph, top float64) *layout {
	l := &layout{Graph: g, ruler: newRuler(), top: top, ports: map[port][]stretch{}}
	l.boxes = make([]placedBox, len(g.Boxes))
	l.placeInColumns()
	l.countLanes()
	l.setColumns()
	l.measure()
	l.stack()
	l.route()
	return l
}

// course is the ordinary course: what follows when no condition does, and
// always forward.
func (l *layout) course() map[int]bool {
	on := map[int]bool{}
	for i := 0; i >= 0 && !on[i]; {
		on[i] = true
		next := -1
		for _, hop := range l.Script.Ways(l.Script.Steps[i]) {
			if hop.To > i {
				next = hop.To // the last is Ellers or Videre
			}
		}
		i = next
	}
	return on
}

// placeInColumns gives each box its column and row.
func (l *layout) placeInColumns() {
	course := l.course()
	first := 0
	for t := range l.Script.Topics {
		var steps []int
		main := false
		for i, step := range l.Script.Steps {
			if step.Topic == t {
				steps = append(steps, i)
				main = main || course[i]
			}
		}
		row, last := first-1, first
		taken := map[int]bool{}
		for _, i := range steps {
			box := &l.boxes[i]
			if course[i] || !main {
				row++
				box.row = row
			} else {
				box.column, box.row = 1, l.beside(i, max(row, first))
				for taken[box.row] {
					box.row++
				}
				taken[box.row] = true
			}
			last = max(last, box.row)
		}
		first = last + 1
	}
}

// beside is the row of the step a box beside the course comes from.
func (l *layout) beside(i, otherwise int) int {
	for _, a := range l.Arrows {
		if a.To == i && a.From < i && l.Script.Steps[a.From].Topic == l.Script.Steps[i].Topic {
			return l.boxes[a.From].row
		}
	}
	return otherwise
}

// How an arrow goes.
type course uint8

const (
	down       course = iota // to the box below
	across                   // to the box beside
	leftLane                 // by a lane at the left
	middleLane               // by a lane between the columns
	rightLane                // by a lane at the right
)

func (l *layout) courseOf(a Arrow) course {
	from, to := l.boxes[a.From], l.boxes[a.To]
	switch {
	case from.column != to.column && from.row == to.row:
		return across
	case from.column != to.column:
		return middleLane
	case from.row < to.row && l.clearBetween(from, to):
		return down
	case from.column == 1:
		return rightLane
	}
	return leftLane
}

func (l *layout) clearBetween(from, to placedBox) bool {
	return !slices.ContainsFunc(l.boxes, func(b placedBox) bool { return b.column == from.column && from.row < b.row && b.row < to.row })
}

// countLanes finds how many lanes run side by side, by rows: exact enough
// before the heights are known.
func (l *layout) countLanes() {
	count := func(want course) int {
		var rows [][2]int
		for _, a := range l.Arrows {
			if l.courseOf(a) == want {
				x, y := l.boxes[a.From].row, l.boxes[a.To].row
				rows = append(rows, [2]int{min(x, y), max(x, y)})
			}
		}
		most := 0
		for _, r := range rows {
			n := 0
			for _, q := range rows {
				if q[0] <= r[1] && r[0] <= q[1] {
					n++
				}
			}
			most = max(most, n)
		}
		return most
	}
	l.leftLanes, l.middleLanes, l.rightLanes = count(leftLane), count(middleLane), count(rightLane)
}

func (l *layout) setColumns() {
	two := slices.ContainsFunc(l.boxes, func(b placedBox) bool { return b.column == 1 })
	inner := pageWidth - 2*pageMargin - 2*bandPad
	x := pageMargin + bandPad
	leftRoom, rightRoom := 0.0, 0.0
	if l.leftLanes > 0 {
		leftRoom = labelWidth + laneWidth*float64(l.leftLanes)
	}
	if !two {
		width := min(460, inner-leftRoom)
		l.columns[0] = rect{x: x + leftRoom + max(0, (inner-leftRoom-width)/2), w: width}
		if leftRoom == 0 {
			l.columns[0].x = x + (inner-width)/2
		}
		return
	}
	middle := labelWidth + 6 + laneWidth*float64(l.middleLanes)
	if l.middleLanes > 0 {
		middle += wordWidth - laneWidth
	}
	if l.rightLanes > 0 {
		rightRoom = wordWidth + laneWidth*float64(l.rightLanes-1)
	}
	free := inner - leftRoom - middle - rightRoom
	l.columns[0] = rect{x: x + leftRoom, w: math.Round(free * 0.58)}
	l.columns[1] = rect{x: l.columns[0].right() + middle, w: math.Round(free * 0.42)}
}

// measure breaks the texts and finds how high each box is.
func (l *layout) measure() {
	need := map[port]float64{}
	for _, a := range l.Arrows {
		from, to := l.sides(a)
		need[port{a.From, from}] += l.roomFor(a, true)
		need[port{a.To, to}] += l.roomFor(a, false)
	}
	for i := range l.boxes {
		box, source := &l.boxes[i], l.Boxes[i]
		box.w = l.columns[box.column].w
		inner := box.w - 2*boxPad
		badges := 0.0
		if source.Letters != "" {
			badges += 24
		}
		if source.Step.End {
			badges += 48
		}
		box.title = l.ruler.wrap(source.Step.Title, (inner-badges)/1.06, titleSize) // bold is wider
		box.text = l.shorten(source.Lines, inner)
		footer := inner
		if l.Colour {
			footer -= 62
		}
		if source.Answer != "" {
			box.answer = l.ruler.wrap(source.Answer, footer, smallSize)
		}
		foot := float64(len(box.answer)) * smallHeight
		if l.Colour || !source.Reachable {
			foot = max(foot, smallHeight)
		}
		box.h = boxPad + float64(len(box.title))*lineHeight + 3 + float64(len(box.text))*lineHeight + 5 + foot + boxPad - 4
		box.h = max(box.h, need[port{i, left}]+14, need[port{i, right}]+14)
	}
}

// shorten breaks lines, and leaves out the middle of a long text: the question
// stands last, and what it is about first.
func (l *layout) shorten(lines []string, width float64) []string {
	var all []string
	for _, line := range lines {
		broken := l.ruler.wrap(line, width-8, textSize)
		for k, part := range broken {
			if k > 0 && strings.HasPrefix(line, "• ") {
				part = "\u2003" + part
			}
			all = append(all, part)
		}
	}
	if len(all) <= maxLines {
		return all
	}
	end := len(l.ruler.wrap(lines[len(lines)-1], width-8, textSize))
	short := slices.Clone(all[:max(1, maxLines-1-end)])
	return append(append(short, "…"), all[len(all)-end:]...)
}

// stack finds the height of each row, and places bands and boxes from the top.
func (l *layout) stack() {
	y := l.top
	row := 0
	for t, topic := range l.Script.Topics {
		b := band{rect{pageMargin, y, pageWidth - 2*pageMargin, 0}, topic}
		y += bandHead + 6
		last := row - 1
		for i, step := range l.Script.Steps {
			if step.Topic == t {
				last = max(last, l.boxes[i].row)
			}
		}
		for ; row <= last; row++ {
			height := 0.0
			for i := range l.boxes {
				if box := &l.boxes[i]; box.row == row && l.Script.Steps[i].Topic == t {
					box.x, box.y = l.columns[box.column].x, y
					height = max(height, box.h)
				}
			}
			y += height + rowGap + l.labelRoomBelow(row)
		}
		y += bandPad - rowGap
		b.h = y - b.y
		l.bands = append(l.bands, b)
		y += bandGap
	}
	l.height = y - bandGap + pageMargin
}

// labelRoomBelow is the extra room below a row for words on an arrow down.
func (l *layout) labelRoomBelow(row int) float64 {
	lines := 0
	for _, a := range l.Arrows {
		if l.courseOf(a) == down && l.boxes[a.From].row == row {
			lines = max(lines, len(l.labelLines(a)))
		}
	}
	return max(0, float64(lines-1)*smallHeight)
}
