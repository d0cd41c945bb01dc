package server

import (
	"encoding/json"
	"errors"
	"mime"
	"net/http"

	"egneord/prompts"
	"egneord/server/store"
)

// What a bruker is told when an invitation does not open. What to do is the
// same every time, and it is nobody's fault.
var (
	invitationOver = said{
		"Invitasjonen er brukt, eller for gammel. Spør koordinatoren din om en ny.",
		"Invitasjonen er brukt, eller for gammal. Spør koordinatoren din om ein ny."}
	invitationOverNear = said{
		"Invitasjonen er brukt, eller for gammel. Spør den du fikk den av, om en ny.",
		"Invitasjonen er brukt, eller for gammal. Spør den som inviterte deg, om ein ny."}
	invitationNotYours = said{
		"Denne invitasjonen er til en annen. Den må åpnes på et annet nettbrett eller en telefon.",
		"Denne invitasjonen er til ein annan. Invitasjonen må opnast på eit anna nettbrett eller ein telefon."}
	invitationUnknown = said{
		"Lenken virker ikke. Spør koordinatoren din om en ny.",
		"Lenkja verkar ikkje. Spør koordinatoren din om ei ny."}
	codeUnknown = said{
		"Den koden finnes ikke. Se på koden en gang til.",
		"Den koden finst ikkje. Sjå på koden ein gong til."}
	codeLengthWrong = said{
		"En kode har 8 tegn. Se på koden en gang til.",
		"Ein kode har 8 teikn. Sjå på koden ein gong til."}
	tooManyArrivals = said{
		"Det har vært mange forsøk. Vent et minutt, og prøv igjen.",
		"Det har vore mange forsøk. Vent eit minutt, og prøv igjen."}
)

// errTooMany says that somebody is trying too often.
var errTooMany = errors.New("too many attempts")

// errOverNear is a pårørende's invitation that is over: they have no coordinator to ask.
var errOverNear = errors.New("the invitation of a parorende is over")

// errNotYours says that a bruker has opened the invitation they made for their
// pårørende. It would have put them out of their own conversation.
var errNotYours = errors.New("the invitation is for a parorende")

type codeData struct {
	Code, Problem string
	Chosen        string // the language that was chosen on the page
	Known         bool   // this device is in a conversation already
}

func (s *Server) codePage(w http.ResponseWriter, r *http.Request) error {
	_, err := s.device(r)
	if err != nil && !errors.Is(err, errNoSession) {
		return err
	}
	lang := s.langOf(r, "")
	if r.URL.Query().Has("ut") && err != nil {
		return s.show(w, http.StatusOK, "left", page{Lang: lang})
	}
	return s.show(w, http.StatusOK, "code", page{Lang: lang, Data: codeData{Chosen: chosenLang(r), Known: err == nil}})
}

// arrive lets a device in: with the token of a link, sent as JSON by the page,
// or with a code that somebody typed.
func (s *Server) arrive(w http.ResponseWriter, r *http.Request) error {
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if kind == "application/json" {
		return s.arriveByLink(w, r)
	}
	return s.arriveByCode(w, r)
}

func (s *Server) arriveByLink(w http.ResponseWriter, r *http.Request) error {
	var sent struct {
		Token string `json:"token"`
		State bool   `json:"state"` // whether the answer is to be the conversation as it stands
	}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxForm)).Decode(&sent); err != nil {
		return arriveRefused(w, http.StatusBadRequest, "bad_message", s.tell(r, invitationUnknown))
	}
	var in device
	err := errTooMany
	if s.access.arrivals.allow(addressOf(r), s.now()) {
		in, err = s.letIn(w, r, store.TokenKey(hashToken(sent.Token)))
	}
	switch {
	case err == nil:
		return s.arrived(w, in, sent.State)
	case errors.Is(err, errTooMany):
		return arriveRefused(w, http.StatusTooManyRequests, "too_many", s.tell(r, tooManyArrivals))
	case errors.Is(err, store.ErrInvitationOver):
		return arriveRefused(w, http.StatusGone, "invitation_over", s.tellHolder(r, store.TokenKey(hashToken(sent.Token)), invitationOver))
	case errors.Is(err, errOverNear):
		return arriveRefused(w, http.StatusGone, "invitation_over", s.tellHolder(r, store.TokenKey(hashToken(sent.Token)), invitationOverNear))
	case errors.Is(err, errNotYours):
		return arriveRefused(w, http.StatusConflict, "not_yours", s.tell(r, invitationNotYours))
	case errors.Is(err, store.ErrNotFound):
		return arriveRefused(w, http.StatusNotFound, "invitation_unknown", s.tell(r, invitationUnknown))
	}
	return err
}

