package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// SaveSettings keeps how a bruker wants the page, in the place of what was kept before.
func (s *Store) SaveSettings(ctx context.Context, bruker, data string, at time.Time) error {
	return wrap("save settings", s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec(`insert into setting (bruker, data, at) values ($1, $2, $3)
			on conflict (bruker) do update set data = excluded.data, at = excluded.at`, bruker, data, millis(at))
		return err
	}))
}

// Settings reads how a bruker wants the page; empty when nothing was chosen.
func (s *Store) Settings(ctx context.Context, bruker string) (string, error) {
	var data string
	err := s.read.QueryRowContext(ctx, `select data from setting where bruker = $1`, bruker).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return data, wrap("settings", err)
}
