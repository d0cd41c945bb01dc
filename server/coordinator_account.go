package server

import (
	"errors"
	"net/http"
	"strings"

	"egneord/server/store"
)

type accountData struct {
	Name     string
	Sessions []deviceLine

	ShownName, Phone          string // how her brukere reach her
	NameProblem, PhoneProblem string
	Saved                     bool
}

func (s *Server) accountPage(w http.ResponseWriter, r *http.Request, c coordinator) error {
	reach, err := s.Store.Reach(r.Context(), c.ID)
	if err != nil {
		return err
	}
	return s.showAccount(w, r, c, http.StatusOK, accountData{ShownName: reach.Name, Phone: reach.Phone, Saved: r.URL.Query().Has("lagret")})
}

func (s *Server) showAccount(w http.ResponseWriter, r *http.Request, c coordinator, status int, data accountData) error {
	now := s.now()
	sessions, err := s.Store.CoordinatorSessions(r.Context(), c.ID, now)
	if err != nil {
		return err
	}
	data.Name = c.Name
	for _, it := range sessions {
		data.Sessions = append(data.Sessions, deviceLine{
			ID: it.ID, Here: it.ID == c.Session,
			Made: "Logget inn " + s.dayAndTime(it.Created, now), Used: "Sist brukt " + s.dayAndTime(it.Seen, now),
		})
	}
	return s.show(w, status, "account", page{Who: c.Name, Here: "konto", Data: data})
}

// setReach changes the name and the number her brukere see. Both may be empty.
func (s *Server) setReach(w http.ResponseWriter, r *http.Request, c coordinator) error {
	if ok, err := s.form(w, r); !ok {
		return err
	}
	data := accountData{ShownName: r.PostForm.Get("visningsnavn"), Phone: r.PostForm.Get("telefon")}
	name, err := cleanName(data.ShownName)
	if err != nil && !errors.Is(err, errNoName) {
		data.NameProblem = nameProblem(err)
	}
	phone := strings.Join(strings.Fields(data.Phone), " ")
	if phone != "" && !goodPhone(phone) {
		data.PhoneProblem = "Skriv et telefonnummer med bare tall."
	}
	if data.NameProblem != "" || data.PhoneProblem != "" {
		return s.showAccount(w, r, c, http.StatusUnprocessableEntity, data)
	}
	if err := s.Store.SetReach(r.Context(), c.ID, store.Reach{Name: name, Phone: phone}); err != nil {
		return err
	}
	s.Log.Info("coordinator changed how she is reached", "coordinator", c.ID)
	http.Redirect(w, r, "/koordinator/konto?lagret", http.StatusSeeOther)
	return nil
}

// endOther logs her out somewhere else.
func (s *Server) endOther(w http.ResponseWriter, r *http.Request, c coordinator) error {
	session := r.PathValue("session")
	if err := s.Store.EndCoordinatorSession(r.Context(), c.ID, session, s.now()); err != nil {
		return err
	}
	s.Log.Info("session ended", "session", session, "coordinator", c.ID)
	http.Redirect(w, r, "/koordinator/konto", http.StatusSeeOther)
	return nil
}
