// What the page says when two sit with the tablet, and when the bruker invites
// somebody. To the bruker: plain and open. To the one who helps: one line, no
// blame. Read them aloud before you change them.

export interface TogetherWords {
  on: string; off: string;
  start: string; label: string; // for one question, and over its box
  ask: { heading: string; facts: string[] };
  who: string; bruker: string; helper: string;
  /** Under the two buttons: whose words these are. */
  waits: string; yours: string; cards: string;
  row: string;
  share(own: number, others: number): string;
  tips: { label: string; hide: string } & Record<Tip, string>;
}

export type Tip = "wait" | "one" | "show" | "look";

export interface NearWords {
  open: string; heading: string; none: string; label: string; hint: string; invite: string;
  ask(name: string): string;
  facts: string[];
  give(name: string): string;
  elsewhere: string; until(day: string): string;
  camera: string; picture: string; pictureHelp: string; send: string; copy: string; copied: string; type: string;
  once: string; done: string;
  invited(day: string): string;
  here: string; over: string;
  again: string; end: string;
  askEnd(name: string): string;
  endFacts: string[];
  own: string;
  overAsk: string;
  problems: Record<"no_name" | "long_name" | "odd_name" | "id_number" | "too_many" | "no_script" | "away" | "other", string>;
}

export const togetherNb: TogetherWords = {
  on: "Vi svarer sammen", off: "Nå svarer jeg alene",
  start: "Noen skriver for meg", label: "Skriv det slik det ble sagt eller vist",
  ask: {
    heading: "Vil du svare sammen med noen?",
    facts: [
      "Den som sitter ved siden av deg, kan skrive for deg.",
      "Øverst ser du hele tiden hvem som svarer.",
      "Det som blir skrevet for deg, gjelder først når du har sagt ja til det.",
      "Du kan stoppe når du vil.",
    ],
  },
  who: "Hvem svarer nå?", bruker: "Jeg", helper: "Den som hjelper",
  waits: "Ordene gjelder først når du har sagt ja til dem.", yours: "Dette svarer du selv på.",
  cards: "Kortene velger du selv. Trykk «Jeg» for å se dem.",
  row: "Den som hjelper, har skrevet de siste svarene. Hva vil du selv si?",
  share: (own, others) => `Dine ord: ${own}. Ord noen skrev for deg: ${others}.`,
  tips: {
    label: "Råd til den som hjelper", hide: "Skjul råd",
    wait: "Vent litt. Ord kan ta tid.", one: "Én ting om gangen.",
    show: "Vis det, med hendene eller et bilde. Ikke gjett.", look: "Se på hverandre. Stemmer det?",
  },
};

export const togetherNn: TogetherWords = {
  on: "Vi svarar saman", off: "No svarar eg aleine",
  start: "Nokon skriv for meg", label: "Skriv det slik det vart sagt eller vist",
  ask: {
    heading: "Vil du svare saman med nokon?",
    facts: [
      "Den som sit ved sida av deg, kan skrive for deg.",
      "Øvst ser du heile tida kven som svarar.",
      "Det som blir skrive for deg, gjeld først når du har sagt ja til det.",
      "Du kan stoppe når du vil.",
    ],
  },
  who: "Kven svarar no?", bruker: "Eg", helper: "Den som hjelper",
  waits: "Orda gjeld først når du har sagt ja til dei.", yours: "Dette svarar du sjølv på.",
  cards: "Korta vel du sjølv. Trykk «Eg» for å sjå dei.",
  row: "Den som hjelper, har skrive dei siste svara. Kva vil du sjølv seie?",
  share: (own, others) => `Dine ord: ${own}. Ord nokon skreiv for deg: ${others}.`,
  tips: {
    label: "Råd til den som hjelper", hide: "Gøym råd",
    wait: "Vent litt. Ord kan ta tid.", one: "Éin ting om gongen.",
    show: "Vis det, med hendene eller eit bilete. Ikkje gjett.", look: "Sjå på kvarandre. Stemmer det?",
  },
};

