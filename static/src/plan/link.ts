import { html, nothing, type TemplateResult } from "lit-html";
import type { Page } from "../page.js";
import { pathOf, type View } from "../view.js";

/** To the plan, for the one it is about. It is a true address, and opens without a new connection. */
export function planLink(page: Page): TemplateResult | typeof nothing {
  return page.isParorende() ? nothing : link(page, "plan", page.words.plan.link);
}

export function talkLink(page: Page): TemplateResult {
  return link(page, "talk", page.words.plan.back);
}

function link(page: Page, to: View, label: string): TemplateResult {
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    history.pushState(null, "", pathOf(to));
    page.show(to);
  };
  return html`<a class="ds-button link" data-variant="secondary" href=${pathOf(to)} @click=${go}>${label}</a>`;
}
