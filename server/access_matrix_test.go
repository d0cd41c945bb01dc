package server

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"egneord/dialog/goal"
	"egneord/server/store"
)

// The roles of the matrix. Kjell is followed up by the second coordinator,
// everything that is asked for is Martha's, who is followed up by the first, and
// who has somebody close to her along.
const (
	nobody = iota
	marthas
	near
	kjells
	first
	second
	roles
)

var roleNames = [roles]string{"nobody", "Martha's tablet", "her pårørende's tablet", "Kjell's tablet", "her coordinator", "another coordinator"}

// town is two coordinators with a bruker each, and a browser for each role.
type town struct {
	*office
	browsers      [roles]*browser
	martha, kjell store.Bruker
	tablet        device // Martha's
	login         string // the session of her coordinator
	close         string // the id of the one she has along
}

// Words that only Martha and her coordinator may see, and words nobody but
// Martha may see.
const (
	marthaName   = "Martha Kanarifugl"
	marthaShared = "sjokolade i senga"
	marthaSecret = "blåveis bak låven"
)

// Words of the one who is close to Martha: shared, so that only her coordinator
// may see them, and kept. What Martha calls them, they are not told.
const (
	nearName   = "trofast nabo"
	nearShared = "en lang søndagstur"
	nearSecret = "redd for telefonen"
)

func newTown(t *testing.T) *town {
	t.Helper()
	h := newOffice(t)
	v := &town{office: h}
	one, two := h.coordinator("Vakt Én"), h.coordinator("Vakt To")
	v.martha, v.kjell = h.bruker(one, marthaName), h.bruker(two, "Kjell")
	martha := h.arrived(one, v.martha.ID)
	who, token := martha.invites(nearName)
	close := h.browser()
	close.arrive(token).wants(http.StatusNoContent)
	v.close = who
	v.browsers = [roles]*browser{h.browser(), martha, close, h.arrived(two, v.kjell.ID), h.loggedIn(one), h.loggedIn(two)}
	var err error
	if v.tablet, err = v.browsers[marthas].device(); err != nil {
		t.Fatal(err)
	}
	v.browsers[marthas].say(marthaSecret, nil)
	v.browsers[marthas].share(1, marthaShared, func(g *goal.Goal) { g.Rank = 1 })
	v.browsers[near].say(nearSecret, nil)
	v.browsers[near].share(1, nearShared, nil)
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
	{"POST /ut", "/ut", "", all("303 /inn?ut=nb")},
	{"GET /koordinator/velkommen/{token}", "/koordinator/velkommen/x", "", all("404")},
	{"POST /koordinator/velkommen/{token}", "/koordinator/velkommen/x", "navn=x&passord=fire+rolige+ord&igjen=fire+rolige+ord", all("404")},
	{"POST /koordinator/inn", "/koordinator/inn", "navn=Vakt+To&passord=feil", all("401")},
	{"POST /koordinator/ut", "/koordinator/ut", "", all(toLogin)},

	// A voice and recordings are for devices; here there are none.
	{"POST /les", "/les", "", [roles]string{"401", "404", "404", "404", "401", "401"}},
	{"GET /lyd/{lang}/{file}", "/lyd/nb/for-motet.viktig.mp3", "", [roles]string{"401", "404", "404", "404", "401", "401"}},

	// A websocket opens for all, and is closed at once for who has no device in a
	// conversation: see TestADeviceIsItsOwnBrukersAndNobodyElses.
	{"GET /ws", "/ws", "", [roles]string{"401", "400", "400", "400", "401", "401"}},

	// Who is along is the bruker's to know and to decide. For Kjell the list is his
	// own, which is empty, and Martha's people are not found.
	{"GET /parorende", "/parorende", "", onlyDevices("200", "200")},
	{"POST /parorende", "/parorende", `{"name":""}`, onlyDevices("422", "422")},
	{"POST /parorende/{person}/invitasjon", "/parorende/CLOSE/invitasjon", "", onlyDevices("200", "404")},
	{"POST /parorende/{person}/slutt", "/parorende/CLOSE/slutt", "", onlyDevices("204", "404")},
	{"POST /parorende/{person}/slutt", "/parorende/MARTHA/slutt", "", onlyDevices("404", "404")},

	{"GET /koordinator/inn", "/koordinator/inn", "", [roles]string{"200", "200", "200", "200", "303 /koordinator", "303 /koordinator"}},
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
	// Somebody who is along is nobody's bruker: no coordinator has a page about them.
	{"GET /koordinator/bruker/{bruker}", "/koordinator/bruker/CLOSE", "", onlyCoordinators("404", "404")},
	{"POST /koordinator/bruker/{bruker}/invitasjon", "/koordinator/bruker/CLOSE/invitasjon", "", onlyCoordinators("404", "404")},
	// With one's own bruker in the address, and somebody else's tablet.
	{"POST /koordinator/bruker/{bruker}/enhet/{session}/koble-fra", "/koordinator/bruker/KJELL/enhet/TABLET/koble-fra", "", onlyCoordinators("404", "404")},
	{"GET /koordinator/bruker/{bruker}/onske/{wish}", "/koordinator/bruker/KJELL/onske/1", "", onlyCoordinators("404", "404")},
}

