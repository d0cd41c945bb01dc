package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"egneord/dialog"
	"egneord/dialog/author"
)

type fmtCmd struct {
	Diff bool     `short:"d" help:"Vis hva som ville blitt endret, og endre ingenting."`
	Path []string `arg:"" help:"Samtaler, eller mapper med samtaler."`
}

// Run puts scripts in order, and says which it changed.
func (c *fmtCmd) Run(streams *IO) error {
	files, err := formattable(c.Path)
	if err != nil {
		return err
	}
	failed := false
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("kan ikke lese %s: %w", file, err)
		}
		tidy, err := author.Format(filepath.ToSlash(file), source, commonBeside(file))
		switch {
		case err != nil:
			failed = true
			fmt.Fprintf(streams.Err, "%s: %v\n", file, err)
		case bytes.Equal(tidy, source):
		case c.Diff:
			fmt.Fprint(streams.Out, lineDiff(file, string(source), string(tidy)))
		default:
			if err := replaceFile(file, tidy); err != nil {
				return err
			}
			fmt.Fprintln(streams.Out, file)
		}
	}
	if failed {
		return errFound
	}
	return nil
}

// formattable lists the scripts under the paths, felles.md too.
func formattable(paths []string) ([]string, error) {
	var all []string
	for _, path := range paths {
		files, err := scriptFiles(path)
		if err != nil {
			return nil, fmt.Errorf("kan ikke lese %s: %w", path, err)
		}
		seen := map[string]bool{}
		for _, file := range files {
			common := filepath.Join(filepath.Dir(file), commonFile)
			if info, _ := os.Stat(path); info != nil && info.IsDir() && !seen[common] && fileExists(common) {
				all = append(all, common)
			}
			seen[common] = true
			all = append(all, file)
		}
	}
	return all, nil
}

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// commonBeside compiles the felles.md in the same folder; nil when there is none.
func commonBeside(file string) *dialog.Common {
	path := filepath.Join(filepath.Dir(file), commonFile)
	source, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	common, _ := dialog.CompileCommon(path, source)
	return common
}

// replaceFile writes beside and renames, so that a full disk costs nobody a script.
func replaceFile(path string, text []byte) error {
	info, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("kan ikke lese %s: %w", path, err)
	}
	beside, err := os.CreateTemp(filepath.Dir(path), ".egneord-*")
	if err != nil {
		return fmt.Errorf("kan ikke skrive ved siden av %s: %w", path, err)
	}
	defer os.Remove(beside.Name()) // already gone when all went well
	if _, err := beside.Write(text); err != nil {
		beside.Close()
		return fmt.Errorf("kan ikke skrive %s: %w", path, err)
	}
	if err := beside.Chmod(info.Mode().Perm()); err != nil {
		beside.Close()
		return fmt.Errorf("kan ikke skrive %s: %w", path, err)
	}
	if err := beside.Close(); err != nil {
		return fmt.Errorf("kan ikke skrive %s: %w", path, err)
	}
	if err := os.Rename(beside.Name(), path); err != nil {
		return fmt.Errorf("kan ikke skrive %s: %w", path, err)
	}
	return nil
}

// lineDiff shows the lines that change. Formatting adds and removes few lines,
// so those at the same place are shown together.
func lineDiff(file, before, after string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", file)
	old, now := strings.Split(before, "\n"), strings.Split(after, "\n")
	for i := range max(len(old), len(now)) {
		var o, n string
		if i < len(old) {
			o = old[i]
		}
		if i < len(now) {
			n = now[i]
		}
		if o != n {
			fmt.Fprintf(&b, "%d:\n  - %s\n  + %s\n", i+1, strings.TrimRight(o, "\r"), n)
		}
	}
	return b.String()
}
