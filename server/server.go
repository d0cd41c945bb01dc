// Package server is the pages, the websocket and who may use them.
//
// An answer's way through it: socket.go reads a message, protocol.go decodes it,
// conversation.go lets the engine decide and the store commit, and only then
// is it acknowledged and shown to every device on the conversation.
package server

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"

	"egneord/dialog"
	"egneord/prompts"
	"egneord/server/store"
)

// Config is what a server needs from outside.
type Config struct {
	Store     *store.Store // the caller closes it, after Close
	Origin    string       // what people write in the address bar: "https://egneord.example.no"
	Log       *slog.Logger
	Now       func() time.Time // nil: the machine's clock
	Zone      *time.Location   // where the days of the brukere begin; nil: Europe/Oslo
	Static    fs.FS            // the built pages
	Templates fs.FS            // the coordinator's pages
	Scripts   *prompts.Library // what new conversations begin with, until UseScripts
	Operator  Operator         // whom to ring, and what stands at the foot of every page
	Voice     Voice            // nil: the server reads nothing aloud
	Reworder  Reworder         // nil: «Jeg skjønner ikke» gives the script's own second wording
}

// Server serves one municipality's conversations. It is safe for concurrent use.
type Server struct {
	Config
	origin   string // normalised
	files    map[string]file
	access   *access
	readings *limiter[string] // what is read aloud, by session
	turns    *turns           // and one thing at a time
	upgrader *websocket.Upgrader

	background sync.WaitGroup // every goroutine the server has started
	stop       chan struct{}  // closed when the server is stopping

	mu       sync.Mutex
	stopping bool
	live     map[string]*conversation
	sockets  map[*socket]struct{}
	scripts  map[string]*dialog.Script // by hash; scripts are few and never change
	library  *prompts.Library          // the newest
	fixed    map[string]bool           // what the newest always says
}

// New makes a server. It must be closed.
func New(c Config) (*Server, error) {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Zone == nil {
		zone, err := time.LoadLocation("Europe/Oslo")
		if err != nil {
			return nil, fmt.Errorf("new server: %w", err)
		}
		c.Zone = zone
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Operator.Calls == nil {
		c.Operator.Calls = UsualCalls()
	}
	origin, err := normalOrigin(c.Origin)
	if err != nil {
		return nil, fmt.Errorf("new server: %w", err)
	}
	s := &Server{
		Config: c, origin: origin,
		stop:    make(chan struct{}),
		live:    map[string]*conversation{},
		sockets: map[*socket]struct{}{},
		scripts: map[string]*dialog.Script{},

		readings: newLimiter[string](sayEvery, sayBurst),
		turns:    newTurns(),
	}
	if s.files, err = readFiles(c.Static); err != nil {
		return nil, fmt.Errorf("new server: %w", err)
	}
	if page, ok := s.files["index.html"]; ok {
		if s.files["index.html"], err = withOperator(page, s.Operator); err != nil {
			return nil, fmt.Errorf("new server: %w", err)
		}
	}
	if s.access, err = newAccess(c); err != nil {
		return nil, fmt.Errorf("new server: %w", err)
	}
	if err := s.UseScripts(context.Background(), c.Scripts); err != nil {
		return nil, fmt.Errorf("new server: %w", err)
	}
	s.upgrader = newUpgrader(origin)
	s.background.Go(s.watchSessions)
	return s, nil
}

// routes is every address there is, except the coordinator's and the invitation's.
func (s *Server) routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("GET /ws", s.handle(s.serveSocket))
	mux.Handle("GET /healthz", s.handle(s.serveHealth))
	mux.Handle("POST /les", s.handle(s.serveVoice))
	mux.Handle("GET /lyd/{lang}/{file}", s.handle(s.serveRecording))
	mux.Handle("GET /samtale", s.handle(s.servePage))
	mux.Handle("GET /min-plan", s.handle(s.servePage))
	mux.Handle("GET /bilder/{file}", s.handle(s.servePicture))
	mux.Handle("GET /om-bildene", s.handle(s.aboutPictures))
	mux.Handle("GET /{$}", http.RedirectHandler("/samtale", http.StatusSeeOther))
	mux.Handle("/", s.handle(s.serveFile))
	s.accessRoutes(mux)
	return mux
}

// Handler is everything, with the headers every answer gets.
func (s *Server) Handler() http.Handler {
	return s.headers(s.recoverer(s.ownPages(s.routes())))
}

// Limits on a request, so that nobody can hold a connection by being slow.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second
	writeTimeout      = 30 * time.Second
	idleTimeout       = 60 * time.Second
	maxHeaderBytes    = 16 << 10
)

// HTTP is a server with the timeouts set. A websocket leaves them behind when
// it takes over its connection.
func (s *Server) HTTP() *http.Server {
	return &http.Server{
		Handler:           s.Handler(),
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(s.Log.Handler(), slog.LevelWarn),
	}
}

// Close finishes the commands that have arrived, closes the websockets and
// waits for every goroutine to end. When ctx ends first, connections are cut.
func (s *Server) Close(ctx context.Context) error {
	s.mu.Lock()
	if !s.stopping {
		s.stopping = true
		close(s.stop)
	}
	s.mu.Unlock()

	done := make(chan struct{})
	go func() { s.background.Wait(); close(done) }()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		s.eachSocket(func(k *socket) { k.conn.Close() })
	}
	select {
	case <-done:
	case <-time.After(closeWait): // a write that hangs on a broken disk
	}
	return ctx.Err()
}

// start runs f in the background, unless the server is stopping. It must be
// called with mu held.
func (s *Server) start(f func()) bool {
	if s.stopping {
		return false
	}
	s.background.Go(f)
	return true
}

func (s *Server) now() time.Time {
	// Events are stored with milliseconds. What is decided live must be what a
	// replay gives, so the clock has no more than that; and a bruker's «i
	// morgen» begins at midnight where the bruker lives.
	return s.Now().Truncate(time.Millisecond).In(s.Zone)
}

var errOrigin = errors.New("the origin must be http:// or https:// and a host, and nothing more")

// normalOrigin gives an origin as a browser writes it.
func normalOrigin(origin string) (string, error) {
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" || u.User != nil || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" {
		return "", errOrigin
	}
	scheme, host := strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	switch scheme {
	case "http":
		host = strings.TrimSuffix(host, ":80")
	case "https":
		host = strings.TrimSuffix(host, ":443")
	default:
		return "", errOrigin
	}
	return scheme + "://" + host, nil
}
