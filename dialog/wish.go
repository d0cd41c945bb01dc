package dialog

// wishWords is the wish as it was said, or the event where it was drawn.
func (st State) wishWords(s *Script, number int) (words string, drawn int) {
	_, a := st.wishAnswer(s, number)
	return a.text, a.drawn()
}

// wishAnswer is the step a wish was said at, and the answer. One that was chosen
// among cards is the particular card, not the general one it stands under.
func (st State) wishAnswer(s *Script, number int) (*Step, answer) {
	for _, p := range s.Steps {
		a := st.at(number, p.Index)
		if p.About != AboutWish || !a.says() {
			continue
		}
		if len(a.picks) > 0 {
			for _, q := range s.Steps {
				if b := st.at(number, q.Index); q.From == p.ID && b.status == Settled && b.says() && b.stands() {
					return q, b
				}
			}
		}
		return p, a
	}
	return nil, answer{}
}

// wishPicture is the picture of the card the wish was said with.
func (st State) wishPicture(s *Script, number int) string {
	if p, _ := st.wishAnswer(s, number); p != nil {
		return st.at(number, p.Index).picture(p)
	}
	return ""
}
