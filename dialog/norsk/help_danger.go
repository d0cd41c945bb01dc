package norsk

// In danger now, and whoever it is that is.
const needsHelpNow = `
	tror|trur ..3 brukket|brekt|brekk|brote|knekt|knekket
	lukt* ..1 gass|røyk|røk
	trenger|treng|må ..2 lege|legen|legevakt*|sykehus*|sjukehus* {now}
	snill {help} $
	noen|nokon hjelp|jelp {meg} !med|å
	^ {help} {meg} {others}|{jeg}|{kin}|det
	{small} ..1 blir|vert|ble|vart ..1 {been} !av|i
	{small} ..1 blir|vert|ble|vart ..1 {been} av|i {kin}|{others}|ansiktet|hodet
	blod {much} $
	{help} {meg} ..1 med en|ein|ei gang|gong !i
	{jeg} {bleeds} $
	ryk|ryker|rauk ..2 fra|frå|av|i|ut {home}|ovnen|stikkontakt*|maskin*|panna
	svelg*|{take}|drukket|drakk|drukke|drikke|spist|ete ..2 gift*|klor|vaskemid*|frostv*|salmi*|rottegift*|klorin*
	svelg* ..2 {pills}|esk*|esken|pakk*|brett*|glass*
	{take} ..3 esk*|pakk*|brett* med|{pills}
	{get} {not} ..1 vekt|vekka|vekket|liv i|{kin}
	full|fyll* og|{å} sint|rasende|sinna
	sint|rasende|sinna og|{å} full
	prøver ..2 kome|komme ..1 seg? inn
	ute etter {meg}
	^ {hits} {meg} $
	^ {hits} {meg} hver|kvar|alltid|hele|heile|når
	{call} ..1 113|112|110
	må|noen|nokon|du|dere|kan ringe|ring|ringje 113|112|politi*|ambulanse*
	ring|ringe|ringje etter|til|te? en|ein|ei? {rescue}
	{call} {rescue}
	trenger|treng|må|vil ..1 ha? en|ein? ambulanse*|politi*|sykebil*|sjukebil*
	ring|hent lege|legen|doktor* {now}
	^ {help} utrop
	vondt|redd|snill ..2 {help} utrop
	^ {help} {help}
	^ {help} {meg} $
	^ {help} {meg} utrop
	^ {help} {meg} {now} !med|å|til
	^ {help} {now} !med|å|til|og|i|hjemme|heime|fra|frå
	{help} {meg} {now} !med|å|og|i|på|til
	noen|nokon|noken|nån må|kan {help} {meg} {now} !med|å|til
	trenger|treng|trengje|må ..1 ha? {help} {now} !og|til|med|i|for|som|på|etter|å|når|fra|frå|hjemme|heime
	trenger|treng|må ..1 ha? {help} {now}? med en|ein|ei gang|gong
	trenger|treng|må ..1 ha? {help} øyeblikkelig|øyeblikkeleg|straks|fort|raskt|umiddelbart
	nødhjelp|naudhjelp|nødsituasjon*|naudsituasjon*|mayday|sos
	det|noe|noko|hus*|leilighet*|kjøkken*|stua|gardin*|komfyr* brenner|brenn i|på|inne|her|hjemme|heime|hos? {home}
	{home} brenner|brenn !godt|i|for
	brann|brannen|ild|eld i|hos|på {home}
	^ brenner|brenn|brann $
	^ det brenner|brenn $
	røyk i|overalt ..1 {home}
	{fire} hjemme|heime {now}
	{jeg} er i|ei ..1 fare $
	{jeg} er i|ei ..1 fare {now}|her
	livsfare|livsfara {now}
	bryter|bryt|bryte|bryta|brøt seg inn
	innbrudd|innbrot|innbrotstjuv* {now}|her|hos|i
	noen|nokon|en|ein|mann|mannen|fremmed*|framand* {is}|står|prøver ..1 inne? i|på|hos|utenfor|utanfor huset|leilighet*|stua|stova|soverommet|rommet|døra|{meg} ..1 {not}
	noen|nokon|fremmed*|framand* inne? i huset|leilighet*|stua|stova|soverommet|rommet
	ligger|ligg på {floor} !og|i|med|når|mens|for
	{jeg} ligger|ligg på {floor} og|å {not}|kan|får|klarer
	ligger|ligg på {floor} ..5 {not} ..2 opp|reise|røre
	ligger|ligg ..4 {not} svar*|pust*|reager*|våkn*
	ligger|ligg ..4 svar*|pust*|reager*|våkn*|rør* ..1 {not}
	bevisstløs|medvitslaus|medvitlaus|bevissløs|bevistløs|livløs|livlaus !etter|da|då|i|på
	{kin}|han|hun|ho|hu|ham pust* {not} !så|godt|bra|som|på|gjennom
	{kin}|han|hun|ho|hu reager*|våkn*|vakn* {not} !på|til|før|av|når|opp|om|så
	fall*|falt|fallt|datt|dotte|ramla|ramlet|fell ..4 {not} {meg}? opp $
	fall*|falt|datt|dotte|ramla|ramlet|fell ..4 {not} ..1 reise|reist {meg}
	stop*|slutt*|slut* {not} å|og? {bleeds}
	{bleeds} ..4 stop*|slutt* {not}
	{bleeds} ..4 {not} ..1 stop*|slutt*
	{bleeds} ..2 {badly} {now}? !når|fordi|av|lett
	blod|blodet ..2 overalt|sprut*|foss*|renn|renner|velter|stop*
	spy*|kast*|hoster|hostar|spytter|spyttar opp? blod
	forgift* !av
	{voices} ..3 sier|seier|vil|ber|befaler|roper|seie|snakker ..5 skad*|drep*|dø|{hits}|hopp*|kutt*|{livet}|skal|må
	{voices} ..2 i hodet|hovudet|hovedet
`

