package dialog_test

import (
	"os"
	"regexp"
	"testing"

	"egneord/dialog"
)

// A conversation keeps the version it began with, felles.md included: what came
// to felles.md later must not be asked of it.
func TestAFileFromBeforeALaterPhraseIsWhole(t *testing.T) {
	later := regexp.MustCompile("(?ms)^## [^\n]*`(vis-alltid-kort|vis-kort-nar-jeg-ber|tegnet|tegnet-for)`\n.*?(?:\n## |\\z)")
	for _, lang := range []string{"nb", "nn"} {
		now, err := os.ReadFile("../prompts/" + lang + "/felles.md")
		if err != nil {
			t.Fatal(err)
		}
		before := now
		cut := 0
		for m := later.FindIndex(before); m != nil; m = later.FindIndex(before) {
			end := m[1]
			if end < len(before) {
				end -= len("## ")
			}
			before = append(append([]byte{}, before[:m[0]]...), before[end:]...)
			cut++
		}
		if cut != 4 {
			t.Fatalf("%s: %d phrases were cut out, want 4", lang, cut)
		}
		old, findings := dialog.CompileCommon("felles.md", before)
		if old == nil {
			t.Fatalf("%s: %v", lang, dialog.Errors(findings))
		}
		today, _ := dialog.CompileCommon("felles.md", now)
		for id, phrase := range today.Phrases {
			if old.Phrases[id].Label != phrase.Label {
				t.Errorf("%s: «%s» is called «%s» in a file from before it, «%s» today", lang, id, old.Phrases[id].Label, phrase.Label)
			}
		}
	}
}
