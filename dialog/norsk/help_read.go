package norsk

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sounded is one word as the frames know it.
type sounded struct {
	id    soundID
	pause bool // a comma or the like stands before it
	many  bool // it ends as «blomstene» and «språket» do, and may be whom it is about
	ends  bool // it is the last of its sentence
}

// reader reads what somebody wrote as it sounds, once, from the beginning.
type reader struct {
	words   []sounded
	sound   []byte
	marked  bool // the word has æ, ø or å
	weak    bool // the word has an «e» that is not heard
	quote   rune // what ends the words of others that are read now
	pause   bool
	from    int // where the sentence begins in words
	longest int // how many words the longest sentence has
}

// read gives the words of a text, without what is quoted from others. All that
// is not a to z and 0 to 9 is dropped, so that «ikkje», «ikje» and «IKKE» are
// near each other and «do», «doe» and «dø» are one.
func (r *reader) read(text string) {
	for _, c := range text {
		if c < utf8.RuneSelf && soundsAs[c] != 0 {
			r.hear(soundsAs[c])
			continue
		}
		switch {
		case c == '\'' || c == '’' || isInvisible(c):
		case c < utf8.RuneSelf || !unicode.IsLetter(c) && !unicode.IsMark(c):
			r.word()
			r.mark(c)
		default:
			r.hearLetter(c)
		}
	}
	r.word()
	r.end()
}

// soundsAs is what is heard for a letter or a digit.
var soundsAs = func() (all [utf8.RuneSelf]byte) {
	for c := byte('a'); c <= 'z'; c++ {
		all[c], all[c-'a'+'A'] = c, c
	}
	for c := byte('0'); c <= '9'; c++ {
		all[c] = c
	}
	return all
}()

// hear adds a letter. A double one is heard as one, and «ae», «oe» and «aa» are
// how æ, ø and å are written without them.
func (r *reader) hear(c byte) {
	if n := len(r.sound); n > 0 {
		last := r.sound[n-1]
		if last == c || last == 'o' && c == 'e' {
			r.weak = r.weak || last != c
			return
		}
		if last == 'a' && c == 'e' {
			r.sound = r.sound[:n-1]
			r.hear('e')
			return
		}
	}
	r.sound = append(r.sound, c)
}

// hearLetter adds what is heard for a letter with something above or through
// it. Marks that follow their letter are not heard at all.
func (r *reader) hearLetter(c rune) {
	r.marked = true
	switch unicode.ToLower(c) {
	case 'æ', 'ä', 'é', 'è', 'ê':
		r.hear('e')
	case 'ø', 'ö', 'ò', 'ó', 'ô':
		r.hear('o')
	case 'å', 'á', 'à', 'â':
		r.hear('a')
	}
}

// mark is what stands between words. «Hjelp!» is not «Hjelp», and is heard.
func (r *reader) mark(c rune) {
	if r.quote != 0 {
		if c == r.quote {
			r.quote = 0
		}
		return
	}
	switch c {
	case '«', '"', '“', '”', '„':
		if r.saysAnother() {
			r.quote = closing[c]
		}
		r.pause = true
	case '!':
		if r.endsInHelp() {
			r.words = append(r.words, sounded{id: calls().exclaimed})
		}
		r.end()
	case '.', '?', ';', '…', '\n', '\r':
		r.end()
	case ',', ':', '(', ')', '–', '—', '/':
		r.pause = true
	}
}

var closing = map[rune]rune{'«': '»', '"': '"', '“': '”', '”': '”', '„': '“'}

// word ends a word.
func (r *reader) word() {
	if len(r.sound) == 0 {
		return
	}
	r.tellApart()
	if r.quote == 0 {
		h := sounded{id: calls().id(r.sound), pause: r.pause}
		switch {
		case calls().class(inBetween, h.id): // «bare», «egentlig»: says nothing of what is meant
			r.forget()
			return
		case len(r.sound) > 4:
			h.many = bytes.HasSuffix(r.sound, []byte("ene")) || bytes.HasSuffix(r.sound, []byte("ane")) || bytes.HasSuffix(r.sound, []byte("et"))
		}
		r.words = append(r.words, h)
		r.pause = false
	}
	r.forget()
}

func (r *reader) forget() { r.sound, r.marked, r.weak = r.sound[:0], false, false }

// tellApart keeps a few common words apart that would be heard as one: «får» is
// not «far», «før» not «for», «så» not «sa», «dø» not «do», and «noe» not «no».
func (r *reader) tellApart() {
	switch {
	case r.marked && (len(r.sound) == 2 && r.sound[0] == 's' && r.sound[1] == 'a' || len(r.sound) == 3 && r.sound[0] == 'f' && r.sound[2] == 'r'):
		last := r.sound[len(r.sound)-1]
		r.sound = append(r.sound[:1], r.sound[1], r.sound[1])
		if last == 'r' {
			r.sound = append(r.sound, last)
		}
	case r.marked && len(r.sound) == 2 && r.sound[0] == 'd' && r.sound[1] == 'o':
		r.sound = append(r.sound, 'o')
	case r.weak && string(r.sound) == "no":
		r.sound = append(r.sound, "ko"...)
	}
}

// end ends a sentence.
func (r *reader) end() {
	if n := len(r.words); n > r.from {
		r.words[n-1].ends = true
		r.longest = max(r.longest, n-r.from)
		r.from = n
	}
	r.pause = false
}

// endsInHelp tells whether the last words are «hjelp» or «hjelp meg».
func (r *reader) endsInHelp() bool {
	now := r.words[r.from:]
	if n := len(now); n > 1 && calls().class(writer, now[n-1].id) {
		now = now[:n-1]
	}
	return len(now) > 0 && calls().class(helps, now[len(now)-1].id)
}

// saysAnother tells whether what stands so far is «mor sa alltid».
func (r *reader) saysAnother() bool {
	now := r.words[max(r.from, len(r.words)-longSentence):]
	for _, w := range now {
		if calls().class(says, w.id) {
			return ofAnother(now)
		}
	}
	return false
}

// sounds writes a word as it sounds.
func sounds(word string) string {
	var r reader
	for _, c := range strings.ToLower(word) {
		if c < utf8.RuneSelf && soundsAs[c] != 0 {
			r.hear(soundsAs[c])
		} else {
			r.hearLetter(c)
		}
	}
	r.tellApart()
	return string(r.sound)
}
