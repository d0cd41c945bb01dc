package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/prompts"
)

// scriptsAt gives the scripts that paths name: files, folders, or names of
// scripts that come with the program. No path: prompts/ when it is there, else
// all that come with the program.
func scriptsAt(paths []string) ([]string, error) {
	if len(paths) == 0 {
		if _, err := os.Stat("prompts"); err != nil {
			return everyScript(), nil
		}
		paths = []string{"prompts"}
	}
	var names []string
	for _, path := range paths {
		if _, err := os.Stat(path); err != nil && !strings.HasSuffix(path, ".md") {
			names = append(names, path) // one that comes with the program, or readScript says so
			continue
		}
		files, err := scriptFiles(path)
		if err != nil {
			return nil, fmt.Errorf("kan ikke lese %s: %w", path, err)
		}
		names = append(names, files...)
	}
	return names, nil
}

// savedOf finds the saved conversations of a script: in the folder samtaler
// beside its file, or among those that come with the program.
func savedOf(name string, script *dialog.Script) ([]author.Saved, error) {
	texts := map[string]string{}
	if strings.HasSuffix(name, ".md") {
		files, err := filepath.Glob(filepath.Join(filepath.Dir(name), "samtaler", "*.md"))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return nil, fmt.Errorf("kan ikke lese %s: %w", file, err)
			}
			texts[strings.TrimSuffix(filepath.Base(file), ".md")] = string(text)
		}
	} else {
		var err error
		if texts, err = prompts.Transcripts(script.Lang); err != nil {
			return nil, err
		}
	}
	return author.SavedOf(script, texts)
}

// usable compiles a script, and says why when it cannot be used.
func usable(streams *IO, name string) (prompts.Source, *dialog.Script, error) {
	source, err := readScript(name)
	if err != nil {
		return source, nil, err
	}
	script, findings := compileSource(source)
	if script == nil {
		for _, f := range dialog.Errors(findings) {
			fmt.Fprintln(streams.Err, f)
		}
		return source, nil, fmt.Errorf("%s kan ikke brukes før feilene er rettet", source.File)
	}
	return source, script, nil
}

// draftOf is a script with errors in it, as far as it can be understood, or nil.
func draftOf(source prompts.Source) *dialog.Script {
	common, _ := dialog.CompileCommon("felles.md", source.Common)
	draft, _ := dialog.Draft(source.File, source.Text, common)
	if common == nil || len(draft.Steps) == 0 || len(draft.Topics) == 0 {
		return nil
	}
	return draft
}

// everyScript names the scripts that come with the program, as «nb/for-motet».
func everyScript() []string {
	var names []string
	for _, lang := range prompts.Languages() {
		for _, name := range prompts.Names(lang) {
			names = append(names, lang+"/"+name)
		}
	}
	return names
}
