package dialog

import (
	"strconv"
	"strings"
)

// PictureFile is the name, without .svg, of the file with the picture an author
// wrote: the code points of «🏠» are 1f3e0, and «:ingen:» has its own name. The
// selector that only asks for colours (fe0f) is left out, because some
// keyboards write it and others do not.
func PictureFile(mark string) string {
	if name, ok := strings.CutPrefix(mark, ":"); ok {
		return strings.TrimSuffix(name, ":")
	}
	var points []string
	for _, r := range mark {
		if r != 0xfe0f {
			points = append(points, strconv.FormatInt(int64(r), 16))
		}
	}
	return strings.Join(points, "-")
}
