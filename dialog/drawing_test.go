package dialog_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"egneord/dialog"
)

const (
	dot  = "M500 500L500 500"
	boat = "M100 700L300 900L700 900L900 700M500 700L500 100L800 600"
)

func draw(path string) dialog.Command { return dialog.Command{Do: dialog.Draw, Text: path} }

func TestADrawingIsStrokesAndNothingElse(t *testing.T) {
	for path, want := range map[string]bool{
		dot: true, boat: true, "M0 0L1000 1000": true,
		"": false, "M0 0": false, "L0 0": false, "M0 0M1 1L2 2": false, "M0 0L1 1M2 2": false,
		"M0 0L1001 0": false, "M-1 0L1 1": false, "M0 0L1.5 1": false, "M00 0L1 1": false, "M0 01L1 1": false, "M0 0L1e2 1": false,
		"M0 0l1 1": false, "m0 0L1 1": false, "M0 0C1 1": false, "M0 0L1 1Z": false, "M0 0H4": false,
		" M0 0L1 1": false, "M0 0L1 1 ": false, "M0 0 L1 1": false, "M 0 0L1 1": false, "M0,0L1,1": false, "M0  0L1 1": false, "M0 0L1\t1": false,
		"M0 0L1": false, "M0 0L": false, "M": false, "M0 0L1 1\"/><script>": false, "M0 0L١ ١": false, "M0 0L1 1\x00": false,
	} {
		if got := dialog.IsDrawing(path); got != want {
			t.Errorf("%q: %v, want %v", path, got, want)
		}
	}
}

func TestADrawingThatCannotBeKeptIsRefused(t *testing.T) {
	long := "M0 0" + strings.Repeat("L100 100", dialog.MaxDrawing/8)
	for path, code := range map[string]dialog.RefusalCode{"": dialog.RefusedNotDrawn, "en båt": dialog.RefusedNotDrawing, long: dialog.RefusedDrawnTooMuch} {
		k := untilWish(t)
		before := k.st
		if err := k.do(draw(path)); !errors.Is(err, dialog.Refusal{Code: code}) {
			t.Errorf("%.20q: %v, want %s", path, err, code)
		}
		if !reflect.DeepEqual(before, k.st) {
			t.Errorf("%.20q left a trace", path)
		}
	}
	k := untilSummary(t)
	if err := k.do(draw(dot)); !errors.Is(err, dialog.Refusal{Code: dialog.RefusedWrongAnswer}) {
		t.Errorf("a drawing for a yes: %v", err)
	}
	room := "M0 0" + strings.Repeat("L100 100", (dialog.MaxDrawing-4)/8)
	untilWish(t).must(draw(room))
}

// A wish that is only a drawing is a wish: it is asked about, given back as it
// is, confirmed, ranked and shared. We never say what we think it shows.
func TestAWishMayBeADrawing(t *testing.T) {
	k := untilWish(t)
	k.must(draw(boat))
	if k.screen().Step != "betydning" {
		t.Fatalf("at %s: a drawing is not a short answer, and the next question is what it means", k.screen().Step)
	}
	bubbles := dialog.Bubbles(k.s, k.st, 0)
	at := slices.IndexFunc(bubbles, func(b dialog.Bubble) bool { return b.Drawn > 0 })
	if b := bubbles[at]; b.Who != dialog.Bruker || b.Text != "" || b.Button || b.Drawn != b.N || b.Step != "onske" {
		t.Errorf("its bubble: %+v", b)
	}
	if b := bubbles[at+1]; b.Who != dialog.Us || b.Text != "Tegningen din er her." {
		t.Errorf("we answered %+v", b)
	}
	n := bubbles[at].N
	if got := dialog.Drawings(k.st, 0); len(got) != 1 || got[n] != boat {
		t.Errorf("drawings %v", got)
	}
	k.skipTo("stemmer")
	v := k.screen()
	if i := slices.IndexFunc(v.Lines, func(l dialog.Spoken) bool { return l.Drawn == n }); i < 0 || v.Lines[i].Text != "Du ønsker:" || !v.Lines[i].Item {
		t.Errorf("the summary: %+v", v.Lines)
	}
	if len(v.Said) != 1 || v.Said[0].Drawn != n || v.Said[0].Text != "" {
		t.Errorf("what may be changed: %+v", v.Said)
	}
	k.must(goOn, dialog.Command{Do: dialog.Pick, Picks: []int{0}}, say("å bake brød igjen med barna")) // one more wish
	k.skipTo("stemmer")
	k.must(goOn)
	for k.screen().Kind != dialog.Ranking {
		k.must(dialog.Command{Do: dialog.Pick, Picks: []int{1}})
	}
	if cards := k.screen().Cards; len(cards) != 2 || cards[0].Drawn != n || cards[0].Text != "" || cards[1].Drawn != 0 {
		t.Errorf("cards %+v", cards)
	}
	k.must(dialog.Command{Do: dialog.Pick, Picks: []int{2, 1}}, dialog.Command{Do: dialog.Share, Goal: 1})
	if w := k.st.Wishes(k.s); len(w) != 2 || !w[0].Shared || !w[0].Confirmed || w[0].Rank != 2 {
		t.Errorf("%+v", w)
	}
	last := dialog.Bubbles(k.s, k.st, k.st.N-1)
	if len(last) < 2 || !slices.Equal(last[1].DrawnAt, []int{n}) {
		t.Errorf("sharing is told as %+v", last)
	}
	if u := k.st.Utterances(k.s); u[1].Drawing != boat || u[1].Text != "" || u[1].N != n {
		t.Errorf("%+v", u)
	}
}

