/** What the page says about help, about being finished, and at its foot. */
export interface SafeWords {
  whom: string; stored: string; here: string; youMay: string; nobodyTold: string; hide: string;
  coordinator(name: string): string;
  isCoordinator(name: string): string;
  help: string; howTo: string; how: string[]; back: string;
  statement: string; contact: string; pictures: string;
  until(day: string): string;
  comeBack: string;
  weekdays: string[];
  finish: Record<"open" | "gone" | "stored" | "ask" | "unsent" | "unsentPress" | "others" | "sendFirst" | "sendLater" | "back" | "remove" | "yes" | "done" | "empty" | "untilNet", string>
    & { askNamed(name: string): string };
}

export const safeNb: SafeWords = {
  whom: "Hvem du kan ringe nå",
  stored: "Ordene er lagret.",
  here: "Ordene er fortsatt her.",
  youMay: "Trenger du noen nå, kan du ringe:",
  nobodyTold: "Ingen har fått beskjed.",
  hide: "Skjul dette",
  coordinator: (name) => `${name}, koordinatoren din`,
  isCoordinator: (name) => `Koordinatoren din er ${name}.`,
  help: "Hjelp",
  howTo: "Slik bruker du siden",
  how: [
    "Svar med dine egne ord. Noen få ord er nok.",
    "Du kan hoppe over et spørsmål. Du trenger ikke si hvorfor.",
    "«Ta en pause» stopper samtalen. Den står her når du kommer tilbake.",
    "«Tilbake» tar bort det siste svaret ditt.",
    "Bokstavene kan bli større. Trykk på «Tilpass».",
    "Koordinatoren ser bare det du selv deler.",
  ],
  back: "Gå tilbake",
  statement: "Tilgjengelighetserklæring",
  contact: "Spørsmål om siden:",
  pictures: "Om bildene",
  until: (day) => `Du kan fortsette her til og med ${day}.`,
  comeBack: "Åpne Egne ord på dette nettbrettet.",
  weekdays: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
  finish: {
    open: "Ferdig på dette nettbrettet",
    gone: "Da blir det du har sagt, borte fra dette nettbrettet. Andre kan bruke det etter deg.",
    stored: "Det du har sagt, er lagret hos oss.",
    ask: "Vil du fortsette senere? Spør koordinatoren din om en ny lenke.",
    askNamed: (name) => `Vil du fortsette senere? Spør ${name} om en ny lenke.`,
    unsent: "Dette er ikke sendt ennå:",
    unsentPress: "Det siste svaret ditt er ikke sendt ennå.",
    others: "Det ligger også noe her fra en annen. Det er ikke sendt ennå.",
    sendFirst: "Gå tilbake og lagre det først, hvis du vil ha det med.",
    sendLater: "Det blir sendt når nettet er tilbake. Da kan du bli ferdig her.",
    back: "Gå tilbake",
    remove: "Ta bort dette, og bli ferdig",
    yes: "Ja, jeg er ferdig her",
    done: "Du er ferdig her",
    empty: "Det ligger ikke noe du har sagt, på nettbrettet lenger.",
    untilNet: "Nettet er borte. Nettbrettet blir koblet fra når det er tilbake. Du trenger ikke gjøre noe.",
  },
};

export const safeNn: SafeWords = {
  whom: "Kven du kan ringje no",
  stored: "Orda er lagra.",
  here: "Orda er framleis her.",
  youMay: "Treng du nokon no, kan du ringje:",
  nobodyTold: "Ingen har fått beskjed.",
  hide: "Gøym dette",
  coordinator: (name) => `${name}, koordinatoren din`,
  isCoordinator: (name) => `Koordinatoren din er ${name}.`,
  help: "Hjelp",
  howTo: "Slik bruker du sida",
  how: [
    "Svar med dine eigne ord. Nokre få ord er nok.",
    "Du kan hoppe over eit spørsmål. Du treng ikkje seie kvifor.",
    "«Ta ein pause» stoppar samtalen. Han står her når du kjem tilbake.",
    "«Tilbake» tek bort det siste svaret ditt.",
    "Bokstavane kan bli større. Trykk på «Tilpass».",
    "Koordinatoren ser berre det du sjølv deler.",
  ],
  back: "Gå tilbake",
  statement: "Tilgjengeerklæring",
  contact: "Spørsmål om sida:",
  pictures: "Om bileta",
  until: (day) => `Du kan halde fram her til og med ${day}.`,
  comeBack: "Opne Egne ord på dette nettbrettet.",
  weekdays: ["sundag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"],
  finish: {
    open: "Ferdig på dette nettbrettet",
    gone: "Då blir det du har sagt, borte frå dette nettbrettet. Andre kan bruke det etter deg.",
    stored: "Det du har sagt, er lagra hos oss.",
    ask: "Vil du halde fram seinare? Spør koordinatoren din om ei ny lenkje.",
    askNamed: (name) => `Vil du halde fram seinare? Spør ${name} om ei ny lenkje.`,
    unsent: "Dette er ikkje sendt enno:",
    unsentPress: "Det siste svaret ditt er ikkje sendt enno.",
    others: "Det ligg òg noko her frå ein annan. Det er ikkje sendt enno.",
    sendFirst: "Gå tilbake og lagre det først, om du vil ha det med.",
    sendLater: "Det blir sendt når nettet er tilbake. Då kan du bli ferdig her.",
    back: "Gå tilbake",
    remove: "Ta bort dette, og bli ferdig",
    yes: "Ja, eg er ferdig her",
    done: "Du er ferdig her",
    empty: "Det ligg ikkje noko du har sagt, på nettbrettet lenger.",
    untilNet: "Nettet er borte. Nettbrettet blir kopla frå når det er tilbake. Du treng ikkje gjere noko.",
  },
};
