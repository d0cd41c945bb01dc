package server

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
)

// get asks without following redirects and without unzipping.
func get(t *testing.T, h *site, path string, header ...string) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, h.web.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "identity")
	for i := 0; i+1 < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	answer, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestEveryAnswerIsProtected(t *testing.T) {
	h := open(t)
	for _, path := range []string{"/", "/app.js", "/ws", "/healthz", "/finnes/ikke", "/koordinator/inn", "/inn"} {
		answer, _ := get(t, h, path)
		for name, want := range map[string]string{
			"Content-Security-Policy":      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
			"X-Content-Type-Options":       "nosniff",
			"Referrer-Policy":              "no-referrer",
			"Permissions-Policy":           "microphone=(), camera=(), geolocation=()",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Strict-Transport-Security":    "", // not on http
		} {
			if got := answer.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
	}
}

// The bruker's page has its scripts and its style in it, and may run nothing else:
// neither what somebody has got into it nor a file of ours.
func TestThePageRunsOnlyWhatWasBuiltIntoIt(t *testing.T) {
	const early, style, app = "early()", "p{color:red}", `app("<script>")`
	h := openWith(t, func(c *Config) {
		c.Static = fstest.MapFS{"index.html": {Data: []byte(
			"<head>" + operatorMark + "<script>" + early + "</script><style>" + style + `</style></head><p><script type="module">` + app + "</script>")}}
		c.Operator.Statement = "https://kommunen.example/erklaering"
	})
	page, plain := get(t, h, "/samtale")
	if !strings.Contains(plain, "kommunen.example") || !strings.Contains(plain, app) {
		t.Error(plain)
	}
	tags := map[string]bool{page.Header.Get("ETag"): true}
	for coding, unpack := range map[string]func(io.Reader) (io.Reader, error){
		"gzip": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		"br":   func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	} {
		packed, body := get(t, h, "/samtale", "Accept-Encoding", coding)
		r, err := unpack(strings.NewReader(body))
		if err != nil {
			t.Fatal(coding, err)
		}
		if whole, err := io.ReadAll(r); err != nil || string(whole) != plain || packed.Header.Get("Content-Encoding") != coding {
			t.Errorf("%s: %s %v %v", coding, whole, err, packed.Header)
		}
		tags[packed.Header.Get("ETag")] = true
	}
	if len(tags) != 3 {
		t.Errorf("one tag for several forms of the page: %v", tags)
	}
	sum := func(text string) string {
		sum := sha256.Sum256([]byte(text))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	security := page.Header.Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'; ", "; script-src " + sum(early) + " " + sum(app) + "; ", "; style-src " + sum(style) + "; ", "; connect-src 'self'; "} {
		if !strings.Contains(security, want) {
			t.Errorf("%s is not in %s", want, security)
		}
	}
}

func TestOtherSitesCannotPost(t *testing.T) {
	h := open(t)
	request, _ := http.NewRequest(http.MethodPost, h.web.URL+"/inn", strings.NewReader(`{"token":"x"}`))
	request.Header.Set("Origin", "https://evil.example")
	request.Header.Set("Sec-Fetch-Site", "cross-site")
	answer, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusForbidden {
		t.Errorf("status %d", answer.StatusCode)
	}
}

func TestBuiltFilesAreServed(t *testing.T) {
	h := open(t)
	page, body := get(t, h, "/samtale")
	if page.StatusCode != 200 || !strings.Contains(body, "Samtale") || page.Header.Get("Content-Type") != "text/html; charset=utf-8" || page.Header.Get("Cache-Control") != "no-cache" {
		t.Errorf("%v %s", page, body)
	}
	if answer, _ := get(t, h, "/samtale", "If-None-Match", page.Header.Get("ETag")); answer.StatusCode != http.StatusNotModified {
		t.Errorf("with its own ETag: %d", answer.StatusCode)
	}
	plain, body := get(t, h, "/app.js")
	if body != "console.log(1)" || plain.Header.Get("Content-Encoding") != "" || plain.Header.Get("Content-Type") != "text/javascript; charset=utf-8" {
		t.Errorf("%v %s", plain, body)
	}
	zipped, body := get(t, h, "/app.js", "Accept-Encoding", "br, gzip")
	if body != "zipped" || zipped.Header.Get("Content-Encoding") != "gzip" || zipped.Header.Get("ETag") == plain.Header.Get("ETag") {
		t.Errorf("%v %s", zipped, body)
	}
	if _, body := get(t, h, "/app.js", "Accept-Encoding", "gzip;q=0"); body != "console.log(1)" {
		t.Errorf("gzip was refused, and sent: %s", body)
	}
	for _, path := range []string{"/app.js.gz", "/.gitkeep", "/x", "/..%2fgo.mod", "/samtale/x"} {
		if answer, body := get(t, h, path); answer.StatusCode != http.StatusNotFound || body != "Denne siden finnes ikke.\n" {
			t.Errorf("%s: %d %s", path, answer.StatusCode, body)
		}
	}
	if answer, _ := get(t, h, "/"); answer.StatusCode != http.StatusSeeOther || answer.Header.Get("Location") != "/samtale" {
		t.Errorf("/: %v", answer)
	}
	answer, err := http.Post(h.web.URL+"/app.js", "text/plain", nil)
	if err != nil || answer.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %v %v", answer, err)
	}
	answer.Body.Close()
}

func TestPagesThatAreNotBuiltSayWhatToDo(t *testing.T) {
	h := openWith(t, func(c *Config) { c.Static = fstest.MapFS{".gitkeep": {}} })
	answer, body := get(t, h, "/samtale")
	if answer.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "make run") || answer.Header.Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("%v %s", answer, body)
	}
}

func TestHealthLooksAtTheStore(t *testing.T) {
	h := open(t)
	if answer, body := get(t, h, "/healthz"); answer.StatusCode != 200 || body != "{\"ok\":true}\n" {
		t.Errorf("%d %s", answer.StatusCode, body)
	}
	h.store.Close()
	if answer, body := get(t, h, "/healthz"); answer.StatusCode != http.StatusServiceUnavailable || body != "{\"ok\":false}\n" {
		t.Errorf("%d %s", answer.StatusCode, body)
	}
}
