package main

type serveCmd struct{}

// Run starts the server.
func (c *serveCmd) Run(io *IO) error { return nil }
