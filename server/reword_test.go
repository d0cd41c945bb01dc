package server

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"egneord/dialog"
	"egneord/dialog/norsk"
	"egneord/prompts"
	"egneord/server/rephrase"
)

// A wiretap is a listener that keeps every byte that comes in.
type wiretap struct {
	net.Listener
	syncBuffer
}

func (w *wiretap) Accept() (net.Conn, error) {
	conn, err := w.Listener.Accept()
	return tapped{conn, w}, err
}

type tapped struct {
	net.Conn
	tap *wiretap
}

func (c tapped) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.tap.Write(p[:n])
	return n, err
}

// A modelServer speaks the OpenAI protocol and knows a few good wordings.
type modelServer struct {
	tap  *wiretap
	web  *httptest.Server
	mu   sync.Mutex
	sent []string // what the user message was, each time
}

func goodWordings() map[string]string {
	return map[string]string{
		"Hva er viktig for deg i hverdagen?":                "Hva betyr noe for deg i hverdagen?",
		"Hva er viktigst for deg å få gjort noe med først?": "Hva er viktigst for deg å ta tak i først?",
		"Hva skal til for at du skal klare det du ønsker?":  "Hva trenger du for å klare det du vil?",
		"Hva er det som gjør at det fungerer nå?":           "Hva gjør at det fungerer nå?",
		"Hvordan vil du merke at det går den veien du vil?": "Hvordan vil du se at det går slik du vil?",
	}
}

func newModelServer(t testing.TB) *modelServer {
	t.Helper()
	m := &modelServer{}
	m.web = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in struct {
			Messages []struct{ Role, Content string }
		}
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil || len(in.Messages) != 2 {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		m.mu.Lock()
		m.sent = append(m.sent, in.Messages[1].Content)
		m.mu.Unlock()
		answer := goodWordings()[in.Messages[1].Content]
		if answer == "" {
			answer = "Det vil jeg ikke si."
		}
		json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"finish_reason": "stop", "message": map[string]any{"role": "assistant", "content": answer}}}})
	}))
	m.tap = &wiretap{Listener: m.web.Listener}
	m.web.Listener = m.tap
	m.web.Start()
	t.Cleanup(m.web.Close)
	return m
}

func (m *modelServer) questions() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.sent)
}

// live is a model that is asked while people talk. It closes after the server.
func live(t testing.TB, url string) *rephrase.Live {
	t.Helper()
	instructions := map[norsk.Lang]string{}
	for lang, text := range prompts.Instructions() {
		instructions[norsk.Lang(lang)] = text
	}
	m, err := rephrase.NewModel(rephrase.ModelConfig{BaseURL: url, Name: "m", Key: "nokkel", Instructions: instructions})
	if err != nil {
		t.Fatal(err)
	}
	l := rephrase.NewLive(rephrase.LiveConfig{Model: m})
	t.Cleanup(l.Close)
	return l
}

func (h *site) replayed(t testing.TB, g guest) (*dialog.Script, dialog.State, []dialog.Event) {
	t.Helper()
	c, err := h.store.LoadConversation(context.Background(), g.conversation)
	if err != nil {
		t.Fatal(err)
	}
	script, err := h.script(context.Background(), c.Script)
	if err != nil {
		t.Fatal(err)
	}
	return script, dialog.Replay(script, c.Events), c.Events
}

// marthaSays is what Martha says and presses, for the benchmark and the tests.
func marthaSays(t testing.TB) []dialog.Turn {
	t.Helper()
	all, err := prompts.Transcripts("nb")
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := dialog.ParseTranscript(all["martha"])
	if err != nil {
		t.Fatal(err)
	}
	return parsed.Turns
}

