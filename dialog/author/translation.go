package author

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"egneord/dialog"
)

// CompareTranslation finds where a translation says something else than the
// file it was made from: other questions, another order, other answers, other
// jumps. What is said is compared by its lock (see Stale), not by its words.
// Findings stand in the translation.
func CompareTranslation(from, to dialog.Outline) []dialog.Finding {
	p := parity{from: sections(from), to: sections(to), translation: to}
	p.order()
	for _, want := range p.from {
		if got := find(p.to, want.id); got != nil {
			p.section(want, *got)
		}
	}
	slices.SortStableFunc(p.found, func(a, b dialog.Finding) int { return a.Line - b.Line })
	return p.found
}

type parity struct {
	from, to    []section
	translation dialog.Outline
	found       []dialog.Finding
}

// A section is a heading and what stands under it, down to the next heading.
type section struct {
	id       string
	level    int
	pos      int
	passages []dialog.Passage
}

// sections cuts an outline at its headings. The first has no id: it is what
// stands over the first topic. A heading without a name goes by its words, and
// one that is not alone with its name by its number among them.
func sections(o dialog.Outline) []section {
	list := []section{{}}
	times := map[string]int{}
	for _, p := range o.Passages {
		switch {
		case p.Kind != dialog.PassageHeading:
			last := &list[len(list)-1]
			last.passages = append(last.passages, p)
		case p.Level > 1:
			id := p.ID
			if id == "" {
				id = "«" + p.Text() + "»"
			}
			if times[id]++; times[id] > 1 {
				id += " nr. " + strconv.Itoa(times[id])
			}
			list = append(list, section{id: id, level: p.Level, pos: p.Pos})
		}
	}
	return list
}

func find(list []section, id string) *section {
	for i := range list {
		if list[i].id == id {
			return &list[i]
		}
	}
	return nil
}

func (p *parity) find(pos int, code, format string, args ...any) {
	p.found = append(p.found, p.translation.Found(pos, pos, code, dialog.SeverityError, fmt.Sprintf(format, args...)))
}

// order compares the names of topics and questions. What is missing is
// reported where it should have stood.
func (p *parity) order() {
	var both []string // in the order of the original
	pos := 0
	for _, s := range p.from {
		got := find(p.to, s.id)
		switch {
		case got == nil:
			p.find(pos, "EO201", "`%s` mangler her. Det finnes i samtalen dette er oversatt fra", s.id)
			continue
		case got.level != s.level:
			p.find(got.pos, "EO203", "`%s` har en overskrift på et annet nivå enn i samtalen dette er oversatt fra", s.id)
		}
		pos = got.pos
		both = append(both, s.id)
	}
	i := 0
	for _, s := range p.to {
		switch at := slices.Index(both, s.id); {
		case at < 0:
			p.find(s.pos, "EO202", "`%s` finnes ikke i samtalen dette er oversatt fra", s.id)
		case at != i:
			p.find(s.pos, "EO203", "`%s` står på et annet sted enn i samtalen dette er oversatt fra. Her skulle `%s` stått", s.id, both[min(i, len(both)-1)])
			return // the rest would only follow from this
		default:
			i++
		}
	}
}

// section compares two sections with the same name.
func (p *parity) section(want, got section) {
	p.labels(want, got)
	if a, b := count(want, dialog.PassageCard), count(got, dialog.PassageCard); a != b {
		p.find(firstPos(got, dialog.PassageCard), "EO206", "her er det %d kort, men %d i samtalen dette er oversatt fra", b, a)
	}
	if a, b := count(want, dialog.PassageSaid), count(got, dialog.PassageSaid); a != b {
		p.find(got.pos, "EO206", "her er det %d linjer, men %d i fila dette er oversatt fra", b, a)
	}
	rest := got.passages
	for _, w := range want.passages {
		at := slices.IndexFunc(rest, func(g dialog.Passage) bool { return g.Kind == w.Kind && g.Label == w.Label })
		if at < 0 || w.Kind == dialog.PassageTyped {
			continue
		}
		g := rest[at]
		rest = slices.Concat(rest[:at:at], rest[at+1:])
		p.passage(w, g)
	}
}

