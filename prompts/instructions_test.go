package prompts_test

import (
	"slices"
	"strings"
	"testing"

	"egneord/dialog/norsk"
	"egneord/prompts"
)

// What a model is shown as good must be what the guard lets through.
func TestTheExamplesAModelIsGivenPassTheGuard(t *testing.T) {
	all := prompts.Instructions()
	for _, lang := range []string{"nb", "nn"} {
		_, examples, _ := strings.Cut(all[lang], ":\n\nHva liker")
		if lang == "nn" {
			_, examples, _ = strings.Cut(all[lang], ":\n\nKva likar")
		}
		n := 0
		for example := range strings.SplitSeq(all[lang][len(all[lang])-len(examples)-len("Hva liker"):], "Eksempel:") {
			for example := range strings.SplitSeq(example, "Døme:") {
				question, wordings, ok := strings.Cut(strings.TrimSpace(example), "\n\n")
				if !ok {
					t.Fatalf("%s: %q is no example", lang, example)
				}
				for wording := range strings.Lines(wordings) {
					n++
					if r := norsk.CheckRephrasing(question, strings.TrimSpace(wording), norsk.Lang(lang)); !r.Accept {
						t.Errorf("%s: %s -> %s %v", lang, question, wording, r.Problems)
					}
				}
			}
		}
		if n != 6 {
			t.Errorf("%s has %d examples", lang, n)
		}
	}
}

func TestWordingsAndInstructionsAreNoScripts(t *testing.T) {
	if slices.Contains(prompts.Names("nb"), strings.TrimSuffix(prompts.ReviewedFile, ".md")) {
		t.Error("the reviewed wordings are listed as a conversation")
	}
	if !slices.Equal(prompts.Languages(), []string{"nb", "nn"}) {
		t.Errorf("languages %q", prompts.Languages())
	}
}
