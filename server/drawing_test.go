package server

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/server/store"
)

const boat = "M100 700L300 900L700 900L900 700M500 700L500 100"

// A wish is drawn, confirmed and shared, and the coordinator sees the strokes
// and who made them. Taken back, they are gone from her desk.
func TestADrawnWishComesToTheDesk(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	martha := h.bruker(c.ID, "Martha & co")
	tablet := h.browser()
	tablet.arrive(b.invitedToScript(martha.ID, "nb/for-motet")).wants(http.StatusNoContent)
	k := tablet.connect()
	turns := []dialog.Turn{{Button: "Videre"}, {Button: "Videre"}, {Button: "Ja"}, {Button: "Hopp over"}, {Drawing: "M1 1L2 2"}, {Drawing: boat}, {Drawing: "M7 7L7 7"}}
	k.hold(dialog.Transcript{Turns: turns})
	for {
		script, st := k.replay()
		screen := dialog.View(script, st)
		if screen.Kind == dialog.Sharing {
			break
		}
		turn := dialog.Turn{Button: "Hopp over"}
		switch screen.Kind {
		case dialog.Statement:
			turn.Button = "Videre"
		case dialog.Summary:
			turn.Button = "Ja"
		}
		k.hold(dialog.Transcript{Turns: []dialog.Turn{turn}})
	}
	wish := "/koordinator/bruker/" + martha.ID + "/onske/1"
	b.get(wish).wants(http.StatusNotFound)
	k.hold(dialog.Transcript{Turns: []dialog.Turn{{Button: "Del med koordinatoren", Words: "1"}}})
	page := b.get(wish).wants(http.StatusOK).says("Tegnet i dag.", "Hva det betyr").saysNot("Sagt i dag", "«»")
	checkPage(t, page)
	var pictures, paths []string
	for n := range page.parse().Descendants() {
		switch n.Data {
		case "svg":
			if attr(n, "role") == "img" {
				pictures = append(pictures, attr(n, "aria-label"))
			}
		case "path":
			paths = append(paths, attr(n, "d"))
		}
	}
	if len(pictures) != 3 || pictures[0] != "Tegning fra Martha & co" || strings.Join(paths, " ") != boat+" "+boat+" M7 7L7 7" {
		t.Errorf("pictures %q, paths %q", pictures, paths)
	}
	if strings.Contains(page.Body, "M1 1L2 2") {
		t.Error("what was drawn about something else came along")
	}
	person := b.get("/koordinator/bruker/" + martha.ID).wants(http.StatusOK).says("Tegnet")
	if !strings.Contains(person.Body, `d="`+boat+`"`) {
		t.Error("the list does not show it")
	}
	checkPage(t, person)
	if log := h.log.String(); strings.Contains(log, "M100") || strings.Contains(log, boat) {
		t.Error("the log has the drawing")
	}

	drafts, err := h.store.Drafts(t.Context(), martha.ID, k.device.Conversation)
	script, st := k.replay()
	want := goal.OfConversation(script, st)
	if err != nil || len(drafts) != 1 || drafts[0].Title.Drawing != boat || drafts[0].Attractive[0].Drawing != want[0].Attractive[0].Drawing || len(drafts[0].Missing) != len(want[0].Missing) {
		t.Errorf("%+v %v", drafts, err)
	}

	k.hold(dialog.Transcript{Turns: []dialog.Turn{{Button: "Behold for meg selv", Words: "1"}}})
	b.get(wish).wants(http.StatusNotFound)
	if body := b.get("/koordinator/bruker/" + martha.ID).Body; strings.Contains(body, boat) {
		t.Error("taken back, and still there")
	}

	// The next conversation begins with it.
	h.wait(1e9)
	tablet.arrive(b.invitedToScript(martha.ID, "nb/oppfolging")).wants(http.StatusNoContent)
	again := tablet.connect()
	again.hold(dialog.Transcript{Turns: []dialog.Turn{{Button: "Ja"}}})
	script, st = again.replay()
	if v := dialog.View(script, st); v.Lines[0].Text != "Du ønsket:" || dialog.Drawings(st, 0)[v.Lines[0].Drawn] != boat {
		t.Errorf("%+v", v.Lines)
	}
}

