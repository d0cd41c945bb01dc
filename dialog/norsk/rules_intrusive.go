package norsk

func intrusiveRules() []Rule {
	return []Rule{{
		ID: "intrusive-topic", Class: Intrusive, Rank: rankIntrusive, Blocks: true,
		Name:    "Krenkende tema",
		Why:     "Spørsmål om do, stell, måten en spiser på, samliv, kropp, rus, penger, diagnose, vold og tro kan krenke. Den det gjelder, kan ta det opp selv. Da er det personens egne ord, og vi kan be om lov til å snakke om det.",
		Message: "«{ord}» handler om noe nært ({heller}) som personen ikke har tatt opp selv. Ta det bort, og la personen bestemme hva det skal snakkes om.",
		Accepts: intrudes,
		Bad: []Example{
			{Text: "Hvor ofte går du på do?"},
			{Text: "Kan du si noe om måten du spiser på?"},
			{Text: "Klarer du å vaske deg selv?"},
			{Text: "Korleis går det på toalettet?", Lang: Nynorsk},
			{Text: "Kor mykje drikk du i helga?", Lang: Nynorsk},
			{Text: "Hvor mye tjener du?"},
		},
		Good: []Example{
			{Text: "Hva vil du si om dusjen?", Said: "jeg vil dusje når jeg vil"},
			{Text: "Hva legger du vekt på?"},
		},
	}}
}

// intrudes lets the person's own words pass, and idioms that only look bodily.
func intrudes(r *reading, s *sentence, start, end int) bool {
	if r.anyOwn(start, end) {
		return false
	}
	switch r.norm(start) {
	case "vekt":
		return !isForm(r.norm(end), "på")
	case "koster", "kostar", "betaler", "betalar":
		for i := s.first; i < s.to; i++ {
			if isForm(r.norm(i), "pris", "prisen") {
				return false // what it costs to hold out
			}
		}
	case "tenner", "slår":
		if start == s.wh+1 || isForm(r.norm(start-1), "som") {
			return false // «Hva tenner deg?», «Hva slår deg?»
		}
	case "mage", "magen":
		return r.norm(start-1) != "i" || s.form == closedForm
	case "dør":
		return false
	case "stemmer":
		return !isForm(r.norm(start+1), "det", "dette")
	case "lukt", "lukte":
		return r.norm(start-1) != "å" || s.form != openForm
	}
	return true
}
