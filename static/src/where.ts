import type { Wish } from "./protocol.js";

/** Which answer is meant: that to a step, in a round. Outside the rounds it is 0. */
export interface Where { step: string; round: number }

/** The same in a command. */
export function where({ step, round }: Where): Pick<Wish, "step" | "round"> {
  return round ? { step, round } : { step };
}

/** Where half-written words to a question are kept. */
export function placeOf(step: string, round: number | undefined): string {
  return `${step}.${round ?? 0}`;
}
