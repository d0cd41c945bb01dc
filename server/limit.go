package server

import (
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// maxAddresses is how many addresses, or sessions, a limiter remembers. More are asking only
// when somebody is trying to fill the memory.
const maxAddresses = 10_000

// A limiter lets each one, an address or a session, try so many times, and then so often. It is in
// memory and per process: the first line. What must survive a restart, such as
// failed passwords, is counted in the database too.
type limiter[K comparable] struct {
	every rate.Limit
	burst int

	mu   sync.Mutex
	seen map[K]*rate.Limiter
}

func newLimiter[K comparable](every time.Duration, burst int) *limiter[K] {
	return &limiter[K]{every: rate.Every(every), burst: burst, seen: map[K]*rate.Limiter{}}
}

// allow tells whether this one may try now, and counts the try.
func (l *limiter[K]) allow(from K, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	one, ok := l.seen[from]
	if !ok {
		if len(l.seen) >= maxAddresses {
			l.forget(now)
		}
		one = rate.NewLimiter(l.every, l.burst)
		l.seen[from] = one
	}
	return one.AllowN(now, 1)
}

// forget drops those who have waited long enough to be like new, and if that
// is nobody, some at random: a limiter must not become what it guards against.
func (l *limiter[K]) forget(now time.Time) {
	for from, one := range l.seen {
		if one.TokensAt(now) >= float64(l.burst) {
			delete(l.seen, from)
		}
	}
	for from := range l.seen {
		if len(l.seen) < maxAddresses*9/10 {
			return
		}
		delete(l.seen, from)
	}
}

// addressOf is who is asking, as far as the network tells: an IPv4 address, or
// the /64 an IPv6 address is in, since one home has all of it. Those we cannot
// read share one.
//
// Behind a proxy on this machine everybody comes from here, so the address is
// then the last one in X-Forwarded-For: the one the proxy wrote itself. Nobody
// who comes from outside can choose it.
func addressOf(r *http.Request) netip.Prefix {
	port, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Prefix{}
	}
	addr := port.Addr()
	if forwarded := r.Header.Values("X-Forwarded-For"); addr.Unmap().IsLoopback() && len(forwarded) > 0 {
		last := forwarded[len(forwarded)-1]
		last = strings.TrimSpace(last[strings.LastIndexByte(last, ',')+1:])
		if seen, err := netip.ParseAddr(last); err == nil {
			addr = seen
		}
	}
	addr = addr.Unmap().WithZone("")
	bits := 32
	if addr.Is6() {
		bits = 64
	}
	prefix, err := addr.Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return prefix
}
