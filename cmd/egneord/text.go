package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"egneord/dialog/norsk"
)

// textCmd is «egneord text»: the Norwegian text components for other programs,
// one line in, one JSON object out, in order. It is a contract.
type textCmd struct {
	Questions   textQuestionsCmd   `cmd:"" help:"Sjekk spørsmål: én linje inn, ett JSON-objekt ut."`
	Rephrasings textRephrasingsCmd `cmd:"" help:"Sjekk omformuleringer: {\"original\",\"candidate\"} per linje inn."`
	Time        textTimeCmd        `cmd:"" help:"Finn tidsuttrykk og hvilke datoer de betyr."`
	Reflect     textReflectCmd     `cmd:"" help:"Gi en ytring tilbake, vendt eller ordrett."`
}

// maxTextLine is the longest line that is read. A whole conversation is far
// shorter; what is longer is a mistake, and must not fill the memory.
const maxTextLine = 1 << 20

// textLang is the flag every text command has.
type textLang struct {
	Lang string `default:"nb" placeholder:"nb|nn" help:"Språket i teksten: nb (bokmål) eller nn (nynorsk)."`
}

func (l textLang) lang() (norsk.Lang, error) { return parseTextLang(l.Lang, norsk.Bokmal) }

func parseTextLang(s string, fallback norsk.Lang) (norsk.Lang, error) {
	switch lang := norsk.Lang(s); lang {
	case norsk.Bokmal, norsk.Nynorsk:
		return lang, nil
	case "":
		return fallback, nil
	}
	return "", textUsageError(fmt.Sprintf("ukjent språk «%s»: bruk nb (bokmål) eller nn (nynorsk)", s))
}

// textUsageError is a mistake on the command line: exit status 2.
type textUsageError string

func (e textUsageError) Error() string { return string(e) }

// ExitCode is read by kong.
func (e textUsageError) ExitCode() int { return 2 }

type textQuestionsCmd struct {
	textLang
}

// Run checks one question per line: plain text, or {"text","said","purpose"}.
func (c *textQuestionsCmd) Run(streams *IO) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	return eachTextLine(streams, func(line []byte) (any, error) {
		in := struct {
			Text    string   `json:"text"`
			Lang    string   `json:"lang"`
			Said    []string `json:"said"`
			Purpose string   `json:"purpose"`
		}{}
		if err := readTextLine(line, &in.Text, &in); err != nil {
			return nil, err
		}
		lang, err := parseTextLang(in.Lang, lang)
		if err != nil {
			return nil, err
		}
		switch norsk.Purpose(in.Purpose) {
		case "", norsk.PurposeAsk, norsk.PurposeVerify, norsk.PurposePermission:
		default:
			return nil, fmt.Errorf("ukjent «purpose»: %q. Bruk ask, verify eller permission", in.Purpose)
		}
		if strings.TrimSpace(in.Text) == "" {
			return norsk.Report{Text: in.Text, OK: true, Problems: []norsk.Problem{}}, nil
		}
		return norsk.CheckQuestion(in.Text, norsk.Context{Lang: lang, Said: in.Said, Purpose: norsk.Purpose(in.Purpose)}), nil
	})
}

type textRephrasingsCmd struct {
	textLang
}

// Run checks one {"original","candidate"} per line. An empty line is refused
// without a fault: nothing was suggested.
func (c *textRephrasingsCmd) Run(streams *IO) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	return eachTextLine(streams, func(line []byte) (any, error) {
		if len(bytes.TrimSpace(line)) == 0 {
			return struct {
				Accept   bool     `json:"accept"`
				Problems []string `json:"problems"`
			}{false, []string{}}, nil
		}
		in := struct {
			Original  *string `json:"original"`
			Candidate *string `json:"candidate"`
			Lang      string  `json:"lang"`
		}{}
		if err := json.Unmarshal(line, &in); err != nil {
			return nil, jsonLineError(err)
		}
		if in.Original == nil || in.Candidate == nil {
			return nil, errors.New("linja mangler «original» eller «candidate»")
		}
		lang, err := parseTextLang(in.Lang, lang)
		if err != nil {
			return nil, err
		}
		return norsk.CheckRephrasing(*in.Original, *in.Candidate, lang), nil
	})
}

type textTimeCmd struct {
	textLang
	Ref string `placeholder:"ÅÅÅÅ-MM-DD" help:"Dagen teksten er sagt. Uten dette: i dag."`
}

