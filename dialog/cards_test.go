package dialog_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"egneord/dialog"
)

const cardScript = `# Samtale

- **Navn:** ` + "`samtale`" + `
- **Språk:** bokmål

## Ønsker ` + "`onsker`" + `

- **Gjentas:** for hvert ønske

### Ønsket ` + "`onske`" + `

> Hva er **viktigst** for deg nå? ⭐

- **Svar:** fritt
  - [ ] Hjemmet 🏠
    - [ ] Lage mat 🍳
    - [ ] Sove
  - [ ] Folk
    - [ ] Familien 👪
    - [ ] En venn
  - [ ] Ute
- **Spør om:** ønsket
- **Skjønner ikke:** Hva vil du?
- **Hvorfor spør du:** Jeg spør så dere vet det.

### Mer ` + "`mer`" + `

> Hva tenker du på?

- **Svar:** fritt
- **Kort fra:** ` + "`onske`" + `
- **Spør om:** ønsket
- **Skjønner ikke:** Hva vil du?
- **Hvorfor spør du:** Jeg spør så dere vet det.

### Hvor sikker ` + "`sikker`" + `

> Hvor sikker er du på det?

- **Svar:** tall fra 0 (ikke sikker) til 10 (helt sikker)
  - [ ] Helt sikker
  - [ ] Ganske sikker
  - [ ] Litt sikker
  - [ ] Ikke sikker
- **Spør om:** sikkerhet
- **Skjønner ikke:** Velg det som passer best.
- **Hvorfor spør du:** Jeg spør så dere vet det.
- **Hvis 0–4:** [Lite](#lite-lite)
- **Hvis 5–10:** [Stemmer](#stemmer-stemmer)

### Lite ` + "`lite`" + `

> Da begynner vi i det små.

### Stemmer ` + "`stemmer`" + `

> Dette har jeg hørt:
>
> - Du ønsker: «` + "`onske`" + `»
> - Du sa også: «` + "`mer`" + `»
> - Sikker: «` + "`sikker`" + `»
>
> Stemmer det?

- **Svar:** stemmer det
- **Skjønner ikke:** Står det slik du sa det?
- **Hvorfor spør du:** Bare du vet det.

### Takk ` + "`takk`" + `

> Det er lagret.

- **Slutt:** ja
`

func withCards(t *testing.T) *talk {
	t.Helper()
	s := compiled(t, cardScript)
	events := dialog.Begin(s, day)
	return &talk{t: t, s: s, st: dialog.Replay(s, events), events: events}
}

func always(seed uint64) dialog.Command {
	return dialog.Command{Do: dialog.Cards, Answer: dialog.Yes, Seed: seed}
}

func pick(n int) dialog.Command { return dialog.Command{Do: dialog.Pick, Picks: []int{n}} }

func shown(screen dialog.Screen) []string {
	var texts []string
	for _, card := range screen.Cards {
		texts = append(texts, card.Text)
	}
	slices.Sort(texts)
	return texts
}

