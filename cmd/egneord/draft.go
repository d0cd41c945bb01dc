package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/dialog/norsk"
)

// draftCmd is «egneord draft»: one transcript a line in, its draft goals a line
// out, in order. It is a contract.
type draftCmd struct {
	JSON bool `name:"json" required:"" help:"Én samtale per linje inn som JSON, ett sett målutkast per linje ut."`
}

// Run drafts the goals of each transcript. An empty line is an empty transcript.
func (c *draftCmd) Run(streams *IO) error {
	return eachTextLine(streams, func(line []byte) (any, error) {
		if len(bytes.TrimSpace(line)) == 0 {
			return drafted{Goals: []draftedGoal{}}, nil
		}
		t, err := readTranscript(line)
		if err != nil {
			return nil, err
		}
		out := drafted{t.ID, []draftedGoal{}}
		for _, g := range goal.Draft(t) {
			out.Goals = append(out.Goals, asDrafted(g))
		}
		return out, nil
	})
}

// askable is what a turn may ask about.
var askable = map[dialog.About]bool{
	dialog.AboutWish: true, dialog.AboutMeaning: true, dialog.AboutStrength: true, dialog.AboutStep: true, dialog.AboutSupport: true, dialog.AboutConfidence: true,
	dialog.AboutImportance: true, dialog.AboutTime: true, dialog.AboutSign: true, dialog.AboutReview: true, dialog.AboutOther: true,
}

func readTranscript(line []byte) (goal.Transcript, error) {
	var t goal.Transcript
	if err := json.Unmarshal(line, &t); err != nil {
		return t, jsonLineError(err)
	}
	if t.Turns == nil {
		return t, errors.New("linja mangler «turns»")
	}
	if _, err := parseTextLang(string(t.Lang), norsk.Bokmal); err != nil {
		return t, err
	}
	if t.Date != "" {
		if _, err := time.Parse(time.DateOnly, t.Date); err != nil {
			return t, fmt.Errorf("kan ikke lese datoen «%s»: skriv den som 2026-11-21", t.Date)
		}
	}
	for i, turn := range t.Turns {
		switch {
		case !askable[turn.Asks]:
			return t, fmt.Errorf("ukjent «asks» i tur %d: «%s»", i, turn.Asks)
		case turn.By != "" && turn.By != goal.Bruker && turn.By != goal.Parorende:
			return t, fmt.Errorf("ukjent «by» i tur %d: «%s». Bruk bruker eller parorende", i, turn.By)
		}
	}
	return t, nil
}

// drafted is a transcript's goals as other programs read them.
type drafted struct {
	ID    string        `json:"id"`
	Goals []draftedGoal `json:"goals"`
}

type draftedGoal struct {
	Title      draftedWords   `json:"title"`
	Specific   []draftedWords `json:"specific"`
	Measurable []draftedWords `json:"measurable"`
	Attractive []draftedWords `json:"attractive"`
	Realistic  []draftedWords `json:"realistic"`
	Time       []draftedTime  `json:"time"`
	Evaluable  []draftedWords `json:"evaluable"`
	Missing    []goal.Letter  `json:"missing"`
}

type draftedWords struct {
	Turn  int    `json:"turn"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type draftedTime struct {
	draftedWords
	From      string `json:"from,omitempty"`
	Until     string `json:"until,omitempty"`
	Ambiguous bool   `json:"ambiguous"`
}

func asDrafted(g goal.Goal) draftedGoal {
	d := draftedGoal{
		Title: wordsOf(g.Title), Specific: allWords(g.Specific), Measurable: allWords(g.Measurable), Attractive: allWords(g.Attractive),
		Realistic: allWords(g.Realistic), Time: make([]draftedTime, 0, len(g.Time)), Evaluable: allWords(g.Evaluable), Missing: g.Missing,
	}
	for _, e := range g.Time {
		d.Time = append(d.Time, draftedTime{wordsOf(e), e.From, e.Until, e.Ambiguous})
	}
	return d
}

func wordsOf(e goal.Evidence) draftedWords { return draftedWords{e.Turn, e.Start, e.End, e.Text} }

func allWords(evidence []goal.Evidence) []draftedWords {
	all := make([]draftedWords, 0, len(evidence))
	for _, e := range evidence {
		all = append(all, wordsOf(e))
	}
	return all
}
