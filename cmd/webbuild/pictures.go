package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"egneord/prompts"
)

const (
	openMojiPackage = "node_modules/@iconify-json/openmoji"
	openMojiCredit  = "OpenMoji 17, openmoji.org, CC BY-SA 4.0. Beskåret: margen rundt er mindre."
	ownCredit       = "Egne ord, CC BY-SA 4.0"
)

// OpenMoji, and our own in the same style, draw in 72×72 with an empty margin.
// Three of it on each side is cut away: a picture is seen at 56 px.
const (
	drawn   = `viewBox="0 0 72 72"`
	cropped = `viewBox="3 3 66 66"`
)

// wide are the pictures that have no margin to cut away.
var wide = map[string]bool{"1f441": true, "1f453": true} // an eye, glasses

// A pictureSet is OpenMoji as Iconify packs it.
type pictureSet struct {
	Icons   map[string]struct{ Body string }
	Aliases map[string]struct{ Parent string }

	names map[string]string // by the file name that dialog.PictureFile gives
}

// pictures writes every picture of prompts/bilder.md, and no other: our own
// where there is one, and else OpenMoji's.
func pictures(to string) error {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	set, err := readSet(openMojiPackage)
	if err != nil {
		return err
	}
	own, err := ownPictures()
	if err != nil {
		return err
	}
	for _, p := range prompts.Pictures() {
		svg, ok := own[p.File]
		if !ok {
			if svg, err = set.cutOut(p); err != nil {
				return err
			}
		}
		if err := prompts.CheckPicture(svg); err != nil {
			return fmt.Errorf("the picture %s: %w", p.Mark, err)
		}
		if err := os.WriteFile(filepath.Join(to, p.File+".svg"), svg, 0o644); err != nil {
			return err
		}
		delete(own, p.File)
	}
	for name := range own {
		return fmt.Errorf("%s/bilder/%s.svg has no row in prompts/bilder.md", source, name)
	}
	return nil
}

func readSet(dir string) (*pictureSet, error) {
	set := &pictureSet{names: map[string]string{}}
	chars := map[string]string{}
	for file, into := range map[string]any{"icons.json": set, "chars.json": &chars} {
		b, err := os.ReadFile(filepath.Join(dir, file))
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s is missing. Run: npm ci", dir)
		}
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(b, into); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	for points, name := range chars {
		set.names[strings.ReplaceAll(points, "-fe0f", "")] = name
	}
	return set, nil
}

func (s *pictureSet) cutOut(p prompts.Picture) ([]byte, error) {
	name := p.OpenMoji
	if name == "" {
		name = s.names[p.File]
	}
	if alias, ok := s.Aliases[name]; ok {
		name = alias.Parent
	}
	icon, ok := s.Icons[name]
	if !ok {
		return nil, fmt.Errorf("prompts/bilder.md has %s, and neither OpenMoji nor %s/bilder has a picture for it (%s.svg)", p.Mark, source, p.File)
	}
	seen := cropped
	if wide[p.File] {
		seen = drawn
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" %s><!-- %s -->%s</svg>`, seen, openMojiCredit, icon.Body), nil
}

// ownPictures are those we have drawn, by name.
func ownPictures() (map[string][]byte, error) {
	files, err := filepath.Glob(filepath.Join(source, "bilder", "*.svg"))
	if err != nil {
		return nil, err
	}
	own := map[string][]byte{}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if !strings.Contains(string(b), drawn) || !strings.Contains(string(b), ownCredit) {
			return nil, fmt.Errorf("%s must have %s and «%s» in a comment", file, drawn, ownCredit)
		}
		own[strings.TrimSuffix(filepath.Base(file), ".svg")] = []byte(strings.TrimSpace(strings.Replace(string(b), drawn, cropped, 1)))
	}
	return own, nil
}
