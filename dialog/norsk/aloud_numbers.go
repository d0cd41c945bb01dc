package norsk

import (
	"strconv"
	"strings"
)

var (
	onesAloud = [2][20]string{
		{"null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten"},
		{"null", "ein", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten"},
	}
	tensAloud = [...]string{"", "", "tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"}

	ordinalsAloud = [2][20]string{
		{"", "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende", "ellevte", "tolvte", "trettende", "fjortende", "femtende", "sekstende", "syttende", "attende", "nittende"},
		{"", "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuande", "åttande", "niande", "tiande", "ellevte", "tolvte", "trettande", "fjortande", "femtande", "sekstande", "syttande", "attande", "nittande"},
	}
	tenthsAloud = [2]string{"ende", "ande"}
)

func (a *aloud) lang() int {
	if a.nn {
		return 1
	}
	return 0
}

// count is a number below a hundred in words.
func (a *aloud) count(n int) string {
	if n < 20 {
		return onesAloud[a.lang()][n]
	}
	if n%10 == 0 {
		return tensAloud[n/10]
	}
	return tensAloud[n/10] + onesAloud[a.lang()][n%10]
}

// nth is the ordinal of a number from 1 to 99.
func (a *aloud) nth(n int) string {
	switch {
	case n < 20:
		return ordinalsAloud[a.lang()][n]
	case n%10 == 0:
		return tensAloud[n/10] + tenthsAloud[a.lang()]
	}
	return tensAloud[n/10] + ordinalsAloud[a.lang()][n%10]
}

// yearAloud says 1985 as «nitten åttifem»; other years are left to the voice.
func (a *aloud) yearAloud(n int) string {
	if century, rest := n/100, n%100; (century == 19 || century == 20 && rest >= 10) && rest != 0 {
		if rest < 10 {
			return a.count(century) + " null " + a.count(rest)
		}
		if century == 20 {
			return "tjue " + a.count(rest)
		}
		return a.count(century) + " " + a.count(rest)
	}
	return strconv.Itoa(n)
}

// oneByOne says a number digit for digit, with a pause between the groups.
func (a *aloud) oneByOne(groups []string) string {
	var said []string
	for _, g := range groups {
		var digits []string
		for _, r := range g {
			digits = append(digits, onesAloud[a.lang()][r-'0'])
		}
		said = append(said, strings.Join(digits, " "))
	}
	return strings.Join(said, ", ")
}

// ordinal reads «2. etasje». A number that ends a sentence is left alone.
func (a *aloud) ordinal(i int) (string, int) {
	w := a.words[i]
	n, ok := number(w.core, 1, 99)
	if !ok || !w.dot || w.sign != "" || i+1 >= len(a.words) || !isLower(a.words[i+1].core) {
		return "", 0
	}
	return a.nth(n), 1
}

// number reads a whole number with at most four digits, within limits.
func number(s string, least, most int) (int, bool) {
	if len(s) > 4 || !isNumber(s) {
		return 0, false
	}
	n, _ := strconv.Atoi(s)
	return n, n >= least && n <= most
}

func isNumber(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// callWords stand before a number that is to be called.
var callWords = map[string]bool{
	"ring": true, "ringe": true, "ringer": true, "ringte": true, "ringje": true, "tlf": true, "tel": true, "telefon": true,
	"telefonen": true, "telefonnummer": true, "mobil": true, "nummer": true, "nummeret": true, "legevakt": true, "legevakta": true, "legevakten": true,
}

// telephone says the numbers people call digit for digit: 116 117 is no hundred
// and sixteen of anything.
func (a *aloud) telephone(i int) (string, int) {
	var groups []string
	for at := i; at < len(a.words) && len(groups) < 6; at++ {
		w := a.words[at]
		digits := strings.TrimPrefix(w.core, "+")
		if !isNumber(digits) || len(digits) > 16 || digits != w.core && at > i {
			break
		}
		groups = append(groups, digits)
		if w.sign != "" || w.dot {
			break
		}
	}
	if len(groups) == 0 {
		return "", 0
	}
	called := callWords[a.at(i-1)]
	country := strings.HasPrefix(a.words[i].core, "+")
	if country && len(groups) > 1 {
		if n := telephoneShape(groups[1:]); n > 0 {
			return "pluss " + a.oneByOne(groups[:n+1]), n + 1
		}
	}
	switch n := telephoneShape(groups); {
	case n > 0:
		return a.oneByOne(groups[:n]), n
	case country:
		return "pluss " + groups[0], 1
	case called && len(groups[0]) >= 3, len(groups[0]) >= 7:
		return a.oneByOne(groups[:1]), 1
	case emergency[groups[0]] && len(groups) == 1 && (i+1 >= len(a.words) || a.words[i].sign != "" || a.words[i].dot):
		return a.oneByOne(groups[:1]), 1
	}
	return "", 0
}

var emergency = map[string]bool{"110": true, "112": true, "113": true}

// telephoneShape tells how many of the groups are one telephone number.
func telephoneShape(groups []string) int {
	shape := ""
	for _, g := range groups {
		shape += strconv.Itoa(len(g))
	}
	switch {
	case strings.HasPrefix(shape, "33") && groups[0] == "116" && groups[1][0] == '1':
		return 2
	case strings.HasPrefix(shape, "2222"):
		return 4
	case strings.HasPrefix(shape, "323"):
		return 3
	case strings.HasPrefix(shape, "8") && groups[0][0] >= '2':
		return 1
	}
	return 0
}
