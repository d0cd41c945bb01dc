package norsk

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Signs that are words, or nothing at all, to the ear. A sign between spaces is
// read by itself afterwards.
var signsAloud = strings.NewReplacer(
	"«", "", "»", "", "\"", "", "“", "", "”", "", "„", "", "‟", "", "‹", "", "›", "",
	"(", " , ", ")", " , ", "[", " , ", "]", " , ", "{", " , ", "}", " , ",
	" – ", " , ", " — ", " , ", " - ", " , ", "—", "–", "…", ".",
	"°C", " ° ", "° C", " ° ", "°", " ° ", "%", " % ", "&", " og ", "§", " paragraf ", "@", " krøllalfa ", "€", " euro ", "½", " 1/2 ",
	"*", " ", "_", " ", "#", " ", "|", " ", "~", " ", "^", " ", "`", " ", "\\", " ", "<", " ", ">", " ", "=", " ", "$", " ",
	"²", "2", "\r\n", "\n", "\r", "\n",
)

// sayable takes out what has no sound, so that what is left is words and signs.
func sayable(text string) string {
	text = signsAloud.Replace(strings.ToValidUTF8(text, ""))
	var b strings.Builder
	before := ' '
	for i, r := range text {
		next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		switch {
		case r == '\n' || r == '°':
		case unicode.IsSpace(r):
			r = ' '
		case (r == '\'' || r == '’') && !(unicode.IsLetter(before) && unicode.IsLetter(next)):
			continue
		case unicode.In(r, unicode.So, unicode.Sk, unicode.C, unicode.Me, unicode.Variation_Selector): // pictures, and what shapes them
			continue
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

func isUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

func isLower(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// joined reads words with a sign between them: og/eller, 7/10, 3–5, pluss.
func (a *aloud) joined(i int) (string, int) {
	core := a.words[i].core
	switch {
	case core == "+":
		return "pluss", 1
	case core == "%":
		return "prosent", 1
	case core == "°":
		return "grader", 1
	case core == "1/2":
		return a.in("en halv", "ein halv"), 1
	case strings.Contains(core, "://") || strings.HasPrefix(core, "www."):
		return a.in("en nettadresse", "ei nettadresse"), 1
	}
	if from, to, ok := span(core); ok {
		return from + " til " + to, 1
	}
	before, after, ok := strings.Cut(core, "/")
	if !ok || strings.Trim(core, "/") == "" {
		return "", 0
	}
	switch {
	case isNumber(before) && isNumber(after):
		return before + " av " + after, 1
	case strings.ToLower(before) == "og":
		return before + " " + after, 1
	}
	parts := strings.FieldsFunc(core, func(r rune) bool { return r == '/' })
	return strings.Join(parts, " eller "), 1
}

// span is two numbers with a line between them: 3–5, 10-12.
func span(core string) (from, to string, ok bool) {
	from, to, ok = strings.Cut(strings.Replace(core, "–", "-", 1), "-")
	from, to = strings.TrimSuffix(from, "."), strings.TrimSuffix(to, ".")
	return from, to, ok && isNumber(from) && isNumber(to)
}
