package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"
	"unicode/utf8"

	"egneord/dialog"
	"egneord/dialog/norsk"
	"egneord/prompts"
)

// A Voice reads aloud. It is declared here, where it is used: what stands
// behind it is a process of its own, and the server starts none.
type Voice interface {
	// Say gives a text as a WAV file, or an error without a word of it. keep says
	// that the words are our own, and that the sound may be remembered.
	Say(ctx context.Context, text string, lang norsk.Lang, wordsPerMinute int, keep bool) ([]byte, error)
}

const (
	maxSaid    = 1000     // characters in one reading; the page reads sentence by sentence
	maxSayBody = 16 << 10 // bytes

	// A device reads a sentence at a time and one ahead. Somebody who taps from
	// card to card is still far below this.
	sayEvery, sayBurst = time.Second, 60
)

// wordsPerMinute is how fast the voice speaks, by the bruker's own choice. People
// talk at some 160; after a stroke many follow at 110.
var wordsPerMinute = map[string]int{"slow": 110, "usual": 150, "fast": 190}

// serveVoice reads a text of the conversation aloud, to a device that is let in.
// Any text may be sent: the device has it already, so nothing is learnt by
// hearing it, and what it costs us is bounded by how often and how long.
func (s *Server) serveVoice(w http.ResponseWriter, r *http.Request) error {
	d, err := s.device(r)
	if err != nil {
		return err
	}
	if s.Voice == nil {
		return problem{status: http.StatusNotFound, words: "Denne tjeneren har ingen stemme."}
	}
	var in struct {
		Text  string     `json:"text"`
		Lang  norsk.Lang `json:"lang"`
		Speed string     `json:"speed"`
	}
	body := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxSayBody))
	body.DisallowUnknownFields()
	var tooLarge *http.MaxBytesError
	switch err := body.Decode(&in); {
	case errors.As(err, &tooLarge) || err == nil && utf8.RuneCountInString(in.Text) > maxSaid:
		return problem{status: http.StatusRequestEntityTooLarge, words: fmt.Sprintf("Dette er for langt til å leses på én gang. Høyst %d tegn.", maxSaid)}
	case err != nil || in.Lang != norsk.Bokmal && in.Lang != norsk.Nynorsk || wordsPerMinute[in.Speed] == 0:
		return problem{status: http.StatusBadRequest, words: "Dette kan ikke leses."}
	}
	pause := problem{status: http.StatusTooManyRequests, words: "Stemmen trenger en pause. Prøv igjen om litt."}
	if !s.readings.allow(d.Session, s.now()) {
		return pause
	}
	done, ok := s.turns.take(r.Context(), d.Session)
	if !ok {
		return pause
	}
	defer done()
	sound, err := s.Voice.Say(r.Context(), in.Text, in.Lang, wordsPerMinute[in.Speed], s.isFixed(in.Text))
	if err != nil {
		return problem{http.StatusServiceUnavailable, "Stemmen svarer ikke nå. Prøv igjen om litt.", err}
	}
	w.Header().Set("Content-Type", "audio/wav")
	w.Header().Set("Content-Length", strconv.Itoa(len(sound)))
	w.Write(sound) // the one who asked may be gone; there is nobody to tell
	return nil
}

// isFixed tells whether a text is one of our own, with nothing of a bruker's in it.
func (s *Server) isFixed(text string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fixed[text]
}

// fixedWords is every line and card of a library that is always the same.
func fixedWords(l *prompts.Library) map[string]bool {
	fixed := map[string]bool{}
	add := func(all ...[]dialog.Line) {
		for _, lines := range all {
			for _, line := range lines {
				if text, ok := fixedText(line); ok {
					fixed[text] = true
				}
			}
		}
	}
	for _, script := range l.All() {
		for _, step := range script.Compiled.Steps {
			add(step.Ask, step.AskNext, step.Simpler, step.Why, step.OnSkip, step.OnDecline, step.OnUnknown)
			for _, card := range step.Cards {
				fixed[card.Text] = true
			}
		}
		for _, phrase := range script.Compiled.Common.Phrases {
			add(phrase.Reply)
		}
	}
	return fixed
}

// fixedText is a line as it is said, when no answer is put into it.
func fixedText(line dialog.Line) (string, bool) {
	text := ""
	for _, part := range line.Parts {
		if part.Name != "" {
			return "", false
		}
		text += part.Text
	}
	return text, true
}
