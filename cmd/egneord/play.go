package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"egneord/dialog"
	"egneord/dialog/goal"
)

type playCmd struct {
	Script string `arg:"" optional:"" default:"for-motet" help:"Navnet på samtalen, eller en fil."`
	Save   string `help:"Lagre samtalen som Markdown i denne fila." placeholder:"FIL"`
}

// Run holds the conversation line by line. What is written is an answer; a line
// that begins with / is a button by its name, as «/Hopp over».
func (c *playCmd) Run(streams *IO) error {
	source, err := readScript(c.Script)
	if err != nil {
		return err
	}
	script, findings := compileSource(source)
	for _, f := range findings {
		fmt.Fprintln(streams.Err, f)
	}
	if script == nil {
		return errFound
	}
	p := player{script: script, out: streams.Out, transcript: dialog.Transcript{Title: script.Title, Script: script.Name, Date: today()}}
	if err := p.hold(bufio.NewReader(streams.In)); err != nil {
		return err
	}
	if c.Save == "" {
		return nil
	}
	_, _, markdown, err := dialog.Perform(script, p.transcript)
	if err != nil {
		return err
	}
	if err := os.WriteFile(c.Save, []byte(markdown), 0o600); err != nil {
		return fmt.Errorf("kan ikke lagre %s: %w", c.Save, err)
	}
	fmt.Fprintf(streams.Out, "\nSamtalen er lagret i %s.\n", c.Save)
	return nil
}

func today() time.Time {
	y, m, d := time.Now().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

type player struct {
	script     *dialog.Script
	st         dialog.State
	out        io.Writer
	transcript dialog.Transcript
}

func (p *player) hold(in *bufio.Reader) error {
	p.st = dialog.Replay(p.script, dialog.Begin(p.script, p.transcript.Date))
	p.show(dialog.View(p.script, p.st))
	for {
		fmt.Fprint(p.out, "\n> ")
		line, err := in.ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			p.take(line)
		}
		switch {
		case errors.Is(err, io.EOF):
			fmt.Fprintln(p.out)
			p.goals()
			return nil
		case err != nil:
			return err
		}
	}
}

// take carries out one line, and says why when it cannot.
func (p *player) take(line string) {
	turn := dialog.Turn{Words: line}
	if button, ok := strings.CutPrefix(line, "/"); ok {
		name, words, _ := strings.Cut(button, ": ")
		turn = dialog.Turn{Button: name, Words: words}
	}
	command, err := dialog.Interpret(p.script, p.st, turn)
	var events []dialog.Event
	if err == nil {
		command.At = p.transcript.Date
		events, err = dialog.Decide(p.script, p.st, command)
	}
	if err != nil {
		var refusal dialog.Refusal
		if errors.As(err, &refusal) {
			fmt.Fprintln(p.out, refusal.Words(p.script.Lang))
		}
		return
	}
	p.transcript.Turns = append(p.transcript.Turns, turn)
	before := p.st.N
	for _, e := range events {
		p.st = dialog.Apply(p.script, p.st, e)
	}
	answered := false
	for _, b := range dialog.Bubbles(p.script, p.st, before) {
		if b.Who == dialog.Us && answered {
			fmt.Fprintf(p.out, "\n%s\n", b.Text)
		}
		answered = answered || b.Who == dialog.Bruker
	}
	p.show(dialog.View(p.script, p.st))
}

func (p *player) show(screen dialog.Screen) {
	fmt.Fprintln(p.out)
	if screen.Progress != "" {
		fmt.Fprintf(p.out, "(%s)\n", screen.Progress)
	}
	for _, l := range screen.Lines {
		if l.Item {
			fmt.Fprint(p.out, "  • ")
		}
		fmt.Fprintln(p.out, l.Text)
	}
	for _, card := range screen.Cards {
		fmt.Fprintf(p.out, "  %d. %s\n", card.N, card.Text)
	}
	fmt.Fprintf(p.out, "\n[%s]\n", strings.Join(p.buttons(screen), "] ["))
}

// buttons are what may be written after a /.
func (p *player) buttons(screen dialog.Screen) []string {
	var names []string
	add := func(suffix string, phrases ...string) {
		for _, id := range phrases {
			names = append(names, "/"+p.script.Common.Phrases[id].Label+suffix)
		}
	}
	if !screen.Ended && !screen.Paused {
		switch screen.Kind {
		case dialog.Statement, dialog.Correction:
			add("", "videre")
		case dialog.Consent, dialog.YesNo:
			add("", "ja", "nei")
		case dialog.Summary:
			add("", "ja", "nesten", "nei")
		case dialog.Vouching:
			add("", "ja", "nei", "usikker")
		case dialog.Ranking:
			names = append(names, "/"+p.script.Step(screen.Step).Title+": 1, 2")
		case dialog.Sharing:
			add(": 1", "del", "behold")
			add("", "videre")
		case dialog.Scale:
			for _, step := range screen.Scale.Steps {
				names = append(names, "/"+step)
			}
			names = append(names, "/"+strconv.Itoa(screen.Scale.Low), "/"+strconv.Itoa(screen.Scale.High))
		default:
			for _, card := range screen.Cards {
				names = append(names, "/"+card.Text)
			}
		}
	}
	for _, o := range screen.Options {
		name := "/" + o.Label
		switch o.Do {
		case dialog.More:
			name += ": …"
		case dialog.GoTo:
			name += ": " + p.topics(screen)
			if screen.Always {
				add("", "vis-kort-nar-jeg-ber")
			} else {
				add("", "vis-alltid-kort")
			}
		}
		names = append(names, name)
	}
	return names
}

// goals shows what came of it: the drafts, in the bruker's own words.
func (p *player) goals() {
	for _, g := range goal.Ranked(goal.OfConversation(p.script, p.st)) {
		fmt.Fprintf(p.out, "\n«%s»\n", g.Title.Text)
		for _, l := range goal.Letters {
			for _, e := range g.Slot(l) {
				fmt.Fprintf(p.out, "  %-11s «%s»\n", l, e.Text)
			}
		}
		if len(g.Missing) > 0 {
			fmt.Fprintf(p.out, "  mangler     %v\n", g.Missing)
		}
	}
}

// topics are where the bruker may go, by name.
func (p *player) topics(screen dialog.Screen) string {
	var titles []string
	for _, place := range screen.Topics {
		titles = append(titles, place.Title)
	}
	return strings.Join(titles, " | ")
}
