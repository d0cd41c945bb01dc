package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/prompts"
)

// A desk is the scripts an author wants to have checked, with what lies beside
// them: the shared phrases, and what a translation was made from.
type desk struct {
	files []string          // to be checked, in order
	texts map[string][]byte // all that was read, by path
	locks map[string]author.Lock

	drawings   map[string][]string // a municipality's own pictures, by where they were looked for
	recordings []string            // the files in lyd/ beside them
}

const (
	sourceLang = "nb" // what translations are made from
	lockFile   = "oversettelser.lock"
)

// readDesk reads the scripts under the paths; without any, those in ./prompts,
// or else those that come with the program.
func readDesk(paths []string) (desk, error) {
	d := desk{texts: map[string][]byte{}, locks: map[string]author.Lock{}, drawings: map[string][]string{}}
	if len(paths) == 0 && !fileExists("prompts") {
		return d, d.readOwn()
	}
	if len(paths) == 0 {
		paths = []string{"prompts"}
	}
	for _, path := range paths {
		if !fileExists(path) && !strings.HasSuffix(path, ".md") {
			if err := d.readNamed(path); err != nil {
				return d, err
			}
			continue
		}
		files, err := formattable([]string{path})
		if err != nil {
			return d, err
		}
		for _, file := range files {
			if !slices.Contains(d.files, file) {
				d.files = append(d.files, file)
			}
		}
	}
	if err := d.listRecordings(); err != nil {
		return d, err
	}
	for _, file := range d.files {
		if _, read := d.texts[file]; !read { // those that come with the program are
			if err := d.readWithNeighbours(file); err != nil {
				return d, err
			}
		}
	}
	return d, nil
}

// readNamed reads a script that comes with the program, by its name.
func (d *desk) readNamed(name string) error {
	source, err := readScript(name)
	if err != nil {
		return err
	}
	d.files = append(d.files, source.File)
	d.texts[source.File], d.texts[commonOf(source.File)] = source.Text, source.Common
	return nil
}

// readOwn reads all that come with the program.
func (d *desk) readOwn() error {
	for _, lang := range prompts.Languages() {
		for _, name := range prompts.Names(lang) {
			if err := d.readNamed(lang + "/" + name); err != nil {
				return err
			}
		}
		if common := lang + "/" + commonFile; d.texts[common] != nil {
			d.files = append(d.files, common)
		}
	}
	return nil
}

// readWithNeighbours reads a file, its shared phrases, its original and the lock.
func (d *desk) readWithNeighbours(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("kan ikke lese %s: %w", file, err)
	}
	d.texts[file] = text
	for _, beside := range []string{commonOf(file), originalOf(file)} {
		if beside == "" || d.texts[beside] != nil {
			continue
		}
		text, err := os.ReadFile(beside)
		if err == nil {
			d.texts[beside] = text
		} else if !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("kan ikke lese %s: %w", beside, err)
		}
	}
	drawings, err := filepath.Glob(drawingsOf(file))
	if err != nil {
		return fmt.Errorf("kan ikke lese %s: %w", drawingsOf(file), err)
	}
	d.drawings[drawingsOf(file)] = drawings
	if d.texts[commonOf(file)] == nil {
		return fmt.Errorf("felles.md må ligge ved siden av %s", file)
	}
	path := lockOf(file)
	if _, read := d.locks[path]; read || originalOf(file) == "" {
		return nil
	}
	text, err = os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("kan ikke lese %s: %w", path, err)
	}
	lock, err := author.ReadLock(text)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	d.locks[path] = lock
	return nil
}

func commonOf(file string) string { return filepath.Join(filepath.Dir(file), commonFile) }

// langOf is the folder a script lies in: «nb», «nn».
func langOf(file string) string { return filepath.Base(filepath.Dir(file)) }

// originalOf is the file a translation was made from, by its place alone; empty
// for the original itself, and for a folder that is no language.
func originalOf(file string) string {
	lang := langOf(file)
	if lang == sourceLang || len(lang) != 2 {
		return ""
	}
	return filepath.Join(filepath.Dir(filepath.Dir(file)), sourceLang, filepath.Base(file))
}

// pictures are the files a script may show: those that come with the program,
// and a municipality's own, in bilder/ beside the languages.
func (d desk) pictures(file string) map[string]bool {
	files := map[string]bool{}
	for _, p := range prompts.Pictures() {
		files[p.File] = true
	}
	for _, drawing := range d.drawings[drawingsOf(file)] {
		files[strings.TrimSuffix(filepath.Base(drawing), ".svg")] = true
	}
	return files
}

