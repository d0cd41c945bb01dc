// Package store keeps everything in one SQLite file, and is the only place with
// SQL. Each file here is named after the noun it keeps.
//
//	bruker         the person a plan is about; holds no name
//	conversation   one per bruker and talk: which script version, how many events
//	event          what happened, numbered without gaps; never changed
//	text           every word a person wrote, and nothing else; only text.go touches it
//	script_version the scripts that conversations follow, kept for ever
//	consent        what was agreed to, with the exact words that were shown
//	goal, evidence drafts, and the snapshots a bruker has shared: places in text, no words
//	coordinator    somebody who logs in, and by bruker.coordinator who follows up whom
//	session        a cookie that is let in, of a coordinator or of a bruker's device
//	invitation     the way in to a bruker's conversation; first_link the way to the first account
//	login_attempt  wrong passwords, so that a restart does not forget them
//
// Times are UTC milliseconds, identifiers are random text and placeholders are
// $1, $2 … in order of first use, so that the same SQL runs on PostgreSQL.
//
// All writing goes through one goroutine that commits everything waiting in one
// transaction and answers after the commit (see writer.go). A write that
// returned nil is on disk.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/mattn/go-sqlite3"
)

// Store is an open data file.
type Store struct {
	read   *sql.DB // any number of readers, and they can do nothing but read
	writer *writer
}

// cachedStatements is how many prepared statements a connection keeps. It is
// more than there are statements in this package.
const cachedStatements = 128

// oldestSQLite is 3.51.3, the first without the WAL-reset bug that could damage
// a file when a checkpoint and a write met.
const oldestSQLite = 3_051_003

// Open opens the data file, makes it when it is missing, and brings it up to
// date. The directory is made readable for the owner only. The error is
// ErrNewerFile when a newer program has written the file.
func Open(path string) (*Store, error) { return openOn(path, nil) }

// openOn is Open with other options, for the test that shows what they are worth.
func openOn(path string, options url.Values) (*Store, error) {
	if _, number, _ := sqlite3.Version(); number < oldestSQLite {
		return nil, fmt.Errorf("open store: SQLite %d is too old", number)
	}
	if err := makePrivate(path); err != nil {
		return nil, fmt.Errorf("open store: %w", classify(err))
	}
	w, err := sql.Open("sqlite3", dsn(path, options))
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	// One connection, for ever: the writer's page cache and statements stay warm.
	w.SetMaxOpenConns(1)
	w.SetMaxIdleConns(1)
	r, err := sql.Open("sqlite3", dsn(path, url.Values{"_query_only": {"on"}}))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open store: %w", err), w.Close())
	}
	readers := 2 + runtime.NumCPU()
	r.SetMaxOpenConns(readers)
	r.SetMaxIdleConns(readers)

	if options == nil {
		err = checkPragmas(w)
	}
	if err == nil {
		err = migrate(w, migrations, time.Now())
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open store: %w", classify(err)), r.Close(), w.Close())
	}
	return &Store{read: r, writer: startWriter(w)}, nil
}

// Close finishes the writes that are waiting and closes the file. A write after
// Close fails with ErrClosed.
func (s *Store) Close() error {
	s.writer.stop()
	// The readers go first: the last connection to close folds the write-ahead
	// log into the file.
	return errors.Join(s.read.Close(), s.writer.db.Close())
}

// Check tells whether the store can be read.
func (s *Store) Check(ctx context.Context) error {
	var version int
	err := s.read.QueryRowContext(ctx, `select max(version) from schema_version`).Scan(&version)
	return wrap("check store", err)
}

// dsn puts every option in the address, because a PRAGMA by Exec reaches only
// one connection of a pool.
func dsn(path string, more url.Values) string {
	options := url.Values{
		"_journal_mode":    {"WAL"},
		"_synchronous":     {"FULL"},
		"_foreign_keys":    {"on"},
		"_txlock":          {"immediate"},
		"_busy_timeout":    {"5000"},
		"_secure_delete":   {"on"},
		"_stmt_cache_size": {fmt.Sprint(cachedStatements)},
	}
	for k, v := range more {
		options[k] = v
	}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: options.Encode()}).String()
}

// checkPragmas makes sure the options took effect: the driver's own defaults
// lose an answer in a power cut.
func checkPragmas(db *sql.DB) error {
	for _, want := range []struct{ name, value string }{
		{"journal_mode", "wal"}, {"synchronous", "2"}, {"foreign_keys", "1"},
		{"secure_delete", "1"}, {"busy_timeout", "5000"},
	} {
		var got string
		if err := db.QueryRow(`pragma ` + want.name).Scan(&got); err != nil {
			return fmt.Errorf("pragma %s: %w", want.name, err)
		}
		if got != want.value {
			return fmt.Errorf("pragma %s is %s, must be %s", want.name, got, want.value)
		}
	}
	return nil
}

// makePrivate makes the directory and the file so that only the owner can read
// them. SQLite gives the files it makes beside it the same mode.
func makePrivate(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// millis is how a time is stored.
func millis(t time.Time) int64 { return t.UnixMilli() }

// fromMillis is the opposite of millis.
func fromMillis(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