const cannotBreathe = `
	klem*|stram*|stikk*|press*|trykk*|snør* ..3 hjerte*|hjarte*
	mist* ..3 følelse*|kraft*|synet|taleevn*|kjensl*|språket ..6 {now}|nettopp|plutselig|akkurat
	{sudden} ..6 {limp}|rar|rart|dobbelt
	{not} ..3 {sudden}
	finner|finn {not} ..2 hjem|heim $
	ligger|ligg ..1 ute i snø*|kulda|skogen|grøft*|veien|vegen
	{jeg} sitter|sit|er ..1 fast i|på heis*|bade*|toalett*|do|senga|stolen
	holder|held|tror|trur|føles ..5 {stroke} {now}|$
	{aches}|tung*|vanskelig|vanskeleg for? å {breathe} !etter|i|når|med|på|gjennom
	{jeg} {faint} av? heile|hele|stadig|{now}
	hjertet|hjartet|hjerte|jerte banker|bankar|dunker|dunkar|slår|hopper|raser ..1 fort|vilt|ujevnt|ujamt|hardt|{now}
	{skal}|tror|trur ..2 {faint}
	{jeg} {faint} $
	svartn* ..1 for|$
	verste|verst|plutselig|plutseleg|brå|voldsom ..1 hodepine*|hovudverk*|hodeverk*
	{not} ..2 røre|bevege|rørt|beveget|røra ..3 plutselig|plutseleg|{now}
	{breathe} {not} $
	^ {breathe} vanskelig|vanskeleg|tungt $
	{get} nesten|knapt? {not} ..1 få? {breathe} !når|i|ut|gjennom|fritt|ordentlig|godt|skikkelig|på|så|inn|under|av|med|hvis|om
	{orker} nesten|knapt? {not}|knapt ..1 {get}? {breathe} !når|i|ut|gjennom|fritt|ordentlig|godt|skikkelig|på|så|inn|under|av|med|hvis|om|slik
	{not} {get}|{orker} ..1 {breathe} !når|i|ut|gjennom|fritt|ordentlig|godt|skikkelig|på|så|inn|under|av|med|hvis|om
	^ {not} {breathe}|luft !når|i|ut|gjennom|så|på|med
	{get} nesten|knapt? {not}|ingen|inga|lite|knapt luft|pusten !når|i|ut|på|under|om
	{not} {get} luft|pusten !når|i|ut
	{not}|ingen|inga nok? luft {now}|igjen|til|$ !dekk*|sykkel*
	kveles|kvelest|kvelast
	tung*|vanskelig|vanskeleg|vondt ..1 {å} {breathe} {now}
	{breathe} ..2 tung*|vanskelig|vanskeleg {now}|i|plutselig
	{sudden} ..3 tung*|vanskelig|vanskeleg ..1 {breathe}
	tungpust*|andpust* ..2 vondt|brystet|{sudden}
	i|fast halsen {now}
	tror|trur|redd|føles|kjennes|kjennest ..1 {jeg} ..3 {stroke} !i|for|da|etter
	{get} {stroke} {now}
	holder|held på {å} få {stroke}
	holder|held på {å} {faint}
	{faint} {now}|igjen
	{aches} ..3 {chest} !da|då|kreft|når|etter|i
	{aches} ..3 {chest} {now}|så|og|å
	{chest} ..2 {aches} !da|då|når|etter
	brystsmert*|hjertesmert*|hjartesmert*
	hjertet|hjartet|hjerte|hjarte|jerte ..1 stop*|hamrer|hamrar !nesten|på|når|opp
	{sudden} ..1 {is}|har|kan|klarer|får|ser|{jeg} ..4 {limp}|{not}|vond*|dobbelt|snakke
	{is}|har|kan|klarer|får|ser ..2 {sudden} ..2 {limp}|{not}|vond*|dobbelt
	{limp} ..4 {now}
	munn*|ansikt*|andlet*|fjes* ..2 {limp} ..2 {now}
	sterke|store|forferdelige smerter|smertar {now}
`

