package server

import (
	"context"
	"fmt"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
	"egneord/server/store"
)

// replacement finds the script in use that says it replaces a version, itself
// or by way of versions between. A version that is in use is replaced by none,
// so two scripts that replace each other cannot send a conversation to and fro.
func (s *Server) replacement(ctx context.Context, lang, name, hash string) (prompts.Script, bool) {
	library := s.Library()
	var candidates []prompts.Script
	if same, ok := library.Get(lang, name); ok {
		candidates = append(candidates, same)
	}
	for _, script := range library.All() {
		if script.Compiled.Hash == hash {
			return prompts.Script{}, false
		}
		if script.Lang == lang && script.Name != name { // the file may have got another name
			candidates = append(candidates, script)
		}
	}
	for _, script := range candidates {
		if s.replaces(ctx, script.Compiled, hash, map[string]bool{}) {
			return script, true
		}
	}
	return prompts.Script{}, false
}

func (s *Server) replaces(ctx context.Context, script *dialog.Script, hash string, seen map[string]bool) bool {
	for _, old := range script.Replaces {
		if old == hash {
			return true
		}
		if seen[old] {
			continue
		}
		seen[old] = true
		// A version that was never in use here is nobody's way to another.
		if between, err := s.script(ctx, old); err == nil && s.replaces(ctx, between, hash, seen) {
			return true
		}
	}
	return false
}

// goOnWithReplacement moves a conversation whose version is withdrawn, before
// anybody is answered: the event, the version and the drafts are stored
// together, or nothing is. Moved once, its version is no longer a withdrawn one.
func (c *conversation) goOnWithReplacement(ctx context.Context, events []dialog.Event) error {
	to, ok := c.s.replacement(ctx, c.script.Lang, c.name, c.hash)
	if !ok {
		return nil
	}
	if step := dialog.Misfit(c.script, to.Compiled, events); step != "" {
		// What was said would come to mean something else. It is better to finish as begun.
		c.s.Log.Error("a replacing script does not fit the answers, and the old one is kept",
			"conversation", c.id, "script", to.Name, "from", c.hash, "to", to.Compiled.Hash, "step", step)
		return nil
	}
	moved := dialog.Move(to.Compiled, events, c.s.now())
	state := dialog.Replay(to.Compiled, append(events, moved...))
	goals := goal.OfConversation(to.Compiled, state)
	version := versionOf(to)
	err := c.s.Store.Append(ctx, store.Append{
		Conversation: c.id, Bruker: c.bruker, Events: moved, Script: &version,
		Drafts: draftChanges(c.goals, goals), Shares: shareChanges(moved, c.goals, goals),
	})
	if err != nil {
		return fmt.Errorf("move to a replacing script: %w", err)
	}
	c.s.Log.Info("conversation moved to a replacing script", "conversation", c.id, "script", to.Name, "from", c.hash, "to", to.Compiled.Hash, "lost", len(moved[0].Lost))
	c.script, c.name, c.hash, c.state, c.goals = to.Compiled, to.Name, version.Hash, state, goals
	return nil
}

// libraryChanged takes a live conversation along when its version was withdrawn
// a moment ago: a tablet may stand open for days. It returns false when what is
// in memory can no longer be trusted.
func (c *conversation) libraryChanged() bool {
	if _, ok := c.s.replacement(context.Background(), c.script.Lang, c.name, c.hash); !ok {
		return true
	}
	before := c.state.N
	if err := c.load(); err != nil {
		c.s.Log.Error("conversation was not loaded", "conversation", c.id, "cause", err)
		return false
	}
	if c.state.N == before {
		return true
	}
	for k := range c.devices {
		k.send(c.whole(k.device))
	}
	return true
}
