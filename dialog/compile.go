package dialog

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// A compiler reads one script. Links are resolved after everything is read.
type compiler struct {
	*document
	lex     *lexicon
	common  *Common
	script  *Script
	steps   []*draftStep
	anchors map[string]string // GitHub's anchor of a heading -> id
	ids     map[string]int    // id of a topic or step -> line
	topic   *Topic
	step    *draftStep
}

// A draftStep is a step whose links are still names.
type draftStep struct {
	Step
	pos      int
	named    map[*[]Line]int // where each spoken text stands, for findings
	branches []draftBranch
	other    target   // Ellers
	next     target   // Videre
	from     labelled // Kort fra: the name of an earlier step
}

type draftBranch struct {
	Branch
	card string
	to   target
	pos  int
}

type target struct {
	link string
	pos  int
	text string // what the link says
}

// Compile compiles a script written in the language of common. It never panics
// and gives all findings at once; the script is nil when one of them is an error.
func Compile(file string, source []byte, common *Common) (*Script, []Finding) {
	script, findings := Draft(file, source, common)
	if len(Errors(findings)) > 0 {
		return nil, findings
	}
	script.Hash = hashOf(script)
	return script, findings
}

// Draft compiles a script as far as it can be understood, for pictures of what
// is being written. A draft with errors has no version and holds no conversation.
func Draft(file string, source []byte, common *Common) (*Script, []Finding) {
	if common == nil {
		common = &Common{Lang: "nb"}
	}
	c := &compiler{
		document: parse(file, source),
		lex:      lexiconOf(common.Lang),
		common:   common,
		script:   &Script{Lang: common.Lang, Common: common, byID: map[string]int{}},
		anchors:  map[string]string{},
		ids:      map[string]int{},
	}
	for node := c.root.FirstChild(); node != nil; node = node.NextSibling() {
		c.block(node)
	}
	c.resolve()
	sortFindings(c.findings)
	return c.script, c.findings
}

// hashOf is the version of a script: its compiled meaning, not its file. A note
// to colleagues may change without a new version; a spoken word may not.
func hashOf(s *Script) string {
	meaning, err := json.Marshal(s)
	if err != nil {
		panic(err) // plain structs of strings and numbers always marshal
	}
	sum := sha256.Sum256(meaning)
	return hex.EncodeToString(sum[:6])
}

func (c *compiler) block(node ast.Node) {
	switch v := node.(type) {
	case *ast.Heading:
		c.heading(v)
	case *ast.Blockquote:
		switch {
		case c.step == nil:
			c.find(v.Pos(), "EO006", "sitatet står ikke under et spørsmål. Sett en overskrift med ### over")
		case c.step.Ask != nil:
			c.find(v.Pos(), "EO007", "bare ett sitat for hvert spørsmål. Sett > på linjene imellom, eller lag et nytt spørsmål")
		default:
			c.step.Ask = c.quote(v)
			c.step.named[&c.step.Ask] = v.Pos()
		}
	case *ast.List:
		c.list(v)
	case *ast.Paragraph:
		if bytes.HasPrefix(bytes.TrimSpace(v.Lines().Value(c.source)), []byte("#")) {
			c.find(v.Pos(), "EO008", "linja ser ut som en overskrift, men mangler mellomrom etter #. Da blir den aldri sagt")
		}
		c.almostItem(v)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		c.find(node.Pos(), "EO009", "fire mellomrom først på linja gjør teksten til kode. Ta bort mellomrommene")
	case *ast.HTMLBlock:
		c.find(v.Pos(), "EO012", "HTML kan ikke stå i en samtale")
	case *ast.ThematicBreak: // a line across the page is a note
	default:
		c.find(node.Pos(), "EO013", "«%s» kan ikke stå i en samtale", node.Kind())
	}
}

