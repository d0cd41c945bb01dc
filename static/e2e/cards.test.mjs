// «Vis meg noe å velge blant»: cards come when they are asked for, in an order of their
// own that stays; one of them can be the answer, and so can own words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atFirstQuestion, open, server, tablet } from "./world.mjs";

open(atFirstQuestion);

const cards = (page = tablet.page) => page.locator(".cards .card-text").allTextContents();
const show = () => tablet.page.getByRole("button", { name: "Vis meg noe å velge blant" });

test("cards are shown in one order, also after a reload and on another tab", async () => {
  const { page } = tablet;
  while (await show().count() === 0) await tablet.press("Hopp over");
  await tablet.write("jeg begynte å skrive");
  await show().tap();
  await page.locator(".cards").waitFor();
  const order = await cards();
  assert.ok(order.length >= 3, `${order.length} cards`);
  assert.equal(new Set(order).size, order.length);
  assert.equal(await show().count(), 0, "what is shown is not offered again");
  assert.equal(await page.getByRole("textbox").inputValue(), "jeg begynte å skrive", "half-written words are kept");
  for (const out of ["Hopp over", "Vet ikke"]) assert.equal(await page.getByRole("button", { name: out, exact: true }).count(), 1, out);
  await tablet.saved();
  await page.reload();
  await tablet.ready();
  assert.deepEqual(await cards(), order);
  const other = await tablet.tab();
  await other.goto(`${server.origin}/samtale`);
  await tablet.ready(other);
  assert.deepEqual(await cards(other), order);
  await other.close();
});

test("a card is the answer after «Videre», and not before", async () => {
  const { page } = tablet;
  await page.bringToFront();
  await page.getByRole("textbox").fill("");
  const [first, second] = await cards();
  const step = await tablet.step();
  await page.getByRole("checkbox", { name: first }).tap();
  await page.getByRole("checkbox", { name: second }).tap();
  await page.getByRole("checkbox", { name: second, checked: true }).waitFor();
  assert.equal(await page.getByRole("checkbox", { checked: true }).count(), 1, "one at a time");
  assert.equal(await page.getByRole("textbox").count(), 0, "no words: the box comes again when it is asked for");
  assert.equal(await tablet.step(), step, "a tap sends nothing");
  await tablet.picture("cards-chosen", { fullPage: true });
  await tablet.press("Videre");
  await page.locator(".bubble.pressed").filter({ hasText: second }).waitFor();
  assert.equal(await page.locator(".bubble").filter({ hasText: first }).count(), 0);
  await tablet.saved();
});

test("back to the cards, and own words instead", async () => {
  const before = await tablet.step();
  await tablet.press("Tilbake");
  assert.notEqual(await tablet.step(), before);
  assert.ok((await cards()).length >= 3, "the cards are still there");
  await tablet.page.getByRole("checkbox", { name: "Jeg vil skrive selv" }).tap();
  await tablet.say("noe helt annet");
  await tablet.page.locator(".bubble.theirs .own").filter({ hasText: "noe helt annet" }).waitFor();
});

test("no script error, nothing from outside", () => tablet.close());
