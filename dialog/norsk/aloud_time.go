package norsk

import "strings"

// clock reads times: kl. 14.30, 09:15, kl. 9–11.
func (a *aloud) clock(i int) (string, int) {
	switch a.at(i) {
	case "kl", "klokka", "klokken":
		if a.words[i].sign != "" {
			return "klokka", 1
		}
		if said, ok := a.times(a.at(i+1), false); ok {
			return "klokka " + said, 2
		}
		return "klokka", 1
	}
	// Alone, only what can be nothing but a time: «12.10.» and «den 12.10» are days.
	core := a.words[i].core
	if _, isDay := a.numbers(i); !strings.Contains(core, ":") && (isDay || unitsAloud[a.at(i+1)].nb != "") {
		return "", 0
	}
	if said, ok := a.times(core, true); ok {
		return said, 1
	}
	return "", 0
}

// times reads one time, or two with a line between them.
func (a *aloud) times(text string, alone bool) (string, bool) {
	from, to, isSpan := strings.Cut(strings.Replace(text, "–", "-", 1), "-")
	said, ok := a.time(from, alone)
	if !ok || !isSpan {
		return said, ok
	}
	end, ok := a.time(to, alone && !strings.ContainsAny(from, ".:"))
	return said + " til " + end, ok
}

// time reads 14.30, 14:30, 1430, or 14 when it is not alone.
func (a *aloud) time(text string, alone bool) (string, bool) {
	hours, minutes, ok := strings.Cut(strings.Replace(text, ":", ".", 1), ".")
	if !ok && !alone && len(text) == 4 {
		hours, minutes, ok = text[:2], text[2:], true
	}
	h, isHour := number(hours, 0, 24)
	if !isHour || len(hours) > 2 {
		return "", false
	}
	if !ok {
		return a.count(h), !alone
	}
	m, isMinute := number(minutes, 0, 59)
	switch {
	case !isMinute || len(minutes) != 2:
		return "", false
	case m == 0 && alone:
		return a.count(h) + " null null", true
	case m == 0:
		return a.count(h), true
	case m < 10:
		return a.count(h) + " null " + a.count(m), true
	}
	return a.count(h) + " " + a.count(m), true
}

var monthsAloud = [...]string{"", "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"}

// monthAloud is the number of a month's name, or of its beginning; 0 for none.
func monthAloud(word string) int {
	for n, name := range monthsAloud {
		if n > 0 && (word == name || len(word) >= 3 && len(word) <= 4 && strings.HasPrefix(name, word)) {
			return n
		}
	}
	return 0
}

// dayLeads stand before a day: after them «12.3» is no number.
var dayLeads = map[string]bool{
	"den": true, "dato": true, "fra": true, "frå": true, "innen": true, "innan": true,
	"mandag": true, "måndag": true, "tirsdag": true, "tysdag": true, "onsdag": true, "torsdag": true, "fredag": true,
	"lørdag": true, "laurdag": true, "søndag": true, "sundag": true,
}

// date reads days: 12.3., 12.03.2026, 3. mai, 3.–5. mai 2026, 2026-03-12.
func (a *aloud) date(i int) (string, int) {
	w := a.words[i]
	if said, ok := a.numbers(i); ok {
		return said, 1
	}
	month := monthAloud(a.at(i + 1))
	if month == 0 || w.sign != "" || !w.dot {
		return "", 0
	}
	first, last, isSpan := span(w.core)
	if !isSpan {
		last = w.core
	}
	day, ok := number(last, 1, 31)
	if !ok {
		return "", 0
	}
	said := a.nth(day) + " " + monthsAloud[month]
	if from, ok := number(first, 1, 31); isSpan && ok {
		said = a.nth(from) + " til " + said
	}
	if year, ok := number(a.at(i+2), 1900, 2099); ok && a.words[i+1].sign == "" {
		return said + " " + a.yearAloud(year), 3
	}
	return said, 2
}

// numbers reads a day that is written with numbers alone.
func (a *aloud) numbers(i int) (string, bool) {
	w := a.words[i]
	parts := strings.FieldsFunc(w.core, func(r rune) bool { return r == '.' || r == '/' })
	if iso := strings.Split(w.core, "-"); len(iso) == 3 && len(iso[0]) == 4 {
		parts = []string{iso[2], iso[1], iso[0]}
	}
	if len(parts) < 2 || len(parts) > 3 || len(parts[0]) > 2 || len(parts[1]) > 2 {
		return "", false
	}
	day, isDay := number(parts[0], 1, 31)
	month, isMonth := number(parts[1], 1, 12)
	if !isDay || !isMonth {
		return "", false
	}
	said := a.nth(day) + " " + monthsAloud[month]
	if len(parts) == 2 {
		dotted := w.dot && !strings.Contains(w.core, "/")
		return said, dotted || dayLeads[a.at(i-1)]
	}
	year, ok := number(parts[2], 0, 2099)
	if !ok || len(parts[2])%2 != 0 {
		return "", false
	}
	if len(parts[2]) == 2 {
		year += 2000
	}
	return said + " " + a.yearAloud(year), true
}
