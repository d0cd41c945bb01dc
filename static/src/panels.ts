import { html, nothing, type TemplateResult } from "lit-html";
import { act, othersNow } from "./choices.js";
import { beginning } from "./clip.js";
import { drawMay, drawPanel, openDrawing } from "./drawing.js";
import { backIcon, downIcon, penIcon, plusIcon, tickIcon } from "./icons.js";
import type { Page } from "./page.js";
import type { Panel } from "./panel.js";
import type { Do } from "./protocol.js";
import { planLink } from "./plan/link.js";
import { sketch } from "./drawn.js";
import { planPanel } from "./plan/panels.js";
import { answersSoFar } from "./talk.js";
import { askTogether } from "./together/ask.js";
import { nearPanel, openNear } from "./together/near.js";
import { note, textbox, wordsOf } from "./textbox.js";
import { cardList } from "./screens/cards.js";
import { finishButton, finishPanel } from "./safe/finish.js";
import { helpPanel } from "./safe/help.js";
import { heading } from "./screens/question.js";
import { placeOf } from "./where.js";

// A panel stands in the question's place: one thing at a time, no window on top
// of another. Closing it shows the question again.
export function panelNow(page: Page, panel: Panel): TemplateResult {
  switch (panel.kind) {
    case "more": return more(page, panel);
    case "edit": return edit(page, panel);
    case "go_to": return goTo(page);
    case "others": return others(page);
    case "draw": return drawPanel(page, panel);
    case "help": return helpPanel(page);
    case "finish": return finishPanel(page);
    case "together": return askTogether(page, panel.helper);
    case "near":
    case "near_ask":
    case "near_give":
    case "near_end": return nearPanel(page, panel);
    default: return planPanel(page, panel);
  }
}

function more(page: Page, panel: Panel & { kind: "more" }): TemplateResult {
  const { more: words } = page.words;
  const answers = answersSoFar(page.conversation?.bubbles ?? []);
  const is = (step: string, round: number): boolean => panel.belongs?.step === step && panel.belongs.round === round;
  return html`${heading(words.heading)}
    <form class="answer" novalidate @submit=${(event: Event) => page.more(wordsOf(event), panel.belongs)}>
      ${textbox(page, "more", { by: "question" })}
      ${drawInstead(page, () => page.openPanel({ kind: "draw", to: "more", belongs: panel.belongs, back: panel }))}
      ${note(page)}
      ${answers.length > 0 ? html`<details class="belongs" ?open=${panel.belongs !== undefined}><summary class="small">${words.belongs}${downIcon}</summary>
        <div class="cards" role="radiogroup" aria-label=${words.belongs}>
          <label class="card"><input type="radio" name="belongs" .checked=${panel.belongs === undefined} @change=${() => page.belongsTo(undefined)}><span class="card-text">${words.nothing}</span>${tickIcon}</label>
          ${answers.map((answer) => html`<label class="card"><input type="radio" name="belongs" .checked=${is(answer.step ?? "", answer.round ?? 0)}
            @change=${() => page.belongsTo({ step: answer.step ?? "", round: answer.round ?? 0 })}><span class="card-text own short" dir="auto" translate="no">${answer.drawn ? sketch(page, answer.drawn) : beginning(answer.text)}</span>${tickIcon}</label>`)}
        </div></details>` : nothing}
      ${saveOrNot(page)}
    </form>`;
}

function edit(page: Page, panel: Panel & { kind: "edit" }): TemplateResult {
  const { edit: words } = page.words;
  const { said } = panel;
  const place = `edit.${placeOf(said.step, said.round)}`;
  const cards = said.cards ?? [], asked = cards.length > 0;
  const writes = !asked || page.writes || page.draft(place) !== "";
  return html`${heading(words.heading)}
    <form class="answer" novalidate @submit=${(event: Event) => { const text = wordsOf(event); if (writes) page.edit(said, text); else page.editCard(said); }}>
      ${asked ? cardList(page, { kind: "free", cards }, "again", writes) : nothing}
      ${writes ? textbox(page, place, { text: said.title || words.label }, said.text) : nothing}
      ${drawInstead(page, () => page.openPanel({ kind: "draw", to: "edit", step: said.step, round: said.round, title: said.title, n: 0, back: panel }))}
      ${note(page)}
      ${saveOrNot(page)}
      <button type="button" class="small" @click=${() => page.openPanel({ kind: "more", belongs: { step: said.step, round: said.round } })}>${plusIcon}${words.add}</button>
    </form>`;
}

