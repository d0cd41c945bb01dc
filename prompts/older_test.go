package prompts_test

import (
	"os"
	"testing"

	"egneord/dialog"
	"egneord/prompts"
)

// Scripts and words as they stood before there were pictures and drawings: what
// a conversation from then is replayed with, and what a municipality may have.
// They are never edited. A new version of the program must go on reading them.
func TestScriptsFromBeforeAreStillRead(t *testing.T) {
	l, findings, err := prompts.Read(os.DirFS("../dialog/testdata/eldre"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range dialog.Errors(findings) {
		t.Errorf("%s:%d: %s %s", f.File, f.Line, f.Code, f.Message)
	}
	if l == nil {
		return
	}
	builtIn, err := prompts.BuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"nb", "nn"} {
		old, ok := l.Get(lang, "for-motet")
		now, _ := builtIn.Get(lang, "for-motet")
		if !ok {
			t.Fatalf("%s/for-motet is not there", lang)
		}
		for id, want := range now.Compiled.Common.Phrases {
			if got, ok := old.Compiled.Common.Phrases[id]; !ok || got.Label != want.Label && want.Reply == nil {
				t.Errorf("%s: %s is called %q in words from before, and %q now", lang, id, got.Label, want.Label)
			}
		}
	}
}
