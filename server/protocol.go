package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"egneord/dialog"
	"egneord/dialog/goal"
	"egneord/server/store"
)

// The messages are described in docs/protocol.md, and these are their limits.
const (
	maxMessage = 64 << 10 // bytes; an answer is at most dialog.MaxText, a drawing dialog.MaxDrawing
	maxID      = 64
	maxPicks   = 100 // far more than any question has cards
)

// Codes that are not the engine's.
const (
	badMessage    dialog.RefusalCode = "bad_message"
	retryDiskFull                    = "disk_full"
	retryStorage                     = "storage"
	retryStopping                    = "stopping"
	typeCommand                      = "command"
	typeSettings                     = "settings"
)

// state is the whole conversation, for a device that has just come.
type state struct {
	Type    string          `json:"type"` // "state"
	N       int             `json:"n"`
	Title   string          `json:"title"`
	Lang    string          `json:"lang"`
	Key     string          `json:"key"`          // tells conversations apart on a lent tablet; opens nothing
	As      dialog.Who      `json:"as,omitempty"` // parorende: it is their own conversation, in their own name
	Bubbles []dialog.Bubble `json:"bubbles"`
	Screen  dialog.Screen   `json:"screen"`
	Goals   []goal.Goal     `json:"goals"`

	Settings *Settings `json:"settings,omitempty"` // nil: nothing was chosen yet
	Help     help      `json:"help"`               // whom the bruker may ring
	Until    string    `json:"until,omitempty"`    // the last day this device works unused

	Voice      bool        `json:"voice,omitempty"`      // the server can read aloud
	Recordings *recordings `json:"recordings,omitempty"` // human voices for this screen; nil: none

	Drawings map[int]string `json:"drawings,omitempty"` // all of them; everything else names them by event
}

// update is what one command led to.
type update struct {
	Type    string          `json:"type"` // "update"
	N       int             `json:"n"`
	Bubbles []dialog.Bubble `json:"bubbles"`
	Screen  dialog.Screen   `json:"screen"`
	Goals   []goal.Goal     `json:"goals"`

	Recordings *recordings `json:"recordings,omitempty"`

	Drawings map[int]string `json:"drawings,omitempty"` // the new ones
}

type ack struct {
	Type     string `json:"type"` // "ack"
	ID       string `json:"id"`
	N        int    `json:"n"`
	Repeated bool   `json:"repeated,omitempty"`
}

// no is a command that was not carried out.
type no struct {
	Type    string `json:"type"` // "refused": for good; "retry": send it again
	ID      string `json:"id"`
	Code    string `json:"code"`
	Message string `json:"message"`
	Help    bool   `json:"help,omitempty"` // the refused words call for help: show whom one may ring
}

// keyOf is a conversation's name on a tablet: what waits there is sent only to
// the conversation it was written in.
func keyOf(conversation string) string {
	sum := sha256.Sum256([]byte(conversation))
	return hex.EncodeToString(sum[:8])
}

// errBad is a message that is not in the protocol.
var errBad = errors.New("not a message of the protocol")

// errNotText is a message whose words would not be kept as they were written.
var errNotText = errors.New("not text")

// incoming is what a tablet sends: a command, or settings.
type incoming struct {
	Type string `json:"type"`
	dialog.Command
	Settings *Settings `json:"settings"`
}

// decode reads a message from a tablet. When it fails, the command has the id
// if there was one, so that the tablet can be told which message it was.
func decode(sent []byte) (incoming, error) {
	failed := func(id string, err error) (incoming, error) { return incoming{Command: dialog.Command{ID: id}}, err }
	if !utf8.Valid(sent) {
		return failed(findID(bytes.ToValidUTF8(sent, []byte("?"))), errNotText)
	}
	if loneSurrogate(sent) {
		// encoding/json would put another character in its place.
		return failed(findID(sent), errNotText)
	}
	var in incoming
	d := json.NewDecoder(bytes.NewReader(sent))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		// The decoder's error can quote the message, so it goes no further.
		return failed(findID(sent), errBad)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return failed(findID(sent), fmt.Errorf("%w: more than one", errBad))
	}
	if in.Type == typeSettings && in.Settings != nil && in.Settings.valid() && (in.ID == "" || goodID(in.ID)) {
		return in, nil
	}
	if !goodID(in.ID) {
		return failed("", fmt.Errorf("%w: no id", errBad))
	}
	if in.Type != typeCommand || in.Settings != nil || len(in.Picks) > maxPicks {
		return failed(in.ID, errBad)
	}
	return in, nil
}

