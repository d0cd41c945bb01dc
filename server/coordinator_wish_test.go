package server

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"egneord/dialog/goal"
	"egneord/dialog/norsk"
	"egneord/server/store"
)

// What people write is shown as they wrote it, and never becomes part of the page.
func TestQuotesAreExact(t *testing.T) {
	h := newOffice(t)
	c := h.coordinator("Vakt")
	b := h.loggedIn(c)
	for _, words := range []string{
		`<b>fet</b> & "sitat" 'enkel' «hm»`, `</blockquote><script>alert(1)</script>`, "{{.Name}} %d $1 \\n",
		"👟🏽 sko 👨‍👩‍👧", "שלום עולם 123 مرحبا", "to  mellomrom\nog ny linje\n\n", "a\u0300 e\u0301 \u202eomvendt", "&lt;b&gt; &amp; &nbsp;", strings.Repeat("lang ", 2000),
	} {
		p := h.bruker(c, "Martha")
		h.arrived(c, p.ID).share(1, words, func(g *goal.Goal) {
			g.Title.Question = words
			g.Notes = []goal.Evidence{g.Title}
		})
		page := b.get("/koordinator/bruker/" + p.ID + "/onske/1").wants(http.StatusOK)
		checkPage(t, page)
		found := map[string]int{}
		for n := range page.parse().Descendants() {
			switch n.Data {
			case "bdi", "q":
				if text := textOf(n); text == words {
					found[n.Data+" in "+n.Parent.Data]++
				}
			}
		}
		if found["bdi in h1"] != 1 || found["bdi in blockquote"] != 2 || found["q in span"] != 2 {
			t.Errorf("%.40q is found in %v", words, found)
		}
		checkPage(t, b.get("/koordinator/bruker/"+p.ID))
	}
}

func TestAGoalPageTellsSixLetters(t *testing.T) {
	h := newOffice(t)
	c := h.coordinator("Vakt")
	b := h.loggedIn(c)
	p := h.bruker(c, "Kari")
	d := h.arrived(c, p.ID)
	said := d.say("til påske, tror jeg", nil)
	later := d.say("og maten!", nil)
	h.wait(24 * time.Hour)
	d.share(1, "hente i barnehagen", func(g *goal.Goal) {
		g.Rank = 2
		e := whole(said, "til påske, tror jeg", "Når vil du at det skal ha skjedd?")
		e.From, e.Until, e.Ambiguous = "2027-03-25", "2027-03-29", true
		g.Time = []goal.Evidence{e}
		g.Notes = []goal.Evidence{whole(later, "og maten!", "")}
	})
	d.share(2, "ro", func(g *goal.Goal) { g.Rank = 1 })
	page := h.loggedIn(c).get("/koordinator/bruker/"+p.ID+"/onske/1").wants(http.StatusOK).says(
		"Nr. 2 for Kari", "«hente i barnehagen»", "Sagt i dag. Delt i dag.",
		"Spesifikt", "Spørsmålet var: Hva er viktigst for deg å få gjort noe med først?",
		"Tidsbestemt", "«til påske, tror jeg» Det er fra 25. mars 2027 til og med 29. mars 2027, eller en annen gang. Snakk om hva som er ment.", "Sagt i går",
		"Kom på senere «og maten!» Sagt i går",
	)
	text := page.text()
	_, missing, ok := strings.Cut(text, "Å snakke om")
	if !ok {
		t.Fatal("nothing to talk about")
	}
	for _, l := range letterTexts {
		open := l.letter != goal.Specific && l.letter != goal.Time
		if strings.Contains(missing, l.ask) != open {
			t.Errorf("%s is to be talked about: %v, want %v", l.name, !open, open)
		}
		if strings.Count(text, l.name) != 1 {
			t.Errorf("%s is %d times on the page", l.name, strings.Count(text, l.name))
		}
	}
	// The order is Kari's: what is nr. 1 for her comes first, and leads on to nr. 2.
	b = h.loggedIn(c)
	b.get("/koordinator/bruker/"+p.ID+"/onske/2").says("Nr. 1 for Kari", "Neste ønske (Nr. 2): «hente i barnehagen»")
	page.saysNot("Neste ønske", "feil", "mangler")
}

// «Nr. 2» alone would tell that there is a first wish the bruker has kept.
func TestARankNeverTellsOfAWishThatWasKept(t *testing.T) {
	h := newOffice(t)
	c := h.coordinator("Vakt")
	b := h.loggedIn(c)
	p := h.bruker(c, "Martha")
	d := h.arrived(c, p.ID)
	ranked := func(n int) func(*goal.Goal) { return func(g *goal.Goal) { g.Rank = n } }
	page := func(path string) answer { return b.get("/koordinator/bruker/" + p.ID + path).wants(http.StatusOK) }
	d.share(2, "nummer to", ranked(2))
	d.share(3, "nummer tre", ranked(3))
	page("").says("nummer to", "nummer tre").saysNot("Nr.")
	page("/onske/2").saysNot("Nr.")
	d.share(1, "nummer en", ranked(1))
	page("").says("Nr. 1 «nummer en»", "Nr. 2 «nummer to»", "Nr. 3 «nummer tre»")
	d.say("den andre tar jeg tilbake", func(n int, a *store.Append) {
		a.Shares = []store.ShareChange{{Goal: goal.Goal{Wish: 2}, Take: true}}
	})
	page("").says("Nr. 1 «nummer en»").saysNot("Nr. 2", "Nr. 3")
	page("/onske/1").says("Neste ønske: «nummer tre»")
}

// The questions a coordinator is given pass the checker that guards the
// conversation itself: open, short, in everyday words, and not leading (R30, R41).
func TestQuestionsToAskPassTheChecker(t *testing.T) {
	for _, l := range letterTexts {
		report := norsk.CheckQuestion(l.ask, norsk.Context{Lang: norsk.Bokmal, Purpose: norsk.PurposeAsk})
		if !report.OK {
			t.Errorf("%s: %q: %+v", l.name, l.ask, report.Problems)
		}
		if words := len(strings.Fields(l.ask)); words > 11 {
			t.Errorf("%s: %q has %d words", l.name, l.ask, words)
		}
	}
	if len(letterTexts) != len(goal.Letters) {
		t.Error("a letter is missing")
	}
}
