package main

import (
	"flag"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/docs/funn"
	"egneord/prompts"
)

var update = flag.Bool("update", false, "write generated files anew")

func pages(t *testing.T) []funn.Page {
	t.Helper()
	all, err := funn.Pages()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A code without a page leaves an author alone with it, and a page without a
// code explains what never happens.
func TestEveryCodeHasAPageAndEveryPageACode(t *testing.T) {
	used := map[string]bool{}
	code := regexp.MustCompile(`^"EO\d{3}"$`)
	for path, file := range sources(t) {
		if strings.HasSuffix(path, "_test.go") || !strings.HasPrefix(path, "dialog/") && !strings.HasPrefix(path, "cmd/egneord/") {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && code.MatchString(lit.Value) {
				used[strings.Trim(lit.Value, `"`)] = true
			}
			return true
		})
	}
	for _, p := range pages(t) {
		if !used[p.Code] {
			t.Errorf("nothing is ever found with %s", p.Code)
		}
		delete(used, p.Code)
	}
	for code := range used {
		t.Errorf("%s has no page in docs/funn", code)
	}
}

// The index is made from the pages. go test ./cmd/egneord -update writes it.
func TestTheIndexOfFindingsIsFresh(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "funn", "README.md")
	var b strings.Builder
	b.WriteString("# Det `egneord check` kan finne\n\nDenne siden er laget av sidene ved siden av, og kan ikke rettes her.\n\n" +
		"En **feil** gjør at samtalen ikke kan brukes. En **advarsel** bør rettes. Det som er **ikke koblet ennå**, er ikke galt, men kanskje ikke ferdig.\n")
	for _, part := range []struct{ from, title string }{{"EO001", "Hvordan samtalen henger sammen"}, {"EO101", "Hva vi sier"}, {"EO201", "Oversettelser"}, {"EO301", "Innspillinger"}} {
		b.WriteString("\n## " + part.title + "\n\n| kode | hva | slag |\n|---|---|---|\n")
		for _, p := range pages(t) {
			if p.Code[:3] == part.from[:3] {
				b.WriteString("| [" + p.Code + "](" + p.Code + ".md) | " + p.Title + " | " + strings.ToLower(p.Kind) + " |\n")
			}
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != b.String() {
		t.Errorf("docs/funn/README.md is stale: run go test ./cmd/egneord -update (%v)", err)
	}
}

// What a page calls wrong is found, on the line it says; what it calls right is not.
func TestTheExamplesOnThePagesAreTrue(t *testing.T) {
	for _, p := range pages(t) {
		t.Run(p.Code, func(t *testing.T) {
			parts := strings.SplitN(p.Markdown, "\n## Slik ", 3)
			if len(parts) != 3 {
				t.Fatal("a page has a bad example and a good one")
			}
			bad, where := example(t, parts[1])
			found := false
			for _, f := range bad.findings() {
				on := f.File == where.file && f.Line == where.line
				switch {
				case on && f.Code == p.Code:
					found = true
					if want := map[string]dialog.Severity{"Feil": dialog.SeverityError, "Advarsel": dialog.SeverityWarning, "Ikke koblet ennå": dialog.SeverityUnwired}[p.Kind]; f.Severity() != want {
						t.Errorf("the page says %s, the finding is %s", p.Kind, f.Severity())
					}
				case on && !f.Unwired:
					t.Errorf("the bad example has something else wrong on that line: %v", f)
				}
			}
			if !found {
				t.Errorf("want %s on %s:%d, got %v", p.Code, where.file, where.line, bad.findings())
			}
			good, _ := example(t, parts[2])
			for _, f := range good.findings() {
				if !f.Unwired || f.Code == p.Code {
					t.Errorf("the good example: %v", f)
				}
			}
		})
	}
}

// What the examples leave out, so that they can be short.
var (
	exampleHead  = map[string]string{"nb": "# Før møtet\n\n- **Navn:** `eksempel`\n- **Språk:** bokmål\n\n", "nn": "# Før møtet\n\n- **Namn:** `eksempel`\n- **Språk:** nynorsk\n\n"}
	exampleTopic = map[string]string{"nb": "## Om deg `deg`\n\n", "nn": "## Om deg `deg`\n\n"}
	exampleEnd   = map[string]string{"nb": "\n### Takk `takk`\n\n> Det er lagret.\n\n- **Slutt:** ja\n", "nn": "\n### Takk `takk`\n\n> Det er lagra.\n\n- **Slutt:** ja\n"}
)

type place struct {
	file string
	line int
}

var fencePattern = regexp.MustCompile("(?s)([^\n]*)\n\n```(?:markdown|lyd)\n(.*?)```\n")

// example lays the fences of one half of a page on a desk, each made into a
// whole file, and tells where the page says the finding stands.
func example(t *testing.T, half string) (desk, place) {
	t.Helper()
	d := desk{texts: map[string][]byte{}, locks: map[string]author.Lock{}}
	var at place
	var approved []byte
	approve := true
	for _, m := range fencePattern.FindAllStringSubmatch(half, -1) {
		intro, text := m[1], strings.ReplaceAll(m[2], `\xEE`, "\xEE")
		if strings.HasPrefix(intro, "I mappen `lyd`") {
			at = place{"nb/lyd/" + strings.TrimSpace(text), 1}
			d.recordings = append(d.recordings, at.file)
			continue
		}
		file, lang := "nb/eksempel.md", "nb"
		switch {
		case strings.HasPrefix(intro, "I `felles.md`"):
			file = "nb/felles.md"
		case strings.HasPrefix(intro, "På nynorsk, i en annen fil"):
			file, lang = "nn/annet.md", "nn"
		case strings.HasPrefix(intro, "På nynorsk"):
			file, lang = "nn/eksempel.md", "nn"
		}
		approve = approve && !strings.Contains(intro, "ikke godkjent")
		before := 0
		if file == "nb/felles.md" {
			text, before = withCommon(t, text)
		} else {
			text, before = whole(lang, text)
		}
		if strings.Contains(intro, "da oversettelsen ble godkjent") {
			approved = []byte(text)
			continue
		}
		if _, n, ok := strings.Cut(intro, "unnet står på linje "); ok {
			line, err := strconv.Atoi(strings.TrimRight(n, ".:"))
			if err != nil {
				t.Fatal(err)
			}
			at = place{file, before + line}
		} else if strings.Contains(intro, "først i fila") {
			at = place{file, 1}
		}
		d.files = append(d.files, file)
		d.texts[file] = []byte(text)
	}
	if d.files == nil {
		t.Fatal("no example")
	}
	common := ownCommon(t)
	if _, given := d.texts["nb/felles.md"]; !given {
		d.texts["nb/felles.md"] = []byte(common)
	}
	d.texts["nn/felles.md"] = []byte(strings.Replace(common, "bokmål", "nynorsk", 1))
	if approved == nil {
		approved = d.texts["nb/eksempel.md"]
	}
	if to, ok := d.texts["nn/eksempel.md"]; ok {
		lock := author.Lock{}
		if approve {
			lock = lock.Approve("nn/eksempel.md", dialog.Outlined("", approved), dialog.Outlined("", to))
		}
		d.locks["oversettelser.lock"] = lock
	}
	return d, at
}

// whole makes a script of a piece of one, and tells how many lines came first.
func whole(lang, text string) (string, int) {
	before := ""
	switch first, _, _ := strings.Cut(text, " "); {
	case first == "#" || strings.HasPrefix(text, "- **Navn"):
		return text, 0
	case first == "##":
		before = exampleHead[lang]
	default:
		before = exampleHead[lang] + exampleTopic[lang]
	}
	text = before + text
	if !strings.Contains(text, "**Slutt:**") {
		text += exampleEnd[lang]
	}
	return text, strings.Count(before, "\n")
}

func ownCommon(t *testing.T) string {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	return string(source.Common)
}

// withCommon is the felles.md that comes with the program, with the sections
// of the example instead of its own, and how many lines came before them.
func withCommon(t *testing.T, text string) (string, int) {
	t.Helper()
	head, own, _ := strings.Cut(ownCommon(t), "\n## ")
	before := 0
	if strings.HasPrefix(text, "## ") {
		before = strings.Count(head, "\n") + 1
		text = head + "\n" + text
	}
	for section := range strings.SplitSeq(own, "\n## ") {
		title, _, _ := strings.Cut(section, " `")
		if !strings.Contains(text, "\n## "+title+" `") {
			text = strings.TrimRight(text, "\n") + "\n\n## " + section
		}
	}
	return text, before
}
