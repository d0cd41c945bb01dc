package dialog

// laterPhrases came after there were conversations. A felles.md from before them
// is still whole: a conversation keeps the version it began with, and a
// municipality's own file is not broken by a new program. It gets these.
var laterPhrases = map[string]map[string]Phrase{
	"nb": {
		phraseCardsAlways: {Label: "Vis alltid kort"},
		phraseCardsAsked:  {Label: "Vis kort når jeg ber om det"},
		phraseDrawn:       {Label: "Tegningen din", Reply: fixed("Tegningen din er her.")},
		phraseVouchDrawn:  {Label: "Når en annen har tegnet", Reply: fixed("Dette ble tegnet for deg. Stemmer det?")},
	},
	"nn": {
		phraseCardsAlways: {Label: "Vis alltid kort"},
		phraseCardsAsked:  {Label: "Vis kort når eg ber om det"},
		phraseDrawn:       {Label: "Teikninga di", Reply: fixed("Teikninga di er her.")},
		phraseVouchDrawn:  {Label: "Når ein annan har teikna", Reply: fixed("Dette vart teikna for deg. Stemmer det?")},
	},
}

func fixed(text string) []Line { return []Line{{Parts: []Part{{Text: text}}}} }

// fillLater puts in the phrases that a file from before them does not have.
func (c *Common) fillLater() {
	for id, phrase := range laterPhrases[c.Lang] {
		if _, ok := c.Phrases[id]; !ok {
			c.Phrases[id] = phrase
		}
	}
}
