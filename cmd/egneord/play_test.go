package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"egneord/dialog"
)

// The buttons are named in the script's own language, and what is saved can be
// held again.
func TestPlayHoldsAConversationInItsLanguageAndSavesIt(t *testing.T) {
	for script, c := range map[string]struct {
		wish  string
		lines []string
	}{
		"kort":    {"fred og ro", []string{"/Ja", "fred og ro", "/Hopp over", "/Vet ikke", "/Ja", "/Del med koordinatoren: 1", "/Videre"}},
		"nn/kort": {"fred og ro", []string{"/Ja", "fred og ro", "/Hopp over", "/Veit ikkje", "/Ja", "/Del med koordinatoren: 1", "/Vidare"}},
		// With cards, and nothing written.
		"nb/kort": {"Å snakke", []string{"/Ja", "/Vis alltid kort", "/Å snakke", "/Vis kort når jeg ber om det", "/Hopp over", "/Vis meg noe å velge blant", "/Øve", "/Ja", "/Del med koordinatoren: 1", "/Videre"}},
	} {
		lines := c.lines
		saved := filepath.Join(t.TempDir(), "samtale.md")
		var out, errs strings.Builder
		in := strings.NewReader(strings.Join(lines, "\n") + "\n/Finst ikkje\n")
		if status := run([]string{"play", script, "--save", saved}, &IO{in, &out, &errs}); status != 0 {
			t.Fatalf("%s: %d %s", script, status, errs.String())
		}
		for _, line := range lines {
			if button, ok := strings.CutPrefix(line, "/"); ok && !strings.Contains(out.String(), "/"+button) {
				t.Errorf("%s: «%s» is not offered", script, button)
			}
		}
		if !strings.Contains(out.String(), "«"+c.wish+"»") {
			t.Errorf("%s: the wish is not shown at the end", script)
		}
		text, err := os.ReadFile(saved)
		if err != nil {
			t.Fatal(err)
		}
		transcript, err := dialog.ParseTranscript(string(text))
		if err != nil || len(transcript.Turns) != len(lines) {
			t.Errorf("%s: %d turns saved, want %d (%v)", script, len(transcript.Turns), len(lines), err)
		}
	}
}

// A drawing is its path on a line, and comes back out of the file that was saved.
func TestPlayTakesADrawing(t *testing.T) {
	const drawn = "[tegning] M150 600L300 800L700 800"
	saved := filepath.Join(t.TempDir(), "samtale.md")
	var out, errs strings.Builder
	in := strings.NewReader(strings.Join([]string{"/Ja", drawn, "/Hopp over", "/Vet ikke", "/Ja", "/Del med koordinatoren: 1", "/Videre"}, "\n"))
	if status := run([]string{"play", "kort", "--save", saved}, &IO{in, &out, &errs}); status != 0 {
		t.Fatalf("%d %s", status, errs.String())
	}
	if shown := out.String(); !strings.Contains(shown, "Viktigst nå: [tegning]") || !strings.Contains(shown, "\n[tegning]\n  specific    [tegning]") || strings.Contains(shown, "«»") {
		t.Errorf("%s", shown)
	}
	text, err := os.ReadFile(saved)
	if err != nil || !strings.Contains(string(text), "**Bruker:** "+drawn) {
		t.Fatalf("%s %v", text, err)
	}
	if read, err := dialog.ParseTranscript(string(text)); err != nil || len(read.Turns) != 7 || read.Turns[1].Drawing != "M150 600L300 800L700 800" {
		t.Errorf("%+v %v", read.Turns, err)
	}
}
