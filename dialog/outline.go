package dialog

import (
	"bytes"
	"html"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// An Outline is a script or felles.md as its author wrote it, in order and with
// the place of everything in the file. The author's tools read it; the engine
// reads a Script. It is made also of a file with errors in it.
type Outline struct {
	File     string
	Lang     string // "nb"
	Source   []byte // valid UTF-8
	Passages []Passage
}

// PassageKind tells what a passage is.
type PassageKind string

// The kinds of passage.
const (
	PassageHeading PassageKind = "heading"
	PassageQuote   PassageKind = "quote" // what we say
	PassageLabel   PassageKind = "label" // «**Svar:** fritt»
	PassageCard    PassageKind = "card"
	PassageTyped   PassageKind = "typed" // a plain list item: what may be typed in felles.md
	PassageSaid    PassageKind = "said"  // a plain list item that we say: how far we are, how we quote
)

// A Passage is one heading, quote, label, card or list item.
type Passage struct {
	Kind    PassageKind
	Level   int    // of a heading
	ID      string // the name in the heading, or in the heading it stands under
	Step    bool   // it is a heading with ###, or stands under one
	Label   string // what the label means, the same in every language; empty: unknown
	Written string // the label as written, with its condition: «Hvis nei»
	Lines   []PlacedLine
	Meaning string // of a label that decides something: what it says, the same in every language
	Link    string // the destination of the last link
	LinkPos int    // byte offset of the link's [
	Under   int    // of a card: the place of the card it stands under, from 1; 0: under none
	Target  string // the topic or step the link leads to; empty: none
	Pos     int    // byte offset
}

// A PlacedLine is a Line whose places in the file are known.
type PlacedLine struct {
	Item    bool
	Parts   []PlacedPart
	Picture string // as it is written: «🏠», «:navn:»
	Key     string // the word in bold
}

// A PlacedPart has the byte offset of each code point in its text or name.
type PlacedPart struct {
	Part
	At []int
}

// Text is the passage as plain text, names included.
func (p Passage) Text() string {
	var lines []string
	for _, l := range p.Lines {
		var b strings.Builder
		for _, part := range l.Parts {
			b.WriteString(part.Text)
			b.WriteString(part.Name)
		}
		lines = append(lines, b.String())
	}
	return strings.Join(lines, "\n")
}

// Spoken tells whether the bruker hears or sees the passage.
func (p Passage) Spoken() bool {
	switch p.Kind {
	case PassageQuote, PassageCard, PassageSaid:
		return true
	case PassageLabel:
		switch label(p.Label) {
		case labelName, labelLang, labelOwner, labelReplaces, labelRepeats, labelAnswer, labelAbout, labelCardsFrom, labelIf, labelElse, labelNext, labelEnd, "":
			return false
		}
		return p.Step
	}
	return false
}

// Outlined reads a script or felles.md as it is written.
func Outlined(file string, source []byte) Outline {
	d := parse(file, source)
	o := outliner{document: d, out: Outline{File: file, Source: d.source}}
	o.out.Lang = languageOf(d)
	o.lex = lexiconOf(o.out.Lang)
	for node := d.root.FirstChild(); node != nil; node = node.NextSibling() {
		switch v := node.(type) {
		case *ast.Heading:
			o.heading(v)
		case *ast.Blockquote:
			o.add(Passage{Kind: PassageQuote, Lines: o.quoted(v), Pos: v.Pos()})
		case *ast.List:
			o.items(v)
		}
	}
	o.resolve()
	return o.out
}

// resolve finds where links lead and which card a condition looks at.
func (o *outliner) resolve() {
	ids, anchors, cards := map[string]bool{}, map[string]string{}, map[string][]string{}
	for _, p := range o.out.Passages {
		switch p.Kind {
		case PassageHeading:
			ids[p.ID] = true
			anchors[Anchor(p.Text(), p.ID)] = p.ID
		case PassageCard:
			if p.Under == 0 {
				cards[p.ID] = append(cards[p.ID], p.Text())
			}
		}
	}
	for i := range o.out.Passages {
		p := &o.out.Passages[i]
		name := strings.TrimPrefix(p.Link, "#")
		if id, ok := anchors[name]; ok && name != "" {
			p.Target = id
		} else if ids[name] {
			p.Target = name
		}
		if card, ok := strings.CutPrefix(p.Meaning, "card «"); ok {
			p.Meaning = "card " + strconv.Itoa(1+slices.Index(cards[p.ID], strings.TrimSuffix(card, "»")))
		}
	}
}

// decides is the meaning of a label's value or condition, in no language.
func (o *outliner) decides(p Passage) string {
	value := p.Text()
	switch label(p.Label) {
	case labelName, labelCardsFrom:
		return value
	case labelAnswer:
		if numbers, ok := strings.CutPrefix(value, o.lex.from+" "); ok {
			if m := scalePattern.FindStringSubmatch(numbers); m != nil {
				return string(Scale) + " " + m[1] + "–" + m[4]
			}
		}
		return string(o.lex.kinds[value])
	case labelAbout:
		return string(o.lex.about[strings.ToLower(value)])
	case labelRepeats:
		return strconv.FormatBool(value == o.lex.repeats)
	case labelEnd:
		return strconv.FormatBool(value == o.lex.yes)
	case labelIf:
		_, condition, _ := strings.Cut(p.Written, " ")
		condition = strings.TrimSpace(condition)
		if answer, ok := o.lex.answers[condition]; ok {
			return "answer " + string(answer)
		}
		if m := rangePattern.FindStringSubmatch(condition); m != nil {
			return "range " + m[1] + "–" + m[2]
		}
		switch {
		case condition == o.lex.skipped:
			return string(WhenSkipped)
		case condition == o.lex.short:
			return string(WhenShort)
		case condition == o.lex.time:
			return string(WhenTime)
		case condition == o.lex.tired:
			return string(WhenTired)
		case strings.HasPrefix(condition, "«"):
			return "card " + condition
		}
		return condition
	}
	return ""
}

// languageOf finds what stands after «Språk:», bokmål when nothing does.
func languageOf(d *document) string {
	for node := d.root.FirstChild(); node != nil; node = node.NextSibling() {
		if h, ok := node.(*ast.Heading); ok && h.Level > 1 {
			break
		}
		list, ok := node.(*ast.List)
		if !ok {
			continue
		}
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			if item.FirstChild() == nil {
				continue
			}
			parts, _, _ := d.inline(item.FirstChild())
			if _, value, ok := strings.Cut(plain(parts), ":"); ok {
				if lex := lexiconFor(strings.TrimSpace(value)); lex != nil {
					return lex.lang
				}
			}
		}
	}
	return "nb"
}

