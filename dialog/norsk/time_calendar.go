package norsk

import (
	"strconv"
	"time"
)

// day is a date as days since 1 January 1970: dates without hours compare,
// add and subtract as whole numbers, and no time zone can move one of them.
type day int

const secondsPerDay = 24 * 60 * 60

func dateOf(year int, month, dayOfMonth int) day {
	return day(time.Date(year, time.Month(month), dayOfMonth, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

func dayOfTime(t time.Time) day {
	y, m, d := t.Date()
	return dateOf(y, int(m), d)
}

func (d day) civil() (year, month, dayOfMonth int) {
	y, m, dd := time.Unix(int64(d)*secondsPerDay, 0).UTC().Date()
	return y, int(m), dd
}

// weekday is 1 for Monday to 7 for Sunday.
func (d day) weekday() int { return int(((d+3)%7+7)%7) + 1 }

func (d day) monday() day { return d - day(d.weekday()-1) }

// iso writes the date as 2027-06-01.
func (d day) iso() string {
	y, m, dd := d.civil()
	b := make([]byte, 0, len("2027-06-01"))
	if y < 1000 {
		return time.Unix(int64(d)*secondsPerDay, 0).UTC().Format(time.DateOnly)
	}
	b = strconv.AppendInt(b, int64(y), 10)
	return string(append(b, '-', byte('0'+m/10), byte('0'+m%10), '-', byte('0'+dd/10), byte('0'+dd%10)))
}

// addMonths keeps the day of the month where it exists: a month after 31
// January is the last day of February, not some day in March.
func (d day) addMonths(n int) day {
	y, m, dd := d.civil()
	m0 := y*12 + m - 1 + n
	y, m = m0/12, m0%12+1
	return dateOf(y, m, min(dd, daysInMonth(y, m)))
}

func daysInMonth(y, m int) int {
	return int(dateOf(y, m+1, 1) - dateOf(y, m, 1))
}

// validDate guards against the 31st of June: no date is better than a wrong one.
func validDate(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m)
}

// easter is Easter Sunday by the anonymous Gregorian computus (Meeus).
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dateOf(y, n/31, n%31+1)
}

// isoWeek is the Monday of ISO week n in year y, and whether the year has it.
func isoWeek(y, n int) (day, bool) {
	first := dateOf(y, 1, 4).monday()
	monday := first + day(7*(n-1))
	next := dateOf(y+1, 1, 4).monday()
	return monday, n >= 1 && monday < next
}

func isoWeekOf(d day) (year, week int) {
	t := time.Unix(int64(d)*secondsPerDay, 0).UTC()
	return t.ISOWeek()
}

// nthWeekday is the nth weekday of a month; n = -1 is the last.
func nthWeekday(y, m, weekday, n int) (day, bool) {
	if n < 0 {
		last := dateOf(y, m, daysInMonth(y, m))
		return last - day((last.weekday()-weekday+7)%7), true
	}
	first := dateOf(y, m, 1)
	d := first + day((weekday-first.weekday()+7)%7+7*(n-1))
	_, dm, _ := d.civil()
	return d, dm == m
}

// period is a stretch of days, both ends included.
type period struct {
	from, until day
	grain       string
}

func oneDay(d day) period { return period{d, d, grainDay} }

// The grains a time expression can have: how exact the person was.
const (
	grainHour     = "hour"
	grainDay      = "day"
	grainWeekend  = "weekend"
	grainWeek     = "week"
	grainMonth    = "month"
	grainQuarter  = "quarter"
	grainHalfYear = "halfyear"
	grainSeason   = "season"
	grainYear     = "year"
)

func weekOf(d day) period {
	m := d.monday()
	return period{m, m + 6, grainWeek}
}

// weekendOf is Saturday and Sunday of the week of d.
func weekendOf(d day) period {
	m := d.monday()
	return period{m + 5, m + 6, grainWeekend}
}

func monthOf(y, m int) period {
	from := dateOf(y, m, 1)
	y, m, _ = from.civil()
	return period{from, dateOf(y, m, daysInMonth(y, m)), grainMonth}
}

func monthsOf(y, m, n int, grain string) period {
	return period{dateOf(y, m, 1), dateOf(y, m+n, 1) - 1, grain}
}

func yearOf(y int) period { return period{dateOf(y, 1, 1), dateOf(y, 12, 31), grainYear} }

// season numbers, also the order in the year.
const (
	spring = 1 + iota
	summer
	autumn
	winter
)

// seasonOf uses calendar months, the way people plan. Winter belongs to the
// year it begins in.
func seasonOf(y, season int) period {
	return monthsOf(y, season*3, 3, grainSeason)
}

// share is a part of a period: people say «i slutten av mai».
type share uint8

const (
	whole share = iota
	beginning
	middle
	ending
	lastDay
	firstDay
)

// of cuts a period. A month in thirds; a week in two days, one day and the
// rest; anything longer by whole months, a quarter of a year at the ends.
func (s share) of(p period) period {
	switch s {
	case whole:
		return p
	case lastDay:
		return oneDay(p.until)
	case firstDay:
		return oneDay(p.from)
	}
	n := p.until - p.from + 1
	lo, hi := p.from+n/3, p.until-n/3 // the middle third
	switch {
	case n == 7:
		lo, hi = p.from+2, p.from+2
	case n >= 28 && n <= 31:
		lo, hi = p.from+10, p.from+19
	case n >= 365:
		lo, hi = p.from.addMonths(3), p.from.addMonths(9)-1
	case n > 31:
		months := 1
		if n > 100 {
			months = 2
		}
		lo, hi = p.from.addMonths(months), (p.until+1).addMonths(-months)-1
	}
	switch s {
	case beginning:
		p.until = lo - 1
	case middle:
		p.from, p.until = lo, hi
	case ending:
		p.from = hi + 1
	}
	if p.until < p.from {
		return oneDay(p.from)
	}
	return p
}
