package author

import (
	"cmp"
	"math"
	"slices"
)

// How the arrows go between boxes that have their places.

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
