package server

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"egneord/dialog"
)

var badMessages = map[string]struct {
	message string
	id      string // what can be read of it
	err     error
}{
	"nothing":          {``, "", errBad},
	"no JSON":          {`hei`, "", errBad},
	"a list":           {`[]`, "", errBad},
	"null":             {`null`, "", errBad},
	"no id":            {`{"type":"command","do":"pause"}`, "", errBad},
	"an empty id":      {`{"type":"command","id":"","do":"pause"}`, "", errBad},
	"a long id":        {`{"type":"command","id":"` + strings.Repeat("a", 65) + `","do":"pause"}`, "", errBad},
	"words as id":      {`{"type":"command","id":"jeg vil hjem","do":"pause"}`, "", errBad},
	"a number as id":   {`{"type":"command","id":7,"do":"pause"}`, "", errBad},
	"no type":          {`{"id":"a","do":"pause"}`, "a", errBad},
	"another type":     {`{"type":"state","id":"a"}`, "a", errBad},
	"an unknown field": {`{"type":"command","id":"a","do":"pause","conversation":"x"}`, "a", errBad},
	"a number as text": {`{"type":"command","id":"a","do":"say","text":7}`, "a", errBad},
	"text as value":    {`{"type":"command","id":"a","do":"rate","value":"7"}`, "a", errBad},
	"a number as by":   {`{"type":"command","id":"a","do":"say","by":1}`, "a", errBad},
	"text as n":        {`{"type":"command","id":"a","do":"place","n":"12"}`, "a", errBad},
	"a list as about":  {`{"type":"command","id":"a","do":"place","n":12,"about":["time"]}`, "a", errBad},
	"a number as from": {`{"type":"command","id":"a","do":"date","n":12,"from":20270301}`, "a", errBad},
	"a date as until":  {`{"type":"command","id":"a","do":"date","n":12,"until":{"day":1}}`, "a", errBad},
	"half a value":     {`{"type":"command","id":"a","do":"rate","value":7.5}`, "a", errBad},
	"a huge number":    {`{"type":"command","id":"a","do":"share","goal":1e99}`, "a", errBad},
	"too many picks":   {`{"type":"command","id":"a","do":"pick","picks":[` + strings.Repeat("1,", 100) + `1]}`, "a", errBad},
	"text as drawn":    {`{"type":"command","id":"a","do":"more","text":"M0 0L1 1","drawn":"yes"}`, "a", errBad},
	"two messages":     {`{"type":"command","id":"a","do":"pause"}{"type":"command","id":"b","do":"pause"}`, "", errBad},
	"something after":  {`{"type":"command","id":"a","do":"pause"} x`, "", errBad},
	"cut off":          {`{"type":"command","id":"a","do":"pau`, "", errBad},
	"deep":             {strings.Repeat(`[`, 60_000), "", errBad},
	"deep in a field":  {`{"type":"command","id":"a","picks":` + strings.Repeat(`[`, 5_000) + strings.Repeat(`]`, 5_000) + `}`, "a", errBad},
	"not UTF-8":        {"{\"type\":\"command\",\"id\":\"a\",\"do\":\"say\",\"text\":\"\xff\xfe\"}", "a", errNotText},
	"half an emoji":    {`{"type":"command","id":"a","do":"say","text":"\ud83d"}`, "a", errNotText},
	"the other half":   {`{"type":"command","id":"a","do":"say","text":"x\udc60"}`, "a", errNotText},
	"two first halves": {`{"type":"command","id":"a","do":"say","text":"\ud83d\ud83d"}`, "a", errNotText},
}

func TestDecodeRefusesWhatIsNotAMessage(t *testing.T) {
	for name, bad := range badMessages {
		c, err := decode([]byte(bad.message))
		if !errors.Is(err, bad.err) || c.ID != bad.id {
			t.Errorf("%s: id %q, %v; want id %q, %v", name, c.ID, err, bad.id, bad.err)
		}
	}
}

func TestDecodeKeepsEveryCharacter(t *testing.T) {
	for message, want := range map[string]string{
		`"å være velstelt"`:        "å være velstelt",
		`"\ud83d\udc60 👠 \\ud83d"`: "👠 👠 \\ud83d",
		`"a\u030a \u0000 \n\t "`:   "a\u030a \x00 \n\t ",
		`"\u2028<b>&amp;"`:         "\u2028<b>&amp;",
	} {
		c, err := decode([]byte(`{"type":"command","id":"a","do":"say","step":"hva","round":2,"text":` + message + `}`))
		if err != nil || c.Text != want || c.Round != 2 || c.Step != "hva" || c.Do != dialog.Say {
			t.Errorf("%s: %+v, %v", message, c, err)
		}
	}
}

