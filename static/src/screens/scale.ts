import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { tickIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen, Span } from "../protocol.js";
import { note } from "../textbox.js";
import { goOn, rest } from "./question.js";

/**
 * A number on a ladder: the most on top, with a bar that grows. A row from left
 * to right is lost on somebody who does not see to one side.
 */
export function scale(page: Page, screen: Screen, span: Span): TemplateResult {
  const steps = Array.from({ length: span.high - span.low + 1 }, (_, i) => span.high - i);
  const send = (event: Event): void => {
    event.preventDefault();
    const [value] = page.picks;
    if (value === undefined) page.explain(page.words.emptyChoice);
    else page.sendHere({ do: "rate", value });
  };
  return html`${rest(page, partsOf(screen))}<form class="answer" @submit=${send}>
    <div class="cards ladder" role="radiogroup" aria-labelledby="question">
      ${steps.map((value) => {
        const end = value === span.high ? span.high_text : value === span.low ? span.low_text : undefined;
        const share = span.high > span.low ? (value - span.low) / (span.high - span.low) : 0;
        return html`<label class="card">
          <input type="radio" name="step" .checked=${live(page.picks[0] === value)} @change=${() => page.choose([value])}>
          <span class="step-number">${value}</span>
          <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width=${Math.max(share * 100, 1)} height="10" rx="1" /></svg>
          ${end ? html`<span class="step-text">${end}</span>` : nothing}${tickIcon}
        </label>`;
      })}
    </div>
    ${note(page)}
    ${goOn(page)}
  </form>`;
}
