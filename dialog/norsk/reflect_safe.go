package norsk

import (
	"strings"
	"time"
)

// quoteWords are words that forbid turning, wherever they stand: the second
// person (whose is it after the turn?), «vi» (who is that?), dialect pronouns
// (there is no safe form to give back), and words that point at the room.
var quoteWords = wordSet(`
	du deg din di ditt dine dere dykk dykkar dykker deres dæ dæg døkk dåkker dokker dokke dokk døkker dåkk
	vi oss våre vårt okkon okkar okka me mæ
	æ æg ej ej mæi mæg je jæ jæi jei ek eig meiji mej itj itte ittje itkj isje ikje
	ka kæm koffer kossen korsen kordan kæ hainn hænne
	her hit herfra herifra herfrå hitover herinne herute heroppe denne dette disse desse dennan detta dissan
	selvmord sjølvmord selvmordet sjølvmord drepe drepa overgrep voldtatt voldtekt voldtekten valdtatt misbrukt misbruk
	overdose overdosen selvskading sjølvskading selvskade sjølvskade dø døy vold vald kutter banker banka
	voldelig truer død døde døydde daud ruser rusar takk takka takker`)

// kinNames are names in the mouth of the speaker: «mamma» said back would be
// somebody else's mother.
var kinNames = wordSet(`mamma pappa mor far bestemor bestefar besta bestemamma bestepappa mormor morfar farmor farfar
	tante onkel mommo moffa mutter fatter muttern fattern mamman pappan gudmor oldemor oldefar mammas pappas mors fars bestemors bestefars
	momo mamsen papsen gommo goffa`)

// oaths have a «meg» in them that is nobody.
var oaths = wordSet(`jammen jaggu sannelig søren sørenmeg faen faan fanden stakkars kjære minsanten pokker helvete dæven dæven gud herregud
	gudbedre hutte hyttetu sanneleg jamen faderen fader jysla santen saktens bevare bevares forbarme akke`)

// openings that make a poor start for giving something back: they answer,
// object, ask, tell somebody to do something, or lean on what was said before.
var quoteOpenings = wordSet(`ja nei jo tja nja joda neida jada eh øh hm hmm æh å at fordi for da så derfor dermed difor men altså vel
	takk tusen kjære la hjelp gi gje ring kom hør høyr se sjå fortell fortel si sei ta ikke ikkje slutt vent spør skriv husk hugs tenk
	hva hvem hvor hvordan hvorfor hvilken hvilket hvilke kva kven kor korleis kvifor åssen som eller enn sånn slik sånt slikt
	unnskyld orsak sorry hei hallo`)

// subordinators begin a clause that is no sentence alone.
var subordinators = wordSet(`når hvis dersom om viss mens medan siden sidan før etter`)

// nonAnswers say that there is no answer; they are not to be given back as
// if they were one.
var nonAnswerPhrases = [...]string{
	"vet ikke", "veit ikkje", "veit ikke", "vet ikkje", "vet da ikke", "aner ikke", "anar ikkje", "husker ikke", "hugsar ikkje", "forstår ikke", "forstår ikkje",
	"skjønner ikke", "skjønar ikkje", "er usikker", "er ikke sikker", "er ikkje sikker", "vil ikke svare", "vil ikkje svare", "vil helst ikke svare", "ønsker ikke å svare", "ønskjer ikkje å svare",
	"kommer ikke på noe", "kjem ikkje på noko", "har ikke noe å si", "har ingenting å si", "har ikkje noko å seie", "kan ikke svare", "kan ikkje svare", "vil ikke snakke", "vil ikkje snakke",
}

