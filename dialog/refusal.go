package dialog

// A Refusal says why a command was not carried out. A refused command changes nothing.
type Refusal struct {
	Code RefusalCode
}

// RefusalCode is for programs. Words gives the sentence for people.
type RefusalCode string

// Why a command is refused.
const (
	RefusedUnknown     RefusalCode = "unknown_command"
	RefusedWrongStep   RefusalCode = "wrong_step"
	RefusedWrongAnswer RefusalCode = "wrong_answer"
	RefusedNotNow      RefusalCode = "not_now"
	RefusedPaused      RefusalCode = "paused"
	RefusedEmpty       RefusalCode = "empty"
	RefusedTooLong     RefusalCode = "too_long"
	RefusedNotText     RefusalCode = "not_text"

	RefusedNotDrawn     RefusalCode = "not_drawn"
	RefusedNotDrawing   RefusalCode = "not_drawing"
	RefusedDrawnTooMuch RefusalCode = "drawn_too_much"
)

func refuse(code RefusalCode) error { return Refusal{code} }

func (r Refusal) Error() string { return "refused: " + string(r.Code) }

var refusalWords = map[string]map[RefusalCode]string{
	"nb": {
		RefusedUnknown:     "Dette kan jeg ikke gjøre. Last siden på nytt, og prøv en gang til.",
		RefusedWrongStep:   "Samtalen har gått videre. Det du skrev, er fortsatt her.",
		RefusedWrongAnswer: "Svaret passer ikke til dette spørsmålet. Prøv en gang til.",
		RefusedNotNow:      "Det går ikke akkurat her.",
		RefusedPaused:      "Samtalen har pause. Trykk «Fortsett» først.",
		RefusedEmpty:       "Det står ikke noe her ennå. Du kan skrive, eller hoppe over.",
		RefusedTooLong:     "Dette er for langt til å sende på én gang. Del det i to.",
		RefusedNotText:     "Noen av tegnene kan vi ikke lagre. Skriv det på nytt.",

		RefusedNotDrawn:     "Her er det ingen tegning ennå. Du kan tegne, eller hoppe over.",
		RefusedNotDrawing:   "Vi kan ikke lagre tegningen. Prøv en gang til.",
		RefusedDrawnTooMuch: "Det er mer i tegningen enn vi kan lagre. Ta bort noen streker.",
	},
	"nn": {
		RefusedUnknown:     "Dette kan eg ikkje gjere. Last sida på nytt, og prøv ein gong til.",
		RefusedWrongStep:   "Samtalen har gått vidare. Det du skreiv, er framleis her.",
		RefusedWrongAnswer: "Svaret passar ikkje til dette spørsmålet. Prøv ein gong til.",
		RefusedNotNow:      "Det går ikkje akkurat her.",
		RefusedPaused:      "Samtalen har pause. Trykk «Hald fram» først.",
		RefusedEmpty:       "Det står ikkje noko her enno. Du kan skrive, eller hoppe over.",
		RefusedTooLong:     "Dette er for langt til å sende på éin gong. Del det i to.",
		RefusedNotText:     "Nokre av teikna kan vi ikkje lagre. Skriv det på nytt.",

		RefusedNotDrawn:     "Her er det inga teikning enno. Du kan teikne, eller hoppe over.",
		RefusedNotDrawing:   "Vi kan ikkje lagre teikninga. Prøv ein gong til.",
		RefusedDrawnTooMuch: "Det er meir i teikninga enn vi kan lagre. Ta bort nokre strekar.",
	},
}

// Words tells the bruker what happened and what to do, in lang ("nb" or "nn").
func (r Refusal) Words(lang string) string {
	words, ok := refusalWords[lang]
	if !ok {
		words = refusalWords["nb"]
	}
	return words[r.Code]
}
