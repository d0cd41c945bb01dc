package dialog_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/prompts"
)

// chance is a walk's luck, the same for the same seed.
func chance(seed uint64) author.Chance { return rand.New(rand.NewPCG(seed, 1)).IntN }

// Any commands keep the promises, and a willing bruker always comes to an end,
// however they get there.
func TestAnyWalkKeepsThePromises(t *testing.T) {
	for name, s := range scripts(t) {
		t.Run(name, func(t *testing.T) {
			tried := author.Try(s, day, 100, 0, chance)
			if tried.Broken != nil {
				t.Fatal(tried.Broken)
			}
			t.Logf("the longest of %d willing walks is %d commands", tried.Walks, tried.Longest)
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
		if broken := author.AnyWalk(s, day, next, min(len(data), 200)); broken != nil {
			t.Fatal(broken)
		}
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
