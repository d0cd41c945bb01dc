package server

import (
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"egneord/server/store"
	"egneord/static"
)

func TestSessionsEnd(t *testing.T) {
	t.Run("a coordinator's, when unused", func(t *testing.T) {
		h := newOffice(t)
		b, _ := h.coordinatorIn("Vakt")
		for range 3 { // in use it lives on
			h.wait(coordinatorIdle - time.Minute)
			b.get("/koordinator").wants(http.StatusOK)
		}
		h.wait(coordinatorIdle)
		b.get("/koordinator").wants(http.StatusSeeOther, "/koordinator/inn")
	})
	t.Run("a coordinator's, after a day's work however much it is used", func(t *testing.T) {
		h := newOffice(t)
		b, _ := h.coordinatorIn("Vakt")
		for range int(coordinatorLife/(20*time.Minute)) - 1 {
			h.wait(20 * time.Minute)
			b.get("/koordinator").wants(http.StatusOK)
		}
		h.wait(20 * time.Minute)
		b.get("/koordinator").wants(http.StatusSeeOther, "/koordinator/inn")
	})
	t.Run("a device's, when unused, and not before", func(t *testing.T) {
		h := newOffice(t)
		_, c := h.coordinatorIn("Vakt")
		b := h.arrived(c.ID, h.bruker(c.ID, "Martha").ID)
		h.wait(deviceIdle - time.Minute)
		if _, err := b.device(); err != nil {
			t.Error("out too early:", err)
		}
		h.wait(deviceIdle)
		if _, err := b.device(); !errors.Is(err, errNoSession) {
			t.Error("still in:", err)
		}
	})
	t.Run("a device's, after a quarter of a year", func(t *testing.T) {
		h := newOffice(t)
		_, c := h.coordinatorIn("Vakt")
		b := h.arrived(c.ID, h.bruker(c.ID, "Martha").ID)
		for range 9 {
			h.wait(10*24*time.Hour - time.Minute)
			if _, err := b.device(); err != nil {
				t.Fatal("out too early:", err)
			}
		}
		h.wait(time.Hour)
		if _, err := b.device(); !errors.Is(err, errNoSession) {
			t.Error("still in:", err)
		}
	})
}

func TestALoginElsewhereCanBeEnded(t *testing.T) {
	h := newOffice(t)
	office, _ := h.coordinatorIn("Vakt")
	h.wait(time.Minute)
	home := h.browser()
	home.post("/koordinator/inn", "navn", "Vakt", "passord", goodPassword).wants(http.StatusSeeOther)
	page := home.get("/koordinator/konto").wants(http.StatusOK).says("Logget inn i dag kl. 10.30", "Logget inn i dag kl. 10.31 (her)")
	home.post(page.form("logg-ut")).wants(http.StatusSeeOther, "/koordinator/konto")
	office.get("/koordinator").wants(http.StatusSeeOther, "/koordinator/inn")
	home.get("/koordinator/konto").wants(http.StatusOK).saysNot("10.30")
}

func TestANewLoginEndsTheOneBefore(t *testing.T) {
	h := newOffice(t)
	b, _ := h.coordinatorIn("Vakt")
	before := b.cookie(coordinatorCookie)
	b.post("/koordinator/inn", "navn", "Vakt", "passord", goodPassword).wants(http.StatusSeeOther)
	if b.cookie(coordinatorCookie).Value == before.Value {
		t.Fatal("the same token twice")
	}
	thief := h.browser()
	thief.holds(before)
	thief.get("/koordinator").wants(http.StatusSeeOther, "/koordinator/inn")
}

func TestATokenInTheWrongCookieOpensNothing(t *testing.T) {
	h := newOffice(t)
	coordinator, c := h.coordinatorIn("Vakt")
	tablet := h.arrived(c.ID, h.bruker(c.ID, "Martha").ID)
	b := h.browser()
	b.holds(&http.Cookie{Name: coordinatorCookie, Value: tablet.cookie(deviceCookie).Value})
	b.get("/koordinator").wants(http.StatusSeeOther, "/koordinator/inn")
	b.holds(&http.Cookie{Name: deviceCookie, Value: coordinator.cookie(coordinatorCookie).Value})
	if _, err := b.device(); !errors.Is(err, errNoSession) {
		t.Error("a coordinator's token let a device in:", err)
	}
}

func TestCookies(t *testing.T) {
	for origin, want := range map[string]struct {
		prefix string
		secure bool
	}{"https://egneord.example.no": {"__Host-", true}, "http://localhost:8080": {"", false}} {
		data, err := store.Open(t.TempDir() + "/egneord.db")
		if err != nil {
			t.Fatal(err)
		}
		s, err := New(Config{Store: data, Origin: origin, Scripts: builtIn(), Static: fstest.MapFS{}, Templates: static.Templates(), Log: slog.New(slog.DiscardHandler)})
		if err != nil {
			t.Fatal(err)
		}
		_, trial, err := s.FirstLinks(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		_, token, _ := strings.Cut(trial, "#")
		r := httptest.NewRequest(http.MethodPost, origin+"/inn", strings.NewReader(`{"token":"`+token+`"}`))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		cookies := w.Result().Cookies()
		if len(cookies) != 1 {
			t.Fatalf("%d: cookies %v", w.Code, cookies)
		}
		c := cookies[0]
		if c.Name != want.prefix+deviceCookie || c.Secure != want.secure || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || len(c.Value) != 43 {
			t.Errorf("%s: %+v", origin, c)
		}
		w = httptest.NewRecorder()
		s.setCookie(w, coordinatorCookie, "x", coordinatorLife, http.SameSiteStrictMode)
		if c := w.Result().Cookies()[0]; c.Name != want.prefix+coordinatorCookie || c.SameSite != http.SameSiteStrictMode || !c.HttpOnly {
			t.Errorf("%s: %+v", origin, c)
		}
		if err := s.Close(t.Context()); err != nil {
			t.Error(err)
		}
		if err := data.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestTokensAreNotInTheDataFile(t *testing.T) {
	h := newOffice(t)
	b, c := h.coordinatorIn("Vakt")
	tablet := h.arrived(c.ID, h.bruker(c.ID, "Martha").ID)
	for _, token := range []string{b.cookie(coordinatorCookie).Value, tablet.cookie(deviceCookie).Value, goodPassword} {
		if h.inDataFiles(token) {
			t.Error("a secret is stored as it is")
		}
		if strings.Contains(h.log.String(), token) {
			t.Error("a secret is in the log")
		}
	}
}
