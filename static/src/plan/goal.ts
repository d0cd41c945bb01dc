import { html, nothing, type TemplateResult } from "lit-html";
import type { Page } from "../page.js";
import { quoted, sketch } from "../drawn.js";
import type { Evidence, Goal } from "../protocol.js";
import { titleOf } from "../screens/sharing.js";
import { daysIn } from "./days.js";
import type { Look } from "../settings.js";
import { groups } from "./words.js";

/** A goal in the look the bruker has chosen. The words are the same in all. */
export function goalWords(page: Page, goal: Goal, look: Look): TemplateResult {
  switch (look) {
    case "cards": return html`${title(page, goal)}${slik(page, goal)}<dl class="quotes">${groups(goal).map((group) => html`<div>
      <dt>${page.words.plan.headings[group.heading]}</dt>${group.said.map((one) => html`<dd>${quote(page, one)}</dd>`)}</div>`)}</dl>`;
    case "list": return html`${title(page, goal)}${slik(page, goal)}<ul class="plain-list">${groups(goal).map((group) => html`<li><span class="said-title">${page.words.plan.headings[group.heading]}</span>
      ${group.said.map((one) => quote(page, one))}</li>`)}</ul>`;
    case "sentences": return html`${title(page, goal)}<p class="sentences">${groups(goal).map((group) => html`${page.words.plan.headings[group.heading]}:
      ${group.said.map((one, i) => html`${i > 0 ? " " : ""}${one.drawn ? sketch(page, one.turn) : html`<span class="own" dir="auto" translate="no">«${one.text}»</span>`}${one.by_other ? html` (${lowered(wrote(page, one)).replace(/\.$/, "")})` : nothing}${days(page, one) ? html` <span class="day">(${lowered(days(page, one))})</span>` : nothing}`)}. `)}</p>`;
    case "circle": return html`<div class="round">${title(page, goal)}${groups(goal).flatMap((group) => group.said).map((one) => html`<div class="petal">${quote(page, one)}</div>`)}</div>`;
  }
}

function title(page: Page, goal: Goal): TemplateResult {
  return html`${titleOf(page, goal, `goal-${goal.wish ?? 0}`, "own goal-title")}
    ${goal.title.by_other ? html`<p class="fate">${wrote(page, goal.title)}</p>` : nothing}`;
}

function wrote(page: Page, one: Evidence): string { return (one.drawn ? page.words.drawing.drewFor : page.words.vouch.wrote).replace(/:$/, "."); }

function slik(page: Page, goal: Goal): TemplateResult | typeof nothing {
  return groups(goal).length > 0 ? html`<p class="slik">${page.words.plan.said}</p>` : nothing;
}

/** The words as they were said, and the days they mean. */
function quote(page: Page, one: Evidence): TemplateResult {
  const meant = days(page, one);
  return html`${quoted(page, one)}
    ${one.by_other ? html`<p class="fate">${wrote(page, one)}</p>` : nothing}
    ${meant ? html`<p class="day">${meant}</p>` : nothing}`;
}

function days(page: Page, one: Evidence): string {
  return one.ambiguous ? "" : daysIn(page.words.plan, one);
}

function lowered(text: string): string { return text.charAt(0).toLowerCase() + text.slice(1); }

/** A time that can be read in two ways: the bruker knows which. */
export function whichDay(page: Page, goal: Goal): TemplateResult[] {
  const { plan: words } = page.words;
  return (goal.time ?? []).filter((one) => one.ambiguous && (one.alternatives ?? []).length > 1).map((one) => html`<div class="which">
    <p class="closing" id="which-${goal.wish}-${one.turn}">${words.whichDay(one.text)}</p>
    <div class="equals" role="group" aria-labelledby="which-${goal.wish}-${one.turn}">${(one.alternatives ?? []).map((span) => html`<button type="button" class="ds-button" data-variant="secondary"
      @click=${() => page.send({ do: "date", n: one.turn, ...span }, { goal: goal.wish ?? 0 })}>${daysIn(words, span)}</button>`)}</div></div>`);
}
