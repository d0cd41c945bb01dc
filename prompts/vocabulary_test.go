package prompts

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"egneord/dialog"
	"egneord/dialog/author"
	"egneord/dialog/norsk"
)

func TestAWordOfThePicturesMeansOneThing(t *testing.T) {
	marks, files, words := map[string]bool{}, map[string]string{}, map[string]string{}
	for _, p := range Pictures() {
		if marks[p.Mark] || files[p.File] != "" {
			t.Errorf("%s (%s) is there twice", p.Mark, p.File)
		}
		marks[p.Mark], files[p.File] = true, p.Mark
		if strings.HasPrefix(p.Mark, ":") && !pictureName.MatchString(p.File) {
			t.Errorf("%s: a script cannot write that name", p.Mark)
		}
		if p.OpenMoji != "" && !strings.HasPrefix(p.Mark, ":") {
			t.Errorf("%s is a character, and needs no other name", p.Mark)
		}
		for _, word := range p.Words {
			if other := words[word]; other != "" {
				t.Errorf("«%s» is a word of both %s and %s", word, other, p.Mark)
			}
			words[word] = p.Mark
			if word == "" || word != norm.NFC.String(strings.ToLower(word)) || strings.Join(strings.Fields(word), " ") != word {
				t.Errorf("%s: «%s» would never be found", p.Mark, word)
			}
			var tokens []string
			for _, token := range norsk.Tokenize(word) {
				tokens = append(tokens, token.Norm)
			}
			if strings.Join(tokens, " ") != word {
				t.Errorf("%s: «%s» is read as %q, and would never be found", p.Mark, word, tokens)
			}
		}
	}
	if n := len(Pictures()); n < 70 {
		t.Errorf("%d pictures", n)
	}
}

func TestIllustrates(t *testing.T) {
	file := func(mark string) string {
		for _, p := range Pictures() {
			if p.Mark == mark {
				return p.File
			}
		}
		t.Fatalf("there is no %s in bilder.md", mark)
		return ""
	}
	for _, c := range []struct{ text, marks string }{
		{"Han vil på hytta. Og fiske.", ":hytte: 🎣"},
		{"Å komme meg ut på tur", "🚪"},
		{"gå på ski", "🎿"},
		{"Å gå på toalettet selv", "🚶 🚽"},
		{"HAGEN hans", "🏡"},
		{"hunden, katten og hesten", "🐕 🐈"},
		{"hund hund katt", "🐕 🐈"},
		{"glad i familien sin", "❤️ 👪"},
		{"ho er glad", "🙂"},
		{"heimesjukepleia kjem kvar morgon", ":hjemmesykepleie: 🌅"},
		{"matpakke og senket", ""}, // whole words only
		{"kor mange barn", "🧒"},    // «kor» is «how» in nynorsk
		{"vår vår", ""},            // a season, or ours
		{"Nei, ingen. Litt.", ""},  // answers are for buttons
		{"lese bøker", "📖 📚"},
		{"", ""},
	} {
		var want []string
		for mark := range strings.FieldsSeq(c.marks) {
			want = append(want, file(mark))
		}
		if got := Illustrates(c.text); !slices.Equal(got, want) {
			t.Errorf("Illustrates(%q) = %v, want %v", c.text, got, want)
		}
	}
}

func TestATableThatDoesNotHoldTogetherIsFound(t *testing.T) {
	if _, err := readPictures("| bilde | ord |\n|---|---|\n| 🏠 | hjem | house |"); err == nil || !strings.Contains(err.Error(), "bilder.md:3") {
		t.Errorf("got %v", err)
	}
	pictures, err := readPictures("| noe | annet |\n|---|---|\n| a | b |\n\n| bilde | svar |\n|---|---|\n| ✔️ | ja |")
	if err != nil || len(pictures) != 1 || !pictures[0].Answer || pictures[0].File != "2714" {
		t.Errorf("got %+v, %v", pictures, err)
	}
}

const plainPicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path fill="url(#a)" style="stroke:#000" d="M1 1h9"/></svg>`

func TestAPictureIsShapesAlone(t *testing.T) {
	if err := CheckPicture([]byte(plainPicture)); err != nil {
		t.Fatal(err)
	}
	inside := func(s string) string {
		return strings.Replace(plainPicture, "</svg>", s+"</svg>", 1)
	}
	for name, svg := range map[string]string{
		"a script":              inside(`<script>alert(1)</script>`),
		"another's script":      inside(`<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>`),
		"a handler":             inside(`<g onclick="alert(1)"/>`),
		"a handler in capitals": inside(`<g ONLOAD="alert(1)"/>`),
		"a page inside":         inside(`<foreignObject/>`),
		"an image":              inside(`<image href="https://example.org/a.png"/>`),
		"a link":                inside(`<a href="#x"/>`),
		"a use":                 inside(`<use href="https://example.org/a.svg#x"/>`),
		"a gradient elsewhere":  inside(`<linearGradient href="https://example.org/a.svg#x"/>`),
		"an xlink elsewhere":    inside(`<linearGradient xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="//example.org/a.svg#x"/>`),
		"a fill elsewhere":      inside(`<path fill="url(https://example.org/a.svg#x)"/>`),
		"a fill that hides":     inside(`<path style="fill:u\72l(a.svg)"/>`),
		"a style sheet":         inside(`<style>@import "a.css";</style>`),
		"something that moves":  inside(`<animate attributeName="d"/>`),
		"a DOCTYPE":             `<!DOCTYPE svg [<!ENTITY a "b">]>` + plainPicture,
		"a style sheet before":  `<?xml-stylesheet href="a.css"?>` + plainPicture,
		"two pictures":          plainPicture + plainPicture,
		"one inside another":    inside(plainPicture),
		"no svg":                `<g xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`,
		"no namespace":          `<svg viewBox="0 0 72 72"/>`,
		"no size":               `<svg xmlns="http://www.w3.org/2000/svg"/>`,
		"too many uses":         inside(strings.Repeat(`<use href="#a"/>`, maxUses+1)),
		"nothing":               ``,
		"half":                  plainPicture[:60],
		"too large":             inside(strings.Repeat(" ", maxPicture)),
	} {
		if CheckPicture([]byte(svg)) == nil {
			t.Errorf("%s is let through", name)
		}
	}
}

func TestAMunicipalitysPicturesComeWithItsScripts(t *testing.T) {
	folder := fstest.MapFS{"bilder/kafeen.svg": {Data: []byte(plainPicture)}}
	for _, file := range []string{"nb/felles.md", "nb/for-motet.md"} {
		text, err := files.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		folder[file] = &fstest.MapFile{Data: text}
	}
	l, _, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	if svg, ok := l.Picture("kafeen"); !ok || string(svg) != plainPicture {
		t.Errorf("got %q, %v", svg, ok)
	}
	if _, ok := l.Picture("kiosken"); ok {
		t.Error("a picture nobody has put there")
	}
	folder["bilder/farlig.svg"] = &fstest.MapFile{Data: []byte(strings.Replace(plainPicture, "<path", "<script/><path", 1))}
	if _, _, err := Read(folder); err == nil || !strings.Contains(err.Error(), "bilder/farlig.svg") {
		t.Errorf("a script was read: %v", err)
	}
	delete(folder, "bilder/farlig.svg")
	folder["bilder/Med mellomrom.svg"] = folder["bilder/kafeen.svg"]
	if _, _, err := Read(folder); err == nil || !strings.Contains(err.Error(), "Med mellomrom") {
		t.Errorf("a name no script can write was read: %v", err)
	}
}

// The scripts that come with the program use no picture but those that are cut out.
func TestTheScriptsUseOnlyPicturesThatAreThere(t *testing.T) {
	known := map[string]bool{}
	for _, p := range Pictures() {
		known[p.File] = true
	}
	l, err := BuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range l.All() {
		for _, f := range author.CheckPictures(dialog.Outlined(s.File, s.Text), known) {
			t.Error(f)
		}
	}
}
