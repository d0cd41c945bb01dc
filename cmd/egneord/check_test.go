package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"egneord/dialog"
)

// program runs a command in a folder as a person would.
func program(t *testing.T, dir string, args ...string) (status int, out, errs string) {
	t.Helper()
	t.Chdir(dir)
	var o, e bytes.Buffer
	status = run(args, &IO{In: strings.NewReader(""), Out: &o, Err: &e})
	return status, o.String(), e.String()
}

// copyOfPrompts is prompts/ in a folder of its own, without the transcripts.
func copyOfPrompts(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	files, err := filepath.Glob(filepath.Join("..", "..", "prompts", "n?", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	files = append(files, filepath.Join("..", "..", "prompts", lockFile))
	for _, file := range files {
		rel, err := filepath.Rel(filepath.Join("..", ".."), file)
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, rel), string(text))
	}
	return dir
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func change(t *testing.T, path, old, new string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), old) {
		t.Fatalf("%q is not in %s (%v)", old, path, err)
	}
	write(t, path, strings.Replace(string(text), old, new, 1))
}

// ask puts the first open question of a script in other words.
func ask(t *testing.T, path string) (title, id, was, now string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile("(?m)^### (.+) `(.+)`\n\n> (Hva .+\\?)$").FindStringSubmatch(string(text))
	if m == nil {
		t.Fatal("no question in ", path)
	}
	now = "Hva vil du si nå?"
	change(t, path, "> "+m[3]+"\n", "> "+now+"\n")
	return m[1], m[2], m[3], now
}

func TestCheckFindsNothingWrongInOurOwnScripts(t *testing.T) {
	status, out, errs := program(t, copyOfPrompts(t), "check")
	if status != 0 || errs != "" || !strings.Contains(out, "\n0 feil, 0 advarsler, ") {
		t.Errorf("%d\n%s%s", status, out, errs)
	}
}

// A municipality may have pictures of its own beside its scripts.
func TestCheckKnowsWhichPicturesThereAre(t *testing.T) {
	dir := copyOfPrompts(t)
	for _, lang := range []string{"nb", "nn"} {
		change(t, filepath.Join(dir, "prompts", lang, "for-motet.md"), "Musikk 🎵", "Musikk :kafeen:")
	}
	if status, out, _ := program(t, dir, "check"); status != 1 || strings.Count(out, "EO119") != 2 {
		t.Errorf("%d\n%s", status, out)
	}
	write(t, filepath.Join(dir, "prompts/bilder/kafeen.svg"), "<svg/>")
	for _, lang := range []string{"nb", "nn"} {
		change(t, filepath.Join(dir, "prompts", lang, "for-motet.md"), "Musikk 🎵", "Musikk :kafeen:")
	}
	if status, out, _ := program(t, dir, "check"); status != 0 {
		t.Errorf("%d\n%s", status, out)
	}
}

func TestCheckSaysWhereAndFails(t *testing.T) {
	dir := copyOfPrompts(t)
	change(t, filepath.Join(dir, "prompts/nb/for-motet.md"), "> Hva **betyr** det for deg? ❤️", "> Er det viktig for deg?")
	status, out, _ := program(t, dir, "check", "prompts")
	line := regexp.MustCompile(`(?m)^prompts/nb/for-motet\.md:\d+:3: EO10[35] .+`)
	if status != 1 || !line.MatchString(out) {
		t.Errorf("%d\n%s", status, out)
	}
	if !strings.Contains(out, "prompts/nn/for-motet.md:") || !strings.Contains(out, "EO209") {
		t.Errorf("the translation is not said to be stale\n%s", out)
	}

	status, out, _ = program(t, dir, "check", "--json", "prompts/nb/for-motet.md")
	var f struct {
		dialog.Finding
		Severity string
	}
	first, _, _ := strings.Cut(out, "\n")
	if err := json.Unmarshal([]byte(first), &f); err != nil || status != 1 || f.File != "prompts/nb/for-motet.md" || f.Line == 0 || f.Column != 3 || f.Severity != "error" || f.Message == "" {
		t.Errorf("%d %+v %v", status, f, err)
	}

	status, out, errs := program(t, dir, "check", "prompts/nb/borte.md")
	if status != 1 || out != "" || !strings.Contains(errs, "borte.md") {
		t.Errorf("%d %q %q", status, out, errs)
	}
}

func TestCheckAcceptsTranslationsWhenTold(t *testing.T) {
	dir := copyOfPrompts(t)
	ask(t, filepath.Join(dir, "prompts/nb/kort.md"))
	if _, out, _ := program(t, dir, "check"); !strings.Contains(out, "EO209") {
		t.Fatalf("not stale\n%s", out)
	}
	if status, out, errs := program(t, dir, "check", "--godta"); status != 0 || out != "prompts/"+lockFile+"\n" {
		t.Errorf("%d %q %q", status, out, errs)
	}
	if _, out, _ := program(t, dir, "check"); strings.Contains(out, "EO209") {
		t.Errorf("still stale\n%s", out)
	}
	if status, out, _ := program(t, dir, "check", "--godta"); status != 0 || out != "" {
		t.Errorf("nothing was new, and it wrote all the same: %d %q", status, out)
	}
	change(t, filepath.Join(dir, "prompts/nn/kort.md"), "`fungerer`", "`verkar`")
	if status, out, _ := program(t, dir, "check", "--godta"); status != 1 || !strings.Contains(out, "EO20") {
		t.Errorf("a translation that is not one was approved: %d %s", status, out)
	}
}

