package server

import (
	"context"
	"sync"
)

// perDevice is how many readings a device may have at once: one that is spoken,
// and the next, which waits for it. More than that nobody is listening to.
const perDevice = 2

// turns lets each device have one text spoken at a time, so that one of them
// cannot fill the queue all devices share.
type turns struct {
	mu sync.Mutex
	of map[string]*deviceTurn // by session; only those that have a reading
}

type deviceTurn struct {
	readings int
	speaking chan struct{} // full while one is spoken
}

func newTurns() *turns { return &turns{of: map[string]*deviceTurn{}} }

// take waits until nothing of this device's is spoken. It reports false, at once,
// when the device has all it may have, and when the one who asked is gone.
// Otherwise done must be called.
func (t *turns) take(ctx context.Context, session string) (done func(), ok bool) {
	t.mu.Lock()
	its := t.of[session]
	if its == nil {
		its = &deviceTurn{speaking: make(chan struct{}, 1)}
		t.of[session] = its
	}
	full := its.readings == perDevice
	if !full {
		its.readings++
	}
	t.mu.Unlock()
	if full {
		return nil, false
	}
	select {
	case its.speaking <- struct{}{}:
		return func() { <-its.speaking; t.leave(session, its) }, true
	case <-ctx.Done():
		t.leave(session, its)
		return nil, false
	}
}

func (t *turns) leave(session string, its *deviceTurn) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if its.readings--; its.readings == 0 {
		delete(t.of, session)
	}
}
