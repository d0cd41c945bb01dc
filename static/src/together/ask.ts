import { html, type TemplateResult } from "lit-html";
import type { Page } from "../page.js";
import type { Line } from "../protocol.js";
import { answersTo, equal } from "../screens/confirm.js";
import { asked } from "../screens/question.js";
import { readAloud } from "../voice/button.js";

/** Something that is only done when the bruker has said yes: what it means, then two equal buttons. */
export function agree(page: Page, title: Line, facts: string[], yes: () => void): TemplateResult {
  return html`${asked(page, title, "", readAloud(page, [title.text, ...facts]))}
    <div class="rest"><ul class="items">${facts.map((fact) => html`<li><p>${fact}</p></li>`)}</ul></div>
    <div class="answer"><p class="note" id="note" role="alert">${page.note}</p>
      <div class="equals" role="group" aria-labelledby="question">${answersTo(page, "consent").map((choice) => equal(page, choice, choice.answer === "yes" ? yes : () => page.closePanel()))}</div></div>`;
}

/** The bruker agrees before anybody answers with them. */
export function askTogether(page: Page, helper: boolean): TemplateResult {
  const { ask } = page.words.together;
  return agree(page, { text: ask.heading, picture: "sammen" }, ask.facts, () => page.answerTogether(true, helper));
}
