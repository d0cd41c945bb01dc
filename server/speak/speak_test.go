package speak

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"egneord/dialog/norsk"
)

// TestMain lets this test program stand in for espeak-ng: it is started under
// the name of what it is to do.
func TestMain(m *testing.M) {
	if act, ok := acts[filepath.Base(os.Args[0])]; ok {
		act()
		os.Exit(0)
	}
	goleak.VerifyTestMain(m)
}

var acts = map[string]func(){
	// Says what it was given: arguments, environment, folder and words, after the header.
	"speaks": func() {
		words, _ := io.ReadAll(os.Stdin)
		dir, _ := os.Getwd()
		os.Stdout.Write(header())
		fmt.Printf("%s|%d|%s|%s", strings.Join(os.Args[1:], " "), len(os.Environ()), dir, words)
	},
	"garbage": func() { fmt.Print("this is no sound, though it is longer than a header is") },
	"nothing": func() {},
	"fails":   func() { os.Exit(3) },
	"floods": func() {
		os.Stdout.Write(header())
		for block := make([]byte, 1<<20); ; {
			if _, err := os.Stdout.Write(block); err != nil {
				os.Exit(1)
			}
		}
	},
	"hangs": func() { // and so does what it starts
		child := exec.Command("/bin/sleep", "60")
		child.Stdout = os.Stdout
		child.Start()
		os.WriteFile(os.Args[0]+".child", []byte(strconv.Itoa(child.Process.Pid)), 0o600)
		time.Sleep(time.Minute)
	},
	"slow": func() {
		time.Sleep(300 * time.Millisecond)
		os.Stdout.Write(append(header(), "slow"...))
	},
	"counts": func() { // each start adds a byte to a file beside it
		f, _ := os.OpenFile(os.Args[0]+".count", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
		f.WriteString("x")
		f.Close()
		os.Stdout.Write(append(header(), "again"...))
	},
}

func header() []byte {
	h := make([]byte, wavHeader)
	copy(h, "RIFF\x24\xf0\xff\x7fWAVEfmt ")
	copy(h[36:], "data\x00\xf0\xff\x7f")
	return h
}

func as(t *testing.T, act string) *Voice {
	t.Helper()
	own, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), act)
	if err := os.Symlink(own, path); err != nil {
		t.Fatal(err)
	}
	return newVoice(path)
}

func say(v *Voice, text string, keep bool) ([]byte, error) {
	return v.Say(context.Background(), text, norsk.Bokmal, 150, keep)
}

func TestTheWordsGoInOnStandardInputAndNowhereElse(t *testing.T) {
	t.Setenv("SECRET", "not for others")
	sound, err := say(as(t, "speaks"), "Møtet; $(rm -rf /) er kl. 14.30 «i dag»", false)
	if err != nil {
		t.Fatal(err)
	}
	const want = "-v nb -s 150 -g 3 -b 1 --stdin --stdout|0|/|Møtet, rm -rf /, er klokka fjorten tretti i dag."
	if got := string(sound[wavHeader:]); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if riff, data := binary.LittleEndian.Uint32(sound[4:]), binary.LittleEndian.Uint32(sound[40:]); int(riff) != len(sound)-8 || int(data) != len(sound)-wavHeader {
		t.Errorf("lengths %d and %d in a file of %d", riff, data, len(sound))
	}
}

func TestAVoiceThatDoesNotSpeakIsAnError(t *testing.T) {
	for act, want := range map[string]error{"garbage": errNoSound, "nothing": errNoSound, "fails": nil, "floods": errTooMuch} {
		sound, err := say(as(t, act), "hei", false)
		if err == nil || sound != nil || want != nil && !errors.Is(err, want) {
			t.Errorf("%s: %d bytes, %v", act, len(sound), err)
		}
		if err != nil && strings.Contains(err.Error(), "hei") {
			t.Errorf("%s: the error quotes the words: %v", act, err)
		}
	}
	if _, err := say(newVoice(filepath.Join(t.TempDir(), "missing")), "hei", false); err == nil {
		t.Error("a program that is not there spoke")
	}
	if _, err := say(as(t, "speaks"), "«☀️»", false); !errors.Is(err, ErrSilent) {
		t.Errorf("nothing to say: %v", err)
	}
}

