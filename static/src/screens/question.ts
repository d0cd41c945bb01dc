import { html, nothing, type TemplateResult } from "lit-html";
import { clipped } from "../clip.js";
import type { Page } from "../page.js";
import { partsOf, type Parts } from "../lines.js";
import { sketch } from "../drawn.js";
import { keyed, sizes, wanted } from "../picture.js";
import type { Line, Screen } from "../protocol.js";
import { picturesHere } from "../together/pictures.js";

const longHeading = 90; // characters; a long line in the largest letters is hard to read

/** The large line, with what stands just above it. The screen reader reads them together. */
export function question(page: Page, screen: Screen, otherwise: string, replies: number, read: TemplateResult | typeof nothing = nothing): TemplateResult {
  const parts = partsOf(screen);
  const described = [
    ...Array.from({ length: replies }, (_, i) => `reply-${i}`),
    ...(parts.before.length > 0 ? ["before"] : []),
    ...(parts.after.length > 0 ? ["after"] : []),
  ].join(" ");
  return html`
    ${parts.before.length > 0 ? before(page, screen, parts.before) : nothing}
    ${asked(page, { ...(screen.paused && { picture: "pause" }), ...(parts.heading?.text ? parts.heading : { text: otherwise }) }, described, read)}`;
}

/** What is said before the large line; on the vouching screen, the words that were written for the bruker, with their pictures. */
function before(page: Page, screen: Screen, lines: Line[]): TemplateResult {
  const written = screen.kind === "vouching";
  return html`<div id="before" class="before ${written ? "sheet own" : ""}" translate=${written ? "no" : nothing}>${lines.map((line) => html`${
    line.text ? html`<p dir="auto">${keyed(line)}</p>` : nothing}${sketch(page, line.drawn)}`)}${written ? picturesHere(screen) : nothing}</div>`;
}

/** The large line as the script has it: with its picture, its key word in bold, and the button that reads it. */
export function asked(page: Page, line: Line, described = "", read: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="asked">${wanted(page, line.picture, sizes.question)}${large(line, described)}${read}</div>`;
}

export function heading(text: string): TemplateResult {
  return large({ text });
}

function large(line: Line, described = ""): TemplateResult {
  return html`<h1 id="question" tabindex="-1" dir="auto" class=${line.text.length > longHeading ? "long" : ""} aria-describedby=${described || nothing}>${keyed(line)}</h1>`;
}

/** What stands below the large line. */
export function rest(page: Page, parts: Parts): TemplateResult | typeof nothing {
  if (parts.after.length === 0) return nothing;
  return html`<div class="rest" id="after">${grouped(parts.after).map((group) => Array.isArray(group)
    ? html`<ul class="items">${group.map((line) => html`<li>${clipped(page, `line ${line.text}`, line.text, beside(page, line))}${sketch(page, line.drawn)}</li>`)}</ul>`
    : html`${beside(page, group)}${sketch(page, group.drawn)}`)}</div>`;
}

function beside(page: Page, line: Line): TemplateResult {
  const image = wanted(page, line.picture), text = html`<p dir="auto">${keyed(line)}</p>`;
  return image === nothing ? text : html`<div class="beside">${image}${text}</div>`;
}

/** Paragraphs, and runs of list items as lists. */
function grouped(lines: Line[]): (Line | Line[])[] {
  const groups: (Line | Line[])[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (!line.item) groups.push(line);
    else if (Array.isArray(last)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The one button that goes on. It says the same everywhere. */
export function goOn(page: Page, act?: () => void): TemplateResult {
  return html`<button type=${act ? "button" : "submit"} class="ds-button go" @click=${act ?? nothing}>${page.words.go}</button>`;
}
