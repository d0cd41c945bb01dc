package dialog

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// A picture stands at the very end of what we say, or of a card: one emoji, or
// the name of one of our own pictures between colons. It is no part of the text.

const (
	joiner       = '\u200d' // makes one sign of several
	asPicture    = '\ufe0f' // «show this sign as a picture»
	keycap       = '\u20e3'
	firstFlag    = '\U0001F1E6'
	lastFlag     = '\U0001F1FF'
	firstSkin    = '\U0001F3FB'
	lastSkin     = '\U0001F3FF'
	firstTag     = '\U000E0020' // the flag of Wales is a flag and six of these
	lastTag      = '\U000E007F'
	maxMarkRunes = 24 // the longest sequence there is has fewer
)

var ownPattern = regexp.MustCompile(`(?:^|\s)(:([a-z0-9]+(?:-[a-z0-9]+)*):)$`)

// splitPicture takes the picture off the end of a text.
func splitPicture(text string) (words, mark string) {
	text = strings.TrimRight(text, " ")
	if m := ownPattern.FindStringSubmatchIndex(text); m != nil {
		return strings.TrimRight(text[:m[2]], " "), text[m[2]:m[3]]
	}
	runes := []rune(text)
	for i := 0; i < len(runes); {
		n := emojiAt(runes, i)
		if n > 0 && n <= maxMarkRunes && i+n == len(runes) {
			return strings.TrimRight(string(runes[:i]), " "), string(runes[i:])
		}
		i += max(n, 1)
	}
	return text, ""
}

// strayPicture finds a picture anywhere in a text: the code points from..to.
func strayPicture(text string) (from, to int, ok bool) {
	runes := []rune(text)
	for i := range runes {
		if n := emojiAt(runes, i); n > 0 {
			return i, i + n, true
		}
	}
	if m := strayOwn.FindStringSubmatchIndex(text); m != nil {
		from = utf8.RuneCountInString(text[:m[2]])
		return from, from + utf8.RuneCountInString(text[m[2]:m[3]]), true
	}
	return 0, 0, false
}

var strayOwn = regexp.MustCompile(`(?:^|\s)(:[a-z0-9]+(?:-[a-z0-9]+)*:)(?:\s|$)`)

// emojiAt is how many code points the emoji that begins at i has; 0: there is
// none. Signs that are joined to each other are one.
func emojiAt(runes []rune, i int) int {
	at := func(k int) rune {
		if k < len(runes) {
			return runes[k]
		}
		return 0
	}
	first := at(i)
	switch {
	case first >= '0' && first <= '9' || first == '#' || first == '*': // the keys of a telephone
		if at(i+1) == asPicture && at(i+2) == keycap {
			return 3
		}
		if at(i+1) == keycap {
			return 2
		}
		return 0
	case first >= firstFlag && first <= lastFlag: // two letters are one flag
		if next := at(i + 1); next >= firstFlag && next <= lastFlag {
			return 2
		}
		return 1
	}
	n := 0
	for {
		sign := at(i + n)
		if !pictorial(sign) && !(sign != 0 && textual(sign) && (at(i+n+1) == asPicture || n > 0)) {
			if n > 0 {
				n-- // the joiner joins nothing
			}
			return n
		}
		n++
		for next := at(i + n); next == asPicture || next >= firstSkin && next <= lastSkin || next >= firstTag && next <= lastTag; next = at(i + n) {
			n++
		}
		if at(i+n) != joiner {
			return n
		}
		n++
	}
}

// pictorial tells whether a sign is a picture by itself.
func pictorial(r rune) bool {
	switch {
	case r >= 0x1F000 && r <= 0x1FAFF, r >= 0x2600 && r <= 0x27BF:
		return true
	}
	switch r {
	case 0x231A, 0x231B, 0x23E9, 0x23EA, 0x23EB, 0x23EC, 0x23F0, 0x23F3, 0x25FD, 0x25FE, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55:
		return true
	}
	return false
}

// textual tells whether a sign is a letter or a mark that is a picture only when
// it says so («©», «↔», «▶»).
func textual(r rune) bool {
	switch {
	case r >= 0x2194 && r <= 0x2199, r >= 0x23E9 && r <= 0x23FA, r >= 0x2B05 && r <= 0x2B07:
		return true
	}
	switch r {
	case 0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x21A9, 0x21AA, 0x2328, 0x23CF, 0x24C2, 0x25AA, 0x25AB, 0x25B6, 0x25C0, 0x25FB, 0x25FC,
		0x2934, 0x2935, 0x3030, 0x303D, 0x3297, 0x3299:
		return true
	}
	return false
}
