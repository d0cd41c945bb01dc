package server

import (
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/alexedwards/argon2id"
)

func TestLoginAndLogout(t *testing.T) {
	h := newOffice(t)
	b, _ := h.coordinatorIn("Årlig  Koordinator")
	b.get("/koordinator").wants(http.StatusOK)
	b.get("/koordinator/inn").wants(http.StatusSeeOther, "/koordinator")
	stolen := b.cookie(coordinatorCookie)
	b.post("/koordinator/ut").wants(http.StatusSeeOther, "/koordinator/inn")
	if b.cookie(coordinatorCookie) != nil {
		t.Error("the cookie is still there")
	}
	thief := h.browser()
	thief.holds(stolen)
	thief.get("/koordinator").wants(http.StatusSeeOther, "/koordinator/inn")

	// Names are compared as people mean them: case, spaces, and å written as a with a ring.
	b.post("/koordinator/inn", "navn", " a\u030arlig koordinator ", "passord", goodPassword).wants(http.StatusSeeOther, "/koordinator")
}

func TestLoginSaysTheSameForAnUnknownNameAndAWrongPassword(t *testing.T) {
	h := newOffice(t)
	h.coordinatorIn("Vakt")
	b := h.browser()
	wrong := b.post("/koordinator/inn", "navn", "Vakt", "passord", "ikke det riktige").wants(http.StatusUnauthorized).says(wrongLogin)
	unknown := b.post("/koordinator/inn", "navn", "Vakk", "passord", "ikke det riktige").wants(http.StatusUnauthorized)
	if strings.ReplaceAll(unknown.Body, "Vakk", "Vakt") != wrong.Body {
		t.Error("the two answers differ")
	}
	for _, secret := range []string{"Vakt", "Vakk", "ikke det riktige"} {
		if strings.Contains(h.log.String(), secret) {
			t.Errorf("the log has %q", secret)
		}
	}
}

