import { html, nothing, type TemplateResult } from "lit-html";
import { penIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Line, Said, Screen } from "../protocol.js";
import { openEdit } from "../drawing.js";
import { ownOrDrawn, sketch } from "../drawn.js";
import { waitingList } from "./vouching.js";
import { clipped } from "../clip.js";
import { folded } from "./folded.js";
import { readThis } from "../voice/button.js";
import { hadYes } from "./onebyone.js";
import { rest } from "./question.js";
import { answersTo, equals } from "./confirm.js";

/** «Slik sa du det»: the words given back, each of which can be changed here. */
export function summary(page: Page, screen: Screen): TemplateResult {
  const { alsoSaid } = page.words;
  const left = [...(screen.said ?? [])];
  const { after } = partsOf(screen);
  const lines = after.filter((line) => line.item).map((line) => ({ line, said: takeQuoted(line, left) }));
  return html`
    <ul class="sheet said" id="after">${lines.map(({ line, said }) => html`<li>
      ${clipped(page, `line ${line.text}`, line.text, html`<p dir="auto">${line.text}</p>`)}${sketch(page, line.drawn)}${readThis(page, line.text)}${said ? change(page, said) : nothing}</li>`)}
    </ul>
    ${after.filter((line) => !line.item).map((line) => html`<p dir="auto">${line.text}</p>`)}
    ${left.length > 0 && lines.length > 0 ? html`<h2>${alsoSaid}</h2>` : nothing}
    ${left.length > 0 ? saidList(page, left) : nothing}
    ${waitingList(page)}
    ${equals(page, screen, asked(screen), answersTo(page, "summary"))}`;
}

/** Everything that may be changed, then «Nå stemmer det». What had its yes, one thing at a time, is out of the way of what was doubted. */
export function correction(page: Page, screen: Screen): TemplateResult {
  const all = screen.said ?? [];
  const yes = page.settings.pictures ? all.filter((said) => hadYes(page, said)) : [];
  const apart = yes.length > 0 && yes.length < all.length;
  return html`${rest(page, partsOf(screen))}${apart
    ? html`${saidList(page, all.filter((said) => !yes.includes(said)))}${folded(page, page.words.alsoSaid, saidList(page, yes))}`
    : saidList(page, all)}
    ${equals(page, screen, asked(screen), [{ answer: "yes", label: page.words.answers.nowRight }])}`;
}

function asked(screen: Screen): "closing" | "question" {
  return partsOf(screen).closing ? "closing" : "question";
}

export function saidList(page: Page, said: Said[]): TemplateResult {
  return html`<ul class="sheet said">${said.map((one) => html`<li><p class="said-title">${one.title}</p>${clipped(page, `said ${one.n}`, one.text, ownOrDrawn(page, one.text, one.drawn))}${readThis(page, one.text)}${change(page, one)}</li>`)}</ul>`;
}

function change(page: Page, said: Said): TemplateResult {
  return html`<button type="button" class="small" @click=${() => openEdit(page, said)}>${penIcon}${page.words.change}<span class="ds-sr-only">: ${said.title}</span></button>`;
}

/** Whether a line gives back an answer, in words or as it was drawn. */
export function quotes(line: Line, said: Said): boolean {
  return said.drawn ? line.drawn === said.drawn : line.text.includes(`«${said.text}`);
}

/** The answer that a line quotes. It is taken out of left, so that nothing is shown twice. */
function takeQuoted(line: Line, left: Said[]): Said | undefined {
  const i = left.findIndex((said) => quotes(line, said));
  return i < 0 ? undefined : left.splice(i, 1)[0];
}
