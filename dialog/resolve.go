package dialog

import (
	"slices"
	"strings"

	"egneord/dialog/norsk"
)

// resolve turns links and names into step numbers, and checks what can only be
// seen when the whole script is read.
func (c *compiler) resolve() {
	if c.script.Title == "" {
		c.find(0, "EO042", "samtalen mangler overskrift. Begynn fila med # og et navn")
	}
	if c.script.Name == "" {
		c.find(0, "EO043", "samtalen mangler navn. Skriv «- **Navn:** `navn`» under overskriften")
	}
	if len(c.steps) == 0 {
		c.find(0, "EO044", "samtalen har ingen spørsmål. Et spørsmål begynner med ###")
		return
	}
	c.takeCards()
	for i, d := range c.steps {
		d.inheritPicture()
		d.keepTimes(norsk.Lang(c.script.Lang))
		for _, b := range d.branches {
			if to := c.to(b.to); to >= 0 {
				b.Branch.To = to
				if b.When == WhenCard {
					b.Card = slices.IndexFunc(d.Cards, func(card Choice) bool { return card.Text == b.card })
					if b.Card < 0 {
						c.find(b.pos, "EO045", "det finnes ikke noe kort «%s» under dette spørsmålet", b.card)
					}
				}
				d.Branches = append(d.Branches, b.Branch)
			}
		}
		d.Next, d.Else = c.to(d.next), c.to(d.other)
		if d.Next < 0 && i+1 < len(c.steps) && !d.End {
			d.Next = i + 1
		}
		if d.Next < 0 && d.Else < 0 && !d.End {
			c.find(d.pos, "EO055", "samtalen stopper her uten et siste ord. Skriv «- **%s:** %s» under det siste vi sier", "Slutt", c.lex.yes)
		}
		c.script.Steps = append(c.script.Steps, &d.Step)
	}
	for i := range c.script.Topics {
		if t := &c.script.Topics[i]; t.First < 0 {
			c.find(0, "EO046", "temaet «%s» har ingen spørsmål", t.Title)
			t.First = 0
		}
	}
	for _, d := range c.steps {
		c.checkStep(d)
		c.checkNames(d)
		c.checkCards(d)
	}
	sound := len(Errors(c.findings)) == 0
	c.checkReachable()
	if sound { // a broken script has no ways to follow
		c.checkFlow()
	}
}

// to finds the step a link leads to, by its GitHub anchor or by its id; a topic
// stands for its first step.
func (c *compiler) to(t target) int {
	if t.link == "" {
		return -1
	}
	name := strings.TrimPrefix(t.link, "#")
	if id, ok := c.anchors[name]; ok {
		name = id
	}
	if i, ok := c.script.byID[name]; ok {
		c.checkLinkText(t, c.steps[i].Title)
		return i
	}
	if i := c.script.topic(name); i >= 0 && c.script.Topics[i].First >= 0 {
		c.checkLinkText(t, c.script.Topics[i].Title)
		return c.script.Topics[i].First
	}
	c.find(t.pos, "EO020", "lenka «%s» går ingen steder. Sjekk navnet i overskriften den skal til", t.link)
	return -1
}

// asks tells whether the step is a question to the bruker, which must have a
// second wording and a reason.
func (s *Step) asks() bool { return s.Kind != Statement }

func (c *compiler) checkStep(d *draftStep) {
	title := d.Title
	if d.Ask == nil {
		c.find(d.pos, "EO021", "«%s» mangler sitat, så ingenting blir sagt. Skriv spørsmålet etter >", title)
	}
	cards := d.Kind == OneCard || d.Kind == ManyCards
	if cards && len(d.Cards) < 2 {
		c.find(d.pos, "EO022", "«%s» trenger minst to kort", title)
	}
	if d.Kind == Scale && len(d.Cards) != ScaleSteps {
		c.warn(d.pos, "EO072", "«%s» trenger %d ord å velge mellom, fra mest til minst. Skriv dem som kort under **Svar:**", title, ScaleSteps)
	}
	if !cards && d.Kind != Free && d.Kind != Scale && len(d.Cards) > 0 {
		c.find(d.pos, "EO047", "«%s» har kort, men svarformen er ikke kort", title)
	}
	if d.asks() && d.Simpler == nil && d.Kind != Correction {
		c.find(d.pos, "EO048", "«%s» mangler en enklere måte å si det på. Skriv **Skjønner ikke:**", title)
	}
	if d.asks() && d.Why == nil && d.Kind != Correction {
		c.find(d.pos, "EO049", "«%s» mangler grunnen til at vi spør. Skriv **Hvorfor spør du:**", title)
	}
	if d.AskNext != nil && !c.script.perWish(&d.Step) {
		c.find(d.pos, "EO050", "«%s» stilles bare én gang, så «Neste ønske» blir aldri sagt", title)
	}
	if (d.Kind == Summary || d.Kind == Correction || d.About == AboutWish) && !c.script.perWish(&d.Step) {
		c.find(d.pos, "EO051", "«%s» må stå i et tema som gjentas for hvert ønske", title)
	}
	byNumber := slices.ContainsFunc(d.Branches, func(b Branch) bool { return b.When == WhenRange })
	for n := d.Low; d.Kind == Scale && byNumber && n <= d.High; n++ {
		hits := 0
		for _, b := range d.Branches {
			if b.When == WhenRange && b.Low <= n && n <= b.High {
				hits++
			}
		}
		switch {
		case hits > 1:
			c.find(d.pos, "EO023", "«%s»: %d passer i flere «Hvis»", title, n)
		case hits == 0 && d.Else < 0:
			c.find(d.pos, "EO024", "«%s»: ingen «Hvis» passer for %d. Legg til «Ellers»", title, n)
		}
	}
}

// checkNames checks that every name quoted in what we say is the name of a
// step, that own words stand in quotation marks, and that the answer exists in
// the round where it is quoted.
func (c *compiler) checkNames(d *draftStep) {
	for lines, pos := range d.named {
		for _, line := range *lines {
			for k, part := range line.Parts {
				if part.Name == "" {
					continue
				}
				i, ok := c.script.byID[part.Name]
				if !ok {
					c.find(pos, "EO025", "`%s` er ikke navnet på noe spørsmål", part.Name)
					continue
				}
				asked := c.script.Steps[i]
				quoted := k > 0 && strings.HasSuffix(line.Parts[k-1].Text, "«") &&
					k+1 < len(line.Parts) && strings.HasPrefix(line.Parts[k+1].Text, "»")
				if asked.Kind == Free && !quoted && !part.Turn {
					c.find(pos, "EO026", "sett «» rundt `%s`. Brukerens ord siteres, de bøyes ikke", part.Name)
				}
				if c.script.perWish(&d.Step) && !c.script.perWish(asked) && (lines == &d.Ask || lines == &d.AskNext || lines == &d.Simpler) {
					// The question stands beside the answer when a wish is shared, and
					// nothing may come along with it that was not shared (promise 4).
					c.find(pos, "EO056", "et spørsmål om et ønske kan ikke sitere `%s`. Det ville bli delt sammen med ønsket", part.Name)
				}
				if c.script.perWish(asked) && !c.script.perWish(&d.Step) {
					c.find(pos, "EO029", "`%s` har ett svar for hvert ønske, og kan bare siteres der", part.Name)
				}
			}
		}
	}
}

func (c *compiler) checkReachable() {
	seen := c.script.Reachable()
	for i, d := range c.steps {
		if !seen[i] {
			c.find(d.pos, "EO027", "«%s» kan aldri nås. Lag en lenke dit, eller ta det bort", d.Title)
		}
	}
}
