package author

import (
	"fmt"
	"strings"

	"egneord/dialog"
)

// letters says which letters of SMARTE an answer can fill. S is the wish itself.
var letters = []struct {
	name   string
	filled []dialog.About
}{
	{"M (målbart)", []dialog.About{dialog.AboutSign}},
	{"A (attraktivt)", []dialog.About{dialog.AboutMeaning, dialog.AboutImportance}},
	{"R (realistisk)", []dialog.About{dialog.AboutStrength, dialog.AboutStep, dialog.AboutSupport, dialog.AboutConfidence}},
	{"T (tidsbestemt)", []dialog.About{dialog.AboutTime}},
	{"E (evaluerbart)", []dialog.About{dialog.AboutReview}},
}

// Unwired lists what nothing fills and what fills nothing. Neither is wrong: a
// short conversation for the very tired leaves letters empty on purpose.
func Unwired(script *dialog.Script, outline dialog.Outline) []dialog.Finding {
	var found []dialog.Finding
	add := func(id, code, format string, args ...any) {
		for _, p := range outline.Passages {
			if p.Kind == dialog.PassageHeading && p.ID == id {
				found = append(found, outline.Found(p.Pos, p.Pos, code, dialog.SeverityUnwired, fmt.Sprintf(format, args...)))
				return
			}
		}
	}
	asked := map[dialog.About]string{}
	for _, s := range script.Steps {
		if asked[s.About] == "" {
			asked[s.About] = s.ID
		}
	}
	if wish := asked[dialog.AboutWish]; wish != "" {
		var empty []string
		for _, l := range letters {
			filled := false
			for _, about := range l.filled {
				filled = filled || asked[about] != ""
			}
			if !filled {
				empty = append(empty, l.name)
			}
		}
		if empty != nil {
			add(wish, "EO064", "ingen spørsmål fyller %s. Det kan være meningen. Ellers er det **Spør om:** som gjør det", strings.Join(empty, ", "))
		}
	}
	quoted := map[string]bool{}
	for _, p := range outline.Passages {
		if p.Label == "mirror" {
			continue // given back at once, and then forgotten
		}
		for _, name := range quotedNames(p) {
			quoted[name] = true
		}
	}
	for _, s := range script.Steps {
		if s.Kind == dialog.Free && s.About == "" && !quoted[s.ID] {
			add(s.ID, "EO065", "svaret på «%s» brukes ikke til noe. Legg til **Spør om:**, eller siter svaret et annet sted", s.Title)
		}
	}
	return found
}
