package goal

import (
	"strings"

	"egneord/dialog"
)

// people are those who may help, as they are spoken of.
var people = words(`kona kone konen mannen mann samboer samboeren sambuaren kjæresten kjærasten ektefellen datter datteren dattera dottera dotter sønn sønnen son sonen barna ungene ungane borna
	mor mora moren mamma far faren pappa bror broren søster søsteren søstera syster systera foreldrene svigermor svigerdatter svigerdatteren svigersønnen svigersonen svoger svogeren svigerinna
	tante tanta onkel onkelen kusina kusine fetter fetteren nevø nevøen niesa niese bestemor bestefar barnebarnet barnebarna barnebarn barneborna tvillingen
	nabo naboen nabokona naboer naboene grannen venn vennen venner vennene ven venen vener venninne venninna venninnen venninner veninna venninde kompis kompisen kamerat kameraten kollega kollegaen
	fysioterapeut fysioterapeuten fysio fysioen ergoterapeut ergoterapeuten ergo ergoen logoped logopeden lege legen fastlege fastlegen legar psykolog psykologen psykiater psykiateren
	sykepleier sykepleieren sykepleieren sjukepleiar sjukepleiaren hjemmesykepleien hjemmesykepleieren hjemmesjukepleien heimesjukepleia hjemmetjenesten heimetenesta hjemmehjelpen heimehjelpa
	støttekontakt støttekontakten assistent assistenten assistentene assistentane bpa koordinator koordinatoren kontaktperson kontaktpersonen nav kommunen ruskonsulent ruskonsulenten ruskonsulenten
	saksbehandler saksbehandleren sosionom sosionomen lærer læreren læraren prest presten diakonen terapeut terapeuten frivillig frivillige besøksvenn besøksvennen treneren trener instruktøren
	synspedagogen pedagogen helsesykepleier vernepleier vernepleieren vernepleiaren boveileder boveilederen bofelle leksehjelpen gjeldsrådgiveren likepersonen likepersonen sjefen lederen personalet
	ansatte barnevernet støttepersonen følgepersonen følge tolken noen nokon nån`)

// kin and callings end the names of more of them than a list can hold:
// «systersonen», «synsterapeuten».
var callings = [...]string{"sonen", "sønnen", "datteren", "dattera", "dottera", "broren", "søsteren", "søstera", "systera", "terapeuten", "pleieren", "pleiaren", "kontakten", "læreren", "læraren",
	"veilederen", "rettleiaren", "rådgiveren", "rådgjevaren", "konsulenten", "koordinatoren", "hjelpen", "hjelpa", "tjenesten", "tenesta", "assistenten", "vennen", "kollegaen", "arbeideren", "arbeidaren"}

func isHelper(norm string) bool {
	if people[norm] {
		return true
	}
	for _, calling := range callings {
		if len(norm) > len(calling) && strings.HasSuffix(norm, calling) {
			return true
		}
	}
	return false
}

// professionals help; whoever goes somewhere «sammen med» one of them is helped.
var professionals = words(`fysioterapeut fysioterapeuten fysio fysioen ergoterapeut ergoterapeuten logoped logopeden lege legen fastlegen psykolog psykologen sykepleier sykepleieren sjukepleiaren
	hjemmesykepleien heimesjukepleia hjemmetjenesten heimetenesta støttekontakt støttekontakten assistent assistenten assistentane koordinator koordinatoren ruskonsulenten saksbehandleren
	terapeuten besøksvennen treneren boveilederen vernepleieren kontaktpersonen`)

// offers are what somebody does who helps.
var offers = cues(`kan|skal|vil|kunne|må|har|lovet|lova|sagt|sa ja? hjelpe|hjelpa|kjøre|køyre|følge|følgje|støtte|minne|ringe|hente|passe|komme|kome|trene|øve|gå|stille|lære|vise|bli|være|vere|ordne|bære|bere|ta|fikse|male|rydde|handle|lage|sette|setje|skrive|kontakte|snakke|spørre|spørje|undersøke|skaffe|låne|montere|lese|klippe|måke|vaske|reparere|skru|bygge|byggje|planlegge|melde|søke|forklare|vekke|hugse|huske|betale|se|sjå
	må|kan|skal skrive|godkjenne|si|sende|søke|bestille|ordne|gjøre|gjere|være|vere|bli
	har|hadde lovet|lova|lovt|sagt|tilbudt|tilbode
	hjelper|hjelpar|hjelp|hjelpe|kjører|køyrer|følger|følgjer|støtter|støttar|minner|minnar|stiller|lærer|viser|passer|passar|ordner|ordnar
	blir|bli|vert med
	er|være|vere med
	går|trener|øver|trenar|øvar med
	henter|hentar meg
	kommer|kjem innom|med|og`)

