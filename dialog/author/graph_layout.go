package author

import (
	"cmp"
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

// labelLines are the words on an arrow. Conditions that share an arrow stand
// under each other.
func (l *layout) labelLines(a Arrow) []string {
	width := labelWidth - 6
	if l.courseOf(a) == down {
		width = 220
	}
	var lines []string
	for _, label := range a.Labels {
		lines = append(lines, l.ruler.wrap(label, width, smallSize)...)
	}
	return lines
}

// sides are the sides an arrow leaves and enters by. One that goes down uses neither.
func (l *layout) sides(a Arrow) (from, to side) {
	switch l.courseOf(a) {
	case leftLane:
		return left, left
	case rightLane:
		return right, right
	case across, middleLane:
		if l.boxes[a.From].column == 0 {
			return right, left
		}
		return left, right
	}
	return left, left
}

// roomFor is how much of a box's side an arrow takes.
func (l *layout) roomFor(a Arrow, leaves bool) float64 {
	if l.courseOf(a) == down {
		return 0
	}
	room := 2 * portGap
	if leaves {
		room += float64(len(l.labelLines(a))) * smallHeight
	}
	return room
}

// route finds the corners of every arrow. Those straight across choose first,
// since they must fit two boxes.
func (l *layout) route() {
	l.arrows = make([]placedArrow, len(l.Arrows))
	order := make([]int, len(l.Arrows))
	for k := range order {
		order[k] = k
	}
	rank := func(k int) int {
		if l.courseOf(l.Arrows[k]) == across {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rank(a), rank(b)) })
	ends := map[int][2]float64{}
	for _, k := range order {
		a := l.Arrows[k]
		p := &l.arrows[k]
		p.label = l.labelLines(a)
		from, to := l.boxes[a.From], l.boxes[a.To]
		switch l.courseOf(a) {
		case down:
			l.goDown(p, from, to)
		case across:
			l.goAcross(p, a)
		default:
			ends[k] = l.takePorts(a)
		}
	}
	for _, way := range []course{leftLane, middleLane, rightLane} {
		var list []int
		for k, a := range l.Arrows {
			if l.courseOf(a) == way {
				list = append(list, k)
			}
		}
		slices.SortStableFunc(list, func(a, b int) int { // the short ones run closest to the boxes
			return cmp.Compare(math.Abs(ends[a][0]-ends[a][1]), math.Abs(ends[b][0]-ends[b][1]))
		})
		var lanes [][]stretch
		for _, k := range list {
			want := stretch{min(ends[k][0], ends[k][1]) - 5, max(ends[k][0], ends[k][1]) + 5}
			lane := 0
			for lane < len(lanes) && slices.ContainsFunc(lanes[lane], func(s stretch) bool { return s.from < want.to && want.from < s.to }) {
				lane++
			}
			if lane == len(lanes) {
				lanes = append(lanes, nil)
			}
			lanes[lane] = append(lanes[lane], want)
			l.goByLane(&l.arrows[k], l.Arrows[k], way, lane, ends[k])
		}
	}
}

func (l *layout) goDown(p *placedArrow, from, to placedBox) {
	x := from.centreX()
	p.points = [][2]float64{{x, from.bottom()}, {x, to.y}}
	middle := (from.bottom() + to.y) / 2
	if to.y-from.bottom() > rowGap+bandPad { // out of the band: the words stay in it
		middle = from.bottom() + 7 + float64(len(p.label)-1)*smallHeight/2
	}
	p.at = [2]float64{x + 9, middle + 3.5 + float64(len(p.label)-1)*smallHeight/2}
	p.anchor = "start"
}

func (l *layout) goAcross(p *placedArrow, a Arrow) {
	from, to := l.boxes[a.From], l.boxes[a.To]
	leaves, enters := l.sides(a)
	lowest := min(from.bottom(), to.bottom()) - portGap
	y := from.y + portGap + float64(len(p.label))*smallHeight
	for room := l.roomFor(a, true); y < lowest && (!l.free(port{a.From, leaves}, stretch{y - room + portGap, y + portGap}) || !l.free(port{a.To, enters}, stretch{y - portGap, y + portGap})); {
		y += 4
	}
	y = min(y, lowest)
	room := l.roomFor(a, true)
	l.take(port{a.From, leaves}, stretch{y - room + portGap, y + portGap})
	l.take(port{a.To, enters}, stretch{y - room + portGap, y + portGap})
	if from.x < to.x {
		p.points = [][2]float64{{from.right(), y}, {to.x, y}}
		p.at, p.anchor = [2]float64{from.right() + 6, y - 4}, "start"
	} else {
		p.points = [][2]float64{{from.x, y}, {to.right(), y}}
		p.at, p.anchor = [2]float64{from.x - 6, y - 4}, "end"
	}
}

func (l *layout) free(at port, want stretch) bool {
	return !slices.ContainsFunc(l.ports[at], func(s stretch) bool { return s.from < want.to && want.from < s.to })
}

func (l *layout) take(at port, s stretch) { l.ports[at] = append(l.ports[at], s) }

// takePorts chooses where an arrow by a lane leaves and enters. It enters near
// the top of a box it comes down to, and near the bottom of one it comes up to.
func (l *layout) takePorts(a Arrow) [2]float64 {
	leaves, enters := l.sides(a)
	up := l.boxes[a.To].row <= l.boxes[a.From].row
	out := l.port(port{a.From, leaves}, l.roomFor(a, true), !up)
	in := l.port(port{a.To, enters}, l.roomFor(a, false), false)
	return [2]float64{out, in}
}

// port finds a free place on the side of a box that takes `room`, most of it above the line.
func (l *layout) port(at port, room float64, fromBelow bool) float64 {
	box := l.boxes[at.box]
	try := func(y float64) (stretch, bool) {
		s := stretch{y - room + portGap, y + portGap}
		return s, l.free(at, s)
	}
	first, last := box.y+room-portGap+4, box.bottom()-portGap-2
	if first > last {
		first = last
	}
	for d := 0.0; first+d <= last; d += 2 {
		y := first + d
		if fromBelow {
			y = last - d
		}
		if s, ok := try(y); ok {
			l.take(at, s)
			return y
		}
	}
	return last
}

// goByLane goes out to a lane, along it, and in again.
func (l *layout) goByLane(p *placedArrow, a Arrow, way course, lane int, ends [2]float64) {
	from, to := l.boxes[a.From], l.boxes[a.To]
	leaves, enters := l.sides(a)
	edge := func(b placedBox, s side) float64 {
		if s == left {
			return b.x
		}
		return b.right()
	}
	var x float64
	switch way {
	case leftLane:
		x = l.columns[0].x - labelWidth - laneWidth*float64(lane)
	case middleLane:
		x = l.columns[1].x - wordWidth - laneWidth*float64(lane)
	case rightLane:
		x = l.columns[1].right() + wordWidth + laneWidth*float64(lane)
	}
	out, in := edge(from, leaves), edge(to, enters)
	p.points = [][2]float64{{out, ends[0]}, {x, ends[0]}, {x, ends[1]}, {in, ends[1]}}
	p.at, p.anchor = [2]float64{out - 6, ends[0] - 4}, "end"
	if leaves == right {
		p.at, p.anchor = [2]float64{out + 6, ends[0] - 4}, "start"
	}
}
