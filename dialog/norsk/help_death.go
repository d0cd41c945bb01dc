package norsk

// To die, and that it would be better so.
const wantsToDieWhoever = `
	{wish} ..4 drep*|kverk*|avliv* {meg}
	krisesent*
	hvem|kven|hvor|kor kan ..1 {jeg} ringe|ringje|ring
	trenger|treng ..1 noen|nokon ..1 {å} snakke|prate med {now}
	{jeg} {not} {exist}|{is} {exist}? $
	{jeg} {not} fantes|finnes|finst|fanst|eksister*
	lever|lev eller {dør}|{dø}
	spiller|spelar ingen|inga rolle ..2 {jeg} lever|{dør}
	{that} {jeg} {dør} ..5 greit|bra|best|fint|likegyldig|bedre|betre|letta|lettet
	{jeg} {vil} drepe {meg} {selv}
	drepe|drep {meg} {selv}
	vildø|vilikkeleve
	{best} uten|utan {meg} !på|i|med|til|der
	{best} ..2 uten|utan {meg} $
	{best} om|at|hvis {jeg} {be}|{is} {vanish} !fra|til|på|i|en|ein
	uten|utan {meg} ..3 {best} $
	uten|utan {meg} hadde|ville|har|får ..5 {best}
	{none} ..1 {vil}|{skal}|{is}|kommer|kjem|hadde|har|bryr ..3 savn*|sakn* {meg}
	{none} ..1 {vil}|{skal}|{is}|kommer|kjem|hadde|har ..3 savn*|sakn*|merk*|gråt* ..2 {that} {jeg}
	{none} bryr|bry|bryd seg {that} {jeg} {dør}|{dø}|lever|{is}|forsvinn*
	{not} ..1 savn*|sakn* {meg} {that} {jeg} {is}|{dør}|forsvinn*
	verden|verda|familien|alle|dere|dykk|barna|ungene|ungane|dei|de ..3 {best} uten|utan {meg}
`

