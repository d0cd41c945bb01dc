import { html, nothing, type TemplateResult } from "lit-html";
import { screenKey } from "../conversation.js";
import { soundIcon, stopIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import type { Screen } from "../protocol.js";
import { localVoice } from "./local.js";
import { Speaker } from "./speaker.js";
import { hasSound } from "./text.js";

const speaker = new Speaker();

/** The page is painted when the reading, or what there is to read with, changes. */
export function watchVoice(paint: () => void): void {
  speaker.changed = paint;
  if ("speechSynthesis" in window) speechSynthesis.addEventListener("voiceschanged", paint);
  const hush = (): void => { speaker.stop(); paint(); };
  document.addEventListener("visibilitychange", () => { if (document.hidden) hush(); });
  addEventListener("pagehide", hush);
}

/** Called before each painting: what stood on another screen is not read on this one. */
let at = "";
export function hushElsewhere(page: Page): void {
  const { screen, settings, view, panel, part, net } = page;
  const here = JSON.stringify([screen ? screenKey(screen) : "", view, panel?.kind, part, net === "over", settings.sound, settings.speed, page.conversation?.lang]);
  if (here === at) return;
  at = here;
  speaker.stop();
}

/** Whether anything here can read whatever stands on the page. */
function hasVoice(page: Page): boolean {
  return page.conversation?.voice === true || localVoice(page.conversation?.lang ?? "nb") !== undefined;
}

const longName = 60; // characters of what a button reads, in its name for a screen reader

/** A button that reads lines which stand on the page near it. */
export function readAloud(page: Page, lines: string | string[], recording?: string): TemplateResult | typeof nothing {
  return reader(page, lines, recording, "words");
}

/** The speaker alone, beside the one thing it reads: «Les opp» in words on every row is more to read than the rows. Its name for a screen reader is the same. */
export function readThis(page: Page, lines: string | string[], recording?: string): TemplateResult | typeof nothing {
  return reader(page, lines, recording, "sign");
}

function reader(page: Page, lines: string | string[], recording: string | undefined, looks: "words" | "sign"): TemplateResult | typeof nothing {
  const text = [lines].flat().filter(hasSound).join("\n");
  if (!page.settings.sound || text === "" || !(recording || hasVoice(page))) return nothing;
  const { voice: words } = page.words;
  const on = speaker.now === text;
  const read = (event: Event): void => speaker.toggle(
    { text, recording, lang: page.conversation?.lang ?? "nb", speed: page.settings.speed, server: page.conversation?.voice === true },
    event.currentTarget as Element,
  );
  const label = on ? words.stop : words.read;
  return html`<div class="read"><button type="button" class="read-button ${looks}" @click=${read}>${on ? stopIcon : soundIcon}<span class=${looks === "sign" ? "ds-sr-only" : ""}>${label}<span class="ds-sr-only">: ${
    text.length > longName ? `${text.slice(0, longName)} …` : text}</span></span></button>${
    speaker.failed === text ? html`<p class="read-failed" role="status">${words.failed}</p>` : nothing}</div>`;
}

/** The button of the question: all that we say on this screen, in the order it stands. */
export function readQuestion(page: Page, screen: Screen, otherwise: string): TemplateResult | typeof nothing {
  const { before, heading, after, closing } = partsOf(screen);
  return readAloud(page, [...before.map((line) => line.text), heading?.text || otherwise, ...after.map((line) => line.text), closing], page.conversation?.recordings?.question);
}

/** A card with its own button beside it: inside, a tap on one would be a tap on the other. */
export function besideCard(page: Page, text: string, card: TemplateResult, n?: number): TemplateResult {
  const button = readThis(page, text, n === undefined ? undefined : page.conversation?.recordings?.cards?.[n]);
  return button === nothing ? card : html`<div class="with-voice">${card}${button}</div>`;
}

/** What the strip says when sound is on and there is nothing to read with. */
export function noVoice(page: Page): TemplateResult | typeof nothing {
  return page.settings.sound && !hasVoice(page) ? html`<p class="no-voice" role="status">${page.words.voice.none}</p>` : nothing;
}
