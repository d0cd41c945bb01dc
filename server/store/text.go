package store

import (
	"context"
	"database/sql"
	"strconv"
)

// All a person wrote or drew goes in and out of the store through this file, so
// that they can be encrypted with the bruker's own key in one place. A text is
// found by its bruker, a place and a number:
//
//	place                      n                  body
//	<conversation>             the event's        an utterance, exactly as it was written
//	<conversation>/drawn       the event's        a drawing, as the path of its strokes
//	<conversation>/asked/<w>   the event's        the question behind evidence in draft w: it may quote the bruker
//	<conversation>/shared/<w>  the event's        the same, in the shared snapshot
//	name                       0                  the bruker's name
const namePlace = "name"

func drawnPlace(conversation string) string { return conversation + "/drawn" }

func askedPlace(conversation string, wish int, shared bool) string {
	if shared {
		return conversation + "/shared/" + strconv.Itoa(wish)
	}
	return conversation + "/asked/" + strconv.Itoa(wish)
}

// addText stores a text that is not there from before.
func addText(tx *sql.Tx, bruker, place string, n int, body string) error {
	_, err := tx.Exec(`insert into text (bruker, place, n, body) values ($1, $2, $3, $4)`, bruker, place, n, body)
	return err
}

// setText stores a text, in the place of what may have been there.
func setText(tx *sql.Tx, bruker, place string, n int, body string) error {
	_, err := tx.Exec(`insert into text (bruker, place, n, body) values ($1, $2, $3, $4)
		on conflict (bruker, place, n) do update set body = excluded.body`, bruker, place, n, body)
	return err
}

func removeText(tx *sql.Tx, bruker, place string, n int) error {
	_, err := tx.Exec(`delete from text where bruker = $1 and place = $2 and n = $3`, bruker, place, n)
	return err
}

func removeTexts(tx *sql.Tx, bruker, place string) error {
	_, err := tx.Exec(`delete from text where bruker = $1 and place = $2`, bruker, place)
	return err
}

// texts reads all of a place.
func (s *Store) texts(ctx context.Context, bruker, place string) (map[int]string, error) {
	rows, err := s.read.QueryContext(ctx, `select n, body from text where bruker = $1 and place = $2`, bruker, place)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := map[int]string{}
	for rows.Next() {
		var n int
		var body string
		if err := rows.Scan(&n, &body); err != nil {
			return nil, err
		}
		found[n] = body
	}
	return found, rows.Err()
}

// ownWords is what was said in a conversation, by event: in words or in strokes.
type ownWords struct{ said, drawn map[int]string }

func (s *Store) ownWords(ctx context.Context, bruker, conversation string) (w ownWords, err error) {
	if w.said, err = s.texts(ctx, bruker, conversation); err == nil {
		w.drawn, err = s.texts(ctx, bruker, drawnPlace(conversation))
	}
	return w, err
}

// name reads a bruker's name.
func (s *Store) name(ctx context.Context, bruker string) (string, error) {
	var name string
	err := s.read.QueryRowContext(ctx, `select body from text where bruker = $1 and place = $2 and n = 0`, bruker, namePlace).Scan(&name)
	return name, err
}

// names reads the names of all a coordinator follows up, by bruker.
func (s *Store) names(ctx context.Context, coordinator string) (map[string]string, error) {
	rows, err := s.read.QueryContext(ctx, `select t.bruker, t.body from text t join bruker b on b.id = t.bruker
		where b.coordinator = $1 and t.place = $2 and t.n = 0`, coordinator, namePlace)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := map[string]string{}
	for rows.Next() {
		var bruker, name string
		if err := rows.Scan(&bruker, &name); err != nil {
			return nil, err
		}
		found[bruker] = name
	}
	return found, rows.Err()
}
