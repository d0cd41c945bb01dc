package dialog

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Transcript is a conversation as a Markdown document. Read as text it shows
// what was said; read as a test it holds what the bruker did, and the words we
// answered must come out the same.
type Transcript struct {
	Title  string
	Script string // the script's name
	Date   time.Time
	Given  []Given // what was said in an earlier conversation
	Turns  []Turn
}

// A Turn is one thing the bruker did: words, or a button and what went with it.
type Turn struct {
	Button string // «Hopp over»; empty: Words were written as an answer
	Words  string
	By     Who // Parorende, when they wrote for the bruker
}

const (
	usMark     = "**Vi:** "
	brukerMark = "**Bruker:** "

	parorendeMark = "**Pårørende for brukeren:** "
)

// Marks that Markdown would read as something else are written with a
// backslash, and a new line in an answer as a backslash and a new line.
var (
	escapeWords   = strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "<", "\\<", "#", "\\#", "\n", "\\\n")
	unescapeWords = strings.NewReplacer("\\\\", "\\", "\\*", "*", "\\_", "_", "\\`", "`", "\\[", "[", "\\<", "<", "\\#", "#", "\\\n", "\n")
)

// ParseTranscript reads a transcript. Lines we say are skipped: they are made
// again by Perform.
func ParseTranscript(source string) (Transcript, error) {
	var t Transcript
	paragraphs := strings.Split(strings.ReplaceAll(source, "\r\n", "\n"), "\n\n")
	line := 1
	for _, p := range paragraphs {
		at := line
		line += strings.Count(p, "\n") + 2
		p = strings.Trim(p, "\n")
		switch {
		case strings.HasPrefix(p, "# "):
			t.Title = strings.TrimPrefix(p, "# ")
		case strings.HasPrefix(p, "- **Samtale:**"):
			for field := range strings.SplitSeq(p, "\n") {
				name, value, _ := strings.Cut(strings.TrimPrefix(field, "- **"), ":** ")
				switch name {
				case "Samtale":
					t.Script = strings.Trim(value, "`")
				case "Fra før":
					g, err := parseGiven(value)
					if err != nil {
						return t, fmt.Errorf("linje %d: %w", at, err)
					}
					t.Given = append(t.Given, g)
				case "Dato":
					date, err := time.Parse(time.DateOnly, value)
					if err != nil {
						return t, fmt.Errorf("linje %d: datoen skrives slik: 2026-11-21", at)
					}
					t.Date = date
				}
			}
		case strings.HasPrefix(p, brukerMark):
			t.Turns = append(t.Turns, parseTurn(strings.TrimPrefix(p, brukerMark)))
		case strings.HasPrefix(p, parorendeMark):
			t.Turns = append(t.Turns, Turn{Words: unescape(strings.TrimPrefix(p, parorendeMark)), By: Parorende})
		}
	}
	if t.Script == "" {
		return t, fmt.Errorf("utskriften mangler «- **Samtale:** `navn`»")
	}
	return t, nil
}

// parseGiven reads «`onske` 1: ordene».
func parseGiven(text string) (Given, error) {
	head, words, _ := strings.Cut(text, ": ")
	step, number, _ := strings.Cut(head, " ")
	round := 0
	if number != "" {
		var err error
		if round, err = strconv.Atoi(number); err != nil {
			return Given{}, fmt.Errorf("«Fra før» skrives slik: `onske` 1: ordene")
		}
	}
	return Given{Step: strings.Trim(step, "`"), Round: round, Text: unescape(words)}, nil
}

func parseTurn(text string) Turn {
	if rest, ok := strings.CutPrefix(text, "*"); ok {
		if button, after, ok := strings.Cut(rest, "*"); ok {
			return Turn{Button: strings.TrimSuffix(button, ":"), Words: unescape(strings.TrimPrefix(after, " "))}
		}
	}
	return Turn{Words: unescape(text)}
}

