package server

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"egneord/dialog/goal"
	"egneord/server/store"
)

// firstLinks gives the paths of the two links.
func (h *office) firstLinks() (coordinator, trial string) {
	h.t.Helper()
	c, trial, err := h.server.FirstLinks(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	token, ok := strings.CutPrefix(h.path(trial), "/samtale#")
	if !ok {
		h.t.Fatalf("the trial's link is %q", trial)
	}
	return h.path(c), token
}

func TestTheFirstLinkIsUsedByPostingAndOnlyOnce(t *testing.T) {
	h := newOffice(t)
	link, _ := h.firstLinks()
	b := h.browser()
	for range 3 { // looking does not use it
		b.get(link).wants(http.StatusOK).says("Velkommen")
	}
	b.post(link, "navn", "Første Koordinator", "passord", goodPassword, "igjen", goodPassword).wants(http.StatusSeeOther, "/koordinator")
	b.get("/koordinator").wants(http.StatusOK).says("Første Koordinator")

	other := h.browser()
	other.get(link).wants(http.StatusNotFound).says("Lenken gjelder ikke")
	other.post(link, "navn", "En annen", "passord", goodPassword, "igjen", goodPassword).wants(http.StatusNotFound)
	other.get("/koordinator").wants(http.StatusSeeOther, "/koordinator/inn")

	coordinator, trial, err := h.server.FirstLinks(t.Context())
	if coordinator+trial != "" || err != nil {
		t.Errorf("links %q %q %v, want none when there is an account", coordinator, trial, err)
	}
}

func TestEachStartMakesNewFirstLinks(t *testing.T) {
	h := newOffice(t)
	oldLink, oldTrial := h.firstLinks()
	link, trial := h.firstLinks()
	b := h.browser()
	b.get(oldLink).wants(http.StatusNotFound)
	b.arrive(oldTrial).wants(http.StatusGone)
	b.get(link).wants(http.StatusOK)
	b.arrive(trial).wants(http.StatusNoContent)

	h.wait(firstLinkLife)
	b.get(link).wants(http.StatusNotFound)
	_, trial = h.firstLinks()
	other := h.browser()
	other.arrive(trial).wants(http.StatusNoContent)
	first, err1 := b.device()
	second, err2 := other.device()
	if err1 != nil || err2 != nil || first.Conversation != second.Conversation {
		t.Errorf("%v %v: the trial goes on after a restart; got %v and %v", err1, err2, first, second)
	}
}

func TestTwoPeopleWithTheFirstLinkMakeOneAccount(t *testing.T) {
	h := newOffice(t)
	link, _ := h.firstLinks()
	key := hashToken(strings.TrimPrefix(link, "/koordinator/velkommen/"))
	made := make(chan error, 8)
	for i := range cap(made) {
		go func() {
			c := store.Coordinator{ID: newID(), Name: "X", Login: string(rune('a' + i))}
			made <- h.store.UseFirstLink(t.Context(), key, c, "hash", h.clock())
		}()
	}
	accounts := 0
	for range cap(made) {
		if <-made == nil {
			accounts++
		}
	}
	if accounts != 1 {
		t.Errorf("%d accounts, want 1", accounts)
	}
}

func TestTheFirstCoordinatorGetsTheTrialOnHerDesk(t *testing.T) {
	h := newOffice(t)
	link, trial := h.firstLinks()
	tablet := h.browser()
	tablet.arrive(trial).wants(http.StatusNoContent)
	tablet.share(1, "en prøve med mine ord", func(g *goal.Goal) { g.Rank = 1 })

	b := h.browser()
	b.post(link, "navn", "Første Koordinator", "passord", goodPassword, "igjen", goodPassword).wants(http.StatusSeeOther)
	list := b.get("/koordinator").wants(http.StatusOK).says(trialName, "Har delt 1 ønske")
	person := b.get(list.link(trialName)).wants(http.StatusOK)
	b.get(person.link("en prøve")).wants(http.StatusOK).says("«en prøve med mine ord»", "Nr. 1 for Prøvesamtale")
}

func TestTheFirstAccountIsToldWhatIsWrongBesideTheField(t *testing.T) {
	h := newOffice(t)
	link, _ := h.firstLinks()
	b := h.browser()
	for _, c := range []struct{ name, password, again, says string }{
		{"", goodPassword, goodPassword, "Skriv et navn."},
		{strings.Repeat("a", maxName+1), goodPassword, goodPassword, "Navnet er for langt."},
		{"Vakt\x07", goodPassword, goodPassword, "Noen av tegnene kan ikke vises."},
		{"Vakt", "elleve tegn", "elleve tegn", "Passordet er for kort. Bruk minst 12 tegn."},
		{"Vakt", strings.Repeat("å", maxPassword), strings.Repeat("å", maxPassword), "Passordet er for langt."},
		{"Vakt", goodPassword, "noe helt annet her", "De to passordene er ikke like."},
	} {
		b.post(link, "navn", c.name, "passord", c.password, "igjen", c.again).
			wants(http.StatusUnprocessableEntity).says(c.says).saysNot(goodPassword)
	}
	// Nothing of this used the link, and twelve plain letters are enough.
	b.post(link, "navn", "Vakt", "passord", "tolvbokstave", "igjen", "tolvbokstave").wants(http.StatusSeeOther)
}

func TestAForgottenFirstLinkStopsWorking(t *testing.T) {
	h := newOffice(t)
	link, trial := h.firstLinks()
	h.wait(firstLinkLife + time.Second)
	b := h.browser()
	b.get(link).wants(http.StatusNotFound)
	b.post(link, "navn", "Vakt", "passord", goodPassword, "igjen", goodPassword).wants(http.StatusNotFound)
	b.arrive(trial).wants(http.StatusGone)
}
