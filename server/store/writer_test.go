package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
)

// addBruker is the smallest write there is.
func addBruker(id string) func(*sql.Tx) error {
	return func(tx *sql.Tx) error {
		_, err := tx.Exec(`insert into bruker (id, created_at, example) values ($1, $2, $3)`, id, 0, false)
		return err
	}
}

func brukere(t *testing.T, s *Store) []string {
	t.Helper()
	rows, err := s.read.Query(`select id from bruker order by rowid`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return ids
}

// hold blocks the writer until the returned function is called, so that a test
// can decide what becomes one group.
func hold(t *testing.T, s *Store) (release func()) {
	t.Helper()
	began, let, done := make(chan struct{}), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		if err := s.write(context.Background(), func(*sql.Tx) error {
			close(began)
			<-let
			return nil
		}); err != nil {
			t.Error(err)
		}
	}()
	<-began
	return func() { close(let); <-done }
}

// queue puts writes in the queue, in order, and gives their answers.
func queue(t *testing.T, s *Store, writes ...func(*sql.Tx) error) []*write {
	t.Helper()
	var list []*write
	for _, do := range writes {
		it := &write{ctx: context.Background(), do: do, answer: make(chan error, 1)}
		if err := s.writer.enqueue(it); err != nil {
			t.Fatal(err)
		}
		list = append(list, it)
	}
	return list
}

func TestAGroupKeepsOrderAndLeavesOutWhatFails(t *testing.T) {
	s := open(t)
	commits := 0
	s.writer.beforeCommit = func() { commits++ }
	release := hold(t, s)
	mine := errors.New("no")
	list := queue(t, s,
		addBruker("a"), addBruker("b"),
		addBruker("a"), // already there
		addBruker("c"),
		func(tx *sql.Tx) error { return errors.Join(addBruker("gone")(tx), mine) },
		func(*sql.Tx) error { panic("ord som ikke må ut") },
		func(*sql.Tx) error { var none []int; _ = none[len(noRows)]; return nil },
		addBruker("d"),
	)
	release()
	want := []error{nil, nil, ErrConflict, nil, mine, ErrStorage, ErrStorage, nil}
	for i, it := range list {
		if err := <-it.answer; !errors.Is(err, want[i]) {
			t.Errorf("write %d: %v, want %v", i, err, want[i])
		}
	}
	if got := fmt.Sprint(brukere(t, s)); got != "[a b c d]" {
		t.Errorf("stored %s", got)
	}
	if commits != 2 { // the one that held, and the group
		t.Errorf("%d commits", commits)
	}
}

var noRows []int // a variable, so that the compiler does not see the panic coming

func TestAWriteIsAnsweredAfterTheCommit(t *testing.T) {
	s := open(t)
	var list []*write
	answeredEarly := false
	s.writer.beforeCommit = func() {
		for _, it := range list {
			answeredEarly = answeredEarly || len(it.answer) > 0
		}
		if len(brukere(t, s)) != 0 {
			answeredEarly = true // a reader saw it before the commit
		}
	}
	release := hold(t, s)
	list = queue(t, s, addBruker("a"), addBruker("b"))
	release()
	for _, it := range list {
		if err := <-it.answer; err != nil {
			t.Error(err)
		}
	}
	if answeredEarly {
		t.Error("answered before the commit")
	}
	if got := len(brukere(t, s)); got != 2 {
		t.Errorf("%d stored", got)
	}
}

func TestAWriteWhoseContextEndedIsNotDone(t *testing.T) {
	s := open(t)
	release := hold(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	it := &write{ctx: ctx, do: addBruker("a"), answer: make(chan error, 1)}
	if err := s.writer.enqueue(it); err != nil {
		t.Fatal(err)
	}
	cancel()
	release()
	if err := <-it.answer; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if got := brukere(t, s); len(got) != 0 {
		t.Errorf("stored %v", got)
	}
}

func TestCloseFinishesWhatWaitsAndRefusesTheRest(t *testing.T) {
	path := filepath.Join(t.TempDir(), "egneord.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	stored := make([]bool, 200)
	for i := range stored {
		wg.Go(func() {
			err := s.write(context.Background(), addBruker(fmt.Sprint(i)))
			if err != nil && !errors.Is(err, ErrClosed) {
				t.Error(err)
			}
			stored[i] = err == nil
		})
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	wg.Wait()
	if err := s.write(context.Background(), addBruker("late")); !errors.Is(err, ErrClosed) {
		t.Errorf("got %v, want ErrClosed", err)
	}
	s, err = Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	want := 0
	for _, ok := range stored {
		if ok {
			want++
		}
	}
	if got := len(brukere(t, s)); got != want {
		t.Errorf("%d acknowledged, %d stored", want, got)
	}
}

func TestAFullDiskIsAnErrorAndNothingElse(t *testing.T) {
	s := open(t)
	if err := s.write(t.Context(), addBruker("before")); err != nil {
		t.Fatal(err)
	}
	var pages int
	if err := s.writer.db.QueryRow(`pragma page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	limit := func(n int) {
		if _, err := s.writer.db.Exec(fmt.Sprintf(`pragma max_page_count = %d`, n)); err != nil {
			t.Fatal(err)
		}
	}
	large := func(tx *sql.Tx) error {
		_, err := tx.Exec(`insert into text (bruker, place, n, body) values ($1, $2, $3, $4)`, "before", "x", 1, string(make([]byte, 100_000)))
		return err
	}
	limit(pages)
	if err := s.write(t.Context(), large); !errors.Is(err, ErrDiskFull) {
		t.Errorf("got %v, want ErrDiskFull", err)
	}
	if err := s.write(t.Context(), addBruker("small")); err != nil {
		t.Errorf("a write that has room: %v", err)
	}
	limit(pages + 1000)
	if err := s.write(t.Context(), large); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if got := fmt.Sprint(brukere(t, s)); got != "[before small]" {
		t.Errorf("stored %s", got)
	}
}

func BenchmarkGroupCommit64(b *testing.B) {
	s := open(b)
	b.SetParallelism(32) // times two processors
	ids := make(chan int, 1)
	go func() {
		for i := 0; ; i++ {
			ids <- i
		}
	}()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if err := s.write(context.Background(), addBruker(fmt.Sprint(<-ids))); err != nil {
				b.Error(err)
			}
		}
	})
}
