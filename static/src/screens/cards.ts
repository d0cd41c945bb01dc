import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { tickIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import { picture, wanted } from "../picture.js";
import type { Screen } from "../protocol.js";
import { note } from "../textbox.js";
import { besideCard } from "../voice/button.js";
import { goOn, rest } from "./question.js";

/** Cards to choose from, one or several. A tap chooses; «Videre» goes on: a stray tap does no harm. */
export function cards(page: Page, screen: Screen): TemplateResult {
  const send = (event: Event): void => {
    event.preventDefault();
    if (page.picks.length === 0) page.explain(page.words.emptyChoice);
    else page.sendHere({ do: "pick", picks: page.picks });
  };
  return html`${rest(page, partsOf(screen))}<form class="answer" @submit=${send}>
    ${cardList(page, screen)}
    ${note(page)}
    ${goOn(page)}
  </form>`;
}

/** The cards themselves. Where they are only one way to answer, a second tap takes the choice back. */
export function cardList(page: Page, screen: Pick<Screen, "kind" | "cards">, tapped: "once" | "again" = "once", writes = false): TemplateResult {
  const several = screen.kind === "many";
  const choose = (n: number, on: boolean): void => {
    if (several) page.choose(on ? [...page.picks, n].sort((a, b) => a - b) : page.picks.filter((pick) => pick !== n));
    else page.choose(on ? [n] : []);
  };
  const single = tapped === "once" && !several;
  const other = page.settings.pictures ? page.words.somethingElse : page.words.orWrite;
  return html`<div class="cards" role=${single ? "radiogroup" : "group"} aria-labelledby="question">
    ${(screen.cards ?? []).map((card) => besideCard(page, card.text, html`<label class="card">
      <input type=${single ? "radio" : "checkbox"} name="card" .checked=${live(page.picks.includes(card.n))}
        @change=${(event: Event) => choose(card.n, (event.target as HTMLInputElement).checked)}>
      ${picture(card.picture)}<span class="card-text" dir="auto">${card.text}</span>${tickIcon}
    </label>`, card.n))}
    ${tapped === "again" ? besideCard(page, other, html`<label class="card">
      <input type="checkbox" name="card" .checked=${live(writes)} @change=${(event: Event) => page.write((event.target as HTMLInputElement).checked)}>
      ${wanted(page, "noe-annet")}<span class="card-text">${other}</span>${tickIcon}
    </label>`) : nothing}
  </div>`;
}