// findID reads the id of a message with something else wrong in it.
func findID(message []byte) string {
	var in struct {
		ID json.RawMessage `json:"id"`
	}
	var id string
	if json.Unmarshal(message, &in) != nil || json.Unmarshal(in.ID, &id) != nil || !goodID(id) {
		return ""
	}
	return id
}

// goodID accepts what a program makes, and nothing a person would write: ids
// are kept in the clear.
func goodID(id string) bool {
	if id == "" || len(id) > maxID {
		return false
	}
	for _, r := range id {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r == '-', r == '_', r == '.', r == ':':
		default:
			return false
		}
	}
	return true
}

// loneSurrogate tells whether a JSON text has half a character in it, \ud83d
// without the other half. A cut emoji gives that.
func loneSurrogate(message []byte) bool {
	for i := 0; i < len(message); i++ {
		if message[i] != '\\' || i+1 >= len(message) {
			continue
		}
		i++ // the character after the backslash
		if message[i] != 'u' {
			continue
		}
		first, ok := hex4(message, i+1)
		if !ok {
			continue // not JSON; the decoder says so
		}
		i += 4
		switch {
		case first >= 0xDC00 && first <= 0xDFFF:
			return true
		case first >= 0xD800 && first <= 0xDBFF:
			if !bytes.HasPrefix(message[i+1:], []byte(`\u`)) {
				return true
			}
			second, ok := hex4(message, i+3)
			if !ok || second < 0xDC00 || second > 0xDFFF {
				return true
			}
			i += 6
		}
	}
	return false
}

func hex4(message []byte, at int) (uint64, bool) {
	if at+4 > len(message) {
		return 0, false
	}
	v, err := strconv.ParseUint(string(message[at:at+4]), 16, 16)
	return v, err == nil
}

// words are those of the answers that are not the engine's.
var words = map[string]map[string]string{
	"nb": {
		string(badMessage): "Dette kan jeg ikke lese. Last siden på nytt, og prøv en gang til.",
		retryDiskFull:      "Svaret ditt er ikke lagret ennå, for det er ikke plass hos oss. Det ligger trygt her, og vi prøver igjen.",
		retryStorage:       "Svaret ditt er ikke lagret ennå. Det ligger trygt her, og vi prøver igjen.",
		retryStopping:      "Egne ord starter på nytt. Svaret ditt ligger trygt her, og vi prøver igjen.",
	},
	"nn": {
		string(badMessage): "Dette kan eg ikkje lese. Last sida på nytt, og prøv ein gong til.",
		retryDiskFull:      "Svaret ditt er ikkje lagra enno, for det er ikkje plass hos oss. Det ligg trygt her, og vi prøver igjen.",
		retryStorage:       "Svaret ditt er ikkje lagra enno. Det ligg trygt her, og vi prøver igjen.",
		retryStopping:      "Egne ord startar på nytt. Svaret ditt ligg trygt her, og vi prøver igjen.",
	},
}

func wordsFor(lang, code string) string {
	if w, ok := words[lang]; ok {
		return w[code]
	}
	return words["nb"][code]
}

func refusedBecause(lang, id string, code dialog.RefusalCode) no {
	message := dialog.Refusal{Code: code}.Words(lang)
	if code == badMessage {
		message = wordsFor(lang, string(code))
	}
	return no{Type: "refused", ID: id, Code: string(code), Message: message}
}

func retryBecause(lang, id string, err error) no {
	code := retryStorage
	switch {
	case errors.Is(err, store.ErrDiskFull):
		code = retryDiskFull
	case errors.Is(err, store.ErrClosed), errors.Is(err, errStopping):
		code = retryStopping
	}
	return no{Type: "retry", ID: id, Code: code, Message: wordsFor(lang, code)}
}

// refusedUndecoded answers a message that decode did not accept.
func refusedUndecoded(lang, id string, err error) no {
	if errors.Is(err, errNotText) {
		return refusedBecause(lang, id, dialog.RefusedNotText)
	}
	return refusedBecause(lang, id, badMessage)
}

// encode makes a frame. Our own types always encode.
func encode(message any) []byte {
	frame, err := json.Marshal(message)
	if err != nil {
		panic("server: a message that does not encode") // found by every test that sends it
	}
	return frame
}

// list makes nothing an empty list and not null, which is one thing less for the page to know.
func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}
