import { html, type TemplateResult } from "lit-html";
import type { Page } from "../page.js";
import { note, textbox, wordsOf } from "../textbox.js";
import { goOn } from "./question.js";

/** An answer in own words. */
export function free(page: Page, place: string): TemplateResult {
  return html`<form class="answer" novalidate @submit=${(event: Event) => page.say(wordsOf(event))}>
    ${textbox(page, place, { by: "question" })}
    ${note(page)}
    ${goOn(page)}
  </form>`;
}
