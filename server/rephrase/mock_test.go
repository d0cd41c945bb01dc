package rephrase

import (
	"context"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"egneord/dialog/norsk"
)

// The rules of an independent server that speaks the OpenAI protocol. The last
// that fits wins; what none fits is echoed.
const mockRules = `rules:
  - path: "/v1/chat/completions"
    method: "POST"
    match: "@"
    response:
      status: 200
      content: '{"id":"chatcmpl-1","object":"chat.completion","model":"{{jmes request body.model}}","choices":[{"index":0,"message":{"role":"assistant","content":"{{jmes request body.messages[-1].content}}"},"finish_reason":"stop"}]}'
  - path: "/v1/chat/completions"
    match: "contains(body.messages[-1].content, 'hverdagen') && body.messages[0].role == 'system' && body.model == 'm' && headers.authorization == 'Bearer hemmelig'"
    response:
      status: 200
      content: '{"id":"chatcmpl-2","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hva betyr noe for deg i hverdagen?"},"finish_reason":"stop"}]}'
  - path: "/v1/chat/completions"
    match: "contains(body.messages[-1].content, 'hjelpe')"
    response:
      status: 401
      content: '{"error":{"message":"Incorrect API key provided.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}'
`

func TestAnIndependentServerOfTheProtocol(t *testing.T) {
	const program = "../../node_modules/@dwmkerr/mock-llm/dist/main.js"
	if _, err := os.Stat(program); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("npm ci has not been run")
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	_, port, _ := net.SplitHostPort(address)
	rules := filepath.Join(t.TempDir(), "rules.yaml")
	if err := os.WriteFile(rules, []byte(mockRules), 0o600); err != nil {
		t.Fatal(err)
	}
	mock := exec.Command("node", program, "--config", rules)
	mock.Env = append(os.Environ(), "HOST=127.0.0.1", "PORT="+port)
	if err := mock.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { mock.Process.Kill(); mock.Wait() }()
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if answer, err := http.Get("http://" + address + "/health"); err == nil {
			answer.Body.Close()
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("it did not start")
		}
	}
	defer http.DefaultClient.CloseIdleConnections()

	m, err := NewModel(ModelConfig{BaseURL: "http://" + address + "/v1", Name: "m", Key: "hemmelig", Instructions: map[norsk.Lang]string{norsk.Bokmal: "Skriv om."}})
	if err != nil {
		t.Fatal(err)
	}
	l := NewLive(LiveConfig{Model: m})
	defer l.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for question, want := range map[string]string{
		question:                 good,
		"Hva betyr det for deg?": "", // echoed, and so no other wording
		"Hvem kan hjelpe deg?":   "", // 401
	} {
		if got := l.Wording(ctx, "nb", question); got != want {
			t.Errorf("%s became %q, want %q", question, got, want)
		}
	}
	if n := l.Counts(); n[Accepted] != 1 || n[Refused] != 1 || n[Status] != 1 {
		t.Errorf("counted %v", n)
	}
}
