import { html, nothing, type TemplateResult } from "lit-html";
import { closeIcon } from "../icons.js";
import type { Page } from "../page.js";
import { helpKnown } from "./operator.js";

/**
 * Whom one may ring now, above the question. It is calm: no heading, no alarm
 * colour, nothing is blocked, and it says nothing of what was written. It stands
 * in a live region, so that a screen reader says it once, after the question.
 */
export function callsNow(page: Page): TemplateResult | typeof nothing {
  const { safe: words } = page.words;
  const where = page.safe.calls;
  if (!where || page.panel?.kind === "help" || page.panel?.kind === "finish") return nothing;
  return html`<section class="calls-now" aria-label=${words.whom}>
    <p>${where === "stored" ? words.stored : words.here} ${words.youMay}</p>
    ${callList(page)}
    <p>${words.nobodyTold}</p>
    <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.hideCalls()}>${closeIcon}${words.hide}</button>
  </section>`;
}

/** The numbers, large enough to be read to a telephone that is not this one. */
export function callList(page: Page): TemplateResult {
  const { safe: words } = page.words;
  const { calls, coordinator } = helpKnown();
  return html`<ul class="calls">
    ${calls.map((call) => html`<li>${number(call.number, call.words)}</li>`)}
    ${coordinator?.phone ? html`<li>${number(coordinator.phone, words.coordinator(coordinator.name))}</li>` : nothing}
  </ul>`;
}

function number(written: string, of: string): TemplateResult {
  return html`<a class="ds-button call" data-variant="secondary" data-color="neutral" href="tel:${written.replaceAll(/\s/g, "")}" translate="no"><span class="number">${written}</span> <span class="whose">${of}</span></a>`;
}
