package dialog_test

import (
	"slices"
	"strings"
	"testing"

	"egneord/dialog"
)

// What we say after an answer, and before the next question.
func (k *talk) replyTo(words string) string {
	k.t.Helper()
	before := k.st.N
	k.must(say(words))
	var reply []string
	answered := false
	for _, b := range dialog.Bubbles(k.s, k.st, before) {
		if b.Who == dialog.Us && answered {
			reply = append(reply, b.Text)
		}
		answered = answered || b.Who == dialog.Bruker
	}
	return strings.Join(reply, "\n")
}

func TestGivesBackTurnedWhenThatIsSafeAndQuotedWhenNot(t *testing.T) {
	for words, want := range map[string]string{
		"Jeg vil besøke tanta mi":            "Du vil besøke tanta di.",
		"å være hjemme":                      "Jeg har skrevet: «å være hjemme»",
		"Jeg savner å lese for andre.":       "Du savner å lese for andre.",
		"mamma må ikke bestemme alt for meg": "Jeg har skrevet: «mamma må ikke bestemme alt for meg»",
		"ro":                                 "", // one word given back is an echo
		"det kommer an på":                   "",
		strings.Repeat("jeg vil hjem og ", 10) + "hjem": "", // a parrot is no listener
	} {
		if got := untilWish(t).replyTo(words); got != want {
			t.Errorf("%q is given back as %q, want %q", words, got, want)
		}
	}
}

func TestIsSilentAfterFiveReflections(t *testing.T) {
	s := scripts(t)["nb/parorende"]
	events := dialog.Begin(s, day)
	k := &talk{t, s, dialog.Replay(s, events), events}
	k.must(goOn)
	var reflected []bool
	for range 7 {
		reflected = append(reflected, k.replyTo("Jeg vil ha det slik") != "")
	}
	if want := []bool{true, true, true, true, true, false, true}; !slices.Equal(reflected, want) {
		t.Errorf("reflected %v, want %v", reflected, want)
	}
}

func TestDoesNotAskForATimeThatIsSaid(t *testing.T) {
	for words, asked := range map[string]bool{
		"Jeg vil gå en tur innen 1. juni":   false,
		"Jeg vil gå en tur neste sommer":    true, // which one is for the bruker to say
		"Jeg vil gå en tur snart":           true,
		"Jeg vil gå en tur hver dag":        true,
		"Jeg vil gå en tur i vår kommune":   true,
		"Jeg vil gå en tur uten å ha vondt": true,
	} {
		k := untilWish(t)
		k.must(say(words))
		for k.screen().Step != "stemmer" {
			if k.screen().Kind == dialog.Statement {
				k.must(goOn)
			} else {
				k.must(say("det får vi se på sammen"))
			}
		}
		got := slices.ContainsFunc(k.events, func(e dialog.Event) bool { return e.Kind == dialog.Asked && e.Step == "nar" })
		if got != asked {
			t.Errorf("%q: asked when = %v, want %v", words, got, asked)
		}
	}
}

func TestAShortAnswerGetsRoom(t *testing.T) {
	k := untilWish(t)
	k.must(say("mammating"))
	k.at("onske-mer", 1)
	if q := k.screen().Lines[0].Text; q != "«mammating». Hva tenker du på da?" {
		t.Errorf("asked %q", q)
	}
}

func TestCardsComeOnlyWhenAskedForAndInTheirOwnOrder(t *testing.T) {
	orders := map[string]bool{}
	for seed := range uint64(20) {
		k := begin(t)
		k.must(goOn, goOn, goOn, skip)
		k.at("hverdag", 0)
		if len(k.screen().Cards) != 0 {
			t.Fatal("cards nobody asked for")
		}
		if k.do(dialog.Command{Do: dialog.Pick, Picks: []int{0}}) == nil {
			t.Fatal("picked a card that is not shown")
		}
		k.must(dialog.Command{Do: dialog.ShowCards, Seed: seed})
		var order []string
		for _, c := range k.screen().Cards {
			order = append(order, c.Text)
		}
		orders[strings.Join(order, "|")] = true
		slices.Sort(order)
		if len(slices.Compact(order)) != 5 {
			t.Fatalf("cards are lost: %v", order)
		}
		k.must(dialog.Command{Do: dialog.Pick, Picks: []int{1}})
		k.at("hverdag-mer", 0)
		if q := k.screen().Lines[0].Text; q != "«Hjemmet». Hva tenker du på da?" {
			t.Errorf("asked %q", q)
		}
	}
	if len(orders) < 10 {
		t.Errorf("20 seeds gave %d orders", len(orders))
	}
}

