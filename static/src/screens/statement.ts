import { html, type TemplateResult } from "lit-html";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen } from "../protocol.js";
import { note } from "../textbox.js";
import { goOn, rest } from "./question.js";

/** Something we say; then on. */
export function statement(page: Page, screen: Screen): TemplateResult {
  return html`${rest(page, partsOf(screen))}${note(page)}${goOn(page, () => page.sendHere({ do: "confirm", answer: "yes" }))}`;
}
