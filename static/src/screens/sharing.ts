import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { clipped } from "../clip.js";
import { eyeIcon, lockIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import { quoted, saysSame, sketch } from "../drawn.js";
import type { Evidence, Goal, Letter, Screen } from "../protocol.js";
import { note } from "../textbox.js";
import { readAloud } from "../voice/button.js";
import { equal } from "./confirm.js";
import { goOn, rest } from "./question.js";

const letters: Letter[] = ["specific", "measurable", "attractive", "realistic", "time", "evaluable"];

/** Each wish as the coordinator will see it, to share or to keep. */
export function sharing(page: Page, screen: Screen): TemplateResult {
  const parts = partsOf(screen);
  return html`${rest(page, parts)}${parts.closing ? html`<p dir="auto">${parts.closing}</p>` : nothing}
    <p class="help">${page.words.sharing.help}</p>
    ${goalCards(page)}
    ${note(page)}
    ${goOn(page, () => page.sendHere({ do: "confirm", answer: "yes" }))}`;
}

export function goalCards(page: Page): TemplateResult {
  return html`<ul class="goals">${goalsToShare(page).map((goal, i) => html`<li>${goalCard(page, goal, i + 1)}</li>`)}</ul>`;
}

/** The wishes that stand, in the bruker's order. */
export function goalsToShare(page: Page): Goal[] {
  return (page.conversation?.goals ?? []).filter((goal) => !goal.let_go).sort((a, b) => (a.rank || 99) - (b.rank || 99));
}

export function goalCard(page: Page, goal: Goal, place: number): unknown {
  const { sharing: words, letters: names } = page.words;
  const missing = (page.isParorende() ? [] : goal.missing ?? []).map((letter) => names[letter]);
  // What is said about who can read it is never an old text in a new state: see fresh.ts.
  return keyed(JSON.stringify([goal, waits(page, goal)]), html`<article class="sheet goal" aria-labelledby="goal-${place}">
    <p class="said-title">${words.goal(place)}</p>
    ${clipped(page, `goal ${goal.title.text}`, goal.title.text, titleOf(page, goal, `goal-${place}`))}
    <dl class="quotes">${quotes(goal).map(({ asked, said }) => html`<div>
      <dt dir="auto">${asked}</dt>${said.map((one) => html`<dd>${clipped(page, `goal ${one.text}`, one.text, quoted(page, one))}</dd>`)}</div>`)}</dl>
    ${readAloud(page, [goal.title.text, ...quotes(goal).flatMap(({ asked, said }) => [asked, ...said.map((one) => one.text)])])}
    ${missing.length > 0 ? html`<p class="missing">${words.toTalkAbout} ${missing.join(", ")}.</p>` : nothing}
    ${shareState(page, goal)}
    ${shareButtons(page, goal)}
  </article>`);
}

/** Who can read it now. */
export function shareState(page: Page, goal: Goal): TemplateResult {
  const { sharing: words } = page.words;
  return html`<p class="shared-state" id="state-${goal.wish ?? 0}" tabindex="-1">${goal.shared ? eyeIcon : lockIcon}<span>${goal.shared ? words.shared : words.kept}
    ${goal.shared && goal.changed ? words.changed : ""}</span></p>`;
}

export function shareButtons(page: Page, goal: Goal, shareNew = page.words.sharing.share): TemplateResult {
  const { sharing: words } = page.words;
  if (waits(page, goal)) return html`<p class="fate">${words.waiting}</p>`;
  const wish = goal.wish ?? 0;
  const button = (label: string, act: () => void, icon?: TemplateResult): TemplateResult => equal(page, { label, ...(icon && { icon }) }, act);
  const asked = goal.summary;
  if (!goal.confirmed && !goal.shared) {
    return html`<p class="closing">${words.confirmFirst}</p>
      <div class="equals">${asked ? button(words.rightNow, () => page.send({ do: "edit", step: asked, round: wish, answer: "yes" })) : nothing}</div>`;
  }
  return html`<div class="equals">
    ${goal.shared
      ? html`${goal.changed ? button(shareNew, () => page.send({ do: "share", goal: wish })) : nothing}${button(words.takeBack, () => page.send({ do: "keep", goal: wish }))}`
      : html`${button(words.share, () => page.send({ do: "share", goal: wish }), eyeIcon)}${button(words.keep, () => page.send({ do: "keep", goal: wish }), lockIcon)}`}
  </div>`;
}

/** What the bruker chose for this wish is kept here, and the net is away. */
function waits(page: Page, goal: Goal): boolean {
  return page.waiting().some(({ command }) => (command.do === "share" || command.do === "keep") && command.goal === goal.wish && page.answerIsSlow(command.id));
}

/** What the wish is called: words, or the drawing. */
export function titleOf(page: Page, goal: Goal, id: string, classes = "own"): TemplateResult {
  const { title } = goal;
  return html`<h2 id=${id} class=${classes} dir="auto" translate="no">${title.drawn ? sketch(page, title.turn) : title.text}</h2>`;
}

/** The words of a goal under the questions they answered, each once. */
function quotes(goal: Goal): { asked: string; said: Evidence[] }[] {
  const found = new Map<string, Evidence[]>();
  const all: Evidence[] = [...letters.flatMap((letter) => goal[letter] ?? []), ...(goal.notes ?? [])];
  for (const one of all) {
    if (saysSame(one, goal.title)) continue; // it stands as the title
    const asked = one.question ?? "", said = found.get(asked) ?? [];
    if (!said.some((other) => saysSame(one, other))) found.set(asked, [...said, one]);
  }
  return [...found].map(([asked, said]) => ({ asked, said }));
}
