package server

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
)

// What Martha, Kjell, Øystein and Kari say in the booklet goes through a real
// websocket into a real file, and comes out as their goals.
func TestTheFourTalkAndTheirGoalsAreTheirOwnWords(t *testing.T) {
	for name, want := range map[string]struct {
		titles  []string // in the order the wishes were said
		shared  []string // what the coordinator reads
		private []string // words she must not see
		never   []string // what no goal may be about
	}{
		"martha":  {[]string{"Jeg vil klare å gå med høyhælte sko"}, []string{"Jeg vil klare å gå med høyhælte sko", "da er jeg meg selv", "balansen. noen å trene med"}, []string{"bibliotekar", "velstelt", "det er så dumt"}, []string{"balansen", "dumt"}},
		"kjell":   {[]string{"sjøen"}, []string{"sjøen", "kona venter på svarene", "til sommeren"}, []string{"ut på sjøen igjen", "lektor", "vet ikke"}, nil},
		"oystein": {[]string{"At ting går greit i de periodene jeg blir dårligere"}, nil, []string{"periodene", "dataingeniør", "kontroll", "overvåket", "respekt"}, nil},
		"kari":    {[]string{"Å klare å være mamma for barna mine", "At det blir min plan, og ikke deres"}, []string{"Å klare å være mamma for barna mine", "når barna begynner på skolen til høsten"}, []string{"hjelpepleier", "vasket"}, []string{"vask"}},
	} {
		t.Run(name, func(t *testing.T) {
			h := newOffice(t)
			desk, coordinator := h.coordinatorIn("Koordinator")
			bruker := h.bruker(coordinator.ID, "Navnet")
			k := h.arrived(coordinator.ID, bruker.ID).connect()
			k.hold(transcript(t, name))

			drafts, err := h.store.Drafts(t.Context(), bruker.ID, k.device.Conversation)
			if err != nil {
				t.Fatal(err)
			}
			var titles []string
			said := k.said()
			for _, g := range drafts {
				titles = append(titles, g.Title.Text)
				for _, l := range goal.Letters {
					for _, e := range g.Slot(l) {
						words := []rune(said[e.Turn])
						if e.Text == "" || e.End > len(words) || string(words[e.Start:e.End]) != e.Text {
							t.Errorf("%s %+v does not stand in %q", l, e, said[e.Turn])
						}
					}
				}
			}
			if !slices.Equal(titles, want.titles) {
				t.Errorf("goals %q, want %q", titles, want.titles)
			}
			for _, title := range titles {
				for _, never := range want.never {
					if strings.Contains(title, never) {
						t.Errorf("a goal is about %q", never)
					}
				}
			}
			page := desk.get("/koordinator/bruker/" + bruker.ID)
			pages := page.Body
			for _, g := range drafts {
				if g := desk.get(fmt.Sprintf("/koordinator/bruker/%s/onske/%d", bruker.ID, g.Wish)); g.Status == http.StatusOK {
					pages += g.Body
				}
			}
			all := answer{t: t, Status: http.StatusOK, Body: pages}
			all.says(want.shared...).saysNot(want.private...)
			if log := h.log.String(); strings.Contains(log, titles[0]) {
				t.Error("the log has the bruker's words")
			}
		})
	}
}

func transcript(t *testing.T, name string) dialog.Transcript {
	t.Helper()
	all, err := prompts.Transcripts("nb")
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := dialog.ParseTranscript(all[name])
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// A talker is a device with its websocket open.
type talker struct {
	*browser
	device device
	conn   *websocket.Conn
}

func (b *browser) connect() *talker {
	b.t.Helper()
	d, err := b.device()
	if err != nil {
		b.t.Fatal(err)
	}
	conn, _ := b.opened()
	return &talker{b, d, conn}
}

// opened is a websocket, and the state that came first.
func (b *browser) opened() (conn *websocket.Conn, state string) {
	b.t.Helper()
	head := http.Header{"Origin": {b.url}}
	head.Set("Cookie", b.cookie(deviceCookie).String())
	conn, res, err := websocket.DefaultDialer.DialContext(b.t.Context(), "ws"+strings.TrimPrefix(b.url, "http")+"/ws", head)
	if err != nil {
		b.t.Fatal(err)
	}
	res.Body.Close()
	b.t.Cleanup(func() { conn.Close() })
	if err := conn.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		b.t.Fatal(err)
	}
	_, first, err := conn.ReadMessage()
	if err != nil || !strings.Contains(string(first), `"type":"state"`) {
		b.t.Fatalf("%s %v", first, err)
	}
	return conn, string(first)
}

// received is any message from the server.
type received struct {
	Type, ID, Code string
	N              int
	Screen         dialog.Screen
}

// next reads messages until one of a type arrives.
func (k *talker) next(kind string) received {
	k.t.Helper()
	if err := k.conn.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		k.t.Fatal(err)
	}
	for {
		var m received
		if err := k.conn.ReadJSON(&m); err != nil {
			k.t.Fatalf("waiting for %s: %v", kind, err)
		}
		if m.Type == kind {
			return m
		}
		if m.Type == "refused" || m.Type == "retry" {
			k.t.Fatalf("%+v", m)
		}
	}
}

// hold sends every turn of a transcript and waits until it is stored.
func (k *talker) hold(t dialog.Transcript) {
	k.t.Helper()
	for i, turn := range t.Turns {
		script, st := k.replay()
		command, err := dialog.Interpret(script, st, turn)
		if err != nil {
			k.t.Fatalf("turn %d, %s: %v", i+1, turn, err)
		}
		command.ID = fmt.Sprint("t", st.N)
		body, err := json.Marshal(command)
		if err != nil {
			k.t.Fatal(err)
		}
		message := append([]byte(`{"type":"command",`), body[1:]...)
		if err := k.conn.WriteMessage(websocket.TextMessage, message); err != nil {
			k.t.Fatal(err)
		}
		k.next("ack")
		k.next("update")
	}
}

// replay reads the conversation from the file, as after a restart.
func (k *talker) replay() (*dialog.Script, dialog.State) {
	k.t.Helper()
	c, err := k.store.LoadConversation(k.t.Context(), k.device.Conversation)
	if err != nil {
		k.t.Fatal(err)
	}
	script, err := k.server.script(k.t.Context(), c.Script)
	if err != nil {
		k.t.Fatal(err)
	}
	return script, dialog.Replay(script, c.Events)
}

func (k *talker) said() map[int]string {
	k.t.Helper()
	c, err := k.store.LoadConversation(k.t.Context(), k.device.Conversation)
	if err != nil {
		k.t.Fatal(err)
	}
	words := map[int]string{}
	for _, e := range c.Events {
		words[e.N] = e.Text
	}
	return words
}
