package dialog

// Finding is something an author should mend.
type Finding struct {
	Code    string `json:"code"` // EO001
	File    string `json:"file"`
	Line    int    `json:"line"`   // from 1
	Column  int    `json:"column"` // from 1, in code points
	Warning bool   `json:"warning,omitempty"`
	Message string `json:"message"` // Norwegian: what is wrong and what to do
}

// Common is a language's felles.md: what may be said at any time, and what we answer.
type Common struct{}

// CompileCommon compiles felles.md. It never panics.
func CompileCommon(file string, source []byte) (*Common, []Finding) { return nil, nil }

// Compile compiles a script. It never panics, and gives all findings at once.
// The script is nil when a finding is an error.
func Compile(file string, source []byte, common *Common) (*Script, []Finding) { return nil, nil }
