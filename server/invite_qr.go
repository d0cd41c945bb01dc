package server

import (
	"fmt"
	"html/template"
	"strings"

	"rsc.io/qr"
)

// qrQuiet is the white margin a QR code needs to be found, in modules.
const qrQuiet = 4

// A qrCode is a QR code as squares: the side of the whole, with its margin, and
// an SVG path of what is black.
type qrCode struct {
	Side int    `json:"side"`
	Path string `json:"path"`
}

// drawQR makes the QR code of a link.
func drawQR(link string) (qrCode, error) {
	code, err := qr.Encode(link, qr.M)
	if err != nil {
		return qrCode{}, fmt.Errorf("draw qr code: %w", err)
	}
	var path strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			start := x
			for x < code.Size && code.Black(x, y) {
				x++
			}
			if x > start {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", start+qrQuiet, y+qrQuiet, x-start, x-start)
			}
		}
	}
	return qrCode{code.Size + 2*qrQuiet, path.String()}, nil
}

// qrSVG draws a link as a QR code. It is numbers and our own words only, so it
// is safe to put in a page as it is; the link itself is seen by cameras alone.
func qrSVG(link string) (template.HTML, error) {
	code, err := drawQR(link)
	if err != nil {
		return "", err
	}
	return template.HTML(fmt.Sprintf(`<svg class="qr" role="img" aria-labelledby="qr-title qr-desc" viewBox="0 0 %d %d" shape-rendering="crispEdges">`+
		`<title id="qr-title">QR-kode med invitasjonen</title>`+
		`<desc id="qr-desc">Hold kameraet på nettbrettet mot koden. Da åpnes samtalen. Lenken og koden på siden gjør det samme.</desc>`+
		`<rect width="%d" height="%d" fill="#fff"/><path fill="#000" d="%s"/></svg>`, code.Side, code.Side, code.Side, code.Side, code.Path)), nil
}