const wantsToDie = `
	svart|stille|slutt|mørkt for? {forever}
	hater|hatar {meg} {selv}
	{jeg} {død} {best}
	like ..2 {died}
	fred ..1 {forever}
	{vanish} fra|frå ..1 jord*|livet|verden|verda|kloden
	{get} slippe|sleppe $
	{wish} ..3 påkjørt|overkjørt|drept|skutt
	{wish} ..3 kjørt|køyrt|keyrt over|ned|ihjel
	{håper} ..3 {get} kreft|{stroke}
	{best} {død}
	alt {is} håpløst|håplaust|meningsløst|meiningslaust
	mist* ..1 håp*
	{wish} ..4 bli|vere|være|vera vekke|borte|vekk $
	{wish} ..4 sovn* ..1 og|å bli|være|vere|{not}
	{none}|{not} ..1 vei|veg ut
	bro*|brua|taket|kanten|perrong*|balkong*|vindu*|vindau*|skinnene ..8 hoppe|hoppa|hopper
	{not} ..1 overlev* !uten|utan|på
	døden ..2 velkom*
	{lyst} ..2 forsvinn*
	{none} igjen ..1 for|å {meg}|{leve}
	{not} noe|noko ..2 her ..1 {å} {do} {more}
	klar til|for å slippe !hjem|heim
	klar til|for å reise $
	forlat* ..1 verden|verda|livet|jorda
	sovn* stille inn
	{vil} ..2 følge|følgje|fylgje|være|vere|kome|komme hos|til|etter {kin} ..3 {død}|himmel*|grav*
	la|lat {meg} få? slippe|sleppe $
	{pills} ..4 dødelig*|dødeleg*|tåle*
	dødelig*|dødeleg* dose*|mengd*
	eneste|einaste utvei*|utveg*
	livet ..1 {not} noe|noko for {meg}
	drøm* ..2 døden
	drøm* ..2 {jeg} {is} {død}
	mørke|svarte|mørk tanker|tankar|tanka
	levd lenge|lenger? nok $
	{dø} {vil}|{now}
	{vil} {død} $
	{leve} {not} $
	{leve} {not} {more}
	avliv* {meg}
	{vil}|{skal}|burde {not} ha? overlev*|vakna|våkna|våknet|levd|{wake}
	burde|synd|dumt|angrer|angrar|skulle|trist ..4 {jeg} overlev*
	hvorfor|kvifor|korfor {dør} {not} {jeg}
	hvorfor|kvifor|korfor {get} {jeg} {not} {dø}
	hvorfor|kvifor|korfor ..2 {jeg} overlev*|leve|lever|levd
	hva|kva|ka|hvilken|hvorfor|kvifor ..3 poeng*|vits*|mening*|meining* ..4 {leve}|lever|livet
	lett*|enkl*|roleg*|rolig* ..3 når|nå|{that} {jeg} {is} {vanish}|{died}|{død}|vekke|ute
	{vil}|{håper}|{ønsker}|få|kunne ..4 himmel*|himlen|gravs*|grava|graven
	gud|herren|jesus|døden ..3 hent*|henta|{take}|komme {meg}
	hent*|{take} {meg} gud|herre|jesus|snart
	fortjen* {not} {å}? {leve}
	fortjen* {å}? {dø}
	slutt* {å} {leve}|eksister*
	mist* ..3 lyst*|vilje*|vilja|ønske* ..1 til|på|for {å}? {leve}|livet
	mist* ..1 livslyst*|livsgnist*|livsvilj*
	livslyst*|livsgnist*|livsviljen ..2 {is} borte|vekk|{not}
	{lyst} til|på|te {å}? {leve} {is} borte|vekk
	{not}|{none} ..2 lyst*|vilje*|vilja|livslyst*|livsgnist* til|på|igjen|for? {å}? {leve}|livet|$
	{leve}|livet|liv nei
	{livet} slutt|ferdig|stopp|nok|{not} $
	ferdig|nok|stopp|slutt {livet}|{leve} $
	{not} {more} {livet}
	{livet} ..2 uutholdelig*|uuthaldeleg*|uuthold*
	holder|held|orker|orkar|orke {not} ut? livet|smertene
	farvel alle|verden|verda|for|til
	{vil} {dø} !selv|sjølv|mett|hjemme|heime|hjem|heim|av|ut|i|på|med|som|her|før|hvis|når|fra|ha|nær|kunne
	{vil} ..2 {die} !selv|sjølv|mett|hjemme|heime|hjem|heim|av|ut|i|på|med|som|her|før|hvis|når|fra|ha|nær|kunne
	{vil} {dø} i dag|natt|morgen|morgon|morra|kveld
	{vil} ..2 {die} i dag|natt|morgen|morgon|morra|kveld
	{vil} {now}? {be} {død}
	{vil} ..2 i|te grava|jorda
	{ønsker} {å}? {dø} !selv|sjølv|av|ut|hjemme|heime|i|på|med
	{ønsker} {that}? {is} {død}
	{ønsker} {meg} {død}|vekk|bort|borte !fra|til|på
	{ønsker} ..1 {jeg} {dør}
	{ønsker} ..3 {not} {exist}|{wake} !så|tidlig|midt|om|for|til
	{ønsker} ..3 {not} {is}|{be} {more}|født|fødd|$
	{ønsker} ..3 {not} {is}|{be} i live
	{ønsker} ..3 {not} {exist}|{is}|{be} her {more}
	{ønsker} ..3 {not} {exist}|{is} til !bry|byrde|last|stede|hinder
	{ønsker} ..3 {is} {død}|borte
	{ønsker} ..2 døden
	{ønsker} ..4 {take} {livet} av {meg}
	{help} {meg}? {jeg} {dør} !av
	lengt*|lenger|lenges|venter|ventar|klar|klare etter|på|for {å}? {dø}|døden !hjemme|heime
	døden ..3 {best}|lettelse|lette|befrielse|fred|redning|løsning|løysing
	{død} enn|en
	død|daud enn|en ..1 {be}|{leve}|ha|{å}
	får|la|kan {jeg}|{meg}? {now}? {dø} !av|ut|hjemme|heime|i|på
	{best} ..4 {that} {jeg} {dør}|{død}|{dø} !hjemme|av|ut
	{best} ..4 {that} {jeg} {is}|{be} {død}|borte|vekke|vekk !fra
	{best} ..4 {that} {jeg} {not} {exist}
	{best} ..4 {that} {jeg} {not} {is} !så|på|i|med|alene|redd|der
	{best} å {dø}|dau
	{håper} ..2 {jeg} ..1 {dør}|{dø} !hjemme|heime|av|før|først|ut
	{håper} {dør}|{dø} !hjemme|heime|av|før|først|ut
	skulle|skulla|burde ha? vært? {died}
	{vil}|burde|skulle vært|vore|vori|være {død}|borte|vekke
	burde {not}? {dø}|{exist}
	burde {not} {be} her
	slaget|sykdommen|sjukdomen|ulykken|hjerneslaget {vil}|burde|hadde ..1 {take}|drept* {meg}
	tror|trur|tru {jeg} {dør}|{dø} !av|hjemme|ut|før|når
	{jeg} {dør} {now} !av
	{jeg} {dør} {dør}
	holder|held|holde på {å}|med? {dø} !av|ut
	{now} {dør} {jeg}
	^ {jeg} {dør} $
	{jeg} {vil} {not} {more} $
	{vil} {not} {more} $
	{vil} ..1 forsvinn*|borte|vekk|slukne|sløkne !fra|til|på|i|en|ein|tur|ut|åt|herfra|hjemmefra|der|med|litt
	{vil} ..2 {vanish} {forever}
	{vil} ..2 {vanish} fra|frå alt|livet|verden|verda|jorda|alle
	{jeg}|{wish}|{skal} ..3 {vanish} ..1 for? {forever}
	^ {vanish} for? {forever}
	{vanish} fra|frå livet|verden|verda|jorda
	{vil}|{lyst}|håper|håpar ..3 sov* ..1 {forever}|{not}
	sov* ..3 {not} {wake} !midt|så|tidlig|om|når|før
	sov* inn for? {forever}
	sov* for? alltid|evig|evighet|bestandig
	{vil} ..1 sovne|sovna inn !tidlig|før|om|fortere|lettere|raskere|uten|utan|når|i|på
	slippe|sleppe|sleppa|slepp {å}? {wake}|{leve}|{be} !så|tidlig|midt|for|her|redd|alene|i|på|av|om|med
	slippe|sleppe|sleppa ..2 alt|livet $
	ferdig med livet
	ferdig med alt $
	{livet} ..2 {is} ferdig|slutt
	{livet} mitt? {is} over !all
	{livet} mitt? {is} slutt|ferdig|forbi|meningsløst|meiningslaust|verdiløst|verdilaust|tomt
	{livet} ..1 {is} et|eit helvete|helvede
	{jeg} {is} til? ..1 byrde|belastning
	{is} til? ..2 byrde|belastning|bry for alle
	{is} alle til byrde|last
`

