package main

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"egneord/prompts"
)

// proposer is a server that speaks the OpenAI protocol and swaps a few words.
func proposer(t *testing.T) string {
	t.Helper()
	swap := strings.NewReplacer("er viktig for deg", "betyr noe for deg", "få gjort noe med", "ta tak i", "Hva skal til", "Hva må til", "er det som gjør", "gjør")
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in struct{ Messages []struct{ Content string } }
		if json.NewDecoder(r.Body).Decode(&in) != nil || len(in.Messages) != 2 || !strings.Contains(in.Messages[0].Content, "Skriv tre andre måt") {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		question := in.Messages[1].Content
		answer := "1. " + swap.Replace(question) + "\n2. Er det lurt å trene?"
		json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"finish_reason": "stop", "message": map[string]any{"content": answer}}}})
	}))
	t.Cleanup(web.Close)
	return web.URL + "/v1"
}

func TestAProfessionalReadsTicksAndTheServerUsesOnlyThat(t *testing.T) {
	url, file := proposer(t), filepath.Join(t.TempDir(), "omformuleringer.md")
	ask := func() (int, string) {
		var out, errs bytes.Buffer
		code := run([]string{"rephrase", "--lang", "nb", "--out", file, "--rephrase-url", url, "--rephrase-model", "m"}, &IO{nil, &out, &errs})
		return code, out.String() + errs.String()
	}
	if code, said := ask(); code != 0 {
		t.Fatal(code, said)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), "trene") || !strings.Contains(string(text), "- [ ] Hva betyr noe for deg i hverdagen?") {
		t.Fatalf("the file is\n%s", text)
	}

	flags := rewordFlags{Reviewed: []string{file}}
	var log bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&log, nil))
	ours := prompts.Reviewed("nb") // what is committed may have ticks of its own
	if r, _, err := flags.reworder(logger); err != nil || ours == "" && r != nil && r.Wording(t.Context(), "nb", "Hva er viktig for deg i hverdagen?") != "" {
		t.Errorf("%v, %v: used before anybody ticked", r, err)
	}
	ticked := strings.Replace(string(text), "- [ ] Hva betyr noe", "- [x] Hva betyr noe", 1)
	ticked = strings.Replace(ticked, "- [ ] Hva er viktigst for deg å ta tak i først?", "- [x] Du vil vel ta tak i noe?", 1)
	if err := os.WriteFile(file, []byte(ticked), 0o600); err != nil {
		t.Fatal(err)
	}
	r, letGo, err := flags.reworder(logger)
	if err != nil || r == nil {
		t.Fatal(r, err)
	}
	defer letGo()
	if got := r.Wording(t.Context(), "nb", "Hva er viktig for deg i hverdagen?"); got != "Hva betyr noe for deg i hverdagen?" {
		t.Errorf("said %q", got)
	}
	if got := r.Wording(t.Context(), "nb", "Hva er viktigst for deg å få gjort noe med først?"); got == "Du vil vel ta tak i noe?" {
		t.Errorf("a tick let %q through the guard", got)
	}
	if !strings.Contains(log.String(), "Du vil vel ta tak i noe?") {
		t.Error("the operator is not told which tick does not count")
	}
	off := rewordFlags{Rephrase: "off", Reviewed: []string{file}}
	if r, _, err := off.reworder(logger); r != nil || err != nil {
		t.Errorf("off gave %v, %v", r, err)
	}

	// Asked again, the model's file keeps what a person decided.
	if code, said := ask(); code != 0 {
		t.Fatal(code, said)
	}
	if again, _ := os.ReadFile(file); !strings.Contains(string(again), "- [x] Hva betyr noe for deg i hverdagen?") {
		t.Errorf("the tick is gone:\n%s", again)
	}
}

func TestCheckTriesAModelOnAllOurQuestions(t *testing.T) {
	var out, errs bytes.Buffer
	code := run([]string{"check", "--llm", "--rephrase-url", proposer(t), "--rephrase-model", "m", "../../prompts/nb/for-motet.md"}, &IO{nil, &out, &errs})
	if code != 0 {
		t.Fatal(code, errs.String())
	}
	for _, want := range []string{"Modell m, språk nb", "Spørsmål med et godkjent forslag", "Svartid", "LIX for disse", "Siktet stoppet", "→ Hva betyr noe for deg i hverdagen?"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("does not say %q:\n%s", want, out.String())
		}
	}
}

func TestAModelIsNeverReachedByAccident(t *testing.T) {
	for _, args := range [][]string{
		{"check", "--llm"},
		{"check", "--llm", "--rephrase-url", "http://localhost:1/v1"},
		{"rephrase", "--out", "x.md"},
		{"rephrase", "--out", "x.md", "--rephrase-url", "https://8.8.8.8/v1", "--rephrase-model", "m"},
		{"rephrase", "--out", "x.md", "--rephrase-url", "http://127.0.0.1:1/v1", "--rephrase-model", "m"}, // nobody there: nothing is written
		{"serve", "--data", t.TempDir(), "--listen", "127.0.0.1:0", "--rephrase", "live"},
	} {
		var out, errs bytes.Buffer
		if code := run(args, &IO{nil, &out, &errs}); code == 0 || !strings.Contains(errs.String(), "modell") {
			t.Errorf("%v: %d %s", args, code, errs.String())
		}
	}
	if _, err := os.Stat("x.md"); err == nil {
		t.Error("a file was written without a model")
		os.Remove("x.md")
	}
	var none rewordFlags
	if r, _, err := none.reworder(slog.New(slog.DiscardHandler)); err != nil || r != nil && prompts.Reviewed("nb")+prompts.Reviewed("nn") == "" {
		t.Errorf("%v, %v: somebody rewords by default", r, err)
	}
}
