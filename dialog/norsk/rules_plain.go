package norsk

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func plainRules() []Rule {
	return []Rule{
		{
			ID: "jargon-word", Class: Jargon, Rank: rankJargon, Blocks: true,
			Name:    "Fagord",
			Why:     "«Det oppleves som vi befinner oss i et hus med to etasjer.» De færreste tenker mål, tiltak og ressurser i dagliglivet. Brukte personen ordet selv, er det greit.",
			Message: "«{ord}» er et fagord. Si heller: {heller}.",
			Accepts: func(r *reading, s *sentence, start, end int) bool { return !r.anyOwn(start, end) },
			Bad: []Example{
				{Text: "Hvilke mål har du?"},
				{Text: "Hvilke ressurser har du?"},
				{Text: "Hvordan opplever du mestring i hverdagen?"},
				{Text: "Kva tiltak ønskjer du?", Lang: Nynorsk},
				{Text: "Kva meistringsstrategiar har du?", Lang: Nynorsk},
			},
			Good: []Example{
				{Text: "Hva er viktig med det målet?", Said: "jeg har et mål"},
				{Text: "Hva gjorde du til måltidene før?", Said: "måltidene var fine"},
			},
		},
		{
			ID: "jargon-compound", Class: Jargon, Rank: rankJargon, Blocks: true,
			Name:    "Sammensatte fagord og forkortelser",
			Why:     "Et langt ord med et fagord i er like vanskelig som fagordet. Store bokstaver er det for den som ikke kjenner dem.",
			Message: "«{ord}» er et ord fra kontoret. Skriv det med hverdagsord.",
			Find:    findOfficeWord,
			Bad: []Example{
				{Text: "Hva tenker du om behandlingstiltakene?"},
				{Text: "Hva vil du med VTA?"},
				{Text: "Kva tenkjer du om aktivitetskartlegginga?", Lang: Nynorsk},
			},
		},
		{
			ID: "jargon-remark", Class: Jargon, Rank: rankRemark, Blocks: false,
			Name:    "Ord som bør forklares",
			Why:     "Noen ord står i loven. De kan brukes, men må forklares første gang.",
			Message: "«{ord}» bør forklares første gang det brukes. Si gjerne: {heller}.",
			Accepts: func(r *reading, s *sentence, start, end int) bool { return !r.anyOwn(start, end) },
			Bad:     []Example{{Text: "Hva vil du at koordinatoren skal vite?"}},
		},
		{
			ID: ruleLong, Class: Hard, Rank: rankHard, Blocks: true,
			Name:    "For langt",
			Why:     "Et spørsmål må kunne holdes i hodet helt, også av den som er sliten eller har afasi.",
			Message: "Spørsmålet er for langt. Del det opp, og behold det ene du vil vite. Grensen er 16 ord.",
			Find:    findLong,
			Bad: []Example{
				{Text: "Hvis du tenker på alt det som har skjedd den siste tida, hva er det da du kjenner at du aller helst vil ha annerledes?"},
			},
			Good: []Example{{Text: "Hva skal til for at du skal klare det du ønsker?"}},
		},
		{
			ID: ruleManyWords, Class: Hard, Rank: rankHard, Blocks: true,
			Name:    "Mange lange ord",
			Why:     "Flere lange ord på rad må ofte leses to ganger.",
			Message: "Her er det mange lange ord. Bytt ut noen av dem med kortere.",
			Find:    findManyLongWords,
			Bad:     []Example{{Text: "Hvilke forskjellige forventninger opplever hverdagslivet omkring?"}},
		},
		{
			ID: ruleLongWord, Class: Hard, Rank: rankHard, Blocks: true,
			Name:    "Langt ord",
			Why:     "Et ord på mer enn 13 bokstaver er satt sammen av flere. Del det opp. Personens egne ord er aldri for lange.",
			Message: "«{ord}» er et langt ord. Del det opp, eller bruk et kortere.",
			Bad:     []Example{{Text: "Hva tenker du om fredagssamlingen?"}},
			Good:    []Example{{Text: "Hva tenker du om fredagssamlingen?", Said: "jeg gleder meg til fredagssamlingen"}},
		},
		{
			ID: "heavy-word", Class: Hard, Rank: rankHard, Blocks: true,
			Name:    "Tungt ord",
			Why:     "Ord på -else, -het og -sjon, passiv, parentes og forkortelser gjør et spørsmål tungt. Personens egne ord er aldri for tunge.",
			Message: "«{ord}» er tungt å lese. Si det med kortere ord, og si hvem som gjør hva.",
			Patterns: []string{
				"foreta|foretas|foretar|foretatt|gjennomføres|utføres|iverksettes|beveggrunn*|samsvar*|korresponder*|karakteriser*|anse|anser|anses|ansett|medføre|medfører|innebære|innebærer|inneber|omfatte|omfatter|vedrøre|vedrører|fordre|fordrer|muliggjøre|muliggjør|mogleggjere|utøve|utøver|besitte|besitter|tilkjennegi|bero|beror|betinge|betinger|forestå|forestår|anføre|angi|angir|ettersom|hvorvidt|hvorledes|henimot|såfremt|såframt|ifølge|angående|tilknytning|forbindelse|utover|hvorav|herav|vedkommende|sådan|eksempelvis|foruten|samt|jamfør|relatert|tilværet|tilværelsen|øyemed|omstendigheter|omstende|henseende|respektive|gitte|nevnte|forannevnte|aktuelle|aktuell|grunnleggende|gjeldende",
				"i forhold til", "i lys av", "i relasjon til", "når det gjelder", "med tanke på", "i tilknytning til", "på bakgrunn av", "ut fra et",
			},
			Accepts: func(r *reading, s *sentence, start, end int) bool { return s.form.asks() && !r.anyOwn(start, end) },
			Find:    findHeavyWord,
			Bad: []Example{
				{Text: "Hva er din opplevelse av egen fremtidsforventning?"},
				{Text: "Hva ønskes gjort?"},
				{Text: "Hvordan kan det forandres (og når)?"},
			},
			Good: []Example{{Text: "Hva oppleves viktig for deg, i ditt liv?"}, {Text: "Hvor møtes dere?"}},
		},
		{
			ID: "why", Class: Hard, Rank: rankRemark, Blocks: false,
			Name:    "Hvorfor",
			Why:     "Mange hører «hvorfor» som en anklage. «Hva gjør at …?» spør om det samme, og er mildere.",
			Message: "«{ord}» kan høres som en anklage. «Hva gjør at …?» er mildere.",
			Patterns: []string{
				"hvorfor|kvifor|korfor",
			},
			Accepts: func(r *reading, s *sentence, _, _ int) bool { a, _ := whyNot(r, s); return s.form == openForm && a < 0 },
			Bad:     []Example{{Text: "Hvorfor er dette viktig for deg?"}},
		},
	}
}

