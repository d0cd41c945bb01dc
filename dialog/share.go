package dialog

import "slices"

// share shares one goal, or takes it back. Only words the bruker has said yes
// to can be shared (promise 4).
func (d *decision) share() error {
	g := d.c.Goal
	if !slices.Contains(d.st.said(d.s), g) {
		return refuse(RefusedWrongAnswer)
	}
	if d.c.Do == Keep {
		d.emit(Event{Kind: Kept, Goal: g})
		return nil
	}
	if d.st.wishes[g-1].confirmed != Yes || d.st.wishes[g-1].gone {
		return refuse(RefusedNotNow)
	}
	d.emit(Event{Kind: Shared, Goal: g})
	return nil
}

// unshare takes a goal back when its words have changed: what the coordinator
// reads is never something the bruker no longer says.
func (d *decision) unshare(round int) {
	if round >= 1 && round <= len(d.st.wishes) && d.st.wishes[round-1].shared {
		d.emit(Event{Kind: Kept, Goal: round, Auto: true})
	}
}

func (d *decision) unshareAll() {
	for k := range d.st.wishes {
		d.unshare(k + 1)
	}
}
