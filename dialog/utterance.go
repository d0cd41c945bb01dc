package dialog

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// An Utterance is something the bruker said that still stands: not taken back,
// not replaced, not declined.
type Utterance struct {
	N        int       // the event that holds the words
	At       time.Time // when it was said: «på fredag» depends on it
	Step     string    // empty for an afterthought to nothing in particular
	Round    int       // the wish it belongs to; 0: none
	About    About
	Question string // what we asked, in the words of the script
	Text     string
	By       Who    // Parorende when they wrote it and the bruker said that it is right
	Dates    *Dates // which days the bruker meant, when they have said so

	Picked  bool   // chosen among cards: Text is what stood on the card
	Picture string // of that card
}

// Utterances lists what the bruker has said in own words, in the order it was said.
func (st State) Utterances(s *Script) []Utterance {
	var list []Utterance
	for round := range st.rounds {
		for _, step := range s.Steps {
			a := st.at(round, step.Index)
			if step.Kind != Free && !(step.Kind == Scale && len(a.picks) > 0) || a.status != Settled || !a.stands() {
				continue
			}
			var question []string
			for _, line := range st.say(s, step.question(round, a), round) {
				question = append(question, line.Text)
			}
			u := Utterance{N: a.n, At: a.at, Step: step.ID, Round: round, About: step.About, Question: strings.Join(question, " "), Text: a.text, By: a.by, Picked: len(a.picks) > 0, Picture: a.picture(step)}
			if u.Text != "" {
				list = append(list, u)
			}
			for _, m := range a.more {
				if m.text != "" && m.stands() {
					u.N, u.At, u.Text, u.By = m.n, m.at, m.text, m.by
					u.Picked, u.Picture = false, ""
					list = append(list, u)
				}
			}
		}
	}
	for _, m := range st.loose {
		if m.text != "" && m.stands() && (m.orphan == nil || m.orphan.gone == 0) {
			list = append(list, Utterance{N: m.n, At: m.at, Round: m.wish, About: AboutOther, Text: m.text, By: m.by})
		}
	}
	for k := range list {
		if about, ok := st.placed[list[k].N]; ok && list[k].About != AboutWish {
			list[k].About = about
		}
		if dates, ok := st.dated[list[k].N]; ok {
			list[k].Dates = &dates
		}
	}
	slices.SortStableFunc(list, func(a, b Utterance) int { return cmp.Compare(a.N, b.N) })
	return list
}

// A Wish is what the bruker has decided about one wish that has words.
type Wish struct {
	Number    int
	Confirmed bool
	Shared    bool
	Changed   bool // words were added after it was shared
	Rank      int  // 1 is first; 0: not ranked
	LetGo     bool // not important any more
	TitleN    int  // the event that holds the title the bruker chose; 0: none
	Title     string
}

// Wishes lists the wishes in the order they were said.
func (st State) Wishes(s *Script) []Wish {
	var list []Wish
	for _, number := range st.said(s) {
		w := st.wishes[number-1]
		list = append(list, Wish{number, w.confirmed == Yes, w.shared, w.changed, 1 + slices.Index(st.Ranking, number), w.gone, w.title.n, w.title.text})
	}
	return list
}
