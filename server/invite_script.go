package server

import (
	"strings"

	"egneord/prompts"
	"egneord/server/store"
)

// A scriptGroup is the conversations of one language that an invitation may
// open, as they stand in the coordinator's list.
type scriptGroup struct {
	Lang    string // «Bokmål»; empty when there is only one language
	Scripts []scriptLine
}

type scriptLine struct {
	Value, Title string
	Chosen       bool
}

// langNames are the languages as the coordinator knows them.
var langNames = map[string]string{"nb": "Bokmål", "nn": "Nynorsk"}

// scriptValue names a script in a form.
func scriptValue(lang, name string) string { return lang + "/" + name }

// scriptChoices lists what an invitation may open, with what was chosen last as
// the choice. It is empty when there is nothing to choose.
func (s *Server) scriptChoices(b store.Bruker) []scriptGroup {
	scripts := s.Library().ForBruker()
	if len(scripts) < 2 {
		return nil
	}
	chosen := s.invitedTo(store.Invitation{Lang: b.InvitedLang, Script: b.InvitedTo})
	var groups []scriptGroup
	for _, script := range scripts {
		name := langNames[script.Lang]
		if len(groups) == 0 || groups[len(groups)-1].Lang != name {
			groups = append(groups, scriptGroup{Lang: name})
		}
		title := script.Compiled.Title
		if script.Lang != scripts[0].Lang { // a closed list does not show the language above
			title += " (" + strings.ToLower(name) + ")"
		}
		g := &groups[len(groups)-1]
		g.Scripts = append(g.Scripts, scriptLine{
			Value: scriptValue(script.Lang, script.Name), Title: title,
			Chosen: script.Lang == chosen.Lang && script.Name == chosen.Name,
		})
	}
	if len(groups) == 1 {
		groups[0].Lang = ""
	}
	return groups
}

// chosenScript finds what the coordinator chose: nothing chosen is the first.
func (s *Server) chosenScript(value string) (prompts.Script, bool) {
	if value == "" {
		return s.Library().First(), true
	}
	for _, script := range s.Library().ForBruker() {
		if value == scriptValue(script.Lang, script.Name) {
			return script, true
		}
	}
	return prompts.Script{}, false
}

// invitedTo is the script an invitation opens. One that is no longer there
// gives the first: the bruker is not to stand before a closed door.
func (s *Server) invitedTo(in store.Invitation) prompts.Script {
	if script, ok := s.Library().Get(in.Lang, in.Script); ok {
		return script
	}
	return s.Library().First()
}

// scriptTitle is what the coordinator calls a script, or nothing when there is
// only one to speak of.
func (s *Server) scriptTitle(script prompts.Script) string {
	all := s.Library().ForBruker()
	if len(all) < 2 {
		return ""
	}
	title := "«" + script.Compiled.Title + "»"
	for _, other := range all {
		if other.Lang != script.Lang {
			return title + ", " + strings.ToLower(langNames[script.Lang])
		}
	}
	return title
}
