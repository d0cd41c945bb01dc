package norsk

// In danger now, whoever it is.
const needsHelpNow = `
	ring|ringe|ringje etter noen|nokon|{help}
	{help} {rescue}
	^ {hits}|{harms} ..2 {kin}
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

// What goes on, whoever it is said of.
const happensNow = `
	falle|ligge|ligg ..1 {help} $
	{bleeds} ..1 fra|frå|i|av hodet|hovudet|magen|halsen|øret|ørene|munnen|øyet
	{breathe} går|gjeng {not}
	{sudden} ..3 {not} ..2 snakk*|prat*|se|sjå|røre|bevege|gå|stå|ord*|høre|svelge
	{sudden} ..1 ser {not}|dobbelt|dårlig
	{sudden} ..5 {limp}|rar|rart|dobbelt
	{orker}|{get}|finner|finn {not} ..7 {sudden}
	hjerte*|hjarte* ..2 stikk*|stram*|klem*|press*|trykk*
	{breathe} {not} !så|godt|bra|som|på|gjennom|ordentlig|skikkelig|når|inn|ut|med|lett|fritt
	{not} ..3 {breathe} ..3 {now}
	{now} ..4 {not} ..2 {breathe}
	{breathe} ..1 dårlig|dårleg|tungt|vanskelig|vanskeleg|lite|tung {now}
	{get} ..2 {stroke} {now}
	blåmerk*|merker|merke|sår ..2 etter|av|fra|frå {kin}|han|ham|henne|ho|slag*
	har|er ..1 besvimt|svimt
	rører|rør|røre seg {not}
	{not} rører|rør seg
	blå i|på ansikt*|andlet*|leppene|leppane
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

// What the body does now, said of oneself.
const cannotBreathe = `
	klem*|stram*|stikk*|press*|trykk*|snør* ..3 hjerte*|hjarte*
	mist* ..3 følelse*|kraft*|synet|taleevn*|kjensl*|språket ..6 {now}|nettopp|plutselig|akkurat
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
	kveles|kvelest|kvelast !av
	tung*|vanskelig|vanskeleg|vondt ..1 {å} {breathe} {now}
	{breathe} ..2 tung*|vanskelig|vanskeleg {now}|i|plutselig
	{sudden} ..3 tung*|vanskelig|vanskeleg ..1 {breathe}
	tungpust*|andpust* ..2 vondt|brystet|{sudden}
	i|fast halsen {now}
	tror|trur|føles|kjennes|kjennest ..1 {jeg} ..3 {stroke} !i|for|da|etter
	{get} {stroke} {now}
	holder|held på {å} få {stroke}
	holder|held på {å} {faint}
	{faint} {now}|igjen
	{aches} ..3 {chest} !da|då|kreft|når|etter|i
	{aches} ..3 {chest} {now}|så|og|å
	{chest} ..2 {aches} !da|då|når|etter
	brystsmert*|hjertesmert*|hjartesmert*
	hjertet|hjartet|hjerte|hjarte|jerte ..1 stop*|hamrer|hamrar !nesten|på|når|opp
	{sudden} ..4 vond*
	{limp} ..4 {now}
	munn*|ansikt*|andlet*|fjes* ..2 {limp} ..2 {now}
	sterke|store|forferdelige smerter|smertar {now}
`
