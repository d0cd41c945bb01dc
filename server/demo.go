package server

import "context"

// SeedDemo adds the example people, once.
func (s *Server) SeedDemo(ctx context.Context) error { return nil }
