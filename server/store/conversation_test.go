package store

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"egneord/dialog"
	"egneord/dialog/goal"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// begin stores a bruker "b" and a conversation "c" with one event.
func begin(t testing.TB, s *Store, id string) {
	t.Helper()
	bruker := "b" + id
	if err := s.write(t.Context(), addBruker(bruker)); err != nil {
		t.Fatal(err)
	}
	err := s.CreateConversation(t.Context(), NewConversation{
		ID: id, Bruker: bruker, At: noon,
		Script: Script{Hash: "abc", Name: "for-motet", Lang: "nb", File: "nb/for-motet.md", Source: []byte("# Før"), Common: []byte("# Felles")},
		Events: []dialog.Event{{N: 1, At: noon, Kind: dialog.Begun, Hash: "abc"}},
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAConversationComesBackAsItWas(t *testing.T) {
	s := open(t)
	begin(t, s, "c")
	seven := 7
	events := []dialog.Event{
		{N: 2, At: noon.Add(time.Millisecond), Command: "k1", Kind: dialog.Answered, Step: "hvem", Text: "Jeg er «Kari» \U0001f9f6\n\tæøå  "},
		{N: 3, At: noon.Add(time.Millisecond), Kind: dialog.Asked, Step: "hverdag"},
		{N: 4, At: noon.Add(time.Second), Command: "k2", Kind: dialog.Answered, Step: "tall", Round: 2, Value: &seven},
		{N: 5, At: noon.Add(time.Second), Command: "k4", Kind: dialog.Answered, Step: "onske", Round: 1, Drawing: "M0 0L9 9"},
		{N: 6, At: noon.Add(time.Second), Command: "k3", Kind: dialog.Ranked, Picks: []int{2, 1}, Answer: dialog.Yes, Topic: "t", Goal: 1, Undo: 4, Typed: true},
	}
	if err := s.Append(t.Context(), Append{Conversation: "c", Bruker: "bc", Events: events[:2]}); err != nil {
		t.Fatal(err)
	}
	if err := s.Append(t.Context(), Append{Conversation: "c", Bruker: "bc", Events: events[2:],
		Consent: []Consent{{N: 6, At: noon, Answer: dialog.Yes, Wording: "Vil du?"}}}); err != nil {
		t.Fatal(err)
	}
	got, err := s.LoadConversation(t.Context(), "c")
	if err != nil {
		t.Fatal(err)
	}
	want := Conversation{ID: "c", Bruker: "bc", Lang: "nb", Script: "abc", ScriptName: "for-motet", Created: noon,
		Events: append([]dialog.Event{{N: 1, At: noon, Kind: dialog.Begun, Hash: "abc"}}, events...)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	consents, err := s.Consents(t.Context(), "c")
	if err != nil || len(consents) != 1 || consents[0].Wording != "Vil du?" {
		t.Errorf("consents %v, %v", consents, err)
	}
	script, err := s.LoadScript(t.Context(), "abc")
	if err != nil || string(script.Source) != "# Før" || string(script.Common) != "# Felles" {
		t.Errorf("script %v, %v", script, err)
	}
}

func TestNoWordIsKeptOutsideTheTextTable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "egneord.db")
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	begin(t, s, "c")
	const canary, drawn = "kanarifugl", "M123 456L789 987"
	e := goal.Evidence{Turn: 2, End: len(canary), Text: canary, Question: "Hva betyr «" + canary + "»?"}
	g := goal.Goal{Wish: 1, Title: e, Specific: []goal.Evidence{e}, Notes: []goal.Evidence{e, {Turn: 3, Drawn: true, Drawing: drawn, Question: e.Question}}, Shared: true}
	err = s.Append(t.Context(), Append{Conversation: "c", Bruker: "bc",
		Events: []dialog.Event{{N: 2, At: noon, Command: "k1", Kind: dialog.Answered, Step: "onske", Round: 1, Text: canary},
			{N: 3, At: noon, Command: "k2", Kind: dialog.Answered, Step: "onske", Round: 1, Drawing: drawn}},
		Drafts: []DraftChange{{After: g}}, Shares: []ShareChange{{Goal: g}}})
	if err != nil {
		t.Fatal(err)
	}
	for table := range strings.FieldsSeq(`event conversation consent goal evidence bruker script_version`) {
		rows, err := s.read.Query(`select * from ` + table)
		if err != nil {
			t.Fatal(err)
		}
		columns, _ := rows.Columns()
		for rows.Next() {
			row := make([]any, len(columns))
			for i := range row {
				row[i] = new(sql.RawBytes)
			}
			if err := rows.Scan(row...); err != nil {
				t.Fatal(err)
			}
			for i, cell := range row {
				if cell := string(*cell.(*sql.RawBytes)); strings.Contains(cell, canary) || strings.Contains(cell, drawn) {
					t.Errorf("%s.%s holds a word", table, columns[i])
				}
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		rows.Close()
	}
}

func TestAppendRefusesWhatDoesNotFollow(t *testing.T) {
	s := open(t)
	begin(t, s, "c")
	begin(t, s, "d")
	event := func(n int, command string) []dialog.Event {
		return []dialog.Event{{N: n, At: noon, Command: command, Kind: dialog.Paused}}
	}
	if err := s.Append(t.Context(), Append{Conversation: "c", Bruker: "bc", Events: event(2, "k")}); err != nil {
		t.Fatal(err)
	}
	for name, a := range map[string]Append{
		"same number":      {Conversation: "c", Bruker: "bc", Events: event(2, "l")},
		"a gap":            {Conversation: "c", Bruker: "bc", Events: event(4, "l")},
		"same command":     {Conversation: "c", Bruker: "bc", Events: event(3, "k")},
		"another's bruker": {Conversation: "c", Bruker: "bd", Events: event(3, "l")},
		"no conversation":  {Conversation: "x", Bruker: "bc", Events: event(1, "l")},
	} {
		if err := s.Append(t.Context(), a); !errors.Is(err, ErrConflict) {
			t.Errorf("%s: %v, want ErrConflict", name, err)
		}
	}
	// The same id in another conversation is another command.
	if err := s.Append(t.Context(), Append{Conversation: "d", Bruker: "bd", Events: event(2, "k")}); err != nil {
		t.Error(err)
	}
	if _, err := s.LoadConversation(t.Context(), "x"); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v, want ErrNotFound", err)
	}
}

func TestGoalsAreSpansAndASnapshotStandsStill(t *testing.T) {
	s := open(t)
	begin(t, s, "c")
	say := func(n int, text string, a Append) {
		t.Helper()
		a.Conversation, a.Bruker = "c", "bc"
		a.Events = []dialog.Event{{N: n, At: noon.Add(time.Duration(n) * time.Second), Command: fmt.Sprint("k", n), Kind: dialog.Answered, Step: "s", Round: 1, Text: text}}
		if err := s.Append(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	wish := goal.Evidence{Turn: 2, Start: 3, End: 6, Text: "gå🙂", Question: "Hva er viktigst?"}
	when := goal.Evidence{Turn: 3, Start: 0, End: 8, Text: "til våren", Question: "Når?", From: "2027-03-01", Until: "2027-05-31", Ambiguous: true}
	when.End = 9
	first := goal.Goal{Wish: 1, Title: wish, Specific: []goal.Evidence{wish},
		Missing: []goal.Letter{goal.Measurable, goal.Attractive, goal.Realistic, goal.Time, goal.Evaluable}}
	say(2, "Å, gå🙂 i byen", Append{Drafts: []DraftChange{{After: first}}})

	second := first
	second.Time, second.Rank, second.Confirmed, second.Shared = []goal.Evidence{when}, 1, true, true
	second.Missing = []goal.Letter{goal.Measurable, goal.Attractive, goal.Realistic, goal.Evaluable}
	say(3, "til våren", Append{Drafts: []DraftChange{{Before: first, After: second}}, Shares: []ShareChange{{Goal: second}}})

	third := second
	third.Time = nil
	third.Missing = []goal.Letter{goal.Measurable, goal.Attractive, goal.Realistic, goal.Time, goal.Evaluable}
	note := goal.Evidence{Turn: 4, End: 3, Text: "mer"}
	third.Notes = []goal.Evidence{note}
	say(4, "mer", Append{Drafts: []DraftChange{{Before: second, After: third}}})

	drafts, err := s.Drafts(t.Context(), "bc", "c")
	if err != nil {
		t.Fatal(err)
	}
	third.Shared = false // a draft says nothing about sharing
	if diff := cmp.Diff([]goal.Goal{third}, drafts); diff != "" {
		t.Error(diff)
	}
	shared, err := s.SharedGoals(t.Context(), "bc")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]SharedGoal{{Goal: second, Conversation: "c", Nth: 1, At: noon.Add(3 * time.Second)}}, shared); diff != "" {
		t.Error(diff)
	}
	if others, err := s.SharedGoals(t.Context(), "bd"); err != nil || len(others) != 0 {
		t.Errorf("another bruker's: %v, %v", others, err)
	}

	say(5, "a", Append{Shares: []ShareChange{{Goal: goal.Goal{Wish: 1, Rank: 3}, RankOnly: true}}})
	if shared, err = s.SharedGoals(t.Context(), "bc"); err != nil || len(shared) != 1 || shared[0].Rank != 3 || shared[0].Title.Text != "gå🙂" {
		t.Errorf("after a new ranking: %v, %v", shared, err)
	}
	say(6, "b", Append{Shares: []ShareChange{{Goal: goal.Goal{Wish: 1}, Take: true}}})
	if shared, err = s.SharedGoals(t.Context(), "bc"); err != nil || len(shared) != 0 {
		t.Errorf("after it was taken back: %v, %v", shared, err)
	}
	say(7, "c", Append{Drafts: []DraftChange{{Before: third}}})
	if drafts, err = s.Drafts(t.Context(), "bc", "c"); err != nil || len(drafts) != 0 {
		t.Errorf("after the wish was gone: %v, %v", drafts, err)
	}
	var left int
	if err := s.read.QueryRow(`select (select count(*) from evidence) + (select count(*) from text where place like '%/%')`).Scan(&left); err != nil || left != 0 {
		t.Errorf("%d rows are left of goals that are gone (%v)", left, err)
	}
}

// A shared drawing is the one that was shared, whatever is drawn later; and when
// it is erased, as words are, nothing of it is left to read.
func TestADrawingIsKeptAndTakenBackAsWordsAre(t *testing.T) {
	s := open(t)
	begin(t, s, "c")
	const boat, other = "M1 2L3 4", "M5 6L7 8"
	g := goal.Goal{Wish: 1, Title: goal.Evidence{Turn: 2, Drawn: true, Drawing: boat, Question: "Hva?"}, Confirmed: true, Missing: []goal.Letter{goal.Measurable, goal.Attractive, goal.Realistic, goal.Time, goal.Evaluable}}
	g.Specific = []goal.Evidence{g.Title}
	add := func(a Append) {
		t.Helper()
		a.Conversation, a.Bruker = "c", "bc"
		if err := s.Append(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	add(Append{Events: []dialog.Event{{N: 2, At: noon, Command: "k2", Kind: dialog.Answered, Drawing: boat}}, Drafts: []DraftChange{{After: g}}, Shares: []ShareChange{{Goal: g}}})
	add(Append{Events: []dialog.Event{{N: 3, At: noon, Command: "k3", Kind: dialog.Edited, Drawing: other}}})
	drafts, err := s.Drafts(t.Context(), "bc", "c")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]goal.Goal{g}, drafts); diff != "" {
		t.Error(diff)
	}
	shared, err := s.SharedGoals(t.Context(), "bc")
	if err != nil || len(shared) != 1 || shared[0].Title.Drawing != boat || shared[0].Specific[0].Drawing != boat || !shared[0].Title.Drawn {
		t.Fatalf("%+v %v", shared, err)
	}
	if wishes, err := s.StandingWishes(t.Context(), "bc", 5); err != nil || !slices.Equal(wishes, []StandingWish{{Drawing: boat}}) {
		t.Errorf("%+v %v", wishes, err)
	}
	add(Append{Events: []dialog.Event{{N: 4, At: noon, Command: "k4", Kind: dialog.Kept}}, Shares: []ShareChange{{Goal: g, Take: true}}})
	if shared, err := s.SharedGoals(t.Context(), "bc"); err != nil || len(shared) != 0 {
		t.Errorf("taken back: %+v %v", shared, err)
	}
	if _, err := s.writer.db.Exec(`delete from text where bruker = 'bc'`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Drafts(t.Context(), "bc", "c"); !errors.Is(err, ErrStorage) {
		t.Errorf("evidence of an erased drawing: %v", err)
	}
	if c, err := s.LoadConversation(t.Context(), "c"); err != nil || c.Events[1].Drawing != "" || c.Events[2].Drawing != "" {
		t.Errorf("erased: %+v %v", c.Events, err)
	}
}

func TestEvidenceOutsideItsWordsIsAnError(t *testing.T) {
	s := open(t)
	begin(t, s, "c")
	g := goal.Goal{Wish: 1, Title: goal.Evidence{Turn: 2, End: 99}}
	if err := s.Append(t.Context(), Append{Conversation: "c", Bruker: "bc", Drafts: []DraftChange{{After: g}},
		Events: []dialog.Event{{N: 2, At: noon, Kind: dialog.Answered, Text: "kort"}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Drafts(t.Context(), "bc", "c"); !errors.Is(err, ErrStorage) {
		t.Errorf("got %v, want ErrStorage", err)
	}
}

// BenchmarkAppendGroup is 64 conversations that each store one answer after another.
func BenchmarkAppendGroup(b *testing.B) {
	s := open(b)
	const writers = 64
	for i := range writers {
		begin(b, s, fmt.Sprint(i))
	}
	var next atomic.Int64
	b.ReportAllocs()
	b.ResetTimer()
	b.SetParallelism(writers / 2) // times two processors
	b.RunParallel(func(pb *testing.PB) {
		id := fmt.Sprint(next.Add(1) - 1)
		for n := 2; pb.Next(); n += 2 {
			err := s.Append(b.Context(), Append{Conversation: id, Bruker: "b" + id, Events: []dialog.Event{
				{N: n, At: noon, Command: fmt.Sprint("k", n), Kind: dialog.Answered, Step: "hva", Text: "å kunne gå tur i skogen igjen"},
				{N: n + 1, At: noon, Kind: dialog.Asked, Step: "hvem"},
			}})
			if err != nil {
				b.Error(err)
				return
			}
		}
	})
}
