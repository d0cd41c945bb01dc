package prompts

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// pictureName is what a script can write between two colons.
var pictureName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Picture is a municipality's own picture. It reports false when there is none.
func (l *Library) Picture(file string) ([]byte, bool) {
	svg, ok := l.pictures[file]
	return svg, ok
}

// Pictures names a municipality's own pictures, in order.
func (l *Library) Pictures() []string { return slices.Sorted(maps.Keys(l.pictures)) }

// readOwn reads bilder/*.svg. One that is not safe to show stops the whole
// library, as an error in a script does: somebody would miss it otherwise.
func readOwn(folder fs.FS) (map[string][]byte, error) {
	names, err := fs.Glob(folder, "bilder/*.svg")
	if err != nil {
		return nil, err
	}
	pictures := map[string][]byte{}
	for _, name := range names {
		svg, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		file := strings.TrimSuffix(path.Base(name), ".svg")
		if !pictureName.MatchString(file) {
			return nil, fmt.Errorf("%s: navnet kan bare ha a til z, tall og bindestrek", name)
		}
		if err := CheckPicture(svg); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		pictures[file] = svg
	}
	return pictures, nil
}

// maxPicture is how large a picture may be, in bytes. Ours are about one
// thousand; a detailed one that somebody has bought is perhaps ten.
const maxPicture = 100_000

// What a picture may be made of. Nothing here runs, moves, links or fetches.
var pictureParts = map[string]bool{
	"svg": true, "g": true, "path": true, "circle": true, "ellipse": true, "rect": true, "line": true, "polyline": true,
	"polygon": true, "defs": true, "clipPath": true, "mask": true, "linearGradient": true, "radialGradient": true,
	"stop": true, "title": true, "desc": true, "use": true,
}

// maxUses is how often a picture may repeat a part of itself. Parts can repeat
// parts, and with many a small file becomes a picture that no tablet can finish.
const maxUses = 20

const svgSpace = "http://www.w3.org/2000/svg"

// CheckPicture says why a file cannot be shown to anybody: it must be an SVG of
// plain shapes, with no script and nothing fetched from elsewhere.
func CheckPicture(svg []byte) error {
	if len(svg) > maxPicture {
		return fmt.Errorf("tegningen er for stor: %d byte, og høyst %d", len(svg), maxPicture)
	}
	decoder, first, uses := xml.NewDecoder(bytes.NewReader(svg)), true, 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && !first {
			return nil
		}
		if err != nil {
			return fmt.Errorf("fila er ikke en SVG-tegning: %w", err)
		}
		switch part := token.(type) {
		case xml.Directive:
			return errors.New("tegningen har en DOCTYPE. Lagre den som ren SVG")
		case xml.ProcInst:
			if part.Target != "xml" {
				return fmt.Errorf("tegningen har <?%s?>. Lagre den som ren SVG", part.Target)
			}
		case xml.StartElement:
			if err := checkPart(part, first); err != nil {
				return err
			}
			first = false
			if part.Name.Local == "use" {
				if uses++; uses > maxUses {
					return fmt.Errorf("tegningen gjentar seg selv mer enn %d ganger (<use>)", maxUses)
				}
			}
		}
	}
}

func checkPart(part xml.StartElement, first bool) error {
	name := part.Name.Local
	if part.Name.Space != svgSpace || !pictureParts[name] {
		return fmt.Errorf("tegningen har <%s>, og det er ikke en enkel form. Lagre den som ren SVG", name)
	}
	if first != (name == "svg") {
		return errors.New("fila må være én <svg>")
	}
	box := false
	for _, a := range part.Attr {
		box = box || a.Name.Local == "viewBox"
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			continue // a namespace is a name, and is never fetched
		}
		local := strings.ToLower(a.Name.Local)
		inside := local == "href" && strings.HasPrefix(a.Value, "#") // a gradient made of another, a part drawn again
		if strings.HasPrefix(local, "on") || local == "href" && !inside || local == "src" || local == "base" || reaches(a.Value) {
			return fmt.Errorf("tegningen har %s=%q på <%s>. Den kan ikke ha skript eller lenker", a.Name.Local, a.Value, name)
		}
	}
	if first && !box {
		return errors.New("tegningen mangler viewBox, og kan ikke vises i riktig størrelse")
	}
	return nil
}

// reaches tells whether a value points out of the picture. A backslash is how
// CSS hides a word, and a comment how it splits one.
func reaches(value string) bool {
	value = strings.ToLower(value)
	inside := strings.ReplaceAll(value, "url(#", "")
	for _, bad := range []string{"url(", "javascript:", "data:", "//", "@", "\\", "/*", "expression", "image("} {
		if strings.Contains(inside, bad) {
			return true
		}
	}
	return false
}
