package server

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// crockford has no I, L, O or U: what is read aloud or off a letter is not
// mistaken, and no code becomes a word.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// codeLength is eight characters of five bits: 40 bits, which lookupsPerMinute
// keeps from being guessed.
const codeLength = 8

// newToken makes what goes into a link or a cookie: 256 random bits.
func newToken() string {
	bits := make([]byte, 32)
	rand.Read(bits) // never fails; the runtime stops the program if it would
	return base64.RawURLEncoding.EncodeToString(bits)
}

// hashToken makes what is stored of a token. A fast hash is enough: 256 random
// bits cannot be tried out.
func hashToken(token string) []byte {
	sum := sha256.Sum256([]byte("token:" + token))
	return sum[:]
}

// hashCode makes what is stored of a code, in the form parseCode gives. Whoever
// has the database could try all codes; the code is worth nothing once it is
// used or seven days old.
func hashCode(code string) []byte {
	sum := sha256.Sum256([]byte("code:" + code))
	return sum[:]
}

// newCode makes a code to type: «7K3M9QXD».
func newCode() string {
	bits := make([]byte, codeLength)
	rand.Read(bits)
	for i, b := range bits {
		bits[i] = crockford[b&31]
	}
	return string(bits)
}

// showCode divides a code in two, so that the eye finds its place: «7K3M-9QXD».
func showCode(code string) string { return code[:codeLength/2] + "-" + code[codeLength/2:] }

// parseCode reads a code as people write it: small letters, spaces, any dash,
// O for zero, I or L for one. It reports false for what no code can be.
func parseCode(written string) (string, bool) {
	var code strings.Builder
	for _, r := range strings.ToUpper(written) {
		switch r {
		case ' ', '\t', '\u00a0', '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '.', '_':
			continue
		case 'O', 'Ø':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		if r >= 128 || !strings.ContainsRune(crockford, r) || code.Len() == codeLength {
			return "", false
		}
		code.WriteRune(r)
	}
	return code.String(), code.Len() == codeLength
}
