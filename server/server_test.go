package server

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"github.com/gorilla/websocket"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
	"egneord/server/store"
	"egneord/static"
)

// A site is a whole server on a real port, with a real data file.
type site struct {
	*Server
	store *store.Store
	path  string
	web   *httptest.Server
	log   *syncBuffer
}

var testPages = fstest.MapFS{
	"index.html": {Data: []byte("<!doctype html><title>Samtale</title>")},
	"app.js":     {Data: []byte("console.log(1)")},
	"app.js.gz":  {Data: []byte("zipped")},
	".gitkeep":   {},
}

// builtIn is the library that comes with the program.
func builtIn() *prompts.Library {
	l, err := prompts.BuiltIn()
	if err != nil {
		panic(err) // the tests of prompts say what is wrong with them
	}
	return l
}

// build starts a server on a data file. Close it with close.
func build(t testing.TB, path string, change func(*Config)) *site {
	t.Helper()
	data, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	h := &site{store: data, path: path, log: &syncBuffer{}}
	h.web = httptest.NewUnstartedServer(nil)
	c := Config{
		Store: data, Origin: "http://" + h.web.Listener.Addr().String(),
		Log:    slog.New(slog.NewJSONHandler(h.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Static: fs.FS(testPages), Templates: static.Templates(), Scripts: builtIn(),
	}
	if change != nil {
		change(&c)
	}
	if h.Server, err = New(c); err != nil {
		t.Fatal(err)
	}
	h.web.Config = h.HTTP()
	h.web.Start()
	return h
}

// open is build on a new data file, closed after the test.
func open(t testing.TB) *site {
	t.Helper()
	return openWith(t, nil)
}

func openWith(t testing.TB, change func(*Config)) *site {
	t.Helper()
	h := build(t, filepath.Join(t.TempDir(), "egneord.db"), change)
	t.Cleanup(func() { h.close(t) })
	return h
}

func (h *site) close(t testing.TB) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := h.Close(ctx); err != nil {
		t.Error("close:", err)
	}
	h.web.CloseClientConnections()
	h.web.Close()
	if err := h.store.Close(); err != nil {
		t.Error("close store:", err)
	}
}

// A guest is a device that has been let in.
type guest struct {
	bruker, conversation, token string
}

// letIn makes a bruker and lets a device in to a new conversation.
func (h *site) letIn(t testing.TB) guest {
	t.Helper()
	ctx, now := context.Background(), h.now()
	const coordinator = "coordinator"
	err := h.store.CreateCoordinator(ctx, store.Coordinator{ID: coordinator, Name: "K", Login: "k"}, "x", now)
	if err != nil && !errors.Is(err, store.ErrConflict) {
		t.Fatal(err)
	}
	bruker := store.Bruker{ID: rand.Text(), Name: "B", Created: now}
	if err := h.store.CreateBruker(ctx, coordinator, bruker); err != nil {
		t.Fatal(err)
	}
	return h.invite(t, coordinator, bruker.ID)
}

// invite lets one more device in to a bruker's conversation.
func (h *site) invite(t testing.TB, coordinator, bruker string) guest {
	t.Helper()
	ctx, now := context.Background(), h.now()
	key := hashToken(rand.Text())
	if err := h.store.Invite(ctx, coordinator, bruker, store.NewInvitation{ID: rand.Text(), TokenHash: key, Life: time.Hour}, now); err != nil {
		t.Fatal(err)
	}
	begin, err := h.NewConversation("", "nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	token, n := newSession(time.Hour, time.Hour)
	session, err := h.store.UseInvitation(ctx, store.TokenKey(key), n, begin, now)
	if err != nil {
		t.Fatal(err)
	}
	return guest{session.Bruker, session.Conversation, token}
}

// A tablet is a websocket of a device, seen from the other side.
type tablet struct {
	t    testing.TB
	conn *websocket.Conn
}

// A reply is any message from the server.
type reply struct {
	Type, ID, Code, Message, Title, Lang string
	N                                    int
	Repeated                             bool
	Bubbles                              []dialog.Bubble
	Screen                               dialog.Screen
	Goals                                []goal.Goal
	Drawings                             map[int]string
	Settings                             *Settings
	Voice                                bool
	Recordings                           *recordings
}

func (h *site) dial(t testing.TB, g guest) *websocket.Conn {
	t.Helper()
	header := http.Header{"Origin": {h.origin}}
	if g.token != "" {
		header.Set("Cookie", h.cookieName(deviceCookie)+"="+g.token)
	}
	conn, answer, err := websocket.DefaultDialer.Dial("ws"+h.web.URL[len("http"):]+"/ws", header)
	if err != nil {
		t.Fatal(err, answer)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

// tablet connects and takes in the state.
func (h *site) tablet(t testing.TB, g guest) (*tablet, reply) {
	t.Helper()
	k := &tablet{t, h.dial(t, g)}
	return k, k.next("state")
}

// next reads a message, and fails when it is of another type than wanted; ""
// wants any.
func (k *tablet) next(want string) reply {
	k.t.Helper()
	k.conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	kind, frame, err := k.conn.ReadMessage()
	if err != nil {
		k.t.Fatalf("waiting for %s: %v", want, err)
	}
	var r reply
	if err := json.Unmarshal(frame, &r); err != nil || kind != websocket.TextMessage {
		k.t.Fatal(err, kind)
	}
	if want != "" && r.Type != want {
		k.t.Fatalf("got %s, want %s", frame, want)
	}
	return r
}

func (k *tablet) write(message string) {
	k.t.Helper()
	if err := k.conn.WriteMessage(websocket.TextMessage, []byte(message)); err != nil {
		k.t.Fatal(err)
	}
}

func (k *tablet) send(c dialog.Command) {
	k.t.Helper()
	k.write(commandJSON(c))
}

func commandJSON(c dialog.Command) string {
	frame, err := json.Marshal(struct {
		Type string `json:"type"`
		dialog.Command
	}{"command", c})
	if err != nil {
		panic(err)
	}
	return string(frame)
}

// do sends a command and takes in the ack and the update.
func (k *tablet) do(c dialog.Command) reply {
	k.t.Helper()
	if c.ID == "" {
		c.ID = rand.Text()
	}
	k.send(c)
	if a := k.next("ack"); a.ID != c.ID || a.Repeated {
		k.t.Fatalf("ack %+v of %s", a, c.ID)
	}
	return k.next("update")
}

// closed reads until the server closes, and gives the code.
func (k *tablet) closed() int {
	k.t.Helper()
	k.conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	for {
		_, _, err := k.conn.ReadMessage()
		var end *websocket.CloseError
		if errors.As(err, &end) {
			return end.Code
		}
		if err != nil {
			k.t.Fatal(err)
		}
	}
}

// answerTo is a plain answer to a screen.
func answerTo(screen dialog.Screen, text string) dialog.Command {
	c := dialog.Command{Step: screen.Step, Round: screen.Round, Do: dialog.Confirm, Answer: dialog.Yes}
	switch screen.Kind {
	case dialog.Free:
		c.Do, c.Answer, c.Text = dialog.Say, "", text
	case dialog.OneCard, dialog.ManyCards:
		c.Do, c.Answer, c.Picks = dialog.Pick, "", []int{screen.Cards[len(screen.Cards)-1].N}
	case dialog.Ranking:
		c.Do, c.Answer = dialog.Pick, ""
		for _, card := range screen.Cards {
			c.Picks = append(c.Picks, card.N)
		}
		slices.Reverse(c.Picks)
	}
	return c
}

// talk answers until the conversation is at a step, and gives what the screen is then.
func (k *tablet) talk(at reply, step string) reply {
	k.t.Helper()
	for i := 0; at.Screen.Step != step; i++ {
		if i > 100 {
			k.t.Fatalf("never came to %s", step)
		}
		at = k.do(answerTo(at.Screen, fmt.Sprintf("Svar %d på %s: å kunne gå i høye hæler 👠", i, at.Screen.Step)))
	}
	return at
}
