// What was drawn, wherever it is shown. It is never put into words: a screen
// reader is told that it is there, and whose it is.

import { html, nothing, type TemplateResult } from "lit-html";
import { own } from "./own.js";
import type { Page } from "./page.js";
import { wanted } from "./picture.js";
import type { Command, Evidence } from "./protocol.js";

/** The drawing that an event holds; nothing when there is none. */
export function sketch(page: Page, event: number | undefined): TemplateResult | typeof nothing {
  const path = event ? page.conversation?.drawings[event] : undefined;
  return path ? strokes(page, path) : nothing;
}

export function strokes(page: Page, path: string): TemplateResult {
  return html`<svg class="drawing" role="img" aria-label=${page.words.drawing.yours} viewBox="0 0 1000 1000"><path d=${path}></path></svg>`;
}

/** What was said: the drawing, or else the words. */
export function ownOrDrawn(page: Page, text: string, event: number | undefined): TemplateResult {
  return event ? html`${sketch(page, event)}` : own(text);
}

/** The event of a piece of evidence that is a drawing. */
export function drawnIn(one: Evidence): number | undefined {
  return one.drawn ? one.turn : undefined;
}

/** A quote, with the picture of the card it was chosen by; or the drawing. */
export function quoted(page: Page, one: Evidence): TemplateResult {
  const words = ownOrDrawn(page, `«${one.text}»`, drawnIn(one)), image = wanted(page, one.picture);
  return image === nothing ? words : html`<div class="beside">${image}${words}</div>`;
}

/** What to call it where there is only room for words. */
export function named(page: Page, one: { text: string }): string {
  return one.text || page.words.drawing.yours;
}

/** Whether two pieces of evidence say the same. A drawing is only ever itself. */
export function saysSame(one: Evidence, other: Evidence): boolean {
  return one.drawn || other.drawn ? one.drawn === other.drawn && one.turn === other.turn : one.text === other.text;
}

/** Whether the text of a command is a drawing. */
export function isDrawn(command: Pick<Command, "do" | "drawn">): boolean {
  return command.do === "draw" || command.drawn === true;
}
