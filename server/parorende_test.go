package server

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"egneord/dialog"
)

// invites lets a bruker's device invite somebody, and gives the id and the token.
func (b *browser) invites(name string) (id, token string) {
	b.t.Helper()
	body, err := json.Marshal(map[string]string{"name": name})
	if err != nil {
		b.t.Fatal(err)
	}
	made := b.do(http.MethodPost, "/parorende", "application/json", string(body)).wants(http.StatusOK).invitation()
	return made.ID, strings.TrimPrefix(made.Link, b.url+"/samtale#")
}

func (a answer) invitation() (made parorendeInvitation) {
	a.t.Helper()
	if err := json.Unmarshal([]byte(a.Body), &made); err != nil {
		a.t.Fatal(err, a.Body)
	}
	return made
}

func (b *browser) along() []parorendeLine {
	b.t.Helper()
	var list struct{ People []parorendeLine }
	if err := json.Unmarshal([]byte(b.get("/parorende").wants(http.StatusOK).Body), &list); err != nil {
		b.t.Fatal(err)
	}
	return list.People
}

// household is Kjell, his coordinator, and his wife in her own name on her phone.
type household struct {
	*office
	desk, kjell, wife *browser
	bruker, person    string
}

func newHousehold(t *testing.T) *household {
	t.Helper()
	h := newOffice(t)
	desk, c := h.coordinatorIn("Koordinator")
	b := h.bruker(c.ID, "Kjell")
	kjell := h.arrived(c.ID, b.ID)
	id, token := kjell.invites("kona mi")
	wife := h.browser()
	wife.arrive(token).wants(http.StatusNoContent)
	return &household{h, desk, kjell, wife, b.ID, id}
}

// What she writes, to the end of a whole conversation, is hers (R64): it reaches
// the coordinator when she shares it, under her own heading, and never Kjell.
func TestAParorendeSpeaksInTheirOwnName(t *testing.T) {
	h := newHousehold(t)
	before := h.desk.get("/koordinator/bruker/" + h.bruker).wants(http.StatusOK).saysNot("Fra pårørende")
	his, hers := h.kjell.connect(), h.wife.connect()
	hers.hold(transcript(t, "parorende-kjells-kone"))

	page := h.desk.get("/koordinator/bruker/" + h.bruker).wants(http.StatusOK)
	page.says("Fra pårørende: «kona mi»", "at folk snakker til ham, og ikke til meg", "at de venter på svaret hans", "en ettermiddag for meg selv")
	page.says("Ingenting er delt ennå") // he has shared nothing, and it is his list
	page.saysNot("Jeg er kona til Kjell", "jeg svarer for ham hele tida")
	list := h.desk.get("/koordinator").wants(http.StatusOK)
	list.says("Har tatt imot invitasjonen.").saysNot("Har delt", "kona mi", "at folk snakker til ham")
	if strings.Count(before.Body, "Koble fra enheten") != strings.Count(page.Body, "Koble fra enheten") {
		t.Error("her phone is among his devices")
	}
	h.desk.get("/koordinator/bruker/" + h.bruker + "/onske/1").wants(http.StatusNotFound)

	// Neither sees the other's: his conversation stands where it stood.
	script, st := his.replay()
	if script.Title == "" || len(st.Wishes(script)) != 0 || len(his.said()) > 3 {
		t.Errorf("her words are in his conversation: %v", his.said())
	}

	for _, word := range []string{"kona mi", "at folk snakker til ham"} {
		if strings.Contains(h.log.String(), word) {
			t.Errorf("the log has %q", word)
		}
	}

	// She takes it back, and it is gone.
	hers.command(`"do":"keep","goal":1`)
	h.desk.get("/koordinator/bruker/"+h.bruker).wants(http.StatusOK).saysNot("Fra pårørende", "at folk snakker til ham")
}

// command sends a command and waits until it is stored.
func (k *talker) command(fields string) {
	k.t.Helper()
	if err := k.conn.WriteMessage(1, []byte(`{"type":"command","id":"`+newID()+`",`+fields+`}`)); err != nil {
		k.t.Fatal(err)
	}
	k.next("ack")
	k.next("update")
}

func TestTheBrukerDecidesWhoIsAlong(t *testing.T) {
	h := newHousehold(t)
	h.wife.share(1, "en ettermiddag for meg selv", nil)
	h.desk.get("/koordinator/bruker/" + h.bruker).says("en ettermiddag for meg selv")
	if got := h.kjell.along(); len(got) != 1 || got[0] != (parorendeLine{ID: h.person, Name: "kona mi", Here: true}) {
		t.Fatalf("%+v", got)
	}
	conn := h.wife.dial()
	if _, _, err := conn.ReadMessage(); err != nil {
		t.Fatal(err)
	}
	h.kjell.do(http.MethodPost, "/parorende/"+h.person+"/slutt", "", "").wants(http.StatusNoContent)
	if _, _, err := conn.ReadMessage(); err == nil {
		t.Error("her phone is still connected")
	}
	if _, err := h.wife.device(); err == nil {
		t.Error("her phone is still let in")
	}
	h.desk.get("/koordinator/bruker/"+h.bruker).wants(http.StatusOK).saysNot("en ettermiddag for meg selv", "Fra pårørende")
	if got := h.kjell.along(); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	h.kjell.do(http.MethodPost, "/parorende/"+h.person+"/invitasjon", "", "").wants(http.StatusNotFound)
	if !h.inDataFiles("en ettermiddag for meg selv") {
		t.Error("her words are her own, and were to stay")
	}
}

