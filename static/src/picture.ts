import { html, nothing, type TemplateResult } from "lit-html";
import type { Page } from "./page.js";
import type { Do, Line } from "./protocol.js";

/** How large a picture is, in CSS pixels: beside a word, beside a question. */
export const sizes = { word: 64, question: 96 };

/**
 * A picture, always beside its word: what it shows is said by the word, so it
 * has no text of its own. One that is not there leaves no hole.
 */
export function picture(stem: string | undefined, size = sizes.word): TemplateResult | typeof nothing {
  if (!stem) return nothing;
  const there = (is: boolean) => (event: Event): void => { (event.target as HTMLElement).hidden = !is; };
  return html`<img class="picture" src="/bilder/${stem}.svg" alt="" width=${size} height=${size} draggable="false" @load=${there(true)} @error=${there(false)}>`;
}

/** A picture only for the one who wants pictures. */
export function wanted(page: Page, stem: string | undefined, size = sizes.word): TemplateResult | typeof nothing {
  return page.settings.pictures ? picture(stem, size) : nothing;
}

/** A text with the word that carries it in bold. */
export function keyed({ text, key }: Pick<Line, "text" | "key">): TemplateResult | string {
  const at = key ? text.indexOf(key) : -1;
  if (!key || at < 0) return text;
  return html`${text.slice(0, at)}<strong class="key">${key}</strong>${text.slice(at + key.length)}`;
}

/** The answers that are no answer have pictures of their own, so that they weigh no less. */
export const pictureOf: Partial<Record<Do, string>> = {
  dont_know: "vet-ikke", decline: "vil-ikke-svare", skip: "hopp-over", dont_understand: "2753", show_cards: "bilder-og-ord",
};
