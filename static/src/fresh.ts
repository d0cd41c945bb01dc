import { html } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";

/**
 * A text that may change where it stands. It gets a new place each time: a
 * browser that translates has put its own text in the old one, and lit-html
 * would go on changing what nobody sees.
 */
export const fresh = (text: string): unknown => keyed(text, html`${text}`);
