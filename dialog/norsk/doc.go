// Package norsk knows Norwegian text, bokmål and nynorsk: whether a question
// leads, what a time expression means, how words are given back, and how hard
// a text is to read. It is pure and deterministic: no I/O, no clock, no model.
package norsk