func count(s section, kind dialog.PassageKind) int {
	n := 0
	for _, p := range s.passages {
		if p.Kind == kind {
			n++
		}
	}
	return n
}

func firstPos(s section, kind dialog.PassageKind) int {
	for _, p := range s.passages {
		if p.Kind == kind {
			return p.Pos
		}
	}
	return s.pos
}

// labels compares which labels and quotes a section has, and how many.
func (p *parity) labels(want, got section) {
	left := map[string]int{}
	what := func(x dialog.Passage) string {
		switch x.Kind {
		case dialog.PassageQuote:
			return "sitat"
		case dialog.PassageLabel:
			return x.Label
		}
		return ""
	}
	for _, w := range want.passages {
		left[what(w)]++
	}
	for _, g := range got.passages {
		if w := what(g); w != "" {
			if left[w]--; left[w] < 0 {
				name := g.Written
				if g.Kind == dialog.PassageQuote {
					name = "sitat"
				}
				p.find(g.Pos, "EO205", "«%s» finnes ikke under `%s` i samtalen dette er oversatt fra", name, got.id)
			}
		}
	}
	for _, w := range want.passages {
		if k := what(w); k != "" && left[k] > 0 {
			left[k]--
			name := w.Written
			if w.Kind == dialog.PassageQuote {
				name = "sitat"
			}
			p.find(got.pos, "EO205", "«%s» mangler under `%s`. Det finnes i samtalen dette er oversatt fra", name, got.id)
		}
	}
}

// passage compares two passages that should mean the same.
func (p *parity) passage(w, g dialog.Passage) {
	switch {
	case w.Meaning != g.Meaning && w.Label == "if":
		p.find(g.Pos, "EO208", "«%s» ser på noe annet enn «%s» i samtalen dette er oversatt fra", g.Written, w.Written)
	case w.Meaning != g.Meaning:
		p.find(g.Pos, "EO204", "«%s: %s» betyr noe annet enn «%s: %s» i samtalen dette er oversatt fra", g.Written, g.Text(), w.Written, w.Text())
	case w.Target != g.Target:
		p.find(g.Pos, "EO208", "«%s» hopper til `%s`, men til `%s` i samtalen dette er oversatt fra", g.Written, g.Target, w.Target)
	}
	if w.Under != g.Under {
		p.find(g.Pos, "EO206", "kortet «%s» står ikke under det samme kortet som i samtalen dette er oversatt fra", g.Text())
	}
	if a, b := pictures(w), pictures(g); !slices.Equal(a, b) {
		p.find(g.Pos, "EO212", "her er %s, men %s i samtalen dette er oversatt fra", pictureNames(b), pictureNames(a))
	}
	if a, b := quotedNames(w), quotedNames(g); !slices.Equal(a, b) {
		p.find(g.Pos, "EO207", "her siteres %s, men %s i samtalen dette er oversatt fra", names(b), names(a))
	}
}

// pictures are those of a passage, line by line.
func pictures(p dialog.Passage) []string {
	var list []string
	for _, line := range p.Lines {
		list = append(list, dialog.PictureFile(line.Picture))
	}
	return list
}

func pictureNames(files []string) string {
	files = slices.DeleteFunc(files, func(file string) bool { return file == "" })
	if len(files) == 0 {
		return "det ingen bilder"
	}
	return "bildet " + strings.Join(files, ", ")
}

func quotedNames(p dialog.Passage) []string {
	var list []string
	for _, line := range p.Lines {
		for _, part := range line.Parts {
			if part.Name != "" {
				list = append(list, part.Name)
			}
		}
	}
	slices.Sort(list) // the order of words is the language's own
	return list
}

func names(list []string) string {
	if len(list) == 0 {
		return "ingen svar"
	}
	return "`" + strings.Join(list, "`, `") + "`"
}
