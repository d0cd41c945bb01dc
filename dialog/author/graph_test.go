package author_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/prompts"
)

// everything is all the scripts there are, with their saved conversations.
func everything(t *testing.T) map[*dialog.Script][]author.Saved {
	t.Helper()
	all := map[*dialog.Script][]author.Saved{}
	for _, lang := range prompts.Languages() {
		texts, err := prompts.Transcripts(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range prompts.Names(lang) {
			source, err := prompts.Get(lang, name)
			if err != nil {
				t.Fatal(err)
			}
			script := compiled(t, string(source.Common), string(source.Text))
			saved, err := author.SavedOf(script, texts)
			if err != nil {
				t.Fatal(err)
			}
			all[script] = saved
		}
	}
	return all
}

func compiled(t *testing.T, common, text string) *dialog.Script {
	t.Helper()
	c, _ := dialog.CompileCommon("felles.md", []byte(common))
	script, findings := dialog.Compile("samtale.md", []byte(text), c)
	if script == nil {
		t.Fatal(findings)
	}
	return script
}

// sample is a script with the shared phrases that come with the program.
func sample(t *testing.T, text string) *dialog.Script {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	return compiled(t, string(source.Common), text)
}

func TestEveryPictureIsSoundAndHasEveryStep(t *testing.T) {
	for script, saved := range everything(t) {
		covered, err := author.Cover(script, saved)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []*author.Coverage{nil, &covered} {
			picture := author.NewGraph(script, c).SVG()
			texts := ""
			decoder := xml.NewDecoder(strings.NewReader(picture))
			for {
				token, err := decoder.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatalf("%s: %v", script.Name, err)
				}
				if data, ok := token.(xml.CharData); ok {
					texts += string(data) + "\n"
				}
				if start, ok := token.(xml.StartElement); ok && (start.Name.Local == "script" || start.Name.Local == "image" || start.Name.Local == "foreignObject") {
					t.Errorf("%s: a code host does not show <%s>", script.Name, start.Name.Local)
				}
			}
			for _, want := range []string{`role="img"`, `<title id="title">`, `<desc id="desc">`} {
				if !strings.Contains(picture, want) {
					t.Errorf("%s has no %s", script.Name, want)
				}
			}
			for _, step := range script.Steps {
				if !strings.Contains(texts, step.Title+": ") {
					t.Errorf("%s: «%s» is not in the picture", script.Name, step.Title)
				}
			}
		}
	}
}

const shortScript = `# Prøve

- **Navn:** ` + "`prove`" + `
- **Språk:** bokmål

## Først ` + "`forst`" + `

### Vil du ` + "`vil`" + `

> Hva vil du?

- **Svar:** ett kort
  - [ ] Snakke
  - [ ] "Tie" & | vente
- **Skjønner ikke:** Velg ett.
- **Hvorfor spør du:** Fordi bare du vet det.
- **Hvis «Snakke»:** [Mer](#mer-mer)
- **Hvis hoppet over:** [Slutt](#slutt-slutt)
- **Videre:** [Slutt](#slutt-slutt)

### Mer ` + "`mer`" + `

> Hva vil du si?

- **Svar:** fritt
- **Spør om:** tid
- **Skjønner ikke:** Hva er det?
- **Hvorfor spør du:** Fordi bare du vet det.
- **Speil:** ` + "`mer`" + `

### Slutt ` + "`slutt`" + `

> Du sa: «` + "`mer`" + `»
>
> Det er skrevet ned.

- **Slutt:** ja
`

func TestMermaidHasTopicsConditionsLettersAndEnds(t *testing.T) {
	got := author.NewGraph(sample(t, shortScript), nil).Mermaid()
	for _, want := range []string{
		"flowchart TD\n", `subgraph t0["Først"]`, `<b>Mer</b> (T)<br/>Hva vil du si?`, "s0 -->|\"Hvis «Snakke»\"| s1",
		"s0 -->|\"Hvis hoppet over / Videre\"| s2", `s2(["<b>Slutt</b>`, "■ Slutt", "#quot;Tie#quot; & #124; vente",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Count(got, "\n  s1 -->") != 1 {
		t.Errorf("«Mer» has one way on:\n%s", got)
	}
}

func TestADraftWithErrorsIsDrawnWithWhatCannotBeReached(t *testing.T) {
	text := strings.Replace(shortScript, "- **Hvis «Snakke»:** [Mer](#mer-mer)\n", "", 1)
	draft, findings := dialog.Draft("samtale.md", []byte(text), sample(t, shortScript).Common)
	if len(dialog.Errors(findings)) == 0 {
		t.Fatal("no error in a script with a step nobody reaches")
	}
	graph := author.NewGraph(draft, nil)
	if !strings.Contains(graph.SVG(), "kan ikke nås") || !strings.Contains(graph.Mermaid(), ":::unreachable") {
		t.Error("the step nobody reaches is not marked")
	}
}

// Whatever an author has come to write so far can be drawn.
func FuzzAnyDraftIsDrawn(f *testing.F) {
	f.Add(shortScript)
	f.Add("## Tema `t`\n## Tomt `u`\n### `s`\n- **Videre:** [x](#s)\n### x `x`\n- **Slutt:** ja\n- **Videre:** [s](#s)\n")
	f.Add(strings.Replace(shortScript, "> Hva vil du?", "> "+strings.Repeat("ord ", 300)+strings.Repeat("w", 300), 1))
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		f.Fatal(err)
	}
	common, _ := dialog.CompileCommon("felles.md", source.Common)
	f.Fuzz(func(t *testing.T, text string) {
		draft, _ := dialog.Draft("samtale.md", []byte(text), common)
		if len(draft.Steps) == 0 || len(draft.Topics) == 0 {
			return
		}
		graph := author.NewGraph(draft, nil)
		if err := xml.Unmarshal([]byte(graph.SVG()), new(struct{})); err != nil {
			t.Errorf("%v", err)
		}
		graph.Mermaid()
	})
}