// riskPhrases have their own routine elsewhere; here they are never turned.
var riskPhrases = [...]string{
	"livet av meg", "ta livet", "tar livet", "orker ikke mer", "orkar ikkje meir", "orker ikkje meir", "ikke leve", "ikkje leve", "ikke lenger leve", "skade meg", "skader meg", "skadar meg",
	"slår meg", "slo meg", "slå meg", "henge meg", "drukne meg", "gjøre slutt på", "gjere slutt på", "være død", "vere død", "bli død", "kutte meg", "kuttar meg", "orker ikke leve", "ikke mer",
	"ikkje meir å leve", "gi opp alt", "vær så snill", "ver så snill", "er du snill", "ikke vil mer", "vil ikke mer", "ikke være til lenger", "ikkje vere til lenger",
}

// unsafe reports anything in the utterance that forbids turning it.
func (u *utterance) unsafe() bool {
	if strings.ContainsAny(u.text, "\n\r«»\"“”„‹›():;?*/…_|[]{}<>") || strings.Contains(u.text, "..") {
		return true
	}
	words, firstPerson, letters, capitals := 0, false, 0, 0
	norms := make([]string, len(u.toks))
	for i, t := range u.toks {
		norms[i] = t.Norm
		switch t.Kind {
		case Other:
			return true
		case Punct:
			if isOneOf(t.Norm, "'", "’", "‘", "#", "@", "%") && t.Norm != "%" {
				return true
			}
			if u.unsafeWord(i) {
				return true
			}
			continue
		}
		words++
		if quoteWords[t.Norm] || u.unsafeWord(i) {
			return true
		}
		if _, ok := u.secondPerson(i); ok {
			firstPerson = true
		}
		if len(t.Text) > 1 {
			letters++
			if t.Kind == Word && t.Text == strings.ToUpper(t.Text) {
				capitals++
			}
		}
	}
	if !firstPerson || words > maxShiftWords || letters > 1 && capitals*2 > letters {
		return true
	}
	return u.saysPhrase(norms) || u.isNearTime()
}

// unsafeWord looks at one word and its neighbours.
func (u *utterance) unsafeWord(i int) bool {
	t := u.toks[i]
	inside := i > 0 && !u.endsSentence(i-1)
	switch t.Norm {
	case "jeg":
		if u.lang == Nynorsk {
			return true // the two languages in one: better word for word
		}
	case "eg":
		if u.lang != Nynorsk {
			return true
		}
	case "de", "dei", "dem":
		if t.Norm == "de" && u.lang == Nynorsk || t.Norm != "dei" && t.Upper && inside {
			return true
		}
	case "vår":
		return !u.isSpring(i)
	case "e":
		return true
	case "min", "mi", "mitt", "mine":
		if t.Upper && inside {
			return true // «Mi» and «Min» are also names
		}
		if t.Norm == "mitt" && i+1 < len(u.toks) && isOneOf(u.toks[i+1].Norm, "på", "i", "mellom") {
			return true // «midt», as it sounds
		}
		if t.Norm == "min" && i == 0 && t.Kind == Word && len(u.toks) > 1 && u.toks[1].Upper {
			return true
		}
	case ",":
		// «…, sa far min»: somebody else's words.
		if i+1 < len(u.toks) && isOneOf(u.toks[i+1].Norm, "sa", "sier", "seier", "spurte", "ropte", "sade") {
			return true
		}
	case "meg":
		if i > 0 && (oaths[u.toks[i-1].Norm] || u.toks[i-1].Norm == "for" && i > 1 && u.toks[i-2].Norm == "takk") {
			return true
		}
		if i == 0 || u.toks[i-1].Norm == "og" && i == 2 || i+1 < len(u.toks) && u.toks[i+1].Norm == "og" && i == 0 {
			return true // «meg og kona» as a subject
		}
	}
	if oaths[t.Norm] && t.Norm != "gud" && t.Norm != "kjære" && t.Norm != "stakkars" {
		return true
	}
	if kinNames[t.Norm] {
		return !u.kinIsSafe(i)
	}
	// «Jeg vil hjem, synes jeg»: said back it begs for a yes.
	if (t.Norm == "jeg" || t.Norm == "eg") && i > 0 && u.isClosing(i) &&
		isOneOf(u.toks[i-1].Norm, "synes", "synest", "tror", "trur", "vet", "veit", "mener", "meiner", "håper", "håpar", "vonar", "tenker", "tenkjer", "føler", "kjenner", "antar", "regner", "syns", "tykkjer", "ser", "sier", "seier") {
		return true
	}
	return false
}

