package dialog

import (
	"strconv"
	"strings"
)

// PictureFile is the stem of a picture's file: an emoji's code points in hex,
// joined by «-» and without fe0f, or the name of one of our own pictures. It is
// empty for what is no picture.
func PictureFile(mark string) string {
	if m := ownPattern.FindStringSubmatch(mark); m != nil && m[1] == mark {
		return m[2]
	}
	runes := []rune(mark)
	if len(runes) == 0 || len(runes) > maxMarkRunes || emojiAt(runes, 0) != len(runes) {
		return ""
	}
	var points []string
	for _, r := range runes {
		if r != asPicture {
			points = append(points, strconv.FormatInt(int64(r), 16))
		}
	}
	return strings.Join(points, "-")
}
