import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { downIcon, tickIcon } from "../icons.js";
import type { Page } from "../page.js";
import type { Goal } from "../protocol.js";
import { daysIn } from "./days.js";
import type { Look } from "../settings.js";
import { button } from "./plan.js";
import { groups } from "./words.js";

const looks: Look[] = ["cards", "list", "sentences", "circle"];

/** The look, and the way to paper. */
export function tools(page: Page, goals: Goal[], now: Look): TemplateResult {
  const { plan: words } = page.words;
  const opened = page.opened.has(words.look.heading);
  return html`<div class="off-paper plan-tools">
    <details class="folded" ?open=${opened} @toggle=${(event: Event) => page.unfolded(words.look.heading, (event.target as HTMLDetailsElement).open)}>
      <summary class="ds-button" data-variant="secondary">${words.look.heading}${downIcon}</summary>
      <div class="cards" role="radiogroup" aria-label=${words.look.choose}>
        ${looks.map((look) => html`<label class="card"><input type="radio" name="look" .checked=${live(look === now)} @change=${() => page.set({ look })}><span class="card-text">${words.look[look]}</span>${tickIcon}</label>`)}
      </div>
    </details>
    ${button(words.paper.print, () => print())}
    ${"clipboard" in navigator ? button(words.paper.copy, () => { void copy(page, goals); }) : ""}
  </div>`;
}

/** The words as plain text, to put in a letter or a message. */
async function copy(page: Page, goals: Goal[]): Promise<void> {
  const { plan: words } = page.words;
  const text = goals.filter((goal) => goal.confirmed).map((goal) => [goal.title.text, ...groups(goal).map(({ heading, said }) =>
    `${words.headings[heading]}: ${said.map((one) => [`«${one.text}»`, one.ambiguous ? "" : daysIn(words, one)].filter(Boolean).join(". ")).join(" ")}`)].join("\n")).join("\n\n");
  try {
    await navigator.clipboard.writeText(text);
    page.explain(words.paper.copied);
  } catch {
    // the browser did not let us; «Skriv ut» is still there
  }
}
