// The messages between tablet and server. docs/protocol.md says what they mean;
// the names are those of dialog/view.go, dialog/command.go and dialog/goal/goal.go.

export type Kind =
  | "statement" | "free" | "one" | "many" | "scale" | "yes_no"
  | "consent" | "summary" | "correction" | "ranking" | "sharing";

export type Do =
  | "say" | "pick" | "rate" | "confirm" | "skip" | "decline" | "dont_know" | "dont_understand" | "why"
  | "other_first" | "show_cards" | "back" | "edit" | "more" | "go_to" | "pause" | "resume" | "share" | "keep";

export type Answer = "yes" | "almost" | "no";

/** What a command says. The id is put on when it goes into the outbox. */
export interface Wish {
  do: Do;
  step?: string;
  round?: number;
  text?: string;
  picks?: number[];
  value?: number;
  answer?: Answer;
  topic?: string;
  goal?: number;
}

export interface Command extends Wish {
  id: string;
}

export interface Line { text: string; item?: boolean }
export interface Card { n: number; text: string }
export interface Span { low: number; high: number; low_text?: string; high_text?: string }
export interface Option { do: Do; label: string }
export interface Place { id: string; title: string; here?: boolean; done?: boolean }
export interface Said { n: number; step: string; round: number; title: string; text: string }

export interface Screen {
  step: string;
  round: number;
  kind: Kind;
  again?: boolean;
  paused?: boolean;
  ended?: boolean;
  lines: Line[] | null;
  cards?: Card[];
  scale?: Span;
  options: Option[] | null;
  progress?: string;
  topics: Place[] | null;
  said?: Said[];
}

export interface Bubble {
  n: number;
  who: "us" | "bruker";
  text: string;
  items?: string[];
  button?: boolean;
  step?: string;
  round?: number;
  replaces?: number;
  added?: boolean;
}

export type Letter = "specific" | "measurable" | "attractive" | "realistic" | "time" | "evaluable";

export interface Evidence { turn: number; start: number; end: number; text: string; question?: string; ambiguous?: boolean }

export interface Goal extends Record<Letter, Evidence[] | null> {
  wish?: number;
  title: Evidence;
  missing: Letter[] | null;
  notes?: Evidence[];
  rank?: number;
  confirmed?: boolean;
  shared?: boolean;
  changed?: boolean;
}

interface Now { n: number; bubbles: Bubble[] | null; screen: Screen; goals: Goal[] | null }

export type FromServer =
  | ({ type: "state"; title: string; lang: string; key: string } & Now)
  | ({ type: "update" } & Now)
  | { type: "ack"; id: string; n: number; repeated?: boolean }
  | { type: "refused"; id: string; code: string; message: string }
  | { type: "retry"; id: string; code: string; message: string };

/** How long one answer may be, in bytes of UTF-8 (dialog.MaxText). */
export const maxText = 20_000;
