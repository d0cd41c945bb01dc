package server

import (
	"context"
	"fmt"
	"time"

	"egneord/server/store"
)

// What a pårørende has shared in their own name stands by itself on the bruker's
// page. It is in no list of the bruker's wishes, in no number, and has none of
// the six letters: it is no goal of the bruker's (R64).

type nearData struct {
	ID     string // of the heading
	Name   string // what the bruker calls them
	Things []nearThing
}

// nearThing is one thing they wanted said, and what else they said about it.
type nearThing struct {
	Title  string
	Shared string
	Quotes []quoteData
}

func (s *Server) nearOf(ctx context.Context, coordinator, bruker string, now time.Time) ([]nearData, error) {
	people, err := s.Store.SharedByParorende(ctx, coordinator, bruker, now)
	if err != nil {
		return nil, err
	}
	var list []nearData
	for i, p := range people {
		near := nearData{ID: fmt.Sprint("fra-", i+1), Name: p.Name}
		for _, g := range p.Goals {
			near.Things = append(near.Things, nearThing{
				Title: g.Title.Text, Shared: dateWords(g.At.In(s.Zone), now), Quotes: s.nearQuotes(g, now),
			})
		}
		list = append(list, near)
	}
	return list, nil
}

// nearQuotes are the words under the questions they answered, each once.
func (s *Server) nearQuotes(g store.DeskGoal, now time.Time) []quoteData {
	var list []quoteData
	said := map[int]bool{g.Title.Turn: true}
	for _, t := range letterTexts {
		for _, e := range g.Slot(t.letter) {
			if !said[e.Turn] {
				said[e.Turn] = true
				list = append(list, s.quote(g, e, now))
			}
		}
	}
	for _, e := range g.Notes {
		if !said[e.Turn] {
			said[e.Turn] = true
			list = append(list, s.quote(g, e, now))
		}
	}
	return list
}
