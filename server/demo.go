package server

import (
	"context"
	"fmt"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
	"egneord/server/store"
)

// examplePeople are the booklet's four. The other transcripts are tests alone.
var examplePeople = []string{"martha", "kjell", "oystein", "kari"}

// SeedDemo adds the booklet's four people as examples, once. Their conversations
// are the golden transcripts, so the examples say what the tests prove.
func (s *Server) SeedDemo(ctx context.Context) error {
	seeded, err := s.Store.HasExamples(ctx)
	if err != nil || seeded {
		return err
	}
	const lang = "nb"
	texts, err := prompts.Transcripts(lang)
	if err != nil {
		return fmt.Errorf("seed demo: %w", err)
	}
	// They talked with the program's own scripts, whatever is in use here.
	library, err := prompts.BuiltIn()
	if err != nil {
		return fmt.Errorf("seed demo: %w", err)
	}
	for _, name := range examplePeople {
		transcript, err := dialog.ParseTranscript(texts[name])
		if err != nil {
			return fmt.Errorf("seed demo: %s: %w", name, err)
		}
		script, ok := library.Get(lang, transcript.Script)
		if !ok {
			return fmt.Errorf("seed demo: %s: %w", name, errNoScript)
		}
		b := store.Bruker{ID: newID(), Name: transcript.Title, Example: true, Created: s.now()}
		err = s.seed(ctx, transcript, script, b.ID, func(c store.NewConversation) error { return s.Store.CreateExample(ctx, b, c) })
		if err == nil && name == exampleNear.bruker {
			err = s.seedNear(ctx, library, lang, texts, b.ID)
		}
		if err != nil {
			return fmt.Errorf("seed demo: %s: %w", name, err)
		}
	}
	return nil
}

// exampleNear is the one of the booklet who is pårørende: she says her own things
// in her own name.
var exampleNear = struct{ bruker, transcript string }{"kjell", "parorende-kjells-kone"}

func (s *Server) seedNear(ctx context.Context, library *prompts.Library, lang string, texts map[string]string, bruker string) error {
	transcript, err := dialog.ParseTranscript(texts[exampleNear.transcript])
	if err != nil {
		return err
	}
	script, ok := library.ForParorende(lang)
	if !ok {
		return errNoScript
	}
	p := store.Bruker{ID: newID(), Name: transcript.Title, Created: s.now()}
	return s.seed(ctx, transcript, script, p.ID, func(c store.NewConversation) error { return s.Store.CreateExampleParorende(ctx, bruker, p, c) })
}

// seed stores one example person and what they said. create makes the person,
// with a conversation that has begun.
func (s *Server) seed(ctx context.Context, t dialog.Transcript, from prompts.Script, id string, create func(store.NewConversation) error) error {
	conversation, script := s.beginWith(id, from, nil), from.Compiled
	if err := create(conversation); err != nil {
		return err
	}
	st := dialog.Replay(script, conversation.Events)
	var goals []goal.Goal
	for i, turn := range t.Turns {
		command, err := dialog.Interpret(script, st, turn)
		if err != nil {
			return err
		}
		command.ID, command.At, command.Seed = fmt.Sprint("example-", i+1), conversation.At, 1
		events, err := dialog.Decide(script, st, command)
		if err != nil {
			return err
		}
		next := st
		for _, e := range events {
			next = dialog.Apply(script, next, e)
		}
		after := goal.OfConversation(script, next)
		err = s.Store.Append(ctx, store.Append{
			Conversation: conversation.ID, Bruker: id, Events: events, Consent: consents(script, st, events),
			Drafts: draftChanges(goals, after), Shares: shareChanges(events, goals, after),
		})
		if err != nil {
			return err
		}
		st, goals = next, after
	}
	return nil
}
