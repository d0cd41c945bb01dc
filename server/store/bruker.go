package store

import (
	"context"
	"database/sql"
	"time"
)

// A Bruker is somebody a plan is about, as their coordinator may know them. It
// tells whether the invitation was taken and what was shared. It does not tell
// how much was said, when, or that something was taken back (R46, R47).
type Bruker struct {
	ID      string
	Name    string
	Trial   bool // the first start's trial conversation: nobody's plan
	Example bool // one of the people of --demo
	Created time.Time

	Invited      time.Time // when the last invitation was made; zero: never
	InvitedUntil time.Time // until when it can be used; zero: it cannot
	Accepted     bool      // a device has been let in at some time
	InvitedLang  string    // which conversation the last invitation opens; empty: none was chosen
	InvitedTo    string

	Shared     int       // how many goals the coordinator may read now
	LastShared time.Time // zero: none
}

// CreateBruker makes a bruker this coordinator follows up.
func (s *Store) CreateBruker(ctx context.Context, coordinator string, b Bruker) error {
	return wrap("create bruker", s.write(ctx, func(tx *sql.Tx) error {
		if err := insertBruker(tx, b); err != nil {
			return err
		}
		_, err := tx.Exec(`update bruker set coordinator = $1 where id = $2`, coordinator, b.ID)
		return err
	}))
}

// CreateExample makes one of the demo's people, with a conversation. Like the
// trial, they are the first coordinator's as soon as there is one.
func (s *Store) CreateExample(ctx context.Context, b Bruker, c NewConversation) error {
	return wrap("create example", s.write(ctx, func(tx *sql.Tx) error {
		if err := insertBruker(tx, b); err != nil {
			return err
		}
		return createConversation(tx, c)
	}))
}

// HasExamples tells whether the demo's people are there.
func (s *Store) HasExamples(ctx context.Context) (bool, error) {
	var has bool
	err := s.read.QueryRowContext(ctx, `select exists (select 1 from bruker where example)`).Scan(&has)
	return has, wrap("has examples", err)
}

func insertBruker(tx *sql.Tx, b Bruker) error {
	if _, err := tx.Exec(`insert into bruker (id, created_at, example, trial) values ($1, $2, $3, $4)`,
		b.ID, millis(b.Created), b.Example, b.Trial); err != nil {
		return err
	}
	return addText(tx, b.ID, namePlace, 0, b.Name)
}

// brukerColumns come from bruker b, with the time now as $1. Goals are reached
// only through the view of what is shared.
const brukerColumns = `b.id, b.trial, b.example, b.created_at,
	coalesce((select max(i.created_at) from invitation i where i.bruker = b.id), 0),
	coalesce((select max(i.expires_at) from invitation i
		where i.bruker = b.id and i.used_at is null and i.revoked_at is null and i.expires_at > $1), 0),
	exists (select 1 from invitation i where i.bruker = b.id and i.used_at is not null),
	coalesce((select i.lang from invitation i where i.bruker = b.id order by i.created_at desc, i.id limit 1), ''),
	coalesce((select i.script from invitation i where i.bruker = b.id order by i.created_at desc, i.id limit 1), ''),
	(select count(*) from shared_goal g where g.bruker = b.id),
	coalesce((select max(g.at) from shared_goal g where g.bruker = b.id), 0)`

func scanBruker(scan func(...any) error) (Bruker, error) {
	var b Bruker
	var created, invited, until, shared int64
	if err := scan(&b.ID, &b.Trial, &b.Example, &created, &invited, &until, &b.Accepted, &b.InvitedLang, &b.InvitedTo, &b.Shared, &shared); err != nil {
		return Bruker{}, err
	}
	b.Created = fromMillis(created)
	b.Invited, b.InvitedUntil, b.LastShared = orZero(invited), orZero(until), orZero(shared)
	return b, nil
}

// orZero is the time, or the zero time for 0.
func orZero(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return fromMillis(ms)
}

// Bruker gives one bruker. The error is ErrNotFound when this coordinator does
// not follow them up.
func (s *Store) Bruker(ctx context.Context, coordinator, id string, now time.Time) (Bruker, error) {
	row := s.read.QueryRowContext(ctx, `select `+brukerColumns+` from bruker b where b.id = $2 and b.coordinator = $3`,
		millis(now), id, coordinator)
	b, err := scanBruker(row.Scan)
	if err != nil {
		return Bruker{}, wrap("bruker", err)
	}
	b.Name, err = s.name(ctx, b.ID)
	return b, wrap("bruker", err)
}

// Brukers gives everybody this coordinator follows up, in the order they were added.
func (s *Store) Brukers(ctx context.Context, coordinator string, now time.Time) ([]Bruker, error) {
	rows, err := s.read.QueryContext(ctx, `select `+brukerColumns+` from bruker b where b.coordinator = $2
		order by b.created_at, b.id`, millis(now), coordinator)
	if err != nil {
		return nil, wrap("brukers", err)
	}
	defer rows.Close()
	var list []Bruker
	for rows.Next() {
		b, err := scanBruker(rows.Scan)
		if err != nil {
			return nil, wrap("brukers", err)
		}
		list = append(list, b)
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("brukers", err)
	}
	names, err := s.names(ctx, coordinator)
	if err != nil {
		return nil, wrap("brukers", err)
	}
	for i := range list {
		list[i].Name = names[list[i].ID]
	}
	return list, nil
}
