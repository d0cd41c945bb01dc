package server

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"regexp"
	"strings"
)

// contentSecurity lets a page use only what this server sends: no other
// address, no inline script, no frame. Our own drawings may be data: images.
var contentSecurity = allowing("'self'", "'self'")

func allowing(script, style string) string {
	return strings.Join([]string{
		"default-src 'none'", "script-src " + script, "style-src " + style, "img-src 'self' data: blob:", "font-src 'self'",
		"connect-src 'self'", "media-src 'self' blob:", "worker-src 'self'", "manifest-src 'self'",
		"base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
	}, "; ")
}

var (
	scriptIn = regexp.MustCompile(`(?s)<script[^>]*>(.*?)</script>`)
	styleIn  = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
)

// securityOf lets a page run exactly the scripts and styles that were built into
// it, by their sums, and not one from an address, ours or any other.
func securityOf(page []byte) string {
	return allowing(sumsOf(scriptIn, page), sumsOf(styleIn, page))
}

func sumsOf(part *regexp.Regexp, page []byte) string {
	var sums []string
	for _, found := range part.FindAllSubmatch(page, -1) {
		sum := sha256.Sum256(found[1])
		sums = append(sums, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	if sums == nil {
		return "'none'"
	}
	return strings.Join(sums, " ")
}

// headers puts the same protection on every answer.
func (s *Server) headers(next http.Handler) http.Handler {
	https := strings.HasPrefix(s.origin, "https:")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", contentSecurity)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Permissions-Policy", "microphone=(), camera=(), geolocation=()")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store") // static files say otherwise
		if https {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, r)
	})
}

// ownPages lets only our own pages change anything. The websocket, which is
// opened with a GET, has its own check.
func (s *Server) ownPages(next http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	if err := protection.AddTrustedOrigin(s.origin); err != nil {
		panic("server: " + err.Error()) // New has looked at the origin
	}
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		writeText(w, http.StatusForbidden, "Dette kom fra et annet nettsted. Åpne siden på nytt, og prøv en gang til.")
	}))
	return protection.Handler(next)
}