// officeStems are the terms a compound is recognised by, at its head or tail.
var officeStems = []string{
	"tiltak", "kartlegg", "mestring", "meistring", "ressurs", "medvirk", "medverk", "oppfølg", "evaluer", "rehabiliter", "habiliter", "tilrettelegg", "tilretteleg",
	"målsett", "målsetj", "funksjons", "bistand", "tjeneste", "teneste", "nettverk", "kompetans", "livskvalitet", "motivasjon", "kommunikasjon", "relasjon", "hjelpemid", "koordiner", "samhandl", "delmål", "behov",
	"strategi", "problematikk", "prosess", "saksbehandl", "omsorgs", "intervensjon", "behandlingsm",
}

// findOfficeWord flags compounds of jargon, goals of any kind, and initials.
func findOfficeWord(r *reading, s *sentence, add func(finding)) {
	for i := s.from; i < s.to; i++ {
		t := r.tokens[i]
		if t.Kind != Word || r.info[i]&(neutralWord|oursWord) != 0 || r.isOwn(i) || r.named != nil && r.named[i] {
			continue
		}
		if isInitials(t) || isGoalCompound(t.Norm) || hasOfficeStem(t.Norm) {
			add(finding{id: "jargon-compound", start: i, end: i + 1, sentence: s})
		}
	}
}

func hasOfficeStem(norm string) bool {
	for _, stem := range officeStems {
		if i := strings.Index(norm, stem); i >= 0 && len(norm) > len(stem)+2 {
			return true
		}
	}
	return false
}

// isGoalCompound flags «behandlingsmål» and lets «spørsmål», «gjøremål» and
// «morsmål» be what they are.
func isGoalCompound(norm string) bool {
	for _, tail := range []string{"mål", "målet", "målene", "måla"} {
		if rest, ok := strings.CutSuffix(norm, tail); ok && len(rest) >= 3 {
			switch rest {
			case "spørs", "minste", "spurs", "gjøre", "gjere", "mors", "dialekt", "søks", "lovs", "språk", "klage", "bok", "riks", "lands":
				return false
			}
			return true
		}
	}
	return false
}

