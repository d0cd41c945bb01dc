import type { Days } from "../protocol.js";
import type { PlanWords } from "../words.js";

/** «Senest 24. mars 2027»: what a time means, in days. Empty when no day is known. */
export function daysIn(words: PlanWords, { from, until }: Days): string {
  if (from && until) return from === until ? words.days.on(day(words, from)) : words.days.between(day(words, from), day(words, until));
  if (until) return words.days.until(day(words, until));
  return from ? words.days.from(day(words, from)) : "";
}

/** An ISO date as people write it. */
export function day(words: PlanWords, iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split("-").map(Number);
  return `${date}.\u00a0${words.months[(month ?? 1) - 1]} ${year}`;
}

/** The day on this tablet of a moment; now, when none is given. */
export function dayOf(moment: Date = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
