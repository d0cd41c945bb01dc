package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"egneord/prompts"
)

// atTop runs the test where the build runs.
func atTop(t *testing.T) {
	t.Helper()
	t.Chdir(filepath.Join("..", ".."))
	if _, err := os.Stat(openMojiPackage); errors.Is(err, fs.ErrNotExist) {
		t.Skip("OpenMoji is not here. Run: npm ci")
	}
}

func TestEveryPictureOfTheVocabularyIsThere(t *testing.T) {
	atTop(t)
	dir := t.TempDir()
	if err := pictures(dir); err != nil {
		t.Fatal(err)
	}
	for _, p := range prompts.Pictures() {
		svg, err := os.ReadFile(filepath.Join(dir, p.File+".svg"))
		if err != nil {
			t.Error(err)
			continue
		}
		credit := openMojiCredit
		if p.Ours() {
			credit = ownCredit
		}
		if !strings.Contains(string(svg), "<!-- "+credit+" -->") || strings.Contains(string(svg), cropped) == wide[p.File] {
			t.Errorf("%s does not say who made it, or is not cropped: %.160s", p.Mark, svg)
		}
		if err := prompts.CheckPicture(svg); err != nil {
			t.Errorf("%s: %v", p.Mark, err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(prompts.Pictures()) {
		t.Errorf("%d files for %d pictures, %v", len(entries), len(prompts.Pictures()), err)
	}
}

func TestAPictureThatOpenMojiLacksIsNamed(t *testing.T) {
	atTop(t)
	set, err := readSet(openMojiPackage)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []prompts.Picture{
		{Mark: "🏠🏠", File: "1f3e0-1f3e0"},
		{Mark: ":rullator:", File: "rullator"},
		{Mark: ":kafe:", File: "kafe", OpenMoji: "no-such-picture"},
	} {
		if _, err := set.cutOut(p); err == nil || !strings.Contains(err.Error(), "prompts/bilder.md has "+p.Mark) {
			t.Errorf("%s: %v", p.Mark, err)
		}
	}
}
