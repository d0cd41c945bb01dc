package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/prompts"
)

// recordedFolder is where human voices lie, beside the scripts of a language.
const recordedFolder = "lyd"

// listRecordings finds what lies in lyd/ beside folders that are checked whole:
// those who check one script have not asked about the others' recordings.
func (d *desk) listRecordings() error {
	for _, file := range d.files {
		if filepath.Base(file) != commonFile {
			continue
		}
		dir := filepath.Join(filepath.Dir(file), recordedFolder)
		entries, err := os.ReadDir(dir)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return fmt.Errorf("kan ikke lese %s: %w", dir, err)
		}
		for _, entry := range entries {
			if name := entry.Name(); name != "README.md" && !strings.HasPrefix(name, ".") {
				d.recordings = append(d.recordings, filepath.Join(dir, name))
			}
		}
	}
	return nil
}

// misplaced tells of recordings that belong to nothing.
func (d desk) misplaced() []dialog.Finding {
	var all []dialog.Finding
	for _, file := range d.recordings {
		parsed, _ := prompts.ParseRecording("", filepath.Base(file))
		r := author.Recording{File: file, Script: parsed.Script, Step: parsed.Step, Which: parsed.Which}
		if f, found := author.Misplaced(r, d.scriptsIn(filepath.Dir(filepath.Dir(file)))); found {
			all = append(all, f)
		}
	}
	return all
}

// scriptsIn compiles the scripts of a folder, by name; nil for one with errors.
func (d desk) scriptsIn(dir string) map[string]*dialog.Script {
	scripts := map[string]*dialog.Script{}
	for _, file := range d.files {
		if filepath.Dir(file) != dir || filepath.Base(file) == commonFile {
			continue
		}
		common, _ := dialog.CompileCommon(commonOf(file), d.texts[commonOf(file)])
		script, _ := dialog.Compile(file, d.texts[file], common)
		scripts[strings.TrimSuffix(filepath.Base(file), ".md")] = script
	}
	return scripts
}
