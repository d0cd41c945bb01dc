package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// page is where the bruker's page is found; its file is index.html.
const page = "/samtale"

// pictureFolder is where the pictures are, under dist and in every address.
const pictureFolder = "bilder"

// firstPage is what a tablet fetches before the first question can be read: the
// pictures are those of the three ways to answer.
var firstPage = []string{
	"index.html", "font/lexend-latin-wght-normal.woff2",
	"bilder/skrive.svg", "bilder/bilder-og-ord.svg", "bilder/sammen.svg",
}

// The budget of the first page, packed: a tired tablet on a weak net (performance goal 8).
const (
	maxScript    = 60_000
	maxFirstPage = 200_000
)

// notShell is not needed to open the conversation without a net.
var notShell = map[string]bool{
	"coordinator.css": true, "licences.txt": true, ".gitkeep": true,
	"icon-180.png": true, "icon-192.png": true, "icon-512.png": true, "icon-maskable-512.png": true, // fetched once, when the page is put on the home screen
}

// A kept is addresses the service worker keeps, and a name for exactly their content.
type kept struct {
	addresses []string
	sum       string
}

// keep sorts what is in dir: the shell, which must be on the tablet before the
// worker is any use, and the pictures, which come afterwards and in peace.
func keep(dir string) (shell, pictures kept, err error) {
	shellSum, pictureSum := sha256.New(), sha256.New()
	err = walk(dir, func(name string, content []byte) error {
		if notShell[name] {
			return nil
		}
		list, h := &shell, shellSum
		if strings.HasPrefix(name, pictureFolder+"/") {
			list, h = &pictures, pictureSum
		}
		fmt.Fprintf(h, "%s %d\n", name, len(content))
		h.Write(content)
		if name == "index.html" {
			list.addresses = append(list.addresses, page)
		} else {
			list.addresses = append(list.addresses, "/"+name)
		}
		return nil
	})
	sort.Strings(shell.addresses)
	shell.sum = hex.EncodeToString(shellSum.Sum(nil))[:12]
	pictures.sum = hex.EncodeToString(pictureSum.Sum(nil))[:12]
	return shell, pictures, err
}

// pack writes a .gz beside each file worth it, so that the server never packs
// while somebody waits, and tells the sizes, and what the first page weighs.
func pack(dir string) (report string, first int, err error) {
	var lines strings.Builder
	packed := map[string]int{}
	pictures, pictureBytes, picturePacked := 0, 0, 0
	err = walk(dir, func(name string, content []byte) error {
		if name == ".gitkeep" {
			return nil
		}
		if strings.HasSuffix(name, ".woff2") || strings.HasSuffix(name, ".png") { // packed already
			packed[name] = len(content)
			fmt.Fprintf(&lines, "%8d          %s\n", len(content), name)
			return nil
		}
		z, err := gzipped(content)
		if err != nil {
			return err
		}
		packed[name] = len(z)
		if strings.HasPrefix(name, pictureFolder+"/") {
			pictures, pictureBytes, picturePacked = pictures+1, pictureBytes+len(content), picturePacked+len(z)
		} else {
			fmt.Fprintf(&lines, "%8d %8d %s\n", len(content), len(z), name)
		}
		return os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)+".gz"), z, 0o644)
	})
	if err != nil {
		return "", 0, err
	}
	fmt.Fprintf(&lines, "%8d %8d %d pictures, fetched after the first page\n", pictureBytes, picturePacked, pictures)
	for _, name := range firstPage {
		first += packed[name]
	}
	fmt.Fprintf(&lines, "         %8d the first page, packed\n", first)
	return lines.String(), first, nil
}

func gzipped(content []byte) ([]byte, error) {
	var z bytes.Buffer
	w, err := gzip.NewWriterLevel(&z, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return z.Bytes(), nil
}

// walk calls f with each file's slashed name under dir, in order of name.
func walk(dir string, f func(name string, content []byte) error) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		return f(filepath.ToSlash(name), content)
	})
}
