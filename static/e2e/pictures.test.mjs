// «Bilder og ord»: one thing a screen, for the one who finds words slowly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { comeIn, open, tablet } from "./world.mjs";

open(() => comeIn("pictures"));

const heading = () => tablet.question();
const on = (name) => tablet.press(name);
/** Own words, where there are cards too. */
async function write(words) {
  const other = tablet.page.getByRole("checkbox", { name: "Noe annet" });
  if (await other.count()) await other.tap();
  await tablet.say(words);
}
const shown = () => tablet.page.locator("main").innerText();
/** The tablet's browser was put to sleep, and begins the page again: the same thing stands there. */
async function slept(why) {
  const before = await heading(), said = await shown();
  await tablet.page.reload();
  await tablet.ready();
  assert.equal(await heading(), before, why);
  assert.equal(await shown(), said, why);
}

test("what we say comes one line at a time, and one may go back in it", async () => {
  const seen = [];
  for (let i = 0; i < 30 && (await tablet.kind()) === "statement"; i++) {
    if (i === 2) await slept("a line that was read is not read again");
    seen.push(await heading());
    assert.equal((await shown()).split("\n").filter((line) => line.endsWith(".")).length, 1, "one sentence, or two that belong together");
    assert.equal(await tablet.page.evaluate(() => document.activeElement?.id), "question", "the line is what is read");
    await on("Videre");
  }
  assert.ok(seen.length > 8 && new Set(seen).size === seen.length, seen.join("\n"));
  assert.equal(await tablet.kind(), "consent");
  const first = await heading();
  await on("Videre");
  await slept("nor is the consent");
  await on("Tilbake");
  assert.equal(await heading(), first);
});

test("the whole consent is read before its yes and no", async () => {
  for (let i = 0; i < 12 && (await tablet.page.getByRole("button", { name: "Ja", exact: true }).count()) === 0; i++) await on("Videre");
  await tablet.wellMade("consent, last");
  await on("Tilbake");
  assert.equal(await tablet.kind(), "consent", "back is back within the text");
  await on("Videre");
  await on("Ja");
  assert.equal(await tablet.kind(), "free");
});

test("one may say that one does not know, and not answer, at once", async () => {
  for (const name of ["Vet ikke", "Vil ikke svare"]) assert.ok(await tablet.page.getByRole("button", { name, exact: true }).isVisible());
});

const words = {}; // said of the first wish, by step
let first = [];   // what was asked about it

test("each thing that was said has its own yes, no and unsure, and only what was doubted comes again", async () => {
  await tablet.say("Jeg er fisker.");
  for (let i = 0; i < 40 && (await tablet.kind()) !== "summary"; i++) {
    if ((await tablet.kind()) === "statement") await on("Videre");
    else await write(words[await tablet.step()] = `Båten og sjøen, og turen nummer ${i} med alle i familien.`);
  }
  const asked = [];
  for (let i = 0; i < 12 && (await tablet.kind()) === "summary"; i++) {
    if (i === 3) await slept("the answers that were given are not asked for again");
    asked.push(await heading());
    assert.ok(await tablet.page.getByText("Stemmer det?").isVisible());
    if (i === 0) await tablet.wellMade("one thing");
    await on(i === 1 ? "Usikker" : "Ja");
  }
  assert.ok(asked.length > 5, asked.join("\n"));
  first = asked;
  assert.equal(await tablet.kind(), "correction");
  assert.equal(await tablet.page.locator("ul.said").first().locator("li").count(), 1, "what was doubted is not lost among the rest");
  assert.ok(await tablet.page.getByText("Dette sa du også").isVisible(), "and the rest is one tap away");
  await slept("what had its yes before stays out of the way");
  assert.equal(await tablet.page.locator("ul.said").first().locator("li").count(), 1);
  await on("Nå stemmer det");
  assert.equal(await heading(), asked[1]);
  await on("Ja");
  assert.equal(await tablet.kind(), "one");
});

test("a yes for one wish is not a yes for another, though the words are the same", async () => {
  await tablet.page.getByRole("radio").first().check();
  await on("Videre");
  for (let i = 0; i < 20 && (await tablet.kind()) !== "summary"; i++) {
    if ((await tablet.kind()) === "statement") await on("Videre");
    else await write(words[await tablet.step()] ?? "Båten og sjøen med alle i familien.");
  }
  const asked = [];
  for (let i = 0; i < 12 && (await tablet.kind()) === "summary"; i++) {
    asked.push(await heading());
    await on("Ja");
  }
  assert.deepEqual(asked, first);
});

test("no script error, nothing from outside", () => tablet.close());
