package norsk

import "testing"

func TestNonAnswer(t *testing.T) {
	for _, s := range []string{
		"", "   ", "?", "...", "…", "vet ikke", "Vet ikke.", "jeg vet ikke", "Jeg vet ikke helt", "jeg veit ikkje", "veit ikkje", "det veit eg ikkje",
		"det kommer an på", "Det kommer an på.", "det kjem an på", "ikke enda", "ikke ennå", "ikkje enno", "aner ikke", "jeg aner ikke", "ingen anelse", "ingenting", "Ingenting.", "nei", "Nei!", "nei takk",
		"hmm", "hm ...", "pass", "husker ikke", "eg hugsar ikkje", "kanskje", "tja", "nei, vet ikke", "eh, jeg vet ikke", "ikke noe", "ikkje noko", "ikke noe spesielt", "jeg er usikker", "usikker", "har ikke tenkt på det",
		"det spørs", "ja", "ja, kanskje", "vi får se", "vil ikke svare", "vanskelig å si", "-", "🤷", "vet da ikke jeg", "nei det vet jeg ikke", "vet ikke enda", "ingen idé", "hopp over", "jeg vet ikke, kanskje ingenting",
	} {
		for _, lang := range []Lang{Bokmal, Nynorsk} {
			if !NonAnswer(s, lang) {
				t.Errorf("%q (%s) says nothing, but was taken for an answer", s, lang)
			}
		}
	}
	for _, s := range []string{
		"vet ikke hva jeg skal gjøre uten hagen min", "jeg vil ikke flytte", "eg vil ikkje flytte", "fred", "ro", "sove", "nei, ikke byen, sjøen", "det kommer an på været", "det kommer an på kona", "ingen besøk", "ikke noe mas", "kanskje til sommeren",
		"ja, jeg vil hjem", "3", "at noen ringer", "jeg husker ikke veien", "alt", "vet ikke, kanskje strikke", "ingen bryr seg", "orker ikke trapper", "hjem", "være mamma", "ikke være alene",
	} {
		if NonAnswer(s, Bokmal) {
			t.Errorf("%q is an answer, but was taken for nothing", s)
		}
	}
}
