package dialog

import (
	"hash/fnv"
	"slices"
	"time"

	"egneord/dialog/norsk"
)

// ScaleSteps is how many words a scale has beside its numbers. A number alone
// is hard to find after a stroke; four words with bars beside them are not.
const ScaleSteps = 4

// takeCards gives a step the particular cards that stand under the general ones
// of an earlier step: all of them, each with the card it stands under.
func (c *compiler) takeCards() {
	used := map[int]bool{}
	for i, d := range c.steps {
		if d.from.body == nil {
			continue
		}
		k, ok := c.script.byID[d.from.value()]
		switch {
		case !ok || k >= i || c.steps[k].Kind != Free || d.Kind != Free:
			c.find(d.from.pos, "EO071", "«%s» er ikke et tidligere spørsmål med fritt svar. Skriv navnet mellom to `, under et spørsmål med fritt svar", d.from.value())
			continue
		case len(d.Cards) > 0:
			c.find(d.from.pos, "EO071", "spørsmålet har kort selv. Ta bort dem eller «%s»", d.from.written)
			continue
		case c.script.perWish(&c.steps[k].Step) && !c.script.perWish(&d.Step):
			c.find(d.from.pos, "EO071", "`%s` har ett svar for hvert ønske, og kan bare gi kort der", d.from.value())
			continue
		}
		d.From, used[k] = d.from.value(), true
		for of, card := range c.steps[k].Cards {
			for _, under := range card.Under {
				d.Cards = append(d.Cards, Choice{Text: under.Text, Picture: under.Picture, Of: of})
			}
		}
		if len(d.Cards) == 0 {
			c.find(d.from.pos, "EO071", "det står ingen kort under kortene til `%s`", d.From)
		}
	}
	for i, d := range c.steps {
		under := slices.ContainsFunc(d.Cards, func(card Choice) bool { return len(card.Under) > 0 })
		if under && !used[i] {
			c.find(d.pos, "EO070", "«%s» har kort under kortene, men ingen spørsmål viser dem. Skriv **%s:** `%s` under det neste spørsmålet", d.Title, wordFor(c.lex.labels, labelCardsFrom), d.ID)
		}
	}
}

// inheritPicture lets a question that is put in another way keep its picture.
func (step *Step) inheritPicture() {
	picture := ""
	for _, line := range step.Ask {
		if line.Picture != "" {
			picture = line.Picture
		}
	}
	for _, lines := range [...][]Line{step.Simpler, step.AskNext} {
		if n := len(lines); n > 0 && !slices.ContainsFunc(lines, func(l Line) bool { return l.Picture != "" }) {
			lines[n-1].Picture = picture
		}
	}
}

// keepTimes tells that the cards of a step stay in the order they are written:
// they are all times, and times that come in any order are hard to choose from.
func (step *Step) keepTimes(lang norsk.Lang) {
	anyDay := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) // whether «til våren» is a time does not hang on the day
	step.Ordered = len(step.Cards) > 0 && !slices.ContainsFunc(step.Cards, func(card Choice) bool {
		return len(norsk.FindTimes(card.Text, lang, anyDay)) == 0
	})
}

// pickable lists the cards that may be picked as an answer, whether or not they
// are shown. Under a general card stand the particular ones: they are there
// when that card was picked, and not when it was answered in words.
func (st State) pickable(s *Script, step *Step, round int) []int {
	of := -1
	if step.From != "" {
		earlier := st.of(s, s.Step(step.From), round)
		if earlier.status != Settled || !earlier.stands() || len(earlier.picks) != 1 {
			return nil
		}
		of = earlier.picks[0]
	}
	var list []int
	for n, card := range step.Cards {
		if of < 0 || card.Of == of {
			list = append(list, n)
		}
	}
	return list
}

// shownCards lists the cards on the screen of a question, in their order there.
// Those of a question in own words are there when they were asked for, once or
// always, or when a card has been picked that they stand under.
func (st State) shownCards(s *Script, step *Step, round int) []int {
	if step.Kind == Scale {
		return nil
	}
	list := st.pickable(s, step, round)
	if step.Kind != Free {
		return list
	}
	a := st.at(round, step.Index)
	if !a.cards && !st.CardsAlways && step.From == "" {
		return nil
	}
	if step.Ordered {
		return list
	}
	shown := make([]int, 0, len(list))
	for _, k := range shuffled(len(list), st.orderOf(s, step, round)) {
		shown = append(shown, list[k])
	}
	return shown
}

// orderOf is the seed of the order a question's cards have.
func (st State) orderOf(s *Script, step *Step, round int) uint64 {
	if a := st.at(round, step.Index); a.cards {
		return a.seed
	}
	seed := mixed(st.cardSeed, step.ID, round)
	if step.From != "" {
		seed ^= st.of(s, s.Step(step.From), round).seed
	}
	return seed
}

// cardsOf makes cards of some of a step's choices.
func cardsOf(step *Step, numbers []int) []Card {
	var cards []Card
	for _, n := range numbers {
		cards = append(cards, Card{N: n, Text: step.Cards[n].Text, Picture: step.Cards[n].Picture})
	}
	return cards
}

// mixed makes a seed for one question out of one for the whole conversation.
func mixed(seed uint64, step string, round int) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(step)) // a hash never fails
	return seed ^ h.Sum64() ^ uint64(round)<<48
}

// number is what an answer to a scale stands for. A step says no number:
// the four are spread evenly over the scale, and branches look at that.
func (a answer) number(step *Step) (int, bool) {
	switch {
	case a.value != nil:
		return *a.value, true
	case step.Kind == Scale && len(a.picks) == 1 && len(step.Cards) > 1 && a.picks[0] >= 0 && a.picks[0] < len(step.Cards):
		last := len(step.Cards) - 1
		return step.High - (2*a.picks[0]*(step.High-step.Low)+last)/(2*last), true
	}
	return 0, false
}

// always turns cards on or off for the rest of the conversation. The same twice
// is the same once: the order of the cards stays.
func (d *decision) always() error {
	if d.c.Answer != Yes && d.c.Answer != No {
		return refuse(RefusedWrongAnswer)
	}
	seed := d.c.Seed
	if d.st.CardsAlways && d.c.Answer == Yes {
		seed = d.st.cardSeed
	}
	d.emit(Event{Kind: CardsAlways, Answer: d.c.Answer, Seed: seed})
	return nil
}
