package author

import "egneord/dialog"

// CheckPictures finds the pictures in a script or felles.md that there is no
// file for. It is handed the names of the files there are.
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
