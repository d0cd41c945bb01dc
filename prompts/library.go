package prompts

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"egneord/dialog"
)

// langs are the folders a library may have, in the order people choose from.
var langs = [...]string{"nb", "nn"}

// firstName is the conversation people are given when nobody has chosen one.
const firstName = "for-motet"

// forNextOfKin is what a next of kin says in their own name. It is never mixed
// with what the bruker says, so no bruker's invitation may open it (R64).
const forNextOfKin = "parorende"

// A Library is every conversation that can be begun now. It is read whole, or
// not at all, and never changes: a municipality that edits its scripts gets a
// new one. The program's own and a municipality's are read in the same way.
type Library struct {
	scripts    []Script
	pictures   map[string][]byte // a municipality's own pictures, by the name of the file without .svg
	recordings []Recording       // by language and name
	folder     fs.FS             // where the recordings are
}

// A Script is one conversation of a library: as it was written, and compiled.
type Script struct {
	Source
	Lang, Name string // the folder, and the file without .md
	Compiled   *dialog.Script
}

// ErrNoScripts says that a folder holds nothing to talk about.
var ErrNoScripts = errors.New("det er ingen samtaler i nb/ eller nn/")

// BuiltIn is the library that comes with the program.
func BuiltIn() (*Library, error) {
	l, findings, err := Read(files)
	if errs := dialog.Errors(findings); err == nil && len(errs) > 0 {
		err = fmt.Errorf("the built-in scripts: %v", errs[0])
	}
	return l, err
}

// Read compiles all scripts of a folder: nb/*.md and nn/*.md, each with felles.md
// beside it, and takes the pictures of bilder/*.svg. The library is nil when a finding is an error, so that nobody is
// ever halfway between two versions.
func Read(folder fs.FS) (*Library, []dialog.Finding, error) {
	l := &Library{folder: folder}
	var findings []dialog.Finding
	for _, lang := range langs {
		names, err := fs.Glob(folder, lang+"/*.md")
		if err != nil {
			return nil, nil, err
		}
		names = slices.DeleteFunc(names, notScript)
		if len(names) == 0 {
			continue
		}
		more, err := l.readLang(folder, lang, names)
		if err != nil {
			return nil, nil, err
		}
		findings = append(findings, more...)
		if err := l.readRecordings(folder, lang); err != nil {
			return nil, nil, err
		}
	}
	if len(dialog.Errors(findings)) > 0 {
		return nil, findings, nil
	}
	if len(l.ForBruker()) == 0 {
		return nil, findings, ErrNoScripts
	}
	pictures, err := readOwn(folder)
	if err != nil {
		return nil, findings, err
	}
	l.pictures = pictures
	slices.SortStableFunc(l.scripts, func(a, b Script) int {
		return cmp.Or(cmp.Compare(a.Lang, b.Lang), last(a.Name != firstName, b.Name != firstName), cmp.Compare(a.Compiled.Title, b.Compiled.Title))
	})
	return l, findings, nil
}

// last puts what is true after what is not.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// notScript tells what else may lie among the scripts.
func notScript(file string) bool {
	base := path.Base(file)
	return base == commonFile || base == ReviewedFile || base == "README.md"
}

func (l *Library) readLang(folder fs.FS, lang string, names []string) ([]dialog.Finding, error) {
	commonText, err := fs.ReadFile(folder, lang+"/"+commonFile)
	if err != nil {
		return nil, fmt.Errorf("%s må ligge ved siden av samtalene: %w", commonFile, err)
	}
	common, findings := dialog.CompileCommon(lang+"/"+commonFile, commonText)
	if common != nil && common.Lang != lang {
		return nil, fmt.Errorf("%s/%s er skrevet på et annet språk enn mappen den ligger i", lang, commonFile)
	}
	if common == nil {
		return findings, nil // what the scripts say is read with these words
	}
	for _, file := range names {
		text, err := fs.ReadFile(folder, file)
		if err != nil {
			return nil, err
		}
		compiled, more := dialog.Compile(file, text, common)
		findings = append(findings, more...)
		l.scripts = append(l.scripts, Script{
			Source: Source{File: file, Text: text, Common: commonText},
			Lang:   lang, Name: strings.TrimSuffix(path.Base(file), ".md"), Compiled: compiled,
		})
	}
	return findings, nil
}

// All lists the scripts, bokmål first.
func (l *Library) All() []Script { return l.scripts }

// ForBruker lists the scripts a bruker may be invited to, in the order people
// choose from. There is always one.
func (l *Library) ForBruker() []Script {
	return slices.DeleteFunc(slices.Clone(l.scripts), func(s Script) bool { return s.Name == forNextOfKin })
}

// ForParorende is what a pårørende says in their own name, in a language, or in
// another when there is none in that. It reports false when there is none at all.
func (l *Library) ForParorende(lang string) (Script, bool) {
	if s, ok := l.Get(lang, forNextOfKin); ok {
		return s, true
	}
	for _, s := range l.scripts {
		if s.Name == forNextOfKin {
			return s, true
		}
	}
	return Script{}, false
}

// First is what a bruker is given when nobody has chosen.
func (l *Library) First() Script { return l.ForBruker()[0] }

// Get finds a script. It reports false when there is none.
func (l *Library) Get(lang, name string) (Script, bool) {
	for _, s := range l.scripts {
		if s.Lang == lang && s.Name == name {
			return s, true
		}
	}
	return Script{}, false
}
