package server

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
)

// A versioned site has a library that changes while it stands.
func versioned(t *testing.T, l *prompts.Library) *site {
	t.Helper()
	return openWith(t, func(c *Config) { c.Scripts = l })
}

// use takes another library in use, as after a new start: nobody is live.
func (h *site) use(t *testing.T, l *prompts.Library) {
	t.Helper()
	h.mu.Lock()
	live := len(h.live)
	h.mu.Unlock()
	if err := h.UseScripts(t.Context(), l); err != nil {
		t.Fatal(err)
	}
	if live > 0 {
		t.Fatal("somebody is live")
	}
}

// gone closes a tablet and waits until its conversation is out of memory.
func (h *site) gone(t *testing.T, k *tablet, g guest) {
	t.Helper()
	k.conn.Close()
	h.mu.Lock()
	c := h.live[g.conversation]
	h.mu.Unlock()
	for deadline := time.Now().Add(5 * time.Second); !c.forget(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("not forgotten after the last device left")
		}
	}
}

func (h *site) stored(t *testing.T, g guest) (version string, events []dialog.Event) {
	t.Helper()
	c, err := h.store.LoadConversation(t.Context(), g.conversation)
	if err != nil {
		t.Fatal(err)
	}
	return c.Script, c.Events
}

func TestAWithdrawnVersionGoesOnWithTheOneThatReplacesIt(t *testing.T) {
	first, a := oneScript(t, "", "hvem hverdag", "onske betydning stemmer")
	h := versioned(t, first)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	at = k.talk(at, "stemmer")
	at = k.do(answerTo(at.Screen, ""))
	at = k.do(dialog.Command{Do: dialog.Share, Goal: 1})
	k.do(dialog.Command{Do: dialog.More, Step: "hverdag", Text: "og fred"})
	k.do(dialog.Command{Do: dialog.Edit, Step: "hverdag", Text: "å være velstelt"})
	_, before := h.stored(t, g)
	shared, err := h.store.SharedGoals(t.Context(), g.bruker)
	if err != nil || len(shared) != 1 {
		t.Fatal(shared, err)
	}
	h.gone(t, k, g)

	// Two steps are gone, one of them in the wish that is shared, and one is new.
	second, b := oneScript(t, a, "hvem helgen", "onske meg-selv stemmer")
	h.use(t, second)
	k, at = h.tablet(t, g)
	version, events := h.stored(t, g)
	if version != b {
		t.Errorf("it follows %s, want %s", version, b)
	}
	if diff := cmp.Diff(before, events[:len(before)]); diff != "" {
		t.Error("what had happened was changed:", diff)
	}
	moved := events[len(before)]
	if moved.Kind != dialog.Moved || moved.Hash != b || !slices.Equal(moved.Lost, []string{"hverdag", "betydning"}) || moved.Command != "" {
		t.Errorf("the move: %+v", moved)
	}
	if at.N != len(events) {
		t.Errorf("the tablet is at %d of %d", at.N, len(events))
	}
	said := map[string]bool{}
	for _, bubble := range at.Bubbles {
		said[bubble.Text] = true
	}
	for _, e := range before {
		if e.Text != "" && !said[e.Text] {
			t.Errorf("%q is lost", e.Text)
		}
	}

	// The goals are made again: what the removed question was about is an
	// afterthought now. What was shared is what was shared.
	drafts, err := h.store.Drafts(t.Context(), g.bruker, g.conversation)
	if err != nil || len(drafts) != 1 || len(drafts[0].Attractive) != 0 || len(drafts[0].Notes) != 1 || !strings.Contains(drafts[0].Notes[0].Text, "betydning") {
		t.Errorf("drafts %+v %v", drafts, err)
	}
	if diff := cmp.Diff(texts(at.Goals), texts(drafts)); diff != "" {
		t.Error("the tablet and the store differ:", diff)
	}
	again, err := h.store.SharedGoals(t.Context(), g.bruker)
	if diff := cmp.Diff(shared, again); err != nil || diff != "" {
		t.Error("the coordinator sees something else:", err, diff)
	}

	// A second load does nothing.
	h.gone(t, k, g)
	_, same := h.tablet(t, g)
	if diff := cmp.Diff(at, same); diff != "" {
		t.Error("a second load changed something:", diff)
	}
	if version, now := h.stored(t, g); version != b || len(now) != len(events) {
		t.Errorf("version %s, %d events; want %s, %d", version, len(now), b, len(events))
	}
}

func TestDrawingsAndCardsGoAlongToTheVersionThatReplaces(t *testing.T) {
	const sun, boat = "M100 100L200 200", "M10 20L30 40L50 60"
	first, a := oneScript(t, "", "hvem hverdag", "onske betydning stemmer")
	h := versioned(t, first)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	at = k.talk(at, "hverdag")
	at = k.do(dialog.Command{Do: dialog.Cards, Answer: dialog.Yes})
	at = k.do(dialog.Command{Do: dialog.Draw, Step: at.Screen.Step, Round: at.Screen.Round, Text: sun})
	at = k.do(dialog.Command{Do: dialog.Draw, Step: at.Screen.Step, Round: at.Screen.Round, Text: boat})
	if at.Screen.Step != "betydning" {
		t.Fatalf("at %s", at.Screen.Step)
	}
	h.gone(t, k, g)

	second, b := oneScript(t, a, "hvem helgen", "onske meg-selv stemmer") // the question that was answered with the sun is gone
	h.use(t, second)
	_, at = h.tablet(t, g)
	if version, _ := h.stored(t, g); version != b {
		t.Fatalf("it follows %s, want %s", version, b)
	}
	if !at.Screen.Always {
		t.Error("the cards are no longer shown")
	}
	drawn := map[string]int{}
	for _, path := range at.Drawings {
		drawn[path]++
	}
	if drawn[sun] != 1 || drawn[boat] != 1 {
		t.Errorf("the drawings are %v", at.Drawings)
	}
	if len(at.Goals) != 1 || !at.Goals[0].Title.Drawn || at.Goals[0].Title.Drawing != "" && at.Goals[0].Title.Drawing != boat {
		t.Errorf("the wish is %+v", at.Goals)
	}
}

