package server

import (
	"errors"
	"net/http"

	"egneord/server/store"
)

// forCoordinator is around every page that is a coordinator's. Who is not logged
// in gets the login page and nothing else. What is not hers is not found: the
// same answer as for what does not exist.
func (s *Server) forCoordinator(page func(http.ResponseWriter, *http.Request, coordinator) error) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		c, err := s.coordinator(r)
		if errors.Is(err, errNoSession) {
			http.Redirect(w, r, "/koordinator/inn", http.StatusSeeOther)
			return nil
		}
		if err != nil {
			return err
		}
		err = page(w, r, c)
		if errors.Is(err, store.ErrNotFound) {
			return s.say(w, http.StatusNotFound, c.Name, message{
				Heading: "Siden finnes ikke",
				Words:   "Den kan være tatt tilbake, eller høre til noen du ikke følger opp.",
				Link:    "/koordinator", LinkText: "Til brukerne",
			})
		}
		return err
	}
}

// A message is a page that only says something.
type message struct {
	Heading, Words string
	Link, LinkText string
}

func (s *Server) say(w http.ResponseWriter, status int, who string, m message) error {
	return s.show(w, status, "message", page{Who: who, Data: m})
}

// form reads a form of a reasonable size. When it reports false it has answered.
func (s *Server) form(w http.ResponseWriter, r *http.Request) (bool, error) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return false, s.say(w, http.StatusBadRequest, "", message{
			Heading: "Det gikk ikke",
			Words:   "Skjemaet kunne ikke leses. Gå tilbake, og prøv en gang til.",
		})
	}
	return true, nil
}

// backToPerson is for who reloads a page that was made by pressing a button.
func (s *Server) backToPerson(w http.ResponseWriter, r *http.Request, _ coordinator) error {
	http.Redirect(w, r, personLink(r.PathValue("bruker")), http.StatusSeeOther)
	return nil
}

func personLink(bruker string) string { return "/koordinator/bruker/" + bruker }
