import { shelf } from "./shelf.js";

// The key of the conversation this tablet held last. A tablet may be lent out:
// what one person wrote is kept under their key, and never sent as another's.
const here = "egneord.here";

export function owner(): string {
  return shelf.get(here) ?? "";
}

export function ownerIs(key: string): void {
  shelf.set(here, key);
}

/** An invitation was used: until the server has told whose it is, it is nobody's. */
export function ownerUnknown(): void {
  shelf.remove(here);
}

const as = "egneord.as";

/** Whether the conversation is a pårørende's own. It is known also when the way in is closed. */
export function namedAs(who: "parorende" | undefined): void {
  if (who) shelf.set(as, who);
  else shelf.remove(as);
}

export function wasParorende(): boolean {
  return shelf.get(as) !== null;
}
