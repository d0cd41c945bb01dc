package server

import (
	"net/http"
	"testing"
	"testing/fstest"

	"egneord/dialog"
	"egneord/prompts"
)

// recorded is a library with human voices for some of what it says.
func recorded(t *testing.T, texts map[string]string, files ...string) *prompts.Library {
	t.Helper()
	folder := fstest.MapFS{"nb/felles.md": {Data: builtIn().First().Common}}
	for name, text := range texts {
		folder["nb/"+name+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	for _, file := range files {
		folder["nb/lyd/"+file] = &fstest.MapFile{Data: []byte("0123456789")}
	}
	l, findings, err := prompts.Read(folder)
	if err != nil || l == nil {
		t.Fatal(err, findings)
	}
	return l
}

func TestARecordingIsForExactlyTheWordsOnTheScreen(t *testing.T) {
	text := scriptText("Før møtet", "for-motet", "", "hvem", "onske")
	l := recorded(t, map[string]string{"for-motet": text}, "for-motet.hvem.mp3", "for-motet.hvem.enklere.mp3", "notes.txt", "annet.hvem.mp3")
	h := openWith(t, func(c *Config) { c.Scripts = l })
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	for at.Screen.Step != "hvem" {
		if at.Recordings != nil {
			t.Errorf("%s: %+v", at.Screen.Step, at.Recordings)
		}
		at = k.do(answerTo(at.Screen, ""))
	}
	if at.Recordings == nil || at.Recordings.Question != "/lyd/nb/for-motet.hvem.mp3" {
		t.Fatalf("the question: %+v", at.Recordings)
	}
	answer, body := get(t, h, at.Recordings.Question, "Cookie", h.cookieName(deviceCookie)+"="+g.token, "Range", "bytes=2-4")
	if answer.StatusCode != http.StatusPartialContent || body != "234" || answer.Header.Get("Content-Type") != "audio/mpeg" {
		t.Errorf("a piece of it: %d %q %v", answer.StatusCode, body, answer.Header)
	}
	if answer, _ := get(t, h, at.Recordings.Question); answer.StatusCode != http.StatusUnauthorized {
		t.Errorf("without a device: %d", answer.StatusCode)
	}
	for _, path := range []string{"/lyd/nb/notes.txt", "/lyd/nb/..%2ffor-motet.md", "/lyd/nb/..%2f..%2fetc%2fpasswd", "/lyd/nn/for-motet.hvem.mp3"} {
		if answer, _ := get(t, h, path, "Cookie", h.cookieName(deviceCookie)+"="+g.token); answer.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", path, answer.StatusCode)
		}
	}

	at = k.do(dialog.Command{Do: dialog.DontUnderstand, Step: "hvem"})
	if at.Recordings == nil || at.Recordings.Question != "/lyd/nb/for-motet.hvem.enklere.mp3" {
		t.Errorf("the simpler wording: %+v", at.Recordings)
	}
	paused := k.do(dialog.Command{Do: dialog.Pause})
	if paused.Recordings != nil {
		t.Errorf("a pause: %+v", paused.Recordings)
	}
}

func TestARecordingIsNeverUsedForOtherWords(t *testing.T) {
	l := recorded(t, map[string]string{"for-motet": "# Før møtet\n\n- **Navn:** `for-motet`\n- **Språk:** bokmål\n\n## Om deg `deg`\n\n### En `en`\n\n> Hei.\n\n### To `to`\n\n> Takk.\n\n- **Slutt:** ja\n"},
		"for-motet.en.mp3", "for-motet.to.mp3")
	h := openWith(t, func(c *Config) { c.Scripts = l })
	screen := func(step string, lines ...string) dialog.Screen {
		s := dialog.Screen{Step: step}
		for _, text := range lines {
			s.Lines = append(s.Lines, dialog.Spoken{Text: text})
		}
		return s
	}
	for _, c := range []struct {
		what   string
		screen dialog.Screen
		want   bool
	}{
		{"as written", screen("en", "Hei."), true},
		{"another wording", screen("en", "God dag."), false},
		{"one line more", screen("en", "Hei.", "Kari."), false},
		{"nothing", screen("en"), false},
		{"another step", screen("tre", "Hei."), false},
		{"written by a next of kin", dialog.Screen{Step: "en", Kind: dialog.Vouching, Lines: []dialog.Spoken{{Text: "Hei."}}}, false},
	} {
		if got := h.recordingsFor("nb", "for-motet", c.screen); (got != nil) != c.want {
			t.Errorf("%s: %+v", c.what, got)
		}
	}
	if h.recordingsFor("nn", "for-motet", screen("en", "Hei.")) != nil || h.recordingsFor("nb", "kort", screen("en", "Hei.")) != nil {
		t.Error("another language or script has it too")
	}
}
