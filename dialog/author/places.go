package author

import (
	"regexp"
	"strings"

	"egneord/dialog"
)

// places are the lines of a step in its file, from 1.
type places struct {
	heading      int
	branches     []int
	others, next int
}

var (
	headingWithName = regexp.MustCompile("^#{2,3} .*`([^`]+)`\\s*$")
	boldLabel       = regexp.MustCompile(`^\s*[-*+]\s+\*\*([^*]+?):?\*\*`)
)

// placesIn finds the lines of each step by its id. A compiled script does not
// hold them: its hash must be the same wherever the words stand.
func placesIn(source []byte) map[string]places {
	all := map[string]places{}
	id := ""
	for k, line := range strings.Split(string(source), "\n") {
		if m := headingWithName.FindStringSubmatch(line); m != nil {
			id = m[1]
			all[id] = places{heading: k + 1}
			continue
		}
		m := boldLabel.FindStringSubmatch(line)
		if m == nil || id == "" {
			continue
		}
		at := all[id]
		switch word, _, _ := strings.Cut(strings.ToLower(m[1]), " "); word {
		case "hvis", "viss":
			at.branches = append(at.branches, k+1)
		case "ellers", "elles":
			at.others = k + 1
		case "videre", "vidare":
			at.next = k + 1
		}
		all[id] = at
	}
	return all
}

// of is the line of a way out of the step: the heading when nothing is written.
func (p places) of(way dialog.Way) int {
	switch {
	case way >= 0 && int(way) < len(p.branches):
		return p.branches[way]
	case way == dialog.WayElse && p.others > 0:
		return p.others
	case way == dialog.WayNext && p.next > 0:
		return p.next
	}
	return p.heading
}
