package author

import (
	"bytes"
	"encoding/json"
	"errors"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"egneord/dialog"
)

// ErrMeaning is returned when putting a file in order would have changed what
// it means. Then it is left as it was.
var ErrMeaning = errors.New("kan ikke ryddes uten at meningen endres; se hva egneord check sier om fila")

// ErrNotText is returned for a file that is not UTF-8.
var ErrNotText = errors.New("fila er ikke lagret som UTF-8")

// Format puts a script or felles.md in order: spaces after # and dashes, bold
// labels, one kind of space, letters in one piece, no spaces at the end of
// lines; a name for each heading, and links that lead to the heading they name.
//
// A file that compiles means the same afterwards. That is not hoped for but
// checked: otherwise the file comes back as it was, with ErrMeaning. The shared
// phrases are those of the script's language; nil: none.
func Format(file string, source []byte, common *dialog.Common) ([]byte, error) {
	if !utf8.Valid(source) {
		return source, ErrNotText
	}
	tidy := source
	for range maxPasses {
		next := linked(file, named(file, spaced(tidy)))
		if bytes.Equal(next, tidy) {
			break
		}
		tidy = next
	}
	if before, ok := meaningOf(file, source, common); ok {
		if after, ok := meaningOf(file, tidy, common); !ok || after != before {
			return source, ErrMeaning
		}
	}
	return tidy, nil
}

// maxPasses is how often a repair may open for another: a space after ### makes
// a heading, which needs a name, which a link wants to use.
const maxPasses = 5

// meaningOf is the compiled meaning; false when the file does not compile.
func meaningOf(file string, source []byte, common *dialog.Common) (string, bool) {
	if path.Base(file) == commonFile {
		c, _ := dialog.CompileCommon(file, source)
		if c == nil {
			return "", false
		}
		meaning, err := json.Marshal(c)
		return string(meaning), err == nil
	}
	s, _ := dialog.Compile(file, source, common)
	if s == nil {
		return "", false
	}
	return s.Hash, true
}

var (
	tightHeading = regexp.MustCompile(`^( {0,3}#{1,3})([^#\s])`)
	wideHeading  = regexp.MustCompile(`^ {0,3}(#{1,3})[ \t]+(.*?)(?:[ \t]+#+)?$`)
	tightItem    = regexp.MustCompile(`^( {0,3}[-*+])(\*\*[^*]+\*\*|\[[ ]?\])`)
	looseLabel   = regexp.MustCompile(`^(\s*[-*+] +)\*\*[ ]*([^*\s][^*]*?)[ ]*(:?)[ ]*\*\*(:?)[ ]*(.*)$`)
	emptyBox     = regexp.MustCompile(`^(\s*[-*+] +)\[\][ ]*`)
)

// spaced mends what stands wrong on a line by itself.
func spaced(source []byte) []byte {
	text := norm.NFC.String(strings.TrimPrefix(string(source), "\uFEFF"))
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\u00a0", " ")
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		line = strings.TrimRight(line, " \t\r")
		switch first := strings.TrimLeft(line, " \t"); {
		case strings.HasPrefix(first, "#"):
			line = tightHeading.ReplaceAllString(line, "$1 $2")
			line = wideHeading.ReplaceAllString(line, "$1 $2")
		case first != "" && strings.ContainsRune("-*+", rune(first[0])):
			line = item(line)
		}
		lines[i] = line
	}
	return []byte(strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n")
}

// item mends a line that is a list item, or was meant as one.
func item(line string) string {
	line = tightItem.ReplaceAllString(line, "$1 $2")
	line = emptyBox.ReplaceAllString(line, "$1[ ] ")
	if m := looseLabel.FindStringSubmatch(line); m != nil && (m[3] == ":" || m[4] == ":") {
		line = strings.TrimRight(m[1]+"**"+m[2]+":** "+m[5], " ")
	}
	return line
}

