package dialog_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"egneord/dialog"
	"egneord/prompts"
)

var day = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

func source(t testing.TB) prompts.Source {
	t.Helper()
	s, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func common(t testing.TB) *dialog.Common {
	t.Helper()
	c, findings := dialog.CompileCommon("felles.md", source(t).Common)
	if c == nil {
		t.Fatal(findings)
	}
	return c
}

func script(t testing.TB) *dialog.Script {
	t.Helper()
	s, findings := dialog.Compile("for-motet.md", source(t).Text, common(t))
	if s == nil {
		t.Fatal(findings)
	}
	return s
}

// Each mistake is planted in a copy of a whole script: old is replaced by new,
// and the finding must stand on the line where `at` is found afterwards.
var mistakes = []struct {
	code, what, old, new, at string
}{
	{"EO001", "a note runs into what we say", "> Hva er viktig for deg i hverdagen?\n", "> Hva er viktig for deg i hverdagen?\nHusk å vente.\n", "Husk å vente."},
	{"EO002", "a note runs into a reflection", "- **Speil:** «`hvem`»\n", "- **Speil:** «`hvem`»\nHusk å vente.\n", "Husk å vente."},
	{"EO003", "a line under text makes a heading", "Åpent spørsmål. Gi god tid, og ikke kom med forslag.\n", "Åpent spørsmål.\n---\n", "Åpent spørsmål."},
	{"EO004", "a question without a name", "### Hverdagen `hverdag`", "### Hverdagen", "### Hverdagen"},
	{"EO005", "the same name twice", "### Når `nar`", "### Når `hjelp`", "### Når `hjelp`"},
	{"EO006", "a quote outside a question", "## Om deg `deg`\n", "## Om deg `deg`\n\n> Hei igjen.\n", "> Hei igjen."},
	{"EO007", "two quotes under one question", "> Hva betyr det for deg?\n", "> Hva betyr det for deg?\n\nVent.\n\n> Si mer.\n", "> Si mer."},
	{"EO008", "no space after #", "### Når `nar`", "###Når `nar`", "###Når `nar`"},
	{"EO009", "four spaces make code", "Åpent spørsmål. Gi god tid", "    Åpent spørsmål. Gi god tid", "    Åpent spørsmål"},
	{"EO010", "a label that is not bold", "- **Speil:** «`hvem`»", "- **Speil: **«`hvem`»", "- **Speil: **"},
	{"EO011", "a point without a label", "- **Speil:** «`hvem`»", "- Speil: «`hvem`»", "- Speil:"},
	{"EO012", "HTML", "Hva betyr det for deg?\n", "Hva betyr <b>det</b> for deg?\n", "Hva betyr <b>"},
	{"EO013", "an ordered list", "Åpent spørsmål. Gi god tid, og ikke kom med forslag.", "1. mai er en fridag.", "1. mai"},
	{"EO014", "a label in the wrong place", "## Om deg `deg`\n", "## Om deg `deg`\n\n- **Svar:** fritt\n", "- **Svar:** fritt"},
	{"EO015", "an unknown way to answer", "- **Svar:** rekkefølge", "- **Svar:** rekkefølgje", "rekkefølgje"},
	{"EO016", "a third wording", "- **Skjønner ikke:** Hvem vil du ha med deg?", "- **Skjønner ikke:** Hvem vil du ha med deg?\n- **Skjønner ikke:** Hvem?", "- **Skjønner ikke:** Hvem?"},
	{"EO017", "an unknown subject", "- **Spør om:** betydning", "- **Spør om:** betydningen", "betydningen"},
	{"EO018", "a misspelt label", "- **Spør om:** betydning", "- **Spør omm:** betydning", "Spør omm"},
	{"EO019", "a card that is not a card", "  - [ ] Gå videre", "  - Gå videre", "  - Gå videre"},
	{"EO020", "a link that goes nowhere", "[Nei takk](#nei-takk-nei-takk)", "[Nei takk](#nei-tak)", "#nei-tak)"},
	{"EO021", "a question that says nothing", "> Hva betyr det for deg?\n", "", "### Hva det betyr"},
	{"EO022", "one card is no choice", "  - [ ] Gå videre\n", "", "### Et ønske til"},
	{"EO025", "a name nobody has", "Dette hjelper deg nå: «`fungerer`»", "Dette hjelper deg nå: «`funger`»", "«`funger`»"},
	{"EO026", "own words without quotation marks", "> - Du ønsker: «`onske`»", "> - Du ønsker: `onske`", "> Dette har jeg hørt:"},
	{"EO027", "a step nobody reaches", "- **Videre:** [Hvem du er](#hvem-du-er-hvem)", "- **Videre:** [Hverdagen](#hverdagen-hverdag)", "### Hvem du er"},
	{"EO029", "a wish's words quoted where there are many wishes", "> Det du har sagt, er lagret.", "> «`onske`» er lagret.", "> «`onske`» er lagret."},
	{"EO056", "a wish's question quotes what was said elsewhere", "> Hva betyr det for deg?\n", "> «`hvem`». Hva betyr det for deg?\n", "> «`hvem`». Hva betyr"},
	{"EO055", "a script that just stops", "> Det du har sagt, er lagret.\n>\n> Koordinatoren ser bare det du har delt.\n>\n> Kommer du på noe mer, kan du skrive det her.\n\n- **Slutt:** ja\n", "> Det du har sagt, er lagret.\n", "### Da er vi ferdige"},
	{"EO031", "a letter made of two signs", "Hva betyr det for deg?\n", "Hva betyr det for deg na\u030a?\n", "deg na\u030a"},
	{"EO032", "a line swallowed as a link definition", "> Hva betyr det for deg?\n", "> Hva betyr det for deg?\n>\n> [viktig]: hage\n", "> [viktig]: hage"},
	{"EO041", "a condition we cannot look at", "- **Hvis nei:** [Nei takk]", "- **Hvis kanskje:** [Nei takk]", "Hvis kanskje"},
	{"EO045", "a branch on a card that is not there", "- **Hvis «Si et ønske til»:**", "- **Hvis «Et ønske til»:**", "Hvis «Et ønske til»"},
	{"EO048", "no simpler wording", "- **Skjønner ikke:** Hva blir annerledes for deg da?\n", "", "### Hva det betyr"},
	{"EO049", "no reason for asking", "- **Hvorfor spør du:** Jeg spør så de andre skjønner hva det er for deg.\n", "", "### Hva det betyr"},
	{"EO051", "a wish that is not in a repeated topic", "- **Gjentas:** for hvert ønske\n", "", "### Ønsket"},
}

// frozen is a script that is not in use, so that ours may be changed without
// moving the mistakes.
func frozen(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/samtale.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestFindsAPlantedMistakeOnItsLine(t *testing.T) {
	text := frozen(t)
	for _, m := range mistakes {
		t.Run(m.code+" "+m.what, func(t *testing.T) {
			if strings.Count(text, m.old) != 1 {
				t.Fatalf("%q stands %d times in the script", m.old, strings.Count(text, m.old))
			}
			planted := strings.Replace(text, m.old, m.new, 1)
			want := 1 + strings.Count(planted[:strings.Index(planted, m.at)], "\n")
			compiled, findings := dialog.Compile("s.md", []byte(planted), common(t))
			if compiled != nil {
				t.Error("a script with errors was compiled")
			}
			for _, f := range findings {
				if f.Code == m.code && f.Line == want {
					return
				}
			}
			t.Errorf("want %s on line %d, got %v", m.code, want, findings)
		})
	}
}

func TestSpeaksOnlyWhatIsQuoted(t *testing.T) {
	s := script(t)
	for _, step := range s.Steps {
		for _, line := range step.Ask {
			for _, p := range line.Parts {
				if strings.Contains(p.Text, "forslag") {
					t.Errorf("%s says a note to colleagues: %q", step.ID, p.Text)
				}
			}
		}
	}
}

func TestANoteIsNoNewVersionButAWordIs(t *testing.T) {
	text := frozen(t)
	original, findings := dialog.Compile("s.md", []byte(text), common(t))
	if original == nil {
		t.Fatal(findings)
	}
	hash := original.Hash
	for what, c := range map[string]struct {
		old, new string
		same     bool
	}{
		"a note":         {"Gi god tid, og ikke kom med forslag.", "Vent gjerne lenge.", true},
		"line ends":      {"\n", "\r\n", true},
		"bullets":        {"\n- **", "\n* **", true},
		"a spoken word":  {"Hva betyr det for deg?", "Hva er det for deg?", false},
		"a card":         {"[ ] Gå videre", "[ ] Videre", false},
		"a shared reply": {"", "", false},
	} {
		shared := common(t)
		if what == "a shared reply" {
			shared, _ = dialog.CompileCommon("felles.md", []byte(strings.Replace(string(source(t).Common), "Vi går videre.", "Videre.", 1)))
		}
		s, findings := dialog.Compile("s.md", []byte(strings.ReplaceAll(text, c.old, c.new)), shared)
		if c.old == "" {
			s, findings = dialog.Compile("s.md", []byte(text), shared)
		}
		if s == nil {
			t.Fatal(what, findings)
		}
		if (s.Hash == hash) != c.same {
			t.Errorf("%s: same version = %v, want %v", what, s.Hash == hash, c.same)
		}
	}
}

func TestNeverSaysTheWordsOfThePlan(t *testing.T) {
	s := script(t)
	forbidden := []string{"mål", "delmål", "tiltak", "ressurs", "mestring", "kartlegging", "medvirkning"}
	for what, text := range spoken(s) {
		for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" .,!?:«»", r) }) {
			for _, f := range forbidden {
				if strings.HasPrefix(word, f) && !strings.HasPrefix(word, "måltid") {
					t.Errorf("%s says %q: %s", what, word, text)
				}
			}
		}
		for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".!?:", r) }) {
			if n := len(strings.Fields(sentence)); n > 12 {
				t.Errorf("%s has a sentence of %d words: %s", what, n, sentence)
			}
		}
		for _, question := range strings.SplitAfter(text, "?") {
			sentence := question[strings.LastIndexAny(strings.TrimSuffix(question, "?"), ".!:")+1:]
			if n := len(strings.Fields(sentence)); strings.HasSuffix(question, "?") && n > 11 {
				t.Errorf("%s asks with %d words: %s", what, n, sentence)
			}
		}
	}
}

