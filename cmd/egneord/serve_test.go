package main

import (
	"bytes"
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"egneord/server/store"
)

// output is what a command has written so far.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// serving starts a server on a free port and gives its address when it answers.
func serving(t *testing.T, c serveCmd) (origin string, out *output, stop func() error) {
	t.Helper()
	c.Listen, out = "localhost:0", &output{}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- c.serve(ctx, &IO{Out: out, Err: out}) }()
	stop = func() error { cancel(); return <-ended }
	address := regexp.MustCompile(`http://localhost:\d+\n`)
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		if origin = strings.TrimSpace(address.FindString(out.String())); origin != "" {
			if answer, err := http.Get(origin + "/healthz"); err == nil {
				answer.Body.Close()
				return origin, out, stop
			}
		}
		if time.Now().After(deadline) {
			t.Fatalf("did not start: %s", out)
		}
	}
}

func TestServeTellsHowToBeginAndStops(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	origin, out, stop := serving(t, serveCmd{Data: dir})
	for _, want := range []string{origin + "/koordinator/velkommen/", origin + "/samtale#"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not say %s…: %s", want, out)
		}
	}
	other := serveCmd{Data: dir, Listen: "localhost:0"}
	if err := other.serve(t.Context(), &IO{Out: &output{}, Err: &output{}}); !errors.Is(err, store.ErrInUse) {
		t.Errorf("a second one on the same data: %v", err)
	}
	began := time.Now()
	if err := stop(); err != nil || time.Since(began) > stopTime {
		t.Errorf("stopped with %v after %v", err, time.Since(began))
	}
	if _, _, stop := serving(t, serveCmd{Data: dir}); stop() != nil {
		t.Error("it did not start again")
	}
}

func TestDemoHasAFileOfItsOwn(t *testing.T) {
	dir := t.TempDir()
	_, out, stop := serving(t, serveCmd{Data: dir, Demo: true})
	if err := stop(); err != nil {
		t.Error(err)
	}
	if !strings.Contains(out.String(), "eksempler") {
		t.Errorf("it does not say that these are examples: %s", out)
	}
	if _, err := os.Stat(filepath.Join(dir, "egneord.db")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the demo touched the real data file: %v", err)
	}
}

func TestServeSaysThatThePortIsTaken(t *testing.T) {
	taken, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	c := serveCmd{Data: t.TempDir(), Listen: taken.Addr().String()}
	if err := c.serve(t.Context(), &IO{Out: &output{}, Err: &output{}}); err == nil || !strings.Contains(err.Error(), "opptatt") {
		t.Errorf("got %v", err)
	}
}

func TestTheAddressPeopleWrite(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	for _, c := range []struct{ listen, origin, want string }{
		{"localhost:8080", "", "http://localhost:" + port},
		{":8080", "", "http://localhost:" + port},
		{"0.0.0.0:8080", "", "http://localhost:" + port},
		{"[::]:8080", "", "http://localhost:" + port},
		{"192.168.1.5:8080", "", "http://192.168.1.5:" + port},
		{":8080", "https://egneord.example", "https://egneord.example"},
	} {
		if got := (&serveCmd{Listen: c.listen, Origin: c.origin}).origin(listener); got != c.want {
			t.Errorf("%s %s: %s, want %s", c.listen, c.origin, got, c.want)
		}
	}
}