func (c *compiler) heading(h *ast.Heading) {
	if at := h.Pos(); at < 0 || at >= len(c.source) || c.source[at] != '#' {
		c.find(h.Pos(), "EO003", "streken under gjør linja til overskrift. Bruk # foran overskrifter, og en tom linje før ---")
		return
	}
	parts, _, _ := c.inline(h)
	var id, title string
	for _, p := range parts {
		if p.Name != "" {
			id = p.Name
		} else {
			title += p.Text
		}
	}
	title = strings.TrimSpace(title)
	if h.Level == 1 {
		if c.script.Title != "" {
			c.find(h.Pos(), "EO033", "en samtale har bare én overskrift med én #")
		}
		c.script.Title = title
		return
	}
	if id == "" {
		c.find(h.Pos(), "EO004", "overskriften «%s» mangler navn. Skriv det til slutt, mellom to `", title)
		id = slug(title)
	}
	if line, used := c.ids[id]; used {
		c.find(h.Pos(), "EO005", "navnet «%s» er brukt før, på linje %d. Velg et annet", id, line)
		id += "-" + strconv.Itoa(c.finding(h.Pos(), "", false, "").Line)
	}
	c.ids[id] = c.finding(h.Pos(), "", false, "").Line
	c.anchors[slug(strings.TrimSpace(title+" "+id))] = id
	switch h.Level {
	case 2:
		c.script.Topics = append(c.script.Topics, Topic{ID: id, Title: title, First: -1})
		c.topic, c.step = &c.script.Topics[len(c.script.Topics)-1], nil
	case 3:
		if c.topic == nil {
			c.find(h.Pos(), "EO034", "spørsmålet står ikke under et tema. Sett en overskrift med ## over")
			c.script.Topics = append(c.script.Topics, Topic{ID: "tema", Title: title, First: -1})
			c.topic = &c.script.Topics[0]
		}
		if c.topic.First < 0 {
			c.topic.First = len(c.steps)
		}
		c.step = &draftStep{
			Step: Step{ID: id, Title: title, Index: len(c.steps), Topic: len(c.script.Topics) - 1, Kind: Statement, Else: -1, Next: -1},
			pos:  h.Pos(), named: map[*[]Line]int{},
		}
		c.script.byID[id] = len(c.steps)
		c.steps = append(c.steps, c.step)
	default:
		c.find(h.Pos(), "EO035", "bruk #, ## eller ### i overskrifter")
	}
}

func (c *compiler) list(l *ast.List) {
	if l.IsOrdered() {
		c.find(l.Pos(), "EO013", "et tall med punktum først på linja blir en nummerert liste. Flytt tallet inn i setningen")
		return
	}
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		body := item.FirstChild()
		if body == nil {
			continue
		}
		if _, isCard := body.FirstChild().(*east.TaskCheckBox); isCard {
			c.card(body)
			continue
		}
		bold, ok := body.FirstChild().(*ast.Emphasis)
		if !ok || bold.Level != 2 {
			if bytes.Contains(body.Lines().Value(c.source), []byte("**")) {
				c.find(body.Pos(), "EO010", "merkelappen er ikke fet. Skriv **Svar:** uten mellomrom innenfor stjernene")
			} else {
				c.find(body.Pos(), "EO011", "punktet mangler fet merkelapp, for eksempel **Speil:**")
			}
			continue
		}
		c.lazyItem(body)
		parts, link, linkPos := c.inline(body)
		name, _, _ := c.inline(bold)
		c.labelled(labelled{
			written: strings.TrimSpace(strings.TrimSuffix(plain(name), ":")),
			parts:   afterLabel(parts, plain(name)),
			body:    body,
			to:      target{link: link, pos: linkPos},
			pos:     body.Pos(),
		})
		for next := body.NextSibling(); next != nil; next = next.NextSibling() {
			cards, ok := next.(*ast.List)
			if !ok {
				c.find(next.Pos(), "EO013", "«%s» kan ikke stå i et punkt", next.Kind())
				continue
			}
			for card := cards.FirstChild(); card != nil; card = card.NextSibling() {
				if card.FirstChild() != nil {
					c.card(card.FirstChild())
				}
			}
		}
	}
}

// afterLabel takes the bold label off the front: «**Svar:** fritt» and «**Svar**: fritt».
func afterLabel(parts []Part, name string) []Part {
	rest := append([]Part(nil), parts...)
	if len(rest) > 0 {
		rest[0].Text = strings.TrimPrefix(strings.TrimPrefix(rest[0].Text, name), ":")
	}
	if len(rest) > 0 && strings.TrimSpace(rest[0].Text) == "" && rest[0].Name == "" {
		rest = rest[1:]
	}
	return mergeParts(rest)
}

