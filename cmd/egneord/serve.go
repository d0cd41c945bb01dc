package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	_ "time/tzdata" // «i morgen» must mean the same on a machine without time zones

	"egneord/server"
	"egneord/server/speak"
	"egneord/server/store"
	"egneord/static"
)

type serveCmd struct {
	Data    string `default:"./data" placeholder:"MAPPE" help:"Mappen med data. Den lages når den mangler."`
	Listen  string `default:"localhost:8080" placeholder:"ADRESSE" help:"Adresse og port å lytte på."`
	Origin  string `placeholder:"URL" help:"Det folk skriver i adressefeltet, for eksempel https://egneord.kommune.no. Uten: http:// og adressen det lyttes på."`
	Prompts string `placeholder:"MAPPE" type:"path" help:"Egne samtaler i stedet for de som følger med: MAPPE/nb/*.md og MAPPE/nn/*.md, med felles.md. Egne bilder: MAPPE/bilder/*.svg. Leses på nytt ved SIGHUP."`
	Demo    bool   `help:"Vis fire eksempelpersoner. De ligger i en egen datafil."`
	Log     string `default:"text" enum:"text,json" help:"Hvordan loggen skrives: text eller json. Den har aldri med det en bruker har sagt."`

	Call      []string `sep:"none" placeholder:"NUMMER=ORD" help:"Et nummer brukeren kan ringe, og hva det er for: --call \"113=Fare for liv\". Gjentas for hvert nummer, i den rekkefølgen de skal stå. Uten: 113, 116 117 og 116 123."`
	Statement string   `placeholder:"URL" help:"Adressen til tilgjengelighetserklæringen. Lenken står nederst på alle sider."`
	Contact   string   `placeholder:"KONTAKT" help:"Hvem en kan spørre om siden: e-postadresse, telefonnummer eller https-adresse. Står nederst på alle sider."`
	Voice     string   `default:"auto" placeholder:"PROGRAM" help:"Hva som leser høyt når nettbrettet ikke har en norsk stemme: auto (espeak-ng når det er installert), off eller stien til espeak-ng."`

	Reword rewordFlags `embed:"" group:"Andre måter å spørre på"`
}

// stopTime is how long the server has to finish what it is doing. A service
// manager kills after some 90 seconds, a container after 10.
const stopTime = 9 * time.Second

// Run serves until it is told to stop.
func (c *serveCmd) Run(io *IO) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return c.serve(ctx, io)
}

func (c *serveCmd) serve(ctx context.Context, io *IO) (err error) {
	library, err := c.library(io.Err)
	if err != nil {
		return err
	}
	operator, err := server.NewOperator(c.Call, c.Statement, c.Contact)
	if err != nil {
		return err
	}
	unlock, err := store.Lock(c.Data)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Data, err)
	}
	defer func() { err = errors.Join(err, unlock()) }()
	listener, err := net.Listen("tcp", c.Listen)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%s er opptatt av et annet program. Velg en annen port med --listen localhost:8081", c.Listen)
	}
	if err != nil {
		return err
	}
	defer listener.Close() // the HTTP server has closed it; this is for when it never got it
	data, err := store.Open(filepath.Join(c.Data, c.file()))
	if err != nil {
		return fmt.Errorf("%s: %w", c.Data, err)
	}
	defer func() { err = errors.Join(err, data.Close()) }()

	log := c.log(io.Err)
	reworder, letGo, err := c.Reword.reworder(log)
	if err != nil {
		return err
	}
	defer letGo()
	voice, err := c.voice(log)
	if err != nil {
		return err
	}
	s, err := server.New(server.Config{
		Store: data, Origin: c.origin(listener), Log: log,
		Static: static.Dist(), Templates: static.Templates(), Scripts: library, Reworder: reworder, Voice: voice, Operator: operator,
	})
	if err != nil {
		return err
	}
	web := s.HTTP()
	failed := make(chan error, 1)
	started := false
	defer func() {
		if stopped := c.stop(web, s); err == nil {
			err = stopped
		}
		if started {
			<-failed
		}
		log.Info("stopped")
	}()
	if c.Demo {
		if err := s.SeedDemo(ctx); err != nil {
			return err
		}
	}
	if c.Prompts != "" {
		log.Info("scripts in use", "folder", c.Prompts, "versions", versions(library))
	}
	again, ignore := c.hangups()
	defer ignore()
	if err := c.welcome(ctx, io.Out, s, c.origin(listener)); err != nil {
		return err
	}
	started = true
	go func() { failed <- web.Serve(listener) }()
	for {
		select {
		case <-ctx.Done():
			fmt.Fprintln(io.Out, "Stopper.")
			return nil
		case <-again:
			c.reload(ctx, s, log)
		case err := <-failed:
			failed <- err
			return err
		}
	}
}

// voice finds what reads aloud. A program the operator named must work; one
// that only happened to be there is left alone when it does not.
func (c *serveCmd) voice(log *slog.Logger) (server.Voice, error) {
	v, err := speak.Find(c.Voice)
	switch {
	case err != nil && c.Voice == speak.Auto:
		log.Warn("the server reads nothing aloud", "cause", err)
		return nil, nil
	case err != nil:
		return nil, err
	case v == nil:
		return nil, nil // not v: an interface with nothing in it is not nil
	}
	log.Info("the server can read aloud")
	return v, nil
}

// stop takes no more requests, finishes those that have come, and closes the websockets.
func (c *serveCmd) stop(web *http.Server, s *server.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), stopTime)
	defer cancel()
	return errors.Join(web.Shutdown(ctx), s.Close(ctx))
}

// file keeps the example people away from everybody else.
func (c *serveCmd) file() string {
	if c.Demo {
		return "demo.db"
	}
	return "egneord.db"
}

// origin is what the address bar says.
func (c *serveCmd) origin(listener net.Listener) string {
	if c.Origin != "" {
		return c.Origin
	}
	host, _, _ := net.SplitHostPort(c.Listen)
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	return "http://" + net.JoinHostPort(host, port)
}

func (c *serveCmd) log(w io.Writer) *slog.Logger {
	if c.Log == "json" {
		return slog.New(slog.NewJSONHandler(w, nil))
	}
	return slog.New(slog.NewTextHandler(w, nil))
}

// welcome says where the server is, and how to begin.
func (c *serveCmd) welcome(ctx context.Context, w io.Writer, s *server.Server, origin string) error {
	coordinator, trial, err := s.FirstLinks(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "Egne ord er her:          %s\n", origin)
	fmt.Fprintf(w, "Koordinatoren er her:     %s/koordinator\n", origin)
	if c.Demo {
		fmt.Fprintln(w, "\nDette er eksempler. Ikke skriv noe om ekte mennesker her.")
	}
	if trial != "" {
		fmt.Fprintf(w, "\nPrøv en samtale:          %s\n", trial)
	}
	if coordinator != "" {
		fmt.Fprintf(w, "Lag den første kontoen:   %s\n", coordinator)
		fmt.Fprintln(w, "\nHver lenke virker én gang, i ett døgn. Neste start gir nye.")
	}
	if _, err := fs.Stat(static.Dist(), "index.html"); err != nil {
		fmt.Fprintln(w, "\nNettsidene er ikke bygd ennå. Stopp, og kjør «make run».")
	}
	fmt.Fprintln(w, "\nStopp med Ctrl+C.")
	return nil
}
