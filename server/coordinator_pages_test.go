package server

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/server/store"
)

// Everything Martha said that she did not share. None of it may be on any page.
var kept = []string{
	"kanarisvar",      // an answer that is no part of a goal
	"kanariutkast",    // a draft she has not shared
	"kanaridraftord",  // an answer in that draft
	"kanarirest",      // the rest of an answer she shared a part of
	"kanarietterpå",   // words that came after she shared
	"kanaritilbake",   // a goal she has taken back
	"kanarispørsmål",  // the question to something not shared
	"kanarinavn",      // somebody another coordinator follows up
	"kanarisamtykke",  // the wording of a consent
	"kanariavslutta",  // said before she corrected it
	"kanarikommentar", // an afterthought that was not shared
}

func TestTheCoordinatorSeesNothingThatWasNotShared(t *testing.T) {
	h := newOffice(t)
	c, other := h.coordinator("Vakt Én"), h.coordinator("Vakt To")
	b := h.loggedIn(c)
	martha := h.bruker(c, "Martha")
	h.bruker(other, "kanarinavn")
	d := h.arrived(c, martha.ID)

	d.say("jeg tenker mest på kanarisvar", func(n int, a *store.Append) {
		a.Consent = []store.Consent{{N: n, At: h.clock(), Answer: dialog.Yes, Wording: "kanarisamtykke"}}
	})
	old := d.say("kanariavslutta", nil)
	answer := "da er jeg meg selv. men ikke si noe om kanarirest"
	turn := d.say(answer, nil)
	shared := goal.Evidence{Turn: turn, Start: 0, End: len([]rune("da er jeg meg selv")), Question: "Hva betyr det for deg?"}
	d.share(1, "jeg vil gå med høyhælte sko igjen", func(g *goal.Goal) { g.Attractive = []goal.Evidence{shared} })
	d.say("kanariutkast kanaridraftord", func(n int, a *store.Append) {
		draft := goal.Goal{Wish: 2, Rank: 1, Title: whole(n, "kanariutkast kanaridraftord", "kanarispørsmål?")}
		draft.Specific = []goal.Evidence{draft.Title}
		// Her own draft of the shared wish has grown since: the snapshot has not.
		grown := goal.Goal{Wish: 1, Title: whole(n, "kanariutkast kanaridraftord", "kanarispørsmål?"), Notes: []goal.Evidence{whole(old, "kanariavslutta", "")}}
		a.Drafts = []store.DraftChange{{After: draft}, {After: grown}}
	})
	d.say("kanarietterpå og kanarikommentar", nil)
	d.share(3, "kanaritilbake", nil)
	list := b.get("/koordinator").wants(http.StatusOK).says("Har delt 2 ønsker")
	d.say("nei, ikke det", func(n int, a *store.Append) {
		a.Events[0].Kind, a.Events[0].Goal, a.Events[0].Text = dialog.Kept, 3, ""
		a.Shares = []store.ShareChange{{Goal: goal.Goal{Wish: 3}, Take: true}}
	})

	list = b.get("/koordinator").wants(http.StatusOK).says("Martha", "Har delt 1 ønske. Sist i dag.").saysNot(kept...)
	person := b.get(list.link("Martha")).wants(http.StatusOK).says("jeg vil gå med høyhælte sko igjen", "da er jeg meg selv").saysNot(kept...)
	b.get(person.link("høyhælte")).wants(http.StatusOK).says("«jeg vil gå med høyhælte sko igjen»", "«da er jeg meg selv»").saysNot(kept...)
	for wish := range 5 {
		if wish != 1 {
			b.get(fmt.Sprintf("/koordinator/bruker/%s/onske/%d", martha.ID, wish)).wants(http.StatusNotFound).saysNot(kept...)
		}
	}
	for _, path := range []string{"/koordinator/konto", "/koordinator/bruker/" + martha.ID + "/onske/x", "/koordinator/bruker/%27%22"} {
		b.get(path).saysNot(kept...)
	}
	b.post("/koordinator/bruker", "navn", "").wants(http.StatusUnprocessableEntity).saysNot(kept...)
	b.post("/koordinator/bruker/" + martha.ID + "/invitasjon").wants(http.StatusOK).saysNot(kept...)
	for _, word := range append(kept, "Martha", "høyhælte", "Vakt") {
		if strings.Contains(h.log.String(), word) {
			t.Errorf("the log has %q", word)
		}
	}
}

