package prompts_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
)

var update = flag.Bool("update", false, "write the transcripts again")

func compile(t testing.TB, lang, name string) *dialog.Script {
	t.Helper()
	source, err := prompts.Get(lang, name)
	if err != nil {
		t.Fatal(err)
	}
	common, findings := dialog.CompileCommon(lang+"/felles.md", source.Common)
	for _, f := range findings {
		t.Error(f)
	}
	script, findings := dialog.Compile(source.File, source.Text, common)
	for _, f := range findings {
		t.Error(f)
	}
	if script == nil {
		t.FailNow()
	}
	return script
}

// What the four say in the booklet, and what we answer, is a golden file.
func TestTranscriptsComeOutTheSame(t *testing.T) {
	for _, lang := range prompts.Languages() {
		all, err := prompts.Transcripts(lang)
		if err != nil {
			t.Fatal(err)
		}
		for name, text := range all {
			t.Run(lang+"/"+name, func(t *testing.T) {
				transcript, err := dialog.ParseTranscript(text)
				if err != nil {
					t.Fatal(err)
				}
				st, events, got, err := dialog.Perform(compile(t, lang, transcript.Script), transcript)
				if err != nil {
					t.Fatalf("%v\nso far:\n%s", err, got)
				}
				if *update {
					if err := os.WriteFile(filepath.Join(lang, "samtaler", name+".md"), []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
				} else if got != text {
					t.Errorf("the conversation has changed; look at it, and run go test ./prompts -update\n%s", firstDifference(text, got))
				}
				checkEvidence(t, events, goal.OfConversation(compile(t, lang, transcript.Script), st))
			})
		}
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			return "want: " + w[i] + "\ngot:  " + strings.Join(g[min(i, len(g)):min(i+1, len(g))], "")
		}
	}
	return "more lines than before"
}

// Every evidence text stands at its place in what was said (promise 1).
func checkEvidence(t *testing.T, events []dialog.Event, goals []goal.Goal) {
	t.Helper()
	said := map[int]string{}
	for _, e := range events {
		said[e.N] = e.Text
	}
	for _, g := range goals {
		for _, l := range goal.Letters {
			for _, e := range g.Slot(l) {
				words := []rune(said[e.Turn])
				if e.Start < 0 || e.End > len(words) || string(words[e.Start:e.End]) != e.Text || utf8.RuneCountInString(e.Text) == 0 {
					t.Errorf("%s %+v is not in %q", l, e, said[e.Turn])
				}
			}
		}
	}
}
