package server

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/net/html"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/server/store"
	"egneord/static"
)

// An office is a whole server over a real data file, a clock that is turned by
// hand, and everything it logs.
type office struct {
	t      *testing.T
	server *Server
	store  *store.Store
	url    string
	file   string
	web    *httptest.Server
	log    *syncBuffer

	mu      sync.Mutex
	now     time.Time
	handler http.Handler
}

// monday is when these tests begin.
var monday = time.Date(2026, time.November, 16, 9, 30, 0, 0, time.UTC)

func newOffice(t *testing.T) *office {
	t.Helper()
	h := &office{t: t, now: monday, log: &syncBuffer{}}
	h.file = filepath.Join(t.TempDir(), "egneord.db")
	var err error
	if h.store, err = store.Open(h.file); err != nil {
		t.Fatal(err)
	}
	h.web = httptest.NewUnstartedServer(nil)
	h.url = "http://" + h.web.Listener.Addr().String()
	h.start()
	h.web.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.mu.Lock()
		current := h.handler
		h.mu.Unlock()
		current.ServeHTTP(w, r)
	})
	h.web.Start()
	t.Cleanup(func() {
		h.web.Close()
		if err := h.server.Close(t.Context()); err != nil && t.Context().Err() == nil {
			t.Error(err)
		}
		if err := h.store.Close(); err != nil {
			t.Error(err)
		}
	})
	return h
}