func TestAProgramThatHangsIsEndedWithAllItStarted(t *testing.T) {
	v := as(t, "hangs")
	ctx, stop := context.WithTimeout(context.Background(), 700*time.Millisecond)
	defer stop()
	_, err := v.Say(ctx, "hei", norsk.Bokmal, 150, false)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v", err)
	}
	if timeLimit > 5*time.Second {
		t.Errorf("nobody waits %v for a voice", timeLimit)
	}
	if len(v.slots) != 0 || v.queued.Load() != 0 {
		t.Error("the place was not given back")
	}
	pid, err := os.ReadFile(v.path + ".child")
	if err != nil {
		t.Fatal(err)
	}
	// The signal is sent before Say returns; on a busy machine the child needs a moment to get it.
	for range 500 {
		stat, _ := os.ReadFile("/proc/" + string(pid) + "/stat")
		if len(stat) == 0 || strings.Contains(string(stat), ") Z ") {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Error("what it started is still there")
}

func TestFewRunAtOnceAndTooManyAreTurnedAway(t *testing.T) {
	v := as(t, "slow")
	const all = mostQueued + atOnce + 4
	var wg sync.WaitGroup
	var mu sync.Mutex
	got := map[error]int{}
	for range all {
		wg.Go(func() {
			_, err := say(v, "hei", false)
			mu.Lock()
			got[err]++
			mu.Unlock()
			if len(v.slots) > atOnce {
				t.Error("too many at once")
			}
		})
	}
	wg.Wait()
	if got[nil] == 0 || got[ErrBusy] == 0 || got[nil]+got[ErrBusy] != all {
		t.Errorf("got %v", got)
	}
	if v.queued.Load() != 0 {
		t.Error("somebody still waits")
	}
}

func TestOnlyOurOwnWordsAreRemembered(t *testing.T) {
	v := as(t, "counts")
	starts := func() int {
		b, _ := os.ReadFile(v.path + ".count")
		return len(b)
	}
	for range 3 {
		if _, err := say(v, "Hva er viktig for deg?", true); err != nil {
			t.Fatal(err)
		}
	}
	if starts() != 1 {
		t.Errorf("our own words: %d starts", starts())
	}
	for range 2 {
		if _, err := say(v, "å ligge på en hesteskinnfell", false); err != nil {
			t.Fatal(err)
		}
	}
	if starts() != 3 || len(v.cache.byKey) != 1 {
		t.Errorf("the bruker's words: %d starts, %d kept", starts(), len(v.cache.byKey))
	}
	if _, err := v.Say(context.Background(), "Hva er viktig for deg?", norsk.Bokmal, 110, true); err != nil || starts() != 4 {
		t.Errorf("another speed is another sound: %d starts, %v", starts(), err)
	}
}

func TestTheCacheForgetsTheOldest(t *testing.T) {
	c := cache{limit: 10}
	c.put(keyOf("a", 1), make([]byte, 4))
	c.put(keyOf("b", 1), make([]byte, 4))
	c.get(keyOf("a", 1))
	c.put(keyOf("c", 1), make([]byte, 4))
	c.put(keyOf("d", 1), make([]byte, 11))
	for name, want := range map[string]bool{"a": true, "b": false, "c": true, "d": false} {
		if _, got := c.get(keyOf(name, 1)); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if c.size != 8 {
		t.Errorf("size %d", c.size)
	}
}

func TestTheOperatorChooses(t *testing.T) {
	if v, err := Find(Off); v != nil || err != nil {
		t.Errorf("off: %v %v", v, err)
	}
	t.Setenv("PATH", t.TempDir())
	if v, err := Find(Auto); v != nil || err != nil {
		t.Errorf("not installed: %v %v", v, err)
	}
	if _, err := Find("/usr/bin/not-there"); err == nil {
		t.Error("a path that is not there was taken")
	}
	if v, err := Find(as(t, "speaks").path); v == nil || err != nil {
		t.Errorf("a path: %v", err)
	}
	if _, err := Find(as(t, "garbage").path); err == nil {
		t.Error("a program that does not speak was taken")
	}
}

func TestTheRealVoice(t *testing.T) {
	v, err := Find(Auto)
	if err != nil {
		t.Fatal(err)
	}
	if v == nil {
		t.Skip("espeak-ng is not installed: apt-get install espeak-ng")
	}
	seconds := map[int]float64{}
	for _, speed := range []int{110, 150, 190} {
		began := time.Now()
		sound, err := v.Say(context.Background(), "Hva er viktig for deg i hverdagen? Du kan svare med få ord.", norsk.Bokmal, speed, false)
		if err != nil {
			t.Fatal(err)
		}
		rate := binary.LittleEndian.Uint32(sound[28:]) // bytes a second
		seconds[speed] = float64(len(sound)-wavHeader) / float64(rate)
		t.Logf("%d words a minute: %.1f s of speech, %d kB, in %v", speed, seconds[speed], len(sound)/1000, time.Since(began).Round(time.Millisecond))
	}
	if !(seconds[110] > seconds[150] && seconds[150] > seconds[190] && seconds[190] > 1) {
		t.Errorf("slower is not longer: %v", seconds)
	}
}