func TestAWholeConversationWithCards(t *testing.T) {
	k := withCards(t)
	if len(k.screen().Cards) != 0 {
		t.Fatal("cards nobody asked for")
	}
	k.must(always(3))
	if got := shown(k.screen()); !slices.Equal(got, []string{"Folk", "Hjemmet", "Ute"}) || !k.screen().Always {
		t.Fatalf("the general cards: %v", got)
	}
	if line := k.screen().Lines[0]; line != (dialog.Spoken{Text: "Hva er viktigst for deg nå?", Picture: "2b50", Key: "viktigst"}) {
		t.Errorf("asked %+v", line)
	}
	k.must(pick(0))
	k.at("mer", 1)
	if got := shown(k.screen()); !slices.Equal(got, []string{"Lage mat", "Sove"}) {
		t.Fatalf("under «Hjemmet»: %v", got)
	}
	if k.do(pick(2)) == nil {
		t.Error("a card under another card was taken")
	}
	k.must(pick(0))
	k.at("sikker", 1)
	if scale := k.screen().Scale; !slices.Equal(scale.Steps, []string{"Helt sikker", "Ganske sikker", "Litt sikker", "Ikke sikker"}) || scale.High != 10 {
		t.Errorf("the scale: %+v", scale)
	}
	if len(k.screen().Cards) != 0 {
		t.Error("the steps of a scale are no cards")
	}
	k.must(pick(1))
	k.at("stemmer", 1)
	if got, want := k.screen().Lines[1:4], []dialog.Spoken{
		{Text: "Du ønsker: «Hjemmet»", Item: true, Picture: "1f3e0"}, {Text: "Du sa også: «Lage mat»", Item: true, Picture: "1f373"}, {Text: "Sikker: «Ganske sikker»", Item: true},
	}; !slices.Equal(got, want) {
		t.Errorf("given back: %+v", got)
	}
	for _, u := range k.st.Utterances(k.s) {
		if !u.Picked {
			t.Errorf("«%s» was picked", u.Text)
		}
	}
}

func TestFourStepsAreSpreadOverTheScale(t *testing.T) {
	for n, at := range []string{"stemmer", "stemmer", "lite", "lite"} { // 10, 7, 3, 0
		k := withCards(t)
		k.must(say("jeg vil hjem"), say("ja"), pick(n))
		k.at(at, 1)
		if last := k.events[slices.IndexFunc(k.events, func(e dialog.Event) bool { return e.Step == "sikker" && e.Kind == dialog.Answered })]; last.Value != nil {
			t.Error("a step said a number")
		}
	}
	k := withCards(t)
	seven := 7
	k.must(say("jeg vil hjem"), say("ja"))
	if k.do(pick(4)) == nil {
		t.Error("there is no fifth step")
	}
	k.must(dialog.Command{Do: dialog.Rate, Value: &seven})
	if text := k.screen().Lines[3].Text; text != "Sikker: «7»" {
		t.Errorf("a number is given back as %q", text)
	}
}

func TestParticularCardsOnlyAfterAGeneralOne(t *testing.T) {
	k := withCards(t)
	k.must(always(1), say("hage"))
	k.at("mer", 1)
	if len(k.screen().Cards) != 0 || k.do(pick(0)) == nil {
		t.Error("cards under a card that was not picked")
	}
	k = withCards(t)
	k.must(dialog.Command{Do: dialog.ShowCards, Seed: 5}, pick(1))
	if got := shown(k.screen()); !slices.Equal(got, []string{"En venn", "Familien"}) {
		t.Errorf("under «Folk»: %v", got)
	}
	k.must(pick(3))
	if k.do(dialog.Command{Do: dialog.Edit, Step: "mer", Round: 1, Picks: []int{0}}) == nil {
		t.Error("changed to a card under another card")
	}
	k.must(dialog.Command{Do: dialog.Edit, Step: "mer", Round: 1, Picks: []int{2}})
	if list := k.st.Utterances(k.s); list[1].Text != "Familien" || list[1].Picture != "1f46a" {
		t.Errorf("changed to %+v", list[1])
	}
	k = withCards(t)
	k.must(always(1), pick(2))
	if len(k.screen().Cards) != 0 {
		t.Error("«Ute» has no cards under it")
	}
}

func TestCardsAreTurnedOnOnceAndStayInOrder(t *testing.T) {
	k := withCards(t)
	k.must(always(3))
	first := k.screen().Cards
	k.must(always(99))
	if !reflect.DeepEqual(k.screen().Cards, first) {
		t.Error("the second yes shuffled the cards")
	}
	orders := map[string]bool{}
	for seed := range uint64(30) {
		k := withCards(t)
		k.must(always(seed))
		orders[k.screen().Cards[0].Text] = true
	}
	if len(orders) != 3 {
		t.Errorf("only %v ever stand first", orders)
	}
	k.must(dialog.Command{Do: dialog.Cards, Answer: dialog.No})
	if len(k.screen().Cards) != 0 || k.screen().Always {
		t.Error("cards after a no")
	}
	if k.do(dialog.Command{Do: dialog.Cards}) == nil {
		t.Error("neither yes nor no")
	}
	if asks := begin(t); asks.do(always(1)) == nil {
		t.Error("something was written down before the consent")
	}
}

