package rephrase

import (
	"encoding/pem"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"egneord/dialog/norsk"
)

func TestAModelOutsideTheHouseNeedsAnExplicitYes(t *testing.T) {
	for url, want := range map[string]string{
		"http://localhost:8000/v1":       "",
		"http://127.0.0.1:8000/v1":       "",
		"http://10.0.0.7/v1":             "",
		"https://[fd00::1]/v1":           "",
		"https://modell.kommune.no/v1":   "", // judged when the name has become an address
		"https://8.8.8.8/v1":             "utenfor huset",
		"http://169.254.169.254/v1":      "utenfor huset",
		"https://[2001:4860::1]/v1":      "utenfor huset",
		"ftp://localhost/":               "http://",
		"localhost:8000":                 "http://",
		"https://k:pass@localhost/v1":    "http://",
		"https://localhost/v1?key=value": "http://",
	} {
		_, err := NewModel(ModelConfig{BaseURL: url, Name: "m"})
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v", url, err)
		}
		if err != nil && strings.Contains(err.Error(), "pass") {
			t.Errorf("the error tells the password: %v", err)
		}
	}
	if _, err := NewModel(ModelConfig{BaseURL: "https://8.8.8.8/v1", Name: "m", Outside: true}); err != nil {
		t.Error(err)
	}
	if _, err := NewModel(ModelConfig{BaseURL: "http://8.8.8.8/v1", Name: "m", Outside: true}); err == nil {
		t.Error("a key may go out in the clear")
	}
	if _, err := NewModel(ModelConfig{BaseURL: "https://modell.kommune.no/v1", Name: "m", Proxy: "http://10.0.0.1:3128"}); err == nil {
		t.Error("a name behind a proxy may be anywhere")
	}
}

// A name that turns out to be outside is found out when it is dialled.
func TestTheAddressIsJudgedWhenItIsKnown(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "::1": true, "10.1.2.3": true, "192.168.0.1": true, "172.31.0.1": true, "fd12::1": true, "::ffff:10.0.0.1": true,
		"8.8.8.8": false, "172.32.0.1": false, "169.254.169.254": false, "fe80::1": false, "2001:db8::1": false, "100.64.0.1": false, "0.0.0.0": false, "::ffff:8.8.8.8": false,
	} {
		if got := inside(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s inside: %v", address, got)
		}
	}
	m, err := NewModel(ModelConfig{BaseURL: "http://localhost:1/v1", Name: "m", Instructions: map[norsk.Lang]string{norsk.Bokmal: "x"}})
	if err != nil {
		t.Fatal(err)
	}
	transport := m.web.Transport.(capped).RoundTripper.(*http.Transport)
	if _, err := transport.DialContext(t.Context(), "tcp", "203.0.113.1:80"); err == nil || !strings.Contains(err.Error(), errOutside.Error()) {
		t.Errorf("dialled out of the house: %v", err)
	}
	if transport.Proxy != nil {
		t.Error("the environment decides where questions go")
	}
}

func TestOnlyACertificateWeKnow(t *testing.T) {
	web := httptest.NewTLSServer(says(good, "stop"))
	defer web.Close()
	ask := func(ca []byte) string {
		m, err := NewModel(ModelConfig{BaseURL: web.URL + "/v1", Name: "m", CA: ca, Instructions: map[norsk.Lang]string{norsk.Bokmal: "Skriv om."}})
		if err != nil {
			t.Fatal(err)
		}
		l := NewLive(LiveConfig{Model: m})
		defer l.Close()
		return l.Wording(t.Context(), "nb", question)
	}
	if got := ask(nil); got != "" {
		t.Error("an unknown certificate was taken for good")
	}
	ca := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: web.Certificate().Raw})
	if got := ask(ca); got != good {
		t.Errorf("said %q with the right certificate", got)
	}
	if _, err := NewModel(ModelConfig{BaseURL: web.URL, Name: "m", CA: []byte("tull")}); err == nil {
		t.Error("a file without certificates was taken for one")
	}
}

func TestAProxyIsUsedWhenItIsNamed(t *testing.T) {
	asked := ""
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = r.URL.String()
		says(good, "stop")(w, r)
	}))
	defer proxy.Close()
	m, err := NewModel(ModelConfig{BaseURL: "http://10.255.255.1:9/v1", Name: "m", Proxy: proxy.URL, Instructions: map[norsk.Lang]string{norsk.Bokmal: "Skriv om."}})
	if err != nil {
		t.Fatal(err)
	}
	l := NewLive(LiveConfig{Model: m})
	defer l.Close()
	if got := l.Wording(t.Context(), "nb", question); got != good || asked != "http://10.255.255.1:9/v1/chat/completions" {
		t.Errorf("said %q by way of %s", got, asked)
	}
}
