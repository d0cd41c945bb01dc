package norsk

import "strings"

type bothAloud struct {
	nb, nn string
	dot    bool // only with a dot: without it, it is another word
	inner  bool // only with a dot inside: «Koppen er tom.»
}

// abbreviationsAloud is keyed by the letters alone: «f.eks.», «f. eks.» and
// «feks» are said the same.
var abbreviationsAloud = map[string]bothAloud{
	"adr":   {nb: "adresse", nn: "adresse", dot: true},
	"ang":   {nb: "angående", nn: "angåande", dot: true},
	"avd":   {nb: "avdeling", nn: "avdeling", dot: true},
	"bla":   {nb: "blant annet", nn: "blant anna", dot: true},
	"ca":    {nb: "cirka", nn: "cirka"},
	"dr":    {nb: "doktor", nn: "doktor"},
	"dvs":   {nb: "det vil si", nn: "det vil seie"},
	"ekskl": {nb: "eksklusiv", nn: "eksklusiv"},
	"ev":    {nb: "eventuelt", nn: "eventuelt"},
	"evt":   {nb: "eventuelt", nn: "eventuelt"},
	"feks":  {nb: "for eksempel", nn: "for eksempel"},
	"ift":   {nb: "i forhold til", nn: "i forhold til"},
	"inkl":  {nb: "inkludert", nn: "inkludert"},
	"jf":    {nb: "jamfør", nn: "jamfør"},
	"jfr":   {nb: "jamfør", nn: "jamfør"},
	"ma":    {nb: "blant annet", nn: "mellom anna", inner: true},
	"maks":  {nb: "maksimalt", nn: "maksimalt", dot: true},
	"mfl":   {nb: "med flere", nn: "med fleire"},
	"mht":   {nb: "med hensyn til", nn: "med omsyn til"},
	"mm":    {nb: "med mer", nn: "med meir", dot: true},
	"mnd":   {nb: "måneder", nn: "månader"},
	"mtp":   {nb: "med tanke på", nn: "med tanke på"},
	"mv":    {nb: "med videre", nn: "med vidare"},
	"nr":    {nb: "nummer", nn: "nummer"},
	"ol":    {nb: "og lignende", nn: "og liknande", dot: true},
	"osb":   {nb: "og så videre", nn: "og så bortetter"},
	"osv":   {nb: "og så videre", nn: "og så vidare"},
	"pga":   {nb: "på grunn av", nn: "på grunn av"},
	"pr":    {nb: "per", nn: "per", dot: true},
	"td":    {nb: "for eksempel", nn: "til dømes", dot: true},
	"tlf":   {nb: "telefon", nn: "telefon"},
	"tom":   {nb: "til og med", nn: "til og med", inner: true},
	"vha":   {nb: "ved hjelp av", nn: "ved hjelp av"},
	"vs":    {nb: "mot", nn: "mot", dot: true},
}

// abbreviation reads what is written short and said whole.
func (a *aloud) abbreviation(i int) (string, int) {
	n := 1
	letters := strings.ReplaceAll(a.at(i), ".", "")
	dotted := a.words[i].dot || letters != a.at(i)
	if len(letters) == 1 && a.words[i].dot && a.words[i].sign == "" && i+1 < len(a.words) { // «f. eks.», «bl. a.», «m. m.»
		if _, ok := abbreviationsAloud[letters+strings.ReplaceAll(a.at(i+1), ".", "")]; ok {
			letters, n = letters+strings.ReplaceAll(a.at(i+1), ".", ""), 2
		}
	}
	if letters == "bl" && a.at(i+1) == "a" {
		letters, n = "bla", 2
	}
	said, ok := abbreviationsAloud[letters]
	if !ok || said.dot && !dotted || said.inner && n == 1 && letters == a.at(i) {
		return "", 0
	}
	return a.in(said.nb, said.nn), n
}

// unitAloud is a measure after a number: many of it, and one.
type unitAloud struct{ nb, nn, oneNB, oneNN string }

