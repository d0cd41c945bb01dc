package author

import (
	"strings"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// MeasureSaved measures a saved conversation: everything that was said in it,
// each time it was said.
//
// As in MITI 4, what we say between two things the bruker does is one turn, and
// a turn has at most one reflection: to give back an answer and then sum up is
// one, not two. Reading on («Videre») is not something the bruker says.
func MeasureSaved(s *dialog.Script, saved Saved) (MI, error) {
	c := listener{s: s, lang: norsk.Lang(s.Lang), m: MI{Name: saved.Name}}
	for _, g := range saved.Given {
		c.said = append(c.said, g.Text)
	}
	var last dialog.State
	err := relive(s, saved, func(h happening) {
		st := h.before
		for _, e := range h.events {
			after := dialog.Apply(s, st, e)
			if h.command.Do != "" {
				c.hear(st, after, e)
			}
			if e.Kind == dialog.Asked || e.Kind == dialog.Shown {
				c.m.Screens++
			}
			st = after
		}
		last = st
	})
	if err != nil {
		return c.m, err
	}
	if last.Pos >= 0 && !last.Paused { // the last screen has not become a bubble
		var lines []string
		for _, line := range dialog.View(s, last).Lines {
			lines = append(lines, line.Text)
		}
		c.us(lines, s.Steps[last.Pos], purposeOf(s.Steps[last.Pos]), true)
	}
	c.over()
	c.m.finish()
	return c.m, nil
}

// echoWords given back are an echo and no reflection, as in the engine.
const echoWords = 1

type listener struct {
	s         *dialog.Script
	lang      norsk.Lang
	m         MI
	said      []string // what the bruker has said, and the cards that were picked
	reflected bool     // this turn of ours has its reflection
	answer    Quote    // what the bruker said before it
}

// over ends a turn of ours: what was said before it is given back now or never.
func (c *listener) over() {
	if c.answer.Words > echoWords && !c.reflected {
		c.m.Unreflected = append(c.m.Unreflected, c.answer)
	}
	c.answer, c.reflected = Quote{}, false
}

// hear counts the bubbles of one event. What stands before the bruker's own is
// the screen that was left; what stands after is our answer.
func (c *listener) hear(before, after dialog.State, e dialog.Event) {
	var screen, reply []string
	spoke := false
	for _, b := range dialog.Bubbles(c.s, after, before.N) {
		if b.Who != dialog.Us {
			spoke = true
			if !b.Button {
				c.m.TheirWords += wordsIn(b.Text)
			}
			if e.Kind == dialog.Answered && e.Text != "" && len(e.Picks) == 0 {
				c.m.Answers++
			}
			if b.Step != "" {
				c.said = append(c.said, strings.Split(b.Text, "» «")...)
			}
			continue
		}
		if texts := append([]string{b.Text}, b.Items...); spoke {
			reply = append(reply, texts...)
		} else {
			screen = append(screen, texts...)
		}
	}
	if len(screen) > 0 && before.Pos >= 0 {
		p := purposeOf(c.s.Steps[before.Pos])
		if dialog.View(c.s, before).Kind == dialog.Vouching {
			p = verifies
		}
		c.us(screen, c.s.Steps[before.Pos], p, true)
	}
	if spoke {
		c.over()
	}
	if e.Kind == dialog.Answered && e.Text != "" && len(e.Picks) == 0 {
		c.answer = Quote{Text: e.Text, Step: c.s.Step(e.Step).Title, Words: wordsIn(e.Text)}
	}
	if len(reply) > 0 {
		c.us(reply, c.s.Steps[max(before.Pos, 0)], tells, false)
	}
}

// us counts one thing we say: a screen, or an answer to what the bruker did.
func (c *listener) us(texts []string, step *dialog.Step, p purpose, isScreen bool) {
	var own []string
	gives, words := false, 0
	for _, text := range texts {
		rest, given, reflects := c.withoutTheirs(text)
		own = append(own, strings.Split(rest, "\n")...)
		words += given
		gives = gives || reflects || given > 0 && p == verifies
	}
	c.m.GivenBack += words
	if isScreen {
		c.m.screen(own, p, c.lang, c.said)
		c.m.hardest(own, step.Title)
	}
	c.m.say(own, step.Title, p, c.lang, c.said)
	if gives && words > echoWords && !c.reflected {
		c.m.Reflections++
		c.reflected = true
	}
}

// withoutTheirs takes the bruker's own words out of a text of ours: quoted as
// they were said, or turned to «du». It tells how many they were, and whether
// they were given back in a statement and not inside a question.
func (c *listener) withoutTheirs(text string) (own string, given int, reflects bool) {
	own = text
	for _, said := range c.said {
		said = strings.TrimSpace(said)
		if said == "" {
			continue
		}
		forms := []string{"«" + said + "»"}
		if r := norsk.Reflect(said, c.lang); r.Mode == norsk.ReflectShift {
			forms = append(forms, r.Reflection)
		}
		for _, form := range forms {
			for {
				at := strings.Index(own, form)
				if at < 0 {
					break
				}
				given += wordsIn(said)
				rest := own[at+len(form):]
				reflects = reflects || strings.HasSuffix(form, ".") || !asksOn(rest)
				own = own[:at] + rest
			}
		}
	}
	return own, given, reflects
}
