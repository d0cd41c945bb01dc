package dialog_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/prompts"
)

var allDo = []dialog.Do{
	dialog.Say, dialog.Pick, dialog.Rate, dialog.Confirm, dialog.Skip, dialog.Decline, dialog.DontKnow, dialog.DontUnderstand, dialog.Why,
	dialog.OtherFirst, dialog.ShowCards, dialog.Back, dialog.Edit, dialog.More, dialog.GoTo, dialog.Pause, dialog.Resume, dialog.Share, dialog.Keep,
}

var walkTexts = []string{"jeg vil hjem", "vet ikke", "det er så dumt", "hvorfor spør du?", "pause", "tilbake", "*«`<b>»*", "ja", "", "å"}

// step makes one command of a number, likely or not to fit the screen.
func walkCommand(r func(int) int, s *dialog.Script, screen dialog.Screen) dialog.Command {
	value := r(12) - 1
	c := dialog.Command{
		Do: allDo[r(len(allDo))], Step: screen.Step, Round: screen.Round, Text: walkTexts[r(len(walkTexts))], Value: &value,
		Answer: []dialog.Answer{dialog.Yes, dialog.Almost, dialog.No}[r(3)], Goal: r(7) - 1,
	}
	if r(3) == 0 {
		c.Step, c.Round = s.Steps[r(len(s.Steps))].ID, r(7)-1
	}
	for range r(4) {
		c.Picks = append(c.Picks, r(4)-1)
	}
	if len(screen.Topics) > 0 {
		c.Topic = screen.Topics[r(len(screen.Topics))].ID
	}
	return c
}

// checkWalk holds the promises of the engine over a conversation of any commands.
func checkWalk(t *testing.T, s *dialog.Script, r func(int) int, commands int) {
	t.Helper()
	events := dialog.Begin(s, day)
	st := dialog.Replay(s, events)
	asked := map[string]int{}
	bubbles := len(dialog.Bubbles(s, st, 0))
	for range commands {
		before := st
		c := walkCommand(r, s, dialog.View(s, st))
		made, err := dialog.Decide(s, st, c)
		if again, err2 := dialog.Decide(s, st, c); !reflect.DeepEqual(made, again) || !reflect.DeepEqual(err, err2) {
			t.Fatal("the same command gave two answers")
		}
		if (err == nil) != (len(made) > 0) {
			t.Fatalf("%+v gave %d events and %v", c, len(made), err)
		}
		for _, e := range made {
			if e.N != st.N+1 {
				t.Fatalf("event %d follows %d", e.N, st.N)
			}
			if e.Kind == dialog.Asked {
				key := fmt.Sprint(e.Step, e.Round)
				if asked[key]++; asked[key] > dialog.MaxAsks {
					t.Fatalf("%s asked %d times", key, asked[key])
				}
			}
			st = dialog.Apply(s, st, e)
		}
		events = append(events, made...)
		now := len(dialog.Bubbles(s, st, 0))
		if now < bubbles || now-bubbles != len(dialog.Bubbles(s, st, before.N)) {
			t.Fatal("the conversation so far only grows")
		}
		bubbles = now
		if v := dialog.View(s, st); len(v.Lines) == 0 || v.Step == "" {
			t.Fatalf("an empty screen after %+v: %+v", c, v)
		}
		for _, w := range st.Wishes(s) {
			if w.Shared && st.Consent != dialog.Yes {
				t.Fatal("shared without consent")
			}
		}
	}
	if again := dialog.Replay(s, throughJSON(t, events)); !reflect.DeepEqual(again, st) {
		t.Fatal("a replay of the stored events stands elsewhere")
	}
}

// throughJSON is what the store does: text and the fixed fields apart, the rest as JSON.
func throughJSON(t *testing.T, events []dialog.Event) []dialog.Event {
	t.Helper()
	out := make([]dialog.Event, len(events))
	for i, e := range events {
		data, err := json.Marshal(e)
		if err == nil {
			err = json.Unmarshal(data, &out[i])
		}
		if err != nil {
			t.Fatal(err)
		}
		out[i].N, out[i].At, out[i].Command, out[i].Kind, out[i].Text = e.N, e.At, e.Command, e.Kind, e.Text
	}
	return out
}

func TestAnyWalkKeepsThePromises(t *testing.T) {
	for name, s := range scripts(t) {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(400) {
				rng := rand.New(rand.NewPCG(seed, 1))
				checkWalk(t, s, rng.IntN, 80)
			}
		})
	}
}

// scripts are all there are, in every language.
func scripts(t testing.TB) map[string]*dialog.Script {
	t.Helper()
	all := map[string]*dialog.Script{}
	for _, lang := range prompts.Languages() {
		for _, name := range prompts.Names(lang) {
			src, err := prompts.Get(lang, name)
			if err != nil {
				t.Fatal(err)
			}
			c, findings := dialog.CompileCommon("felles.md", src.Common)
			s, more := dialog.Compile(src.File, src.Text, c)
			if s == nil {
				t.Fatal(findings, more)
			}
			all[lang+"/"+name] = s
		}
	}
	return all
}

