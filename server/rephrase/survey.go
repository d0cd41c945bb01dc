package rephrase

import (
	"context"
	"slices"
	"time"

	"egneord/dialog/norsk"
)

// An Answer is what a model made of one question, for an operator who tries a
// model or a professional who reads its candidates.
type Answer struct {
	Question   string
	Candidates []Candidate
	Outcome    Outcome         // of the last try
	Calls      []time.Duration // how long each call took, failed ones too
}

// Survey puts one question to the model up to MaxTries times, until it has at
// least enough accepted candidates. Nothing is remembered, and no budget used:
// an operator sits and waits.
func (m *Model) Survey(ctx context.Context, lang norsk.Lang, question string, plainness Plainness, enough int) Answer {
	a := Answer{Question: question}
	accepted := 0
	for try := 0; try < MaxTries && accepted < enough && ctx.Err() == nil; try++ {
		began := time.Now()
		one, cancel := context.WithTimeout(ctx, flightTime)
		lines, outcome := m.candidates(one, lang, question, try)
		cancel()
		a.Calls, a.Outcome = append(a.Calls, time.Since(began)), outcome
		if !outcome.answered() {
			return a
		}
		for _, line := range lines {
			c := judge(lang, question, line, plainness)
			if slices.ContainsFunc(a.Candidates, func(b Candidate) bool { return sameWords(b.Text, c.Text) }) {
				continue
			}
			a.Candidates = append(a.Candidates, c)
			if c.Accepted {
				accepted++
			}
		}
	}
	if accepted == 0 {
		a.Outcome = Refused
	}
	return a
}

// Best is the plainest accepted candidate.
func (a Answer) Best() (Candidate, bool) { return plainest(a.Candidates) }
