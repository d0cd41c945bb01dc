package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"egneord/dialog"
	"egneord/dialog/author"
)

// measured is one line of «egneord check --mi --json».
type measured struct {
	Kind   string `json:"kind"` // script, common or conversation
	Script string `json:"script"`
	Lang   string `json:"lang"`
	author.MI
	Outside []string `json:"outside"` // what is outside the yardsticks, in Norwegian
}

// checkMI is «egneord check --mi»: how scripts and saved conversations measure
// up to motivational interviewing. It fails when there is advice in them.
func checkMI(streams *IO, paths []string, asJSON bool) error {
	var list []measured
	var scripts []string
	for _, path := range paths {
		if !isTranscript(path) {
			scripts = append(scripts, path)
			continue
		}
		m, err := measureFile(streams, path)
		if err != nil {
			return err
		}
		list = append(list, m)
	}
	if len(scripts) > 0 || len(paths) == 0 {
		names, err := scriptsAt(scripts)
		if err != nil {
			return err
		}
		seen := map[string]bool{}
		for _, name := range names {
			more, err := measureScript(streams, name, seen)
			if err != nil {
				return err
			}
			list = append(list, more...)
		}
	}
	if asJSON {
		for _, m := range list {
			if err := json.NewEncoder(streams.Out).Encode(m); err != nil {
				return err
			}
		}
	} else {
		printMI(streams.Out, list)
	}
	for _, m := range list {
		if len(m.Advice) > 0 {
			return errFound
		}
	}
	return nil
}

// isTranscript tells a saved conversation from a script by what stands in it.
func isTranscript(path string) bool {
	if !strings.HasSuffix(path, ".md") {
		return false
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return false
	}
	_, err = dialog.ParseTranscript(string(text))
	return err == nil
}

// measureFile measures one saved conversation. Its script lies in the folder
// above, or comes with the program.
func measureFile(streams *IO, path string) (measured, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return measured{}, fmt.Errorf("kan ikke lese %s: %w", path, err)
	}
	transcript, err := dialog.ParseTranscript(string(text))
	if err != nil {
		return measured{}, fmt.Errorf("%s: %w", path, err)
	}
	name := filepath.Join(filepath.Dir(path), "..", transcript.Script+".md")
	if _, err := os.Stat(name); err != nil {
		name = transcript.Script
	}
	_, script, err := usable(streams, name)
	if err != nil {
		return measured{}, err
	}
	return measureSaved(script, author.Saved{Name: strings.TrimSuffix(filepath.Base(path), ".md"), Transcript: transcript})
}

func measureSaved(script *dialog.Script, saved author.Saved) (measured, error) {
	m, err := author.MeasureSaved(script, saved)
	return measured{"conversation", script.Name, script.Lang, m, outside(m)}, err
}

func outside(m author.MI) []string { return append([]string{}, m.Outside()...) }

// measureScript measures a script, what it shares, and its saved conversations.
func measureScript(streams *IO, name string, seen map[string]bool) ([]measured, error) {
	_, script, err := usable(streams, name)
	if err != nil {
		return nil, err
	}
	of := author.MeasureScript(script)
	list := []measured{{"script", script.Name, script.Lang, of, outside(of)}}
	if !seen[script.Lang] { // shared by all scripts of the language
		seen[script.Lang] = true
		common := author.MeasureCommon(script.Common)
		list = append(list, measured{"common", "felles", script.Lang, common, outside(common)})
	}
	saved, err := savedOf(name, script)
	if err != nil {
		return nil, err
	}
	for _, one := range saved {
		m, err := measureSaved(script, one)
		if err != nil {
			return nil, err
		}
		list = append(list, m)
	}
	return list, nil
}

// printMI prints each measure as a short block: the table is too wide for a terminal.
func printMI(w io.Writer, list []measured) {
	columns := author.MIColumns()
	for k, m := range list {
		if k > 0 {
			fmt.Fprintln(w)
		}
		kind := map[string]string{"script": "manus", "common": "felles ord", "conversation": "samtale etter " + m.Script}[m.Kind]
		fmt.Fprintf(w, "%s (%s, %s)\n", m.Name, kind, m.Lang)
		for n, cell := range m.Row(m.Kind != "conversation") {
			if n == 0 || cell.Text == "–" || m.Kind == "common" && cell.Text == "0" {
				continue
			}
			mark := ""
			if cell.Outside {
				mark = "  !"
			}
			fmt.Fprintf(w, "  %-32s %8s%s\n", columns[n], cell.Text, mark)
		}
		for _, line := range m.Outside {
			fmt.Fprintf(w, "  ! %s\n", line)
		}
		for _, q := range m.Unreflected {
			fmt.Fprintf(w, "  ikke speilet: «%s» (%s)\n", beginning(q.Text), q.Step)
		}
	}
	fmt.Fprintln(w, "\nSlik er det telt:")
	for _, line := range author.HowCounted() {
		fmt.Fprintf(w, "  %s\n", line)
	}
}

// beginning is as much of an answer as is needed to know it again.
func beginning(text string) string {
	const enough = 60
	if runes := []rune(strings.Join(strings.Fields(text), " ")); len(runes) > enough {
		return string(runes[:enough]) + "…"
	}
	return text
}
