package store

import (
	"context"
)

// StandingWishes gives the titles of what a bruker has confirmed and not let go,
// in their own words: the newest conversation first, and in each what is most
// important. They are the bruker's, for a conversation with that bruker, and no
// coordinator's page may use them. A wish that came along into a newer
// conversation is as it is there: let go there, it is let go.
func (s *Store) StandingWishes(ctx context.Context, bruker string, most int) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, `select g.conversation, 0, g.wish, g.title_turn, g.title_start, g.title_end, g.title_by_other,
			g.rank, g.confirmed, g.let_go, g.at
		from goal g join conversation c on c.id = g.conversation where c.bruker = $1 and g.shared = $2
		order by c.created_at desc, c.id desc, case when g.rank = 0 then 1 else 0 end, g.rank, g.wish`, bruker, false)
	if err != nil {
		return nil, wrap("standing wishes", err)
	}
	goals, err := scanGoals(rows)
	if err != nil {
		return nil, wrap("standing wishes", err)
	}
	var titles []string
	known := map[string]bool{}
	words := map[string]map[int]string{} // by conversation
	for _, g := range goals {
		if words[g.Conversation] == nil {
			if words[g.Conversation], err = s.texts(ctx, bruker, g.Conversation); err != nil {
				return nil, wrap("standing wishes", err)
			}
		}
		if err := cut(&g.Title, words[g.Conversation]); err != nil {
			return nil, wrap("standing wishes", err)
		}
		title := g.Title.Text
		if !known[title] && g.Confirmed && !g.LetGo && len(titles) < most {
			titles = append(titles, title)
		}
		known[title] = true
	}
	return titles, nil
}
