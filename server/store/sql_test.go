package store

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// SQLite numbers $2 by where it first stands and not by its number, PostgreSQL
// by its number. In order of first use they agree.
func TestPlaceholdersAreInOrderOfFirstUse(t *testing.T) {
	placeholder := regexp.MustCompile(`\$(\d+)`)
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			text, ok := n.(*ast.BasicLit)
			if !ok || text.Kind != token.STRING {
				return true
			}
			next := 0 // a text may go on where another left off
			for _, match := range placeholder.FindAllStringSubmatch(text.Value, -1) {
				found++
				number, _ := strconv.Atoi(match[1])
				if next == 0 {
					next = number
				}
				if number > next {
					t.Errorf("%s: $%d comes before $%d", files.Position(text.Pos()), number, next)
				}
				if number == next {
					next++
				}
			}
			return true
		})
	}
	if found < 50 {
		t.Errorf("only %d placeholders found", found)
	}
}
