package author

import (
	"strings"
)

// Widths of Helvetica and Arial, in thousandths of the size: enough to wrap text
// without a font at hand. Letters that are not here are as wide as an n.
const asciiWidths = "" +
	"278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 " + // space to /
	"556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 " + // 0 to ?
	"1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 " + // @ to O
	"667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 " + // P to _
	"333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 " + // ` to o
	"556 556 333 500 278 556 500 722 500 500 500 334 260 334 584" // p to ~

// A ruler measures text.
type ruler struct{ widths []float64 }

func newRuler() ruler {
	var r ruler
	for field := range strings.FieldsSeq(asciiWidths) {
		n := 0.0
		for _, digit := range field {
			n = 10*n + float64(digit-'0')
		}
		r.widths = append(r.widths, n)
	}
	return r
}

// slack is how much wider than Helvetica the reader's font may be.
const slack = 1.05

// width is how wide a text is at a size. Marks around names take no room.
func (r ruler) width(text string, size float64) float64 {
	sum := 0.0
	for _, c := range text {
		switch {
		case c == nameOpen || c == nameClose:
		case c >= ' ' && int(c-' ') < len(r.widths):
			sum += r.widths[c-' ']
		case c == 'æ' || c == 'Æ' || c == '…' || c == '—' || c == '→':
			sum += 950
		case c == '•':
			sum += 350
		case c == 'ø':
			sum += 611
		case c == 'Ø' || c == 'Å':
			sum += 720
		default:
			sum += 556
		}
	}
	return sum * size / 1000 * slack
}

// wrap breaks a text in lines that are no wider than `width`. A word that is
// wider stands alone. A name that is broken over lines is marked on both.
func (r ruler) wrap(text string, width, size float64) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && r.width(line+" "+word, size) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
