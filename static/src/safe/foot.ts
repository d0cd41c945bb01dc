import { html, nothing, type TemplateResult } from "lit-html";
import type { Page } from "../page.js";
import { operator } from "./operator.js";

/** What stands at the foot of every page, in the same order. */
export function foot(page: Page): TemplateResult {
  const { safe: words } = page.words;
  const { statement, contact } = operator();
  const help = (event: MouseEvent): void => { // the address is for a page whose script has stopped
    event.preventDefault();
    if (page.panel?.kind !== "help") page.openPanel({ kind: "help", back: page.panel });
    else page.closePanel();
  };
  return html`<ul>
    <li><a class="foot-link" href="/hjelp" @click=${help}>${words.help}</a></li>
    <li><a class="foot-link" href="/om-bildene">${words.pictures}</a></li>
    ${statement ? html`<li><a class="foot-link" href=${statement}>${words.statement}</a></li>` : nothing}
    ${contact?.text ? html`<li><a class="foot-link" href=${contact.link}>${words.contact} ${contact.text}</a></li>` : nothing}
  </ul>`;
}