var unitsAloud = map[string]unitAloud{
	"%":    {"prosent", "prosent", "en prosent", "ein prosent"},
	"°":    {"grader", "grader", "en grad", "ein grad"},
	"kr":   {"kroner", "kroner", "en krone", "ei krone"},
	"kg":   {"kilo", "kilo", "ett kilo", "eitt kilo"},
	"g":    {"gram", "gram", "ett gram", "eitt gram"},
	"mg":   {"milligram", "milligram", "ett milligram", "eitt milligram"},
	"l":    {"liter", "liter", "en liter", "ein liter"},
	"dl":   {"desiliter", "desiliter", "en desiliter", "ein desiliter"},
	"cl":   {"centiliter", "centiliter", "en centiliter", "ein centiliter"},
	"ml":   {"milliliter", "milliliter", "en milliliter", "ein milliliter"},
	"km":   {"kilometer", "kilometer", "en kilometer", "ein kilometer"},
	"m":    {"meter", "meter", "en meter", "ein meter"},
	"m2":   {"kvadratmeter", "kvadratmeter", "en kvadratmeter", "ein kvadratmeter"},
	"cm":   {"centimeter", "centimeter", "en centimeter", "ein centimeter"},
	"mm":   {"millimeter", "millimeter", "en millimeter", "ein millimeter"},
	"km/t": {"kilometer i timen", "kilometer i timen", "en kilometer i timen", "ein kilometer i timen"},
	"min":  {"minutter", "minutt", "ett minutt", "eitt minutt"},
	"sek":  {"sekunder", "sekund", "ett sekund", "eitt sekund"},
	"t":    {"timer", "timar", "en time", "ein time"},
	"stk":  {"stykker", "stykke", "ett stykk", "eitt stykke"},
	"mnd":  {"måneder", "månader", "en måned", "ein månad"},
}

// amount reads a number with its unit: 10 000 kr, kr 500, 500,-, 2,5 kg, 50 %, 10kg.
func (a *aloud) amount(i int) (string, int) {
	if a.at(i) == "kr" && a.words[i].sign == "" {
		if digits, n := a.digits(i + 1); n > 0 {
			return a.of(digits, unitsAloud["kr"]), n + 1
		}
	}
	core := a.words[i].core
	if digits, ok := strings.CutSuffix(core, ",-"); ok && isNumber(digits) {
		return a.of(digits, unitsAloud["kr"]), 1
	}
	if end := strings.IndexFunc(core, func(r rune) bool { return (r < '0' || r > '9') && r != ',' }); end > 0 {
		if u, ok := unitsAloud[strings.ToLower(core[end:])]; ok && isNumber(strings.Replace(core[:end], ",", "", 1)) {
			return a.of(core[:end], u), 1
		}
	}
	if from, to, ok := span(core); ok && a.words[i].sign == "" && !a.words[i].dot {
		if u, ok := unitsAloud[a.at(i+1)]; ok {
			return from + " til " + a.of(to, u), 2
		}
	}
	digits, n := a.digits(i)
	if n == 0 {
		return "", 0
	}
	last := a.words[i+n-1]
	if u, ok := unitsAloud[a.at(i+n)]; ok && last.sign == "" && !last.dot {
		return a.of(digits, u), n + 1
	}
	if n > 1 {
		return digits, n
	}
	return "", 0
}

func (a *aloud) of(digits string, u unitAloud) string {
	if digits == "1" {
		return a.in(u.oneNB, u.oneNN)
	}
	return digits + " " + a.in(u.nb, u.nn)
}

// digits is a number as a voice reads it right: 10 000 is 10000.
func (a *aloud) digits(i int) (string, int) {
	if i >= len(a.words) || !isNumber(strings.Replace(a.words[i].core, ",", "", 1)) || strings.HasPrefix(a.words[i].core, ",") {
		return "", 0
	}
	said, n := a.words[i].core, 1
	for len(a.words[i].core) <= 3 && i+n < len(a.words) && n < 4 {
		before, next := a.words[i+n-1], a.words[i+n].core
		if before.sign != "" || before.dot || len(next) != 3 || !isNumber(next) || strings.Contains(said, ",") {
			break
		}
		said, n = said+next, n+1
	}
	return said, n
}
