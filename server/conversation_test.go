package server

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/gorilla/websocket"
	"go.uber.org/goleak"

	"egneord/dialog"
	"egneord/dialog/goal"
)

func TestAWholeConversationToTheCoordinatorsDesk(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	if at.N == 0 || at.Title == "" || at.Lang != "nb" || at.Bubbles == nil || at.Goals == nil || len(at.Screen.Lines) == 0 {
		t.Fatalf("the first state: %+v", at)
	}
	at = k.talk(at, "samtykke")
	shown := at.Screen
	at = k.talk(at, "dele")
	if len(at.Goals) != 1 || at.Goals[0].Title.Text == "" {
		t.Fatalf("goals %+v", at.Goals)
	}
	if shared, err := h.store.SharedGoals(t.Context(), g.bruker); err != nil || len(shared) != 0 {
		t.Fatalf("shared before the bruker shared: %v, %v", shared, err)
	}
	at = k.do(dialog.Command{Do: dialog.Share, Goal: 1})

	drafts, err := h.store.Drafts(t.Context(), g.bruker, g.conversation)
	if err != nil {
		t.Fatal(err)
	}
	same := cmp.Options{cmpopts.EquateEmpty(), cmpopts.IgnoreFields(goal.Goal{}, "Shared", "Changed", "Summary"),
		cmpopts.IgnoreFields(goal.Evidence{}, "Step", "About", "Alternatives")} // the bruker's own page is not stored
	if diff := cmp.Diff(at.Goals, drafts, same); diff != "" {
		t.Error("what the tablet sees and what is stored differ:", diff)
	}
	shared, err := h.store.SharedGoals(t.Context(), g.bruker)
	if err != nil || len(shared) != 1 {
		t.Fatal(shared, err)
	}
	if diff := cmp.Diff(at.Goals[0], shared[0].Goal, same); diff != "" {
		t.Error("what was shared and what the coordinator sees differ:", diff)
	}

	// An afterthought is not shared with it, and taking it back takes it all.
	at = k.do(dialog.Command{Do: dialog.More, Step: "onske", Round: 1, Text: "og danse"})
	if !at.Goals[0].Shared || !at.Goals[0].Changed {
		t.Errorf("after an afterthought: %+v", at.Goals[0])
	}
	again, err := h.store.SharedGoals(t.Context(), g.bruker)
	if diff := cmp.Diff(shared, again); err != nil || diff != "" {
		t.Error("the snapshot moved:", err, diff)
	}
	k.do(dialog.Command{Do: dialog.Keep, Goal: 1})
	if again, err = h.store.SharedGoals(t.Context(), g.bruker); err != nil || len(again) != 0 {
		t.Error("taken back, and still there:", again, err)
	}

	consents, err := h.store.Consents(t.Context(), g.conversation)
	if err != nil || len(consents) != 1 || consents[0].Answer != dialog.Yes {
		t.Fatal(consents, err)
	}
	for _, line := range shown.Lines {
		if !strings.Contains(consents[0].Wording, line.Text) {
			t.Errorf("the consent lacks %q", line.Text)
		}
	}
}

func TestWhatIsReplayedIsWhatWasLive(t *testing.T) {
	path := filepath.Join(t.TempDir(), "egneord.db")
	h := build(t, path, nil)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	k.talk(at, "stemmer")
	k.do(dialog.Command{Do: dialog.Pause})
	_, live := h.tablet(t, g)
	h.close(t)

	h = build(t, path, nil)
	defer h.close(t)
	_, replayed := h.tablet(t, g)
	if diff := cmp.Diff(live, replayed); diff != "" {
		t.Error(diff)
	}
}

func TestARepeatedIDIsAnsweredFromTheStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "egneord.db")
	h := build(t, path, nil)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	first := answerTo(at.Screen, "x")
	first.ID = "11111111-1111-4111-8111-111111111111"
	at = k.do(first)
	k.talk(at, "hvem")

	repeat := func(k *tablet) {
		t.Helper()
		k.send(first)
		if a := k.next("ack"); !a.Repeated || a.N != at.N || a.ID != first.ID {
			t.Errorf("ack %+v, want repeated at %d", a, at.N)
		}
	}
	repeat(k)
	before, err := h.store.LoadConversation(t.Context(), g.conversation)
	if err != nil {
		t.Fatal(err)
	}
	h.close(t)

	h = build(t, path, nil)
	defer h.close(t)
	k, now := h.tablet(t, g)
	repeat(k)
	after, err := h.store.LoadConversation(t.Context(), g.conversation)
	if diff := cmp.Diff(before, after); err != nil || diff != "" {
		t.Error("a repeated command changed something:", err, diff)
	}
	if now.N != len(after.Events) {
		t.Errorf("state at %d of %d events", now.N, len(after.Events))
	}
}

func TestTwoDevicesSeeTheSame(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	one, at := h.tablet(t, g)
	two, _ := h.tablet(t, h.invite(t, "coordinator", g.bruker))
	for range 3 {
		c := answerTo(at.Screen, "Jeg er Kari.")
		c.ID = fmt.Sprint("id-", at.N)
		one.send(c)
		one.next("ack")
		at = one.next("update")
		if diff := cmp.Diff(at, two.next("update")); diff != "" {
			t.Fatal(diff)
		}
	}
	// Both answer the same question: one is first, the other is told.
	late := answerTo(at.Screen, "Jeg også.")
	late.ID = "late"
	at = two.do(answerTo(at.Screen, "Jeg er Kjell."))
	one.next("update")
	one.send(late)
	if r := one.next("refused"); r.Code != "wrong_step" || r.ID != "late" || r.Message == "" {
		t.Errorf("got %+v", r)
	}
	_, state := h.tablet(t, g)
	if diff := cmp.Diff(at.Screen, state.Screen); diff != "" || state.N != at.N {
		t.Error("a third device sees something else:", diff)
	}
	if len(state.Bubbles) == 0 || state.Bubbles[len(state.Bubbles)-1].N != at.Bubbles[len(at.Bubbles)-1].N {
		t.Error("a third device has not all bubbles")
	}
}

