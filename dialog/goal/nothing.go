package goal

import (
	"egneord/dialog"
	"egneord/dialog/norsk"
)

// saysNothing tells whether a clause fills no letter, whatever was asked: «vet
// ikke», «det kommer an på», and what is said about the question rather than
// to it. How sure somebody is, is the one answer where «usikker» is something.
func (a *answer) saysNothing(c clause) bool {
	if a.asks == dialog.AboutConfidence && a.has(c, unsure) {
		return false
	}
	if a.deflects(c) || deflectingOpenings.at(a.toks, c.from, c.to) > 0 && !a.hasWord(c, rescued) {
		return true
	}
	if a.asks == dialog.AboutWish && contentments.at(a.toks, c.from, c.to) == c.to-c.from {
		return true
	}
	if a.isAboutAnswering(c) || a.piecesSayNothing(c) {
		return true
	}
	return norsk.NonAnswer(norsk.Slice(a.text, a.toks[c.from].Start, a.toks[c.to-1].End), a.lang)
}

// deflects tells whether a clause as a whole answers nothing, also where it
// has a time in it: «spør meg i morgen».
func (a *answer) deflects(c clause) bool { return deflections.at(a.toks, c.from, c.to) == c.to-c.from }

// piecesSayNothing tells whether each piece between the commas of a clause says
// nothing, without the sighs before it and the softening after it: «puh, ikke
// ennå, beklager», «ærlig talt vet jeg ikke helt i dag».
func (a *answer) piecesSayNothing(c clause) bool {
	empty := false
	for from := c.from; from < c.to; {
		to := from
		for to < c.to && a.toks[to].Text != "," && a.toks[to].Text != ":" {
			to++
		}
		piece := a.bare(clause{from: from, to: to})
		switch {
		case piece.from >= piece.to:
		case a.deflects(piece), deflectingOpenings.at(a.toks, piece.from, piece.to) > 0 && !a.hasWord(piece, rescued), a.isAboutAnswering(piece),
			norsk.NonAnswer(norsk.Slice(a.text, a.toks[piece.from].Start, a.toks[piece.to-1].End), a.lang):
			empty = true
		default:
			return false
		}
		from = to + 1
	}
	return empty || sighs.at(a.toks, c.from, c.to) == c.to-c.from
}

// bare is a piece without sighs and softening.
func (a *answer) bare(c clause) clause {
	for n := 1; n > 0 && c.from < c.to; c.from += n {
		n = sighs.at(a.toks, c.from, c.to)
		if n == 0 && a.toks[c.from].Kind != norsk.Word && a.toks[c.from].Kind != norsk.Number {
			n = 1
		}
	}
	for c.from < c.to {
		n := 0
		for k := max(c.from+1, c.to-3); k < c.to && n == 0; k++ {
			if softening.at(a.toks, k, c.to) == c.to-k {
				n = c.to - k
			}
		}
		if n == 0 && a.toks[c.to-1].Kind != norsk.Word && a.toks[c.to-1].Kind != norsk.Number {
			n = 1
		}
		if n == 0 {
			break
		}
		c.to -= n
	}
	return c
}

// sighs are said before an answer, and are none.
var sighs = cues(`puh
	uff
	æsj
	huff
	tja
	hm
	hmm
	nja
	å nei
	ærlig|ærleg talt|tala
	akkurat nå|no
	beklager
	beklagar
	sorry
	unnskyld
	orsak
	dessverre
	nei
	ja
	jo
	jaja
	neida
	vel
	eh
	men
	oi
	å
	ok`)

// softening is said after one.
var softening = cues(`ennå
	enno
	enda
	endå
	nå
	no
	da
	då
	altså
	egentlig
	eigentleg
	heller
	dessverre
	beklager
	beklagar
	sorry
	unnskyld
	orsak
	akkurat nå|no
	for øyeblikket|augneblinken|tiden|tida
	i dag|kveld
	liksom
	gitt
	jo
	ja
	nei
	vel
	takk
	akkurat`)

