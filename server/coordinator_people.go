package server

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"

	"egneord/dialog/goal"
	"egneord/server/store"
)

// silentAfter is how many days may pass after an invitation, with nothing
// shared, before the coordinator is reminded that silence can be exhaustion and
// not lack of need (R67). A booked week has then gone without a word.
const silentAfter = 5

type peopleData struct {
	People        []personLine
	Name, Problem string // of the form for somebody new
}

type personLine struct {
	ID, Name string
	Tag      string // «eksempel» or «prøve»; empty for people
	Shared   bool
	State    string
	Silent   string
}

// toPeople is for who writes a slash too many.
func (s *Server) toPeople(w http.ResponseWriter, r *http.Request) error {
	http.Redirect(w, r, "/koordinator", http.StatusSeeOther)
	return nil
}

func (s *Server) peoplePage(w http.ResponseWriter, r *http.Request, c coordinator) error {
	return s.showPeople(w, r, c, http.StatusOK, "", "")
}

func (s *Server) showPeople(w http.ResponseWriter, r *http.Request, c coordinator, status int, name, problem string) error {
	now := s.now()
	brukers, err := s.Store.Brukers(r.Context(), c.ID, now)
	if err != nil {
		return err
	}
	slices.SortStableFunc(brukers, byAttention)
	data := peopleData{Name: name, Problem: problem}
	for _, b := range brukers {
		data.People = append(data.People, personLine{
			ID: b.ID, Name: b.Name, Tag: tag(b), Shared: b.Shared > 0,
			State: s.state(b, now), Silent: s.silence(b, now),
		})
	}
	return s.show(w, status, "people", page{Who: c.Name, Here: "brukere", Data: data})
}

// tag marks what is nobody's plan, so that it is never mistaken for a person's.
func tag(b store.Bruker) string {
	switch {
	case b.Example:
		return "eksempel"
	case b.Trial:
		return "prøve"
	}
	return ""
}

