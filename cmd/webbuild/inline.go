package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// A part is a file that is written into the bruker's page, where the page asks for it.
type part struct {
	name        string
	asked       string // how index.html asks for it
	start, stop string // what stands around it in the page
}

var parts = []part{
	{"early.js", `<script src="/early.js"></script>`, "<script>", "</script>"},
	{"app.css", `<link rel="stylesheet" href="/app.css">`, "<style>", "</style>"},
	{"app.js", `<script type="module" src="/app.js"></script>`, `<script type="module">`, "</script>"},
}

// inline makes the bruker's page one file. On a slow net each file is a wait of its
// own, and a page and a script of two builds can never meet. The server lets exactly
// these scripts run, by their sums: server/headers.go. It returns what the scripts weigh,
// packed.
func inline(dir string) (script int, err error) {
	path := filepath.Join(dir, "index.html")
	page, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	for _, p := range parts {
		file := filepath.Join(dir, p.name)
		content, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		if bytes.Count(page, []byte(p.asked)) != 1 || bytes.Contains(content, []byte(p.stop)) {
			return 0, fmt.Errorf("index.html should have %s once, and %s never contain %s", p.asked, p.name, p.stop)
		}
		if filepath.Ext(p.name) == ".js" {
			// In a page, a script that has this and then <script> in it does not end where it should.
			content = bytes.ReplaceAll(content, []byte("<!--"), []byte(`<\!--`))
			z, err := gzipped(content)
			if err != nil {
				return 0, err
			}
			script += len(z)
		}
		whole := p.start + string(content) + p.stop
		page = bytes.Replace(page, []byte(p.asked), []byte(whole), 1)
		if err := os.Remove(file); err != nil {
			return 0, err
		}
	}
	return script, os.WriteFile(path, page, 0o644)
}
