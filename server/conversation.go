package server

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/gorilla/websocket"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/dialog/norsk"
	"egneord/server/store"
)

// idleTime is how long a conversation stays in memory after the last device
// left: long enough for a tablet that is turned or loses its network.
const idleTime = time.Minute

// A conversation is live while somebody is connected. One goroutine owns it, so
// nothing about it needs a lock, and two devices see the same in the same order.
type conversation struct {
	s     *Server
	id    string
	inbox chan request  // unbuffered: what has been taken out is being done
	done  chan struct{} // closed when the goroutine has ended
	users int           // sockets on it or on their way to it; guarded by Server.mu

	// Only the goroutine touches these.
	bruker   string
	script   *dialog.Script
	name     string     // the script's, in the library
	as       dialog.Who // parorende: they speak in their own name; empty: a bruker
	hash     string     // the version's, as it is stored
	state    dialog.State
	goals    []goal.Goal
	settings *Settings      // nil: nothing was chosen yet
	known    map[string]int // command id -> the last event it led to
	devices  map[*socket]struct{}
}

type request struct {
	from    *socket
	kind    requestKind
	message incoming
	bad     error // the message was none of the protocol's

	device device        // of who looks
	seen   chan<- []byte // what there was to see
}

type requestKind int

const (
	aMessage requestKind = iota
	aJoin
	aLeave
	aLook    // somebody wants to see it once, without a socket
	aLibrary // the scripts were read again
)

// join connects a socket to its conversation, which is brought to life if it is
// not. It returns nil when that is not to be, and then the socket is closing.
func (s *Server) join(k *socket) *conversation {
	// The session may have ended between the check and the moment the socket
	// could be found by closeDevices.
	lives, err := s.Store.SessionLives(context.Background(), k.device.Session, s.now())
	if err != nil {
		s.Log.Error("session was not checked", "cause", err)
		k.close(codeBroken)
		return nil
	}
	if !lives {
		k.close(websocket.ClosePolicyViolation)
		return nil
	}
	c := s.take(k.device)
	if c == nil {
		k.close(websocket.CloseGoingAway)
		return nil
	}
	if !c.send(request{from: k, kind: aJoin}) {
		s.leave(c, k)
		s.letGo(k)
		return nil
	}
	return c
}

// take finds the device's conversation, or brings it to life, and keeps it from
// being forgotten. It returns nil when the server is stopping.
func (s *Server) take(d device) *conversation {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.live[d.Conversation]
	if c == nil {
		c = &conversation{
			s: s, id: d.Conversation, bruker: d.Bruker,
			inbox: make(chan request), done: make(chan struct{}), devices: map[*socket]struct{}{},
		}
		if !s.start(c.run) {
			return nil
		}
		s.live[c.id] = c
	}
	c.users++
	return c
}

// look is everything there is to show, or nil when it could not be had.
func (s *Server) look(d device) []byte {
	c := s.take(d)
	if c == nil {
		return nil
	}
	defer s.giveBack(c)
	seen := make(chan []byte, 1)
	if !c.send(request{kind: aLook, device: d, seen: seen}) {
		return nil
	}
	select {
	case whole := <-seen:
		return whole
	case <-c.done:
		return nil
	}
}

// leave is called once for every join that gave a conversation.
func (s *Server) leave(c *conversation, k *socket) {
	s.giveBack(c)
	c.send(request{from: k, kind: aLeave})
}

// giveBack is called once for every conversation that was taken.
func (s *Server) giveBack(c *conversation) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c.users--
}

// send hands the conversation a request. It returns false when the conversation has ended.
func (c *conversation) send(r request) bool {
	select {
	case c.inbox <- r:
		return true
	case <-c.done:
		return false
	}
}

// run is the goroutine that owns the conversation.
func (c *conversation) run() {
	code := codeBroken
	defer func() {
		if p := recover(); p != nil {
			c.s.logPanic("panic in a conversation", p, "conversation", c.id)
		}
		c.end(code)
	}()
	if err := c.load(); err != nil {
		c.s.Log.Error("conversation was not loaded", "conversation", c.id, "cause", err)
		return
	}
	idle := time.NewTimer(idleTime)
	defer idle.Stop()
	for {
		select {
		case r := <-c.inbox:
			if !c.handle(r) {
				return
			}
			if len(c.devices) == 0 {
				idle.Reset(idleTime)
			}
		case <-idle.C:
			if c.forget() {
				return
			}
		case <-c.s.stop:
			c.finish()
			code = websocket.CloseGoingAway
			return
		}
	}
}

// forget takes the conversation out of memory when nobody is on it or on their way.
func (c *conversation) forget() bool {
	c.s.mu.Lock()
	defer c.s.mu.Unlock()
	if c.users > 0 {
		return false
	}
	c.remove()
	return true
}

// finish does what has arrived before the server stopped.
func (c *conversation) finish() {
	for {
		select {
		case r := <-c.inbox:
			if !c.handle(r) {
				return
			}
		default:
			return
		}
	}
}

// end lets go of the devices. The next one to connect reads everything from disk.
func (c *conversation) end(code int) {
	for k := range c.devices {
		k.close(code)
	}
	c.s.mu.Lock()
	c.remove()
	c.s.mu.Unlock()
	close(c.done)
}

// remove is called with Server.mu held.
func (c *conversation) remove() {
	if c.s.live[c.id] == c {
		delete(c.s.live, c.id)
	}
}

