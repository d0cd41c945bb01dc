package main

import (
	"fmt"
	"io"
	"os"

	"egneord/dialog"
	"egneord/dialog/author"
)

type graphCmd struct {
	Script   string `arg:"" optional:"" default:"for-motet" help:"Navnet på samtalen, eller en fil."`
	Format   string `enum:"svg,mermaid" default:"svg" placeholder:"svg|mermaid" help:"svg: et bilde. mermaid: tekst som GitHub og GitLab tegner."`
	Out      string `help:"Skriv bildet i denne fila." placeholder:"FIL"`
	Coverage bool   `default:"true" negatable:"" help:"Vis med farge hvor mange lagrede samtaler som kommer til hvert steg."`
}

// Help is shown by --help.
func (*graphCmd) Help() string {
	return `Temaene er grupper, stegene er bokser med spørsmålet i, og på pilene står «Hvis …», «Ellers» og «Videre».
En bokstav i en sirkel er den bokstaven i SMARTE som svaret kan fylle. Et steg som ikke kan nås, er rødt.

En samtale med feil kan også tegnes, så langt den kan forstås. Feilene skrives da ut ved siden av.`
}

// Run draws a script.
func (c *graphCmd) Run(streams *IO) error {
	source, err := readScript(c.Script)
	if err != nil {
		return err
	}
	script, findings := compileSource(source)
	var covered *author.Coverage
	if script == nil {
		for _, f := range dialog.Errors(findings) {
			fmt.Fprintln(streams.Err, f)
		}
		if script = draftOf(source); script == nil {
			return errFound
		}
	} else if c.Coverage {
		saved, err := savedOf(c.Script, script)
		if err != nil {
			return err
		}
		all, err := author.Cover(script, saved)
		if err != nil {
			return err
		}
		covered = &all
	}
	graph := author.NewGraph(script, covered)
	picture := graph.SVG
	if c.Format == "mermaid" {
		picture = graph.Mermaid
	}
	if c.Out == "" {
		_, err := io.WriteString(streams.Out, picture())
		return err
	}
	if err := os.WriteFile(c.Out, []byte(picture()), 0o644); err != nil {
		return fmt.Errorf("kan ikke lagre %s: %w", c.Out, err)
	}
	return nil
}