// Not to live, not to wake, not to be.
const doesNotWantToLive = `
	{not} ..2 vært|vore|blitt|vorte født|fødd
	{not} lyst ..2 {wake}
	{endures} {not} flere|fleire dag*|døgn|år
	{orker} {not} ..4 {leve} !på|av|som|alene|aleine|åleine|opp|meg|i|sunt|med|til|så
	{orker} {not} ..4 livet !på|av|som|alene|til|i|så|mitt|uten|utan
	{not}|{none} ..1 liv igjen
	{not} {skal}|{vil} {wake} !til|av|midt|om|så|tidlig|før|når
	{endures} {not} smert*|livet|kampen|dette {more}
	burde {not} {leve} !på|av|som|så
	{not} ..3 {leve} {more}
	{not} ..3 {leve} $
	{vil} ..2 {not} ..1 {leve} !i|på|av|som|alene|aleine|åleine|opp|meg|hjemme|heime|sammen|saman|så|slik|med|usunt|foran|framfor|for|uten|utan
	{vil} ..2 {not} ..1 {leve} i denne|dette|denna|kroppen|smerte|smerter
	{vil} ..2 {not} ..1 {leve} slik|så|sånn {more}
	{not} {vil} {leve} !i|på|av|som|alene|aleine|åleine|opp|meg|hjemme|heime|sammen|saman
	^ {not} {leve} !i|på|av|som|alene|opp
	{orker} ..1 {not} ..1 {leve}|livet !på|av|som|alene|aleine|åleine|opp|meg|så|i|uten|utan
	{orker} ..1 {not} ..1 {leve} uten|utan {others}
	{not} {orker} {å}? {leve}|livet !på|av|som|alene|aleine|åleine|opp|meg|i
	{orker} ..1 {not} mer|meir|mere $
	{endures} ..1 {not} {more} $
	{orker} ..1 {not} mer|meir|mere av? {all}|dette|{now} $
	{endures} ..1 {not} dette|det|detta|livet her? {more} $
	{not} {orker} mer|meir|mere $
	{not} {endures} {more} $
	{orker} ..1 {not} ut {more} $
	{orker} ..1 {not} ut $
	{orker} ..1 {not} {å}? {be}|ha|stå|fortset* ..2 {more} $
	{orker} ..1 {not} ..2 dag* til|igjen $
	{ønsker} {not} {å}? {leve} !på|av|som|alene|aleine|åleine|opp
	{vil} {not} ..1 {be} ..1 i live|liv
	{vil} {not} ..1 {be} ..1 til !bry|byrde|last|stede|hinder|sammen|å|en|ein|vanskelig
	{vil} {not} {exist}
	{vil} ..1 {not} {be} her {more}
	{vil} ..1 {not} {be} {more} $
	{vil} ..1 {not} {be} ..1 på|i denne? verden|jorda|jorden|kloden
	{not} lyst ..2 {leve}
	{not} ..2 {wake} {more}|imorgen|opp !til|av|midt|om|før
	{not} {wake} i|te? morgen|morgon|morra
	{vil} ..1 {not} {wake} !midt|så|tidlig|om|av|når|før|til|opp
	{håper} ..2 {jeg} {not} {wake}
	{not} {wake} !uthvilt|utkvilt|opplagt|før|om|midt|så|tidlig|til|av|når|med|opp|i|på|klokka
	{none}|{not}|noen|nokon|ikkeno ..2 grunn*|vits|poeng|mening|meining|hensikt til|i|for|te|med|å {å}? {leve}|livet|fortset*|stå
	{none}|{not} ..2 vits|mening|meining|poeng|hensikt i|med {livet}|noe|noko|alt|{exist} $
	{none}|{not} ..2 vits|mening|meining|poeng|hensikt i noe|noko som
	{none}|{not} ..2 vits|mening|meining|poeng {more} $
	{none}|{not} ..2 {å}? {leve} for
	{livet} ..2 {not}|{none} ..2 verdt|verd|vert|verdi|mening|meining|vits|poeng
	{livet} ..2 mistet|mista mening*|meining*
	{none}|{not} ..1 utvei|utveg|håp|framtid|fremtid !om|for|på|i
	ser {not}|{none} utvei|utveg|framtid|fremtid|håp
	{jeg} ..2 aldri blitt|vært|vorte|vore født|fødd
	{ønsker} ..3 {not} vært|vore|var|blitt|vorte født|fødd
	gitt|gjeve|gjett|gir|gjev opp alt|livet|håpet|helt|heilt !å
	gitt|gjeve|gir|gjev helt|heilt opp $
	har gitt|gjeve opp $
`

