package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func pageOf(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestThePageBecomesOneFile(t *testing.T) {
	dir := pageOf(t, map[string]string{
		"index.html": "<head>" + parts[0].asked + parts[1].asked + "</head><main></main>" + parts[2].asked,
		"early.js":   "early()", "app.css": "p{}", "app.js": "`<!--?${x}-->`",
	})
	weight, err := inline(dir)
	if err != nil || weight == 0 {
		t.Fatal(weight, err)
	}
	page, err := os.ReadFile(filepath.Join(dir, "index.html"))
	want := "<head><script>early()</script><style>p{}</style></head><main></main><script type=\"module\">`<\\!--?${x}-->`</script>"
	if err != nil || string(page) != want {
		t.Errorf("%s %v, want %s", page, err, want)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 1 {
		t.Errorf("left beside the page: %v", left)
	}
}

func TestAPageThatWouldBeBrokenIsNotBuilt(t *testing.T) {
	whole := parts[0].asked + parts[1].asked + parts[2].asked
	for name, files := range map[string]map[string]string{
		"no script in it":     {"index.html": strings.Replace(whole, parts[2].asked, "", 1), "early.js": "", "app.css": "", "app.js": ""},
		"the script ends it":  {"index.html": whole, "early.js": "", "app.css": "", "app.js": "'</script>'"},
		"a part is not built": {"index.html": whole, "early.js": "", "app.css": ""},
	} {
		if _, err := inline(pageOf(t, files)); err == nil {
			t.Errorf("%s: built", name)
		}
	}
}
