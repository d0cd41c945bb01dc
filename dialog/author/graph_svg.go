package author

import (
	"fmt"
	"html"
	"math"
	"strings"
	"unicode/utf8"
)

// The colours are chosen to be told apart by everybody, on a screen and on
// paper; what they say is also written.
const (
	inkColour    = "#1c2733"
	mutedColour  = "#55626f"
	lineColour   = "#5b6b7b"
	pageColour   = "#ffffff"
	bandColour   = "#f3f6f8"
	bandLine     = "#d5dde4"
	letterColour = "#1f4e79"
	emptyColour  = "#fff8ec"
	emptyLine    = "#b3541e"
	badColour    = "#fdecec"
	badLine      = "#b42318"
)

// walkedColours go from few conversations to all of them.
func walkedColours() []string { return []string{"#e9f5ef", "#cfeadd", "#acd9c4"} }

// SVG draws the graph on a page of A4's width. It needs no script and no font of its own.
func (g Graph) SVG() string {
	words := wordsFor(g.Script.Lang)
	d := drawing{words: words}
	head := 118.0
	if !g.Colour {
		head = 92
	}
	d.l = layOut(&g, head)
	d.open()
	d.legend()
	for _, b := range d.l.bands {
		d.band(b)
	}
	for _, walked := range []bool{false, true} { // what is walked lies on top
		for k, a := range g.Arrows {
			if (a.Walked > 0) == walked {
				d.arrow(a, d.l.arrows[k])
			}
		}
	}
	for _, b := range d.l.bands {
		d.heading(b)
	}
	for i := range g.Boxes {
		d.box(i)
	}
	for k, a := range g.Arrows { // words last: nothing crosses them
		d.label(a, d.l.arrows[k])
	}
	d.b.WriteString("</svg>\n")
	return d.b.String()
}

type drawing struct {
	b     strings.Builder
	l     *layout
	words graphWords
}

// escaped is a text as it is written in XML, which has no place for control characters.
func escaped(text string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == utf8.RuneError || r == '\uFFFE' || r == '\uFFFF' {
			return ' '
		}
		return r
	}, text))
}

func (d *drawing) put(format string, args ...any) { fmt.Fprintf(&d.b, format+"\n", args...) }

// num writes a length with one decimal at most.
func num(v float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0")
}

func (d *drawing) open() {
	s, h := d.l.Script, math.Ceil(d.l.height)
	d.put(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" aria-labelledby="title desc" lang="%s" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="%s" fill="%s">`,
		num(pageWidth), num(h), num(pageWidth), num(h), s.Lang, num(textSize), inkColour)
	d.put(`<title id="title">%s</title>`, escaped(s.Title))
	d.put(`<desc id="desc">%s %s</desc>`, escaped(d.words.described), escaped(d.summary()))
	marker := func(id, colour string) string {
		return fmt.Sprintf(`<marker id="%s" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .8 10 5 0 9.2z" fill="%s"/></marker>`, id, colour)
	}
	d.put(`<defs>%s%s%s</defs>`, marker("on", lineColour), marker("off", emptyLine), marker("bad", badLine))
	d.put(`<style>.name{font-family:ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;font-size:11px;fill:%s}.m{fill:%s;font-size:%spx}</style>`, letterColour, mutedColour, num(smallSize))
	d.put(`<rect width="100%%" height="100%%" fill="%s"/>`, pageColour)
}

// summary is what the picture is of, in one line.
func (d *drawing) summary() string {
	s := d.l.Script
	text := fmt.Sprintf("%s · %s · %d %s · %d %s", s.Name, d.words.lang, len(s.Steps), d.words.steps, len(s.Topics), d.words.topics)
	switch {
	case !d.l.Colour:
		return text
	case d.l.Saved == 1:
		return text + " · 1 " + d.words.saved1
	}
	return fmt.Sprintf("%s · %d %s", text, d.l.Saved, d.words.saved)
}

