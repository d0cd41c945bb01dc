package norsk

// Hurt by others, said of oneself.
const isHurt = `
	{jeg} ..1 blir|vert|ble|vart|blei holdt|halden|helde|haldt fast|nede
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

// Violence where they live.
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

// To be afraid of somebody, which is another thing than to be afraid of falling.
const fearsSomebody = `
	{afraid} for {kin} min|mi|mine når ..2 {is}|drikk* ..1 full|rus*|sint|sinna|$
	tør|tørr|torer|torar|tor|våger|vågar {not} ..3 alene|aleine|åleine med|hos {others}|{kin}|{person}
	{afraid} ..4 hjemme|heime|alene|aleine|åleine ..2 når|med|hos|for|fordi ..1 {others}|{kin}|{person}
	{afraid} ..4 hjem|heim ..1 til ..1 {others}|{kin}|{person}
	{afraid} når ..1 han|ho|hun|hu|{kin} ..2 {is}|blir|drikk*|kommer|kjem ..1 full|sint|sinna|hjem|heim|drikk*|$
	{afraid} for|av|før {person}|{kin}|han|hun|ho|hu|ham|hannom|henne|dem|dei !min|mi|mine|skal|som|sin|sitt|når|ikke|ikkje
	{afraid} for|av|før {person}|{kin} min|mi|sin|mine !skal|at|og|som|blir|vert|faller|fell|når|ikke|ikkje|har
	{afraid} for? at? {person}|{kin}|han|hun|ho|hu|dem|dei|de min|mi|mine? {vil}|{skal}|kommer|kjem|kan ..2 {do}|{hits}|drepe|drep|skade|skada|komme|{take}|true|finne|{harms} ..1 {meg}|mine|barna|ungane|ungene|att|tilbake|hit
	{afraid} for? at? {person}|{kin}|han|hun|ho|hu|dem|dei|de min|mi|mine? {do}|{hits}|dreper|drep|skader|skadar|tar|tek ..1 {meg}|barna|ungane|ungene
	tør|tørr|torer|torar|tor|våger|vågar {not} ..2 hjem|heim|hjemme|heime|sove ..1 {person}|{kin}|han|hun|ho|hu|for|fordi|når|$ !alene|aleine|åleine
	tør|tørr|torer|torar|tor|våger|vågar {not} ..1 {å}? si|seie|fortelle|fortelje ..3 han|hun|ho|slår|slær|sint|mannen|noen|nokon
	redd|utrygg|livredd|otrygg i|hjemme|heime eget|eige? {others}
`

// What others do to them, or to somebody smaller.
const isHurtByAnother = `
	{hits} {meg} i hjel|hel
	{hits} {meg} ihjel
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
	{take} på {meg} der|selv|sjølv|sjøl|uten|utan|mot|mellom|overalt|enda|mens|hver|kvar|om|under|seksuelt|når
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
