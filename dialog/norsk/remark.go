package norsk

// IsRemark tells whether a rule only remarks: a text with such a problem alone
// may still be put to a bruker.
func IsRemark(rule string) bool {
	r := rules().byID[rule]
	return r != nil && !r.Blocks
}