func drawingsOf(file string) string {
	return filepath.Join(filepath.Dir(filepath.Dir(file)), "bilder", "*.svg")
}

func lockOf(file string) string { return filepath.Join(filepath.Dir(filepath.Dir(file)), lockFile) }

// findings is everything there is to say about the files, in their order.
func (d desk) findings() []dialog.Finding {
	var all []dialog.Finding
	for _, file := range d.files {
		all = append(all, d.check(file)...)
	}
	all = append(all, d.translations()...)
	slices.SortStableFunc(all, func(a, b dialog.Finding) int {
		return cmp.Or(cmp.Compare(slices.Index(d.files, a.File), slices.Index(d.files, b.File)), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	all = slices.Compact(all) // felles.md is compiled with each script
	return append(all, d.misplaced()...)
}

// check reads one file by itself. The mistakes in felles.md are told with each
// script that needs it, because the script cannot be used then either.
func (d desk) check(file string) []dialog.Finding {
	text, path := d.texts[file], commonOf(file)
	common, findings := dialog.CompileCommon(path, d.texts[path])
	if filepath.Base(file) != commonFile {
		if slices.Contains(d.files, path) {
			findings = nil // told once
		}
		script, more := dialog.Compile(file, text, common)
		findings = append(findings, more...)
		if script != nil {
			findings = append(findings, author.Unwired(script, dialog.Outlined(file, text))...)
		}
	}
	findings = append(findings, author.CheckPictures(dialog.Outlined(file, text), d.pictures(file))...)
	return append(findings, author.CheckLanguage(file, text)...)
}

// translations compares those files that are translations with their originals.
func (d desk) translations() []dialog.Finding {
	var all []dialog.Finding
	for _, file := range d.files {
		switch original, ok := d.texts[originalOf(file)]; {
		case ok:
			from, to := dialog.Outlined(originalOf(file), original), dialog.Outlined(file, d.texts[file])
			all = append(all, author.CompareTranslation(from, to)...)
			if lock, kept := d.locks[lockOf(file)]; kept {
				all = append(all, lock.Stale(nameInLock(file), from, to)...)
			}
		case originalOf(file) != "":
			all = append(all, missing(file, d.texts[file], "samtalen finnes ikke på bokmål, så det er ingenting å sammenlikne med"))
		default:
			all = append(all, d.untranslated(file)...)
		}
	}
	return all
}

// untranslated tells which of the languages here an original is missing in.
func (d desk) untranslated(file string) []dialog.Finding {
	if langOf(file) != sourceLang {
		return nil
	}
	var langs []string
	for _, other := range d.files {
		beside := filepath.Dir(filepath.Dir(other)) == filepath.Dir(filepath.Dir(file))
		if lang := langOf(other); beside && lang != sourceLang && !slices.Contains(langs, lang) {
			langs = append(langs, lang)
		}
	}
	var all []dialog.Finding
	for _, lang := range langs {
		if !slices.Contains(d.files, filepath.Join(filepath.Dir(filepath.Dir(file)), lang, filepath.Base(file))) {
			all = append(all, missing(file, d.texts[file], fmt.Sprintf("samtalen finnes ikke på %s ennå", dialog.LanguageName(lang))))
		}
	}
	return all
}

func missing(file string, text []byte, message string) dialog.Finding {
	return dialog.Outlined(file, text).Found(0, 0, "EO211", dialog.SeverityUnwired, message)
}

// nameInLock is a translation's name whatever folder the program was started in.
func nameInLock(file string) string { return langOf(file) + "/" + filepath.Base(file) }

// An approvedLock is a lock file as it is after approval.
type approvedLock struct {
	path string
	text []byte
}

// approve makes the locks of the translations on the desk.
func (d desk) approve() []approvedLock {
	locks := map[string]author.Lock{}
	for _, file := range d.files {
		original, ok := d.texts[originalOf(file)]
		if !ok {
			continue
		}
		path := lockOf(file)
		lock, begun := locks[path]
		if !begun {
			lock = d.locks[path]
		}
		locks[path] = lock.Approve(nameInLock(file), dialog.Outlined(originalOf(file), original), dialog.Outlined(file, d.texts[file]))
	}
	var all []approvedLock
	for path, lock := range locks {
		all = append(all, approvedLock{path, lock.Bytes()})
	}
	slices.SortFunc(all, func(a, b approvedLock) int { return cmp.Compare(a.path, b.path) })
	return all
}
