import { html, nothing, type TemplateResult } from "lit-html";
import { closeIcon, questionIcon, tickIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Answer, Screen } from "../protocol.js";
import { note } from "../textbox.js";
import { rest } from "./question.js";

/** A button that answers. */
export interface Choice { answer: Answer; label: string; icon?: TemplateResult }

/** The answers there are to a consent, to a summary as a whole, and to one thing that was said. */
export function answersTo(page: Page, what: "consent" | "summary" | "verify"): Choice[] {
  const { answers, vouch } = page.words;
  if (what === "summary") return [{ answer: "yes", label: answers.summaryYes }, { answer: "almost", label: answers.summaryAlmost }, { answer: "no", label: answers.summaryNo }];
  const yes: Choice = { answer: "yes", label: answers.yes, icon: tickIcon }, no: Choice = { answer: "no", label: answers.no, icon: closeIcon };
  return what === "consent" ? [yes, no] : [yes, no, { answer: "almost", label: vouch.unsure, icon: questionIcon }];
}

/** A yes or a no: to what was said, or to a consent. */
export function yesNo(page: Page, screen: Screen): TemplateResult {
  const { closing } = partsOf(screen);
  return html`${rest(page, partsOf(screen))}${equals(page, screen, closing ? "closing" : "question", answersTo(page, "consent"))}`;
}

/** One of several buttons of the same size and colour: no answer is better than another. Its sign stands beside the words for the one who wants pictures. */
export function equal(page: Page, { label, icon }: Pick<Choice, "label" | "icon">, act: () => void): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" @click=${act}>${page.settings.pictures ? icon : nothing}${label}</button>`;
}

/** The equal answers to what is on the screen. */
export function equals(page: Page, screen: Screen, by: "closing" | "question", choices: Choice[]): TemplateResult {
  const { closing } = partsOf(screen);
  return html`<div class="answer">
    ${by === "closing" ? html`<p class="closing" id="closing" dir="auto">${closing}</p>` : nothing}
    ${note(page)}
    <div class="equals" role="group" aria-labelledby=${by}>
      ${choices.map((choice) => equal(page, choice, () => page.sendHere({ do: "confirm", answer: choice.answer })))}
    </div>
  </div>`;
}
