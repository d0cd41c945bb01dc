package server

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"egneord/server/store"
)

type welcomeForm struct {
	Name                                       string
	NameProblem, PasswordProblem, AgainProblem string
	MinPassword                                int
}

// welcomePage shows the form. Looking at it does not use the link up: mail
// programs and messengers look at links too.
func (s *Server) welcomePage(w http.ResponseWriter, r *http.Request) error {
	err := s.Store.FirstLinkLives(r.Context(), hashToken(r.PathValue("token")), s.now())
	if errors.Is(err, store.ErrNotFound) {
		return s.linkOver(w)
	}
	if err != nil {
		return err
	}
	return s.show(w, http.StatusOK, "welcome", page{Data: welcomeForm{MinPassword: minPassword}})
}

func (s *Server) linkOver(w http.ResponseWriter) error {
	return s.say(w, http.StatusNotFound, "", message{
		Heading: "Lenken gjelder ikke",
		Words:   "Den er brukt, eller serveren har laget en ny. Lenken står der serveren ble startet.",
		Link:    "/koordinator/inn", LinkText: "Har du en konto? Logg inn",
	})
}

// welcome makes the first coordinator's account, and uses the link up.
func (s *Server) welcome(w http.ResponseWriter, r *http.Request) error {
	if ok, err := s.form(w, r); !ok {
		return err
	}
	key := hashToken(r.PathValue("token"))
	// Before the password is hashed: only who has the link may cost us that.
	err := s.Store.FirstLinkLives(r.Context(), key, s.now())
	if errors.Is(err, store.ErrNotFound) {
		return s.linkOver(w)
	}
	if err != nil {
		return err
	}
	f := welcomeForm{Name: r.PostForm.Get("navn"), MinPassword: minPassword}
	name, err := cleanName(f.Name)
	if err != nil {
		f.NameProblem = nameProblem(err)
	}
	password := r.PostForm.Get("passord")
	f.PasswordProblem = passwordProblem(checkPassword(password))
	if f.PasswordProblem == "" && r.PostForm.Get("igjen") != password {
		f.AgainProblem = "De to passordene er ikke like. Skriv dem en gang til."
	}
	if f.NameProblem+f.PasswordProblem+f.AgainProblem != "" {
		return s.show(w, http.StatusUnprocessableEntity, "welcome", page{Data: f})
	}
	hash, err := s.access.passwords.hash(r.Context(), password)
	if err != nil {
		return err
	}
	c := store.Coordinator{ID: newID(), Name: name, Login: loginName(name)}
	err = s.Store.UseFirstLink(r.Context(), key, c, hash, s.now())
	if errors.Is(err, store.ErrNotFound) {
		return s.linkOver(w)
	}
	if err != nil {
		return err
	}
	s.Log.Info("first coordinator made", "coordinator", c.ID)
	if err := s.openCoordinatorSession(w, r, c.ID); err != nil {
		return err
	}
	http.Redirect(w, r, "/koordinator", http.StatusSeeOther)
	return nil
}

func passwordProblem(err error) string {
	switch {
	case errors.Is(err, errPasswordShort):
		return fmt.Sprintf("Passordet er for kort. Bruk minst %d tegn.", minPassword)
	case errors.Is(err, errPasswordLong):
		return "Passordet er for langt."
	}
	return ""
}

type loginForm struct {
	Name, Problem string
}

func (s *Server) loginPage(w http.ResponseWriter, r *http.Request) error {
	_, err := s.coordinator(r)
	if err == nil {
		http.Redirect(w, r, "/koordinator", http.StatusSeeOther)
		return nil
	}
	if !errors.Is(err, errNoSession) {
		return err
	}
	return s.show(w, http.StatusOK, "login", page{Data: loginForm{}})
}

// Failed logins to one name: so many are free, then each costs a wait that
// doubles. It never grows past the longest, so nobody is locked out for good:
// not by a stranger who tries her name, and not by her own fingers on the
// morning of a meeting.
const (
	freeLogins   = 5
	firstWait    = 10 * time.Second
	longestWait  = 5 * time.Minute
	wrongLogin   = "Navnet eller passordet stemmer ikke. Prøv en gang til."
	manyAttempts = "Det har vært mange forsøk. Vent %s, og prøv igjen."
)

// loginWait is how long to wait after so many failed logins.
func loginWait(failed int) time.Duration {
	wait := firstWait
	switch {
	case failed < freeLogins:
		return 0
	case failed-freeLogins > 10: // far past the longest
		return longestWait
	}
	return min(wait<<(failed-freeLogins), longestWait)
}

// waitWords is a wait as people say it, never less than it is.
func waitWords(d time.Duration) string {
	if d <= time.Minute {
		return count(max(1, int((d+time.Second-1)/time.Second)), "sekund", "sekunder")
	}
	return count(int((d+time.Minute-1)/time.Minute), "minutt", "minutter")
}

// login lets a coordinator in. A name nobody has gets the same words, the same
// waits and the same work as a wrong password.
func (s *Server) login(w http.ResponseWriter, r *http.Request) error {
	if ok, err := s.form(w, r); !ok {
		return err
	}
	f := loginForm{Name: r.PostForm.Get("navn")}
	again := func(status int, problem string) error {
		f.Problem = problem
		return s.show(w, status, "login", page{Data: f})
	}
	tooMany := func(wait time.Duration) error {
		w.Header().Set("Retry-After", fmt.Sprint(int(wait.Seconds())+1))
		return again(http.StatusTooManyRequests, fmt.Sprintf(manyAttempts, waitWords(wait)))
	}
	now := s.now()
	if !s.access.logins.allow(addressOf(r), now) {
		s.Log.Warn("logins held back", "reason", "address")
		return tooMany(loginEvery)
	}
	login := loginName(f.Name)
	wait, err := s.Store.CountLogin(r.Context(), hashLogin(login), now, loginWait)
	if err != nil {
		return err
	}
	if wait > 0 {
		s.Log.Warn("logins held back", "reason", "name")
		return tooMany(wait)
	}
	c, hash, err := s.Store.CoordinatorByLogin(r.Context(), login)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	ok, err := s.access.passwords.matches(r.Context(), r.PostForm.Get("passord"), hash)
	if err != nil {
		return err
	}
	if !ok {
		s.Log.Info("login failed")
		return again(http.StatusUnauthorized, wrongLogin)
	}
	if err := s.Store.ForgetLogins(r.Context(), hashLogin(login)); err != nil {
		return err
	}
	if err := s.openCoordinatorSession(w, r, c.ID); err != nil {
		return err
	}
	http.Redirect(w, r, "/koordinator", http.StatusSeeOther)
	return nil
}

// logout ends the session in the store, so that a copy of the cookie is worth
// nothing either.
func (s *Server) logout(w http.ResponseWriter, r *http.Request) error {
	if err := s.endSession(r.Context(), r, coordinatorCookie); err != nil {
		return err
	}
	s.dropCookie(w, coordinatorCookie)
	w.Header().Set("Clear-Site-Data", `"cache"`)
	http.Redirect(w, r, "/koordinator/inn", http.StatusSeeOther)
	return nil
}
