package author

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"

	"egneord/dialog"
)

// Chance gives a number from 0 up to n, n not included. It is handed in, so
// that a walk with the same seed is the same walk.
type Chance func(n int) int

// A Broken promise is what a random walk found, and how to come there again.
type Broken struct {
	Promise string `json:"promise"` // what does not hold, in Norwegian
	Seed    uint64 `json:"seed"`    // of the walk
	After   int    `json:"after"`   // commands
	Step    string `json:"step"`    // where the conversation stood
}

func (b Broken) Error() string {
	return fmt.Sprintf("%s (frø %d, etter %d kommandoer, ved «%s»)", b.Promise, b.Seed, b.After, b.Step)
}

// every command there is, in no order that matters.
func everyDo() []dialog.Do {
	return []dialog.Do{
		dialog.Say, dialog.Pick, dialog.Rate, dialog.Confirm, dialog.Skip, dialog.Decline, dialog.DontKnow, dialog.DontUnderstand, dialog.Why,
		dialog.OtherFirst, dialog.ShowCards, dialog.Cards, dialog.Back, dialog.Edit, dialog.More, dialog.GoTo, dialog.Pause, dialog.Resume, dialog.Share, dialog.Keep,
		dialog.Vouch, dialog.Rank, dialog.Title, dialog.PlaceWords, dialog.Date, dialog.PutAway, dialog.TakeUp,
	}
}

// What a bruker of a walk may write: wishes, a time, non-answers, commands in
// words, marks that Markdown reads, nothing.
func everyText() []string {
	return []string{"jeg vil hjem", "innen 1. juni", "vet ikke", "det er så dumt", "hvorfor spør du?", "pause", "tilbake", "vis meg noen bilder", "*«`<b>»*", "ja", "", "å"}
}

// anyGiven is what an earlier conversation may have left: nothing, or some wishes.
func anyGiven(r Chance, s *dialog.Script) []dialog.Given {
	var given []dialog.Given
	for _, step := range s.Steps {
		if step.About == dialog.AboutWish && step.Kind == dialog.Free && s.Topics[step.Topic].PerWish {
			for round := range r(3) {
				given = append(given, dialog.Given{Step: step.ID, Round: round + 1, Text: "jeg vil ut på sjøen"})
			}
			break
		}
	}
	return given
}

// AnyCommand is a command of any kind, likely or not to fit the screen.
func AnyCommand(r Chance, s *dialog.Script, screen dialog.Screen) dialog.Command {
	dos, texts, value := everyDo(), everyText(), r(12)-1
	c := dialog.Command{
		Do: dos[r(len(dos))], Step: screen.Step, Round: screen.Round, Text: texts[r(len(texts))], Value: &value,
		Answer: []dialog.Answer{dialog.Yes, dialog.Almost, dialog.No}[r(3)], Goal: r(7) - 1, Seed: uint64(r(1 << 20)),
	}
	if r(3) == 0 {
		c.Step, c.Round = s.Steps[r(len(s.Steps))].ID, r(7)-1
	}
	for range r(4) {
		c.Picks = append(c.Picks, r(4)-1)
	}
	switch c.Do {
	case dialog.Say, dialog.Edit, dialog.More:
		c.By = []dialog.Who{"", "", dialog.Parorende}[r(3)]
	case dialog.PlaceWords, dialog.Date:
		c.N = r(40)
		c.About = []dialog.About{"", dialog.NotInGoal, dialog.AboutTime, dialog.AboutSign, dialog.AboutOther}[r(5)]
		c.From, c.Until = []string{"2026-12-01", "2027-01-01", ""}[r(3)], []string{"2026-12-31", "2027-06-01", "i morgen"}[r(3)]
	}
	if len(screen.Topics) > 0 {
		c.Topic = screen.Topics[r(len(screen.Topics))].ID
	}
	return c
}

