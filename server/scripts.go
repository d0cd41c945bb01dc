package server

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
	"egneord/server/store"
)

// script gives the version with this hash, compiled from what was stored when
// the conversation began.
func (s *Server) script(ctx context.Context, hash string) (*dialog.Script, error) {
	s.mu.Lock()
	compiled := s.scripts[hash]
	s.mu.Unlock()
	if compiled != nil {
		return compiled, nil
	}
	stored, err := s.Store.LoadScript(ctx, hash)
	if err != nil {
		return nil, err
	}
	compiled, err = compile(stored)
	if err != nil {
		return nil, err
	}
	if compiled.Hash != hash {
		// The compiler has changed since. The words are still the same.
		s.Log.Warn("a stored script compiles to another hash", "script", stored.Name, "stored", hash, "now", compiled.Hash)
	}
	s.mu.Lock()
	s.scripts[hash] = compiled
	s.mu.Unlock()
	return compiled, nil
}

func compile(c store.Script) (*dialog.Script, error) {
	common, findings := dialog.CompileCommon(c.Lang+"/felles.md", c.Common)
	if common != nil {
		var more []dialog.Finding
		var script *dialog.Script
		script, more = dialog.Compile(c.File, c.Source, common)
		if script != nil {
			return script, nil
		}
		findings = append(findings, more...)
	}
	for _, f := range findings {
		if !f.Warning {
			return nil, fmt.Errorf("script %s:%d:%d: %s %s", f.File, f.Line, f.Column, f.Code, f.Message)
		}
	}
	return nil, fmt.Errorf("script %s does not compile", c.File)
}

// UseScripts makes a library the one that new conversations begin with. Those
// that are under way keep to the version they began with, unless the new one
// says that it replaces it. Every version that was ever in use is kept.
func (s *Server) UseScripts(ctx context.Context, l *prompts.Library) error {
	var versions []store.Script
	for _, script := range l.All() {
		versions = append(versions, versionOf(script))
	}
	if err := s.Store.KeepScripts(ctx, versions, s.now()); err != nil {
		return fmt.Errorf("use scripts: %w", err)
	}
	fixed := fixedWords(l)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.library, s.fixed = l, fixed
	for _, c := range s.live {
		s.start(func() { c.send(request{kind: aLibrary}) })
	}
	return nil
}

// Library is what new conversations begin with now.
func (s *Server) Library() *prompts.Library {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.library
}

func versionOf(script prompts.Script) store.Script {
	return store.Script{
		Hash: script.Compiled.Hash, Name: script.Name, Lang: script.Lang,
		File: script.File, Source: script.Text, Common: script.Common,
	}
}

// errNoScript says that nobody can begin a conversation with that name.
var errNoScript = errors.New("there is no such script")

// NewConversation makes a conversation that begins now with the newest version
// of a script. The caller stores it.
func (s *Server) NewConversation(bruker, lang, name string) (store.NewConversation, error) {
	script, ok := s.Library().Get(lang, name)
	if !ok {
		return store.NewConversation{}, fmt.Errorf("new conversation: %w", errNoScript)
	}
	return s.beginWith(bruker, script, nil), nil
}

func (s *Server) beginWith(bruker string, script prompts.Script, given []dialog.Given) store.NewConversation {
	now := s.now()
	events := dialog.Begin(script.Compiled, now, given...)
	return store.NewConversation{
		ID: rand.Text(), Bruker: bruker, Script: versionOf(script), At: now, Events: events,
		Drafts: draftChanges(nil, goal.OfConversation(script.Compiled, dialog.Replay(script.Compiled, events))),
	}
}

// followUp is the conversation about what was wished last time. It begins with
// those wishes, so that nobody has to say them again (R95).
const followUp = "oppfolging"

// mostGiven is how many wishes come along: goals at a meeting are few, and
// twenty would be an examination.
const mostGiven = 5

// givenTo is what a new conversation with a bruker begins with: for the
// follow-up, the wishes that stand, in the bruker's own order.
func (s *Server) givenTo(ctx context.Context, bruker string, script prompts.Script) ([]dialog.Given, error) {
	step := script.Compiled.WishStep()
	if script.Name != followUp || step == nil {
		return nil, nil
	}
	titles, err := s.Store.StandingWishes(ctx, bruker, mostGiven)
	if err != nil {
		return nil, err
	}
	var given []dialog.Given
	for i, title := range titles {
		given = append(given, dialog.Given{Step: step.ID, Round: i + 1, Text: title})
	}
	return given, nil
}