type outliner struct {
	*document
	lex   *lexicon
	out   Outline
	id    string
	step  bool
	card  int // which card we are on, from 1
	under int // how many cards we stand under
}

func (o *outliner) add(p Passage) {
	p.ID, p.Step = o.id, o.step
	o.out.Passages = append(o.out.Passages, p)
}

func (o *outliner) heading(h *ast.Heading) {
	if at := h.Pos(); at < 0 || at >= len(o.source) || o.source[at] != '#' {
		return
	}
	o.id, o.step = "", h.Level == 3
	parts := o.placed(h)
	if n := len(parts); h.Level > 1 && n > 0 && parts[n-1].Name != "" {
		o.id = parts[n-1].Name
		parts = trimPlaced(parts[:n-1])
	}
	o.add(Passage{Kind: PassageHeading, Level: h.Level, Lines: []PlacedLine{{Parts: parts}}, Pos: h.Pos()})
}

func (o *outliner) quoted(q ast.Node) (lines []PlacedLine) {
	for block := q.FirstChild(); block != nil; block = block.NextSibling() {
		switch v := block.(type) {
		case *ast.Paragraph:
			lines = append(lines, o.line(v, 0, false))
		case *ast.List:
			for item := v.FirstChild(); item != nil; item = item.NextSibling() {
				if item.FirstChild() != nil {
					lines = append(lines, o.line(item.FirstChild(), 0, true))
				}
			}
		}
	}
	return lines
}

