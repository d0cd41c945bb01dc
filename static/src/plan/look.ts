import { shelf } from "../shelf.js";

// How the plan looks is the bruker's choice (R96): the same words, in the shape
// that is theirs. It is kept on the tablet, by the key of the conversation.

export const looks = ["cards", "list", "sentences", "circle"] as const;
export type Look = (typeof looks)[number];

const lookKey = "egneord.look.", lettersKey = "egneord.letters";

export function lookOf(owner: string): Look {
  const kept = shelf.get(lookKey + owner);
  return looks.find((look) => look === kept) ?? "cards";
}

export function lookIs(owner: string, look: Look): void {
  shelf.set(lookKey + owner, look);
}

/** Large letters go for the whole page: eyes are the same everywhere. */
export function letters(): "plain" | "large" {
  return shelf.get(lettersKey) === "large" ? "large" : "plain";
}

export function lettersAre(size: "plain" | "large"): void {
  shelf.set(lettersKey, size);
}
