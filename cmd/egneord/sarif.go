package main

import (
	"encoding/json"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"egneord/dialog"
	"egneord/docs/funn"
)

// SARIF 2.1.0, as much of it as code hosts show: a rule with its help for each
// code, and a result with its place for each finding.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifRule struct {
	ID      string     `json:"id"`
	Short   sarifText  `json:"shortDescription"`
	Full    sarifText  `json:"fullDescription"`
	Help    sarifText  `json:"help"`
	Default sarifLevel `json:"defaultConfiguration"`
}

type sarifLevel struct {
	Level string `json:"level"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifLocation struct {
	Physical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	} `json:"physicalLocation"`
}

type sarifArtifact struct {
	URI     string `json:"uri"`
	URIBase string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndColumn   int `json:"endColumn,omitempty"`
}

// sarifLevels are the three kinds in SARIF's words, by severity and by what the
// pages call them.
func sarifLevelOf(severity string) string {
	switch severity {
	case string(dialog.SeverityWarning), "Advarsel":
		return "warning"
	case string(dialog.SeverityUnwired), "Ikke koblet ennå":
		return "note"
	}
	return "error"
}

func writeSARIF(w io.Writer, findings []dialog.Finding) error {
	pages, err := funn.Pages()
	if err != nil {
		return err
	}
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver.Name = "egneord"
	index := map[string]int{}
	for i, p := range pages {
		index[p.Code] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID: p.Code, Short: sarifText{Text: p.Title}, Full: sarifText{Text: p.Means},
			Help: sarifText{Text: p.Means, Markdown: p.Markdown}, Default: sarifLevel{sarifLevelOf(p.Kind)},
		})
	}
	for _, f := range findings {
		var at sarifLocation
		at.Physical.Artifact = artifact(f.File)
		at.Physical.Region = sarifRegion{f.Line, f.Column, f.EndColumn}
		run.Results = append(run.Results, sarifResult{
			RuleID: f.Code, RuleIndex: index[f.Code], Level: sarifLevelOf(string(f.Severity())),
			Message: sarifText{Text: f.Message}, Locations: []sarifLocation{at},
		})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// artifact is a file as a code host wants it: relative to where the program was
// started, which is the top of the repository, or else with its whole path.
func artifact(file string) sarifArtifact {
	if here, err := os.Getwd(); err == nil {
		if whole, err := filepath.Abs(file); err == nil {
			rel, err := filepath.Rel(here, whole)
			if err != nil || strings.HasPrefix(rel, "..") {
				return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: filepath.ToSlash(whole)}).String()}
			}
			file = rel
		}
	}
	return sarifArtifact{URI: (&url.URL{Path: filepath.ToSlash(file)}).String(), URIBase: "%SRCROOT%"}
}