// card reads a card, and the particular ones that stand under it.
func (c *compiler) card(body ast.Node) {
	card, ok := c.choice(body)
	if !ok {
		return
	}
	for next := body.NextSibling(); next != nil; next = next.NextSibling() {
		if list, ok := next.(*ast.List); ok {
			for item := list.FirstChild(); item != nil; item = item.NextSibling() {
				if item.FirstChild() == nil {
					continue
				}
				if under, ok := c.choice(item.FirstChild()); ok {
					card.Under = append(card.Under, under)
				}
				if item.FirstChild().NextSibling() != nil {
					c.find(item.FirstChild().NextSibling().Pos(), "EO070", "kort kan stå under et kort, men ikke lenger inn enn det")
				}
			}
		}
	}
	c.step.Cards = append(c.step.Cards, card)
}

// choice reads the words and the picture of one card.
func (c *compiler) choice(body ast.Node) (Choice, bool) {
	_, isCard := body.FirstChild().(*east.TaskCheckBox)
	if !isCard || c.step == nil {
		c.find(body.Pos(), "EO019", "kort skrives «- [ ] tekst», under et spørsmål")
		return Choice{}, false
	}
	parts, _, _ := c.inline(body)
	rest, picture := c.withoutPicture(parts, body.Pos())
	return Choice{Text: plain(rest), Picture: picture}, true
}

// labelled is one «**Merkelapp:** verdi».
type labelled struct {
	written string
	parts   []Part
	body    ast.Node
	to      target
	pos     int
}

func (l labelled) value() string { return plain(l.parts) }

func (c *compiler) labelled(l labelled) {
	l.to.text = l.value()
	key, argument := strings.ToLower(l.written), ""
	if first, rest, more := strings.Cut(l.written, " "); more && c.lex.labels[strings.ToLower(first)] == labelIf {
		key, argument = strings.ToLower(first), rest
	}
	kind, known := c.lex.labels[key]
	switch {
	case !known:
		c.find(l.pos, "EO018", "merkelappen «%s» finnes ikke. Mente du «%s»?", l.written, nearest(l.written, c.lex.labels))
	case c.step != nil:
		c.stepLabel(kind, argument, l)
	case c.topic != nil:
		c.topicLabel(kind, l)
	default:
		c.scriptLabel(kind, l)
	}
}

func (c *compiler) scriptLabel(kind label, l labelled) {
	switch kind {
	case labelName:
		c.script.Name = l.value()
	case labelLang:
		if l.value() != c.lex.langs {
			c.find(l.pos, "EO036", "samtalen er på «%s», men de felles ordene er på %s", l.value(), c.lex.langs)
		}
	case labelReplaces:
		for hash := range strings.SplitSeq(l.value(), ",") {
			c.script.Replaces = append(c.script.Replaces, strings.TrimSpace(hash))
		}
	case labelOwner: // who answers for the text: for people, not for the engine
	default:
		c.find(l.pos, "EO014", "merkelappen «%s» hører til et spørsmål, og kan ikke stå her", l.written)
	}
}

func (c *compiler) topicLabel(kind label, l labelled) {
	switch {
	case kind != labelRepeats:
		c.find(l.pos, "EO014", "merkelappen «%s» kan ikke stå rett under et tema", l.written)
	case l.value() != c.lex.repeats:
		c.find(l.pos, "EO037", "skriv «%s»", c.lex.repeats)
	default:
		c.topic.PerWish = true
	}
}

