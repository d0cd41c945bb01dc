package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// ErrInvitationOver says that an invitation was real once, and is used, too
// old or taken back.
var ErrInvitationOver = errors.New("the invitation is over")

// NewInvitation is what is stored of an invitation at the start. CodeHash is
// nil when there is no code to type. Lang and Script name the conversation it
// opens; empty, it opens the one that is under way.
type NewInvitation struct {
	ID                  string
	TokenHash, CodeHash []byte
	Life                time.Duration
	Lang, Script        string
}

// An Invitation is what may be known of one before it is used.
type Invitation struct {
	Bruker       string
	CloseTo      string // the bruker who invited them, when it is to a pårørende
	Lang, Script string
}

// Invite makes an invitation to a bruker this coordinator follows up, and takes
// back those that were not used: there is one at a time. The error is
// ErrNotFound when the bruker is somebody else's.
func (s *Store) Invite(ctx context.Context, coordinator, bruker string, n NewInvitation, now time.Time) error {
	return wrap("invite", s.write(ctx, func(tx *sql.Tx) error {
		if err := follows(tx, coordinator, bruker); err != nil {
			return err
		}
		if err := revokeInvitations(tx, bruker, now); err != nil {
			return err
		}
		return insertInvitation(tx, bruker, n, now)
	}))
}

// RevokeInvitations takes back what has not been used.
func (s *Store) RevokeInvitations(ctx context.Context, coordinator, bruker string, now time.Time) error {
	return wrap("revoke invitations", s.write(ctx, func(tx *sql.Tx) error {
		if err := follows(tx, coordinator, bruker); err != nil {
			return err
		}
		return revokeInvitations(tx, bruker, now)
	}))
}

// follows is ErrNotFound when this coordinator does not follow up this bruker.
func follows(tx *sql.Tx, coordinator, bruker string) error {
	var yes int
	return classify(tx.QueryRow(`select 1 from bruker where id = $1 and coordinator = $2`, bruker, coordinator).Scan(&yes))
}

func insertInvitation(tx *sql.Tx, bruker string, n NewInvitation, now time.Time) error {
	_, err := tx.Exec(`insert into invitation (id, bruker, token_hash, code_hash, created_at, expires_at, lang, script)
		values ($1, $2, $3, $4, $5, $6, $7, $8)`, n.ID, bruker, n.TokenHash, n.CodeHash, millis(now), millis(now.Add(n.Life)), n.Lang, n.Script)
	return err
}

func revokeInvitations(tx *sql.Tx, bruker string, now time.Time) error {
	_, err := tx.Exec(`update invitation set revoked_at = $1 where bruker = $2 and used_at is null and revoked_at is null`,
		millis(now), bruker)
	return err
}

// A Key opens an invitation: the hash of its token, or of its code.
type Key struct {
	token, code []byte
}

// TokenKey and CodeKey make a key of a hash.
func TokenKey(hash []byte) Key { return Key{token: hash} }

// CodeKey is for what somebody typed.
func CodeKey(hash []byte) Key { return Key{code: hash} }

// UseInvitation lets a device in with a key, once. It goes on with the bruker's
// newest conversation when that follows the script of the invitation, or of
// begin; otherwise begin is made. The error is ErrNotFound when nothing ever
// had this key, and ErrInvitationOver when it opens nothing any more.
func (s *Store) UseInvitation(ctx context.Context, key Key, n NewSession, begin NewConversation, now time.Time) (Session, error) {
	var in Session
	err := s.write(ctx, func(tx *sql.Tx) error {
		var id, bruker, lang, script string
		var live bool
		err := tx.QueryRow(`select id, bruker, lang, script, used_at is null and revoked_at is null and expires_at > $1
			from invitation where token_hash = $2 or code_hash = $3`, millis(now), key.token, key.code).Scan(&id, &bruker, &lang, &script, &live)
		if err != nil {
			return err
		}
		if !live {
			return ErrInvitationOver
		}
		if _, err := tx.Exec(`update invitation set used_at = $1 where id = $2`, millis(now), id); err != nil {
			return err
		}
		newest, err := newestConversation(tx, bruker)
		if err != nil {
			return fmt.Errorf("conversation: %w", err)
		}
		conversation := newest.id
		goesOn := script == "" || newest.follows(lang, script) || newest.follows(begin.Script.Lang, begin.Script.Name)
		if newest.id == "" || !goesOn {
			begin.Bruker = bruker
			if err := createConversation(tx, begin); err != nil {
				return fmt.Errorf("conversation: %w", err)
			}
			conversation = begin.ID
		}
		if err := openDevice(tx, bruker, conversation, n, now); err != nil {
			return err
		}
		in = Session{ID: n.ID, Bruker: bruker, Conversation: conversation, Created: now, Seen: now, Expires: now.Add(n.Life)}
		return nil
	})
	return in, wrap("use invitation", err)
}

// running is a conversation that may be gone on with; its id is empty when
// there is none.
type running struct{ id, lang, script string }

func (r running) follows(lang, script string) bool { return r.lang == lang && r.script == script }

func newestConversation(tx *sql.Tx, bruker string) (running, error) {
	var r running
	err := tx.QueryRow(`select c.id, v.lang, v.name from conversation c join script_version v on v.hash = c.script_hash
		where c.bruker = $1 order by c.created_at desc, c.id desc limit 1`, bruker).Scan(&r.id, &r.lang, &r.script)
	if errors.Is(err, sql.ErrNoRows) {
		return running{}, nil
	}
	return r, err
}

// Invited tells what a key opens or opened.
func (s *Store) Invited(ctx context.Context, key Key) (Invitation, error) {
	var in Invitation
	err := s.read.QueryRowContext(ctx, `select i.bruker, coalesce(p.bruker, ''), i.lang, i.script
		from invitation i left join parorende p on p.person = i.bruker where i.token_hash = $1 or i.code_hash = $2`,
		key.token, key.code).Scan(&in.Bruker, &in.CloseTo, &in.Lang, &in.Script)
	return in, wrap("invited", err)
}

// InviteToTrial makes an invitation to the trial conversation, which stands
// without a coordinator until the first account is made. bruker and name are
// used when there is no trial yet.
func (s *Store) InviteToTrial(ctx context.Context, bruker, name string, n NewInvitation, now time.Time) error {
	return wrap("invite to trial", s.write(ctx, func(tx *sql.Tx) error {
		var id string
		err := tx.QueryRow(`select id from bruker where trial order by created_at limit 1`).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			id = bruker
			err = insertBruker(tx, Bruker{ID: bruker, Name: name, Trial: true, Created: now})
		}
		if err != nil {
			return err
		}
		if err := revokeInvitations(tx, id, now); err != nil {
			return err
		}
		return insertInvitation(tx, id, n, now)
	}))
}
