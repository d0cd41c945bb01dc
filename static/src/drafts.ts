import { shelf } from "./shelf.js";

/** Half-written words, kept at each keystroke until they are sent or thrown away. */
export class Drafts {
  private readonly prefix: string;

  constructor(owner: string) {
    this.prefix = `egneord.draft.${owner}.`;
  }

  get(place: string): string {
    return shelf.get(this.prefix + place) ?? "";
  }

  set(place: string, text: string): void {
    if (text === "") shelf.remove(this.prefix + place);
    else shelf.set(this.prefix + place, text);
  }
}

/** Where the words for a question are kept. */
export function placeOf(step: string, round: number | undefined): string {
  return `${step}.${round ?? 0}`;
}
