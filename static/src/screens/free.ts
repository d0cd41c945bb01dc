import { html, type TemplateResult } from "lit-html";
import { placeOf } from "../drafts.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen } from "../protocol.js";
import { note, textbox, wordsOf } from "../textbox.js";
import { goOn, rest } from "./question.js";

/** An answer in own words. */
export function free(page: Page, screen: Screen): TemplateResult {
  return html`${rest(partsOf(screen))}<form class="answer" novalidate @submit=${(event: Event) => page.say(wordsOf(event))}>
    ${textbox(page, placeOf(screen.step, screen.round), { by: "question" })}
    ${note(page)}
    ${goOn(page)}
  </form>`;
}
