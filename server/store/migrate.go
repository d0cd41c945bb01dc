package store

import (
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"time"
)

//go:embed migrations/*.sql
var migrations embed.FS

// A migration takes the file from the version before to this one. A published
// migration is never changed: a new one is added.
type migration struct {
	version int
	name    string
	sql     string
}

// readMigrations reads migrations/NNNN_name.sql, numbered from 1 without gaps.
func readMigrations(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var list []migration
	for i, name := range names { // Glob gives them in order
		number, rest, ok := strings.Cut(strings.TrimSuffix(path.Base(name), ".sql"), "_")
		version, err := strconv.Atoi(number)
		if !ok || err != nil || len(number) != 4 || version != i+1 {
			return nil, fmt.Errorf("migration %s: want number %04d", name, i+1)
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		list = append(list, migration{version, rest, string(text)})
	}
	return list, nil
}

// migrate brings the file up to date, each step in its own transaction.
func migrate(db *sql.DB, files fs.FS, now time.Time) error {
	list, err := readMigrations(files)
	if err != nil {
		return err
	}
	if _, err := db.Exec(`create table if not exists schema_version (
		version bigint primary key, name text not null, applied_at bigint not null)`); err != nil {
		return fmt.Errorf("schema_version: %w", err)
	}
	var current int
	if err := db.QueryRow(`select coalesce(max(version), 0) from schema_version`).Scan(&current); err != nil {
		return fmt.Errorf("schema_version: %w", err)
	}
	if current > len(list) {
		return ErrNewerFile
	}
	for _, m := range list[current:] {
		if err := m.apply(db, now); err != nil {
			return fmt.Errorf("migration %04d_%s: %w", m.version, m.name, err)
		}
	}
	return nil
}

func (m migration) apply(db *sql.DB, now time.Time) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	if _, err := tx.Exec(m.sql); err != nil {
		return err
	}
	if _, err := tx.Exec(`insert into schema_version (version, name, applied_at) values ($1, $2, $3)`,
		m.version, m.name, millis(now)); err != nil {
		return err
	}
	return tx.Commit()
}
