package goal

import (
	"cmp"
	"slices"

	"egneord/dialog"
)

// draw puts in what was drawn, each under the letter its question asks about and
// no other: what a drawing shows is not ours to say. No words take it away.
func (g *Goal) draw(drawings []dialog.Utterance) {
	for _, u := range drawings {
		e := whole(u)
		l, asked := letterDrawn(u.About)
		if !asked {
			g.Notes = append(g.Notes, e)
			continue
		}
		slot := g.slot(l)
		*slot = append(*slot, e)
		g.Missing = slices.DeleteFunc(g.Missing, func(m Letter) bool { return m == l })
	}
	if len(drawings) > 0 && len(g.Specific) > 0 {
		slices.SortStableFunc(g.Specific, func(a, b Evidence) int { return cmp.Compare(a.Turn, b.Turn) })
		g.Title = g.Specific[0] // the first that was said of the wish, in words or not
	}
}

func letterDrawn(asks dialog.About) (Letter, bool) {
	switch asks {
	case dialog.AboutWish:
		return Specific, true
	case dialog.AboutTime:
		return Time, true
	}
	l, asked := letterOf[asks]
	return l, asked
}

func (g *Goal) slot(l Letter) *[]Evidence {
	switch l {
	case Specific:
		return &g.Specific
	case Measurable:
		return &g.Measurable
	case Attractive:
		return &g.Attractive
	case Realistic:
		return &g.Realistic
	case Time:
		return &g.Time
	}
	return &g.Evaluable
}
