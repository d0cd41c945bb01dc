import { html, type TemplateResult } from "lit-html";
import { playIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen } from "../protocol.js";
import { finishButton } from "../safe/finish.js";
import { untilNow } from "../safe/until.js";
import { shareOfWords } from "../together/bar.js";
import { rest } from "./question.js";

/** Nothing to do here but rest, and one large button for later. */
export function paused(page: Page, screen: Screen): TemplateResult {
  const parts = partsOf(screen);
  return html`${parts.after.length > 0 ? rest(page, parts) : html`<p class="help">${page.words.paused.text}</p>`}
    ${shareOfWords(page)}
    <button type="button" class="ds-button go" @click=${() => page.send({ do: "resume" })}>${playIcon}${page.optionLabel("resume") || page.words.paused.resume}</button>
    ${untilNow(page)}
    <div class="finish">${finishButton(page)}</div>`;
}