func TestAParorendesInvitation(t *testing.T) {
	h := newHousehold(t)
	again := h.kjell.do(http.MethodPost, "/parorende/"+h.person+"/invitasjon", "", "").wants(http.StatusOK).invitation()
	token := strings.TrimPrefix(again.Link, h.url+"/samtale#")
	if again.Site != strings.TrimPrefix(h.url, "http://")+"/inn" || again.QR.Side < 21 || !strings.HasPrefix(again.QR.Path, "M") || again.Until == "" {
		t.Errorf("%+v", again)
	}
	if got := h.kjell.along(); got[0].Until != again.Until {
		t.Errorf("%+v", got)
	}

	// Opened on his own tablet it would have put him out of his own conversation.
	d, err := h.kjell.device()
	if err != nil {
		t.Fatal(err)
	}
	h.kjell.arrive(token).wants(http.StatusConflict).says(invitationNotYours.nb)
	h.kjell.post("/inn", "code", again.Code).wants(http.StatusConflict).says(invitationNotYours.nb)
	if still, err := h.kjell.device(); err != nil || still != d {
		t.Errorf("he is out: %v", err)
	}

	// It opens her own conversation, in which she goes on, and is used once.
	hers, err := h.wife.device()
	if err != nil {
		t.Fatal(err)
	}
	phone := h.browser()
	phone.post("/inn", "code", again.Code).wants(http.StatusSeeOther, "/samtale")
	if on, err := phone.device(); err != nil || on.Bruker != h.person || on.Conversation != hers.Conversation {
		t.Errorf("%+v %v", on, err)
	}
	h.browser().arrive(token).wants(http.StatusGone).says(invitationOverNear.nb)

	h.wait(time.Duration(invitationDays+1) * 24 * time.Hour)
	_, late := h.kjell.invites("naboen")
	h.wait(time.Duration(invitationDays+1) * 24 * time.Hour)
	h.browser().arrive(late).wants(http.StatusGone).says(invitationOverNear.nb)
}

func TestWhatABrukerMayCallSomebody(t *testing.T) {
	h := newHousehold(t)
	for name, code := range map[string]string{
		`{"name":" "}`: "no_name", `{"name":"` + strings.Repeat("a", maxName+1) + `"}`: "long_name",
		`{"name":"12345678901"}`: "id_number", `{"name":"a\u0007b"}`: "odd_name", `x`: "bad_message",
	} {
		a := h.kjell.do(http.MethodPost, "/parorende", "application/json", name)
		if a.Status < 400 || a.Status >= 500 {
			t.Errorf("%s: %d", name, a.Status)
		}
		a.says(`"` + code + `"`)
	}
	for i := len(h.kjell.along()); i < 8; i++ {
		h.kjell.invites("en til")
	}
	h.kjell.do(http.MethodPost, "/parorende", "application/json", `{"name":"en for mye"}`).wants(http.StatusConflict).says(`"too_many"`)
}

// A municipality may have scripts without one for a pårørende. Hers is then never
// opened as a bruker's.
func TestWithoutAScriptForParorendeNobodyIsInvited(t *testing.T) {
	h := newHousehold(t)
	_, token := h.kjell.invites("broren min")
	h.use(twoScripts(t))
	h.kjell.do(http.MethodPost, "/parorende", "application/json", `{"name":"søsteren min"}`).wants(http.StatusConflict).says(`"no_script"`)
	h.browser().arrive(token).wants(http.StatusGone).says(invitationOverNear.nb)
}

// Her page is told whose it is; his is not.
func TestAPageIsToldThatItIsAParorendes(t *testing.T) {
	h := newHousehold(t)
	for _, row := range []struct {
		b    *browser
		want bool
	}{{h.kjell, false}, {h.wife, true}} {
		_, message, err := row.b.dial().ReadMessage()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(message), `"as":"parorende"`) != row.want {
			t.Errorf("want %v: %.200s", row.want, message)
		}
		if strings.Contains(string(message), "kona mi") {
			t.Error("a page shows what he calls her")
		}
	}
}

func TestPicturesStandBesideWhatWaits(t *testing.T) {
	said := "han vil ut i båten"
	h := openWith(t, nil)
	k, at := h.tablet(t, h.letIn(t))
	at = k.talk(at, "hvem")
	c := answerTo(at.Screen, said)
	c.By = dialog.Parorende
	at = k.do(c)
	if at.Screen.Kind != dialog.Vouching || len(at.Screen.Waiting) != 1 || !slices.Equal(at.Screen.Waiting[0].Pictures, []string{"26f5"}) {
		t.Errorf("%+v", at.Screen)
	}
	_, at = h.tablet(t, h.letIn(t))
	for _, waits := range at.Screen.Waiting {
		if len(waits.Pictures) != 1 {
			t.Errorf("a page that comes later is shown no picture: %+v", waits)
		}
	}
}

func TestTheDemoHasAParorende(t *testing.T) {
	h := newOffice(t)
	if err := h.server.SeedDemo(t.Context()); err != nil {
		t.Fatal(err)
	}
	link, _ := h.firstLinks()
	desk := h.browser()
	desk.post(link, "navn", "Vakt Én", "passord", goodPassword, "igjen", goodPassword)
	list := desk.get("/koordinator").wants(http.StatusOK).saysNot("Kona til Kjell")
	desk.get(list.link("Kjell")).wants(http.StatusOK).says("Fra pårørende: «Kona til Kjell»", "at folk snakker til ham, og ikke til meg")
}
