package rephrase

import (
	"os"
	"strings"
	"testing"

	"egneord/dialog/norsk"
)

// leastAccepted is how many of the good wordings come through. More is better;
// fewer means that the guard has become so shy that a model is of no use.
const leastAccepted = 60 // percent

func TestEveryBadWordingOfOurQuestionsIsStopped(t *testing.T) {
	data, err := os.ReadFile("testdata/wordings.txt")
	if err != nil {
		t.Fatal(err)
	}
	var good, accepted, bad, stopped, stoppedByRule int
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		field := strings.Split(line, " | ")
		lang := norsk.Lang(field[1])
		report := norsk.CheckRephrasing(field[2], field[3], lang)
		c := judge(lang, field[2], field[3], AnyWay)
		if field[0] == "yes" {
			good++
			if report.Accept {
				accepted++
			} else {
				t.Logf("line %d: a good one is refused (%s): %s -> %s", i+1, c.Rule, field[2], field[3])
			}
			continue
		}
		bad++
		if !report.Accept {
			stoppedByRule++
		}
		if !c.Accepted {
			stopped++
		} else {
			t.Errorf("line %d: a bad one slips through: %s -> %s", i+1, field[2], field[3])
		}
	}
	t.Logf("bad stopped %d of %d (the guard alone %d), good accepted %d of %d", stopped, bad, stoppedByRule, accepted, good)
	if 100*accepted < leastAccepted*good {
		t.Errorf("only %d of %d good wordings are accepted", accepted, good)
	}
}
