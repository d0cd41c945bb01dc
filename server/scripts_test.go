package server

import (
	"strings"
	"testing"
	"testing/fstest"

	"egneord/dialog"
	"egneord/prompts"
)

// The steps of small scripts for tests. A step is what stands under its heading.
var testSteps = map[string]string{
	"hvem":      free("Hvem er du?", "annet"),
	"hverdag":   free("Hva er viktig for deg i hverdagen?", "annet"),
	"helgen":    free("Hva er viktig for deg i helgen?", "annet"),
	"onske":     free("Hva er viktigst for deg nå?", "ønsket"),
	"betydning": free("Hva betyr det for deg?", "betydning"),
	"meg-selv":  free("Hva gjør det med deg?", "betydning"),
	"stemmer":   "> Slik sa du det: «`onske`»\n>\n> Stemmer det?\n\n- **Svar:** stemmer det\n- **Skjønner ikke:** Er det riktig?\n- **Hvorfor spør du:** Ordene er dine.\n",
	"kort":      "> Vil du si noe mer?\n\n- **Svar:** ett kort\n  - [ ] Ja, gjerne\n  - [ ] Nei, det holder\n- **Skjønner ikke:** Er det mer du vil si?\n- **Hvorfor spør du:** Du bestemmer.\n",
	"snudd":     "> Vil du si noe mer?\n\n- **Svar:** ett kort\n  - [ ] Nei, det holder\n  - [ ] Ja, gjerne\n- **Skjønner ikke:** Er det mer du vil si?\n- **Hvorfor spør du:** Du bestemmer.\n",
	"omrade":    free("Hva vil du snakke om?", "annet") + "\n- [ ] Hjemmet\n- [ ] Familie og venner\n- [ ] Jobb\n- [ ] Kroppen\n",
	"takk":      "> Takk. Det er lagret.\n\n- **Slutt:** ja\n",
}

func free(question, about string) string {
	return "> " + question + "\n\n- **Svar:** fritt\n- **Spør om:** " + about + "\n- **Skjønner ikke:** Hva tenker du på?\n- **Hvorfor spør du:** Så de andre vet det.\n"
}

// scriptText is a script. before are its steps before the wishes, and then the
// steps of each wish. A step written «kort=snudd» has the name of the one and
// the content of the other.
func scriptText(title, name, replaces, before, wishes string) string {
	var b strings.Builder
	b.WriteString("# " + title + "\n\n- **Navn:** `" + name + "`\n- **Språk:** bokmål\n")
	if replaces != "" {
		b.WriteString("- **Erstatter:** " + replaces + "\n")
	}
	section := func(heading, steps string) {
		b.WriteString("\n" + heading)
		for step := range strings.FieldsSeq(steps) {
			id, content, ok := strings.Cut(step, "=")
			if !ok {
				content = id
			}
			b.WriteString("\n### " + id + " `" + id + "`\n\n" + testSteps[content])
		}
	}
	section("## Om deg `deg`\n", before)
	if wishes != "" {
		section("## Det du ønsker `onsker`\n\n- **Gjentas:** for hvert ønske\n", wishes)
	}
	section("## Slutt `slutt`\n", "takk")
	return b.String()
}

// libraryOf is a library of scripts in bokmål, by name.
func libraryOf(t testing.TB, scripts map[string]string) *prompts.Library {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{"nb/felles.md": {Data: source.Common}}
	for name, text := range scripts {
		folder["nb/"+name+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	l, findings, err := prompts.Read(folder)
	if err != nil || l == nil {
		t.Fatal(dialog.Errors(findings), err)
	}
	return l
}

// oneScript is a library of one script, «for-motet», and its version.
func oneScript(t testing.TB, replaces, before, wishes string) (*prompts.Library, string) {
	t.Helper()
	l := libraryOf(t, map[string]string{"for-motet": scriptText("Før møtet", "for-motet", replaces, before, wishes)})
	return l, l.First().Compiled.Hash
}
