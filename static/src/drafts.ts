import { shelf } from "./shelf.js";

/**
 * Half-written words, kept at each keystroke until they are sent or thrown away.
 * Two tabs may write in the same box: each goes by its own words, and what is on
 * the shelf is for the next time the page opens.
 */
export class Drafts {
  private readonly prefix: string;
  private readonly here = new Map<string, string>();

  constructor(owner: string) {
    this.prefix = `egneord.draft.${owner}.`;
  }

  get(place: string): string {
    return this.here.get(place) ?? shelf.get(this.prefix + place) ?? "";
  }

  set(place: string, text: string): void {
    const key = this.prefix + place;
    if (text !== "") shelf.set(key, text);
    else if (shelf.get(key) === this.get(place)) shelf.remove(key); // and not another tab's words
    this.here.set(place, text);
  }
}