// arrived answers with the conversation as it stands, when that is asked for: the first
// question then waits for no websocket. A page that does not get it here gets it there.
func (s *Server) arrived(w http.ResponseWriter, in device, asked bool) error {
	var state []byte
	if asked {
		state = s.look(in)
	}
	if state == nil {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Write(state) // the one who asked may be gone; there is nobody to tell
	return nil
}

// arriveRefused tells the page why, in a code for it and words for the bruker, and
// the language they are in.
func arriveRefused(w http.ResponseWriter, status int, code string, t told) error {
	return sayJSON(w, status, map[string]string{"code": code, "message": t.words, "lang": t.lang})
}

func (s *Server) arriveByCode(w http.ResponseWriter, r *http.Request) error {
	if ok, err := s.form(w, r); !ok {
		return err
	}
	written := r.PostForm.Get("code")
	again := func(status int, problem told) error {
		return s.show(w, status, "code", page{Lang: problem.lang, Data: codeData{Code: written, Problem: problem.words, Chosen: chosenLang(r)}})
	}
	code, ok := parseCode(written)
	if !ok {
		return again(http.StatusUnprocessableEntity, s.tell(r, codeLengthWrong))
	}
	key := store.CodeKey(hashCode(code))
	err := errTooMany
	if now := s.now(); s.access.arrivals.allow(addressOf(r), now) && s.access.codeTries.AllowN(now, 1) {
		_, err = s.letIn(w, r, key)
	}
	switch {
	case err == nil:
		http.Redirect(w, r, "/samtale", http.StatusSeeOther)
		return nil
	case errors.Is(err, errTooMany):
		s.Log.Warn("codes held back")
		return again(http.StatusTooManyRequests, s.tell(r, tooManyArrivals))
	case errors.Is(err, store.ErrInvitationOver):
		return again(http.StatusGone, s.tellHolder(r, key, invitationOver))
	case errors.Is(err, errOverNear):
		return again(http.StatusGone, s.tellHolder(r, key, invitationOverNear))
	case errors.Is(err, errNotYours):
		return again(http.StatusConflict, s.tell(r, invitationNotYours))
	case errors.Is(err, store.ErrNotFound):
		s.Log.Info("unknown code")
		return again(http.StatusUnprocessableEntity, s.tell(r, codeUnknown))
	}
	return err
}

// letIn uses an invitation and gives the device its cookie. The error is
// store.ErrInvitationOver, errOverNear, errNotYours or store.ErrNotFound when the
// key does not open.
func (s *Server) letIn(w http.ResponseWriter, r *http.Request, key store.Key) (device, error) {
	// A key that opens nothing is told so by a reader: guesses keep no writer busy.
	invitation, err := s.Store.Invited(r.Context(), key)
	if err != nil {
		return device{}, err
	}
	script, err := s.opensTo(r, invitation)
	if err != nil {
		return device{}, err
	}
	given, err := s.givenTo(r.Context(), invitation.Bruker, script)
	if err != nil {
		return device{}, err
	}
	begin := s.beginWith("", script, given)
	token, n := newSession(deviceIdle, deviceLife)
	in, err := s.Store.UseInvitation(r.Context(), key, n, begin, s.now())
	if errors.Is(err, store.ErrInvitationOver) {
		d, isIn := s.isInAlready(r, key)
		switch {
		case isIn:
			return d, nil
		case invitation.CloseTo != "":
			return device{}, errOverNear
		}
	}
	if err != nil {
		return device{}, err
	}
	// A device is in one conversation at a time. Who had it before is out.
	if err := s.endSession(r.Context(), r, deviceCookie); err != nil {
		return device{}, err
	}
	s.setCookie(w, deviceCookie, token, deviceLife, http.SameSiteLaxMode)
	s.Log.Info("device let in", "session", n.ID, "bruker", in.Bruker)
	return deviceOf(in, s.now()), nil
}

// opensTo is the script an invitation opens for this browser. A pårørende's is
// never opened as anything but their own.
func (s *Server) opensTo(r *http.Request, in store.Invitation) (prompts.Script, error) {
	if in.CloseTo == "" {
		return s.invitedTo(in), nil
	}
	if d, err := s.device(r); err == nil && d.Bruker == in.CloseTo {
		return prompts.Script{}, errNotYours
	}
	script, ok := s.Library().ForParorende(in.Lang)
	if !ok {
		return prompts.Script{}, errOverNear
	}
	return script, nil
}

// isInAlready tells whether this device came in to the same bruker's
// conversation before. The link in the letter is what a person goes back to
// every day: for them it goes on working (R65).
func (s *Server) isInAlready(r *http.Request, key store.Key) (device, bool) {
	d, err := s.device(r)
	if err != nil {
		return device{}, false
	}
	invitation, err := s.Store.Invited(r.Context(), key)
	return d, err == nil && invitation.Bruker == d.Bruker
}

// logOff logs a device off and wipes what the browser keeps, for the next person
// who holds the tablet. The page asks first whether all words are sent.
func (s *Server) logOff(w http.ResponseWriter, r *http.Request) error {
	lang := s.langOf(r, "")
	if err := s.endSession(r.Context(), r, deviceCookie); err != nil {
		return err
	}
	s.dropCookie(w, deviceCookie)
	w.Header().Set("Clear-Site-Data", `"cache", "storage"`)
	http.Redirect(w, r, "/inn?ut="+lang, http.StatusSeeOther)
	return nil
}
