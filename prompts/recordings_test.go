package prompts_test

import (
	"testing"
	"testing/fstest"

	"egneord/prompts"
)

func TestTheNameOfARecordingSaysWhatItIs(t *testing.T) {
	for name, want := range map[string]prompts.Recording{
		"for-motet.hverdag.mp3":         {File: "nb/for-motet.hverdag.mp3", Lang: "nb", Script: "for-motet", Step: "hverdag"},
		"for-motet.hverdag.enklere.m4a": {File: "nb/for-motet.hverdag.enklere.m4a", Lang: "nb", Script: "for-motet", Step: "hverdag", Which: "enklere"},
		"kort.a.kort-2.wav":             {File: "nb/kort.a.kort-2.wav", Lang: "nb", Script: "kort", Step: "a", Which: "kort-2"},
		"README.md":                     {}, "for-motet.mp3": {}, "for-motet..mp3": {}, "a.b.c.d.mp3": {}, "for-motet.hverdag.exe": {}, ".mp3": {},
	} {
		if got, ok := prompts.ParseRecording("nb", name); got != want || ok != (want.File != "") {
			t.Errorf("%s: %+v %v", name, got, ok)
		}
	}
}

func TestALibraryHasItsRecordings(t *testing.T) {
	folder := town(t)
	for _, file := range []string{"nb/lyd/aapent.hei-hei.mp3", "nb/lyd/README.md", "nn/lyd/for-motet.hei-hei.enklere.ogg"} {
		folder[file] = &fstest.MapFile{Data: []byte("lyd")}
	}
	l, _, err := prompts.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	if file, ok := l.Recording("nb", "aapent", "hei-hei", ""); !ok || file != "nb/aapent.hei-hei.mp3" || !l.HasRecording(file) {
		t.Errorf("got %q", file)
	}
	if _, ok := l.Recording("nn", "for-motet", "hei-hei", ""); ok {
		t.Error("the simpler wording is not the first")
	}
	if _, ok := l.Recording("nn", "for-motet", "hei-hei", prompts.SimplerWording); !ok || l.HasRecording("nb/README.md") {
		t.Error("the simpler wording, or something that is no recording")
	}
	if prompts.CardWording(0) != "kort-1" {
		t.Error("authors count from one")
	}
}