func TestADrawingIsChangedAddedToAndTakenBackAsWordsAre(t *testing.T) {
	k := untilWish(t)
	k.must(draw(dot), back)
	k.at("onske", 1)
	if len(k.st.Wishes(k.s)) != 0 {
		t.Error("taken back, and still a wish")
	}
	k.must(draw(dot))
	onske := func(do dialog.Do, text string, drawn bool) dialog.Command {
		return dialog.Command{Do: do, Step: "onske", Round: 1, Text: text, Drawn: drawn}
	}
	k.must(onske(dialog.Edit, boat, true))
	if u := k.st.Utterances(k.s); u[len(u)-1].Drawing != boat {
		t.Errorf("changed to %+v", u[len(u)-1])
	}
	first := k.st.N
	k.must(onske(dialog.More, dot, true), onske(dialog.More, "og mannskap", false))
	k.skipTo("stemmer")
	var shown []string
	for _, l := range k.screen().Lines {
		if l.Item {
			shown = append(shown, fmt.Sprint(l.Text, l.Drawn))
		}
	}
	if want := []string{fmt.Sprint("Du ønsker: «og mannskap»", first), fmt.Sprint("", first+1)}; !slices.Equal(shown, want) {
		t.Errorf("given back as %q, want %q", shown, want)
	}
	k.must(onske(dialog.Edit, "ut på sjøen", false))
	if u := k.st.Utterances(k.s); u[len(u)-1].Text != "ut på sjøen" && u[len(u)-1].Drawing != "" {
		t.Errorf("words in the place of a drawing: %+v", u)
	}
	for _, c := range []dialog.Command{onske(dialog.Edit, "ut på sjøen", true), onske(dialog.More, " ", true)} {
		if err := k.do(c); !errors.Is(err, dialog.Refusal{Code: dialog.RefusedNotDrawing}) {
			t.Errorf("%+v: %v", c, err)
		}
	}
	if len(dialog.Drawings(k.st, 0)) != 4 {
		t.Error("what was replaced is still shown in the conversation so far")
	}

	k = untilWish(t)
	k.must(draw(dot), dialog.Command{Do: dialog.GoTo, Topic: "onsker"})
	k.skipTo("stemmer")
	if err := k.do(dialog.Command{Do: dialog.Share, Goal: 1}); err == nil {
		t.Error("shared before a yes")
	}
}

// What a parorende draws waits for the bruker's yes, as what they write does.
func TestADrawingForTheBrukerWaitsForAYes(t *testing.T) {
	k := untilWish(t)
	forHim := dialog.Command{Do: dialog.Draw, Text: boat, By: dialog.Parorende}
	k.must(forHim)
	if v := k.screen(); v.Kind != dialog.Vouching || v.Lines[0].Text != "" || v.Lines[0].Drawn == 0 || len(v.Waiting) != 1 || v.Waiting[0].Drawn != v.Lines[0].Drawn || v.Lines[1].Text != "Noen tegnet dette for deg. Stemmer det?" {
		t.Fatalf("%+v", v)
	}
	if len(k.st.Wishes(k.s)) != 0 {
		t.Error("a wish before the yes")
	}
	k.must(vouch(dialog.No), forHim, vouch(dialog.Yes))
	k.at("betydning", 1)
	if u := k.st.Utterances(k.s); u[len(u)-1].Drawing != boat || u[len(u)-1].By != dialog.Parorende {
		t.Errorf("%+v", u[len(u)-1])
	}
}

// A drawing can be erased as words can, and the conversation stands where it stood.
func TestAnErasedDrawingReplaysToTheSamePlace(t *testing.T) {
	k := untilWish(t)
	k.must(draw(boat))
	k.skipTo("stemmer")
	erased := slices.Clone(k.events)
	for i := range erased {
		erased[i].Drawing = ""
	}
	if st := dialog.Replay(k.s, erased); st.Pos != k.st.Pos || st.Round != k.st.Round || len(dialog.Drawings(st, 0)) != 0 {
		t.Errorf("at %d %d, want %d %d", st.Pos, st.Round, k.st.Pos, k.st.Round)
	}
	if replayed := dialog.Replay(k.s, k.events); !reflect.DeepEqual(replayed, k.st) {
		t.Error("a replay with the drawing stands elsewhere")
	}
}