// isAboutAnswering tells whether a clause has no other words than those people
// use to say that they have no answer: «det har jeg ikke tenkt så mye på».
func (a *answer) isAboutAnswering(c clause) bool {
	core, denied, anything := false, false, false
	for i := c.from; i < c.to; i++ {
		switch norm := a.norm(i); {
		case answeringCore[norm]:
			core = true
		case denials[norm]:
			denied = true
		case norm == "noen" || norm == "nokon" || norm == "noe" || norm == "noko":
			anything = true
		case a.toks[i].Kind == norsk.Number, a.toks[i].Kind == norsk.Word && !answering[norm]:
			return false
		}
	}
	return core || denied && anything // «har ikke noen»
}

var answeringCore = words(`vet veit vett aner anar husker hugsar tenke tenkt tenkje svare svara svar si seie vite vita forklare formening mening meining anelse aning peiling idé bestemt
	bestemmer langt privat personlig personleg angår ingen ingenting mhm ordner ordnar spørre særskilt`)

var answering = words(`det dette den jeg eg æ ikke ikkje itj har må kan vil får skal er blir vi me dere dykk på over om å så noe noko noen nokon ennå enda enno endå helt heilt nå no da då jo vel
	ærlig ærleg talt først fyrst mer meir meg seg godt for tidlig tidleg særlig særleg spesielt bra ja nei kommet kome kommer kjem siden sidan ta tar la ligge hva kva som
	bare berre egentlig eigentleg litt veldig kanskje aldri før søren faen fanden nok sikkert gjør gjer der her mye mykje sikker sikkert usikker uviss`)

var unsure = cues(`usikker|usikkert|litt|middels|nesten
	ikke|ikkje så? helt|heilt|veldig|særlig? sikker`)

// rescued are words that make an answer of what begins like none: «vet ikke
// hva jeg skal gjøre uten hagen min».
var rescued = words("uten utan kanskje")

