package dialog

import (
	"time"

	"egneord/dialog/norsk"
)

// A Screen is what the bruker sees now: one thing we say, and what can be done about it.
type Screen struct {
	Step     string   `json:"step"`
	Round    int      `json:"round"`
	Kind     Kind     `json:"kind"`
	Again    bool     `json:"again,omitempty"` // said in simpler words
	Paused   bool     `json:"paused,omitempty"`
	Ended    bool     `json:"ended,omitempty"`
	Lines    []Spoken `json:"lines"`
	Cards    []Card   `json:"cards,omitempty"`    // cards of a one, many or ranking
	Scale    *Span    `json:"scale,omitempty"`    // only for a scale
	Options  []Option `json:"options"`            // what may be done besides answering, in the order to show
	Progress string   `json:"progress,omitempty"` // «Vi er omtrent halvveis.»
	Topics   []Place  `json:"topics"`             // where the bruker may go
	Waiting  []Said   `json:"waiting,omitempty"`  // what was written for the bruker, and waits for a yes or a no
	Help     bool     `json:"help,omitempty"`     // the newest words call for help: show whom one may ring. It is in no event and is never stored
	Said     []Said   `json:"said,omitempty"`     // what the bruker has said and may change: this wish on a summary or a correction, everything at the end

	Always bool `json:"cards_always,omitempty"` // cards are shown without being asked for
}

// Spoken is one line we say, with the bruker's own words put in.
type Spoken struct {
	Text    string `json:"text"`
	Item    bool   `json:"item,omitempty"`
	Picture string `json:"picture,omitempty"` // the stem of its file
	Key     string `json:"key,omitempty"`     // the word that carries it: where it stands first in Text
	Drawn   int    `json:"drawn,omitempty"`   // the event that holds a drawing to show with it
}

// A Card can be picked by its number: from 0 for cards, the wish's number in a ranking.
type Card struct {
	N       int    `json:"n"`
	Text    string `json:"text"`
	Picture string `json:"picture,omitempty"` // the stem of its file
	Drawn   int    `json:"drawn,omitempty"`   // the event that holds the drawing, when the wish was drawn
}

// A Span is a scale: the words at its ends, and the steps it may be answered by
// instead of a number, from the most to the least. A step is picked by its place.
type Span struct {
	Steps    []string `json:"steps"`
	Low      int      `json:"low"`
	High     int      `json:"high"`
	LowText  string   `json:"low_text,omitempty"`
	HighText string   `json:"high_text,omitempty"`
}

// An Option is a command that is possible now, and its name for people.
type Option struct {
	Do    Do     `json:"do"`
	Label string `json:"label"`
}

// A Place is a topic in the menu.
type Place struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Here  bool   `json:"here,omitempty"`
	Done  bool   `json:"done,omitempty"`
}

// Said is an answer the bruker may change.
type Said struct {
	N     int    `json:"n"` // the event that holds the words
	Step  string `json:"step"`
	Round int    `json:"round"`
	Title string `json:"title"` // the step's heading in the script
	Text  string `json:"text"`
	By    Who    `json:"by,omitempty"`    // parorende, when they wrote it
	Drawn int    `json:"drawn,omitempty"` // N, when it was drawn

	Picture string `json:"picture,omitempty"` // of the card it was said with
	Cards   []Card `json:"cards,omitempty"`   // what it may be changed to, when cards are always shown

	// Pictures of the words, for who finds pictures easier: the stems of their
	// files. The engine knows no pictures, so the server puts them here.
	Pictures []string `json:"pictures,omitempty"`
}

// Who said a line in the conversation.
type Who string

// We and the bruker.
const (
	Us     Who = "us"
	Bruker Who = "bruker"

	// Parorende wrote for the bruker. Such words wait until the bruker has said
	// that they are right (R63).
	Parorende Who = "parorende"
)

