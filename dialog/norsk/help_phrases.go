package norsk

import "strings"

// Who a phrase is about is found among these, written as they sound.
const (
	selfWords   = "jeg eg jei jæ je æ e æg ej jai meg mej mæ me mei"
	otherWords  = "han hun ho hu ham hannom henne hennes hans de dei dem dere dokker du noen nokon nån noken man en ein folk personen boka filmen serien programmet handler handlar"
	kinWords    = "mor mamma mamman far pappa papp foreldr søster søstr bror brør brod datter dottr dotter døtre sønn son kona kone mannen mann ektefel ektem samboer sambuar kjæreste kjærast nabo venn ven venin svoger sviger barna barneb bestem bestef tante onkel fetter kusin hund katt dyr pasient sjef politik lege pleier vakt gutt jente ungen plant"
	denialWords = "redd redde reddare redsel frykt frykter angst nær nære nærme trodde trudde holdt heldt hindre unngå unngår skremmer ikke ikkje ikkj itj itte aldri ingen inga uten utan"
	saysWords   = "sa sier seier seie sei sagt skrev skriver ropte roper pleide fortalte synger sang heter"
)

// Lists that many phrases need.
var helpMacros = strings.NewReplacer(
	"{jeg}", "jeg|eg|jei|jæ|je|æ|e|æg|ej|jai",
	"{meg}", "meg|mej|mæ|me|mei|mæi",
	"{selv}", "selv|sjølv|sjøl|sæl|sjæl|sel|sjol",
	"{ikke}", "ikke|ikkje|ikkj|ikk|ik|itj|ittj|itte|itt|inte|int|ente|kje|aldri",
	"{vil}", "vil|ville|vile|vill|villa|vel|velle|vi'",
	"{ønsker}", "ønsker|ønskjer|ønske|ynskjer|ynskje|ynsker|ønska|ønsket|ynskte",
	"{orker}", "orker|orkar|orke|orka|orket|gidder|gidd|gidde|klarer|klarar|klare|greier|greie|makter|maktar|holder|held|tåler|tåle",
	"{dø}", "dø|døy|døye|døyr|dau|daue|døø",
	"{dør}", "dør|døyr|døde|døydde|dør",
	"{død}", "død|daud|dau|ded",
	"{leve}", "leve|leva|lev|løva",
	"{å}", "å|og|o|aa",
	"{litt}", "bare|berre|bærre|bere|bar|helst|heller|gjerne|virkelig|verkeleg|egentlig|eigentleg|også|òg|jo|faktisk|så|snart|nesten|knapt|no|nå|da|vel",
	"{mer}", "mer|meir|mere|lenger|lengre|lengere|lengr|igjen|jen|att",
	"{selvmord}", "selvmord*|sjølvmord*|sjølmord*|selmord*|sjelvmord*",
	"{ta}", "ta|tar|tek|tok|tatt|teke|tatt",
	"{livet}", "livet|live|liv",
	"{alt}", "livet|live|alt|alle|det|dette|smertene|lidelsene|hele|heile",
	"{nå}", "nå|no|nu|straks|fort",
	"{skal}", "skal|ska|vil|ville|kommer|kjem|kan|har",
	"{slår}", "slår|slær|slo|slå|slått|slege|sloss",
	"{gjør}", "gjør|gjøre|gjer|gjere|gjør|gjort|gjøra|jøre|jør|gjær|gjerr",
	"{hjelp}", "hjelp|jelp|hjælp|help|hjelpp",
)

