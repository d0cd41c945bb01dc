package server

import (
	"html/template"
	"net/http"
	"strings"
	"time"

	"egneord/prompts"
	"egneord/server/store"
)

// invitationDays is how long an invitation can be used: a letter must have time
// to arrive, and a tired person time to open it. A lost letter must stop working.
const invitationDays = 7

// scriptUnknown is for a list that has changed since the page was made.
const scriptUnknown = "Den samtalen finnes ikke lenger. Velg en annen."

type invitationData struct {
	ID, Name         string
	Link, Code, Site string
	Until            string
	Script           string // which conversation it opens, when there are several
	QR               template.HTML
}

// invite makes an invitation and shows it, this once: only hashes are kept.
func (s *Server) invite(w http.ResponseWriter, r *http.Request, c coordinator) error {
	now := s.now()
	b, err := s.Store.Bruker(r.Context(), c.ID, r.PathValue("bruker"), now)
	if err != nil {
		return err
	}
	if ok, err := s.form(w, r); !ok {
		return err
	}
	script, ok := s.chosenScript(r.PostForm.Get("samtale"))
	if !ok {
		return s.showPerson(w, r, c, http.StatusUnprocessableEntity, scriptUnknown)
	}
	made := s.newInvitation(script, now)
	n := made.New
	qr, err := qrSVG(made.Link)
	if err != nil {
		return err
	}
	if err := s.Store.Invite(r.Context(), c.ID, b.ID, n, now); err != nil {
		return err
	}
	s.Log.Info("invitation made", "bruker", b.ID, "coordinator", c.ID, "invitation", n.ID, "script", scriptValue(n.Lang, n.Script))
	return s.show(w, http.StatusOK, "invitation", page{Who: c.Name, Here: "brukere", Data: invitationData{
		ID: b.ID, Name: b.Name, Link: made.Link, Code: made.Code, QR: qr,
		Site: s.site(), Until: plainDate(lastDay(made.Until), now), Script: s.scriptTitle(script),
	}})
}

// A madeInvitation is what is stored of an invitation, and what is only shown.
type madeInvitation struct {
	New        store.NewInvitation
	Link, Code string
	Until      time.Time
}

// newInvitation makes an invitation to a script. Nothing is stored yet.
func (s *Server) newInvitation(script prompts.Script, now time.Time) madeInvitation {
	token, code := newToken(), newCode()
	until := endOfDay(now, invitationDays)
	return madeInvitation{
		New: store.NewInvitation{
			ID: newID(), TokenHash: hashToken(token), CodeHash: hashCode(code), Life: until.Sub(now), Lang: script.Lang, Script: script.Name,
		},
		Link: s.origin + "/samtale#" + token, Code: showCode(code), Until: until,
	}
}

// site is the address as people type it.
func (s *Server) site() string {
	return strings.TrimPrefix(strings.TrimPrefix(s.origin, "https://"), "http://")
}

// endOfDay is the midnight that ends the day so many days on, where now is.
func endOfDay(now time.Time, days int) time.Time {
	y, m, d := now.Date()
	return time.Date(y, m, d+days+1, 0, 0, 0, 0, now.Location())
}

// lastDay is the last day something that ends at t can be used on.
func lastDay(t time.Time) time.Time { return t.Add(-time.Millisecond) }

func (s *Server) revokeInvitation(w http.ResponseWriter, r *http.Request, c coordinator) error {
	bruker := r.PathValue("bruker")
	if err := s.Store.RevokeInvitations(r.Context(), c.ID, bruker, s.now()); err != nil {
		return err
	}
	s.Log.Info("invitations revoked", "bruker", bruker, "coordinator", c.ID)
	return s.backToPerson(w, r, c)
}

// cutOff ends a device's session and closes what it has open, at once. What was
// said is kept: the next device goes on where this one was.
func (s *Server) cutOff(w http.ResponseWriter, r *http.Request, c coordinator) error {
	bruker, session := r.PathValue("bruker"), r.PathValue("session")
	if err := s.Store.EndDevice(r.Context(), c.ID, bruker, session, s.now()); err != nil {
		return err
	}
	s.closeDevices(func(d device) bool { return d.Session == session })
	s.Log.Info("device cut off", "session", session, "bruker", bruker, "coordinator", c.ID)
	return s.backToPerson(w, r, c)
}
