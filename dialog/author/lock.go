package author

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"egneord/dialog"
)

// A Lock remembers what each line said in the original when its translation was
// last read and approved. Nothing is written into the scripts themselves.
type Lock struct {
	hashes map[lockKey]string
}

// A lockKey is where a line stands, in terms that survive an edit elsewhere.
type lockKey struct {
	file     string // "nn/for-motet.md": of the translation
	id       string
	label    string
	position int // among those with the same label under the same name, from 1
}

// lockHead is the first lines of the lock file.
const lockHead = `# Hva hver linje sa på bokmål da oversettelsen av den sist ble lest og godkjent.
# Fila skrives av egneord check --godta. Den skal ikke rettes for hånd.
`

// ReadLock reads a lock file. A line it does not understand is an error: a
// broken lock must not make every translation look new.
func ReadLock(text []byte) (Lock, error) {
	l := Lock{hashes: map[lockKey]string{}}
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var k lockKey
		var hash string
		fields := strings.Split(line, "\t")
		if len(fields) == 5 {
			k.file, k.id, k.label, hash = fields[0], fields[1], fields[2], fields[4]
			if _, err := fmt.Sscanf(fields[3], "%d", &k.position); err == nil {
				l.hashes[k] = hash
				continue
			}
		}
		return l, fmt.Errorf("linje %d er ikke til å forstå. Slett fila, les oversettelsene, og kjør egneord check --godta", n)
	}
	return l, nil
}

// Bytes is the lock as a file, sorted, so that an approval is a small change.
func (l Lock) Bytes() []byte {
	keys := slices.SortedFunc(maps.Keys(l.hashes), func(a, b lockKey) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.id, b.id), cmp.Compare(a.label, b.label), cmp.Compare(a.position, b.position))
	})
	var b strings.Builder
	b.WriteString(lockHead)
	for _, k := range keys {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%d\t%s\n", k.file, k.id, k.label, k.position, l.hashes[k])
	}
	return []byte(b.String())
}

// Approve notes that the translation, named as in the lock («nn/for-motet.md»),
// says what the original says now. What is no longer there is forgotten.
func (l Lock) Approve(name string, from, to dialog.Outline) Lock {
	now := Lock{hashes: maps.Clone(l.hashes)}
	if now.hashes == nil {
		now.hashes = map[lockKey]string{}
	}
	maps.DeleteFunc(now.hashes, func(k lockKey, _ string) bool { return k.file == name })
	theirs := translatable(name, to)
	for k, p := range translatable(name, from) {
		if _, ok := theirs[k]; ok {
			now.hashes[k] = hashOf(p)
		}
	}
	return now
}

// Stale finds the lines of a translation whose original has changed since it
// was approved, and those that nobody has approved yet.
func (l Lock) Stale(name string, from, to dialog.Outline) []dialog.Finding {
	var found []dialog.Finding
	original := translatable(name, from)
	unread := 0
	first := 0
	for k, p := range translatable(name, to) {
		source, ok := original[k]
		if !ok {
			continue // parity says so
		}
		switch hash, known := l.hashes[k]; {
		case !known:
			if unread++; unread == 1 || p.Pos < first {
				first = p.Pos
			}
		case hash != hashOf(source):
			found = append(found, to.Found(p.Pos, p.Pos, "EO209", dialog.SeverityWarning,
				fmt.Sprintf("på bokmål står det nå «%s». Les oversettelsen på nytt, og kjør egneord check --godta", oneLine(source.Text()))))
		}
	}
	if unread > 0 {
		found = append(found, to.Found(first, first, "EO210", dialog.SeverityUnwired,
			fmt.Sprintf("%d linjer er ikke godkjent som oversatt ennå, den første her. Les dem, og kjør egneord check --godta", unread)))
	}
	slices.SortFunc(found, func(a, b dialog.Finding) int { return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Code, b.Code)) })
	return found
}

// translatable is what has to be said in both languages: headings, what we say,
// cards. What may be typed is each language's own.
func translatable(name string, o dialog.Outline) map[lockKey]dialog.Passage {
	all := map[lockKey]dialog.Passage{}
	for _, p := range o.Passages {
		k := lockKey{file: name, id: p.ID, label: string(p.Kind), position: 1}
		switch {
		case p.Kind == dialog.PassageLabel && p.Spoken():
			k.label = p.Label
		case p.Kind == dialog.PassageHeading, p.Kind == dialog.PassageQuote, p.Kind == dialog.PassageCard, p.Kind == dialog.PassageSaid:
		default:
			continue
		}
		for _, taken := all[k]; taken; _, taken = all[k] {
			k.position++
		}
		all[k] = p
	}
	return all
}

func hashOf(p dialog.Passage) string {
	sum := sha256.Sum256([]byte(p.Text()))
	return hex.EncodeToString(sum[:6])
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
