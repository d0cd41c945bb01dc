package server

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/gorilla/websocket"

	"egneord/dialog/goal"
	"egneord/server/store"
)

// The roles of the matrix. Kjell is followed up by the second coordinator,
// everything that is asked for is Martha's, who is followed up by the first.
const (
	nobody = iota
	marthas
	kjells
	first
	second
	roles
)

var roleNames = [roles]string{"nobody", "Martha's tablet", "Kjell's tablet", "her coordinator", "another coordinator"}

// town is two coordinators with a bruker each, and a browser for each role.
type town struct {
	*office
	browsers      [roles]*browser
	martha, kjell store.Bruker
	tablet        device // Martha's
	login         string // the session of her coordinator
}

// Words that only Martha and her coordinator may see, and words nobody but
// Martha may see.
const (
	marthaName   = "Martha Kanarifugl"
	marthaShared = "sjokolade i senga"
	marthaSecret = "blåveis bak låven"
)

func newTown(t *testing.T) *town {
	t.Helper()
	h := newOffice(t)
	v := &town{office: h}
	one, two := h.coordinator("Vakt Én"), h.coordinator("Vakt To")
	v.martha, v.kjell = h.bruker(one, marthaName), h.bruker(two, "Kjell")
	v.browsers = [roles]*browser{h.browser(), h.arrived(one, v.martha.ID), h.arrived(two, v.kjell.ID), h.loggedIn(one), h.loggedIn(two)}
	var err error
	if v.tablet, err = v.browsers[marthas].device(); err != nil {
		t.Fatal(err)
	}
	v.browsers[marthas].say(marthaSecret, nil)
	v.browsers[marthas].share(1, marthaShared, func(g *goal.Goal) { g.Rank = 1 })
	sessions, err := h.store.CoordinatorSessions(t.Context(), one, h.clock())
	if err != nil {
		t.Fatal(err)
	}
	v.login = sessions[0].ID
	return v
}

// coordinator makes an account nobody can log in to, which is enough here and quick.
func (h *office) coordinator(name string) string {
	h.t.Helper()
	c := store.Coordinator{ID: newID(), Name: name, Login: loginName(name)}
	if err := h.store.CreateCoordinator(h.t.Context(), c, decoy, h.clock()); err != nil {
		h.t.Fatal(err)
	}
	return c.ID
}

func (h *office) loggedIn(coordinator string) *browser {
	h.t.Helper()
	token, n := newSession(coordinatorIdle, coordinatorLife)
	if err := h.store.OpenSession(h.t.Context(), coordinator, n, h.clock()); err != nil {
		h.t.Fatal(err)
	}
	b := h.browser()
	b.holds(&http.Cookie{Name: coordinatorCookie, Value: token})
	return b
}

const toLogin = "303 /koordinator/inn"

