import { html, nothing, type TemplateResult } from "lit-html";
import { picture, sizes } from "../picture.js";
import type { Said, Screen } from "../protocol.js";

/** Pictures of words that wait for a yes. The words are there too, so a screen reader needs none. */
export function pictures(said: Said): TemplateResult | typeof nothing {
  const stems = said.pictures ?? [];
  return stems.length === 0 ? nothing : html`<p class="word-pictures">${stems.map((stem) => picture(stem, sizes.question))}</p>`;
}

/** Those of the words that the question now is about. */
export function picturesHere(screen: Screen): TemplateResult | typeof nothing {
  const said = screen.waiting?.find((one) => one.step === screen.step && one.round === screen.round);
  return said ? pictures(said) : nothing;
}
