package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"egneord/prompts"
)

// townFolder is a municipality's scripts on disk. change edits the script.
func townFolder(t *testing.T) (dir string, change func(old, new string)) {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	file := filepath.Join(dir, "nb", "for-motet.md")
	text := string(source.Text)
	write := func(file, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(dir, "nb", "felles.md"), string(source.Common))
	write(file, text)
	return dir, func(old, new string) {
		t.Helper()
		if !strings.Contains(text, old) {
			t.Fatalf("the script does not have %q", old)
		}
		write(file, strings.ReplaceAll(text, old, new))
	}
}

// says waits until the server has written something.
func (o *output) says(t *testing.T, want string) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !strings.Contains(o.String(), want); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("it never said %q: %s", want, o)
		}
	}
}

func TestServeRefusesScriptsWithErrors(t *testing.T) {
	dir, change := townFolder(t)
	change("- **Svar:** samtykke", "- **Svr:** samtykke")
	out := &output{}
	c := serveCmd{Data: filepath.Join(t.TempDir(), "data"), Listen: "localhost:0", Prompts: dir}
	err := c.serve(t.Context(), &IO{Out: out, Err: out})
	if err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("got %v", err)
	}
	if want := filepath.Join(dir, "nb", "for-motet.md") + ":"; !strings.Contains(out.String(), want) || !strings.Contains(out.String(), ": EO018 merkelappen «Svr»") {
		t.Errorf("the finding is not printed with its place: %s", out)
	}
	if _, err := os.Stat(c.Data); err == nil {
		t.Error("it made a data folder before it had looked at the scripts")
	}
	c.Prompts = filepath.Join(dir, "finnes-ikke")
	if err := c.serve(t.Context(), &IO{Out: out, Err: out}); err == nil || !strings.Contains(err.Error(), "ingen samtaler") {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func TestServeReadsScriptsAgainOnHangup(t *testing.T) {
	dir, change := townFolder(t)
	_, out, stop := serving(t, serveCmd{Data: t.TempDir(), Prompts: dir, Log: "text"})
	defer func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	}()
	hangUp := func() {
		t.Helper()
		if err := syscall.Kill(os.Getpid(), syscall.SIGHUP); err != nil {
			t.Fatal(err)
		}
	}
	change("Hei. Jeg er et **program**.", "Hei. Vi er et **program**.")
	hangUp()
	out.says(t, "the scripts were read again")
	if in := strings.Count(out.String(), "nb/for-motet="); in != 2 { // at the start, and now
		t.Errorf("the versions are told %d times: %s", in, out)
	}

	change("- **Svar:** samtykke", "- **Svr:** samtykke")
	hangUp()
	out.says(t, "the old ones are kept")
	out.says(t, "EO018")
}
