package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"egneord/dialog"
	"egneord/prompts"
	"egneord/server"
)

// readLibrary reads the scripts that new conversations begin with: the
// program's own, or those of a municipality.
func (c *serveCmd) readLibrary() (*prompts.Library, []dialog.Finding, error) {
	if c.Prompts == "" {
		l, err := prompts.BuiltIn()
		return l, nil, err
	}
	l, findings, err := prompts.Read(os.DirFS(c.Prompts))
	for i := range findings {
		findings[i].File = filepath.Join(c.Prompts, findings[i].File)
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", c.Prompts, err)
	}
	return l, findings, err
}

// library is readLibrary at the start: with errors in the scripts there is no start.
func (c *serveCmd) library(w io.Writer) (*prompts.Library, error) {
	l, findings, err := c.readLibrary()
	for _, f := range findings {
		fmt.Fprintln(w, f)
	}
	if err == nil && l == nil {
		err = fmt.Errorf("samtalene i %s har %d feil. Serveren starter ikke før de er rettet", c.Prompts, len(dialog.Errors(findings)))
	}
	return l, err
}

// hangups gives a signal when the scripts are to be read again. With the
// program's own there is nothing to read, and a closed terminal ends the
// server as it ends other programs.
func (c *serveCmd) hangups() (again <-chan os.Signal, stop func()) {
	if c.Prompts == "" {
		return nil, func() {}
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP)
	return signals, func() { signal.Stop(signals) }
}

// reload reads the scripts again. A folder with errors changes nothing.
func (c *serveCmd) reload(ctx context.Context, s *server.Server, log *slog.Logger) {
	l, findings, err := c.readLibrary()
	for _, f := range findings {
		log.Warn("finding", "at", fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column), "code", f.Code, "message", f.Message)
	}
	if err == nil && l == nil {
		err = errors.New("there are errors in them")
	}
	if err == nil {
		err = s.UseScripts(ctx, l)
	}
	if err != nil {
		log.Error("the scripts were not read again, and the old ones are kept", "folder", c.Prompts, "cause", err)
		return
	}
	log.Info("the scripts were read again", "folder", c.Prompts, "versions", versions(l))
}

// versions names what is in use, for who must withdraw one of them later.
func versions(l *prompts.Library) string {
	var list []string
	for _, s := range l.All() {
		list = append(list, s.Lang+"/"+s.Name+"="+s.Compiled.Hash)
	}
	return strings.Join(list, " ")
}
