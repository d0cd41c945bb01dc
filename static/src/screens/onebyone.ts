// One proposition a screen, for the one who reads slowly or tires of reading:
// what we say comes line by line, and what was said is verified line by line. The
// conversation is the same; the server sees one answer to the whole screen.

import { html, nothing, type TemplateResult } from "lit-html";
import { backIcon } from "../icons.js";
import { partsOf } from "../lines.js";
import type { Page } from "../page.js";
import { sketch } from "../drawn.js";
import type { Line, Said, Screen } from "../protocol.js";
import { same, type Verdict } from "../reached.js";
import { note } from "../textbox.js";
import { answersTo, equals, type Choice } from "./confirm.js";
import { readAloud } from "../voice/button.js";
import { asked, goOn } from "./question.js";
import { goalCard, goalsToShare } from "./sharing.js";
import { quotes } from "./summary.js";
import { waitingList } from "./vouching.js";

/** One screen of its own. Without a line of its own, it stands under the question. */
interface Part { line: Line; lead?: string; below: () => TemplateResult }

const kinds = new Set<Screen["kind"]>(["statement", "consent", "summary", "sharing"]);

/** Whether this screen is shown in parts now, and how many there are. */
export function partsNow(page: Page): number {
  const { screen } = page;
  if (!screen || !page.settings.pictures || screen.paused || screen.ended || !kinds.has(screen.kind)) return 0;
  return parts(page, screen).length;
}

/** The part that is reached. Nothing goes on by itself. */
export function oneByOne(page: Page, screen: Screen): TemplateResult {
  const all = parts(page, screen);
  const part = all[Math.min(page.part, all.length - 1)];
  if (!part) return html``;
  const { line, lead = "" } = part;
  const read = readAloud(page, [lead, line.text, screen.kind === "summary" ? partsOf(screen).closing : ""]);
  return html`${lead ? html`<p class="before" id="before" dir="auto">${lead}</p>` : nothing}
    ${asked(page, line.text ? line : { ...line, text: page.words.drawing.yours }, lead ? "before" : "", read)}${sketch(page, line.drawn)}${part.below()}`;
}

/** The way back within the screen, in the place of every other choice: they come with the last part. */
export function partBack(page: Page): TemplateResult | typeof nothing {
  if (page.part === 0) return nothing;
  return html`<div class="choices"><div class="choices-row last"><button type="button" class="ds-button" data-variant="secondary" data-color="neutral" @click=${() => page.toPart(page.part - 1)}>${backIcon}${page.optionLabel("back")}</button></div></div>`;
}

function parts(page: Page, screen: Screen): Part[] {
  switch (screen.kind) {
    case "summary": return summary(page, screen);
    case "sharing": return sharing(page, screen);
    default: return told(page, screen);
  }
}

/** What we say, a line at a time; the answer, if there is one, belongs to the last. Words that only lead to a list stand above each thing on it. */
function told(page: Page, screen: Screen): Part[] {
  const all = screen.lines ?? [];
  const leads = (line: Line, i: number): boolean => line.text.endsWith(":") && all[i + 1]?.item === true;
  const lines = all.flatMap((line, i) => (leads(line, i) ? [] : [{ line, lead: line.item ? all.slice(0, i).filter(leads).at(-1)?.text ?? "" : "" }]));
  const last = (): TemplateResult => (screen.kind === "consent" ? equals(page, screen, "question", answersTo(page, "consent")) : done(page));
  return lines.map((one, i) => ({ ...one, below: () => (i < lines.length - 1 ? next(page) : last()) }));
}

/** On to the next part. */
function next(page: Page): TemplateResult {
  return html`<div class="answer">${goOn(page, () => page.toPart(page.part + 1))}</div>`;
}

/** On to the next screen. */
function done(page: Page): TemplateResult {
  return html`<div class="answer">${note(page)}${goOn(page, () => page.sendHere({ do: "confirm", answer: "yes" }))}</div>`;
}

/** Each thing that was said, for a yes, a no or an unsure. */
function summary(page: Page, screen: Screen): Part[] {
  const { closing } = partsOf(screen);
  const quoted = (screen.lines ?? []).filter((line) => line.item);
  const also = (screen.said ?? []).filter((said) => (said.text !== "" || said.drawn) && !quoted.some((line) => quotes(line, said)))
    .map((said): Line => said.drawn ? { text: `${said.title}:`, item: true, drawn: said.drawn } : { text: `${said.title}: «${said.text}»`, item: true, ...(said.picture && { picture: said.picture }) });
  // What has had its yes is not asked about again after a change elsewhere.
  const open = [...quoted, ...also].filter((line) => !page.agreed.some((yes) => same(yes, of(screen, line))));
  return open.map((line, i) => ({ line, below: () => verify(page, screen, line, closing, i === open.length - 1) }));
}

function verify(page: Page, screen: Screen, line: Line, closing: string, last: boolean): TemplateResult {
  const said = (choice: Choice["answer"]): void => {
    const all = page.agree({ ...of(screen, line), yes: choice === "yes" });
    if (!last) page.toPart(page.part + 1);
    else page.sendHere({ do: "confirm", answer: all ? "yes" : "almost" });
  };
  return html`<div class="answer"><p class="closing" id="closing" dir="auto">${closing}</p>${note(page)}
    ${choiceRow(page, said)}</div>${last ? waitingList(page) : nothing}`;
}

function choiceRow(page: Page, said: (answer: Choice["answer"]) => void): TemplateResult {
  return html`<div class="equals" role="group" aria-labelledby="closing">${answersTo(page, "verify").map(({ answer, label, icon }) =>
    html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => said(answer)}>${icon}${label}</button>`)}</div>`;
}

/** First what sharing is, then each wish on its own. */
function sharing(page: Page, screen: Screen): Part[] {
  const [question, ...rest] = screen.lines ?? [];
  if (!question) return [];
  const goals = goalsToShare(page);
  return [
    ...rest.map((line): Part => ({ line, below: () => next(page) })),
    ...goals.map((goal, i): Part => ({ line: question, below: () => html`<div class="goals">${goalCard(page, goal, i + 1)}</div>${i < goals.length - 1 ? next(page) : done(page)}` })),
  ];
}

function of({ step, round }: Screen, line: Line): Omit<Verdict, "yes"> {
  return { step, round: round ?? 0, line };
}

/** Whether a thing that was said has had its yes, on the way through the summary of its wish. */
export function hadYes(page: Page, said: Said): boolean {
  return page.agreed.some(({ round, line }) => round === (said.round ?? 0) && quotes(line, said));
}
