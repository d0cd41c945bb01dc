package norsk

import "testing"

func TestSuggestions(t *testing.T) {
	for _, c := range []struct {
		text string
		lang Lang
		want string
	}{
		{"Liker du å strikke?", Bokmal, "Hva liker du å gjøre?"},
		{"Likar du å strikke?", Nynorsk, "Kva likar du å gjere?"},
		{"Er det noe du vil endre?", Bokmal, "Hva vil du endre?"},
		{"Er det nokon du saknar?", Nynorsk, "Kven saknar du?"},
		{"Er det noe mer?", Bokmal, "Hva mer vil du si?"},
		{"Er det noe som hjelper?", Bokmal, "Hva er det som hjelper?"},
		{"Har du det bra?", Bokmal, "Hvordan har du det?"},
		{"Hva liker du å gjøre, for eksempel strikke?", Bokmal, "Hva liker du å gjøre?"},
		{"Hva liker du å gjøre, og hvem vil du gjøre det med?", Bokmal, "Hva liker du å gjøre?"},
		{"Hvordan har du det? Hva trenger du?", Bokmal, "Hvordan har du det?"},
		{"Så bra! Hva mer vil du gjøre?", Bokmal, "Hva mer vil du gjøre?"},
		{"Hvorfor er dette viktig for deg?", Bokmal, "Hva gjør at dette er viktig for deg?"},
		{"Kvifor er dette viktig for deg?", Nynorsk, "Kva gjer at dette er viktig for deg?"},
		{"Hvilke mål har du?", Bokmal, "Hva vil du få til?"},
		{"Kva mål har du?", Nynorsk, "Kva vil du få til?"},
		{"Trenger du hjelp til å handle?", Bokmal, "Hva trenger du hjelp til?"},
		{"Kor ofte går du på do?", Nynorsk, ""},
	} {
		r := CheckQuestion(c.text, Context{Lang: c.lang})
		if len(r.Problems) == 0 {
			t.Errorf("%q has no problem", c.text)
			continue
		}
		if got := r.Problems[0].Suggestion; got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSuggestionsAreGoodQuestions(t *testing.T) {
	for _, c := range readLabelled(t, "testdata/questions.txt") {
		for _, p := range CheckQuestion(c.text, c.ctx).Problems {
			if p.Suggestion == "" {
				continue
			}
			ctx := c.ctx
			ctx.Purpose = PurposeAsk
			if r := CheckQuestion(p.Suggestion, ctx); !r.OK {
				t.Errorf("%q is suggested %q, which has %+v", c.text, p.Suggestion, r.Problems)
			}
		}
	}
}
