package norsk

// A rewording that has all the right words may still be no sentence. Nothing
// here parses Norwegian: it looks at how the small words are joined to their
// neighbours, and trusts only joints that are in the original or that grammar
// always allows. What it does not know, it refuses.

// brokenJoint returns the first small word of the candidate that does not
// belong where it stands, or -1. consumed marks words inside a known phrase.
func brokenJoint(r *reading, s *sentence, consumed []bool, original *reading) int {
	for i := s.from; i < s.to; i++ {
		norm, prev, next := r.norm(i), "", ""
		if i > s.from {
			prev = r.norm(i - 1)
		}
		if i+1 < s.to {
			next = r.norm(i + 1)
		}
		if norm == prev && original.countPair(norm, norm) == 0 {
			return i
		}
		known := (prev == "" || original.countPair(prev, norm) > 0) && (next == "" || original.countPair(norm, next) > 0)
		if known || r.tokens[i].Kind != Word {
			continue
		}
		if i == s.wh && !verbFollows(r, s, i, consumed) {
			return i
		}
		if consumed[i] {
			continue
		}
		pair := func(a, b string) bool { return original.countPair(a, b) > 0 }
		ok := true
		switch {
		case norm == "å":
			ok = (prev != "du" || !isModal(r.norm(i-2))) && !isModal(prev) && next != "" && r.info[i+1]&verbForm != 0 && pronounKind(next) == "" && (r.info[i+1]&finiteVerb == 0 || isForm(next, "ha", "få"))
		case isPreposition(norm):
			ok = (isForm(next, "deg", "det", "dette", "den", "å") || pair(norm, next) || next == "" && original.norm(original.sentences[0].to-1) == norm || i+1 < s.to && consumed[i+1] && r.info[i+1]&verbForm == 0 && !isForm(next, "nå", "no", "før")) &&
				(!isPreposition(prev) && !isForm(prev, "å", "at", "som", "vil", "kan", "skal", "en", "et", "er") || pair(prev, norm))
		case isForm(norm, "ha"):
			ok = (isForm(prev, "å", "vil", "kan", "skal", "kunne", "ville") || prev == "du" && isModal(r.norm(i-2))) &&
				next != "du" && next != "å" && (next == "" || r.info[i+1]&finiteVerb == 0)
		case isForm(norm, "er", "har", "var", "hadde"):
			twoVerbs := next != "" && r.info[i+1]&finiteVerb != 0 || i > s.from && r.info[i-1]&finiteVerb != 0 ||
				next == "du" && i+2 < s.to && r.info[i+2]&finiteVerb != 0 || prev == "du" && isForm(r.norm(i-2), "er", "har", "vil", "kan")
			ok = !twoVerbs && !isModal(prev) && !isModal(next) && !isPreposition(prev) && !isForm(prev, "å", "at", "en", "er", "har") && !isForm(next, "er", "har", "gir", "får") &&
				(isQuestionWord(prev) || isForm(prev, "du", "det", "som", "der", "ting", "mennesker", "menneske", "folk", "personer") || isForm(next, "du", "det") || i > s.from && consumed[i-1] && prev != "du" && i+1 < s.to && consumed[i+1])
		case isForm(norm, "en", "et", "ein", "eit", "ei"):
			ok = pair(norm, next) || next != "" && consumed[i+1] && original.has(norm)
		case norm == "som":
			ok = next != "" && (r.info[i+1]&finiteVerb != 0 || pair(norm, next)) && !isPreposition(prev) && !isModal(prev) && !isForm(prev, "å", "at", "hvordan", "korleis", "når")
		case norm == "at":
			ok = isSubject(next) || pair(norm, next)
		case norm == "det":
			ok = isForm(prev, "er", "var", "om", "med", "for", "til", "på") || isForm(next, "er", "som") && prev != "å" || pair(prev, norm) && prev != ""
		case isModal(norm):
			ok = (isForm(prev, "som", "du", "det", "hva", "hvem", "hvordan", "når", "kva", "kven", "korleis") || pair(prev, norm)) && (next == "du" || prev != "hva" || pair(norm, next) || next != "" && consumed[i+1]) && (next == "" || i+1 < s.to && r.info[i+1]&finiteVerb == 0 || isForm(next, "du", "ha", "få", "være", "vere") || consumed[i+1])
		case norm == "du":
			ok = i > s.from && r.info[i-1]&verbForm != 0 || isForm(prev, "som", "det", "at", "hva", "hvem", "når", "hvordan", "kva", "kven", "korleis", "der") || pair(prev, norm)
		case norm == "deg":
			ok = isPreposition(prev) || pair(prev, norm)
		}
		if !ok {
			return i
		}
	}
	return -1
}

// verbFollows reports that a question word is followed by its verb, as it must
// be unless it is joined to a noun («hvilken dag») or a place («hva i livet»).
func verbFollows(r *reading, s *sentence, wh int, consumed []bool) bool {
	if wh+1 >= s.to || consumed[wh] || s.form == inviteForm {
		return true
	}
	next := r.norm(wh + 1)
	switch r.norm(wh) {
	case "hva", "hvem", "hvordan", "når", "kva", "kven", "korleis":
		return r.info[wh+1]&finiteVerb != 0 || isForm(next, "i", "på", "av", "mer", "meir", "annet", "anna", "slags", "for")
	}
	return true
}

// countPair counts how often two words stand together.
func (r *reading) countPair(a, b string) int {
	n := 0
	for i := 1; i < len(r.tokens); i++ {
		if r.tokens[i-1].Norm == a && r.tokens[i].Norm == b {
			n++
		}
	}
	return n
}
