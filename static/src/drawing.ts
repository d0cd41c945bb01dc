// An answer drawn with the finger. It is one way among others, and asks for no
// precision: who cannot or will not drag, answers with a card or with words
// (WCAG 2.5.7), and is told so above the surface.

import { html, nothing, type TemplateResult } from "lit-html";
import { penIcon } from "./icons.js";
import { partsOf } from "./lines.js";
import type { Page } from "./page.js";
import type { Panel } from "./panel.js";
import type { Said } from "./protocol.js";
import { picture } from "./picture.js";
import { heading } from "./screens/question.js";
import { extended, lengthOf, maxDrawing, pathOf, pointIn, side, withoutLast, type Stroke } from "./strokes.js";
import { note } from "./textbox.js";
import { placeOf, where, type Where } from "./where.js";

/** Where a drawing goes: to the question on the page, in the place of an earlier answer, or as an afterthought. */
export type DrawPanel =
  | { kind: "draw"; to: "answer"; back?: Panel }
  | { kind: "draw"; to: "edit"; step: string; round: number; title: string; n: number; back?: Panel }
  | { kind: "draw"; to: "more"; belongs: Where | undefined; back?: Panel };

/** Whether the question on the page may be answered with a drawing now. */
export function drawMay(page: Page): boolean {
  const { screen } = page;
  return !page.answerWaits() && screen?.kind === "free" && !screen.paused && !screen.ended;
}

export function openDrawing(page: Page): void {
  page.openPanel({ kind: "draw", to: "answer" });
}

/** To change what was said: in words, or the drawing. */
export function openEdit(page: Page, said: Pick<Said, "step" | "round" | "title" | "text" | "cards" | "drawn">, back?: Panel): void {
  const { step, round, title, drawn } = said;
  const place = editPlace(step, round);
  if (page.draft(place) === "") undone.delete(place); // from what was said, not from what was cleared before
  page.openPanel(drawn ? { kind: "draw", to: "edit", step, round, title, n: drawn, back } : { kind: "edit", said, back });
}

/** «Tegn» under the box and the cards: with pictures, and when a drawing is begun. */
export function drawButton(page: Page): TemplateResult | typeof nothing {
  const begun = page.draft(`draw.${page.here()}`) !== "";
  if (!drawMay(page) || (!page.settings.pictures && !begun)) return nothing;
  const name = html`<span class="card-text">${begun ? page.words.drawing.goOn : page.words.drawing.draw}</span>`;
  return html`<button type="button" class="card" @click=${() => openDrawing(page)}>${page.settings.pictures ? picture("tegne") : penIcon}${name}</button>`;
}

export function drawPanel(page: Page, panel: DrawPanel): TemplateResult {
  const { words } = page;
  const place = placeNow(page, panel), before = undone.get(place) ?? [];
  const start = panel.to === "edit" && !undone.has(place) ? page.conversation?.drawings[panel.n] ?? "" : "";
  const path = page.draft(place) || start;
  const keep = (to: string): void => {
    undone.set(place, before);
    page.keepDraft(to, place);
    page.explain(to.length > maxDrawing ? words.drawing.tooMuch : "");
  };
  const change = (to: string): void => {
    before.push(path);
    keep(to);
  };
  const undo = (): void => keep(before.pop() ?? withoutLast(path));
  return html`${heading(titleOf(page, panel))}
    <div class="answer drawing-panel">
      <p class="draw-help">${words.drawing.help}</p>
      ${page.writtenFor() && panel.to === "answer" ? html`<p>${words.drawing.shownFor}</p>` : nothing}
      ${surface(page, path, change)}
      <div class="draw-tools">
        <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${undo}>${words.drawing.undo}</button>
        <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => { if (path !== "") change(""); }}>${words.drawing.clear}</button>
      </div>
      ${note(page)}
      <button type="button" class="ds-button go" @click=${() => send(page, panel, path, place)}>${panel.to === "answer" ? words.go : words.save}</button>
      ${panel.to === "edit" ? html`<button type="button" class="ds-button cancel" data-variant="secondary" data-color="neutral"
        @click=${() => page.openPanel({ kind: "edit", said: { step: panel.step, round: panel.round, title: panel.title, text: "" }, back: panel.back })}>${words.drawing.write}</button>` : nothing}
      <button type="button" class="ds-button cancel" data-variant="secondary" data-color="neutral" @click=${() => page.closePanel()}>${words.cancel}</button>
    </div>`;
}

