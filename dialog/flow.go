package dialog

import (
	"maps"
	"slices"
)

// What can only be seen by walking every way through a script: whether one
// comes out, and whether what is quoted can have been said.

// A way is one thing that can happen after a step.
type way struct {
	to      int  // step index; -1: the conversation is over
	settles bool // only with an answer: a number, a card, a yes or a no
	passes  bool // only without one: skipped, declined, not known
}

// ways lists where one can go from a step.
func (s *Script) ways(step *Step) []way {
	if step.End {
		return []way{{to: -1}}
	}
	var ways []way
	passes := false
	taken := map[int]bool{}
	for _, b := range step.Branches {
		ways = append(ways, way{to: b.To, settles: answered(b.When), passes: b.When == WhenSkipped})
		passes = passes || b.When == WhenSkipped
		if b.When == WhenCard {
			taken[b.Card] = true
		}
	}
	if passes && step.Kind == OneCard && len(taken) == len(step.Cards) {
		return ways // every answer, and none, is taken
	}
	rest := step.Next
	if step.Else >= 0 {
		rest = step.Else
	}
	return append(ways, way{to: rest, settles: passes})
}

// answered tells whether a branch is taken only after an answer to its own
// step. That we know when something is to happen may have been said before.
func answered(when When) bool {
	switch when {
	case WhenRange, WhenCard, WhenAnswer, WhenShort:
		return true
	}
	return false
}

func (c *compiler) checkFlow() {
	steps := c.script.Steps
	ways := make([][]way, len(steps))
	for i, s := range steps {
		ways[i] = c.script.ways(s)
	}
	c.checkWayOut(ways, c.checkEnds(ways))
	c.checkSaidBefore(ways)
}

// checkEnds finds steps that no end can be reached from, and returns the others.
func (c *compiler) checkEnds(ways [][]way) []bool {
	ends := make([]bool, len(ways))
	for changed := true; changed; {
		changed = false
		for i := range ways {
			if !ends[i] && slices.ContainsFunc(ways[i], func(w way) bool { return w.to < 0 || ends[w.to] }) {
				ends[i], changed = true, true
			}
		}
	}
	for i, d := range c.steps {
		if !ends[i] {
			c.find(d.pos, "EO066", "fra «%s» finnes det ingen vei til slutten. Lag en lenke ut", d.Title)
		}
	}
	return ends
}

// checkWayOut follows the person who answers nothing. Hop over is a full
// answer, so also that way must end.
func (c *compiler) checkWayOut(ways [][]way, ends []bool) {
	for start, d := range c.steps {
		seen := map[int]bool{}
		at := start
		for at >= 0 && !seen[at] {
			seen[at] = true
			at = withoutAnswer(ways[at])
		}
		if at == start && ends[start] { // named once, where the circle begins
			if first := slices.Min(slices.Collect(maps.Keys(seen))); first == start {
				c.find(d.pos, "EO057", "den som hopper over «%s», kommer aldri videre. Lag en vei ut med **Hvis hoppet over:**", d.Title)
			}
		}
	}
	for _, d := range c.steps {
		no := slices.ContainsFunc(d.Branches, func(b Branch) bool { return b.When == WhenAnswer && b.Answer == No })
		if d.Kind == Consent && !no {
			c.find(d.pos, "EO058", "«%s» har ingen vei for den som svarer nei. Legg til **Hvis nei:** med en lenke", d.Title)
		}
	}
}

func withoutAnswer(ways []way) int {
	for _, w := range ways {
		if w.passes {
			return w.to
		}
	}
	for _, w := range ways {
		if !w.settles {
			return w.to
		}
	}
	return ways[len(ways)-1].to
}

// checkSaidBefore checks that what is quoted can have been said: on some way
// at all, and on every way where a question would fall silent without it.
func (c *compiler) checkSaidBefore(ways [][]way) {
	may := c.facts(ways, func(step *Step, w way) bool { return !w.passes }, true)
	must := c.facts(ways, func(step *Step, w way) bool { return w.settles || step.Kind == YesNo || step.Kind == Consent }, false)
	asked := c.facts(ways, func(*Step, way) bool { return true }, false)
	for i, d := range c.steps {
		if may[i] == nil {
			continue // nobody comes here: said already
		}
		for lines, pos := range d.named {
			own := lines == &d.Mirror
			silent := lines == &d.Ask || lines == &d.AskNext || lines == &d.Simpler
			for _, line := range *lines {
				sure := true
				for _, part := range line.Parts {
					switch k, ok := c.script.byID[part.Name]; {
					case !ok || own && k == i:
					case !may[i][k]:
						c.find(pos, "EO028", "`%s` kan ikke være besvart når vi kommer hit. Flytt spørsmålet fram, eller ta bort sitatet", part.Name)
						sure = false
					case !asked[i][k] && !line.Item:
						c.warn(pos, "EO059", "det finnes en vei hit der `%s` ikke er spurt om. Da blir linja borte", part.Name)
						sure = false
					case !must[i][k]:
						sure = false
					}
				}
				silent = silent && !sure
			}
			if silent {
				c.warn(pos, "EO060", "alt vi sier her, siterer svar som kan mangle. Da blir det ikke spurt om noe. Legg til en setning uten sitat")
			}
		}
	}
}

// facts finds which steps have been answered when one comes to a step: on some
// way when union is true, else on every way. Nil: nobody comes there.
func (c *compiler) facts(ways [][]way, gives func(*Step, way) bool, union bool) []map[int]bool {
	known := make([]map[int]bool, len(ways))
	known[0] = map[int]bool{}
	for queue := []int{0}; len(queue) > 0; queue = queue[1:] {
		from := queue[0]
		step := c.script.Steps[from]
		for _, w := range ways[from] {
			if w.to < 0 {
				continue
			}
			after := maps.Clone(known[from])
			if gives(step, w) && step.Kind != Statement {
				after[from] = true
			}
			if c.newWish(from, w.to) { // a new wish begins with nothing said about it
				maps.DeleteFunc(after, func(k int, _ bool) bool { return c.script.Steps[k].Topic == step.Topic })
			}
			old := known[w.to]
			merged := after
			switch {
			case old == nil:
			case union:
				merged = maps.Clone(old)
				maps.Copy(merged, after)
			default:
				merged = maps.Clone(old)
				maps.DeleteFunc(merged, func(k int, _ bool) bool { return !after[k] })
			}
			if old == nil || len(merged) != len(old) {
				known[w.to] = merged
				queue = append(queue, w.to)
			}
		}
	}
	return known
}

// newWish is decision.opensRound, without a conversation.
func (c *compiler) newWish(from, to int) bool {
	topic := c.script.Topics[c.script.Steps[to].Topic]
	return topic.PerWish && topic.First == to && c.script.Steps[from].Topic == c.script.Steps[to].Topic
}
