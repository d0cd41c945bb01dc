package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"egneord/dialog"
	"egneord/prompts"
)

// commonFile holds the shared phrases of the scripts in the same folder.
const commonFile = "felles.md"

// readScript finds a script: a file on disk with felles.md beside it, or the
// name of one that comes with the program («for-motet», «nn/for-motet»).
func readScript(name string) (prompts.Source, error) {
	if !strings.HasSuffix(name, ".md") {
		lang, short, ok := strings.Cut(name, "/")
		if !ok {
			lang, short = "nb", name
		}
		source, err := prompts.Get(lang, short)
		if err != nil {
			return source, fmt.Errorf("det finnes ingen samtale som heter «%s»", name)
		}
		return source, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return prompts.Source{}, fmt.Errorf("kan ikke lese %s: %w", name, err)
	}
	common, err := os.ReadFile(filepath.Join(filepath.Dir(name), commonFile))
	if err != nil {
		return prompts.Source{}, fmt.Errorf("felles.md må ligge ved siden av samtalen: %w", err)
	}
	return prompts.Source{File: name, Text: text, Common: common}, nil
}

// compileSource compiles a script and the phrases it shares with others.
func compileSource(source prompts.Source) (*dialog.Script, []dialog.Finding) {
	common, findings := dialog.CompileCommon(filepath.Join(filepath.Dir(source.File), commonFile), source.Common)
	script, more := dialog.Compile(source.File, source.Text, common)
	if common == nil {
		script = nil
	}
	return script, append(findings, more...)
}

// scriptFiles lists the scripts under a path: a file, or a folder with folders.
// Transcripts, shared phrases and the table of pictures are not scripts.
func scriptFiles(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	var files []string
	err = filepath.WalkDir(path, func(p string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "samtaler" || entry.Name() == "llm"):
			return fs.SkipDir
		case !entry.IsDir() && strings.HasSuffix(p, ".md") && entry.Name() != commonFile && entry.Name() != prompts.ReviewedFile && entry.Name() != prompts.PicturesFile && entry.Name() != "README.md":
			files = append(files, p)
		}
		return nil
	})
	return files, err
}