func (o *outliner) items(l *ast.List) {
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		body := item.FirstChild()
		if body == nil {
			continue
		}
		p := Passage{Pos: body.Pos()}
		line := o.line(body, 0, false)
		bold, isBold := body.FirstChild().(*ast.Emphasis)
		_, isCard := body.FirstChild().(*east.TaskCheckBox)
		switch {
		case isCard:
			p.Kind = PassageCard
			if o.under > 0 {
				p.Under = o.card
			} else {
				o.card++
			}
		case isBold && bold.Level == 2:
			name, _, _ := o.inline(bold)
			p.Kind, p.Written = PassageLabel, strings.TrimSpace(strings.TrimSuffix(plain(name), ":"))
			p.Label = string(o.meaning(p.Written))
			_, p.Link, p.LinkPos = o.inline(body)
			line = o.line(body, utf8.RuneCountInString(plain(name)), false)
			o.card = 0
		case o.id == phraseProgress || o.id == phraseQuotes:
			p.Kind = PassageSaid
		default:
			p.Kind = PassageTyped
		}
		p.Lines = []PlacedLine{line}
		p.Meaning = o.decides(p)
		o.add(p)
		for next := body.NextSibling(); next != nil; next = next.NextSibling() {
			if cards, ok := next.(*ast.List); ok {
				if isCard {
					o.under++
				}
				o.items(cards)
				if isCard {
					o.under--
				}
			}
		}
	}
}

// line is one line with the picture and the word in bold parted from its text.
// The first `label` code points are a label.
func (o *outliner) line(n ast.Node, label int, item bool) PlacedLine {
	line := PlacedLine{Item: item, Parts: o.placed(n)}
	bold := 0
	if label > 0 {
		line.Parts, bold = withoutFirst(line.Parts, label), 1
	}
	if k := len(line.Parts) - 1; k >= 0 && line.Parts[k].Name == "" {
		last := &line.Parts[k]
		last.Text, line.Picture = splitPicture(last.Text)
		last.At = last.At[:utf8.RuneCountInString(last.Text)]
		line.Parts = trimPlaced(line.Parts)
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if e, ok := child.(*ast.Emphasis); ok && e.Level == 2 {
			if bold--; bold < 0 && line.Key == "" {
				inner, _, _ := o.inline(e)
				line.Key = plain(inner)
			}
		}
	}
	return line
}

// meaning is what a label means: all of it, or its first word when a condition follows.
func (o *outliner) meaning(written string) label {
	key := strings.ToLower(written)
	if l, ok := o.lex.labels[key]; ok {
		return l
	}
	first, _, _ := strings.Cut(key, " ")
	if o.lex.labels[first] == labelIf {
		return labelIf
	}
	return ""
}

// placed is inline with the place of every code point.
func (o *outliner) placed(n ast.Node) []PlacedPart { return trimPlaced(o.placedParts(n)) }

