package author

import (
	"fmt"
	"strings"
)

// MIColumns are the heads of the table, with the yardstick where there is one.
func MIColumns() []string {
	return []string{
		"", "skjermer", "spørsmål", "svar", "speilinger", fmt.Sprintf("speilinger per spørsmål (≥ %.0f)", WantReflections), "speilinger per svar", fmt.Sprintf("åpne (%d %%)", WantOpen),
		"bekreftende", "praktiske", fmt.Sprintf("råd (%d)", WantAdvice), "ord fra oss", "gitt tilbake", "ord fra bruker",
		fmt.Sprintf("lengste setning (≤ %d)", WantSentenceWords), fmt.Sprintf("lengste spørsmål (≤ %d)", WantQuestionWords), fmt.Sprintf("LIX (≤ %d)", WantLIX),
		fmt.Sprintf("vanskeligste skjerm (≤ %d)", WantLIX),
	}
}

// A Cell of the table, and whether it is outside its yardstick.
type Cell struct {
	Text    string
	Outside bool
}

// Row is the measure as a row of the table. What does not apply is a dash.
func (m MI) Row(isScript bool) []Cell {
	plain := func(n int) Cell { return Cell{Text: fmt.Sprint(n)} }
	theirs := func(n int) Cell {
		if isScript {
			return Cell{Text: "–"}
		}
		return plain(n)
	}
	ratio, open := Cell{Text: "–"}, Cell{Text: "–"}
	if r, ok := m.Ratio(); ok {
		ratio = Cell{decimal(r, 2), r < WantReflections}
	}
	if share, ok := m.OpenShare(); ok {
		open = Cell{fmt.Sprintf("%d %%", share), share < WantOpen}
	}
	perAnswer := Cell{Text: "–"}
	if m.Answers > 0 {
		perAnswer.Text = decimal(float64(m.Reflections)/float64(m.Answers), 2)
	}
	hardest := Cell{Text: "–"}
	if m.Hardest.Step != "" {
		hardest = Cell{decimal(m.Hardest.LIX, 1), m.Hardest.LIX > WantLIX}
	}
	return []Cell{
		{Text: m.Name}, plain(m.Screens), plain(m.Questions), theirs(m.Answers), plain(m.Reflections), ratio, perAnswer, open,
		plain(m.Verifications), plain(m.Practical), {fmt.Sprint(len(m.Advice)), len(m.Advice) > WantAdvice}, plain(m.OurWords), theirs(m.GivenBack), theirs(m.TheirWords),
		{fmt.Sprint(m.Sentence.Words), m.Sentence.Words > WantSentenceWords}, {fmt.Sprint(m.Question.Words), m.Question.Words > WantQuestionWords},
		{decimal(m.LIX, 1), m.LIX > WantLIX}, hardest,
	}
}

// decimal writes a number with a comma.
func decimal(v float64, places int) string {
	return strings.Replace(fmt.Sprintf("%.*f", places, v), ".", ",", 1)
}

// Outside tells in Norwegian what is outside the yardsticks, and where it is said.
func (m MI) Outside() []string {
	var list []string
	where := func(q Quote) string {
		if q.Step == "" {
			return "«" + q.Text + "»"
		}
		return "«" + q.Text + "» (" + q.Step + ")"
	}
	for _, q := range m.Advice {
		list = append(list, "råd: "+where(q))
	}
	if share, ok := m.OpenShare(); ok && share < WantOpen {
		list = append(list, fmt.Sprintf("%d av %d spørsmål er ikke åpne", m.Questions-m.Open, m.Questions))
	}
	if r, ok := m.Ratio(); ok && r < WantReflections {
		list = append(list, fmt.Sprintf("%d speilinger til %d spørsmål", m.Reflections, m.Questions))
	}
	if m.Sentence.Words > WantSentenceWords {
		list = append(list, fmt.Sprintf("setning på %d ord: %s", m.Sentence.Words, where(m.Sentence)))
	}
	if m.Question.Words > WantQuestionWords {
		list = append(list, fmt.Sprintf("spørsmål på %d ord: %s", m.Question.Words, where(m.Question)))
	}
	if m.LIX > WantLIX {
		list = append(list, "LIX "+decimal(m.LIX, 1))
	}
	if m.Hardest.LIX > WantLIX {
		list = append(list, "skjerm med LIX "+decimal(m.Hardest.LIX, 1)+": "+where(m.Hardest))
	}
	return list
}

// HowCounted says exactly what the columns mean, in Norwegian, one line each.
func HowCounted() []string {
	return []string{
		"Skjermer: i en samtale hver gang noe nytt sto på skjermen; i et manus hvert steg.",
		"Spørsmål: om personen og livet, med fritt svar, tall eller kort med «Spør om». Sagt på nytt i enklere ord er det spurt på nytt. Bekreftende («Stemmer det?») og praktiske (samtykke, hva nå, endre, rekkefølge, deling) telles for seg.",
		"Svar: svar med egne ord. Den som hopper over, gir ingenting å speile; speilinger per svar sier hvordan det går når noen svarer.",
		"Speilinger: en tur der vi gir ordene tilbake, i en setning som ikke selv spør. Ett ord er et ekko og telles ikke. Som i MITI 4 har en tur, det vi sier mellom to ting brukeren gjør, høyst én speiling: en oppsummering er én, uansett hvor mye den gir tilbake. I et manus telles hvert steg som kan gi noe tilbake.",
		"Åpne: ingen av setningene som spør, kan besvares med ja eller nei (samme sjekk som `egneord text questions`).",
		"Råd: setninger med «du bør», «du må», «prøv å», «det er lurt» og liknende, og spørsmål som sjekken finner ledende eller dømmende. Det skal ikke være noen.",
		"Ord fra oss: våre egne. Brukerens ord som vi gir tilbake, står for seg, og teller ikke med i setningslengde og LIX.",
		"LIX: ord per setning pluss prosent ord på over seks bokstaver, av alt vi sier. Vanskeligste skjerm: det samme for én skjerm. På en kort skjerm flytter ett langt ord tallet mye.",
	}
}

// MIMarkdown is the table for a page. What is outside its yardstick is bold.
func MIMarkdown(rows [][]Cell) string {
	var b strings.Builder
	columns := MIColumns()
	b.WriteString("| " + strings.Join(columns, " | ") + " |\n|---|" + strings.Repeat("--:|", len(columns)-1) + "\n")
	for _, row := range rows {
		for _, cell := range row {
			text := cell.Text
			if cell.Outside {
				text = "**" + text + "**"
			}
			b.WriteString("| " + text + " ")
		}
		b.WriteString("|\n")
	}
	return b.String()
}