// Hurt by others, said of oneself.
const isHurt = `
	{jeg} ..1 blir|vert|bli|ble|vart|blei|blitt|vorte ..2 {raped}
	blitt|vorte|ble|vart|blei {raped} av
	{not} trygg|trygt hjemme|heime|her
	flykt*|røm*|rym* fra|frå {kin}|han|ham|henne|ho|{places}
	{vil}|må ..3 vekk|bort|unna fra|frå ..1 {kin}|han|ham|henne|ho
	^ redd {kin} $
	{get} {not} ..1 gå|ringe|dra|snakke|møte|kome|komme ..6 for|{kin}|han|ho|hun {kin}|han|har|låser|sier
	{jeg} ..1 blir|vert|bli|ble|vart|blei|blitt|vorte ..2 {been} i|på går|natt|kveld|dag|morges|ansiktet|hodet|hovudet|helga|magen|veggen
	{jeg} {get} juling|bank|pryl|deng
	{get} juling|pryl|deng !i|på|av|når
	{jeg} ..1 blir|vert|bli|ble|vart|blei|blitt|vorte ..2 {been} !av|i|ut|opp|ned|på|med|til|for|om|over|som|selv
	{jeg} ..1 blir|vert|bli|ble|vart|blei|blitt|vorte ..2 {been} av|hjemme|heime|her|igjen|i|på|til|for|med {others}|{kin}|{person}|{meg}|noen|nokon|ansiktet|sex|seng*|kveld*|natt*|{not}
	{jeg} ..1 blir|vert|bli|ble|vart|blei|blitt|vorte ..2 {been} hjemme|heime|her|igjen|av
	^ blir|vert|ble|vart|blei ..1 {been} av|hjemme|heime|her|igjen|$
	^ blir|vert|blei ..1 {been} $
	er|blir|vert innelåst|innestengt|innesperr*|innlåst !i|på hodet|meg
	er|blir|vert|blei|sitter|sit låst|stengt|sperr* inne
	mot min|mi vilje|vilja
`

const livesWithViolence = `
	{jeg} ..4 {abuse} !på
	{abuse} ..3 {meg}|forhold*
	forhold* ..3 {abuse}
	utsatt|utsett|utset|utsat for {abuse}|mobbing|trusler|truslar|trugsmål|misbruk
	{abuse} hjemme|heime|mot {meg}
	{abuse} i|på hjemmet|heimen|huset|ekteskapet|bofellesskapet|forholdet|forhold
	opplever|opplev|opplevd|lever|lev|utsettes ..1 for|med? {abuse}|trusler|truslar
	^ {abuse} $
	{get} {not} ..1 mat $
	{get} {not} ..1 mat av|fra|frå|her|hjemme|heime|på
`

