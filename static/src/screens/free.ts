import { html, nothing, type TemplateResult } from "lit-html";
import { placeOf } from "../drafts.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen } from "../protocol.js";
import { note, textbox, wordsOf } from "../textbox.js";
import { cardList } from "./cards.js";
import { goOn, rest } from "./question.js";

/** An answer in own words; or, when the bruker has asked for cards, one of those. */
export function free(page: Page, screen: Screen): TemplateResult {
  const asked = (screen.cards ?? []).length > 0;
  const place = placeOf(screen.step, screen.round);
  const send = (event: Event): void => {
    const words = wordsOf(event);
    if (page.picks.length === 0) page.say(words);
    else if (words.trim() !== "") page.explain(page.words.cardAndWords);
    else page.sendHere({ do: "pick", picks: page.picks });
  };
  return html`${rest(partsOf(screen))}<form class="answer" novalidate @submit=${send}>
    ${asked ? cardList(page, screen, "again") : nothing}
    ${textbox(page, place, asked ? { text: page.words.orWrite } : { by: "question" })}
    ${note(page)}
    ${goOn(page)}
  </form>`;
}