func (d *drawing) legend() {
	d.put(`<text x="%s" y="36" font-size="22" font-weight="700">%s</text>`, num(pageMargin), escaped(d.l.Script.Title))
	d.put(`<text x="%s" y="56" class="m">%s</text>`, num(pageMargin), escaped(d.summary()))
	x, y := pageMargin, 78.0
	d.put(`<text x="%s" y="%s" class="m">%s</text>`, num(x), num(y), d.words.fills)
	x += d.l.ruler.width(d.words.fills, smallSize) + 10
	for k, letter := range "SMARTE" {
		name := d.words.letterNames()[k]
		d.letter(x+8, y-4, string(letter))
		d.put(`<text x="%s" y="%s" class="m">%s</text>`, num(x+20), num(y), name)
		x += 20 + d.l.ruler.width(name, smallSize) + 14
	}
	if !d.l.Colour {
		return
	}
	x, y = pageMargin, 101
	d.put(`<text x="%s" y="%s" class="m">%s</text>`, num(x), num(y), d.words.noteHelp)
	x += d.l.ruler.width(d.words.noteHelp, smallSize) + 10
	swatch := func(fill, line, dash, name string) {
		d.put(`<rect x="%s" y="%s" width="22" height="13" rx="3" fill="%s" stroke="%s"%s/>`, num(x), num(y-10), fill, line, dash)
		d.put(`<text x="%s" y="%s" class="m">%s</text>`, num(x+28), num(y), name)
		x += 28 + d.l.ruler.width(name, smallSize) + 16
	}
	swatch(emptyColour, emptyLine, ` stroke-dasharray="4 3"`, d.words.nobody)
	for k, name := range levelNames(d.l.Saved) {
		swatch(walkedColours()[levelColour(k, d.l.Saved)], lineColour, "", name)
	}
}

// levels: one, some, all. With few conversations there are fewer levels.
func levelNames(saved int) []string {
	switch {
	case saved <= 1:
		return []string{"1"}
	case saved == 2:
		return []string{"1", "2"}
	}
	third := (saved + 2) / 3
	twoThirds := (2*saved + 2) / 3
	names := []string{span2(1, third), span2(third+1, twoThirds), span2(twoThirds+1, saved)}
	return names
}

func span2(from, to int) string {
	if from >= to {
		return fmt.Sprint(to)
	}
	return fmt.Sprintf("%d–%d", from, to)
}

func levelColour(level, saved int) int {
	if saved <= 2 {
		return level + 3 - max(1, saved)
	}
	return level
}

func (d *drawing) fill(walked int) string {
	if walked == 0 {
		return emptyColour
	}
	saved := d.l.Saved
	switch {
	case saved <= 2:
		return walkedColours()[levelColour(min(walked, saved)-1, saved)]
	case walked <= (saved+2)/3:
		return walkedColours()[0]
	case walked <= (2*saved+2)/3:
		return walkedColours()[1]
	}
	return walkedColours()[2]
}

func (d *drawing) letter(x, y float64, letter string) {
	d.put(`<circle cx="%s" cy="%s" r="8.5" fill="%s"/><text x="%s" y="%s" font-size="11" font-weight="700" fill="#fff" text-anchor="middle">%s</text>`,
		num(x), num(y), letterColour, num(x), num(y+4), letter)
}

func (d *drawing) band(b band) {
	d.put(`<rect x="%s" y="%s" width="%s" height="%s" rx="10" fill="%s" stroke="%s"/>`, num(b.x), num(b.y), num(b.w), num(b.h), bandColour, bandLine)
}

// heading is the name of a band. It is drawn after the arrows, which pass behind it.
func (d *drawing) heading(b band) {
	size := d.l.ruler.width(b.topic.Title, 14) * 1.06
	d.put(`<rect x="%s" y="%s" width="%s" height="20" fill="%s"/>`, num(b.x+bandPad-3), num(b.y+8), num(size+6), bandColour)
	d.put(`<text x="%s" y="%s" font-size="14" font-weight="700">%s</text>`, num(b.x+bandPad), num(b.y+22), escaped(b.topic.Title))
	if !b.topic.PerWish {
		return
	}
	text := "↻ " + d.l.Script.RepeatsWord()
	w := d.l.ruler.width(text, 11) + 18
	x := b.right() - bandPad - w // at the right, where no arrow comes down
	d.put(`<rect x="%s" y="%s" width="%s" height="19" rx="9.5" fill="#e4ebf3" stroke="%s"/><text x="%s" y="%s" font-size="11" fill="%s">%s</text>`,
		num(x), num(b.y+8), num(w), letterColour, num(x+9), num(b.y+21.5), letterColour, escaped(text))
}

