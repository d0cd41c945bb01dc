package server

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"egneord/dialog/goal"
	"egneord/prompts"
	"egneord/server/store"
)

// twoScripts is a library with «Før møtet» and «Kort».
func twoScripts(t *testing.T) *prompts.Library {
	t.Helper()
	return libraryOf(t, map[string]string{
		"for-motet": scriptText("Før møtet", "for-motet", "", "hvem", "onske"),
		"kort":      scriptText("Kort", "kort", "", "hverdag", "onske"),
	})
}

// twoLanguages has «Før møtet» in nynorsk too.
func twoLanguages(t *testing.T) *prompts.Library {
	t.Helper()
	source, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	end := "## Slutt `slutt`\n\n### Takk `takk`\n\n> Takk.\n\n- **Slutt:** ja\n"
	l, findings, err := prompts.Read(fstest.MapFS{
		"nb/felles.md":    {Data: source.Common},
		"nb/for-motet.md": {Data: []byte("# Før møtet\n\n- **Navn:** `for-motet`\n- **Språk:** bokmål\n\n" + end)},
		"nn/felles.md":    {Data: []byte(strings.Replace(string(source.Common), "bokmål", "nynorsk", 1))},
		"nn/for-motet.md": {Data: []byte("# Før møtet\n\n- **Namn:** `for-motet`\n- **Språk:** nynorsk\n\n" + end)},
	})
	if err != nil || l == nil {
		t.Fatal(findings, err)
	}
	return l
}

func (h *office) use(l *prompts.Library) {
	h.t.Helper()
	if err := h.server.UseScripts(h.t.Context(), l); err != nil {
		h.t.Fatal(err)
	}
}

// invitedToScript makes an invitation with a choice in the form, and gives its token.
func (b *browser) invitedToScript(bruker, choice string) string {
	b.t.Helper()
	page := b.post("/koordinator/bruker/"+bruker+"/invitasjon", "samtale", choice).wants(http.StatusOK)
	_, rest, _ := strings.Cut(page.Body, "/samtale#")
	token, _, _ := strings.Cut(rest, "<")
	return token
}

func TestTheCoordinatorChoosesTheConversation(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	page := "/koordinator/bruker/" + martha.ID

	// What a next of kin says is never mixed with what the bruker says.
	b.get(page).wants(http.StatusOK).saysNot("/parorende")
	b.post(page+"/invitasjon", "samtale", "nb/parorende").wants(http.StatusUnprocessableEntity).says(scriptUnknown)

	h.use(libraryOf(t, map[string]string{"for-motet": scriptText("Før møtet", "for-motet", "", "hvem", "onske")}))
	b.get(page).wants(http.StatusOK).saysNot("<select") // one is no choice

	h.use(twoScripts(t))
	first := b.get(page).wants(http.StatusOK)
	if !strings.Contains(first.Body, `<option value="nb/for-motet" selected>Før møtet</option>`) || !strings.Contains(first.Body, `<option value="nb/kort">Kort</option>`) {
		t.Error(first.Body)
	}
	first.saysNot("<optgroup", "samtale-hint")

	b.post(page+"/invitasjon", "samtale", "nb/kort").wants(http.StatusOK).says("Samtalen er «Kort».")
	again := b.get(page).wants(http.StatusOK).says("Åpner «Kort».", "En annen samtale enn sist begynner fra start.")
	if !strings.Contains(again.Body, `<option value="nb/kort" selected>`) {
		t.Error("what was chosen last is not the choice now")
	}
	for _, wrong := range []string{"nb/finnes-ikke", "kort", "sv/kort", "../kort"} {
		b.post(page+"/invitasjon", "samtale", wrong).wants(http.StatusUnprocessableEntity).says(scriptUnknown)
	}
	b.post(page + "/invitasjon").wants(http.StatusOK).says("Samtalen er «Før møtet».")

	h.use(twoLanguages(t))
	both := b.get(page).wants(http.StatusOK)
	for _, want := range []string{`<optgroup label="Bokmål">`, `<optgroup label="Nynorsk">`, `<option value="nn/for-motet">Før møtet (nynorsk)</option>`} {
		if !strings.Contains(both.Body, want) {
			t.Errorf("no %s in %s", want, both.Body)
		}
	}
	tablet := h.browser()
	tablet.arrive(b.invitedToScript(martha.ID, "nn/for-motet")).wants(http.StatusNoContent)
	if k := tablet.connect(); k.lang() != "nn" {
		t.Errorf("the conversation is in %s", k.lang())
	}
}

func (k *talker) lang() string {
	script, _ := k.replay()
	return script.Lang
}

