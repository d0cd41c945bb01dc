package goal

import "egneord/dialog"

// OfConversation drafts the goals of a conversation as it stands, in the order
// the wishes were said.
func OfConversation(s *dialog.Script, st dialog.State) []Goal { return nil }
