// Two tabs, or two devices, on one conversation see the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atFirstQuestion, open, server, tablet } from "./world.mjs";

open(atFirstQuestion);

const times = (all, text) => all.filter((one) => one === text).length;

test("both tabs are live, and words half written in one are not lost when the other goes on", async () => {
  const one = tablet.page, two = await tablet.tab();
  await two.goto(`${server.origin}/samtale`);
  await tablet.ready(two);
  await tablet.write("skrevet i den andre", two);
  await tablet.say("var lærer", one);
  await two.waitForFunction(() => document.querySelector(".now")?.dataset.step === "hverdag");
  await two.getByText("Samtalen har gått videre. Det du skrev, er fortsatt her.").waitFor();
  await tablet.wellMade("words without a place", two);
  await tablet.picture("aside", {}, two);
  await tablet.tap("Legg det til likevel", two);
  await tablet.saved(two);
  for (const page of [one, two]) {
    await page.bringToFront(); // what a page behind another hears, it may show a little later
    await page.locator(".bubble.theirs:not(.waits)", { hasText: "skrevet i den andre" }).waitFor();
    const said = await tablet.said(page);
    assert.deepEqual([times(said, "var lærer"), times(said, "skrevet i den andre")], [1, 1]);
  }
});

test("both answer the same question at the same time: one is the answer, the other stays in sight", async () => {
  const [one, two] = tablet.context.pages();
  await tablet.write("fred og ro", one);
  await tablet.write("å være velstelt", two);
  await Promise.all([one, two].map((page) => page.getByRole("button", { name: "Videre" }).evaluate((button) => button.click())));
  for (const page of [one, two]) {
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelector(".now")?.dataset.step !== "hverdag"); // where it goes on depends on whose answer it was
  }
  await one.bringToFront();
  const aside = one.locator(".aside");
  await aside.waitFor();
  const kept = await aside.locator(".own").textContent();
  const said = await tablet.said(one);
  assert.equal(times(said, "fred og ro") + times(said, "å være velstelt"), 1);
  assert.equal(times(said, kept), 0, "the words in sight are those that did not become the answer");
  await tablet.tap("Ta det bort", one);
  await two.bringToFront();
  await two.locator(".aside").waitFor({ state: "detached" });
  await one.getByRole("status").filter({ hasText: "Alt er lagret." }).waitFor();
  assert.equal(await one.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("egneord.out.")).length), 0);
});

test("no script error, nothing from outside", () => tablet.close());
