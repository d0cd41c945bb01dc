package goal

import (
	"slices"
	"unicode/utf8"

	"egneord/dialog"
)

// pick takes a card into the talk. It says what stands on it to what was asked,
// and nothing else: nobody chooses a card to correct the wish, or to say two
// things. What is chosen is an answer also when it is no day («senere»).
func (t *talk) pick(a *answer) {
	whole := func(l Letter) fact {
		return fact{letter: l, e: a.span(0, utf8.RuneCountInString(a.text)), asks: a.asks}
	}
	letter, asked := letterOf[a.asks]
	switch {
	case a.asks == dialog.AboutWish && !t.hasWish():
		t.wishes = []wish{{[]fact{whole(Specific)}}}
	case a.asks == dialog.AboutWish:
		t.rest = append(t.rest, whole(Specific))
	case a.asks == dialog.AboutTime:
		times := slices.DeleteFunc(a.facts(), func(f fact) bool { return f.letter != Time })
		if len(times) == 0 {
			times = []fact{whole(Time)}
		}
		t.rest = append(t.rest, times...)
	case asked:
		t.rest = append(t.rest, whole(letter))
	}
}

// particular is the title of a wish that was chosen among cards: the general one
// says where it belongs («Hjemmet»), the next what it is («Lage mat»).
func (g *Goal) particular(said map[int]dialog.Utterance) {
	if len(g.Specific) > 1 && said[g.Title.Turn].Picked {
		g.Title = g.Specific[1]
	}
}
