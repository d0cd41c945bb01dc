package server

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// invited presses the button and reads the link's token and the code off the page.
func (b *browser) invited(bruker string) (token, code string) {
	b.t.Helper()
	return b.invitedIn(bruker, "")
}

// invitedIn is to a conversation that is chosen in the form: «nn/for-motet».
func (b *browser) invitedIn(bruker, script string) (token, code string) {
	b.t.Helper()
	page := b.post("/koordinator/bruker/"+bruker+"/invitasjon", "samtale", script).wants(http.StatusOK)
	token = regexp.MustCompile(`/samtale#([A-Za-z0-9_-]{43})<`).FindStringSubmatch(page.Body)[1]
	code = regexp.MustCompile(`class="big-code">([0-9A-Z]{4}-[0-9A-Z]{4})<`).FindStringSubmatch(page.Body)[1]
	return token, code
}

func TestAnInvitationIsUsedOnce(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	token, code := b.invited(martha.ID)

	tablet := h.browser()
	if answer := tablet.arrive(token).wants(http.StatusNoContent); answer.Body != "" {
		t.Errorf("body %q", answer.Body)
	}
	d, err := tablet.device()
	if err != nil || d.Bruker != martha.ID || d.Conversation == "" {
		t.Fatalf("%+v %v", d, err)
	}
	other := h.browser()
	refused := other.arrive(token).wants(http.StatusGone)
	if !strings.Contains(refused.Body, `"invitation_over"`) || !strings.Contains(refused.Body, invitationOver.nb) {
		t.Error(refused.Body)
	}
	other.post("/inn", "code", code).wants(http.StatusGone).says(invitationOver.nb)
	if _, err := other.device(); err == nil {
		t.Error("a used invitation let a device in")
	}
}

// A page that asks for it gets the conversation with the answer to its invitation:
// the very same as on the websocket, which it does not have to wait for.
func TestAnInvitationMayBeAnsweredWithTheConversation(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	token, _ := b.invited(h.bruker(c.ID, "Martha").ID)
	tablet := h.browser()
	asked := func(status int) string {
		return tablet.do(http.MethodPost, "/inn", "application/json", `{"token":"`+token+`","state":true}`).wants(status).Body
	}
	first := asked(http.StatusOK)
	conn, whole := tablet.opened()
	if first != whole {
		t.Errorf("not the same:\n%s\n%s", first, whole)
	}
	if again := asked(http.StatusOK); again != whole { // the same link, on the same device
		t.Errorf("not the same again:\n%s\n%s", again, whole)
	}
	conn.Close()
	refused := h.browser().do(http.MethodPost, "/inn", "application/json", `{"token":"`+token+`","state":true}`).wants(http.StatusGone)
	if strings.Contains(refused.Body, `"screen"`) {
		t.Error("one who was not let in was shown the conversation")
	}
}

// The link in the letter is what a person goes back to. On the tablet that used
// it, it opens the conversation again; nothing new is made.
func TestAUsedLinkStillOpensOnTheDeviceThatUsedIt(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	token, _ := b.invited(martha.ID)
	tablet := h.browser()
	tablet.arrive(token).wants(http.StatusNoContent)
	first, _ := tablet.device()
	h.wait(8 * 24 * time.Hour)
	tablet.arrive(token).wants(http.StatusNoContent)
	again, err := tablet.device()
	if again.Until <= first.Until {
		t.Errorf("coming back moved the last day from %s to %s", first.Until, again.Until)
	}
	if again.Until = first.Until; err != nil || again != first {
		t.Errorf("%+v %v, want %+v", again, err, first)
	}
	// But not on a device that is in somebody else's conversation.
	h.arrived(c.ID, h.bruker(c.ID, "Kjell").ID).arrive(token).wants(http.StatusGone)
}

func TestASecondDeviceGoesOnInTheSameConversation(t *testing.T) {
	h := newOffice(t)
	_, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	one, _ := h.arrived(c.ID, martha.ID).device()
	two, _ := h.arrived(c.ID, martha.ID).device()
	if one.Conversation != two.Conversation || one.Session == two.Session {
		t.Errorf("%+v and %+v", one, two)
	}
}

