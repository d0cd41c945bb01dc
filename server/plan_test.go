package server

import (
	"net/http"
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/server/store"
)

// Kjell's wife writes for him. What she wrote is in no goal before his yes, and
// the coordinator is told both (R63).
func TestTheCoordinatorSeesWhoWroteAndWhoSaidYes(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	kjell := h.bruker(c.ID, "Kjell")
	tablet := h.browser()
	tablet.arrive(b.invitedToScript(kjell.ID, "nb/for-motet")).wants(http.StatusNoContent)
	const hers = "Han savner båten"
	k := tablet.connect()
	k.hold(dialog.Transcript{Turns: []dialog.Turn{
		{Button: "Videre"}, {Button: "Videre"}, {Button: "Ja"}, {Words: "lektor"}, {Button: "Hopp over"}, {Words: hers, By: dialog.Parorende}}})
	if drafts, err := h.store.Drafts(t.Context(), kjell.ID, k.device.Conversation); err != nil || len(drafts) != 0 {
		t.Fatalf("in a goal before his yes: %+v %v", drafts, err)
	}
	k.hold(dialog.Transcript{Turns: []dialog.Turn{{Button: "Ja"}}})
	drafts, err := h.store.Drafts(t.Context(), kjell.ID, k.device.Conversation)
	if err != nil || len(drafts) != 1 || !drafts[0].Title.ByOther || !drafts[0].Specific[0].ByOther {
		t.Fatalf("after his yes: %+v %v", drafts, err)
	}
	tablet.share(2, "sjøen", func(g *goal.Goal) {
		g.Attractive = []goal.Evidence{g.Title}
		g.Attractive[0].ByOther = true
	})
	const mark = "Skrevet av en pårørende, bekreftet av brukeren."
	page := b.get("/koordinator/bruker/"+kjell.ID+"/onske/2").wants(http.StatusOK).says("sjøen", mark)
	if strings.Count(page.Body, mark) != 1 {
		t.Error("marked what he wrote himself")
	}
}

// A wish that is put away is never on her desk, whatever else was stored.
func TestALetGoGoalIsNotOnTheDesk(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	tablet := h.browser()
	tablet.arrive(b.invitedToScript(martha.ID, "nb/for-motet")).wants(http.StatusNoContent)
	tablet.share(1, "høyhælte sko", func(g *goal.Goal) { g.LetGo = true })
	b.get("/koordinator/bruker/" + martha.ID).wants(http.StatusOK).saysNot("høyhælte")
	b.get("/koordinator/bruker/" + martha.ID + "/onske/1").wants(http.StatusNotFound)
}

// What was wished last time comes along, and is not asked for again (R95).
func TestTheFollowUpBeginsWithWhatStands(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	tablet := h.browser()
	tablet.arrive(b.invitedToScript(martha.ID, "nb/for-motet")).wants(http.StatusNoContent)
	drafts := map[string]func(*goal.Goal){
		"lese for andre":   func(g *goal.Goal) { g.Rank, g.Confirmed = 2, true },
		"høyhælte sko":     func(g *goal.Goal) { g.Rank, g.Confirmed = 1, true },
		"flytte":           func(g *goal.Goal) { g.Rank, g.Confirmed, g.LetGo = 3, true, true },
		"ikke sagt ja til": func(g *goal.Goal) { g.Rank = 4 },
	}
	wish := 0
	for title, with := range drafts {
		wish++
		tablet.say(title, func(n int, a *store.Append) {
			g := goal.Goal{Wish: wish, Title: whole(n, title, "")}
			g.Specific = []goal.Evidence{g.Title}
			with(&g)
			a.Drafts = []store.DraftChange{{After: g}}
		})
	}
	h.wait(1e9)
	tablet.arrive(b.invitedToScript(martha.ID, "nb/oppfolging")).wants(http.StatusNoContent)
	k := tablet.connect()
	k.hold(dialog.Transcript{Turns: []dialog.Turn{{Button: "Ja"}}})
	script, st := k.replay()
	screen := dialog.View(script, st)
	if screen.Step != "gar" || screen.Lines[0].Text != "Du ønsket: «høyhælte sko»" {
		t.Errorf("%s: %+v", screen.Step, screen.Lines)
	}
	goals := goal.OfConversation(script, st)
	if len(goals) != 2 || goals[0].Title.Text != "høyhælte sko" || goals[1].Title.Text != "lese for andre" {
		t.Errorf("%+v", goals)
	}
	for _, bubble := range dialog.Bubbles(script, st, 0) {
		if strings.Contains(bubble.Text, "Hva ønsket du sist?") {
			t.Error("asked for what was said")
		}
	}
	stored, err := h.store.Drafts(t.Context(), martha.ID, k.device.Conversation)
	if err != nil || len(stored) != 2 || len(stored[0].Specific) != 1 {
		t.Errorf("%+v %v", stored, err)
	}
}