func (d *drawing) box(i int) {
	box, source := d.l.boxes[i], d.l.Boxes[i]
	fill, line, extra := "#ffffff", lineColour, ""
	switch {
	case !source.Reachable:
		fill, line, extra = badColour, badLine, ` stroke-width="2"`
	case d.l.Colour && source.Walked == 0:
		fill, line, extra = emptyColour, emptyLine, ` stroke-dasharray="5 3"`
	case d.l.Colour:
		fill = d.fill(source.Walked)
	}
	d.put(`<g><title>%s</title>`, escaped(d.inFull(source)))
	if i == 0 {
		d.put(`<path d="M%s %sv16" stroke="%s" stroke-width="1.6" marker-end="url(#on)"/><text x="%s" y="%s" class="m">%s</text>`,
			num(box.centreX()), num(box.y-19), lineColour, num(box.centreX()+9), num(box.y-8), d.words.start)
	}
	d.put(`<rect x="%s" y="%s" width="%s" height="%s" rx="7" fill="%s" stroke="%s"%s/>`, num(box.x), num(box.y), num(box.w), num(box.h), fill, line, extra)
	if source.Step.End {
		d.put(`<rect x="%s" y="%s" width="%s" height="%s" rx="4.5" fill="none" stroke="%s"/>`, num(box.x+3), num(box.y+3), num(box.w-6), num(box.h-6), line)
	}
	x, y := box.x+boxPad, box.y+boxPad+10
	for _, text := range box.title {
		d.put(`<text x="%s" y="%s" font-weight="700">%s</text>`, num(x), num(y), escaped(text))
		y += lineHeight
	}
	d.badges(box, source)
	y += 3
	name := false
	for _, text := range box.text {
		var marked string
		marked, name = d.marked(text, name)
		d.put(`<text x="%s" y="%s" xml:space="preserve">%s</text>`, num(x), num(y), marked)
		y += lineHeight
	}
	y = box.bottom() - boxPad + 3 - float64(max(0, len(box.answer)-1))*smallHeight
	for _, text := range box.answer {
		d.put(`<text x="%s" y="%s" class="m">%s</text>`, num(x), num(y), escaped(text))
		y += smallHeight
	}
	y = box.bottom() - boxPad + 3
	switch {
	case !source.Reachable:
		d.put(`<text x="%s" y="%s" text-anchor="end" font-size="%s" font-weight="700" fill="%s">%s</text>`, num(box.right()-boxPad), num(y), num(smallSize), badLine, d.words.unreachable)
	case d.l.Colour && source.Walked == 0:
		d.put(`<text x="%s" y="%s" text-anchor="end" font-size="%s" font-weight="700" fill="%s">%s</text>`, num(box.right()-boxPad), num(y), num(smallSize), emptyLine, d.words.nobody)
	case d.l.Colour:
		d.put(`<text x="%s" y="%s" text-anchor="end" class="m">%d %s %d</text>`, num(box.right()-boxPad), num(y), source.Walked, d.words.of, d.l.Saved)
	}
	d.put(`</g>`)
}

func (d *drawing) badges(box placedBox, source Box) {
	x, y := box.right()-boxPad, box.y+boxPad+6
	if source.Step.End {
		w := d.l.ruler.width(d.words.end, 11) + 14
		d.put(`<rect x="%s" y="%s" width="%s" height="18" rx="4" fill="%s"/><text x="%s" y="%s" font-size="11" font-weight="700" fill="#fff" text-anchor="middle">%s</text>`,
			num(x-w), num(y-9), num(w), inkColour, num(x-w/2), num(y+4), d.words.end)
		x -= w + 6
	}
	for k := len(source.Letters) - 1; k >= 0; k-- {
		d.letter(x-8.5, y, source.Letters[k:k+1])
		x -= 22
	}
}

