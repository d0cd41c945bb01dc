package dialog

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Common is a language's felles.md: what the person may say at any time, and
// what we answer. A heading is the button, the quote our answer, and the list
// what may be typed instead of pressing.
type Common struct {
	Lang     string
	Phrases  map[string]Phrase
	Progress []string // how far we are, from start to end
	Quotes   []string // how an answer is quoted that cannot be turned; «svar» is the answer
}

// A Phrase is one thing that may be said at any time.
type Phrase struct {
	Label string
	Reply []Line
	Typed []string // normalised by typedForm
}

// The names of the phrases in felles.md, the same in every language.
const (
	phraseDontUnderstand = "skjonner-ikke"
	phraseGaveUp         = "lar-det-ligge" // not understood twice
	phraseWhy            = "hvorfor"
	phraseSkip           = "hopp-over"
	phraseDontKnow       = "vet-ikke"
	phraseDecline        = "vil-ikke-svare"
	phraseOtherFirst     = "annet-viktigere"
	phraseShowCards      = "vis-kort"
	phraseCardsAlways    = "vis-alltid-kort" // no button beside a question: a way to answer, chosen once
	phraseCardsAsked     = "vis-kort-nar-jeg-ber"
	phraseBack           = "tilbake"
	phraseMore           = "mer"
	phraseEdit           = "endre"
	phraseGoTo           = "bytt-tema"
	phrasePause          = "pause"
	phraseResume         = "fortsett"
	phraseShare          = "del"
	phraseKeep           = "behold"
	phraseHesitate       = "noling"
	phraseVouch          = "skrevet-for" // words a parorende wrote
	phraseUnsure         = "usikker"
	phraseTakenBack      = "tatt-tilbake" // words of a shared goal were changed
	phraseYes            = "ja"
	phraseAlmost         = "nesten"
	phraseNo             = "nei"
	phraseGoOn           = "videre"
	phraseProgress       = "framdrift"
	phraseQuotes         = "speil"
	phraseDrawn          = "tegnet"     // what we answer to a drawing
	phraseVouchDrawn     = "tegnet-for" // a drawing a parorende made
)

// phraseIDs are all of them: felles.md must have each.
var phraseIDs = []string{
	phraseDontUnderstand, phraseGaveUp, phraseWhy, phraseSkip, phraseDontKnow, phraseDecline, phraseOtherFirst, phraseShowCards, phraseCardsAlways, phraseCardsAsked, phraseBack, phraseMore, phraseEdit,
	phraseGoTo, phrasePause, phraseResume, phraseShare, phraseKeep, phraseHesitate, phraseVouch, phraseUnsure, phraseTakenBack, phraseYes, phraseAlmost, phraseNo, phraseGoOn, phraseProgress, phraseQuotes, phraseDrawn, phraseVouchDrawn,
}

// CompileCommon compiles felles.md. It never panics; the result is nil when a
// finding is an error.
func CompileCommon(file string, source []byte) (*Common, []Finding) {
	d := parse(file, source)
	common := &Common{Phrases: map[string]Phrase{}}
	var id string
	for node := d.root.FirstChild(); node != nil; node = node.NextSibling() {
		switch v := node.(type) {
		case *ast.Heading:
			if v.Level == 1 {
				continue
			}
			parts, _, _ := d.inline(v)
			var title string
			id = ""
			for _, p := range parts {
				if p.Name != "" {
					id = p.Name
				} else {
					title += p.Text
				}
			}
			if !known(id) {
				d.find(v.Pos(), "EO052", "«%s» er ikke noe samtalen kan svare på. Bruk et av navnene som står i fila fra før", id)
				continue
			}
			if _, twice := common.Phrases[id]; twice {
				d.find(v.Pos(), "EO005", "navnet «%s» er brukt før", id)
			}
			common.Phrases[id] = Phrase{Label: strings.TrimSpace(title)}
		case *ast.Blockquote:
			p := common.Phrases[id]
			p.Reply = d.quote(v)
			common.Phrases[id] = p
		case *ast.List:
			d.commonList(common, id, v)
		case *ast.Paragraph:
			if bytes.HasPrefix(bytes.TrimSpace(v.Lines().Value(d.source)), []byte("#")) {
				d.find(v.Pos(), "EO008", "linja ser ut som en overskrift, men mangler mellomrom etter #")
			}
		}
	}
	if len(common.Quotes) == 0 {
		d.find(0, "EO054", "«%s» mangler i de felles ordene", phraseQuotes)
	}
	if common.Lang == "" {
		d.find(0, "EO053", "fila mangler språk. Skriv «- **Språk:** bokmål» under overskriften")
	}
	common.fillLater()
	for _, want := range phraseIDs {
		if _, ok := common.Phrases[want]; !ok {
			d.find(0, "EO054", "«%s» mangler i de felles ordene", want)
		}
	}
	sortFindings(d.findings)
	if len(Errors(d.findings)) > 0 {
		return nil, d.findings
	}
	return common, d.findings
}

// quotedAnswer stands where the answer goes.
const quotedAnswer = "«svar»"

func known(id string) bool {
	for _, p := range phraseIDs {
		if p == id {
			return true
		}
	}
	return false
}

// commonList reads the language at the top, and under a heading what may be typed.
func (d *document) commonList(common *Common, id string, l *ast.List) {
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		body := item.FirstChild()
		if body == nil {
			continue
		}
		parts, _, _ := d.inline(body)
		text := plain(parts)
		switch p := common.Phrases[id]; {
		case id == "":
			if _, value, ok := strings.Cut(text, ":"); ok {
				if lex := lexiconFor(strings.TrimSpace(value)); lex != nil {
					common.Lang = lex.lang
				}
			}
		case id == phraseProgress:
			common.Progress = append(common.Progress, text)
		case id == phraseQuotes:
			if !strings.Contains(text, quotedAnswer) {
				d.find(body.Pos(), "EO067", "«`svar`» mangler: der skal brukerens ord stå")
			}
			common.Quotes = append(common.Quotes, text)
		default:
			p.Typed = append(p.Typed, typedForm(text))
			common.Phrases[id] = p
		}
	}
}

// typedForm makes «Jeg skjønner ikke!» and «jeg skjønner  ikke» the same.
func typedForm(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	return strings.Trim(text, " .,!?…»«\"")
}

// typed finds the phrase a person wrote instead of pressing its button. The
// whole answer must be the phrase: «pause» is a wish for a pause, «jeg vil ha
// pause fra alt» is an answer.
func (c *Common) typed(text string) string {
	if len(text) > 100 {
		return ""
	}
	form := typedForm(text)
	for _, id := range phraseIDs {
		for _, t := range c.Phrases[id].Typed {
			if t == form {
				return id
			}
		}
	}
	return ""
}
