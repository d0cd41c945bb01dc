package goal

import "strings"

// nothings are whole answers that say nothing yet. They fill no slot: «vet
// ikke» under «Når» is not a time.
var nothings = map[string]bool{
	"": true, "vet ikke": true, "jeg vet ikke": true, "veit ikke": true, "jeg veit ikke": true, "aner ikke": true, "jeg aner ikke": true,
	"det kommer an på": true, "kommer an på": true, "ikke enda": true, "ikke ennå": true, "vet ikke enda": true, "vet ikke ennå": true,
	"det vet jeg ikke": true, "husker ikke": true, "jeg husker ikke": true, "ingenting": true, "pass": true, "hm": true, "hmm": true,
	"eg veit ikkje": true, "veit ikkje": true, "det kjem an på": true, "kjem an på": true, "ikkje enno": true, "anar ikkje": true,
	"eg anar ikkje": true, "ingen ting": true, "det veit eg ikkje": true, "hugsar ikkje": true, "eg hugsar ikkje": true,
}

func saysNothing(text string) bool {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	return nothings[strings.Trim(text, " .,!?…-–«»\"")]
}
