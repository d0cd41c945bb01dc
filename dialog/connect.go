package dialog

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Things that are written, but do not hang together with the rest.

// checkLinkText warns when a link says something else than the heading it goes
// to: the heading has been changed since, or the link goes to the wrong place.
func (c *compiler) checkLinkText(t target, title string) {
	if t.text != "" && t.text != title {
		c.warn(t.pos, "EO061", "lenka heter «%s», men går til «%s». Kjør egneord fmt, eller rett lenka", t.text, title)
	}
}

func (c *compiler) checkCards(d *draftStep) {
	if d.From != "" {
		return // they were looked at where they stand
	}
	c.checkAlike(d, d.Cards)
	for _, card := range d.Cards {
		c.checkAlike(d, card.Under)
	}
}

// checkAlike looks for two cards on one screen that say the same.
func (c *compiler) checkAlike(d *draftStep, cards []Choice) {
	seen := map[string]bool{}
	for _, card := range cards {
		key := strings.ToLower(card.Text)
		if seen[key] {
			c.find(d.pos, "EO062", "«%s» har to kort som heter «%s». Ta bort det ene", d.Title, card.Text)
		}
		seen[key] = true
	}
}

var almostItemPattern = regexp.MustCompile(`(?m)^ {0,3}[-*+]\x{00a0}?(?:\*\*|\[[ \x{00a0}]?\])`)

// almostItem finds a paragraph that was meant as a list item: without a real
// space after the dash it is a note, and what it decides never happens.
func (c *compiler) almostItem(p *ast.Paragraph) {
	text := p.Lines().Value(c.source)
	if at := almostItemPattern.FindIndex(text); at != nil && p.Lines().Len() > 0 {
		line := bytes.Count(text[:at[0]], []byte("\n"))
		c.find(p.Lines().At(line).Start, "EO063", "linja ser ut som et punkt, men mangler mellomrom etter streken. Da leses den som et notat")
	}
}
