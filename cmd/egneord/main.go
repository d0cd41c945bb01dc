// Command egneord holds conversations that prepare for a planning meeting, and
// helps those who write and run them. It is the only place that knows everything.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"
)

// IO is what a command reads and writes.
type IO struct {
	In       io.Reader
	Out, Err io.Writer
}

type cli struct {
	Serve    serveCmd    `cmd:"" help:"Kjør serveren. Uten valg: data i ./data, http://localhost:8080."`
	Play     playCmd     `cmd:"" help:"Hold en samtale i terminalen."`
	Check    checkCmd    `cmd:"" help:"Finn feil i samtaler."`
	Graph    graphCmd    `cmd:"" help:"Tegn en samtale, som bilde eller Mermaid."`
	Coverage coverageCmd `cmd:"" help:"Hva de lagrede samtalene går gjennom, og om løftene holder i tilfeldige samtaler."`
	Fmt      fmtCmd      `cmd:"" help:"Rydd i samtaler uten å endre meningen: navn, lenker, mellomrom."`
	Diff     diffCmd     `cmd:"" help:"Vis hva som er endret i det som blir sagt og gjort."`
	Rephrase rephraseCmd `cmd:"" help:"La en modell foreslå andre måter å stille spørsmålene på, i en fil som leses og krysses av."`
	Draft    draftCmd    `cmd:"" help:"Målutkast av samtaler, med sitat og dato, for andre programmer."`
	Text     textCmd     `cmd:"" help:"Norsk tekst for andre programmer: spørsmål, omformuleringer, tid og gjengivelse."`
}

// errFound ends a command with exit status 1 when it has said everything itself.
var errFound = errors.New("")

func main() { os.Exit(run(os.Args[1:], &IO{os.Stdin, os.Stdout, os.Stderr})) }

// run is the whole program: tests call it with their own input and output.
// It returns 0, 1 when the command failed, or 2 when it was not understood.
func run(args []string, io *IO) int {
	var c cli
	parser, err := kong.New(&c, kong.Name("egneord"), kong.Description("Egne ord: samtaler som forbereder et møte om individuell plan."),
		kong.Writers(io.Out, io.Err), kong.UsageOnError(), kong.Bind(io))
	if err != nil {
		fmt.Fprintln(io.Err, "egneord:", err)
		return 2
	}
	command, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintln(io.Err, "egneord:", err)
		return 2
	}
	if err := command.Run(); err != nil {
		if err != errFound {
			fmt.Fprintln(io.Err, "egneord:", err)
		}
		var coded kong.ExitCoder
		if errors.As(err, &coded) {
			return coded.ExitCode()
		}
		return 1
	}
	return 0
}
