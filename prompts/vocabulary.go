package prompts

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"egneord/dialog"
	"egneord/dialog/norsk"
)

//go:embed bilder.md
var picturesText string

// A Picture is one row of bilder.md.
type Picture struct {
	Mark     string   // as a script has it: «🏠» or «:ingen:»
	File     string   // the name of the file, without .svg
	Words    []string // lower case, bokmål and nynorsk together
	Answer   bool     // for buttons and cards only, never beside words somebody has written
	OpenMoji string   // OpenMoji's name, for a picture of theirs that is no character
}

// Ours tells whether the picture is drawn for Egne ord. OpenMoji's have a
// character of their own, or OpenMoji's name.
func (p Picture) Ours() bool { return strings.HasPrefix(p.Mark, ":") && p.OpenMoji == "" }

// Pictures are those that come with the program, in the order of bilder.md.
func Pictures() []Picture { return vocabulary().pictures }

// maxBeside is how many pictures may stand beside one text. More are no help.
const maxBeside = 2

// Illustrates gives the files of the pictures whose words stand in a text, as
// whole words and in the order of the text. At most two.
func Illustrates(text string) []string {
	v := vocabulary()
	var words []string
	for _, token := range norsk.Tokenize(text) {
		words = append(words, token.Norm)
	}
	var files []string
	for i := 0; i < len(words) && len(files) < maxBeside; {
		file, length := v.at(words[i:])
		if length == 0 {
			i++
			continue
		}
		if !slices.Contains(files, file) {
			files = append(files, file)
		}
		i += length
	}
	return files
}

type pictureWords struct {
	pictures []Picture
	files    map[string]string // by the words of a picture, one space between them
	longest  int               // in words: «komme meg ut» is three
}

var vocabulary = sync.OnceValue(func() *pictureWords {
	pictures, err := readPictures(picturesText)
	if err != nil {
		panic(err) // the file is embedded, and a test reads it
	}
	v := &pictureWords{pictures: pictures, files: map[string]string{}}
	for _, p := range pictures {
		for _, word := range p.Words {
			if !p.Answer {
				v.files[word] = p.File
				v.longest = max(v.longest, strings.Count(word, " ")+1)
			}
		}
	}
	return v
})

// at finds the picture of the longest phrase the words begin with: «gå på ski»
// is about skis, not about walking. The length is 0 when there is none.
func (v *pictureWords) at(words []string) (file string, length int) {
	for n := min(v.longest, len(words)); n > 0; n-- {
		if file, ok := v.files[strings.Join(words[:n], " ")]; ok {
			return file, n
		}
	}
	return "", 0
}

// readPictures reads the tables of bilder.md: those whose first column is «bilde».
func readPictures(text string) ([]Picture, error) {
	var pictures []Picture
	var columns []string
	for i, line := range strings.Split(text, "\n") {
		cells := tableCells(line)
		switch {
		case cells == nil:
			columns = nil
		case columns == nil:
			columns = cells
		case strings.HasPrefix(cells[0], "---") || columns[0] != "bilde":
		case len(cells) != len(columns):
			return nil, fmt.Errorf("bilder.md:%d: the row has %d cells, and the table %d", i+1, len(cells), len(columns))
		default:
			p := Picture{Mark: cells[0], File: dialog.PictureFile(cells[0]), Answer: columns[1] == "svar"}
			for word := range strings.SplitSeq(cells[1], ",") {
				p.Words = append(p.Words, strings.TrimSpace(word))
			}
			if len(cells) > 2 {
				p.OpenMoji = cells[2]
			}
			pictures = append(pictures, p)
		}
	}
	return pictures, nil
}

// tableCells splits a row of a Markdown table. It is nil for any other line.
func tableCells(line string) []string {
	line = strings.TrimSpace(line)
	if len(line) < 2 || !strings.HasPrefix(line, "|") || !strings.HasSuffix(line, "|") {
		return nil
	}
	cells := strings.Split(line[1:len(line)-1], "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}
