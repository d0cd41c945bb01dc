package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"egneord/dialog/norsk"
)

// heard is a voice that writes down what it is asked to say.
type heard struct {
	mu    sync.Mutex
	asked []string
	fails error
}

func (v *heard) Say(_ context.Context, text string, lang norsk.Lang, wordsPerMinute int, keep bool) ([]byte, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.asked = append(v.asked, fmt.Sprint(lang, " ", wordsPerMinute, " ", keep, " ", text))
	return []byte("RIFF" + text), v.fails
}

func (h *site) say(t *testing.T, g guest, body string) (int, http.Header, string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodPost, h.web.URL+"/les", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", h.origin)
	r.Header.Set("Cookie", h.cookieName(deviceCookie)+"="+g.token)
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	all, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, answer.Header, string(all)
}

func saying(text, speed string) string {
	b, _ := json.Marshal(map[string]string{"text": text, "lang": "nb", "speed": speed})
	return string(b)
}

func TestADeviceHearsItsWordsAndOnlyOursAreKept(t *testing.T) {
	v := &heard{}
	h := openWith(t, func(c *Config) { c.Voice = v })
	g := h.letIn(t)
	_, at := h.tablet(t, g)
	if !at.Voice {
		t.Error("the tablet is not told that there is a voice")
	}
	ours := at.Screen.Lines[0].Text
	for _, body := range []string{saying(ours, "usual"), saying("å ligge på en hesteskinnfell", "slow"), saying(ours+" og mer", "fast")} {
		status, header, sound := h.say(t, g, body)
		if status != http.StatusOK || header.Get("Content-Type") != "audio/wav" || header.Get("Cache-Control") != "no-store" || !strings.HasPrefix(sound, "RIFF") {
			t.Errorf("%s: %d %v %q", body, status, header, sound)
		}
	}
	want := []string{"nb 150 true " + ours, "nb 110 false å ligge på en hesteskinnfell", "nb 190 false " + ours + " og mer"}
	if got := strings.Join(v.asked, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("asked for\n%s", got)
	}
}

func TestWhatCannotBeReadIsToldInWords(t *testing.T) {
	v := &heard{}
	h := openWith(t, func(c *Config) { c.Voice = v })
	g := h.letIn(t)
	for _, c := range []struct {
		body   string
		status int
		says   string
	}{
		{saying(strings.Repeat("ø", maxSaid), "usual"), http.StatusOK, ""},
		{saying(strings.Repeat("ø", maxSaid+1), "usual"), http.StatusRequestEntityTooLarge, "for langt"},
		{saying(strings.Repeat("ø", maxSayBody), "usual"), http.StatusRequestEntityTooLarge, "for langt"},
		{saying("hei", "raskt"), http.StatusBadRequest, "kan ikke leses"},
		{`{"text":"hei","lang":"de","speed":"usual"}`, http.StatusBadRequest, ""},
		{`{"text":"hei","lang":"nb","speed":"usual","voice":"/bin/sh"}`, http.StatusBadRequest, ""},
		{"hei", http.StatusBadRequest, ""},
	} {
		if status, _, body := h.say(t, g, c.body); status != c.status || !strings.Contains(body, c.says) {
			t.Errorf("%.60s: %d %q", c.body, status, body)
		}
	}
	v.fails = errors.New("no voice today")
	if status, _, body := h.say(t, g, saying("kanarifugl", "usual")); status != http.StatusServiceUnavailable || strings.Contains(body, "today") || !strings.Contains(body, "Prøv igjen") {
		t.Errorf("a voice that fails: %d %q", status, body)
	}
	if log := h.log.String(); strings.Contains(log, "kanarifugl") || !strings.Contains(log, "no voice today") {
		t.Errorf("log: %s", log)
	}
}

