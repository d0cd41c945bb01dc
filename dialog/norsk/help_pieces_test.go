package norsk

import (
	"strings"
	"testing"
)

// Somebody may hold a key down, or write for an hour without a full stop. What
// the server does with it, while others wait, must not grow with its square.
func TestALongSentenceIsReadInPieces(t *testing.T) {
	var long [1000]sounded
	read, begins := 0, 0 // where the next frame may begin
	inPieces(long[:], func(piece []sounded, from int) bool {
		at := cap(long[:]) - cap(piece) // pieces are parts of long
		if len(piece) > longSentence {
			t.Errorf("a piece of %d words", len(piece))
		}
		if at+from > begins {
			t.Errorf("what begins between %d and %d is in no piece", begins, at+from)
		}
		begins = at + len(piece) - overlap/2
		read += len(piece)
		return false
	})
	if read < len(long) || read > 2*len(long) {
		t.Errorf("%d words are read as %d", len(long), read)
	}
}

func TestCallsForHelpWhereverItStandsInALongSentence(t *testing.T) {
	for n := range 2 * longSentence {
		before, after := strings.Repeat("mat ", n), strings.Repeat("mat ", 2*longSentence-n)
		if !CallsForHelp(before + "jeg vil ikke leve lenger " + after) {
			t.Errorf("not found after %d words", n)
		}
		if CallsForHelp(before + "jeg er redd for å dø " + after) {
			t.Errorf("found after %d words, and is none", n)
		}
	}
}
