package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"egneord/prompts"
)

// asked runs the program and gives what it wrote and its exit status.
func asked(t *testing.T, args ...string) (out, errs string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, &IO{In: strings.NewReader(""), Out: &o, Err: &e})
	return o.String(), e.String(), status
}

// ownFolder is a municipality's own script, with a conversation saved beside it.
func ownFolder(t *testing.T, change func(script string) string) string {
	t.Helper()
	dir := t.TempDir()
	source, err := prompts.Get("nb", "kort")
	if err != nil {
		t.Fatal(err)
	}
	texts, err := prompts.Transcripts("nb")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "samtaler"), 0o755); err != nil {
		t.Fatal(err)
	}
	for file, text := range map[string]string{"kort.md": change(string(source.Text)), "felles.md": string(source.Common), "samtaler/martha.md": texts["kort-martha"]} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func unchanged(script string) string { return script }

func TestGraphDrawsAScriptByNameAndByFile(t *testing.T) {
	out, _, status := asked(t, "graph")
	if status != 0 || !strings.HasPrefix(out, "<svg ") || !strings.Contains(out, "Før møtet") {
		t.Errorf("%d: %.200s", status, out)
	}
	out, _, status = asked(t, "graph", "nn/kort", "--format", "mermaid", "--no-coverage")
	if status != 0 || !strings.HasPrefix(out, "flowchart TD\n") || strings.Contains(out, "<br/>1 av 1") {
		t.Errorf("%d: %.200s", status, out)
	}
	dir := ownFolder(t, unchanged)
	file := filepath.Join(dir, "kort.svg")
	if out, errs, status := asked(t, "graph", filepath.Join(dir, "kort.md"), "--out", file); status != 0 || out != "" {
		t.Fatalf("%d: %s%s", status, out, errs)
	}
	picture, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(picture), "1 lagret samtale") {
		t.Errorf("%v: %.400s", err, picture)
	}
	if _, errs, status := asked(t, "graph", "finnes-ikke"); status != 1 || !strings.Contains(errs, "ingen samtale som heter «finnes-ikke»") {
		t.Errorf("%d: %s", status, errs)
	}
}

func TestGraphDrawsAScriptWithErrors(t *testing.T) {
	dir := ownFolder(t, func(script string) string {
		return script + "\n### Alene `alene`\n\n> Hit kommer ingen.\n\n- **Slutt:** ja\n"
	})
	out, errs, status := asked(t, "graph", filepath.Join(dir, "kort.md"))
	if status != 0 || !strings.Contains(out, "kan ikke nås") || !strings.Contains(errs, "EO027") {
		t.Errorf("%d: %s", status, errs)
	}
}

func TestCoverageSaysWhatIsNotWalkedAndHoldsThePromises(t *testing.T) {
	dir := ownFolder(t, unchanged)
	out, errs, status := asked(t, "coverage", dir, "--walks", "20", "--seed", "3")
	if status != 0 {
		t.Fatalf("%d: %s", status, errs)
	}
	for _, want := range []string{"kort (nb): 1 lagret samtale", "kort.md:", "«Nei takk»", "korteste vei", "å lese", "Løftene holdt i 40 tilfeldige samtaler fra frø 3"} {
		if !strings.Contains(out, want) {
			t.Errorf("no «%s» in\n%s", want, out)
		}
	}
	out, _, status = asked(t, "coverage", "nb/kort", "nn/kort", "--walks", "5", "--json")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if status != 0 || len(lines) != 2 {
		t.Fatalf("%d: %d lines", status, len(lines))
	}
	var report coverageReport
	if err := json.Unmarshal([]byte(lines[1]), &report); err != nil || report.Lang != "nn" || report.Promises.Walks != 5 || len(report.Tallies) < 5 {
		t.Errorf("%v: %+v", err, report)
	}
}

func TestCheckMIMeasuresScriptsAndConversations(t *testing.T) {
	dir := ownFolder(t, unchanged)
	out, errs, status := asked(t, "check", "--mi", dir)
	if status != 0 {
		t.Fatalf("%d: %s", status, errs)
	}
	for _, want := range []string{"kort (manus, nb)", "felles (felles ord, nb)", "martha (samtale etter kort, nb)", "speilinger per spørsmål (≥ 1)", "Slik er det telt:"} {
		if !strings.Contains(out, want) {
			t.Errorf("no «%s» in\n%s", want, out)
		}
	}
	out, _, _ = asked(t, "check", "--mi", "--json", filepath.Join(dir, "samtaler", "martha.md"))
	var m measured
	if err := json.Unmarshal([]byte(out), &m); err != nil || m.Kind != "conversation" || m.Script != "kort" || m.Questions == 0 || m.TheirWords == 0 {
		t.Errorf("%v: %s", err, out)
	}
}

func TestCheckMIFailsOnAdvice(t *testing.T) {
	dir := ownFolder(t, func(script string) string {
		return strings.Replace(script, "- **Skjønner ikke:** ", "- **Skjønner ikke:** Du bør ta en tur. ", 1)
	})
	out, _, status := asked(t, "check", "--mi", dir)
	if status != 1 || !strings.Contains(out, "råd: «Du bør ta en tur.»") {
		t.Errorf("%d: %s", status, out)
	}
}
