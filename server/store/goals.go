package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"egneord/dialog/goal"
)

// noteLetter holds afterthoughts that belong to no letter.
const noteLetter goal.Letter = "note"

// letters is everything evidence may be stored under.
var letters = append(goal.Letters[:], noteLetter)

func slot(g goal.Goal, l goal.Letter) []goal.Evidence {
	if l == noteLetter {
		return g.Notes
	}
	return g.Slot(l)
}

// A DraftChange is a draft goal before and after a command. A goal without a
// wish number is no goal: the draft is new, or gone.
type DraftChange struct{ Before, After goal.Goal }

// A ShareChange is a goal as the coordinator is to see it from now on.
type ShareChange struct {
	Goal     goal.Goal
	Take     bool // she is not to see it any more
	RankOnly bool // she sees the words she saw, in another place in the list
}

// store writes only the rows that changed: most commands add one piece of evidence.
func (d DraftChange) store(tx *sql.Tx, bruker, conversation string, at time.Time) error {
	if d.After.Wish == 0 {
		return removeGoal(tx, bruker, conversation, d.Before.Wish, false)
	}
	return changeGoal(tx, bruker, conversation, d.Before, d.After, false, at)
}

// store replaces the snapshot: what was shared before is gone, whatever it was.
func (c ShareChange) store(tx *sql.Tx, bruker, conversation string, at time.Time) error {
	if c.RankOnly {
		_, err := tx.Exec(`update goal set rank = $1 where conversation = $2 and wish = $3 and shared = $4`, c.Goal.Rank, conversation, c.Goal.Wish, true)
		return err
	}
	if err := removeGoal(tx, bruker, conversation, c.Goal.Wish, true); err != nil || c.Take {
		return err
	}
	return changeGoal(tx, bruker, conversation, goal.Goal{}, c.Goal, true, at)
}

func removeGoal(tx *sql.Tx, bruker, conversation string, wish int, shared bool) error {
	if _, err := tx.Exec(`delete from goal where conversation = $1 and wish = $2 and shared = $3`, conversation, wish, shared); err != nil {
		return err
	}
	return removeTexts(tx, bruker, askedPlace(conversation, wish, shared))
}

func changeGoal(tx *sql.Tx, bruker, conversation string, before, after goal.Goal, shared bool, at time.Time) error {
	if _, err := tx.Exec(`insert into goal (conversation, wish, shared, title_turn, title_start, title_end, title_by_other, rank, confirmed, let_go, at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
		on conflict (conversation, wish, shared) do update set title_turn = excluded.title_turn, title_start = excluded.title_start,
			title_end = excluded.title_end, title_by_other = excluded.title_by_other, rank = excluded.rank, confirmed = excluded.confirmed,
			let_go = excluded.let_go, at = excluded.at`,
		conversation, after.Wish, shared, after.Title.Turn, after.Title.Start, after.Title.End, after.Title.ByOther,
		after.Rank, after.Confirmed, after.LetGo, millis(at)); err != nil {
		return err
	}
	for _, l := range letters {
		old, now := slot(before, l), slot(after, l)
		for place, e := range now {
			if place < len(old) && old[place].Same(e) {
				continue
			}
			if err := setEvidence(tx, conversation, after.Wish, shared, l, place, e); err != nil {
				return err
			}
		}
		if len(old) > len(now) {
			if _, err := tx.Exec(`delete from evidence where conversation = $1 and wish = $2 and shared = $3 and letter = $4 and place >= $5`,
				conversation, after.Wish, shared, string(l), len(now)); err != nil {
				return err
			}
		}
	}
	return changeQuestions(tx, bruker, askedPlace(conversation, after.Wish, shared), questions(before), questions(after))
}

func setEvidence(tx *sql.Tx, conversation string, wish int, shared bool, l goal.Letter, place int, e goal.Evidence) error {
	_, err := tx.Exec(`insert into evidence (conversation, wish, shared, letter, place, turn, start, end_, from_day, until_day, ambiguous, by_other)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
		on conflict (conversation, wish, shared, letter, place) do update set turn = excluded.turn, start = excluded.start,
			end_ = excluded.end_, from_day = excluded.from_day, until_day = excluded.until_day, ambiguous = excluded.ambiguous, by_other = excluded.by_other`,
		conversation, wish, shared, string(l), place, e.Turn, e.Start, e.End, nullable(e.From), nullable(e.Until), e.Ambiguous, e.ByOther)
	return err
}

func nullable(s string) sql.NullString { return sql.NullString{String: s, Valid: s != ""} }

// questions gives what was asked before each piece of evidence, by turn.
func questions(g goal.Goal) map[int]string {
	asked := map[int]string{}
	if g.Title.Question != "" {
		asked[g.Title.Turn] = g.Title.Question
	}
	for _, l := range letters {
		for _, e := range slot(g, l) {
			if e.Question != "" {
				asked[e.Turn] = e.Question
			}
		}
	}
	return asked
}

func changeQuestions(tx *sql.Tx, bruker, place string, before, after map[int]string) error {
	for turn, question := range after {
		if before[turn] == question {
			continue
		}
		if err := setText(tx, bruker, place, turn, question); err != nil {
			return err
		}
	}
	for turn := range before {
		if _, still := after[turn]; still {
			continue
		}
		if err := removeText(tx, bruker, place, turn); err != nil {
			return err
		}
	}
	return nil
}

// A SharedGoal is what a bruker let the coordinator see, as it was then.
type SharedGoal struct {
	goal.Goal
	Conversation string
	Nth          int       // which of the bruker's conversations that is, from 1
	At           time.Time // when it was shared
}

