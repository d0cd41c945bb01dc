package rephrase

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"
)

const (
	// maxBody is some hundred times a good answer, and nothing to a memory.
	maxBody        = 64 << 10
	maxHeader      = 16 << 10
	connectTimeout = 3 * time.Second
	idleConnection = 90 * time.Second
)

var (
	errTooLarge = errors.New("the answer is too large")
	errRedirect = errors.New("the model's server points somewhere else")
	errOutside  = errors.New("the model's server is outside the house")
)

// newTransport reaches one server and no other. It takes nothing from the
// environment: where questions go is the operator's decision, written down.
func newTransport(c ModelConfig) (*http.Transport, error) {
	base, err := url.Parse(c.BaseURL)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" || base.User != nil || base.RawQuery != "" || base.Fragment != "" {
		return nil, errors.New("adressen til modellen må begynne med http:// eller https:// og ha et vertsnavn, for eksempel http://localhost:8000/v1")
	}
	if c.Outside && base.Scheme != "https" && !isInside(base.Hostname()) {
		return nil, errors.New("en modell utenfor huset må ha en adresse som begynner med https://")
	}
	t := &http.Transport{
		DisableCompression:     true, // a small answer must not be able to unfold into a large one
		MaxResponseHeaderBytes: maxHeader,
		MaxIdleConnsPerHost:    MaxConcurrent,
		IdleConnTimeout:        idleConnection,
		TLSHandshakeTimeout:    connectTimeout,
		TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
	}
	if len(c.CA) > 0 {
		pool := x509.NewCertPool()
		if !pool.AppendCertsFromPEM(c.CA) {
			return nil, errors.New("fila med sertifikater har ingen sertifikater i PEM-format")
		}
		t.TLSClientConfig.RootCAs = pool
	}
	dialer := &net.Dialer{Timeout: connectTimeout}
	switch {
	case c.Proxy != "":
		// Behind a proxy we do not see which address the name becomes, so only
		// an address that is written out can be known to be inside.
		if !c.Outside && !isInside(base.Hostname()) {
			return nil, fmt.Errorf("modellen på %s kan ligge utenfor huset når den nås gjennom en mellomtjener. Er det meningen, start med --rephrase-outside", base.Host)
		}
		proxy, err := url.Parse(c.Proxy)
		if err != nil || proxy.Host == "" || proxy.Scheme != "http" && proxy.Scheme != "https" {
			return nil, errors.New("adressen til mellomtjeneren må begynne med http:// eller https://")
		}
		t.Proxy = http.ProxyURL(proxy)
	case !c.Outside:
		if address, err := netip.ParseAddr(base.Hostname()); err == nil && !inside(address) {
			return nil, outsideError(base.Host)
		}
		// The address is judged when it is known, so that no name can point out of the house.
		dialer.ControlContext = func(_ context.Context, _, address string, _ syscall.RawConn) error {
			if at, err := netip.ParseAddrPort(address); err != nil || !inside(at.Addr()) {
				return errOutside
			}
			return nil
		}
	}
	t.DialContext = dialer.DialContext
	return t, nil
}

func outsideError(host string) error {
	return fmt.Errorf("modellen på %s ligger utenfor huset. Spørsmålene våre får ikke gå dit uten at du ber om det med --rephrase-outside", host)
}

// inside tells whether an address is this machine or a private network. A
// cloud's link-local addresses hold its secrets, and are not.
func inside(a netip.Addr) bool {
	a = a.Unmap()
	return a.IsLoopback() || a.IsPrivate()
}

func isInside(host string) bool {
	a, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && inside(a)
}

// newClient follows no redirect, keeps no cookie and reads no more than maxBody.
func newClient(transport http.RoundTripper) *http.Client {
	return &http.Client{
		Transport:     capped{transport},
		CheckRedirect: func(*http.Request, []*http.Request) error { return errRedirect },
	}
}

// capped cuts an answer that goes on and on. The library reads whatever comes.
type capped struct{ http.RoundTripper }

func (c capped) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := c.RoundTripper.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	if answer.ContentLength > maxBody {
		answer.Body.Close()
		return nil, errTooLarge
	}
	answer.Body = &cappedBody{ReadCloser: answer.Body, left: maxBody}
	return answer, nil
}

// CloseIdleConnections lets http.Client reach the transport beneath.
func (c capped) CloseIdleConnections() {
	if t, ok := c.RoundTripper.(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
}

type cappedBody struct {
	io.ReadCloser
	left int
}

func (b *cappedBody) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLarge
	}
	n, err := b.ReadCloser.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
