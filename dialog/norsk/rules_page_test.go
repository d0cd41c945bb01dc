package norsk

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write generated files anew")

const rulesPage = "../../docs/questions.md"

// The page for authors is made from the rules, so that it cannot say something
// else than the checker does. go test ./dialog/norsk -update writes it.
func TestRulesPageIsFresh(t *testing.T) {
	want := writeRulesPage()
	if *update {
		if err := os.MkdirAll("../../docs", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(rulesPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(rulesPage)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is stale: run go test ./dialog/norsk -update", rulesPage)
	}
}

var classNames = []struct {
	class Class
	name  string
	about string
}{
	{Intrusive, "Krenkende", "Spørsmålet går for nær."},
	{Normative, "Normativt", "Spørsmålet sier hva personen bør eller må."},
	{Leading, "Ledende", "Spørsmålet har et svar i seg."},
	{Double, "Dobbelt", "Det er mer enn ett spørsmål."},
	{Closed, "Lukket", "Det holder å svare ja eller nei."},
	{Jargon, "Fagspråk", "Ordene er kontorets."},
	{Hard, "Tungt", "Det er vanskelig å lese eller å holde i hodet."},
}

func writeRulesPage() string {
	var b strings.Builder
	b.WriteString(`# Gode spørsmål

Denne siden er laget av reglene som sjekker spørsmålene. Den kan ikke rettes her: rett reglene i dialog/norsk.

Et godt spørsmål er åpent, kort og enkelt. Det handler om én ting. Det bruker hverdagsord eller personens egne ord.
Det foreslår ikke noe svar, og det sier ikke hva som er rett. Personens egne ord er aldri fagspråk, aldri krenkende og
aldri et forslag.

Feilene står med den alvorligste først. Et spørsmål kan ha flere. De som bare er merknader, stopper ikke spørsmålet.
`)
	rules := questionRules()
	slices.SortStableFunc(rules, func(a, b Rule) int { return a.Rank - b.Rank })
	for _, class := range classNames {
		fmt.Fprintf(&b, "\n## %s (`%s`)\n\n%s\n", class.name, class.class, class.about)
		for _, rule := range rules {
			if rule.Class != class.class {
				continue
			}
			fmt.Fprintf(&b, "\n### %s\n\n`%s`", rule.Name, rule.ID)
			if !rule.Blocks {
				b.WriteString(", bare en merknad")
			}
			fmt.Fprintf(&b, "\n\n%s\n\n", rule.Why)
			for _, e := range rule.Bad {
				fmt.Fprintf(&b, "- Ikke slik: %s\n", quoted(e))
			}
			for _, e := range rule.Good {
				fmt.Fprintf(&b, "- Greit: %s\n", quoted(e))
			}
		}
	}
	return b.String()
}

func quoted(e Example) string {
	text := "«" + e.Text + "»"
	if e.Said != "" {
		text += " når personen har sagt «" + e.Said + "»"
	}
	switch e.Purpose {
	case PurposeVerify:
		text += " (for å høre om vi har forstått)"
	case PurposePermission:
		text += " (for å be om lov)"
	}
	return text
}
