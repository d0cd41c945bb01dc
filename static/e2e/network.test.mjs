// Nothing is lost and nothing is doubled: when the net goes, when the server is
// killed, when an acknowledgement is lost, and when the page is closed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openBrowser, visit } from "./world.mjs";

openBrowser();

const waiting = (tablet) => tablet.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("egneord.out.")).length);
const times = (all, text) => all.filter((one) => one === text).length;

test("the net goes in the middle: the answer is kept, shown, and sent once", () => visit(async (tablet) => {
  await tablet.say("var lærer");
  await tablet.context.setOffline(true);
  await tablet.status("Ikke på nett");
  await tablet.write("å lese for andre");
  await tablet.tap("Videre");
  await tablet.page.getByText("Svaret ditt er lagret her på nettbrettet.", { exact: true }).waitFor();
  assert.equal(await waiting(tablet), 1);
  assert.equal(await tablet.page.getByRole("textbox").count(), 0, "a second answer to the same question is not possible");
  assert.equal(await tablet.page.getByRole("button", { name: "Hopp over" }).count(), 0);
  await tablet.wellMade("away from the net");
  await tablet.picture("offline");

  // A thought that comes meanwhile is kept too.
  await tablet.tap("Jeg kom på noe mer");
  await tablet.write("og å lese selv");
  await tablet.wellMade("an afterthought");
  await tablet.tap("Lagre");
  assert.equal(await waiting(tablet), 2);

  await tablet.leadsOn(() => tablet.context.setOffline(false));
  await tablet.saved();
  assert.equal(await waiting(tablet), 0);
  await tablet.page.reload();
  await tablet.ready();
  const said = await tablet.said();
  assert.deepEqual([times(said, "å lese for andre"), times(said, "og å lese selv"), times(said, "var lærer")], [1, 1, 1]);
}));

test("the server is killed in the middle and comes back", () => visit(async (tablet, server) => {
  await tablet.say("var lærer");
  await server.kill();
  await tablet.status("Ikke på nett");
  await tablet.write("fred. bare fred");
  await tablet.tap("Videre");
  await tablet.page.getByText("Svaret ditt er lagret her på nettbrettet.", { exact: true }).waitFor();
  await tablet.leadsOn(() => server.again());
  await tablet.saved();
  await tablet.page.reload();
  await tablet.ready();
  const said = await tablet.said();
  assert.deepEqual([times(said, "var lærer"), times(said, "fred. bare fred")], [1, 1]);
}));

test("the server is killed just as it has stored: the answer is not stored again", () => visit(async (tablet, server) => {
  // The acknowledgement is lost on its way, and everything after it on that socket.
  let lost;
  await tablet.context.routeWebSocket(/\/ws$/, (socket) => {
    socket.connectToServer().onMessage((message) => {
      if (!lost && JSON.parse(message).type === "ack") {
        lost = socket;
        void server.kill().then(() => socket.close());
      } else if (socket !== lost) socket.send(message);
    });
  });
  await tablet.page.reload();
  await tablet.ready();
  await tablet.write("var lærer");
  await tablet.tap("Videre");
  await tablet.status("Lagret på nettbrettet. Blir sendt når nettet er tilbake.");
  assert.equal(await waiting(tablet), 1, "not acknowledged, so still kept");
  await tablet.leadsOn(() => server.again());
  await tablet.saved();
  assert.equal(await waiting(tablet), 0);
  assert.equal(times(await tablet.said(), "var lærer"), 1);
}));

test("a net that is dead and looks alive: no answer in 8 seconds, and a new socket is used", () => visit(async (tablet) => {
  let sockets = 0;
  await tablet.context.routeWebSocket(/\/ws$/, (socket) => {
    const dead = ++sockets === 1;
    const toServer = socket.connectToServer();
    socket.onMessage((message) => { if (!dead) toServer.send(message); });
  });
  await tablet.page.reload();
  await tablet.ready();
  await tablet.write("var lærer");
  await tablet.tap("Videre");
  await tablet.status("Lagrer …");
  await tablet.page.waitForFunction(() => document.querySelector(".now")?.dataset.step === "hverdag");
  await tablet.saved();
  assert.equal(sockets, 2);
  assert.equal(times(await tablet.said(), "var lærer"), 1);
}));

test("a reload in the middle keeps the half-written words, and the page opens without a net", () => visit(async (tablet) => {
  await tablet.write("jeg holder på å");
  await tablet.page.reload();
  await tablet.ready();
  assert.equal(await tablet.page.getByRole("textbox").inputValue(), "jeg holder på å");

  await tablet.page.waitForFunction(() => navigator.serviceWorker.ready.then((it) => it.active?.state === "activated"));
  await tablet.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await tablet.context.setOffline(true);
  await tablet.page.reload();
  await tablet.page.getByRole("heading", { name: "Samtalen kommer når nettet er tilbake" }).waitFor();
  await tablet.wellMade("no net from the start");
  const kept = await tablet.page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)));
    return all.flat();
  });
  assert.ok(kept.includes("/samtale") && !kept.some((path) => /ws|inn|koordinator/.test(path)), `only the shell is kept: ${kept}`);
  await tablet.context.setOffline(false);
  await tablet.ready();
  assert.equal(await tablet.page.getByRole("textbox").inputValue(), "jeg holder på å");
}));

test("an answer that was not sent when the page was closed is sent when it opens", () => visit(async (tablet, server) => {
  await server.kill();
  await tablet.status("Ikke på nett");
  await tablet.write("var lærer");
  await tablet.tap("Videre");
  assert.equal(await waiting(tablet), 1);
  await tablet.page.close();
  await server.again();
  tablet.page = await tablet.tab();
  await tablet.page.goto(`${server.origin}/samtale`);
  await tablet.ready();
  await tablet.saved();
  await tablet.page.waitForFunction(() => document.querySelector(".now")?.dataset.step === "hverdag");
  assert.equal(times(await tablet.said(), "var lærer"), 1);
}));

test("a very long answer is kept whole, and words that cannot be kept do not stand in the way of the rest", () => visit(async (tablet) => {
  const { page } = tablet;
  const long = "ære være ".repeat(1800); // 19 800 bytes
  await tablet.say(long);
  assert.equal(times(await tablet.said(), long), 1);

  await page.getByRole("textbox").fill("ø".repeat(10_001));
  await tablet.tap("Videre");
  await page.getByText("Dette er for langt til å lagre på én gang. Del det i to.").waitFor();
  assert.equal((await page.getByRole("textbox").inputValue()).length, 10_001, "the words stay in the box");

  await page.getByRole("textbox").fill("\u0001".repeat(15_000)); // far larger on the wire than in the box
  await tablet.tap("Videre");
  await page.locator(".aside").waitFor();
  await tablet.say("fred");
  await tablet.saved();
  assert.equal(times(await tablet.said(), "fred"), 1);
}));

test("two quick taps are one answer", () => visit(async (tablet) => {
  await tablet.write("var lærer");
  await tablet.leadsOn(() => tablet.page.getByRole("button", { name: "Videre" }).evaluate((button) => { button.click(); button.click(); }));
  await tablet.saved();
  assert.equal(times(await tablet.said(), "var lærer"), 1);
  assert.equal(await tablet.step(), "hverdag");
}));
