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
	return norsk.NonAnswer(norsk.Slice(a.text, a.toks[c.from].Start, a.toks[c.to-1].End), a.lang)
}

var unsure = cues(`usikker|usikkert|litt|middels|nesten
	ikke|ikkje så? helt|heilt|veldig? sikker`)

// rescued are words that make an answer of what begins like none: «vet ikke
// hva jeg skal gjøre uten hagen min».
var rescued = words("uten utan kanskje")

// deflections are whole clauses that answer no question.
var deflections = cues(`det? er|var|ble? så? veldig? litt? dumt|vanskelig|vanskeleg|flaut|tungt å? si|seie|svare|svara|vite|forklare|beskrive|skildre|snakke? på|om? det?
	det har jeg|eg alt|allerede? sagt|sagd|svart på?
	som jeg? sagt|sa
	som sagt|sagd
	samme|same|det_samme som i|sist|før|over sted|stad?
	det samme|same som i|sist|før|over sted|stad?
	jeg|eg er så|litt|veldig|for? sliten|trøtt|trett|trøytt nå|no|i dag?
	jeg|eg? orker|orkar ikke|ikkje mer|meir|nå|no|tenke|dette|flere|fleire spørsmål|på? dette|det? nå|no?
	kan vi|me ta en|ein? pause|det|dette senere|seinere|seinare|nå|no?
	kan vi|me ta det|dette en|ein annen|annan gang|gong
	kan vi|me vente|stoppe med? det|dette? litt|nå|no|her?
	neste spørsmål
	må jeg|eg svare på? det|dette?
	det? er ikke|ikkje så? nøye|farlig|viktig|viktig_når|bestemt når?
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
	ingenting spesielt|spesielt_nå|mer|meir
	ikke|ikkje noe|noko mer|meir|annet|anna|nytt nå|no?
	nei? det var alt|det
	det er alt|nok
	ikke|ikkje tenkt så langt|på_det|over_det
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
	case "hva", "kva", "hvem", "kven", "hvordan", "korleis", "hvorfor", "kvifor", "hvor", "kor", "hvilken", "hvilke", "åssen":
		return true
	case "når":
		return !subjects[second] && second != "barna" && second != "ungene"
	case "må", "kan", "skal", "er", "har", "vil", "får":
		return second == "jeg" || second == "eg" || second == "du" || second == "dere" || second == "vi" || second == "det"
	}
	return false
}
