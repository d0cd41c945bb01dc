package server

import (
	"strings"
	"testing"
)

func TestSettingsFollowThePersonToEveryDevice(t *testing.T) {
	h := openWith(t, nil)
	g := h.letIn(t)
	one, at := h.tablet(t, g)
	if at.Settings != nil {
		t.Fatalf("settings before any were chosen: %+v", at.Settings)
	}
	two, _ := h.tablet(t, g)
	one.write(`{"type":"settings","settings":{"way":"pictures","pictures":true,"letters":"large","hand":"left"}}`)
	want := Settings{Way: "pictures", Pictures: true, Letters: "large", Hand: "left"}
	for name, k := range map[string]*tablet{"the one that changed them": one, "the other": two} {
		if got := k.next("settings"); got.Settings == nil || *got.Settings != want {
			t.Errorf("%s heard %+v", name, got.Settings)
		}
	}

	// In the next conversation, and not at anybody else's.
	_, at = h.tablet(t, h.invite(t, "coordinator", g.bruker))
	if at.Settings == nil || *at.Settings != want {
		t.Errorf("the next conversation begins with %+v", at.Settings)
	}
	if _, at = h.tablet(t, h.letIn(t)); at.Settings != nil {
		t.Errorf("another bruker has %+v", at.Settings)
	}
}

// A refusal that names nothing is taken for the answer on its way, and an answer
// must not be given up because of settings.
func TestRefusedSettingsAreNamed(t *testing.T) {
	h := openWith(t, nil)
	k, _ := h.tablet(t, h.letIn(t))
	k.write(`{"type":"settings","id":"s1","settings":{"tomorrow":true}}`)
	if got := k.next("refused"); got.ID != "s1" {
		t.Errorf("refused %q", got.ID)
	}
	k.write(`{"type":"settings","id":"s2","settings":{"sound":true}}`)
	if got := k.next("settings"); got.Settings == nil || !got.Settings.Sound {
		t.Errorf("heard %+v", got.Settings)
	}
}

func TestSettingsHoldNothingAPersonCanWrite(t *testing.T) {
	h := openWith(t, nil)
	k, _ := h.tablet(t, h.letIn(t))
	for _, bad := range []string{
		`{"type":"settings","settings":{"way":"jeg vil hjem"}}`,
		`{"type":"settings","settings":{"letters":"stor"}}`,
		`{"type":"settings","settings":{"navn":"Kari"}}`,
		`{"type":"settings"}`,
		`{"type":"command","id":"a","do":"pause","settings":{"sound":true}}`,
	} {
		k.write(bad)
		if got := k.next("refused"); got.Code != string(badMessage) || strings.Contains(got.Message, "hjem") {
			t.Errorf("%s: %+v", bad, got)
		}
	}
}