func TestCheckSaysNothingOfTranslationsThatAreNotThere(t *testing.T) {
	dir := copyOfPrompts(t)
	if err := os.RemoveAll(filepath.Join(dir, "prompts/nn")); err != nil {
		t.Fatal(err)
	}
	if status, out, _ := program(t, dir, "check"); status != 0 || strings.Contains(out, "EO2") {
		t.Errorf("%d\n%s", status, out)
	}
}

func TestCheckWithoutFilesReadsThoseThatComeWithTheProgram(t *testing.T) {
	if status, out, errs := program(t, t.TempDir(), "check"); status != 0 || !strings.Contains(out, "nb/kort.md:") {
		t.Errorf("%d\n%s%s", status, out, errs)
	}
}

// SARIF as code hosts read it: what the schema requires of what we use.
func TestSARIFIsWhatACodeHostWants(t *testing.T) {
	dir := copyOfPrompts(t)
	change(t, filepath.Join(dir, "prompts/nb/for-motet.md"), "> Hva **betyr** det for deg? ❤️", "> Hva bør du gjøre?")
	write(t, filepath.Join(dir, "prompts/nb/på vei.md"), "# På vei\n")
	status, out, _ := program(t, dir, "check", "--sarif")
	if status != 1 {
		t.Errorf("status %d", status)
	}
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			ColumnKind string
			Tool       struct {
				Driver struct {
					Name  string
					Rules []struct {
						ID                                      string
						ShortDescription, FullDescription, Help struct{ Text, Markdown string }
						DefaultConfiguration                    struct{ Level string }
					}
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI, URIBaseID string }
						Region           struct{ StartLine, StartColumn, EndColumn int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.Contains(log.Schema, "sarif-2.1.0") || len(log.Runs) != 1 {
		t.Fatalf("%.200s", out)
	}
	run := log.Runs[0]
	levels := map[string]bool{"error": true, "warning": true, "note": true}
	for _, r := range run.Tool.Driver.Rules {
		if r.ShortDescription.Text == "" || r.FullDescription.Text == "" || r.Help.Text == "" || r.Help.Markdown == "" || !levels[r.DefaultConfiguration.Level] {
			t.Errorf("%+v", r)
		}
	}
	uris := map[string]bool{}
	for _, r := range run.Results {
		if r.RuleIndex >= len(run.Tool.Driver.Rules) || run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("%s points at another rule", r.RuleID)
		}
		at := r.Locations[0].PhysicalLocation
		uris[at.ArtifactLocation.URI] = true
		if !levels[r.Level] || r.Message.Text == "" || at.Region.StartLine < 1 || at.Region.StartColumn < 1 || at.ArtifactLocation.URIBaseID != "%SRCROOT%" {
			t.Errorf("%+v", r)
		}
	}
	if !uris["prompts/nb/for-motet.md"] || !uris["prompts/nb/p%C3%A5%20vei.md"] {
		t.Errorf("the places are %v", uris)
	}
	if run.ColumnKind != "unicodeCodePoints" {
		t.Error("columns count code points")
	}
}

func TestFmtMendsFilesAndLeavesTheRest(t *testing.T) {
	dir := copyOfPrompts(t)
	path := filepath.Join(dir, "prompts/nb/kort.md")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	change(t, path, "### Ønsket", "###Ønsket")
	status, out, errs := program(t, dir, "fmt", "-d", "prompts")
	if status != 0 || !strings.Contains(out, "  - ###Ønsket") || !strings.Contains(out, "  + ### Ønsket") {
		t.Errorf("%d %s%s", status, out, errs)
	}
	status, out, errs = program(t, dir, "fmt", "prompts")
	if status != 0 || out != "prompts/nb/kort.md\n" {
		t.Errorf("%d %q %q", status, out, errs)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Error("the file did not come back", err)
	}
	if status, out, _ := program(t, dir, "fmt", "prompts"); status != 0 || out != "" {
		t.Errorf("once is not enough: %d %q", status, out)
	}
	write(t, path, "\xff\xfe")
	if status, _, errs := program(t, dir, "fmt", "prompts"); status != 1 || !strings.Contains(errs, "kort.md") {
		t.Errorf("%d %q", status, errs)
	}
}

func TestDiffShowsWhatIsSaidOtherwise(t *testing.T) {
	dir := copyOfPrompts(t)
	text, err := os.ReadFile(filepath.Join(dir, "prompts/nb/kort.md"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "ny.md")
	write(t, path, string(text))
	title, id, was, now := ask(t, path)
	status, out, errs := program(t, dir, "diff", "prompts/nb/kort.md", "ny.md")
	if want := "~ " + title + " `" + id + "`, Det vi sier:\n    - " + was + "\n    + " + now + "\n"; status != 0 || out != want {
		t.Errorf("%d %s%s", status, out, errs)
	}
	status, out, _ = program(t, dir, "diff", "--json", "kort", "ny.md")
	if want := `{"kind":"changed","id":"` + id + `","title":"` + title + `","what":"Det vi sier","old":"` + was + `","new":"` + now + `"}` + "\n"; status != 0 || out != want {
		t.Errorf("%d %s", status, out)
	}
	if status, out, _ := program(t, dir, "diff", "kort", "prompts/nb/kort.md"); status != 0 || out != "Ingen endring i det som blir sagt eller gjort.\n" {
		t.Errorf("%d %s", status, out)
	}
}

// All the scripts, both languages: the budget is 200 ms.
func BenchmarkCheckEverything(b *testing.B) {
	b.Chdir(filepath.Join("..", ".."))
	for b.Loop() {
		desk, err := readDesk([]string{"prompts"})
		if err != nil {
			b.Fatal(err)
		}
		desk.findings()
	}
}
