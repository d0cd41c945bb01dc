package rephrase

import "time"

const (
	// breakAfter failures in a row is no accident.
	breakAfter = 3
	// breakTime is how long a model that fails is left alone.
	breakTime = time.Minute
)

// A breaker stops asking a model that does not answer. The zero value is closed.
type breaker struct {
	failures int
	until    time.Time // open until then, when failures is breakAfter or more
}

// allows tells whether the model may be asked now. When the breaker has been
// open long enough, one probe at a time may go; nobody must be waiting for it.
func (b *breaker) allows(now time.Time, probe bool) bool {
	if b.failures < breakAfter {
		return true
	}
	if !probe || now.Before(b.until) {
		return false
	}
	b.until = now.Add(breakTime) // the next probe waits its turn
	return true
}

func (b *breaker) record(now time.Time, answered bool) {
	if answered {
		b.failures = 0
		return
	}
	if b.failures++; b.failures >= breakAfter {
		b.until = now.Add(breakTime)
	}
}

// A budget is how many calls a day has.
type budget struct {
	daily, used int
	day         time.Time
}

func (b *budget) spend(now time.Time) bool {
	if day := now.UTC().Truncate(24 * time.Hour); !day.Equal(b.day) {
		b.day, b.used = day, 0
	}
	if b.used >= b.daily {
		return false
	}
	b.used++
	return true
}
