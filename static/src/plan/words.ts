import { saysSame } from "../drawn.js";
import type { Evidence, Goal, Letter } from "../protocol.js";
import type { Heading } from "../words.js";

const order: Letter[] = ["specific", "attractive", "measurable", "realistic", "time", "evaluable"];

/** Some words of a goal under an everyday heading. */
export interface Group { heading: Heading; said: Evidence[] }

/**
 * A goal's words as they are shown: nothing is said twice under one heading, and
 * what stands as the title is left out, except where the words are changed: there
 * nothing is to move under a finger when the title does.
 */
export function groups(goal: Goal, title: "left out" | "too" = "left out"): Group[] {
  const all: [Heading, Evidence[] | null | undefined][] = [...order.map((letter): [Heading, Evidence[] | null] => [letter, goal[letter]]), ["notes", goal.notes]];
  return all.flatMap(([heading, evidence]) => {
    const said = (evidence ?? []).filter((one, i, list) =>
      !(title === "left out" && saysSame(one, goal.title) && !one.from && !one.until) && list.findIndex((other) => saysSame(other, one)) === i);
    return said.length > 0 ? [{ heading, said }] : [];
  });
}

/** Those that matter now, in the bruker's order; then those put away. */
export function sorted(goals: Goal[]): { now: Goal[]; gone: Goal[] } {
  const byRank = [...goals].sort((a, b) => (a.rank || 99) - (b.rank || 99));
  return { now: byRank.filter((goal) => !goal.let_go), gone: byRank.filter((goal) => goal.let_go) };
}
