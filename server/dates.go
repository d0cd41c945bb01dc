package server

import (
	"fmt"
	"time"
)

var months = [...]string{"januar", "februar", "mars", "april", "mai", "juni", "juli",
	"august", "september", "oktober", "november", "desember"}

// dateWords writes a day as people do: «i dag», «i går», «18. november», and
// with the year when it is another one. Both times must be in the same zone.
func dateWords(t, now time.Time) string {
	switch daysBetween(t, now) {
	case 0:
		return "i dag"
	case 1:
		return "i går"
	}
	return plainDate(t, now)
}

// plainDate is dateWords for days that may lie ahead, and never «i dag». Its
// spaces do not break, so that a line never ends in «18.».
func plainDate(t, now time.Time) string {
	words := fmt.Sprintf("%d.\u00a0%s", t.Day(), months[t.Month()-1])
	if t.Year() != now.Year() {
		words += fmt.Sprintf("\u00a0%d", t.Year())
	}
	return words
}

// daysBetween counts midnights from t to now.
func daysBetween(t, now time.Time) int {
	return int(dayNumber(now) - dayNumber(t))
}

// dayNumber counts days without hours, so that the two days a year that are not
// 24 hours long count as one each.
func dayNumber(t time.Time) int64 {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60)
}

// resolved tells which days a time expression means: «Det er 18. november».
// from and until are ISO dates, the last one included; empty when not known.
func resolved(from, until string, ambiguous bool, now time.Time) string {
	first, err1 := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, until)
	var words string
	switch {
	case err1 == nil && err2 == nil && first.Equal(last):
		words = "Det er " + plainDate(first, now)
	case err1 == nil && err2 == nil:
		words = "Det er fra " + plainDate(first, now) + " til og med " + plainDate(last, now)
	case err1 == nil:
		words = "Det er fra " + plainDate(first, now)
	case err2 == nil:
		words = "Det er til og med " + plainDate(last, now)
	default:
		return ""
	}
	if ambiguous {
		return words + ", eller en annen gang. Snakk om hva som er ment."
	}
	return words + "."
}

// count writes «1 ønske», «2 ønsker».
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
