package dialog

import (
	"cmp"
	"fmt"
	"slices"
)

// Finding is something in a script that its author should mend.
type Finding struct {
	Code      string `json:"code"` // EO001
	File      string `json:"file"`
	Line      int    `json:"line"`                // from 1
	Column    int    `json:"column"`              // from 1, in code points
	EndColumn int    `json:"endColumn,omitempty"` // after the last code point, on the same line; 0: not known
	Warning   bool   `json:"warning,omitempty"`   // the script can be used all the same
	Unwired   bool   `json:"unwired,omitempty"`   // a warning of the mildest kind: nothing is wrong, but something is not connected yet
	Message   string `json:"message"`             // Norwegian: what is wrong and what to do
}

// Severity says how much a finding matters.
type Severity string

// The three kinds of finding, gravest first.
const (
	SeverityError   Severity = "error"   // the script cannot be used
	SeverityWarning Severity = "warning" // it can, and should be better
	SeverityUnwired Severity = "unwired" // something is not connected yet, perhaps on purpose
)

// Severity is how much the finding matters.
func (f Finding) Severity() Severity {
	switch {
	case f.Unwired:
		return SeverityUnwired
	case f.Warning:
		return SeverityWarning
	}
	return SeverityError
}

func (f Finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s %s", f.File, f.Line, f.Column, f.Code, f.Message)
}

// Errors returns the findings that keep a script from being used.
func Errors(findings []Finding) []Finding {
	var errs []Finding
	for _, f := range findings {
		if !f.Warning {
			errs = append(errs, f)
		}
	}
	return errs
}

func sortFindings(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	})
}
