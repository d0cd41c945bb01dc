package goal

import (
	"slices"
	"unicode/utf8"

	"egneord/dialog"
)

// letterOf says which letter an answer may fill, by what was asked. It is the
// one place where a question becomes a slot.
var letterOf = map[dialog.About]Letter{
	dialog.AboutWish:       Specific,
	dialog.AboutSign:       Measurable,
	dialog.AboutMeaning:    Attractive,
	dialog.AboutImportance: Attractive,
	dialog.AboutStrength:   Realistic,
	dialog.AboutStep:       Realistic,
	dialog.AboutSupport:    Realistic,
	dialog.AboutConfidence: Realistic,
	dialog.AboutTime:       Time,
	dialog.AboutReview:     Evaluable,
}

// OfConversation drafts the goals of a conversation as it stands, one for each
// wish, in the order the wishes were said.
func OfConversation(s *dialog.Script, st dialog.State) []Goal {
	var goals []Goal
	said := st.Utterances(s)
	for _, w := range st.Wishes(s) {
		g := Goal{
			Wish: w.Number, Rank: w.Rank, Confirmed: w.Confirmed, Shared: w.Shared, Changed: w.Changed,
			Specific: []Evidence{}, Measurable: []Evidence{}, Attractive: []Evidence{},
			Realistic: []Evidence{}, Time: []Evidence{}, Evaluable: []Evidence{}, Missing: []Letter{},
		}
		for _, u := range said {
			if u.Round == w.Number && !saysNothing(u.Text) {
				g.add(u)
			}
		}
		if len(g.Specific) == 0 {
			continue // a wish of «vet ikke» is no wish
		}
		g.Title = g.Specific[0]
		for _, l := range Letters {
			if len(g.Slot(l)) == 0 {
				g.Missing = append(g.Missing, l)
			}
		}
		goals = append(goals, g)
	}
	return goals
}

// Ranked sorts goals as the bruker ranked them; those not ranked come last, as said.
func Ranked(goals []Goal) []Goal {
	sorted := slices.Clone(goals)
	slices.SortStableFunc(sorted, func(a, b Goal) int { return place(a) - place(b) })
	return sorted
}

func place(g Goal) int {
	if g.Rank == 0 {
		return dialog.MaxWishes + 1
	}
	return g.Rank
}

// add puts an answer where its question belongs, whole and exactly as written.
func (g *Goal) add(u dialog.Utterance) {
	e := Evidence{Turn: u.N, End: utf8.RuneCountInString(u.Text), Text: u.Text, Question: u.Question}
	switch letterOf[u.About] {
	case Specific:
		g.Specific = append(g.Specific, e)
	case Measurable:
		g.Measurable = append(g.Measurable, e)
	case Attractive:
		g.Attractive = append(g.Attractive, e)
	case Realistic:
		g.Realistic = append(g.Realistic, e)
	case Time:
		g.Time = append(g.Time, e)
	case Evaluable:
		g.Evaluable = append(g.Evaluable, e)
	default:
		g.Notes = append(g.Notes, e)
	}
}
