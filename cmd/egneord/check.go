package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"egneord/dialog"
)

type checkCmd struct {
	JSON  bool     `xor:"form" help:"Ett JSON-objekt for hvert funn."`
	SARIF bool     `xor:"form" name:"sarif" help:"Som SARIF 2.1.0, for steder der kode vises fram."`
	Godta bool     `help:"Godkjenn oversettelsene slik de står nå, og skriv oversettelser.lock."`
	MI    bool     `name:"mi" help:"Mål samtalen: speilinger, åpne spørsmål, råd, setninger og LIX, i manus og lagrede samtaler."`
	Path  []string `arg:"" optional:"" help:"Samtaler, eller mapper med samtaler. Ellers prompts/, eller de som følger med."`

	llmCheck `group:"Modellen"`
}

// Run prints what an author should mend, and fails when something must be.
func (c *checkCmd) Run(streams *IO) error {
	if c.MI {
		return checkMI(streams, c.Path, c.JSON)
	}
	if c.LLM {
		return c.try(streams.Out, c.Path)
	}
	desk, err := readDesk(c.Path)
	if err != nil {
		return err
	}
	if c.Godta {
		return c.approve(desk, streams)
	}
	findings := desk.findings()
	switch {
	case c.SARIF:
		err = writeSARIF(streams.Out, findings)
	case c.JSON:
		err = writeJSON(streams.Out, findings)
	default:
		err = writeText(streams.Out, findings)
	}
	if err != nil {
		return err
	}
	if len(dialog.Errors(findings)) > 0 {
		return errFound
	}
	return nil
}

// approve writes the lock, unless a translation does not match at all.
func (c *checkCmd) approve(desk desk, streams *IO) error {
	if errs := dialog.Errors(desk.translations()); len(errs) > 0 {
		if err := writeText(streams.Out, errs); err != nil {
			return err
		}
		return errFound
	}
	approved := desk.approve()
	for _, lock := range approved {
		old, err := os.ReadFile(lock.path)
		if err == nil && bytes.Equal(old, lock.text) {
			continue
		}
		if err := os.WriteFile(lock.path, lock.text, 0o644); err != nil {
			return fmt.Errorf("kan ikke skrive %s: %w", lock.path, err)
		}
		fmt.Fprintln(streams.Out, lock.path)
	}
	if len(approved) == 0 {
		fmt.Fprintln(streams.Out, "Det er ingen oversettelser å godkjenne her.")
	}
	return nil
}

func writeJSON(w io.Writer, findings []dialog.Finding) error {
	for _, f := range findings {
		line := struct {
			dialog.Finding
			Severity dialog.Severity `json:"severity"`
		}{f, f.Severity()}
		if err := json.NewEncoder(w).Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// writeText puts what is only not connected yet last: it is no fault.
func writeText(w io.Writer, findings []dialog.Finding) error {
	var b bytes.Buffer
	count := map[dialog.Severity]int{}
	for _, f := range findings {
		if count[f.Severity()]++; !f.Unwired {
			fmt.Fprintln(&b, f)
		}
	}
	if count[dialog.SeverityUnwired] > 0 {
		fmt.Fprintln(&b, "\nIkke koblet ennå:")
		for _, f := range findings {
			if f.Unwired {
				fmt.Fprintln(&b, f)
			}
		}
		fmt.Fprintln(&b)
	}
	fmt.Fprintf(&b, "%d feil, %d advarsler, %d ikke koblet ennå\n", count[dialog.SeverityError], count[dialog.SeverityWarning], count[dialog.SeverityUnwired])
	_, err := w.Write(b.Bytes())
	return err
}
