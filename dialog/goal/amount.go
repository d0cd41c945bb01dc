package goal

import (
	"egneord/dialog"
	"egneord/dialog/norsk"
)

// amounts gives how often and how much: «to ganger i uka», «500 meter».
func (a *answer) amounts(from, to int) []fact {
	var facts []fact
	last := -1
	for i := from; i < to; i++ {
		if a.dead[i] {
			continue
		}
		if k := a.timeAt[i]; k >= 0 {
			t := a.times[k]
			if k != last && (t.Kind == norsk.TimeFrequency && a.isMeasure(i) || t.Kind == norsk.TimeDuration && (t.Grain == "hour" || t.Grain == "minute" || a.asks == dialog.AboutWish && a.counted(i) && !a.lasted(t))) {
				facts = append(facts, fact{letter: Measurable, e: a.span(t.Start, t.End), asks: a.asks})
			}
			last = k
			continue
		}
		if end := a.amountEnd(i, to); end > 0 {
			facts = append(facts, a.fact(Measurable, i, end))
			i = end - 1
		}
	}
	return facts
}

// counted is «tre dager», «i to uker», not «hele natta».
func (a *answer) counted(i int) bool {
	if a.norm(i) == "i" {
		i++
	}
	return i < len(a.toks) && (a.toks[i].Kind == norsk.Number || numbers[a.norm(i)])
}

// isMeasure leaves out «om kvelden»: a time of day is no count.
func (a *answer) isMeasure(i int) bool { return a.norm(i) != "om" && a.norm(i) != "i" }

// amountEnd reads a number and its unit at token i: the token after, or 0.
func (a *answer) amountEnd(i, to int) int {
	if a.toks[i].Kind != norsk.Number && !numbers[a.norm(i)] {
		return 0
	}
	if i+1 < to && a.timeAt[i+1] < 0 && units[a.norm(i+1)] {
		return i + 2
	}
	if a.toks[i].Kind == norsk.Number && i+1 < to && a.toks[i+1].Text == "%" {
		return i + 2
	}
	return 0
}

var numbers = words("to tre fire fem seks sju syv åtte ni ti elleve tolv femten tjue tyve tretti førti femti hundre tusen halv halvannen")

var units = words(`meter metrar m km kilometer mil kilo kg sider side trapper trappetrinn trappetrinnene trinn trinnene etasjer etasje skritt steg minutter minutt min timer timar time ganger gonger
	glass kopper koppar runder rundar kroner måltid måltider plagg bøker lengder lengdar prosent sigaretter røyk enheter minuttar`)
