import { html, type TemplateResult } from "lit-html";
import { plusIcon } from "./icons.js";
import type { Page } from "./page.js";

const longText = 320; // characters; beyond this the question, or the buttons, would be pushed off the screen
const longLines = 6;
const longTitle = 140; // characters on a card that stands for an answer

/** Long words are cut in sight, never in what is kept: one tap shows all. */
export function clipped(page: Page, place: string, text: string, content: TemplateResult): TemplateResult {
  const long = text.length > longText || text.split("\n").length > longLines;
  if (!long || page.whole.has(place)) return content;
  return html`<div class="clip">${content}</div>
    <button type="button" class="small" @click=${() => page.showWhole(place)}>${plusIcon}${page.words.talk.whole}</button>`;
}

/**
 * The beginning of long words, where a card only has to say which answer it is. It
 * is cut by words and not by lines: a line is of any length in large letters.
 */
export function beginning(text: string): string {
  const one = text.replaceAll(/\s+/g, " ");
  if (one.length <= longTitle) return one;
  const end = one.lastIndexOf(" ", longTitle);
  return `${[...one].slice(0, end > longTitle / 2 ? [...one.slice(0, end)].length : longTitle).join("")} …`;
}
