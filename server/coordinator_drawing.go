package server

import (
	"egneord/dialog"
	"egneord/dialog/goal"
)

// drawingData is a drawing as it stands on a page: what it shows is said by
// nobody but the one who drew it.
type drawingData struct {
	Path string // empty when what is stored is not strokes, and is not to be shown
	From string // the bruker's name
}

// drawingOf gives the drawing of a piece of evidence, or nil when it is in words.
// The path goes into a page, so it is looked at here too, whoever wrote it down.
func drawingOf(e goal.Evidence, from string) *drawingData {
	switch {
	case !e.Drawn:
		return nil
	case !dialog.IsDrawing(e.Drawing):
		return &drawingData{From: from}
	}
	return &drawingData{e.Drawing, from}
}