// puzzled holds Martha's conversation with a «Jeg skjønner ikke» before every
// answer that can have one. It calls after each reply, and returns how often
// she did not understand.
func (h *site) puzzled(t testing.TB, g guest, k *tablet, after func(reply, time.Duration)) int {
	t.Helper()
	n := 0
	send := func(c dialog.Command) {
		began := time.Now()
		r := k.do(c)
		after(r, time.Since(began))
	}
	for i, turn := range marthaSays(t) {
		script, st, _ := h.replayed(t, g)
		if _, ok := dialog.Asking(script, st); ok {
			n++
			send(dialog.Command{Do: dialog.DontUnderstand, Step: script.Steps[st.Pos].ID, Round: st.Round})
			script, st, _ = h.replayed(t, g)
		}
		command, err := dialog.Interpret(script, st, turn)
		if err != nil {
			t.Fatalf("turn %d, %s: %v", i+1, turn, err)
		}
		send(command)
	}
	return n
}

// The packet-level test: everything that goes to the model during the whole of
// Martha's conversation, with the model asked at every question.
func TestNoneOfMarthasWordsGoToTheModel(t *testing.T) {
	m := newModelServer(t)
	l := live(t, m.web.URL+"/v1")
	h := openWith(t, func(c *Config) { c.Reworder = l })
	g := h.letIn(t)
	k, _ := h.tablet(t, g)
	asked := h.puzzled(t, g, k, func(reply, time.Duration) {})

	sent := m.tap.String()
	script, _, events := h.replayed(t, g)
	if asked < 8 || len(m.questions()) < asked {
		t.Fatalf("she did not understand %d times, and the model was asked %d times", asked, len(m.questions()))
	}
	if !strings.Contains(sent, "Hva er viktig for deg i hverdagen?") {
		t.Fatal("the tap heard nothing")
	}
	fixed := script.FixedQuestions()
	for _, q := range m.questions() {
		if !slices.Contains(fixed, q) {
			t.Errorf("the model was asked %q, which is no fixed question", q)
		}
	}
	// Every word of hers that is not also a word of ours.
	ours := map[string]bool{}
	for _, text := range append(fixed, slices.Collect(valuesOf(prompts.Instructions()))...) {
		for _, w := range wordsIn(text) {
			ours[w] = true
		}
	}
	lower, hers := strings.ToLower(sent), 0
	heard := map[string]bool{}
	for _, w := range wordsIn(lower) {
		heard[w] = true
	}
	for _, e := range events {
		if e.Text == "" {
			continue
		}
		if strings.Contains(lower, strings.ToLower(e.Text)) {
			t.Errorf("the model was told %q", e.Text)
		}
		for _, w := range wordsIn(e.Text) {
			if !ours[w] {
				hers++
				if heard[w] {
					t.Errorf("the model was told her word %q", w)
				}
			}
		}
	}
	if hers < 15 {
		t.Errorf("only %d words could have told on her", hers)
	}
	for what, secret := range map[string]string{"bruker": g.bruker, "conversation": g.conversation, "session": g.token, "script": script.Hash, "her name": "Martha", "the date": time.Now().Format(time.DateOnly)} {
		if strings.Contains(sent, secret) {
			t.Errorf("the model was told the %s", what)
		}
	}
}

