import { html, type TemplateResult } from "lit-html";
import { downIcon } from "../icons.js";
import type { Page } from "../page.js";

/** What is one tap away: it opens where it stands, and stays open. */
export function folded(page: Page, title: string, content: TemplateResult): TemplateResult {
  return html`<details class="folded" ?open=${page.opened.has(title)} @toggle=${(event: Event) => page.unfolded(title, (event.target as HTMLDetailsElement).open)}><summary class="ds-button" data-variant="secondary">${title}${downIcon}</summary>${content}</details>`;
}