// What is no call when it is feared: it is common to be afraid of dying.
const thinksOfDying = `
	om|hvis|viss|vis|dersom {jeg} døde|døydde|dødde
	om|hvis|viss|vis|dersom {jeg} {is} {død}
	{lyst} på|til|te? {å}? {dø} !av|ut|hjemme|heime|selv|på
	å|og|aa {be} {død}
	dø|døy|døye|døø !av|ut|selv|sjølv|hjemme|heime|i|på|med|før|fra|når|er|da|vannet|ned|om|alene|aleine|som|mett|mette
	dødshjelp*|daudshjelp*|eutanasi*
	tanker|tankar om ..1 døden|dø
	lei|leie|leid|trøtt|trøytt|sliten|ferdig|mett av|med {å} {leve} !med|på|som|i
	lei|leie|leid|trøtt|trøytt|sliten|ferdig av|med {livet} !i|på|her|som
	hater|hatar {livet}
	hater|hatar {å} {leve}
	{å} {dø} !av|ut|selv|sjølv|hjemme|heime|i|på|med|før|fra|når|er|da|vannet|plantene|blomstene|ned|om
	få|lov {dø} !av|ut|hjemme|heime|i|på|med|før|når|da
	få {now} {dø}
	la|lat {meg} {dø} !av|hjemme|heime|på|med
	tenk* {much}? på døden {much}|hele|heile|hver|kvar|stadig|alltid|og
	tenk* {much}|hele|heile|hver|kvar|stadig|alltid ..3 på døden
	tenk* på ..1 hvordan|korleis|koss|åssen ..1 {jeg} ..1 {vil}|{dør}|kan ..1 {dø}|{do}
	dødslengsel*|dødstank*|dødsønsk*
`

