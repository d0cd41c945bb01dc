package dialog

// newer are the phrases that came after the first words in use, and what we say
// where felles.md is older than they are. A conversation goes on with the words
// it began with, and a municipality with its own: neither may be kept out of a
// new version of the program for lacking what nobody had asked them for.
// A phrase that is added to phraseIDs later belongs here too.
var newer = map[string]struct{ nb, nn Phrase }{
	phraseDrawn: {
		nb: Phrase{Label: "Tegningen din", Reply: fixed("Tegningen din er her.")},
		nn: Phrase{Label: "Teikninga di", Reply: fixed("Teikninga di er her.")},
	},
	phraseVouchDrawn: {
		nb: Phrase{Reply: fixed("Dette ble tegnet for deg. Stemmer det?")},
		nn: Phrase{Reply: fixed("Dette vart teikna for deg. Stemmer det?")},
	},
	phraseCardsAlways: {nb: Phrase{Label: "Vis alltid kort"}, nn: Phrase{Label: "Vis alltid kort"}},
	phraseCardsAsked:  {nb: Phrase{Label: "Vis kort når jeg ber om det"}, nn: Phrase{Label: "Vis kort når eg ber om det"}},
}

func isNewer(phrase string) bool {
	_, is := newer[phrase]
	return is
}

// fillNewer puts in those that are missing.
func (c *Common) fillNewer() {
	for id, p := range newer {
		if _, ok := c.Phrases[id]; ok {
			continue
		}
		c.Phrases[id] = p.nb
		if c.Lang == "nn" {
			c.Phrases[id] = p.nn
		}
	}
}

func fixed(text string) []Line { return []Line{{Parts: []Part{{Text: text}}}} }
