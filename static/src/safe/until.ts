import { html, nothing, type TemplateResult } from "lit-html";
import type { Page } from "../page.js";
import { dayOf } from "../plan/days.js";
import { askForNew } from "./finish.js";

const soon = 3; // days: then it is worth saying whom to ask

/** When and how one may come back. */
export function untilNow(page: Page): TemplateResult | typeof nothing {
  const { until } = page.safe;
  if (!until) return nothing;
  const { safe: words } = page.words;
  const left = daysBetween(dayOf(), until);
  return html`<p class="until">${left < 0 ? nothing : `${words.until(dayWords(page, until))} ${words.comeBack}`}
    ${left > soon ? nothing : askForNew(page)}</p>`;
}

/** «søndag 6. desember». The year is not needed: it is at most a quarter of a year away. */
function dayWords(page: Page, iso: string): string {
  const [year = 0, month = 1, date = 1] = iso.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return `${page.words.safe.weekdays[weekday]} ${date}.\u00a0${page.words.plan.months[month - 1]}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