func valuesOf(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

func wordsIn(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// A wording that was used is an event. The model is gone, the server starts
// again, and the conversation reads the same.
func TestAReplayNeverAsksTheModel(t *testing.T) {
	m := newModelServer(t)
	path := t.TempDir() + "/egneord.db"
	l := live(t, m.web.URL+"/v1")
	h := build(t, path, func(c *Config) { c.Reworder = l })
	g := h.letIn(t)
	k, _ := h.tablet(t, g)
	said := map[string]bool{}
	h.puzzled(t, g, k, func(r reply, _ time.Duration) {
		for _, line := range r.Screen.Lines {
			said[line.Text] = true
		}
	})
	used := 0
	for _, question := range m.questions() {
		if wording := goodWordings()[question]; wording != "" {
			used++
			if !said[wording] {
				t.Errorf("%q was never put as %q", question, wording)
			}
		}
	}
	if used < 3 {
		t.Errorf("the model had a good wording for %d questions", used)
	}
	_, before := h.tablet(t, g)
	h.close(t)
	asked := len(m.questions())
	m.web.Close()

	for name, change := range map[string]func(*Config){"without a model": nil, "with a dead one": func(c *Config) { c.Reworder = l }} {
		h = build(t, path, change)
		_, after := h.tablet(t, g)
		if a, b := encode(before.Bubbles), encode(after.Bubbles); !bytes.Equal(a, b) {
			t.Errorf("%s the conversation reads otherwise:\n%s\n%s", name, a, b)
		}
		h.close(t)
	}
	if n := len(m.questions()); n != asked {
		t.Errorf("the replay asked the model %d times", n-asked)
	}
}

// With no model, a dead one or one that says nothing good, the bruker sees the same.
func TestTheBrukerSeesNoDifferenceWithoutAModel(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener.Close()
	conversation := func(change func(*Config)) string {
		h := openWith(t, change)
		g := h.letIn(t)
		k, _ := h.tablet(t, g)
		var b strings.Builder
		h.puzzled(t, g, k, func(r reply, _ time.Duration) {
			for i := range r.Bubbles {
				r.Bubbles[i].At = time.Time{} // three conversations, held one after another
			}
			fmt.Fprintf(&b, "%s\n%s\n", encode(r.Bubbles), encode(r.Screen))
		})
		return b.String()
	}
	none := conversation(nil)
	if dead := conversation(func(c *Config) { c.Reworder = live(t, "http://"+listener.Addr().String()+"/v1") }); dead != none {
		t.Error("a dead model can be seen")
	}
	if mute := conversation(func(c *Config) { c.Reworder = rephrase.Reviewed{} }); mute != none {
		t.Error("a file without ticks can be seen")
	}
}

// A slowReworder takes all the time it is given, and says what it should not.
type slowReworder struct{ wording string }

func (slowReworder) Ahead(string, string) {}
func (r slowReworder) Wording(ctx context.Context, _, _ string) string {
	<-ctx.Done()
	return r.wording
}

func TestNobodyIsHeldLongerThanTheDeadlineAndTheEngineStillGuards(t *testing.T) {
	h := openWith(t, func(c *Config) { c.Reworder = slowReworder{"Er det viktig for deg å trene?"} })
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	other, _ := h.tablet(t, g)
	at = k.talk(at, "hverdag")
	r := k.do(dialog.Command{Do: dialog.DontUnderstand, Step: at.Screen.Step, Round: at.Screen.Round}) // reads with a deadline of its own
	if text := r.Screen.Lines[0].Text; !strings.HasPrefix(text, "Tenk på en vanlig dag.") {
		t.Errorf("said %q", text)
	}
	for seen := (reply{}); seen.N != r.N; {
		seen = other.next("update")
	}
}

// BenchmarkTurnWithADeadModel holds whole conversations where nothing is
// understood, and reports how long the next question takes: without a model,
// with one that is not there, and with one that never answers.
func BenchmarkTurnWithADeadModel(b *testing.B) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	closed.Close()
	hangs := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	}))
	b.Cleanup(func() { hangs.CloseClientConnections(); hangs.Close() })
	for _, model := range []struct{ name, url string }{
		{"none", ""}, {"refuses", "http://" + closed.Addr().String() + "/v1"}, {"hangs", hangs.URL + "/v1"},
	} {
		b.Run(model.name, func(b *testing.B) {
			h := openWith(b, func(c *Config) {
				if model.url != "" {
					c.Reworder = live(b, model.url)
				}
			})
			var all, puzzled []time.Duration
			for b.Loop() {
				g := h.letIn(b)
				k, _ := h.tablet(b, g)
				h.puzzled(b, g, k, func(r reply, took time.Duration) {
					all = append(all, took)
					if r.Screen.Again {
						puzzled = append(puzzled, took)
					}
				})
				k.conn.Close()
			}
			report := func(name string, list []time.Duration) {
				slices.Sort(list)
				b.ReportMetric(float64(list[len(list)/2].Microseconds())/1000, name+"-p50-ms")
				b.ReportMetric(float64(list[len(list)*99/100].Microseconds())/1000, name+"-p99-ms")
				b.ReportMetric(float64(list[len(list)-1].Microseconds())/1000, name+"-max-ms")
			}
			report("turn", all)
			report("again", puzzled)
		})
	}
}
