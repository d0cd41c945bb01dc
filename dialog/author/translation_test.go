package author_test

import (
	"strings"
	"testing"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/prompts"
)

// pair is a script in both languages.
func pair(t *testing.T) (nb, nn string) {
	t.Helper()
	a, err := prompts.Get("nb", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	b, err := prompts.Get("nn", "for-motet")
	if err != nil {
		t.Fatal(err)
	}
	return string(a.Text), string(b.Text)
}

func outline(text string) dialog.Outline { return dialog.Outlined("s.md", []byte(text)) }

func TestTheLanguagesSayTheSame(t *testing.T) {
	for _, name := range append(prompts.Names("nb"), "felles") {
		t.Run(name, func(t *testing.T) {
			nb, nn := prompts.Source{}, prompts.Source{}
			var err error
			script := name
			if name == "felles" {
				script = "for-motet"
			}
			if nb, err = prompts.Get("nb", script); err != nil {
				t.Fatal(err)
			}
			if nn, err = prompts.Get("nn", script); err != nil {
				t.Fatal(err)
			}
			from, to := nb.Text, nn.Text
			if name == "felles" {
				from, to = nb.Common, nn.Common
			}
			for _, f := range author.CompareTranslation(dialog.Outlined(name, from), dialog.Outlined(name, to)) {
				t.Error(f)
			}
		})
	}
}

// Each change is made in the nynorsk alone, and is found on the line where
// `at` stands afterwards; and made in the bokmål alone, it is found too.
func TestACopyThatDiffersIsFound(t *testing.T) {
	for _, c := range []struct {
		code, what   string
		old, new, at string // in the nynorsk
		nbOld, nbNew string // the same in the bokmål
	}{
		{"EO202", "a name is changed", "### Når `nar`", "### Når `tid`", "### Når `tid`", "### Når `nar`", "### Når `tid`"},
		{"EO206", "a card is gone", "  - [ ] Ikkje fleire ønske no ❌\n", "", "  - [ ] Seie eit ønske til", "  - [ ] Ikke flere ønsker nå ❌\n", ""},
		{"EO207", "other words are quoted", "Snakke om det igjen: «`se-igjen`»", "Snakke om det igjen: «`sammen-med`»", "Snakke om det igjen: «`sammen-med`»", "Snakke om det igjen: «`se-igjen`»", "Snakke om det igjen: «`sammen-med`»"},
		{"EO204", "the answer is about something else", "- **Spør om:** tyding", "- **Spør om:** teikn", "**Spør om:** teikn", "- **Spør om:** betydning", "- **Spør om:** tegn"},
		{"EO204", "it is answered in another way", "- **Svar:** rekkjefølgje", "- **Svar:** fritt", "", "- **Svar:** rekkefølge", "- **Svar:** fritt"},
	} {
		t.Run(c.what, func(t *testing.T) {
			nb, nn := pair(t)
			if strings.Count(nn, c.old) < 1 || strings.Count(nb, c.nbOld) < 1 {
				t.Fatalf("%q or %q is not there", c.old, c.nbOld)
			}
			planted := strings.Replace(nn, c.old, c.new, 1)
			found := author.CompareTranslation(outline(nb), outline(planted))
			if !has(found, c.code) {
				t.Errorf("want %s, got %v", c.code, found)
			}
			if c.at != "" {
				want := 1 + strings.Count(planted[:strings.Index(planted, c.at)], "\n")
				near := false
				for _, f := range found {
					near = near || f.Code == c.code && f.Line >= want-10 && f.Line <= want // a quote is told of where it begins
				}
				if !near {
					t.Errorf("want it about line %d, got %v", want, found)
				}
			}
			if found := author.CompareTranslation(outline(strings.Replace(nb, c.nbOld, c.nbNew, 1)), outline(nn)); len(found) == 0 {
				t.Error("the same change in the bokmål is not found")
			}
		})
	}
}

func has(found []dialog.Finding, code string) bool {
	for _, f := range found {
		if f.Code == code {
			return true
		}
	}
	return false
}

func TestALineChangedSinceApprovalIsStale(t *testing.T) {
	nb, nn := pair(t)
	lock := author.Lock{}.Approve("nn/for-motet.md", outline(nb), outline(nn))
	if found := lock.Stale("nn/for-motet.md", outline(nb), outline(nn)); len(found) != 0 {
		t.Fatal(found)
	}
	changed := strings.Replace(nb, "> Hva **betyr** det for deg?", "> Hva er det for deg?", 1)
	found := lock.Stale("nn/for-motet.md", outline(changed), outline(nn))
	want := 1 + strings.Count(nn[:strings.Index(nn, "> Kva **betyr** det for deg?")], "\n")
	if len(found) != 1 || found[0].Code != "EO209" || found[0].Line != want || !found[0].Warning {
		t.Errorf("want one EO209 on line %d, got %v", want, found)
	}
	note := strings.Replace(nb, "Gi god tid", "Vent lenge", 1)
	if note == nb {
		t.Fatal("no note to change")
	}
	if found := lock.Stale("nn/for-motet.md", outline(note), outline(nn)); len(found) != 0 {
		t.Error("a note to colleagues makes nothing stale", found)
	}
	if found := (author.Lock{}).Stale("nn/for-motet.md", outline(nb), outline(nn)); len(found) != 1 || !found[0].Unwired {
		t.Error("what nobody has approved is one finding, and no fault", found)
	}
}

func TestTheLockComesBackFromItsFile(t *testing.T) {
	nb, nn := pair(t)
	lock := author.Lock{}.Approve("nn/for-motet.md", outline(nb), outline(nn))
	again, err := author.ReadLock(lock.Bytes())
	if err != nil || string(again.Bytes()) != string(lock.Bytes()) {
		t.Error(err)
	}
	if _, err := author.ReadLock([]byte("<<<<<<< HEAD\n")); err == nil {
		t.Error("a broken lock is an error, not an empty one")
	}
	other := lock.Approve("nn/kort.md", outline(nb), outline(nn))
	if found := other.Stale("nn/for-motet.md", outline(nb), outline(nn)); len(found) != 0 {
		t.Error("approving one file forgets another", found)
	}
}
