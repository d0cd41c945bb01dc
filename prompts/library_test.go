package prompts_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"egneord/prompts"
)

// town is a municipality's folder: two scripts in bokmål, one in nynorsk.
func town(t *testing.T) fstest.MapFS {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	common := string(source.Common)
	return fstest.MapFS{
		"nb/felles.md":         {Data: []byte(common)},
		"nb/README.md":         {Data: []byte("# Om samtalene\n\n1. Dette er ingen samtale.\n")},
		"nb/aapent.md":         {Data: []byte(short("Åpent hus", "aapent", "bokmål", "Slutt"))},
		"nb/for-motet.md":      {Data: source.Text},
		"nb/samtaler/kari.md":  {Data: []byte("# Kari\n")},
		"nn/felles.md":         {Data: []byte(strings.Replace(common, "bokmål", "nynorsk", 1))},
		"nn/for-motet.md":      {Data: []byte(strings.Replace(short("Før møtet", "for-motet", "nynorsk", "Slutt"), "Navn", "Namn", 1))},
		"notater/for-motet.md": {Data: []byte("####")},
	}
}

func short(title, name, lang, end string) string {
	return "# " + title + "\n\n- **Navn:** `" + name + "`\n- **Språk:** " + lang + "\n\n## Hei `hei`\n\n### Hei `hei-hei`\n\n> Hei.\n\n- **" + end + ":** ja\n"
}

func TestALibraryIsReadWhole(t *testing.T) {
	l, findings, err := prompts.Read(town(t))
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	var all []string
	for _, s := range l.All() {
		all = append(all, s.Lang+"/"+s.Name+" "+s.Compiled.Title)
	}
	if got, want := strings.Join(all, ", "), "nb/for-motet Før møtet, nb/aapent Åpent hus, nn/for-motet Før møtet"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if first := l.First(); first.Lang != "nb" || first.Name != "for-motet" {
		t.Errorf("first is %s/%s", first.Lang, first.Name)
	}
	if s, ok := l.Get("nn", "for-motet"); !ok || s.Compiled.Lang != "nn" {
		t.Errorf("nn/for-motet: %v %v", s, ok)
	}
	folder := town(t)
	folder["nb/parorende.md"] = &fstest.MapFile{Data: []byte(short("For deg som er pårørende", "parorende", "bokmål", "Slutt"))}
	if l, _, err := prompts.Read(folder); err != nil || len(l.All()) != 4 || len(l.ForBruker()) != 3 {
		t.Errorf("a bruker may be invited to the next of kin's: %v", err)
	}
	if _, ok := l.Get("nn", "aapent"); ok {
		t.Error("found a script that is not there")
	}
}

func TestALibraryWithAMistakeIsNoLibrary(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(fstest.MapFS)
		says  string // in a finding, or in the error
	}{
		"a wrong label":               {func(f fstest.MapFS) { f["nb/aapent.md"].Data = []byte(short("Å", "a", "bokmål", "Slut")) }, "nb/aapent.md:12:3: EO018"},
		"an error in the phrases":     {func(f fstest.MapFS) { f["nn/felles.md"].Data = []byte("# Felles\n\n- **Språk:** nynorsk\n") }, "nn/felles.md:1:1: EO054"},
		"phrases are missing":         {func(f fstest.MapFS) { delete(f, "nn/felles.md") }, "felles.md må ligge ved siden av"},
		"phrases of another language": {func(f fstest.MapFS) { f["nn/felles.md"] = f["nb/felles.md"] }, "et annet språk"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := town(t)
			c.spoil(folder)
			l, findings, err := prompts.Read(folder)
			if l != nil {
				t.Error("it was read")
			}
			var said strings.Builder
			for _, f := range findings {
				said.WriteString(f.String() + "\n")
			}
			if err != nil {
				said.WriteString(err.Error())
			}
			if !strings.Contains(said.String(), c.says) {
				t.Errorf("want %s, got %s", c.says, said.String())
			}
		})
	}
	if _, _, err := prompts.Read(fstest.MapFS{"for-motet.md": {}}); !errors.Is(err, prompts.ErrNoScripts) {
		t.Errorf("an empty folder: %v", err)
	}
	if _, _, err := prompts.Read(fstest.MapFS{"nb/a.md": {}}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no phrases at all: %v", err)
	}
}
