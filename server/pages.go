package server

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
)

// A file is a built page, script, style, font or drawing, ready to be sent.
type file struct {
	body, zipped []byte // zipped is nil without a .gz beside it
	tighter      []byte // with brotli, which takes an eighth off the page; nil for what is small
	kind, etag   string
	security     string // a policy of its own, for a page with script and style in it; empty: everybody's
}

// types are those the build makes; the machine's own list may lack or twist them.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml", ".woff2": "font/woff2", ".json": "application/json", ".map": "application/json",
	".webmanifest": "application/manifest+json", ".png": "image/png", ".ico": "image/x-icon", ".txt": "text/plain; charset=utf-8",
}

// readFiles reads all that was built. It is some hundred kilobytes, and is then
// never looked up on a disk again.
func readFiles(dist fs.FS) (map[string]file, error) {
	files := map[string]file{}
	if dist == nil {
		return files, nil
	}
	err := fs.WalkDir(dist, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(name, ".gz") || strings.HasPrefix(path.Base(name), ".") {
			return err
		}
		body, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		zipped, err := fs.ReadFile(dist, name+".gz")
		if err != nil {
			zipped = nil
		}
		kind := types[path.Ext(name)]
		if kind == "" {
			kind = mime.TypeByExtension(path.Ext(name))
		}
		if kind == "" {
			kind = "application/octet-stream"
		}
		files[name] = newFile(body, zipped, kind)
		return nil
	})
	return files, err
}

func newFile(body, zipped []byte, kind string) file {
	sum := sha256.Sum256(body)
	return file{body: body, zipped: zipped, kind: kind, etag: hex.EncodeToString(sum[:12])}
}

// notBuilt is what a page answers before the pages are built.
const notBuilt = "Nettsidene er ikke bygd ennå. Kjør «make run» i mappen med kildekoden. Det bygger sidene og starter Egne ord."

// servePage is the bruker's page. It is the same for everybody; what it shows
// comes with the answer to an invitation, or over the websocket.
func (s *Server) servePage(w http.ResponseWriter, r *http.Request) error {
	page, ok := s.files["index.html"]
	if !ok {
		return problem{status: http.StatusServiceUnavailable, words: notBuilt}
	}
	page.serve(w, r)
	return nil
}

// serveFile is everything that was built, and the answer to every address nobody has.
func (s *Server) serveFile(w http.ResponseWriter, r *http.Request) error {
	f, ok := s.files[strings.TrimPrefix(r.URL.Path, "/")]
	if !ok {
		return notFound()
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		return problem{status: http.StatusMethodNotAllowed, words: "Denne siden kan bare leses."}
	}
	f.serve(w, r)
	return nil
}

// serve sends the file, or says that the browser has it already. The browser
// asks each time, so nobody sits with an old page after an upgrade.
func (f file) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cache-Control", "no-cache")
	if f.security != "" {
		h.Set("Content-Security-Policy", f.security)
	}
	h.Set("Vary", "Accept-Encoding")
	h.Set("Content-Type", f.kind)
	body, etag := f.body, `"`+f.etag+`"`
	for _, packed := range []struct {
		name string
		body []byte
	}{{"br", f.tighter}, {"gzip", f.zipped}} {
		if packed.body != nil && accepts(r, packed.name) {
			body, etag = packed.body, `"`+f.etag+"-"+packed.name+`"` // another representation has another tag
			h.Set("Content-Encoding", packed.name)
			break
		}
	}
	h.Set("ETag", etag)
	if strings.Contains(r.Header.Get("If-None-Match"), etag) {
		h.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		w.Write(body) // the one who asked may be gone; there is nobody to tell
	}
}

// tight is how hard the page is packed: 40 ms when the server starts, and more
// takes ten times that for two kilobytes.
const tight = 9

// pack fills in the packed forms of a page that is made when the server starts.
func (f *file) pack() error {
	var zipped, tighter bytes.Buffer
	z, err := gzip.NewWriterLevel(&zipped, gzip.BestCompression)
	if err != nil {
		return err
	}
	b := brotli.NewWriterLevel(&tighter, tight)
	for _, w := range []io.WriteCloser{z, b} {
		if _, err := w.Write(f.body); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
	}
	f.zipped, f.tighter = zipped.Bytes(), tighter.Bytes()
	return nil
}

// accepts tells whether a browser takes what is packed with a coding.
func accepts(r *http.Request, coding string) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, quality, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.EqualFold(strings.TrimSpace(name), coding) {
			weight, found := strings.CutPrefix(strings.ToLower(strings.ReplaceAll(quality, " ", "")), "q=")
			return !found || strings.Trim(weight, "0.") != ""
		}
	}
	return false
}
