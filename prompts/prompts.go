// Package prompts holds the scripts: what we say, in Markdown that a health
// professional owns. `nb` is
// bokmål, `nn` nynorsk.
package prompts

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed nb nn
var files embed.FS

// commonFile is what all scripts of a language share.
const commonFile = "felles.md"

// PicturesFile, beside the languages, is the table of pictures there are files for.
const PicturesFile = "bilder.md"

// Source is a script as written, with the shared phrases of its language.
type Source struct {
	File   string // "nb/for-motet.md", for findings
	Text   []byte
	Common []byte // nb/felles.md
}

// Get returns a script as written. The error is fs.ErrNotExist when there is none.
func Get(lang, name string) (Source, error) {
	file := lang + "/" + name + ".md"
	text, err := fs.ReadFile(files, file)
	if err != nil {
		return Source{}, err
	}
	common, err := fs.ReadFile(files, lang+"/"+commonFile)
	if err != nil {
		return Source{}, err
	}
	return Source{File: file, Text: text, Common: common}, nil
}

// Languages are the languages there are scripts in, bokmål first.
func Languages() []string {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		panic(err) // an embedded folder is always there
	}
	var langs []string
	for _, entry := range entries {
		langs = append(langs, entry.Name())
	}
	return langs
}

// Names are the scripts of a language, «for-motet» among them.
func Names(lang string) []string {
	entries, err := fs.ReadDir(files, lang)
	if err != nil {
		return nil
	}
	var names []string
	for _, entry := range entries {
		if name, ok := strings.CutSuffix(entry.Name(), ".md"); ok && !notScript(entry.Name()) {
			names = append(names, name)
		}
	}
	return names
}

// Transcripts are whole conversations in a language, as Markdown: what the
// four people of the booklet say, and what we answer. They are tests, and the
// examples of `egneord serve --demo`. The key is the file's name without .md.
func Transcripts(lang string) (map[string]string, error) {
	dir := lang + "/samtaler"
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		return nil, err
	}
	all := map[string]string{}
	for _, entry := range entries {
		text, err := fs.ReadFile(files, dir+"/"+entry.Name())
		if err != nil {
			return nil, err
		}
		all[strings.TrimSuffix(entry.Name(), ".md")] = string(text)
	}
	return all, nil
}