const fearsSomebody = `
	{afraid} ..4 hjemme|heime|alene|aleine|åleine ..2 når|med|hos|for|fordi ..1 {others}|{kin}|{person}
	{afraid} ..4 hjem|heim ..1 til ..1 {others}|{kin}|{person}
	{afraid} når ..1 han|ho|hun|hu|{kin} ..2 {is}|blir|drikk*|kommer|kjem ..1 full|sint|sinna|hjem|heim|drikk*|$
	{afraid} for|av|før {person}|{kin}|han|hun|ho|hu|ham|hannom|henne|dem|dei !skal|som|sin|sitt|når|ikke|ikkje|når
	{afraid} for|av|før {person}|{kin} min|mi|sin|mine !skal|at|og|som|blir|vert|faller|fell|når|ikke|ikkje|har
	{afraid} for? at? {person}|{kin}|han|hun|ho|hu|dem|dei|de min|mi|mine? {vil}|{skal}|kommer|kjem|kan ..2 {do}|{hits}|drepe|drep|skade|skada|komme|{take}|true|finne|{harms} ..1 {meg}|mine|barna|ungane|ungene|att|tilbake|hit
	{afraid} for? at? {person}|{kin}|han|hun|ho|hu|dem|dei|de min|mi|mine? {do}|{hits}|dreper|drep|skader|skadar|tar|tek ..1 {meg}|barna|ungane|ungene
	tør|tørr|torer|torar|tor|våger|vågar {not} ..2 hjem|heim|hjemme|heime|sove ..1 {person}|{kin}|han|hun|ho|hu|for|fordi|når|$ !alene|aleine|åleine
	tør|tørr|torer|torar|tor|våger|vågar {not} ..1 {å}? si|seie|fortelle|fortelje ..3 han|hun|ho|slår|slær|sint|mannen|noen|nokon
	redd|utrygg|livredd|otrygg i|hjemme|heime eget|eige? {others}
`

// What others do to them, or to somebody smaller.
const isHurtByAnother = `
	lås* ..2 {jeg} {not} ..2 ut
	{take}|rør*|kjenn*|klem*|slikk*|tafs*|klår* ..1 på|ved|i ..1 {private}
	{take} {meg} ..1 i nakken|struben
	trykk*|skyv*|skubb*|press* {meg} ..1 ned|mot|inn|ut
	hardhendt*|hardhent* !når
	blir|vert|blei|ble voldsom*|valdsam*
	{hits}|{harms} og|å {hits}|{harms}|{threat}
	brenn*|tenn*|spreng* ned|på ..1 {home}
	som {not} {vil} gå|reise|dra $
	{give} {meg} juling|ørefik*|øyrefik*|lusing*|deng|pryl|bank
	{get} ..1 juling|ørefik*|øyrefik*|lusing*|deng|pryl|bank av
	stakk|stikk ..1 {meg} ..3 kniv*
	{take} ..1 fra|frå {meg} ..2 penge*|bankkort*|kort*|telefon*|mobil*|medisin*
	stel*|stjel*|stjal ..3 fra|frå {meg}
	{not} la|lar|lèt|let {meg} gå|dra|komme|ringe|reise
	slipp*|slepp* {meg} {not} ut|inn|hjem|heim|unna
	slem* når|mot
	{harms}|{threat} $
	forgrip*|forgreip* seg|{meg} på? {meg}?
	legg*|ligger|ligg|la seg? ..1 oppå|over|inntil {meg}
	{hands} ..1 rundt|på|om halsen|strupen
	{take} ..1 hardt|hard i {meg}
	{take} {meg} ..1 hardt|på|i halsen|strupen|håret
	{do} ting|noe|noko|stygge|stygt|vondt|ekle ..1 mot|med {meg}
	{do} {meg} ..1 vondt|noe|noko|ille $
	{skal}|{vil} {take} {meg} !med|til|på|imot|i|mot|ut
	slem*|stygg*|voldsom*|valdsam* mot|med {meg}
	{not} snill* mot|med {meg}
	behandl* ..1 {meg} ..1 dårlig*|dårleg*|stygt|ille|som
	aggressiv*|agressiv*|truende|trugande|farlig|farleg !på|i|med|når|for
	aggressiv*|agressiv*|truende|trugande|farlig|farleg når|mot|heime|hjemme
	har|hadde|tok|trakk|drog|dro|hent* ..2 kniv*|øks*|pistol*
	{threat} ..2 på livet
	holder|holdt|held|holde|heldt {meg} ..1 innesperr*|innelåst|fange|fanga
	skremm* {meg}
	{get} {not} lov ..1 av ..1 {kin}|han|ho|hun|ham
	{been} {meg}
	{hits} ..1 {meg} !{not}|ned|opp|løs|til|ut|av|{selv}|alltid|ofte|i|på
	{hits} ..1 {meg} {much}|ofte|alltid|hver|kvar|i|på|så
	{hits} {meg} ofte|alltid $
	{hits} til|etter|mot {meg}
	{hits} løs|laus på {meg}
	går|gjekk|gikk|gå|gjeng løs|laus på {meg}
	{hits} {small} !av|i|på|ut|opp|ned|til
	{harms} ..1 {meg} !{not}|fram|frem|videre|gjennom|for|når
	{harms} ..1 {meg} i|på|til|med|for|ned|så|når|hver|kvar ..1
	kast* {stuff} på|etter|mot {meg}
	spytt* på|etter {meg}
	kast* {meg} !ut|på|med|opp|inn|i
	kast* {meg} i|mot veggen|gulvet|golvet|trappa
	lugg*|dra|drar|dreg|dro|drog ..1 {meg} i|etter håret
	{threat} ..1 {meg} !på
	{threat} med {å}? {hits}|drep*|skad*|kast*|{weapon}|ta|{dø}
	{threat} ..1 {å} {hits}|drep*|skad*
	{threat} {small}
	drep*|skad*|myrd*|myrde ..1 {meg} !selvtillit
	{vil}|{skal} ..2 {hits}|knivstikk*|stikk*|skyt* ..1 {meg}|ned
	{vil}|{skal} ..1 {take} {livet} ..1 av {meg}
	{take} ..1 kvelertak*|strupetak*|kvelartak*|halsgrep*
	{hold} ..1 {meg} ..1 fast|nede|fanga|fanget|inne|i|rundt !hånda|handa|hånden|handen|med|i|oppe|selskap|på|om|oppdatert
	{hold} ..1 rundt|på halsen|strupen
	låser|låste|låsar|låse|stenger|stengjer|stenge|stengte|sperr* ..1 {meg} inne|ute|inn|ut
	{force} ..1 {meg} !{not}
	{take} på {meg} $
	{take} på {meg} der|selv|sjølv|sjøl|uten|utan|mot|mellom|overalt|enda|mens|hver|kvar|om|mellom|under|seksuelt|når
	rører|rør|røre|rørte|befingr*|tafs*|beføl*|klår*|klådd*|kjenner|kler ..1 på|ved|i? {meg} der|selv|sjølv|sjøl|uten|utan|mot|mellom|overalt|enda|under|seksuelt|når|$
	tafs*|beføl*|klår*|befingr* ..1 {meg}
	{violent} !film*
	{take}|{get}|tving*|vil|ha|har ..3 sex ..1 {not}|selv|sjølv|mot|{meg}|uten|utan
	tving*|tvang ..3 sex|seng*|samleie
	legg*|la ..1 hånd|hand|hender på {meg}
	står|stod|kom|kommer|kjem|sto|går|gikk|gjekk|sikter|siktar|peker|peikar ..3 med|mot {weapon}|{meg} ..2 {weapon}
	{weapon} mot {meg}
	følger|fylgjer|følgjer|følgte|følge etter {meg} ..1 !på|i|hjem
	nekter|nektar|nekta|nektet ..1 {meg} mat|medisin*|vann|vatn|drikke|å
	{give} {meg} {not} mat|medisin*|vann|vatn|drikke
	{hits} $
`