function goTo(page: Page): TemplateResult {
  const { goTo: words } = page.words;
  const go = (topic: string): void => {
    page.send({ do: "go_to", topic });
    page.closePanel();
  };
  return html`${heading(words.heading)}
    <div class="answer topics">${(page.screen?.topics ?? []).map((place) => html`<button type="button" class="card" ?disabled=${place.here} @click=${() => go(place.id)}>
      <span class="card-text">${place.title}</span>
      <span class="card-note">${place.here ? words.here : place.done ? words.done : ""}</span></button>`)}
      ${(page.conversation?.goals ?? []).length > 0 ? planLink(page) : nothing}</div>
    <div class="answer">${back(page)}</div>`;
}

/** What else may be done. Opened below the other buttons, it would be out of sight. */
function others(page: Page): TemplateResult {
  const all = othersNow(page), cards = (some: Do[]): TemplateResult[] => some.map((does) => card(page.optionLabel(does), () => act(page, does)));
  const draw = drawMay(page) && !page.settings.pictures ? [card(page.words.drawing.want, () => openDrawing(page))] : [];
  return html`${heading(page.words.otherOptions)}
    ${apart([...cards(all.filter((does) => !beyond.has(does))), ...draw])}
    ${apart(cards(all.filter((does) => beyond.has(does))))}
    ${withOthers(page)}
    <div class="answer">${back(page)}${finishButton(page)}</div>`;
}

const beyond: ReadonlySet<Do> = new Set(["more", "go_to"]); // what leads away from this question

/** Space between what is about the question, about the conversation, and about who is with it: a list of eight is long to read. */
function apart(some: TemplateResult[]): TemplateResult | typeof nothing {
  return some.length > 0 ? html`<div class="answer">${some}</div>` : nothing;
}

function card(label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="card" @click=${act}><span class="card-text">${label}</span></button>`;
}

/** With pictures, whatever may be written may be drawn. */
function drawInstead(page: Page, act: () => void): TemplateResult | typeof nothing {
  if (!page.settings.pictures) return nothing;
  return html`<button type="button" class="ds-button draw" data-variant="secondary" @click=${act}>${penIcon}${page.words.drawing.instead}</button>`;
}

/** Two with one tablet, and those the bruker wants along. */
function withOthers(page: Page): TemplateResult | typeof nothing {
  if (page.isParorende()) return nothing;
  const { near, together } = page.words;
  const writes = page.screen?.kind === "free" && !page.screen.paused && !page.screen.ended && !page.answerWaits();
  return html`<div class="answer">${page.isTogether() ? card(together.off, () => page.answerTogether(false))
    : card(writes ? together.start : together.on, () => page.openPanel({ kind: "together", helper: writes }))}
    ${page.may("more") ? card(near.open, () => openNear(page)) : nothing}</div>`;
}

export function saveOrNot(page: Page): TemplateResult {
  return html`<button type="submit" class="ds-button go">${page.words.save}</button>
    ${cancel(page)}`;
}

/** Out of a list where nothing was begun: there is nothing to cancel, and «Avbryt» could mean the conversation. */
function back(page: Page): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.closePanel()}>${backIcon}${page.words.safe.back}</button>`;
}

function cancel(page: Page): TemplateResult {
  return html`<button type="button" class="ds-button cancel" data-variant="secondary" data-color="neutral" @click=${() => page.closePanel()}>${page.words.cancel}</button>`;
}
