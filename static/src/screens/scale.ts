import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { tickIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen, Span } from "../protocol.js";
import { note } from "../textbox.js";
import { besideCard } from "../voice/button.js";
import { goOn, rest } from "./question.js";

/**
 * How much: a few words on a ladder, the most on top, with a bar that grows. A row
 * from left to right is lost on somebody who does not see to one side, and numbers
 * are hard for many after a stroke: they come when they are asked for.
 */
export function scale(page: Page, screen: Screen, span: Span): TemplateResult {
  const words = span.steps ?? [];
  const numbers = words.length === 0 || page.opened.has("numbers");
  const send = (event: Event): void => {
    event.preventDefault();
    const [chosen] = page.picks;
    if (chosen === undefined) page.explain(page.words.emptyChoice);
    else page.sendHere(numbers ? { do: "rate", value: chosen } : { do: "pick", picks: [chosen] });
  };
  const swap = (): void => {
    page.unfolded("numbers", !numbers);
    page.choose([]);
  };
  return html`${rest(page, partsOf(screen))}<form class="answer" @submit=${send}>
    <div class="cards ladder ${numbers ? "numbers" : ""}" role="radiogroup" aria-labelledby="question">${numbers ? ladder(page, span) : words.map((word, i) => besideCard(page, word, step(page, i, 1 - i / Math.max(1, words.length - 1), html`<span class="card-text">${word}</span>`)))}</div>
    ${note(page)}
    ${goOn(page)}
    ${words.length > 0 ? html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${swap}>${numbers ? page.words.scale.words : page.words.scale.numbers}</button>` : nothing}
  </form>`;
}

function ladder(page: Page, span: Span): TemplateResult[] {
  return Array.from({ length: span.high - span.low + 1 }, (_, i) => span.high - i).map((value) => {
    const end = value === span.high ? span.high_text : value === span.low ? span.low_text : undefined;
    const share = span.high > span.low ? (value - span.low) / (span.high - span.low) : 0;
    return step(page, value, share, html`<span class="step-number">${value}</span>${end ? html`<span class="step-text">${end}</span>` : nothing}`);
  });
}

function step(page: Page, value: number, share: number, named: TemplateResult): TemplateResult {
  return html`<label class="card">
    <input type="radio" name="step" .checked=${live(page.picks[0] === value)} @change=${() => page.choose([value])}>
    ${named}
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width=${Math.max(share * 100, 2)} height="10" rx="1" /></svg>${tickIcon}
  </label>`;
}