// deflections are whole clauses that answer no question.
var deflections = cues(`det? er|var|ble|blir? så? veldig? litt? dumt|vanskelig|vanskeleg|flaut|tungt å? si|seie|svare|svara|vite|forklare|beskrive|skildre|snakke? på|om? det?
	det har jeg|eg alt|allerede? sagt|sagd|svart på?
	som jeg? sagt|sa
	som sagt|sagd
	samme|same som i|sist|før|over sted|stad?
	det samme|same som i|sist|før|over sted|stad?
	jeg|eg er så|litt|veldig|for? sliten|trøtt|trett|trøytt nå|no|i dag?
	jeg|eg? orker|orkar ikke|ikkje mer|meir|nå|no|tenke|dette|flere|fleire spørsmål|på? dette|det? nå|no?
	jeg|eg er så|litt|veldig|for|altfor? sliten|trøtt|trett|trøytt nå|no?
	jeg|eg? vil|ville? helst ikke|ikkje svare? på? det|dette?
	kan vi|me komme|kome tilbake|attende til det|dette|den? senere|seinere|seinare?
	det? kan vi|me komme|kome tilbake|attende til
	vanskelig|vanskeleg|godt|tøft spørsmål det?
	si det du?
	både og|òg
	hvordan|korleis|hva|kva|hvem|kven|hvorfor|kvifor|åssen da|då
	både ja og nei
	ja og nei
	det får vi|me se|sjå på? det|da|då?
	det? får vi|me vente med
	ingen ting
	ikke|ikkje noe|noko? som jeg|eg kommer|kjem|kan|veit|vet på|om? nå|no|akkurat? nå|no?
	ikke|ikkje aktuelt|relevant|bestemt|klart|lett|enkelt|greit
	irrelevant|uaktuelt|uklart|uvisst|avventer|ubestemt
	samma|samme|same for meg
	det? er ikke|ikkje opp til meg
	det? gjenstår å se|sjå
	det? står att å sjå
	det? er? ikke|ikkje lett|enkelt|godt|greit|så? å si|seie|svare|vite på? det|dette?
	det? er ikke|ikkje så? lett|enkelt|greit? å? si|seie|svare|vite? på? det|dette?
	har|hadde allerede|alt? svart|sagt|svara på? det|dette?
	jeg|eg passer|passar
	jeg|eg står over
	jeg|eg avventer
	det? er ikke|ikkje? helt|heilt|litt? uklart|uvisst|ubestemt|avgjort|bestemt|avklart ennå|enda|enno|nå|no?
	vi|me får|må? bare|berre? vente og se|sjå
	litt|veldig? usikker på? det|dette?
	det? er|blir jeg|eg litt|veldig? usikker på
	jeg|eg er ikke|ikkje helt|heilt|så? sikker på? det|dette? ennå|enda|enno?
	har|ha ingen|ikke|ikkje noen|nokon|noe|noko? planer|planar|plan|mening|meining|tanker|tankar|formening|formeining|idé|ideer om? det|dette?
	ingen plan|planer|planar|konkrete|tanker|tankar|formeining|formening|mening|meining|ideer|anelse|aning
	jeg|eg har ingen plan|planer|planar|konkrete|tanker|tankar|formeining|formening|mening|meining|ideer|svar
	ingen svar
	det? vil|får vise|syne seg
	tiden|tida vil|får vise
	dere|de|dykk|du|legen|kona|mannen|kommunen får|kan|må bestemme|bestemma|svare|avgjøre|avgjere? det|dette?
	ikke|ikkje i dag|kveld
	spør|spor meg i morgen|morgon
	spør|spor meg en|ein annen|annan gang|gong|dag
	jeg|eg kommer|kjem tilbake|attende til det
	jeg|eg? vil|ønsker|ønskjer ikke|ikkje dele|fortelle|fortelje|utdype det|dette?
	det? blir|er bare|berre? tull|dumt
	neste takk?
	kan vi|me vente
	kan vi|me ta det|dette
	kan vi|me vente med det|dette
	kan vi|me hoppe over det|dette|den?
	kan vi|me ta en|ein? pause|det|dette senere|seinere|seinare|nå|no?
	kan vi|me ta det|dette en|ein annen|annan gang|gong
	kan vi|me vente|stoppe med? det|dette? litt|nå|no|her?
	neste spørsmål
	må jeg|eg svare på? det|dette?
	det? er ikke|ikkje så? nøye|farlig|viktig|bestemt når?
	det? blir som det blir
	det vil tiden|tida vise
	tiden|tida vil|får vise
	det får tiden|tida vise
	vil|ville? ikke|ikkje svare|snakke|si|seie? på|om? det|dette?
	får se an
	vi|me får se|sjå hvordan|korleis? det? går|blir?
	jeg|eg? tar|tek det som det kommer|kjem
	en|ein dag om|av gangen|gongen
	ta en|ein dag om|av gangen|gongen
	sånn|slik er det bare|berre?
	det? er det samme|same for meg?
	det? er vanskelig|vanskeleg|privat|personlig|personleg|tungt|flaut
	hopp|hoppe over det|dette|den?
	orker|orkar ikke|ikkje mer|meir?
	hva|kva meiner|mener|tenker|tror|trur du|dere|de?
	umulig|umogleg å si|vite|seie
	det? er umulig|umogleg å si|vite|seie
	det? trengs|trengst|behøves ikke|ikkje
	ikke|ikkje nødvendig|nødvendigvis|naudsynt
	ingenting fungerer|virker|verkar|hjelper|hjelp|funkar|funker nå|no?
	det? ordner|ordnar seg nok|vel|sikkert?
	bestem dere
	vi|me tar|tek det siden|sidan|senere|seinere|seinare
	det får|kan vi|me ta siden|sidan|senere|seinere|seinare
	se|sjå over|ovenfor|ovanfor|forrige|førre
	ingen|inga hast|stress|press|frist
	alt og ingenting
	ingenting spesielt|mer|meir
	ikke|ikkje noe|noko mer|meir|annet|anna|nytt nå|no?
	nei? det var alt|det
	det er alt|nok
	ikke|ikkje tenkt så langt
	har ikke|ikkje tenkt så? langt|noe|noko
	jeg|eg har ikke|ikkje tenkt så? langt|noe|noko
	ikke|ikkje enda|ennå|enno bestemt
	det var et|eit godt|vanskelig|vanskeleg spørsmål
	for tidlig|tidleg å si|seie
	det? er for tidlig|tidleg å si|seie
	jeg|eg? kommer|kjem ikke|ikkje på noe|noko nå|no?
	jeg|eg? vet|veit ikke|ikkje nå|no|helt|heilt|enda|ennå|enno? jeg|eg?
	har ikke|ikkje peiling|anelse|aning
	jeg|eg har ikke|ikkje peiling|anelse|aning`)

