package prompts_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"egneord/dialog/author"
	"egneord/prompts"
)

// The pictures and the page in docs are made from the scripts, and are never
// older than they are: `make pictures` makes them again.
func TestPicturesAndTablesAreNotStale(t *testing.T) {
	docs := filepath.Join("..", "docs")
	day := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	want := map[string]string{} // by file in docs
	var page []author.Measured
	for _, lang := range prompts.Languages() {
		texts, err := prompts.Transcripts(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range prompts.Names(lang) {
			script := compile(t, lang, name)
			saved, err := author.SavedOf(script, texts)
			if err != nil {
				t.Fatal(err)
			}
			measured, err := author.Measure(script, saved, day)
			if err != nil {
				t.Fatal(err)
			}
			measured.File, measured.Picture = "prompts/"+lang+"/"+name+".md", "scripts/"+lang+"-"+name+".svg"
			want[measured.Picture] = author.NewGraph(script, &measured.Covered).SVG()
			page = append(page, measured)
		}
	}
	want["conversations.md"] = author.Page(page)
	for file, text := range want {
		path := filepath.Join(docs, filepath.FromSlash(file))
		if *update {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Errorf("docs/%s is missing: run make pictures", file)
		} else if string(got) != text {
			t.Errorf("docs/%s is not what the scripts say now: run make pictures\n%s", file, firstDifference(string(got), text))
		}
	}
	pictures, err := filepath.Glob(filepath.Join(docs, "scripts", "*.svg"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range pictures {
		if file := "scripts/" + filepath.Base(path); want[file] == "" {
			t.Errorf("docs/%s is the picture of a script that is gone: delete it", file)
		}
	}
}
