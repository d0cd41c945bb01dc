package server

import (
	"strings"
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, time.March, 30, 0, 30, 0, 0, zone) // the day after the clocks were moved
	for t0, want := range map[time.Time]string{
		now:                      "i dag",
		now.Add(-time.Hour):      "i går",
		now.Add(-24 * time.Hour): "28. mars",
		now.AddDate(-1, 0, 0):    "30. mars 2025",
		now.AddDate(0, 0, 1):     "31. mars",
	} {
		if got := strings.ReplaceAll(dateWords(t0, now), "\u00a0", " "); got != want {
			t.Errorf("%v: %q, want %q", t0, got, want)
		}
	}
	for _, c := range []struct {
		from, until string
		ambiguous   bool
		want        string
	}{
		{"", "", false, ""}, {"", "", true, ""}, {"rot", "tull", false, ""},
		{"2026-04-05", "2026-04-05", false, "Det er 5. april."},
		{"2026-04-05", "", false, "Det er fra 5. april."},
		{"", "2027-04-05", false, "Det er til og med 5. april 2027."},
	} {
		if got := strings.ReplaceAll(resolved(c.from, c.until, c.ambiguous, now), "\u00a0", " "); got != c.want {
			t.Errorf("%q %q: %q, want %q", c.from, c.until, got, c.want)
		}
	}
}
