package prompts

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// recordedFolder is where the human voices of a language lie: nb/lyd.
const recordedFolder = "lyd"

// What a recording says, when it is not the question as it is first put.
const (
	SimplerWording = "enklere"
	NextWording    = "neste"
	cardPrefix     = "kort-"
)

// CardWording names the recording of a card. An author counts from one.
func CardWording(n int) string { return cardPrefix + strconv.Itoa(n+1) }

// recordingKinds are the sounds every browser we build for can play.
var recordingKinds = []string{".mp3", ".m4a", ".ogg", ".wav"}

// A Recording is a human voice, by what its file name says: «for-motet.viktig.mp3»,
// «for-motet.viktig.enklere.mp3».
type Recording struct {
	File   string // "nb/for-motet.viktig.mp3": the language, and the name in its folder lyd
	Lang   string
	Script string
	Step   string
	Which  string // empty: the question as it is first put
}

// ParseRecording reads a file name. It reports false when it is no recording's.
func ParseRecording(lang, name string) (Recording, bool) {
	base := strings.TrimSuffix(name, path.Ext(name))
	parts := strings.Split(base, ".")
	if !slices.Contains(recordingKinds, path.Ext(name)) || len(parts) < 2 || len(parts) > 3 || slices.Contains(parts, "") {
		return Recording{}, false
	}
	r := Recording{File: lang + "/" + name, Lang: lang, Script: parts[0], Step: parts[1]}
	if len(parts) == 3 {
		r.Which = parts[2]
	}
	return r, true
}

// readRecordings lists the recordings of a language. The first of two that say
// the same is used; `egneord check` tells of those that belong nowhere.
func (l *Library) readRecordings(folder fs.FS, lang string) error {
	entries, err := fs.ReadDir(folder, lang+"/"+recordedFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if r, ok := ParseRecording(lang, entry.Name()); ok && entry.Type().IsRegular() {
			l.recordings = append(l.recordings, r)
		}
	}
	return nil
}

// Recording finds the human voice for a wording of a step: "lang/name".
func (l *Library) Recording(lang, script, step, which string) (file string, ok bool) {
	for _, r := range l.recordings {
		if r.Lang == lang && r.Script == script && r.Step == step && r.Which == which {
			return r.File, true
		}
	}
	return "", false
}

// HasRecording tells whether "lang/name" is one of the recordings.
func (l *Library) HasRecording(file string) bool {
	return slices.ContainsFunc(l.recordings, func(r Recording) bool { return r.File == file })
}

// Sounds holds the recordings, by "lang/name".
func (l *Library) Sounds() fs.FS { return soundsIn{l.folder} }

// soundsIn shows nb/lyd/x.mp3 as nb/x.mp3, and nothing else of the folder.
type soundsIn struct{ folder fs.FS }

func (s soundsIn) Open(name string) (fs.File, error) {
	lang, file, ok := strings.Cut(name, "/")
	if !ok || strings.Contains(file, "/") || !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return s.folder.Open(lang + "/" + recordedFolder + "/" + file)
}
