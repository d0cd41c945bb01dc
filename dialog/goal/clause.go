package goal

import (
	"strings"

	"egneord/dialog/norsk"
)

// split finds the clauses of an answer. People write with and without commas
// and full stops, so a clause also begins where somebody says «jeg vil» anew.
func (a *answer) split() {
	sentence, start, reason := 0, 0, false
	end := func(to int) {
		if c, ok := a.trimmed(start, to); ok {
			c.sentence, c.reason = sentence, reason || a.opensReason(start, to)
			a.clauses = append(a.clauses, c)
		}
	}
	for i := 1; i < len(a.toks); i++ {
		broken := a.breaks(i)
		if !broken && a.dead[i] == a.dead[i-1] && !a.opensClause(start, i) {
			continue
		}
		end(i)
		start, reason = i, false
		if broken {
			sentence++
		}
	}
	if len(a.toks) > 0 {
		end(len(a.toks))
	}
}

// trimmed takes away the marks around a clause and the words that bind it to
// the one before. A clause of nothing else is kept only for «vet ikke» to be
// found in it, never as words.
func (a *answer) trimmed(from, to int) (clause, bool) {
	for from < to && a.dead[from] {
		from++
	}
	for to > from && (a.dead[to-1] || a.toks[to-1].Kind == norsk.Punct && !a.closesQuote(from, to-1)) {
		to--
	}
	for from < to {
		norm := a.norm(from)
		t := a.toks[from]
		switch {
		case t.Kind == norsk.Punct && t.Text != "«" && t.Text != "\"" && t.Text != "(":
		case t.Kind == norsk.Other:
		case isListNumber(a.toks, from, to):
			from++ // and the mark after it
		case listers.at(a.toks, from, to) > 0:
			from += listers.at(a.toks, from, to) - 1
		case fillers[norm] && from+1 < to:
		case norm == "så" && degrees[a.norm(from+1)]:
			return clause{from: from, to: to}, true
		case norm == "så" && from+1 < to && (subjects[a.norm(from+1)] || subjects[a.norm(from+2)] || wishVerbs[a.norm(from+1)] || a.norm(from+1) == "gjerne" || a.norm(from+1) == "å" || a.norm(from+1) == "så" || a.toks[from+1].Kind == norsk.Punct):
		case norm == "for" && a.reasonFor(from) && a.norm(from+1) != "å":
		case (norm == "slik" || norm == "sånn" || norm == "så") && a.norm(from+1) == "at" && from+2 < to:
			from++
		default:
			return clause{from: from, to: to}, true
		}
		from++
	}
	return clause{}, false
}

// closesQuote tells whether the mark at i closes one opened within the clause.
func (a *answer) closesQuote(from, i int) bool {
	open := map[string]string{"»": "«", ")": "("}[a.toks[i].Text]
	for k := from; k < i && open != ""; k++ {
		if a.toks[k].Text == open {
			return true
		}
	}
	return false
}

// fillers begin a clause and say nothing in it.
var fillers = words(`men og altså ja nei jo joda jada tja vel hm hmm eh øh æh eeh øhm mm eller fordi åja ok okei nja også dessuten
	liksom egentlig eigentleg nå no`)

// degrees follow «så» where it means how much: «så lenge han lever».
var degrees = words("lenge fort snart raskt mye mykje lite ofte tidlig tidleg langt godt")

// listers count wishes: what comes after is the next.
var listers = cues(`for det|de første|andre|tredje|fyrste|siste
	for det første|fyrste|andre|tredje|siste
	i tillegg
	en|ein ting til
	en|ein annen|annan ting
	og så|då
	deretter|dernest|etterpå
	det første|fyrste|andre|neste|tredje|siste er at?
	først|fyrst og fremst|fremst`)

