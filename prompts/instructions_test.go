package prompts_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"egneord/dialog/norsk"
	"egneord/prompts"
)

// What a model is shown as good must be what the guard lets through.
func TestTheExamplesAModelIsGivenPassTheGuard(t *testing.T) {
	for lang, heading := range map[string]string{"nb": "Eksempel:", "nn": "Døme:"} {
		examples := strings.Split(prompts.Instructions()[lang], heading)[1:]
		if len(examples) != 2 {
			t.Errorf("%s has %d examples", lang, len(examples))
		}
		for _, example := range examples {
			question, wordings, _ := strings.Cut(strings.TrimSpace(example), "\n\n")
			for wording := range strings.SplitSeq(wordings, "\n") {
				if r := norsk.CheckRephrasing(question, wording, norsk.Lang(lang)); !r.Accept {
					t.Errorf("%s: %s -> %s %v", lang, question, wording, r.Problems)
				}
			}
		}
	}
}

func TestWordingsAndInstructionsAreNoScripts(t *testing.T) {
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{
		"nb/for-motet.md":            {Data: source.Text},
		"nb/felles.md":               {Data: source.Common},
		"nb/" + prompts.ReviewedFile: {Data: []byte("# Andre måter å spørre på\n")},
	}
	if l, findings, err := prompts.Read(folder); err != nil || l == nil {
		t.Errorf("the wordings were read as a conversation: %v %v", findings, err)
	}
	if !slices.Equal(prompts.Languages(), []string{"nb", "nn"}) {
		t.Errorf("languages %q", prompts.Languages())
	}
}
