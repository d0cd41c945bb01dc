package main

import (
	"strings"
	"testing"
)

// What cannot be shown to anybody stops the program before anything is opened.
func TestServeRefusesNumbersAndAddressesThatCannotBeUsed(t *testing.T) {
	for flag, c := range map[string]serveCmd{
		"113=Fare for liv": {Call: []string{"ring meg"}},
		"https://":         {Statement: "http://uustatus.example"},
		"e-postadresse":    {Contact: "oss"},
	} {
		c.Data, c.Listen = t.TempDir(), "localhost:0"
		if err := c.serve(t.Context(), &IO{Out: &output{}, Err: &output{}}); err == nil || !strings.Contains(err.Error(), flag) {
			t.Errorf("%v, want words about %s", err, flag)
		}
	}
}
