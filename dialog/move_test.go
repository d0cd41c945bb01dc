package dialog_test

import (
	"slices"
	"strings"
	"testing"

	"egneord/dialog"
)

// version compiles a script with these questions, answered in own words.
func version(t *testing.T, ids ...string) *dialog.Script {
	t.Helper()
	var b strings.Builder
	b.WriteString("# Samtale\n\n- **Navn:** `samtale`\n- **Språk:** bokmål\n\n## Tema `tema`\n")
	for _, id := range ids {
		b.WriteString("\n### " + id + " `" + id + "`\n\n> Hva er " + id + "?\n\n- **Svar:** fritt\n- **Skjønner ikke:** Hva tenker du?\n- **Hvorfor spør du:** Så de vet det.\n")
	}
	b.WriteString("\n### Takk `takk`\n\n> Takk.\n\n- **Slutt:** ja\n")
	return compiled(t, b.String())
}

func TestWordsToAQuestionThatIsGoneAreKeptAsTheyStood(t *testing.T) {
	old, now := version(t, "en", "to", "tre"), version(t, "tre", "fire")
	decline, unknown := dialog.Command{Do: dialog.Decline}, dialog.Command{Do: dialog.DontKnow}
	for name, c := range map[string]struct {
		do   []dialog.Command
		want []string
		at   string
	}{
		"said":                          {[]dialog.Command{say("a"), say("b")}, []string{"a", "b"}, "tre"},
		"changed":                       {[]dialog.Command{say("a"), {Do: dialog.Edit, Step: "en", Text: "c"}, say("b")}, []string{"c", "b"}, "tre"},
		"added to":                      {[]dialog.Command{say("a"), {Do: dialog.More, Step: "en", Text: "og c"}, say("b")}, []string{"a", "og c", "b"}, "tre"},
		"added to, and changed":         {[]dialog.Command{say("a"), {Do: dialog.More, Step: "en", Text: "og c"}, {Do: dialog.Edit, Step: "en", Text: "d"}}, []string{"og c", "d"}, "tre"},
		"taken back":                    {[]dialog.Command{say("a"), back, say("c")}, []string{"c"}, "tre"},
		"taken back, and no more":       {[]dialog.Command{say("a"), back}, nil, "tre"},
		"taken back, and declined":      {[]dialog.Command{say("a"), back, decline, say("b")}, []string{"b"}, "tre"},
		"not known, and then known":     {[]dialog.Command{unknown, back, say("c")}, []string{"c"}, "tre"},
		"finished, and not called back": {[]dialog.Command{say("a"), say("b"), say("c")}, []string{"a", "b", "c"}, "takk"},
	} {
		t.Run(name, func(t *testing.T) {
			events := dialog.Begin(old, day)
			k := &talk{t, old, dialog.Replay(old, events), events}
			k.must(c.do...)
			moved := dialog.Move(now, k.events, day)
			all := append(slices.Clone(k.events), moved...)
			st := dialog.Replay(now, all)
			var got []string
			for _, u := range st.Utterances(now) {
				got = append(got, u.Text)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("stands %q, want %q", got, c.want)
			}
			if at := dialog.View(now, st).Step; at != c.at {
				t.Errorf("at %s, want %s", at, c.at)
			}
			for i, e := range all {
				if e.N != i+1 {
					t.Fatalf("event %d has number %d", i+1, e.N)
				}
			}
		})
	}
}

func TestMisfit(t *testing.T) {
	from := version(t, "en", "to")
	answered := []dialog.Event{{Kind: dialog.Answered, Step: "en", Text: "a"}}
	if step := dialog.Misfit(from, version(t, "to"), answered); step != "" {
		t.Errorf("a question that is gone is a misfit: %s", step)
	}
	scale, shorter := compiled(t, scaleTo("10")), compiled(t, scaleTo("5"))
	if step := dialog.Misfit(from, scale, answered); step != "en" {
		t.Error("words fit a scale")
	}
	seven := 7
	rated := []dialog.Event{{Kind: dialog.Answered, Step: "en", Value: &seven}}
	if step := dialog.Misfit(scale, shorter, rated); step != "en" {
		t.Error("a seven fits a scale of five")
	}
	if step := dialog.Misfit(scale, scale, rated); step != "" {
		t.Error("a seven does not fit its own scale")
	}
}

// scaleTo is a script with one number to choose.
func scaleTo(high string) string {
	return "# Samtale\n\n- **Navn:** `samtale`\n- **Språk:** bokmål\n\n## Tema `tema`\n\n### En `en`\n\n> Hvor sikker er du?\n\n" +
		"- **Svar:** tall fra 0 (ikke sikker) til " + high + " (helt sikker)\n- **Skjønner ikke:** Hva tenker du?\n- **Hvorfor spør du:** Så de vet det.\n- **Slutt:** ja\n"
}

func compiled(t *testing.T, text string) *dialog.Script {
	t.Helper()
	s, findings := dialog.Compile("samtale.md", []byte(text), common(t))
	if s == nil {
		t.Fatal(findings)
	}
	return s
}
