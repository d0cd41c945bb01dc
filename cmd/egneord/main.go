// Command egneord is the whole program: its subcommands and nothing else.
package main

import (
	"io"
	"os"

	"github.com/alecthomas/kong"
)

// IO is what a command reads from and writes to.
type IO struct {
	In       io.Reader
	Out, Err io.Writer
}

func main() {
	var cli struct {
		Text textCmd `cmd:"" help:"Norsk tekst for andre programmer: spørsmål, omformuleringer, tid og gjengivelse."`
	}
	ctx := kong.Parse(&cli, kong.Name("egneord"), kong.Bind(&IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
	ctx.FatalIfErrorf(ctx.Run())
}
