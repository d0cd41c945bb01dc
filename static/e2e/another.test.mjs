// A tablet that goes from one person to another: what the first wrote is kept for
// them, and never shown to the second.
import assert from "node:assert/strict";
import { test } from "node:test";
import { desk, newTablet, open, openDesk } from "./world.mjs";

open(openDesk);

const secret = "gå i fjellet med en venn";
const script = "nb/for-motet";

/** A tablet where somebody has come to the first question. */
async function marthas() {
  const tablet = await newTablet();
  await tablet.enter(tablet.page, await desk.invite("Martha", script));
  return tablet.begin();
}

const here = (page) => page.evaluate(() => localStorage.getItem("egneord.here"));
const reached = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("egneord.reached.")));

test("a link that is opened where the page is open already is used", async () => {
  const tablet = await marthas(), { page } = tablet;
  const first = await here(page);
  assert.deepEqual(await reached(page), [`egneord.reached.${first}`]);
  await page.evaluate((link) => { location.href = link; }, await desk.invite("Kjell", script));
  await page.waitForFunction((key) => ![null, key].includes(localStorage.getItem("egneord.here")), first);
  assert.equal(await page.evaluate(() => location.hash), "");
  assert.deepEqual(await reached(page), [`egneord.reached.${await here(page)}`], "how far the first had come, and the words of it, is gone");
  assert.equal(await tablet.kind(), "ways");
  await tablet.close();
});

test("while an invitation is on its way, what somebody has not sent is not in sight", async () => {
  const tablet = await marthas(), { page } = tablet;
  await page.evaluate((text) => localStorage.setItem(`egneord.out.${localStorage.getItem("egneord.here")}.000000000000001.x`, JSON.stringify({ id: "x", do: "more", text })), secret);
  const shown = new Promise((tell) => {
    page.route("**/inn", async (route) => {
      await page.locator("h1").waitFor();
      await page.waitForTimeout(300);
      tell(await page.locator("body").innerText());
      await route.continue();
    });
  });
  await page.goto("about:blank");
  await page.goto(await desk.invite("Kjell", script));
  assert.doesNotMatch(await shown, /fjellet/);
  await tablet.ready();
  assert.doesNotMatch(await page.locator("body").innerText(), /fjellet/);
  assert.equal(await page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith("000000000000001.x"))), true, "it is kept");
  await tablet.close();
});

test("a tab that slept while the tablet went to another shows nothing of the one before", async () => {
  const tablet = await marthas(), { page } = tablet;
  await tablet.say(secret);
  await page.getByRole("button", { name: tablet.labels.show }).tap();
  await page.locator(".bubble.theirs").getByRole("button", { name: /^Endre/ }).first().tap();
  await page.locator(".now[data-kind='panel edit']").waitFor();
  const net = await tablet.context.newCDPSession(page);
  const asleep = (offline) => net.send("Network.emulateNetworkConditions", { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await net.send("Network.enable");
  await asleep(true);
  await tablet.status("Ikke på nett");
  const two = await tablet.tab();
  await tablet.enter(two, await desk.invite("Kjell", script));
  await page.bringToFront();
  await asleep(false);
  await page.locator(".now[data-kind='panel edit']").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector("#status").textContent !== "Ikke på nett");
  assert.equal(await page.locator("h1").textContent(), await two.locator("h1").textContent());
  assert.doesNotMatch(await page.content(), /fjellet/);
  assert.deepEqual(tablet.wrong.filter((line) => !line.includes("ERR_")), []);
  await tablet.context.close();
});

