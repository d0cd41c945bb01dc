package store

import (
	"context"
	"database/sql"
)

// Reach is how a bruker reaches their coordinator.
type Reach struct {
	Name  string `json:"name"`
	Phone string `json:"phone,omitempty"`
}

// ReachOf tells how the coordinator who follows up a bruker is reached. The error
// is ErrNotFound when nobody does.
func (s *Store) ReachOf(ctx context.Context, bruker string) (Reach, error) {
	var r Reach
	err := s.read.QueryRowContext(ctx, `select case when c.shown_name = '' then c.name else c.shown_name end, c.phone
		from bruker b join coordinator c on c.id = b.coordinator where b.id = $1`, bruker).Scan(&r.Name, &r.Phone)
	return r, wrap("reach of", err)
}

// Reach is what a coordinator has chosen to be shown as: empty when nothing.
func (s *Store) Reach(ctx context.Context, coordinator string) (Reach, error) {
	var r Reach
	err := s.read.QueryRowContext(ctx, `select shown_name, phone from coordinator where id = $1`, coordinator).Scan(&r.Name, &r.Phone)
	return r, wrap("reach", err)
}

// SetReach changes it.
func (s *Store) SetReach(ctx context.Context, coordinator string, r Reach) error {
	return wrap("set reach", s.write(ctx, func(tx *sql.Tx) error {
		return one(tx.Exec(`update coordinator set shown_name = $1, phone = $2 where id = $3`, r.Name, r.Phone, coordinator))
	}))
}
