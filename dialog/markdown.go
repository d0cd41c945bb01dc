package dialog

import (
	"bytes"
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"
)

// document is a parsed Markdown file and what was found wrong in it.
type document struct {
	file     string
	source   []byte
	root     ast.Node
	findings []Finding
}

// parse reads Markdown with task lists and nothing else: every other extension
// would change quotation marks, make links of words, or eat braces.
func parse(file string, source []byte) *document {
	d := &document{file: file, source: source}
	if !utf8.Valid(source) {
		d.source = bytes.ToValidUTF8(source, []byte("\uFFFD"))
		d.find(0, "EO030", "fila er ikke lagret som UTF-8. Lagre den på nytt som UTF-8")
	}
	if !norm.NFC.IsNormal(d.source) {
		d.find(norm.NFC.QuickSpan(d.source), "EO031", "bokstaver er satt sammen av to tegn (vanlig fra Mac). Lagre fila på nytt, eller kjør egneord fmt")
	}
	context := parser.NewContext()
	md := goldmark.New(goldmark.WithExtensions(extension.TaskList))
	d.root = md.Parser().Parse(text.NewReader(d.source), parser.WithContext(context))
	for _, ref := range context.References() {
		at := max(bytes.Index(d.source, []byte("["+string(ref.Label())+"]:")), 0)
		d.find(at, "EO032", "«[%s]:» leses som en lenkedefinisjon, så linja blir aldri sagt. Ta bort klammene", ref.Label())
	}
	return d
}

// find notes a finding at a byte position.
func (d *document) find(pos int, code, format string, args ...any) {
	d.findings = append(d.findings, d.finding(pos, code, false, fmt.Sprintf(format, args...)))
}

func (d *document) warn(pos int, code, format string, args ...any) {
	d.findings = append(d.findings, d.finding(pos, code, true, fmt.Sprintf(format, args...)))
}

func (d *document) finding(pos int, code string, warning bool, message string) Finding {
	pos = min(max(pos, 0), len(d.source))
	before := d.source[:pos]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	return Finding{
		Code: code, File: d.file, Message: message, Warning: warning,
		Line:   1 + bytes.Count(before, []byte("\n")),
		Column: 1 + utf8.RuneCount(before[lineStart:]),
	}
}

// inline flattens what stands inside a paragraph, heading or list item.
// goldmark keeps text raw, so escapes and entities are resolved here.
func (d *document) inline(n ast.Node) (parts []Part, link string, linkPos int) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch v := child.(type) {
		case *ast.Text:
			s := plainText(v.Segment.Value(d.source))
			if v.SoftLineBreak() || v.HardLineBreak() {
				s += " "
			}
			parts = append(parts, Part{Text: s})
		case *ast.String:
			parts = append(parts, Part{Text: string(v.Value)})
		case *ast.CodeSpan:
			parts = append(parts, Part{Name: strings.TrimSpace(d.raw(v))})
		case *ast.Link:
			link, linkPos = string(v.Destination), v.Pos()
			inner, _, _ := d.inline(v)
			parts = append(parts, inner...)
		case *ast.Emphasis:
			inner, l, p := d.inline(v)
			if l != "" {
				link, linkPos = l, p
			}
			parts = append(parts, inner...)
		case *ast.RawHTML, *ast.Image, *ast.AutoLink:
			d.find(child.Pos(), "EO012", "HTML, bilder og nettadresser kan ikke stå i en samtale")
		case *east.TaskCheckBox:
		default:
			d.find(child.Pos(), "EO013", "«%s» kan ikke stå i en samtale", child.Kind())
		}
	}
	return mergeParts(parts), link, linkPos
}

// plainText resolves escapes and entities. A no-break space, as Word leaves them,
// is a space: no answer and no version should hang on what nobody can see.
func plainText(raw []byte) string {
	return strings.ReplaceAll(html.UnescapeString(string(util.UnescapePunctuations(raw))), "\u00a0", " ")
}

// raw joins the text inside a code span.
func (d *document) raw(n ast.Node) string {
	var b strings.Builder
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			b.Write(t.Segment.Value(d.source))
		}
	}
	return b.String()
}

// mergeParts joins neighbouring texts and trims the ends.
func mergeParts(parts []Part) []Part {
	var out []Part
	for _, p := range parts {
		if p.Name == "" && len(out) > 0 && out[len(out)-1].Name == "" {
			out[len(out)-1].Text += p.Text
			continue
		}
		out = append(out, p)
	}
	if len(out) > 0 {
		out[0].Text = strings.TrimLeft(out[0].Text, " ")
		out[len(out)-1].Text = strings.TrimRight(out[len(out)-1].Text, " ")
	}
	return out
}

func plain(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
		b.WriteString(p.Name)
	}
	return strings.TrimSpace(b.String())
}

// quote reads what we say. It refuses a line that CommonMark takes into the
// quote although its > is missing: a note must never be spoken by accident.
func (d *document) quote(q ast.Node) (lines []Line) {
	for block := q.FirstChild(); block != nil; block = block.NextSibling() {
		switch v := block.(type) {
		case *ast.Paragraph:
			d.lazyQuote(v)
			lines = append(lines, d.said(v, 0))
		case *ast.List:
			for item := v.FirstChild(); item != nil; item = item.NextSibling() {
				body := item.FirstChild()
				if body == nil {
					continue
				}
				d.lazyQuote(body)
				line := d.said(body, 0)
				line.Item = true
				lines = append(lines, line)
			}
		case *ast.LinkReferenceDefinition: // said already: EO032
		default:
			d.find(block.Pos(), "EO013", "«%s» kan ikke stå i det vi sier", block.Kind())
		}
	}
	return lines
}

func (d *document) lazyQuote(p ast.Node) {
	lines := p.Lines()
	for i := range lines.Len() {
		start := lines.At(i).Start
		lineStart := bytes.LastIndexByte(d.source[:start], '\n') + 1
		if !bytes.ContainsRune(d.source[lineStart:start], '>') {
			d.find(start, "EO001", "linja mangler > foran, men blir likevel sagt til brukeren. Er det et notat, sett en tom linje over")
		}
	}
}

// lazyItem refuses a line that becomes part of a list item without being indented.
func (d *document) lazyItem(p ast.Node) {
	lines := p.Lines()
	for i := 1; i < lines.Len(); i++ {
		start := lines.At(i).Start
		lineStart := bytes.LastIndexByte(d.source[:start], '\n') + 1
		if start-lineStart < 2 {
			d.find(start, "EO002", "linja er ikke rykket inn, men blir likevel en del av punktet over. Er det et notat, sett en tom linje over")
		}
	}
}

// slug is GitHub's anchor for a heading: it keeps letters, æøå too.
func slug(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
