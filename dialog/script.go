package dialog

// Kind tells how a step is answered.
type Kind string

// The kinds of step. The comment is what the author writes after «Svar:».
const (
	Statement  Kind = "statement"  // no «Svar:»: something we say, then go on
	Free       Kind = "free"       // fritt
	OneCard    Kind = "one"        // ett kort
	ManyCards  Kind = "many"       // flere kort
	Scale      Kind = "scale"      // tall fra 0 (…) til 10 (…)
	YesNo      Kind = "yes_no"     // ja eller nei: only to verify what was said
	Consent    Kind = "consent"    // samtykke: a yes or a no, kept with the exact text
	Summary    Kind = "summary"    // stemmer det: ja, nesten or nei to one's own words
	Correction Kind = "correction" // endre: pick which of one's own answers to change
	Ranking    Kind = "ranking"    // rekkefølge: which wish comes first
	Sharing    Kind = "sharing"    // deling: share each goal, or keep it

	// Vouching is a screen, and no kind of step: the bruker is asked about words
	// that a parorende wrote.
	Vouching Kind = "vouching"
)

// About is what a question asks about, in the terms of the transcript contract.
// It decides which SMARTE letter an answer may fill.
type About string

// What a question may be about. The comment is the author's word after «Spør om:».
const (
	AboutWish       About = "wish"       // ønsket
	AboutMeaning    About = "meaning"    // betydning
	AboutStrength   About = "strength"   // det som virker
	AboutStep       About = "step"       // steg
	AboutSupport    About = "support"    // hjelp
	AboutConfidence About = "confidence" // sikkerhet
	AboutImportance About = "importance" // viktighet
	AboutTime       About = "time"       // tid
	AboutSign       About = "sign"       // tegn
	AboutReview     About = "review"     // se igjen
	AboutOther      About = "other"      // annet

	// NotInGoal is where the bruker puts words that are to be in no goal.
	NotInGoal About = "none"
)

// MaxWishes is how many wishes one conversation holds. COPM stops at five, and
// at most three go to one meeting; more than five is a list, not a conversation.
const MaxWishes = 5

// MaxAsks is how many times one question may be asked: once as written and once
// in simpler words. It is a rule of the engine, not a choice of the script.
const MaxAsks = 2

// A Script is a compiled conversation. It never changes after Compile and is
// shared by all conversations that follow it.
type Script struct {
	Name  string // "for-motet"
	Lang  string // "nb" or "nn"
	Title string
	Hash  string // the first 12 hex digits of SHA-256 over the compiled meaning, felles.md included
	// Replaces names withdrawn versions, whose conversations go on with this one.
	Replaces []string
	Topics   []Topic
	Steps    []*Step
	Common   *Common

	byID map[string]int
}

// A Topic is a part of the conversation the bruker can go to.
type Topic struct {
	ID, Title string
	First     int  // index of its first step
	PerWish   bool // asked anew for each wish
}

// A Step is one thing we say, and how it may be answered.
type Step struct {
	ID, Title string
	Index     int
	Topic     int // index in Script.Topics
	Kind      Kind
	About     About // empty when the answer is no part of a goal

	Ask       []Line // the first wording
	AskNext   []Line // the first wording for the second wish and later; empty: Ask
	Simpler   []Line // the second and last wording
	Why       []Line // our honest answer to «Hvorfor spør du?»
	Mirror    []Line // said after an answer, with the bruker's own words
	OnSkip    []Line // said after «hopp over»; empty: the shared phrase
	OnDecline []Line
	OnUnknown []Line // said after «vet ikke»

	Cards             []Choice // of a Free step: shown only when asked for; of a Scale: the steps of it, most first
	Ordered           bool     // the cards are times, and stay in the order they are written
	From              string   // the earlier step whose cards these stand under; empty: they are its own
	Low, High         int
	LowText, HighText string

	Branches []Branch
	Else     int // step index after no branch fits; -1: Next
	Next     int // step index; -1: nothing follows
	End      bool
}

// A Branch leads somewhere when a recorded fact fits. It never looks at free text.
type Branch struct {
	When      When
	Low, High int    // WhenRange
	Card      int    // WhenCard
	Answer    Answer // WhenAnswer
	To        int    // step index
}

// When says what a branch looks at.
type When string

// What a branch may look at.
const (
	WhenRange   When = "range"   // Hvis 0–4
	WhenCard    When = "card"    // Hvis «Hjemmet»
	WhenAnswer  When = "answer"  // Hvis ja, Hvis nesten, Hvis nei
	WhenSkipped When = "skipped" // Hvis hoppet over: skipped, declined or not known
	WhenShort   When = "short"   // Hvis kort svar: this answer is a word or two
	WhenTime    When = "time"    // Hvis vi vet når: a time was said somewhere in this round
	WhenTired   When = "tired"   // Hvis sliten: the last questions were all let go by
)

// A Choice is a card, or a step of a scale.
type Choice struct {
	Text    string
	Picture string   // the stem of its file; empty: none
	Of      int      // with Step.From: the number of the card it stands under there
	Under   []Choice // the particular ones under a general one, shown by a later step
}

// A Line is a paragraph or a list item that we say.
type Line struct {
	Parts   []Part
	Item    bool   // a list item: left out when a name in it has no answer
	Picture string // the stem of its file; empty: none
	Key     string // the word that carries it, which stands in the text; empty: none
}

// A Part is our text, or the name of a step whose answer is put there.
type Part struct {
	Text string
	Name string
	Turn bool // give the answer back turned to «du» when that is safe, else quoted
}

// Step returns the step with this id, or nil.
func (s *Script) Step(id string) *Step {
	if i, ok := s.byID[id]; ok {
		return s.Steps[i]
	}
	return nil
}

// WishStep returns the step that asks for a wish, or nil.
func (s *Script) WishStep() *Step {
	for _, p := range s.Steps {
		if p.About == AboutWish {
			return p
		}
	}
	return nil
}

// Topic returns the index of the topic with this id, or -1.
func (s *Script) topic(id string) int {
	for i, t := range s.Topics {
		if t.ID == id {
			return i
		}
	}
	return -1
}

// perWish tells whether the step is asked anew for each wish.
func (s *Script) perWish(step *Step) bool { return s.Topics[step.Topic].PerWish }