// Times that come in any order are hard to choose from.
func TestTimesStayInOrder(t *testing.T) {
	own := cardScript[strings.Index(cardScript, "  - [ ] Hjemmet"):strings.Index(cardScript, "- **Spør om:** ønsket")]
	for last, stay := range map[string]bool{"Til sommeren": true, "Ute": false} {
		cards := "  - [ ] Snart\n  - [ ] Før jul\n  - [ ] " + last + "\n"
		s := compiled(t, strings.Replace(strings.Replace(cardScript, own, cards, 1), "- **Kort fra:** `onske`\n", "", 1))
		orders := map[string]bool{}
		for seed := range uint64(20) {
			k := &talk{t: t, s: s, st: dialog.Replay(s, dialog.Begin(s, day)), events: dialog.Begin(s, day)}
			k.must(always(seed))
			order := ""
			for _, card := range k.screen().Cards {
				order += card.Text + " "
			}
			orders[order] = true
		}
		if stay != (len(orders) == 1) || !orders["Snart Før jul "+last+" "] {
			t.Errorf("with «%s» last: %v", last, orders)
		}
	}
}

// Who asks in words for what is there already, has not answered.
func TestAskingForCardsThatAreShownIsNoAnswer(t *testing.T) {
	k := withCards(t)
	k.must(always(3))
	before := k.screen().Cards
	k.must(say("vis meg bilder"))
	k.at("onske", 1)
	if !reflect.DeepEqual(k.screen().Cards, before) {
		t.Error("the cards moved")
	}
	if said := k.st.Utterances(k.s); len(said) != 0 {
		t.Errorf("it is an answer: %+v", said)
	}
}

// What is stored leads to the same place, and a withdrawn version loses nothing.
func TestPickedCardsAreReplayedAndMoved(t *testing.T) {
	k := withCards(t)
	k.must(always(7), pick(0), pick(1), pick(2))
	data, err := json.Marshal(k.events)
	if err != nil {
		t.Fatal(err)
	}
	var stored []dialog.Event
	if err := json.Unmarshal(data, &stored); err != nil {
		t.Fatal(err)
	}
	for i, e := range k.events {
		stored[i].N, stored[i].At, stored[i].Command, stored[i].Kind, stored[i].Text = e.N, e.At, e.Command, e.Kind, e.Text
	}
	if !reflect.DeepEqual(dialog.Replay(k.s, stored), k.st) {
		t.Error("a replay stands somewhere else")
	}
	if step := dialog.Misfit(k.s, k.s, k.events); step != "" {
		t.Errorf("%s does not fit its own version", step)
	}
	other := version(t, "en")
	moved := dialog.Move(other, k.events, day)
	st := dialog.Replay(other, append(slices.Clone(k.events), moved...))
	var texts []string
	for _, u := range st.Utterances(other) {
		texts = append(texts, u.Text)
	}
	if !slices.Equal(texts, []string{"Hjemmet", "Sove", "Litt sikker"}) {
		t.Errorf("kept %v", texts)
	}
}

func TestPicturesAndKeysAreMeaning(t *testing.T) {
	hash := compiled(t, cardScript).Hash
	for old, now := range map[string]string{"Hjemmet 🏠": "Hjemmet 🏡", "nå? ⭐": "nå?", "**viktigst**": "viktigst", "Lage mat 🍳": "Lage mat"} {
		if compiled(t, strings.Replace(cardScript, old, now, 1)).Hash == hash {
			t.Errorf("«%s» and «%s» are the same version", old, now)
		}
	}
}
