package rephrase

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"egneord/dialog/norsk"
)

func exampleReview() Review {
	return Review{Lang: norsk.Bokmal, Model: "m", Instruction: "abc", Questions: []ReviewQuestion{
		{Title: "Hverdagen", Question: question, Approved: "Tenk på en vanlig dag.", Wordings: []ReviewWording{{Text: good}, {Text: "Hva synes du er viktig i hverdagen?", Ticked: true}, {Text: "Hva er viktig for deg til daglig?", Ticked: true}}},
		{Title: "Hjelp", Question: "Hvem kan hjelpe deg?", Approved: "Hvem vil du ha med deg?"},
	}}
}

func TestWhatIsWrittenForAProfessionalIsReadBack(t *testing.T) {
	want := exampleReview()
	got, err := ParseReview(want.String())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got, cmpopts.IgnoreFields(ReviewWording{}, "Line")); d != "" {
		t.Error(d)
	}
	ticked, rejected := got.Ticked()
	if w := ticked.Wording(t.Context(), "nb", question); w != "Hva synes du er viktig i hverdagen?" || ticked.Len() != 1 || len(rejected) != 0 {
		t.Errorf("%q, %d, %v", w, ticked.Len(), rejected)
	}
	for _, none := range []string{"Hvem kan hjelpe deg?", "Hva er viktig?", ""} {
		if w := ticked.Wording(t.Context(), "nb", none); w != "" {
			t.Errorf("%q became %q", none, w)
		}
	}
	if w := ticked.Wording(t.Context(), "nn", question); w != "" {
		t.Errorf("nynorsk got %q", w)
	}
}

func TestATickDoesNotOpenTheGuard(t *testing.T) {
	r := exampleReview()
	r.Questions[0].Wordings = []ReviewWording{{Text: "Er det viktig for deg å trene?", Ticked: true}, {Text: good, Ticked: true}}
	parsed, err := ParseReview(r.String())
	if err != nil {
		t.Fatal(err)
	}
	ticked, rejected := parsed.Ticked()
	if len(rejected) != 1 || rejected[0].Message == "" || !strings.Contains(strings.Split(r.String(), "\n")[rejected[0].Line-1], "trene") {
		t.Errorf("rejected %+v", rejected)
	}
	if w := ticked.Wording(t.Context(), "nb", question); w != good {
		t.Errorf("said %q", w)
	}
}

func TestTicksAreKeptWhenAModelIsAskedAgain(t *testing.T) {
	again := Review{Lang: norsk.Bokmal, Questions: []ReviewQuestion{{Question: question, Wordings: []ReviewWording{{Text: good}, {Text: "Hva synes du er viktig i hverdagen?"}}}}}
	earlier := exampleReview()
	earlier.Questions[1].Wordings = []ReviewWording{{Text: "Hvem kan være til hjelp for deg?", Ticked: true}}
	lost := again.KeepTicks(earlier)
	if len(lost) != 1 || lost[0] != "Hvem kan være til hjelp for deg?" {
		t.Errorf("lost %q", lost)
	}
	want := []ReviewWording{{Text: "Hva er viktig for deg til daglig?", Ticked: true}, {Text: good}, {Text: "Hva synes du er viktig i hverdagen?", Ticked: true}}
	if d := cmp.Diff(want, again.Questions[0].Wordings); d != "" {
		t.Error(d)
	}
}

func TestAFileWithoutALanguageIsNotGuessed(t *testing.T) {
	if _, err := ParseReview("# Noe\n\n- [x] Hva?\n"); err == nil {
		t.Error("no error")
	}
}

func TestReviewedGoesFirstAndNeedsNoModel(t *testing.T) {
	ticked, _ := exampleReview().Ticked()
	asked := false
	l := liveOver(wireThat(&asked), 0)
	defer l.Close()
	l.c.Reviewed = ticked
	l.Ahead("nb", question)
	if w := l.Wording(t.Context(), "nb", question); w != "Hva synes du er viktig i hverdagen?" || asked {
		t.Errorf("said %q, asked the model: %v", w, asked)
	}
}

func FuzzParseReview(f *testing.F) {
	f.Add(exampleReview().String())
	f.Add("- **Språk:** nynorsk\n- [x] \n> \n## ")
	f.Fuzz(func(t *testing.T, source string) {
		r, err := ParseReview(source)
		if err != nil {
			return
		}
		ticked, _ := r.Ticked()
		for k, w := range ticked.wordings {
			if !norsk.CheckRephrasing(k.question, w, k.lang).Accept {
				t.Errorf("%q may be said for %q", w, k.question)
			}
		}
	})
}
