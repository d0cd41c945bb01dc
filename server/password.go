package server

import (
	"context"
	"errors"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
	"golang.org/x/text/unicode/norm"
)

// What a password must be: long. Length is the one rule that makes guessing
// hard; rules about digits and signs make people write it on a note.
const (
	minPassword = 12   // characters
	maxPassword = 1000 // bytes: longer is not a password but an attempt to keep us busy
)

// hashParams cost about 70 ms and 19 MiB each: what OWASP gives as the least
// for argon2id. They are kept in each hash, so they can be raised later.
var hashParams = argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// decoy is a hash of something nobody knows, made with hashParams. An unknown
// name is compared with it, so that it costs what a known one does.
const decoy = "$argon2id$v=19$m=19456,t=2,p=1$Er2Ulu2Le8JvPd84GkaQMw$7r2W41F0NEYHIFXekt+xD2ZnpHkLulLijpq3aKcK5pA"

var (
	errPasswordShort = errors.New("password too short")
	errPasswordLong  = errors.New("password too long")
)

// passwords hashes and compares, two at a time: a hundred people who log in at
// once must not take two gigabytes from the conversations.
type passwords struct {
	slots chan struct{}
}

func newPasswords() *passwords { return &passwords{slots: make(chan struct{}, 2)} }

// checkPassword tells whether a password may be used. There are no other rules.
func checkPassword(password string) error {
	switch {
	case utf8.RuneCountInString(norm.NFC.String(password)) < minPassword:
		return errPasswordShort
	case len(password) > maxPassword:
		return errPasswordLong
	}
	return nil
}

// hash makes what is stored of a new password. Letters are composed first: «å»
// is two signs from one keyboard and one from another.
func (p *passwords) hash(ctx context.Context, password string) (string, error) {
	if err := checkPassword(password); err != nil {
		return "", err
	}
	if err := p.enter(ctx); err != nil {
		return "", err
	}
	defer p.leave()
	return argon2id.CreateHash(norm.NFC.String(password), &hashParams)
}

// matches compares in constant time. An empty hash stands for a name nobody
// has: it never matches, and takes as long to say no.
func (p *passwords) matches(ctx context.Context, password, hash string) (bool, error) {
	known := hash != ""
	if !known {
		hash = decoy
	}
	if len(password) > maxPassword {
		password = password[:maxPassword] // no hash was ever made of so long a password
		known = false
	}
	if err := p.enter(ctx); err != nil {
		return false, err
	}
	defer p.leave()
	same, err := argon2id.ComparePasswordAndHash(norm.NFC.String(password), hash)
	return same && known, err
}

func (p *passwords) enter(ctx context.Context) error {
	select {
	case p.slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p *passwords) leave() { <-p.slots }
