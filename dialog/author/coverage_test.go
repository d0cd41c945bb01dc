package author_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"egneord/dialog"
	"egneord/dialog/author"
)

var day = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// talk is a saved conversation after the short script.
func talk(turns ...dialog.Turn) author.Saved {
	return author.Saved{Name: "prøve", Transcript: dialog.Transcript{Title: "Prøve", Script: "prove", Date: day, Turns: turns}}
}

func TestCountsWhatSavedConversationsWalk(t *testing.T) {
	s := sample(t, shortScript)
	c, err := author.Cover(s, []author.Saved{
		talk(dialog.Turn{Button: "Jeg skjønner ikke"}, dialog.Turn{Button: "Snakke"}, dialog.Turn{Words: "vet ikke"}),
		talk(dialog.Turn{Button: "Snakke"}, dialog.Turn{Button: "Tilbake"}, dialog.Turn{Button: "Hopp over"}),
	})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(c.Steps, []int{2, 2, 2}) {
		t.Errorf("steps: %v", c.Steps)
	}
	want := map[dialog.Hop]int{{From: 0, To: 1, Way: 0}: 2, {From: 0, To: 2, Way: 1}: 1, {From: 1, To: 2, Way: dialog.WayNext}: 1}
	for _, hop := range c.AllWays() {
		if c.Ways[hop] != want[hop] {
			t.Errorf("%+v: %d, want %d", hop, c.Ways[hop], want[hop])
		}
	}
	for outcome, want := range map[author.Outcome][]int{
		author.GaveAnswer: {2, 0, 0}, author.UnclearOnce: {1, 0, 0}, author.UnclearTwo: {0, 0, 0}, author.SkippedIt: {1, 0, 0},
		author.DidNotKnow: {0, 1, 0}, author.WentBack: {0, 1, 0},
	} {
		if !slices.Equal(c.Outcomes[outcome], want) {
			t.Errorf("%s: %v, want %v", outcome, c.Outcomes[outcome], want)
		}
	}
	var got []string
	for _, u := range c.Unwalked([]byte(shortScript)) {
		if u.Line > 0 {
			line := strings.Split(shortScript, "\n")[u.Line-1]
			got = append(got, u.What+" | "+line)
		}
	}
	if want := []string{
		"svaret «\"Tie\" & | vente» på «Vil du» | ### Vil du `vil`",
		"veien fra «Vil du» til «Slutt»: Videre | - **Videre:** [Slutt](#slutt-slutt)",
	}; !slices.Equal(got, want) {
		t.Errorf("not walked:\n%s", strings.Join(got, "\n"))
	}
}

// A saved conversation that the script has grown away from is an error, as in a test.
func TestAConversationThatNoLongerFitsIsAnError(t *testing.T) {
	_, err := author.Cover(sample(t, shortScript), []author.Saved{talk(dialog.Turn{Button: "Finnes ikke"})})
	if err == nil || !strings.Contains(err.Error(), "tur 1") {
		t.Errorf("got %v", err)
	}
}

func TestLengthIsOfTheShortestTheUsualAndTheLongestWay(t *testing.T) {
	l := author.LengthOf(sample(t, shortScript), day)
	if got := strings.Join(l.Shortest, " "); got != "Vil du Slutt" {
		t.Errorf("shortest: %s", got)
	}
	if got := strings.Join(l.Longest, " "); got != "Vil du Mer Slutt" {
		t.Errorf("longest: %s", got)
	}
	if l.UsualScreens != 2 || l.UsualWords != len(strings.Fields("Hva vil du Det er skrevet ned")) {
		t.Errorf("usual: %d screens, %d words", l.UsualScreens, l.UsualWords)
	}
	if got := author.Clock(author.ReadingTime(200)); got != "1 min 20 s" {
		t.Errorf("200 words take %s", got)
	}
}

// The same seed walks the same way: what was found can be found again.
func TestASeedWalksTheSameWayTwice(t *testing.T) {
	s := sample(t, shortScript)
	chances := func(seed uint64) author.Chance { return rand.New(rand.NewPCG(seed, 1)).IntN }
	one, two := author.Try(s, day, 20, 7, chances), author.Try(s, day, 20, 7, chances)
	if one != two || one.Broken != nil || one.Longest == 0 {
		t.Errorf("%+v and %+v", one, two)
	}
}
