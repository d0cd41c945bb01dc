import { html, nothing, type TemplateResult } from "lit-html";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen } from "../protocol.js";
import { planLink } from "../plan/link.js";
import { shareOfWords } from "../together/bar.js";
import { waitingList } from "./vouching.js";
import { finishButton } from "../safe/finish.js";
import { untilNow } from "../safe/until.js";
import { folded } from "./folded.js";
import { rest } from "./question.js";
import { goalCards } from "./sharing.js";
import { saidList } from "./summary.js";

/** The end for now. What was said may still be changed, and shared or taken back. */
export function ended(page: Page, screen: Screen): TemplateResult {
  const parts = partsOf(screen);
  const { ended: words } = page.words;
  const goals = page.conversation?.goals ?? [];
  return html`${rest(page, parts)}${parts.closing ? html`<p dir="auto">${parts.closing}</p>` : nothing}
    ${waitingList(page)}
    ${shareOfWords(page)}
    ${goals.length > 0 ? planLink(page) : nothing}
    ${goals.length > 0 ? folded(page, words.sharing, goalCards(page)) : nothing}
    ${screen.said && screen.said.length > 0 ? folded(page, words.change, saidList(page, screen.said)) : nothing}
    ${untilNow(page)}
    <div class="finish">${finishButton(page)}</div>`;
}
