// Package author is what helps those who write scripts: whether what we say is
// open, plain and short, whether the languages say the same, a file in good
// order, what an edit changed, pictures of a script, what the saved
// conversations walk of it, and random walks that try its promises. It is pure:
// files and chance are handed in.
package author
