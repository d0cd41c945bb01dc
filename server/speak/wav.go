package speak

import (
	"bytes"
	"encoding/binary"
	"errors"
)

var errNoSound = errors.New("speak: what came was no sound")

const wavHeader = 44 // bytes, of the plain kind that espeak-ng writes

// wholeWAV puts the true lengths in a WAV file that was written to a pipe. The
// program did not know them, and wrote two gigabytes: a player would show that
// there are hours left.
func wholeWAV(b []byte) ([]byte, error) {
	if len(b) <= wavHeader || !bytes.Equal(b[:4], []byte("RIFF")) || !bytes.Equal(b[8:16], []byte("WAVEfmt ")) || !bytes.Equal(b[36:40], []byte("data")) {
		return nil, errNoSound
	}
	binary.LittleEndian.PutUint32(b[4:], uint32(len(b)-8))
	binary.LittleEndian.PutUint32(b[40:], uint32(len(b)-wavHeader))
	return b, nil
}
