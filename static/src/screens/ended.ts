import { html, nothing, type TemplateResult } from "lit-html";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen } from "../protocol.js";
import { rest } from "./question.js";
import { goalCards } from "./sharing.js";
import { saidList } from "./summary.js";

/** The end for now. What was said may still be changed, and shared or taken back. */
export function ended(page: Page, screen: Screen): TemplateResult {
  const parts = partsOf(screen);
  return html`${rest(parts)}${parts.closing ? html`<p dir="auto">${parts.closing}</p>` : nothing}
    ${(page.conversation?.goals ?? []).some((goal) => goal.confirmed || goal.shared) ? goalCards(page) : nothing}
    ${screen.said && screen.said.length > 0 ? saidList(page, screen.said) : nothing}`;
}
