package norsk

import (
	"slices"
	"strings"
	"sync"
)

// idiomText lists words with a topic of their own that lose it beside another
// word: «hvor trykker skoen», «i samme båt», «senke skuldrene».
//
// One line is one family: the words | any of these within four words.
const idiomText = `
sko skoen skoene trykker trykkjer trykke | trykker trykkjer trykke sko skoen
skuldrene skuldrane skulderen aksler akslene akslane | senke senker senkar senka lave låge
føttene føtene føter føtter beina bena | under fast grunn jorda jorden bakken egne eigne
båt båten | samme same
boka bok film filmen sang sangen song songen roman romanen | forsiden framsida tittel tittelen kapittel kapittelet
tunga tungen | bite bit hatt lenge
seilene seila segla segl seil | vind
vind vinden | seilene segla snur snudde ryggen
bordet bord | rundt kortene korta
kortene korta | bordet
hodet hode hovudet | vannet vatnet vatn kaldt
vannet vatnet vann vatn | hodet hovudet dypt djupt
lys lyset | tunnelen
tunnelen tunnel | lys lyset enden
bakken bakke jorda jorden jord | beina bena føttene begge nede fast
himmelen himmel | syvende sjuande jord
hånd hånda hånden hand handa hender hendene | egen eiga eigen tak beste første frie
øyet øye auga auge | indre
hjertet hjerte hjarta hjarte | nær nærmest nærast næraste varmt
døra dør døren | gløtt
veggen vegg | møter møtte møtt
ballen | rulle rulling
batteri batteriet batteriene batteria | lade ladar lader lada fylle fyller
rot rota røtter røttene røter | slå slått
kompass kompasset | indre
havn hamn havna hamna | trygg trygge roleg rolig
tennene tenner | bite bit
`

// idioms maps each word to the words beside which it says nothing of its own.
var idioms = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for line := range dataLines(idiomText) {
		words, beside, _ := strings.Cut(line, "|")
		for w := range strings.FieldsSeq(words) {
			m[w] = append(m[w], strings.Fields(beside)...)
		}
	}
	return m
})

// inFigure reports a word of such a family with another of it close by.
func (r *reading) inFigure(i int, s *sentence) bool {
	beside := idioms()[r.norm(i)]
	if beside == nil {
		return false
	}
	const near = 4
	for j := max(s.from, i-near); j < min(s.to, i+near+1); j++ {
		if j != i && slices.Contains(beside, r.norm(j)) {
			return true
		}
	}
	return false
}
