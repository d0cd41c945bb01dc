// Command webbuild makes static/dist out of static/src, with esbuild as a
// library. It is used when building only; the server never imports it.
//
//	go run ./cmd/webbuild              for everyone
//	go run ./cmd/webbuild -dev         readable, with source maps
//	go run ./cmd/webbuild -dev -watch  again at every change
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

const (
	source = "static/src"
	dist   = "static/dist"
)

func main() {
	dev := flag.Bool("dev", false, "readable output with source maps")
	watch := flag.Bool("watch", false, "build again when a source file changes")
	flag.Parse()

	if err := build(*dev); err != nil {
		fmt.Fprintln(os.Stderr, "webbuild:", err)
		if !*watch {
			os.Exit(1)
		}
	}
	for last := newest(); *watch; time.Sleep(300 * time.Millisecond) {
		now := newest()
		if !now.After(last) {
			continue
		}
		last = now
		if err := build(*dev); err != nil {
			fmt.Fprintln(os.Stderr, "webbuild:", err)
		}
	}
}

// build empties dist and fills it again. The order matters: the service worker
// lists what is there, and the packed copies are made of everything.
func build(dev bool) error {
	if _, err := os.Stat("node_modules/lit-html"); errors.Is(err, fs.ErrNotExist) {
		return errors.New("node_modules is missing. Run: npm ci")
	}
	if err := clean(dist); err != nil {
		return err
	}
	if err := bundle(dev); err != nil {
		return err
	}
	if err := copyPlain(); err != nil {
		return err
	}
	if err := drawIcons(dist); err != nil {
		return err
	}
	script, err := inline(dist)
	if err != nil {
		return err
	}
	if err := pictures(filepath.Join(dist, pictureFolder)); err != nil {
		return err
	}
	if err := licences(filepath.Join(dist, "licences.txt")); err != nil {
		return err
	}
	if err := serviceWorker(dev); err != nil {
		return err
	}
	sizes, first, err := pack(dist)
	if err != nil {
		return err
	}
	fmt.Printf("%s         %8d the script in it\n", sizes, script)
	if !dev && (script > maxScript || first > maxFirstPage) {
		return fmt.Errorf("too heavy: the script may be %d bytes packed, the first page %d", maxScript, maxFirstPage)
	}
	return nil
}

// clean empties dir but keeps .gitkeep, so that go:embed always finds a file.
func clean(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == ".gitkeep" {
			continue
		}
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

// newest is when a file in source was last changed.
func newest() time.Time {
	var last time.Time
	_ = filepath.WalkDir(source, func(_ string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil // a file that an editor has just moved away
		}
		if info, err := d.Info(); err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
		return nil
	})
	return last
}
