import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { tickIcon } from "./icons.js";
import type { Page } from "./page.js";
import { picture } from "./picture.js";
import { heading } from "./screens/question.js";
import type { Settings, Way } from "./settings.js";
import { note } from "./textbox.js";
import { besideCard, readAloud } from "./voice/button.js";

/** What each way of answering turns on. All of it can be changed in the strip. */
const turnsOn: Record<Way, Partial<Settings>> = {
  write: { way: "write" },
  pictures: { way: "pictures", pictures: true, sound: true },
  together: { way: "together", together: true },
};

/** The first screen: how do you want to answer? */
export function waysNow(page: Page): TemplateResult {
  const { ways: words } = page.words;
  const all: [Way, string, string][] = [["write", words.write, "skrive"], ["pictures", words.pictures, "bilder-og-ord"], ["together", words.together, "sammen"]];
  if (page.isParorende()) all.pop(); // nobody is asked to sit beside them
  const goOn = (event: Event): void => {
    event.preventDefault();
    const way = all[page.picks[0] ?? -1]?.[0];
    if (way) page.startWith(turnsOn[way]);
    else page.explain(words.none);
  };
  return html`<section class="now" data-kind="ways" data-step="ways">${heading(words.heading)}
    <div class="rest"><p>${words.help}</p></div>${readAloud(page, [words.heading, words.help])}
    <form class="answer" @submit=${goOn}>
      <div class="cards" role="radiogroup" aria-labelledby="question">${all.map(([, name, image], i) => besideCard(page, name, html`<label class="card">
        <input type="radio" name="way" .checked=${live(page.picks[0] === i)} @change=${() => page.choose([i])}>${picture(image)}<span class="card-text">${name}</span>${tickIcon}</label>`))}</div>
      ${note(page)}
      <button type="submit" class="ds-button go">${page.words.go}</button>
    </form></section>`;
}
