package dialog

import "strconv"

// WayWords is what the author wrote for a way out of a step: «Hvis nei»,
// «Ellers», «Videre», in the language of the script.
func (s *Script) WayWords(step *Step, way Way) string {
	lex := lexiconOf(s.Lang)
	switch {
	case way == WayElse:
		return wordFor(lex.labels, labelElse)
	case way == WayNext:
		return wordFor(lex.labels, labelNext)
	case int(way) >= len(step.Branches):
		return ""
	}
	b := step.Branches[way]
	condition := ""
	switch b.When {
	case WhenRange:
		condition = strconv.Itoa(b.Low)
		if b.High != b.Low {
			condition += "–" + strconv.Itoa(b.High)
		}
	case WhenCard:
		if b.Card >= 0 && b.Card < len(step.Cards) {
			condition = "«" + step.Cards[b.Card].Text + "»"
		}
	case WhenAnswer:
		for word, answer := range lex.answers {
			if answer == b.Answer {
				condition = word
			}
		}
	case WhenSkipped:
		condition = lex.skipped
	case WhenShort:
		condition = lex.short
	case WhenTime:
		condition = lex.time
	case WhenTired:
		condition = lex.tired
	}
	return wordFor(lex.labels, labelIf) + " " + condition
}

// AboutWord is what the author writes after «Spør om:».
func (s *Script) AboutWord(about About) string {
	for word, a := range lexiconOf(s.Lang).about {
		if a == about {
			return word
		}
	}
	return ""
}

// KindWord is what the author writes after «Svar:». A statement has none.
func (s *Script) KindWord(step *Step) string {
	lex := lexiconOf(s.Lang)
	if step.Kind == Scale {
		return lex.from + " " + strconv.Itoa(step.Low) + " " + lex.to + " " + strconv.Itoa(step.High)
	}
	for word, kind := range lex.kinds {
		if kind == step.Kind {
			return word
		}
	}
	return ""
}

// RepeatsWord is what the author writes under a topic that is asked for each wish.
func (s *Script) RepeatsWord() string { return lexiconOf(s.Lang).repeats }

// wordFor is a label as it stands in a script, with a capital letter.
func wordFor(labels map[string]label, wanted label) string {
	for word, l := range labels {
		if l == wanted {
			return capital(word)
		}
	}
	return ""
}
