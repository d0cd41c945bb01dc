package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A licence that is not told of is broken, and nobody sees it.
func TestNoticeNamesEveryModuleInTheProgram(t *testing.T) {
	notice, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	modules, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", ".").Output()
	if err != nil || len(modules) == 0 {
		t.Fatalf("%s %v", modules, err)
	}
	for module := range strings.FieldsSeq(string(modules)) {
		if strings.HasPrefix(module, "golang.org/x/") {
			module = "golang.org/x/..."
		}
		if !strings.Contains(string(notice), "\n  "+module+" ") {
			t.Error(module)
		}
	}
}
