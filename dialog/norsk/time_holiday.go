package norsk

// holiday is a day or a few days that come back every year and have a name.
type holiday uint8

const (
	noHoliday holiday = iota
	jul
	julaften
	lilleJulaften
	forsteJuledag
	andreJuledag
	tredjeJuledag
	romjul
	nyttar
	nyttarsaften
	nyttarsdag
	paske
	paskeaften
	forstePaskedag
	andrePaskedag
	palmesondag
	skjartorsdag
	langfredag
	paskeuke
	himmelfart
	pinse
	pinseaften
	forstePinsedag
	andrePinsedag
	grunnlovsdag
	forsteMai
	sankthans
	sankthansaften
	advent
	forsteAdvent
	morsdag
	farsdag
	kvinnedag
	valentin
	halloween
	lucia
	allehelgen
	fastelavn
	arsskifte
	nyar
	paskehelg
	pinsehelg
	julehelg
	olsok
)

// holidayIn gives the days, and the day that counts for «før» and «innen»:
// «før påske» is before skjærtorsdag, though påske begins on Palm Sunday.
func holidayIn(h holiday, y int) (p period, eve day) {
	e := easter(y)
	span := func(a, b day) (period, day) { return period{a, b, grainDay}, a }
	one := func(d day) (period, day) { return oneDay(d), d }
	switch h {
	case jul:
		return span(dateOf(y, 12, 24), dateOf(y, 12, 26))
	case julehelg:
		return span(dateOf(y, 12, 24), dateOf(y, 12, 26))
	case julaften:
		return one(dateOf(y, 12, 24))
	case lilleJulaften:
		return one(dateOf(y, 12, 23))
	case forsteJuledag:
		return one(dateOf(y, 12, 25))
	case andreJuledag:
		return one(dateOf(y, 12, 26))
	case tredjeJuledag:
		return one(dateOf(y, 12, 27))
	case romjul:
		return span(dateOf(y, 12, 27), dateOf(y, 12, 30))
	case nyttar, arsskifte: // named by the year that ends
		p, _ = span(dateOf(y, 12, 31), dateOf(y+1, 1, 1))
		return p, dateOf(y+1, 1, 1)
	case nyttarsaften:
		return one(dateOf(y, 12, 31))
	case nyttarsdag:
		return one(dateOf(y, 1, 1))
	case nyar:
		return monthOf(y, 1), dateOf(y, 1, 1)
	case paske:
		p, _ = span(e-7, e+1)
		return p, e - 3
	case paskehelg:
		p, _ = span(e-3, e+1)
		return p, e - 3
	case paskeuke:
		return span(e-7, e-1)
	case palmesondag:
		return one(e - 7)
	case skjartorsdag:
		return one(e - 3)
	case langfredag:
		return one(e - 2)
	case paskeaften:
		return one(e - 1)
	case forstePaskedag:
		return one(e)
	case andrePaskedag:
		return one(e + 1)
	case himmelfart:
		return one(e + 39)
	case pinse, pinsehelg:
		return span(e+48, e+50)
	case pinseaften:
		return one(e + 48)
	case forstePinsedag:
		return one(e + 49)
	case andrePinsedag:
		return one(e + 50)
	case fastelavn:
		return one(e - 49)
	case grunnlovsdag:
		return one(dateOf(y, 5, 17))
	case forsteMai:
		return one(dateOf(y, 5, 1))
	case sankthans:
		return one(dateOf(y, 6, 24))
	case sankthansaften:
		return one(dateOf(y, 6, 23))
	case olsok:
		return one(dateOf(y, 7, 29))
	case advent:
		return span(firstAdvent(y), dateOf(y, 12, 24))
	case forsteAdvent:
		return one(firstAdvent(y))
	case morsdag:
		d, _ := nthWeekday(y, 2, 7, 2)
		return one(d)
	case farsdag:
		d, _ := nthWeekday(y, 11, 7, 2)
		return one(d)
	case kvinnedag:
		return one(dateOf(y, 3, 8))
	case valentin:
		return one(dateOf(y, 2, 14))
	case halloween:
		return one(dateOf(y, 10, 31))
	case lucia:
		return one(dateOf(y, 12, 13))
	case allehelgen:
		d, _ := nthWeekday(y, 11, 7, 1)
		return one(d)
	}
	return period{}, 0
}

// firstAdvent is the fourth Sunday before Christmas Day.
func firstAdvent(y int) day {
	christmas := dateOf(y, 12, 25)
	return christmas - day(christmas.weekday()) - 21
}