// What a coordinator is told of somebody who has shared nothing: whether the
// invitation arrived. Not whether anything is said, or was taken back (R46, R47).
func TestSharingNothingLooksTheSameWhateverWasDone(t *testing.T) {
	h := newOffice(t)
	c := h.coordinator("Vakt")
	b := h.loggedIn(c)
	quiet, talks, regrets := h.bruker(c, "Kjell"), h.bruker(c, "Kari"), h.bruker(c, "Øystein")
	h.arrived(c, quiet.ID)
	talker, regretter := h.arrived(c, talks.ID), h.arrived(c, regrets.ID)
	for range 5 {
		talker.say("mye å si", nil)
	}
	regretter.share(1, "noe jeg angrer på", nil)
	regretter.say("ta tilbake", func(n int, a *store.Append) {
		a.Shares = []store.ShareChange{{Goal: goal.Goal{Wish: 1}, Take: true}}
	})
	seen := map[string]bool{}
	for _, p := range []store.Bruker{quiet, talks, regrets} {
		page := b.get("/koordinator/bruker/" + p.ID).wants(http.StatusOK).Body
		for _, own := range []string{p.ID, p.Name} {
			page = strings.ReplaceAll(page, own, "")
		}
		page = regexp.MustCompile(`/enhet/[a-z0-9]+/`).ReplaceAllString(page, "")
		seen[page] = true
	}
	if len(seen) != 1 {
		t.Errorf("the three pages differ")
	}
	b.get("/koordinator").saysNot("tilbake.</p>", "svar").says("Har tatt imot invitasjonen.")
}

func TestWhereThingsStandInWords(t *testing.T) {
	h := newOffice(t)
	c := h.coordinator("Vakt")
	b := h.loggedIn(c)
	b.get("/koordinator").wants(http.StatusOK).says("Her er det ingen ennå.")

	martha := h.bruker(c, "Martha")
	b.get("/koordinator").says("Ikke invitert ennå.").saysNot("Stille")
	b.post("/koordinator/bruker/" + martha.ID + "/invitasjon").wants(http.StatusOK)
	b.get("/koordinator").says("Invitert i dag. Invitasjonen er ikke brukt ennå.")
	h.wait(silentAfter * 24 * time.Hour)
	b = h.loggedIn(c)
	b.get("/koordinator").says("Invitert 16. november. Invitasjonen er ikke brukt ennå.", "Det er 5 dager siden invitasjonen. Stille kan bety sliten.")
	b.get("/koordinator/bruker/"+martha.ID).says("Ingenting er delt ennå", "Stille kan bety sliten.")
	h.wait(4 * 24 * time.Hour)
	b = h.loggedIn(c)
	b.get("/koordinator").says("Invitasjonen ble ikke brukt. Den gjelder ikke lenger.")

	d := h.arrived(c, martha.ID)
	b.get("/koordinator").says("Har tatt imot invitasjonen.")
	d.share(1, "sjokolade", nil)
	b.get("/koordinator").says("Har delt 1 ønske. Sist i dag.").saysNot("Stille")
	d.share(2, "ro", nil)
	h.wait(24 * time.Hour)
	h.loggedIn(c).get("/koordinator").says("Har delt 2 ønsker. Sist i går.")
	h.wait(60 * 24 * time.Hour)
	h.loggedIn(c).get("/koordinator").says("Har delt 2 ønsker. Sist 25. november 2026.")
}

func TestThoseWhoSharedLastComeFirstAndTheSilentAreNotForgotten(t *testing.T) {
	h := newOffice(t)
	c := h.coordinator("Vakt")
	h.bruker(c, "ny")
	silent := h.bruker(c, "stille")
	h.arrived(c, silent.ID)
	h.wait(time.Hour)
	lessSilent := h.bruker(c, "nesten stille")
	h.arrived(c, lessSilent.ID)
	h.arrived(c, h.bruker(c, "delte først").ID).share(1, "a", nil)
	h.wait(time.Hour)
	h.arrived(c, h.bruker(c, "delte sist").ID).share(1, "b", nil)
	var names []string
	for n := range h.loggedIn(c).get("/koordinator").parse().Descendants() {
		if n.Data == "a" && strings.HasPrefix(attr(n, "href"), "/koordinator/bruker/") {
			names = append(names, textOf(n))
		}
	}
	if want := []string{"delte sist", "delte først", "stille", "nesten stille", "ny"}; !slices.Equal(names, want) {
		t.Errorf("the order is %q, want %q", names, want)
	}
}

