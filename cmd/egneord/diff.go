package main

import (
	"encoding/json"
	"fmt"
	"os"

	"egneord/dialog"
	"egneord/dialog/author"
)

type diffCmd struct {
	JSON bool   `help:"Ett JSON-objekt for hver endring."`
	A    string `arg:"" help:"Samtalen slik den var: en fil, eller navnet på en som følger med."`
	B    string `arg:"" help:"Samtalen slik den er."`
}

// Run prints what has changed for the one who is asked.
func (c *diffCmd) Run(streams *IO) error {
	before, err := outlineOf(c.A)
	if err != nil {
		return err
	}
	after, err := outlineOf(c.B)
	if err != nil {
		return err
	}
	changes := author.Diff(before, after)
	for _, change := range changes {
		if c.JSON {
			if err := json.NewEncoder(streams.Out).Encode(change); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintln(streams.Out, change)
	}
	if len(changes) == 0 && !c.JSON {
		fmt.Fprintln(streams.Out, "Ingen endring i det som blir sagt eller gjort.")
	}
	return nil
}

// outlineOf reads a script or a felles.md.
func outlineOf(name string) (dialog.Outline, error) {
	if text, err := os.ReadFile(name); err == nil {
		return dialog.Outlined(name, text), nil
	}
	source, err := readScript(name)
	if err != nil {
		return dialog.Outline{}, err
	}
	return dialog.Outlined(source.File, source.Text), nil
}
