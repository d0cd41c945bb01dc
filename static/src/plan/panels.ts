import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { openEdit } from "../drawing.js";
import { penIcon, plusIcon, tickIcon } from "../icons.js";
import type { Page } from "../page.js";
import type { Panel } from "../panel.js";
import { drawnIn, named, quoted, sketch } from "../drawn.js";
import { saveOrNot } from "../panels.js";
import type { About, Evidence, Goal } from "../protocol.js";
import { heading } from "../screens/question.js";
import { note, textbox, wordsOf } from "../textbox.js";
import { historyPanel } from "./history.js";
import { button, historyButton } from "./plan.js";
import { groups } from "./words.js";

/** What stands in the plan's place while one wish is changed. */
export type PlanPanel =
  | { kind: "goal"; wish: number }
  | { kind: "title"; wish: number; back?: Panel }
  | { kind: "add"; wish: number; step: string; back?: Panel }
  | { kind: "history"; wish: number; back?: Panel };

export function planPanel(page: Page, panel: PlanPanel): TemplateResult {
  const goal = page.conversation?.goals.find((one) => one.wish === panel.wish);
  if (!goal) return html`${heading(page.words.plan.heading)}${button(page.words.plan.goal.done, () => page.closePanel())}`;
  switch (panel.kind) {
    case "goal": return change(page, goal, panel);
    case "title": return title(page, goal);
    case "add": return add(page, panel);
    case "history": return historyPanel(page, goal);
  }
}

const places = ["meaning", "step", "support", "strength", "time", "sign", "review", "other"] as const;

/** Everything that may be done with one wish, one thing under the other. */
function change(page: Page, goal: Goal, panel: Panel): TemplateResult {
  const { goal: words, headings } = page.words.plan;
  const wish = goal.wish ?? 0;
  const wishStep = goal.specific?.find((one) => one.step)?.step;
  return html`${heading(named(page, goal.title))}${sketch(page, drawnIn(goal.title))}
    <div class="goal-change">
      ${button(words.title, () => page.openPanel({ kind: "title", wish, back: panel }))}
      <h2>${words.words}</h2>
      ${repeat(groups(goal, "too"), (group) => group.heading, (group) => html`<section class="sheet" aria-label=${headings[group.heading]}><h3>${headings[group.heading]}</h3>
        <ul>${repeat(group.said, (one) => `${one.turn} ${one.start}`, (one) => html`<li>${quoted(page, one)}${wordTools(page, goal, one, panel)}</li>`)}</ul></section>`)}
      ${wishStep ? html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.openPanel({ kind: "add", wish, step: wishStep, back: panel })}>${plusIcon}${words.more}</button>` : nothing}
      ${(goal.kept ?? []).length > 0 ? html`<h2>${words.outHeading}</h2><ul class="sheet said">${(goal.kept ?? []).map((one) => html`<li>${quoted(page, one)}
        ${small(page, words.back, one, () => page.send({ do: "place", n: one.turn }, { id: "question" }))}</li>`)}</ul>` : nothing}
      ${historyButton(page, goal)}
      <div class="let-go"><p class="fate">${words.letGoText}</p>${button(words.letGo, () => { page.send({ do: "let_go", goal: wish }, { goal: wish }); page.closePanel(); })}</div>
      <button type="button" class="ds-button go" @click=${() => page.closePanel()}>${words.done}</button>
    </div>`;
}

function wordTools(page: Page, goal: Goal, one: Evidence, panel: Panel): TemplateResult {
  const { goal: words, places: names } = page.words.plan;
  const wish = goal.wish ?? 0;
  const said = page.conversation?.bubbles.find((bubble) => bubble.n === one.turn && bubble.who === "bruker");
  const place = (about: About): void => page.send({ do: "place", n: one.turn, about }, { id: "question" });
  return html`<div class="word-tools">
    ${said?.step && !said.added && !said.by ? html`<button type="button" class="small" @click=${() => openEdit(page, { step: said.step ?? "", round: said.round ?? 0, title: "", text: said.text, ...(said.drawn ? { drawn: said.drawn } : {}) }, panel)}>${penIcon}${words.edit}<span class="ds-sr-only own" translate="no">: ${named(page, one)}</span></button>` : nothing}
    ${one.step && one.about !== "wish" ? html`<button type="button" class="small" @click=${() => page.openPanel({ kind: "add", wish, step: one.step ?? "", back: panel })}>${plusIcon}${words.add}<span class="ds-sr-only own" translate="no">: ${named(page, one)}</span></button>` : nothing}
    ${one.about === "wish" ? nothing : html`${small(page, words.out, one, () => place("none"))}
      <details class="move"><summary class="small">${words.move}<span class="ds-sr-only own" translate="no">: ${named(page, one)}</span></summary>
        <div class="equals" role="group" aria-label=${words.moveTo}>${places.filter((about) => about !== one.about).map((about) => html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => place(about)}>${names[about]}</button>`)}</div></details>`}
  </div>`;
}

function small(page: Page, label: string, about: Evidence, act: () => void): TemplateResult {
  return html`<button type="button" class="small" @click=${act}>${label}<span class="ds-sr-only own" translate="no">: ${named(page, about)}</span></button>`;
}

/** Own words, chosen or written. */
function title(page: Page, goal: Goal): TemplateResult {
  const { goal: words } = page.words.plan;
  const wish = goal.wish ?? 0;
  const said = [...new Set([...groups(goal).flatMap((group) => group.said), ...(goal.specific ?? [])].map((one) => one.text))].filter((text) => text !== "" && text !== goal.title.text);
  const send = (event: Event): void => {
    const written = wordsOf(event);
    const chosen = said[page.picks[0] ?? -1];
    if (written.trim() === "" && chosen === undefined) return page.explain(words.titleEmpty);
    page.title(wish, written.trim() === "" ? chosen ?? "" : written);
  };
  return html`${heading(words.titleHeading)}
    <form class="answer" novalidate @submit=${send}>
      ${said.length > 0 ? html`<p class="label">${words.titleChoose}</p><div class="cards" role="radiogroup" aria-label=${words.titleChoose}>
        ${said.map((text, i) => html`<label class="card"><input type="radio" name="title" .checked=${page.picks[0] === i} @change=${() => page.choose([i])}><span class="card-text own" dir="auto" translate="no">${text}</span>${tickIcon}</label>`)}</div>` : nothing}
      ${textbox(page, `title.${wish}`, { text: words.titleWrite })}
      ${note(page)}
      ${saveOrNot(page)}
    </form>`;
}

function add(page: Page, panel: PlanPanel & { kind: "add" }): TemplateResult {
  const { goal: words } = page.words.plan;
  return html`${heading(words.addHeading)}
    <form class="answer" novalidate @submit=${(event: Event) => page.more(wordsOf(event), { step: panel.step, round: panel.wish })}>
      ${textbox(page, `add.${panel.step}.${panel.wish}`, { text: words.addLabel })}
      ${note(page)}
      ${saveOrNot(page)}
    </form>`;
}
