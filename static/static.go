// Package static holds the built pages and the coordinator's templates.
package static

import (
	"embed"
	"io/fs"
)

// "all:" takes .gitkeep too, so this builds on a fresh clone where dist is empty.
//
//go:embed all:dist
var dist embed.FS

//go:embed templates
var templates embed.FS

// Dist is what cmd/webbuild made. It has no index.html until the pages are built.
func Dist() fs.FS { return sub(dist, "dist") }

// Templates are the coordinator's pages, for html/template.
func Templates() fs.FS { return sub(templates, "templates") }

func sub(files embed.FS, dir string) fs.FS {
	f, err := fs.Sub(files, dir)
	if err != nil {
		panic(err) // only an invalid path fails, and these are constants
	}
	return f
}
