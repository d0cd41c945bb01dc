package author

import (
	"fmt"
	"slices"
	"time"

	"egneord/dialog"
)

// WordsAMinute is how fast we reckon that what we say is read, or read aloud to
// somebody who needs time.
const WordsAMinute = 150

// ReadingTime is how long it takes to read words, in whole seconds.
func ReadingTime(words int) time.Duration {
	return time.Duration(words) * time.Minute / WordsAMinute / time.Second * time.Second
}

// Clock is a time as people say it: «1 min 20 s».
func Clock(d time.Duration) string {
	s := int(d / time.Second)
	if s < 60 {
		return fmt.Sprintf("%d s", s)
	}
	return fmt.Sprintf("%d min %d s", s/60, s%60)
}

// Length is how long the conversation of a script is.
type Length struct {
	Shortest []string `json:"shortest"` // the titles on the shortest way to an end
	Longest  []string `json:"longest"`  // on the longest way forward, with one wish
	// Usual is a bruker who answers everything, in a few words, and has one wish.
	UsualScreens int `json:"usualScreens"`
	UsualWords   int `json:"usualWords"` // that we say
}

// LengthOf measures a script.
func LengthOf(s *dialog.Script, day time.Time) Length {
	l := Length{Shortest: shortest(s), Longest: longestForward(s)}
	w, ok := usualWalk(s, day)
	if ok {
		l.UsualScreens, l.UsualWords = w.Screens, w.OurWords
	}
	return l
}

// shortest is the way with the fewest steps from the first step to an end.
func shortest(s *dialog.Script) []string {
	from := map[int]int{0: -1}
	for queue := []int{0}; len(queue) > 0; queue = queue[1:] {
		i := queue[0]
		if s.Steps[i].End {
			return titlesBack(s, from, i)
		}
		for _, hop := range s.Ways(s.Steps[i]) {
			if _, seen := from[hop.To]; !seen {
				from[hop.To] = i
				queue = append(queue, hop.To)
			}
		}
	}
	return nil
}

// longestForward is the way with the most steps that never turns back in the file.
func longestForward(s *dialog.Script) []string {
	length, from := make([]int, len(s.Steps)), map[int]int{0: -1}
	length[0] = 1
	best := 0
	for i, step := range s.Steps {
		if length[i] == 0 {
			continue
		}
		if step.End {
			if !s.Steps[best].End || length[i] > length[best] {
				best = i
			}
			continue
		}
		for _, hop := range s.Ways(step) {
			if hop.To > i && length[i]+1 > length[hop.To] {
				length[hop.To], from[hop.To] = length[i]+1, i
			}
		}
	}
	if !s.Steps[best].End {
		return nil
	}
	return titlesBack(s, from, best)
}

func titlesBack(s *dialog.Script, from map[int]int, i int) []string {
	var titles []string
	for ; i >= 0; i = from[i] {
		titles = append(titles, s.Steps[i].Title)
	}
	slices.Reverse(titles)
	return titles
}

// usualWalk answers every question once, says yes, and goes on.
func usualWalk(s *dialog.Script, day time.Time) (Walked, bool) {
	st := dialog.Replay(s, dialog.Begin(s, day))
	w := Walked{Screens: 1}
	for !dialog.View(s, st).Ended && w.Screens < endlessWalk {
		screen := dialog.View(s, st)
		// The last card is the one that goes on, in a question about what to do next.
		c := dialog.Command{At: day, Step: screen.Step, Round: screen.Round, Do: dialog.Confirm, Answer: dialog.Yes}
		switch screen.Kind {
		case dialog.Free:
			c.Do, c.Text = dialog.Say, "dette vil jeg si"
		case dialog.OneCard, dialog.ManyCards, dialog.Ranking:
			c.Do, c.Picks = dialog.Pick, []int{screen.Cards[len(screen.Cards)-1].N}
		case dialog.Scale:
			c.Do, c.Value = dialog.Rate, &screen.Scale.High
		}
		events, err := dialog.Decide(s, st, c)
		if err != nil {
			return w, false
		}
		for _, e := range events {
			st = dialog.Apply(s, st, e)
			if e.Kind == dialog.Asked || e.Kind == dialog.Shown {
				w.Screens++
			}
		}
	}
	for _, b := range dialog.Bubbles(s, st, 0) {
		w.count(b)
	}
	for _, line := range dialog.View(s, st).Lines {
		w.OurWords += wordsIn(line.Text)
	}
	return w, st.Ended
}