// named gives each heading of a script that lacks a name one of its own. In
// felles.md the names are given, and nobody can guess which is meant.
func named(file string, source []byte) []byte {
	if path.Base(file) == commonFile {
		return source
	}
	o := dialog.Outlined(file, source)
	taken := map[string]bool{}
	for _, p := range o.Passages {
		taken[p.ID] = true
	}
	var out []byte
	done := 0
	for _, p := range o.Passages {
		if p.Kind != dialog.PassageHeading || p.Level < 2 || p.Level > 3 || p.ID != "" || strings.Contains(p.Text(), "`") {
			continue
		}
		base := asciiName(p.Text())
		if base == "" {
			continue
		}
		id := base
		for n := 2; taken[id]; n++ {
			id = base + "-" + strconv.Itoa(n)
		}
		taken[id] = true
		end := len(source)
		if nl := bytes.IndexByte(source[p.Pos:], '\n'); nl >= 0 {
			end = p.Pos + nl
		}
		out = append(out, source[done:end]...)
		out = append(out, " `"+id+"`"...)
		done = end
	}
	return append(out, source[done:]...)
}

// asciiName makes «Når det går bra» into nar-det-gar-bra.
func asciiName(title string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.NewReplacer("æ", "ae", "ø", "o").Replace(strings.ToLower(title))) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case (r == ' ' || r == '-') && b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimRight(b.String(), "-")
}

// linked repairs the links: where they go, and what they say, follow the
// heading. A link nobody can place is left for check to complain about.
func linked(file string, source []byte) []byte {
	o := dialog.Outlined(file, source)
	var headings []dialog.Passage
	for _, p := range o.Passages {
		if p.Kind == dialog.PassageHeading && p.Level > 1 && p.ID != "" {
			headings = append(headings, p)
		}
	}
	var out []byte
	done := 0
	for _, p := range o.Passages {
		if p.Link == "" || p.Kind != dialog.PassageLabel {
			continue
		}
		to, ok := destination(headings, p)
		text, link, ok2 := linkAt(source, p.LinkPos, p.Link)
		if !ok || !ok2 || text.from < done {
			continue
		}
		name := string(source[text.from:text.to])
		if !strings.ContainsAny(to.Text(), "[]`*_\\<>&") {
			name = to.Text()
		}
		out = append(out, source[done:text.from]...)
		out = append(out, name+"](#"+dialog.Anchor(to.Text(), to.ID)...)
		done = link.to
	}
	return append(out, source[done:]...)
}

// destination finds the heading a link means: by where it leads, or by the
// anchor the heading had before it got a name or a new text, or by its words.
func destination(headings []dialog.Passage, p dialog.Passage) (dialog.Passage, bool) {
	anchor := strings.TrimPrefix(p.Link, "#")
	for _, fits := range []func(h dialog.Passage) bool{
		func(h dialog.Passage) bool { return p.Target != "" && h.ID == p.Target },
		func(h dialog.Passage) bool { return strings.EqualFold(anchor, dialog.Anchor(h.Text(), h.ID)) },
		func(h dialog.Passage) bool { return anchor == dialog.Anchor(h.Text(), "") },
		func(h dialog.Passage) bool { return strings.HasSuffix(anchor, "-"+h.ID) },
		func(h dialog.Passage) bool { return strings.EqualFold(strings.TrimSpace(p.Text()), h.Text()) },
	} {
		var found []dialog.Passage
		for _, h := range headings {
			if fits(h) {
				found = append(found, h)
			}
		}
		if len(found) == 1 {
			return found[0], true
		}
		if longest, ok := longestName(found); ok {
			return longest, true
		}
	}
	return dialog.Passage{}, false
}

// longestName chooses «se-igjen» over «igjen» when an anchor ends in both.
func longestName(found []dialog.Passage) (dialog.Passage, bool) {
	var best dialog.Passage
	for _, h := range found {
		switch {
		case len(h.ID) > len(best.ID):
			best = h
		case h.ID == best.ID:
			return best, false
		}
	}
	return best, len(found) > 0
}

type span struct{ from, to int }

// linkAt finds the text and the destination of the link at pos, in the plain
// form «[text](#anchor)». Any other form is left alone.
func linkAt(source []byte, pos int, destination string) (text, link span, ok bool) {
	if pos < 0 || pos >= len(source) || source[pos] != '[' {
		return text, link, false
	}
	end := bytes.Index(source[pos:], []byte("]("+destination+")"))
	if end < 0 || bytes.ContainsAny(source[pos+1:pos+end], "[]\n") {
		return text, link, false
	}
	text = span{pos + 1, pos + end}
	return text, span{text.to + 2, text.to + 2 + len(destination)}, true
}
