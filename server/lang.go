package server

import (
	"net/http"
	"strings"

	"egneord/server/store"
)

// said is what a bruker is told, in both forms of Norwegian.
type said struct{ nb, nn string }

// told is what somebody is told, in their language.
type told struct{ lang, words string }

func (w said) in(lang string) told {
	if lang == "nn" {
		return told{lang, w.nn}
	}
	return told{"nb", w.nb}
}

// tell puts words in the language of who is asking.
func (s *Server) tell(r *http.Request, w said) told { return w.in(s.langOf(r, "")) }

// tellHolder puts words in the language of who holds an invitation. It is only for
// one that they are told is over: anything else would tell a guess from a find.
func (s *Server) tellHolder(r *http.Request, key store.Key, w said) told {
	in, _ := s.Store.Invited(r.Context(), key) // what cannot be looked up is not known
	return w.in(s.langOf(r, in.Lang))
}

// langOf is the language of who stands at the door: what they chose on the page,
// that of the conversation they are in here, that of the invitation they hold, or
// what their browser asks for.
func (s *Server) langOf(r *http.Request, invited string) string {
	for _, lang := range []string{chosenLang(r), r.URL.Query().Get("ut"), s.conversationLang(r), invited} {
		if isLang(lang) {
			return lang
		}
	}
	return browserLang(r.Header.Get("Accept-Language"))
}

// chosenLang is empty when nothing was chosen on the page.
func chosenLang(r *http.Request) string {
	if lang := r.URL.Query().Get("sprak"); isLang(lang) {
		return lang
	}
	return ""
}

func isLang(lang string) bool { return lang == "nb" || lang == "nn" }

// conversationLang is empty when this device has none, or none that can be looked up.
func (s *Server) conversationLang(r *http.Request) string {
	d, err := s.device(r)
	if err != nil {
		return ""
	}
	lang, err := s.Store.ConversationLang(r.Context(), d.Conversation)
	if err != nil {
		return ""
	}
	return lang
}

// browserLang is the form of Norwegian a browser asks for first. Browsers list
// what they like best first, so the weights behind are not needed.
func browserLang(accepts string) string {
	for part := range strings.SplitSeq(accepts, ",") {
		tag, _, _ := strings.Cut(part, ";")
		lang, _, _ := strings.Cut(strings.TrimSpace(tag), "-")
		switch strings.ToLower(lang) {
		case "nn":
			return "nn"
		case "nb", "no":
			return "nb"
		}
	}
	return "nb"
}
