import { html, nothing, type TemplateResult } from "lit-html";
import { ownOrDrawn } from "../drawn.js";
import type { Page } from "../page.js";
import type { Answer } from "../protocol.js";
import { note } from "../textbox.js";
import { pictures } from "../together/pictures.js";
import { readThis } from "../voice/button.js";
import { where } from "../where.js";
import { answersTo, equal } from "./confirm.js";

/**
 * The bruker says whether what was written for them is right (R63). Three
 * buttons of one size: to be unsure is as good an answer as the others.
 */
export function vouching(page: Page): TemplateResult {
  return html`<div class="answer">${note(page)}${answers(page, "question", page.words.answers.summaryYes, (answer) => page.sendHere({ do: "vouch", answer }))}</div>`;
}

/** What waits for a yes or a no, with the same three buttons. */
export function waitingList(page: Page): TemplateResult | typeof nothing {
  const { vouch: words } = page.words;
  const waiting = page.screen?.waiting ?? [];
  if (waiting.length === 0) return nothing;
  return html`<section class="waiting" aria-labelledby="waiting"><h2 id="waiting" tabindex="-1">${words.waiting}</h2>
    <ul>${waiting.map((said) => html`<li class="sheet"><p class="said-title">${said.drawn ? page.words.drawing.drewFor : words.wrote}</p>${ownOrDrawn(page, `«${said.text}»`, said.drawn)}${pictures(said)}${readThis(page, said.text)}
      <p class="closing" id="asked-${said.n}">${said.drawn ? page.words.drawing.asked : words.asked}</p>
      ${answers(page, `asked-${said.n}`, page.words.answers.yes, (answer) => page.send({ do: "vouch", ...where(said), answer }, { id: "waiting" }))}</li>`)}</ul></section>`;
}

/** Where there is another «Ja, det stemmer» on the page, yes is a short one. */
function answers(page: Page, by: string, yes: string, act: (answer: Answer) => void): TemplateResult {
  const choices = answersTo(page, "verify").map((choice) => choice.answer === "yes" ? { ...choice, label: yes } : choice);
  return html`<div class="equals three" role="group" aria-labelledby=${by}>${choices.map((choice) => equal(page, choice, () => act(choice.answer)))}</div>`;
}