// matrix is what each role gets when it asks for something of Martha's: a
// status, and for a redirect where to.
var matrix = []struct {
	route, path string
	body        string // of a POST, as a form
	wants       [roles]string
}{
	// Open to all, and the same for all: there is nothing of anybody in them.
	{"GET /{$}", "/", "", all("303 /samtale")},
	{"GET /healthz", "/healthz", "", all("200")},
	{"GET /samtale", "/samtale", "", all("200")},
	{"GET /min-plan", "/min-plan", "", all("200")},
	{"GET /bilder/{file}", "/bilder/finnes-ikke.svg", "", all("404")},
	{"GET /om-bildene", "/om-bildene", "", all("200")},
	{"/", "/finnes-ikke", "", all("404")},
	{"GET /koordinator/{$}", "/koordinator/", "", all("303 /koordinator")},
	{"GET /hjelp", "/hjelp", "", all("200")},
	{"GET /inn", "/inn", "", all("200")},
	{"POST /inn", "/inn", "code=7K3M-9QXD", all("422")},
	{"POST /ut", "/ut", "", all("303 /inn?ut")},
	{"GET /koordinator/velkommen/{token}", "/koordinator/velkommen/x", "", all("404")},
	{"POST /koordinator/velkommen/{token}", "/koordinator/velkommen/x", "navn=x&passord=fire+rolige+ord&igjen=fire+rolige+ord", all("404")},
	{"POST /koordinator/inn", "/koordinator/inn", "navn=Vakt+To&passord=feil", all("401")},
	{"POST /koordinator/ut", "/koordinator/ut", "", all(toLogin)},

	// A websocket opens for all, and is closed at once for who has no device in a
	// conversation: see TestADeviceIsItsOwnBrukersAndNobodyElses.
	{"GET /ws", "/ws", "", [roles]string{"401", "400", "400", "401", "401"}},

	{"GET /koordinator/inn", "/koordinator/inn", "", [roles]string{"200", "200", "200", "303 /koordinator", "303 /koordinator"}},
	{"GET /koordinator", "/koordinator", "", onlyCoordinators("200", "200")},
	{"POST /koordinator/bruker", "/koordinator/bruker", "navn=", onlyCoordinators("422", "422")},
	{"GET /koordinator/konto", "/koordinator/konto", "", onlyCoordinators("200", "200")},
	{"POST /koordinator/konto", "/koordinator/konto", "telefon=12+34+56+78", onlyCoordinators("303 /koordinator/konto?lagret", "303 /koordinator/konto?lagret")},
	{"POST /koordinator/konto/{session}/logg-ut", "/koordinator/konto/LOGIN/logg-ut", "", onlyCoordinators("303 /koordinator/konto", "404")},
	{"GET /koordinator/bruker/{bruker}", "/koordinator/bruker/MARTHA", "", onlyCoordinators("200", "404")},
	{"GET /koordinator/bruker/{bruker}/onske/{wish}", "/koordinator/bruker/MARTHA/onske/1", "", onlyCoordinators("200", "404")},
	{"POST /koordinator/bruker/{bruker}/invitasjon", "/koordinator/bruker/MARTHA/invitasjon", "", onlyCoordinators("200", "404")},
	{"GET /koordinator/bruker/{bruker}/invitasjon", "/koordinator/bruker/MARTHA/invitasjon", "", onlyCoordinators("303 /koordinator/bruker/MARTHA", "303 /koordinator/bruker/MARTHA")},
	{"POST /koordinator/bruker/{bruker}/invitasjon/trekk", "/koordinator/bruker/MARTHA/invitasjon/trekk", "", onlyCoordinators("303 /koordinator/bruker/MARTHA", "404")},
	{"POST /koordinator/bruker/{bruker}/enhet/{session}/koble-fra", "/koordinator/bruker/MARTHA/enhet/TABLET/koble-fra", "", onlyCoordinators("303 /koordinator/bruker/MARTHA", "404")},
	// With one's own bruker in the address, and somebody else's tablet.
	{"POST /koordinator/bruker/{bruker}/enhet/{session}/koble-fra", "/koordinator/bruker/KJELL/enhet/TABLET/koble-fra", "", onlyCoordinators("404", "404")},
	{"GET /koordinator/bruker/{bruker}/onske/{wish}", "/koordinator/bruker/KJELL/onske/1", "", onlyCoordinators("404", "404")},
}

func all(want string) [roles]string { return [roles]string{want, want, want, want, want} }

func onlyCoordinators(hers, others string) [roles]string {
	return [roles]string{toLogin, toLogin, toLogin, hers, others}
}

func TestEveryRouteForEveryRole(t *testing.T) {
	for _, row := range matrix {
		method, _, ok := strings.Cut(row.route, " ")
		if !ok {
			method = http.MethodGet
		}
		t.Run(method+row.path, func(t *testing.T) {
			v := newTown(t)
			fill := strings.NewReplacer("MARTHA", v.martha.ID, "KJELL", v.kjell.ID, "TABLET", v.tablet.Session, "LOGIN", v.login)
			// From the least to the most: what the last may do would spoil it for the others.
			for _, role := range []int{nobody, kjells, second, marthas, first} {
				kind := ""
				if method == http.MethodPost {
					kind = "application/x-www-form-urlencoded"
				}
				a := v.browsers[role].do(method, fill.Replace(row.path), kind, row.body)
				got := strings.TrimSpace(fmt.Sprint(a.Status, " ", a.Header.Get("Location")))
				if want := fill.Replace(row.wants[role]); got != want {
					t.Errorf("%s gets %q, want %q", roleNames[role], got, want)
				}
				if role != first {
					a.saysNot(marthaName, marthaShared)
				}
				a.saysNot(marthaSecret)
				if role != first && role != marthas {
					if _, err := v.browsers[marthas].device(); err != nil {
						t.Fatalf("%s put Martha's tablet out: %v", roleNames[role], err)
					}
					v.browsers[first].stillIn()
				}
			}
		})
	}
}