function titleOf(page: Page, panel: DrawPanel): string {
  switch (panel.to) {
    case "answer": return (page.screen && partsOf(page.screen).heading?.text) || page.words.drawing.draw;
    case "edit": return page.words.drawing.editHeading;
    case "more": return page.words.more.heading;
  }
}

/** Where a half-made drawing is kept: beside half-written words. */
function placeNow(page: Page, panel: DrawPanel): string {
  switch (panel.to) {
    case "answer": return `draw.${page.here()}`;
    case "edit": return editPlace(panel.step, panel.round);
    case "more": return "draw.more";
  }
}

function editPlace(step: string, round: number): string {
  return `draw.edit.${placeOf(step, round)}`;
}

// What «Angre» goes back to, also after «Visk ut alt»: a stray tap takes nothing away. It
// lasts while the page is open. A place that is not here has not been drawn in.
const undone = new Map<string, string[]>();

function send(page: Page, panel: DrawPanel, path: string, place: string): void {
  const { drawing: words } = page.words;
  if (path === "") return page.explain(words.empty);
  if (path.length > maxDrawing) return page.explain(words.tooMuch);
  switch (panel.to) {
    case "answer":
      if (!page.sendHere({ do: "draw", text: path, by: page.by() })) return;
      break;
    case "edit":
      page.send({ do: "edit", text: path, drawn: true, ...where(panel) });
      break;
    case "more":
      page.send({ do: "more", text: path, drawn: true, ...(panel.belongs && where(panel.belongs)) });
  }
  page.keepDraft("", place);
  undone.delete(place);
  page.panel = panel.back;
  page.closePanel();
}

/** The stroke under the finger. Only one pointer draws: a palm that rests on the glass leaves nothing. */
let drawing: { pointer: number; type: string; stroke: Stroke; on: Element } | undefined;

/** The surface may go away under a finger: another finger pressed a button. That stroke is over, and nobody tells. */
function drawingNow(): typeof drawing {
  if (!drawing?.on.isConnected) drawing = undefined;
  return drawing;
}

function surface(page: Page, path: string, change: (path: string) => void): TemplateResult {
  const at = (event: PointerEvent): SVGSVGElement => event.currentTarget as SVGSVGElement;
  const show = (svg: SVGSVGElement): void => svg.querySelector(".under-finger")?.setAttribute("d", drawing ? pathOf(drawing.stroke) : "");
  const down = (event: PointerEvent): void => {
    const other = drawingNow();
    if (event.button !== 0 || (other && !(event.pointerType === "pen" && other.type === "touch"))) return; // a pen is meant, whatever rests beside it
    event.preventDefault();
    at(event).setPointerCapture(event.pointerId);
    drawing = { pointer: event.pointerId, type: event.pointerType, stroke: [pointIn(at(event).getBoundingClientRect(), event.clientX, event.clientY)], on: at(event) };
    show(at(event));
  };
  const move = (event: PointerEvent): void => {
    if (!drawing || drawingNow()?.pointer !== event.pointerId) return;
    const box = at(event).getBoundingClientRect();
    const all = event.getCoalescedEvents?.() ?? [];
    for (const one of all.length > 0 ? all : [event]) drawing.stroke = extended(drawing.stroke, pointIn(box, one.clientX, one.clientY));
    show(at(event));
  };
  const end = (event: PointerEvent): void => {
    if (!drawing || drawingNow()?.pointer !== event.pointerId) return;
    const { stroke } = drawing;
    drawing = undefined;
    show(at(event));
    // A touch the tablet itself took back, and that went nowhere, was a palm.
    if (event.type === "pointercancel" && lengthOf(stroke) < 20) return;
    change(path + pathOf(stroke));
  };
  return html`<svg class="surface" role="img" aria-label=${path === "" ? page.words.drawing.surface : page.words.drawing.yours} viewBox="0 0 ${side} ${side}"
    @pointerdown=${down} @pointermove=${move} @pointerup=${end} @pointercancel=${end}><path d=${path}></path><path class="under-finger"></path></svg>`;
}
