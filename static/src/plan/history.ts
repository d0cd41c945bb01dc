import { html, type TemplateResult } from "lit-html";
import type { Page } from "../page.js";
import { ownOrDrawn } from "../drawn.js";
import type { Bubble, Goal } from "../protocol.js";
import { heading } from "../screens/question.js";
import type { PlanWords, Words } from "../words.js";
import { day, dayOf, daysIn } from "./days.js";
import { button } from "./plan.js";

/** One thing that happened with a goal. */
interface Happened { n: number; day: string; what: string; words: string; drawn: number | undefined }

/** «Slik har det vært»: every version, oldest first, by day. Nothing is overwritten (R95). */
export function historyPanel(page: Page, goal: Goal): TemplateResult {
  const { plan: words } = page.words;
  const all = happened(page.conversation?.bubbles ?? [], goal, page.words);
  const dates = [...new Set(all.map((one) => one.day))];
  return html`${heading(words.history.heading)}
    <div class="goal-change history">
      ${dates.length === 0 ? html`<p>${words.history.none}</p>` : dates.map((date) => html`<section><h2>${day(words, date)}</h2>
        <ul class="sheet said">${all.filter((one) => one.day === date).map((one) => html`<li><p class="said-title">${one.what}</p>${one.words || one.drawn ? ownOrDrawn(page, `«${one.words}»`, one.drawn) : ""}</li>`)}</ul></section>`)}
      ${button(words.goal.done, () => page.closePanel())}
    </div>`;
}

function happened(bubbles: Bubble[], goal: Goal, { plan: words, drawing }: Words): Happened[] {
  const known = new Map(bubbles.filter((bubble) => bubble.who === "bruker").map((bubble) => [bubble.n, bubble]));
  return bubbles.flatMap((bubble) => {
    if (bubble.who !== "bruker") return [];
    const replaced = bubble.replaces ? known.get(bubble.replaces) : undefined;
    if ((bubble.goal ?? replaced?.goal) !== goal.wish) return [];
    const what = named(bubble, words, drawing);
    if (!what) return [];
    const silent = bubble.did && !["titled", "placed", "dated"].includes(bubble.did);
    const shown = bubble.button && replaced ? replaced : bubble;
    return [{ n: bubble.n, day: dayOf(new Date(bubble.at)), what, words: silent ? "" : shown.text, drawn: silent ? undefined : shown.drawn }];
  });
}

function named(bubble: Bubble, { history: words, places, ...plan }: PlanWords, drawing: Words["drawing"]): string | undefined {
  switch (bubble.did) {
    case "titled": return words.titled;
    case "placed": return bubble.about === "none" ? words.out : !bubble.about ? words.back : words.moved(places[bubble.about as keyof typeof places] ?? "");
    case "dated": return words.dated(daysIn({ history: words, places, ...plan }, bubble));
    case "let_go": return words.letGo;
    case "taken_up": return words.takenUp;
    case "shared": return words.shared;
    case "kept": return words.kept;
    case "vouched": return words.vouched[bubble.answer ?? "almost"];
    case "confirmed": return words.confirmed[bubble.answer ?? "almost"];
  }
  if (bubble.button) return bubble.replaces ? words.undone : undefined;
  if (bubble.by) return bubble.drawn ? drawing.drewFor : words.wrote;
  return bubble.added ? words.added : bubble.replaces ? words.changed : bubble.drawn ? drawing.drew : words.said;
}