// marked writes a text with the names in it as names. A name may go on from the line before.
func (d *drawing) marked(text string, inName bool) (string, bool) {
	var b strings.Builder
	open := func() { b.WriteString(`<tspan class="name">`) }
	if inName {
		open()
	}
	for _, r := range text {
		switch r {
		case nameOpen:
			open()
			inName = true
		case nameClose:
			b.WriteString(`</tspan>`)
			inName = false
		default:
			b.WriteString(escaped(string(r)))
		}
	}
	if inName {
		b.WriteString(`</tspan>`)
	}
	return b.String(), inName
}

// inFull is what a box says, for those who cannot see it and those who point at it.
func (d *drawing) inFull(source Box) string {
	text := source.Step.Title + ": " + unmarked(strings.Join(source.Lines, " "))
	if source.Letters != "" {
		text += " (" + source.Letters + ")"
	}
	if !source.Reachable {
		return text + " – " + d.words.unreachable
	}
	if d.l.Colour {
		text += fmt.Sprintf(" – %d %s %d %s", source.Walked, d.words.of, d.l.Saved, d.words.conversations)
	}
	return text
}

func (d *drawing) arrow(a Arrow, p placedArrow) {
	colour, marker, dash, width := lineColour, "on", "", 1.5
	switch {
	case !d.l.Boxes[a.From].Reachable:
		colour, marker = badLine, "bad"
	case d.l.Colour && a.Walked == 0:
		colour, marker, dash = emptyLine, "off", ` stroke-dasharray="5 4"`
	case d.l.Colour: // the road most of them take is the widest
		width = 1.2 + 1.2*float64(a.Walked)/float64(d.l.Saved)
	}
	d.put(`<path d="%s" fill="none" stroke="%s" stroke-width="%s"%s marker-end="url(#%s)"/>`, rounded(p.points), colour, num(width), dash, marker)
}

// rounded is a way through corners, each of them cut round.
func rounded(points [][2]float64) string {
	const radius = 7.0
	var b strings.Builder
	fmt.Fprintf(&b, "M%s %s", num(points[0][0]), num(points[0][1]))
	for k := 1; k < len(points); k++ {
		at := points[k]
		if k == len(points)-1 {
			fmt.Fprintf(&b, "L%s %s", num(at[0]), num(at[1]))
			break
		}
		toward := func(to [2]float64) [2]float64 {
			dx, dy := to[0]-at[0], to[1]-at[1]
			length := math.Hypot(dx, dy)
			if length == 0 {
				return at
			}
			r := min(radius, length/2)
			return [2]float64{at[0] + dx/length*r, at[1] + dy/length*r}
		}
		in, out := toward(points[k-1]), toward(points[k+1])
		fmt.Fprintf(&b, "L%s %sQ%s %s %s %s", num(in[0]), num(in[1]), num(at[0]), num(at[1]), num(out[0]), num(out[1]))
	}
	return b.String()
}

func (d *drawing) label(a Arrow, p placedArrow) {
	colour := inkColour
	if d.l.Colour && a.Walked == 0 {
		colour = emptyLine
	}
	for k, line := range p.label {
		y := p.at[1] - float64(len(p.label)-1-k)*smallHeight
		w := d.l.ruler.width(line, smallSize)
		x := p.at[0]
		if p.anchor == "end" {
			x -= w
		}
		d.put(`<rect x="%s" y="%s" width="%s" height="%s" fill="%s" opacity=".85"/>`, num(x-1), num(y-9.5), num(w+2), num(smallHeight-.5), bandColour)
		d.put(`<text x="%s" y="%s" font-size="%s" font-style="italic" fill="%s" text-anchor="%s">%s</text>`, num(p.at[0]), num(y), num(smallSize), colour, p.anchor, escaped(line))
	}
}