// Words said to a question that is gone are kept, and so are drawings.
func TestADrawingForAQuestionThatIsGoneIsKept(t *testing.T) {
	old, now := version(t, "a", "b"), version(t, "b")
	events := dialog.Begin(old, day)
	events = talkTo(t, old, events, draw(boat))
	events = append(events, dialog.Move(now, events, day)...)
	st := dialog.Replay(now, events)
	if u := st.Utterances(now); len(u) != 1 || u[0].Drawing != boat {
		t.Errorf("%+v", u)
	}
	if b := dialog.Bubbles(now, st, 0); !slices.ContainsFunc(b, func(b dialog.Bubble) bool { return b.Drawn > 0 && dialog.Drawings(st, 0)[b.Drawn] == boat }) {
		t.Error("the drawing is not shown")
	}
}

// A transcript holds the path where it was drawn, and a mark where it is shown.
// Words that look like the mark stay words.
func TestADrawingComesThroughATranscript(t *testing.T) {
	s := script(t)
	want := dialog.Transcript{Title: "x", Script: s.Name, Date: day, Turns: []dialog.Turn{
		{Button: "Videre"}, {Button: "Videre"}, {Button: "Ja"}, {Words: "[tegning] " + dot}, {Button: "Hopp over"}, {Drawing: dot, By: dialog.Parorende}, {Button: "Ja"},
		{Button: "Endre (Ønsket)", Drawing: boat}, {Button: "Jeg kom på noe mer (Ønsket)", Drawing: dot}, {Drawing: boat},
		{Button: "Hopp over"}, {Button: "Videre"},
	}}
	st, _, text, err := dialog.Perform(s, want)
	if err != nil {
		t.Fatal(err)
	}
	read, err := dialog.ParseTranscript(text)
	if err != nil || !reflect.DeepEqual(read.Turns, want.Turns) {
		t.Fatalf("%+v %v\n%s", read.Turns, err, text)
	}
	if u := st.Utterances(s); u[0].Text != "[tegning] "+dot || u[0].Drawing != "" || u[1].Drawing != boat || u[2].Drawing != dot {
		t.Errorf("%+v", u)
	}
	for _, line := range []string{"**Bruker:** [tegning] " + boat, "**Pårørende for brukeren:** [tegning] " + dot, "**Bruker:** *Endre (Ønsket):* [tegning] " + boat, "Du ønsker: [tegning]\n- [tegning]\n", "**Vi:** [tegning]\\\nNoen tegnet dette for deg."} {
		if !strings.Contains(text, line) {
			t.Errorf("no %q in\n%s", line, text)
		}
	}
	given := dialog.Transcript{Title: "x", Script: s.Name, Date: day, Given: []dialog.Given{{Step: "onske", Round: 1, Drawing: boat}}}
	st, _, text, err = dialog.Perform(s, given)
	if err != nil {
		t.Fatal(err)
	}
	if read, err := dialog.ParseTranscript(text); err != nil || !reflect.DeepEqual(read.Given, given.Given) || len(st.Wishes(s)) != 1 {
		t.Errorf("%+v %v", read.Given, err)
	}
}

// Words that were frozen with a conversation before there were drawings have no
// answer to one, and it is answered all the same.
func TestAnOldVersionTakesDrawings(t *testing.T) {
	src := source(t)
	old, _, _ := strings.Cut(string(src.Common), "## Tegningen din `tegnet`")
	c, findings := dialog.CompileCommon("felles.md", []byte(old))
	if c == nil {
		t.Fatal(findings)
	}
	s, _ := dialog.Compile(src.File, src.Text, c)
	events := talkTo(t, s, dialog.Begin(s, day), goOn, goOn, goOn, draw(boat))
	if b := dialog.Bubbles(s, dialog.Replay(s, events), 0); !slices.ContainsFunc(b, func(b dialog.Bubble) bool { return b.Text == "Tegningen din er her." }) {
		t.Errorf("%+v", b)
	}
}

// A question that quotes the answer has no empty «» where a drawing is shown.
func TestALineBesideADrawing(t *testing.T) {
	for line, want := range map[string]string{
		"Du ønsker: «`a`»":             "Du ønsker:",
		"«`a`». Hva tenker du på da?":  "Hva tenker du på da?",
		"Hva er det med «`a`» du vil?": "Hva er det med tegningen din du vil?",
		"Du sa «`a`».":                 "Du sa",
		"«`a`»":                        "",
	} {
		s := compiled(t, "# X\n\n- **Navn:** `x`\n\n## T `t`\n\n### A `a`\n\n> Hva?\n\n- **Svar:** fritt\n- **Spør om:** annet\n- **Skjønner ikke:** Hva da?\n- **Hvorfor spør du:** Derfor.\n\n### B `b`\n\n> Her:\n>\n> "+line+"\n\n- **Slutt:** ja\n")
		events := talkTo(t, s, dialog.Begin(s, day), draw(dot))
		st := dialog.Replay(s, events)
		lines := dialog.View(s, st).Lines
		if got := lines[len(lines)-1]; got.Text != want || got.Drawn == 0 {
			t.Errorf("%s is %+v, want %q", line, got, want)
		}
	}
}
