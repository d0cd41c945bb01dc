// «Ferdig»: the tablet goes on to somebody else, and nothing of the last one is on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openBrowser, visit as atFirstQuestion } from "./world.mjs";

openBrowser();

const secret = "gå i fjellet med en venn";

/** Somebody who has said something already. */
const visit = (run) => atFirstQuestion(async (tablet, server) => {
  await tablet.say("var lærer");
  await run(tablet, server);
});

const kept = (page) => page.evaluate(async () => ({
  local: Object.entries({ ...localStorage }), session: Object.entries({ ...sessionStorage }), caches: "caches" in globalThis ? await caches.keys() : [],
}));
const empty = { local: [], session: [], caches: [] };

async function finish(tablet, page = tablet.page) {
  await tablet.other("Ferdig på dette nettbrettet", page);
  await page.locator(".now[data-kind='panel finish']").waitFor();
}

test("it says first what will happen; then everything is gone, in every tab, and going back shows nothing", () => visit(async (tablet, server) => {
  const { page } = tablet, two = await tablet.tab();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await two.goto(`${server.origin}/min-plan`);
  await two.locator(".now").first().waitFor();
  await tablet.write(secret);
  await finish(tablet);
  await page.getByText("Dette er ikke sendt ennå:").waitFor();
  await page.getByText(secret).waitFor();
  await tablet.wellMade("finish, with something unsent");
  await tablet.picture("finish-unsent");
  await tablet.tap("Gå tilbake");
  await tablet.tap("Avbryt");
  assert.equal(await page.getByRole("textbox").inputValue(), secret, "nothing was cleared");
  await tablet.say(secret);
  await finish(tablet);
  assert.equal(await page.getByText("Dette er ikke sendt ennå:").count(), 0);
  await tablet.wellMade("finish");
  await tablet.picture("finish");
  await tablet.tap("Ja, jeg er ferdig her");
  for (const tab of [page, two]) {
    await tab.waitForURL(/\/inn\?ut=nb$/);
    await tab.getByRole("heading", { name: "Du er ferdig her" }).waitFor();
    assert.deepEqual(await kept(tab), empty);
  }
  assert.deepEqual(await tablet.context.cookies(), []);
  await tablet.wellMade("left");
  await tablet.picture("finish-left");

  await two.goBack().catch(() => undefined);
  await two.waitForTimeout(500);
  for (const tab of [page, two]) assert.doesNotMatch(await tab.locator("body").innerText(), /fjellet|lærer/);
  await page.goto(`${server.origin}/samtale`);
  await page.getByRole("heading", { name: "Her er det ingen samtale nå" }).waitFor();
  assert.doesNotMatch(await page.content(), /fjellet|lærer/);
}));

test("what is not sent is cleared only when the bruker says so", () => visit(async (tablet) => {
  const { page } = tablet;
  await tablet.write(secret);
  await finish(tablet);
  await tablet.tap("Ta bort dette. Jeg er ferdig her");
  await page.waitForURL(/\/inn\?ut=nb$/);
  assert.deepEqual(await kept(page), empty);
}));

test("somebody else's unsent words are told of, and not shown", () => visit(async (tablet) => {
  const { page } = tablet;
  await page.evaluate((text) => localStorage.setItem("egneord.out.another.000000000000001.x", JSON.stringify({ id: "x", do: "more", text })), secret);
  await finish(tablet);
  await page.getByText("Det ligger også noe her fra en annen. Det er ikke sendt ennå.").waitFor();
  assert.equal(await page.getByText(secret).count(), 0);
}));

test("a drawing that is not sent is shown as it was drawn, and its path is not shown as words", () => visit(async (tablet) => {
  const { page } = tablet;
  await page.evaluate(() => localStorage.setItem(`egneord.draft.${localStorage.getItem("egneord.here")}.draw.hverdag.0`, "M10 20L30 40L50 60M7 8L7 8"));
  await finish(tablet);
  await page.locator('.unsent .drawing path[d="M10 20L30 40L50 60M7 8L7 8"]').waitFor({ state: "attached" });
  assert.equal(await page.getByText("M10").count(), 0);
}));

test("without a net the tablet is empty at once, and is cut off when the net is back", () => visit(async (tablet, server) => {
  const { page } = tablet;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await tablet.context.setOffline(true);
  await tablet.status("Ikke på nett");
  await finish(tablet);
  await tablet.tap("Ja, jeg er ferdig her");
  await page.locator(".now[data-kind=left]").waitFor();
  await page.getByText("Nettet er borte.", { exact: false }).waitFor();
  assert.doesNotMatch(JSON.stringify(await kept(page)), /fjellet|lærer|draft|out\./);
  await tablet.wellMade("left, without a net");
  await tablet.picture("finish-offline");
  await tablet.context.setOffline(false);
  await page.waitForURL(/\/inn\?ut=nb$/, { timeout: 15_000 });
  assert.deepEqual(await kept(page), empty);
  await page.goto(`${server.origin}/samtale`);
  await page.getByRole("heading", { name: "Her er det ingen samtale nå" }).waitFor();
}));
