package norsk

import "strings"

// unit is a measure of time.
type unit uint8

const (
	noUnit unit = iota
	minute
	quarterHour
	halfHour
	hour
	dayUnit
	weekend
	week
	month
	quarter
	halfYear
	year
	decade
)

// form is how a unit or a name was inflected. «uka» is this week, «uker» are
// some weeks, «ukers» asks for a noun («tre ukers tid»).
type inflection uint8

const (
	bare inflection = iota
	definite
	plural
	definitePlural
	genitive
)

// partOfDay narrows a day. The contract has dates only, so it shows in the
// span and in what a habit is tied to.
type partOfDay uint8

const (
	noPart partOfDay = iota
	morning
	forenoon
	noon
	afternoon
	evening
	night
)

// timeWord is everything one word can mean in a time expression. A word has
// several readings at once («to», «vår», «andre»); the rules choose by what
// stands around it, never by the word alone.
type timeWord struct {
	number  int16 // number + 1, so that zero is "no number"
	article bool  // en, ei, et: a number only before a unit
	ordinal int8
	unit    unit
	form    inflection
	weekday int8 // 1 Monday .. 7 Sunday, 8 a weekday (Mon-Fri)
	month   int8
	season  int8
	holiday holiday
	part    partOfDay
}

// timeWords is the lexicon of time, both languages together: the forms hardly
// collide, and people mix them. It is built once and only read.
var timeWords = buildTimeWords()

func buildTimeWords() map[string]timeWord {
	m := make(map[string]timeWord, 900)
	each := func(words string, set func(w *timeWord)) {
		for s := range strings.FieldsSeq(words) {
			w := m[s]
			set(&w)
			m[s] = w
		}
	}
	addNumbers(each)
	for _, u := range unitForms {
		each(u.words, func(w *timeWord) { w.unit, w.form = u.unit, u.form })
	}
	for i, names := range weekdayNames {
		each(names[0], func(w *timeWord) { w.weekday = int8(i + 1) })
		each(names[1], func(w *timeWord) { w.weekday, w.form = int8(i+1), definite })
		each(names[2], func(w *timeWord) { w.weekday, w.form = int8(i+1), plural })
		day, _, _ := strings.Cut(names[0], " ")
		for _, p := range partForms { // «torsdagskvelder», «laurdagskveld»
			for part := range strings.FieldsSeq(p.words) {
				each(day+"s"+part, func(w *timeWord) { w.weekday, w.form = int8(i+1), p.form })
				if i == 5 {
					each("laurdags"+part, func(w *timeWord) { w.weekday, w.form = int8(i+1), p.form })
				}
			}
		}
	}
	for i, names := range monthNames {
		each(names, func(w *timeWord) { w.month = int8(i + 1) })
	}
	for _, s := range seasonForms {
		each(s.words, func(w *timeWord) { w.season, w.form = int8(s.season), s.form })
	}
	for _, h := range holidayNames {
		each(h.words, func(w *timeWord) { w.holiday = h.holiday })
	}
	for _, p := range partForms {
		each(p.words, func(w *timeWord) { w.part, w.form = p.part, p.form })
	}
	return m
}

