package norsk

import (
	"os"
	"strings"
	"testing"
)

func TestLabelledRephrasings(t *testing.T) {
	data, err := os.ReadFile("testdata/rephrasings.txt")
	if err != nil {
		t.Fatal(err)
	}
	var good, accepted, bad, stopped int
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		field := strings.Split(line, " | ")
		want := field[0] == "yes"
		report := CheckRephrasing(field[2], field[3], Lang(field[1]))
		if want {
			good++
			if report.Accept {
				accepted++
			}
		} else {
			bad++
			if !report.Accept {
				stopped++
			}
		}
		if report.Accept != want {
			t.Errorf("line %d: accept %v, want %v: %s -> %s %+v", i+1, report.Accept, want, field[2], field[3], report.Problems)
		}
		if report.Accept != (len(report.Problems) == 0) {
			t.Errorf("line %d: an accepted rewording has no problems, and a refused one has", i+1)
		}
	}
	t.Logf("good accepted %d of %d, bad stopped %d of %d", accepted, good, stopped, bad)
}

func FuzzCheckRephrasing(f *testing.F) {
	f.Add("Hva er viktig for deg?", "Hva betyr noe for deg?")
	f.Add("", "")
	f.Add("?", "\xff?")
	f.Add("Kan du si", "Kan du si om hvor?")
	f.Fuzz(func(t *testing.T, original, candidate string) {
		for _, lang := range []Lang{Bokmal, Nynorsk, ""} {
			r := CheckRephrasing(original, candidate, lang)
			if r.Accept != (len(r.Problems) == 0) {
				t.Fatalf("accept and problems disagree for %q", candidate)
			}
			n := len([]rune(candidate))
			for _, p := range r.Problems {
				if p.Start < 0 || p.End < p.Start || p.End > n {
					t.Fatalf("span %d..%d outside %q", p.Start, p.End, candidate)
				}
			}
			again := CheckRephrasing(original, candidate, lang)
			if again.Accept != r.Accept || len(again.Problems) != len(r.Problems) {
				t.Fatalf("two answers for %q", candidate)
			}
		}
	})
}
