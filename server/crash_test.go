package server

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"egneord/dialog"
	"egneord/server/store"
	"egneord/static"
)

// crashServer is set in a child process: this test binary is then a server on
// the data file named there, until it is killed.
const crashServer = "EGNEORD_TEST_SERVE"

// crashKills is how many times the server is killed in the middle. Fifty were
// run when this was written; a dozen at each test run is enough to notice.
const crashKills = 12

func TestMain(m *testing.M) {
	if path := os.Getenv(crashServer); path != "" {
		if err := serveUntilKilled(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func serveUntilKilled(path string) error {
	data, err := store.Open(path)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	origin := "http://" + listener.Addr().String()
	s, err := New(Config{Store: data, Origin: origin, Templates: static.Templates(), Scripts: builtIn()})
	if err != nil {
		return err
	}
	fmt.Println(origin)
	return s.HTTP().Serve(listener)
}

// A child is a server in a process of its own.
type child struct {
	*exec.Cmd
	origin string
}

func startChild(t *testing.T, path string) child {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(program)
	c.Env = append(os.Environ(), crashServer+"="+path)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal("the server did not start:", err)
	}
	return child{c, line[:len(line)-1]}
}

func (c child) kill() {
	c.Process.Kill() // SIGKILL
	c.Wait()         // says only that it was killed
}

// An outbox is what a tablet keeps until it is acknowledged.
type outbox struct {
	guest  guest
	number int              // of the next afterthought
	queue  []dialog.Command // not acknowledged yet, in order
	acked  map[string]int   // id -> the event
}

// run connects and sends until the server dies, or until there is nothing left
// to send and no more is wanted.
func (o *outbox) run(origin string, more func() bool) error {
	header := http.Header{"Origin": {origin}, "Cookie": {deviceCookie + "=" + o.guest.token}}
	conn, _, err := websocket.DefaultDialer.Dial("ws"+origin[len("http"):]+"/ws", header)
	if err != nil {
		return err
	}
	defer conn.Close()
	conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	send := func(c dialog.Command) error {
		return conn.WriteMessage(websocket.TextMessage, []byte(commandJSON(c)))
	}
	for _, c := range o.queue { // again, in order
		if err := send(c); err != nil {
			return err
		}
	}
	for {
		for len(o.queue) < 3 && more() {
			o.number++
			c := dialog.Command{ID: newID(), Do: dialog.More, Text: fmt.Sprint("tanke ", o.number)}
			o.queue = append(o.queue, c)
			if err := send(c); err != nil {
				return err
			}
		}
		if len(o.queue) == 0 {
			return nil
		}
		_, frame, err := conn.ReadMessage()
		if err != nil {
			return err
		}
		var r reply
		if err := json.Unmarshal(frame, &r); err != nil {
			return err
		}
		switch r.Type {
		case "ack":
			if r.ID != o.queue[0].ID {
				return fmt.Errorf("%w: ack of %s, waiting for %s", errProtocol, r.ID, o.queue[0].ID)
			}
			o.acked[r.ID] = r.N
			o.queue = o.queue[1:]
		case "refused":
			return fmt.Errorf("%w: %s", errProtocol, frame)
		}
	}
}

var errProtocol = errors.New("not as promised")

// TestNothingIsLostOrDoubledByKill9 kills the server in the middle, many times,
// while tablets answer and send again what was not acknowledged. It cannot see
// what a power cut would take; the store's options are for that.
func TestNothingIsLostOrDoubledByKill9(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills many servers")
	}
	path := filepath.Join(t.TempDir(), "egneord.db")
	const tablets = 4
	boxes := make([]*outbox, tablets)
	h := build(t, path, nil)
	for i := range boxes {
		boxes[i] = &outbox{guest: h.letIn(t), acked: map[string]int{}}
		k, at := h.tablet(t, boxes[i].guest)
		k.talk(at, "hvem")
		k.conn.Close()
	}
	h.close(t)

	for round := range crashKills + 1 {
		last := round == crashKills
		c := startChild(t, path)
		ended := make(chan error, tablets)
		for _, o := range boxes {
			go func() { ended <- o.run(c.origin, func() bool { return !last }) }()
		}
		if !last {
			time.Sleep(time.Duration(20+rand.IntN(100)) * time.Millisecond)
			c.kill()
		}
		for range boxes {
			if err := <-ended; errors.Is(err, errProtocol) || last && err != nil {
				t.Error(err)
			}
		}
		if last {
			c.kill()
		}
	}

	data, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer data.Close()
	total := 0
	for _, o := range boxes {
		stored, err := data.LoadConversation(t.Context(), o.guest.conversation)
		if err != nil {
			t.Fatal(err)
		}
		said := 0
		for i, e := range stored.Events {
			if e.N != i+1 {
				t.Errorf("event %d is number %d", i, e.N)
			}
			if e.Kind != dialog.Added {
				continue
			}
			said++
			if want := fmt.Sprint("tanke ", said); e.Text != want {
				t.Fatalf("event %d is %q, want %q: lost, doubled or out of order", e.N, e.Text, want)
			}
			if o.acked[e.Command] != e.N {
				t.Errorf("event %d was acknowledged as %d", e.N, o.acked[e.Command])
			}
		}
		if said != o.number || len(o.acked) != said {
			t.Errorf("%d said, %d acknowledged, %d stored", o.number, len(o.acked), said)
		}
		total += said
	}
	t.Logf("%d kills, %d answers, none lost and none doubled", crashKills, total)
	if total < crashKills*tablets {
		t.Error("too few answers to mean anything")
	}
}
