package norsk

import "strings"

// vague are expressions nobody can put a date to. «så snart» needs «som mulig»
// to be one: «så snart jeg kan» hangs on something.
var vague = phrases(`snart
snarast
snarest
så snart som mulig
så fort som mulig
så raskt som mulig
så snart som råd
så fort som råd
snarest mulig
fortest mulig
raskest mulig
så fort jeg kan
så snart jeg kan
så fort eg kan
så snart eg kan
etter hvert
etterhvert
etter kvart
etterkvart
etter en stund
etter ei stund
etter en tid
etter ei tid
om en stund
om ei stund
om en tid
om ei tid
om litt
om litt tid
om ikke lenge
om ikke så lenge
om ikke altfor lenge
om ikkje lenge
om ikkje så lenge
om kort tid
om lenge
innen kort tid
innan kort tid
innen rimelig tid
i løpet av kort tid
i løpet av en stund
på sikt
på kort sikt
på lang sikt
på lengre sikt
på litt sikt
i det lange løp
med tiden
med tida
i fremtiden
i framtiden
i framtida
i fremtida
i framtidi
i nær framtid
i nær fremtid
i nærmeste fremtid
i nærmeste framtid
i nærmaste framtid
i en nær fremtid
i tiden fremover
i tiden framover
i tida framover
i tida som kommer
en gang i fremtiden
en gang i framtida
ein gong i framtida
en gang i tiden framover
senere
seinere
seinare
litt senere
litt seinere
litt seinare
senere en gang
før eller siden
før eller senere
før eller seinere
før eller seinare
før eller sidan
når som helst
når som helst
en vakker dag
ein vakker dag
en eller annen dag
en eller annen gang
en eller anna gang
ein eller annan dag
ein eller annan gong
ein gong
en stund
ei stund
en liten stund
en god stund
med det første
i nærheten av
med en gang
med ein gong
med det samme
med det same
straks
omgående
når tiden er inne
når tida er inne
når tida er moden
når tiden er moden
når det passer
når det passer best
når det høver
med tid og stunder
så snart det lar seg gjøre
så fort det lar seg gjøre
så snart det let seg gjere
når det lar seg gjøre
når det let seg gjere
når alt ligger til rette
når det passar
så lenge som mulig
så lenge som råd
så lenge jeg kan
så lenge eg kan
så lenge det går
så lenge jeg lever
så lenge eg lever
så lenge jeg orker
så lenge jeg klarer
lengst mulig
av og til
nå og da
no og då
innimellom
iblant
i blant
en gang iblant
en gang i blant
ein gong i blant
de nærmeste dagene
de første ukene
de neste ukene
en dag
ein dag
en gang
engang
ein gong
en dag eller to
om en dag eller to
i en ikke altfor fjern fremtid
i løpet av livet
en gang i livet
i nærmaste tid
i nærmeste tid
i tida framover
i den nærmeste tiden
den nærmeste tiden
i den nærmeste tida`)

// never are words that look like a time and are not, so that no rule reads
// half of them: «en gang til», «på en gang», «i tide».
var never = phrases(`en gang til
ein gong til
én gang til
en dag til
ei uke til
en uke til
ikke en gang
ikkje ein gong
ikke engang
ikkje eingong
nok en gang
nok ein gong
enda en gang
endå ein gong
på en gang
på ein gong
en gang for alle
ein gong for alle
en dag av gangen
en dag om gangen
ein dag om gongen
ein dag i gongen
ei uke av gangen
en uke av gangen
en ting av gangen
én dag av gangen
én dag om gangen
to ganger til
noen gang
nokon gong
noen ganger
nokre gonger
hver gang
kvar gong
denne gangen
denne gongen
neste gang
neste gong
første gang
første gangen
fyrste gongen
forrige gang
siste gang
siste gangen
for en gangs skyld
en gang i tiden
ein gong i tida
en gang i tida
det var en gang
i sin tid
for lenge siden
for lenge sidan
lenge siden
i det siste
til daglig
til dagleg
om dagen
om dagene
om dagane
hele tiden
heile tida
hele livet
heile livet
resten av livet
for tiden
for tida
nå for tiden
no for tida
i disse dager
i desse dagar
av og på
god dag
i mellomtiden
hele dagen lang
til vanlig
middag
frokost
etter middag
etter frokost
før middag
til middag
i år etter år
år etter år
dag etter dag
dag for dag
dag ut og dag inn
år ut og år inn
natt og dag
dag og natt
24 / 7
med tiden frem
over tid
i tide
på tide
før i tiden
før i tida
før i tia
som før
lenge før
en time hos
en time til
time hos
gang på gang
gong på gong
i ett kjør
på dagen
mitt på dagen
midt på dagen
midt på natten
midt på natta
hver for seg
kvar for seg
hver vår
hver sin
dagen derpå
i fred
dagene
dagen`)