// A Bubble is one line of the conversation so far. The list only grows.
type Bubble struct {
	N        int      `json:"n"` // the event it came with
	Who      Who      `json:"who"`
	Text     string   `json:"text"`
	Items    []string `json:"items,omitempty"`    // list items we said under Text
	Drawn    int      `json:"drawn,omitempty"`    // the event that holds the drawing shown with Text, N when it is the answer
	DrawnAt  []int    `json:"drawn_at,omitempty"` // as Drawn, for each of Items; left out when none was drawn
	Button   bool     `json:"button,omitempty"`   // pressed, not written: «Hopp over»
	Step     string   `json:"step,omitempty"`     // own words that may be changed, or that were vouched for: their step and round
	Round    int      `json:"round,omitempty"`
	By       Who      `json:"by,omitempty"`       // parorende, when they wrote it for the bruker
	Replaces int      `json:"replaces,omitempty"` // the event whose words these stand for now, or take back
	Added    bool     `json:"added,omitempty"`    // an afterthought: it stands beside the answer to Step, and an edit of that answer leaves it

	Picture string `json:"picture,omitempty"` // of the card that was picked

	// For the history of a goal (R95).
	At   time.Time `json:"at"`
	Goal int       `json:"goal,omitempty"` // the wish it is about
	Did  EventKind `json:"did,omitempty"`  // what the bruker did with the goal: vouched, confirmed, titled, placed, dated, let_go, taken_up, shared or kept

	Answer Answer `json:"answer,omitempty"` // vouched, confirmed
	About  About  `json:"about,omitempty"`  // placed: where Text belongs now
	From   string `json:"from,omitempty"`   // dated: the days that Text means
	Until  string `json:"until,omitempty"`
}

// View is what the bruker sees now. It makes no event.
func View(s *Script, st State) Screen {
	if st.Pos < 0 {
		return Screen{Kind: Statement, Lines: []Spoken{}, Options: []Option{}, Topics: []Place{}}
	}
	step, common := s.Steps[st.Pos], s.Common.Phrases
	a := st.at(st.Round, st.Pos)
	screen := Screen{
		Step: step.ID, Round: st.Round, Kind: step.Kind, Paused: st.Paused, Ended: st.Ended,
		Again: a.asks >= MaxAsks && step.Simpler != nil, Always: st.CardsAlways,
		Lines: st.say(s, step.question(st.Round, a), st.Round),
	}
	screen.Help = norsk.CallsForHelp(st.newest)
	screen.Waiting = st.waiting(s)
	if a.waits() {
		vouch := phraseVouch
		if a.drawing != "" {
			vouch = phraseVouchDrawn
		}
		screen.Kind, screen.Lines = Vouching, append([]Spoken{a.shown()}, st.say(s, common[vouch].Reply, 0)...)
	}
	if st.Paused {
		screen.Lines = st.say(s, common[phrasePause].Reply, 0)
	}
	for _, do := range offered(s, st) {
		if phrase, ok := optionPhrases[do]; ok {
			screen.Options = append(screen.Options, Option{do, common[phrase].Label})
		}
	}
	if !a.waits() {
		screen.Cards = cardsOf(step, st.shownCards(s, step, st.Round))
	}
	if step.Kind == Ranking {
		for _, number := range st.said(s) {
			words, drawn := st.wishWords(s, number)
			screen.Cards = append(screen.Cards, Card{N: number, Text: words, Drawn: drawn, Picture: st.wishPicture(s, number)})
		}
	}
	if step.Kind == Scale {
		screen.Scale = &Span{Steps: []string{}, Low: step.Low, High: step.High, LowText: step.LowText, HighText: step.HighText}
		for _, card := range step.Cards {
			screen.Scale.Steps = append(screen.Scale.Steps, card.Text)
		}
	}
	screen.Progress = progress(s, st)
	screen.Topics = places(s, st)
	switch {
	case st.Ended && allowed(s, st):
		screen.Said = st.editable(s, 0, len(st.wishes))
	case step.Kind == Summary || step.Kind == Correction:
		screen.Said = st.editable(s, st.Round, st.Round)
	}
	return screen
}

// optionPhrases are the commands that are buttons beside the answer, and where
// their names stand in felles.md.
var optionPhrases = map[Do]string{
	DontUnderstand: phraseDontUnderstand, Why: phraseWhy, Skip: phraseSkip, DontKnow: phraseDontKnow, Decline: phraseDecline,
	OtherFirst: phraseOtherFirst, ShowCards: phraseShowCards, Back: phraseBack, Pause: phrasePause, Resume: phraseResume, More: phraseMore, GoTo: phraseGoTo,
}

