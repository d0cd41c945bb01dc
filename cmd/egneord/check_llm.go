package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"

	"egneord/dialog/norsk"
	"egneord/prompts"
	"egneord/server/rephrase"
)

// llmCheck tries a model on all our questions, so that two models can be
// compared on what they are for.
type llmCheck struct {
	LLM bool `name:"llm" help:"Prøv modellen på alle spørsmålene i samtalene: hvor raskt den svarer, og hvor mye siktet slipper gjennom."`
	modelFlags
}

// wordingExamples is how many are printed: enough to hear how a model talks.
const wordingExamples = 10

func (c llmCheck) try(out io.Writer, paths []string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	model, err := c.model()
	if err != nil {
		return err
	}
	if model == nil {
		return errNoModel
	}
	defer model.Close()
	byLang, err := questionsByLanguage(paths)
	if err != nil {
		return err
	}
	answered := false
	for _, lang := range slices.Sorted(maps.Keys(byLang)) {
		s := llmSurvey{refused: map[string]int{}, failed: map[rephrase.Outcome]int{}}
		for _, q := range byLang[lang] {
			s.add(model.Survey(ctx, norsk.Lang(lang), q.text, rephrase.AsPlain, 1))
			if ctx.Err() != nil {
				return errors.New("avbrutt")
			}
		}
		s.print(out, model, norsk.Lang(lang))
		answered = answered || s.accepted > 0
	}
	if !answered {
		return errors.New("modellen ga ingenting som kan brukes")
	}
	return nil
}

// questionsByLanguage are those of the scripts under some paths, or of those
// that come with the program.
func questionsByLanguage(paths []string) (map[string][]fixedQuestion, error) {
	var names []string
	for _, path := range paths {
		files, err := scriptFiles(path)
		if err != nil {
			return nil, fmt.Errorf("kan ikke lese %s: %w", path, err)
		}
		names = append(names, files...)
	}
	if len(names) == 0 {
		for _, lang := range prompts.Languages() {
			names = append(names, builtIn(lang)...)
		}
	}
	all := map[string][]fixedQuestion{}
	for _, name := range names {
		source, err := readScript(name)
		if err != nil {
			return nil, err
		}
		script, _ := compileSource(source)
		if script == nil {
			return nil, fmt.Errorf("%s har feil. Kjør «egneord check» først", name)
		}
		more, err := fixedQuestions(script.Lang, []string{name})
		if err != nil {
			return nil, err
		}
		for _, q := range more {
			if !slices.ContainsFunc(all[script.Lang], func(had fixedQuestion) bool { return had.text == q.text }) {
				all[script.Lang] = append(all[script.Lang], q)
			}
		}
	}
	return all, nil
}

// llmSurvey is what came of all the questions in one language.
type llmSurvey struct {
	questions, accepted            int // questions, and those with a wording
	candidates, acceptedCandidates int
	calls                          []time.Duration
	before, after                  []string       // the questions that got a wording, and the wordings
	refused                        map[string]int // by the guard's rule
	failed                         map[rephrase.Outcome]int
}

func (s *llmSurvey) add(a rephrase.Answer) {
	s.questions++
	s.calls = append(s.calls, a.Calls...)
	for _, c := range a.Candidates {
		s.candidates++
		if c.Accepted {
			s.acceptedCandidates++
		} else {
			s.refused[c.Rule]++
		}
	}
	best, ok := a.Best()
	if !ok {
		s.failed[a.Outcome]++
		return
	}
	s.accepted++
	s.before, s.after = append(s.before, a.Question), append(s.after, best.Text)
}

func (s *llmSurvey) print(out io.Writer, model *rephrase.Model, lang norsk.Lang) {
	fmt.Fprintf(out, "Modell %s, språk %s, instruks %s\n\n", model.Name(), lang, model.Instruction(lang))
	fmt.Fprintf(out, "Spørsmål med et godkjent forslag  %s\n", share(s.accepted, s.questions))
	fmt.Fprintf(out, "Forslag som ble godkjent          %s\n", share(s.acceptedCandidates, s.candidates))
	if len(s.calls) > 0 {
		slices.Sort(s.calls)
		fmt.Fprintf(out, "Svartid, midt i og lengst         %d ms, %d ms (%d kall)\n",
			s.calls[len(s.calls)/2].Milliseconds(), s.calls[len(s.calls)-1].Milliseconds(), len(s.calls))
	}
	if s.accepted > 0 {
		// One question is too short for LIX: they are read as one text.
		fmt.Fprintf(out, "LIX for disse, før og etter       %.1f, %.1f\n", norsk.Readability(s.before...).LIX, norsk.Readability(s.after...).LIX)
	}
	for _, o := range slices.Sorted(maps.Keys(s.failed)) {
		fmt.Fprintf(out, "Uten forslag: %-19s %d\n", o, s.failed[o])
	}
	if len(s.refused) > 0 {
		var rules []string
		for _, rule := range slices.Sorted(maps.Keys(s.refused)) {
			rules = append(rules, fmt.Sprintf("%s %d", rule, s.refused[rule]))
		}
		fmt.Fprintf(out, "Siktet stoppet                    %s\n", strings.Join(rules, ", "))
	}
	for i := range min(len(s.before), wordingExamples) {
		fmt.Fprintf(out, "\n  %s\n  → %s\n", s.before[i], s.after[i])
	}
	fmt.Fprintln(out)
}

func share(n, of int) string {
	if of == 0 {
		return "0 av 0"
	}
	return fmt.Sprintf("%d av %d (%d %%)", n, of, 100*n/of)
}
