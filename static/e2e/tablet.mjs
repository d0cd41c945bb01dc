// A browser as a tablet: 768×1024, touch, Norwegian. Everything a page must not
// do is gathered while the tests run, and each test ends by asking for it.
import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { axeIn, bruker, check, glance } from "./examine.mjs";

// What the tests look for on the page, where the page itself has put it.
const labels = {
  nb: { go: "Videre", saved: "Alt er lagret.", others: "Flere valg", show: "Vis det vi har snakket om", hide: "Skjul det vi har snakket om" },
  nn: { go: "Vidare", saved: "Alt er lagra.", others: "Fleire val", show: "Vis det vi har snakka om", hide: "Gøym det vi har snakka om" },
};
const portrait = { width: 768, height: 1024 };

export function launch() {
  const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium"].find((p) => p && existsSync(p));
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

export class Tablet {
  labels = labels.nb;

  /** A device of its own: its own cookies and memory. */
  static async open(browser, server, options = {}) {
    return Tablet.in(await browser.newContext({
      viewport: portrait, hasTouch: true, isMobile: true, locale: "nb-NO", reducedMotion: "reduce", ...options,
    }), server);
  }

  /** In a browser whose memory the test has chosen. */
  static async in(context, server) {
    const tablet = new Tablet();
    tablet.server = server;
    tablet.context = context;
    tablet.wrong = [];
    tablet.page = await tablet.tab();
    return tablet;
  }

  async tab() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(20_000); // the longest wait before a new try is 15 s
    page.on("pageerror", (error) => this.wrong.push(`error: ${error.message}`));
    page.on("console", (message) => {
      // A browser writes one such line by itself when the net is away.
      if (message.type() === "error" && !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection to/.test(message.text())) this.wrong.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(this.server.origin) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) this.wrong.push(`outside: ${request.url()}`);
    });
    return page;
  }

  speaks(lang) {
    this.labels = labels[lang];
    return this;
  }

  /** Comes in with the invitation. */
  async enter(page = this.page, invitation = this.server.trial, way = "write") {
    await page.goto(invitation);
    await this.ready(page);
    if ((await this.kind(page)) === "ways") await this.answerBy(way, page);
    return this;
  }

  /** The first screen: how do you want to answer? */
  answerBy(way, page = this.page) {
    return this.leadsOn(async () => {
      await page.getByRole("radio").nth(["write", "pictures", "together"].indexOf(way)).check();
      await page.locator(".go").tap();
    }, page);
  }

  ready(page = this.page) { return page.locator(".now[data-kind]").waitFor(); }

  async close() {
    await this.context.close();
    assert.deepEqual(this.wrong, [], "no errors, no refused content, nothing fetched from outside");
  }

  // What is on the page

  question(page = this.page) { return page.locator("h1").textContent(); }
  kind(page = this.page) { return page.locator(".now").getAttribute("data-kind"); }
  step(page = this.page) { return page.locator(".now").getAttribute("data-step"); }
  status(text, page = this.page) { return page.getByRole("status").filter({ hasText: text }).first().waitFor(); }
  saved(page = this.page) { return this.status(this.labels.saved, page); }

  // What a finger does

  async tap(name, page = this.page) {
    await page.bringToFront(); // a page behind another is slowed down
    return page.getByRole("button", { name, exact: true }).tap();
  }

  /** Does something that leads to another question, and waits for it. */
  async leadsOn(act, page = this.page) {
    const before = await this.#mark(page);
    await act();
    await page.waitForFunction((was) => {
      const now = document.querySelector(".now");
      return now?.dataset.step && `${now.dataset.step} ${now.dataset.kind} ${document.querySelector("h1")?.textContent}` !== was;
    }, before);
  }

  #mark(page) {
    return page.evaluate(() => {
      const now = document.querySelector(".now");
      return `${now?.dataset.step} ${now?.dataset.kind} ${document.querySelector("h1")?.textContent}`;
    });
  }

  async write(text, page = this.page) {
    await page.bringToFront();
    await page.getByRole("textbox").tap();
    await page.getByRole("textbox").fill(text);
  }

  say(text, page = this.page) {
    return this.leadsOn(async () => {
      await this.write(text, page);
      await this.tap(this.labels.go, page);
    }, page);
  }

  press(name, page = this.page) { return this.leadsOn(() => this.tap(name, page), page); }

  async other(name, page = this.page) {
    await this.tap(this.labels.others, page);
    await this.tap(name, page);
  }

  /** Past a question with no answer. With pictures, that rests with the other choices. */
  async skip(page = this.page) {
    const inSight = (await page.getByRole("button", { name: "Hopp over", exact: true }).count()) > 0;
    return this.leadsOn(() => (inSight ? this.tap("Hopp over", page) : this.other("Hopp over", page)), page);
  }

  /** Past the welcome and the consent, to the first open question. */
  async begin(page = this.page) {
    for (let i = 0; i < 8; i++) {
      const kind = await this.kind(page);
      if (kind === "free") return this;
      await this.press(kind === "consent" ? "Ja" : this.labels.go, page);
    }
    throw new Error("no open question came");
  }

  /** Everything the bruker has said, as the bubbles show it. */
  async said(page = this.page) {
    await page.bringToFront();
    const show = page.getByRole("button", { name: this.labels.show }), hide = page.getByRole("button", { name: this.labels.hide }).first();
    const folded = await show.isVisible();
    if (folded) { // a tap is a click a little later
      await show.tap();
      await hide.waitFor();
    }
    const texts = await page.locator(".bubble.theirs:not(.waits) .own").allTextContents();
    if (folded) {
      await hide.tap();
      await show.waitFor();
    }
    return texts;
  }

  // What must always be so

  async axe(page = this.page, where = "") { assert.deepEqual(await axeIn(page), [], where); }

  async targets(page = this.page, where = "") { assert.deepEqual(await check(page, "targets", bruker.targets), [], where); }

  async letters(page = this.page, where = "") { assert.deepEqual(await check(page, "letters", bruker.letters), [], where); }

  async fits(page = this.page, where = "") { assert.deepEqual(await check(page, "fits"), [], where); }

  /** A state that a test comes by, looked at in short. states.test.mjs looks at all of them, in every way. */
  async wellMade(where, page = this.page) { assert.deepEqual(await glance(page, where), []); }

  /** With SCREENSHOTS=/folder, a picture there: to look at while working. Those in docs/skjermer are made by screens.mjs. */
  async picture(name, { fullPage = false } = {}, page = this.page) {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
  }
}