// To end it, and how.
const endsLife = `
	drukn* {meg} !av
	{pills} ..3 virk*|verk* ..1 fort*|raskest|sikrest
	tatt|tok|teke {pills} ..1 to|tre|fire|flere|fleire ganger|gonger|gongar !om|i|daglig|dagleg|hver|kvar
	gå|går|hopp*|kast*|legg*|spring*|løp* ..3 foran|framfor|forran ..1 tog*|bil*|trailer*|buss*|lastebil*|trikk*
	^ {pills} alle|mange|mykje|mye
	slutt på livet|liv !som
	sit|sitter|sitt|står|ligg|ligger ..2 med ..1 {pills}|tau*|barberblad*
	{weapon}|tau*|repet ..1 klar*|framme
	{do} det? av med {meg}
	kverk* {meg}
	{suicide}
	selv|sjølv|sjøl mord
	{take} {livet} ..1 a|av|ta|åt {meg}|mej
	{take} {livet} {meg}
	{take} {livet} mitt !tilbake|att|igjen|i
	{take} mitt|mett eget|eige|egen? {livet} !tilbake|i|på
	{take} {meg} av dage
	{take} {selv} livet|liv
	{do} det ..1 slutt !med|på|mellom
	{do} {all}? slutt på|med {all} $
	{do} slutt på {livet}|alt|det !med|på
	{do} ende|enden på {all}
	{do} ende|enden på {meg}
	{end} {livet}|alt|det !på|med|i|her
	{vil}|{håper}|{ønsker} ..4 {livet}|alt|dette ..1 ta|tek|tar|få|{be}|{is} slutt|over
	{ønsker}|{vil}|{håper} ..3 ta|tok|tar slutt $
	få|får slutt på livet|det|alt $
	slutt på alt $
	drepe|drep {meg} !selvtillit
	avskjedsbrev*|avskilsbrev*
	{take} ..2 overdose*
	{take} ..2 for|altfor|alt {much} {pills}
	{take} ..1 for {much} av {pills}
	{take} alle|heile|hele ..2 {pills}|brett*|esk*|pakk*|glass*
	{take} {pills}|overdose ..2 {å} {dø}|sov*
	{pills} ..4 {jeg} kan {dø}
	saml*|spar*|gjem*|gøym*|hamstr* ..2 {pills} ..3 til|så|for|nok|te
	saml*|hamstr* opp? ..1 {pills}
	nok {pills} til|te|for {å}
	svelg* alle|for|altfor|masse ..2 {pills}
	gift|rottegift|klor {å} drikke
	drikke gift|klor|rottegift|salmi*
	heng* {meg} !opp|på|med|i|fast|over|fra|sammen|etter
	heng* {meg} {selv}
	heng* {meg} på|i loftet|kroken|taket|treet|tre|tau*|låven|garasjen|skogen
	skyt* {meg} !i|selv|inn|fart|opp|på
	skyt* {meg} {selv}
	skyt* {meg} i hodet|hovudet|hovedet
	kaste|kaster|kastar|kasta {meg} foran|framfor|ut|utfor|for|under|fra|frå|i
	hopp* foran|framfor|forran ..1 tog*|bil*|trikk*|buss*|tbane*
	hopp* ..2 av|fra|frå|utfor|ut|ned ..1 vindu*|vindau*|bro|broa|bru|brua|broen|tak*|balkong*|stup*|kai*|veranda*|blokk*|altan*|fjell*
	hopp* uti? i|på elv*|fossen|toget
	gå|går|gange ..1 uti|i|på sjøen|havet|elva|vannet|vatnet|togskinn*|skinnegang* {not}|{å}|og {not}|{dø}|drukn*|komme|bli
	gå|går|ligg* ..1 på|i toglinj*|togskinn*|skinnegang*|jernban*
	kjør*|køyr* ..3 fjellvegg*|utfor|grøft*|fjellet|trailer* {å}|og|så|med|i|$
	kjør*|køyr* {meg} ..1 utfor|ihjel|i|av|inn
	kjør*|køyr* ..2 i|rett|inn|mot ..1 fjellvegg*|møtende|trailer*|lastebil*
	drukn*|kvele|kveler|kvelar|kvæle {meg} {selv}? !i|av
	kutt*|skjær*|skjer*|skar ..1 pulsår*|strupe*|halsen
	planlegg*|planar|planer|plan|planen|plana ..3 dø|døden|livet|drepe
`
