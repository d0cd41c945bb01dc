package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"text/tabwriter"
	"time"

	"egneord/dialog/author"
)

type coverageCmd struct {
	Walks int      `default:"2000" help:"Hvor mange tilfeldige samtaler som prøver løftene i hver samtale. 0: ingen."`
	Seed  uint64   `default:"1" help:"Frøet til den første. Samme frø gir samme samtale."`
	JSON  bool     `help:"Ett JSON-objekt for hver samtale."`
	Path  []string `arg:"" optional:"" help:"Samtaler, mapper med samtaler, eller navn. Ellers prompts/, eller de som følger med."`
}

// Help is shown by --help.
func (*coverageCmd) Help() string {
	return `Samtalene i mappa «samtaler» holdes på nytt, og det telles hvilke steg, veier, kort og utfall de går gjennom.

Så holdes tilfeldige samtaler: noen trykker på hva som helst, andre svarer til det er slutt. Alltid skal dette gjelde:
ingenting spørres mer enn to ganger, en avspilling står der samtalen sto, den som svarer kommer til slutten,
samtalen så langt blir bare lengre, ingen hendelse blir borte, og ingenting deles uten samtykke.
Brytes et løfte, er svaret 1.`
}

// coverageReport is what is said about one script. It is also the JSON.
type coverageReport struct {
	Script        string             `json:"script"`
	Lang          string             `json:"lang"`
	File          string             `json:"file"`
	Conversations int                `json:"conversations"`
	Tallies       []author.Tally     `json:"tallies"`
	Unwalked      []author.Unwalked  `json:"unwalked"`
	Length        author.Length      `json:"length"`
	UsualSeconds  int                `json:"usualSeconds"` // to read what we say
	Held          []heldConversation `json:"held"`
	Promises      *author.Tried      `json:"promises,omitempty"`
}

type heldConversation struct {
	Name    string `json:"name"`
	Screens int    `json:"screens"`
	Words   int    `json:"words"` // that we say
	Seconds int    `json:"seconds"`
	Ended   bool   `json:"ended"`
}

// Run reports on each script, and fails when a promise is broken.
func (c *coverageCmd) Run(streams *IO) error {
	names, err := scriptsAt(c.Path)
	if err != nil {
		return err
	}
	broken := false
	for k, name := range names {
		report, err := c.report(streams, name)
		if err != nil {
			return err
		}
		broken = broken || report.Promises != nil && report.Promises.Broken != nil
		if c.JSON {
			if err := json.NewEncoder(streams.Out).Encode(report); err != nil {
				return err
			}
			continue
		}
		if k > 0 {
			fmt.Fprintln(streams.Out)
		}
		if err := report.print(streams.Out); err != nil {
			return err
		}
	}
	if broken {
		return errFound
	}
	return nil
}

func (c *coverageCmd) report(streams *IO, name string) (coverageReport, error) {
	source, script, err := usable(streams, name)
	if err != nil {
		return coverageReport{}, err
	}
	saved, err := savedOf(name, script)
	if err != nil {
		return coverageReport{}, err
	}
	covered, err := author.Cover(script, saved)
	if err != nil {
		return coverageReport{}, err
	}
	r := coverageReport{
		Script: script.Name, Lang: script.Lang, File: source.File, Conversations: len(saved), Tallies: covered.Tallies(),
		Unwalked: covered.Unwalked(source.Text), Length: author.LengthOf(script, today()), Held: []heldConversation{},
	}
	if r.Unwalked == nil {
		r.Unwalked = []author.Unwalked{}
	}
	r.UsualSeconds = seconds(r.Length.UsualWords)
	for _, w := range covered.Walked {
		r.Held = append(r.Held, heldConversation{w.Name, w.Screens, w.OurWords, seconds(w.OurWords), w.Ended})
	}
	if c.Walks > 0 {
		tried := author.Try(script, today(), c.Walks, c.Seed, func(seed uint64) author.Chance { return rand.New(rand.NewPCG(seed, 1)).IntN })
		r.Promises = &tried
	}
	return r, nil
}

func seconds(words int) int { return int(author.ReadingTime(words) / time.Second) }

func (r coverageReport) print(w io.Writer) error {
	fmt.Fprintf(w, "%s (%s): %s\n\n", r.Script, r.Lang, plural(r.Conversations, "lagret samtale", "lagrede samtaler"))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "  \tgått\tav\t")
	for _, t := range r.Tallies {
		fmt.Fprintf(table, "  %s\t%d\t%d\t%d %%\n", t.Name, t.Walked, t.Of, 100*t.Walked/max(1, t.Of))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if len(r.Unwalked) > 0 {
		fmt.Fprintln(w, "\nIngen lagret samtale går gjennom dette:")
		for _, u := range r.Unwalked {
			if u.Line > 0 {
				fmt.Fprintf(w, "  %s:%d: %s\n", r.File, u.Line, u.What)
			} else {
				fmt.Fprintf(w, "  %s\n", u.What)
			}
		}
	}
	fmt.Fprintf(w, "\nLengde (lesetid: %d ord i minuttet)\n", author.WordsAMinute)
	fmt.Fprintf(w, "  korteste vei   %s: %s\n", plural(len(r.Length.Shortest), "skjerm", "skjermer"), strings.Join(r.Length.Shortest, " → "))
	fmt.Fprintf(w, "  vanlig vei     %s, %d ord fra oss, %s å lese\n", plural(r.Length.UsualScreens, "skjerm", "skjermer"), r.Length.UsualWords, author.Clock(author.ReadingTime(r.Length.UsualWords)))
	fmt.Fprintf(w, "  lengste vei    %s med ett ønske\n", plural(len(r.Length.Longest), "skjerm", "skjermer"))
	for _, h := range r.Held {
		end := ""
		if !h.Ended {
			end = ", stopper underveis"
		}
		fmt.Fprintf(w, "  %-14s %s, %d ord fra oss, %s å lese%s\n", h.Name, plural(h.Screens, "skjerm", "skjermer"), h.Words, author.Clock(author.ReadingTime(h.Words)), end)
	}
	switch p := r.Promises; {
	case p == nil:
	case p.Broken != nil:
		fmt.Fprintf(w, "\nEt løfte er brutt: %s\n", p.Broken)
	default:
		fmt.Fprintf(w, "\nLøftene holdt i %d tilfeldige samtaler fra frø %d. Den lengste ble ferdig etter %d svar.\n", 2*p.Walks, p.Seed, p.Longest)
	}
	return nil
}

// plural is «1 skjerm», «2 skjermer».
func plural(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