// Run finds the time expressions of one text per line: plain, or {"text","ref"}.
func (c *textTimeCmd) Run(streams *IO) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	ref := time.Now()
	if c.Ref != "" {
		if ref, err = parseRef(c.Ref); err != nil {
			return textUsageError(err.Error())
		}
	}
	return eachTextLine(streams, func(line []byte) (any, error) {
		in := struct {
			Text string `json:"text"`
			Lang string `json:"lang"`
			Ref  string `json:"ref"`
		}{}
		if err := readTextLine(line, &in.Text, &in); err != nil {
			return nil, err
		}
		lang, err := parseTextLang(in.Lang, lang)
		if err != nil {
			return nil, err
		}
		ref := ref
		if in.Ref != "" {
			if ref, err = parseRef(in.Ref); err != nil {
				return nil, err
			}
		}
		return struct {
			Text  string           `json:"text"`
			Found []norsk.TimeExpr `json:"found"`
		}{in.Text, norsk.FindTimes(in.Text, lang, ref)}, nil
	})
}

func parseRef(s string) (time.Time, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("kan ikke lese datoen «%s»: skriv den som 2026-11-21", s)
	}
	return t, nil
}

type textReflectCmd struct {
	textLang
}

// Run gives one utterance per line back: plain, or {"text"}.
func (c *textReflectCmd) Run(streams *IO) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	return eachTextLine(streams, func(line []byte) (any, error) {
		in := struct {
			Text string `json:"text"`
			Lang string `json:"lang"`
		}{}
		if err := readTextLine(line, &in.Text, &in); err != nil {
			return nil, err
		}
		lang, err := parseTextLang(in.Lang, lang)
		if err != nil {
			return nil, err
		}
		return norsk.Reflect(in.Text, lang), nil
	})
}

// readTextLine reads a line that is either plain text or a JSON object, which
// is told by its first character.
func readTextLine(line []byte, text *string, object any) error {
	if !bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("{")) {
		*text = string(line)
		return nil
	}
	if err := json.Unmarshal(line, object); err != nil {
		return jsonLineError(err)
	}
	return nil
}

// jsonLineError tells the person who wrote the line what is wrong with it.
func jsonLineError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("linja er ikke gyldig JSON (tegn %d)", syntax.Offset)
	case errors.As(err, &kind):
		return fmt.Errorf("feil slags verdi i «%s»", kind.Field)
	}
	return errors.New("linja er ikke gyldig JSON")
}

// textLineError is the answer to a line that could not be read. The rest of
// the input goes on.
type textLineError struct {
	Error string `json:"error"`
	Line  int    `json:"line"`
}

// eachTextLine answers every line in order. What is written is flushed as soon
// as no whole line waits: a program that sends one line and waits for the
// answer gets it.
func eachTextLine(streams *IO, answer func(line []byte) (any, error)) error {
	in := bufio.NewReaderSize(streams.In, 64<<10)
	out := bufio.NewWriterSize(streams.Out, 64<<10)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	var buf []byte
	for n := 1; ; n++ {
		line, tooLong, err := nextTextLine(in, buf[:0])
		if err == io.EOF {
			return out.Flush()
		}
		if err != nil {
			return errors.Join(fmt.Errorf("kunne ikke lese: %w", err), out.Flush())
		}
		buf = line
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		var result any
		switch {
		case tooLong:
			result = textLineError{fmt.Sprintf("linja er for lang: mer enn %d tegn", maxTextLine), n}
		case !utf8.Valid(line):
			result = textLineError{"linja er ikke gyldig UTF-8", n}
		default:
			if result, err = answer(line); err != nil {
				result = textLineError{err.Error(), n}
			}
		}
		if err := enc.Encode(result); err != nil {
			return err
		}
		if waiting, _ := in.Peek(in.Buffered()); !bytes.ContainsRune(waiting, '\n') {
			if err := out.Flush(); err != nil {
				return err
			}
		}
	}
}

// nextTextLine reads to the next line feed into buf and gives the line without
// its ending. The rest of a line that is too long is read and thrown away.
func nextTextLine(in *bufio.Reader, buf []byte) (line []byte, tooLong bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !tooLong && len(buf)+len(part) > maxTextLine+len("\r\n") {
			tooLong = true
		}
		if !tooLong {
			buf = append(buf, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && len(part) == 0 && len(buf) == 0 && !tooLong:
			return buf, false, io.EOF
		case err != nil && err != io.EOF:
			return buf, tooLong, err
		}
		buf = bytes.TrimSuffix(buf, []byte("\n"))
		buf = bytes.TrimSuffix(buf, []byte("\r"))
		return buf, tooLong, nil
	}
}