// AnyWalk holds a conversation of any commands and says which promise of the
// engine it breaks, or gives nil: the same command has one answer, events are
// numbered without a gap, nothing is asked more than dialog.MaxAsks times, the
// conversation so far only grows, there is always something on the screen,
// nothing is shared without consent, and a replay of what was stored stands
// where the conversation stood.
func AnyWalk(s *dialog.Script, day time.Time, r Chance, commands int) *Broken {
	events := dialog.Begin(s, day, anyGiven(r, s)...)
	st := dialog.Replay(s, events)
	asked := map[string]int{}
	for _, e := range events {
		if e.Kind == dialog.Asked {
			asked[fmt.Sprint(e.Step, e.Round)]++
		}
	}
	bubbles := len(dialog.Bubbles(s, st, 0))
	for n := range commands {
		broken := func(format string, args ...any) *Broken {
			return &Broken{Promise: fmt.Sprintf(format, args...), After: n + 1, Step: dialog.View(s, st).Step}
		}
		before := st.N
		c := AnyCommand(r, s, dialog.View(s, st))
		c.At = day
		made, err := dialog.Decide(s, st, c)
		if again, err2 := dialog.Decide(s, st, c); !reflect.DeepEqual(made, again) || !reflect.DeepEqual(err, err2) {
			return broken("den samme kommandoen fikk to forskjellige svar: %s", c.Do)
		}
		if (err == nil) != (len(made) > 0) {
			return broken("«%s» ga %d hendelser og feilen %v", c.Do, len(made), err)
		}
		for _, e := range made {
			if e.N != st.N+1 {
				return broken("en hendelse er borte: nummer %d kommer etter %d", e.N, st.N)
			}
			if e.Kind == dialog.Asked {
				key := fmt.Sprint(e.Step, e.Round)
				if asked[key]++; asked[key] > dialog.MaxAsks {
					return broken("«%s» ble spurt %d ganger", e.Step, asked[key])
				}
			}
			st = dialog.Apply(s, st, e)
		}
		events = append(events, made...)
		now := len(dialog.Bubbles(s, st, 0))
		if now < bubbles || now-bubbles != len(dialog.Bubbles(s, st, before)) {
			return broken("samtalen så langt ble kortere etter «%s»", c.Do)
		}
		bubbles = now
		v := dialog.View(s, st)
		if len(v.Lines) == 0 || v.Step == "" {
			return broken("skjermen er tom etter «%s»", c.Do)
		}
		if card, ok := uselessCard(s, st, v); !ok {
			return broken("kortet «%s» står på skjermen, men kan ikke velges", card)
		}
		for _, w := range st.Wishes(s) {
			if w.Shared && st.Consent != dialog.Yes && asksConsent(s) {
				return broken("ønske %d er delt uten samtykke", w.Number)
			}
		}
	}
	stored, err := throughJSON(events)
	if err != nil {
		return &Broken{Promise: err.Error(), After: commands, Step: dialog.View(s, st).Step}
	}
	if !reflect.DeepEqual(dialog.Replay(s, stored), st) {
		return &Broken{Promise: "en avspilling av det som er lagret, står et annet sted enn samtalen", After: commands, Step: dialog.View(s, st).Step}
	}
	return nil
}

// uselessCard finds a card on the screen that is not taken as an answer.
func uselessCard(s *dialog.Script, st dialog.State, v dialog.Screen) (string, bool) {
	if v.Kind == dialog.Vouching || v.Kind == dialog.Ranking || v.Paused || v.Ended {
		return "", true
	}
	for _, card := range v.Cards {
		if _, err := dialog.Decide(s, st, dialog.Command{Do: dialog.Pick, Step: v.Step, Round: v.Round, Picks: []int{card.N}}); err != nil {
			return card.Text, false
		}
	}
	return "", true
}

func asksConsent(s *dialog.Script) bool {
	for _, step := range s.Steps {
		if step.Kind == dialog.Consent {
			return true
		}
	}
	return false
}

// throughJSON is what the store does: text and the fixed fields apart, the rest as JSON.
func throughJSON(events []dialog.Event) ([]dialog.Event, error) {
	out := make([]dialog.Event, len(events))
	for i, e := range events {
		data, err := json.Marshal(e)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(data, &out[i]); err != nil {
			return nil, err
		}
		out[i].N, out[i].At, out[i].Command, out[i].Kind, out[i].Text = e.N, e.At, e.Command, e.Kind, e.Text
	}
	return out, nil
}

// A walk that is longer than this is not on its way to an end. Five wishes, each
// with every question asked twice, are far fewer commands.
const endlessWalk = 600