// offered lists what the bruker may do now, in the order it is shown.
func offered(s *Script, st State) []Do {
	if st.Paused {
		return []Do{Resume}
	}
	step := s.Steps[st.Pos]
	var do []Do
	if st.at(st.Round, st.Pos).waits() {
		do = append(do, Vouch)
	} else if !st.Ended {
		question := step.Kind == Free || step.Kind == OneCard || step.Kind == ManyCards || step.Kind == Scale || step.Kind == YesNo
		switch step.Kind {
		case Free:
			do = append(do, Say, Draw)
			if len(st.shownCards(s, step, st.Round)) > 0 {
				do = append(do, Pick)
			} else if step.From == "" && len(step.Cards) > 0 {
				do = append(do, ShowCards)
			}
		case OneCard, ManyCards, Ranking:
			do = append(do, Pick)
		case Scale:
			if do = append(do, Rate); len(step.Cards) > 1 {
				do = append(do, Pick)
			}
		default:
			do = append(do, Confirm)
		}
		if question {
			do = append(do, DontKnow)
		}
		if question || step.Kind == Ranking {
			do = append(do, Skip)
		}
		if step.asks() && step.Simpler != nil && !(step.neverAssumed() && st.at(st.Round, st.Pos).asks >= MaxAsks) {
			do = append(do, DontUnderstand)
		}
		if step.Why != nil {
			do = append(do, Why)
		}
		if question {
			do = append(do, Decline)
			if _, _, ok := wishStep(s, st); ok && allowed(s, st) && step.About != AboutWish {
				do = append(do, OtherFirst)
			}
		}
	}
	if st.trail != nil {
		do = append(do, Back)
	}
	if !st.Ended {
		do = append(do, Pause)
	}
	if allowed(s, st) {
		do = append(do, More, GoTo)
	}
	return do
}

// neverAssumed tells whether a question waits for its answer however often it
// is not understood: a yes is never taken for granted.
func (step *Step) neverAssumed() bool {
	return step.Kind == Consent || step.Kind == Summary || step.Kind == Sharing
}

// progress says in words how far we are. Nothing is said while further wishes
// are told: to say «halfway» twice is to lie once.
func progress(s *Script, st State) string {
	words := s.Common.Progress
	if len(words) == 0 || st.Round > 1 || st.Ended || st.Paused {
		return ""
	}
	return words[min(st.Pos*len(words)/len(s.Steps), len(words)-1)]
}

// places is the menu of topics. Before the bruker has said yes there is nowhere to go.
func places(s *Script, st State) []Place {
	list := []Place{}
	if !allowed(s, st) {
		return list
	}
	for t, topic := range s.Topics {
		steps := s.stepsOf(t)
		if !topic.asksSomething(steps) {
			continue
		}
		round := 0
		if topic.PerWish {
			round = max(1, len(st.wishes))
		}
		d := decision{s: s, st: st}
		_, open := d.firstOpen(t, round)
		list = append(list, Place{ID: topic.ID, Title: topic.Title, Here: s.Steps[st.Pos].Topic == t, Done: !open})
	}
	return list
}

// asksSomething tells whether the topic has a question about the bruker's life,
// or what is done with the answers. Greetings and consent are not places to go.
func (t Topic) asksSomething(steps []*Step) bool {
	for _, step := range steps {
		if step.About != "" || step.Kind == Ranking || step.Kind == Sharing {
			return true
		}
	}
	return false
}

// editable lists the answers in own words in some rounds.
func (st State) editable(s *Script, first, last int) []Said {
	var list []Said
	for round := first; round <= last; round++ {
		for _, step := range s.Steps {
			a := st.at(round, step.Index)
			if step.Kind == Free && a.status == Settled && a.says() {
				one := Said{N: a.n, Step: step.ID, Round: round, Title: step.Title, Text: a.text, Drawn: a.drawn(), Picture: a.picture(step)}
				if st.CardsAlways {
					one.Cards = cardsOf(step, st.shownCards(s, step, round))
				}
				list = append(list, one)
			}
		}
	}
	return list
}
