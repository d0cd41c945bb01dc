package dialog_test

import (
	"encoding/json"
	"strings"
	"testing"

	"egneord/dialog"
)

const call = "Jeg vil ikke leve lenger."

// agreed goes to the first open question.
func agreed(k *talk) {
	k.t.Helper()
	for k.screen().Step != "hvem" {
		k.must(goOn)
	}
}

// However the words come, they are seen; and when something newer is said, they are not.
func TestTheScreenTellsThatTheNewestWordsCallForHelp(t *testing.T) {
	said := func(k *talk) dialog.Screen { agreed(k); k.must(say("var lærer")); return k.screen() }
	for name, words := range map[string]func(k *talk){
		"an answer":            func(k *talk) { said(k); k.must(say(call)) },
		"written for them":     func(k *talk) { said(k); k.must(dialog.Command{Do: dialog.Say, Text: call, By: dialog.Parorende}) },
		"a changed answer":     func(k *talk) { said(k); k.must(dialog.Command{Do: dialog.Edit, Step: "hvem", Text: call}) },
		"an afterthought":      func(k *talk) { said(k); k.must(dialog.Command{Do: dialog.More, Text: call}) },
		"before going back":    func(k *talk) { said(k); k.must(say(call), back) },
		"before a skip":        func(k *talk) { said(k); k.must(say(call), skip) },
		"before a pause":       func(k *talk) { said(k); k.must(say(call), dialog.Command{Do: dialog.Pause}) },
		"behind other answers": func(k *talk) { said(k); k.must(say("fred")); k.must(dialog.Command{Do: dialog.More, Text: call}) },
	} {
		k := begin(t)
		words(k)
		if !k.screen().Help {
			t.Errorf("%s: nothing is shown", name)
		}
		if replayed := dialog.View(k.s, dialog.Replay(k.s, k.events)); !replayed.Help {
			t.Errorf("%s: nothing is shown after a replay", name)
		}
		k.must(dialog.Command{Do: dialog.More, Text: "Jeg vil i hagen."})
		if k.screen().Help {
			t.Errorf("%s: it is still shown after something newer", name)
		}
	}
}

func TestWordsThatCallForHelpAreNotSaidBack(t *testing.T) {
	for words, back := range map[string]bool{call: false, "Jeg vil ikke gå lenger.": true} {
		k := begin(t)
		agreed(k)
		k.must(say(words))
		said := false
		for _, bubble := range dialog.Bubbles(k.s, k.st, 0) {
			said = said || bubble.Who == dialog.Us && strings.Contains(strings.ToLower(bubble.Text), "ikke")
		}
		if said != back {
			t.Errorf("%s: said back: %v", words, said)
		}
	}
}

func TestAWishCalledSomethingThatCallsForHelp(t *testing.T) {
	k := untilSummary(t)
	k.must(dialog.Command{Do: dialog.Title, Goal: 1, Text: call, Step: "oppsummering", Round: 1})
	if !k.screen().Help {
		t.Error("nothing is shown")
	}
}

// It is worked out each time it is shown. No event tells that words called for
// help: what is stored is what it would be for any other words.
func TestNothingInTheEventsTellsOfIt(t *testing.T) {
	shape := func(text string) string {
		k := begin(t)
		agreed(k)
		k.must(say(text))
		var b strings.Builder
		for _, e := range k.events {
			data, err := json.Marshal(e)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(string(e.Kind))
			b.Write(data)
		}
		return b.String()
	}
	if one, other := shape(call), shape("Jeg vil i hagen igjen."); one != other {
		t.Errorf("the events differ:\n%s\n%s", one, other)
	}
}
