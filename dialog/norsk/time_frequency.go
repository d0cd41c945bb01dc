package norsk

import (
	"strconv"
	"strings"
)

var weekdayKeys = [...]string{"", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekdays"}
var partKeys = [...]string{"", "morning", "forenoon", "noon", "afternoon", "evening", "night"}
var seasonKeys = [...]string{"", "spring", "summer", "autumn", "winter"}

// frequencyRule reads how often: «to ganger i uka», «hver mandag», «en
// halvtime om dagen», «annankvar dag», «daglig», «om kvelden».
func (p *timeParser) frequencyRule(i int) (hit, bool) {
	best, found := hit{}, false
	for _, rule := range [...]func(*timeParser, int) (string, int, bool){
		(*timeParser).everyAt, (*timeParser).nthOfMonth, (*timeParser).countPer, (*timeParser).adverbAt, (*timeParser).habitAt,
	} {
		if f, next, ok := rule(p, i); ok && (!found || next > best.next) {
			best, found = hit{kind: TimeFrequency, next: next, frequency: f}, true
		}
	}
	return best, found
}

// times writes an amount: "2", "2-3", "some".
func (a amount) times() string {
	if a.unknown {
		return "some"
	}
	s := tenthsString(a.lo)
	if a.isRange() {
		s += "-" + tenthsString(a.hi)
	}
	return s
}

func tenthsString(n int) string {
	s := strconv.Itoa(n / 10)
	if n%10 != 0 {
		s += "." + strconv.Itoa(n%10)
	}
	return s
}

func (u unit) key() string {
	switch u {
	case minute, quarterHour, halfHour:
		return "minute"
	case hour:
		return "hour"
	case weekend:
		return "weekend"
	}
	return u.grain()
}

// everyAt reads «hver», «annenhver», «hver tredje» and what follows.
func (p *timeParser) everyAt(i int) (freq string, next int, ok bool) {
	n, k := 0, i
	switch {
	case p.is(i, "annenhver", "annethvert", "annakvar", "annankvar", "annakvart", "annankvart", "annahver", "annenvær", "annenver", "annahvert", "annankver", "annakver", "annethver", "annenhvert"):
		n, k = 2, i+1
	case p.is(i, "annen", "anna", "annan") && p.is(i+1, "hver", "kvar"):
		n, k = 2, i+2
	case p.is(i, "hver", "hvert", "kvar", "kvart", "kver", "kvær"):
		n, k = 1, i+1
		switch {
		case p.is(k, "eneste", "einaste", "enkelt", "bidige", "evige", "heile", "hele", "gudsens"):
			k++
		case p.is(k, "annen", "anna", "annan", "andre", "annet"):
			n, k = 2, k+1
		case p.word(k).ordinal > 1:
			n, k = int(p.word(k).ordinal), k+1
		case p.kindNumber(k) && p.is(k+1, ".") && p.joined(k+1):
			n, k = atoi(p.toks[k].Norm), k+2
		}
	default:
		return "", i, false
	}
	if n < 1 {
		return "", i, false
	}
	return p.rhythm(n, 1, k)
}

// nthOfMonth reads «første mandag i måneden», «siste fredag hver måned».
func (p *timeParser) nthOfMonth(i int) (freq string, next int, ok bool) {
	k := i
	if p.is(k, "den", "på") {
		k++
	}
	n, k := p.nthAt(k)
	t := p.word(k)
	if n == 0 || t.weekday == 0 || t.weekday > 7 {
		return "", i, false
	}
	k++
	if p.is(k, "i", "hver", "kvar") && p.word(k+1).unit == month && (p.word(k+1).form == definite || !p.is(k, "i")) {
		return "1/month:" + weekdayKeys[t.weekday], k + 2, true
	}
	return "", i, false
}

// rhythm is what comes back every n: a unit, a weekday or several, a part of
// the day, a season.
func (p *timeParser) rhythm(n, times, k int) (freq string, next int, ok bool) {
	t := p.word(k)
	switch {
	case t.weekday > 0:
		return p.weekdaysAt(n, k)
	case t.unit == weekend:
		return every(n, times, "week") + ":weekend", k + 1, true
	case t.unit >= hour || t.unit == halfHour || t.unit == minute && !p.is(k, "min"):
		next = k + 1
		part := ""
		if after := p.partAfter(next, grainDay); after > next && t.unit == dayUnit {
			part, next = ":"+p.partKey(after-1), after
		}
		return every(n, times, t.unit.key()) + part, next, true
	case t.part != noPart && (t.form == bare || t.form == definite) && !p.is(k, "tidlig", "tidleg", "middag"):
		return every(n, times, "day") + ":" + partKeys[t.part], k + 1, true
	case t.season > 0:
		return every(n, times, "year") + ":" + seasonKeys[t.season], k + 1, true
	case t.month > 0, t.holiday != noHoliday:
		return every(n, times, "year"), k + 1, true
	}
	return "", k, false
}

func (p *timeParser) partKey(i int) string { return partKeys[p.word(i).part] }

func every(n, times int, unit string) string {
	s := strconv.Itoa(times) + "/"
	if n > 1 {
		return s + strconv.Itoa(n) + unit + "s"
	}
	return s + unit
}

// weekdaysAt reads one weekday or a list: «mandag, onsdag og fredag».
func (p *timeParser) weekdaysAt(n, k int) (freq string, next int, ok bool) {
	var days []string
	for len(days) < 7 {
		t := p.word(k)
		if t.weekday == 0 {
			break
		}
		days = append(days, weekdayKeys[t.weekday])
		k = p.partAfter(k+1, grainDay)
		sep := k
		if p.is(sep, ",") {
			sep++
		}
		if p.is(sep, "og", "eller") {
			sep++
		}
		for p.is(sep, "hver", "kvar", "på") {
			sep++
		}
		if sep == k || p.word(sep).weekday == 0 {
			break
		}
		k = sep
	}
	if len(days) == 0 {
		return "", k, false
	}
	unit := "week"
	if days[0] == "weekdays" {
		unit = "day"
	}
	return every(n, len(days), unit) + ":" + strings.Join(days, ","), k, true
}

// countPer reads a number of times, or anything that can be counted, per unit.
func (p *timeParser) countPer(i int) (freq string, next int, ok bool) {
	k := i
	k = p.passAbout(k)
	if p.is(k, "flere", "fleire", "mer", "meir", "mindre", "oftere", "oftare") && p.is(k+1, "enn") {
		k += 2
	}
	if p.is(k, "x") && p.kindNumber(k+1) && p.joined(k+1) {
		k++
	}
	a, k, ok := p.amount(k)
	if !ok {
		return "", i, false
	}
	counted := false // «ganger»: the number counts the occasions
	spent := false   // «timer»: the number is how long each lasts
	switch t := p.word(k); {
	case p.is(k, "gang", "ganger", "gong", "gonger", "gonga", "g", "g.", "gg", "x", "×", "*", "dager", "dagar", "dag", "kvelder", "kveldar", "kveld", "netter", "runder", "rundar"):
		counted, k = true, k+1
		if p.is(k, ".") && p.joined(k) && p.is(k-1, "g", "gg") {
			k++
		}
		if p.is(k, "i", "om") && p.is(k+1, "hver", "kvar") {
			k++
		}
	case t.unit != noUnit && t.unit <= hour:
		spent, k = true, k+1
		if p.is(k, "x", "×", "*", "à") { // «30 minutter x 2 i uka»
			if b, after, ok := p.amount(k + 1); ok {
				a, spent, k = b, false, after
				if p.is(k, "ganger", "gonger") {
					k++
				}
			}
		}
	case t.unit == week || t.unit == weekend || t.unit == month:
		counted, k = true, k+1
	default:
		// «en tur om dagen», «to korte turer i uka»
		words := 0
		for words < 3 {
			kind, ok := p.kindAt(k)
			if !ok || kind != Word || p.perAt(k) > 0 || p.is(k, "og", "som", "jeg", "eg", "i", "på", "er", "vil", "med") {
				break
			}
			k++
			words++
		}
		counted = words > 0
		if !counted && !p.is(k, "/") {
			return "", i, false
		}
	}
	if p.is(k, "til") {
		return "", i, false
	}
	if f, next, ok := p.everyAt(k); ok {
		if spent {
			return f, next, true
		}
		_, rest, _ := strings.Cut(f, "/")
		return a.times() + "/" + rest, next, true
	}
	if f, next, ok := p.adverbAt(k); ok {
		_, rest, _ := strings.Cut(f, "/")
		if spent {
			return f, next, true
		}
		return a.times() + "/" + rest, next, true
	}
	n := p.perAt(k)
	bareUnit := counted && !spent && p.is(k-1, "ganger", "gonger", "gang", "gong", "x", "g") && p.word(k).unit >= dayUnit && p.word(k).form == definite
	if n == 0 && !bareUnit { // «tre ganger uka»
		return "", i, false
	}
	k += n
	u := p.word(k)
	if u.unit < hour || u.form >= plural && u.form != definitePlural {
		if u.part != noPart && (u.form == definite || u.form == bare) {
			return a.times() + "/day:" + partKeys[u.part], k + 1, !spent
		}
		return "", i, false
	}
	if u.form == bare && p.is(k-1, "i", "om") && !p.is(k, "uke", "veke", "mnd", "mnd.") {
		return "", i, false
	}
	if spent {
		return "1/" + u.unit.key(), k + 1, true
	}
	return a.times() + "/" + u.unit.key(), k + 1, true
}

// perAt is how many tokens say «per».
func (p *timeParser) perAt(k int) int {
	if p.is(k, "i", "om", "per", "pr", "pr.", "/", "på", "for") {
		if t := p.word(k + 1); t.unit >= hour && (t.form == definite || t.form == bare || t.form == definitePlural) || t.part != noPart && t.form == definite && p.is(k, "om") {
			if p.is(k, "på", "for") && t.form != definite {
				return 0
			}
			return 1
		}
		if p.is(k, "pr") && p.is(k+1, ".") {
			return 2
		}
	}
	return 0
}

var adverbs = []struct {
	freq  string
	words []string
}{
	{"1/day", []string{"daglig", "dagleg", "daglege"}},
	{"1/week", []string{"ukentlig", "vekentleg", "ukentleg"}},
	{"1/month", []string{"månedlig", "månadleg", "månedleg"}},
	{"1/year", []string{"årlig", "årleg"}},
	{"1/quarter", []string{"kvartalsvis"}},
}

func (p *timeParser) adverbAt(i int) (freq string, next int, ok bool) {
	for _, a := range adverbs {
		if p.is(i, a.words...) && !p.is(i-1, "til") {
			return a.freq, i + 1, true
		}
	}
	if p.is(i, "døgnet", "året") && p.is(i+1, "rundt") {
		return "1/day", i + 2, p.is(i, "døgnet")
	}
	return "", i, false
}

// habitAt reads plurals and habits: «på mandager», «om kvelden», «i helgene».
func (p *timeParser) habitAt(i int) (freq string, next int, ok bool) {
	k := i
	if p.is(k, "på", "om", "i") {
		k++
	}
	t := p.word(k)
	if t.weekday > 0 && t.form == bare { // «tirsdag og torsdag hver uke»
		if f, next, ok := p.weekdaysAt(1, k); ok && (p.is(next, "hver", "kvar") && p.word(next+1).unit == week) {
			return f, next + 2, true
		}
	}
	switch {
	case t.weekday > 0 && t.form == plural, t.weekday > 0 && t.form == definite && p.is(i, "om"):
		return p.weekdaysAt(1, k)
	case k == i:
		return "", i, false
	case t.unit == weekend && (t.form == definitePlural || t.form == plural):
		return "1/week:weekend", k + 1, true
	case p.is(i, "om") && t.part != noPart && (t.form == definite || t.form == plural),
		p.is(i, "på") && t.part != noPart && (t.form == definite || t.form == plural):
		return "1/day:" + partKeys[t.part], k + 1, true
	case p.is(i, "om", "på") && t.season > 0 && t.form == definite && !strings.HasSuffix(p.toks[k].Norm, "parten"):
		if _, _, ok := p.yearAt(k + 1); ok || p.is(i-1, "ut", "langt", "først", "tidlig", "seint", "sent", "midt", "utover") {
			return "", i, false
		}
		return "1/year:" + seasonKeys[t.season], k + 1, true
	}
	return "", i, false
}
