package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// A Coordinator is somebody who logs in.
type Coordinator struct {
	ID    string
	Name  string
	Login string // the name as it is compared
}

// HasCoordinator tells whether there is an account at all.
func (s *Store) HasCoordinator(ctx context.Context) (bool, error) {
	var exists bool
	err := s.read.QueryRowContext(ctx, `select exists (select 1 from coordinator)`).Scan(&exists)
	return exists, wrap("has coordinator", err)
}

// CreateCoordinator makes an account. The error is ErrConflict when somebody
// has the name.
func (s *Store) CreateCoordinator(ctx context.Context, c Coordinator, passwordHash string, now time.Time) error {
	return wrap("create coordinator", s.write(ctx, func(tx *sql.Tx) error {
		return insertCoordinator(tx, c, passwordHash, now)
	}))
}

func insertCoordinator(tx *sql.Tx, c Coordinator, passwordHash string, now time.Time) error {
	_, err := tx.Exec(`insert into coordinator (id, name, login, password, created_at) values ($1, $2, $3, $4, $5)`,
		c.ID, c.Name, c.Login, passwordHash, millis(now))
	return err
}

// CoordinatorByLogin finds an account and its password hash. The error is
// ErrNotFound when nobody has that name.
func (s *Store) CoordinatorByLogin(ctx context.Context, login string) (Coordinator, string, error) {
	var c Coordinator
	var hash string
	err := s.read.QueryRowContext(ctx, `select id, name, login, password from coordinator where login = $1`, login).
		Scan(&c.ID, &c.Name, &c.Login, &hash)
	return c, hash, wrap("coordinator by login", err)
}

// SetFirstLink makes this the only link to the first coordinator's account.
func (s *Store) SetFirstLink(ctx context.Context, tokenHash []byte, expires time.Time) error {
	return wrap("set first link", s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.Exec(`delete from first_link`); err != nil {
			return err
		}
		_, err := tx.Exec(`insert into first_link (token_hash, expires_at) values ($1, $2)`, tokenHash, millis(expires))
		return err
	}))
}

// FirstLinkLives tells whether this link can still make the first account. The
// error is ErrNotFound when it cannot. Looking does not use it.
func (s *Store) FirstLinkLives(ctx context.Context, tokenHash []byte, now time.Time) error {
	var one int
	err := s.read.QueryRowContext(ctx, `select 1 from first_link where token_hash = $1 and expires_at > $2
		and not exists (select 1 from coordinator)`, tokenHash, millis(now)).Scan(&one)
	return wrap("first link", err)
}

// UseFirstLink makes the first account, gives it the trial conversation and
// the example people, and uses the link up. The error is ErrNotFound when the link is used, too old or
// unknown, or when there already is an account.
func (s *Store) UseFirstLink(ctx context.Context, tokenHash []byte, c Coordinator, passwordHash string, now time.Time) error {
	return wrap("use first link", s.write(ctx, func(tx *sql.Tx) error {
		var one int
		if err := tx.QueryRow(`select 1 from first_link where token_hash = $1 and expires_at > $2
			and not exists (select 1 from coordinator)`, tokenHash, millis(now)).Scan(&one); err != nil {
			return err
		}
		if err := insertCoordinator(tx, c, passwordHash, now); err != nil {
			return err
		}
		if _, err := tx.Exec(`delete from first_link`); err != nil {
			return err
		}
		_, err := tx.Exec(`update bruker set coordinator = $1 where (trial or example) and coordinator is null`, c.ID)
		return err
	}))
}

// attemptsKept is how long a wrong password is remembered.
const attemptsKept = 24 * time.Hour

// CountLogin counts an attempt before the password is looked at, so that many
// at once are not counted as one. wait gives how long the next attempt must
// wait after so many that failed. When the last one was too recent, the attempt
// is not counted, and left is how long there is to wait.
func (s *Store) CountLogin(ctx context.Context, nameHash []byte, now time.Time, wait func(failed int) time.Duration) (left time.Duration, err error) {
	err = s.write(ctx, func(tx *sql.Tx) error {
		left = 0
		if _, err := tx.Exec(`delete from login_attempt where at < $1`, millis(now.Add(-attemptsKept))); err != nil {
			return err
		}
		var failed int
		var at int64
		err := tx.QueryRow(`select failed, at from login_attempt where name_hash = $1`, nameHash).Scan(&failed, &at)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if left = fromMillis(at).Add(wait(failed)).Sub(now); left > 0 {
			return nil
		}
		left = 0
		_, err = tx.Exec(`insert into login_attempt (name_hash, failed, at) values ($1, $2, $3)
			on conflict (name_hash) do update set failed = excluded.failed, at = excluded.at`,
			nameHash, failed+1, millis(now))
		return err
	})
	return left, wrap("count login", err)
}

// ForgetLogins is called when the password was right.
func (s *Store) ForgetLogins(ctx context.Context, nameHash []byte) error {
	return wrap("forget logins", s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec(`delete from login_attempt where name_hash = $1`, nameHash)
		return err
	}))
}
