package server

import "net/http"

// serveHealth tells a load balancer whether the store can be read.
func (s *Server) serveHealth(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Content-Type", "application/json")
	if err := s.Store.Check(r.Context()); err != nil {
		s.Log.Error("health check failed", "cause", err)
		w.WriteHeader(http.StatusServiceUnavailable)
		w.Write([]byte(`{"ok":false}` + "\n"))
		return nil
	}
	w.Write([]byte(`{"ok":true}` + "\n"))
	return nil
}