// deflectingOpenings begin a clause that leads nowhere: «vet ikke hvem jeg
// skal spørre», «det kommer an på formen».
var deflectingOpenings = cues(`jeg|eg|æ? vet|veit|aner|anar|husker|hugsar ikke|ikkje|itj helt|heilt|sikkert|nøyaktig? hva|kva|hvem|kven|når|hvor|kor|hvordan|korleis|om|hvilken|hvilket|hvorfor|kvifor|enda|ennå|enno
	det|dette? kommer|kjem vel|jo|helt|heilt|litt? an på
	det|alt|mye|mykje? spørs|avhenger|avheng
	det|alt? er avhengig av
	det|alt|mye|mykje kommer|kjem an på
	det? får|må|kan dere|de|dykk|legen|fastlegen|kona|kommunen|andre|du|fysioterapeuten|mannen bestemme|svare|avgjøre|avgjere|si|seie
	det bestemmer dere|de|legen|kona|kommunen|andre|du|fysioterapeuten
	det må|får dere|de|legen|kona|kommunen|andre|du|fysioterapeuten
	ikke|ikkje? spør heller? kona|legen|mannen|meg|kommunen|nav|dere|koordinatoren|fysioterapeuten|datteren|noen|dei|dem
	hvorfor|kvifor|korfor spør|skal|må|vil
	hva|kva mener|meiner|betyr|tyder|slags|er|tenker
	jeg|eg|æ? skjønner|skjønar|forstår ikke|ikkje
	jeg|eg|æ? vil ikke|ikkje svare|snakke|si|seie
	ikke|ikkje bestemt
	jeg|eg? har ikke|ikkje bestemt
	det? vil tiden|tida
	det? er|blir opp til
	hopp|hoppe over
	det? er|var|ble|blir for tidlig|tidleg å
	bestem|bestemmer dere|de
	nå|no? må|skal|lar jeg|eg tenke|tenkje|se|sjå
	jeg|eg må tenke|tenkje
	la meg tenke|tenkje|se|sjå`)

// contentments are no wish: nothing is to be different.
var contentments = cues(`jeg|eg? har det? helt|heilt|ganske|veldig? bra|fint|greit|godt som|sånn? det er?
	det? er? alt er? helt|heilt? bra|fint|greit|ok
	jeg|eg? er fornøyd|fornøgd nå|no|som? det? er?
	det går bra|fint|greit
	jeg|eg? trenger|treng ingenting|ikke|ikkje|ingen noe|noko|ting?
	jeg|eg? har ingen|ingenting ønsker|ønske|mål|å klage?
	det er ikke|ikkje så? mye|mykje|noe|noko jeg|eg ønsker|ønskjer|vil|trenger|treng|mangler|manglar meg|ha?
	ingen ønsker|mål|ønske`)

// asksBack tells whether the whole answer is a question to us.
func (a *answer) asksBack() bool {
	n := len(a.toks)
	if n < 2 || a.toks[n-1].Text != "?" {
		return false
	}
	for i := 1; i < n-1; i++ {
		if a.toks[i].Text == "." || a.toks[i].Text == "!" || a.toks[i].Text == "?" {
			return false
		}
	}
	first, second := a.norm(0), a.norm(1)
	if first == "ja" || first == "men" || first == "nei" || first == "eh" {
		first, second = a.norm(1), a.norm(2)
		if first == "," {
			first, second = a.norm(2), a.norm(3)
		}
	}
	switch first {
	case "hæ", "hø", "sa", "hva", "kva", "hvem", "kven", "hvordan", "korleis", "hvorfor", "kvifor", "hvor", "kor", "hvilken", "hvilke", "åssen":
		return true
	case "når":
		return !subjects[second] && second != "barna" && second != "ungene"
	case "må", "kan", "skal", "er", "har", "vil", "får":
		return second == "jeg" || second == "eg" || second == "du" || second == "dere" || second == "vi" || second == "det" || second == "man" || second == "ein" || second == "en"
	}
	return false
}