func (c *compiler) stepLabel(kind label, argument string, l labelled) {
	s := c.step
	say := func(lines *[]Line) {
		if *lines != nil {
			code, why := "EO038", "står to ganger. Behold én"
			if kind == labelSimpler {
				code, why = "EO016", "står to ganger. Et spørsmål stilles aldri mer enn to ganger, så det er plass til én omformulering"
			}
			c.find(l.pos, code, "«%s» %s", l.written, why)
		}
		*lines = []Line{c.said(l.body, 1)}
		s.named[lines] = l.pos
	}
	switch kind {
	case labelAnswer:
		c.answer(l)
	case labelAbout:
		about, ok := c.lex.about[strings.ToLower(l.value())]
		if !ok {
			c.find(l.pos, "EO017", "«%s» er ikke noe vi spør om. Mente du «%s»?", l.value(), nearest(l.value(), c.lex.about))
		}
		s.About = about
	case labelAskNext:
		say(&s.AskNext)
	case labelSimpler:
		say(&s.Simpler)
	case labelWhy:
		say(&s.Why)
	case labelMirror:
		say(&s.Mirror)
		s.Mirror[0].Parts = turns(s.Mirror[0].Parts)
	case labelOnSkip:
		say(&s.OnSkip)
	case labelOnDecline:
		say(&s.OnDecline)
	case labelOnUnknown:
		say(&s.OnUnknown)
	case labelCardsFrom:
		s.from = l
	case labelIf:
		c.branch(argument, l)
	case labelElse:
		s.other = l.to
	case labelNext:
		s.next = l.to
	case labelEnd:
		s.End = l.value() == c.lex.yes
	default:
		c.find(l.pos, "EO014", "merkelappen «%s» kan ikke stå under et spørsmål", l.written)
	}
	if (kind == labelIf || kind == labelElse || kind == labelNext) && l.to.link == "" {
		c.find(l.pos, "EO039", "«%s» mangler lenke. Skriv [Overskrift](#overskrift-navn)", l.written)
	}
}

// turns marks the names in a reflection that stand outside quotation marks:
// there the answer is given back turned to «du», when that is safe.
func turns(parts []Part) []Part {
	for k := range parts {
		quoted := k > 0 && strings.HasSuffix(parts[k-1].Text, "«")
		parts[k].Turn = parts[k].Name != "" && !quoted
	}
	return parts
}

var scalePattern = regexp.MustCompile(`^(\d{1,3})(?: \(([^)]*)\))? (\S+) (\d{1,3})(?: \(([^)]*)\))?$`)

// answer reads what stands after «Svar:».
func (c *compiler) answer(l labelled) {
	s, value := c.step, l.value()
	if kind, ok := c.lex.kinds[value]; ok {
		s.Kind = kind
		return
	}
	if rest, ok := strings.CutPrefix(value, c.lex.from+" "); ok {
		if m := scalePattern.FindStringSubmatch(rest); m != nil && m[3] == c.lex.to {
			s.Kind = Scale
			s.Low, _ = strconv.Atoi(m[1]) // the pattern has only digits, three at most
			s.High, _ = strconv.Atoi(m[4])
			s.LowText, s.HighText = m[2], m[5]
			if s.Low >= s.High {
				c.find(l.pos, "EO040", "skalaen må gå fra et lavt til et høyere tall")
			}
			return
		}
	}
	c.find(l.pos, "EO015", "svarformen «%s» finnes ikke. Mente du «%s»?", value, strings.ToLower(nearest(value, c.lex.kinds)))
}

var rangePattern = regexp.MustCompile(`^(\d{1,3})(?:\s*[–-]\s*(\d{1,3}))?$`)

// branch reads «Hvis 0–4», «Hvis «Hjemmet»», «Hvis nei», «Hvis hoppet over».
func (c *compiler) branch(condition string, l labelled) {
	b := draftBranch{to: l.to, pos: l.pos}
	condition = strings.TrimSpace(condition)
	answer, isAnswer := c.lex.answers[condition]
	switch m := rangePattern.FindStringSubmatch(condition); {
	case m != nil:
		b.When = WhenRange
		b.Low, _ = strconv.Atoi(m[1])
		b.High = b.Low
		if m[2] != "" {
			b.High, _ = strconv.Atoi(m[2])
		}
	case isAnswer:
		b.When, b.Answer = WhenAnswer, answer
	case condition == c.lex.skipped:
		b.When = WhenSkipped
	case condition == c.lex.short:
		b.When = WhenShort
	case condition == c.lex.time:
		b.When = WhenTime
	case condition == c.lex.tired:
		b.When = WhenTired
	case strings.HasPrefix(condition, "«") && strings.HasSuffix(condition, "»"):
		b.When, b.card = WhenCard, strings.TrimSuffix(strings.TrimPrefix(condition, "«"), "»")
	default:
		c.find(l.pos, "EO041", "«%s» er ikke noe samtalen kan se på. Bruk et kort, et tall, ja eller nei, eller «%s»", condition, c.lex.skipped)
		return
	}
	c.step.branches = append(c.step.branches, b)
}
