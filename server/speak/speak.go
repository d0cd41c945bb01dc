// Package speak reads Norwegian aloud with espeak-ng, in a process of its own:
// the only process the server ever starts. What is read goes in on standard
// input, and a sound comes out. Nothing is written to a disk or a log.
package speak

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"sync/atomic"
	"time"

	"egneord/dialog/norsk"
)

// Limits on one reading. A sentence takes some 30 ms and 45 kB a second of speech.
const (
	timeLimit  = 5 * time.Second
	soundLimit = 24 << 20 // bytes: nine minutes
	atOnce     = 2        // processes
	mostQueued = 16       // readings that wait for one
	cacheLimit = 32 << 20 // bytes
)

var (
	// ErrBusy says that too many are listening now.
	ErrBusy = errors.New("speak: too many readings at once")
	// ErrSilent says that there is nothing in the text to say.
	ErrSilent = errors.New("speak: nothing to say")

	errTooMuch = errors.New("speak: the sound is too large")
)

// A Voice is a program that speaks. It is safe for concurrent use.
type Voice struct {
	path   string
	slots  chan struct{}
	queued atomic.Int32
	cache  cache
}

// How an operator chooses a voice; anything else is the path of a program.
const (
	Auto = "auto" // espeak-ng, when it is installed
	Off  = "off"
)

const program = "espeak-ng"

// Find looks for the voice the operator chose, and tries it. It is nil when
// there is to be none, and with Auto also when there is none that speaks.
func Find(choice string) (*Voice, error) {
	if choice == Off || choice == "" {
		return nil, nil
	}
	name := choice
	if choice == Auto {
		name = program
	}
	path, err := exec.LookPath(name)
	if err == nil {
		v := newVoice(path)
		if _, err = v.Say(context.Background(), "Hei", norsk.Bokmal, 150, false); err == nil {
			return v, nil
		}
	}
	if choice == Auto && errors.Is(err, exec.ErrNotFound) {
		return nil, nil
	}
	return nil, fmt.Errorf("stemmen %s virker ikke: %w", name, err)
}

func newVoice(path string) *Voice {
	return &Voice{path: path, slots: make(chan struct{}, atOnce), cache: cache{limit: cacheLimit}}
}

// Say gives the text as a WAV file. Both languages are read with the voice for
// bokmål: there is none for nynorsk. With keep, the sound is remembered for the
// next who asks; that is for our own words only.
func (v *Voice) Say(ctx context.Context, text string, lang norsk.Lang, wordsPerMinute int, keep bool) ([]byte, error) {
	said := norsk.Aloud(text, lang)
	if said == "" {
		return nil, ErrSilent
	}
	key := keyOf(said, wordsPerMinute)
	if keep {
		if sound, ok := v.cache.get(key); ok {
			return sound, nil
		}
	}
	if v.queued.Add(1) > mostQueued+atOnce {
		v.queued.Add(-1)
		return nil, ErrBusy
	}
	defer v.queued.Add(-1)
	waiting, stop := context.WithTimeout(ctx, timeLimit)
	defer stop()
	select {
	case v.slots <- struct{}{}:
		defer func() { <-v.slots }()
	case <-waiting.Done():
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, ErrBusy
	}
	raw, err := run(ctx, v.path, said, wordsPerMinute)
	if err != nil {
		return nil, err
	}
	sound, err := wholeWAV(raw)
	if err == nil && keep {
		v.cache.put(key, sound)
	}
	return sound, err
}