func TestNamesAreEscapedToo(t *testing.T) {
	h := newOffice(t)
	c := h.coordinator(`<i>Vakt</i>`)
	b := h.loggedIn(c)
	b.post("/koordinator/bruker", "navn", `  <img src=x onerror=alert(1)>  `).wants(http.StatusSeeOther)
	list := b.get("/koordinator").saysNot("<img", "<i>").says("<img src=x onerror=alert(1)>", "<i>Vakt</i>")
	checkPage(t, b.get(list.link("<img")).saysNot("<img"))
}

func TestNamesOfBrukere(t *testing.T) {
	h := newOffice(t)
	b := h.loggedIn(h.coordinator("Vakt"))
	for name, problem := range map[string]string{
		"   ":                    "Skriv et navn.",
		"\u200b\u2060\u200d":     "Skriv et navn.", // signs nobody sees
		"\u3164\ufe0f":           "Skriv et navn.",
		"01017\u200b012345":      "Dette ser ut som et fødselsnummer. Skriv bare et navn.",
		"01017012345":            "Dette ser ut som et fødselsnummer. Skriv bare et navn.",
		"Martha 010170 12345":    "Dette ser ut som et fødselsnummer. Skriv bare et navn.",
		"01.01.70-12345":         "Dette ser ut som et fødselsnummer. Skriv bare et navn.",
		strings.Repeat("a", 101): "Navnet er for langt. Bruk høyst 100 tegn.",
		"Martha\x00":             "Noen av tegnene kan ikke vises. Skriv navnet på nytt.",
		"M\xffartha":             "Noen av tegnene kan ikke vises. Skriv navnet på nytt.",
	} {
		page := b.post("/koordinator/bruker", "navn", name).wants(http.StatusUnprocessableEntity).says(problem)
		checkPage(t, page)
	}
	b.get("/koordinator").says("Her er det ingen ennå.")
	for _, name := range []string{"Martha", "M.", "Rom 12, 3. etasje", "Kjell (70)", "Øystein 1 2 3", strings.Repeat("å", 100)} {
		b.post("/koordinator/bruker", "navn", name).wants(http.StatusSeeOther)
	}
	for written, kept := range map[string]string{
		"\u202eMartha\u2069":      "Martha", // would turn what stands after it
		"Mar\u00adtha\ufeff  Lie": "Martha Lie",
		"👩\u200d🦽":                "👩\u200d🦽",
		"می\u200cنا":              "می\u200cنا", // not the same name without it
	} {
		if name, err := brukerName(written); err != nil || name != kept {
			t.Errorf("%q is kept as %q, %v; want %q", written, name, err, kept)
		}
	}
}

func TestEveryPageIsWellMade(t *testing.T) {
	h := newOffice(t)
	link, _ := h.firstLinks()
	b := h.browser()
	pages := map[string]answer{
		"welcome":       b.get(link),
		"welcome, bad":  b.post(link, "navn", "", "passord", "", "igjen", "x"),
		"welcome, over": b.get(link + "x"),
		"login":         b.get("/koordinator/inn"),
		"login, bad":    b.post("/koordinator/inn", "navn", "x", "passord", "y"),
		"code":          b.get("/inn"),
		"code, out":     b.get("/inn?ut"),
		"code, bad":     b.post("/inn", "code", "x"),
		"kode":          b.get("/inn?sprak=nn"),
		"kode, ut":      b.get("/inn?ut=nn"),
		"kode, feil":    b.post("/inn?sprak=nn", "code", "x"),
	}
	c := h.coordinator("Vakt")
	b = h.loggedIn(c)
	pages["people, none"] = b.get("/koordinator")
	p := h.bruker(c, "Martha")
	pages["person, none"] = b.get("/koordinator/bruker/" + p.ID)
	pages["invitation"] = b.post("/koordinator/bruker/" + p.ID + "/invitasjon")
	d := h.arrived(c, p.ID)
	pages["code, known"] = d.get("/inn")
	d.share(1, "sjokolade", nil)
	pages["people"] = b.get("/koordinator")
	pages["people, bad"] = b.post("/koordinator/bruker", "navn", "")
	pages["person"] = b.get("/koordinator/bruker/" + p.ID)
	pages["wish"] = b.get("/koordinator/bruker/" + p.ID + "/onske/1")
	pages["not found"] = b.get("/koordinator/bruker/x")
	pages["account"] = b.get("/koordinator/konto")
	for name, page := range pages {
		t.Run(name, func(t *testing.T) {
			page.t = t
			checkPage(t, page)
			if got := page.Header.Get("Cache-Control"); got != "no-store" {
				t.Errorf("Cache-Control %q: the next person at this machine presses back", got)
			}
			if !strings.Contains(page.Header.Get("Content-Security-Policy"), "default-src 'none'") {
				t.Error("no Content-Security-Policy")
			}
		})
	}
}

