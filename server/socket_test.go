package server

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"egneord/dialog"
)

func TestOnlyOurOwnPageMayOpenTheSocket(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	host := strings.TrimPrefix(h.origin, "http://")
	for _, c := range []struct {
		origin []string
		ok     bool
	}{
		{[]string{h.origin}, true},
		{nil, false},
		{[]string{""}, false},
		{[]string{"null"}, false},
		{[]string{"https://" + host}, false},
		{[]string{"http://" + host + "/"}, false},
		{[]string{"http://" + host + ".evil.example"}, false},
		{[]string{"http://evil.example"}, false},
		{[]string{"http://localhost"}, false},
		{[]string{host}, false},
		{[]string{h.origin, h.origin}, false},
	} {
		header := http.Header{"Cookie": {h.cookieName(deviceCookie) + "=" + g.token}}
		if c.origin != nil {
			header["Origin"] = c.origin
		}
		conn, answer, err := websocket.DefaultDialer.Dial("ws://"+host+"/ws", header)
		if (err == nil) != c.ok || !c.ok && answer.StatusCode != http.StatusForbidden {
			t.Errorf("origin %q: %v, %v", c.origin, err, answer)
		}
		if err == nil {
			conn.Close()
		}
	}
}

func TestNormalOrigin(t *testing.T) {
	for origin, want := range map[string]string{
		"http://localhost:8080":     "http://localhost:8080",
		"HTTPS://Egneord.Example":   "https://egneord.example",
		"https://egneord.no:443":    "https://egneord.no",
		"http://egneord.no:80/":     "http://egneord.no",
		"egneord.no":                "",
		"ftp://egneord.no":          "",
		"https://egneord.no/samtal": "",
		"https://a:b@egneord.no":    "",
		"":                          "",
	} {
		if got, err := normalOrigin(origin); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", origin, got, err)
		}
	}
}

func TestADeviceWithoutASessionIsToldSo(t *testing.T) {
	h := open(t)
	for _, g := range []guest{{}, {token: "guessed"}} {
		k := &tablet{t, h.dial(t, g)}
		if code := k.closed(); code != websocket.ClosePolicyViolation {
			t.Errorf("closed with %d", code)
		}
	}
}

func TestASessionThatEndsClosesItsSocketAndNoOther(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	mine, _ := h.tablet(t, g)
	also := h.invite(t, "coordinator", g.bruker)
	other, at := h.tablet(t, also)

	request, _ := http.NewRequest(http.MethodPost, h.web.URL+"/ut", nil)
	request.AddCookie(&http.Cookie{Name: h.cookieName(deviceCookie), Value: g.token})
	answer, err := http.DefaultTransport.RoundTrip(request)
	if err != nil || answer.StatusCode != http.StatusSeeOther {
		t.Fatal(answer, err)
	}
	answer.Body.Close()
	if code := mine.closed(); code != websocket.ClosePolicyViolation {
		t.Errorf("closed with %d", code)
	}
	other.do(answerTo(at.Screen, "x"))

	// One that is ended behind our back is found when sessions are looked over.
	session, err := h.store.Session(t.Context(), hashToken(also.token), h.now())
	if err != nil {
		t.Fatal(err)
	}
	h.checkSessions(t.Context())
	other.do(dialog.Command{Do: dialog.Pause})
	if err := h.store.EndSession(t.Context(), session.ID, h.now()); err != nil {
		t.Fatal(err)
	}
	h.checkSessions(t.Context())
	if code := other.closed(); code != websocket.ClosePolicyViolation {
		t.Errorf("closed with %d", code)
	}
}

