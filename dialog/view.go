package dialog

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
	Said     []Said   `json:"said,omitempty"`     // what the bruker has said and may change: this wish on a summary or a correction, everything at the end
}

// Spoken is one line we say, with the bruker's own words put in.
type Spoken struct {
	Text string `json:"text"`
	Item bool   `json:"item,omitempty"`
}

// A Card can be picked by its number: from 0 for cards, the wish's number in a ranking.
type Card struct {
	N    int    `json:"n"`
	Text string `json:"text"`
}

// A Span is a scale and the words at its ends.
type Span struct {
	Low      int    `json:"low"`
	High     int    `json:"high"`
	LowText  string `json:"low_text,omitempty"`
	HighText string `json:"high_text,omitempty"`
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
}

// Who said a line in the conversation.
type Who string

// We and the bruker.
const (
	Us     Who = "us"
	Bruker Who = "bruker"
)

// A Bubble is one line of the conversation so far. The list only grows.
type Bubble struct {
	N        int      `json:"n"` // the event it came with
	Who      Who      `json:"who"`
	Text     string   `json:"text"`
	Items    []string `json:"items,omitempty"`  // list items we said under Text
	Button   bool     `json:"button,omitempty"` // pressed, not written: «Hopp over»
	Step     string   `json:"step,omitempty"`   // own words that may be changed: their step and round
	Round    int      `json:"round,omitempty"`
	Replaces int      `json:"replaces,omitempty"` // the event whose words these stand for now, or take back
}
