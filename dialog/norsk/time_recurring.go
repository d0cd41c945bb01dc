package norsk

// aim says which of all the coming and gone ones is meant.
type aim uint8

const (
	nearest aim = iota // the one going on, or else the next: «i høst»
	coming             // the next that has not begun: «til høsten»
	gone               // the last that began: «i høst var jeg …»
)

// recurring is something that comes back every year, and which part of it.
type recurring struct {
	what    recurringKind
	month   int
	day     int
	weekday int
	nth     int
	season  int
	holiday holiday
	weekNo  int
	share   share
}

type recurringKind uint8

const (
	monthlyDate  recurringKind = 1 + iota // 1. juni
	monthName                             // juni
	seasonName                            // våren
	holidayName                           // påske
	weekNumber                            // uke 12
	nthDay                                // siste mandag i mars
	nthWeek                               // første uka i juni
	nthWeekend                            // første helga i desember
	quarterNo                             // 3. kvartal
	halfYearNo                            // første halvår
	calendarYear                          // året (only for shares of it)
)

// in gives the days in year y, and the day «før» counts from.
func (r recurring) in(y int) (p period, eve day, ok bool) {
	ok = true
	switch r.what {
	case monthlyDate:
		if !validDate(y, r.month, r.day) {
			return period{}, 0, false
		}
		p = oneDay(dateOf(y, r.month, r.day))
	case monthName:
		p = monthOf(y, r.month)
	case seasonName:
		p = seasonOf(y, r.season)
	case holidayName:
		p, eve = holidayIn(r.holiday, y)
	case weekNumber:
		var monday day
		monday, ok = isoWeek(y, r.weekNo)
		p = weekOf(monday)
	case nthDay:
		m := monthOf(y, r.month)
		var d day
		switch {
		case r.weekday == 0 && r.nth < 0:
			d = m.until
		case r.weekday == 0:
			d, ok = m.from+day(r.nth-1), r.nth <= int(m.until-m.from)+1
		default:
			d, ok = nthWeekday(y, r.month, r.weekday, r.nth)
		}
		p = oneDay(d)
	case nthWeek:
		// The first full week, as a calendar is read; the last likewise.
		m := monthOf(y, r.month)
		if r.nth < 0 {
			p = weekOf((m.until + 1).monday() - 7)
		} else {
			p = weekOf((m.from + 6).monday() + day(7*(r.nth-1)))
		}
	case nthWeekend:
		var saturday day
		saturday, ok = nthWeekday(y, r.month, 6, r.nth)
		p = weekendOf(saturday)
	case quarterNo:
		p = monthsOf(y, 3*r.nth-2, 3, grainQuarter)
	case halfYearNo:
		p = monthsOf(y, 6*r.nth-5, 6, grainHalfYear)
	case calendarYear:
		p = yearOf(y)
	default:
		return period{}, 0, false
	}
	if r.share != whole {
		grain := p.grain
		p = r.share.of(p)
		p.grain = grain
		eve = p.from
		if r.share == ending || r.share == lastDay {
			eve = p.until + 1
		}
	} else if eve == 0 {
		eve = p.from
	}
	return p, eve, ok
}

// pick chooses the year. A leap day may be some years ahead.
func (r recurring) pick(ref day, refYear int, a aim) (p period, eve day, ok bool) {
	if a == gone {
		for y := refYear + 1; y >= refYear-9; y-- {
			if p, eve, ok := r.in(y); ok && p.from <= ref {
				return p, eve, true
			}
		}
		return period{}, 0, false
	}
	for y := refYear - 1; y <= refYear+9; y++ {
		p, eve, ok := r.in(y)
		if !ok {
			continue
		}
		if p.until < ref || a == coming && p.from < ref && p.from != p.until {
			continue
		}
		if a == coming && p.from == ref && p.from != p.until {
			continue
		}
		return p, eve, true
	}
	return period{}, 0, false
}
