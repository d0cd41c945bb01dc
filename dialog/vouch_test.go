package dialog_test

import (
	"errors"
	"slices"
	"testing"

	"egneord/dialog"
)

func (k *talk) words() []string {
	var words []string
	for _, u := range k.st.Utterances(k.s) {
		words = append(words, u.Text)
	}
	return words
}

func vouch(a dialog.Answer) dialog.Command { return dialog.Command{Do: dialog.Vouch, Answer: a} }

// A helpful person takes over easily (R52): what they write for the bruker is
// nothing until the bruker has said that it is right.
func TestWordsWrittenForTheBrukerWaitForAYes(t *testing.T) {
	forHim := dialog.Command{Do: dialog.Say, Text: "Han savner båten, tror jeg.", By: dialog.Parorende}
	k := untilWish(t)
	k.must(forHim)
	if v := k.screen(); v.Kind != dialog.Vouching || v.Step != "onske" || len(v.Waiting) != 1 || v.Lines[0].Text != "«Han savner båten, tror jeg.»" {
		t.Fatalf("%+v", v)
	}
	if slices.Contains(k.words(), forHim.Text) || len(k.st.Wishes(k.s)) != 0 {
		t.Error("words nobody has said yes to are the bruker's")
	}
	if err := k.do(say("noe annet")); !errors.Is(err, dialog.Refusal{Code: dialog.RefusedWrongAnswer}) {
		t.Errorf("answered another question meanwhile: %v", err)
	}
	k.must(vouch(dialog.No))
	k.at("onske", 1)
	if v := k.screen(); v.Kind != dialog.Free || len(v.Waiting) != 0 {
		t.Errorf("a no leaves something waiting: %+v", v)
	}
	k.must(forHim, vouch(dialog.Almost))
	k.at("betydning", 1)
	if v := k.screen(); len(v.Waiting) != 1 || slices.Contains(k.words(), forHim.Text) {
		t.Errorf("unsure must wait: %+v", v.Waiting)
	}
	k.must(dialog.Command{Do: dialog.Vouch, Step: "onske", Round: 1, Answer: dialog.Yes})
	k.at("betydning", 1)
	if u := k.st.Utterances(k.s); u[len(u)-1].Text != forHim.Text || u[len(u)-1].By != dialog.Parorende {
		t.Errorf("said yes, and what stands is %+v", u)
	}
	if k.do(dialog.Command{Do: dialog.More, Text: "x", By: dialog.Parorende}) == nil || k.do(dialog.Command{Do: dialog.Skip, By: dialog.Parorende}) == nil {
		t.Error("a parorende may answer, and nothing else")
	}
}

func TestTheBrukerArrangesTheirOwnGoals(t *testing.T) {
	k := untilSharing(t)
	wish := k.st.Utterances(k.s)[1]
	share := dialog.Command{Do: dialog.Share, Goal: 1}
	shared := func() bool { return k.st.Wishes(k.s)[0].Shared }
	for what, c := range map[string]dialog.Command{
		"a title":            {Do: dialog.Title, Goal: 1, Text: "Høye hæler"},
		"not in the goal":    {Do: dialog.PlaceWords, N: wish.N, About: dialog.NotInGoal},
		"another day":        {Do: dialog.Date, N: wish.N, Until: "2027-06-01"},
		"not important more": {Do: dialog.PutAway, Goal: 1},
	} {
		k := &talk{t, k.s, k.st, k.events}
		k.must(share, c)
		if w := k.st.Wishes(k.s)[0]; w.Shared {
			t.Errorf("%s: the coordinator still reads what was changed", what)
		}
		if last := k.events[len(k.events)-1]; last.Kind == dialog.Kept && !last.Auto {
			t.Errorf("%s: nobody pressed a button", what)
		}
	}
	k.must(dialog.Command{Do: dialog.Title, Goal: 1, Text: "Høye hæler"})
	if w := k.st.Wishes(k.s)[0]; w.Title != "Høye hæler" || w.TitleN != k.st.N {
		t.Errorf("%+v", w)
	}
	k.must(dialog.Command{Do: dialog.PutAway, Goal: 1})
	if k.do(share) == nil {
		t.Error("shared what is put away")
	}
	k.must(dialog.Command{Do: dialog.TakeUp, Goal: 1}, share)
	if !shared() {
		t.Error("not shared")
	}
	for what, c := range map[string]dialog.Command{
		"no such goal":     {Do: dialog.Title, Goal: 4, Text: "x"},
		"an empty title":   {Do: dialog.Title, Goal: 1, Text: " "},
		"no such words":    {Do: dialog.PlaceWords, N: 999, About: dialog.AboutTime},
		"no such place":    {Do: dialog.PlaceWords, N: wish.N, About: "anywhere"},
		"no day":           {Do: dialog.Date, N: wish.N, Until: "tomorrow"},
		"half a day":       {Do: dialog.Date, N: wish.N, From: "jeg vil hjem", Until: "2027-06-01"},
		"the wrong way":    {Do: dialog.Date, N: wish.N, From: "2027-06-02", Until: "2027-06-01"},
		"a wish is said":   {Do: dialog.PlaceWords, N: wish.N, About: dialog.AboutWish},
		"nothing to rank":  {Do: dialog.Rank},
		"not put away yet": {Do: dialog.TakeUp, Goal: 1},
	} {
		if k.do(c) == nil {
			t.Errorf("%s: not refused", what)
		}
	}
}

// A yes to one's own words is a yes to those words, whatever is undone later.
func TestBackDoesNotBringAYesToOtherWords(t *testing.T) {
	k := untilSharing(t)
	k.must(dialog.Command{Do: dialog.Edit, Step: "onske", Round: 1, Text: "flate sko og støvler"}, back)
	k.at("flere", 1)
	if k.st.Wishes(k.s)[0].Confirmed {
		t.Error("the old yes stands for new words")
	}
}
