import { html, nothing, type TemplateResult } from "lit-html";
import type { Aside } from "./asides.js";
import { own } from "./own.js";
import { clipped } from "./clip.js";
import { wasParorende } from "./owner.js";
import type { Page } from "./page.js";
import { isDrawn, strokes } from "./drawn.js";
import { heading } from "./screens/question.js";

const cannotBeKept = new Set(["too_long", "not_text", "empty", "not_drawing", "drawn_too_much"]); // sent again, they get the same answer

/** Words that were not taken stay in sight, with a choice. What was written for the bruker has no yes, and is never added as theirs. */
export function asides(page: Page): TemplateResult | typeof nothing {
  const { aside: words } = page.words;
  const all = page.asides();
  if (all.length === 0) return nothing;
  return html`<section class="asides" aria-label=${words.label}>${all.map((aside) => html`<div class="sheet aside">
    <p>${aside.message}</p>
    <p class="said-title">${titleOf(page, aside)}</p>
    ${aside.drawn ? strokes(page, aside.text) : clipped(page, `aside ${aside.id}`, aside.text, own(aside.text))}
    <div class="equals">
      ${aside.by ? nothing : cannotBeKept.has(aside.code)
        ? html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => page.mendAside(aside)}>${words.mend}</button>`
        : html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => page.addAside(aside)}>${words.add}</button>`}
      <button type="button" class="ds-button" data-variant="secondary" @click=${() => page.removeAside(aside.id)}>${words.remove}</button>
    </div></div>`)}</section>`;
}

function titleOf({ words }: Page, { by, drawn }: Aside): string {
  if (by) return drawn ? words.drawing.drewFor : words.vouch.wrote;
  return drawn ? words.drawing.drew : words.aside.you;
}

/** This tablet has no conversation: the invitation is used, too old, or taken back. */
export function noConversation(page: Page): TemplateResult {
  const { over: words } = page.words;
  const refused = page.refusal !== undefined;
  return html`<section class="now">${heading(refused ? words.linkHeading : words.heading)}
    <div class="rest"><p>${page.refusal || (wasParorende() ? page.words.near.overAsk : words.ask)}</p><p>${words.stored}</p></div>
    ${unsent(page, words.unsent)}
    <p><a class="ds-button" data-variant="secondary" href=${`/inn?sprak=${page.lang}`}>${words.code}</a></p></section>`;
}

/** Nothing has come from the server yet. An invitation may be to another than who wrote here last. */
export function notYet(page: Page, away: boolean): TemplateResult {
  const { opening: words, waiting } = page.words;
  return html`<section class="now">${heading(away ? words.away : words.heading)}
    ${away ? html`<div class="rest"><p>${words.awayText}</p></div>` : nothing}
    ${page.invited ? nothing : unsent(page, waiting.bubble)}</section>`;
}

function unsent(page: Page, title: string): TemplateResult | typeof nothing {
  const waiting = page.waiting().flatMap(({ command }) => command.text === undefined ? [] : isDrawn(command) ? strokes(page, command.text) : own(command.text));
  return waiting.length === 0 ? nothing : html`<div class="sheet"><p class="said-title">${title}</p>${waiting}</div>`;
}
