package author

import "strings"

// graphWords are the words of a picture that are not the script's own.
type graphWords struct {
	lang, step, steps, topics, saved1, saved, unsaved       string
	letters                                                 string // the six, in order, split by spaces
	fills, end, start, unreachable, nobody, of, few, all    string
	conversation, conversations, again, described, noteHelp string
}

func wordsFor(lang string) graphWords {
	w := graphWords{
		lang: "bokmål", step: "steg", steps: "steg", topics: "temaer", saved1: "lagret samtale", saved: "lagrede samtaler", unsaved: "ingen lagrede samtaler",
		letters: "spesifikt målbart attraktivt realistisk tidsbestemt evaluerbart", fills: "Svaret kan fylle:",
		end: "Slutt", start: "Start", unreachable: "kan ikke nås", nobody: "ingen", of: "av", few: "noen", all: "alle",
		conversation: "samtale", conversations: "samtaler", again: "igjen", described: "Samtalen tegnet ovenfra og ned: en boks for hvert steg, en pil for hver vei videre.",
		noteHelp: "Så mange av samtalene kommer dit:",
	}
	if lang == "nn" {
		w.lang, w.topics, w.saved1, w.saved, w.unsaved = "nynorsk", "tema", "lagra samtale", "lagra samtalar", "ingen lagra samtalar"
		w.fills, w.unreachable, w.few, w.conversations = "Svaret kan fylle:", "kan ikkje nåast", "nokre", "samtalar"
		w.described = "Samtalen teikna ovanfrå og ned: ein boks for kvart steg, ei pil for kvar veg vidare."
		w.noteHelp = "Så mange av samtalane kjem dit:"
	}
	return w
}

func (w graphWords) letterNames() []string { return strings.Fields(w.letters) }
