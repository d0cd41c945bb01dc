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
