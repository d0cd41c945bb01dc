import { readJSON, shelf } from "../shelf.js";

/** A number one may ring, and what it is for. */
export interface Call { number: string; words: string }

/** Whom the bruker may ring. */
export interface Help { calls: Call[]; coordinator?: { name: string; phone?: string } }

/** What the one who runs the program has set for everybody. It stands in the page itself. */
export interface Operator { calls: Call[]; statement?: string; contact?: { text: string; link: string } }

const key = "egneord.help"; // what the server told last: it is to be there without a net too

export function operator(): Operator {
  const text = document.querySelector<HTMLMetaElement>("meta[name=operator]")?.content ?? "";
  try {
    return JSON.parse(text) as Operator;
  } catch {
    return { calls: [] }; // a page that no server has sent
  }
}

export function helpKnown(): Help {
  return readJSON<Help>(key) ?? { calls: operator().calls };
}

export function helpIs(help: Help): void {
  shelf.set(key, JSON.stringify(help));
}
