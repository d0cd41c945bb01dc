package store

import (
	"context"
)

// A StandingWish is a wish by its title: words, or a drawing.
type StandingWish struct{ Text, Drawing string }

// StandingWishes gives the titles of what a bruker has confirmed and not let go,
// in their own words: the newest conversation first, and in each what is most
// important. They are the bruker's, for a conversation with that bruker, and no
// coordinator's page may use them. A wish that came along into a newer
// conversation is as it is there: let go there, it is let go.
func (s *Store) StandingWishes(ctx context.Context, bruker string, most int) ([]StandingWish, error) {
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
	var titles []StandingWish
	known := map[StandingWish]bool{}
	words := map[string]ownWords{} // by conversation
	for _, g := range goals {
		if _, read := words[g.Conversation]; !read {
			if words[g.Conversation], err = s.ownWords(ctx, bruker, g.Conversation); err != nil {
				return nil, wrap("standing wishes", err)
			}
		}
		if err := words[g.Conversation].quote(&g.Title); err != nil {
			return nil, wrap("standing wishes", err)
		}
		title := StandingWish{g.Title.Text, g.Title.Drawing}
		if !known[title] && g.Confirmed && !g.LetGo && len(titles) < most {
			titles = append(titles, title)
		}
		known[title] = true
	}
	return titles, nil
}
