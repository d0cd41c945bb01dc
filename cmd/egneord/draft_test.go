package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"time"
)

func runDraft(t testing.TB, in string) []string {
	t.Helper()
	var out bytes.Buffer
	if code := run([]string{"draft", "--json"}, &IO{In: strings.NewReader(in), Out: &out, Err: io.Discard}); code != 0 {
		t.Fatalf("exit status %d", code)
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

func TestDraftIsExactlyTheContract(t *testing.T) {
	got := runDraft(t, `{"id":"a","lang":"nb","date":"2026-11-21","turns":[{"asks":"other","answer":"hei"},{"asks":"wish","answer":"Jeg sover dårlig. Men helst vil jeg besøke søsteren min!","question":"Hva er viktigst?"},{"asks":"time","answer":"neste sommer","by":"bruker"}]}
{"id":"b","turns":[]}`)
	want := []string{
		`{"id":"a","goals":[{"title":{"turn":1,"start":22,"end":55,"text":"helst vil jeg besøke søsteren min"},` +
			`"specific":[{"turn":1,"start":22,"end":55,"text":"helst vil jeg besøke søsteren min"}],"measurable":[],"attractive":[],"realistic":[],` +
			`"time":[{"turn":2,"start":0,"end":12,"text":"neste sommer","from":"2027-06-01","until":"2027-08-31","ambiguous":true}],"evaluable":[],` +
			`"missing":["measurable","attractive","realistic","evaluable"]}]}`,
		`{"id":"b","goals":[]}`,
	}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Errorf("line %d\n got %s\nwant %s", i+1, got[i], want[i])
		}
	}
}

func TestABrokenTranscriptIsOneErrorAndTheRestGoesOn(t *testing.T) {
	good := `{"id":"x","date":"2026-11-21","turns":[{"asks":"wish","answer":"hjem"}]}`
	got := runDraft(t, strings.Join([]string{
		"{tull", good, `{"id":"y"}`, `{"id":"y","date":"i går","turns":[]}`, `{"id":"y","lang":"sv","turns":[]}`,
		`{"id":"y","turns":[{"asks":"vær","answer":"x"}]}`, `{"id":"y","turns":[{"asks":"wish","answer":"x","by":"naboen"}]}`, "\xff", "", good,
	}, "\n"))
	for i, line := range got {
		var o struct {
			Error string
			Line  int
			Goals []any
		}
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatal(err)
		}
		switch i {
		case 1, 9:
			if len(o.Goals) != 1 {
				t.Errorf("line %d: %s", i+1, line)
			}
		case 8:
			if o.Error != "" || o.Goals == nil || len(o.Goals) != 0 {
				t.Errorf("an empty line: %s", line)
			}
		default:
			if o.Error == "" || o.Line != i+1 {
				t.Errorf("line %d: %s", i+1, line)
			}
		}
	}
	if len(got) != 10 {
		t.Errorf("%d answers to 10 lines", len(got))
	}
}

// draftWithin is the bar for a thousand transcripts of ten turns.
const draftWithin = 5 * time.Second

func TestAThousandTranscriptsAreDraftedInTime(t *testing.T) {
	line := `{"id":"m","date":"2026-11-21","turns":[{"asks":"wish","answer":"Det har vært en lang vinter, og jeg sover dårlig. Men helst vil jeg besøke søsteren min i Bodø til sommeren."},` +
		`{"asks":"meaning","answer":"Da er jeg meg selv. Jeg merker det når jeg klarer trappa."},{"asks":"strength","answer":"Stemmen er fin. Og øynene."},` +
		`{"asks":"step","answer":"Trene to ganger i uka hos fysioterapeuten."},{"asks":"support","answer":"Datteren min kan kjøre meg."},{"asks":"confidence","answer":"7, tror jeg"},` +
		`{"asks":"importance","answer":"veldig viktig"},{"asks":"time","answer":"Helst før fellesferien, i juni eller juli."},{"asks":"sign","answer":"at jeg sitter på toget"},{"asks":"review","answer":"om tre måneder, med legen"}]}` + "\n"
	start := time.Now()
	if got := runDraft(t, strings.Repeat(line, 1000)); len(got) != 1000 {
		t.Fatalf("%d answers", len(got))
	}
	took := time.Since(start)
	t.Logf("1000 transcripts in %v", took)
	if took > draftWithin {
		t.Errorf("1000 transcripts took %v", took)
	}
}
