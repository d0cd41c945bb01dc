import { isDrawn } from "../drawn.js";
import type { Command } from "../protocol.js";
import { readJSON, shelf } from "../shelf.js";

/** What would be lost if the tablet were emptied now: the bruker's own words and drawings, and whether there are somebody else's, which are nobody's to read here. */
export interface Unsent { mine: { text: string; drawn: boolean }[]; presses: boolean; others: boolean }

export function unsentNow(owner: string): Unsent {
  const unsent: Unsent = { mine: [], presses: false, others: false };
  const found = (kept: string, prefix: string, text: string | undefined, drawn: boolean): void => {
    if (text?.trim() === "") return;
    if (!kept.startsWith(`${prefix}${owner}.`)) unsent.others = true;
    else if (text === undefined) unsent.presses = true; // an answer without words, such as a card
    else unsent.mine.push({ text, drawn });
  };
  for (const prefix of ["egneord.out.", "egneord.aside."]) {
    for (const kept of shelf.keys(prefix)) {
      const said = readJSON<Pick<Command, "do" | "text" | "drawn">>(kept);
      found(kept, prefix, said?.text, said !== undefined && isDrawn(said));
    }
  }
  for (const kept of shelf.keys("egneord.draft.")) found(kept, "egneord.draft.", shelf.get(kept) ?? "", kept.includes(".draw."));
  return unsent;
}
