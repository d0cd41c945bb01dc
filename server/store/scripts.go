package store

import (
	"context"
	"database/sql"
	"time"
)

// A Script is a version of a script as it was written. Conversations keep to
// the version they began with until it is withdrawn, and no version is ever
// removed.
type Script struct {
	Hash, Name, Lang, File string
	Source, Common         []byte
}

// KeepScripts stores versions that are in use from now on. A later version may
// say that it replaces one of them, also when nobody began with it.
func (s *Store) KeepScripts(ctx context.Context, versions []Script, at time.Time) error {
	return wrap("keep scripts", s.write(ctx, func(tx *sql.Tx) error {
		for _, c := range versions {
			if err := keepScript(tx, c, at); err != nil {
				return err
			}
		}
		return nil
	}))
}

func keepScript(tx *sql.Tx, c Script, at time.Time) error {
	_, err := tx.Exec(`insert into script_version (hash, name, lang, file, source, common, created_at)
		values ($1, $2, $3, $4, $5, $6, $7) on conflict (hash) do nothing`,
		c.Hash, c.Name, c.Lang, c.File, string(c.Source), string(c.Common), millis(at))
	return err
}

// moveTo lets a conversation go on with another version.
func moveTo(tx *sql.Tx, conversation string, c Script, at time.Time) error {
	if err := keepScript(tx, c, at); err != nil {
		return err
	}
	_, err := tx.Exec(`update conversation set script_hash = $1 where id = $2`, c.Hash, conversation)
	return err
}

// LoadScript reads a version.
func (s *Store) LoadScript(ctx context.Context, hash string) (Script, error) {
	c := Script{Hash: hash}
	err := s.read.QueryRowContext(ctx, `select name, lang, file, source, common from script_version where hash = $1`, hash).
		Scan(&c.Name, &c.Lang, &c.File, &c.Source, &c.Common)
	return c, wrap("load script", err)
}
