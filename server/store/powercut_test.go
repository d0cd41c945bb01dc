package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// A child process with these set writes to the data file and says what was
// acknowledged, until the power goes.
const (
	powerFile = "EGNEORD_TEST_POWER_FILE"
	powerSync = "EGNEORD_TEST_POWER_SYNC"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(powerFile); path != "" {
		fmt.Fprintln(os.Stderr, writeUntilCut(path, os.Getenv(powerSync)))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func writeUntilCut(path, synchronous string) error {
	s, err := openOn(path, url.Values{"_synchronous": {synchronous}})
	if err != nil {
		return err
	}
	failed := make(chan error)
	for range 8 {
		go func() {
			for {
				id := fmt.Sprint(rand.Uint64())
				if err := s.write(context.Background(), addBruker(id)); err != nil {
					failed <- err
					return
				}
				os.Stdout.WriteString(id + "\n") // one system call: acknowledged
			}
		}()
	}
	return <-failed
}

// TestAPowerCutTakesNothingThatWasAcknowledged runs on a disk that forgets what
// was not synced. That it takes much with synchronous=NORMAL shows that the test
// can see the difference, which kill -9 cannot.
func TestAPowerCutTakesNothingThatWasAcknowledged(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills many processes")
	}
	disk := filepath.Join(t.TempDir(), "powercut.so")
	if out, err := exec.Command("cc", "-shared", "-fPIC", "-o", disk, "testdata/powercut.c", "-ldl").CombinedOutput(); err != nil {
		t.Skipf("cannot make the disk that forgets: %v %s", err, out)
	}
	cuts := func(synchronous string, times int) (acked, lost int) {
		path := filepath.Join(t.TempDir(), "egneord.db")
		known := map[string]bool{}
		for range times {
			for _, id := range cutPower(t, disk, path, synchronous) {
				known[id] = true
			}
		}
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		var sound string
		if err := s.read.QueryRow(`pragma integrity_check`).Scan(&sound); err != nil || sound != "ok" {
			t.Errorf("after %d cuts with %s: %s, %v", times, synchronous, sound, err)
		}
		for _, id := range brukere(t, s) {
			delete(known, id)
			acked++
		}
		return acked + len(known), len(known)
	}
	if acked, lost := cuts("FULL", 6); lost > 0 {
		t.Errorf("FULL lost %d of %d", lost, acked)
	} else {
		t.Logf("FULL lost none of %d", acked)
	}
	// A checkpoint syncs also with NORMAL, so one cut may come right after one.
	for range mostCuts {
		if acked, lost := cuts("NORMAL", 1); lost > 0 {
			t.Logf("NORMAL lost %d of %d", lost, acked)
			return
		}
	}
	t.Errorf("NORMAL lost nothing in %d cuts: this test sees nothing", mostCuts)
}

// mostCuts is how often the power is cut before we say that the test is blind.
// Most cuts lose something.
const mostCuts = 20

// cutPower writes for a moment, takes the power, and gives what was acknowledged.
func cutPower(t *testing.T, disk, path, synchronous string) (acked []string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), powerFile+"="+path, powerSync+"="+synchronous, "LD_PRELOAD="+disk)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if acked = append(acked, lines.Text()); len(acked) == 1 {
			time.AfterFunc(time.Duration(30+rand.IntN(100))*time.Millisecond, func() { c.Process.Kill() })
		}
	}
	c.Wait() // says only that it was killed
	if len(acked) == 0 {
		t.Fatal("nothing was ever acknowledged")
	}
	for _, end := range []string{"", "-wal", "-shm"} {
		err := os.Rename(path+end+".synced", path+end)
		if errors.Is(err, fs.ErrNotExist) {
			err = os.Remove(path + end) // never synced: gone
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	// The copy is what is on the disk, also for the next cut.
	for _, end := range []string{"", "-wal"} {
		body, err := os.ReadFile(path + end)
		if err == nil {
			err = os.WriteFile(path+end+".synced", body, 0o600)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatal("the data file was never synced:", err)
	}
	return acked
}
