package author_test

import (
	"testing"

	"egneord/dialog"
	"egneord/dialog/author"
)

func BenchmarkFormat(b *testing.B) {
	text, shared := source(b).Text, common(b)
	for b.Loop() {
		if _, err := author.Format("s.md", text, shared); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheckLanguage(b *testing.B) {
	text := source(b).Text
	for b.Loop() {
		author.CheckLanguage("s.md", text)
	}
}

func BenchmarkCompile(b *testing.B) {
	text, shared := source(b).Text, common(b)
	for b.Loop() {
		dialog.Compile("s.md", text, shared)
	}
}
