package author

import "egneord/dialog"

// An Outcome is one way a screen can be met.
type Outcome string

// The outcomes.
const (
	GaveAnswer  Outcome = "answered"
	UnclearOnce Outcome = "unclear_once"  // «skjønner ikke»: said in simpler words
	UnclearTwo  Outcome = "unclear_twice" // «skjønner ikke» again: we let it lie
	SkippedIt   Outcome = "skipped"
	DidNotKnow  Outcome = "unknown"
	WouldNot    Outcome = "declined"
	AskedWhy    Outcome = "why"
	OtherFirst  Outcome = "other_first"
	Hesitated   Outcome = "hesitated"
	SawCards    Outcome = "cards"
	WentBack    Outcome = "back"
	ChangedIt   Outcome = "edited"
	AddedToIt   Outcome = "added"
	VouchedFor  Outcome = "vouched" // the bruker said yes or no to words a parorende wrote
)

// Outcomes lists them in the order they are reported, with their Norwegian names.
func Outcomes() []NamedOutcome {
	return []NamedOutcome{
		{GaveAnswer, "svart"}, {UnclearOnce, "skjønner ikke, én gang"}, {UnclearTwo, "skjønner ikke, to ganger"}, {SkippedIt, "hopp over"},
		{DidNotKnow, "vet ikke"}, {WouldNot, "vil ikke svare"}, {AskedWhy, "hvorfor spør du"}, {OtherFirst, "noe annet først"}, {Hesitated, "nøler"},
		{SawCards, "vis bilder"}, {WentBack, "tilbake"}, {ChangedIt, "endret senere"}, {AddedToIt, "kom på noe mer"}, {VouchedFor, "pårørende skrev, brukeren svarte"},
	}
}

// NamedOutcome is an outcome and what a report calls it.
type NamedOutcome struct {
	Outcome Outcome
	Name    string
}

// possible tells which outcomes a step can have. It follows what the engine offers.
func possible(s *dialog.Script, step *dialog.Step) map[Outcome]bool {
	can := map[Outcome]bool{WentBack: step.Index > 0}
	if step.End {
		return can
	}
	can[GaveAnswer] = true
	can[AskedWhy] = step.Why != nil
	question, waits := false, false
	switch step.Kind {
	case dialog.Free:
		question = true
		can[Hesitated], can[ChangedIt], can[AddedToIt], can[SawCards] = true, true, true, len(step.Cards) > 0 && step.From == ""
		can[VouchedFor] = true
	case dialog.OneCard, dialog.ManyCards, dialog.Scale:
		question = true
		can[ChangedIt] = true
	case dialog.YesNo:
		question = true
	case dialog.Ranking:
		can[SkippedIt], can[ChangedIt] = true, true
	case dialog.Consent, dialog.Summary, dialog.Sharing:
		waits = true // a yes is never taken for granted
	}
	if step.Kind != dialog.Statement && step.Simpler != nil {
		can[UnclearOnce], can[UnclearTwo] = true, !waits
	}
	if question {
		can[SkippedIt], can[DidNotKnow], can[WouldNot] = true, true, true
		can[OtherFirst] = hasWish(s) && step.About != dialog.AboutWish
	}
	return can
}

func hasWish(s *dialog.Script) bool {
	for _, step := range s.Steps {
		if step.About == dialog.AboutWish {
			return true
		}
	}
	return false
}

// Choices are the answers to a step that can be counted: cards, yes and no.
// An answer in words is one choice, and is not listed.
func Choices(s *dialog.Script, step *dialog.Step) []string {
	label := func(id string) string { return s.Common.Phrases[id].Label }
	switch step.Kind {
	case dialog.OneCard, dialog.ManyCards:
		return texts(step.Cards)
	case dialog.Summary:
		return []string{label("ja"), label("nesten"), label("nei")}
	case dialog.YesNo, dialog.Consent:
		return []string{label("ja"), label("nei")}
	}
	return nil
}

// texts are the words on cards.
func texts(cards []dialog.Choice) []string {
	var list []string
	for _, card := range cards {
		list = append(list, card.Text)
	}
	return list
}

// chosen are the numbers of the choices an answer takes.
func chosen(step *dialog.Step, e dialog.Event) []int {
	switch step.Kind {
	case dialog.OneCard, dialog.ManyCards:
		return e.Picks
	case dialog.Summary:
		return []int{map[dialog.Answer]int{dialog.Yes: 0, dialog.Almost: 1, dialog.No: 2}[e.Answer]}
	case dialog.YesNo, dialog.Consent:
		return []int{map[dialog.Answer]int{dialog.Yes: 0, dialog.No: 1}[e.Answer]}
	}
	return nil
}
