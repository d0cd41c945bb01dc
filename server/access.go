package server

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/netip"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/time/rate"

	"egneord/server/store"
)

// access is who may come in, and the pages on the way there and behind.
type access struct {
	pages     map[string]*template.Template
	passwords *passwords

	logins    *limiter[netip.Prefix] // attempts to log in, by address
	arrivals  *limiter[netip.Prefix] // invitations that are opened, by address
	codeTries *rate.Limiter          // codes that are typed, by everybody together
}

// How often. One address may be a whole ward behind one router, so there is
// room for ten people who come at once.
const (
	loginEvery, loginBurst     = 6 * time.Second, 20
	arrivalEvery, arrivalBurst = 6 * time.Second, 20

	// With 40 bits in a code and a thousand invitations out, half a try a second
	// finds one in some seventy years. Links and QR codes are not held back by it.
	codeEvery, codeBurst = 2 * time.Second, 60
)

// maxForm is how large a form may be, in bytes.
const maxForm = 16 << 10

func newAccess(c Config) (*access, error) {
	pages, err := parsePages(c.Templates)
	if err != nil {
		return nil, err
	}
	return &access{
		pages:     pages,
		passwords: newPasswords(),
		logins:    newLimiter[netip.Prefix](loginEvery, loginBurst),
		arrivals:  newLimiter[netip.Prefix](arrivalEvery, arrivalBurst),
		codeTries: rate.NewLimiter(rate.Every(codeEvery), codeBurst),
	}, nil
}

// parsePages reads base.html and puts each other page in a copy of it, so that
// every page has its own «title» and «main».
func parsePages(files fs.FS) (map[string]*template.Template, error) {
	base, err := template.ParseFS(files, "base.html")
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	names, err := fs.Glob(files, "*.html")
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	pages := map[string]*template.Template{}
	for _, name := range names {
		if name == "base.html" {
			continue
		}
		page, err := base.Clone()
		if err == nil {
			_, err = page.ParseFS(files, name)
		}
		if err != nil {
			return nil, fmt.Errorf("page %s: %w", name, err)
		}
		pages[strings.TrimSuffix(name, ".html")] = page
	}
	return pages, nil
}

// page is what base.html needs beside the page's own data.
type page struct {
	Who  string // the coordinator's name; empty: nobody is logged in
	Here string // where in the menu
	Lang string // empty: bokmål, as all the coordinator's pages are
	Data any

	Operator Operator // what stands at the foot; show puts it there
}

// In is the words of a template in the page's language.
func (p page) In(nb, nn string) string { return said{nb, nn}.in(p.Lang).words }

// Other is the other form of Norwegian, as a code and by its name.
func (p page) Other() form {
	if p.Lang == "nn" {
		return form{"nb", "bokmål"}
	}
	return form{"nn", "nynorsk"}
}

// A form of Norwegian.
type form struct{ Lang, Name string }