export const nearNb: NearWords = {
  open: "Inviter en som står meg nær", heading: "De som står deg nær", none: "Du har ikke invitert noen.",
  label: "Hva kaller du den du vil invitere?", hint: "Skriv et navn, eller det du pleier å si.", invite: "Videre",
  ask: (name) => `Vil du invitere «${name}»?`,
  facts: [
    "Den du inviterer, får en egen samtale og svarer i eget navn.",
    "Du ser ikke det den andre skriver. Den andre ser ikke det du har sagt.",
    "Koordinatoren ser bare det den andre selv deler, og det du kaller den andre.",
    "Du kan avslutte når du vil.",
  ],
  give: (name) => `Gi dette til «${name}»`,
  elsewhere: "Den andre må bruke et annet nettbrett eller en telefon.", until: (day) => `Invitasjonen virker én gang, til og med ${day}.`,
  camera: "Hold kameraet på den andre telefonen mot dette:", picture: "QR-kode med invitasjonen", pictureHelp: "Lenken og koden under gjør det samme.",
  send: "Eller send denne lenken:", copy: "Kopier lenken", copied: "Lenken er kopiert.", type: "Eller gå hit og skriv koden:",
  once: "Du ser dette bare nå. Du kan lage en ny lenke senere.", done: "Ferdig",
  invited: (day) => `Invitert. Lenken virker til og med ${day}.`, here: "Har åpnet samtalen.", over: "Lenken virker ikke lenger.",
  again: "Lag en ny lenke", end: "Avslutt",
  askEnd: (name) => `Vil du avslutte samtalen til «${name}»?`,
  endFacts: [
    "Lenken og samtalen slutter å virke med en gang.",
    "Koordinatoren ser ikke lenger det den andre har delt.",
    "Ordene til den andre blir ikke slettet.",
  ],
  own: "I ditt eget navn",
  overAsk: "Du kan snakke med den som inviterte deg.",
  problems: {
    no_name: "Skriv et navn først.", long_name: "Navnet er for langt. Skriv det kortere.", odd_name: "Noen av tegnene kan vi ikke vise. Skriv på nytt.",
    id_number: "Dette ser ut som et fødselsnummer. Skriv bare et navn.", too_many: "Du kan ha åtte med om gangen. Avslutt for en av dem først.",
    no_script: "Dette går ikke her. Spør koordinatoren din.", away: "Dette går bare når du er på nett. Prøv igjen senere.", other: "Det gikk ikke. Prøv en gang til.",
  },
};

export const nearNn: NearWords = {
  open: "Inviter ein som står meg nær", heading: "Dei som står deg nær", none: "Du har ikkje invitert nokon.",
  label: "Kva kallar du den du vil invitere?", hint: "Skriv eit namn, eller det du vanlegvis seier.", invite: "Vidare",
  ask: (name) => `Vil du invitere «${name}»?`,
  facts: [
    "Den du inviterer, får ein eigen samtale og svarar i eige namn.",
    "Du ser ikkje det den andre skriv. Den andre ser ikkje det du har sagt.",
    "Koordinatoren ser berre det den andre sjølv deler, og det du kallar den andre.",
    "Du kan avslutte når du vil.",
  ],
  give: (name) => `Gi dette til «${name}»`,
  elsewhere: "Den andre må bruke eit anna nettbrett eller ein telefon.", until: (day) => `Invitasjonen verkar éin gong, til og med ${day}.`,
  camera: "Hald kameraet på den andre telefonen mot dette:", picture: "QR-kode med invitasjonen", pictureHelp: "Lenkja og koden under gjer det same.",
  send: "Eller send denne lenkja:", copy: "Kopier lenkja", copied: "Lenkja er kopiert.", type: "Eller gå hit og skriv koden:",
  once: "Du ser dette berre no. Du kan lage ei ny lenkje seinare.", done: "Ferdig",
  invited: (day) => `Invitert. Lenkja verkar til og med ${day}.`, here: "Har opna samtalen.", over: "Lenkja verkar ikkje lenger.",
  again: "Lag ei ny lenkje", end: "Avslutt",
  askEnd: (name) => `Vil du avslutte samtalen til «${name}»?`,
  endFacts: [
    "Lenkja og samtalen sluttar å verke med ein gong.",
    "Koordinatoren ser ikkje lenger det den andre har delt.",
    "Orda til den andre blir ikkje sletta.",
  ],
  own: "I ditt eige namn",
  overAsk: "Du kan snakke med den som inviterte deg.",
  problems: {
    no_name: "Skriv eit namn først.", long_name: "Namnet er for langt. Skriv det kortare.", odd_name: "Nokre av teikna kan vi ikkje vise. Skriv på nytt.",
    id_number: "Dette ser ut som eit fødselsnummer. Skriv berre eit namn.", too_many: "Du kan ha åtte med om gongen. Avslutt for ein av dei først.",
    no_script: "Dette går ikkje her. Spør koordinatoren din.", away: "Dette går berre når du er på nett. Prøv igjen seinare.", other: "Det gjekk ikkje. Prøv ein gong til.",
  },
};