func isListNumber(toks []norsk.Token, i, to int) bool {
	return toks[i].Kind == norsk.Number && len(toks[i].Text) == 1 && i+2 < to &&
		(toks[i+1].Text == ")" || toks[i+1].Text == "." && !months[toks[i+2].Norm] && toks[i+2].Kind == norsk.Word)
}

var months = words(`januar februar mars april mai juni juli august september oktober november desember jan feb apr aug sep sept okt nov des jan. feb. apr. aug. sep. sept. okt. nov. des.
	påskedag juledag pinsedag søndag juledagen etasje klasse time gang plass`)

// breaks tells whether a sentence ends before token i.
func (a *answer) breaks(i int) bool {
	prev, t := a.toks[i-1], a.toks[i]
	if strings.ContainsAny(norsk.Slice(a.text, prev.End, t.Start), "\n\r") {
		return true
	}
	switch prev.Text {
	case "!", "?", ";", "…", "•", "*":
		return true
	case ".":
		if i >= 2 && a.toks[i-2].Kind == norsk.Number && a.toks[i-2].End == prev.Start {
			return t.Upper && !(i == 2 || a.breaks(i-2)) // the dot of «1. juni» and of a list ends nothing
		}
		return true
	case "–", "—", "-":
		return prev.Start > 0
	}
	return t.Kind == norsk.Number && i+1 < len(a.toks) && isListNumber(a.toks, i, len(a.toks)) && i > 1
}

// opensClause tells whether a clause begins at token i, when one began at start.
func (a *answer) opensClause(start, i int) bool {
	norm, comma := a.norm(i), a.toks[i-1].Text == "," || a.toks[i-1].Text == ":"
	if !comma && i-start < 2 {
		return false
	}
	switch norm {
	case "men":
		return !comma || a.norm(i+1) != "ikke" && a.norm(i+1) != "ikkje"
	case "fordi", "ettersom":
		return true
	case "for":
		return a.reasonFor(i)
	case "slik", "sånn":
		return a.norm(i+1) == "at"
	case "så":
		return a.norm(i+1) == "at" || a.resultSo(i) || comma && a.opensMain(i+1) || a.wishesAt(i+1)
	case "og", "eller":
		return a.wishesAt(i+1) || comma && a.opensMain(i+1) || a.helperAt(i+1) || listers.at(a.toks, i+1, len(a.toks)) > 0
	case "da", "då":
		return thenResult.at(a.toks, i, len(a.toks)) > 0 && (comma || !a.inside(i))
	}
	if comma {
		return a.opensMain(i)
	}
	if a.norm(start) == "det" && speakers[a.norm(start+1)] {
		return false // «det jeg aller mest vil, er å …»
	}
	return i-start >= 3 && a.wishesAt(i) && !a.inside(i)
}

// inside tells whether the word before token i makes it part of the clause: «som jeg vil».
func (a *answer) inside(i int) bool { return binders[a.norm(i-1)] }

var binders = words(`som at det når hvis viss dersom om hva kva hvor kor hvordan korleis hvem kven den de dei og eller enn fordi da då før etter slik
	mens medan siden sidan mye mykje lite alt ting noe noko mer meir så men hver kvar der`)

// opensMain tells whether a new main clause begins at token i, after a comma.
func (a *answer) opensMain(i int) bool {
	norm := a.norm(i)
	switch {
	case subjects[norm]:
		return a.norm(i+1) != ""
	case wishVerbs[norm] && norm != "skulle", a.helperAt(i), a.wishesAt(i):
		return true
	case subjects[a.norm(i+1)] && (strings.HasSuffix(norm, "r") || modals[norm]):
		return true
	case isHelper(norm) && a.personEnd(i) > 0 && othersVerbs[a.norm(a.personEnd(i))]:
		return true
	case leadAdverbs[norm] && (subjects[a.norm(i+2)] || wishVerbs[a.norm(i+1)]):
		return true
	}
	return false
}

