package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"egneord/dialog"
)

// addEvents adds events that follow on event number before.
func addEvents(tx *sql.Tx, bruker, conversation string, before int, events []dialog.Event) error {
	for i, e := range events {
		if e.N != before+1+i {
			return fmt.Errorf("%w: event %d does not follow on %d", ErrStorage, e.N, before+i)
		}
		data, err := json.Marshal(e) // dialog.Event keeps words and columns out of its JSON
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`insert into event (conversation, n, at, kind, command, data) values ($1, $2, $3, $4, $5, $6)`,
			conversation, e.N, millis(e.At), string(e.Kind), sql.NullString{String: e.Command, Valid: e.Command != ""}, string(data)); err != nil {
			return err
		}
		if e.Text != "" {
			if err := addText(tx, bruker, conversation, e.N, e.Text); err != nil {
				return err
			}
		}
		if e.Drawing != "" {
			if err := addText(tx, bruker, drawnPlace(conversation), e.N, e.Drawing); err != nil {
				return err
			}
		}
	}
	return nil
}

// events reads the events of a conversation, in order and with their words. The
// events are read before the words: words of events that came in between are
// simply not used.
func (s *Store) events(ctx context.Context, bruker, conversation string, last int) ([]dialog.Event, error) {
	rows, err := s.read.QueryContext(ctx, `select n, at, kind, command, data from event where conversation = $1 and n <= $2 order by n`, conversation, last)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	events := make([]dialog.Event, 0, last)
	for rows.Next() {
		var (
			n       int
			at      int64
			kind    string
			command sql.NullString
			data    []byte
			e       dialog.Event
		)
		if err := rows.Scan(&n, &at, &kind, &command, &data); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(data, &e); err != nil {
			return nil, fmt.Errorf("%w: event %d: %w", ErrStorage, n, err)
		}
		e.N, e.At, e.Kind, e.Command = n, fromMillis(at), dialog.EventKind(kind), command.String
		events = append(events, e)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	words, err := s.ownWords(ctx, bruker, conversation)
	if err != nil {
		return nil, err
	}
	for i := range events {
		events[i].Text, events[i].Drawing = words.said[events[i].N], words.drawn[events[i].N]
	}
	return events, nil
}

func lastN(events []dialog.Event, none int) int {
	if len(events) == 0 {
		return none
	}
	return events[len(events)-1].N
}

// A Consent is a yes or a no, with the words it was an answer to.
type Consent struct {
	N       int // the event
	At      time.Time
	Answer  dialog.Answer
	Wording string // exactly what was shown
}

func (c Consent) add(tx *sql.Tx, bruker, conversation string) error {
	_, err := tx.Exec(`insert into consent (bruker, conversation, n, at, answer, wording) values ($1, $2, $3, $4, $5, $6)`,
		bruker, conversation, c.N, millis(c.At), string(c.Answer), c.Wording)
	return err
}

// Consents reads what a bruker has agreed to or not in a conversation, in order.
func (s *Store) Consents(ctx context.Context, conversation string) ([]Consent, error) {
	rows, err := s.read.QueryContext(ctx, `select n, at, answer, wording from consent where conversation = $1 order by n`, conversation)
	if err != nil {
		return nil, wrap("read consents", err)
	}
	defer rows.Close()
	var list []Consent
	for rows.Next() {
		var c Consent
		var at int64
		if err := rows.Scan(&c.N, &at, &c.Answer, &c.Wording); err != nil {
			return nil, wrap("read consents", err)
		}
		c.At = fromMillis(at)
		list = append(list, c)
	}
	return list, wrap("read consents", rows.Err())
}