// unescape gives back the words as they were. A lone backslash at the end is a
// new line whose line end was the paragraph's.
func unescape(text string) string {
	if slashes := len(text) - len(strings.TrimRight(text, "\\")); slashes%2 == 1 {
		text += "\n"
	}
	return unescapeWords.Replace(text)
}

func (t Turn) String() string {
	switch {
	case t.Button == "":
		return escapeWords.Replace(t.Words)
	case t.Words == "":
		return "*" + t.Button + "*"
	}
	return "*" + t.Button + ":* " + escapeWords.Replace(t.Words)
}

// Perform holds the conversation of a transcript and writes it down again.
func Perform(s *Script, t Transcript) (st State, events []Event, markdown string, err error) {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n- **Samtale:** `%s`\n- **Dato:** %s\n", t.Title, s.Name, t.Date.Format(time.DateOnly))
	for _, g := range t.Given {
		fmt.Fprintf(&b, "- **Fra før:** `%s` %d: %s\n", g.Step, g.Round, escapeWords.Replace(g.Text))
	}
	seen := ""
	events = Begin(s, t.Date, t.Given...)
	st = Replay(s, events)
	for k, turn := range t.Turns {
		c, err := Interpret(s, st, turn)
		if err != nil {
			return st, events, b.String(), fmt.Errorf("tur %d, «%s»: %w", k+1, turn, err)
		}
		c.ID, c.At, c.Seed = "t"+strconv.Itoa(k+1), t.Date, 1 // a transcript always shows cards in the same order
		made, err := Decide(s, st, c)
		if err != nil {
			return st, events, b.String(), fmt.Errorf("tur %d, «%s»: %w", k+1, turn, err)
		}
		seen = writeScreen(&b, View(s, st), seen)
		mark := brukerMark
		if turn.By == Parorende {
			mark = parorendeMark
		}
		fmt.Fprintf(&b, "\n%s%s\n", mark, turn)
		before := st.N
		for _, e := range made {
			st = Apply(s, st, e)
		}
		events = append(events, made...)
		answered := false // what we say after the bruker, not the question again
		for _, bubble := range Bubbles(s, st, before) {
			if bubble.Who == Us && answered {
				writeUs(&b, bubble.Text, bubble.Items)
			}
			answered = answered || bubble.Who == Bruker
		}
	}
	writeScreen(&b, View(s, st), seen)
	return st, events, b.String(), nil
}

// writeScreen writes what is said on a screen, unless it stands there already.
func writeScreen(b *strings.Builder, screen Screen, seen string) string {
	var now strings.Builder
	var text string
	var items []string
	for _, spoken := range append(screen.Lines, Spoken{}) {
		switch {
		case spoken.Item:
			items = append(items, spoken.Text)
		case spoken.Text != "" && len(items) == 0 && text != "":
			text += "\n" + spoken.Text
		default:
			if text != "" || len(items) > 0 {
				writeUs(&now, text, items)
			}
			text, items = spoken.Text, nil
		}
	}
	if now.String() != seen {
		b.WriteString(now.String())
	}
	return now.String()
}

func writeUs(b *strings.Builder, text string, items []string) {
	fmt.Fprintf(b, "\n%s%s\n", usMark, escapeWords.Replace(text))
	if len(items) > 0 {
		b.WriteString("\n")
	}
	for _, item := range items {
		fmt.Fprintf(b, "- %s\n", escapeWords.Replace(item))
	}
}

