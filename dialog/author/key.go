package author

import (
	"strings"
	"unicode/utf8"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

// smallWords bind others together and carry nothing alone, in bokmål and nynorsk.
var smallWords = wordSet("jeg meg min mitt mine du deg din ditt dine han ham hun henne den det dette denne de dem dere oss vi vår vårt " +
	"eg ho dei dykk dykkar me vårt denna desse disse seg sin sitt sine man en et ei ein eit og eller men for så at som om da då " +
	"fordi enn i på til fra frå av med uten utan ved hos etter over under mellom gjennom er var blir ble vart har hadde kan skal vil må bør å ikke ikkje " +
	"her der nå no også mer meir noe noko noen nokon nokre hva kva hvilke hvilken")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// maxKeyWords is how much may stand in bold: one word, or two that belong together.
const maxKeyWords = 2

// keys checks the word in bold of each line: it should carry the line, and there
// must be something it stands out from.
func (c *checker) keys(s spoken) {
	for i, line := range s.passage.Lines {
		if line.Key == "" {
			continue
		}
		text := s.lines[i].text
		at := strings.Index(text, line.Key)
		if at < 0 {
			continue // the compiler tells
		}
		start := utf8.RuneCountInString(text[:at])
		from, to := s.lines[i].place(start, start+utf8.RuneCountInString(line.Key))
		words, carries := 0, false
		for _, t := range norsk.Tokenize(line.Key) {
			if t.Kind == norsk.Word || t.Kind == norsk.Number {
				words++
				carries = carries || !smallWords[t.Norm]
			}
		}
		switch all := wordsIn(text); {
		case !carries:
			c.find(from, to, "EO118", dialog.SeverityWarning, "«%s» bærer ikke meningen alene. Uthev ordet linja handler om", line.Key)
		case words > maxKeyWords || words == all:
			c.find(from, to, "EO118", dialog.SeverityWarning, "«%s» er for mye å utheve. Velg ett ord, eller to som hører sammen", line.Key)
		}
	}
}
