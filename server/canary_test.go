package server

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"egneord/dialog"
)

// The canary is a word only the bruker says. Whatever goes wrong, it must never
// be in the log.
func TestNoWordIsEverLogged(t *testing.T) {
	const canary = "kanarifugl"
	broken := make(chan bool, 1)
	h := openWith(t, func(c *Config) {
		c.Now = func() time.Time {
			select {
			case <-broken:
				panic("noe med " + canary)
			default:
				return time.Now()
			}
		}
	})
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	at = k.talk(at, "hvem")
	at = k.do(answerTo(at.Screen, canary))
	k.do(dialog.Command{Do: dialog.Edit, Step: "hvem", Text: canary + " to"})
	k.do(dialog.Command{Do: dialog.More, Text: canary + " tre"})
	for _, bad := range []string{
		canary, `{"type":"` + canary + `"}`, `{"` + canary + `":1}`, `{"type":"command","id":"` + canary + `","do":"` + canary + `"}`,
		`{"type":"command","id":"a","do":"say","step":"` + canary + `","text":"` + canary + `"}`,
		`{"type":"command","id":"b","do":"say","text":{"x":"` + canary + `"}}`,
		"{\"type\":\"command\",\"id\":\"c\",\"do\":\"say\",\"text\":\"" + canary + "\xff\"}",
		`{"type":"command","id":"d","do":"go_to","topic":"` + canary + `"}`,
	} {
		k.write(bad)
		k.next("refused")
	}
	broken <- true
	c := answerTo(at.Screen, canary)
	c.ID = "panic"
	k.send(c)
	if code := k.closed(); code != codeBroken {
		t.Errorf("closed with %d", code)
	}

	// Over HTTP: in addresses, headers, cookies, forms and a handler that panics.
	for _, path := range []string{"/" + canary, "/samtale?" + canary, "/inn?kode=" + canary, "/koordinator/velkommen/" + canary, "/koordinator/bruker/" + canary} {
		get(t, h, path, "Referer", "http://x/"+canary, "User-Agent", canary, "Origin", "http://"+canary, "Cookie", h.cookieName(deviceCookie)+"="+canary)
	}
	for _, path := range []string{"/inn", "/ut", "/koordinator/inn", "/koordinator/velkommen/" + canary, "/samtale"} {
		answer, err := http.Post(h.web.URL+path, "application/x-www-form-urlencoded", strings.NewReader("code="+canary+"&name="+canary+"&password="+canary))
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
	}
	broken <- true
	if answer, body := get(t, h, "/koordinator", "Cookie", h.cookieName(coordinatorCookie)+"="+canary); answer.StatusCode != http.StatusInternalServerError || !strings.Contains(body, "Noe gikk galt") {
		t.Errorf("a handler that panics: %d %s", answer.StatusCode, body)
	}

	// A store that fails, with words on the way in.
	k, at = h.tablet(t, g)
	if err := h.store.Close(); err != nil {
		t.Fatal(err)
	}
	c = answerTo(at.Screen, canary)
	c.ID = "fails"
	k.send(c)
	k.next("retry")
	k.conn.WriteMessage(websocket.TextMessage, []byte(strings.Repeat(canary, maxMessage)))
	k.closed()

	log := h.log.String()
	for _, want := range []string{"panic in a conversation", "panic in a handler", "command was not stored"} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %q, so this test has not been everywhere", want)
		}
	}
	if strings.Contains(log, canary) {
		for line := range strings.Lines(log) {
			if strings.Contains(line, canary) {
				t.Errorf("a word is logged: %s", line)
			}
		}
	}
}
