package server

import (
	"net/http"
	"time"

	"egneord/dialog/goal"
	"egneord/server/store"
)

// A letterText is a SMARTE letter as the coordinator meets it: the field's word,
// what it is in everyday words, and an open question to ask when the bruker has
// not spoken of it. A missing letter is something to talk about, never an error.
type letterText struct {
	letter                       goal.Letter
	initial, name, explains, ask string
}

var letterTexts = [...]letterText{
	{goal.Specific, "S", "Spesifikt", "Hva det er", "Hva tenker du på når du sier det?"},
	{goal.Measurable, "M", "Målbart", "Hvordan det merkes", "Hvordan vil du merke at det går den veien du vil?"},
	{goal.Attractive, "A", "Attraktivt", "Hva det betyr", "Hva betyr dette for deg?"},
	{goal.Realistic, "R", "Realistisk", "Hva som skal til", "Hva skal til for at du skal klare det du ønsker?"},
	{goal.Time, "T", "Tidsbestemt", "Når det skal ha skjedd", "Når vil du at det skal ha skjedd?"},
	{goal.Evaluable, "E", "Evaluerbart", "Når dere snakker om det igjen", "Når vil du at vi skal snakke om dette igjen?"},
}

type wishData struct {
	Bruker, Name      string
	Rank              string
	Title             quoteData
	Shared, SharedDay string
	Said              []letterData
	Notes             []quoteData
	ToTalkAbout       []letterData
	Next              *nextWish
}

type letterData struct {
	ID, Initial, Name, Explains string
	Quotes                      []quoteData
	Ask                         string
}

type quoteData struct {
	Text, Question string
	Date, Day      string // when it was said, for people and for machines
	Resolved       string // the date a time expression means
	ByOther        bool   // a pårørende wrote it, and the bruker said that it is right (R63)

	Drawing *drawingData // instead of Text
}

type nextWish struct {
	Link, Rank, Title string
	Drawn             bool
}

// wishPage is one goal: the person's words first, and beside each what was asked.
func (s *Server) wishPage(w http.ResponseWriter, r *http.Request, c coordinator) error {
	now := s.now()
	b, err := s.Store.Bruker(r.Context(), c.ID, r.PathValue("bruker"), now)
	if err != nil {
		return err
	}
	goals, err := s.Store.SharedWith(r.Context(), c.ID, b.ID)
	if err != nil {
		return err
	}
	ranks := shownRanks(goals)
	for i, g := range goals {
		if wishRef(g) != r.PathValue("wish") {
			continue
		}
		data := s.wishOf(b, g, now)
		data.Rank = ranks[i]
		if i+1 < len(goals) {
			data.Next = &nextWish{Link: wishLink(b.ID, goals[i+1]), Rank: ranks[i+1], Title: goals[i+1].Title.Text, Drawn: goals[i+1].Title.Drawn}
		}
		return s.show(w, http.StatusOK, "wish", page{Who: c.Name, Here: "brukere", Data: data})
	}
	return store.ErrNotFound
}

func (s *Server) wishOf(b store.Bruker, g store.DeskGoal, now time.Time) wishData {
	shared := g.At.In(s.Zone)
	data := wishData{
		Bruker: b.ID, Name: b.Name,
		Title:  s.quote(b.Name, g, g.Title, now),
		Shared: dateWords(shared, now), SharedDay: shared.Format(time.DateOnly),
		Notes: s.quotes(b.Name, g, g.Notes, now),
	}
	for _, t := range letterTexts {
		l := letterData{ID: string(t.letter), Initial: t.initial, Name: t.name, Explains: t.explains}
		if l.Quotes = s.quotes(b.Name, g, g.Slot(t.letter), now); len(l.Quotes) > 0 {
			data.Said = append(data.Said, l)
			continue
		}
		l.Ask = t.ask
		data.ToTalkAbout = append(data.ToTalkAbout, l)
	}
	return data
}

func (s *Server) quotes(name string, g store.DeskGoal, evidence []goal.Evidence, now time.Time) []quoteData {
	var list []quoteData
	for _, e := range evidence {
		list = append(list, s.quote(name, g, e, now))
	}
	return list
}

func (s *Server) quote(name string, g store.DeskGoal, e goal.Evidence, now time.Time) quoteData {
	said := g.Said[e.Turn].In(s.Zone)
	return quoteData{
		Text: e.Text, Question: e.Question, ByOther: e.ByOther, Drawing: drawingOf(e, name),
		Date: dateWords(said, now), Day: said.Format(time.DateOnly),
		Resolved: resolved(e.From, e.Until, e.Ambiguous, now),
	}
}
