package norsk

// NonAnswer reports that a whole text says nothing that could fill a slot of a
// goal: «vet ikke», «det kommer an på», «ingenting», a question mark, silence.
// One word of content is enough to make it an answer: «vet ikke hva jeg skal
// gjøre uten hagen min» is one. «Ja» and «nei» alone answer a question we
// should not have asked, and are nothing to build on.
//
// The language does not matter here: somebody who writes nynorsk may well say
// «vet ikke», and the words do not collide.
func NonAnswer(text string, _ Lang) bool {
	tokens := Tokenize(text)
	for i := 0; i < len(tokens); {
		switch t := tokens[i]; {
		case t.Kind == Number:
			return false
		case t.Kind != Word:
			i++
		default:
			n := nonAnswerAt(tokens, i)
			if n == 0 {
				return false
			}
			i += n
		}
	}
	return true
}

// nonAnswerAt returns how many tokens from i are a phrase without content, or
// 0. The longest phrase wins, because «det kommer» alone is the beginning of
// something.
func nonAnswerAt(tokens []Token, i int) int {
	set := nonAnswerPatterns()
	longest := 0
	set.find(tokens[:min(len(tokens), i+nonAnswerReach)], i, min(len(tokens), i+nonAnswerReach), i, func(_, start, end int) {
		if start == i && end-start > longest {
			longest = end - start
		}
	})
	return longest
}

// nonAnswerReach is the most tokens a phrase below can have.
const nonAnswerReach = 10
