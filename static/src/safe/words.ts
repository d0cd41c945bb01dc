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
    "«Ta en pause» stopper samtalen. Samtalen står her når du kommer tilbake.",
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
    gone: "Det du har sagt, blir borte fra dette nettbrettet. Da kan andre bruke nettbrettet etter deg.",
    stored: "Det du har sagt, er lagret hos oss.",
    ask: "Vil du fortsette senere? Spør koordinatoren din om en ny lenke.",
    askNamed: (name) => `Vil du fortsette senere? Spør ${name} om en ny lenke.`,
    unsent: "Dette er ikke sendt ennå:",
    unsentPress: "Det siste svaret ditt er ikke sendt ennå.",
    others: "Det ligger også noe her fra en annen. Det er ikke sendt ennå.",
    sendFirst: "Vil du ha det med? Gå tilbake og lagre det først.",
    sendLater: "Det blir sendt når nettet er tilbake. Da kan du bli ferdig her.",
    back: "Gå tilbake",
    remove: "Ta bort dette. Jeg er ferdig her",
    yes: "Ja, jeg er ferdig her",
    done: "Du er ferdig her",
    empty: "Det du har sagt, ligger ikke her på nettbrettet lenger.",
    untilNet: "Nettet er borte. Når nettet er tilbake, blir samtalen lukket på dette nettbrettet. Du trenger ikke gjøre noe.",
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
    "«Ta ein pause» stoppar samtalen. Samtalen står her når du kjem tilbake.",
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
  weekdays: ["søndag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"],
  finish: {
    open: "Ferdig på dette nettbrettet",
    gone: "Det du har sagt, blir borte frå dette nettbrettet. Då kan andre bruke nettbrettet etter deg.",
    stored: "Det du har sagt, er lagra hos oss.",
    ask: "Vil du halde fram seinare? Spør koordinatoren din om ei ny lenkje.",
    askNamed: (name) => `Vil du halde fram seinare? Spør ${name} om ei ny lenkje.`,
    unsent: "Dette er ikkje sendt enno:",
    unsentPress: "Det siste svaret ditt er ikkje sendt enno.",
    others: "Det ligg òg noko her frå ein annan. Det er ikkje sendt enno.",
    sendFirst: "Vil du ha det med? Gå tilbake og lagre det først.",
    sendLater: "Det blir sendt når nettet er tilbake. Då kan du bli ferdig her.",
    back: "Gå tilbake",
    remove: "Ta bort dette. Eg er ferdig her",
    yes: "Ja, eg er ferdig her",
    done: "Du er ferdig her",
    empty: "Det du har sagt, ligg ikkje her på nettbrettet lenger.",
    untilNet: "Nettet er borte. Når nettet er tilbake, blir samtalen lukka på dette nettbrettet. Du treng ikkje gjere noko.",
  },
};
