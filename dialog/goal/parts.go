package goal

import (
	"strings"

	"egneord/dialog/norsk"
)

func hasSuffix(s, suffix string) bool { return strings.HasSuffix(s, suffix) }

// isNumbered tells whether a list mark stands before a clause: «1)», «-», «for det andre».
func (a *answer) isNumbered(c clause) bool {
	i := c.from - 1
	if i < 0 {
		return false
	}
	t := a.toks[i]
	switch t.Text {
	case ")", "•", "*":
		return true
	case "-", "–":
		return i == 0 || a.breaks(i)
	case ".":
		return i > 0 && a.toks[i-1].Kind == norsk.Number && (i == 1 || a.breaks(i-1))
	}
	return ordinals[t.Norm]
}

// isAnother tells whether a clause that says a wish says another than those
// before it. It does when it adds («og så vil jeg», «i tillegg»), or wants
// something else in a sentence of its own; it does not when it says the same
// in other words, or says what is not wanted: «Jeg vil hjem. Jeg vil ikke bo her.»
func (a *answer) isAnother(before []clause, c clause) bool {
	if a.isNumbered(c) || a.adds(c) {
		return true
	}
	last := before[len(before)-1]
	if a.hasWord(c, denials) || a.hasWord(last, denials) {
		return false
	}
	for i := c.from; i < c.to; i++ {
		switch n := a.norm(i); {
		case n == "det" && i > c.from && c.to-i <= 3, n == "dit" || n == "der" || n == "slik" || n == "sånn":
			return false
		case !common[n] && len(n) > 3:
			for _, b := range before {
				for k := b.from; k < b.to; k++ {
					if !common[a.norm(k)] && alike(n, a.norm(k)) {
						return false
					}
				}
			}
		}
	}
	if a.strengthOf(c) == medium && a.strengthOf(last) == medium {
		first, second := a.norm(last.from), a.norm(c.from)
		return c.sentence != last.sentence && isInfinitive(first) && isInfinitive(second) && first != second && !motions[first] && last.to-last.from > 1 && c.to-c.from > 1
	}
	return a.strengthOf(c) == strong && a.saysMuch(c) && a.saysMuch(last)
}

// saysMuch tells whether a clause says more than that somebody wants: «komme
// meg ut hver dag» does, in small words.
func (a *answer) saysMuch(c clause) bool {
	verb := a.firstInfinitive(c)
	return a.contents(c) >= 1 || verb >= 0 && c.to-verb > 2
}

// adds is «og så vil jeg også …».
func (a *answer) adds(c clause) bool {
	for i := c.from - 1; i >= 0 && i >= c.from-4; i-- {
		if n := a.norm(i); adding[n] || n == "og" {
			return true
		} else if a.toks[i].Kind == norsk.Word && n != "så" && n != "til" {
			break
		}
	}
	for i := c.from; i < c.to && i < c.from+5; i++ {
		if adding[a.norm(i)] {
			return true
		}
	}
	return false
}

var adding = words("også òg dessuten attåt tillegg ting deretter dernest etterpå første fyrste andre tredje siste")

var denials = words("ikke ikkje ingen inga ikkje aldri slippe sleppe itj ikkj")

// contents counts the words that are more than grammar.
func (a *answer) contents(c clause) int {
	n := 0
	for i := c.from; i < c.to; i++ {
		if a.timeAt[i] < 0 && a.toks[i].Kind == norsk.Word && !common[a.norm(i)] {
			n++
		}
	}
	return n
}

// common are words too general to tell one wish from another.
var common = words(`jeg eg æ vi me han hun ho det den de dei du en ei et ein eit å at og eller men så som i på til med for fra frå av om hos ut inn opp ned
	vil ville ønsker ønskjer håper skulle kunne kan må skal få får bli blir være vere er har ha gjøre gjere klare klarer komme kome gå
	mer meir igjen att litt bare berre helst gjerne også min mi mitt mine meg selv sjølv deg seg alle alt noe noko
	ikke ikkje nå no her der da då lyst bedre betre mye mykje veldig enn sammen saman tilbake hjem heim drømmen målet ønsket`)

// alike tells whether two words are forms of the same: «kino» and «kinoen».
func alike(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 4 {
		return x == y
	}
	if len(x) > 6 {
		x = x[:max(5, len(x)-3)]
	}
	return strings.HasPrefix(y, x)
}

