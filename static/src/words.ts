// Every word the bruker's page says by itself. What the conversation says comes
// from the script, by way of the server.
//
// Short everyday sentences. No praise, no hurry, no exclamation marks, and not
// the word «mål». Read them aloud before you change them.

import { bokmal } from "./bokmal.js";
import { nynorsk } from "./nynorsk.js";
import type { SafeWords } from "./safe/words.js";
import type { Answer, Do, Letter } from "./protocol.js";
import type { NearWords, TogetherWords } from "./together/words.js";

export interface Words {
  name: string;
  go: string;
  save: string;
  cancel: string;
  change: string;
  emptyText: string;
  emptyChoice: string;
  emptyOrder: string;
  cardAndWords: string;
  orWrite: string;
  somethingElse: string;
  scale: { numbers: string; words: string };
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
  answers: Record<"yes" | "no" | "summaryYes" | "summaryAlmost" | "summaryNo" | "nowRight", string>;
  headings: Record<"summary" | "correction" | "ranking" | "sharing" | "paused" | "ended" | "statement", string>;
  alsoSaid: string;
  ended: { change: string; sharing: string };
  ranking: { help: string; place(n: number): string };
  sharing: {
    help: string; goal(n: number): string; share: string; keep: string; takeBack: string;
    shared: string; kept: string; waiting: string; changed: string; toTalkAbout: string; confirmFirst: string; rightNow: string;
  };
  letters: Record<Letter, string>;
  more: { heading: string; belongs: string; nothing: string };
  edit: { heading: string; label: string; add: string };
  goTo: { heading: string; here: string; done: string };
  paused: { text: string; resume: string };
  aside: { label: string; you: string; add: string; mend: string; remove: string; moved: string };
  over: { heading: string; linkHeading: string; stored: string; ask: string; code: string; unsent: string };
  together: TogetherWords;
  near: NearWords;
  vouch: { asked: string; waiting: string; wrote: string; unsure: string };
  plan: PlanWords;
  ways: Record<"heading" | "help" | "write" | "pictures" | "together" | "none", string>;
  strip: Record<"open" | "heading" | "close" | "on" | "off" | "pictures" | "together" | "sound" | "speed" | "slow" | "usual" | "fast"
    | "letters" | "plain" | "large" | "largest" | "contrast" | "usualColours" | "strongColours" | "hand" | "left" | "right", string>;
  drawing: Record<"draw" | "want" | "goOn" | "instead" | "write" | "yours" | "surface" | "help" | "shownFor" | "undo" | "clear" | "empty" | "tooMuch"
    | "editHeading" | "drew" | "drewFor" | "asked", string>;
  safe: SafeWords;
  voice: { read: string; stop: string; failed: string; none: string };
  opening: { heading: string; away: string; awayText: string };
}

/** Where words stand on «Min plan»: everyday headings, and never the names of the letters. */
export type Heading = Letter | "notes";

export interface PlanWords {
  link: string; heading: string; back: string; none: string; noneText: string;
  place(n: number): string;
  said: string;
  headings: Record<Heading, string>;
  days: { until(day: string): string; from(day: string): string; between(first: string, last: string): string; on(day: string): string };
  whichDay(words: string): string;
  months: string[];
  notOnPaper: string;
  shareNew: string;
  change: string; up: string; down: string;
  look: { heading: string; choose: string; sentences: string; list: string; cards: string; circle: string };
  paper: { print: string; copy: string; copied: string; name: string; date: string };
  goal: {
    title: string; titleHeading: string; titleChoose: string; titleWrite: string; titleEmpty: string;
    words: string; edit: string; out: string; back: string; move: string; moveTo: string; add: string; addHeading: string; addLabel: string;
    outHeading: string; more: string; letGo: string; letGoText: string; done: string;
  };
  places: Record<"meaning" | "strength" | "step" | "support" | "time" | "sign" | "review" | "other", string>;
  gone: { heading: string; up: string };
  history: {
    show: string; heading: string; none: string;
    said: string; wrote: string; changed: string; added: string; titled: string; out: string; back: string;
    moved(where: string): string; dated(days: string): string; letGo: string; takenUp: string; shared: string; kept: string; undone: string;
    vouched: Record<Answer, string>; confirmed: Record<Answer, string>;
  };
}

const languages: Record<string, Words> = { nb: bokmal, nn: nynorsk };

/** The words in a language; bokmål for one we do not have, and before we know. */
export function wordsIn(lang: string): Words {
  return languages[lang] ?? bokmal;
}