func TestAnAckComesAfterTheCommit(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	outside, err := sql.Open("sqlite3", "file:"+h.path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer outside.Close()
	lock, err := outside.Begin() // while another holds the file, nothing can be committed
	if err != nil {
		t.Fatal(err)
	}
	c := answerTo(at.Screen, "x")
	c.ID = "waits"
	k.send(c)
	acked := make(chan reply, 1)
	go func() { acked <- k.next("ack") }()
	select {
	case r := <-acked:
		t.Fatalf("acknowledged before the commit: %+v", r)
	case <-time.After(300 * time.Millisecond):
	}
	if err := lock.Rollback(); err != nil {
		t.Fatal(err)
	}
	r := <-acked
	var stored int
	err = outside.QueryRow(`select max(n) from event where conversation = $1`, g.conversation).Scan(&stored)
	if err != nil || stored != r.N {
		t.Errorf("acknowledged event %d, stored %d, %v", r.N, stored, err)
	}
}

func TestAStoreThatFailsChangesNothing(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	other, _ := h.tablet(t, g)
	if err := h.store.Close(); err != nil {
		t.Fatal(err)
	}
	c := answerTo(at.Screen, "x")
	c.ID = "fails"
	for range 2 {
		k.send(c)
		if r := k.next("retry"); r.Code != "stopping" || r.ID != "fails" || r.Message == "" {
			t.Errorf("got %+v", r)
		}
	}
	k.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(1000, ""), time.Now().Add(time.Second))
	other.conn.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
	if _, frame, err := other.conn.ReadMessage(); err == nil {
		t.Errorf("the other device got %s", frame)
	}
}

func TestSomebodyElseWritingMakesUsReadAgain(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	outside, err := sql.Open("sqlite3", "file:"+h.path)
	if err != nil {
		t.Fatal(err)
	}
	defer outside.Close()
	for _, query := range []string{
		`insert into event (conversation, n, at, kind, data) values ($1, $2, 0, 'paused', '{}')`,
		`update conversation set last_n = n from (select $1 as c, $2 as n) where id = c`,
	} {
		if _, err := outside.Exec(query, g.conversation, at.N+1); err != nil {
			t.Fatal(err)
		}
	}
	c := answerTo(at.Screen, "x")
	c.ID = "conflict"
	k.send(c)
	if r := k.next("retry"); r.Code != "storage" {
		t.Errorf("got %+v", r)
	}
	if code := k.closed(); code != codeBroken {
		t.Errorf("closed with %d", code)
	}
	if _, now := h.tablet(t, g); now.N != at.N+1 || !now.Screen.Paused {
		t.Errorf("read again: %+v", now)
	}
}

func TestAPanicReachesNobodyElse(t *testing.T) {
	broken := make(chan bool, 1)
	h := openWith(t, func(c *Config) {
		c.Now = func() time.Time {
			select {
			case <-broken:
				panic("kanarifugl")
			default:
				return time.Now()
			}
		}
	})
	g, other := h.letIn(t), h.letIn(t)
	k, at := h.tablet(t, g)
	beside, hers := h.tablet(t, other)
	broken <- true
	c := answerTo(at.Screen, "kanarifugl")
	c.ID = "again"
	k.send(c)
	if code := k.closed(); code != codeBroken {
		t.Errorf("closed with %d", code)
	}
	beside.do(answerTo(hers.Screen, "x"))
	k, at = h.tablet(t, g)
	k.do(c)
	if log := h.log.String(); !strings.Contains(log, "panic in a conversation") || strings.Contains(log, "kanarifugl") {
		t.Errorf("log: %s", log)
	}
}

func TestAConversationLeavesMemory(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	k, _ := h.tablet(t, g)
	h.mu.Lock()
	c := h.live[g.conversation]
	h.mu.Unlock()
	if c == nil || c.forget() {
		t.Fatal("a conversation with a device on it was forgotten")
	}
	k.conn.Close()
	for deadline := time.Now().Add(5 * time.Second); !c.forget(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("not forgotten after the last device left")
		}
	}
	h.mu.Lock()
	delete(h.live, g.conversation)
	h.mu.Unlock()
	if _, at := h.tablet(t, g); at.N == 0 {
		t.Error("did not come back")
	}
}

func TestCloseFinishesAndLeavesNothingBehind(t *testing.T) {
	leaks := goleak.IgnoreCurrent()
	h := build(t, filepath.Join(t.TempDir(), "egneord.db"), nil)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	idle, _ := h.tablet(t, h.letIn(t))
	c := answerTo(at.Screen, "x")
	c.ID = "last"
	k.send(c)
	k.next("ack")
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	closed := make(chan error)
	go func() { closed <- h.Close(ctx) }()
	if code := k.closed(); code != websocket.CloseGoingAway {
		t.Errorf("closed with %d", code)
	}
	if code := idle.closed(); code != websocket.CloseGoingAway {
		t.Errorf("an idle device closed with %d", code)
	}
	if err := <-closed; err != nil {
		t.Error(err)
	}
	if err := h.Close(ctx); err != nil {
		t.Error("a second close:", err)
	}
	answer, err := h.web.Client().Get(h.web.URL + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	h.close(t)
	goleak.VerifyNone(t, leaks, goleak.IgnoreTopFunction("database/sql.(*DB).connectionOpener"))
}
