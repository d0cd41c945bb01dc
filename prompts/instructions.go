package prompts

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed llm/*.md
var instructions embed.FS

// Instructions are what a model is told before it may reword a question, by
// language. A change here is a new version, known by its hash.
func Instructions() map[string]string {
	all := map[string]string{}
	names, err := fs.Glob(instructions, "llm/*.md")
	if err != nil {
		return all
	}
	for _, name := range names {
		text, err := fs.ReadFile(instructions, name)
		if err != nil {
			continue
		}
		all[strings.TrimSuffix(strings.TrimPrefix(name, "llm/"), ".md")] = string(text)
	}
	return all
}

// ReviewedFile is the name, in a language's folder, of the other ways to put
// the questions that a professional has read and ticked. It is not a script.
const ReviewedFile = "omformuleringer.md"

// Reviewed returns the file as it was committed, or "" when there is none.
func Reviewed(lang string) string {
	text, err := fs.ReadFile(files, lang+"/"+ReviewedFile)
	if err != nil {
		return ""
	}
	return string(text)
}
