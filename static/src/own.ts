import { html, type TemplateResult } from "lit-html";

/** The bruker's own words, exactly. */
export function own(text: string): TemplateResult {
  return html`<p class="text own" dir="auto" translate="no">${text}</p>`;
}