func all(want string) [roles]string { return [roles]string{want, want, want, want, want, want} }

func onlyCoordinators(hers, others string) [roles]string {
	return [roles]string{toLogin, toLogin, toLogin, toLogin, hers, others}
}

// onlyDevices is what only a bruker may ask for: a pårørende's device finds nothing.
func onlyDevices(hers, others string) [roles]string {
	return [roles]string{"401", hers, "404", others, "401", "401"}
}

func TestEveryRouteForEveryRole(t *testing.T) {
	for _, row := range matrix {
		method, _, ok := strings.Cut(row.route, " ")
		if !ok {
			method = http.MethodGet
		}
		t.Run(method+row.path, func(t *testing.T) {
			v := newTown(t)
			fill := strings.NewReplacer("MARTHA", v.martha.ID, "KJELL", v.kjell.ID, "TABLET", v.tablet.Session, "LOGIN", v.login, "CLOSE", v.close)
			// From the least to the most: what the last may do would spoil it for the others.
			for _, role := range []int{nobody, kjells, second, near, marthas, first} {
				v.wait(15 * time.Second) // one of them more than may guess a password without waiting
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
					a.saysNot(marthaName, marthaShared, nearShared)
				}
				if role != first && role != marthas {
					a.saysNot(nearName)
				}
				a.saysNot(marthaSecret, nearSecret)
				if role != first && role != marthas {
					if _, err := v.browsers[marthas].device(); err != nil {
						t.Fatalf("%s put Martha's tablet out: %v", roleNames[role], err)
					}
					if _, err := v.browsers[near].device(); err != nil && role != near {
						t.Fatalf("%s put her pårørende's tablet out: %v", roleNames[role], err)
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
		for _, m := range regexp.MustCompile(`(?:Handle|open|desk|own)\("([^"]+)"`).FindAllStringSubmatch(string(source), -1) {
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
	for role, want := range map[int]string{marthas: v.martha.ID, near: v.close, kjells: v.kjell.ID, nobody: "", first: "", second: ""} {
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
	for role, sees := range map[int]string{marthas: marthaSecret, near: nearSecret, kjells: ""} {
		_, state, err := v.browsers[role].dial().ReadMessage()
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range []string{marthaSecret, nearSecret} {
			if strings.Contains(string(state), words) != (words == sees) {
				t.Errorf("%s: the websocket shows %q: %v", roleNames[role], words, words != sees)
			}
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
		"SharedByParorende":     only(v.store.SharedByParorende(ctx, other, v.martha.ID, now)),
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
