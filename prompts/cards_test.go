package prompts_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/prompts"
)

// withCardsOnly holds a conversation in which nothing is written: a card where
// there are any, a step of a scale, «hopp over» where there is neither.
func withCardsOnly(t *testing.T, s *dialog.Script, seed uint64) (dialog.State, []dialog.Event) {
	t.Helper()
	day := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	chance := rand.New(rand.NewPCG(seed, 7))
	events := dialog.Begin(s, day)
	st := dialog.Replay(s, events)
	for n := range 80 {
		screen := dialog.View(s, st)
		if screen.Ended {
			return st, events
		}
		c := dialog.Command{Step: screen.Step, Round: screen.Round, Do: dialog.Confirm, Answer: dialog.Yes, At: day, ID: strconv.Itoa(n), Seed: chance.Uint64()}
		shared := slices.ContainsFunc(st.Wishes(s), func(w dialog.Wish) bool { return w.Shared })
		switch {
		case st.Consent == dialog.Yes && !screen.Always:
			c.Do = dialog.Cards
		case screen.Kind == dialog.OneCard: // the last is the one that goes on; a way back would be a new conversation
			c.Do, c.Picks = dialog.Pick, []int{screen.Cards[len(screen.Cards)-1].N}
			if screen.Step == "na" {
				c.Picks = []int{chance.IntN(2)} // what is let lie is neither confirmed nor shared
			}
		case len(screen.Cards) > 0:
			c.Do, c.Picks = dialog.Pick, []int{screen.Cards[chance.IntN(len(screen.Cards))].N}
		case screen.Kind == dialog.Free:
			c.Do = dialog.Skip
		case screen.Kind == dialog.Scale:
			c.Do, c.Picks = dialog.Pick, []int{chance.IntN(len(screen.Scale.Steps))}
		case screen.Kind == dialog.Sharing && !shared:
			c.Do, c.Goal = dialog.Share, 1
		}
		made, err := dialog.Decide(s, st, c)
		if err != nil {
			t.Fatalf("%s at %s: %v", c.Do, screen.Step, err)
		}
		for _, e := range made {
			st = dialog.Apply(s, st, e)
		}
		events = append(events, made...)
	}
	t.Fatalf("not done after 80 answers: at %s", dialog.View(s, st).Step)
	return st, events
}

// Whoever cannot write comes all the way to a wish of their own that is
// confirmed and shared, whichever cards they choose. Every card that answers
// for a letter is in the draft, word for word.
func TestAWholeConversationWithoutTyping(t *testing.T) {
	for _, lang := range prompts.Languages() {
		for _, name := range prompts.Names(lang) {
			s := compile(t, lang, name)
			if wish := s.WishStep(); wish == nil || len(wish.Cards) == 0 {
				continue // what a next of kin says in their own name
			}
			for seed := range uint64(60) {
				st, events := withCardsOnly(t, s, seed)
				goals := goal.OfConversation(s, st)
				if len(goals) != 1 || !goals[0].Confirmed || !goals[0].Shared || !goals[0].Title.Picked {
					t.Fatalf("%s/%s, seed %d: %+v", lang, name, seed, goals)
				}
				checkEvidence(t, events, goals)
				for _, u := range st.Utterances(s) {
					inGoal := slices.ContainsFunc(goal.Letters[:], func(l goal.Letter) bool {
						return slices.ContainsFunc(goals[0].Slot(l), func(e goal.Evidence) bool { return e.Turn == u.N && e.Picked && (e.Text == u.Text || l == goal.Time) })
					})
					if !u.Picked || u.Round > 0 && u.About != dialog.AboutOther && !inGoal {
						t.Errorf("%s/%s, seed %d: «%s» (%s) is not in the draft", lang, name, seed, u.Text, u.About)
					}
				}
			}
		}
	}
}

// The question says where the card under it belongs: the title is what was
// chosen last, and the wish is known by it in the list of wishes.
func TestTheParticularCardIsTheTitle(t *testing.T) {
	for lang, want := range map[string]string{"nb": "Fiske", "nn": "Fiske"} {
		all, err := prompts.Transcripts(lang)
		if err != nil {
			t.Fatal(err)
		}
		transcript, err := dialog.ParseTranscript(all[map[string]string{"nb": "bilder-og-ord", "nn": "bilete-og-ord"}[lang]])
		if err != nil {
			t.Fatal(err)
		}
		s := compile(t, lang, transcript.Script)
		st, _, _, err := dialog.Perform(s, transcript)
		if err != nil {
			t.Fatal(err)
		}
		g := goal.OfConversation(s, st)[0]
		if g.Title.Text != want || g.Title.Picture != "1f3a3" || len(g.Missing) != 0 {
			t.Errorf("%s: the title is %+v, missing %v", lang, g.Title, g.Missing)
		}
		bubbles := dialog.Bubbles(s, st, 0)
		shared := slices.IndexFunc(bubbles, func(b dialog.Bubble) bool { return b.Did == dialog.Shared })
		if shared < 0 || !slices.Equal(bubbles[shared].Items, []string{want}) {
			t.Errorf("%s: shared as %+v", lang, bubbles)
		}
	}
}
