package norsk

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// sharedData finds the test corpora that are read but not copied into the
// project: $EGNEORD_SHARED, or the directory beside the repository.
func sharedData(t *testing.T, name string) string {
	t.Helper()
	dirs := []string{filepath.Join("..", "..", "..", "shared")}
	if env := os.Getenv("EGNEORD_SHARED"); env != "" {
		dirs = []string{env}
	}
	for _, dir := range dirs {
		path := filepath.Join(dir, "data", name)
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	t.Skipf("%s is not here: it is read from shared/data beside the repository, or from $EGNEORD_SHARED, and is no part of the project", name)
	return ""
}

// wantDuckling is how many of the fair goal rows must have the right dates.
const wantDuckling = 125

// TestDucklingDates compares dates with the Norwegian corpus of
// facebook/duckling (BSD-3-Clause). Hours are left out; ends are exclusive there.
func TestDucklingDates(t *testing.T) {
	f, err := os.Open(sharedData(t, "duckling_nb_time.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	col := map[string]int{}
	for i, name := range rows[0] {
		col[name] = i
	}
	right, total := 0, 0
	asked, ambiguous := 0, 0
	for _, row := range rows[1:] {
		get := func(name string) string { return row[col[name]] }
		if get("relevance") != "goal" {
			continue
		}
		ref, err := time.Parse(time.DateOnly, get("reference_time")[:10])
		if err != nil {
			t.Fatal(err)
		}
		found := FindTimes(get("phrase"), Bokmal, ref)
		switch get("fair") {
		case "ambiguous":
			ambiguous++
			if len(found) == 1 && found[0].Ambiguous {
				asked++
			}
			continue
		case "yes":
		default:
			continue
		}
		total++
		if msg := ducklingDiff(get, found); msg != "" {
			t.Logf("%q: %s", get("phrase"), msg)
			continue
		}
		right++
	}
	t.Logf("right dates in %d of %d fair goal rows; %d of %d ambiguous rows ask back", right, total, asked, ambiguous)
	if right < wantDuckling {
		t.Errorf("%d right, want at least %d", right, wantDuckling)
	}
	if asked != ambiguous {
		t.Errorf("%d of %d ambiguous rows ask back", asked, ambiguous)
	}
}

func ducklingDiff(get func(string) string, found []TimeExpr) string {
	if len(found) != 1 {
		return "found " + string(rune('0'+len(found))) + " expressions"
	}
	e := found[0]
	from, end := date10(get("expected_start")), date10(get("implied_end_exclusive"))
	if get("grain") == "hour" && get("kind") == "instant" {
		end = "" // an hour grain for whole days: only the date counts
	}
	if strings.HasPrefix(get("note"), "Duckling weekend") {
		from = "" // Friday evening there, Saturday here: compare the end
		d, _ := time.Parse(time.DateOnly, end)
		if e.From != d.AddDate(0, 0, -2).Format(time.DateOnly) {
			return "weekend from " + e.From
		}
	}
	if get("grain") == "second" {
		from = ""
	}
	if from != "" && e.From != from {
		return "from " + e.From + ", want " + from
	}
	if end != "" {
		last, _ := time.Parse(time.DateOnly, end)
		if want := last.AddDate(0, 0, -1).Format(time.DateOnly); e.Until != want {
			return "until " + e.Until + ", want " + want
		}
	}
	return ""
}

func date10(s string) string {
	if len(s) < 10 {
		return ""
	}
	return s[:10]
}
