package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"sync"
)

// maxGroup is how many writes share one commit. A thousand take about 15 ms,
// which is as long as anybody should wait for somebody else's words.
const maxGroup = 1024

// writer is the one goroutine that writes. It takes every write that waits,
// runs them in order in one transaction, and answers after the commit: an fsync
// costs as much for a thousand answers as for one.
type writer struct {
	db    *sql.DB
	queue chan *write
	done  chan struct{}

	mu     sync.RWMutex // held for reading while putting something in the queue
	closed bool

	// beforeCommit is for tests that need to stand between the write and the disk.
	beforeCommit func()
}

type write struct {
	ctx    context.Context
	do     func(*sql.Tx) error
	err    error
	answer chan error
}

func startWriter(db *sql.DB) *writer {
	w := &writer{db: db, queue: make(chan *write, maxGroup), done: make(chan struct{})}
	go w.run()
	return w
}

// stop lets the waiting writes finish and ends the goroutine.
func (w *writer) stop() {
	w.mu.Lock()
	if !w.closed {
		w.closed = true
		close(w.queue)
	}
	w.mu.Unlock()
	<-w.done
}

// write runs do in a transaction and returns when it is committed, or has
// failed and left nothing behind. Writes are carried out in the order they were
// given. do may run more than once, each time from a clean start, so it must
// set and not add to what it captures. When ctx ends before do has begun,
// nothing is written; after that write waits for the outcome, because
// "perhaps stored" is no answer.
func (s *Store) write(ctx context.Context, do func(*sql.Tx) error) error {
	w := s.writer
	it := &write{ctx: ctx, do: do, answer: make(chan error, 1)}
	if err := w.enqueue(it); err != nil {
		return err
	}
	return <-it.answer
}

func (w *writer) enqueue(it *write) error {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if w.closed {
		return ErrClosed
	}
	select {
	case w.queue <- it:
		return nil
	case <-it.ctx.Done():
		return it.ctx.Err()
	}
}

func (w *writer) run() {
	defer close(w.done)
	group := make([]*write, 0, maxGroup)
	for first := range w.queue {
		group = append(group[:0], first)
	waiting:
		for len(group) < maxGroup {
			select {
			case it, ok := <-w.queue:
				if !ok {
					break waiting
				}
				group = append(group, it)
			default:
				break waiting
			}
		}
		w.commit(group)
		clear(group) // or the last large group would stay in memory
	}
}

// commit carries out a group. When one of the writes fails, the others are done
// again without it: a transaction with an error in it is not to be trusted.
func (w *writer) commit(group []*write) {
	for len(group) > 0 {
		failed, err := w.attempt(group)
		if failed == nil {
			for _, it := range group {
				it.answer <- err
			}
			return
		}
		failed.answer <- err
		rest := make([]*write, 0, len(group)-1)
		for _, it := range group {
			if it != failed {
				rest = append(rest, it)
			}
		}
		group = rest
	}
}

// attempt runs the group in one transaction. It returns the write that failed
// and why. With no failed write, the error is the whole group's.
func (w *writer) attempt(group []*write) (*write, error) {
	// No context: the driver would start a goroutine for every statement.
	tx, err := w.db.Begin()
	if err != nil {
		return nil, classify(err)
	}
	for _, it := range group {
		if err := run(tx, it); err != nil {
			if rollback := tx.Rollback(); rollback != nil && !errors.Is(rollback, sql.ErrTxDone) {
				// SQLite has already rolled back by itself when the disk is full.
				err = fmt.Errorf("%w (rollback: %v)", err, rollback)
			}
			return it, classify(err)
		}
	}
	if w.beforeCommit != nil {
		w.beforeCommit()
	}
	if err := tx.Commit(); err != nil {
		// A failed COMMIT can leave the transaction open in SQLite. The
		// connection is the only one, so it must not be left like that.
		if _, rollback := w.db.Exec(`rollback`); rollback == nil {
			err = fmt.Errorf("%w (rolled back)", err)
		}
		return nil, classify(err)
	}
	return nil, nil
}

// run carries out one write. A panic in it becomes its error, so that it takes
// nobody else's words with it. The panic's value is not kept unless it is the
// runtime's own: it could quote somebody.
func run(tx *sql.Tx, it *write) (err error) {
	if err := it.ctx.Err(); err != nil {
		return err
	}
	defer func() {
		switch p := recover().(type) {
		case nil:
		case runtime.Error:
			err = fmt.Errorf("%w: panic: %w", ErrStorage, p)
		default:
			err = fmt.Errorf("%w: panic of type %T", ErrStorage, p)
		}
	}()
	return it.do(tx)
}
