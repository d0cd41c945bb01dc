// How a person wants the page: chosen at the start, changed in the strip, and the same on the next device.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newTablet, open, openTablet, server, tablet } from "./world.mjs";

open(openTablet);

const worn = (page = tablet.page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

test("the first screen asks how one wants to answer, once", async () => {
  await tablet.page.goto(server.trial);
  await tablet.ready();
  assert.equal(await tablet.kind(), "ways");
  await tablet.tap("Videre");
  await tablet.page.getByRole("alert").filter({ hasText: "Trykk på en måte først." }).waitFor();
  await tablet.wellMade("ways");
  await tablet.picture("ways");
  await tablet.answerBy("write");
  assert.equal(await tablet.kind(), "statement");
  await tablet.page.reload();
  await tablet.ready();
  assert.equal(await tablet.kind(), "statement", "it is not asked again");
});

test("the strip opens, changes the page at once, and closes where it was", async () => {
  await tablet.tap("Tilpass");
  assert.equal(await tablet.page.evaluate(() => document.activeElement?.id), "strip");
  await tablet.picture("strip");
  await tablet.wellMade("strip");
  const choose = (group, name) => tablet.page.getByRole("group", { name: group }).getByRole("button", { name }).tap();
  await choose("Bokstaver", "Størst");
  await choose("Farger", "Sterke");
  await choose("Hånd", "Venstre");
  await tablet.page.locator('html[data-letters="largest"][data-contrast="strong"][data-hand="left"]').waitFor();
  await tablet.picture("strip-strong");
  await tablet.axe(tablet.page, "strong");
  await tablet.fits(tablet.page, "largest letters");
  await tablet.tap("Lukk");
  assert.equal(await tablet.page.evaluate(() => document.activeElement?.id), "strip-button");
  assert.equal(await tablet.kind(), "statement", "nobody was moved");
  await tablet.picture("statement-strong");
});

test("nothing is told before the consent; after it, the next device has it all", async () => {
  const other = await newTablet();
  for (const cookie of await tablet.context.cookies()) await other.context.addCookies([cookie]);
  await other.page.goto(`${server.origin}/samtale`);
  await other.ready();
  assert.equal((await worn(other.page)).letters, "plain", "the server knows nothing yet");

  await tablet.begin();
  await other.page.locator('html[data-letters="largest"][data-contrast="strong"][data-hand="left"]').waitFor();
  await other.page.reload();
  await other.ready();
  assert.equal((await worn(other.page)).letters, "largest");
  await other.close();
});

test("what is changed without a net holds here, and is told when the net is back", async () => {
  await tablet.context.setOffline(true);
  await tablet.tap("Tilpass");
  await tablet.page.getByRole("group", { name: "Bokstaver" }).getByRole("button", { name: "Store" }).tap();
  await tablet.page.locator('html[data-letters="large"]').waitFor();
  await tablet.tap("Lukk");
  await tablet.context.setOffline(false);
  await tablet.saved();
  const other = await newTablet();
  for (const cookie of await tablet.context.cookies()) await other.context.addCookies([cookie]);
  await other.page.goto(`${server.origin}/samtale`);
  await other.page.locator('html[data-letters="large"]').waitFor();
  await other.close();
});

test("settings that the server does not know never cost an answer that is on its way", async () => {
  const other = await newTablet();
  await other.context.addCookies(await tablet.context.cookies());
  let refused = 0;
  await other.page.routeWebSocket(/\/ws$/, (ws) => {
    const there = ws.connectToServer();
    ws.onMessage((data) => {
      const sent = JSON.parse(data);
      if (sent.type === "settings") {
        refused += 1;
        ws.send(JSON.stringify({ type: "refused", id: sent.id ?? "", code: "bad_message", message: "" }));
      } else if (sent.do === "say") setTimeout(() => there.send(data), 3000); // long on its way
      else there.send(data);
    });
  });
  await other.page.goto(`${server.origin}/samtale`);
  await other.ready();
  const step = await other.step();
  await other.write("svaret som var på vei");
  await other.tap("Videre");
  await other.tap("Tilpass");
  await other.page.getByRole("group", { name: "Bokstaver" }).getByRole("button", { name: "Vanlige" }).tap();
  await other.tap("Lukk");
  await other.page.waitForFunction((was) => document.querySelector(".now")?.dataset.step !== was, step);
  assert.ok(refused > 0);
  assert.equal(await other.page.locator(".aside").count(), 0, "the answer was not given up");
  assert.ok((await other.said()).includes("svaret som var på vei"));
  await other.close();
});

test("no script error, nothing from outside", () => tablet.close());