// checkPage asks of the HTML what a reader with a screen reader, a keyboard and
// a strict browser needs.
func checkPage(t *testing.T, a answer) {
	t.Helper()
	count, ids, labels := map[string]int{}, map[string]bool{}, map[string]bool{}
	heading := 0
	doc := a.parse()
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		count[n.Data]++
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("two have id %q", id)
			}
			ids[id] = true
		}
		if n.Data == "label" {
			labels[attr(n, "for")] = true
		}
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, at := range n.Attr {
			if strings.HasPrefix(at.Key, "on") || at.Key == "style" {
				t.Errorf("<%s %s> needs what our Content-Security-Policy forbids", n.Data, at.Key)
			}
			if (at.Key == "aria-describedby" || at.Key == "aria-labelledby") && at.Val != "" {
				for _, id := range strings.Fields(at.Val) {
					if !ids[id] {
						t.Errorf("<%s> points at %q, which is not there", n.Data, id)
					}
				}
			}
		}
		switch n.Data {
		case "html":
			if !isLang(attr(n, "lang")) {
				t.Errorf("language %q", attr(n, "lang"))
			}
		case "h1", "h2", "h3", "h4":
			level := int(n.Data[1] - '0')
			if level > heading+1 {
				t.Errorf("h%d follows h%d: %q", level, heading, textOf(n))
			}
			heading = level
			if strings.TrimSpace(textOf(n)) == "" {
				t.Errorf("an empty %s", n.Data)
			}
		case "input":
			if !labels[attr(n, "id")] || attr(n, "autocomplete") == "" {
				t.Errorf("the field %q has no label or no autocomplete", attr(n, "name"))
			}
			if attr(n, "aria-invalid") == "true" && attr(n, "aria-describedby") == "" {
				t.Errorf("the field %q does not say what is wrong", attr(n, "name"))
			}
		case "form":
			if action := attr(n, "action"); attr(n, "method") != "post" || action != "" && !strings.HasPrefix(action, "/") {
				t.Errorf("a form to %q with method %q", action, attr(n, "method"))
			}
		case "button", "a", "label", "title":
			if strings.TrimSpace(textOf(n)) == "" {
				t.Errorf("a %s without words", n.Data)
			}
			if n.Data == "a" && !strings.HasPrefix(attr(n, "href"), "/") && !strings.HasPrefix(attr(n, "href"), "#") {
				t.Errorf("a link to %q", attr(n, "href"))
			}
		case "nav", "section", "aside":
			if attr(n, "aria-label")+attr(n, "aria-labelledby") == "" {
				t.Errorf("a %s without a name", n.Data)
			}
		case "script", "style", "iframe", "img":
			t.Errorf("a %s on the page", n.Data)
		}
	}
	for _, one := range []string{"h1", "main", "title"} {
		if one == "title" && count["svg"] > 0 {
			continue // a drawing has a title too
		}
		if count[one] != 1 {
			t.Errorf("%d %s, want 1", count[one], one)
		}
	}
	if regexp.MustCompile(`(?i)<no value>|ZgotmplZ|%!`).MatchString(a.Body) && !strings.Contains(a.Body, "%d $1") {
		t.Error("a template went wrong")
	}
}
