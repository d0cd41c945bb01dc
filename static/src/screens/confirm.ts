import { html, nothing, type TemplateResult } from "lit-html";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Answer, Screen } from "../protocol.js";
import { note } from "../textbox.js";
import { rest } from "./question.js";

/** A yes or a no: to what was said, or to a consent. */
export function yesNo(page: Page, screen: Screen): TemplateResult {
  const { answers } = page.words;
  return html`${rest(page, partsOf(screen))}${equals(page, screen, [["yes", answers.yes], ["no", answers.no]])}`;
}

/** Buttons of the same size and colour: no answer is better than another. */
export function equals(page: Page, screen: Screen, choices: [Answer, string][]): TemplateResult {
  const { closing } = partsOf(screen);
  return html`<div class="answer">
    ${closing ? html`<p class="closing" id="closing" dir="auto">${closing}</p>` : nothing}
    ${note(page)}
    <div class="equals" role="group" aria-labelledby=${closing ? "closing" : "question"}>
      ${choices.map(([answer, label]) => html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => page.sendHere({ do: "confirm", answer })}>${label}</button>`)}
    </div>
  </div>`;
}
