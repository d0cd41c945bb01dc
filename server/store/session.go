package store

import (
	"context"
	"database/sql"
	"time"
)

// A Session is a cookie that is let in. It is a coordinator's, or that of a
// device in one bruker's conversation.
type Session struct {
	ID           string
	Coordinator  string // empty for a device
	Name         string // the coordinator's
	Bruker       string
	Conversation string

	Created, Seen, Expires time.Time
}

// NewSession is what is stored of a session at the start. Idle is how long it
// lives unused, Life how long at all.
type NewSession struct {
	ID         string
	TokenHash  []byte
	Idle, Life time.Duration
}

// OpenSession logs a coordinator in.
func (s *Store) OpenSession(ctx context.Context, coordinator string, n NewSession, now time.Time) error {
	return wrap("open session", s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec(`insert into session (id, token_hash, coordinator, created_at, seen_at, idle_until, expires_at)
			values ($1, $2, $3, $4, $4, $5, $6)`,
			n.ID, n.TokenHash, coordinator, millis(now), millis(now.Add(n.Idle)), millis(now.Add(n.Life)))
		return err
	}))
}

// openDevice lets a device in to a bruker's conversation.
func openDevice(tx *sql.Tx, bruker, conversation string, n NewSession, now time.Time) error {
	_, err := tx.Exec(`insert into session (id, token_hash, bruker, conversation, created_at, seen_at, idle_until, expires_at)
		values ($1, $2, $3, $4, $5, $5, $6, $7)`,
		n.ID, n.TokenHash, bruker, conversation, millis(now), millis(now.Add(n.Idle)), millis(now.Add(n.Life)))
	return err
}

// Session finds who is let in with this token. The error is ErrNotFound when
// nobody is, or is no longer.
func (s *Store) Session(ctx context.Context, tokenHash []byte, now time.Time) (Session, error) {
	var found Session
	var created, seen, expires int64
	err := s.read.QueryRowContext(ctx, `select s.id, coalesce(s.coordinator, ''), coalesce(c.name, ''),
			coalesce(s.bruker, ''), coalesce(s.conversation, ''), s.created_at, s.seen_at, s.expires_at
		from session s left join coordinator c on c.id = s.coordinator
		where s.token_hash = $1 and s.ended_at is null and s.idle_until > $2 and s.expires_at > $2`, tokenHash, millis(now)).
		Scan(&found.ID, &found.Coordinator, &found.Name, &found.Bruker, &found.Conversation, &created, &seen, &expires)
	found.Created, found.Seen, found.Expires = fromMillis(created), fromMillis(seen), fromMillis(expires)
	return found, wrap("session", err)
}

// SessionLives tells whether a session is still let in.
func (s *Store) SessionLives(ctx context.Context, id string, now time.Time) (bool, error) {
	var lives bool
	err := s.read.QueryRowContext(ctx, `select exists (select 1 from session
		where id = $1 and ended_at is null and idle_until > $2 and expires_at > $2)`, id, millis(now)).Scan(&lives)
	return lives, wrap("session lives", err)
}

// TouchSession notes that the session is in use, and keeps it alive for idle more.
func (s *Store) TouchSession(ctx context.Context, id string, now time.Time, idle time.Duration) error {
	return wrap("touch session", s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec(`update session set seen_at = $1, idle_until = $2 where id = $3 and ended_at is null`,
			millis(now), millis(now.Add(idle)), id)
		return err
	}))
}

// EndSession logs out. A session that is over stays over.
func (s *Store) EndSession(ctx context.Context, id string, now time.Time) error {
	return wrap("end session", s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec(`update session set ended_at = $1 where id = $2 and ended_at is null`, millis(now), id)
		return err
	}))
}

// EndDevice cuts off one device of a bruker this coordinator follows up. The
// error is ErrNotFound when there is no such device, or it is somebody else's.
func (s *Store) EndDevice(ctx context.Context, coordinator, bruker, session string, now time.Time) error {
	return wrap("end device", s.write(ctx, func(tx *sql.Tx) error {
		return one(tx.Exec(`update session set ended_at = $1 where id = $2 and bruker = $3 and ended_at is null
			and exists (select 1 from bruker where id = $3 and coordinator = $4)`, millis(now), session, bruker, coordinator))
	}))
}

// EndCoordinatorSession logs one of the coordinator's own sessions out. The
// error is ErrNotFound when it is not hers.
func (s *Store) EndCoordinatorSession(ctx context.Context, coordinator, session string, now time.Time) error {
	return wrap("end coordinator session", s.write(ctx, func(tx *sql.Tx) error {
		return one(tx.Exec(`update session set ended_at = $1 where id = $2 and coordinator = $3 and ended_at is null`,
			millis(now), session, coordinator))
	}))
}

// Devices lists the devices that are let in to a bruker's conversation, the
// newest first. It is empty for a bruker somebody else follows up.
func (s *Store) Devices(ctx context.Context, coordinator, bruker string, now time.Time) ([]Session, error) {
	return s.sessions(ctx, "devices", `select s.id, s.created_at, s.seen_at, s.expires_at
		from session s join bruker b on b.id = s.bruker
		where b.coordinator = $1 and s.bruker = $2 and s.ended_at is null and s.idle_until > $3 and s.expires_at > $3
		order by s.created_at desc, s.id`, coordinator, bruker, millis(now))
}

// CoordinatorSessions lists where a coordinator is logged in, the newest first.
func (s *Store) CoordinatorSessions(ctx context.Context, coordinator string, now time.Time) ([]Session, error) {
	return s.sessions(ctx, "coordinator sessions", `select id, created_at, seen_at, expires_at from session
		where coordinator = $1 and ended_at is null and idle_until > $2 and expires_at > $2
		order by created_at desc, id`, coordinator, millis(now))
}

func (s *Store) sessions(ctx context.Context, doing, query string, args ...any) ([]Session, error) {
	rows, err := s.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, wrap(doing, err)
	}
	defer rows.Close()
	var list []Session
	for rows.Next() {
		var it Session
		var created, seen, expires int64
		if err := rows.Scan(&it.ID, &created, &seen, &expires); err != nil {
			return nil, wrap(doing, err)
		}
		it.Created, it.Seen, it.Expires = fromMillis(created), fromMillis(seen), fromMillis(expires)
		list = append(list, it)
	}
	return list, wrap(doing, rows.Err())
}

// one turns a change that touched nothing into ErrNotFound.
func one(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n > 0 {
		return err
	}
	return ErrNotFound
}
