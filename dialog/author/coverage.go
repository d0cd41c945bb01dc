package author

import (
	"slices"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// Coverage is what the saved conversations walk of one script.
type Coverage struct {
	Script *dialog.Script
	Walked []Walked
	// What follows counts conversations, not times.
	Steps    []int                    // by step: conversations that come there
	Ways     map[dialog.Hop]int       // conversations that take this way
	Outcomes map[Outcome][]int        // by step
	Choices  [][]int                  // by step and choice
	Acts     map[dialog.EventKind]int // what belongs to no step: pause, another topic, sharing
}

// Walked is what one saved conversation walks.
type Walked struct {
	Name       string
	Screens    int // times something new stood on the screen
	OurWords   int // words we said, the person's own words given back included
	TheirWords int
	Ended      bool // it came to an end

	steps    map[int]bool
	ways     map[dialog.Hop]bool
	outcomes map[Outcome]map[int]bool
	choices  map[[2]int]bool
	acts     map[dialog.EventKind]bool
}

// Cover relives saved conversations and adds up what they walk. A conversation
// that no longer fits the script is an error: it is a test that fails.
func Cover(s *dialog.Script, saved []Saved) (Coverage, error) {
	c := Coverage{
		Script: s, Steps: make([]int, len(s.Steps)), Ways: map[dialog.Hop]int{}, Outcomes: map[Outcome][]int{},
		Choices: make([][]int, len(s.Steps)), Acts: map[dialog.EventKind]int{},
	}
	for _, o := range Outcomes() {
		c.Outcomes[o.Outcome] = make([]int, len(s.Steps))
	}
	for i, step := range s.Steps {
		c.Choices[i] = make([]int, len(Choices(s, step)))
	}
	for _, one := range saved {
		w, err := walkedBy(s, one)
		if err != nil {
			return c, err
		}
		c.add(w)
	}
	return c, nil
}

func (c *Coverage) add(w Walked) {
	c.Walked = append(c.Walked, w)
	for i := range w.steps {
		c.Steps[i]++
	}
	for hop := range w.ways {
		c.Ways[hop]++
	}
	for outcome, steps := range w.outcomes {
		for i := range steps {
			c.Outcomes[outcome][i]++
		}
	}
	for at := range w.choices {
		c.Choices[at[0]][at[1]]++
	}
	for act := range w.acts {
		c.Acts[act]++
	}
}

func walkedBy(s *dialog.Script, saved Saved) (Walked, error) {
	w := Walked{
		Name: saved.Name, steps: map[int]bool{}, ways: map[dialog.Hop]bool{}, outcomes: map[Outcome]map[int]bool{},
		choices: map[[2]int]bool{}, acts: map[dialog.EventKind]bool{},
	}
	var last dialog.State
	err := relive(s, saved, func(h happening) {
		last = h.after
		for _, hop := range h.hops {
			w.ways[hop] = true
		}
		for k, e := range h.events {
			w.event(s, h, k, e)
		}
	})
	for _, b := range dialog.Bubbles(s, last, 0) {
		w.count(b)
	}
	for _, line := range dialog.View(s, last).Lines { // the last screen has not become a bubble
		w.OurWords += wordsIn(line.Text)
	}
	w.Ended = last.Ended
	return w, err
}

func (w *Walked) count(b dialog.Bubble) {
	for _, text := range append([]string{b.Text}, b.Items...) {
		switch {
		case b.Who == dialog.Us:
			w.OurWords += wordsIn(text)
		case !b.Button:
			w.TheirWords += wordsIn(text)
		}
	}
}

func wordsIn(text string) int { return norsk.Readability(text).Words }

func (w *Walked) event(s *dialog.Script, h happening, k int, e dialog.Event) {
	at := h.before.Pos
	if step := s.Step(e.Step); step != nil {
		at = step.Index
	}
	mark := func(o Outcome) {
		if w.outcomes[o] == nil {
			w.outcomes[o] = map[int]bool{}
		}
		w.outcomes[o][at] = true
	}
	switch e.Kind {
	case dialog.Asked, dialog.Shown:
		w.Screens++
		w.steps[at] = true
		if e.Kind == dialog.Asked && k == 0 && h.command.Do != "" && at == h.before.Pos {
			mark(UnclearOnce)
		}
	case dialog.Answered, dialog.Passed, dialog.Consented, dialog.Confirmed, dialog.Ranked:
		mark(GaveAnswer)
		for _, n := range chosen(s.Steps[at], e) {
			w.choices[[2]int{at, n}] = true
		}
	case dialog.GivenUp:
		mark(UnclearTwo)
	case dialog.Skipped:
		mark(SkippedIt)
	case dialog.Unknown:
		mark(DidNotKnow)
	case dialog.Declined:
		mark(WouldNot)
	case dialog.AskedWhy:
		mark(AskedWhy)
	case dialog.SetAside:
		mark(OtherFirst)
	case dialog.Hesitated:
		mark(Hesitated)
	case dialog.CardsShown:
		mark(SawCards)
	case dialog.Edited:
		mark(ChangedIt)
	case dialog.Vouched:
		mark(VouchedFor)
	case dialog.Added:
		if e.Step != "" {
			mark(AddedToIt)
		} else {
			w.acts[e.Kind] = true
		}
	case dialog.Undone:
		at = h.before.Pos // one goes back from where one stands
		mark(WentBack)
	case dialog.WentTo, dialog.Paused, dialog.Resumed, dialog.Shared, dialog.Kept, dialog.Ended:
		w.acts[e.Kind] = true
	}
}

// AllWays lists every way out of every step of the script, in order.
func (c *Coverage) AllWays() []dialog.Hop {
	var all []dialog.Hop
	for _, step := range c.Script.Steps {
		all = append(all, c.Script.Ways(step)...)
	}
	return all
}

// Acts lists what belongs to the conversation and not to a step, with names for
// a report. What is done on a page of its own is in no saved conversation.
func Acts() []NamedAct {
	return []NamedAct{
		{dialog.Paused, "tar pause"}, {dialog.Resumed, "fortsetter etter pause"}, {dialog.WentTo, "går til et annet tema"}, {dialog.Added, "kommer på noe, uten et spørsmål"},
		{dialog.Shared, "deler med koordinatoren"}, {dialog.Kept, "beholder, eller tar tilbake"}, {dialog.Ended, "kommer til slutten"},
	}
}

// NamedAct is something that belongs to the conversation, and its name.
type NamedAct struct {
	Act  dialog.EventKind
	Name string
}

// Tally is how many there are of something, and how many of them are walked.
type Tally struct {
	Name   string `json:"name"`
	Of     int    `json:"of"`
	Walked int    `json:"walked"`
}

// Tallies adds up the coverage, for a table: steps, ways, choices, then each outcome.
func (c *Coverage) Tallies() []Tally {
	steps := Tally{Name: "steg"}
	for _, n := range c.Steps {
		steps.count(n)
	}
	ways := Tally{Name: "veier"}
	for _, hop := range c.AllWays() {
		ways.count(c.Ways[hop])
	}
	choices := Tally{Name: "kort, ja og nei"}
	for _, counts := range c.Choices {
		for _, n := range counts {
			choices.count(n)
		}
	}
	all := []Tally{steps, ways, choices}
	for _, o := range Outcomes() {
		t := Tally{Name: o.Name}
		for i, step := range c.Script.Steps {
			if possible(c.Script, step)[o.Outcome] {
				t.count(c.Outcomes[o.Outcome][i])
			}
		}
		if t.Of > 0 {
			all = append(all, t)
		}
	}
	return all
}

func (t *Tally) count(n int) {
	t.Of++
	if n > 0 {
		t.Walked++
	}
}

// An Unwalked thing is part of a script that no saved conversation comes through.
type Unwalked struct {
	Line int    `json:"line"` // in the script's file; 0: not known
	What string `json:"what"` // Norwegian
}

// Unwalked lists steps, ways and choices no conversation takes, in the order of
// the file, and then what is never tried anywhere.
func (c *Coverage) Unwalked(source []byte) []Unwalked {
	s, lines := c.Script, placesIn(source)
	var list []Unwalked
	for i, step := range s.Steps {
		at := lines[step.ID]
		if c.Steps[i] == 0 {
			list = append(list, Unwalked{at.heading, "steget «" + step.Title + "»"})
		}
		for _, hop := range s.Ways(step) {
			if c.Ways[hop] == 0 {
				list = append(list, Unwalked{at.of(hop.Way), "veien fra «" + step.Title + "» til «" + s.Steps[hop.To].Title + "»: " + s.WayWords(step, hop.Way)})
			}
		}
		for n, choice := range Choices(s, step) {
			if c.Choices[i][n] == 0 {
				list = append(list, Unwalked{at.heading, "svaret «" + choice + "» på «" + step.Title + "»"})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Unwalked) int { return a.Line - b.Line })
	for _, t := range c.Tallies()[3:] {
		if t.Walked == 0 {
			list = append(list, Unwalked{0, "«" + t.Name + "», noe sted"})
		}
	}
	for _, act := range Acts() {
		if c.Acts[act.Act] == 0 {
			list = append(list, Unwalked{0, "en som " + act.Name})
		}
	}
	return list
}
