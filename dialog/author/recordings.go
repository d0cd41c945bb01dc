package author

import (
	"fmt"
	"strconv"
	"strings"

	"egneord/dialog"
)

// A Recording is the file of a human voice, and what its name says it is for.
type Recording struct {
	File                string // for the finding
	Script, Step, Which string // all empty: the name says nothing we understand
}

// Misplaced finds a recording that nobody will ever hear, because it belongs to
// no words of the scripts beside it. scripts are by name.
func Misplaced(r Recording, scripts map[string]*dialog.Script) (dialog.Finding, bool) {
	found := func(format string, args ...any) (dialog.Finding, bool) {
		return dialog.Finding{Code: "EO301", File: r.File, Line: 1, Column: 1, Warning: true, Message: fmt.Sprintf(format, args...)}, true
	}
	script, ok := scripts[r.Script]
	switch {
	case r.Script == "":
		return found("navnet på innspillingen må være «samtale.spørsmål.mp3», og slutte på mp3, m4a, ogg eller wav")
	case !ok:
		return found("innspillingen hører til samtalen «%s», som ikke finnes her", r.Script)
	case script == nil:
		return dialog.Finding{}, false // it has errors, and they come first
	}
	step := script.Step(r.Step)
	if step == nil {
		return found("innspillingen hører til spørsmålet «%s», som ikke finnes i samtalen", r.Step)
	}
	card, isCard := strings.CutPrefix(r.Which, "kort-")
	n, err := strconv.Atoi(card)
	switch {
	case r.Which == "",
		r.Which == "enklere" && step.Simpler != nil,
		r.Which == "neste" && step.AskNext != nil,
		isCard && err == nil && n >= 1 && n <= len(step.Cards):
		return dialog.Finding{}, false
	}
	return found("spørsmålet «%s» har ingenting som heter «%s». Bruk enklere, neste eller kort-1, kort-2 …", r.Step, r.Which)
}
