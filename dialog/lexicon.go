package dialog

import (
	"maps"
	"slices"
	"strings"
)

// label is what a bold label in a script means, whatever language it is written in.
type label string

const (
	labelName      label = "name"
	labelLang      label = "lang"
	labelOwner     label = "owner"
	labelRepeats   label = "repeats"
	labelAnswer    label = "answer"
	labelAbout     label = "about"
	labelAskNext   label = "ask next"
	labelSimpler   label = "simpler"
	labelWhy       label = "why"
	labelMirror    label = "mirror"
	labelOnSkip    label = "on skip"
	labelOnDecline label = "on decline"
	labelOnUnknown label = "on unknown"
	labelIf        label = "if" // followed by its condition
	labelElse      label = "else"
	labelNext      label = "next"
	labelEnd       label = "end"
	labelReplaces  label = "replaces"
	labelCardsFrom label = "cards from"
)

// A lexicon is the words an author writes in one language.
type lexicon struct {
	lang    string // "nb"
	langs   string // what stands after «Språk:»
	labels  map[string]label
	kinds   map[string]Kind
	about   map[string]About
	answers map[string]Answer // after «Hvis»
	skipped string            // after «Hvis»
	short   string            // after «Hvis»
	time    string            // after «Hvis»
	tired   string            // after «Hvis»
	repeats string            // after «Gjentas:»
	yes     string            // after «Slutt:»
	from    string            // «tall fra 0 til 10»
	to      string
}

var lexicons = []lexicon{
	{
		lang: "nb", langs: "bokmål",
		labels: map[string]label{
			"navn": labelName, "språk": labelLang, "fagansvarlig": labelOwner, "gjentas": labelRepeats,
			"svar": labelAnswer, "spør om": labelAbout, "neste ønske": labelAskNext, "skjønner ikke": labelSimpler,
			"hvorfor spør du": labelWhy, "speil": labelMirror, "hopp over": labelOnSkip, "vil ikke svare": labelOnDecline,
			"vet ikke": labelOnUnknown, "hvis": labelIf, "ellers": labelElse, "videre": labelNext, "slutt": labelEnd,
			"erstatter": labelReplaces, "kort fra": labelCardsFrom,
		},
		kinds: map[string]Kind{
			"fritt": Free, "ett kort": OneCard, "flere kort": ManyCards, "ja eller nei": YesNo, "samtykke": Consent,
			"stemmer det": Summary, "endre": Correction, "rekkefølge": Ranking, "deling": Sharing,
		},
		about: map[string]About{
			"ønsket": AboutWish, "betydning": AboutMeaning, "det som virker": AboutStrength, "steg": AboutStep, "hjelp": AboutSupport,
			"sikkerhet": AboutConfidence, "viktighet": AboutImportance, "tid": AboutTime, "tegn": AboutSign, "se igjen": AboutReview, "annet": AboutOther,
		},
		answers: map[string]Answer{"ja": Yes, "nesten": Almost, "nei": No},
		skipped: "hoppet over", short: "kort svar", time: "vi vet når", tired: "sliten", repeats: "for hvert ønske", yes: "ja", from: "tall fra", to: "til",
	},
	{
		lang: "nn", langs: "nynorsk",
		labels: map[string]label{
			"namn": labelName, "språk": labelLang, "fagansvarleg": labelOwner, "gjentak": labelRepeats,
			"svar": labelAnswer, "spør om": labelAbout, "neste ønske": labelAskNext, "skjønar ikkje": labelSimpler,
			"kvifor spør du": labelWhy, "spegel": labelMirror, "hopp over": labelOnSkip, "vil ikkje svare": labelOnDecline,
			"veit ikkje": labelOnUnknown, "viss": labelIf, "elles": labelElse, "vidare": labelNext, "slutt": labelEnd,
			"erstattar": labelReplaces, "kort frå": labelCardsFrom,
		},
		kinds: map[string]Kind{
			"fritt": Free, "eitt kort": OneCard, "fleire kort": ManyCards, "ja eller nei": YesNo, "samtykke": Consent,
			"stemmer det": Summary, "endre": Correction, "rekkjefølgje": Ranking, "deling": Sharing,
		},
		about: map[string]About{
			"ønsket": AboutWish, "tyding": AboutMeaning, "det som verkar": AboutStrength, "steg": AboutStep, "hjelp": AboutSupport,
			"tryggleik": AboutConfidence, "kor viktig": AboutImportance, "tid": AboutTime, "teikn": AboutSign, "sjå igjen": AboutReview, "anna": AboutOther,
		},
		answers: map[string]Answer{"ja": Yes, "nesten": Almost, "nei": No},
		skipped: "hoppa over", short: "kort svar", time: "vi veit når", tired: "sliten", repeats: "for kvart ønske", yes: "ja", from: "tal frå", to: "til",
	},
}

// lexiconFor returns the lexicon for what stands after «Språk:», or nil.
func lexiconFor(language string) *lexicon {
	for i := range lexicons {
		if lexicons[i].langs == language {
			return &lexicons[i]
		}
	}
	return nil
}

// lexiconOf returns the lexicon of a language code, bokmål when it is unknown.
func lexiconOf(lang string) *lexicon {
	for i := range lexicons {
		if lexicons[i].lang == lang {
			return &lexicons[i]
		}
	}
	return &lexicons[0]
}

// nearest returns the word of the set most like the one written, for «Mente du …?».
func nearest[V any](written string, set map[string]V) string {
	best, least := "", 1<<30
	for _, word := range slices.Sorted(maps.Keys(set)) {
		if d := editDistance(strings.ToLower(written), word); d < least {
			best, least = word, d
		}
	}
	return capital(best)
}

func capital(word string) string {
	if r := []rune(word); len(r) > 0 {
		return strings.ToUpper(string(r[:1])) + string(r[1:])
	}
	return word
}

// editDistance is Levenshtein's, over code points.
func editDistance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}

// LanguageName is a language code in words: «nn» is nynorsk. A code we do not
// write scripts in is its own name.
func LanguageName(lang string) string {
	for _, lex := range lexicons {
		if lex.lang == lang {
			return lex.langs
		}
	}
	return lang
}