var unitForms = []struct {
	unit  unit
	form  inflection
	words string
}{
	{minute, bare, "minutt min min. minutts"},
	{minute, plural, "minutter minuttar minutta"},
	{minute, genitive, "minutters minuttars"},
	{quarterHour, bare, "kvarter"},
	{quarterHour, definite, "kvarteret"},
	{quarterHour, genitive, "kvarters"},
	{halfHour, bare, "halvtime halvtima"},
	{halfHour, definite, "halvtimen"},
	{halfHour, genitive, "halvtimes"},
	{hour, bare, "time"},
	{hour, definite, "timen"},
	{hour, plural, "timer timar"},
	{hour, definitePlural, "timene timane"},
	{hour, genitive, "times timers timars"},
	{dayUnit, bare, "dag døgn"},
	{dayUnit, definite, "dagen døgnet"},
	{dayUnit, plural, "dager dagar"},
	{dayUnit, definitePlural, "dagene dagane døgnene"},
	{dayUnit, genitive, "dags dagers dagars døgns"},
	{weekend, bare, "helg"},
	{weekend, definite, "helga helgen helgi"},
	{weekend, plural, "helger helgar"},
	{weekend, definitePlural, "helgene helgane"},
	{week, bare, "uke veke uge"},
	{week, definite, "uka uken veka ukå veko"},
	{week, plural, "uker veker"},
	{week, definitePlural, "ukene vekene vekane"},
	{week, genitive, "ukes ukers vekes vekers"},
	{month, bare, "måned månad mnd mnd."},
	{month, definite, "måneden månaden måne'n"},
	{month, plural, "måneder månader månadar"},
	{month, definitePlural, "månedene månadene månadane"},
	{month, genitive, "måneds måneders månads månaders månadars"},
	{quarter, bare, "kvartal"},
	{quarter, definite, "kvartalet"},
	{quarter, definitePlural, "kvartalene kvartala"},
	{halfYear, bare, "halvår"},
	{halfYear, definite, "halvåret"},
	{halfYear, genitive, "halvårs"},
	{year, bare, "år"},
	{year, definite, "året"},
	{year, definitePlural, "årene åra"},
	{year, genitive, "års"},
	{decade, bare, "tiår"},
	{decade, definite, "tiåret"},
}

// weekdayNames: the name and its short forms; the definite; the plurals.
var weekdayNames = [...][3]string{
	{"mandag måndag man man. mån mandan månda manda", "mandagen måndagen", "mandager mandagene måndagar måndagane"},
	{"tirsdag tysdag tirs tirs. tys tirdag tysda tirsda", "tirsdagen tysdagen", "tirsdager tirsdagene tysdagar tysdagane"},
	{"onsdag ons ons. onsda onsag", "onsdagen", "onsdager onsdagene onsdagar onsdagane"},
	{"torsdag tors tors. torsda torsag", "torsdagen", "torsdager torsdagene torsdagar torsdagane"},
	{"fredag fre fre. fredda", "fredagen", "fredager fredagene fredagar fredagane"},
	{"lørdag laurdag lør lør. lau laur lordag lørda", "lørdagen laurdagen", "lørdager lørdagene laurdagar laurdagane"},
	{"søndag sundag søn søn. sun søndan sondag sønda", "søndagen sundagen", "søndager søndagene søndagar søndagane sundagar sundagane"},
	{"hverdag kvardag ukedag vekedag virkedag", "hverdagen kvardagen", "hverdager hverdagene kvardagar kvardagane ukedager ukedagene vekedagar vekedagane"},
}

// monthNames: «jul» is not among them. It is Christmas everywhere but in
// «18. jul.», which the date rule knows.
var monthNames = [...]string{
	"januar jan jan. januari",
	"februar feb feb. febr febr. febuar feberuar",
	"mars",
	"april apr apr. aprill",
	"mai",
	"juni",
	"juli",
	"august aug aug. agust",
	"september sep sep. sept sept. septemer",
	"oktober okt okt. otkober",
	"november nov nov. novemer",
	"desember des des. desmber december",
}

var seasonForms = []struct {
	season int
	form   inflection
	words  string
}{
	{spring, bare, "vår"},
	{spring, definite, "våren vårparten"},
	{spring, plural, "vårer vårene"},
	{summer, bare, "sommer sommar sumar"},
	{summer, definite, "sommeren sommaren sumaren sommern"},
	{summer, plural, "somrer somrene somrar somrane"},
	{autumn, bare, "høst haust"},
	{autumn, definite, "høsten hausten høstparten haustparten"},
	{autumn, plural, "høster høstene haustar haustane"},
	{winter, bare, "vinter"},
	{winter, definite, "vinteren"},
	{winter, plural, "vintre vintrer vintrene vintrar vintrane"},
}

