package norsk

import "strings"

// tense is what a verb near a time expression tells about its direction.
type tense uint8

const (
	noTense tense = iota
	past
	ahead
)

// verbTense has the common verbs that settle it. «kunne», «ville» and «skulle»
// are wishes as often as memories and settle nothing.
var verbTense = func() map[string]tense {
	m := map[string]tense{}
	for w := range strings.FieldsSeq(`var hadde gikk gjekk fikk fekk ble blei vart kom falt datt gjorde gjorde
		mistet mista miste flyttet sluttet jobbet bodde budde brukte likte trente reiste møtte brakk skjedde
		prøvde prøvet klarte greide måtte startet begynte døde døydde fylte hørte følte opplevde opererte
		arbeidde arbeidet slutta skjedde lærte leste las skrev satt sat lå låg sov spiste åt kjørte køyrde syklet sykla
		svømte danset dansa sang song spilte spelte malte tok besøkte ringte dro drog traff feiret feira hatet
		vært vore fått blitt vorte vorten hatt gått kommet kome gjort bodd budd trent prøvd klart reist jobba
		opplevd skjedd ramlet ramla snublet snubla knakk ventet glemte gløymde trodde trudde tenkte`) {
		m[w] = past
	}
	for w := range strings.FieldsSeq(`vil skal ønsker ønskjer ynskjer håper vonar håpar bør tenker tenkjer planlegger planlegg gleder gler
		må ønske drømmer drøymer satser satsar regner reknar kan får blir vert skulle ville kunne trenger treng lyst håp`) {
		m[w] = ahead
	}
	return m
}()

// verbReach is how far a verb can be and still tell about a time. It also
// keeps a very long line from being read over and over.
const verbReach = 16

// isPast decides which way an expression without a year points, from the
// nearest verb before it in the sentence, or else the nearest after. Without
// a verb it is ahead: people are answering about what they wish for.
func (p *timeParser) isPast(i int) bool {
	for k := i - 1; k >= max(0, i-verbReach) && !p.endsSentence(k); k-- {
		if t := p.tenseAt(k); t != noTense {
			return t == past
		}
	}
	for k := i + 1; k < min(len(p.toks), i+verbReach) && !p.endsSentence(k); k++ {
		if t := p.tenseAt(k); t != noTense {
			return t == past
		}
	}
	return false
}

// tenseAt knows that «hadde vært fint» and «skulle hatt» are wishes.
func (p *timeParser) tenseAt(k int) tense {
	t := verbTense[p.toks[k].Norm]
	if t != past {
		return t
	}
	if p.is(k, "hadde") && (p.is(k+1, "vært", "vore", "likt", "blitt", "fått") || p.is(k+2, "vært", "vore")) {
		return ahead
	}
	if p.is(k-1, "hadde", "ville", "skulle", "kunne") && p.is(k, "vært", "vore", "likt", "hatt", "fått", "blitt", "klart", "kommet", "kome", "gått") {
		return ahead
	}
	return t
}

// endsSentence knows that the dot of «1. juni» ends nothing.
func (p *timeParser) endsSentence(i int) bool {
	t := p.toks[i]
	if t.Kind != Punct {
		return false
	}
	switch t.Norm {
	case "!", "?", ";":
		return true
	case ".":
		k, ok := p.kindAt(i - 1)
		return !ok || k != Number || i+1 < len(p.toks) && p.toks[i+1].Upper
	}
	return false
}
