package author

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"egneord/dialog"
)

// A Measured script, with all that is known about it, for the page.
type Measured struct {
	Script  *dialog.Script
	File    string // from the top of the repository: «prompts/nb/for-motet.md»
	Picture string // from the page: «scripts/nb-for-motet.svg»
	Covered Coverage
	Length  Length
	Of      MI
	Saved   []MI
}

// Measure finds all that is known about a script and its saved conversations.
func Measure(s *dialog.Script, saved []Saved, day time.Time) (Measured, error) {
	m := Measured{Script: s, Length: LengthOf(s, day), Of: MeasureScript(s)}
	var err error
	if m.Covered, err = Cover(s, saved); err != nil {
		return m, err
	}
	for _, one := range saved {
		mi, err := MeasureSaved(s, one)
		if err != nil {
			return m, err
		}
		m.Saved = append(m.Saved, mi)
	}
	return m, nil
}

// Page is docs/conversations.md: pictures and tables of all scripts, in
// Norwegian, for those who own them.
func Page(list []Measured) string {
	var b strings.Builder
	put := func(format string, args ...any) { fmt.Fprintf(&b, format, args...) }
	put("# Samtalene i bilder og tall\n\n")
	put("Denne siden lages av `make pictures`. En test sier fra når den ikke lenger stemmer. Hvordan en samtale skrives, står i [samtaler.md](samtaler.md).\n\n")
	put("## Bilder\n\n")
	put("En boks for hvert steg, en pil for hver vei videre. Bokstaven i en sirkel er den i SMARTE som svaret kan fylle. Jo grønnere, jo flere av de lagrede samtalene kommer dit; stiplet er der ingen kommer.\n\n")
	put("| samtale | språk | bilde | manus |\n|---|---|---|---|\n")
	for _, m := range list {
		put("| %s | %s | [`%s`](%s) | [%s](../%s) |\n", m.Script.Title, m.Script.Lang, m.Script.Name, m.Picture, m.File, m.File)
	}
	if len(list) > 0 { // the smallest shows what the others look like
		least := slices.MinFunc(list, func(a, b Measured) int { return len(a.Script.Steps) - len(b.Script.Steps) })
		put("\n![Samtalen «%s» tegnet med en boks for hvert steg](%s)\n", least.Script.Title, least.Picture)
	}
	put("\n`egneord graph for-motet --format mermaid` gir det samme som tekst, til en kodeblokk.\n\n")
	put("## Hvor lange de er, og hva som er prøvd\n\n")
	put("Den vanlige veien er en som svarer på alt, i fire ord, og har ett ønske. Lesetiden er ordene vi sier, %d i minuttet. `egneord coverage` lister det ingen lagret samtale går gjennom.\n\n", WordsAMinute)
	put("| samtale | språk | korteste vei | vanlig vei | lesetid | lengste vei | lagret | steg gått | veier gått | kort, ja og nei gått |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	for _, m := range list {
		t := m.Covered.Tallies()
		put("| %s | %s | %d skjermer | %d skjermer | %s | %d skjermer | %d |", m.Script.Name, m.Script.Lang, len(m.Length.Shortest), m.Length.UsualScreens, Clock(ReadingTime(m.Length.UsualWords)),
			len(m.Length.Longest), len(m.Covered.Walked))
		for _, tally := range t[:3] {
			put(" %d av %d |", tally.Walked, tally.Of)
		}
		put("\n")
	}
	put("\n## Målt mot motiverende intervju: manusene\n\n")
	put("Tallet i parentes er målestokken. Det som ikke når den, er uthevet og står under tabellen.\n\n")
	langs := map[string]bool{}
	var rows [][]Cell
	var outside []string
	add := func(name string, m MI, isScript bool) {
		m.Name = name
		rows = append(rows, m.Row(isScript))
		for _, line := range m.Outside() {
			outside = append(outside, "- "+name+": "+line+"\n")
		}
	}
	flush := func() {
		b.WriteString(MIMarkdown(rows))
		if len(outside) > 0 {
			b.WriteString("\n" + strings.Join(outside, ""))
		}
		rows, outside = nil, nil
	}
	for _, m := range list {
		if !langs[m.Script.Lang] {
			langs[m.Script.Lang] = true
			add(m.Script.Lang+" felles ord", MeasureCommon(m.Script.Common), true)
		}
		add(m.Script.Lang+" "+m.Script.Name, m.Of, true)
	}
	flush()
	put("\n## Målt mot motiverende intervju: samtalene\n\n")
	put("De fleste prøver noe som ikke er en vanlig samtale: ett ord om gangen, bare taushet, bare nei. Den som ikke svarer, gir ingenting å speile.\n")
	for _, m := range list {
		if len(m.Saved) == 0 {
			continue
		}
		put("\n### %s, %s\n\n", m.Script.Title, m.Script.Lang)
		for _, mi := range m.Saved {
			add(mi.Name, mi, false)
		}
		outside = nil // the table shows which; the commands show where
		flush()
	}
	put("\n## Slik er det telt\n\n")
	for _, line := range HowCounted() {
		put("- %s\n", line)
	}
	return b.String()
}
