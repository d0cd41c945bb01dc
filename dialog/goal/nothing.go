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
	if deflections.at(a.toks, c.from, c.to) == c.to-c.from || deflectingOpenings.at(a.toks, c.from, c.to) > 0 && !a.hasWord(c, rescued) {
		return true
	}
	if a.asks == dialog.AboutWish && contentments.at(a.toks, c.from, c.to) == c.to-c.from {
		return true
	}
	if a.isAboutAnswering(c) {
		return true
	}
	return norsk.NonAnswer(norsk.Slice(a.text, a.toks[c.from].Start, a.toks[c.to-1].End), a.lang)
}

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
	får se an
	vi|me får se|sjå hvordan|korleis? det? går|blir?
	jeg|eg? tar|tek det som det kommer|kjem
	en|ein dag om|av gangen|gongen
	ta en|ein dag om|av gangen|gongen
	sånn|slik er det bare|berre?
	det? er det samme|same for meg?
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
	det? spørs|avhenger|avheng
	det? får|må|kan dere|de|dykk|legen|fastlegen|kona|kommunen|andre|du|fysioterapeuten|mannen bestemme|svare|avgjøre|avgjere|si|seie
	det bestemmer dere|de|legen|kona|kommunen|andre|du|fysioterapeuten
	det må|får dere|de|legen|kona|kommunen|andre|du|fysioterapeuten
	spør heller? kona|legen|mannen|meg|fysioterapeuten|datteren|noen|dei|dem
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