// spoken is everything a script can say, by where it stands.
func spoken(s *dialog.Script) map[string]string {
	all := map[string]string{}
	add := func(where string, lines []dialog.Line) {
		for i, l := range lines {
			var b strings.Builder
			for _, p := range l.Parts {
				b.WriteString(p.Text)
				if p.Name != "" {
					b.WriteString("ord")
				}
			}
			all[fmt.Sprintf("%s %d", where, i)] = b.String()
		}
	}
	for _, step := range s.Steps {
		for name, lines := range map[string][]dialog.Line{
			"ask": step.Ask, "next": step.AskNext, "simpler": step.Simpler, "why": step.Why, "mirror": step.Mirror,
			"skip": step.OnSkip, "decline": step.OnDecline, "unknown": step.OnUnknown,
		} {
			add(step.ID+" "+name, lines)
		}
		for i, card := range step.Cards {
			all[fmt.Sprintf("%s card %d", step.ID, i)] = card.Text
		}
	}
	for id, phrase := range s.Common.Phrases {
		add("felles "+id, phrase.Reply)
	}
	return all
}

func FuzzCompile(f *testing.F) {
	text, shared := frozen(f), source(f).Common
	f.Add([]byte(text), shared)
	for _, m := range mistakes {
		f.Add([]byte(strings.Replace(text, m.old, m.new, 1)), shared)
	}
	f.Add([]byte("# A\n\n## ``\n\n### ` `\n\n> `` ` ``\n\n- **Svar:** tall fra 0 til 999"), []byte("- **Språk:** nynorsk\n\n## `hvorfor`"))
	f.Add([]byte(cardScript), shared)
	f.Add([]byte(strings.NewReplacer("    - [ ] ", "      - [ ] ", " ⭐", " ⭐🏠", "**", "**`").Replace(cardScript)), shared)
	f.Fuzz(func(t *testing.T, text, shared []byte) {
		c, findings := dialog.CompileCommon("felles.md", shared)
		if c == nil && len(dialog.Errors(findings)) == 0 {
			t.Error("no phrases, and no reason")
		}
		s, findings := dialog.Compile("s.md", text, c)
		if (s == nil) != (len(dialog.Errors(findings)) > 0) {
			t.Error("a script is compiled when, and only when, nothing is wrong")
		}
		for _, found := range findings {
			if found.Line < 1 || found.Column < 1 || found.Line > 1+strings.Count(string(text), "\n") || found.Message == "" {
				t.Errorf("bad finding %+v", found)
			}
		}
		if s == nil {
			return
		}
		st := dialog.Replay(s, dialog.Begin(s, day))
		dialog.View(s, st)
	})
}
