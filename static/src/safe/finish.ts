import { html, nothing, type TemplateResult } from "lit-html";
import { strokes } from "../drawn.js";
import { backIcon, doorIcon } from "../icons.js";
import type { Page } from "../page.js";
import { own } from "../own.js";
import { wasParorende } from "../owner.js";
import { heading } from "../screens/question.js";
import { leave } from "./leave.js";
import { helpKnown } from "./operator.js";
import { unsentNow } from "./unsent.js";

/** «Ferdig på dette nettbrettet», where a tablet may go on to somebody else. */
export function finishButton(page: Page): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral"
    @click=${() => page.openPanel({ kind: "finish", back: page.panel })}>${doorIcon}${page.words.safe.finish.open}</button>`;
}

/** How one comes back to a tablet, or a session, that is over. */
export function askForNew(page: Page): string {
  const { finish: words } = page.words.safe;
  const name = helpKnown().coordinator?.name;
  if (wasParorende()) return page.words.near.overAsk; // they have no coordinator
  return name ? words.askNamed(name) : words.ask;
}

/** Says what will happen, and does nothing before the bruker has said so. */
export function finishPanel(page: Page): TemplateResult {
  const { finish: words } = page.words.safe;
  const unsent = unsentNow(page.key);
  const some = unsent.mine.length > 0 || unsent.presses || unsent.others;
  const go = (): void => { leave(page); };
  return html`${heading(words.open)}
    <div class="rest"><p>${words.gone}</p>${some ? nothing : html`<p>${words.stored}</p>`}
      <p>${askForNew(page)}</p></div>
    ${some ? html`<div class="sheet unsent">
      ${unsent.mine.length > 0 ? html`<p>${words.unsent}</p>${unsent.mine.map(({ text, drawn }) => drawn ? strokes(page, text) : own(text))}` : unsent.presses ? html`<p>${words.unsentPress}</p>` : nothing}
      ${unsent.others ? html`<p>${words.others}</p>` : nothing}
      <p>${page.net === "open" ? words.sendFirst : words.sendLater}</p></div>` : nothing}
    <div class="answer">
      ${some
        ? html`<button type="button" class="ds-button go" @click=${() => page.closePanel()}>${backIcon}${words.back}</button>
          <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${go}>${words.remove}</button>`
        : html`<button type="button" class="ds-button go" @click=${go}>${words.yes}</button>
          <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.closePanel()}>${page.words.cancel}</button>`}
    </div>`;
}

/** The tablet is emptied, and the server has not heard it yet. */
export function leavingNow(page: Page): TemplateResult {
  const { finish: words } = page.words.safe;
  return html`<section class="now" data-kind="left">${heading(words.done)}
    <div class="rest"><p>${words.empty}</p>${page.gone === "away" ? html`<p>${words.untilNet}</p>` : nothing}</div></section>`;
}