// Whatever is in the file, only strokes come into a page.
func TestOnlyStrokesComeIntoAPage(t *testing.T) {
	h := newOffice(t)
	c := h.coordinator("Vakt")
	b := h.loggedIn(c)
	for _, path := range []string{`M0 0L1 1"/><script>alert(1)</script>`, `M0 0L1 1" onload="alert(1)`, "M0 0C1 1 2 2 3 3", "url(https://example.org)"} {
		p := h.bruker(c, "Martha")
		d := h.arrived(c, p.ID)
		d.say("", func(n int, a *store.Append) {
			a.Events[0].Drawing = path
			g := goal.Goal{Wish: 1, Title: goal.Evidence{Turn: n, Drawn: true}}
			g.Specific = []goal.Evidence{g.Title}
			a.Shares = []store.ShareChange{{Goal: g}}
		})
		for _, address := range []string{"/koordinator/bruker/" + p.ID, "/koordinator/bruker/" + p.ID + "/onske/1"} {
			page := b.get(address).wants(http.StatusOK).says("Tegnet", "Tegningen kan ikke vises.")
			if strings.Contains(page.Body, "<script") || strings.Contains(page.Body, "onload") || strings.Contains(page.Body, "<path") || strings.Contains(page.Body, "example.org") {
				t.Errorf("%q came into %s", path, address)
			}
		}
	}
}

// A drawing goes to a device once: with the update it came in, and with the whole
// state. Everything else names it by its event.
func TestADrawingIsSentOnce(t *testing.T) {
	h := open(t)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	at = k.talk(at, "onske")
	drawn := func(c dialog.Command) (sent int, now reply) {
		t.Helper()
		c.Step, c.Round = at.Screen.Step, at.Screen.Round
		k.send(c)
		k.next("ack")
		_, frame, err := k.conn.ReadMessage()
		if err != nil || json.Unmarshal(frame, &now) != nil {
			t.Fatal(err)
		}
		at = now
		return strings.Count(string(frame), boat), now
	}
	sent, now := drawn(dialog.Command{ID: "drawn", Do: dialog.Draw, Text: boat})
	if sent != 1 || len(now.Goals) != 1 || !now.Goals[0].Title.Drawn || now.Drawings[now.Goals[0].Title.Turn] != boat {
		t.Errorf("sent %d times: %+v", sent, now)
	}
	if sent, now := drawn(dialog.Command{ID: "skip", Do: dialog.Skip}); sent != 0 || len(now.Drawings) != 0 || len(now.Goals) != 1 {
		t.Errorf("sent %d times more: %+v", sent, now)
	}
	if _, whole := h.tablet(t, g); whole.Drawings[now.Goals[0].Title.Turn] != boat {
		t.Errorf("a new device has %v", whole.Drawings)
	}
}

// The longest drawing goes through a message, and one that is longer is refused in words.
func TestHowLongADrawingMayBe(t *testing.T) {
	h := open(t)
	k, at := h.tablet(t, h.letIn(t))
	at = k.talk(at, "hvem")
	long := "M100 100" + strings.Repeat("L100 100", dialog.MaxDrawing/8-1)
	k.send(dialog.Command{ID: "long", Do: dialog.Draw, Step: "hvem", Text: long + "L1 1"})
	if r := k.next("refused"); r.Code != "drawn_too_much" || r.Message == "" {
		t.Errorf("%+v", r)
	}
	if now := k.do(dialog.Command{Do: dialog.Draw, Step: "hvem", Text: long}); now.Screen.Step == "hvem" || len(now.Drawings) != 1 {
		t.Errorf("%+v", now.Screen)
	}
}