func TestAnUnknownNameCostsWhatAKnownOneDoes(t *testing.T) {
	params, _, _, err := argon2id.DecodeHash(decoy)
	if err != nil || *params != hashParams {
		t.Fatalf("the decoy is made with %+v (%v), passwords with %+v", params, err, hashParams)
	}
	p := newPasswords()
	hash, err := p.hash(t.Context(), goodPassword)
	if err != nil {
		t.Fatal(err)
	}
	// The memory is what the hash costs, and is the same however busy the machine is.
	cost := func(hash string) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if ok, err := p.matches(t.Context(), "et galt passord", hash); ok || err != nil {
			t.Fatal(ok, err)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	for name, hash := range map[string]string{"known": hash, "unknown": ""} {
		if least, spent := uint64(hashParams.Memory)<<10, cost(hash); spent < least {
			t.Errorf("%s: %d bytes, less than %d", name, spent, least)
		}
	}
}

func TestPasswords(t *testing.T) {
	p := newPasswords()
	hash, err := p.hash(t.Context(), "blåbærsyltetøy")
	if err != nil {
		t.Fatal(err)
	}
	for password, want := range map[string]bool{
		"blåbærsyltetøy":         true,
		"bla\u030abærsyltetøy":   true, // the same on another keyboard
		"blåbærsyltetøy ":        false,
		"Blåbærsyltetøy":         false,
		"":                       false,
		strings.Repeat("å", 1e5): false,
	} {
		if got, err := p.matches(t.Context(), password, hash); got != want || err != nil {
			t.Errorf("%.20q: %v %v, want %v", password, got, err, want)
		}
	}
	if again, _ := p.hash(t.Context(), "blåbærsyltetøy"); again == hash {
		t.Error("two hashes of the same password are alike: no salt")
	}
}

func TestManyWrongPasswordsCostAWaitAndNeverLock(t *testing.T) {
	h := newOffice(t)
	h.coordinatorIn("Vakt")
	for range freeLogins {
		h.browser().fromAnywhere().post("/koordinator/inn", "navn", "Vakt", "passord", "gjetter og gjetter").wants(http.StatusUnauthorized)
	}
	b := h.browser().fromAnywhere()
	held := b.post("/koordinator/inn", "navn", "Vakt", "passord", goodPassword).wants(http.StatusTooManyRequests).says("Det har vært mange forsøk. Vent 10 sekunder, og prøv igjen.")
	if held.Header.Get("Retry-After") == "" {
		t.Error("no Retry-After")
	}
	// A held back attempt is not counted, so it makes nobody wait longer.
	h.wait(firstWait)
	b.post("/koordinator/inn", "navn", "Vakt", "passord", "gjetter og gjetter").wants(http.StatusUnauthorized)
	b.post("/koordinator/inn", "navn", "VAKT ", "passord", goodPassword).wants(http.StatusTooManyRequests).says("20 sekunder")
	// The wait is in the data file: a new server remembers it.
	if h.restart(); h.browser().post("/koordinator/inn", "navn", "Vakt", "passord", goodPassword).Status != http.StatusTooManyRequests {
		t.Error("a restart forgot the attempts")
	}
	for range 12 {
		h.wait(longestWait)
		h.browser().fromAnywhere().post("/koordinator/inn", "navn", "Vakt", "passord", "gjetter og gjetter").wants(http.StatusUnauthorized)
	}
	h.wait(longestWait)
	b = h.browser()
	b.post("/koordinator/inn", "navn", "Vakt", "passord", goodPassword).wants(http.StatusSeeOther, "/koordinator")
	// And then everything is forgotten.
	b.post("/koordinator/ut")
	b.post("/koordinator/inn", "navn", "Vakt", "passord", "gjetter og gjetter").wants(http.StatusUnauthorized)
	b.post("/koordinator/inn", "navn", "Vakt", "passord", goodPassword).wants(http.StatusSeeOther)
}

func TestGuessesAtOnceAreAllCounted(t *testing.T) {
	h := newOffice(t)
	done := make(chan bool, 30)
	for range cap(done) {
		go func() {
			left, err := h.store.CountLogin(t.Context(), hashLogin("vakt"), h.clock(), loginWait)
			done <- err == nil && left == 0
		}()
	}
	let := 0
	for range cap(done) {
		if <-done {
			let++
		}
	}
	if let != freeLogins {
		t.Errorf("%d guesses at once were let through, want %d", let, freeLogins)
	}
}

func TestOneAddressCannotTryNamesForever(t *testing.T) {
	h := newOffice(t)
	b := h.browser()
	for range loginBurst {
		b.post("/koordinator/inn", "navn", newID(), "passord", "x").wants(http.StatusUnauthorized)
	}
	b.post("/koordinator/inn", "navn", newID(), "passord", "x").wants(http.StatusTooManyRequests)
	h.wait(loginEvery)
	b.post("/koordinator/inn", "navn", newID(), "passord", "x").wants(http.StatusUnauthorized)
}

func TestWaits(t *testing.T) {
	for failed, want := range map[int]time.Duration{0: 0, 4: 0, 5: 10 * time.Second, 6: 20 * time.Second, 9: 160 * time.Second, 10: longestWait, 1000: longestWait} {
		if got := loginWait(failed); got != want {
			t.Errorf("after %d: %v, want %v", failed, got, want)
		}
	}
	for d, want := range map[time.Duration]string{time.Millisecond: "1 sekund", 40 * time.Second: "40 sekunder", time.Minute: "60 sekunder", 61 * time.Second: "2 minutter"} {
		if got := waitWords(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}

func TestAFormTooLargeIsRefused(t *testing.T) {
	h := newOffice(t)
	h.browser().post("/koordinator/inn", "navn", strings.Repeat("a", maxForm), "passord", "x").wants(http.StatusBadRequest).says("Skjemaet kunne ikke leses.")
}
