package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"html/template"
	"net/http"
	"net/mail"
	"net/url"
	"strings"
	"time"

	"egneord/server/store"
)

// A Call is a number one may ring, and what it is for.
type Call struct {
	Number string `json:"number"`
	Words  string `json:"words"`
}

// Link is the number as a link. A template lets no address with another scheme
// through than those of the web, unless it is told that it is looked at.
func (c Call) Link() template.URL { return telLink(c.Number) }

// telLink is what a telephone dials. The number must be a goodPhone.
func telLink(number string) template.URL {
	return template.URL("tel:" + strings.Join(strings.Fields(number), ""))
}

// UsualCalls are the numbers that hold in all of Norway.
func UsualCalls() []Call {
	return []Call{{"113", "Fare for liv"}, {"116 117", "Legevakt"}, {"116 123", "Mental Helse Hjelpetelefonen"}}
}

// Operator is what the one who runs the program has set for everybody.
type Operator struct {
	Calls     []Call  `json:"calls"`
	Statement string  `json:"statement,omitempty"` // the address of the accessibility statement
	Contact   Contact `json:"contact,omitzero"`    // whom to ask about the page
}

// Contact is an address as people read it, and as a link.
type Contact struct {
	Text string       `json:"text"`
	Link template.URL `json:"link"`
}

const (
	maxCallWords = 60
	maxCalls     = 6 // more is a telephone book
)

var (
	errCall      = errors.New("skriv nummeret, likhetstegn og hva det er for, slik: \"113=Fare for liv\"")
	errManyCalls = fmt.Errorf("høyst %d numre", maxCalls)
	errStatement = errors.New("adressen til tilgjengelighetserklæringen må begynne med https://")
	errContact   = errors.New("kontakten må være en e-postadresse, et telefonnummer eller en adresse som begynner med https://")
)

// NewOperator reads what was set, in words: calls as «113=Fare for liv». Without
// any, they are UsualCalls.
func NewOperator(calls []string, statement, contact string) (Operator, error) {
	o := Operator{Calls: UsualCalls(), Statement: statement}
	if len(calls) > 0 {
		o.Calls = nil
	}
	if len(calls) > maxCalls {
		return o, errManyCalls
	}
	for _, written := range calls {
		number, words, ok := strings.Cut(written, "=")
		number, words = strings.TrimSpace(number), strings.TrimSpace(words)
		if !ok || !goodPhone(number) || words == "" || len([]rune(words)) > maxCallWords {
			return o, fmt.Errorf("%q: %w", written, errCall)
		}
		o.Calls = append(o.Calls, Call{number, words})
	}
	if statement != "" && !isAddress(statement) {
		return o, fmt.Errorf("%q: %w", statement, errStatement)
	}
	var err error
	o.Contact, err = readContact(contact)
	return o, err
}

func readContact(written string) (Contact, error) {
	written = strings.TrimSpace(written)
	switch {
	case written == "":
		return Contact{}, nil
	case goodPhone(written):
		return Contact{written, telLink(written)}, nil
	case isAddress(written):
		return Contact{strings.TrimSuffix(strings.TrimPrefix(written, "https://"), "/"), template.URL(written)}, nil
	}
	if a, err := mail.ParseAddress(written); err == nil && a.Address == written {
		return Contact{written, template.URL("mailto:" + written)}, nil
	}
	return Contact{}, fmt.Errorf("%q: %w", written, errContact)
}

func isAddress(written string) bool {
	u, err := url.Parse(written)
	return err == nil && u.Scheme == "https" && u.Host != "" && u.User == nil
}

// What a telephone number may be: three digits, and as many as there are
// anywhere in the world.
const minDigits, maxDigits = 3, 15

// goodPhone accepts digits with spaces between, and + in front.
func goodPhone(written string) bool {
	digits := 0
	for i, r := range written {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == '+' && i == 0, r == ' ' && i > 0:
		default:
			return false
		}
	}
	return digits >= minDigits && digits <= maxDigits
}

// help is whom a bruker may ring.
type help struct {
	Calls       []Call       `json:"calls"`
	Coordinator *store.Reach `json:"coordinator,omitempty"`
}

// helpFor is whom this bruker may ring. When the coordinator cannot be looked up,
// the numbers that save lives are shown all the same.
func (s *Server) helpFor(ctx context.Context, bruker string) help {
	h := help{Calls: s.Operator.Calls}
	reach, err := s.Store.ReachOf(ctx, bruker)
	if err == nil {
		h.Coordinator = &reach
	} else if !errors.Is(err, store.ErrNotFound) {
		s.Log.Error("the coordinator was not looked up", "bruker", bruker, "cause", err)
	}
	return h
}

// lastWholeDay is the last day the whole of which a device's session works when
// it is not used before. It moves on each time the device connects.
func lastWholeDay(now, expires time.Time) string {
	ends := now.Add(deviceIdle - seenEvery) // it may have been noted as seen so long ago
	if expires.Before(ends) {
		ends = expires.In(now.Location())
	}
	return ends.AddDate(0, 0, -1).Format(time.DateOnly)
}

// operatorMark is where the bruker's page finds what the operator has set, also
// before it has a conversation and without a net.
const operatorMark = `<meta name="operator" content="">`

// withOperator puts it in the page, which is packed again: it is what a weak net
// waits for.
func withOperator(page file, o Operator) (file, error) {
	data, err := json.Marshal(o)
	if err != nil {
		return page, err
	}
	mark := strings.Replace(operatorMark, `""`, `"`+html.EscapeString(string(data))+`"`, 1)
	body := []byte(strings.Replace(string(page.body), operatorMark, mark, 1))
	set := newFile(body, nil, page.kind)
	set.security = securityOf(body)
	return set, set.pack()
}

type helpData struct {
	help
	CoordinatorLink template.URL
	Contact         Contact
}

// helpPage is the same help for who has no conversation open: on the way in, at
// the coordinator's desk, or without JavaScript.
func (s *Server) helpPage(w http.ResponseWriter, r *http.Request) error {
	data := helpData{help: help{Calls: s.Operator.Calls}, Contact: s.Operator.Contact}
	d, err := s.device(r)
	switch {
	case err == nil:
		data.help = s.helpFor(r.Context(), d.Bruker)
		if data.Coordinator != nil {
			data.CoordinatorLink = telLink(data.Coordinator.Phone)
		}
	case !errors.Is(err, errNoSession):
		return err
	}
	return s.show(w, http.StatusOK, "help", page{Data: data})
}
