import { html, nothing, type TemplateResult } from "lit-html";
import { closeIcon, slidersIcon, tickIcon } from "./icons.js";
import type { Page } from "./page.js";
import { finishButton } from "./safe/finish.js";
import type { Settings } from "./settings.js";
import { noVoice } from "./voice/button.js";

// How the page is, in a strip that opens below the header and closes again. It is
// no page of its own: the question stands below, and one sees at once what changes.

export function stripButton(page: Page): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" id="strip-button" aria-expanded=${page.stripOpen} @click=${() => page.toggleStrip()}>
    ${slidersIcon}${page.words.strip.open}</button>`;
}

export function stripNow(page: Page): TemplateResult | typeof nothing {
  if (!page.stripOpen) return nothing;
  const { strip: words } = page.words;
  const { settings } = page;
  return html`<section class="strip" aria-labelledby="strip">
    <h2 id="strip" tabindex="-1">${words.heading}</h2>
    <div class="strip-rows">
      ${row(page, words.pictures, "pictures", onOff(page))}
      ${page.isParorende() ? nothing : row(page, words.together, "together", onOff(page))}
      ${row(page, words.sound, "sound", onOff(page))}
      ${noVoice(page)}
      ${settings.sound ? row(page, words.speed, "speed", [["slow", words.slow], ["usual", words.usual], ["fast", words.fast]]) : nothing}
      ${row(page, words.letters, "letters", [["plain", words.plain], ["large", words.large], ["largest", words.largest]])}
      ${row(page, words.contrast, "contrast", [["usual", words.usualColours], ["strong", words.strongColours]])}
      ${row(page, words.hand, "hand", [["left", words.left], ["right", words.right]])}
    </div>
    <button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.toggleStrip()}>${closeIcon}${words.close}</button>
    ${finishButton(page)}
  </section>`;
}

function onOff(page: Page): [boolean, string][] {
  return [[false, page.words.strip.off], [true, page.words.strip.on]];
}

function row<K extends keyof Settings>(page: Page, label: string, key: K, choices: [Settings[K], string][]): TemplateResult {
  return html`<div class="strip-row" role="group" aria-labelledby="strip-${key}"><p id="strip-${key}">${label}</p>
    <div class="strip-choices">${choices.map(([value, name]) => html`<button type="button" class="strip-choice" aria-pressed=${page.settings[key] === value}
      @click=${() => page.set({ [key]: value } as Pick<Settings, K>)}>${page.settings[key] === value ? tickIcon : nothing}${name}</button>`)}</div></div>`;
}
