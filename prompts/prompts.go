// Package prompts holds the scripts: what we say, in Markdown that a health
// professional owns. `nb` is bokmål.
package prompts

import (
	"embed"
	"io/fs"
)

//go:embed nb
var files embed.FS

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
	common, err := fs.ReadFile(files, lang+"/felles.md")
	if err != nil {
		return Source{}, err
	}
	return Source{File: file, Text: text, Common: common}, nil
}
