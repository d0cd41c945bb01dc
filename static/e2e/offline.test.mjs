// Without a net, and with the browser closed in between: nothing is lost, nothing
// comes twice. And what makes the page something one can put on the home screen.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { Tablet } from "./tablet.mjs";
import { desk, newTablet, open, openDesk, server } from "./world.mjs";

open(openDesk);

const times = (all, text) => all.filter((one) => one === text).length;

/** A tablet that keeps its memory when its browser is closed. */
class Kept {
  constructor() { this.folder = mkdtempSync(path.join(tmpdir(), "egneord-profile-")); }

  async open() {
    const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium"].find((p) => p && existsSync(p));
    const context = await chromium.launchPersistentContext(this.folder, {
      executablePath, viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true, locale: "nb-NO",
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    const tablet = await Tablet.in(context, server);
    return tablet;
  }

  remove() { rmSync(this.folder, { recursive: true, force: true }); }
}

async function withProfile(name, run) {
  const profile = new Kept();
  try {
    await run(profile, await desk.invite(name, "nb/for-motet"));
  } finally {
    profile.remove();
  }
}

/** In, past the consent, and kept for when the net is away. */
async function begun(tablet, invitation) {
  await tablet.enter(tablet.page, invitation);
  await tablet.begin();
  await tablet.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test("answered without a net, closed, opened again without a net, and back: the answer arrives once", () => withProfile("Martha", async (profile, invitation) => {
  let tablet = await profile.open();
  await begun(tablet, invitation);
  await tablet.context.setOffline(true);
  await tablet.status("Ikke på nett");
  await tablet.write("var lærer");
  await tablet.tap("Videre");
  await tablet.status("Lagret på nettbrettet. Blir sendt når nettet er tilbake.");
  await tablet.picture("offline-kept");
  await tablet.close();

  await server.kill(); // the net is still away when it is opened again
  tablet = await profile.open();
  await tablet.page.goto(`${server.origin}/samtale`);
  await tablet.page.getByRole("heading", { name: "Samtalen kommer når nettet er tilbake" }).waitFor();
  await tablet.page.getByText("var lærer").waitFor();
  await tablet.picture("offline-opened");
  await server.again();
  await tablet.saved();
  await tablet.page.waitForFunction(() => document.querySelector(".now")?.dataset.step === "hverdag");
  assert.equal(times(await tablet.said(), "var lærer"), 1);
  await tablet.page.reload();
  await tablet.ready();
  assert.equal(times(await tablet.said(), "var lærer"), 1, "and once on the server");
  await tablet.close();
}));

test("an hour without a net while another device answers: both words are there", () => withProfile("Kari", async (profile, invitation) => {
  const tablet = await profile.open(), { page } = tablet;
  await begun(tablet, invitation);
  const person = desk.tablet.page;
  await person.goto(`${server.origin}/koordinator`);
  await person.locator(".person a", { hasText: "Kari" }).click();
  await person.getByRole("button", { name: "Lag invitasjon" }).click();
  const other = await newTablet();
  await other.enter(other.page, await person.locator(".link code").textContent());

  await tablet.context.setOffline(true);
  await tablet.status("Ikke på nett");
  await tablet.write("skrevet uten nett");
  await tablet.tap("Videre");
  await tablet.status("Lagret på nettbrettet.");
  await other.say("skrevet på den andre");
  await other.saved();
  await server.kill(); // long enough for every socket to be gone
  await server.again();
  await tablet.context.setOffline(false);
  await page.locator(".aside").getByText("skrevet uten nett").waitFor({ timeout: 30_000 });
  assert.equal(times(await tablet.said(), "skrevet på den andre"), 1);
  await tablet.tap("Legg det til likevel");
  await tablet.saved();
  await other.page.getByText("skrevet uten nett").first().waitFor({ timeout: 30_000 });
  for (const one of [tablet, other]) {
    const said = await one.said();
    assert.deepEqual([times(said, "skrevet uten nett"), times(said, "skrevet på den andre")], [1, 1]);
  }
  await other.close();
  await tablet.close();
}));

test("two tabs without a net, an answer in one and an afterthought in the other: each arrives once", () => withProfile("Kjell", async (profile, invitation) => {
  const tablet = await profile.open(), one = tablet.page;
  await begun(tablet, invitation);
  await tablet.say("var lærer");
  const two = await tablet.tab();
  await two.goto(`${server.origin}/samtale`);
  await tablet.ready(two);
  await tablet.context.setOffline(true);
  await tablet.status("Ikke på nett", two);
  await tablet.other("Jeg kom på noe mer", two);
  await tablet.write("å høre på musikk", two);
  await tablet.tap("Lagre", two);
  await tablet.write("fred og ro", one);
  await tablet.tap("Videre", one);
  await tablet.context.setOffline(false);
  await tablet.saved(one);
  await tablet.saved(two);
  for (const tab of [one, two]) {
    await tab.reload();
    await tablet.ready(tab);
    const said = await tablet.said(tab);
    assert.deepEqual([times(said, "å høre på musikk"), times(said, "fred og ro")], [1, 1]);
  }
  await tablet.close();
}));

test("a socket that died while nobody was here is noticed within eight seconds of the first key, and nothing is asked before", async () => {
  const tablet = await newTablet(), { page } = tablet;
  await page.clock.install();
  let silent = false, opened = 0;
  const sent = [];
  await tablet.context.routeWebSocket(/\/ws$/, (socket) => {
    const dead = opened++ === 0;
    const toServer = socket.connectToServer();
    socket.onMessage((message) => { sent.push(message); if (!(dead && silent)) toServer.send(message); });
    toServer.onMessage((message) => { if (!(dead && silent)) socket.send(message); });
  });
  await tablet.enter(page, await desk.invite("Øystein", "nb/for-motet"));
  await tablet.begin();
  await tablet.saved();
  silent = true;
  sent.length = 0;
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 30 * 60_000)); // and no time passes but what is said here
  assert.deepEqual(sent, [], "no clock asks while nobody is here");
  await page.getByRole("textbox").pressSequentially("f");
  assert.deepEqual(sent, ['{"type":"ping","id":"ping"}']);
  assert.equal(opened, 1);
  await page.clock.fastForward(7_900);
  assert.equal(opened, 1, "not before its time");
  await page.clock.fastForward(200);
  await page.clock.resume();
  await page.waitForTimeout(300);
  assert.equal(opened, 2, "a new socket");
  await tablet.saved();
  assert.equal(await page.getByRole("textbox").inputValue(), "f", "and the letter is there");
  await tablet.close();
});

test("the first question waits for no websocket, and what is answered meanwhile is sent when it is there", async () => {
  const tablet = await newTablet(), { page } = tablet;
  let letGo = () => {};
  const there = new Promise((resolve) => { letGo = resolve; });
  await tablet.context.routeWebSocket(/\/ws$/, (socket) => {
    const toServer = socket.connectToServer();
    socket.onMessage((message) => toServer.send(message));
    toServer.onMessage((message) => there.then(() => socket.send(message)));
  });
  await tablet.enter(page, await desk.invite("Kjell", "nb/for-motet"));
  assert.equal(await tablet.step(), "hei");
  await tablet.tap("Videre");
  await page.getByText("Svaret ditt er lagret her på nettbrettet.").waitFor();
  assert.equal(await tablet.step(), "hei");
  letGo();
  await page.waitForFunction(() => document.querySelector(".now")?.dataset.step !== "hei");
  await tablet.close();
});

test("a long conversation over a slow net is waited for longer each time, until it has come", async () => {
  const tablet = await newTablet(), { page } = tablet;
  await page.goto(await desk.invite("Kari", "nb/for-motet"));
  await tablet.ready(); // the first time it comes with the answer to the invitation
  await page.clock.install();
  let opened = 0, held = [], letGo = () => {};
  await tablet.context.routeWebSocket(/\/ws$/, (socket) => {
    opened += 1;
    const mine = held = [];
    letGo = () => mine.splice(0).forEach((message) => socket.send(message)); // it has been on its way all the time
    const toServer = socket.connectToServer();
    socket.onMessage((message) => toServer.send(message));
    toServer.onMessage((message) => mine.push(message));
  });
  const sent = async (nth) => {
    for (let i = 0; i < 100 && (opened < nth || held.length === 0); i++) await page.waitForTimeout(50);
    await page.waitForTimeout(300); // and the page knows that its socket is open
  };
  await page.reload();
  await page.getByText("Åpner samtalen …").first().waitFor();
  await sent(1);
  await page.clock.fastForward(8_100);
  await sent(2);
  assert.equal(opened, 2);
  await page.clock.fastForward(15_000);
  await page.waitForTimeout(300);
  assert.equal(opened, 2, "twice as long the second time");
  letGo();
  await tablet.ready();
  assert.equal(await tablet.kind(), "ways");
  await tablet.close();
});

test("it can be put on the home screen: the browser finds nothing missing", () => withProfile("Martha igjen", async (profile, invitation) => {
  const tablet = await profile.open(), { page } = tablet;
  await begun(tablet, invitation);
  const cdp = await tablet.context.newCDPSession(page);
  const manifest = await cdp.send("Page.getAppManifest");
  assert.deepEqual(manifest.errors, []);
  assert.match(manifest.url, /\/app\.webmanifest$/);
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors, []);
  for (const { src, sizes } of JSON.parse(manifest.data).icons.filter((icon) => icon.type === "image/png")) {
    const size = await page.evaluate(async (address) => {
      const image = await createImageBitmap(await (await fetch(address)).blob());
      return `${image.width}x${image.height}`;
    }, src);
    assert.equal(size, sizes, src);
  }
  assert.equal(await page.evaluate(async () => (await fetch(document.querySelector("link[rel=apple-touch-icon]").href)).ok), true);
  await tablet.close();
}));
