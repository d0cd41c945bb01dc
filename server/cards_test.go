package server

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"egneord/dialog"
)

// The order is made once, by chance, and is the same on every device and after
// a restart.
func TestCardsComeInOneOrder(t *testing.T) {
	l, _ := oneScript(t, "", "hvem omrade", "onske")
	path := filepath.Join(t.TempDir(), "egneord.db")
	h := build(t, path, func(c *Config) { c.Scripts = l })
	g := h.letIn(t)
	one, at := h.tablet(t, g)
	two, _ := h.tablet(t, g)
	at = one.talk(at, "omrade")
	if len(at.Screen.Cards) > 0 || !slices.ContainsFunc(at.Screen.Options, func(o dialog.Option) bool { return o.Do == dialog.ShowCards && o.Label != "" }) {
		t.Fatalf("cards before they are asked for, or no way to ask: %+v", at.Screen)
	}
	at = one.do(dialog.Command{Do: dialog.ShowCards, Step: "omrade"})
	if len(at.Screen.Cards) != 4 || at.Screen.Kind != dialog.Free {
		t.Fatalf("screen %+v", at.Screen)
	}
	beside := two.next("update")
	for beside.N < at.N {
		beside = two.next("update")
	}
	if diff := cmp.Diff(at.Screen, beside.Screen); diff != "" {
		t.Error("another device shows something else:", diff)
	}
	_, events := h.stored(t, g)
	if seed := events[len(events)-1].Seed; seed == 0 {
		t.Error("no chance in the order")
	}
	h.close(t)

	h = build(t, path, func(c *Config) { c.Scripts = l })
	defer h.close(t)
	one, again := h.tablet(t, g)
	if diff := cmp.Diff(at.Screen, again.Screen); diff != "" {
		t.Error("another order after a restart:", diff)
	}
	picked := again.Screen.Cards[0]
	after := one.do(dialog.Command{Do: dialog.Pick, Step: "omrade", Picks: []int{picked.N}})
	if after.Screen.Step != "onske" || after.Bubbles[0].Text != picked.Text || !after.Bubbles[0].Button {
		t.Errorf("picked %+v, said %+v, at %s", picked, after.Bubbles, after.Screen.Step)
	}
}
