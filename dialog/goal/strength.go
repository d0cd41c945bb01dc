package goal

// strength tells how plainly a clause says what somebody wants.
type strength int

const (
	none   strength = iota // «jeg sover dårlig»: around the wish
	weak                   // «jeg liker å synge»
	medium                 // «gå tur med hunden», «jeg må ut mer»
	strong                 // «jeg vil hjem», «helst …», «drømmen er …»
)

// strongCues say outright that this is the wish, whoever the subject is.
var strongCues = cues(`har så? veldig? lyst
	har mest|mykje|stor lyst
	lyst på|til|å
	drømmen|draumen|drøymen|drømmer|ønsket|ønskjet|ynsket|målet min|mitt|er
	mitt største? ønske|ynske
	kunne jeg? tenkt|tenke|tenkja|tenkje meg
	skulle jeg|eg? ønske|ønske|ynske
	skulle så? gjerne
	viktigst|viktigste|viktigast|viktigaste
	aller helst|mest
	helst vil|ville|skulle
	hadde vært|vore noe|noko|fint|godt|deilig|gøy|stas|kjekt|herlig
	ville vært|vore fint|godt|deilig|gøy|stas|kjekt|herlig
	det er viktig for meg å|at
	gjerne ha|få|gå|ut|bli|være|vere|komme|kome|lære
	ønske meg`)

// strongOpenings say so when a clause begins with them: the subject is left out.
var strongOpenings = words("vil ønsker ønskjer ynskjer håper håpar drømmer helst gjerne ønske håpe")

// mediumCues are needs and longings: the wish, unless one is said outright.
var mediumCues = cues(`jeg|eg|æ|vi må|treng|trenger|trengar|skal|savner|saknar|bør|lengter|lengtar
	må|treng|trenger|skal|savner|saknar|bør jeg|eg|æ|vi
	vil|ønsker|ønskjer|håper
	klare å
	få til
	slippe|sleppe
	tilbake til|i|på
	bare|berre å|få|kunne
	lære meg|å`)

var mediumOpenings = words("å at bare berre få kunne klare slippe sleppe mer meir mindre ikke ikkje igjen ha savner saknar lære trenger treng må")

var weakCues = cues(`jeg|eg|æ liker|likar|elsker|elskar|bruker|brukar
	liker|likar jeg|eg|æ
	glad i
	viktig`)

// strengthOf weighs a clause.
func (a *answer) strengthOf(c clause) strength {
	for i := c.from; i < c.to; i++ {
		if !a.inside(i) || i == c.from {
			if a.wishesAt(i) && !a.pastWish(i) {
				return strong
			}
		}
	}
	first := a.norm(c.from)
	switch {
	case a.has(c, strongCues), strongOpenings[first] && c.to-c.from > 1 && !subjectsOfOthers[a.norm(c.from+1)]:
		return strong
	case a.others && a.hasWord(c, wishVerbs):
		return strong
	case a.othersWant(c):
		return none
	case mediumOpenings[first] && !subjects[a.norm(c.from+1)], isInfinitive(first) && !subjects[a.norm(c.from+1)], a.has(c, mediumCues):
		return medium
	case a.has(c, weakCues):
		return weak
	}
	return none
}

var subjectsOfOthers = words("han hun ho de dei legen kommunen dere du")

// pastWish is «da jeg ville …»: no wish now. «Ville» alone may be one.
func (a *answer) pastWish(i int) bool { return a.norm(i-1) == "da" && a.norm(i+1) == "ville" }

// othersWant is «legen vil at jeg skal trene»: somebody else's wish.
func (a *answer) othersWant(c clause) bool {
	for i := c.from + 1; i < c.to; i++ {
		if n := a.norm(i); (n == "vil" || n == "ønsker" || n == "ønskjer" || n == "mener" || n == "meiner" || n == "sier" || n == "seier" || n == "synes" || n == "synest" || n == "tror" || n == "trur") &&
			(isHelper(a.norm(i-1)) || subjectsOfOthers[a.norm(i-1)]) {
			return true
		}
	}
	return false
}

func (a *answer) hasWord(c clause, set wordSet) bool {
	for i := c.from; i < c.to; i++ {
		if set[a.norm(i)] {
			return true
		}
	}
	return false
}

func (a *answer) strongest() strength {
	best := none
	for _, c := range a.said() {
		if !c.reason {
			best = max(best, a.strengthOf(c))
		}
	}
	return best
}
