package server

import (
	"net/http"
	"net/netip"
	"testing"
	"time"
)

func TestWhoIsAsking(t *testing.T) {
	for _, c := range []struct {
		remote    string
		forwarded []string
		want      string
	}{
		{"192.0.2.7:1234", nil, "192.0.2.7/32"},
		{"[::ffff:192.0.2.7]:1234", nil, "192.0.2.7/32"},
		{"[2001:db8:1:2:3:4:5:6]:1234", nil, "2001:db8:1:2::/64"},
		{"[fe80::1%eth0]:1234", nil, "fe80::/64"},
		{"rot", nil, "invalid Prefix"},
		{"192.0.2.7:1234", []string{"198.51.100.1"}, "192.0.2.7/32"}, // from outside nobody is believed
		{"127.0.0.1:1234", []string{"198.51.100.1"}, "198.51.100.1/32"},
		{"[::1]:1234", []string{"203.0.113.9, 198.51.100.1"}, "198.51.100.1/32"},
		{"127.0.0.1:1234", []string{"203.0.113.9", "198.51.100.1"}, "198.51.100.1/32"},
		{"127.0.0.1:1234", []string{"tull"}, "127.0.0.1/32"},
	} {
		r := &http.Request{RemoteAddr: c.remote, Header: http.Header{}}
		if c.forwarded != nil {
			r.Header["X-Forwarded-For"] = c.forwarded
		}
		if got := addressOf(r).String(); got != c.want {
			t.Errorf("%s %q: %s, want %s", c.remote, c.forwarded, got, c.want)
		}
	}
}

func TestALimiterForgetsAndNeverGrowsPastItsSize(t *testing.T) {
	l := newLimiter[netip.Prefix](time.Second, 2)
	now := monday
	one := netip.MustParsePrefix("192.0.2.1/32")
	for i, want := range []bool{true, true, false} {
		if l.allow(one, now) != want {
			t.Errorf("try %d: %v", i+1, !want)
		}
	}
	if !l.allow(one, now.Add(time.Second)) {
		t.Error("a second later it must be allowed")
	}
	addr := netip.MustParseAddr("10.0.0.1")
	for range 3 * maxAddresses {
		addr = addr.Next()
		if !l.allow(netip.PrefixFrom(addr, 32), now) {
			t.Fatal("a new address was held back")
		}
	}
	if len(l.seen) > maxAddresses {
		t.Errorf("%d addresses remembered", len(l.seen))
	}
}