// byAttention puts what was shared last first, and then those who have been
// silent longest: they are not to be forgotten at the bottom (R115).
func byAttention(a, b store.Bruker) int {
	if a.Shared > 0 || b.Shared > 0 {
		return b.LastShared.Compare(a.LastShared) // nothing shared: the zero time
	}
	if a.Invited.IsZero() != b.Invited.IsZero() {
		if a.Invited.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(a.Invited.Compare(b.Invited), a.Created.Compare(b.Created))
}

// state says where things stand. It is as little as a coordinator needs: has
// the invitation arrived, and what can I read. Not how much is said or when,
// and not that something was taken back: that is nobody's to explain (R46, R47).
func (s *Server) state(b store.Bruker, now time.Time) string {
	switch {
	case b.Shared > 0:
		return fmt.Sprintf("Har delt %s. Sist %s.", count(b.Shared, "ønske", "ønsker"), dateWords(b.LastShared.In(s.Zone), now))
	case b.Accepted:
		return "Har tatt imot invitasjonen."
	case !b.InvitedUntil.IsZero():
		return fmt.Sprintf("Invitert %s. Invitasjonen er ikke brukt ennå.", dateWords(b.Invited.In(s.Zone), now))
	case !b.Invited.IsZero():
		return "Invitasjonen ble ikke brukt. Den gjelder ikke lenger."
	}
	return "Ikke invitert ennå."
}

// silence is the gentle reminder, or nothing.
func (s *Server) silence(b store.Bruker, now time.Time) string {
	if b.Shared > 0 || b.Invited.IsZero() || b.Trial {
		return ""
	}
	days := daysBetween(b.Invited.In(s.Zone), now)
	if days < silentAfter {
		return ""
	}
	return fmt.Sprintf("Det er %d dager siden invitasjonen. Stille kan bety sliten.", days)
}

func (s *Server) addPerson(w http.ResponseWriter, r *http.Request, c coordinator) error {
	if ok, err := s.form(w, r); !ok {
		return err
	}
	written := r.PostForm.Get("navn")
	name, err := brukerName(written)
	if err != nil {
		return s.showPeople(w, r, c, http.StatusUnprocessableEntity, written, nameProblem(err))
	}
	b := store.Bruker{ID: newID(), Name: name, Created: s.now()}
	if err := s.Store.CreateBruker(r.Context(), c.ID, b); err != nil {
		return err
	}
	s.Log.Info("bruker added", "bruker", b.ID, "coordinator", c.ID)
	http.Redirect(w, r, personLink(b.ID), http.StatusSeeOther)
	return nil
}

type personData struct {
	ID, Name string
	Tag      string
	Wishes   []wishLine
	Silent   string
	Invited  string
	Live     bool // there is an invitation that can be used
	Scripts  []scriptGroup
	Again    bool // there was an invitation before, so another script begins anew
	Problem  string
	Devices  []deviceLine
	Near     []nearData // what pårørende have shared in their own name
}

type wishLine struct {
	Link, Rank, Title, Meaning, Shared string
}

type deviceLine struct {
	ID, Made, Used string
	Here           bool
}

func (s *Server) personPage(w http.ResponseWriter, r *http.Request, c coordinator) error {
	return s.showPerson(w, r, c, http.StatusOK, "")
}

func (s *Server) showPerson(w http.ResponseWriter, r *http.Request, c coordinator, status int, problem string) error {
	now := s.now()
	b, err := s.Store.Bruker(r.Context(), c.ID, r.PathValue("bruker"), now)
	if err != nil {
		return err
	}
	goals, err := s.Store.SharedWith(r.Context(), c.ID, b.ID)
	if err != nil {
		return err
	}
	devices, err := s.Store.Devices(r.Context(), c.ID, b.ID, now)
	if err != nil {
		return err
	}
	near, err := s.nearOf(r.Context(), c.ID, b.ID, now)
	if err != nil {
		return err
	}
	data := personData{
		Near: near,
		ID:   b.ID, Name: b.Name, Tag: tag(b), Silent: s.silence(b, now), Invited: s.invited(b, now), Live: !b.InvitedUntil.IsZero(),
		Scripts: s.scriptChoices(b), Again: !b.Invited.IsZero(), Problem: problem,
	}
	ranks := shownRanks(goals)
	for i, g := range goals {
		data.Wishes = append(data.Wishes, wishLine{
			Link: wishLink(b.ID, g), Rank: ranks[i], Title: g.Title.Text,
			Meaning: firstText(g.Slot(goal.Attractive)), Shared: dateWords(g.At.In(s.Zone), now),
		})
	}
	for _, d := range devices {
		data.Devices = append(data.Devices, deviceLine{
			ID: d.ID, Made: "Koblet til " + s.dayAndTime(d.Created, now), Used: usedWords(d.Seen, now),
		})
	}
	return s.show(w, status, "person", page{Who: c.Name, Here: "brukere", Data: data})
}

// invited says how the invitation stands.
func (s *Server) invited(b store.Bruker, now time.Time) string {
	switch {
	case !b.InvitedUntil.IsZero():
		words := fmt.Sprintf("Laget %s. Gjelder til og med %s.", dateWords(b.Invited.In(s.Zone), now), plainDate(lastDay(b.InvitedUntil.In(s.Zone)), now))
		if title := s.scriptTitle(s.invitedTo(store.Invitation{Lang: b.InvitedLang, Script: b.InvitedTo})); title != "" && b.InvitedTo != "" {
			words += " Åpner " + title + "."
		}
		return words
	case b.Accepted:
		return "Tatt imot. En ny enhet trenger en ny invitasjon."
	case !b.Invited.IsZero():
		return "Den forrige gjelder ikke lenger."
	}
	return "Ikke laget ennå."
}

// usedWeek is how finely a coordinator sees that a device is in use: enough to
// know which one is lost, too little to follow when somebody writes (R47).
const usedWeek = 7

func usedWords(seen, now time.Time) string {
	if daysBetween(seen.In(now.Location()), now) < usedWeek {
		return "Brukt den siste uka"
	}
	return "Ikke brukt den siste uka"
}

// dayAndTime tells two devices or logins of the same day apart.
func (s *Server) dayAndTime(t, now time.Time) string {
	local := t.In(s.Zone)
	return dateWords(local, now) + " kl. " + local.Format("15.04")
}

func wishLink(bruker string, g store.DeskGoal) string {
	return fmt.Sprintf("%s/onske/%s", personLink(bruker), wishRef(g))
}

// wishRef is a wish's name in an address: its number, and which of the
// bruker's conversations it was said in when that is not the first.
func wishRef(g store.DeskGoal) string {
	if g.Nth == 1 {
		return strconv.Itoa(g.Wish)
	}
	return fmt.Sprintf("%d-%d", g.Nth, g.Wish)
}

// shownRanks gives «Nr. 1», «Nr. 2» for goals in the bruker's order, as far as
// all that comes before is shared too. A lone «Nr. 2» would tell that there is a
// first wish the bruker has kept. An earlier conversation's order is of its own
// time: two wishes that are both number one would say nothing.
func shownRanks(goals []store.DeskGoal) []string {
	ranks := make([]string, len(goals))
	for i, g := range goals {
		if g.Conversation != goals[0].Conversation || g.Rank != i+1 {
			break
		}
		ranks[i] = fmt.Sprintf("Nr. %d", g.Rank)
	}
	return ranks
}

func firstText(evidence []goal.Evidence) string {
	if len(evidence) == 0 {
		return ""
	}
	return evidence[0].Text
}
