package norsk

import "slices"

// questionRules is the whole table. Each group is in a file of its own; a new
// rule belongs in the group of its class. What a word is called by an earlier
// rule (too near, jargon, heavy) a later one does not call content.
func questionRules() []Rule {
	return slices.Concat(intrusiveRules(), plainRules(), normativeRules(), leadingRules(), contentRules(), formRules())
}
