import { html, nothing, type TemplateResult } from "lit-html";
import { ownOrDrawn } from "../drawn.js";
import { closeIcon, questionIcon, tickIcon } from "../icons.js";
import type { Page } from "../page.js";
import type { Answer } from "../protocol.js";
import { note } from "../textbox.js";
import { pictures } from "../together/pictures.js";
import { readThis } from "../voice/button.js";
import { where } from "../where.js";

/**
 * The bruker says whether what was written for them is right (R63). Three
 * buttons of one size: to be unsure is as good an answer as the others.
 */
export function vouching(page: Page): TemplateResult {
  return html`<div class="answer">${note(page)}${answers(page, "question", page.words.vouch.right, (answer) => page.sendHere({ do: "vouch", answer }))}</div>`;
}

/** What waits for a yes or a no, with the same three buttons. */
export function waitingList(page: Page): TemplateResult | typeof nothing {
  const { vouch: words } = page.words;
  const waiting = page.screen?.waiting ?? [];
  if (waiting.length === 0) return nothing;
  return html`<section class="waiting" aria-labelledby="waiting"><h2 id="waiting" tabindex="-1">${words.waiting}</h2>
    <ul>${waiting.map((said) => html`<li class="sheet"><p class="said-title">${said.drawn ? page.words.drawing.drewFor : words.wrote}</p>${ownOrDrawn(page, `«${said.text}»`, said.drawn)}${pictures(said)}${readThis(page, said.text)}
      <p class="closing" id="asked-${said.n}">${said.drawn ? page.words.drawing.asked : words.asked}</p>
      ${answers(page, `asked-${said.n}`, words.yes, (answer) => page.send({ do: "vouch", ...where(said), answer }, { id: "waiting" }))}</li>`)}</ul></section>`;
}

/** Where there is another «Ja, det stemmer» on the page, yes is a short one. */
function answers(page: Page, by: string, yes: string, act: (answer: Answer) => void): TemplateResult {
  const { vouch: words } = page.words;
  const choices: [Answer, string, TemplateResult][] = [["yes", yes, tickIcon], ["no", words.no, closeIcon], ["almost", words.unsure, questionIcon]];
  return html`<div class="equals three" role="group" aria-labelledby=${by}>
    ${choices.map(([answer, label, icon]) => html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => act(answer)}>${page.settings.pictures ? icon : nothing}${label}</button>`)}
  </div>`;
}
