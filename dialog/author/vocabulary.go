package author

import (
	"strings"

	"egneord/dialog"
)

// Vocabulary reads the table of pictures there are files for: «| bilde | ord |».
// The key is the stem of the file.
func Vocabulary(markdown []byte) map[string]bool {
	files := map[string]bool{}
	for line := range strings.Lines(string(markdown)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) < 3 || cells[0] != "" {
			continue
		}
		if file := dialog.PictureFile(strings.Trim(strings.TrimSpace(cells[1]), "`")); file != "" {
			files[file] = true
		}
	}
	return files
}

// CheckPictures finds the pictures in a script or felles.md that there is no file for.
func CheckPictures(o dialog.Outline, files map[string]bool) []dialog.Finding {
	var found []dialog.Finding
	for _, p := range o.Passages {
		for _, line := range p.Lines {
			if file := dialog.PictureFile(line.Picture); file != "" && !files[file] {
				found = append(found, o.Found(p.Pos, p.Pos, "EO119", dialog.SeverityError,
					"bildet «"+line.Picture+"» finnes ikke. Velg et fra bilder.md, eller be om at det blir lagt til der"))
			}
		}
	}
	return found
}
