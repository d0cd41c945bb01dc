package author

import (
	"fmt"
	"slices"
	"strings"

	"egneord/dialog"
)

// ChangeKind says what happened between two versions.
type ChangeKind string

// The kinds of change.
const (
	Added   ChangeKind = "added"
	Removed ChangeKind = "removed"
	Moved   ChangeKind = "moved"
	Changed ChangeKind = "changed"
)

// A Change is one difference in meaning between two versions of a script or of
// felles.md. Notes to colleagues have none.
type Change struct {
	Kind  ChangeKind `json:"kind"`
	ID    string     `json:"id"`              // of the topic, question or phrase; empty: the whole file
	Title string     `json:"title,omitempty"` // its heading, as it is now
	What  string     `json:"what,omitempty"`  // what about it, as an author writes it: «Skjønner ikke»
	Old   string     `json:"old,omitempty"`
	New   string     `json:"new,omitempty"`
}

// Diff lists what an edit changed for the one who is asked, in the order of the
// new version. Neither version need compile.
func Diff(before, after dialog.Outline) []Change {
	old, now := sections(before), sections(after)
	var changes []Change
	for _, s := range old {
		if find(now, s.id) == nil {
			changes = append(changes, Change{Kind: Removed, ID: s.id, Title: title(before, s.id), Old: firstWords(s)})
		}
	}
	stay := inOrder(old, now)
	for i, s := range now {
		was := find(old, s.id)
		if was == nil {
			changes = append(changes, Change{Kind: Added, ID: s.id, Title: title(after, s.id), New: firstWords(s)})
			continue
		}
		if !stay[s.id] {
			changes = append(changes, Change{Kind: Moved, ID: s.id, Title: title(after, s.id), Old: standsAfter(old, s.id, before), New: standsAfter(now[:i+1], s.id, after)})
		}
		changes = append(changes, within(before, after, *was, s)...)
	}
	return changes
}

// standsAfter names what a section stands after.
func standsAfter(list []section, id string, o dialog.Outline) string {
	at := slices.IndexFunc(list, func(s section) bool { return s.id == id })
	if at < 2 {
		return "først"
	}
	return "etter «" + title(o, list[at-1].id) + "»"
}

func title(o dialog.Outline, id string) string {
	for _, p := range o.Passages {
		if p.Kind == dialog.PassageHeading && (p.ID == id && id != "" || id == "" && p.Level == 1) {
			return p.Text()
		}
	}
	return id
}

// firstWords is what a section says.
func firstWords(s section) string {
	for _, p := range s.passages {
		if p.Kind == dialog.PassageQuote {
			return oneLine(p.Text())
		}
	}
	return ""
}

// inOrder finds the sections that have not moved: the longest row of names
// that stands in the same order in both. The rest were moved around them.
func inOrder(old, now []section) map[string]bool {
	a, b := ids(old), ids(now)
	length := make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if length[i][j] = max(length[i+1][j], length[i][j+1]); a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			}
		}
	}
	stay := map[string]bool{}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			stay[a[i]] = true
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return stay
}

func ids(list []section) []string {
	var all []string
	for _, s := range list {
		all = append(all, s.id)
	}
	return all
}

// within compares a section with what it was.
func within(before, after dialog.Outline, was, is section) []Change {
	name := title(after, is.id)
	var changes []Change
	if old := title(before, was.id); old != name {
		changes = append(changes, Change{Kind: Changed, ID: is.id, Title: name, What: "Overskrift", Old: old, New: name})
	}
	said := func(o dialog.Outline, s section) (keys []string, values map[string]string) {
		values = map[string]string{}
		for _, p := range s.passages {
			key := what(p)
			if _, known := values[key]; known && p.Kind != dialog.PassageCard && p.Kind != dialog.PassageTyped && p.Kind != dialog.PassageSaid {
				continue
			} else if known {
				values[key] += " · " + value(o, p)
				continue
			}
			keys = append(keys, key)
			values[key] = value(o, p)
		}
		return keys, values
	}
	oldKeys, old := said(before, was)
	newKeys, now := said(after, is)
	for _, key := range newKeys {
		if old[key] != now[key] {
			changes = append(changes, Change{Kind: Changed, ID: is.id, Title: name, What: key, Old: old[key], New: now[key]})
		}
	}
	for _, key := range oldKeys {
		if _, still := now[key]; !still {
			changes = append(changes, Change{Kind: Changed, ID: is.id, Title: name, What: key, Old: old[key]})
		}
	}
	return changes
}

// what is what an author calls a passage.
func what(p dialog.Passage) string {
	switch p.Kind {
	case dialog.PassageQuote:
		return "Det vi sier"
	case dialog.PassageCard:
		return "Kort"
	case dialog.PassageTyped, dialog.PassageSaid:
		return "Lista"
	}
	return p.Written
}

// value is what a passage says or does. A jump is where it leads: the anchor in
// a link may change without anything else changing.
func value(o dialog.Outline, p dialog.Passage) string {
	if p.Link != "" {
		return "→ " + title(o, p.Target)
	}
	var lines []string
	for _, line := range p.Lines {
		var b strings.Builder
		for _, part := range line.Parts {
			b.WriteString(part.Text)
			if part.Name != "" {
				b.WriteString("`" + part.Name + "`")
			}
		}
		text := b.String()
		if line.Key != "" {
			text = strings.Replace(text, line.Key, "**"+line.Key+"**", 1)
		}
		lines = append(lines, strings.TrimSpace(text+" "+line.Picture))
	}
	if p.Under > 0 {
		lines[0] = "↳ " + lines[0]
	}
	return strings.Join(lines, " / ")
}

// String is the change as a Norwegian line, or two when words were changed.
func (c Change) String() string {
	where := "Samtalen"
	if c.ID != "" {
		where = fmt.Sprintf("%s `%s`", c.Title, c.ID)
	}
	switch c.Kind {
	case Added:
		return "+ " + where + " er nytt" + quoteOf(c.New)
	case Removed:
		return "- " + where + " er tatt bort" + quoteOf(c.Old)
	case Moved:
		return fmt.Sprintf("~ %s er flyttet: stod %s, står nå %s", where, c.Old, c.New)
	}
	switch {
	case c.Old == "":
		return fmt.Sprintf("~ %s, %s er nytt:\n    + %s", where, c.What, c.New)
	case c.New == "":
		return fmt.Sprintf("~ %s, %s er tatt bort:\n    - %s", where, c.What, c.Old)
	}
	return fmt.Sprintf("~ %s, %s:\n    - %s\n    + %s", where, c.What, c.Old, c.New)
}

func quoteOf(text string) string {
	if text == "" {
		return ""
	}
	return ": " + text
}
