// «Min plan»: what matters, in the bruker's order and own words, to change, share
// and take out on paper (R79, R95, R96). It is never finished, and nothing in it
// is ever overwritten.

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Page } from "../page.js";
import type { Goal } from "../protocol.js";
import { heading } from "../screens/question.js";
import { shareButtons, shareState } from "../screens/sharing.js";
import { waitingList } from "../screens/vouching.js";
import { shareOfWords } from "../together/bar.js";
import { openNear } from "../together/near.js";
import { note } from "../textbox.js";
import { day, dayOf } from "./days.js";
import { readAloud } from "../voice/button.js";
import { goalWords, whichDay } from "./goal.js";
import { talkLink } from "./link.js";
import { tools } from "./tools.js";
import { groups, sorted } from "./words.js";

export function planNow(page: Page): TemplateResult {
  const { plan: words } = page.words;
  const { now, gone } = sorted(page.conversation?.goals ?? []);
  const look = page.settings.look;
  return html`<section class="now plan" data-kind="plan" data-step="plan" data-look=${look}>
    ${heading(now.length + gone.length > 0 ? words.heading : words.none)}
    <p class="on-paper">${words.paper.name} <span class="blank"></span> ${words.paper.date} ${day(words, dayOf())}</p>
    ${now.length + gone.length === 0 ? html`<div class="rest"><p>${words.noneText}</p></div>` : nothing}
    ${waitingList(page)}
    ${note(page)}
    <ol class="goals">${repeat(now, (goal) => goal.wish, (goal, i) => html`<li class=${goal.confirmed ? "" : "not-on-paper"}>${goalCard(page, goal, i, now)}</li>`)}</ol>
    ${gone.length > 0 ? html`<section class="gone off-paper" aria-labelledby="gone"><h2 id="gone">${words.gone.heading}</h2>
      <ul class="goals">${gone.map((goal) => html`<li class="sheet goal"><p id="state-${goal.wish ?? 0}" tabindex="-1" class="own" dir="auto" translate="no">${goal.title.text}</p>
        <div class="equals">${button(words.gone.up, () => page.send({ do: "take_up", goal: goal.wish ?? 0 }, { goal: goal.wish ?? 0 }))}${historyButton(page, goal)}</div></li>`)}</ul></section>` : nothing}
    ${shareOfWords(page)}
    <div class="plan-links off-paper">${talkLink(page)}${page.may("more") ? button(page.words.near.open, () => openNear(page)) : nothing}</div>
    ${now.length > 0 ? tools(page, now, look) : nothing}
  </section>`;
}

function goalCard(page: Page, goal: Goal, i: number, all: Goal[]): TemplateResult {
  const { plan: words } = page.words;
  const wish = goal.wish ?? 0;
  const move = (by: number): void => {
    const order = all.map((other) => other.wish ?? 0);
    order.splice(i, 1);
    order.splice(i + by, 0, wish);
    page.send({ do: "rank", picks: order }, { id: `place-${wish}` });
  };
  return html`<article class="sheet goal" aria-labelledby="goal-${wish}">
    ${all.length > 1 ? html`<p class="said-title" id="place-${wish}" tabindex="-1">${words.place(i + 1)}</p>` : nothing}
    ${goalWords(page, goal, page.settings.look)}
    ${readAloud(page, [goal.title.text, ...groups(goal).flatMap(({ said }) => said.map(({ text }) => text))])}
    <div class="off-paper">
      ${whichDay(page, goal)}
      ${shareState(page, goal)}
      ${goal.confirmed ? nothing : html`<p class="fate">${words.notOnPaper}</p>`}
      ${shareButtons(page, goal, words.shareNew)}
      <div class="goal-tools">
        ${button(words.change, () => page.openPanel({ kind: "goal", wish }), goal)}
        ${all.length > 1 && i > 0 ? button(words.up, () => move(-1), goal) : nothing}
        ${all.length > 1 && i < all.length - 1 ? button(words.down, () => move(1), goal) : nothing}
      </div>
    </div>
  </article>`;
}

export function historyButton(page: Page, goal: Goal): TemplateResult {
  const { panel } = page;
  return button(page.words.plan.history.show, () => page.openPanel({ kind: "history", wish: goal.wish ?? 0, ...(panel ? { back: panel } : {}) }), goal);
}

/** A screen reader hears which goal it is about. */
export function button(label: string, act: () => void, about?: Goal): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${act}>${label}${about ? html`<span class="ds-sr-only own" translate="no">: ${about.title.text}</span>` : nothing}</button>`;
}