// load reads the conversation from disk and replays it.
func (c *conversation) load() error {
	ctx := context.Background()
	stored, err := c.s.Store.LoadConversation(ctx, c.id)
	if err != nil {
		return err
	}
	if stored.Bruker != c.bruker {
		return fmt.Errorf("conversation %s is another bruker's", c.id)
	}
	to, err := c.s.Store.CloseTo(ctx, c.bruker)
	if err != nil {
		return err
	}
	if to != "" {
		c.as = dialog.Parorende
	}
	if c.script, err = c.s.script(ctx, stored.Script); err != nil {
		return err
	}
	if err := c.loadSettings(ctx); err != nil {
		return err
	}
	c.hash, c.name = stored.Script, stored.ScriptName
	c.known = map[string]int{}
	command := ""
	for i := range stored.Events {
		e := &stored.Events[i]
		e.At = e.At.In(c.s.Zone)
		if e.Command != "" || e.Kind == dialog.Moved {
			command = e.Command // a move follows on no command
		}
		if command != "" {
			c.known[command] = e.N
		}
	}
	c.state = dialog.Replay(c.script, stored.Events)
	c.goals = goal.OfConversation(c.script, c.state)
	return c.goOnWithReplacement(ctx, stored.Events)
}

// handle does one request. It returns false when what is in memory can no
// longer be trusted.
func (c *conversation) handle(r request) bool {
	switch r.kind {
	case aJoin:
		c.devices[r.from] = struct{}{}
		r.from.send(c.whole(r.from.device))
	case aLeave:
		delete(c.devices, r.from)
	case aLook:
		r.seen <- c.whole(r.device)
	case aLibrary:
		return c.libraryChanged()
	case aMessage:
		switch {
		case r.bad != nil:
			r.from.send(encode(refusedUndecoded(c.script.Lang, r.message.ID, r.bad)))
		case r.message.Settings != nil:
			c.keepSettings(*r.message.Settings)
		default:
			return c.command(r.from, r.message.Command)
		}
	}
	return true
}

// whole is everything there is to show.
func (c *conversation) whole(d device) []byte {
	screen := illustrate(dialog.View(c.script, c.state))
	return encode(state{
		Type: "state", N: c.state.N, Title: c.script.Title, Lang: c.script.Lang, Key: keyOf(c.id), As: c.as,
		Bubbles: list(dialog.Bubbles(c.script, c.state, 0)), Screen: screen, Goals: list(c.goals),
		Drawings: dialog.Drawings(c.state, 0),
		Settings: c.settings, Help: c.s.helpFor(context.Background(), c.bruker), Until: d.Until,
		Voice: c.s.Voice != nil, Recordings: c.s.recordingsFor(c.script.Lang, c.name, screen),
	})
}

// chance is the order of cards that are shown. It is made here and kept in the
// event, so that the engine and a replay have none of their own.
func chance() uint64 {
	var bits [8]byte
	rand.Read(bits[:]) // never fails; the runtime stops the program if it would
	return binary.NativeEndian.Uint64(bits[:])
}

// command carries out one command: decide, store, and only then answer.
func (c *conversation) command(from *socket, command dialog.Command) bool {
	lang := c.script.Lang
	if n, ok := c.known[command.ID]; ok {
		from.send(encode(ack{Type: "ack", ID: command.ID, N: n, Repeated: true}))
		return true
	}
	command.At, command.Seed = c.s.now(), chance()
	events, err := dialog.Decide(c.script, c.state, command)
	var refusal dialog.Refusal
	if errors.As(err, &refusal) {
		from.send(encode(no{Type: "refused", ID: command.ID, Code: string(refusal.Code), Message: refusal.Words(lang), Help: norsk.CallsForHelp(command.Text)}))
		return true
	}
	if err != nil {
		c.s.Log.Error("the engine failed", "conversation", c.id, "do", string(command.Do))
		from.send(encode(retryBecause(lang, command.ID, err)))
		return true
	}
	events = c.reword(command, events)
	next := c.state
	for _, e := range events {
		next = dialog.Apply(c.script, next, e)
	}
	goals := goal.OfConversation(c.script, next)

	err = c.s.Store.Append(context.Background(), store.Append{
		Conversation: c.id, Bruker: c.bruker, Events: events,
		Consent: consents(c.script, c.state, events), Drafts: draftChanges(c.goals, goals), Shares: shareChanges(events, c.goals, goals),
	})
	if err != nil {
		c.s.Log.Error("command was not stored", "conversation", c.id, "cause", err)
		from.send(encode(retryBecause(lang, command.ID, err)))
		// On a conflict somebody else has written: read it all again.
		return !errors.Is(err, store.ErrConflict)
	}

	before := c.state.N
	c.state, c.goals = next, goals
	if len(events) > 0 {
		c.known[command.ID] = next.N
	}
	from.send(encode(ack{Type: "ack", ID: command.ID, N: next.N}))
	if len(events) == 0 {
		return true
	}
	screen := illustrate(dialog.View(c.script, next))
	frame := encode(update{
		Type: "update", N: next.N, Bubbles: list(dialog.Bubbles(c.script, next, before)), Screen: screen, Goals: list(goals),
		Recordings: c.s.recordingsFor(lang, c.name, screen),
		Drawings:   dialog.Drawings(next, before),
	})
	for k := range c.devices {
		k.send(frame)
	}
	c.askAhead()
	return true
}