func TestAnotherScriptOpensANewConversationAndTheSameGoesOn(t *testing.T) {
	h := newOffice(t)
	h.use(twoScripts(t))
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	tablet := h.browser()
	comes := func(choice string) device {
		t.Helper()
		h.wait(1e9)
		tablet.arrive(b.invitedToScript(martha.ID, choice)).wants(http.StatusNoContent)
		d, err := tablet.device()
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	first := comes("nb/for-motet")
	tablet.share(1, "høyhælte sko", func(g *goal.Goal) { g.Rank = 1 })
	tablet.share(2, "lese for andre", func(g *goal.Goal) { g.Rank = 2 })
	if again := comes("nb/for-motet"); again.Conversation != first.Conversation {
		t.Error("the same script did not go on")
	}
	second := comes("nb/kort")
	if second.Conversation == first.Conversation {
		t.Fatal("another script went on in the old conversation")
	}
	tablet.share(1, "fred og ro", func(g *goal.Goal) { g.Rank = 1 })
	if again := comes("nb/kort"); again.Conversation != second.Conversation {
		t.Error("the newest did not go on")
	}
	if third := comes("nb/for-motet"); third.Conversation == first.Conversation || third.Conversation == second.Conversation {
		t.Error("a meeting long ago was gone on with")
	}

	// She sees what was shared in all of them, each at an address of its own, and
	// the order of the newest.
	page := b.get("/koordinator/bruker/"+martha.ID).wants(http.StatusOK).says("Nr. 1", "fred og ro", "høyhælte sko", "lese for andre").saysNot("Nr. 2")
	if newest, oldest := strings.Index(page.Body, "fred og ro"), strings.Index(page.Body, "høyhælte sko"); newest > oldest {
		t.Error("the newest conversation does not come first")
	}
	for title, ref := range map[string]string{"høyhælte sko": "1", "lese for andre": "2", "fred og ro": "2-1"} {
		want := fmt.Sprintf("/koordinator/bruker/%s/onske/%s", martha.ID, ref)
		if got := page.link(title); got != want {
			t.Errorf("%s is at %s, want %s", title, got, want)
		}
		b.get(want).wants(http.StatusOK).says(title)
	}
	for _, ref := range []string{"3", "1-1", "2-2", "3-1", "x", "-1"} {
		b.get("/koordinator/bruker/" + martha.ID + "/onske/" + ref).wants(http.StatusNotFound)
	}
	b.get("/koordinator").wants(http.StatusOK).says("Har delt 3 ønsker.")
}

// A municipality may take a script away while its invitation is in the post.
func TestAnInvitationToAScriptThatIsGoneStillOpens(t *testing.T) {
	h := newOffice(t)
	both := twoScripts(t)
	h.use(both)
	b, c := h.coordinatorIn("Vakt")
	for name, talked := range map[string]bool{"Martha": true, "Kjell": false} {
		bruker := h.bruker(c.ID, name)
		var before device
		if talked {
			tablet := h.browser()
			tablet.arrive(b.invitedToScript(bruker.ID, "nb/kort")).wants(http.StatusNoContent)
			before, _ = tablet.device()
		}
		token := b.invitedToScript(bruker.ID, "nb/kort")
		h.use(libraryOf(t, map[string]string{"for-motet": scriptText("Før møtet", "for-motet", "", "hvem", "onske")}))
		tablet := h.browser()
		tablet.arrive(token).wants(http.StatusNoContent)
		d, err := tablet.device()
		if err != nil || talked && d.Conversation != before.Conversation {
			t.Errorf("%s: %+v %v, was in %+v", name, d, err, before)
		}
		tablet.connect()
		h.use(both)
	}
}

func TestAConversationIsMadeOnlyOfAScriptThereIs(t *testing.T) {
	h := newOffice(t)
	h.use(twoScripts(t))
	for _, c := range [][2]string{{"nn", "kort"}, {"nb", "Kort"}, {"", ""}, {"nb", "../nb/kort"}} {
		if _, err := h.server.NewConversation("b", c[0], c[1]); !errors.Is(err, errNoScript) {
			t.Errorf("%v: %v", c, err)
		}
	}
	if got, err := h.server.NewConversation("b", "nb", "kort"); err != nil || got.Script.Name != "kort" || got.Bruker != "b" {
		t.Errorf("%+v %v", got, err)
	}
}

// An invitation from before there was anything to choose goes on with what there is.
func TestAnOldInvitationGoesOn(t *testing.T) {
	h := newOffice(t)
	h.use(twoScripts(t))
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	tablet := h.browser()
	tablet.arrive(b.invitedToScript(martha.ID, "nb/kort")).wants(http.StatusNoContent)
	before, _ := tablet.device()
	after, err := h.arrived(c.ID, martha.ID).device() // names no script
	if err != nil || after.Conversation != before.Conversation {
		t.Errorf("%+v %v, want %+v", after, err, before)
	}
	var none store.Invitation
	if got := h.server.invitedTo(none); got.Name != "for-motet" {
		t.Errorf("the first is %s", got.Name)
	}
}