// isClosing reports that nothing but a mark or «da» follows token i.
func (u *utterance) isClosing(i int) bool {
	for i++; i < len(u.toks); i++ {
		if u.endsSentence(i) || u.toks[i].Norm == "," {
			return true
		}
		if !isOneOf(u.toks[i].Norm, "da", "nå", "no", "vel", "jo") {
			return false
		}
	}
	return true
}

// kinIsSafe: a possessive stands beside, or the word is a role («en mor»,
// «være mamma for barna mine»), not a name.
func (u *utterance) kinIsSafe(i int) bool {
	if i+1 < len(u.toks) && isOneOf(u.toks[i+1].Norm, "min", "mi", "hans", "hennes", "hennar", "sin", "si", "deira", "til") {
		return u.toks[i+1].Norm != "til" || i > 0 && isOneOf(u.toks[i-1].Norm, "er", "være", "vere", "blir", "bli", "ble", "en", "ei")
	}
	if strings.HasSuffix(u.toks[i].Norm, "s") {
		return false
	}
	return i > 0 && isOneOf(u.toks[i-1].Norm, "min", "mi", "en", "ei", "ein", "som", "god", "bedre", "betre", "være", "vere", "bli", "er", "blir", "ble", "var", "sin", "si", "hans", "hennes")
}

// isSpring tells the season from «our».
func (u *utterance) isSpring(i int) bool {
	if i == 0 || u.toks[i-1].Norm != "i" {
		return false
	}
	p := &timeParser{toks: u.toks, words: make([]timeWord, len(u.toks)), lang: u.lang}
	return p.seasonNotOur(i-1, i)
}

// saysPhrase looks for whole phrases.
func (u *utterance) saysPhrase(norms []string) bool {
	line := " " + strings.Join(norms, " ") + " "
	for _, s := range riskPhrases {
		if strings.Contains(line, " "+s+" ") {
			return true
		}
	}
	for _, s := range nonAnswerPhrases {
		// «jeg vet ikke» is no answer; «jeg vet ikke hva jeg vil» says something.
		if at := strings.Index(line, " "+s+" "); at >= 0 && len(strings.Fields(line[at+len(s)+2:])) <= 3 {
			return true
		}
	}
	return false
}

// nearWords are in every expression isNearTime looks for.
var nearWords = wordSet(`dag går morgen morgon morra kveld natt forgårs førgår overmorgen overmorgon ettermiddag formiddag idag igår imorgen imorgon ikveld inatt
	neste forrige førre sist helg helga helgen siden sidan`)

// isNearTime reports words that mean another day tomorrow («i går», «neste
// uke»): what is given back is also shown later.
func (u *utterance) isNearTime() bool {
	near := false
	for _, t := range u.toks {
		near = near || nearWords[t.Norm]
	}
	if !near {
		return false
	}
	// Any day will do: only the words matter here, not the date.
	for _, e := range FindTimes(u.text, u.lang, time.Date(2025, 1, 8, 0, 0, 0, 0, time.UTC)) {
		if e.From == "" || e.Grain != grainDay && e.Grain != grainWeek && e.Grain != grainWeekend {
			continue
		}
		low := strings.ToLower(e.Text)
		for _, s := range [...]string{"i dag", "i går", "i morgen", "i morgon", "i morra", "i kveld", "i natt", "i forgårs", "i førgår", "i overmorgen", "i overmorgon", "i ettermiddag", "i formiddag",
			"idag", "igår", "imorgen", "imorgon", "ikveld", "inatt", "neste uke", "neste veke", "forrige", "førre", "sist ", "neste helg", "i helg", "siden", "sidan"} {
			if strings.HasPrefix(low, s) || s == "siden" && strings.HasSuffix(low, s) {
				return true
			}
		}
	}
	return false
}
