// The bruker's page: enters with the invitation, connects, and paints what the
// page knows at each change.

import { html, nothing, render, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { entered, socketAddress } from "./begun.js";
import { bubblesSoFar } from "./bubbles.js";
import { choices, pauseChoice } from "./choices.js";
import { screenKey } from "./conversation.js";
import { enter, invitation } from "./enter.js";
import { lead, watchKeyboard } from "./focus.js";
import { asides, noConversation, notYet } from "./notices.js";
import { Page } from "./page.js";
import type { Panel } from "./panel.js";
import { panelNow } from "./panels.js";
import { planNow } from "./plan/plan.js";
import { callsNow } from "./safe/calls.js";
import { leavingNow } from "./safe/finish.js";
import { foot } from "./safe/foot.js";
import { leaveTogether, leftBefore } from "./safe/leave.js";
import { screenNow } from "./screen.js";
import { wear } from "./settings.js";
import { stripButton, stripNow } from "./strip.js";
import { underHeader } from "./together/bar.js";
import { grow } from "./textbox.js";
import { hushElsewhere, watchVoice } from "./voice/button.js";
import { waysNow } from "./ways.js";

const byID = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
};
const calls = byID("calls"), footer = byID("foot");
const root = byID("page"), status = byID("status"), progress = byID("progress"), topChoices = byID("top-choices"), strip = byID("strip-place"), together = byID("together");
root.replaceChildren();

const page = new Page(paint);

function paint(): void {
  hushElsewhere(page);
  render(whole(), root);
  render(callsNow(page), calls);
  render(foot(page), footer);
  const there = !page.gone && page.net !== "over" && page.conversation !== undefined;
  render(there ? html`${stripButton(page)}${pauseChoice(page)}` : nothing, topChoices);
  render(there ? stripNow(page) : nothing, strip);
  render(underHeader(page), together);
  tell(progress, page.net === "over" || page.view === "plan" || page.asksWay() ? "" : page.screen?.progress ?? "");
  const { text, state } = page.status();
  if (text !== undefined) tell(status, text);
  status.dataset["state"] = state;
  wear(page.settings);
  speak(page.lang);
  document.title = page.conversation ? `${page.view === "plan" ? page.words.plan.link : page.conversation.title} – ${page.words.name}` : page.words.name;
  for (const box of document.querySelectorAll("textarea")) grow(box);
  lead(page.lead);
  page.lead = undefined;
  // What is shown above the question is seen, once. The focus stays at the question.
  if (calls.childElementCount > 0 && !calling) scrollTo(0, 0);
  calling = calls.childElementCount > 0;
}

let calling = false; // whom one may ring is shown

function whole(): TemplateResult {
  if (page.gone) return leavingNow(page);
  const { panel } = page;
  // These may be opened wherever one is, also without a conversation.
  if (panel?.kind === "help" || panel?.kind === "finish") return inPlace(panel);
  if (page.net === "over") return noConversation(page);
  if (!page.conversation) return notYet(page, page.net === "away");
  if (page.asksWay()) return waysNow(page);
  const { screen } = page.conversation;
  if (panel) return inPlace(panel);
  if (page.view === "plan") return html`${asides(page)}${planNow(page)}`;
  // A new question gets new elements: nothing of the last answer hangs on.
  return html`${bubblesSoFar(page)}${asides(page)}
    ${keyed(screenKey(screen), html`<section class="now" data-step=${screen.step} data-kind=${screen.paused ? "paused" : screen.ended ? "ended" : screen.kind}>${screenNow(page, screen)}</section>${choices(page)}`)}`;
}

/** A panel, in the question's place. */
function inPlace(panel: Panel): TemplateResult {
  return html`${keyed(panel.kind, html`<section class="now" data-kind="panel ${panel.kind}">${panelNow(page, panel)}</section>`)}`;
}

/** A live region is written to only when it says something new. What stands there may be the browser's translation. */
const told = new Map<HTMLElement, string>();
function tell(element: HTMLElement, text: string): void {
  if (told.get(element) === text) return;
  told.set(element, text);
  element.textContent = text;
}

/** The language of the page. A browser that translates writes its own there. */
let spoken = "";
function speak(lang: string): void {
  if (spoken === lang) return;
  spoken = lang;
  document.documentElement.lang = lang;
}

async function start(): Promise<void> {
  paint();
  // A link that is opened where the page is open already changes only what stands after #.
  addEventListener("hashchange", () => { if (invitation() !== "") location.reload(); });
  leaveTogether(page);
  await leftBefore(page);
  let entry = await entered();
  while (!entry.in && entry.refused === undefined) { // the invitation is not used yet; nothing is written yet
    page.net = "away";
    paint();
    await new Promise((done) => { setTimeout(done, 5000); });
    entry = await enter();
  }
  if (page.gone) return; // another tab was finished here meanwhile
  if (!entry.in) {
    page.net = "over";
    page.refusal = entry.refused;
    if (entry.lang) page.speaks(entry.lang);
    return paint();
  }
  if (entry.state) page.hear(entry.state);
  page.connect(socketAddress());
  watchKeyboard(); // measures the page, and so comes after the question
  watchVoice(paint);
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.register("/sw.js");
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage("pictures"));
}

void start();
