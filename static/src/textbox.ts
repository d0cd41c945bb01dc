import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { fresh } from "./fresh.js";
import type { Page } from "./page.js";

const growsByItself = CSS.supports("field-sizing", "content");

/**
 * A box for own words. Enter makes a new line: nothing is sent by accident. The
 * browser is told not to spell, complete or translate: the words are the
 * bruker's own, and none of them are to be sent elsewhere.
 */
export function textbox(page: Page, place: string, label: { by: string } | { text: string }, start = ""): TemplateResult {
  const text = page.draft(place) || start;
  const named = "by" in label ? label.by : "words-label";
  return html`
    ${"text" in label ? html`<label class="label" id="words-label" for="words">${label.text}</label>` : ""}
    <textarea class="ds-input words" id="words" name="words" rows="3" aria-labelledby=${named} aria-describedby="note"
      spellcheck="false" autocomplete="off" autocapitalize="sentences" autocorrect="off" translate="no" dir="auto"
      .value=${live(text)}
      @input=${(event: Event) => {
        const box = event.target as HTMLTextAreaElement;
        grow(box);
        page.keepDraft(box.value, place);
      }}></textarea>`;
}

/** The words in the box of a form, exactly: a form's own data would mend characters that are broken. */
export function wordsOf(event: Event): string {
  event.preventDefault();
  const box = (event.currentTarget as HTMLFormElement).elements.namedItem("words");
  return box instanceof HTMLTextAreaElement ? box.value : "";
}

/** Makes room for all the words, where the browser does not do so by itself. */
export function grow(box: HTMLTextAreaElement): void {
  if (growsByItself) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 4}px`;
}

/** Why an answer was not taken, beside the answer. */
export function note(page: Page): TemplateResult {
  return html`<p class="note" id="note" role="alert">${fresh(page.note)}</p>`;
}
