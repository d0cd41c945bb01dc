package server

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// asks makes the browser ask for languages, as its owner has set it.
func (b *browser) asks(accepts string) *browser {
	b.client.Transport = asking(accepts)
	return b
}

type asking string

func (a asking) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Accept-Language", string(a))
	return http.DefaultTransport.RoundTrip(r)
}

// bokmal is words that are not nynorsk, and nynorsk the other way. (To a regexp å is no
// letter: a word that ends in it can have no \b behind it.)
var (
	bokmal  = regexp.MustCompile(`(?i)\b(ikke|jeg|lagret|fra|gammel|en|virker|været|finner|bildene|siden)\b`)
	nynorsk = regexp.MustCompile(`(?i)\b(ikkje|eg|lagra|gammal|ein|verkar|vore|finn|bileta|sida)\b|\bfrå`)
)

// speaks fails unless all of the page is in this language, but for the link to the other.
func (a answer) speaks(lang string) answer {
	a.t.Helper()
	not, other := bokmal, "nn"
	if lang == "nb" {
		not = nynorsk
	} else {
		other = "nb"
	}
	if wrong := not.FindString(a.text()); wrong != "" {
		a.t.Errorf("%q on a page in %s:\n%s", wrong, lang, a.text())
	}
	for _, want := range []string{`<html lang="` + lang + `"`, `=` + other + `" lang="` + other + `"`} {
		if !strings.Contains(a.Body, want) {
			a.t.Errorf("no %s in\n%s", want, a.Body)
		}
	}
	return a
}

func TestTheDoorSpeaksWhatTheBrowserAsksFor(t *testing.T) {
	h := newOffice(t)
	for accepts, lang := range map[string]string{
		"": "nb", "en-GB,en;q=0.9": "nb", "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7": "nb", "no,nn": "nb",
		"nn-NO,nn;q=0.9,nb;q=0.8": "nn", "NN": "nn", "en,nn;q=0.5,nb;q=0.4": "nn", " nn , nb": "nn", ",;,": "nb", "nnx": "nb",
	} {
		b := h.browser().asks(accepts)
		b.get("/inn").speaks(lang)
		b.get("/inn?ut").speaks(lang).says("Du er ferdig her")
	}
	b := h.browser().asks("nn")
	b.post("/inn", "code", "x").wants(http.StatusUnprocessableEntity).speaks("nn").says(codeLengthWrong.nn)
	b.post("/inn", "code", "7K3M-9QXD").wants(http.StatusUnprocessableEntity).speaks("nn").says(codeUnknown.nn)
	if code, message, lang := b.arrive(newToken()).wants(http.StatusNotFound).refusal(); code != "invitation_unknown" || message != invitationUnknown.nn || lang != "nn" {
		t.Error(code, message, lang)
	}
}

func (a answer) refusal() (code, message, lang string) {
	a.t.Helper()
	var said struct{ Code, Message, Lang string }
	if err := json.Unmarshal([]byte(a.Body), &said); err != nil {
		a.t.Fatal(err, a.Body)
	}
	return said.Code, said.Message, said.Lang
}

func TestWhatIsChosenOnThePageHolds(t *testing.T) {
	h := newOffice(t)
	b := h.browser().asks("nb")
	b.get("/inn?sprak=nn").speaks("nn").says("Les dette på bokmål")
	b.get("/inn?sprak=nb").speaks("nb").says("Les dette på nynorsk")
	b.get("/inn?ut=nn").speaks("nn").says("Eg har fått ein kode")
	b.get("/inn?sprak=en").speaks("nb")

	page := b.get("/inn?sprak=nn")
	action := regexp.MustCompile(`action="([^"]*)"`).FindStringSubmatch(page.Body)[1]
	b.post(action, "code", "x").speaks("nn")
	if plain := b.get("/inn"); !strings.Contains(plain.Body, `action="/inn"`) {
		t.Error("a language is chosen for one who has chosen none")
	}
}

func TestTheDoorSpeaksTheLanguageOfTheConversation(t *testing.T) {
	h := newOffice(t)
	desk, c := h.coordinatorIn("Vakt")
	token, code := desk.invitedIn(h.bruker(c.ID, "Øystein").ID, "nn/for-motet")
	tablet := h.browser().asks("nb")
	tablet.arrive(token).wants(http.StatusNoContent)
	tablet.get("/inn").speaks("nn").says("Om bileta")
	tablet.post("/inn", "code", "x").speaks("nn")

	// The invitation is over for anybody else, and tells so in its own language.
	other := h.browser().asks("nb")
	if _, message, lang := other.arrive(token).wants(http.StatusGone).refusal(); message != invitationOver.nn || lang != "nn" {
		t.Error(message, lang)
	}
	other.post("/inn", "code", code).wants(http.StatusGone).speaks("nn").says(invitationOver.nn)
	other.post("/inn?sprak=nb", "code", code).wants(http.StatusGone).speaks("nb").says(invitationOver.nb)

	_, his := tablet.invites("søstera mi")
	if _, message, lang := tablet.arrive(his).wants(http.StatusConflict).refusal(); message != invitationNotYours.nn || lang != "nn" {
		t.Error(message, lang)
	}
	near := h.browser().asks("nb")
	near.arrive(his).wants(http.StatusNoContent)
	if _, message, _ := h.browser().asks("nb").arrive(his).wants(http.StatusGone).refusal(); message != invitationOverNear.nn {
		t.Error(message)
	}
	tablet.post("/ut").wants(http.StatusSeeOther, "/inn?ut=nn")
}

// The answer to somebody who has tried too often is the same for a code that is
// there: its language would tell that it is.
func TestTooManyTriesTellNothingOfACode(t *testing.T) {
	h := newOffice(t)
	desk, c := h.coordinatorIn("Vakt")
	token, code := desk.invitedIn(h.bruker(c.ID, "Øystein").ID, "nn/for-motet")
	guess := h.browser().asks("nb")
	for range arrivalBurst {
		guess.post("/inn", "code", newCode()).wants(http.StatusUnprocessableEntity)
	}
	guess.post("/inn", "code", code).wants(http.StatusTooManyRequests).speaks("nb").says(tooManyArrivals.nb)
	if _, message, lang := guess.arrive(token).wants(http.StatusTooManyRequests).refusal(); message != tooManyArrivals.nb || lang != "nb" {
		t.Error(message, lang)
	}
	guess.asks("nn").post("/inn", "code", code).speaks("nn").says(tooManyArrivals.nn)
}
