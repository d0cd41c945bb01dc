import { html, nothing, type TemplateResult } from "lit-html";
import { backIcon, downIcon, pauseIcon } from "./icons.js";
import type { Page } from "./page.js";
import type { Do } from "./protocol.js";

// What may be done besides answering. Five or six are in sight, always in the
// same place: the ways out of this question, then the way back and the rest.
// The ways out are those a tired person needs at once; the rest take a thought,
// and a thought has time for one more tap.
const waysOut: Do[] = ["skip", "dont_know", "dont_understand", "show_cards"];
const rest: Do[] = ["why", "decline", "other_first", "more", "go_to"];

export function choices(page: Page): TemplateResult | typeof nothing {
  const { screen, words } = page;
  if (!screen) return nothing;
  const waits = page.answerWaits();
  const out = waits ? [] : waysOut.filter((does) => page.may(does) && !(does === "show_cards" && page.writtenFor()));
  const back = !waits && page.may("back");
  const others = rest.filter((does) => (does === "more" || does === "go_to" ? possible(page, does) : !waits && page.may(does)));
  const writes = !waits && screen.kind === "free" && !screen.paused && !screen.ended && page.may("skip");
  if (out.length === 0 && !back && others.length === 0) return nothing;
  return html`<div class="choices">
    ${out.length > 0 ? html`<div class="choices-row">${out.map((does) => choice(page, does))}</div>` : nothing}
    ${others.length > 0 && others.length < 3 && out.length === 0
      ? html`<div class="choices-row">${back ? choice(page, "back") : nothing}${others.map((does) => choice(page, does))}</div>`
      : html`<div class="choices-row last">
          ${back ? choice(page, "back") : nothing}
          ${others.length > 0 ? html`<button type="button" class="ds-button others" data-variant="secondary" data-color="neutral"
            aria-expanded=${page.othersOpen} aria-controls="others" @click=${() => page.toggleOthers()}>${words.otherOptions}${downIcon}</button>` : nothing}
        </div>
        <div class="others-list" id="others" ?hidden=${!page.othersOpen}>${others.map((does) => choice(page, does))}${writes && !page.writtenFor() ? writer(page) : nothing}</div>`}
  </div>`;
}

function choice(page: Page, does: Do): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => act(page, does)}>${does === "back" ? backIcon : nothing}${page.optionLabel(does)}</button>`;
}

/** A next of kin writes what the bruker says, shows or means (R63). */
function writer(page: Page): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.setWriter(true)}>${page.words.writer.start}</button>`;
}

function act(page: Page, does: Do): void {
  page.othersOpen = false;
  if (does === "more") page.openPanel({ kind: "more", belongs: undefined });
  else if (does === "go_to") page.openPanel({ kind: "go_to" });
  else page.sendHere({ do: does });
}

/** An afterthought is possible also while an answer waits: it is kept and sent in its turn. */
function possible(page: Page, does: "more" | "go_to"): boolean {
  // A pause is when thoughts come.
  if (does === "more") return page.may("more") || (page.screen?.paused === true && page.hasWords());
  return page.may("go_to") && (page.screen?.topics ?? []).length > 1 && page.net === "open";
}

/** Pause stands in the corner of every screen. */
export function pauseChoice(page: Page): TemplateResult | typeof nothing {
  if (!page.may("pause") || page.panel || page.view === "plan") return nothing;
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.send({ do: "pause" })}>${pauseIcon}${page.optionLabel("pause")}</button>`;
}