func TestADeviceIsInOneConversationAtATime(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha, kjell := h.bruker(c.ID, "Martha"), h.bruker(c.ID, "Kjell")
	tablet := h.arrived(c.ID, martha.ID)
	marthas := tablet.cookie(deviceCookie)
	token, _ := b.invited(kjell.ID)
	tablet.arrive(token).wants(http.StatusNoContent)
	if d, err := tablet.device(); err != nil || d.Bruker != kjell.ID {
		t.Errorf("%+v %v", d, err)
	}
	thief := h.browser()
	thief.holds(marthas)
	if _, err := thief.device(); err == nil {
		t.Error("who had the tablet before is still in")
	}
}

func TestInvitationsEnd(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")

	t.Run("when it is taken back", func(t *testing.T) {
		token, code := b.invited(martha.ID)
		b.get("/koordinator/bruker/" + martha.ID).says("Laget i dag. Gjelder til og med 23. november.")
		b.post("/koordinator/bruker/" + martha.ID + "/invitasjon/trekk").wants(http.StatusSeeOther)
		h.browser().arrive(token).wants(http.StatusGone)
		h.browser().post("/inn", "code", code).wants(http.StatusGone)
		b.get("/koordinator").says("Invitasjonen ble ikke brukt. Den gjelder ikke lenger.")
	})
	t.Run("when a new one is made", func(t *testing.T) {
		old, _ := b.invited(martha.ID)
		token, _ := b.invited(martha.ID)
		h.browser().arrive(old).wants(http.StatusGone)
		h.browser().arrive(token).wants(http.StatusNoContent)
	})
}

func TestAnInvitationLivesToTheEndOfItsLastDay(t *testing.T) {
	for wait, want := range map[time.Duration]int{
		7*24*time.Hour + 13*time.Hour + 29*time.Minute: http.StatusNoContent, // 23.59
		7*24*time.Hour + 13*time.Hour + 30*time.Minute: http.StatusGone,
	} {
		h := newOffice(t)
		b, c := h.coordinatorIn("Vakt")
		token, _ := b.invited(h.bruker(c.ID, "Martha").ID)
		h.wait(wait)
		h.browser().arrive(token).wants(want)
	}
}

func TestTheCodeAsPeopleWriteIt(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	for _, write := range []func(string) string{
		strings.ToLower,
		func(s string) string { return strings.ReplaceAll(s, "-", "") },
		func(s string) string { return " " + strings.ReplaceAll(s, "-", " – ") + " " },
		func(s string) string { return strings.NewReplacer("0", "o", "1", "l").Replace(s) },
		func(s string) string { return strings.NewReplacer("0", "O", "1", "I").Replace(s) },
	} {
		_, code := b.invited(martha.ID)
		tablet := h.browser().fromAnywhere()
		tablet.post("/inn", "code", write(code)).wants(http.StatusSeeOther, "/samtale")
		if d, err := tablet.device(); err != nil || d.Bruker != martha.ID {
			t.Errorf("%q: %+v %v", write(code), d, err)
		}
	}
	tablet := h.browser()
	tablet.post("/inn", "code", "7K3M-9QXD").wants(http.StatusUnprocessableEntity).says(codeUnknown.nb)
	for _, bad := range []string{"", "7K3M", "7K3M-9QXD-7", "7K3M-9QXU", "7K3M-9QX\x00", strings.Repeat("7", 3000)} {
		tablet.post("/inn", "code", bad).wants(http.StatusUnprocessableEntity).says(codeLengthWrong.nb)
	}
	tablet.post("/inn", "code", "<b>").says(codeLengthWrong.nb).saysNot("<b>")
}

func TestCodes(t *testing.T) {
	for range 1000 {
		code := newCode()
		if read, ok := parseCode(showCode(code)); !ok || read != code {
			t.Fatalf("%q is read as %q %v", showCode(code), read, ok)
		}
	}
	if read, ok := parseCode("oO0iI1lL"); !ok || read != "00011111" {
		t.Error(read, ok)
	}
}

func FuzzParseCode(f *testing.F) {
	for _, s := range []string{"", "7K3M-9QXD", "7k3m 9qxd", "oil-oil-oi", "\xff", "æøå", "ﬀ", "K"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code, ok := parseCode(s)
		if !ok {
			return
		}
		if again, ok := parseCode(showCode(code)); len(code) != codeLength || !ok || again != code {
			t.Errorf("%q is read as %q, and that as %q", s, code, again)
		}
	})
}

