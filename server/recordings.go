package server

import (
	"net/http"
	"path"

	"egneord/dialog"
	"egneord/prompts"
)

// recordings are human voices that say exactly what is on the screen now.
type recordings struct {
	Question string         `json:"question,omitempty"` // all lines of the screen
	Cards    map[int]string `json:"cards,omitempty"`    // by the card's number
}

// recordingsFor finds them. The words are compared, line by line, with those the
// recordings belong to: a question that was reworded, an older version of the
// script and a line with the bruker's own words in it are never read by a voice
// that says something else.
func (s *Server) recordingsFor(lang, name string, screen dialog.Screen) *recordings {
	library := s.Library()
	script, ok := library.Get(lang, name)
	if !ok || screen.Paused || screen.Kind == dialog.Vouching {
		return nil
	}
	step := script.Compiled.Step(screen.Step)
	if step == nil {
		return nil
	}
	found := recordings{Cards: map[int]string{}}
	address := func(which string) string {
		if file, ok := library.Recording(lang, name, step.ID, which); ok {
			return "/lyd/" + file
		}
		return ""
	}
	switch {
	case says(screen.Lines, step.Ask):
		found.Question = address("")
	case says(screen.Lines, step.AskNext):
		found.Question = address(prompts.NextWording)
	case says(screen.Lines, step.Simpler):
		found.Question = address(prompts.SimplerWording)
	}
	for _, card := range screen.Cards {
		if card.N >= 0 && card.N < len(step.Cards) && step.Cards[card.N].Text == card.Text {
			if file := address(prompts.CardWording(card.N)); file != "" {
				found.Cards[card.N] = file
			}
		}
	}
	if found.Question == "" && len(found.Cards) == 0 {
		return nil
	}
	return &found
}

// says tells whether the screen says these lines and nothing else.
func says(spoken []dialog.Spoken, lines []dialog.Line) bool {
	if len(spoken) == 0 || len(spoken) != len(lines) {
		return false
	}
	for i, line := range lines {
		if text, fixed := fixedText(line); !fixed || text != spoken[i].Text {
			return false
		}
	}
	return true
}

var soundTypes = map[string]string{".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".wav": "audio/wav"}

// serveRecording sends a recording, or a piece of it, to a device that is let in.
func (s *Server) serveRecording(w http.ResponseWriter, r *http.Request) error {
	if _, err := s.device(r); err != nil {
		return err
	}
	file := r.PathValue("lang") + "/" + r.PathValue("file")
	library := s.Library()
	if !library.HasRecording(file) {
		return notFound()
	}
	w.Header().Set("Content-Type", soundTypes[path.Ext(file)])
	http.ServeFileFS(w, r, library.Sounds(), file)
	return nil
}