// WillingWalk answers until the conversation is over, as any bruker might who
// stays: answers, skips, does not know, does not understand. It returns how many
// commands that took, and what went wrong.
func WillingWalk(s *dialog.Script, day time.Time, r Chance) (int, *Broken) {
	st := dialog.Replay(s, dialog.Begin(s, day, anyGiven(r, s)...))
	for n := 0; ; n++ {
		screen := dialog.View(s, st)
		if screen.Ended {
			return n, nil
		}
		if n == endlessWalk {
			return n, &Broken{Promise: fmt.Sprintf("samtalen er ikke ferdig etter %d svar", n), After: n, Step: screen.Step}
		}
		c := WillingCommand(r, screen)
		c.At = day
		events, err := dialog.Decide(s, st, c)
		if err != nil && c.Do != dialog.OtherFirst && c.Do != dialog.Cards {
			return n, &Broken{Promise: fmt.Sprintf("«%s» er tilbudt, men blir ikke tatt imot: %v", c.Do, err), After: n, Step: screen.Step}
		}
		for _, e := range events {
			st = dialog.Apply(s, st, e)
		}
	}
}

// WillingCommand answers what is on the screen in one of the ways it can be answered.
func WillingCommand(r Chance, screen dialog.Screen) dialog.Command {
	c := dialog.Command{Step: screen.Step, Round: screen.Round}
	pass := func() bool { // one of the ways to let a question go by, when they are there
		do := []dialog.Do{dialog.Skip, dialog.DontKnow, dialog.Decline, dialog.DontUnderstand, dialog.OtherFirst}[r(5)]
		for _, o := range screen.Options {
			if o.Do == do {
				c.Do = do
				return true
			}
		}
		return false
	}
	if screen.Kind == dialog.Vouching {
		c.Do, c.Answer = dialog.Vouch, []dialog.Answer{dialog.Yes, dialog.Almost, dialog.No}[r(3)]
		return c
	}
	if screen.Kind != dialog.Correction && r(3) == 0 && pass() {
		return c
	}
	if !screen.Always && r(20) == 0 { // from then on this bruker answers with cards
		c.Do, c.Answer = dialog.Cards, dialog.Yes
		return c
	}
	switch screen.Kind {
	case dialog.Free:
		if len(screen.Cards) > 0 && r(3) > 0 {
			c.Do, c.Picks = dialog.Pick, []int{screen.Cards[r(len(screen.Cards))].N}
			return c
		}
		c.By = []dialog.Who{"", "", "", dialog.Parorende}[r(4)]
		c.Do, c.Text = dialog.Say, []string{"noe jeg vil", "ja", "jeg vil hjem innen 1. juni", "jeg vil gå tur. og så vil jeg bake"}[r(4)]
	case dialog.OneCard, dialog.ManyCards:
		c.Do, c.Picks = dialog.Pick, []int{r(len(screen.Cards))}
	case dialog.Ranking:
		c.Do, c.Picks = dialog.Pick, []int{screen.Cards[r(len(screen.Cards))].N}
	case dialog.Scale:
		if n := len(screen.Scale.Steps); n > 1 && r(2) == 0 {
			c.Do, c.Picks = dialog.Pick, []int{r(n)}
			return c
		}
		value := screen.Scale.Low + r(screen.Scale.High-screen.Scale.Low+1)
		c.Do, c.Value = dialog.Rate, &value
	case dialog.Summary:
		c.Do, c.Answer = dialog.Confirm, []dialog.Answer{dialog.Yes, dialog.Almost, dialog.No}[r(3)]
	case dialog.YesNo:
		c.Do, c.Answer = dialog.Confirm, []dialog.Answer{dialog.Yes, dialog.No}[r(2)]
	default:
		c.Do, c.Answer = dialog.Confirm, dialog.Yes
	}
	return c
}

// Tried is what many walks of one script found.
type Tried struct {
	Walks   int     `json:"walks"`   // of each kind
	Seed    uint64  `json:"seed"`    // of the first
	Longest int     `json:"longest"` // commands until a willing bruker was done
	Broken  *Broken `json:"broken,omitempty"`
}

// commandsInAWalk is how long a walk of any commands is: long enough to come
// through the whole script, since two of three commands are refused.
const commandsInAWalk = 80

// Try walks a script many times, with chance from `chances` for each seed, and
// stops at the first promise that is broken.
func Try(s *dialog.Script, day time.Time, walks int, seed uint64, chances func(seed uint64) Chance) Tried {
	tried := Tried{Walks: walks, Seed: seed}
	for k := range uint64(walks) {
		broken := AnyWalk(s, day, chances(seed+k), commandsInAWalk)
		if broken == nil {
			var n int
			n, broken = WillingWalk(s, day, chances(seed+k))
			tried.Longest = max(tried.Longest, n)
		}
		if broken != nil {
			broken.Seed = seed + k
			tried.Broken = broken
			return tried
		}
	}
	return tried
}
