// Every word the bruker's page says by itself. What the conversation says comes
// from the script, by way of the server.
//
// Short everyday sentences. No praise, no hurry, no exclamation marks, and not
// the word «mål». Read them aloud before you change them.

import type { Answer, Do, Letter } from "./protocol.js";

export interface Words {
  name: string;
  go: string;
  save: string;
  cancel: string;
  change: string;
  answerLabel: string;
  emptyText: string;
  emptyChoice: string;
  emptyOrder: string;
  cardAndWords: string;
  orWrite: string;
  tooLong: string;
  /** When the server gives no name of its own. */
  options: Partial<Record<Do, string>>;
  otherOptions: string;
  status: Record<"opening" | "saved" | "saving" | "away" | "awayKept" | "onlyHere", string>;
  waiting: { kept: string; later: string; bubble: string };
  talk: {
    label: string; show: string; hide: string; whole: string;
    we: string; you: string; pressed: string; changed: string; changedLater: string; takenBack: string;
  };
  /** What the conversation itself calls the answers (prompts, felles.md). */
  confirmLabels: Record<Answer, string>;
  answers: Record<"yes" | "no" | "summaryYes" | "summaryAlmost" | "summaryNo" | "nowRight", string>;
  headings: Record<"summary" | "correction" | "ranking" | "sharing" | "paused" | "ended" | "statement", string>;
  alsoSaid: string;
  ended: { change: string; sharing: string };
  ranking: { help: string; place(n: number): string; again: string };
  sharing: {
    help: string; goal(n: number): string; share: string; keep: string; takeBack: string;
    shared: string; kept: string; waiting: string; changed: string; notTalked: string; confirmFirst: string; rightNow: string;
  };
  letters: Record<Letter, string>;
  more: { heading: string; label: string; belongs: string; nothing: string };
  edit: { heading: string; label: string; add: string };
  goTo: { heading: string; here: string; done: string };
  paused: { text: string; resume: string };
  aside: { label: string; you: string; add: string; mend: string; remove: string; moved: string };
  over: { heading: string; linkHeading: string; stored: string; ask: string; code: string; unsent: string };
  opening: { heading: string; away: string; awayText: string; again: string };
}

