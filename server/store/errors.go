package store

import (
	"database/sql"
	"errors"
	"fmt"
	"syscall"

	"github.com/mattn/go-sqlite3"
)

// What can go wrong, for errors.Is. The cause stays inside, and never holds a
// word a person wrote: SQLite names tables and columns, not values.
var (
	ErrNotFound = errors.New("not found")
	ErrConflict = errors.New("already stored")   // a unique or foreign key stopped it
	ErrDiskFull = errors.New("the disk is full") // nothing was stored; it may work later
	ErrStorage  = errors.New("storage failed")   // nothing was stored
	ErrClosed   = errors.New("the store is closed")
)

// ErrNewerFile is meant for the operator.
var ErrNewerFile = errors.New("Datafilen er skrevet av en nyere utgave av Egne ord. Bruk den nyeste utgaven, eller en sikkerhetskopi fra før oppgraderingen.") //nolint:staticcheck // a whole sentence, shown as it is

// wrap says what was being done, and makes the cause one of the errors above.
func wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, classify(err))
}

// classify makes the driver's errors comparable with errors.Is. An error that
// is not the driver's is returned as it is.
func classify(err error) error {
	if err == nil || errors.Is(err, ErrStorage) || errors.Is(err, ErrDiskFull) || errors.Is(err, ErrConflict) {
		return err
	}
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return fmt.Errorf("%w: %w", ErrDiskFull, err)
	}
	var sqlite sqlite3.Error // the driver returns a value; a pointer would never match
	if !errors.As(err, &sqlite) {
		return err
	}
	switch {
	case sqlite.Code == sqlite3.ErrFull, sqlite.SystemErrno == syscall.ENOSPC, sqlite.SystemErrno == syscall.EDQUOT:
		return fmt.Errorf("%w: %w", ErrDiskFull, err)
	case sqlite.Code == sqlite3.ErrConstraint:
		return fmt.Errorf("%w: %w", ErrConflict, err)
	}
	return fmt.Errorf("%w: %w", ErrStorage, err)
}
