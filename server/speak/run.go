package speak

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// run starts the program, hands it the words, and takes the sound. The
// arguments are fixed but for one number; there is no shell, no environment and
// no file of ours. A program that does not end is ended, with all it has started.
func run(ctx context.Context, path, words string, wordsPerMinute int) ([]byte, error) {
	ctx, stop := context.WithTimeout(ctx, timeLimit)
	defer stop()
	sound := capped{stop: stop}
	c := exec.CommandContext(ctx, path,
		"-v", "nb", "-s", strconv.Itoa(wordsPerMinute), "-g", "3", "-b", "1", "--stdin", "--stdout")
	c.Stdin, c.Stdout = strings.NewReader(words), &sound
	c.Env = []string{} // nil would be ours
	c.Dir = "/"
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
	c.WaitDelay = time.Second // for a grandchild that holds on to the pipe
	err := c.Run()
	switch {
	case sound.over:
		return nil, errTooMuch
	case ctx.Err() != nil:
		return nil, fmt.Errorf("speak: %w", ctx.Err())
	case err != nil:
		return nil, fmt.Errorf("speak: %w", err) // an exit code, or why it did not start; never the words
	}
	return sound.taken.Bytes(), nil
}

// capped takes so much and no more. The buffer is not embedded: io.Copy would
// find its ReadFrom, and never ask here.
type capped struct {
	taken bytes.Buffer
	over  bool
	stop  context.CancelFunc
}

func (b *capped) Write(p []byte) (int, error) {
	if b.taken.Len()+len(p) > soundLimit {
		b.over = true
		b.stop()
		return 0, errTooMuch
	}
	return b.taken.Write(p)
}
