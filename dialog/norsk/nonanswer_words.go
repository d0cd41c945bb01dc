package norsk

import "sync"

// nonAnswerPatterns are the phrases, in both languages and as people write
// them on a tablet. Pronouns and fillers around them count as nothing too.
var nonAnswerPatterns = sync.OnceValue(func() *patternSet {
	set := newPatternSet()
	for _, p := range []string{
		// not knowing
		"vet|veit|vett|vedd ikke|ikkje|ikkj|ikje|ikkje|inte|itj|itte", "vet|veit da|nå|no ikke|ikkje", "vet|veit jeg|eg da|nå|no? ikke|ikkje",
		"vet|veit hverken|verken ut|opp eller inn|ned", "det vet|veit jeg|eg ikke|ikkje", "jeg|eg vet|veit ikke|ikkje helt|heilt|riktig|sikkert|nå|no",
		"aner|anar ikke|ikkje", "aner|anar det? ikke|ikkje", "ikke|ikkje anelse|aning|peiling|snøring", "ingen|inga anelse|aning|peiling|idé|ide", "har ikke|ikkje ..1 anelse|aning|peiling|idé|tenkt", "har|hadde ikke|ikkje tenkt på|over? det?",
		"har ingen anelse|aning|peiling|idé|svar|formening|meining|mening|tanker", "husker|hugsar|huskar|minnes ikke|ikkje", "hugser ikkje", "er|var litt|ganske|veldig? usikker|usikkert", "usikker|usikkert|uviss|uvisst|uklart", "ikke|ikkje sikker|sikkert|helt|heilt? sikker|sikkert?", "vanskelig|vanskeleg å si|seie|svare|svare_på på? det?", "godt spørsmål", "godt å vite|si|seie", "ikke|ikkje godt å si|vite|seie", "si|sei det", "gud vet|veit", "hvem|kven vet|veit", "tror|trur ikke|ikkje det", "kommer|kjem ikke|ikkje på? noe|noko?", "finner|finn ikke|ikkje ordene|orda|ord|svar", "skjønner|skjønar|skjøner|forstår ikke|ikkje spørsmålet|spørsmål|det?", "hva|kva mener|meiner du", "hva|kva betyr|tyder det", "hva|kva da|då",
		// it depends, not yet
		"det kommer|kjem an på|an", "det kommer|kjem an på alt|mye|mykje|så|litt? mye|mykje|dagen|formen|forma?", "kommer|kjem an på", "avhenger", "det spørs", "spørs|spørst", "ikke|ikkje enda|ennå|endå|enno|nå|no", "ikke|ikkje bestemt meg|seg?", "vi|me får se|sjå", "får se|sjå", "vi|me se|ser", "skal tenke|tenkje på? det?", "må tenke|tenkje litt? på|over? det?", "tenke|tenkje på det", "kommer|kjem tilbake til det", "har ikke|ikkje bestemt meg", "senere|seinere|seinare", "en|ein annen|annan gang|gong",
		// nothing, no, not wanting to
		"ingenting|inkje|intet|ingen|ingent|ikkenoe|null|niks|nix|njet", "ikke|ikkje noe|noko|nokon|noen|noka|nåkka|nogo", "ikke|ikkje noe|noko spesielt|særlig|særleg|bestemt|mer|meir|annet|anna|å si|seie?", "ikke|ikkje så mye|mykje", "nei|neei|nja|njaa|tja|tjaa|niks|neh|næ|nei_takk|naw", "nei takk", "pass|hopp|neste|skip|blank|stryk", "hopp over", "vil ikke|ikkje svare|si|seie|snakke på|om? det|dette?", "vil ikke|ikkje", "orker|orkar ikke|ikkje", "gidder|gidd ikke|ikkje", "ønsker|ønskjer ikke|ikkje å svare", "ingen|inkje kommentar", "har ikke|ikkje noe|noko ..2 si|seie|svare", "det samme|same kan|er? det? være|vere?", "samme|same det", "samme|same for|hos? meg", "spiller|spelar|speler ingen rolle", "bryr meg ikke|ikkje", "likegyldig|likegyldigt", "det er det samme|same", "whatever|idk|dunno|nope|no_idea", "vekk|stopp|slutt|ferdig", "bare|berre glem|gløym det", "glem|gløym det",
		// perhaps, fillers
		"kanskje|kanhende|muligens|moglegvis|eventuelt", "kan hende", "hm|hmm|hmmm|hmmmm|mm|mmm|eh|ehh|øh|øhh|øhm|æh|eeh|ææ|å|åh|åå|oi|uff|nå|no|vel|tja|altså|liksom|jo|ja|joda|jaja|okei|ok|oki|greit|greitt|nettopp|akkurat|sånn|slik|da|då|det|bare|berre|egentlig|eigentleg|helt|heilt|sant|ærlig_talt|dessverre|diverre|beklager|beklagar|unnskyld|orsak|sorry|men|så|og|jeg|eg|æ|e|je|i|litt|nok|visst|takk|hei|akkurat_nå|ærlig|talt", "vet|veit ..1 ikke|ikkje enda|ennå|enno|endå|helt|heilt|riktig|sikkert", "akkurat nå|no", "for|i øyeblikket|augeblikket|tida|tiden", "i dag", "ærlig|ærleg talt",
	} {
		set.add(p, 0)
	}
	return set
})
