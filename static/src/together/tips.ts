import { html, nothing, type TemplateResult } from "lit-html";
import { lampIcon } from "../icons.js";
import type { Page } from "../page.js";
import { shelf } from "../shelf.js";
import { wasNotRight } from "./count.js";
import type { Tip } from "./words.js";

const hidden = (tip: Tip): string => `egneord.tip.${tip}`;

/** The advice there is a use for now, unless it has been put away. */
export function tipNow(page: Page): Tip | undefined {
  const tip = tipFor(page);
  return tip && shelf.get(hidden(tip)) === null ? tip : undefined;
}

function tipFor(page: Page): Tip | undefined {
  const { screen } = page;
  if (!screen || !page.isTogether() || page.panel || page.view === "plan" || screen.paused || screen.ended) return undefined;
  if (screen.kind === "vouching") return "look";
  if (!page.writtenFor()) return undefined;
  if (page.draft() !== "") return "one";
  return wasNotRight(page.conversation?.bubbles ?? []) ? "show" : "wait";
}

/** One line to the one who helps, beside the question and never a part of it. */
export function tip(page: Page): TemplateResult | typeof nothing {
  const now = tipNow(page);
  if (!now) return nothing;
  const { tips } = page.words.together;
  const hide = (): void => {
    shelf.set(hidden(now), "1");
    page.repaint();
  };
  return html`<aside class="tip off-paper" aria-label=${tips.label}><p>${lampIcon}<span>${tips[now]}</span></p>
    <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${hide}>${tips.hide}</button></aside>`;
}
