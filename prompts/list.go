package prompts

import (
	"io/fs"
	"strings"
)

// Scripts lists the scripts that come with the program, as «nb/for-motet».
func Scripts() ([]string, error) {
	var names []string
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && entry.Name() == "samtaler":
			return fs.SkipDir
		case !entry.IsDir() && strings.HasSuffix(path, ".md") && entry.Name() != "felles.md" && entry.Name() != "README.md":
			names = append(names, strings.TrimSuffix(path, ".md"))
		}
		return nil
	})
	return names, err
}
