import { html, type TemplateResult } from "lit-html";

// Few, plain, and always beside the word.
const icon = (path: string): TemplateResult => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;

export const pauseIcon = icon("M8 5v14M16 5v14");
export const playIcon = icon("M8 5l11 7-11 7z");
export const penIcon = icon("M4 20l1-5L16 4l4 4L9 19zM14 6l4 4");
export const plusIcon = icon("M12 5v14M5 12h14");
export const backIcon = icon("M10 6l-6 6 6 6M4 12h16");
export const tickIcon = icon("M5 13l5 5L19 7");
export const downIcon = icon("M5 9l7 7 7-7");
export const eyeIcon = icon("M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6");
export const lampIcon = icon("M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c.8.7 1 1.5 1 2.5h6c0-1 .2-1.8 1-2.5A6 6 0 0 0 12 3z");
export const questionIcon = icon("M8 9a4 4 0 1 1 6 3.5c-1.5.9-2 1.5-2 3M12 19v.5");
export const closeIcon = icon("M6 6l12 12M18 6L6 18");
export const slidersIcon = icon("M4 7h9M17 7h3M15 4v6M4 17h3M11 17h9M9 14v6");
export const doorIcon = icon("M14 4H6v16h8M10 12h10M16 8l4 4-4 4");
export const soundIcon = icon("M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11");
export const stopIcon = icon("M6 6h12v12H6z");
export const lockIcon = icon("M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z");
