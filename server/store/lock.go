package store

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// ErrInUse is meant for the operator.
var ErrInUse = errors.New("Egne ord kjører allerede med disse dataene. Stopp den andre først, eller velg en annen mappe med --data.") //nolint:staticcheck // a whole sentence, shown as it is

// Lock makes sure that one process at a time serves the data in a directory:
// two would each believe that they own the conversations. The system lets go of
// the lock when the process ends, however it ends.
func Lock(dir string) (unlock func() error, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(dir, "egneord.lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		if errors.Is(err, syscall.EWOULDBLOCK) {
			err = ErrInUse
		}
		return nil, errors.Join(err, f.Close())
	}
	return f.Close, nil // the file stays: removing it would let in one that waits for the old one
}
