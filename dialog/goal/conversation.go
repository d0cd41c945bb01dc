package goal

import (
	"slices"
	"time"
	"unicode/utf8"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// OfConversation drafts the goals of a conversation as it stands, one for each
// wish, in the order the wishes were said. It reads answers as Draft does; two
// wishes in one answer stay one goal here, with both among its words, because
// a wish has one number and the bruker has not parted them yet. What was said
// to no question in particular is kept whole as a note.
func OfConversation(s *dialog.Script, st dialog.State) []Goal {
	var goals []Goal
	said := st.Utterances(s)
	summary := ""
	for _, p := range s.Steps {
		if p.Kind == dialog.Summary {
			summary = p.ID
		}
	}
	for _, w := range st.Wishes(s) {
		talk, notes, kept := newTalk(), []Evidence(nil), []Evidence(nil)
		for _, u := range said {
			if u.Round != w.Number {
				continue
			}
			if u.About == dialog.NotInGoal {
				kept = append(kept, Evidence{Turn: u.N, End: utf8.RuneCountInString(u.Text), Text: u.Text, Question: u.Question})
				continue
			}
			a := answer{turn: u.N, asks: u.About, question: u.Question, others: u.By == dialog.Parorende, lang: norsk.Lang(s.Lang), date: u.At, text: u.Text}
			a.read()
			if u.Picked {
				talk.pick(&a)
				continue
			}
			if u.About == dialog.AboutWish && talk.hasWish() && !a.correctsWish(talk) {
				talk.more(&a) // an afterthought to the same wish
				continue
			}
			talk.hear(&a)
			if said := a.said(); len(said) > 0 && (u.About == dialog.AboutOther || u.About == "") {
				notes = append(notes, a.span(0, utf8.RuneCountInString(u.Text)))
			}
		}
		g := Goal{Wish: w.Number, Rank: w.Rank, Confirmed: w.Confirmed, Shared: w.Shared, Changed: w.Changed, LetGo: w.LetGo, Notes: notes, Kept: kept, Summary: summary}
		facts := talk.rest
		for i := len(talk.wishes) - 1; i >= 0; i-- {
			facts = append(slices.Clip(talk.wishes[i].facts), facts...)
		}
		g.fill(facts)
		g.arrange(w, said, norsk.Lang(s.Lang))
		if len(g.Specific) > 0 { // a wish of «vet ikke» is no wish
			goals = append(goals, g)
		}
	}
	return goals
}

// arrange puts in what the bruker has decided: the title, who wrote the words,
// and which days were meant.
func (g *Goal) arrange(w dialog.Wish, said []dialog.Utterance, lang norsk.Lang) {
	by := map[int]dialog.Utterance{}
	for _, u := range said {
		by[u.N] = u
	}
	mark := func(e *Evidence) {
		u := by[e.Turn]
		e.ByOther, e.Step, e.About = u.By == dialog.Parorende, u.Step, u.About
		e.Picked, e.Picture = u.Picked, u.Picture
	}
	for _, l := range Letters {
		for i := range g.Slot(l) {
			e := &g.Slot(l)[i]
			mark(e)
			switch u := by[e.Turn]; {
			case l == Time && u.Dates != nil:
				e.From, e.Until, e.Ambiguous = u.Dates.From, u.Dates.Until, false
			case e.Ambiguous:
				e.Alternatives = readings(e, lang, u.At)
			}
		}
	}
	for i := range g.Notes {
		mark(&g.Notes[i])
	}
	for i := range g.Kept {
		mark(&g.Kept[i])
	}
	g.particular(by)
	mark(&g.Title)
	if w.Title != "" {
		g.Title = Evidence{Turn: w.TitleN, End: utf8.RuneCountInString(w.Title), Text: w.Title}
	}
}

// readings gives the days a time may mean, the nearest first. A word that is a
// time only because we asked for one («våren») is read as it was: with its «i».
func readings(e *Evidence, lang norsk.Lang, said time.Time) []norsk.TimeSpan {
	for _, text := range [...]string{e.Text, "i " + e.Text} {
		for _, t := range norsk.FindTimes(text, lang, said) {
			if t.Ambiguous && t.From == e.From && t.Until == e.Until {
				return t.Alternatives
			}
		}
	}
	return nil
}

// Ranked sorts goals as the bruker ranked them; those not ranked come last, as said.
func Ranked(goals []Goal) []Goal {
	sorted := slices.Clone(goals)
	slices.SortStableFunc(sorted, func(a, b Goal) int { return place(a) - place(b) })
	return sorted
}

func place(g Goal) int {
	if g.Rank == 0 {
		return dialog.MaxWishes + 1
	}
	return g.Rank
}
