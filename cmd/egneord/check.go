package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"egneord/dialog"
)

type checkCmd struct {
	JSON bool     `help:"Ett JSON-objekt for hvert funn."`
	MI   bool     `name:"mi" help:"Mål samtalen: speilinger, åpne spørsmål, råd, setninger og LIX, i manus og lagrede samtaler."`
	Path []string `arg:"" optional:"" help:"Samtaler, eller mapper med samtaler. Ellers prompts/, eller de som følger med."`

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
	findings, err := c.findings()
	if err != nil {
		return err
	}
	for _, f := range findings {
		if err := c.print(streams.Out, f); err != nil {
			return err
		}
	}
	errs := len(dialog.Errors(findings))
	if !c.JSON {
		fmt.Fprintf(streams.Out, "%d feil, %d advarsler\n", errs, len(findings)-errs)
	}
	if errs > 0 {
		return errFound
	}
	return nil
}

func (c *checkCmd) findings() ([]dialog.Finding, error) {
	names := []string{"for-motet"}
	if len(c.Path) == 0 {
		if _, err := os.Stat("prompts"); err == nil {
			c.Path = []string{"prompts"}
		}
	}
	if len(c.Path) > 0 {
		names = nil
	}
	for _, path := range c.Path {
		files, err := scriptFiles(path)
		if err != nil {
			return nil, fmt.Errorf("kan ikke lese %s: %w", path, err)
		}
		names = append(names, files...)
	}
	var all []dialog.Finding
	seen := map[dialog.Finding]bool{} // felles.md is compiled with each script
	for _, name := range names {
		source, err := readScript(name)
		if err != nil {
			return nil, err
		}
		_, findings := compileSource(source)
		for _, f := range findings {
			if !seen[f] {
				seen[f] = true
				all = append(all, f)
			}
		}
	}
	return all, nil
}

func (c *checkCmd) print(w io.Writer, f dialog.Finding) error {
	if c.JSON {
		return json.NewEncoder(w).Encode(f)
	}
	_, err := fmt.Fprintln(w, f)
	return err
}
