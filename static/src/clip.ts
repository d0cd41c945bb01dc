import { html, type TemplateResult } from "lit-html";
import { plusIcon } from "./icons.js";
import type { Page } from "./page.js";

const longText = 320; // characters; beyond this the question, or the buttons, would be pushed off the screen
const longLines = 6;

/** Long words are cut in sight, never in what is kept: one tap shows all. */
export function clipped(page: Page, place: string, text: string, content: TemplateResult): TemplateResult {
  const long = text.length > longText || text.split("\n").length > longLines;
  if (!long || page.whole.has(place)) return content;
  return html`<div class="clip">${content}</div>
    <button type="button" class="small" @click=${() => page.showWhole(place)}>${plusIcon}${page.words.talk.whole}</button>`;
}
