package server

import "net/http"

type accountData struct {
	Name     string
	Sessions []deviceLine
}

func (s *Server) accountPage(w http.ResponseWriter, r *http.Request, c coordinator) error {
	now := s.now()
	sessions, err := s.Store.CoordinatorSessions(r.Context(), c.ID, now)
	if err != nil {
		return err
	}
	data := accountData{Name: c.Name}
	for _, it := range sessions {
		data.Sessions = append(data.Sessions, deviceLine{
			ID: it.ID, Here: it.ID == c.Session,
			Made: "Logget inn " + s.dayAndTime(it.Created, now), Used: "Sist brukt " + s.dayAndTime(it.Seen, now),
		})
	}
	return s.show(w, http.StatusOK, "account", page{Who: c.Name, Here: "konto", Data: data})
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