// helpOf is help with a name after it.
var helpOf = cues(`med? hjelp av|fra|frå|til
	støtte av|fra|frå
	får|få hjelp|følge|følgje|støtte|skyss av|fra|frå|med`)

var together = cues(`sammen|saman|ilag med
	i lag med
	lag med`)

// helperAt tells whether somebody who helps, and what they do, begins at token i.
func (a *answer) helperAt(i int) bool {
	end := a.personEnd(i)
	return end > 0 && offers.at(a.toks, end, len(a.toks)) > 0
}

// personEnd reads «datteren min», «en i familien», «Anne og naboen»: the token
// after, or 0.
func (a *answer) personEnd(i int) int {
	if i < 0 || i >= len(a.toks) {
		return 0
	}
	start := i
	if n := a.norm(i); n == "en" || n == "ei" || n == "ein" || n == "den" || n == "min" || n == "mi" || n == "mine" {
		i++
	}
	if !isHelper(a.norm(i)) && !(i > 0 && i < len(a.toks) && a.toks[i].Upper && start == i && !a.breaks(i) && !subjects[a.norm(i)]) {
		return 0
	}
	i++
	for n := a.norm(i); n == "min" || n == "mi" || n == "mitt" || n == "mine" || n == "vår" || n == "hans" || n == "hennes"; n = a.norm(i) {
		i++
	}
	if a.norm(i) == "og" && isHelper(a.norm(i+1)) {
		return a.personEnd(i + 1)
	}
	return i
}

// helper finds help that is offered in a clause: the tokens that say so, or -1.
// In an answer about when, whoever comes along is help too: «til våren, sammen
// med datteren min».
func (a *answer) helper(c clause, along bool) (from, to int) {
	for i := c.from; i < c.to; i++ {
		if n := helpOf.at(a.toks, i, c.to); n > 0 && !denials[a.norm(i-1)] && a.norm(i-1) != "uten" && a.norm(i-1) != "utan" && i+n < c.to && (a.personEnd(i+n) > 0 || a.norm(i+n) == "noen" || a.norm(i+n) == "dere") {
			return i, a.helpEnd(i, c)
		}
		if n := together.at(a.toks, i, c.to); n > 0 {
			if end := a.personEnd(i + n); end > 0 && (along || a.anyWord(i+n, end, professionals)) {
				return i, a.helpEnd(i, c)
			}
		}
		if along && a.norm(i) == "med" && a.norm(i-1) != "sammen" && a.norm(i-1) != "saman" {
			if end := a.personEnd(i + 1); end > 0 {
				return i, a.helpEnd(i, c)
			}
		}
		if end := a.personEnd(i); i == c.from && end > 0 && a.norm(end) == "kan" && end+1 < c.to && (a.asks == dialog.AboutWish || a.asks == dialog.AboutTime) {
			return i, a.helpEnd(i, c)
		}
		if a.helperAt(i) && a.norm(i-1) != "at" && a.norm(i-1) != "med" && a.norm(i-1) != "om" && a.norm(i-1) != "til" && a.norm(i-1) != "for" {
			return i, a.helpEnd(i, c)
		}
	}
	return -1, -1
}

func (a *answer) anyWord(from, to int, set wordSet) bool {
	for i := from; i < to; i++ {
		if set[a.norm(i)] {
			return true
		}
	}
	return false
}

// helpEnd is where help that begins at token i ends: before a time that ends
// the clause.
func (a *answer) helpEnd(i int, c clause) int {
	to := c.to
	for to > i+1 && (a.timeAt[to-1] >= 0 && a.timeAt[to-1] != a.timeAt[i] || !wordish(a, to-1)) {
		to--
	}
	return to
}

func wordish(a *answer, i int) bool { return a.toks[i].Text != "," && a.toks[i].Text != "." }