func TestBadMessagesAreRefusedAndChangeNothing(t *testing.T) {
	h := open(t)
	k, at := h.tablet(t, h.letIn(t))
	for name, bad := range badMessages {
		k.write(bad.message)
		r := k.next("refused")
		if r.ID != bad.id || r.Message == "" || r.Code != "bad_message" && r.Code != "not_text" {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if err := k.conn.WriteMessage(websocket.BinaryMessage, []byte(commandJSON(dialog.Command{ID: "a", Do: dialog.Pause}))); err != nil {
		t.Fatal(err)
	}
	k.next("refused")
	k.send(dialog.Command{ID: "u", Do: "dance"})
	if r := k.next("refused"); r.Code != "unknown_command" || r.ID != "u" {
		t.Errorf("got %+v", r)
	}
	if now := k.do(answerTo(at.Screen, "x")); now.N <= at.N || now.Bubbles[0].N != at.N+1 {
		t.Errorf("after all that: %+v", now)
	}
}

func TestHowLongAnAnswerMayBe(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	at = k.talk(at, "hvem")
	long := strings.Repeat("å👠", dialog.MaxText/6)
	c := answerTo(at.Screen, long+"for langt")
	c.ID = "long"
	k.send(c)
	if r := k.next("refused"); r.Code != "too_long" || r.ID != "long" {
		t.Errorf("got %+v", r)
	}
	at = k.do(answerTo(at.Screen, long))
	stored, err := h.store.LoadConversation(t.Context(), g.conversation)
	if err != nil {
		t.Fatal(err)
	}
	kept := false
	for _, e := range stored.Events {
		kept = kept || e.Text == long
	}
	if !kept {
		t.Error("the longest answer is not kept as it was written")
	}
	k.write(commandJSON(answerTo(at.Screen, strings.Repeat("a", 100_000))))
	if code := k.closed(); code != websocket.CloseMessageTooBig {
		t.Errorf("closed with %d", code)
	}
	if _, now := h.tablet(t, g); now.N != at.N {
		t.Errorf("a message that was too large changed something: %d, %d", now.N, at.N)
	}
}

func TestASlowDeviceIsCutOffAndNobodyWaits(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	fast, at := h.tablet(t, g)
	at = fast.talk(at, "hvem")
	_ = h.dial(t, g) // and never reads
	text := strings.Repeat("langsomt ", 2_000)
	var worst time.Duration
	for i := 0; ; i++ {
		if i > 2_000 {
			t.Fatal("the slow device is still there")
		}
		began := time.Now()
		fast.do(dialog.Command{Do: dialog.More, Text: text})
		worst = max(worst, time.Since(began))
		h.mu.Lock()
		sockets := len(h.sockets)
		h.mu.Unlock()
		if sockets == 1 {
			break
		}
	}
	if worst >= writeWait { // so long would it have waited for the slow one
		t.Errorf("the fast device waited %v", worst)
	}
	_, now := h.tablet(t, g)
	if now.N <= at.N {
		t.Error("it does not get the whole state when it comes back")
	}
}

func TestASlowDeviceThatReadsAgainIsToldWhy(t *testing.T) {
	h := open(t)
	k, _ := h.tablet(t, h.letIn(t))
	var slow *socket
	h.eachSocket(func(s *socket) { slow = s })
	frame := encode(ack{Type: "ack"})
	for range maxQueue * 100 { // faster than any writer
		slow.send(frame)
	}
	if code := k.closed(); code != websocket.CloseTryAgainLater {
		t.Errorf("closed with %d", code)
	}
}

func TestAFloodOfConnectionsLeavesNothing(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	for range 50 {
		h.dial(t, g).Close()
	}
	for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		h.mu.Lock()
		sockets, users := len(h.sockets), 0
		for _, c := range h.live {
			users += c.users
		}
		h.mu.Unlock()
		if sockets == 0 && users == 0 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%d sockets, %d users", sockets, users)
		}
	}
}

// BenchmarkTurn is one answer over a real socket, stored and answered. It is an
// answer that is changed, so that the conversation does not grow meanwhile.
func BenchmarkTurn(b *testing.B) {
	for _, people := range []int{1, 64} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			h := open(b)
			b.SetParallelism((people + 1) / 2) // times two processors
			if people == 1 {
				k, at := h.tablet(b, h.letIn(b))
				k.talk(at, "hverdag")
				for b.Loop() {
					turn(b, k)
				}
				return
			}
			b.RunParallel(func(pb *testing.PB) {
				k, at := h.tablet(b, h.letIn(b))
				k.talk(at, "hverdag")
				for pb.Next() {
					turn(b, k)
				}
			})
		})
	}
}

func turn(b *testing.B, k *tablet) {
	k.send(dialog.Command{ID: newID(), Do: dialog.Edit, Step: "hvem", Text: "å kunne gå tur i skogen igjen"})
	for range 2 {
		_, frame, err := k.conn.ReadMessage()
		if err != nil {
			b.Fatal(err)
		}
		var it struct{ Type string }
		if json.Unmarshal(frame, &it) != nil || it.Type != "ack" && it.Type != "update" {
			b.Fatalf("%s", frame)
		}
	}
}

func TestALongConversationHasTimeToLeave(t *testing.T) {
	if got := timeFor(make([]byte, 100)); got > writeWait+time.Second {
		t.Errorf("a short frame may take %v", got)
	}
	if got := timeFor(make([]byte, 2<<20)); got < 2*time.Minute { // 128 kbit/s
		t.Errorf("two megabytes may take %v", got)
	}
}