func (h *office) start() {
	h.t.Helper()
	var err error
	h.server, err = New(Config{
		Store: h.store, Origin: h.url, Now: h.clock, Scripts: builtIn(),
		Log:    slog.New(slog.NewTextHandler(h.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Static: fstest.MapFS{"index.html": {Data: []byte("<!doctype html><title>Samtale</title>")}}, Templates: static.Templates(),
	})
	if err != nil {
		h.t.Fatal(err)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handler = h.server.Handler()
}

// restart makes a new server over the same data file.
func (h *office) restart() {
	h.t.Helper()
	if err := h.server.Close(h.t.Context()); err != nil {
		h.t.Fatal(err)
	}
	h.start()
}

func (h *office) clock() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.now
}

// wait turns the clock.
func (h *office) wait(d time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = h.now.Add(d)
}

// syncBuffer is a log that may be read while it is written.
type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *syncBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// A browser keeps cookies and follows nothing by itself.
type browser struct {
	*office
	client *http.Client
}

func (h *office) browser() *browser {
	jar, err := cookiejar.New(nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return &browser{h, &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// An answer is a response with its body read.
type answer struct {
	t      *testing.T
	Status int
	Header http.Header
	Body   string
}

func (b *browser) do(method, path, kind, body string) answer {
	b.t.Helper()
	r, err := http.NewRequestWithContext(b.t.Context(), method, b.url+path, strings.NewReader(body))
	if err != nil {
		b.t.Fatal(err)
	}
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	if method != http.MethodGet || path == "/ws" {
		r.Header.Set("Origin", b.url)
	}
	res, err := b.client.Do(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer res.Body.Close()
	all, err := io.ReadAll(res.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return answer{b.t, res.StatusCode, res.Header, string(all)}
}

func (b *browser) get(path string) answer { b.t.Helper(); return b.do(http.MethodGet, path, "", "") }

// post sends a form: name, value, name, value.
func (b *browser) post(path string, fields ...string) answer {
	b.t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(fields); i += 2 {
		form.Set(fields[i], fields[i+1])
	}
	return b.do(http.MethodPost, path, "application/x-www-form-urlencoded", form.Encode())
}

func (b *browser) cookie(name string) *http.Cookie {
	b.t.Helper()
	u, err := url.Parse(b.url)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, c := range b.client.Jar.Cookies(u) {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// wants fails unless the answer has this status, and for a redirect this target.
func (a answer) wants(status int, location ...string) answer {
	a.t.Helper()
	if a.Status != status {
		a.t.Fatalf("status %d, want %d\n%s", a.Status, status, a.Body)
	}
	if len(location) > 0 && a.Header.Get("Location") != location[0] {
		a.t.Fatalf("sent to %q, want %q", a.Header.Get("Location"), location[0])
	}
	return a
}

func (a answer) says(words ...string) answer {
	a.t.Helper()
	text := a.text()
	for _, w := range words {
		if !strings.Contains(text, w) {
			a.t.Errorf("the page does not say %q:\n%s", w, text)
		}
	}
	return a
}

func (a answer) saysNot(words ...string) answer {
	a.t.Helper()
	for _, w := range words {
		if strings.Contains(a.Body, w) {
			a.t.Errorf("the page says %q:\n%s", w, a.Body)
		}
	}
	return a
}

// text is what can be read on the page, with single spaces.
func (a answer) text() string {
	return strings.Join(strings.Fields(textOf(a.parse())), " ")
}

func (a answer) parse() *html.Node {
	a.t.Helper()
	doc, err := html.Parse(strings.NewReader(a.Body))
	if err != nil {
		a.t.Fatal(err)
	}
	return doc
}

// path takes the origin and any fragment off a link of ours.
func (h *office) path(link string) string {
	h.t.Helper()
	path, ok := strings.CutPrefix(link, h.url)
	if !ok {
		h.t.Fatalf("%q is not on this server", link)
	}
	return path
}

const goodPassword = "fire rolige ord her"

// coordinatorIn makes an account and logs in.
func (h *office) coordinatorIn(name string) (*browser, store.Coordinator) {
	h.t.Helper()
	hash, err := h.server.access.passwords.hash(h.t.Context(), goodPassword)
	if err != nil {
		h.t.Fatal(err)
	}
	c := store.Coordinator{ID: newID(), Name: name, Login: loginName(name)}
	if err := h.store.CreateCoordinator(h.t.Context(), c, hash, h.clock()); err != nil {
		h.t.Fatal(err)
	}
	b := h.browser()
	b.post("/koordinator/inn", "navn", name, "passord", goodPassword).wants(http.StatusSeeOther, "/koordinator")
	return b, c
}

// bruker makes one this coordinator follows up.
func (h *office) bruker(coordinator, name string) store.Bruker {
	h.t.Helper()
	b := store.Bruker{ID: newID(), Name: name, Created: h.clock()}
	if err := h.store.CreateBruker(h.t.Context(), coordinator, b); err != nil {
		h.t.Fatal(err)
	}
	return b
}

// arrived invites a bruker and opens the link on a new device.
func (h *office) arrived(coordinator, bruker string) *browser {
	h.t.Helper()
	token := newToken()
	n := store.NewInvitation{ID: newID(), TokenHash: hashToken(token), Life: time.Hour}
	if err := h.store.Invite(h.t.Context(), coordinator, bruker, n, h.clock()); err != nil {
		h.t.Fatal(err)
	}
	b := h.browser()
	b.arrive(token).wants(http.StatusNoContent)
	return b
}

func (b *browser) arrive(token string) answer {
	b.t.Helper()
	return b.do(http.MethodPost, "/inn", "application/json", `{"token":"`+token+`"}`)
}

// device is who the server thinks this browser is.
func (b *browser) device() (device, error) {
	b.t.Helper()
	r := httptest.NewRequestWithContext(b.t.Context(), http.MethodGet, b.url+"/ws", nil)
	if c := b.cookie(deviceCookie); c != nil {
		r.AddCookie(c)
	}
	return b.server.device(r)
}

// say stores an answer as an event of the bruker's conversation, and gives its number.
func (b *browser) say(text string, change func(n int, a *store.Append)) int {
	b.t.Helper()
	d, err := b.device()
	if err != nil {
		b.t.Fatal(err)
	}
	c, err := b.store.LoadConversation(b.t.Context(), d.Conversation)
	if err != nil {
		b.t.Fatal(err)
	}
	n := len(c.Events) + 1
	a := store.Append{Conversation: d.Conversation, Bruker: d.Bruker,
		Events: []dialog.Event{{N: n, At: b.clock(), Command: newID(), Kind: dialog.Answered, Step: "hverdag", Text: text}}}
	if change != nil {
		change(n, &a)
	}
	if err := b.store.Append(b.t.Context(), a); err != nil {
		b.t.Fatal(err)
	}
	return n
}

// holds puts a cookie in the browser, as somebody who stole it would.
func (b *browser) holds(c *http.Cookie) {
	b.t.Helper()
	u, err := url.Parse(b.url)
	if err != nil {
		b.t.Fatal(err)
	}
	b.client.Jar.SetCookies(u, []*http.Cookie{c})
}

// fromAnywhere forgets the addresses that have tried, as if each came from its own.
func (b *browser) fromAnywhere() *browser {
	b.server.access.logins = newLimiter[netip.Prefix](loginEvery, loginBurst)
	b.server.access.arrivals = newLimiter[netip.Prefix](arrivalEvery, arrivalBurst)
	return b
}

// link finds the first link on the page with these words in it.
func (a answer) link(words string) string {
	a.t.Helper()
	for n := range a.parse().Descendants() {
		if n.Type == html.ElementNode && n.Data == "a" && strings.Contains(textOf(n), words) {
			return attr(n, "href")
		}
	}
	a.t.Fatalf("no link with %q on\n%s", words, a.Body)
	return ""
}

// form finds where the first form with this in its address is sent.
func (a answer) form(part string) string {
	a.t.Helper()
	for n := range a.parse().Descendants() {
		if n.Type == html.ElementNode && n.Data == "form" && strings.Contains(attr(n, "action"), part) {
			return attr(n, "action")
		}
	}
	a.t.Fatalf("no form to %q on\n%s", part, a.Body)
	return ""
}

// inDataFiles tells whether some words stand as they are in what is on disk.
func (h *office) inDataFiles(words string) bool {
	h.t.Helper()
	for _, end := range []string{"", "-wal"} {
		all, err := os.ReadFile(h.file + end)
		if err != nil {
			h.t.Fatal(err)
		}
		if bytes.Contains(all, []byte(words)) {
			return true
		}
	}
	return false
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// whole is evidence of all the words of one answer.
func whole(turn int, text, question string) goal.Evidence {
	return goal.Evidence{Turn: turn, End: len([]rune(text)), Text: text, Question: question}
}

// share says a wish and shares it, with more evidence if there is any.
func (b *browser) share(wish int, title string, with func(*goal.Goal)) {
	b.t.Helper()
	b.say(title, func(n int, a *store.Append) {
		g := goal.Goal{Wish: wish, Title: whole(n, title, "Hva er viktigst for deg å få gjort noe med først?")}
		g.Specific = []goal.Evidence{g.Title}
		if with != nil {
			with(&g)
		}
		a.Shares = []store.ShareChange{{Goal: g}}
	})
}
