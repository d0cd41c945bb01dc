package author

import (
	"slices"
	"strings"

	"egneord/dialog/norsk"
)

// adviceForms are turns that tell somebody what to do. «^»: only where a main
// clause begins, since «Hva skal til for at du skal klare det?» tells nobody anything.
func adviceForms() []string {
	return []string{
		"^du må", "^du bør", "^du burde", "^du skal", "^du trenger å", "^du treng å", "^må du", "bør du", "burde du", "^nå må", "^no må", "^da må", "^då må",
		"^prøv", "prøv å", "^husk", "^hugs", "^ikke glem", "^ikkje gløym", "jeg anbefaler", "vi anbefaler", "anbefales", "eg tilrår", "vi tilrår", "blir tilrådd",
		"jeg foreslår", "eg foreslår", "jeg vil råde", "eg vil rå", "^hva med å", "^kva med å", "^hvorfor ikke", "^kvifor ikkje",
		"kanskje du", "kanskje skulle du", "det er lurt", "det er best", "det beste er", "det er bedre å", "det er betre å", "det er viktig at du",
		"det lønner seg", "det løner seg", "hvis jeg var deg", "viss eg var deg", "i ditt sted", "i din stad", "fordelen med", "fordelen er",
	}
}

// permissions follow «du må» and make it leave instead of advice.
func permissions() []string { return []string{"gjerne", "ikke", "ikkje"} }

// isAdvice tells whether a sentence of ours advises or persuades: by one of the
// turns above, or, when it asks, because the question checker finds that it
// leads or judges.
func isAdvice(sentence string, ctx norsk.Context) bool {
	var words []string
	begins := map[int]bool{0: true}
	for _, t := range norsk.Tokenize(sentence) {
		switch {
		case t.Kind == norsk.Word || t.Kind == norsk.Number:
			if t.Norm == "og" || t.Norm == "men" || t.Norm == "så" {
				begins[len(words)+1] = true
			}
			words = append(words, t.Norm)
		case t.Text == "," || t.Text == ":" || t.Text == "–":
			begins[len(words)] = true
		}
	}
	for _, form := range adviceForms() {
		form, first := strings.CutPrefix(form, "^")
		want := strings.Fields(form)
		for i := 0; i+len(want) <= len(words); i++ {
			if first && !begins[i] || !slices.Equal(words[i:i+len(want)], want) {
				continue
			}
			if after := i + len(want); after < len(words) && slices.Contains(permissions(), words[after]) {
				continue
			}
			return true
		}
	}
	if !strings.HasSuffix(sentence, "?") {
		return false
	}
	return slices.ContainsFunc(norsk.CheckQuestion(sentence, ctx).Problems, func(p norsk.Problem) bool {
		return p.Class == norsk.Leading || p.Class == norsk.Normative
	})
}
