package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
)

// The same drawing as icon.svg, in the formats that tablets want for their home
// screen. It is drawn from its geometry, so that no picture is kept beside it.

// An icon is a file. Fill is how much of it the drawing takes: a maskable one is
// cut to a circle by some tablets, and keeps what matters in the middle.
type icon struct {
	name  string
	size  int
	fill  float64
	solid bool // on paper, not on nothing
}

var icons = []icon{
	{"icon-192.png", 192, 1, false},
	{"icon-512.png", 512, 1, false},
	{"icon-maskable-512.png", 512, 0.66, true},
	{"icon-180.png", 180, 0.84, true}, // iPad: it fills what is empty with black
}

var (
	iconPaper = color.NRGBA{0xfc, 0xfb, 0xf8, 0xff}
	iconBlue  = color.NRGBA{0x00, 0x4f, 0x96, 0xff}
	iconWhite = color.NRGBA{0xff, 0xff, 0xff, 0xff}
)

const (
	iconBox  = 64.0 // the drawing's own measure, as in icon.svg
	iconFine = 4    // samples each way in a pixel, so that edges are smooth
)

func drawIcons(dir string) error {
	for _, i := range icons {
		var b bytes.Buffer
		if err := png.Encode(&b, i.draw()); err != nil {
			return fmt.Errorf("%s: %w", i.name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, i.name), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (i icon) draw() image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, i.size, i.size))
	unit := iconBox / (float64(i.size) * i.fill)
	for y := range i.size {
		for x := range i.size {
			var r, g, b, a int
			for n := range iconFine * iconFine {
				dx, dy := float64(n%iconFine), float64(n/iconFine)
				px := (float64(x)+(dx+0.5)/iconFine-float64(i.size)/2)*unit + iconBox/2
				py := (float64(y)+(dy+0.5)/iconFine-float64(i.size)/2)*unit + iconBox/2
				if c := i.at(px, py); c.A > 0 {
					r, g, b, a = r+int(c.R), g+int(c.G), b+int(c.B), a+1
				}
			}
			if a > 0 {
				picture.SetNRGBA(x, y, color.NRGBA{uint8(r / a), uint8(g / a), uint8(b / a), uint8(a * 255 / (iconFine * iconFine))})
			}
		}
	}
	return picture
}

// at is the colour of a point: a speech bubble with « in it.
func (i icon) at(x, y float64) color.NRGBA {
	const half = 2.0 // of a stroke's width
	for _, left := range []float64{21, 35} {
		if toLine(x, y, left+8, 19, left, 27) <= half || toLine(x, y, left, 27, left+8, 35) <= half {
			return iconWhite
		}
	}
	// A rounded box, 6 to 58 and 8 to 46, and its tail below.
	dx, dy := math.Max(math.Abs(x-32)-20, 0), math.Max(math.Abs(y-27)-13, 0)
	if math.Hypot(dx, dy) <= 6 || y >= 46 && x >= 20 && (x-20)/13+(y-46)/11 <= 1 {
		return iconBlue
	}
	if i.solid {
		return iconPaper
	}
	return color.NRGBA{}
}

// toLine is how far a point is from the line between two others.
func toLine(x, y, x1, y1, x2, y2 float64) float64 {
	dx, dy := x2-x1, y2-y1
	along := math.Min(1, math.Max(0, ((x-x1)*dx+(y-y1)*dy)/(dx*dx+dy*dy)))
	return math.Hypot(x-x1-along*dx, y-y1-along*dy)
}
