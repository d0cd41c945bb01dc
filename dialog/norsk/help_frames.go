package norsk

// helpFrames are the frames of each kind, one a line. They are about what is meant,
// not about what a line may be: who is spoken of, what is denied and what is long
// past is found by the kind (help.go). The notation is that of pattern.go, and
//
//	{dø}        the words of a list that many frames need (help_words.go)
//	på|$        one of these words, or the end of the clause
//	utrop       «!», which «hjelp» may have after it
//
// Words are compared as they sound (help_read.go). A gap, «..2», never passes
// «ikke»; «bare» is not seen at all, and «nå» or «jeg» may stand between any two
// words (negations, inBetween and inserted in help_words.go).
var helpFrames = map[kind]string{
	anybody:   wantsToDieWhoever + needsHelpNow,
	happening: happensNow,

	themselves: wantsToDie + doesNotWantToLive + cannotBreathe + isHurt,
	dying:      thinksOfDying,
	doing:      endsLife + hurtsSelf + livesWithViolence + fearsSomebody,
	another:    isHurtByAnother,

	harmless: figuresOfSpeech,
	longAgo: `
		for ..3 år|åra siden|sidan
		for lenge|leng siden|sidan
		{that}|da|då|når {jeg}|vi|me|ho|han var ..1 liten|ung|lita|små|barn|barnet|unge|gutt|jente|guttunge|jentunge|tenåring|student|soldat|gift|yngre|sjuk|syk
		da|då {jeg} vokste|vaks|voks|gikk|gjekk|fikk|fekk|falt|datt|lå|var|fylte|bodde|budde
		som barn|ung|liten|lita|gutt|jente|tenåring|unge
		barndom* !nå
		oppvekst*
		under krigen|militæret
		før|tidligere|tidlegare|forr hadde|ville|tenkte|tenkt|ønsket|ønska|ynskte|var|slo|orket|orka|kuttet|kutta|skadet|skada|gjorde
		hadde|ville|tenkte|ønsket|ønska|ynskte|var|slo|skadet|skada|kuttet|kutta|tok|prøvde|truet|trua ..6 før|tidligere|tidlegare|tidlegere $
		i fjor|forfjor|ungdommen|ungdomen|tidenes|fortida|fortiden
		den|dengang gangen|gongen
		en|ein gang|gong i livet|verden|verda|tida|ungdommen
		år tilbake
		noe|noko|det {jeg} tenkte før
	`,
	present: `
		{now}|fortsatt|fremdeles|framleis|ennå|enno|enda
		i dag|kveld|natt|morgen
		igjen
	`,
}

// What is no call, though some of its words would be one.
const figuresOfSpeech = `
	på|til|te|ha|bruke|finne|nå do
	glad|sulten|svolten|flau|trøtt|trøytt|tørst|kald|varm ..4 kunne|kunna {dø}|{died}
	{skal}|må {dø} en|ein gang|gong
	alle|vi|me {skal}|må {dø}
	{dø}|{dør} av|a latter|kjedsomhet|kjeding|keisemd|varme|skam|flauhet|nysgjerrighet|spenning|sult|tørst|kulde|lengsel|etter|lyst|heten
	{dø}|{dør} etter|ut
	{hits} ..5 i|på {game}
	{abuse} ..2 film*|tv|serie*|nyhet*
	{afraid} for {kin} min|mi|mine ..3 syk|sjuk*|dårlig*|gammel|gamal|alene|åleine|faller|fell|falle|svak
	{hits} {meg} at
	{take} livet med|som|tilbake|igjen
	{take} ..4 hver|kvar dag|morgen|kveld|morgon
	{get} ..1 {livet} mitt? tilbake|att
	{do} det? slutt med|mellom
	drepe|drep|dreper|drap tid|tida|tiden
	skyt* {meg} {selv}? i foten|beinet
	kunne|lære|læra {å}? ringe|ring
	{hits} ..1 tid* i hjel|hel
	{hits} i hjel|hel
	leve {meg} ..2
	{force} {meg} ..1 til|te {å} {training}
	{force} {meg} ut|opp
	blodprøv*
`

// To hurt oneself, or somebody else.
const hurtsSelf = `
	{hurt} i {meg} {selv}?
	kroppen ..2 skjær*|skjer|kutt*|risp*
	{do} ..1 med|mot {meg} {selv}
	begynt*|byrja|byrjar|starta* ..1 {hurt} {meg} !på|i
	{hurt}|{hits} ..6 med vilje|vilja
	skader|skadar {meg} hver|kvar|for|fordi|$
	{hurt} {meg} {selv}? ..1 med barberblad*|skalpell*|nål*|glass*|sigarett*|saks*
	{hurt} {meg} {selv}? for å
	må|vil|{skal}|{lyst}|trang|behov ..4 skade|skada|kutte|kutta|skjære|rispe|rispa {meg} !på|i|når|med
	{hits} {meg} {selv} hardt|så|til|når|$
	{hurt} kroppen|armen|armene|armane|låret|lårene min|mi|mine
	{hurt} opp ..1 {limb}
	{vil}|{lyst}|{skal} ..3 drep*|myrd*|knivst*|skad*|skyt*|{hits} ..1 {others}|{kin}|alle|folk
	{hurt}|{hits}|{harms} {meg} {selv} med !kniven|kniva
	brenn* {meg} ..1 med sigarett*|glo*|lighter*|fyrtøy*
	{do} noe|noko ..1 dumt|gale|galt|drastisk|ille|dumme|farlig
	finn* på noe|noko ..1 dumt|gale|galt|drastisk
	drikk* {meg} i|til hjel|hel|{død}
	{vil}|{lyst}|får ..4 {hurt} {meg} {selv}? $
	{hurt} {meg} {selv} !på|når|hvis|da|i|om|under|mens|med|ved|av
	{hurt} {meg} {selv} når|i|om|med ..2 ingen|dag|natt|går|kveld|kniv*|barberblad*|ikke|trist|lei|sint|{limb}|saks*|det|alt
	{vil}|{lyst} ..3 {hurt} {meg} {selv}
	kutt*|risp* {meg} $
	kutt*|skjær*|skjer|risp* {meg} til
	{hurt} {meg} {selv}? i|på {limb} !når|da|på|under|mens|ved|av|med
	{hurt} {meg} {selv}? i|på {limb} når det|alt|eg|jeg ..2 ille|mye|mykje|vondt|trist|lei|sint|følelser
	kutt*|skjær*|skjer|risp* ..1 armen|armene|armane|huden|låret|lårene min|mine|mi
	{hurt} ..4 til|te blods
	kuttet|kutta|kutter|kuttar {meg} i går|dag|natt
	selvskad*|sjølvskad*|sjølskad*
	påfør*|gir|gi|gje|gjev {meg} {selv} smert*|vondt|skad*
	{do} {meg} {selv} noe|noko|vondt
	{vil}|{lyst} ..3 {do} {meg} {selv}
	{hits} ..1 {meg} {selv} i|på|med ansiktet|hodet|hovudet|magen|{not}|vilje
	{hits}|dunk*|bank*|sla hodet|hovudet|hovedet ..2 i|mot veggen|veggene
	sult* {meg} {selv}? til|i {død}|hjel
	sult* {meg} {selv} $
	sult* {meg} til|te {død}|{å}
	straff* {meg} {selv}
`