var holidayNames = []struct {
	holiday holiday
	words   string
}{
	{jul, "jul jula julen jola jol julehøytiden julehøytida juletider juletid juletida juletiden"},
	{julaften, "julaften julafta julaftan julekvelden julkvelden"},
	{lilleJulaften, "lillejulaften veslejulaften"},
	{forsteJuledag, "juledag juledagen"},
	{romjul, "romhelg romhelga romjul romjula romjulen romjola"},
	{nyttar, "nyttår nyår"},
	{nyttarsaften, "nyttårsaften nyttårsafta nyttårsaftan nyttårskvelden"},
	{nyttarsdag, "nyttårsdag nyttårsdagen"},
	{nyar, "nyåret"},
	{arsskifte, "årsskiftet årsskifte årskiftet"},
	{paske, "påske påska påsken paske pasken paska påskehøytiden påsketider påsketid påskeferien påskeferie"},
	{paskehelg, "påskehelga påskehelgen"},
	{paskeaften, "påskeaften påskeafta påskeaftan"},
	{forstePaskedag, "påskedag påskedagen"},
	{palmesondag, "palmesøndag palmesundag palmesøndagen"},
	{skjartorsdag, "skjærtorsdag skjærtorsdagen"},
	{langfredag, "langfredag langfredagen"},
	{paskeuke, "påskeuka påskeuken påskeuke påskeveka påskeveke"},
	{himmelfart, "himmelfartsdag himmelfartsdagen kristihimmelfartsdag"},
	{pinse, "pinse pinsa pinsen"},
	{pinsehelg, "pinsehelga pinsehelgen"},
	{pinseaften, "pinseaften pinseafta pinseaftan"},
	{forstePinsedag, "pinsedag pinsedagen"},
	{grunnlovsdag, "grunnlovsdagen grunnlovsdag nasjonaldagen"},
	{sankthans, "sankthans sanktens jonsok st.hans sankthansdagen"},
	{sankthansaften, "sankthansaften sankthansafta sankthansaftan jonsokaftan st.hansaften"},
	{olsok, "olsok"},
	{advent, "advent adventstida adventstiden adventstid adventtida førjulstida førjulstiden"},
	{morsdag, "morsdag morsdagen"},
	{farsdag, "farsdag farsdagen"},
	{kvinnedag, "kvinnedagen"},
	{valentin, "valentinsdagen valentinsdag"},
	{halloween, "halloween"},
	{lucia, "luciadagen lussidagen luciadag"},
	{allehelgen, "allehelgensdag allehelgen allehelgensdagen"},
	{fastelavn, "fastelavn fastelavnssøndag"},
	{julehelg, "julehelga julehelgen"},
}

var partForms = []struct {
	part  partOfDay
	form  inflection
	words string
}{
	{morning, bare, "morgen morgon morra morran morning tidlig tidleg"},
	{morning, definite, "morgenen morgonen"},
	{morning, plural, "morgener morgenene morgonar morgonane"},
	{forenoon, bare, "formiddag føremiddag"},
	{forenoon, definite, "formiddagen føremiddagen"},
	{forenoon, plural, "formiddager formiddagene formiddagar formiddagane føremiddagane"},
	{noon, bare, "middag"},
	{afternoon, bare, "ettermiddag"},
	{afternoon, definite, "ettermiddagen"},
	{afternoon, plural, "ettermiddager ettermiddagene ettermiddagar ettermiddagane"},
	{evening, bare, "kveld aften"},
	{evening, definite, "kvelden"},
	{evening, plural, "kvelder kveldene kveldar kveldane"},
	{night, bare, "natt"},
	{night, definite, "natta natten"},
	{night, plural, "netter nettene netne"},
}
