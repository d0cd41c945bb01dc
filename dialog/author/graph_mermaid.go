package author

import (
	"fmt"
	"strings"
)

// Mermaid writes the graph as a flowchart for a fenced block: code hosts draw it.
func (g Graph) Mermaid() string {
	words := wordsFor(g.Script.Lang)
	var b strings.Builder
	b.WriteString("flowchart TD\n")
	for t, topic := range g.Script.Topics {
		title := topic.Title
		if topic.PerWish {
			title += " (↻ " + g.Script.RepeatsWord() + ")"
		}
		fmt.Fprintf(&b, "  subgraph t%d[\"%s\"]\n", t, mermaidText(title))
		for i, box := range g.Boxes {
			if box.Step.Topic == t {
				fmt.Fprintf(&b, "    s%d%s\n", i, g.mermaidBox(box, words))
			}
		}
		b.WriteString("  end\n")
	}
	var unwalked []string
	for k, a := range g.Arrows {
		label := ""
		if len(a.Labels) > 0 {
			label = "|\"" + mermaidText(strings.Join(a.Labels, " / ")) + "\"|"
		}
		line := "-->"
		if g.Colour && a.Walked == 0 {
			line = "-.->"
			unwalked = append(unwalked, fmt.Sprint(k))
		}
		fmt.Fprintf(&b, "  s%d %s%s s%d\n", a.From, line, label, a.To)
	}
	for k, colour := range walkedColours() {
		fmt.Fprintf(&b, "  classDef w%d fill:%s,stroke:%s,color:%s\n", k, colour, lineColour, inkColour)
	}
	fmt.Fprintf(&b, "  classDef plain fill:%s,stroke:%s,color:%s\n", pageColour, lineColour, inkColour)
	fmt.Fprintf(&b, "  classDef unwalked fill:%s,stroke:%s,color:%s,stroke-dasharray:5 3\n", emptyColour, emptyLine, inkColour)
	fmt.Fprintf(&b, "  classDef unreachable fill:%s,stroke:%s,color:%s,stroke-width:2px\n", badColour, badLine, inkColour)
	if len(unwalked) > 0 {
		fmt.Fprintf(&b, "  linkStyle %s stroke:%s\n", strings.Join(unwalked, ","), emptyLine)
	}
	return b.String()
}

func (g Graph) mermaidBox(box Box, words graphWords) string {
	text := "<b>" + mermaidText(box.Step.Title) + "</b>"
	if box.Letters != "" {
		text += " (" + box.Letters + ")"
	}
	for _, line := range box.Lines {
		text += "<br/>" + mermaidText(unmarked(line))
	}
	if box.Answer != "" {
		text += "<br/><i>" + mermaidText(box.Answer) + "</i>"
	}
	class := "plain"
	switch d := (&drawing{l: &layout{Graph: &g}}); {
	case !box.Reachable:
		class = "unreachable"
		text += "<br/>" + words.unreachable
	case g.Colour && box.Walked == 0:
		class = "unwalked"
		text += "<br/>" + words.nobody
	case g.Colour:
		for k, colour := range walkedColours() {
			if d.fill(box.Walked) == colour {
				class = fmt.Sprintf("w%d", k)
			}
		}
		text += fmt.Sprintf("<br/>%d %s %d", box.Walked, words.of, g.Saved)
	}
	if box.Step.End {
		return "([\"" + text + "<br/>■ " + words.end + "\"]):::" + class
	}
	return "[\"" + text + "\"]:::" + class
}

// mermaidText writes what Mermaid would read as something else by its entity codes.
func mermaidText(text string) string {
	return strings.NewReplacer("\"", "#quot;", "<", "#lt;", ">", "#gt;", "#", "#35;", "|", "#124;", "`", "#96;").Replace(text)
}
