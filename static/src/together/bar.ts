import { html, nothing, type TemplateResult } from "lit-html";
import { tickIcon } from "../icons.js";
import type { Page } from "../page.js";
import { helpersRow, wordShares } from "./count.js";
import { tip } from "./tips.js";

const many = 3; // answers in a row by the one who helps, before both are told (R52)

/** What stands under the header: who answers now, or whose conversation this is. */
export function underHeader(page: Page): TemplateResult | typeof nothing {
  if (page.net === "over" || !page.conversation) return nothing;
  if (page.isParorende()) return html`<section class="own-name off-paper" aria-labelledby="own-name"><p id="own-name">${page.words.near.own}</p></section>`;
  if (!page.isTogether() || page.screen?.paused) return nothing; // nobody answers in a pause
  const { together: words } = page.words;
  const helper = page.writtenFor();
  const may = page.helperMay();
  const asks = page.panel !== undefined || page.view === "plan" || page.screen?.kind !== "statement";
  const button = (label: string, pressed: boolean, act: () => void): TemplateResult => html`<button type="button" class="card who"
    aria-pressed=${pressed} @click=${act}><span class="card-text">${label}</span>${tickIcon}</button>`;
  const row = may && helpersRow(page.conversation.bubbles) >= many;
  return html`<section class="together off-paper" aria-labelledby="who" data-who=${helper ? "helper" : "bruker"}>
      <p id="who">${words.who}</p>
      <div class="two-who" role="group" aria-labelledby="who">
        ${button(words.bruker, !helper, () => { if (helper) page.setHelper(false); })}
        ${may ? button(words.helper, helper, () => { if (!helper) page.setHelper(true); }) : html`<p class="yours">${asks ? words.yours : ""}</p>`}
      </div>
      ${helper ? html`<p class="waits">${words.waits}</p>` : nothing}
      ${row ? html`<p class="in-a-row">${words.row}</p>` : nothing}
    </section>${tip(page)}`;
}

/** How much of what has been said is the bruker's own, told to the bruker and nobody else. */
export function shareOfWords(page: Page): TemplateResult | typeof nothing {
  const { own, others } = wordShares(page.conversation?.bubbles ?? []);
  return others === 0 ? nothing : html`<p class="word-share off-paper">${page.words.together.share(own, others)}</p>`;
}
