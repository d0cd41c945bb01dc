package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// Who may not know whom, directly or by way of others, and why.
var walls = []struct{ from, never, because string }{
	{"egneord/dialog", "net/http", "a conversation is a function; the network is the server's"},
	{"egneord/dialog", "database/sql", "what is stored is decided by store alone"},
	{"egneord/dialog", "os", "scripts are handed in, so that replay never depends on a disk"},
	{"egneord/dialog", "math/rand", "the same commands must always give the same conversation"},
	{"egneord/dialog/norsk", "os", "text is judged by its words alone"},
	{"egneord/dialog/norsk", "egneord/dialog", "Norwegian knows nothing of conversations"},
	{"egneord/dialog", "egneord/dialog/goal", "goals are made of conversations, never the other way"},
	{"egneord/dialog", "egneord/dialog/author", "the engine runs without those who write for it"},
	{"egneord/dialog/author", "os", "files are handed in and handed back, so that every tool is a function"},
	{"egneord/dialog/author", "net/http", "what an author writes stays on the author's machine"},
	{"egneord/server", "egneord/docs/funn", "the pages about findings are for authors"},
	{"egneord/dialog/goal", "os", "a draft is a function of what was said"},
	{"egneord/dialog/goal", "database/sql", "a draft is a function of what was said"},
	{"egneord/server", "github.com/sashabaranov/go-openai", "rephrase is the only door to a model"},
	{"egneord/server", "egneord/server/rephrase", "the server hands over a question, and knows no model"},
	{"egneord/server/rephrase", "egneord/server/store", "what people have said must be out of a model's reach"},
	{"egneord/server/rephrase", "egneord/dialog/goal", "a model drafts nothing"},
	{"egneord/server/rephrase", "egneord/prompts", "instructions are handed in, so that their version is known"},
	{"egneord/server/rephrase", "os", "keys and files are the command's to read"},
	{"egneord/dialog", "egneord/server/rephrase", "a conversation is whole without a model"},
	{"egneord/server/store", "net/http", "the store answers the server, not the network"},
	{"egneord/server/store", "egneord/server", "the store answers the server, not the other way"},
	{"egneord/server", "egneord/server/speak", "the server hands over words, and starts no process"},
	{"egneord/server", "os/exec", "the server hands over words, and starts no process"},
	{"egneord/server/speak", "egneord/server/store", "a voice is told what to say, and knows no conversation"},
	{"egneord/server/speak", "egneord/dialog", "a voice is told what to say, and knows no conversation"},
	{"egneord/server/speak", "net/http", "what is read aloud stays on the machine"},
	{"egneord/server", "github.com/evanw/esbuild", "pages are built before, never by the server"},
	{"egneord/cmd/egneord", "github.com/evanw/esbuild", "pages are built before, never by the server"},
}

// Standard packages that goldmark itself reaches, so that only our own imports can tell.
var onlyDirect = map[string]bool{"os": true, "os/exec": true, "math/rand": true, "net/http": true}

func TestNoArrowPointsTheWrongWay(t *testing.T) {
	for _, w := range walls {
		args := []string{"list", "-deps", w.from}
		if onlyDirect[w.never] {
			args = []string{"list", "-f", `{{join .Imports "\n"}}`, w.from}
		}
		out, err := exec.Command("go", args...).CombinedOutput()
		if err != nil {
			t.Fatalf("go %v: %v\n%s", args, err, out)
		}
		for dep := range strings.FieldsSeq(string(out)) {
			if dep == w.never || strings.HasPrefix(dep, w.never+"/") && w.never != "egneord/dialog" && w.never != "egneord/server" {
				t.Errorf("%s knows %s: %s", w.from, dep, w.because)
			}
		}
	}
}

// Only store speaks SQL: nobody else may import a database.
func TestOnlyTheStoreSpeaksSQL(t *testing.T) {
	for path, file := range sources(t) {
		for _, spec := range file.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			inStore := strings.HasPrefix(path, "server/store/")
			if (name == "database/sql" || name == "github.com/mattn/go-sqlite3") && !inStore && !strings.HasSuffix(path, "_test.go") {
				t.Errorf("%s imports %s", path, name)
			}
		}
	}
}

// One package talks to a model, and it knows no conversation: what it does not
// know, it cannot send.
func TestOnlyRephraseKnowsAModel(t *testing.T) {
	for path, file := range sources(t) {
		for _, spec := range file.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			inRephrase := strings.HasPrefix(path, "server/rephrase/")
			if name == "github.com/sashabaranov/go-openai" && !inRephrase {
				t.Errorf("%s imports %s", path, name)
			}
			if (name == "egneord/dialog" || name == "egneord/server" || name == "egneord/server/store") && inRephrase {
				t.Errorf("%s imports %s", path, name)
			}
		}
	}
}

// One package starts a process, and what it starts it is told by the operator.
func TestOnlySpeakStartsAProcess(t *testing.T) {
	for path, file := range sources(t) {
		for _, spec := range file.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			if name == "os/exec" && !strings.HasPrefix(path, "server/speak/") && !strings.HasSuffix(path, "_test.go") {
				t.Errorf("%s imports %s", path, name)
			}
		}
	}
}

func TestEachPackageSaysOnceWhatItIs(t *testing.T) {
	comments := map[string][]string{}
	for path, file := range sources(t) {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		dir := filepath.Dir(path)
		if _, ok := comments[dir]; !ok {
			comments[dir] = nil
		}
		if file.Doc != nil {
			comments[dir] = append(comments[dir], path)
		}
	}
	for dir, files := range comments {
		if len(files) != 1 {
			t.Errorf("%s has %d package comments: %v", dir, len(files), files)
		}
	}
}

func TestNamesInCodeAreASCII(t *testing.T) {
	for path, file := range sources(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && strings.ContainsFunc(id.Name, func(r rune) bool { return r > unicode.MaxASCII }) {
				t.Errorf("%s: %s", path, id.Name)
			}
			return true
		})
	}
}

// sources parses every Go file of the project, by its path from the top.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	files, top := map[string]*ast.File{}, filepath.Join("..", "..")
	err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "node_modules" || strings.HasPrefix(entry.Name(), ".") && path != top) {
			return fs.SkipDir
		}
		if strings.HasSuffix(path, ".go") {
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(top, path)
			if err != nil {
				return err
			}
			files[filepath.ToSlash(rel)] = file
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
