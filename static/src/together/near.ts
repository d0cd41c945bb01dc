import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Page } from "../page.js";
import { day } from "../plan/days.js";
import { heading } from "../screens/question.js";
import { note } from "../textbox.js";
import { agree } from "./ask.js";
import { endNear, inviteAgain, inviteNew, listNear, NotDone, type Given, type Near } from "./invite.js";

/** The bruker decides who is pårørende (R62): who is along, a name, a yes, a link to hand over. */
export type NearPanel =
  | { kind: "near"; people?: Near[] }
  | { kind: "near_ask"; name: string }
  | { kind: "near_give"; name: string; given: Given }
  | { kind: "near_end"; person: Near };

export function nearPanel(page: Page, panel: NearPanel): TemplateResult {
  switch (panel.kind) {
    case "near": return list(page, panel);
    case "near_ask": return agree(page, { text: page.words.near.ask(panel.name) }, page.words.near.facts, () => {
      void tried(page, async () => {
        const given = await inviteNew(panel.name);
        page.keepDraft("", nameDraft);
        page.openPanel({ kind: "near_give", name: panel.name, given });
      });
    });
    case "near_give": return give(page, panel);
    case "near_end": return agree(page, { text: page.words.near.askEnd(panel.person.name) }, page.words.near.endFacts, () => {
      void tried(page, async () => {
        await endNear(panel.person.id);
        openNear(page);
      });
    });
  }
}

const nameDraft = "near.name";

/** Opens the list, and asks for what is on it. */
export function openNear(page: Page): void {
  page.openPanel({ kind: "near" });
  void tried(page, async () => page.changePanel("near", { kind: "near", people: await listNear() }));
}

async function tried(page: Page, act: () => Promise<void>): Promise<void> {
  const { problems } = page.words.near;
  try {
    await act();
  } catch (error) {
    const code = error instanceof NotDone ? error.code : "other";
    page.explain(code in problems ? problems[code as keyof typeof problems] : problems.other);
  }
}

function list(page: Page, panel: NearPanel & { kind: "near" }): TemplateResult {
  const { near: words } = page.words;
  const { people } = panel;
  const send = (event: Event): void => {
    event.preventDefault();
    const box = (event.currentTarget as HTMLFormElement).elements.namedItem("name");
    const name = box instanceof HTMLInputElement ? box.value.trim().replace(/\s+/gu, " ") : "";
    if (name === "") page.explain(words.problems.no_name);
    else page.openPanel({ kind: "near_ask", name });
  };
  return html`${heading(words.heading)}
    ${people && people.length > 0 ? html`<ul class="near-list">${people.map((person) => html`<li class="sheet">
      <p class="own" dir="auto" translate="no">${person.name}</p>
      <p class="fate">${person.until ? words.invited(day(page.words.plan, person.until)) : person.here ? words.here : words.over}</p>
      <div class="goal-tools">${button(words.again, person, () => { void tried(page, async () => page.openPanel({ kind: "near_give", name: person.name, given: await inviteAgain(person.id) })); })}
        ${button(words.end, person, () => page.openPanel({ kind: "near_end", person }))}</div></li>`)}</ul>`
      : people ? html`<div class="rest"><p>${words.none}</p></div>` : nothing}
    <form class="answer" novalidate @submit=${send}>
      <label class="label" for="near-name">${words.label}</label>
      <p class="fate" id="near-hint">${words.hint}</p>
      <input class="ds-input words" id="near-name" name="name" maxlength="100" autocomplete="off" autocorrect="off" spellcheck="false" translate="no" dir="auto"
        aria-describedby="near-hint note" .value=${page.draft(nameDraft)} @input=${(event: Event) => page.keepDraft((event.target as HTMLInputElement).value, nameDraft)}>
      ${note(page)}
      <button type="submit" class="ds-button go">${words.invite}</button>
      <button type="button" class="ds-button cancel" data-variant="secondary" data-color="neutral" @click=${() => page.closePanel()}>${page.words.cancel}</button>
    </form>`;
}

function give(page: Page, panel: NearPanel & { kind: "near_give" }): TemplateResult {
  const { near: words } = page.words;
  const { given } = panel;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(given.link);
    page.explain(words.copied);
  };
  return html`${heading(words.give(panel.name))}
    <div class="rest"><p>${words.elsewhere}</p><p>${words.until(day(page.words.plan, given.until))}</p></div>
    <div class="answer ways-in">
      <div class="sheet"><p>${words.camera}</p>${drawn(given, words.picture, words.pictureHelp)}</div>
      <div class="sheet"><p>${words.send}</p><p class="own link-text" translate="no">${given.link}</p>
        ${"clipboard" in navigator ? html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => { void tried(page, copy); }}>${words.copy}</button>` : nothing}</div>
      <div class="sheet"><p>${words.type}</p><p class="own" translate="no">${given.site}</p><p class="own way-code" translate="no">${given.code}</p></div>
      <p>${words.once}</p>
      ${note(page)}
      <button type="button" class="ds-button go" @click=${() => openNear(page)}>${words.done}</button></div>`;
}

/** The QR code as squares, black on white in every colour scheme: cameras read nothing else. */
function drawn({ qr }: Given, title: string, help: string): TemplateResult {
  return html`<svg class="qr" role="img" aria-labelledby="qr-title qr-help" viewBox="0 0 ${qr.side} ${qr.side}" shape-rendering="crispEdges">
    ${svg`<title id="qr-title">${title}</title><desc id="qr-help">${help}</desc><rect width=${qr.side} height=${qr.side} fill="#fff"/><path d=${qr.path} fill="#000"/>`}</svg>`;
}

function button(label: string, about: Near, act: () => void): TemplateResult {
  return html`<button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${act}>${label}<span class="ds-sr-only own" translate="no">: ${about.name}</span></button>`;
}