// secondWish finds the «og» between two wishes in one clause: «sove bedre og
// komme meg på kino». Two verbs are often one wish («reise til Bodø og besøke
// søsteren min», «vaske og kle på meg selv»), so both must stand with words of
// their own, and the first must not be a way to the second.
func (a *answer) secondWish(c clause) []int {
	var at []int
	verb := a.firstInfinitive(c)
	both := verb > c.from && a.norm(verb-1) == "både" // «både lære å svømme og begynne i kor»
	for i := c.from + 2; i < c.to-1 && verb >= 0; i++ {
		if n := a.norm(i); n != "og" && n != "samt" && n != "pluss" {
			continue
		}
		k := i + 1
		listed := both
		for a.norm(k) == "så" || a.norm(k) == "gjerne" || a.norm(k) == "kanskje" || a.norm(k) == "også" {
			listed = true
			k++
		}
		again := a.norm(k) == "å"
		if again {
			k++
		}
		if k >= c.to || !isInfinitive(a.norm(k)) || i-verb < 2 || a.timeAt[i] >= 0 {
			continue
		}
		rest := clause{from: k, to: c.to}
		switch {
		case a.refersBack(rest) || a.subordinate(c.from, i):
			continue
		case a.betters(rest) && i-verb > 1:
			// «gå tur og sove bedre»: to be better is nothing one goes somewhere to do
		case both:
		case a.shared(rest), ways[a.norm(verb)] && !again, again && ways[a.norm(verb)] && i-verb < 3:
			continue
		case !listed && (a.contents(clause{from: verb, to: i}) < 1 && !hasAdverb(a, verb, i) || c.to-k < 2):
			continue
		}
		at = append(at, i)
		verb = k
	}
	return at
}

// hasAdverb is «sove bedre»: the verb says something already.
func hasAdverb(a *answer, verb, to int) bool {
	for i := verb + 1; i < to; i++ {
		if a.toks[i].Kind == norsk.Word {
			return true
		}
	}
	return false
}

// firstInfinitive is where the wish of a clause has its verb, or -1.
func (a *answer) firstInfinitive(c clause) int {
	for i := c.from; i < c.to; i++ {
		if isInfinitive(a.norm(i)) && a.norm(i) != "ha" && !light[a.norm(i)] {
			return i
		}
	}
	return -1
}

// light verbs lead to the one that says what.
var light = words("kunne klare få orke tørre greie klara ville")

// shared ends belong to both verbs, which makes them one wish: «vaske og kle på meg selv».
func (a *answer) shared(c clause) bool {
	last := a.norm(c.to - 1)
	return last == "selv" || last == "sjølv" || last == "alene" || last == "åleine" || last == "aleine"
}

// betters tells whether a wish is for a state: «sove bedre», «slutte å røyke».
func (a *answer) betters(c clause) bool {
	switch a.norm(c.from) {
	case "slutte", "slippe", "sleppe", "betale":
		return true
	}
	for i := c.from; i < c.to; i++ {
		switch n := a.norm(i); n {
		case "bedre", "betre", "mer", "meir", "mindre", "oftere", "oftare", "sunnere", "sunnare", "sterkere", "sterkare", "roligere", "tryggere", "kvitt":
			return true
		}
	}
	return false
}

// refersBack is «lage middag og spise den sammen».
func (a *answer) refersBack(c clause) bool {
	for i := c.from; i < c.to; i++ {
		switch a.norm(i) {
		case "den", "det", "dem", "dei", "der", "dit", "ham", "henne", "han", "sammen", "saman":
			return true
		}
	}
	return false
}

// subordinate tells whether the «og» stands within «at …», «som …», «hvis …».
func (a *answer) subordinate(from, to int) bool {
	for i := from + 1; i < to; i++ {
		switch a.norm(i) {
		case "som", "hvis", "viss", "når", "dersom", "mens":
			return true
		}
	}
	return false
}

// ways are verbs of going and being somewhere: what comes after «og» is what
// one goes there to do.
var ways = words(`gå reise dra fare komme kome kjøre køyre sitte sitje stå ligge liggje flytte være vere ta møte besøke vitje ringe bli få ha invitere
	sykle sykla lære prøve begynne byrje hente lage spise ete vaske dusje stelle kle handle rydde prøva begynna åka`)

// motions lead somewhere: what is said next is what one does there.
var motions = words("gå reise dra fare komme kome kjøre køyre flytte")

// isInfinitive knows the verbs people wish with.
func isInfinitive(norm string) bool { return infinitives[norm] }

var infinitives = words(`gå reise dra komme kome kjøre køyre sitte sitje stå ligge liggje sove spise ete drikke lage steke bake koke vaske dusje bade kle stelle pusse
	handle rydde støvsuge hente levere følge følgje besøke vitje ringe skrive lese høre høyre se sjå snakke prate fortelle fortelje synge syngje spille spele danse dansa male tegne teikne strikke hekle sy
	snekre bygge byggje plante dyrke luke grave hogge fiske jakte ro seile padle svømme symje sykle sykla løpe springe trene trena øve jogge klatre
	bo bu flytte eie eige leie kjøpe selje selge betale spare tjene tene jobbe arbeide studere lære undervise hjelpe passe leke leike ta få gi gje ha være vere bli bruke
	slutte begynne byrje prøve klare greie orke tørre tore holde halde finne treffe møte invitere delta slippe sleppe unngå mestre styre bestemme velge velje
	feire le glede kose hvile kvile våkne puste leve elske tilgi savne reparere fikse skru måle bestige bære bere løfte dytte kaste lufte mate ri skate stupe dykke
	engasjere overnatte kunne forstå skjønne huske hugse konsentrere tenke tenkje roe slappe komma gjøre gjere sende snu lede leie bidra delta holde kontakte åpne klippe barbere`)
