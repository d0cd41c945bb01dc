package author_test

import (
	"strings"
	"testing"

	"egneord/dialog/author"
)

func TestTheWordInBoldCarriesTheLine(t *testing.T) {
	for line, found := range map[string]bool{
		"> Hva er viktig for deg i **hverdagen**?": false, "> **Når** vil du snakke om det?": false, "> Hva vil du **snakke med** dem om?": false,
		"> Hva er viktig **for** deg?": true, "> Hva betyr **det** for deg?": true, "> Hva er viktig **for deg** nå?": true,
		"> **Hva liker du?**": true, "> Hva er **viktig for deg** i dag?": true,
	} {
		script := strings.Replace(shortScript, "> Hva vil du?", line, 1)
		if script == shortScript {
			t.Fatal("the short script has changed")
		}
		if got := has(author.CheckLanguage("prove.md", []byte(script)), "EO118"); got != found {
			t.Errorf("%s: %v", line, got)
		}
	}
}
