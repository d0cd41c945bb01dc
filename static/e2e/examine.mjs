// Looks at one state of a page in every way there is, in all sizes, and gives back
// all that is wrong with it. What has been looked at is noted: docs/tilgjengelighet.md
// says so, and nothing else.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as checks from "./checks.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Not in those by themselves: axe says they may cry wolf. Here they do not.
const axeToo = ["label-content-name-mismatch", "p-as-heading", "focus-order-semantics", "css-orientation-lock"];

export const sizes = {
  "768×1024": { width: 768, height: 1024 },
  "1024×768": { width: 1024, height: 768 },
  "390×844": { width: 390, height: 844 },
  "320×640": { width: 320, height: 640 },
};
export const deskSizes = {
  "1280×800": { width: 1280, height: 800 },
  "768×1024": { width: 768, height: 1024 },
  "320×640": { width: 320, height: 640 },
};

/** What is asked of the bruker's pages, and of the coordinator's. */
export const bruker = { sizes, targets: { least: 60, apart: 12 }, letters: { least: 20 } };
export const desk = { sizes: deskSizes, targets: { least: 44, apart: 0 }, letters: { least: 15 } };

/** The rules of axe that ran with something to look at, with their criteria, and our own checks, by name. */
export const ran = { rules: new Map(), checks: new Set(), states: [] };

export async function axeIn(page) {
  await page.evaluate((source) => { if (!globalThis.axe) (0, eval)(source); }, axe).catch(() => page.evaluate(axe)); // a strict page refuses eval
  const result = await page.evaluate(({ values, too }) => globalThis.axe.run(document, {
    runOnly: { type: "tag", values }, rules: Object.fromEntries(too.map((id) => [id, { enabled: true }])), resultTypes: ["violations"],
  }), { values: axeTags, too: axeToo });
  for (const rule of [...result.passes, ...result.violations]) ran.rules.set(rule.id, rule.tags);
  return result.violations.map((v) => `axe ${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join(" | ")}`);
}

/** A check from checks.mjs, in the page. */
export async function check(page, name, input, called = name) {
  ran.checks.add(called);
  await page.evaluate(checks.helpers);
  return page.evaluate(checks[name], input);
}

/** Everything that is wrong with what stands on the page now. */
export async function examine(page, where, limits = bruker) {
  const wrong = [];
  const say = (how, faults) => wrong.push(...faults.map((fault) => `${where}, ${how}: ${fault}`));
  const was = page.viewportSize();
  for (const [size, box] of Object.entries(limits.sizes)) {
    await page.setViewportSize(box);
    say(size, await axeIn(page));
    say(size, await check(page, "targets", limits.targets));
    say(size, await check(page, "letters", limits.letters));
    say(size, await check(page, "fits"));
    say(size, await check(page, "lost"));
  }
  say("320×640, text spacing", await spaced(page)); // as narrow as it gets: what a browser shows at 400 %
  await page.setViewportSize(sizes["390×844"]);
  say("390×844, 200 %", await twice(page));
  await page.setViewportSize(was);
  say("200 %", await twice(page));
  say("text spacing", await spaced(page));
  say("the page", await check(page, "named", undefined, "each page has a title and a language"));
  say("the page", await check(page, "spoken"));
  say("colours", await check(page, "edges"));
  say("colours", await check(page, "chosen"));
  say("motion", await check(page, "still"));
  await page.emulateMedia({ forcedColors: "active" });
  say("forced colours", await check(page, "edges"));
  say("forced colours", await check(page, "chosen"));
  await page.emulateMedia({ forcedColors: "none" });
  ran.checks.add("forced colours");
  ran.states.push(where);
  return wrong;
}

/** The short look: as it stands, and as narrow as it gets. */
export async function glance(page, where, limits = bruker) {
  const was = page.viewportSize(), wrong = (await axeIn(page)).map((fault) => `${where}: ${fault}`);
  for (const box of [was, sizes["320×640"]]) {
    await page.setViewportSize(box);
    for (const [name, input] of [["targets", limits.targets], ["letters", limits.letters], ["fits"], ["lost"]]) {
      wrong.push(...(await check(page, name, input)).map((fault) => `${where}, ${box.width}: ${fault}`));
    }
  }
  await page.setViewportSize(was);
  return wrong;
}

/** Letters twice as large. */
async function twice(page) {
  ran.checks.add("text at 200 %");
  await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
  const wrong = [...await check(page, "fits"), ...await check(page, "lost")];
  await page.evaluate(() => { document.documentElement.style.fontSize = ""; });
  return wrong;
}

/** WCAG 1.4.12: room between lines, paragraphs, letters and words, as somebody with dyslexia may set it. */
async function spaced(page) {
  ran.checks.add("text spacing");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
    document.adoptedStyleSheets = [sheet];
  });
  const wrong = [...await check(page, "fits"), ...await check(page, "lost")];
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  return wrong;
}

/** By the Tab key through the whole page: every stop shows, in the order it is read, and there is a way out again. */
export async function tabThrough(page, where) {
  ran.checks.add("keyboard");
  await page.evaluate(checks.helpers);
  const wrong = [], before = await page.evaluate(() => `${location.href} ${document.querySelector("h1")?.textContent}`);
  const wanted = await page.evaluate(checks.stops);
  await page.evaluate(() => {
    const start = document.createElement("span"); // Tab goes on from where this was
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
    scrollTo({ top: 0, behavior: "instant" });
  });
  let last = -1, count = 0;
  for (; count <= wanted + 3; count++) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(checks.focused);
    if (!now) break;
    wrong.push(...now.wrong.map((fault) => `${where}, keyboard: ${fault}`));
    if (now.order <= last) {
      if (now.order !== last && count >= wanted) break; // round again
      wrong.push(`${where}, keyboard: ${now.name} comes in the wrong order, or holds the focus`);
      break;
    }
    last = now.order;
  }
  if (count < wanted) wrong.push(`${where}, keyboard: ${count} stops, and there should be ${wanted}`);
  if (await page.evaluate(() => `${location.href} ${document.querySelector("h1")?.textContent}`) !== before) wrong.push(`${where}, keyboard: something changed by itself`);
  return wrong;
}
