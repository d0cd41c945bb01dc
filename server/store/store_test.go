package store

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

// open opens a new data file and closes it after the test.
func open(t testing.TB) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "data", "egneord.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestOpenMakesPrivateFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "my data #1", "egneord.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for name, want := range map[string]os.FileMode{
		filepath.Dir(path): 0o700 | os.ModeDir, path: 0o600, path + "-wal": 0o600, path + "-shm": 0o600,
	} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode() != want {
			t.Errorf("%s has mode %v, want %v", name, info.Mode(), want)
		}
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestReadersCannotWrite(t *testing.T) {
	s := open(t)
	if _, err := s.read.Exec(`delete from bruker`); err == nil {
		t.Error("a reader could write")
	}
}

func TestOpenTwiceKeepsTheSchema(t *testing.T) {
	path := filepath.Join(t.TempDir(), "egneord.db")
	var applied [2]int64
	for i := range applied {
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.read.QueryRow(`select sum(applied_at) from schema_version`).Scan(&applied[i]); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if applied[0] == 0 || applied[0] != applied[1] {
		t.Errorf("migrations applied at %d, then %d", applied[0], applied[1])
	}
}

func TestOpenRefusesANewerFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "egneord.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	err = s.write(t.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`insert into schema_version (version, name, applied_at) values (9999, 'future', 0)`)
		return err
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); !errors.Is(err, ErrNewerFile) {
		t.Errorf("got %v, want ErrNewerFile", err)
	}
}

func TestAFailedMigrationLeavesNothing(t *testing.T) {
	db, err := sql.Open("sqlite3", dsn(filepath.Join(t.TempDir(), "x.db"), nil))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	files := fstest.MapFS{
		"migrations/0001_a.sql": {Data: []byte(`create table a (id text);`)},
		"migrations/0002_b.sql": {Data: []byte(`create table b (id text); insert into nothing values (1);`)},
	}
	if err := migrate(db, files, time.Now()); err == nil {
		t.Fatal("no error")
	}
	var version, tables int
	err = db.QueryRow(`select (select max(version) from schema_version), (select count(*) from sqlite_master where name in ('a', 'b'))`).Scan(&version, &tables)
	if err != nil || version != 1 || tables != 1 {
		t.Errorf("version %d, %d tables, %v; want 1, 1", version, tables, err)
	}
	delete(files, "migrations/0001_a.sql")
	if err := migrate(db, files, time.Now()); err == nil {
		t.Error("a gap in the numbers was accepted")
	}
}
