// Package rephrase is the only door to a language model. It finds another
// wording of one of our own fixed questions, for somebody who did not
// understand it, or leaves it to the wording the script has.
//
// A wording comes from a file that a professional has read and ticked
// (Reviewed), or from a model at run time (Live). The guard,
// norsk.CheckRephrasing, judges every one of them. Nothing a bruker has said
// ever comes here: the package is given a question and a language.
package rephrase

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"egneord/dialog/norsk"
)

const (
	// MaxTries is how often one question is put to the model before we say that
	// it has no wording for it.
	MaxTries = 3
	// MaxConcurrent is how many questions are with the model at once. A small
	// model on the municipality's own machine answers one at a time anyway.
	MaxConcurrent = 2
	// DefaultDaily is how many times the model may be asked in a day: some
	// scripts, asked anew every morning. A loop of ours must not become a bill.
	DefaultDaily = 500

	// callTime is for one call and flightTime for all tries. Nobody waits for
	// them: the question is asked ahead, and the bruker's patience is shorter.
	callTime   = 8 * time.Second
	flightTime = 20 * time.Second
	// swift is an answer that would have been worth waiting for.
	swift = time.Second
	// refusedTime is how long a question without any acceptable wording is left alone.
	refusedTime = time.Hour
	// maxKnown bounds the memory. Scripts have some twenty questions each.
	maxKnown = 2000
)

// LiveConfig is what a Live needs beside its model.
type LiveConfig struct {
	Model     *Model
	Reviewed  Reviewed // looked up first
	Plainness Plainness
	Daily     int              // calls in a day (UTC); 0: DefaultDaily
	Log       *slog.Logger     // nil: silent
	Now       func() time.Time // nil: the machine's clock
}

// Live asks a model at run time. It is safe for concurrent use and must be closed.
type Live struct {
	c      LiveConfig
	stop   context.CancelFunc
	ctx    context.Context
	flying sync.WaitGroup
	counts tally

	mu      sync.Mutex
	closed  bool
	known   map[key]known
	flights map[key]*flight
	breaker breaker
	budget  budget
	tired   bool // somebody has waited in vain, and the model has not been swift since
}

// A Live has one model, and one instruction for each language, for as long as
// it lives. Another model or another instruction is another Live, so the key
// need not name them.
type key struct {
	lang     norsk.Lang
	question string
}

// known is what is remembered of a question. An empty wording: none was accepted.
type known struct {
	wording string
	at      time.Time
}

// A flight is a question that is with the model now.
type flight struct {
	done    chan struct{}
	wording string
}

// NewLive begins. Nothing is asked until a question comes.
func NewLive(c LiveConfig) *Live {
	if c.Daily == 0 {
		c.Daily = DefaultDaily
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	l := &Live{c: c, known: map[key]known{}, flights: map[key]*flight{}}
	l.budget.daily = c.Daily
	l.ctx, l.stop = context.WithCancel(context.Background())
	return l
}

// Close gives up what is being asked, and waits for it.
func (l *Live) Close() {
	l.mu.Lock()
	l.closed = true
	l.mu.Unlock()
	l.stop()
	l.flying.Wait()
	l.c.Model.Close()
}

// Counts is how often each thing has happened since the start.
func (l *Live) Counts() map[Outcome]int { return l.counts.all() }

// Ahead asks for a wording before anybody needs one: the question has just been
// put for the first time. It returns at once.
func (l *Live) Ahead(lang, question string) {
	k := key{norsk.Lang(lang), question}
	if l.c.Reviewed.Wording(l.ctx, lang, question) != "" {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, ok := l.lookup(k); ok || l.flights[k] != nil {
		return
	}
	l.start(k, true)
}

// Wording gives another wording of a question, or "" for the script's own. It
// returns at the latest when ctx ends, and at once when waiting has been in
// vain before.
func (l *Live) Wording(ctx context.Context, lang, question string) string {
	if w := l.c.Reviewed.Wording(ctx, lang, question); w != "" {
		return w
	}
	k := key{norsk.Lang(lang), question}
	l.mu.Lock()
	if was, ok := l.lookup(k); ok {
		l.mu.Unlock()
		l.counts.add(Known)
		return was.wording
	}
	f := l.flights[k]
	if f == nil {
		f = l.start(k, false)
	}
	tired := l.tired
	l.mu.Unlock()
	if f == nil {
		return ""
	}
	if tired {
		l.counts.add(NotWaited)
		return ""
	}
	select {
	case <-f.done:
		return f.wording
	case <-ctx.Done():
		l.mu.Lock()
		l.tired = true
		l.mu.Unlock()
		l.counts.add(GaveUp)
		return ""
	}
}

// lookup is called with mu held.
func (l *Live) lookup(k key) (known, bool) {
	was, ok := l.known[k]
	if ok && was.wording == "" && l.c.Now().Sub(was.at) >= refusedTime {
		return known{}, false
	}
	return was, ok
}

// start puts a question to the model in the background, unless it is not to be
// asked now. It is called with mu held. Only a question that nobody waits for
// finds out whether a model that failed has come back.
func (l *Live) start(k key, ahead bool) *flight {
	switch {
	case l.closed, l.c.Model.Instruction(k.lang) == "":
		return nil
	case len(l.flights) >= MaxConcurrent:
		l.counts.add(Busy)
		return nil
	case !l.breaker.allows(l.c.Now(), ahead):
		l.counts.add(NotNow)
		return nil
	}
	f := &flight{done: make(chan struct{})}
	l.flights[k] = f
	l.flying.Go(func() { l.fly(k, f) })
	return f
}

// fly asks until the guard accepts something, and says in one line how it went.
func (l *Live) fly(k key, f *flight) {
	began := time.Now()
	ctx, cancel := context.WithTimeout(l.ctx, flightTime)
	defer cancel()
	outcome, tries := Refused, 0
	for tries < MaxTries && outcome.mayTryAgain() {
		if !l.spend() {
			outcome = Spent
			break
		}
		tries++
		f.wording, outcome = l.try(ctx, k, tries-1)
	}
	took := time.Since(began)
	l.land(k, f, outcome, took)
	l.counts.add(outcome)
	level := slog.LevelInfo
	if !outcome.answered() {
		level = slog.LevelWarn
	}
	l.c.Log.Log(l.ctx, level, "a question went to the model", "outcome", string(outcome), "tries", tries, "ms", took.Milliseconds())
	close(f.done)
}

// try asks once. A model that answers badly may be asked again, which is a new
// throw of its dice; one that does not answer may not, since that makes a bad
// day worse.
func (l *Live) try(ctx context.Context, k key, try int) (string, Outcome) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	lines, outcome := l.c.Model.candidates(ctx, k.lang, k.question, try)
	l.mu.Lock()
	l.breaker.record(l.c.Now(), outcome.answered())
	l.mu.Unlock()
	if outcome != Accepted {
		return "", outcome
	}
	var all []Candidate
	for _, line := range lines {
		all = append(all, judge(k.lang, k.question, line, l.c.Plainness))
	}
	if best, ok := plainest(all); ok {
		return best.Text, Accepted
	}
	return "", Refused
}

// land keeps what was learnt. A failure teaches nothing about the question.
func (l *Live) land(k key, f *flight, outcome Outcome, took time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.flights, k)
	if outcome.answered() {
		if len(l.known) >= maxKnown {
			clear(l.known)
		}
		l.known[k] = known{f.wording, l.c.Now()}
		l.tired = l.tired && took > swift
	}
}

func (l *Live) spend() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.budget.spend(l.c.Now())
}
