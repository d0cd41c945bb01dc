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

// readMigrations reads migrations/NNNN_name.sql, in order of their numbers. A
// number may be left out: parts that are made side by side take theirs beforehand.
func readMigrations(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var list []migration
	for _, name := range names { // Glob gives them in order
		number, rest, ok := strings.Cut(strings.TrimSuffix(path.Base(name), ".sql"), "_")
		version, err := strconv.Atoi(number)
		if !ok || err != nil || len(number) != 4 || version < 1 || len(list) > 0 && version == list[len(list)-1].version {
			return nil, fmt.Errorf("migration %s: want a number of its own, as in 0001_name.sql", name)
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
	applied, err := appliedMigrations(db)
	if err != nil {
		return fmt.Errorf("schema_version: %w", err)
	}
	for version := range applied {
		if len(list) == 0 || version > list[len(list)-1].version {
			return ErrNewerFile
		}
	}
	for _, m := range list {
		if applied[m.version] {
			continue
		}
		if err := m.apply(db, now); err != nil {
			return fmt.Errorf("migration %04d_%s: %w", m.version, m.name, err)
		}
	}
	return nil
}

// appliedMigrations are the numbers the file has had.
func appliedMigrations(db *sql.DB) (map[int]bool, error) {
	rows, err := db.Query(`select version from schema_version`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	applied := map[int]bool{}
	for rows.Next() {
		var version int
		if err := rows.Scan(&version); err != nil {
			return nil, err
		}
		applied[version] = true
	}
	return applied, rows.Err()
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