// isInitials reports two to five capitals in a row.
func isInitials(t Token) bool {
	n := 0
	for _, c := range t.Text {
		if c == '-' {
			break
		}
		if !unicode.IsUpper(c) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 5 && t.Norm != "nav" && t.Norm != "tv" && !strings.HasPrefix(t.Norm, "tv-")
}

// findLong counts the words of one sentence. The person's own words count too:
// they also have to be held in mind.
func findLong(r *reading, s *sentence, add func(finding)) {
	if !s.form.asks() {
		return
	}
	words, subordinate := 0, 0
	for i := s.from; i < s.to; i++ {
		if r.tokens[i].Kind == Word || r.tokens[i].Kind == Number {
			words++
		}
		if r.norm(i) == "skala" && r.norm(i-2) == "på" {
			words -= scaleWords(r, i, s.to) // «på en skala fra 0 til 10» is read as one thing
		}
		switch r.norm(i) {
		case "som", "at", "hvis", "dersom", "fordi", "mens", "når", "selv_om", "slik", "viss", "medan":
			subordinate++
		}
	}
	rank := rankHard
	if words > MaxQuestionWords+veryLongBy {
		rank = rankVeryHard
	}
	if words > MaxQuestionWords+farTooLongBy {
		rank = rankFarTooLong
	}
	if words > MaxQuestionWords || words > WarnQuestionWords && subordinate > MaxSubordinate {
		add(finding{id: ruleLong, rank: rank, start: s.from, end: s.to, sentence: s})
	}
}

// scaleWords counts the words of «på en skala fra 0 til 10», of which «skala»
// is token i, less two. They have not all been met yet; the sum comes right.
func scaleWords(r *reading, i, to int) int {
	if !isForm(r.norm(i+1), "fra", "frå") || r.norm(i+3) != "til" || i+4 >= to {
		return 0
	}
	const phrase, countsAs = 7, 2
	return phrase - countsAs
}

const (
	// veryLongBy is how far above the limit length becomes the main fault.
	veryLongBy = 1
	// farTooLongBy is where nothing else about it can be judged.
	farTooLongBy = 3
	// MaxSubordinate is how many clauses may hang on a question of more than
	// WarnQuestionWords words.
	MaxSubordinate = 3
)

func findManyLongWords(r *reading, s *sentence, add func(finding)) {
	if !s.form.asks() {
		return
	}
	long := 0
	for i := s.from; i < s.to; i++ {
		if r.tokens[i].Kind == Word && !r.isOwn(i) && letters(r.norm(i)) >= LongWordLetters {
			long++
		}
	}
	if long > MaxLongWords {
		add(finding{id: ruleManyWords, rank: rankVeryHard, start: s.from, end: s.to, sentence: s})
	}
}

// findHeavyWord flags words that are too long, nouns made of verbs, the
// passive, brackets and abbreviations.
func findHeavyWord(r *reading, s *sentence, add func(finding)) {
	if !s.form.asks() {
		return
	}
	for i := s.from; i < s.to; i++ {
		t := r.tokens[i]
		if t.Kind == Punct && (t.Text == "(" || t.Text == ")" || t.Text == "[" || t.Text == "/") {
			add(finding{id: "heavy-word", start: i, end: i + 1, sentence: s})
			continue
		}
		if t.Kind != Word || r.isOwn(i) || r.named != nil && r.named[i] {
			continue
		}
		if utf8.RuneCountInString(t.Norm) > MaxWordLetters && !strings.ContainsRune(t.Norm, '-') && r.info[i]&neutralWord == 0 && !isAbstract(t.Norm) && !isNeutralBend(t.Norm) && !isPlainCompound(t.Norm) {
			add(finding{id: ruleLongWord, start: i, end: i + 1, sentence: s})
			continue
		}
		heavy := r.info[i]&neutralWord == 0 && isAbstract(t.Norm) && !isNeutralBend(t.Norm) && !isTopic(t.Norm) ||
			isPassive(r, i) || strings.HasSuffix(t.Norm, ".")
		if heavy {
			add(finding{id: "heavy-word", start: i, end: i + 1, sentence: s})
		}
	}
}

// isAbstract reports nouns made of verbs and adjectives: the language of
// offices. «trening» and «strikking» are things people do, and are content.
func isAbstract(norm string) bool {
	n := letters(norm)
	for _, suffix := range []string{"else", "elsen", "elser", "elsene", "elsar", "elsane", "het", "heten", "heter", "hetene", "heit", "heita", "sjon", "sjonen", "sjoner", "sjonar", "itet", "iteten", "isme", "ismen", "ering", "eringen", "eringa", "nad", "messig", "messige", "skap", "isere", "iserer", "iserar", "isert", "ansen", "ans", "ivt", "ive"} {
		if n >= 8 && strings.HasSuffix(norm, suffix) {
			return true
		}
	}
	if n >= 10 {
		for _, suffix := range []string{"ende", "ande", "erer", "erar"} {
			if strings.HasSuffix(norm, suffix) {
				return true
			}
		}
	}
	if n >= 9 {
		for _, prefix := range []string{"be", "for", "inn", "på", "ned", "gjennom", "under", "sam", "an", "ut", "fram", "frem", "til", "opp", "over", "av", "om"} {
			if strings.HasPrefix(norm, prefix) && (strings.HasSuffix(norm, "ning") || strings.HasSuffix(norm, "ningen") || strings.HasSuffix(norm, "ninger") || strings.HasSuffix(norm, "ninga") || strings.HasSuffix(norm, "ningar") || strings.HasSuffix(norm, "elsar")) {
				return true
			}
		}
	}
	return false
}

// isEverydayPassive lets «hva kan gjøres enklere», «hva må endres» pass: after
// can, must and shall nobody says it otherwise.
func isEverydayPassive(r *reading, i int) bool {
	if !isForm(r.norm(i-1), "kan", "kunne", "må", "skal", "skulle") && !(r.norm(i-1) == "ikke" || r.norm(i-1) == "ikkje") {
		return false
	}
	switch r.norm(i) {
	case "gjøres", "endres", "tas", "legges", "settes", "løses", "ordnes", "lages", "brukes", "gis", "skrives", "deles", "nevnes", "huskes", "glemmes", "fikses", "fås", "stoppes", "fortelles", "snus", "spares", "rettes", "avtales", "planlegges", "bestemmes", "hjelpes", "holdes", "brytes", "byttes", "lettes", "bæres",
		"gjerast", "endrast", "takast", "leggjast", "setjast", "løysast", "ordnast", "lagast", "brukast", "gjevast", "skrivast", "delast", "nemnast", "hugsast", "gløymast", "fiksast", "stoppast", "forteljast", "snuast", "rettast", "avtalast", "planleggjast", "bestemmast", "hjelpast", "haldast", "bytast", "lettast", "berast":
		return true
	}
	return false
}

// isPassive reports «ønskes», «gjøres», «gjerast» where a verb is expected.
// Words such as «trives» and «møtes» end so without being passive.
func isPassive(r *reading, i int) bool {
	norm := r.norm(i)
	if isForm(norm, "synes", "trives", "finnes", "føles", "kjennes", "oppleves", "møtes", "ses", "sees", "lykkes", "minnes", "trengs", "høres", "enes", "skjønnes", "treffes", "undres", "kreves", "snakkes", "sies", "mistrives", "gledes", "alles", "deres", "hennes", "begges", "andres", "lagres", "skilles", "lenges", "skyldes", "ellers", "annerledes",
		"synast", "trivast", "finnast", "følast", "kjennast", "opplevast", "møtast", "lukkast", "minnast", "trengast", "høyrast", "einast", "treffast", "undrast", "krevjast", "snakkast", "seiast") {
		return false
	}
	if isEverydayPassive(r, i) {
		return false
	}
	var base string
	switch {
	case strings.HasSuffix(norm, "es") && len(norm) > 4:
		base = norm[:len(norm)-1]
	case strings.HasSuffix(norm, "ast") && r.ctx.Lang == Nynorsk:
		base = norm[:len(norm)-3] + "e"
		if r.info[i]&adjectiveForm != 0 {
			return false
		}
	default:
		return false
	}
	if lookup(base)&verbForm != 0 && r.info[i]&(adjectiveForm|glueWord) == 0 {
		return true
	}
	for j := max(0, i-3); j < i; j++ {
		if isForm(r.norm(j), "kan", "skal", "må", "bør", "vil", "kunne", "skulle") && r.info[i]&neutralWord == 0 {
			return true
		}
	}
	return false
}