func (b *browser) stillIn() {
	b.t.Helper()
	if a := b.get("/koordinator"); a.Status != http.StatusOK {
		b.t.Fatalf("somebody logged the coordinator out: %d", a.Status)
	}
}

// A route that is added without thinking about who may use it fails here.
func TestTheMatrixHasEveryRoute(t *testing.T) {
	in := map[string]bool{}
	for _, row := range matrix {
		in[row.route] = true
	}
	found := 0
	for _, file := range []string{"access.go", "server.go"} {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?:Handle|open|desk)\("([^"]+)"`).FindAllStringSubmatch(string(source), -1) {
			found++
			if !in[m[1]] {
				t.Errorf("%s: the matrix does not say who may use %q", file, m[1])
			}
		}
	}
	if found < len(in) {
		t.Errorf("%d routes were found in the source, and the matrix has %d", found, len(in))
	}
}

func TestADeviceIsItsOwnBrukersAndNobodyElses(t *testing.T) {
	v := newTown(t)
	for role, want := range map[int]string{marthas: v.martha.ID, kjells: v.kjell.ID, nobody: "", first: "", second: ""} {
		d, err := v.browsers[role].device()
		if d.Bruker != want || (want == "") != errors.Is(err, errNoSession) {
			t.Errorf("%s: %+v %v", roleNames[role], d, err)
		}
	}
	for _, role := range []int{nobody, first, second} {
		if _, message, err := v.browsers[role].dial().ReadMessage(); !websocket.IsCloseError(err, websocket.ClosePolicyViolation) {
			t.Errorf("%s: the websocket says %q %v", roleNames[role], message, err)
		}
	}
	for role, sees := range map[int]bool{marthas: true, kjells: false} {
		_, state, err := v.browsers[role].dial().ReadMessage()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(state), marthaSecret) != sees {
			t.Errorf("%s: the websocket shows Martha's words: %v, want %v", roleNames[role], !sees, sees)
		}
	}
}

func TestWhoIsNotMineIsNotOnMyList(t *testing.T) {
	v := newTown(t)
	v.browsers[first].get("/koordinator").wants(http.StatusOK).says(marthaName).saysNot("Kjell")
	v.browsers[second].get("/koordinator").wants(http.StatusOK).says("Kjell").saysNot(marthaName)
}

// The same question, asked of the store: every method a coordinator's page uses
// takes the coordinator, and gives nothing to the wrong one.
func TestTheStoreGivesNothingToTheWrongCoordinator(t *testing.T) {
	v := newTown(t)
	other := v.coordinator("Vakt Tre")
	ctx, now := t.Context(), v.clock()
	for name, err := range map[string]error{
		"Bruker":                only(v.store.Bruker(ctx, other, v.martha.ID, now)),
		"SharedWith":            only(v.store.SharedWith(ctx, other, v.martha.ID)),
		"Invite":                v.store.Invite(ctx, other, v.martha.ID, store.NewInvitation{ID: newID(), TokenHash: hashToken("x")}, now),
		"RevokeInvitations":     v.store.RevokeInvitations(ctx, other, v.martha.ID, now),
		"EndDevice":             v.store.EndDevice(ctx, other, v.martha.ID, v.tablet.Session, now),
		"EndCoordinatorSession": v.store.EndCoordinatorSession(ctx, other, v.login, now),
	} {
		if !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v, want ErrNotFound", name, err)
		}
	}
	devices, err := v.store.Devices(ctx, other, v.martha.ID, now)
	if len(devices) != 0 || err != nil {
		t.Errorf("Devices: %v %v", devices, err)
	}
}

func only[T any](_ T, err error) error { return err }
