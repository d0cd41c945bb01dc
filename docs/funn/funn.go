// Package funn is the pages that explain what `egneord check` finds: one for
// each code, in words a nurse can use, with examples that run as tests.
package funn

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed EO*.md
var files embed.FS

// A Page explains one code.
type Page struct {
	Code     string // EO001
	Title    string // «Et notat renner inn i det vi sier»
	Kind     string // Feil, Advarsel or Ikke koblet ennå
	Means    string // the first paragraph: what is found
	Markdown string // all of it
}

// Pages are all the pages, by code.
func Pages() ([]Page, error) {
	names, err := fs.Glob(files, "EO*.md") // sorted
	if err != nil {
		return nil, err
	}
	var pages []Page
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		page, err := read(strings.TrimSuffix(path.Base(name), ".md"), string(text))
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}

// read takes a page apart: «# EO001: Tittel», «**Feil.** Hva som er funnet.»
func read(code, text string) (Page, error) {
	p := Page{Code: code, Markdown: text}
	head, rest, _ := strings.Cut(text, "\n")
	title, ok := strings.CutPrefix(head, "# "+code+": ")
	if !ok {
		return p, fmt.Errorf("%s.md must begin with «# %s: »", code, code)
	}
	p.Title = title
	first, _, _ := strings.Cut(strings.TrimSpace(rest), "\n\n")
	kind, means, ok := strings.Cut(strings.TrimPrefix(first, "**"), ".** ")
	if !ok {
		return p, fmt.Errorf("%s.md must tell the kind: «**Feil.** …»", code)
	}
	p.Kind, p.Means = kind, strings.ReplaceAll(means, "\n", " ")
	return p, nil
}
