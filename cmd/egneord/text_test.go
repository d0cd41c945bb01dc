package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

// textRunner is what the four commands have in common.
type textRunner interface{ Run(*IO) error }

var plainLang = textLang{Lang: "nb"}

func runText(t *testing.T, cmd textRunner, in string) []string {
	t.Helper()
	var out bytes.Buffer
	if err := cmd.Run(&IO{In: strings.NewReader(in), Out: &out, Err: io.Discard}); err != nil {
		t.Fatal(err)
	}
	if out.Len() == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

func TestTextTimeAnswersEveryLineInOrder(t *testing.T) {
	cmd := &textTimeCmd{textLang: plainLang, Ref: "2026-11-21"}
	got := runText(t, cmd, "innen 1. juni\n\nblå\r\n{\"text\":\"kvar veke\",\"lang\":\"nn\"}\n{\"text\":\"i morgen\",\"ref\":\"2030-01-01\"}\nneste sommer")
	want := []string{
		`{"text":"innen 1. juni","found":[{"text":"innen 1. juni","start":0,"end":13,"kind":"deadline","until":"2027-06-01","grain":"day","ambiguous":false}]}`,
		`{"text":"","found":[]}`,
		`{"text":"blå","found":[]}`,
		`{"text":"kvar veke","found":[{"text":"kvar veke","start":0,"end":9,"kind":"frequency","frequency":"1/week","ambiguous":false}]}`,
		`{"text":"i morgen","found":[{"text":"i morgen","start":0,"end":8,"kind":"point","from":"2030-01-02","until":"2030-01-02","grain":"day","ambiguous":false}]}`,
		`{"text":"neste sommer","found":[{"text":"neste sommer","start":0,"end":12,"kind":"interval","from":"2027-06-01","until":"2027-08-31","grain":"season","ambiguous":true,` +
			`"alternatives":[{"from":"2027-06-01","until":"2027-08-31"},{"from":"2028-06-01","until":"2028-08-31"}]}]}`,
	}
	if len(got) != len(want) {
		t.Fatalf("%d answers to %d lines", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d\n got %s\nwant %s", i+1, got[i], want[i])
		}
	}
}

func TestTextReflect(t *testing.T) {
	got := runText(t, &textReflectCmd{plainLang}, "jeg vil besøke tanta mi\nFred. Bare fred.\n\n")
	want := []string{
		`{"text":"jeg vil besøke tanta mi","mode":"shift","reflection":"Du vil besøke tanta di."}`,
		`{"text":"Fred. Bare fred.","mode":"quote","reflection":"Du sa: «Fred. Bare fred.»"}`,
		`{"text":"","mode":"quote","reflection":""}`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTextQuestions(t *testing.T) {
	got := runText(t, &textQuestionsCmd{plainLang}, "Hva er viktig for deg?\n\n{\"text\":\"Liker du å strikke?\",\"said\":[],\"purpose\":\"ask\"}\n{\"text\":\"x\",\"purpose\":\"tull\"}\n")
	if len(got) != 4 {
		t.Fatalf("%d answers to 4 lines", len(got))
	}
	var report struct {
		Text     string
		OK       bool
		Problems []map[string]any
	}
	for i, ok := range []bool{true, true, false} {
		if err := json.Unmarshal([]byte(got[i]), &report); err != nil || report.OK != ok || report.Problems == nil {
			t.Errorf("line %d: ok should be %v: %s (%v)", i+1, ok, got[i], err)
		}
	}
	if !strings.HasPrefix(got[3], `{"error":"`) {
		t.Errorf("an unknown purpose is an error: %s", got[3])
	}
}

func TestTextRephrasings(t *testing.T) {
	got := runText(t, &textRephrasingsCmd{plainLang}, `{"original":"Hva er viktig for deg?","candidate":"Bør du ikke trene mer?"}`+"\n\n{\"original\":\"Hva?\"}\nikke json\n")
	if len(got) != 4 {
		t.Fatalf("%d answers to 4 lines", len(got))
	}
	if !strings.HasPrefix(got[0], `{"accept":false,"problems":[{`) {
		t.Errorf("a leading candidate is refused with a reason: %s", got[0])
	}
	if got[1] != `{"accept":false,"problems":[]}` {
		t.Errorf("an empty line: %s", got[1])
	}
	for _, line := range got[2:] {
		if !strings.HasPrefix(line, `{"error":"`) {
			t.Errorf("want an error object: %s", line)
		}
	}
}

func TestTextBadLinesStopNothing(t *testing.T) {
	long := strings.Repeat("lang ", maxTextLine/4)
	in := "{\"text\":\n" + "\xff\xfe\n" + long + "\n" + `{"text":7}` + "\n" + strings.Repeat("ord ", 40_000) + "\nsnart\n"
	got := runText(t, &textTimeCmd{textLang: plainLang, Ref: "2026-11-21"}, in)
	if len(got) != 6 {
		t.Fatalf("%d answers to 6 lines", len(got))
	}
	for i, line := range got[:4] {
		if !strings.HasPrefix(line, `{"error":"linja`) && !strings.HasPrefix(line, `{"error":"feil slags`) {
			t.Errorf("line %d: %.80s", i+1, line)
		}
	}
	if !strings.HasPrefix(got[4], `{"text":"ord ord`) || !strings.Contains(got[5], `"kind":"vague"`) {
		t.Errorf("the lines after must be answered: %.60s / %s", got[4], got[5])
	}
}

func TestTextUnknownLanguageIsAUsageError(t *testing.T) {
	wrong := textLang{Lang: "sv"}
	for _, cmd := range []textRunner{&textQuestionsCmd{wrong}, &textRephrasingsCmd{wrong}, &textTimeCmd{textLang: wrong}, &textReflectCmd{wrong}} {
		err := cmd.Run(&IO{In: strings.NewReader("x\n"), Out: io.Discard, Err: io.Discard})
		var usage textUsageError
		if !errors.As(err, &usage) || usage.ExitCode() != 2 || !strings.Contains(err.Error(), "sv") {
			t.Errorf("%T: %v", cmd, err)
		}
	}
	if err := (&textTimeCmd{textLang: plainLang, Ref: "1. juni"}).Run(&IO{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard}); err == nil {
		t.Error("a date that cannot be read is an error")
	}
}

// A program may send one line and wait for the answer before the next.
func TestTextAnswersBeforeTheNextLineComes(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- (&textReflectCmd{plainLang}).Run(&IO{In: inR, Out: outW, Err: io.Discard}) }()
	dec := json.NewDecoder(outR)
	for i := range 3 {
		fmt.Fprintf(inW, "jeg vil hjem %d\n", i)
		var got struct{ Reflection string }
		answered := make(chan error, 1)
		go func() { answered <- dec.Decode(&got) }()
		select {
		case err := <-answered:
			if want := fmt.Sprintf("Du vil hjem %d.", i); err != nil || got.Reflection != want {
				t.Fatalf("got %q, %v", got.Reflection, err)
			}
		case <-time.After(5 * time.Second):
			t.Fatal("no answer to a whole line")
		}
	}
	inW.Close()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestTextTenThousandLines(t *testing.T) {
	in := strings.Repeat("Jeg håper å gå til butikken alene før påske, kanskje to ganger i uka\n", 10_000)
	start := time.Now()
	got := runText(t, &textTimeCmd{textLang: plainLang, Ref: "2026-11-21"}, in)
	if took := time.Since(start); len(got) != 10_000 || took > 5*time.Second {
		t.Errorf("%d answers in %v", len(got), took)
	}
}

// One enormous line must not hold up the lines after it, whatever the command.
func TestTextOneVeryLongLine(t *testing.T) {
	words := strings.Repeat("hva er viktig for deg og hvorfor vil du det neste uke, ", 17_000) + "?"
	for _, words := range []string{words, "hva er " + strings.Repeat("strikke", 100_000) + "?", strings.Repeat("?", 900_000), "liker du " + strings.Repeat("å", 400_000) + "?"} {
		answerOneVeryLongLine(t, words)
	}
}

func answerOneVeryLongLine(t *testing.T, words string) {
	for name, run := range map[string]func(*IO) error{
		"questions":   (&textQuestionsCmd{}).Run,
		"rephrasings": (&textRephrasingsCmd{}).Run,
		"time":        (&textTimeCmd{}).Run,
		"reflect":     (&textReflectCmd{}).Run,
	} {
		line := words
		if name == "rephrasings" {
			line = `{"original":"` + words[:len(words)/2] + `?","candidate":"` + words[:len(words)/2] + ` nå?"}`
		}
		var out strings.Builder
		start := time.Now()
		if err := run(&IO{In: strings.NewReader(line + "\nHva?\n"), Out: &out}); err != nil {
			t.Fatal(name, err)
		}
		t.Logf("%s: %v, %d bytes", name, time.Since(start), out.Len())
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if strings.Count(out.String(), "\n") != 2 {
			t.Errorf("%s did not answer both lines", name)
		}
	}
}
