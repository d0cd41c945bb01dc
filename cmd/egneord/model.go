package main

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"egneord/dialog/norsk"
	"egneord/prompts"
	"egneord/server"
	"egneord/server/rephrase"
)

// modelFlags say which language model is asked, if any. It may only propose
// other wordings of our own questions.
type modelFlags struct {
	URL     string `name:"rephrase-url" env:"EGNEORD_REPHRASE_URL" placeholder:"URL" help:"Modellen som foreslår andre måter å spørre på: en tjener som snakker OpenAI-protokollen, for eksempel http://localhost:8000/v1."`
	Name    string `name:"rephrase-model" env:"EGNEORD_REPHRASE_MODEL" placeholder:"NAVN" help:"Hva modellen heter der."`
	KeyFile string `name:"rephrase-key-file" env:"EGNEORD_REPHRASE_KEY_FILE" placeholder:"FIL" help:"Fila med nøkkelen, når tjeneren vil ha en."`
	CAFile  string `name:"rephrase-ca-file" env:"EGNEORD_REPHRASE_CA_FILE" placeholder:"FIL" help:"Sertifikatene tjeneren kjennes igjen på (PEM). Uten: maskinens egne."`
	Proxy   string `name:"rephrase-proxy" env:"EGNEORD_REPHRASE_PROXY" placeholder:"URL" help:"Mellomtjener på veien. Uten: ingen."`
	Outside bool   `name:"rephrase-outside" env:"EGNEORD_REPHRASE_OUTSIDE" help:"La spørsmålene våre gå til en modell utenfor huset. Det brukeren sier, går ingen steder."`
}

var errNoModel = errors.New("ingen modell er valgt. Skriv hvor den er med --rephrase-url, og hva den heter med --rephrase-model")

// model is the door to it, or nil when none is chosen.
func (f modelFlags) model() (*rephrase.Model, error) {
	if f.URL == "" && f.Name == "" {
		return nil, nil
	}
	if f.URL == "" || f.Name == "" {
		return nil, errNoModel
	}
	c := rephrase.ModelConfig{BaseURL: f.URL, Name: f.Name, Proxy: f.Proxy, Outside: f.Outside, Instructions: map[norsk.Lang]string{}}
	for lang, text := range prompts.Instructions() {
		c.Instructions[norsk.Lang(lang)] = text
	}
	if f.KeyFile != "" {
		key, err := os.ReadFile(f.KeyFile)
		if err != nil {
			return nil, fmt.Errorf("kan ikke lese nøkkelen: %w", err)
		}
		c.Key = strings.TrimSpace(string(key))
	}
	if f.CAFile != "" {
		var err error
		if c.CA, err = os.ReadFile(f.CAFile); err != nil {
			return nil, fmt.Errorf("kan ikke lese sertifikatene: %w", err)
		}
	}
	return rephrase.NewModel(c)
}

// rewordFlags say where other wordings come from while people talk.
type rewordFlags struct {
	modelFlags
	Rephrase string   `env:"EGNEORD_REPHRASE" enum:",off,reviewed,live" default:"" placeholder:"MÅTE" help:"Hvor «Jeg skjønner ikke» finner andre ord: reviewed (bare de en fagperson har krysset av), live (spør også modellen) eller off. Uten: reviewed når noe er krysset av, ellers off."`
	Daily    int      `name:"rephrase-daily" env:"EGNEORD_REPHRASE_DAILY" default:"500" placeholder:"ANTALL" help:"Hvor mange ganger modellen høyst spørres på et døgn."`
	Reviewed []string `name:"rephrase-file" placeholder:"FIL" type:"existingfile" help:"Filer fra «egneord rephrase» som noen har lest og krysset av. De går foran dem som følger med."`
}

// reworder is what the server asks, or nil, and how to let go of it.
func (f rewordFlags) reworder(log *slog.Logger) (server.Reworder, func(), error) {
	none := func() {}
	if f.Rephrase == "off" {
		return nil, none, nil
	}
	reviewed, err := f.reviewed(log)
	if err != nil {
		return nil, none, err
	}
	if f.Rephrase != "live" {
		if reviewed.Len() == 0 && f.Rephrase == "" {
			return nil, none, nil
		}
		log.Info("reviewed wordings", "questions", reviewed.Len())
		return reviewed, none, nil
	}
	model, err := f.model()
	if err != nil {
		return nil, none, err
	}
	if model == nil {
		return nil, none, errNoModel
	}
	live := rephrase.NewLive(rephrase.LiveConfig{Model: model, Reviewed: reviewed, Daily: f.Daily, Log: log})
	log.Info("a model may propose wordings", "model", model.Name(), "reviewed", reviewed.Len(),
		"nb", model.Instruction(norsk.Bokmal), "nn", model.Instruction(norsk.Nynorsk))
	return live, func() {
		live.Close()
		log.Info("the model was asked", "outcomes", live.Counts())
	}, nil
}

// reviewed is what has been ticked: in the files that come with the program,
// and in those on disk, which go first.
func (f rewordFlags) reviewed(log *slog.Logger) (rephrase.Reviewed, error) {
	var all rephrase.Reviewed
	for lang := range prompts.Instructions() {
		text := prompts.Reviewed(lang)
		if text == "" {
			continue
		}
		ticked, err := ticked(lang+"/"+prompts.ReviewedFile, text, log)
		if err != nil {
			return all, err
		}
		all = all.With(ticked)
	}
	for _, file := range f.Reviewed {
		text, err := os.ReadFile(file)
		if err != nil {
			return all, fmt.Errorf("kan ikke lese %s: %w", file, err)
		}
		ticked, err := ticked(file, string(text), log)
		if err != nil {
			return all, err
		}
		all = all.With(ticked)
	}
	return all, nil
}

// ticked reads one file, and tells the operator which ticks do not count. The
// text is our own, and may stand in a log.
func ticked(file, text string, log *slog.Logger) (rephrase.Reviewed, error) {
	review, err := rephrase.ParseReview(text)
	if err != nil {
		return rephrase.Reviewed{}, fmt.Errorf("%s: %w", file, err)
	}
	ticked, rejected := review.Ticked()
	for _, r := range rejected {
		log.Warn("a ticked wording is not used", "file", file, "line", r.Line, "wording", r.Text, "why", r.Message)
	}
	return ticked, nil
}
