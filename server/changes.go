package server

import (
	"reflect"
	"strings"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/server/store"
)

// consents keeps a yes or a no together with the words that were on the screen
// when it was given.
func consents(script *dialog.Script, before dialog.State, events []dialog.Event) []store.Consent {
	var list []store.Consent
	for _, e := range events {
		if e.Kind == dialog.Consented {
			list = append(list, store.Consent{N: e.N, At: e.At, Answer: e.Answer, Wording: wording(dialog.View(script, before))})
		}
	}
	return list
}

// wording is what a screen says, a line each.
func wording(screen dialog.Screen) string {
	var b strings.Builder
	for i, l := range screen.Lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		if l.Item {
			b.WriteString("– ")
		}
		b.WriteString(l.Text)
	}
	return b.String()
}

// draftChanges finds the drafts a command changed.
func draftChanges(before, after []goal.Goal) []store.DraftChange {
	var changes []store.DraftChange
	old := byWish(before)
	for _, g := range after {
		if was := old[g.Wish]; !reflect.DeepEqual(was, g) {
			changes = append(changes, store.DraftChange{Before: was, After: g})
		}
		delete(old, g.Wish)
	}
	for _, g := range before {
		if _, gone := old[g.Wish]; gone {
			changes = append(changes, store.DraftChange{Before: g})
		}
	}
	return changes
}

// shareChanges finds what the coordinator is to see from now on, and what she
// is not to see any more: the goal is kept, or the wish is gone. A new ranking
// moves a goal she has, and brings no new words along.
func shareChanges(events []dialog.Event, before, after []goal.Goal) []store.ShareChange {
	var changes []store.ShareChange
	shared := map[int]bool{}
	for _, e := range events {
		if e.Kind == dialog.Shared {
			shared[e.Goal] = true
		}
	}
	old := byWish(before)
	for _, g := range after {
		was := old[g.Wish]
		switch {
		case g.Shared && (shared[g.Wish] || !was.Shared):
			changes = append(changes, store.ShareChange{Goal: g})
		case was.Shared && !g.Shared:
			changes = append(changes, store.ShareChange{Goal: g, Take: true})
		case g.Shared && g.Rank != was.Rank:
			changes = append(changes, store.ShareChange{Goal: g, RankOnly: true})
		}
		delete(old, g.Wish)
	}
	for _, g := range before {
		if _, gone := old[g.Wish]; gone && g.Shared {
			changes = append(changes, store.ShareChange{Goal: g, Take: true})
		}
	}
	return changes
}

func byWish(goals []goal.Goal) map[int]goal.Goal {
	m := make(map[int]goal.Goal, len(goals))
	for _, g := range goals {
		m[g.Wish] = g
	}
	return m
}