func (o *outliner) placedParts(n ast.Node) (parts []PlacedPart) {
	text := func(s string, at []int) {
		if k := len(parts) - 1; k >= 0 && parts[k].Name == "" {
			parts[k].Text += s
			parts[k].At = append(parts[k].At, at...)
			return
		}
		parts = append(parts, PlacedPart{Part{Text: s}, at})
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch v := child.(type) {
		case *ast.Text:
			s, at := unescaped(v.Segment.Value(o.source), v.Segment.Start)
			if v.SoftLineBreak() || v.HardLineBreak() {
				s, at = s+" ", append(at, v.Segment.Stop)
			}
			text(s, at)
		case *ast.CodeSpan:
			name, at := strings.TrimSpace(o.raw(v)), v.Pos()
			if first, ok := v.FirstChild().(*ast.Text); ok {
				at = first.Segment.Start
			}
			part := PlacedPart{Part{Name: name}, nil}
			for i := range name {
				part.At = append(part.At, at+i)
			}
			parts = append(parts, part)
		case *ast.Link, *ast.Emphasis:
			for _, inner := range o.placedParts(v) {
				if inner.Name != "" {
					parts = append(parts, inner)
				} else {
					text(inner.Text, inner.At)
				}
			}
		}
	}
	return parts
}

// unescaped resolves escapes and entities as inline does, and keeps the place
// of each code point: what stands for one sign has the place of its first byte.
func unescaped(raw []byte, start int) (string, []int) {
	whole := plainText(raw)
	var b strings.Builder
	var at []int
	for i := 0; i < len(raw); {
		size := 1
		piece := ""
		switch semicolon := bytes.IndexByte(raw[i:], ';'); {
		case raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			piece, size = string(raw[i+1]), 2
		case raw[i] == '&' && semicolon > 0 && html.UnescapeString(string(raw[i:i+semicolon+1])) != string(raw[i:i+semicolon+1]):
			piece, size = html.UnescapeString(string(raw[i:i+semicolon+1])), semicolon+1
		default:
			_, size = utf8.DecodeRune(raw[i:])
			piece = string(raw[i : i+size])
		}
		piece = strings.ReplaceAll(piece, "\u00a0", " ")
		for range piece {
			at = append(at, start+i)
		}
		b.WriteString(piece)
		i += size
	}
	if b.String() == whole {
		return whole, at
	}
	return whole, slices.Repeat([]int{start}, utf8.RuneCountInString(whole)) // rare: an entity made of escapes
}

// trimPlaced takes spaces off both ends, as mergeParts does.
func trimPlaced(parts []PlacedPart) []PlacedPart {
	if len(parts) == 0 {
		return parts
	}
	if first := &parts[0]; first.Name == "" {
		for strings.HasPrefix(first.Text, " ") {
			first.Text, first.At = first.Text[1:], first.At[1:]
		}
	}
	if last := &parts[len(parts)-1]; last.Name == "" {
		for strings.HasSuffix(last.Text, " ") {
			last.Text, last.At = last.Text[:len(last.Text)-1], last.At[:len(last.At)-1]
		}
	}
	return slices.DeleteFunc(parts, func(p PlacedPart) bool { return p.Text == "" && p.Name == "" })
}

// withoutFirst takes the n code points of a label off the front, and its colon.
func withoutFirst(parts []PlacedPart, n int) []PlacedPart {
	if len(parts) == 0 || parts[0].Name != "" {
		return parts
	}
	first := &parts[0]
	for ; n > 0 && first.Text != ""; n-- {
		_, size := utf8.DecodeRuneInString(first.Text)
		first.Text, first.At = first.Text[size:], first.At[1:]
	}
	if strings.HasPrefix(first.Text, ":") {
		first.Text, first.At = first.Text[1:], first.At[1:]
	}
	return trimPlaced(parts)
}

// Found is a finding at a place in the file: the bytes from..to, on one line.
func (o Outline) Found(from, to int, code string, severity Severity, message string) Finding {
	d := document{file: o.File, source: o.Source}
	f := d.finding(from, code, severity != SeverityError, message)
	f.Unwired = severity == SeverityUnwired
	if to > from && to <= len(o.Source) && !bytes.ContainsRune(o.Source[from:to], '\n') {
		f.EndColumn = f.Column + utf8.RuneCount(o.Source[from:to])
	}
	return f
}

// Anchor is GitHub's anchor for a heading with its name: «Når `nar`» is when-nar.
func Anchor(title, id string) string { return slug(strings.TrimSpace(title + " " + id)) }
