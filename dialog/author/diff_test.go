package author_test

import (
	"strings"
	"testing"

	"egneord/dialog/author"
)

func TestDiffTellsWhatChangedForTheOneWhoIsAsked(t *testing.T) {
	text := string(source(t).Text)
	for _, c := range []struct {
		what, old, new string
		want           []string // in the changes, in order; none: no change
	}{
		{"a note", "Gi god tid", "Vent lenge", nil},
		{"line ends", "\n", "\r\n", nil},
		{"bullets", "\n- **", "\n* **", nil},
		{"a question", "> Hva **betyr** det for deg? ❤️", "> Hva er det for deg?", []string{"~ Hva det betyr `betydning`, Det vi sier:\n    - Hva **betyr** det for deg? ❤️\n    + Hva er det for deg?"}},
		{"what it is about", "- **Spør om:** betydning\n", "- **Spør om:** viktighet\n", []string{"Spør om:\n    - betydning\n    + viktighet"}},
		{"a label is gone", "- **Spør om:** betydning\n", "", []string{"Spør om er tatt bort:\n    - betydning"}},
		{"a card", "  - [ ] Ikke flere ønsker nå ❌\n", "", []string{"Kort:"}},
		{"a heading", "### Når `nar`", "### Tida `nar`", []string{"~ Tida `nar`, Overskrift:\n    - Når\n    + Tida"}},
		{"a name", "### Når `nar`", "### Når `tida`", []string{"- Når `nar` er tatt bort", "+ Når `tida` er nytt"}},
	} {
		t.Run(c.what, func(t *testing.T) {
			if !strings.Contains(text, c.old) {
				t.Fatalf("%q is not there", c.old)
			}
			n := 1
			if c.want == nil {
				n = -1
			}
			changes := author.Diff(outline(text), outline(strings.Replace(text, c.old, c.new, n)))
			if len(changes) != len(c.want) {
				t.Fatalf("want %d changes, got %v", len(c.want), changes)
			}
			for i, want := range c.want {
				if !strings.Contains(changes[i].String(), want) {
					t.Errorf("want %q in %q", want, changes[i])
				}
			}
		})
	}
}

func TestDiffTellsOneMoveAsOne(t *testing.T) {
	text := string(source(t).Text)
	from, to := strings.Index(text, "### Når `nar`"), strings.Index(text, "### Slik merker du det `tegn`")
	if from < 0 || to < from {
		t.Fatal("the script has another order now")
	}
	moved := text[:from] + text[to:]
	at := strings.Index(moved, "### Snakke om det igjen")
	moved = moved[:at] + text[from:to] + moved[at:]
	changes := author.Diff(outline(text), outline(moved))
	if len(changes) != 1 || changes[0].Kind != author.Moved {
		t.Errorf("want one move, got %v", changes)
	}
}
