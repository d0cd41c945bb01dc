package store

import (
	"context"
	"time"
)

// A DeskGoal is a shared goal on the coordinator's desk: what was shared, and
// when each piece of it was said.
type DeskGoal struct {
	SharedGoal
	Said map[int]time.Time // by the turn of the evidence
}

// SharedWith gives what a bruker has shared with this coordinator, in the
// bruker's own order. Beside SharedByParorende, it is the only way from a
// coordinator's page to anybody's words. The error is ErrNotFound when she does not follow up that bruker.
func (s *Store) SharedWith(ctx context.Context, coordinator, bruker string) ([]DeskGoal, error) {
	var yes int
	err := s.read.QueryRowContext(ctx, `select 1 from bruker where id = $1 and coordinator = $2`, bruker, coordinator).Scan(&yes)
	if err != nil {
		return nil, wrap("shared with", err)
	}
	desk, err := s.deskGoals(ctx, bruker)
	return desk, wrap("shared with", err)
}

// deskGoals gives what somebody has shared. Who may ask is the caller's to see to.
func (s *Store) deskGoals(ctx context.Context, person string) ([]DeskGoal, error) {
	goals, err := s.SharedGoals(ctx, person)
	if err != nil {
		return nil, err
	}
	desk := make([]DeskGoal, len(goals))
	for i, g := range goals {
		said, err := s.saidAt(ctx, person, g.Conversation, g.Wish)
		if err != nil {
			return nil, err
		}
		desk[i] = DeskGoal{g, said}
	}
	return desk, nil
}

// saidAt gives when the words of a shared goal were said: those, and no others.
func (s *Store) saidAt(ctx context.Context, bruker, conversation string, wish int) (map[int]time.Time, error) {
	rows, err := s.read.QueryContext(ctx, `select e.n, e.at from event e where e.conversation = $1 and e.n in (
		select title_turn from shared_goal where bruker = $2 and conversation = $1 and wish = $3
		union select turn from shared_evidence where bruker = $2 and conversation = $1 and wish = $3)`, conversation, bruker, wish)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	said := map[int]time.Time{}
	for rows.Next() {
		var n int
		var at int64
		if err := rows.Scan(&n, &at); err != nil {
			return nil, err
		}
		said[n] = fromMillis(at)
	}
	return said, rows.Err()
}
