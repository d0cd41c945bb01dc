package dialog

import (
	"cmp"
	"fmt"
	"slices"
)

// Finding is something in a script that its author should mend.
type Finding struct {
	Code    string `json:"code"` // EO001
	File    string `json:"file"`
	Line    int    `json:"line"`   // from 1
	Column  int    `json:"column"` // from 1, in code points
	Warning bool   `json:"warning,omitempty"`
	Message string `json:"message"` // Norwegian: what is wrong and what to do
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
