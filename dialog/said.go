package dialog

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// said reads one line we say: its words, the picture at its end and the word in
// bold that carries it. The first `labels` bold texts are labels, and not said.
func (d *document) said(n ast.Node, labels int) Line {
	parts, _, _ := d.inline(n)
	var bold []ast.Node
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if e, ok := child.(*ast.Emphasis); ok && e.Level == 2 {
			bold = append(bold, e)
		}
	}
	if labels > 0 && len(bold) > 0 {
		name, _, _ := d.inline(bold[0])
		parts, bold = afterLabel(parts, plain(name)), bold[1:]
	}
	line := Line{}
	line.Parts, line.Picture = d.withoutPicture(parts, n.Pos())
	line.Key = d.keyWord(line.Parts, bold, n.Pos())
	return line
}

// withoutPicture takes the picture off what is said. It may stand nowhere else.
func (d *document) withoutPicture(parts []Part, pos int) (rest []Part, file string) {
	rest = slices.Clone(parts)
	if k := len(rest) - 1; k >= 0 && rest[k].Name == "" {
		words, mark := splitPicture(rest[k].Text)
		if rest[k].Text = words; words == "" {
			rest = rest[:k]
		}
		if file = PictureFile(mark); file != "" && len(rest) == 0 {
			d.find(pos, "EO068", "et bilde kan ikke stå alene. Skriv hva det betyr, og sett bildet til slutt")
		}
	}
	for _, p := range rest {
		if from, to, ok := strayPicture(p.Text); ok {
			d.find(pos, "EO068", "«%s» står ikke sist. Ett bilde kan stå helt til slutt på linja, og ingen andre steder", string([]rune(p.Text)[from:to]))
			break
		}
	}
	return rest, file
}

// keyWord is the bold word of a line. The tablet finds it by its letters, so
// it must be our own, and stand there once.
func (d *document) keyWord(parts []Part, bold []ast.Node, pos int) string {
	if len(bold) == 0 {
		return ""
	}
	inner, _, _ := d.inline(bold[0])
	key := plain(inner)
	var all strings.Builder
	for _, p := range parts {
		all.WriteString(p.Text)
	}
	switch {
	case len(bold) > 1:
		d.find(pos, "EO069", "to steder er uthevet. Velg det ene ordet linja handler om")
	case key == "" || slices.ContainsFunc(inner, func(p Part) bool { return p.Name != "" }):
		d.find(pos, "EO069", "brukerens ord kan ikke utheves. Velg et av våre egne")
	case strings.Count(all.String(), key) != 1:
		d.find(pos, "EO069", "«%s» står flere ganger på linja, og bare det første blir vist uthevet. Velg et ord som står én gang", key)
	default:
		return key
	}
	return ""
}
