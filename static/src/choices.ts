import { html, nothing, type TemplateResult } from "lit-html";
import { backIcon, pauseIcon } from "./icons.js";
import type { Page } from "./page.js";
import { pictureOf, wanted } from "./picture.js";
import type { Do } from "./protocol.js";
import { partsNow } from "./screens/onebyone.js";

// What may be done besides answering. Five or six are in sight, always in the
// same place: the ways out of this question, then the way back and the rest.
// The ways out are those a tired person needs at once; the rest take a thought,
// and a thought has time for one more tap.
const waysOut: Do[] = ["skip", "dont_know", "dont_understand", "show_cards"];
// With pictures the cards are there already, and the answers that are no answer come first. To skip is
// nearly the same as these to one who reads slowly: it rests with the others, unless it is the only one.
const waysOutWithPictures: Do[] = ["dont_know", "decline", "dont_understand"];
const rest: Do[] = ["skip", "why", "decline", "other_first", "more", "go_to"];

export function choices(page: Page): TemplateResult | typeof nothing {
  const { screen, words } = page;
  if (!screen) return nothing;
  const waits = page.answerWaits();
  if (!waits && page.part < partsNow(page) - 1) return wayBack(page);
  const out = waits ? [] : firstRow(page).filter((does) => page.may(does) && !(does === "show_cards" && page.writtenFor()));
  const back: Do[] = !waits && page.may("back") ? ["back"] : [];
  const others = othersNow(page);
  if (out.length === 0 && back.length === 0 && others.length === 0) return nothing;
  // At the end there is nothing left to answer, and the screen says that more may be written here.
  if (screen.ended && others[0] === "more") return html`<div class="choices">${row(page, ["more"])}${row(page, [...back, ...others.slice(1)], "last")}</div>`;
  if (out.length === 0 && back.length + others.length < 3) return html`<div class="choices">${row(page, [...back, ...others], "last")}</div>`;
  if (others.length < 2) return html`<div class="choices">${row(page, [...out, ...others], "out")}${row(page, back, "last")}</div>`;
  return html`<div class="choices">${row(page, out, "out")}
    <div class="choices-row last">${back.map((does) => choice(page, does))}<button type="button" class="ds-button" data-variant="secondary" data-color="neutral"
      @click=${() => page.openPanel({ kind: "others" })}>${words.otherOptions}</button></div>
  </div>`;
}

function firstRow(page: Page): Do[] {
  if (!page.settings.pictures) return waysOut;
  return page.may("dont_know") || page.may("decline") ? waysOutWithPictures : [...waysOutWithPictures, "skip"];
}

/** In the middle of a screen that comes in parts: back, and nothing else to choose. The rest comes with the last part. */
function wayBack(page: Page): TemplateResult | typeof nothing {
  return page.part > 0 || page.may("back") ? html`<div class="choices">${row(page, ["back"], "last")}</div>` : nothing;
}

/** What may be done besides that, now. */
export function othersNow(page: Page): Do[] {
  return rest.filter((does) => !firstRow(page).includes(does)).filter((does) => (does === "more" || does === "go_to" ? possible(page, does) : !page.answerWaits() && page.may(does)));
}

function row(page: Page, all: Do[], how = ""): TemplateResult | typeof nothing {
  return all.length === 0 ? nothing : html`<div class="choices-row ${how}">${all.map((does) => choice(page, does))}</div>`;
}

function choice(page: Page, does: Do): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => act(page, does)}>${does === "back" ? backIcon : wanted(page, pictureOf[does], 44)}${page.optionLabel(does)}</button>`;
}

export function act(page: Page, does: Do): void {
  if (does === "more") return page.openPanel({ kind: "more", belongs: undefined });
  if (does === "go_to") return page.openPanel({ kind: "go_to" });
  if (does === "back" && page.part > 0 && partsNow(page) > 0) return page.toPart(page.part - 1);
  if (page.panel) page.closePanel();
  page.sendHere({ do: does });
}

/** An afterthought is possible also while an answer waits: it is kept and sent in its turn. */
function possible(page: Page, does: "more" | "go_to"): boolean {
  // A pause is when thoughts come.
  if (does === "more") return page.may("more") || (page.screen?.paused === true && page.hasWords());
  return page.may("go_to") && (page.screen?.topics ?? []).length > 1 && page.net === "open";
}

/** Pause stands in the corner of every screen. */
export function pauseChoice(page: Page): TemplateResult | typeof nothing {
  if (!page.may("pause") || page.asksWay() || page.panel || page.view === "plan") return nothing;
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.send({ do: "pause" })}>${pauseIcon}${page.optionLabel("pause")}</button>`;
}
