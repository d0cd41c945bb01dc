package norsk_test

import (
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/norsk"
	"egneord/prompts"
)

// What we say ourselves is held to the same rules as what others write, with
// no exceptions, and also when nothing is known of what it is for. The
// person's own words are left out.
func TestOurOwnTextsPass(t *testing.T) {
	checked := 0
	for _, lang := range prompts.Languages() {
		for _, name := range prompts.Names(lang) {
			source, err := prompts.Get(lang, name)
			if err != nil {
				t.Fatal(err)
			}
			common, _ := dialog.CompileCommon(lang+"/felles.md", source.Common)
			script, findings := dialog.Compile(source.File, source.Text, common)
			if script == nil {
				t.Fatal(findings)
			}
			for _, step := range script.Steps {
				for _, said := range [][]dialog.Line{step.Ask, step.AskNext, step.Simpler, step.Why} {
					for _, line := range said {
						text := spoken(line)
						for _, purpose := range []norsk.Purpose{purposeOf(step.Kind), norsk.PurposeAsk} {
							report := norsk.CheckQuestion(text, norsk.Context{Lang: norsk.Lang(lang), Purpose: purpose})
							if !report.OK {
								t.Errorf("%s %s: %q: %+v", source.File, step.ID, text, report.Problems[0])
							}
						}
						checked++
					}
				}
			}
		}
	}
	t.Logf("%d lines", checked)
}

func spoken(line dialog.Line) string {
	var b strings.Builder
	for _, part := range line.Parts {
		b.WriteString(part.Text)
	}
	return b.String()
}

// purposeOf: a yes or no belongs where something is given back, or where the
// answer is a choice about the conversation itself.
func purposeOf(kind dialog.Kind) norsk.Purpose {
	switch kind {
	case dialog.YesNo, dialog.Summary:
		return norsk.PurposeVerify
	case dialog.Consent, dialog.OneCard, dialog.Correction, dialog.Ranking, dialog.Sharing:
		return norsk.PurposePermission
	}
	return norsk.PurposeAsk
}
