package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime"
	"strings"

	"egneord/server/store"
)

// A problem keeps three things apart: a status for the browser, words for the
// person, and a cause for the log. The cause is never shown, and no problem
// holds a word a bruker said.
type problem struct {
	status int
	words  string
	cause  error
}

func (p problem) Error() string {
	if p.cause != nil {
		return p.cause.Error()
	}
	return http.StatusText(p.status)
}

func (p problem) Unwrap() error { return p.cause }

// notFound is for an address, or a thing at an address, that is not there.
func notFound() error {
	return problem{status: http.StatusNotFound, words: "Denne siden finnes ikke."}
}

// toProblem finds the words for an error. Everything without its own is the same sentence.
func toProblem(err error) problem {
	var p problem
	switch {
	case errors.As(err, &p):
		return p
	case errors.Is(err, errNoSession):
		return problem{http.StatusUnauthorized, "Du er ikke koblet til. Be koordinatoren om en ny invitasjon.", err}
	case errors.Is(err, store.ErrDiskFull):
		return problem{http.StatusInsufficientStorage, "Det er ikke plass til å lagre mer. Si fra til den som drifter Egne ord.", err}
	case errors.Is(err, store.ErrClosed):
		return problem{http.StatusServiceUnavailable, "Egne ord starter på nytt. Prøv igjen om et øyeblikk.", err}
	}
	return problem{http.StatusInternalServerError, "Noe gikk galt hos oss. Prøv en gang til.", err}
}

// handle runs a handler that may fail. This is the one place where errors
// become an answer and a line in the log.
func (s *Server) handle(h func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		err := h(w, r)
		if err == nil {
			return
		}
		p := toProblem(err)
		if p.status >= http.StatusInternalServerError && !errors.Is(err, context.Canceled) {
			s.Log.Error("request failed", "pattern", r.Pattern, "status", p.status, "cause", p.Error())
		}
		writeText(w, p.status, p.words)
	})
}

func writeText(w http.ResponseWriter, status int, words string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	w.Write([]byte(words + "\n")) // the one who asked may be gone; there is nobody to tell
}

// recoverer turns a panic in a handler into an answer. net/http would log the
// panic's value, which could quote somebody.
func (s *Server) recoverer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				s.logPanic("panic in a handler", p, "pattern", r.Pattern)
				writeText(w, http.StatusInternalServerError, toProblem(nil).words)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// logPanic logs where a panic came from. It logs the value only when the
// runtime made it; any other value could hold a bruker's words.
func (s *Server) logPanic(message string, p any, args ...any) {
	cause := ""
	if err, ok := p.(runtime.Error); ok {
		cause = err.Error()
	}
	s.Log.Error(message, append(args, slog.String("cause", cause), slog.String("at", whereFrom()))...)
}

// whereFrom gives the functions on the stack, without their arguments.
func whereFrom() string {
	pcs := make([]uintptr, 16)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(4, pcs)])
	var names []string
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			names = append(names, f.Function)
		}
		if !more {
			return strings.Join(names, " < ")
		}
	}
}
