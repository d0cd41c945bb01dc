import { html, type TemplateResult } from "lit-html";
import { talkNow } from "./bubbles.js";
import type { Page } from "./page.js";
import type { Screen } from "./protocol.js";
import { cards } from "./screens/cards.js";
import { yesNo } from "./screens/confirm.js";
import { ended } from "./screens/ended.js";
import { free } from "./screens/free.js";
import { oneByOne, partsNow } from "./screens/onebyone.js";
import { paused } from "./screens/paused.js";
import { question } from "./screens/question.js";
import { ranking } from "./screens/ranking.js";
import { scale } from "./screens/scale.js";
import { sharing } from "./screens/sharing.js";
import { statement } from "./screens/statement.js";
import { correction, summary } from "./screens/summary.js";
import { vouching } from "./screens/vouching.js";
import { readQuestion } from "./voice/button.js";

/** The question now, and the means to answer it. */
export function screenNow(page: Page, screen: Screen): TemplateResult {
  if (partsNow(page) > 0 && !page.answerWaits()) return oneByOne(page, screen);
  const { headings } = page.words;
  const replies = page.foldOpen || !page.conversation ? 0 : talkNow(page, page.conversation).replies.length;
  const otherwise = screen.paused ? headings.paused : screen.ended ? headings.ended
    : screen.kind in headings ? headings[screen.kind as keyof typeof headings] : headings.statement;
  return html`${question(page, screen, otherwise, replies, readQuestion(page, screen, otherwise))}${means(page, screen)}`;
}

function means(page: Page, screen: Screen): TemplateResult {
  if (screen.paused) return paused(page, screen);
  if (page.answerWaits()) return kept(page);
  if (screen.ended) return ended(page, screen);
  switch (screen.kind) {
    case "statement": return statement(page, screen);
    case "free": return free(page, screen);
    case "one":
    case "many": return cards(page, screen);
    case "scale": return screen.scale ? scale(page, screen, screen.scale) : statement(page, screen);
    case "yes_no":
    case "consent": return yesNo(page, screen);
    case "summary": return summary(page, screen);
    case "correction": return correction(page, screen);
    case "ranking": return ranking(page, screen);
    case "sharing": return sharing(page, screen);
    case "vouching": return vouching(page);
  }
}

/** The answer is on the tablet, and the net is away. */
function kept(page: Page): TemplateResult {
  const { waiting } = page.words;
  return html`<div class="kept"><p>${waiting.kept}</p>${page.net === "away" ? html`<p>${waiting.later}</p>` : ""}</div>`;
}
