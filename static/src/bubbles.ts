import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { beginning, clipped } from "./clip.js";
import type { Conversation } from "./conversation.js";
import { fresh } from "./fresh.js";
import { penIcon } from "./icons.js";
import { openEdit } from "./drawing.js";
import { own } from "./own.js";
import type { Page } from "./page.js";
import { isDrawn, named, ownOrDrawn, sketch, strokes } from "./drawn.js";
import { picture } from "./picture.js";
import type { Bubble } from "./protocol.js";
import { fate, saysOnly, talk, type Talk } from "./talk.js";
import { readAloud } from "./voice/button.js";

/** The talk as this page shows it. With pictures, what was just read line by line is not said once more above the question. */
export function talkNow(page: Page, { bubbles, screen }: Conversation): Talk {
  const now = talk(bubbles, screen), { told } = page;
  return page.settings.pictures ? { ...now, replies: now.replies.filter((bubble) => !saysOnly(bubble, told)) } : now;
}

/** What has been said, above the question. */
export function bubblesSoFar(page: Page): TemplateResult | typeof nothing {
  const { conversation, words } = page;
  // Before the bruker has said anything, all there is to see again is what was just read.
  if (!conversation || (page.waiting().length === 0 && !conversation.bubbles.some((bubble) => bubble.who === "bruker"))) return nothing;
  const { all, earlier, last, replies } = talkNow(page, conversation);
  // With pictures, one thing at a time: what we gave back, and the rest behind the fold.
  const inSight = page.settings.pictures ? (page.part === 0 ? replies : []) : last;
  const shown = page.foldOpen ? all : inSight;
  const folded = page.settings.pictures ? all.length > inSight.length : earlier.length > 0;
  const fold = (label: string): TemplateResult => html`<button type="button" class="fold" aria-expanded=${page.foldOpen} @click=${() => page.toggleFold()}>${fresh(label)}</button>`;
  return html`<section class="talk ${page.foldOpen ? "open" : ""}" aria-label=${words.talk.label}>
    ${folded ? fold(page.foldOpen ? words.talk.hide : words.talk.show) : nothing}
    <ol class="bubbles">
      ${repeat(shown, (bubble, i) => `${bubble.n} ${bubble.who} ${i}`, (bubble) => bubbleLine(page, bubble, replies.indexOf(bubble), conversation.bubbles))}
      ${page.waiting().map(({ command }) => command.text !== undefined && page.answerIsSlow(command.id)
        ? html`<li class="bubble theirs waits"><p class="ds-sr-only">${isDrawn(command) ? words.drawing.drew : words.talk.you}</p>${isDrawn(command) ? strokes(page, command.text) : own(command.text)}<p class="fate">${words.waiting.bubble}</p></li>`
        : nothing)}
    </ol>
    ${page.foldOpen && earlier.length > 4 ? fold(words.talk.hide) : nothing}
  </section>`;
}

function bubbleLine(page: Page, bubble: Bubble, reply: number, all: Bubble[]): TemplateResult {
  return bubble.who === "us" ? ours(page, bubble, reply) : theirs(page, bubble, all);
}

function ours(page: Page, bubble: Bubble, reply: number): TemplateResult {
  // The question's heading points at these, so that a screen reader reads what
  // we gave back together with the question, once.
  const id = reply >= 0 ? `reply-${reply}` : nothing;
  return html`<li class="bubble ours ${reply >= 0 ? "reply" : ""}">
    <p class="ds-sr-only">${page.words.talk.we}</p>
    <div id=${id} tabindex=${reply >= 0 ? "-1" : nothing} class="said">
      ${clipped(page, `bubble ${bubble.n}`, wholeOf(bubble), html`<p class="text" dir="auto">${bubble.text}</p>${sketch(page, bubble.drawn)}
      ${bubble.items && bubble.items.length > 0 ? html`<ul class="items">${bubble.items.map((item, i) => html`<li dir="auto">${itemLine(page, bubble, item, i)}</li>`)}</ul>` : nothing}`)}
    </div>
    ${reply >= 0 ? readAloud(page, wholeOf(bubble).split("\n")) : nothing}
  </li>`;
}

function theirs(page: Page, bubble: Bubble, all: Bubble[]): TemplateResult {
  const { words } = page;
  const became = fate(bubble, all);
  if (bubble.button) {
    return html`<li class="bubble pressed"><p class="ds-sr-only">${words.talk.pressed}</p>${withPicture(bubble, html`<p dir="auto">${bubble.text}</p>`)}
      ${bubble.items && bubble.items.length > 0 ? html`<ul>${bubble.items.map((item, i) => html`<li class="own" dir="auto" translate="no">${itemLine(page, bubble, item, i)}</li>`)}</ul>` : nothing}</li>`;
  }
  return html`<li class="bubble theirs ${became ? "past" : ""}">
    ${bubble.by ? html`<p class="fate">${bubble.drawn ? words.drawing.drewFor : words.vouch.wrote}</p>`
      : html`<p class=${bubble.replaces ? "fate" : "ds-sr-only"}>${bubble.replaces ? words.talk.changed : bubble.drawn ? words.drawing.drew : words.talk.you}</p>`}
    ${withPicture(bubble, clipped(page, `bubble ${bubble.n}`, wholeOf(bubble), ownOrDrawn(page, bubble.text, bubble.drawn)))}${readAloud(page, bubble.text)}
    ${became ? html`<p class="fate">${became === "changed" ? words.talk.changedLater : words.talk.takenBack}</p>`
      : bubble.step && !bubble.added && !bubble.by ? html`<button type="button" class="small" @click=${() => openEdit(page, {
          step: bubble.step ?? "", round: bubble.round ?? 0, title: "", text: bubble.text, ...(bubble.drawn ? { drawn: bubble.drawn } : {}) })}>${penIcon}${words.change}<span class="ds-sr-only" translate="no">: ${beginning(named(page, bubble))}</span></button>`
      : nothing}
  </li>`;
}

/** Our items, and what was drawn among them. */
function itemLine(page: Page, bubble: Bubble, item: string, i: number): TemplateResult {
  return html`${item}${sketch(page, bubble.drawn_at?.[i])}`;
}

function withPicture({ picture: stem }: Bubble, text: TemplateResult): TemplateResult {
  return stem ? html`<div class="beside">${picture(stem, 40)}${text}</div>` : text;
}

function wholeOf(bubble: Bubble): string {
  return [bubble.text, ...(bubble.items ?? [])].join("\n");
}
