package author

import (
	"slices"
	"strings"

	"egneord/dialog"
)

// A Graph is a script as it is drawn: boxes, arrows between them, and how many
// of the saved conversations come through each.
type Graph struct {
	Script *dialog.Script
	Boxes  []Box // by step index
	Arrows []Arrow
	Saved  int  // conversations that were relived
	Colour bool // show how many come through
}

// A Box is one step.
type Box struct {
	Step      *dialog.Step
	Lines     []string // what we say; a quoted answer stands between nameOpen and nameClose
	Letters   string   // of SMARTE, that the answer may fill: "R"
	Answer    string   // how it is answered, in the author's words
	Reachable bool
	Walked    int // conversations that come here
}

// An Arrow leads from one step to another. Branches to the same step are one arrow.
type Arrow struct {
	From, To int
	Labels   []string // «Hvis nei»; empty when the next step simply follows
	Walked   int      // conversations that take it
}

// The name of an answer in a text is marked, so that it can be drawn as a name.
const (
	nameOpen  = '\uE000'
	nameClose = '\uE001'
)

// NewGraph makes the graph of a script, or of a draft. Coverage may be nil.
func NewGraph(s *dialog.Script, c *Coverage) Graph {
	g := Graph{Script: s, Colour: c != nil && len(c.Walked) > 0}
	if g.Colour {
		g.Saved = len(c.Walked)
	}
	reachable := s.Reachable()
	for i, step := range s.Steps {
		box := Box{Step: step, Lines: askLines(step), Letters: LettersOf(step.About), Answer: answerWords(s, step), Reachable: reachable[i]}
		if g.Colour {
			box.Walked = c.Steps[i]
		}
		g.Boxes = append(g.Boxes, box)
		g.addArrows(step, c)
	}
	return g
}

func (g *Graph) addArrows(step *dialog.Step, c *Coverage) {
	for _, hop := range g.Script.Ways(step) {
		var label string
		if hop.Way != dialog.WayNext || hop.To != step.Index+1 {
			label = g.Script.WayWords(step, hop.Way)
		}
		k := slices.IndexFunc(g.Arrows, func(a Arrow) bool { return a.From == hop.From && a.To == hop.To })
		if k < 0 {
			g.Arrows = append(g.Arrows, Arrow{From: hop.From, To: hop.To})
			k = len(g.Arrows) - 1
		}
		if label != "" {
			g.Arrows[k].Labels = append(g.Arrows[k].Labels, label)
		}
		if g.Colour { // a conversation may take two of them: never more than there are
			g.Arrows[k].Walked = min(g.Arrows[k].Walked+c.Ways[hop], g.Saved)
		}
	}
}

// LettersOf are the letters of SMARTE that an answer about something may fill.
func LettersOf(about dialog.About) string {
	switch about {
	case dialog.AboutWish:
		return "S"
	case dialog.AboutSign:
		return "M"
	case dialog.AboutMeaning, dialog.AboutImportance:
		return "A"
	case dialog.AboutStrength, dialog.AboutStep, dialog.AboutSupport, dialog.AboutConfidence:
		return "R"
	case dialog.AboutTime:
		return "T"
	case dialog.AboutReview:
		return "E"
	}
	return ""
}

func askLines(step *dialog.Step) []string {
	var lines []string
	for _, line := range step.Ask {
		var b strings.Builder
		if line.Item {
			b.WriteString("• ")
		}
		for _, part := range line.Parts {
			b.WriteString(part.Text)
			if part.Name != "" {
				b.WriteRune(nameOpen)
				b.WriteString(part.Name)
				b.WriteRune(nameClose)
			}
		}
		lines = append(lines, b.String())
	}
	return lines
}

// answerWords is how a step is answered: «fritt · ønsket», «ett kort: Ja, Nei».
func answerWords(s *dialog.Script, step *dialog.Step) string {
	words := s.KindWord(step)
	if len(step.Cards) > 0 && step.Kind != dialog.Free {
		words += ": " + strings.Join(texts(step.Cards), ", ")
	}
	if about := s.AboutWord(step.About); about != "" {
		words += " · " + about
	}
	return words
}

// unmarked is a text without the marks around names.
func unmarked(text string) string {
	return strings.Map(func(r rune) rune {
		if r == nameOpen || r == nameClose {
			return -1
		}
		return r
	}, text)
}