// wishesAt tells whether somebody begins to say what they want at token i.
func (a *answer) wishesAt(i int) bool {
	if a.norm(i) == "så" || a.norm(i) == "også" {
		i++
	}
	norm, next := a.norm(i), a.norm(i+1)
	switch {
	case speakers[norm] || (norm == "e" || norm == "i") && next == "vil":
		return wishVerbs[next] || next == "har" && (a.norm(i+2) == "lyst" || a.norm(i+3) == "lyst") || next == "skulle" && a.norm(i+2) == "gjerne"
	case wishVerbs[norm] && speakers[next]:
		return true
	case norm == "helst" || norm == "aller" || norm == "gjerne" || norm == "mest":
		return wishVerbs[next] || wishVerbs[a.norm(i+2)]
	}
	return false
}

// reasonFor tells «for da er jeg meg selv» from «for barna mine».
func (a *answer) reasonFor(i int) bool {
	next := a.norm(i + 1)
	switch next {
	case "da", "då", "jeg", "eg", "æ", "vi", "han", "hun", "ho", "man":
		return a.norm(i+2) != ""
	case "det":
		return !ordinals[a.norm(i+2)]
	case "å":
		return purposes[a.norm(i+2)]
	}
	return false
}

var ordinals = words("første fyrste andre tredje siste meste fjerde")

// purposes are what «for å» may lead to when it says what something is good for.
var purposes = words("kunne få føle kjenne bli være vere slippe sleppe orke ha klare møte treffe komme kome")

// resultSo tells «så jeg kan gå ut» from «så fort jeg kan».
func (a *answer) resultSo(i int) bool {
	return subjects[a.norm(i+1)] && a.norm(i+2) != "" || modals[a.norm(i+1)] && subjects[a.norm(i+2)] && !wishVerbs[a.norm(i+1)]
}

// thenResult is «da er jeg meg selv».
var thenResult = cues(`da|då er|blir|vert|kan|får|føler|kjenner|slipper|slepp|klarer|klarar|orker|orkar|har|kjem|kommer|sover|søv|tør|tor|hadde jeg|eg|æ|det|vi|me|alt|livet|dagen
	da|då er|blir|vert|føles|kjennes|får|går *`)

// opensReason tells whether the clause that begins at start says why: by the
// word it is bound with.
func (a *answer) opensReason(start, to int) bool {
	for i := start; i < to; i++ {
		switch norm := a.norm(i); {
		case a.toks[i].Kind == norsk.Punct || norm == "og" || norm == "ja" || norm == "men":
			continue
		case norm == "fordi" || norm == "ettersom":
			return true
		case norm == "for":
			return a.reasonFor(i)
		case norm == "slik" || norm == "sånn":
			return a.norm(i+1) == "at"
		case norm == "så":
			return start > 0 && !a.wishesAt(i+1) && (a.norm(i+1) == "at" || a.resultSo(i))
		case norm == "da" || norm == "då":
			return thenResult.at(a.toks, i, to) > 0
		}
		return false
	}
	return false
}

// subjects are pronouns that begin a main clause.
var subjects = words("jeg eg æ vi me han hun ho de dei det man")

// speakers are the ways somebody says «jeg», and «vi» for a family.
var speakers = words("jeg eg æ æg ej je jæ vi me mæ")

// wishVerbs say what somebody wants.
var wishVerbs = words(`vil ville vill vel vilje ønsker ønskjer ynskjer ønske ønskje ønskar håper håpar håpe vonar drømmer drøymer drømme lengter lengtar skulle kunne`)

// othersVerbs follow somebody else's name where a new clause begins.
var othersVerbs = words("må skal kan vil sier seier mener meiner synes synest tror trur er har kommer kjem blir vert")

var modals = words("vil ville kan kunne må skal skulle bør får tør har er blir")

var leadAdverbs = words("helst da då nå no egentlig eigentleg kanskje aller mest gjerne først fyrst så her der til derfor difor")
