import { html, nothing, type TemplateResult } from "lit-html";
import { beginning } from "../clip.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import { picture } from "../picture.js";
import type { Screen } from "../protocol.js";
import { note } from "../textbox.js";
import { besideCard } from "../voice/button.js";
import { goOn, rest } from "./question.js";

/** Tap what comes first, then the next. No dragging: it needs two good hands. */
export function ranking(page: Page, screen: Screen): TemplateResult {
  const { words, picks } = page;
  const all = screen.cards ?? [];
  const tap = (n: number): void => page.choose(picks.includes(n) ? picks.filter((pick) => pick !== n) : [...picks, n]);
  const send = (): void => {
    if (picks.length === 0) return page.explain(words.emptyOrder);
    // One left over can only come last.
    const left = all.filter((card) => !picks.includes(card.n));
    page.sendHere({ do: "pick", picks: left.length === 1 ? [...picks, ...left.map((card) => card.n)] : picks });
  };
  return html`${rest(page, partsOf(screen))}<div class="answer">
    <p class="help">${words.ranking.help}</p>
    <div class="cards" role="group" aria-labelledby="question">
      ${all.map((card) => {
        const place = picks.indexOf(card.n) + 1;
        return besideCard(page, card.text, html`<button type="button" class="card order" aria-pressed=${place > 0} @click=${() => tap(card.n)}>
          ${picture(card.picture)}<span class="card-text" dir="auto" translate="no">${beginning(card.text)}</span>
          <span class="place" translate="no">${place > 0 ? html`<span class="ds-sr-only">${words.ranking.place(place)}</span><span aria-hidden="true">${place}</span>` : nothing}</span>
        </button>`);
      })}
    </div>
    ${note(page)}
    ${goOn(page, send)}
  </div>`;
}
