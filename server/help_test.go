package server

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"egneord/server/store"
)

const callsForHelp = "Jeg vil ikke leve lenger."

func TestWordsThatCallForHelpAreShownAndKeptByNobody(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	at = k.talk(at, "hvem")
	if at.Screen.Help {
		t.Fatal("nothing was written, and help is shown")
	}
	if at = k.do(answerTo(at.Screen, callsForHelp)); !at.Screen.Help {
		t.Error("the screen does not tell")
	}
	// Refused words never became an event: the refusal tells.
	k.write(`{"type":"command","id":"r1","do":"say","step":"finnes-ikke","text":"` + callsForHelp + `"}`)
	if frame := k.frame(); !strings.Contains(frame, `"refused"`) || !strings.Contains(frame, `"help":true`) {
		t.Errorf("refused: %s", frame)
	}
	k.write(`{"type":"command","id":"r2","do":"say","step":"finnes-ikke","text":"å gå i hagen"}`)
	if frame := k.frame(); !strings.Contains(frame, `"refused"`) || strings.Contains(frame, `"help"`) {
		t.Errorf("refused without a call: %s", frame)
	}
	if log := h.log.String(); strings.Contains(log, "help") || strings.Contains(log, "leve") {
		t.Errorf("the log knows: %s", log)
	}
	stored, err := h.store.LoadConversation(t.Context(), g.conversation)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range stored.Events {
		if strings.Contains(string(e.Kind), "help") {
			t.Errorf("an event tells: %s", e.Kind)
		}
	}
	files, err := filepath.Glob(h.path + "*")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), `"help"`) {
			t.Errorf("%s tells", file)
		}
	}
}

func TestATabletMayAskWhetherAnybodyIsHere(t *testing.T) {
	h := open(t)
	k, _ := h.tablet(t, h.letIn(t))
	k.write(ping)
	if frame := k.frame(); frame != pong {
		t.Errorf("got %s", frame)
	}
}

// frame is the next message as it came.
func (k *tablet) frame() string {
	k.t.Helper()
	k.conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	_, frame, err := k.conn.ReadMessage()
	if err != nil {
		k.t.Fatal(err)
	}
	return strings.TrimSpace(string(frame))
}

func TestTheStateTellsWhomToRing(t *testing.T) {
	h := openWith(t, func(c *Config) { c.Operator.Calls = []Call{{"116 117", "Legevakt"}} })
	g := h.letIn(t)
	if err := h.store.SetReach(t.Context(), "coordinator", store.Reach{Name: "Kari", Phone: "55 12 34 56"}); err != nil {
		t.Fatal(err)
	}
	k := &tablet{t, h.dial(t, g)}
	frame := k.frame()
	for _, want := range []string{
		`"help":{"calls":[{"number":"116 117","words":"Legevakt"}],"coordinator":{"name":"Kari","phone":"55 12 34 56"}}`, `"until":"2`,
	} {
		if !strings.Contains(frame, want) {
			t.Errorf("the state has no %s: %.2000s", want, frame)
		}
	}
}

func TestTheLastDayIsNeverOneThatDoesNotWork(t *testing.T) {
	oslo, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 22, 14, 5, 0, 0, oslo)
	for name, c := range map[string]struct {
		expires time.Time
		want    string
	}{
		"unused for a fortnight": {now.Add(deviceLife), "2026-12-05"},
		"near its end":           {now.Add(50 * time.Hour), "2026-11-23"},
		"on its last day":        {now.Add(2 * time.Hour), "2026-11-21"},
	} {
		if got := lastWholeDay(now, c.expires); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestWhatTheOperatorMaySet(t *testing.T) {
	o, err := NewOperator([]string{"113=Fare for liv", " 116 117 = Legevakt "}, "https://uustatus.example/x", "post@kommune.example")
	if err != nil || len(o.Calls) != 2 || o.Calls[1] != (Call{"116 117", "Legevakt"}) || o.Contact.Link != "mailto:post@kommune.example" {
		t.Errorf("%+v %v", o, err)
	}
	if o, err := NewOperator(nil, "", ""); err != nil || len(o.Calls) != 3 {
		t.Errorf("without any: %+v %v", o, err)
	}
	for written, link := range map[string]string{"55 55 55 55": "tel:55555555", "+47 55 55 55 55": "tel:+4755555555", "https://kommune.example/kontakt": "https://kommune.example/kontakt"} {
		if o, err := NewOperator(nil, "", written); err != nil || string(o.Contact.Link) != link {
			t.Errorf("%s: %+v %v", written, o.Contact, err)
		}
	}
	for _, call := range []string{"113", "=Fare for liv", "113=", "ring=Fare for liv", "12=For kort", "javascript:1=x", "113=" + strings.Repeat("x", 61)} {
		if _, err := NewOperator([]string{call}, "", ""); !errors.Is(err, errCall) {
			t.Errorf("%q: %v", call, err)
		}
	}
	for _, address := range []string{"http://x.example", "uustatus.example", "javascript:alert(1)", "https://a:b@x.example"} {
		if _, err := NewOperator(nil, address, ""); !errors.Is(err, errStatement) {
			t.Errorf("statement %q: %v", address, err)
		}
		if _, err := NewOperator(nil, "", address); !errors.Is(err, errContact) {
			t.Errorf("contact %q: %v", address, err)
		}
	}
}

func TestTheFootOfEveryPage(t *testing.T) {
	h := openWith(t, func(c *Config) {
		o, err := NewOperator(nil, "https://uustatus.example/x", "55 55 55 55")
		if err != nil {
			t.Fatal(err)
		}
		c.Operator = o
	})
	for _, path := range []string{"/inn", "/inn?ut", "/inn?ut=nn", "/hjelp", "/koordinator/inn", "/koordinator/velkommen/x"} {
		_, body := get(t, h, path)
		for _, want := range []string{`href="/hjelp"`, `href="/om-bildene"`, `href="https://uustatus.example/x"`, `href="tel:55555555"`} {
			if !strings.Contains(body, want) {
				t.Errorf("%s has no %s", path, want)
			}
		}
		if strings.Contains(body, "ZgotmplZ") {
			t.Errorf("%s: %s", path, body)
		}
	}
}

func TestTheCoordinatorSaysHowSheIsReached(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha")
	reach := func() store.Reach {
		r, err := h.store.ReachOf(t.Context(), martha.ID)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if got := reach(); got != (store.Reach{Name: "Vakt"}) {
		t.Errorf("before: %+v", got)
	}
	b.post("/koordinator/konto", "visningsnavn", " Kari ", "telefon", " 55 12  34 56").wants(http.StatusSeeOther, "/koordinator/konto?lagret")
	if got := reach(); got != (store.Reach{Name: "Kari", Phone: "55 12 34 56"}) {
		t.Errorf("after: %+v", got)
	}
	b.post("/koordinator/konto", "telefon", "javascript:1").wants(http.StatusUnprocessableEntity).says("bare tall")
	tablet := h.arrived(c.ID, martha.ID)
	tablet.get("/hjelp").wants(http.StatusOK).says("Kari", "55 12 34 56")
	h.browser().get("/hjelp").wants(http.StatusOK).saysNot("Kari")
	if _, err := h.store.ReachOf(t.Context(), "ingen"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("nobody's coordinator: %v", err)
	}
}
