package server

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"egneord/server/store"
)

// How long a login lasts.
const (
	// A bruker answers when there is strength for it, over the days before a
	// meeting: a fortnight unused, a quarter of a year at most. The tablet's own
	// lock guards it meanwhile.
	deviceIdle = 14 * 24 * time.Hour
	deviceLife = 90 * 24 * time.Hour

	// A coordinator reads a page aloud with somebody and looks up from the
	// screen: a quarter of an hour unused would log her out in the middle of the
	// meeting. Half an hour is what NIST 800-63B gives for this level.
	coordinatorIdle = 30 * time.Minute
	coordinatorLife = 10 * time.Hour

	// seenEvery is how exactly we know when a session was last used: often
	// enough for the limits above, seldom enough not to write at every request.
	seenEvery = time.Minute
)

// The cookies. On https their names begin with __Host-, which makes the browser
// refuse one that another site or a subdomain has set.
const (
	deviceCookie      = "enhet"
	coordinatorCookie = "koordinator"
)

// A device is a tablet, phone or computer that has been let in to one bruker's
// conversation. The cookie decides which: no message and no address names a
// conversation, so one bruker's device cannot ask for another's (R46).
type device struct {
	Session      string // the session's public id, to close or revoke it by; never the token
	Bruker       string
	Conversation string
	Until        string // the last day it works when it is not used before
}

// A coordinator is somebody who is logged in to the coordinator's pages.
type coordinator struct {
	Session string
	ID      string
	Name    string
}

// errNoSession says that nobody known is asking: no cookie, or one that is
// over, revoked or not ours.
var errNoSession = errors.New("no session")

// device tells which device is asking. The error is errNoSession when it has
// not been let in; anything else is the store's.
func (s *Server) device(r *http.Request) (device, error) {
	it, err := s.session(r, deviceCookie, deviceIdle)
	if err == nil && it.Bruker == "" {
		err = errNoSession // a coordinator's token in a device's cookie opens nothing
	}
	if err != nil {
		return device{}, err
	}
	return deviceOf(it, s.now()), nil
}

func deviceOf(it store.Session, now time.Time) device {
	return device{Session: it.ID, Bruker: it.Bruker, Conversation: it.Conversation, Until: lastWholeDay(now, it.Expires)}
}

// coordinator tells who is asking for the coordinator's pages.
func (s *Server) coordinator(r *http.Request) (coordinator, error) {
	it, err := s.session(r, coordinatorCookie, coordinatorIdle)
	if err == nil && it.Coordinator == "" {
		err = errNoSession
	}
	if err != nil {
		return coordinator{}, err
	}
	return coordinator{Session: it.ID, ID: it.Coordinator, Name: it.Name}, nil
}

func (s *Server) session(r *http.Request, cookie string, idle time.Duration) (store.Session, error) {
	c, err := r.Cookie(s.cookieName(cookie))
	if err != nil {
		return store.Session{}, errNoSession
	}
	now := s.now()
	it, err := s.Store.Session(r.Context(), hashToken(c.Value), now)
	if errors.Is(err, store.ErrNotFound) {
		return store.Session{}, errNoSession
	}
	if err != nil {
		return store.Session{}, err
	}
	if now.Sub(it.Seen) >= seenEvery {
		if err := s.Store.TouchSession(r.Context(), it.ID, now, idle); err != nil {
			// Who is let in is still let in: a full disk must not lock the door.
			s.Log.Warn("session not touched", "session", it.ID, "error", err)
		}
	}
	return it, nil
}

// openCoordinatorSession logs in, and out of what this browser was logged in to
// before: a login never lives on under a new one.
func (s *Server) openCoordinatorSession(w http.ResponseWriter, r *http.Request, id string) error {
	if err := s.endSession(r.Context(), r, coordinatorCookie); err != nil {
		return err
	}
	token, n := newSession(coordinatorIdle, coordinatorLife)
	if err := s.Store.OpenSession(r.Context(), id, n, s.now()); err != nil {
		return err
	}
	s.setCookie(w, coordinatorCookie, token, coordinatorLife, http.SameSiteStrictMode)
	s.Log.Info("coordinator logged in", "coordinator", id, "session", n.ID)
	return nil
}

// endSession ends the session this browser has under a cookie, if any, and
// closes what a device had open.
func (s *Server) endSession(ctx context.Context, r *http.Request, cookie string) error {
	c, err := r.Cookie(s.cookieName(cookie))
	if err != nil {
		return nil
	}
	it, err := s.Store.Session(ctx, hashToken(c.Value), s.now())
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := s.Store.EndSession(ctx, it.ID, s.now()); err != nil {
		return err
	}
	s.closeDevices(func(d device) bool { return d.Session == it.ID })
	s.Log.Info("session ended", "session", it.ID)
	return nil
}

// newSession makes the token for a cookie and what is stored of it.
func newSession(idle, life time.Duration) (token string, n store.NewSession) {
	token = newToken()
	return token, store.NewSession{ID: newID(), TokenHash: hashToken(token), Idle: idle, Life: life}
}

func (s *Server) secure() bool { return strings.HasPrefix(s.origin, "https://") }

func (s *Server) cookieName(name string) string {
	if s.secure() {
		return "__Host-" + name
	}
	return name
}

func (s *Server) setCookie(w http.ResponseWriter, name, token string, life time.Duration, site http.SameSite) {
	http.SetCookie(w, &http.Cookie{Name: s.cookieName(name), Value: token, Path: "/", MaxAge: int(life.Seconds()),
		HttpOnly: true, Secure: s.secure(), SameSite: site})
}

func (s *Server) dropCookie(w http.ResponseWriter, name string) {
	http.SetCookie(w, &http.Cookie{Name: s.cookieName(name), Path: "/", MaxAge: -1, HttpOnly: true, Secure: s.secure()})
}