// Interpret finds the command a turn means on the screen it is made on. Words
// are an answer; a button is known by its name.
func Interpret(s *Script, st State, t Turn) (Command, error) {
	screen, common := View(s, st), s.Common.Phrases
	c := Command{Step: screen.Step, Round: screen.Round}
	if t.Button == "" {
		c.Do, c.Text, c.By = Say, t.Words, t.By
		return c, nil
	}
	if screen.Kind == Vouching {
		for answer, phrase := range map[Answer]string{Yes: phraseYes, Almost: phraseUnsure, No: phraseNo} {
			if t.Button == common[phrase].Label {
				c.Do, c.Answer = Vouch, answer
				return c, nil
			}
		}
	}
	for answer, phrase := range map[Answer]string{Yes: phraseYes, Almost: phraseAlmost, No: phraseNo} {
		if t.Button == common[phrase].Label {
			c.Do, c.Answer = Confirm, answer
			return c, nil
		}
	}
	if t.Button == common[phraseGoOn].Label {
		c.Do, c.Answer = Confirm, Yes
		return c, nil
	}
	name, about := t.Button, ""
	if before, inside, ok := strings.Cut(t.Button, " ("); ok && strings.HasSuffix(inside, ")") {
		name, about = before, strings.TrimSuffix(inside, ")")
	}
	switch name {
	case common[phraseShare].Label, common[phraseKeep].Label:
		number, err := strconv.Atoi(t.Words)
		if err != nil {
			return c, refuse(RefusedWrongAnswer)
		}
		c.Do, c.Goal, c.Step, c.Round = Share, number, "", 0
		if name == common[phraseKeep].Label {
			c.Do = Keep
		}
		return c, nil
	case common[phraseCardsAlways].Label, common[phraseCardsAsked].Label:
		c.Do, c.Answer, c.Step, c.Round = Cards, Yes, "", 0
		if name == common[phraseCardsAsked].Label {
			c.Answer = No
		}
		return c, nil
	case common[phraseGoTo].Label:
		c.Do = GoTo
		for _, topic := range s.Topics {
			if topic.Title == t.Words {
				c.Topic = topic.ID
			}
		}
		return c, nil
	case common[phraseEdit].Label, common[phraseMore].Label:
		c.Do, c.Text, c.Step, c.Round = Edit, t.Words, "", 0
		if name == common[phraseMore].Label {
			c.Do = More
		}
		if about != "" {
			c.Step, c.Round = s.answerNamed(about)
		}
		return c, nil
	}
	for do, phrase := range optionPhrases {
		if t.Button == common[phrase].Label {
			c.Do = do
			return c, nil
		}
	}
	return s.interpretAnswer(c, screen, t)
}

// interpretAnswer reads cards, numbers and a ranking.
func (s *Script) interpretAnswer(c Command, screen Screen, t Turn) (Command, error) {
	switch screen.Kind {
	case Scale:
		if n, err := strconv.Atoi(t.Button); err == nil {
			c.Do, c.Value = Rate, &n
			return c, nil
		}
		if k := slices.Index(screen.Scale.Steps, t.Button); k >= 0 {
			c.Do, c.Picks = Pick, []int{k}
			return c, nil
		}
	case Ranking:
		c.Do = Pick
		for number := range strings.SplitSeq(t.Words, ",") {
			n, err := strconv.Atoi(strings.TrimSpace(number))
			if err != nil {
				return c, refuse(RefusedWrongAnswer)
			}
			c.Picks = append(c.Picks, n)
		}
		return c, nil
	case OneCard, ManyCards, Free:
		c.Do = Pick
		for text := range strings.SplitSeq(t.Button, " + ") {
			k := slices.IndexFunc(screen.Cards, func(card Card) bool { return card.Text == text })
			if k < 0 {
				return c, refuse(RefusedUnknown)
			}
			c.Picks = append(c.Picks, screen.Cards[k].N)
		}
		return c, nil
	}
	return c, refuse(RefusedUnknown)
}

// answerNamed finds «Ønsket» or «Ønsket 2»: a step's heading, and the wish it is about.
func (s *Script) answerNamed(about string) (step string, round int) {
	for _, p := range s.Steps {
		if rest, ok := strings.CutPrefix(about, p.Title); ok {
			if n, err := strconv.Atoi(strings.TrimSpace(rest)); err == nil {
				return p.ID, n
			} else if rest == "" {
				if s.perWish(p) {
					return p.ID, 1
				}
				return p.ID, 0
			}
		}
	}
	return "", 0
}
