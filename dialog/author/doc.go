// Package author is what helps those who write scripts: whether what we say is
// open, plain and short, whether the languages say the same, a file in good
// order, and what an edit changed. Pure: files are handed in and handed back.
package author
