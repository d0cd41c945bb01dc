package server

import (
	"crypto/rand"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"egneord/dialog"
)

// TestAFullDiskIsToldAndForgotten runs on a file system of its own, which only
// root can make.
func TestAFullDiskIsToldAndForgotten(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Skipf("cannot make a small disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	h := build(t, filepath.Join(dir, "egneord.db"), nil)
	defer h.close(t)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	at = k.talk(at, "hvem")

	text := strings.Repeat("plass ", 3_000)
	acked := map[string]int{}
	var last dialog.Command
	for {
		last = dialog.Command{ID: rand.Text(), Do: dialog.More, Text: text}
		k.send(last)
		r := k.next("")
		if r.Type == "retry" {
			if r.Code != "disk_full" || r.ID != last.ID || r.Message == "" {
				t.Errorf("got %+v", r)
			}
			break
		}
		at = k.next("update")
		acked[last.ID] = r.N
	}
	if len(acked) == 0 {
		t.Fatal("the disk was full from the start")
	}
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT, "size=8m"); err != nil {
		t.Fatal(err)
	}
	k.send(last) // as the tablet would
	if r := k.next("ack"); r.Repeated || r.N != at.N+1 {
		t.Errorf("with room again: %+v, was at %d", r, at.N)
	}
	k.next("update")

	stored, err := h.store.LoadConversation(t.Context(), g.conversation)
	if err != nil {
		t.Fatal(err)
	}
	times := map[string]int{}
	for _, e := range stored.Events {
		times[e.Command]++
		if n, ok := acked[e.Command]; ok && (n != e.N || e.Text != text) {
			t.Errorf("event %d is not what was acknowledged", e.N)
		}
	}
	for id := range acked {
		if times[id] != 1 {
			t.Errorf("an acknowledged answer is stored %d times", times[id])
		}
	}
}
