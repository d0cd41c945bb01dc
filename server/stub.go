package server

import (
	"log/slog"
	"net/http"
	"time"

	"egneord/server/store"
)

// Server is here until the real one is. Delete this file where that is.
type Server struct {
	Store     *store.Store
	Log       *slog.Logger
	Zone      *time.Location
	origin    string
	templates access
}

func (s *Server) now() time.Time                 { return time.Now().In(s.Zone) }
func (s *Server) closeDevices(func(device) bool) {}
func (s *Server) newConversation() (store.NewConversation, error) {
	return store.NewConversation{}, nil
}
func (s *Server) handle(h func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { h(w, r) })
}
