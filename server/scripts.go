package server

import (
	"context"
	"crypto/rand"
	"fmt"

	"egneord/dialog"
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

// NewConversation makes a conversation that begins now with the newest version
// of a script. The caller stores it.
func (s *Server) NewConversation(bruker, lang, name string) (store.NewConversation, error) {
	source, err := s.Scripts(lang, name)
	if err != nil {
		return store.NewConversation{}, fmt.Errorf("new conversation: %w", err)
	}
	script := store.Script{Name: name, Lang: lang, File: source.File, Source: source.Text, Common: source.Common}
	compiled, err := compile(script)
	if err != nil {
		return store.NewConversation{}, fmt.Errorf("new conversation: %w", err)
	}
	script.Hash = compiled.Hash
	now := s.now()
	return store.NewConversation{ID: rand.Text(), Bruker: bruker, Script: script, Events: dialog.Begin(compiled, now), At: now}, nil
}
