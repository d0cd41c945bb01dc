import { html, nothing, type TemplateResult } from "lit-html";
import { drawButton } from "../drawing.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen } from "../protocol.js";
import { note, textbox, wordsOf } from "../textbox.js";
import { cardList } from "./cards.js";
import { goOn, rest } from "./question.js";

/** An answer in own words; or, when the bruker has asked for cards, one of those. The box then comes when it is asked for too. */
export function free(page: Page, screen: Screen): TemplateResult {
  const other = page.writtenFor(), place = page.here();
  const asked = (screen.cards ?? []).length > 0 && !other; // a card is the bruker's own choice
  const writes = !asked || page.writes || page.draft(place) !== "";
  const send = (event: Event): void => {
    const words = wordsOf(event);
    if (!writes && page.picks.length === 0) page.explain(page.words.emptyChoice);
    else if (page.picks.length === 0) page.say(words);
    else if (words.trim() !== "") page.explain(page.words.cardAndWords);
    else page.sendHere({ do: "pick", picks: page.picks });
  };
  return html`${rest(page, partsOf(screen))}<form class="answer" novalidate @submit=${send}>
    ${other && (screen.cards ?? []).length > 0 ? html`<p class="fate">${page.words.together.cards}</p>` : nothing}
    ${asked ? cardList(page, screen, "again", writes) : nothing}
    ${writes ? textbox(page, place, other ? { text: page.words.together.label } : { by: "question" }) : nothing}
    ${drawButton(page)}
    ${note(page)}
    ${goOn(page)}
  </form>`;
}
