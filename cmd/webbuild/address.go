package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// versioned are the files that the page asks for by their content: «/app.js?v=…».
// A page and a script of two builds never meet, and what is kept on the tablet
// needs no round over the net to be trusted.
var versioned = []string{"early.js", "app.js", "app.css"}

// address writes the versioned addresses into the page.
func address(dir string) error {
	path := filepath.Join(dir, "index.html")
	page, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for _, name := range versioned {
		content, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		plain := `"/` + name + `"`
		if strings.Count(string(page), plain) != 1 {
			return fmt.Errorf("index.html should ask for %s once", plain)
		}
		page = []byte(strings.Replace(string(page), plain, `"`+addressOf(name, content)+`"`, 1))
	}
	return os.WriteFile(path, page, 0o644)
}

// addressOf is where a file is asked for. The server knows the same sum: server/pages.go.
func addressOf(name string, content []byte) string {
	for _, one := range versioned {
		if name == one {
			sum := sha256.Sum256(content)
			return "/" + name + "?v=" + hex.EncodeToString(sum[:12])
		}
	}
	return "/" + name
}