// SharedGoals reads what a bruker has shared: the newest conversation first,
// and in each what is most important.
func (s *Store) SharedGoals(ctx context.Context, bruker string) ([]SharedGoal, error) {
	rows, err := s.read.QueryContext(ctx, `select g.conversation, (select count(*) from conversation e where e.bruker = c.bruker
			and (e.created_at < c.created_at or e.created_at = c.created_at and e.id <= c.id)) as nth,
			g.wish, g.title_turn, g.title_start, g.title_end, g.title_by_other, g.rank, g.confirmed, false, g.at
		from shared_goal g join conversation c on c.id = g.conversation
		where g.bruker = $1 order by nth desc, case when g.rank = 0 then 1 else 0 end, g.rank, g.wish`, bruker)
	if err != nil {
		return nil, wrap("read shared goals", err)
	}
	list, err := scanGoals(rows)
	if err != nil {
		return nil, wrap("read shared goals", err)
	}
	for i := range list {
		g := &list[i]
		g.Shared = true
		rows, err := s.read.QueryContext(ctx, `select letter, turn, start, end_, from_day, until_day, ambiguous, by_other
			from shared_evidence where bruker = $1 and conversation = $2 and wish = $3 order by place`, bruker, g.Conversation, g.Wish)
		if err != nil {
			return nil, wrap("read shared evidence", err)
		}
		if err := s.fill(ctx, g, rows, bruker); err != nil {
			return nil, wrap("read shared evidence", err)
		}
	}
	return list, nil
}

// Drafts reads the draft goals of a conversation, in the order of the wishes.
// They are the bruker's, and no coordinator's page may use them.
func (s *Store) Drafts(ctx context.Context, bruker, conversation string) ([]goal.Goal, error) {
	rows, err := s.read.QueryContext(ctx, `select conversation, 0, wish, title_turn, title_start, title_end, title_by_other, rank, confirmed, let_go, at
		from goal where conversation = $1 and shared = $2 order by wish`, conversation, false)
	if err != nil {
		return nil, wrap("read drafts", err)
	}
	list, err := scanGoals(rows)
	if err != nil {
		return nil, wrap("read drafts", err)
	}
	var drafts []goal.Goal
	for i := range list {
		rows, err := s.read.QueryContext(ctx, `select letter, turn, start, end_, from_day, until_day, ambiguous, by_other
			from evidence where conversation = $1 and wish = $2 and shared = $3 order by place`, conversation, list[i].Wish, false)
		if err != nil {
			return nil, wrap("read draft evidence", err)
		}
		if err := s.fill(ctx, &list[i], rows, bruker); err != nil {
			return nil, wrap("read draft evidence", err)
		}
		drafts = append(drafts, list[i].Goal)
	}
	return drafts, nil
}

func scanGoals(rows *sql.Rows) ([]SharedGoal, error) {
	defer rows.Close()
	var list []SharedGoal
	for rows.Next() {
		var g SharedGoal
		var at int64
		if err := rows.Scan(&g.Conversation, &g.Nth, &g.Wish, &g.Title.Turn, &g.Title.Start, &g.Title.End, &g.Title.ByOther, &g.Rank, &g.Confirmed, &g.LetGo, &at); err != nil {
			return nil, err
		}
		g.At = fromMillis(at)
		list = append(list, g)
	}
	return list, rows.Err()
}

// fill reads the evidence of a goal and puts the words in: those of the
// utterances, at exactly the places the evidence names.
func (s *Store) fill(ctx context.Context, g *SharedGoal, rows *sql.Rows, bruker string) error {
	defer rows.Close()
	evidence := map[goal.Letter][]goal.Evidence{}
	for rows.Next() {
		var l goal.Letter
		var e goal.Evidence
		var from, until sql.NullString
		if err := rows.Scan(&l, &e.Turn, &e.Start, &e.End, &from, &until, &e.Ambiguous, &e.ByOther); err != nil {
			return err
		}
		e.From, e.Until = from.String, until.String
		evidence[l] = append(evidence[l], e)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	rows.Close()
	words, err := s.ownWords(ctx, bruker, g.Conversation)
	if err != nil {
		return err
	}
	asked, err := s.texts(ctx, bruker, askedPlace(g.Conversation, g.Wish, g.Shared))
	if err != nil {
		return err
	}
	quote := func(e *goal.Evidence) error {
		e.Question = asked[e.Turn]
		return words.quote(e)
	}
	if err := quote(&g.Title); err != nil {
		return err
	}
	for l, list := range evidence {
		for i := range list {
			if err := quote(&list[i]); err != nil {
				return fmt.Errorf("%s: %w", l, err)
			}
		}
	}
	g.Specific, g.Measurable, g.Attractive = evidence[goal.Specific], evidence[goal.Measurable], evidence[goal.Attractive]
	g.Realistic, g.Time, g.Evaluable = evidence[goal.Realistic], evidence[goal.Time], evidence[goal.Evaluable]
	g.Notes = evidence[noteLetter]
	for _, l := range goal.Letters {
		if len(evidence[l]) == 0 {
			g.Missing = append(g.Missing, l)
		}
	}
	return nil
}

// quote puts in the words at the place the evidence names, or the drawing: that
// has no places, and is known by where it is kept.
func (w ownWords) quote(e *goal.Evidence) error {
	if path, ok := w.drawn[e.Turn]; ok {
		e.Drawn, e.Drawing = true, path
		return nil
	}
	words := []rune(w.said[e.Turn])
	if e.Start < 0 || e.Start >= e.End || e.End > len(words) {
		return fmt.Errorf("%w: evidence %d–%d of event %d is outside its words", ErrStorage, e.Start, e.End, e.Turn)
	}
	e.Text = string(words[e.Start:e.End])
	return nil
}
