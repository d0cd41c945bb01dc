package rephrase

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"

	"github.com/sashabaranov/go-openai"

	"egneord/dialog/norsk"
)

// ModelConfig says which model is asked, and how it is reached.
type ModelConfig struct {
	BaseURL string // of an OpenAI-compatible server, to where /chat/completions begins
	Name    string // the model's name there
	Key     string // empty: the server wants none
	CA      []byte // certificates in PEM; empty: the machine's own
	Proxy   string // a URL; empty: none, whatever the environment says
	Outside bool   // may be a server outside the house

	// Instructions are what the model is told before each question, by language.
	Instructions map[norsk.Lang]string
}

// A Model is the door to a language model. It is told the instruction and one
// of our own questions, and nothing else. It is safe for concurrent use.
type Model struct {
	config ModelConfig
	client *openai.Client
	web    *http.Client
}

// NewModel checks the configuration. It asks nothing yet.
func NewModel(c ModelConfig) (*Model, error) {
	if c.Name == "" {
		return nil, errors.New("modellen mangler navn")
	}
	transport, err := newTransport(c)
	if err != nil {
		return nil, err
	}
	return newModel(c, transport), nil
}

func newModel(c ModelConfig, transport http.RoundTripper) *Model {
	m := &Model{config: c, web: newClient(transport)}
	config := openai.DefaultConfig(c.Key)
	config.BaseURL = c.BaseURL
	config.HTTPClient = m.web
	m.client = openai.NewClientWithConfig(config)
	return m
}

// Name is the model's name, for people.
func (m *Model) Name() string { return m.config.Name }

// Instruction is the version of what the model is told in a language: the first
// 12 hex digits of its SHA-256. It is empty when there is none.
func (m *Model) Instruction(lang norsk.Lang) string {
	text := m.config.Instructions[lang]
	if text == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:6])
}

const (
	// maxAnswerTokens is room for three questions and a little talk.
	maxAnswerTokens = 200
	// maxAnswerRunes is more than any three questions. What is longer is no answer.
	maxAnswerRunes = 2000
)

// temperatures are those of the tries. The first is calm; a model that was
// refused must dare to say something else. Safety comes from the guard alone.
func temperatures() [MaxTries]float32 { return [MaxTries]float32{0.3, 0.7, 1} }

// candidates asks once, and gives the lines of the answer.
func (m *Model) candidates(ctx context.Context, lang norsk.Lang, question string, try int) ([]string, Outcome) {
	instruction := m.config.Instructions[lang]
	if instruction == "" {
		return nil, NoInstruction
	}
	request := openai.ChatCompletionRequest{
		Model: m.config.Name, MaxTokens: maxAnswerTokens, Temperature: temperatures()[try],
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: instruction},
			{Role: openai.ChatMessageRoleUser, Content: question},
		},
	}
	answer, err := m.client.CreateChatCompletion(ctx, request)
	if errors.Is(err, openai.ErrReasoningModelMaxTokensDeprecated) {
		// The library knows some models by name that count and vary by other rules. Nothing was sent.
		request.MaxTokens, request.MaxCompletionTokens, request.Temperature = 0, 10*maxAnswerTokens, 1
		answer, err = m.client.CreateChatCompletion(ctx, request)
	}
	if err != nil {
		return nil, outcomeOf(ctx, err)
	}
	if len(answer.Choices) == 0 {
		return nil, Garbage
	}
	choice := answer.Choices[0]
	text := choice.Message.Content
	switch {
	case choice.FinishReason != openai.FinishReasonStop && choice.FinishReason != openai.FinishReasonNull && choice.FinishReason != "":
		return nil, Truncated
	case strings.TrimSpace(text) == "":
		return nil, Empty
	case len([]rune(text)) > maxAnswerRunes:
		return nil, TooLarge
	}
	return linesOf(text), Accepted
}

// outcomeOf names a failure. The error itself goes nowhere: it can quote
// whatever the other end has sent.
func outcomeOf(ctx context.Context, err error) Outcome {
	var (
		api     *openai.APIError
		request *openai.RequestError
		syntax  *json.SyntaxError
		shape   *json.UnmarshalTypeError
		network net.Error
	)
	status := func(code int) Outcome {
		if code == http.StatusTooManyRequests {
			return Limited
		}
		return Status
	}
	switch {
	case errors.Is(err, errTooLarge):
		return TooLarge
	case errors.Is(err, errRedirect):
		return Redirect
	case errors.Is(err, errOutside):
		return Outside
	case ctx.Err() != nil, errors.As(err, &network) && network.Timeout():
		return Timeout
	case errors.As(err, &api):
		return status(api.HTTPStatusCode)
	case errors.As(err, &request):
		return status(request.HTTPStatusCode)
	case errors.As(err, &syntax), errors.As(err, &shape), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return Garbage
	}
	return Unreachable
}

// String keeps the key out of whatever prints a model.
func (m *Model) String() string { return fmt.Sprintf("model %s", m.config.Name) }

// Close lets go of idle connections.
func (m *Model) Close() { m.web.CloseIdleConnections() }
