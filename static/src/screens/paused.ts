import { html, type TemplateResult } from "lit-html";
import { playIcon } from "../icons.js";
import type { Page } from "../page.js";

/** Nothing to do here but rest, and one large button for later. */
export function paused(page: Page): TemplateResult {
  return html`<p class="help">${page.words.paused.text}</p>
    <button type="button" class="ds-button go" @click=${() => page.send({ do: "resume" })}>${playIcon}${page.optionLabel("resume") || page.words.paused.resume}</button>`;
}
