import { newID } from "./id.js";
import { shelf } from "./shelf.js";

const here = "egneord.here";

/**
 * A name for the conversation this tablet holds, for its outbox and drafts. A
 * tablet may be lent out: what one person wrote must never be sent as another's.
 */
export function owner(): string {
  let name = shelf.get(here);
  if (name === null) {
    name = newID();
    shelf.set(here, name);
  }
  return name;
}

/** A new invitation was used here: from now on it may be another person. */
export function newOwner(): void {
  shelf.set(here, newID());
}

/** The server has told which conversation this is: the same name again, also after a new invitation. */
export function ownerIs(name: string): void {
  shelf.set(here, name);
}