const nb: Words = {
  name: "Egne ord",
  go: "Videre",
  save: "Lagre",
  cancel: "Avbryt",
  change: "Endre",
  answerLabel: "Svaret ditt",
  emptyText: "Det står ikke noe her ennå. Du kan skrive, eller hoppe over.",
  emptyChoice: "Trykk på et svar først. Du kan også hoppe over.",
  cardAndWords: "Her er både et kort og noe du har skrevet. Ta bort det ene.",
  orWrite: "Du kan også skrive selv",
  emptyOrder: "Trykk på det som skal komme først. Du kan også hoppe over.",
  tooLong: "Dette er for langt til å lagres på én gang. Del det i to.",
  options: {
    skip: "Hopp over",
    dont_know: "Vet ikke",
    decline: "Vil ikke svare",
    dont_understand: "Jeg skjønner ikke",
    why: "Hvorfor spør du?",
    show_cards: "Vis meg noen kort",
    other_first: "Noe annet er viktigere nå",
    back: "Tilbake",
    more: "Jeg kom på noe mer",
    go_to: "Snakk om noe annet",
    pause: "Pause",
    resume: "Fortsett",
  },
  otherOptions: "Flere valg",
  status: {
    opening: "Åpner samtalen …",
    saved: "Alt er lagret.",
    saving: "Lagrer …",
    away: "Ikke på nett. Det du skriver, blir lagret her på nettbrettet.",
    awayKept: "Ikke på nett. Svaret ditt er lagret her på nettbrettet.",
    onlyHere: "Nettbrettet er fullt. La siden stå åpen til alt er lagret.",
  },
  waiting: {
    kept: "Svaret ditt er lagret her på nettbrettet.",
    later: "Det blir sendt når nettet er tilbake. Du trenger ikke gjøre noe.",
    bubble: "Lagret her. Ikke sendt ennå.",
  },
  talk: {
    label: "Det vi har snakket om",
    show: "Vis det vi har snakket om",
    hide: "Skjul det vi har snakket om",
    whole: "Vis alt",
    we: "Egne ord sa:",
    you: "Du sa:",
    pressed: "Du trykket:",
    changed: "Endret:",
    changedLater: "Du har endret dette.",
    takenBack: "Du tok dette tilbake.",
  },
  confirmLabels: { yes: "Ja", almost: "Nesten", no: "Nei" },
  answers: {
    yes: "Ja",
    no: "Nei",
    summaryYes: "Ja, det stemmer",
    summaryAlmost: "Nesten",
    summaryNo: "Nei",
    nowRight: "Nå stemmer det",
  },
  headings: {
    summary: "Slik sa du det",
    correction: "Hva vil du endre?",
    ranking: "Hva skal komme først?",
    sharing: "Hva vil du dele?",
    paused: "Pause",
    ended: "Ferdig for nå",
    statement: "Egne ord",
  },
  alsoSaid: "Dette sa du også",
  ended: { change: "Se det du har sagt", sharing: "Se hva du har delt" },
  ranking: {
    help: "Trykk på det som kommer først. Trykk så på det neste.",
    place: (n) => `Nummer ${n}`,
    again: "Begynn på nytt",
  },
  sharing: {
    help: "Slik ser koordinatoren det. Du velger for hvert ønske.",
    goal: (n) => `Ønske ${n}`,
    share: "Del med koordinatoren",
    keep: "Behold for meg selv",
    takeBack: "Ta tilbake",
    shared: "Koordinatoren kan lese dette.",
    kept: "Bare du ser dette.",
    waiting: "Valget ditt er lagret her på nettbrettet. Det er ikke sendt ennå.",
    changed: "Du har sagt mer etter at du delte. Det nye er ikke delt.",
    notTalked: "Dette har vi ikke snakket om:",
    confirmFirst: "Stemmer det slik det står her?",
    rightNow: "Ja, det stemmer",
  },
  letters: {
    specific: "hva det er",
    measurable: "hvordan du vil merke det",
    attractive: "hva det betyr for deg",
    realistic: "hva som skal til",
    time: "når det skal skje",
    evaluable: "når dere ser på det igjen",
  },
  more: {
    heading: "Hva kom du på?",
    label: "Det du kom på",
    belongs: "Hører det til noe du har sagt?",
    nothing: "Nei, dette er noe nytt",
  },
  edit: {
    heading: "Slik sa du det",
    label: "Ordene dine",
    add: "Legg til noe i stedet",
  },
  goTo: {
    heading: "Hva vil du snakke om?",
    here: "Vi er her nå",
    done: "Vi har snakket om dette",
  },
  paused: {
    text: "Du kan lukke siden. Du kan fortsette når du vil.",
    resume: "Fortsett",
  },
  aside: {
    label: "Noe du skrev",
    you: "Du skrev:",
    add: "Legg det til likevel",
    mend: "Skriv om på det",
    remove: "Ta det bort",
    moved: "Samtalen har gått videre. Det du skrev, er fortsatt her.",
  },
  over: {
    heading: "Her er det ingen samtale nå",
    linkHeading: "Denne lenken virker ikke nå",
    stored: "Det du har sagt før, er lagret.",
    ask: "Spør koordinatoren din om en ny lenke.",
    code: "Jeg har fått en kode",
    unsent: "Dette ligger bare her på nettbrettet. Det er ikke sendt:",
  },
  opening: {
    heading: "Åpner samtalen",
    away: "Samtalen kommer når nettet er tilbake",
    awayText: "Det du har skrevet, er lagret her på nettbrettet.",
    again: "Prøv igjen",
  },
};

const languages: Record<string, Words> = { nb };

/** The words in a language; bokmål for one we do not have yet. */
export function wordsIn(lang: string): Words {
  return languages[lang] ?? nb;
}
