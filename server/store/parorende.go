package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// MaxParorende is how many a bruker may have along at a time: far more than sit
// around anybody's table.
const MaxParorende = 8

// ErrTooMany says that a bruker has MaxParorende along already.
var ErrTooMany = errors.New("too many")

// A Parorende is somebody the bruker has invited, as the bruker may know them:
// what the bruker calls them, and whether they have come. Not whether they have
// said anything: that is theirs (R64).
type Parorende struct {
	ID, Name     string
	InvitedUntil time.Time // until when the link can be used; zero: it cannot
	Accepted     bool      // a device of theirs has been let in at some time
}

// AddParorende makes a person close to a bruker, with an invitation. The error
// is ErrNotFound when there is no such bruker, or they are a pårørende themselves.
func (s *Store) AddParorende(ctx context.Context, bruker, id, name string, n NewInvitation, now time.Time) error {
	return wrap("add parorende", s.write(ctx, func(tx *sql.Tx) error {
		var along int
		if err := tx.QueryRow(`select count(p.person) from bruker b left join parorende p on p.bruker = b.id and p.ended_at is null
			where b.id = $1 and not exists (select 1 from parorende o where o.person = b.id) group by b.id`, bruker).Scan(&along); err != nil {
			return err
		}
		if along >= MaxParorende {
			return ErrTooMany
		}
		if err := insertParorende(tx, bruker, Bruker{ID: id, Name: name, Created: now}); err != nil {
			return err
		}
		return insertInvitation(tx, id, n, now)
	}))
}

func insertParorende(tx *sql.Tx, bruker string, p Bruker) error {
	if err := insertBruker(tx, p); err != nil {
		return err
	}
	_, err := tx.Exec(`insert into parorende (person, bruker, created_at) values ($1, $2, $3)`, p.ID, bruker, millis(p.Created))
	return err
}

// InviteParorende makes a new invitation, in the place of the one before. The
// error is ErrNotFound when this bruker has nobody by that id along.
func (s *Store) InviteParorende(ctx context.Context, bruker, person string, n NewInvitation, now time.Time) error {
	return wrap("invite parorende", s.write(ctx, func(tx *sql.Tx) error {
		if err := alongWith(tx, bruker, person); err != nil {
			return err
		}
		if err := revokeInvitations(tx, person, now); err != nil {
			return err
		}
		return insertInvitation(tx, person, n, now)
	}))
}

// EndParorende lets somebody be along no more: their invitation and their
// devices stop working, and the coordinator no longer reads what they shared.
// Their words are their own, and stay.
func (s *Store) EndParorende(ctx context.Context, bruker, person string, now time.Time) error {
	return wrap("end parorende", s.write(ctx, func(tx *sql.Tx) error {
		if err := alongWith(tx, bruker, person); err != nil {
			return err
		}
		if _, err := tx.Exec(`update parorende set ended_at = $1 where person = $2`, millis(now), person); err != nil {
			return err
		}
		if err := revokeInvitations(tx, person, now); err != nil {
			return err
		}
		_, err := tx.Exec(`update session set ended_at = $1 where bruker = $2 and ended_at is null`, millis(now), person)
		return err
	}))
}

func alongWith(tx *sql.Tx, bruker, person string) error {
	var yes int
	return classify(tx.QueryRow(`select 1 from parorende where person = $1 and bruker = $2 and ended_at is null`, person, bruker).Scan(&yes))
}

// ParorendeOf lists those a bruker has along, in the order they were invited.
func (s *Store) ParorendeOf(ctx context.Context, bruker string, now time.Time) ([]Parorende, error) {
	rows, err := s.read.QueryContext(ctx, `select p.person,
			coalesce((select max(i.expires_at) from invitation i
				where i.bruker = p.person and i.used_at is null and i.revoked_at is null and i.expires_at > $1), 0),
			exists (select 1 from invitation i where i.bruker = p.person and i.used_at is not null)
		from parorende p where p.bruker = $2 and p.ended_at is null order by p.created_at, p.person`, millis(now), bruker)
	if err != nil {
		return nil, wrap("parorende of", err)
	}
	defer rows.Close()
	var list []Parorende
	for rows.Next() {
		var p Parorende
		var until int64
		if err := rows.Scan(&p.ID, &until, &p.Accepted); err != nil {
			return nil, wrap("parorende of", err)
		}
		p.InvitedUntil = orZero(until)
		list = append(list, p)
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("parorende of", err)
	}
	rows.Close()
	for i := range list {
		if list[i].Name, err = s.name(ctx, list[i].ID); err != nil {
			return nil, wrap("parorende of", err)
		}
	}
	return list, nil
}

// CloseTo tells whom a person is pårørende to; empty when they are a bruker.
func (s *Store) CloseTo(ctx context.Context, person string) (string, error) {
	var bruker string
	err := s.read.QueryRowContext(ctx, `select bruker from parorende where person = $1`, person).Scan(&bruker)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return bruker, wrap("close to", err)
}

// FromParorende is what one pårørende has shared, in their own name.
type FromParorende struct {
	Name  string // what the bruker calls them
	Goals []DeskGoal
}

// SharedByParorende gives what those a bruker has along have shared themselves.
// It never stands among what the bruker shared: another method, another list.
// Who has shared nothing is not in it. The error is ErrNotFound when this
// coordinator does not follow up that bruker.
func (s *Store) SharedByParorende(ctx context.Context, coordinator, bruker string, now time.Time) ([]FromParorende, error) {
	var yes int
	if err := s.read.QueryRowContext(ctx, `select 1 from bruker where id = $1 and coordinator = $2`, bruker, coordinator).Scan(&yes); err != nil {
		return nil, wrap("shared by parorende", err)
	}
	people, err := s.ParorendeOf(ctx, bruker, now)
	if err != nil {
		return nil, err
	}
	var list []FromParorende
	for _, p := range people {
		goals, err := s.deskGoals(ctx, p.ID)
		if err != nil {
			return nil, wrap("shared by parorende", err)
		}
		if len(goals) > 0 {
			list = append(list, FromParorende{p.Name, goals})
		}
	}
	return list, nil
}

// CreateExampleParorende makes somebody close to one of the demo's people, with
// a conversation.
func (s *Store) CreateExampleParorende(ctx context.Context, bruker string, p Bruker, c NewConversation) error {
	return wrap("create example", s.write(ctx, func(tx *sql.Tx) error {
		if err := insertParorende(tx, bruker, p); err != nil {
			return err
		}
		return createConversation(tx, c)
	}))
}