func texts(goals []goal.Goal) []string {
	var list []string
	for _, g := range goals {
		for _, l := range goal.Letters {
			for _, e := range g.Slot(l) {
				list = append(list, fmt.Sprint(g.Wish, l, e.Turn, e.Start, e.End, e.Text, e.Question))
			}
		}
		for _, e := range g.Notes {
			list = append(list, fmt.Sprint(g.Wish, "note", e.Turn, e.Text))
		}
	}
	return list
}

func TestTheBrukerGoesOnAtTheFirstOpenQuestion(t *testing.T) {
	for name, c := range map[string]struct{ until, before, wishes, at string }{
		"the question is there still":                 {"hverdag", "helgen hvem hverdag", "onske stemmer", "hverdag"},
		"the question is gone, and a new one follows": {"hverdag", "hvem helgen", "onske stemmer", "helgen"},
		"the question is gone, and the next is open":  {"hverdag", "hvem", "onske stemmer", "onske"},
		"nothing that was asked is left":              {"hvem", "helgen", "onske stemmer", "helgen"},
		"at the end":                                  {"takk", "hvem hverdag helgen", "onske stemmer", "takk"},
	} {
		t.Run(name, func(t *testing.T) {
			first, a := oneScript(t, "", "hvem hverdag", "onske stemmer")
			h := versioned(t, first)
			g := h.letIn(t)
			k, at := h.tablet(t, g)
			k.talk(at, c.until)
			h.gone(t, k, g)
			second, _ := oneScript(t, a, c.before, c.wishes)
			h.use(t, second)
			if _, at = h.tablet(t, g); at.Screen.Step != c.at {
				t.Errorf("at %s, want %s", at.Screen.Step, c.at)
			}
		})
	}
}

func TestTwoReplacementsInARow(t *testing.T) {
	first, a := oneScript(t, "", "hvem hverdag", "onske")
	second, b := oneScript(t, a, "hvem", "onske")
	third, c := oneScript(t, b, "hvem helgen", "onske") // says nothing of the first
	for name, between := range map[string]bool{"with a visit between": true, "with none": false} {
		t.Run(name, func(t *testing.T) {
			h := versioned(t, first)
			g := h.letIn(t)
			k, at := h.tablet(t, g)
			k.talk(at, "onske")
			h.gone(t, k, g)
			h.use(t, second)
			if between {
				k, _ = h.tablet(t, g)
				h.gone(t, k, g)
			}
			h.use(t, third)
			_, at = h.tablet(t, g)
			version, events := h.stored(t, g)
			moves := 0
			for _, e := range events {
				if e.Kind == dialog.Moved {
					moves++
				}
			}
			if want := map[bool]int{true: 2, false: 1}[between]; version != c || moves != want {
				t.Errorf("on %s after %d moves, want %s after %d", version, moves, c, want)
			}
			lost := 0
			for _, bubble := range at.Bubbles {
				if strings.Contains(bubble.Text, "hverdag") && bubble.Who == dialog.Bruker {
					lost++
				}
			}
			if lost != 1 || at.Screen.Step != "onske" {
				t.Errorf("what was said of everyday life is there %d times; at %s", lost, at.Screen.Step)
			}
		})
	}
}

func TestALiveConversationIsTakenAlong(t *testing.T) {
	first, a := oneScript(t, "", "hvem hverdag", "onske")
	h := versioned(t, first)
	g, other := h.letIn(t), h.letIn(t)
	k, at := h.tablet(t, g)
	at = k.talk(at, "hverdag")
	beside, _ := h.tablet(t, other)
	unrelated, _ := oneScript(t, "", "hvem helgen", "onske")
	if err := h.UseScripts(t.Context(), unrelated); err != nil { // not a word about the old one
		t.Fatal(err)
	}
	at = k.do(answerTo(at.Screen, "å være velstelt"))
	second, b := oneScript(t, a, "hvem hverdag helgen", "onske")
	if err := h.UseScripts(t.Context(), second); err != nil {
		t.Fatal(err)
	}
	now := k.next("state")
	if now.Screen.Step != at.Screen.Step || now.N != at.N+1 {
		t.Errorf("at %s %d, was at %s %d", now.Screen.Step, now.N, at.Screen.Step, at.N)
	}
	if version, _ := h.stored(t, g); version != b {
		t.Errorf("on %s, want %s", version, b)
	}
	k.do(answerTo(now.Screen, "sjøen"))
	beside.next("state")
}

// What was answered must not come to say something else.
func TestAReplacementThatDoesNotFitIsNotUsed(t *testing.T) {
	first, a := oneScript(t, "", "hvem kort", "onske")
	h := versioned(t, first)
	g := h.letIn(t)
	k, at := h.tablet(t, g)
	k.talk(at, "onske")
	h.gone(t, k, g)
	second, _ := oneScript(t, a, "hvem kort=snudd", "onske")
	h.use(t, second)
	if _, at = h.tablet(t, g); at.Screen.Step != "onske" {
		t.Errorf("at %s", at.Screen.Step)
	}
	if version, _ := h.stored(t, g); version != a {
		t.Errorf("moved to %s", version)
	}
	if log := h.log.String(); !strings.Contains(log, "does not fit") || !strings.Contains(log, `"step":"kort"`) {
		t.Errorf("log: %s", log)
	}
}