// phrases are looked up by their first word.
func phrases(list string) map[string][][]string {
	m := map[string][][]string{}
	for line := range strings.SplitSeq(list, "\n") {
		words := strings.Fields(line)
		if len(words) > 0 {
			m[words[0]] = append(m[words[0]], words)
		}
	}
	return m
}

// phraseAt is the end of the longest phrase at token i, or 0.
func (p *timeParser) phraseAt(m map[string][][]string, i int) int {
	next := 0
	first := p.toks[i].Norm
	switch first {
	case "én":
		first = "en"
	case "éin":
		first = "ein"
	case "éi":
		first = "ei"
	}
	for _, words := range m[first] {
		if i+len(words) > next && p.seq(i+1, words[1:]...) {
			next = i + len(words)
		}
	}
	return next
}

func (p *timeParser) notTime(i int) (hit, bool) {
	if next := p.phraseAt(never, i); next > 0 {
		return hit{kind: TimeNone, next: next}, true
	}
	if p.is(i, "utenom", "utanom", "unntatt", "unnateke", "bortsett") { // «hver dag unntatt søndag»
		k := i + 1
		for p.is(k, "fra", "frå", "på") {
			k++
		}
		if w, ok := p.when(k, nearest, true); ok {
			return hit{kind: TimeNone, next: w.next}, true
		}
		if f, next, ok := p.habitAt(k); ok && f != "" {
			return hit{kind: TimeNone, next: next}, true
		}
	}
	// «31. juni»: no such day, and not June either.
	if d, k := p.dayNumber(i); d > 0 {
		if m := int(p.word(k).month); m > 0 && !validDate(2000, m, d) {
			return hit{kind: TimeNone, next: k + 1}, true
		}
	}
	return hit{}, false
}

func (p *timeParser) vagueRule(i int) (hit, bool) {
	next := max(p.phraseAt(vague, i), p.vaguePattern(i))
	if next == 0 || p.is(i, "én", "éin", "éi") { // «én dag» is a number
		return hit{}, false
	}
	if p.is(next-1, "gang", "gong", "engang", "dag") && next-i <= 2 {
		// «jeg har falt en gang» counts; «jeg vil dit en gang» dreams. A noun
		// phrase («en dag med sol») is neither.
		if p.isPast(i) || p.is(next, "med", "til", "av", "der", "hvor", "da", "uten", "utan", "som", "på", "hos") && !p.is(next, "da", "der", "som") {
			return hit{kind: TimeNone, next: next}, true
		}
	}
	if p.is(i, "snart") && p.is(i-1, "så") || p.is(i, "snart") && p.kindNumber(next) || p.is(i, "senere", "seinere", "seinare") && p.is(next, "enn") {
		return hit{}, false
	}
	if next == i+2 && p.is(i+1, "stund") && p.is(i-1, "i", "om") {
		return hit{kind: TimeVague, next: next}, true
	}
	return hit{kind: TimeVague, next: next}, true
}

// vaguePattern reads what has room for a word of one's own: «i en ikke så
// fjern framtid», «på litt lengre sikt», «om ikke altfor lenge».
func (p *timeParser) vaguePattern(i int) int {
	const room = 4
	for _, v := range vaguePatterns {
		if !p.is(i, v.first) {
			continue
		}
		for k := i + 1; k <= i+room; k++ {
			if kind, ok := p.kindAt(k); !ok || kind != Word {
				break
			}
			if p.is(k, v.last...) && (v.must == "" || p.is(i+1, v.must)) {
				return k + 1
			}
		}
	}
	return 0
}

var vaguePatterns = []struct {
	first, must string
	last        []string
}{
	{"i", "", []string{"framtid", "fremtid", "framtida", "framtiden", "fremtiden", "fremtida"}},
	{"på", "", []string{"sikt"}},
	{"om", "ikke", []string{"lenge"}},
	{"om", "ikkje", []string{"lenge"}},
	{"om", "en", []string{"stund"}},
	{"om", "ei", []string{"stund"}},
	{"etter", "en", []string{"stund"}},
	{"etter", "ei", []string{"stund"}},
	{"så", "snart", []string{"mulig", "råd", "mogleg"}},
	{"så", "fort", []string{"mulig", "råd", "mogleg"}},
}