func TestCodesCannotBeGuessed(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	token, code := b.invited(h.bruker(c.ID, "Martha").ID)
	guess := h.browser()
	for range arrivalBurst {
		guess.post("/inn", "code", newCode()).wants(http.StatusUnprocessableEntity)
	}
	guess.post("/inn", "code", code).wants(http.StatusTooManyRequests).says(tooManyArrivals.nb)

	// From everywhere at once: codes are held back, links are not.
	for range codeBurst - arrivalBurst {
		guess.fromAnywhere().post("/inn", "code", newCode()).wants(http.StatusUnprocessableEntity)
	}
	guess.fromAnywhere().post("/inn", "code", code).wants(http.StatusTooManyRequests)
	guess.fromAnywhere().arrive(token).wants(http.StatusNoContent)
}

func TestBadArrivals(t *testing.T) {
	h := newOffice(t)
	b := h.browser()
	for _, body := range []string{"", "{", `{"token":7}`, `{"token":"` + strings.Repeat("a", maxForm) + `"}`} {
		b.do(http.MethodPost, "/inn", "application/json", body).wants(http.StatusBadRequest)
	}
	b.do(http.MethodPost, "/inn", "application/json", `{"token":""}`).wants(http.StatusNotFound)
	b.arrive(newToken()).wants(http.StatusNotFound)
}

// A form on another site must not put a person in a stranger's conversation.
func TestAnotherSiteCannotLetADeviceIn(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	token, _ := b.invited(h.bruker(c.ID, "Martha").ID)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, h.url+"/inn", strings.NewReader(`{"token":"`+token+`"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusForbidden {
		t.Errorf("status %d", res.StatusCode)
	}
}

func TestLoggingOff(t *testing.T) {
	h := newOffice(t)
	_, c := h.coordinatorIn("Vakt")
	tablet := h.arrived(c.ID, h.bruker(c.ID, "Martha").ID)
	kept := tablet.cookie(deviceCookie)
	out := tablet.post("/ut").wants(http.StatusSeeOther, "/inn?ut=nb")
	if got := out.Header.Get("Clear-Site-Data"); !strings.Contains(got, `"storage"`) {
		t.Errorf("Clear-Site-Data: %q", got)
	}
	tablet.get("/inn?ut").wants(http.StatusOK).says("Du er ferdig her", "Det du har sagt, er lagret.").saysNot("Til samtalen")
	thief := h.browser()
	thief.holds(kept)
	if _, err := thief.device(); err == nil {
		t.Error("the cookie still opens")
	}
}

// dial opens the websocket of this device.
func (b *browser) dial() *websocket.Conn {
	b.t.Helper()
	header := http.Header{"Origin": {b.url}}
	for _, name := range []string{deviceCookie, coordinatorCookie} {
		if c := b.cookie(name); c != nil {
			header.Add("Cookie", c.Name+"="+c.Value)
		}
	}
	conn, _, err := websocket.DefaultDialer.DialContext(b.t.Context(), "ws"+strings.TrimPrefix(b.url, "http")+"/ws", header)
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() { conn.Close() })
	return conn
}

func TestCuttingADeviceOffClosesWhatItHasOpen(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	lost := h.arrived(c.ID, martha.ID)
	h.wait(time.Minute)
	kept := h.arrived(c.ID, martha.ID)
	open := lost.dial()
	b.get("/koordinator/bruker/"+martha.ID).wants(http.StatusOK).says("Koblet til i dag kl. 10.30", "Koblet til i dag kl. 10.31")
	d, _ := lost.device()
	b.post("/koordinator/bruker/"+martha.ID+"/enhet/"+d.Session+"/koble-fra").wants(http.StatusSeeOther, "/koordinator/bruker/"+martha.ID)

	open.SetReadDeadline(time.Now().Add(10 * time.Second))
	var err error
	for err == nil {
		_, _, err = open.ReadMessage()
	}
	if !websocket.IsCloseError(err, websocket.ClosePolicyViolation) {
		t.Errorf("the websocket ended with %v", err)
	}
	if _, err := lost.device(); err == nil {
		t.Error("the lost tablet is still in")
	}
	if _, err := kept.device(); err != nil {
		t.Error("the other tablet is out:", err)
	}
	b.get("/koordinator/bruker/"+martha.ID).saysNot("kl. 10.30", d.Session)
}