func TestEveryCodeHasWords(t *testing.T) {
	for _, lang := range []string{"nb", "nn", "se"} {
		for _, code := range []string{string(badMessage), retryDiskFull, retryStorage, retryStopping} {
			if wordsFor(lang, code) == "" {
				t.Errorf("%s has no words for %s", lang, code)
			}
		}
	}
}

// FuzzIncoming holds that any message is either a command that means the same
// when it is written out again, or refused without a word of it in the answer.
func FuzzIncoming(f *testing.F) {
	for _, bad := range badMessages {
		if len(bad.message) < 1000 { // the fuzzer spends its time making long ones short
			f.Add([]byte(bad.message))
		}
	}
	seven := 7
	for _, good := range []dialog.Command{
		{ID: "0b9c", Do: dialog.Say, Step: "viktig", Round: 1, Text: "å være velstelt 👠"},
		{ID: "0b9d", Do: dialog.Pick, Step: "hva", Picks: []int{0, 2}},
		{ID: "0b9e", Do: dialog.Rate, Step: "tall", Value: &seven},
		{ID: "0b9f", Do: dialog.Confirm, Step: "stemmer", Answer: dialog.Almost},
		{ID: "0ba0", Do: dialog.GoTo, Topic: "motet"},
		{ID: "0ba1", Do: dialog.Share, Goal: 1},
		{ID: "0ba2", Do: dialog.Say, Step: "onske", Round: 1, Text: "Han savner båten.", By: dialog.Parorende},
		{ID: "0ba3", Do: dialog.Vouch, Step: "onske", Round: 1, Answer: dialog.Yes},
		{ID: "0ba4", Do: dialog.Rank, Picks: []int{2, 1}},
		{ID: "0ba5", Do: dialog.Title, Goal: 1, Text: "sjøen"},
		{ID: "0ba6", Do: dialog.PlaceWords, N: 12, About: dialog.NotInGoal},
		{ID: "0ba7", Do: dialog.Date, N: 12, From: "2027-03-01", Until: "2027-03-24"},
		{ID: "0ba8", Do: dialog.PutAway, Goal: 1},
		{ID: "0ba9", Do: dialog.TakeUp, Goal: 1},
		{ID: "0baa", Do: dialog.Draw, Step: "onske", Round: 1, Text: "M0 0L1000 1000"},
		{ID: "0bab", Do: dialog.Edit, Step: "onske", Round: 1, Text: "M5 5L5 5", Drawn: true},
	} {
		f.Add([]byte(commandJSON(good)))
	}
	f.Add([]byte(`{"type":"settings","settings":{"way":"pictures","pictures":true,"letters":"large"}}`))
	f.Fuzz(func(t *testing.T, message []byte) {
		got, err := decode(message)
		c := got.Command
		if c.ID != "" && !goodID(c.ID) {
			t.Fatalf("id %q", c.ID)
		}
		if err != nil {
			answer := refusedUndecoded("nb", c.ID, err)
			if answer.Message == "" || answer.Code == "" {
				t.Fatalf("refused without words: %+v", answer)
			}
			if c.Text != "" {
				t.Fatal("a refused message left words behind")
			}
			return
		}
		if got.Settings != nil {
			if !got.Settings.valid() || c.Text != "" {
				t.Fatalf("accepted %+v", got)
			}
			return
		}
		if c.ID == "" || !utf8.ValidString(c.Text) || strings.ContainsRune(c.Text, utf8.RuneError) && !strings.Contains(string(message), "\uFFFD") && !strings.Contains(strings.ToLower(string(message)), `\ufffd`) {
			t.Fatalf("accepted %+v", c)
		}
		more, err := decode([]byte(commandJSON(c)))
		again := more.Command
		if err != nil {
			t.Fatalf("written out again it was refused: %v", err)
		}
		a, _ := json.Marshal(c)
		b, _ := json.Marshal(again)
		if string(a) != string(b) {
			t.Fatalf("%s became %s", a, b)
		}
	})
}