// In a phrase, «!» in front says that the next word is not one of these.
var helpPhrases = map[subject]string{
	// What can only mean one thing.
	anybody: `
		{jeg} {vil} {litt}? {litt}? drepe {meg} {selv}
		drepe|drep {meg} {selv}
		vildø|vilikkeleve
		ring 113
		må|noen|nokon|du|dere ringe 113
		ring|ringe etter? {litt}? politi|politiet|ambulanse|ambulansen|legevakt|legevakta|legevakten
		trenger|treng ambulanse|politi|politiet
		^ {hjelp} utrop
		vondt|redd|snill ..2 {hjelp} utrop
		^ {hjelp} {hjelp}
		^ {hjelp} {meg} $
		^ {hjelp} {meg} utrop
		^ {hjelp} {meg} {nå}
		^ {hjelp} {nå}
		{hjelp}|hjelpe {meg} {nå}
		noen|nokon|noken|nån må|kan {hjelp}|hjelpe {meg} {nå}
		alle|dere|dykk|dei|de|verden|verda|familien|barna|ungene hadde|klarer|klarar|har|er|får|ville ..5 bedre|betre|best uten|utan {meg}
		bedre|betre uten|utan {meg}
	`,

	// What somebody says of themselves, unless somebody else is spoken of.
	themselves: `
		{vil} {jeg}? {litt}? {litt}? {litt}? {dø} !selv|sjølv|mett|hjemme|heime|hjem|heim|av|av|ut|i|på|med|som|her|før|hvis|når|fra
		{vil} {jeg}? {litt}? {litt}? {dø} i dag|natt|morgen|morgon|morra|kveld
		{vil} {jeg}? {litt}? være|vere|væra {død}
		lyst|lysten|lystn|løst|list på|til|te? {å}? {å}? {dø} !av|ut|hjemme|heime
		lyst|løst|list {å} {dø} !av|ut|hjemme|heime
		{ønsker} {jeg}? {litt}? {å}? {dø} !selv|sjølv|av|ut|hjemme|heime|i|på|med
		{ønsker} {jeg}? {litt}? at? {jeg} {litt}? var|er|hadde {litt}? {død}
		{ønsker} {jeg}? {litt}? {meg} {død}
		{ønsker} at? {jeg} {litt}? {dør}
		{ønsker} {jeg}? {litt}? at? {jeg} {litt}? {ikke} overlevde|overlevd|levde|var|fantes
		lengter|lengtar|lenger etter {å} {dø}
		venter|ventar bare|berre|bere på {å} {dø}
		klar|klare til|for|te {å} {dø} !hjemme|heime
		planlegger|planlegg|tenker|tenkjer|tenke på|om? {å} {dø}
		kan|får {jeg} {litt}? {dø} {nå}
		får|la {jeg}|{meg} {litt}? {dø} !av|ut|hjemme|heime
		bedre|betre|best|beste|beste|like|greit|godt|bra ..3 om|at|hvis|viss|dersom {jeg} {litt}? {dør}|{død} !hjemme|av|ut
		bedre|betre|best|beste|like ..3 om|at|hvis|viss|dersom {jeg} {litt}? var|er|hadde|blir {litt}? {død}
		bedre|betre|best|beste ..3 om|at|hvis|viss|dersom {jeg} {ikke} var|er|fantes|finnes|levde|lever
		håper|håpar|hape|håpe|håp ..2 {jeg} {litt}? {litt}? {dør} !hjemme|heime|av|før|først|ut
		håper|håpar|hape|håpe {jeg}? {litt}? {dør} !hjemme|heime|av|før|først|ut
		skulle|skulla|burde ha? dødd|dødt|døydd
		burde {jeg}? {litt}? {dø}
		tror|trur|tru {jeg} {litt}? {dør}|{dø} !av|hjemme|ut|før
		{jeg} {dør} {nå} !av
		holder|held|holde på {å}|med? {dø} !av|ut
		{vil} {jeg}? {litt}? {litt}? {ikke} {litt}? {leve} !i|på|av|som|alene|aleine|åleine|opp|meg|hjemme|heime|sammen|saman
		{vil} {jeg}? {litt}? {ikke} {litt}? {leve} i denne|dette|denna|kroppen|smerte|smerter
		{orker} {jeg}? {litt}? {ikke} {litt}? {å}? {leve} !på|av|som|alene|aleine|åleine|opp|meg
		{ønsker} {jeg}? {litt}? {ikke} {litt}? {å}? {leve} !på|av|som|alene|aleine|åleine|opp
		{vil} {jeg}? {litt}? {ikke} {litt}? være|vere|væra i live
		{vil} {jeg}? {litt}? {ikke} {litt}? være|vere|væra til
		{ikke} lyst ..2 {leve}
		{ikke} {litt}? våkne|våknet|våkner|vakne|vakna|vaknar|våkna {litt}? {mer}|imorgen
		{vil} {jeg}? {litt}? {ikke} {litt}? våkne|våknet|vakne|vakna|våkna
		håper|håpar|hape|håpe at? {jeg} {litt}? {ikke} våkner|vaknar|våkne|vakne
		slippe|sleppe {å} våkne|vakne|leve|leva
		ingen|inga|ingenting|ikke|ikkje|noen|ikkeno ..1 grunn|grunner|vits til|i|for|te|med {å}? {leve}
		ingen|inga|ikke|ikkje vits|mening|meining i|med {livet}
		ingenting|ikke|ikkje|inkje|ingen ..2 {å}? {leve} for
		{livet} ..2 {ikke} ..2 verdt|verd|vert
		{livet} ..1 {ikke}|ingen|inga lenger? mening|meining|vits
		{ta} {livet} {litt}? a|av|ta {meg}
		{ta} {livet} mitt !tilbake|att|igjen
		{ta} mitt eget|eige liv|live
		{ta} overdose|overdosen
		{ta} en|ei|ein overdose
		{ta} for mange|mykje|mye piller|tabletter|tablettar|medisin|medisiner
		{ta} alle pillene|tablettene|pillane|tablettane
		piller|pillar|tabletter|tablettar ..3 så {jeg} kan {dø}
		{gjør} det ..1 slutt !med|på|mellom
		{gjør} {litt}? slutt på {alt}
		{gjør} ende|enden på {alt}
		få|får slutt på livet|det|alt $
		skade|skader|skada|skadar|skadet|skaer {meg} {selv} !på|når|hvis|da|i|om|under|mens
		skade|skader|skada|skadar|skadet {meg} {selv} når ingen
		kutte|kutter|kuttet|kutta|kuttar|skjære|skjærer|skjær|risper|risp {meg} {selv} !på|når|da|under|mens|ved|av
		kutte|kutter|kuttet|kutta|kuttar|risper|risp {meg} {litt}? $
		kutte|kutter|kuttar {meg} {selv}? i|på armen|armene|armane|låret|lårene|håndleddet|huden
		kuttet|kutta|kutter|kuttar {meg} i går|dag|natt|armen|armene|låret|lårene|håndleddet|handleddet
		henge|henger|heng {meg} !opp|på|med|i|fast|over
		henge|hengt {meg} {selv}
		skyte|skyter|skyt {meg} !i|selv
		skyte|skyter {meg} {selv}
		hoppe|hopper foran|framfor toget|bilen|trikken
		hoppe|hopper|hoppa ut? av|fra|frå vinduet|vindauget|broa|brua|taket|balkongen
		drukne|drukner|kvele|kveler {meg} {selv}?
		forsvinne|forsvinna for godt|alltid|bestandig
		{vil} {jeg} {litt}? {litt}? forsvinne|forsvinna $
		sovne inn for godt|alltid
		får|får|får|klarer|klarar|greier|kan|klare|fe {jeg}? {litt}? {ikke} {litt}? {å}? få? puste|pusta|pust !når|i|ut|gjennom|fritt|ordentlig|godt|skikkelig|på|så|inn|under|av|med|hvis|om
		får|fe {jeg}? {ikke} {litt}? luft|pusten !når|i|ut
		tror|trur {jeg} ..2 hjerneslag|slag|hjerteinfarkt|hjarteinfarkt|drypp {nå}
		vondt|vont i brystet {nå}
		slutter|sluttar|stopper|stoppar {ikke} {å} blø
		{jeg} er i|ei fare $
		{jeg} er i|ei fare {nå}|her
		{hjelp} {meg}? {jeg} {dør} !av
		{orker} {jeg}? {litt}? {ikke} dette? {livet}
		{livet} mitt? er over
		ligger|ligg på gulvet ..5 {ikke} ..2 opp
		blør kraftig|mye|mykje|voldsomt|fælt
		det brenner|brenn her|hjemme|heime|i
		utsatt|utsett for vold
		{jeg} {litt}? får juling|bank|pryl
		{jeg} {litt}? blir|vert mishandlet|mishandla|voldtatt|truet|trua
		^ blir|vert slått av|hjemme|heime
		skade|skader|skada|skadar|skadet {meg} {selv} i dag|natt|går|armen|armene
		^ {jeg} {dør} $
		{ikke} våkne|vakne|våkna|vakna !uthvilt|opplagt|før|om|midt|så|tidlig|til|av|når|med
		{ønsker} ..4 {ta} {livet} av {meg}
		skjære|skjærer|skjær|skar {meg} {selv}? i|på armen|armene|armane|håndleddet|håndleddene|låret|lårene|huden|beina
		{jeg} {litt}? blir|vert|bli|blei|ble slått|slegen|slege $
		{jeg} {litt}? blir|vert|bli|blei|ble slått|slegen|slege av|hjemme|heime|her|igjen
	`,

	thoughts: `
		lei|leie|leid|trøtt av {å} {leve} !med|på|som|i
		lei|leie|leid|trøtt av {livet} !i|på|her|som
		hater|hatar {livet}
		å|og|aa {dø} !av|ut|selv|sjølv|hjemme|heime|i|på|med|før|fra|når|er|da|vannet|plantene|blomstene
		få {litt}? {dø} !av|ut|hjemme|heime|i|på|med|før|når|da
		la|lat {meg} {litt}? {dø} !av|hjemme|heime|på|med
		{selvmord}
		selv|sjølv|sjøl mord
	`,

	// What somebody else does to them.
	another: `
		{slår} {litt}? {litt}? {meg} !{ikke}|aldri|ned|opp|løs|til|på|ut|i|alltid|ofte|av
		{slår} {litt}? {meg} i går|dag|natt|ansiktet|andletet|hodet|hovudet|magen|ryggen|trynet
		{slår} {litt}? {meg} på kinnet|armen|ryggen
		{slår} {litt}? {meg} ofte|alltid $
		sparker|sparka|sparket|sparkar|lugger|biter|kveler|mishandler|mishandlar|voldtar|voldtok|banker|bankar|denger|dengte|jule {meg} !ut|på|i|med|for
		truer|truar|trua|truet {meg}
		truer|truar|trua|truet med {å} {slår}|slå|drepe|drepa|skade|kaste
		drepe|dreper|drep|drepa|skade|skader|skada|skadar {meg}
		tar|tek|tok kvelertak|strupetak
		låser|låste|låsar {meg} inne
	`,
}