func TestSumsUpOnlyWhenThereIsSomethingToSumUp(t *testing.T) {
	k := untilWish(t)
	k.must(say("gå med høyhælte sko"), skip, skip)
	k.at("skal-til", 1)
	k = untilWish(t)
	k.must(say("gå med høyhælte sko"), say("da er jeg meg selv"), skip)
	k.at("sa-langt", 1)
}

func TestWhatWasSaidLastTimeIsNotAskedForAgain(t *testing.T) {
	s := scripts(t)["nb/oppfolging"]
	events := dialog.Begin(s, day, dialog.Given{Step: "onske", Round: 1, Text: "sko"}, dialog.Given{Step: "onske", Round: 2, Text: "søvn"},
		dialog.Given{Step: "nowhere", Round: 1, Text: "x"}, dialog.Given{Step: "onske", Round: 0, Text: "x"})
	k := &talk{t, s, dialog.Replay(s, events), events}
	k.must(goOn)
	k.at("gar", 1)
	k.must(skip, dialog.Command{Do: dialog.Pick, Picks: []int{2}}, goOn)
	k.at("gar", 2)
	if q := k.screen().Lines[0].Text; q != "Du ønsket: «søvn»" {
		t.Errorf("asked %q", q)
	}
}

func TestAWithdrawnVersionLosesNoAnswer(t *testing.T) {
	k := untilWish(t)
	k.must(say("gå med høyhælte sko"), say("da er jeg meg selv"))
	text := string(source(t).Text)
	from, to := strings.Index(text, "### Hva det betyr"), strings.Index(text, "### Det som fungerer")
	text = strings.ReplaceAll(text[:from]+text[to:], "[Hva det betyr](#hva-det-betyr-betydning)", "[Det som fungerer](#det-som-fungerer-fungerer)")
	text = strings.ReplaceAll(text, "> - Det betyr: «`betydning`»\n", "")
	next, findings := dialog.Compile("s.md", []byte(text), common(t))
	if next == nil {
		t.Fatal(findings)
	}
	moved := dialog.Move(next, k.events, day)
	if moved[0].Kind != dialog.Moved || moved[0].Hash != next.Hash || !slices.Equal(moved[0].Lost, []string{"betydning"}) {
		t.Errorf("moved: %+v", moved[0])
	}
	st := dialog.Replay(next, append(slices.Clone(k.events), moved...))
	var said []string
	for _, u := range st.Utterances(next) {
		said = append(said, u.Text)
	}
	if !slices.Equal(said, []string{"Martha", "gå med høyhælte sko", "da er jeg meg selv"}) {
		t.Errorf("what stands is %q", said)
	}
	if v := dialog.View(next, st); v.Step != "fungerer" {
		t.Errorf("goes on at %s", v.Step)
	}
}

// Silence may be exhaustion (R67): after three questions without an answer we
// sum up what there is, and ask for no more.
func TestAsksNoMoreOfSomebodyWhoIsTired(t *testing.T) {
	k := untilWish(t)
	k.must(say("gå med høyhælte sko"), skip, dialog.Command{Do: dialog.DontKnow}, skip)
	k.at("stemmer", 1)
	k = untilWish(t)
	k.must(say("gå med høyhælte sko"), skip, skip, say("noen å trene med"), skip, skip)
	k.at("tegn", 1)
}
