package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"strings"

	"egneord/dialog"
	"egneord/dialog/norsk"
	"egneord/prompts"
	"egneord/server/rephrase"
)

type rephraseCmd struct {
	modelFlags
	Lang   string   `default:"nb" enum:"nb,nn" help:"Språket: nb eller nn."`
	Out    string   `required:"" placeholder:"FIL" help:"Fila som skal leses og krysses av. Kryss som står der fra før, blir stående."`
	Script []string `arg:"" optional:"" help:"Samtaler. Ellers alle som følger med."`
}

// candidatesWanted is how many a professional is offered for each question:
// enough to choose, and few enough to read.
const candidatesWanted = 3

// Run asks the model for other ways to put every question, and writes them
// down for a person to judge.
func (c *rephraseCmd) Run(streams *IO) error {
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
	questions, err := fixedQuestions(c.Lang, c.Script)
	if err != nil {
		return err
	}
	lang := norsk.Lang(c.Lang)
	review := rephrase.Review{Lang: lang, Model: model.Name(), Instruction: model.Instruction(lang)}
	unanswered := 0
	for _, q := range questions {
		answer := model.Survey(ctx, lang, q.text, rephrase.AnyWay, candidatesWanted)
		if ctx.Err() != nil {
			return errors.New("avbrutt. Ingenting er skrevet")
		}
		item := rephrase.ReviewQuestion{Title: q.title, Question: q.text, Approved: q.approved}
		for _, candidate := range answer.Candidates {
			if candidate.Accepted && len(item.Wordings) < candidatesWanted {
				item.Wordings = append(item.Wordings, rephrase.ReviewWording{Text: candidate.Text})
			}
		}
		if len(item.Wordings) == 0 {
			unanswered++
		}
		fmt.Fprintf(streams.Err, "%d  %s (%s)\n", len(item.Wordings), q.text, answer.Outcome)
		review.Questions = append(review.Questions, item)
	}
	if unanswered == len(questions) {
		return errors.New("modellen ga ingenting som kan brukes, så fila er ikke skrevet. «egneord check --llm» viser hva den svarer")
	}
	if err := c.keepTicks(&review, streams); err != nil {
		return err
	}
	if err := os.WriteFile(c.Out, []byte(review.String()), 0o644); err != nil {
		return fmt.Errorf("kan ikke skrive %s: %w", c.Out, err)
	}
	fmt.Fprintf(streams.Out, "%d av %d spørsmål har fått forslag. Les %s, og sett kryss.\n", len(questions)-unanswered, len(questions), c.Out)
	return nil
}

func (c *rephraseCmd) keepTicks(review *rephrase.Review, streams *IO) error {
	text, err := os.ReadFile(c.Out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("kan ikke lese %s: %w", c.Out, err)
	}
	earlier, err := rephrase.ParseReview(string(text))
	if err != nil {
		return fmt.Errorf("%s: %w", c.Out, err)
	}
	for _, lost := range review.KeepTicks(earlier) {
		fmt.Fprintf(streams.Err, "Spørsmålet er borte, og krysset med det: %s\n", lost)
	}
	return nil
}

// A fixedQuestion is one of our own, and where it stands.
type fixedQuestion struct{ title, text, approved string }

// fixedQuestions lists every question that may be reworded, each once.
func fixedQuestions(lang string, names []string) ([]fixedQuestion, error) {
	if len(names) == 0 {
		names = builtIn(lang)
	}
	var list []fixedQuestion
	seen := map[string]bool{}
	for _, name := range names {
		source, err := readScript(name)
		if err != nil {
			return nil, err
		}
		script, findings := compileSource(source)
		if script == nil {
			for _, f := range dialog.Errors(findings) {
				return nil, errors.New(f.String())
			}
			return nil, fmt.Errorf("%s kan ikke leses som en samtale", name)
		}
		if script.Lang != lang {
			return nil, fmt.Errorf("%s er ikke på %s", name, lang)
		}
		for _, step := range script.Steps {
			for round := 1; round <= 2; round++ { // the first wish, and those after it
				if q, ok := script.FixedQuestion(step, round); ok && !seen[q] {
					seen[q] = true
					list = append(list, fixedQuestion{step.Title, q, plainText(step.Simpler)})
				}
			}
		}
	}
	return list, nil
}

// builtIn names the scripts of a language that come with the program.
func builtIn(lang string) []string {
	var names []string
	for _, name := range prompts.Names(lang) {
		names = append(names, lang+"/"+name)
	}
	return names
}

// plainText is lines as they stand in the script; a name is an ellipsis.
func plainText(lines []dialog.Line) string {
	var b strings.Builder
	for _, line := range lines {
		for _, part := range line.Parts {
			b.WriteString(part.Text)
			if part.Name != "" {
				b.WriteString("…")
			}
		}
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}
