// Package author has the tools for those who write scripts: pictures of a
// script, what the saved conversations walk of it, random walks that try its
// promises, and how the conversation measures up to motivational interviewing.
// It is pure: files and chance are handed in.
package author
