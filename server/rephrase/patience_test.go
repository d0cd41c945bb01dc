package rephrase

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"egneord/dialog/norsk"
)

// A wire answers without a network, so that a test can own the clock.
type wire func(*http.Request) (*http.Response, error)

func (w wire) RoundTrip(r *http.Request) (*http.Response, error) { return w(r) }

func hang(r *http.Request) (*http.Response, error) {
	<-r.Context().Done()
	return nil, r.Context().Err()
}

func answers(h http.HandlerFunc) wire {
	return func(r *http.Request) (*http.Response, error) {
		w := httptest.NewRecorder()
		h(w, r)
		return w.Result(), nil
	}
}

func liveOver(w wire, daily int) *Live {
	m := newModel(ModelConfig{BaseURL: "http://model/v1", Name: "m", Instructions: map[norsk.Lang]string{norsk.Bokmal: "Skriv om."}}, w)
	return NewLive(LiveConfig{Model: m, Daily: daily})
}

func numbered(n int) string { return strings.Repeat("Hva ", n+1) + "er viktig?" }

func TestABrukerWaitsNoLongerThanAsked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := liveOver(hang, 0)
		defer l.Close()
		began := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), 1400*time.Millisecond)
		defer cancel()
		if got := l.Wording(ctx, "nb", question); got != "" || time.Since(began) != 1400*time.Millisecond {
			t.Errorf("said %q after %v", got, time.Since(began))
		}
		// From now on nobody waits at all.
		began = time.Now()
		for n := range 10 {
			l.Wording(context.Background(), "nb", numbered(n))
		}
		if took := time.Since(began); took != 0 {
			t.Errorf("the others waited %v", took)
		}
	})
}

func TestACallEndsByItself(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := liveOver(hang, 0)
		defer l.Close()
		began := time.Now()
		l.Wording(context.Background(), "nb", question)
		if n := l.Counts(); time.Since(began) != callTime || n[Timeout] != 1 {
			t.Errorf("after %v: %v", time.Since(began), n)
		}
	})
}

func TestABrokenModelIsLeftAloneAndTriedAgainByNobodyWhoWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		calls, well := 0, false
		l := liveOver(func(r *http.Request) (*http.Response, error) {
			calls++
			if !well {
				return nil, io.ErrClosedPipe
			}
			return answers(says(good, "stop"))(r)
		}, 0)
		defer l.Close()
		for n := range 20 {
			l.Wording(t.Context(), "nb", numbered(n))
		}
		if calls != breakAfter {
			t.Fatalf("asked %d times", calls)
		}
		time.Sleep(breakTime)
		l.Wording(t.Context(), "nb", numbered(30)) // somebody waits: not now
		if calls != breakAfter {
			t.Error("a bruker was used to try a broken model")
		}
		l.Ahead("nb", numbered(31)) // nobody waits: one probe
		l.Ahead("nb", numbered(32))
		synctest.Wait()
		if calls != breakAfter+1 {
			t.Errorf("%d probes", calls-breakAfter)
		}
		well = true
		time.Sleep(breakTime)
		l.Ahead("nb", question)
		synctest.Wait()
		if got := l.Wording(t.Context(), "nb", question); got != good {
			t.Errorf("it came back, and said %q", got)
		}
		if l.breaker.failures != 0 {
			t.Error("the breaker is still open")
		}
	})
}

// A model that is slow, and there, is worth asking ahead and not worth waiting for.
func TestASlowModelIsUsedButNotWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := liveOver(func(r *http.Request) (*http.Response, error) {
			time.Sleep(5 * time.Second)
			return answers(says(good, "stop"))(r)
		}, 0)
		defer l.Close()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if got := l.Wording(ctx, "nb", question); got != "" {
			t.Errorf("said %q", got)
		}
		time.Sleep(5 * time.Second)
		synctest.Wait()
		if got := l.Wording(context.Background(), "nb", question); got != good {
			t.Errorf("said %q", got)
		}
		began := time.Now()
		l.Wording(context.Background(), "nb", numbered(1))
		if took := time.Since(began); took != 0 {
			t.Errorf("waited %v for a slow model", took)
		}
	})
}

func TestTheDaysBudgetHolds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		calls := 0
		l := liveOver(func(r *http.Request) (*http.Response, error) {
			calls++
			return answers(says("Nei.", "stop"))(r)
		}, 7)
		defer l.Close()
		for n := range 20 {
			l.Wording(t.Context(), "nb", numbered(n))
		}
		if n := l.Counts(); calls != 7 || n[Spent] != 18 || n[Refused] != 2 {
			t.Errorf("%d calls, %v", calls, n)
		}
		time.Sleep(24 * time.Hour)
		l.Wording(t.Context(), "nb", numbered(50))
		if calls != 7+MaxTries {
			t.Errorf("%d calls the next day", calls-7)
		}
	})
}

func TestNoMoreAreAskedAtOnceThanAgreed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		now, most := 0, 0
		l := liveOver(func(r *http.Request) (*http.Response, error) {
			mu.Lock()
			now++
			most = max(most, now)
			mu.Unlock()
			time.Sleep(time.Second)
			mu.Lock()
			now--
			mu.Unlock()
			return answers(says("Nei.", "stop"))(r)
		}, 0)
		defer l.Close()
		for n := range 10 {
			l.Ahead("nb", numbered(n))
			synctest.Wait()
		}
		if n := l.Counts(); most != MaxConcurrent || n[Busy] != 10-MaxConcurrent {
			t.Errorf("%d at once, %v", most, n)
		}
	})
}

func TestNothingIsAskedAfterClose(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		calls := 0
		l := liveOver(func(r *http.Request) (*http.Response, error) { calls++; return hang(r) }, 0)
		l.Ahead("nb", question)
		synctest.Wait()
		l.Close()
		l.Ahead("nb", numbered(1))
		if got := l.Wording(context.Background(), "nb", numbered(2)); got != "" || calls != 1 {
			t.Errorf("said %q after %d calls", got, calls)
		}
	})
}

func TestManyAtOnceGetTheSameWording(t *testing.T) {
	l := liveOver(answers(says(good, "stop")), 0)
	defer l.Close()
	got := make(chan string)
	for range 50 {
		go func() { got <- l.Wording(context.Background(), "nb", question) }()
	}
	for range 50 {
		if w := <-got; w != good {
			t.Errorf("said %q", w)
		}
	}
	if n := l.Counts(); n[Accepted] != 1 {
		t.Errorf("counted %v", n)
	}
}

// wireThat answers well, and remembers that it was asked.
func wireThat(asked *bool) wire {
	return func(r *http.Request) (*http.Response, error) {
		*asked = true
		return answers(says(good, "stop"))(r)
	}
}