// What goes on, whoever it is said of.
const happensNow = `
	{breathe} {not} !så|godt|bra|som|på|gjennom|ordentlig|skikkelig|når|inn|ut|med|lett|fritt
	{not} ..3 {breathe} ..3 {now}
	{now} ..4 {not} ..2 {breathe}
	{breathe} ..1 dårlig|dårleg|tungt|vanskelig|vanskeleg|lite|tung {now}
	{get} ..2 {stroke} {now}
	blåmerk*|merker|merke|sår ..2 etter|av|fra|frå {kin}|han|ham|henne|ho|slag*
	har|er ..1 besvimt|svimt
	rører|rør|røre seg {not}
	{not} rører|rør seg
	blå i ansikt*|andlet*|leppene|leppane
	har ..4 fast i halsen
	{get} i {meg} ..1 for|altfor {much} ..1 {pills}|alkohol|sprit|gift
	har ..2 anfall|krampeanfall|kramper|krampe {now}
	brent {meg} ..2 {badly}|kokende|{now}
	trusler|truslar|trugsmål|drapstrus*|drapstrug*
	seksuel* ..3 {meg}|overgrep*
	falt|fallt|fall|datt|dotte|segn*|ramla|ramlet om !i|bord|på
	{breathe} rart|unormalt
	tvunge*|tvinga|press*|tving* ..1 til|te ..3 sex|samleie
	{weapon} ..2 {afraid}|{hits}|{meg} $
	{afraid} ..2 {weapon} $
`
