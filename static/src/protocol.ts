// The messages between tablet and server. docs/protocol.md says what they mean;
// the names are those of dialog/view.go, dialog/command.go and dialog/goal/goal.go.

import type { Help } from "./safe/operator.js";
import type { Settings } from "./settings.js";

export type Kind =
  | "statement" | "free" | "one" | "many" | "scale" | "yes_no"
  | "consent" | "summary" | "correction" | "ranking" | "sharing" | "vouching";

export type Do =
  | "say" | "draw" | "pick" | "rate" | "confirm" | "skip" | "decline" | "dont_know" | "dont_understand" | "why"
  | "other_first" | "show_cards" | "back" | "edit" | "more" | "go_to" | "pause" | "resume" | "share" | "keep"
  | "vouch" | "cards" | "rank" | "title" | "place" | "date" | "let_go" | "take_up";

export type Answer = "yes" | "almost" | "no";

/** What a command says. The id is put on when it goes into the outbox. */
export interface Wish {
  do: Do;
  step?: string;
  round?: number;
  text?: string;
  drawn?: boolean; // of edit and more: text is a drawing
  picks?: number[];
  value?: number;
  answer?: Answer;
  topic?: string;
  goal?: number;
  by?: "parorende";
  n?: number;
  about?: About;
  from?: string;
  until?: string;
}

/** Where words belong in a goal; "none" is nowhere. */
export type About =
  | "wish" | "meaning" | "strength" | "step" | "support" | "confidence" | "importance" | "time" | "sign" | "review" | "other" | "none";

export interface Command extends Wish {
  id: string;
}

/** A picture is the name of a file in /bilder/, without .svg; a key is the word of the text that carries it; drawn is the event that holds the drawing to show: see drawings. */
export interface Line { text: string; item?: boolean; picture?: string; key?: string; drawn?: number }
export interface Card { n: number; text: string; picture?: string; drawn?: number }
/** Human voices that say exactly what is on the screen. */
export interface Recordings { question?: string; cards?: Record<number, string> }
export interface Span { low: number; high: number; low_text?: string; high_text?: string; steps?: string[] }
export interface Option { do: Do; label: string }
export interface Place { id: string; title: string; here?: boolean; done?: boolean }
export interface Said { n: number; step: string; round: number; title: string; text: string; by?: "parorende"; picture?: string; cards?: Card[]; pictures?: string[]; drawn?: number }

export interface Screen {
  step: string;
  round: number;
  kind: Kind;
  again?: boolean;
  paused?: boolean;
  ended?: boolean;
  lines: Line[] | null;
  cards?: Card[];
  cards_always?: boolean; // cards are shown without being asked for
  scale?: Span;
  options: Option[] | null;
  progress?: string;
  topics: Place[] | null;
  waiting?: Said[];
  help?: boolean;
  said?: Said[];
}

export interface Bubble {
  n: number;
  who: "us" | "bruker";
  text: string;
  items?: string[];
  drawn?: number;
  drawn_at?: number[]; // for each of items, 0: in words
  picture?: string; // of the card that was picked
  button?: boolean;
  step?: string;
  round?: number;
  replaces?: number;
  added?: boolean;
  by?: "parorende";
  at: string;
  goal?: number;
  did?: "titled" | "placed" | "dated" | "let_go" | "taken_up" | "shared" | "kept" | "vouched" | "confirmed";
  answer?: Answer;
  about?: About;
  from?: string;
  until?: string;
}

export type Letter = "specific" | "measurable" | "attractive" | "realistic" | "time" | "evaluable";

/** The days a time may mean, inclusive; an end that is not known is left out. */
export interface Days { from?: string; until?: string }

export interface Evidence extends Days {
  turn: number; start: number; end: number; text: string; question?: string;
  ambiguous?: boolean; alternatives?: Days[];
  by_other?: boolean; step?: string; about?: About;
  drawn?: boolean; // the event is turn
  picture?: string; // of the card it was chosen by
}

export interface Goal extends Record<Letter, Evidence[] | null> {
  wish?: number;
  title: Evidence;
  missing: Letter[] | null;
  notes?: Evidence[];
  rank?: number;
  confirmed?: boolean;
  shared?: boolean;
  changed?: boolean;
  let_go?: boolean;
  kept?: Evidence[];
  summary?: string;
}

/** drawings: paths by event; a state has all of them, an update those that are new. */
interface Now { recordings?: Recordings; n: number; bubbles: Bubble[] | null; screen: Screen; goals: Goal[] | null; drawings?: Record<number, string> }

export type FromServer =
  | ({ type: "state"; title: string; lang: string; key: string; as?: "parorende"; voice?: boolean; settings?: Partial<Settings>; help?: Help; until?: string } & Now)
  | ({ type: "update" } & Now)
  | { type: "settings"; settings: Partial<Settings> }
  | { type: "ack"; id: string; n: number; repeated?: boolean }
  | { type: "pong" }
  | { type: "refused"; id: string; code: string; message: string; help?: boolean }
  | { type: "retry"; id: string; code: string; message: string };

/** How long one answer may be, in bytes of UTF-8 (dialog.MaxText). */
export const maxText = 20_000;