func TestOneDeviceCannotWearTheVoiceOut(t *testing.T) {
	h := openWith(t, func(c *Config) { c.Voice = &heard{} })
	one, other := h.letIn(t), h.letIn(t)
	refused := 0
	for range sayBurst + 20 {
		if status, _, _ := h.say(t, one, saying("hei", "usual")); status == http.StatusTooManyRequests {
			refused++
		}
	}
	if refused == 0 {
		t.Error("no limit")
	}
	if status, _, _ := h.say(t, other, saying("hei", "usual")); status != http.StatusOK {
		t.Errorf("another device is stopped too: %d", status)
	}
}

// slowVoice speaks until it is told that it is done.
type slowVoice struct {
	begun, finish chan string
	speaking      sync.Map    // texts
	together      atomic.Bool // the same one twice at once
}

func (v *slowVoice) Say(ctx context.Context, text string, _ norsk.Lang, _ int, _ bool) ([]byte, error) {
	if _, already := v.speaking.LoadOrStore(text, true); already {
		v.together.Store(true)
	}
	defer v.speaking.Delete(text)
	v.begun <- text
	select {
	case <-v.finish:
		return []byte("RIFF" + text), nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func TestADeviceHasOneTextSpokenAndOneThatWaits(t *testing.T) {
	v := &slowVoice{begun: make(chan string, 10), finish: make(chan string)}
	h := openWith(t, func(c *Config) { c.Voice = v })
	one, other := h.letIn(t), h.letIn(t)

	answers := make(chan int, 10)
	ask := func(g guest, text string) {
		go func() {
			status, _, body := h.say(t, g, saying(text, "usual"))
			if status == http.StatusTooManyRequests && !strings.Contains(body, "Prøv igjen om litt.") {
				t.Errorf("not calm: %q", body)
			}
			answers <- status
		}()
	}
	for range 5 {
		ask(one, "en")
	}
	for range 3 {
		if status := <-answers; status != http.StatusTooManyRequests {
			t.Fatalf("one of five at once: %d", status)
		}
	}
	ask(other, "annen")
	if got := []string{<-v.begun, <-v.begun}; !slices.Contains(got, "en") || !slices.Contains(got, "annen") {
		t.Fatalf("spoken at once: %v", got)
	}
	for range 3 { // the two that are spoken, and the one that waited
		v.finish <- ""
	}
	for range 3 {
		if status := <-answers; status != http.StatusOK {
			t.Errorf("what was asked for within the limit: %d", status)
		}
	}
	if v.together.Load() {
		t.Error("one device had two spoken at once")
	}
}

func TestWhoGoesGivesUpTheirTurn(t *testing.T) {
	all, one := newTurns(), "s"
	done, _ := all.take(context.Background(), one)
	gone, leave := context.WithCancel(context.Background())
	left := make(chan bool)
	go func() { _, ok := all.take(gone, one); left <- ok }()
	for { // until it waits
		all.mu.Lock()
		waiting := all.of[one].readings == perDevice
		all.mu.Unlock()
		if waiting {
			break
		}
		time.Sleep(time.Millisecond)
	}
	leave()
	if <-left {
		t.Error("somebody who was gone got a turn")
	}
	done()
	if done, ok := all.take(context.Background(), one); !ok {
		t.Error("no turn is free")
	} else {
		done()
	}
	if len(all.of) != 0 {
		t.Errorf("%d devices are remembered", len(all.of))
	}
}

func TestOnlyOurOwnPagesMakeTheVoiceSpeak(t *testing.T) {
	v := &heard{}
	h := openWith(t, func(c *Config) { c.Voice = v })
	g := h.letIn(t)
	r, _ := http.NewRequest(http.MethodPost, h.web.URL+"/les", strings.NewReader(saying("hei", "usual")))
	r.Header.Set("Origin", "https://et-annet-sted.no")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	r.Header.Set("Cookie", h.cookieName(deviceCookie)+"="+g.token)
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusForbidden || len(v.asked) > 0 {
		t.Errorf("%d, asked %v", answer.StatusCode, v.asked)
	}
}
