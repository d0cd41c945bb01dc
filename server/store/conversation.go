package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"egneord/dialog"
)

// NewConversation is what a conversation begins with.
type NewConversation struct {
	ID, Bruker string
	Script     Script
	Events     []dialog.Event // those of dialog.Begin
	Drafts     []DraftChange  // of the wishes it begins with
	At         time.Time
}

// A Conversation is all there is to replay.
type Conversation struct {
	ID, Bruker string
	Lang       string
	Script     string // its hash
	ScriptName string
	Created    time.Time
	Events     []dialog.Event // with their words
}

// CreateConversation stores a conversation and its first events. The bruker
// must be there.
func (s *Store) CreateConversation(ctx context.Context, c NewConversation) error {
	return wrap("create conversation", s.write(ctx, func(tx *sql.Tx) error { return createConversation(tx, c) }))
}

func createConversation(tx *sql.Tx, c NewConversation) error {
	if err := keepScript(tx, c.Script, c.At); err != nil {
		return err
	}
	if _, err := tx.Exec(`insert into conversation (id, bruker, script_hash, lang, created_at, updated_at, last_n)
		values ($1, $2, $3, $4, $5, $6, $7)`,
		c.ID, c.Bruker, c.Script.Hash, c.Script.Lang, millis(c.At), millis(c.At), lastN(c.Events, 0)); err != nil {
		return err
	}
	if err := addEvents(tx, c.Bruker, c.ID, 0, c.Events); err != nil {
		return err
	}
	for _, d := range c.Drafts {
		if err := d.store(tx, c.Bruker, c.ID, c.At); err != nil {
			return err
		}
	}
	return nil
}

// LoadConversation reads a whole conversation. The error is ErrNotFound when
// there is none with this id.
func (s *Store) LoadConversation(ctx context.Context, id string) (Conversation, error) {
	c := Conversation{ID: id}
	var created int64
	var last int
	err := s.read.QueryRowContext(ctx, `select c.bruker, c.lang, c.script_hash, v.name, c.created_at, c.last_n
		from conversation c join script_version v on v.hash = c.script_hash where c.id = $1`, id).
		Scan(&c.Bruker, &c.Lang, &c.Script, &c.ScriptName, &created, &last)
	if err != nil {
		return c, wrap("load conversation", err)
	}
	c.Created = fromMillis(created)
	if c.Events, err = s.events(ctx, c.Bruker, id, last); err != nil {
		return c, wrap("load events", err)
	}
	if len(c.Events) != last {
		return c, fmt.Errorf("load events: %w: %d events, should be %d", ErrStorage, len(c.Events), last)
	}
	return c, nil
}

// ConversationLang is the language a conversation is held in.
func (s *Store) ConversationLang(ctx context.Context, id string) (string, error) {
	var lang string
	err := s.read.QueryRowContext(ctx, `select lang from conversation where id = $1`, id).Scan(&lang)
	return lang, wrap("conversation lang", err)
}

// An Append is what one command led to. All of it is stored, or none.
type Append struct {
	Conversation, Bruker string

	Events  []dialog.Event // numbered on from the last one stored
	Script  *Script        // the version it goes on with, when it was moved; nil: as before
	Consent []Consent
	Drafts  []DraftChange
	Shares  []ShareChange
}

// Append adds to a conversation. The error is ErrConflict when the events do
// not follow on what is stored or one of the command ids is stored before:
// somebody else has written, and the caller must load again.
func (s *Store) Append(ctx context.Context, a Append) error {
	if len(a.Events) == 0 {
		return nil
	}
	return wrap("append", s.write(ctx, func(tx *sql.Tx) error { return a.do(tx) }))
}

func (a Append) do(tx *sql.Tx) error {
	before := a.Events[0].N - 1
	last := a.Events[len(a.Events)-1]
	moved, err := tx.Exec(`update conversation set last_n = $1, updated_at = $2 where id = $3 and bruker = $4 and last_n = $5`,
		last.N, millis(last.At), a.Conversation, a.Bruker, before)
	if err != nil {
		return err
	}
	if n, err := moved.RowsAffected(); err != nil || n != 1 {
		return fmt.Errorf("%w: conversation is not at event %d (%v)", ErrConflict, before, err)
	}
	if err := addEvents(tx, a.Bruker, a.Conversation, before, a.Events); err != nil {
		return err
	}
	if a.Script != nil {
		if err := moveTo(tx, a.Conversation, *a.Script, last.At); err != nil {
			return err
		}
	}
	for _, c := range a.Consent {
		if err := c.add(tx, a.Bruker, a.Conversation); err != nil {
			return err
		}
	}
	for _, d := range a.Drafts {
		if err := d.store(tx, a.Bruker, a.Conversation, last.At); err != nil {
			return err
		}
	}
	for _, c := range a.Shares {
		if err := c.store(tx, a.Bruker, a.Conversation, last.At); err != nil {
			return err
		}
	}
	return nil
}
