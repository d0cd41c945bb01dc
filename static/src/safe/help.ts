import { html, nothing, type TemplateResult } from "lit-html";
import { backIcon } from "../icons.js";
import type { Page } from "../page.js";
import { heading } from "../screens/question.js";
import { callList } from "./calls.js";
import { helpKnown, operator } from "./operator.js";

/** «Hjelp»: the same, in the same place, on every page, and without a net too. */
export function helpPanel(page: Page): TemplateResult {
  const { safe: words } = page.words;
  const { coordinator } = helpKnown();
  const { contact } = operator();
  return html`${heading(words.help)}
    <div class="rest">
      <h2>${words.whom}</h2>
      ${callList(page)}
      ${coordinator && !coordinator.phone ? html`<p>${words.isCoordinator(coordinator.name)}</p>` : nothing}
      <h2>${words.howTo}</h2>
      <ul class="items">${words.how.map((line) => html`<li><p>${line}</p></li>`)}</ul>
      ${contact?.text ? html`<p>${words.contact} <a class="foot-link" href=${contact.link}>${contact.text}</a></p>` : nothing}
    </div>
    <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.closePanel()}>${backIcon}${words.back}</button>`;
}
