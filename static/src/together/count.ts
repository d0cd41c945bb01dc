import type { Bubble } from "../protocol.js";
import { fate } from "../talk.js";

/** How many of the last answers the one who helps has written, with none of the bruker's between. */
export function helpersRow(bubbles: Bubble[]): number {
  let row = 0;
  for (const bubble of [...bubbles].reverse()) {
    if (bubble.who !== "bruker" || bubble.did === "vouched") continue;
    if (bubble.by) row++;
    else if (!bubble.button || bubble.step) break; // own words, or a card; a skipped question is no answer
  }
  return row;
}

/** Whether the bruker has just said no or unsure to words that were written for them. */
export function wasNotRight(bubbles: Bubble[]): boolean {
  const last = [...bubbles].reverse().find((bubble) => bubble.who === "bruker");
  return last?.did === "vouched" && last.answer !== "yes";
}

export interface Shares { own: number; others: number }

/**
 * How many words of the conversation are the bruker's, and how many were written
 * for them: those that stand, or wait for a yes. It is counted here, for the
 * bruker alone, and goes nowhere.
 */
export function wordShares(bubbles: Bubble[]): Shares {
  const others = new Map<string, number>();
  let own = 0;
  for (const bubble of bubbles) {
    const at = `${bubble.step} ${bubble.round ?? 0}`;
    if (bubble.did === "vouched" && bubble.answer === "no") others.delete(at);
    if (bubble.who !== "bruker" || bubble.button || bubble.did || fate(bubble, bubbles) !== undefined) continue;
    const words = bubble.text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (bubble.by) others.set(at, words);
    else own += words;
  }
  return { own, others: [...others.values()].reduce((sum, words) => sum + words, 0) };
}