// A willing bruker always comes to an end, however they get there.
func TestAWillingWalkEnds(t *testing.T) {
	for name, s := range scripts(t) {
		t.Run(name, func(t *testing.T) { willingWalks(t, s) })
	}
}

func willingWalks(t *testing.T, s *dialog.Script) {
	longest := 0
	for seed := range uint64(500) {
		rng := rand.New(rand.NewPCG(seed, 2))
		st := dialog.Replay(s, dialog.Begin(s, day))
		n := 0
		for !dialog.View(s, st).Ended {
			if n++; n > 400 {
				t.Fatalf("seed %d is at %s after %d commands", seed, dialog.View(s, st).Step, n)
			}
			screen := dialog.View(s, st)
			c := dialog.Command{Step: screen.Step, Round: screen.Round}
			switch screen.Kind {
			case dialog.Free:
				c.Do, c.Text = []dialog.Do{dialog.ShowCards, dialog.Say, dialog.Say, dialog.Skip, dialog.DontKnow, dialog.Decline, dialog.DontUnderstand, dialog.OtherFirst}[rng.IntN(8)], []string{"noe jeg vil", "ro"}[rng.IntN(2)]
			case dialog.OneCard:
				c.Do, c.Picks = dialog.Pick, []int{rng.IntN(len(screen.Cards))}
			case dialog.Ranking:
				c.Do, c.Picks = dialog.Pick, []int{screen.Cards[rng.IntN(len(screen.Cards))].N}
			case dialog.Summary:
				c.Do, c.Answer = dialog.Confirm, []dialog.Answer{dialog.Yes, dialog.Almost}[rng.IntN(2)]
			default:
				c.Do, c.Answer = dialog.Confirm, dialog.Yes
			}
			events, err := dialog.Decide(s, st, c)
			if err != nil && c.Do != dialog.OtherFirst && c.Do != dialog.ShowCards {
				t.Fatalf("%+v: %v", c, err)
			}
			for _, e := range events {
				st = dialog.Apply(s, st, e)
			}
		}
		longest = max(longest, n)
	}
	t.Logf("the longest of 500 walks is %d commands", longest)
}

func FuzzDecide(f *testing.F) {
	f.Add([]byte("begin at the beginning"))
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 250, 251, 252, 253, 254, 255})
	s := script(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		i := 0
		next := func(n int) int {
			if len(data) == 0 {
				return 0
			}
			i++
			return int(data[i%len(data)]) % n
		}
		checkWalk(t, s, next, min(len(data), 200))
	})
}

func FuzzTranscript(f *testing.F) {
	f.Add("jeg *vil* ha\n\nfred \\ [ro] `x` <b> # å")
	f.Add("\\\nx")
	f.Add("x\n")
	s := script(f)
	f.Fuzz(func(t *testing.T, words string) {
		if strings.Contains(words, "\r") {
			return // a file may have either kind of line end
		}
		transcript := dialog.Transcript{Title: "x", Script: s.Name, Date: day, Turns: []dialog.Turn{{Button: "Videre"}, {Button: "Videre"}, {Button: "Ja"}, {Words: words}}}
		st, _, text, err := dialog.Perform(s, transcript)
		if err != nil {
			return
		}
		read, err := dialog.ParseTranscript(text)
		if err != nil {
			t.Fatal(err)
		}
		again, _, text2, err := dialog.Perform(s, read)
		if err != nil || text != text2 || again.N != st.N {
			t.Fatalf("%q came back as %q: %v", words, read.Turns[len(read.Turns)-1].Words, err)
		}
	})
}

// longTalk is a conversation that goes on and on, by afterthoughts.
func longTalk(b *testing.B, events int) (*dialog.Script, dialog.State, []dialog.Event) {
	k := untilWish(b)
	for k.st.N < events {
		k.must(dialog.Command{Do: dialog.More, Text: "og en ting til"})
	}
	return k.s, k.st, k.events
}

func BenchmarkTurn(b *testing.B) {
	for _, n := range []int{20, 2000} {
		b.Run(fmt.Sprint("event=", n), func(b *testing.B) {
			s, st, _ := longTalk(b, n)
			screen := dialog.View(s, st)
			c := dialog.Command{Do: dialog.Say, Step: screen.Step, Round: screen.Round, Text: "jeg vil gå med høyhælte sko", At: day}
			b.ReportAllocs()
			for b.Loop() {
				events, err := dialog.Decide(s, st, c)
				if err != nil {
					b.Fatal(err)
				}
				after := st
				for _, e := range events {
					after = dialog.Apply(s, after, e)
				}
				dialog.View(s, after)
				dialog.Bubbles(s, after, st.N)
			}
		})
	}
}

func BenchmarkReplay200(b *testing.B) {
	s, _, events := longTalk(b, 200)
	for b.Loop() {
		dialog.Replay(s, events)
	}
}

func BenchmarkCompile(b *testing.B) {
	src, c := source(b), common(b)
	for b.Loop() {
		dialog.Compile("s.md", src.Text, c)
	}
}
