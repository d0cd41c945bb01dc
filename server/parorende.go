package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"egneord/dialog"
	"egneord/prompts"
	"egneord/server/store"
)

// The bruker decides who is pårørende (R62): only their own device may invite
// one, and put one out. The page asks with JSON, and finds the words itself.

// forDevice is around what is asked for by a bruker's own page. Who has no device
// is told so, and a pårørende's device is as good as none: they have no pårørende.
func (s *Server) forDevice(act func(http.ResponseWriter, *http.Request, device) error) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		d, err := s.device(r)
		if errors.Is(err, errNoSession) {
			return refuse(w, http.StatusUnauthorized, "no_session")
		}
		if err != nil {
			return err
		}
		to, err := s.Store.CloseTo(r.Context(), d.Bruker)
		if err != nil {
			return err
		}
		if to != "" {
			return refuse(w, http.StatusNotFound, "not_found")
		}
		err = act(w, r, d)
		if errors.Is(err, store.ErrNotFound) {
			return refuse(w, http.StatusNotFound, "not_found")
		}
		return err
	}
}

// parorendeLine is somebody the bruker has along.
type parorendeLine struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Until string `json:"until,omitempty"` // the last day of an invitation that is not used
	Here  bool   `json:"here,omitempty"`  // they have come
}

func (s *Server) listParorende(w http.ResponseWriter, r *http.Request, d device) error {
	people, err := s.Store.ParorendeOf(r.Context(), d.Bruker, s.now())
	if err != nil {
		return err
	}
	lines := []parorendeLine{}
	for _, p := range people {
		line := parorendeLine{ID: p.ID, Name: p.Name, Here: p.Accepted}
		if !p.InvitedUntil.IsZero() {
			line.Until = lastDay(p.InvitedUntil.In(s.Zone)).Format(time.DateOnly)
		}
		lines = append(lines, line)
	}
	return sayJSON(w, http.StatusOK, map[string]any{"people": lines, "most": store.MaxParorende})
}

// parorendeInvitation is shown once, on the bruker's page: only hashes are kept.
type parorendeInvitation struct {
	ID    string `json:"id"`
	Link  string `json:"link"`
	Code  string `json:"code"`
	Site  string `json:"site"`  // where the code is typed
	Until string `json:"until"` // the last day, ISO
	QR    qrCode `json:"qr"`
}

func (s *Server) addParorende(w http.ResponseWriter, r *http.Request, d device) error {
	var sent struct {
		Name string `json:"name"`
	}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxForm)).Decode(&sent); err != nil {
		return refuse(w, http.StatusBadRequest, "bad_message")
	}
	name, err := brukerName(sent.Name)
	if err != nil {
		return refuse(w, http.StatusUnprocessableEntity, nameCode(err))
	}
	id := newID()
	return s.giveInvitation(w, r, d, id, func(n store.NewInvitation, now time.Time) error {
		return s.Store.AddParorende(r.Context(), d.Bruker, id, name, n, now)
	})
}

// inviteParorende makes a new link for somebody who is along: the old one is lost.
func (s *Server) inviteParorende(w http.ResponseWriter, r *http.Request, d device) error {
	id := r.PathValue("person")
	return s.giveInvitation(w, r, d, id, func(n store.NewInvitation, now time.Time) error {
		return s.Store.InviteParorende(r.Context(), d.Bruker, id, n, now)
	})
}

func (s *Server) giveInvitation(w http.ResponseWriter, r *http.Request, d device, person string, keep func(store.NewInvitation, time.Time) error) error {
	now := s.now()
	script, err := s.parorendeScript(r.Context(), d)
	if errors.Is(err, errNoScript) {
		return refuse(w, http.StatusConflict, "no_script")
	}
	if err != nil {
		return err
	}
	made := s.newInvitation(script, now)
	qr, err := drawQR(made.Link)
	if err != nil {
		return err
	}
	err = keep(made.New, now)
	if errors.Is(err, store.ErrTooMany) {
		return refuse(w, http.StatusConflict, "too_many")
	}
	if err != nil {
		return err
	}
	s.Log.Info("parorende invited", "bruker", d.Bruker, "person", person, "invitation", made.New.ID)
	return sayJSON(w, http.StatusOK, parorendeInvitation{
		ID: person, Link: made.Link, Code: made.Code, Site: s.site() + "/inn", Until: lastDay(made.Until).Format(time.DateOnly), QR: qr,
	})
}

// parorendeScript is the pårørende's conversation, in the bruker's language when
// there is one. The error is errNoScript when these scripts have none.
func (s *Server) parorendeScript(ctx context.Context, d device) (prompts.Script, error) {
	lang, err := s.Store.ConversationLang(ctx, d.Conversation)
	if err != nil {
		return prompts.Script{}, err
	}
	script, ok := s.Library().ForParorende(lang)
	if !ok {
		return prompts.Script{}, errNoScript
	}
	return script, nil
}

// endParorende puts somebody out, at once.
func (s *Server) endParorende(w http.ResponseWriter, r *http.Request, d device) error {
	person := r.PathValue("person")
	if err := s.Store.EndParorende(r.Context(), d.Bruker, person, s.now()); err != nil {
		return err
	}
	s.closeDevices(func(other device) bool { return other.Bruker == person })
	s.Log.Info("parorende put out", "bruker", d.Bruker, "person", person)
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// nameCode says what is wrong with a name; the page has the words.
func nameCode(err error) string {
	switch {
	case errors.Is(err, errNoName):
		return "no_name"
	case errors.Is(err, errLongName):
		return "long_name"
	case errors.Is(err, errIDNumber):
		return "id_number"
	}
	return "odd_name"
}

// refuse tells the page why in a code; the page has the words for it.
func refuse(w http.ResponseWriter, status int, code string) error {
	return sayJSON(w, status, map[string]string{"code": code})
}

func sayJSON(w http.ResponseWriter, status int, answer any) error {
	body, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("answer: %w", err)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write(body) // the one who asked may be gone; there is nobody to tell
	return nil
}

// illustrate puts pictures beside what waits for the bruker's yes: words alone
// may be hard to answer.
func illustrate(screen dialog.Screen) dialog.Screen {
	for i := range screen.Waiting {
		screen.Waiting[i].Pictures = prompts.Illustrates(screen.Waiting[i].Text)
	}
	return screen
}