// show writes a page. It is made whole before anything is sent, so that nobody
// gets half of one. No copy is kept: the next person at this machine presses back.
func (s *Server) show(w http.ResponseWriter, status int, name string, p page) error {
	var body bytes.Buffer
	p.Operator = s.Operator
	if p.Lang == "" {
		p.Lang = "nb"
	}
	if err := s.access.pages[name].ExecuteTemplate(&body, "base", p); err != nil {
		return fmt.Errorf("page %s: %w", name, err)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, err := body.WriteTo(w)
	if err != nil {
		return nil // the reader has gone: nobody to tell
	}
	return nil
}

// accessRoutes is every address on the way in, and every coordinator's page.
// What is not here is not found, everything under forCoordinator is closed to all
// others, and what is under forDevice is about the one whose device asks. Only POST changes anything.
func (s *Server) accessRoutes(mux *http.ServeMux) {
	open := func(pattern string, h func(http.ResponseWriter, *http.Request) error) {
		mux.Handle(pattern, s.handle(h))
	}
	desk := func(pattern string, h func(http.ResponseWriter, *http.Request, coordinator) error) {
		mux.Handle(pattern, s.handle(s.forCoordinator(h)))
	}
	own := func(pattern string, h func(http.ResponseWriter, *http.Request, device) error) {
		mux.Handle(pattern, s.handle(s.forDevice(h)))
	}

	open("GET /hjelp", s.helpPage)
	open("GET /inn", s.codePage)
	open("POST /inn", s.arrive)
	open("POST /ut", s.logOff)

	own("GET /parorende", s.listParorende)
	own("POST /parorende", s.addParorende)
	own("POST /parorende/{person}/invitasjon", s.inviteParorende)
	own("POST /parorende/{person}/slutt", s.endParorende)

	open("GET /koordinator/velkommen/{token}", s.welcomePage)
	open("POST /koordinator/velkommen/{token}", s.welcome)
	open("GET /koordinator/inn", s.loginPage)
	open("POST /koordinator/inn", s.login)
	open("POST /koordinator/ut", s.logout)

	open("GET /koordinator/{$}", s.toPeople)
	desk("GET /koordinator", s.peoplePage)
	desk("POST /koordinator/bruker", s.addPerson)
	desk("GET /koordinator/bruker/{bruker}", s.personPage)
	desk("GET /koordinator/bruker/{bruker}/onske/{wish}", s.wishPage)
	desk("POST /koordinator/bruker/{bruker}/invitasjon", s.invite)
	desk("GET /koordinator/bruker/{bruker}/invitasjon", s.backToPerson)
	desk("POST /koordinator/bruker/{bruker}/invitasjon/trekk", s.revokeInvitation)
	desk("POST /koordinator/bruker/{bruker}/enhet/{session}/koble-fra", s.cutOff)
	desk("GET /koordinator/konto", s.accountPage)
	desk("POST /koordinator/konto", s.setReach)
	desk("POST /koordinator/konto/{session}/logg-ut", s.endOther)
}

// newID makes an identifier that tells nothing and is never a way in.
func newID() string { return strings.ToLower(rand.Text()) }

// What a name may be.
const maxName = 100 // characters

var (
	errNoName   = errors.New("no name")
	errLongName = errors.New("name too long")
	errOddName  = errors.New("name with signs that cannot be shown")
	errIDNumber = errors.New("name with a national identity number")
)

// cleanName gives a name as it is kept: composed letters, single spaces, and
// nothing that cannot be seen. A name that is only such signs would be a button
// without words, and one that turns the direction would turn what stands beside it.
func cleanName(written string) (string, error) {
	if !utf8.ValidString(written) {
		return "", errOddName
	}
	name := strings.Join(strings.Fields(strings.Map(withoutUnseen, norm.NFC.String(written))), " ")
	switch {
	case !strings.ContainsFunc(name, isSeen):
		return "", errNoName
	case utf8.RuneCountInString(name) > maxName:
		return "", errLongName
	case strings.ContainsFunc(name, unicode.IsControl):
		return "", errOddName
	}
	return name, nil
}

// withoutUnseen takes out what came along unseen from another page. What joins
// letters, or shapes a picture, stays: some names are not right without it.
func withoutUnseen(r rune) rune {
	if unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u00ad' {
		return -1
	}
	return r
}

func isSeen(r rune) bool {
	return !unicode.In(r, unicode.Cf, unicode.Z, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// idDigits is how many digits a fødselsnummer or D-nummer has.
const idDigits = 11

// brukerName is cleanName, and no national identity number: none is needed for
// talking, and what is not stored cannot be lost (R126).
func brukerName(written string) (string, error) {
	name, err := cleanName(written)
	if err != nil {
		return "", err
	}
	digits := 0
	for _, r := range name {
		switch {
		case unicode.IsDigit(r):
			if digits++; digits == idDigits {
				return "", errIDNumber
			}
		case r != ' ' && r != '.' && r != '-':
			digits = 0
		}
	}
	return name, nil
}

// nameProblem says what is wrong with a name, beside the field.
func nameProblem(err error) string {
	switch {
	case errors.Is(err, errNoName):
		return "Skriv et navn."
	case errors.Is(err, errLongName):
		return fmt.Sprintf("Navnet er for langt. Bruk høyst %d tegn.", maxName)
	case errors.Is(err, errIDNumber):
		return "Dette ser ut som et fødselsnummer. Skriv bare et navn."
	}
	return "Noen av tegnene kan ikke vises. Skriv navnet på nytt."
}

// loginName is a name as it is compared: «Åpen Dør» and «åpen  dør» are one.
func loginName(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(name)), " "))
}

func hashLogin(login string) []byte {
	sum := sha256.Sum256([]byte("login:" + login))
	return sum[:]
}

// How long the way to the first account and the trial stay open. A restart
// makes new ones.
const firstLinkLife = 24 * time.Hour

// trialName is what the coordinator's list calls the trial conversation.
const trialName = "Prøvesamtale"

// FirstLinks makes a fresh link to the first coordinator's account and one to a
// trial conversation, as long as nobody has an account. The links of the last
// start stop working. Both are empty when there is an account.
func (s *Server) FirstLinks(ctx context.Context) (coordinator, trial string, err error) {
	has, err := s.Store.HasCoordinator(ctx)
	if err != nil || has {
		return "", "", err
	}
	now := s.now()
	token := newToken()
	if err := s.Store.SetFirstLink(ctx, hashToken(token), now.Add(firstLinkLife)); err != nil {
		return "", "", err
	}
	key := newToken()
	first := s.Library().First()
	n := store.NewInvitation{ID: newID(), TokenHash: hashToken(key), Life: firstLinkLife, Lang: first.Lang, Script: first.Name}
	if err := s.Store.InviteToTrial(ctx, newID(), trialName, n, now); err != nil {
		return "", "", err
	}
	return s.origin + "/koordinator/velkommen/" + token, s.origin + "/samtale#" + key, nil
}
