// Odd words, and odd ways with a browser: nothing is lost, and the page goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atFirstQuestion, open, tablet } from "./world.mjs";

open(atFirstQuestion);

const times = (all, text) => all.filter((one) => one === text).length;

test("100 kB in the box stays there, also through a reload, until it is made shorter", async () => {
  const { page } = tablet;
  const huge = "Jeg må få si alt. ".repeat(5700);
  await tablet.write(huge);
  await tablet.tap("Videre");
  await page.getByText("Dette er for langt til å lagre på én gang. Del det i to.").waitFor();
  await page.reload();
  await tablet.ready();
  assert.equal(await page.getByRole("textbox").inputValue(), huge);
  assert.equal(await tablet.step(), "hvem");
  await tablet.say("Jeg må få si alt.");
  assert.equal(times(await tablet.said(), "Jeg må få si alt."), 1);
});

test("words that look like a page, that run the other way, or have no end", async () => {
  const { page } = tablet;
  const odd = `<script>document.title = "x"</script><img src=x onerror="document.title = 'x'"> \${1} {{2}} שלום عربي \u202Eabc 👩🏽‍🦽🇳🇴 e\u0301 ${"Ø".repeat(900)}`;
  await tablet.say(odd);
  assert.equal(times(await tablet.said(), odd), 1, "exactly as it was written");
  assert.equal(await page.locator("main script, main img").count(), 0);
  assert.match(await page.title(), /^Før møtet/);
  await tablet.wellMade("odd words");
  await page.reload();
  await tablet.ready();
  assert.equal(times(await tablet.said(), odd), 1);
});

test("the browser's own back button: away and back again, and nothing is lost", async () => {
  const { page } = tablet;
  const step = await tablet.step();
  await tablet.write("jeg holder på");
  await page.goBack(); // to where the bruker was before the conversation
  await page.goForward();
  await tablet.ready();
  assert.equal(await tablet.step(), step);
  assert.equal(await page.getByRole("textbox").inputValue(), "jeg holder på");
  await tablet.say("jeg holder på ennå");
  await tablet.saved();
});

/**
 * As a browser that translates: each text is taken out, and another put in its
 * place, also in what comes later.
 */
function translate() {
  const done = new WeakSet();
  const all = (root) => {
    if (root.nodeType === 3 ? root.parentElement?.closest("[translate=no], textarea, script, font") : root.closest?.("[translate=no], font")) return;
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = root.nodeType === 3 ? [root] : [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) {
      if (text.data.trim() === "" || done.has(text) || text.parentElement?.closest("[translate=no], textarea, script, font")) continue;
      const font = document.createElement("font");
      font.append(text.data.toUpperCase());
      done.add(font.firstChild);
      text.replaceWith(font);
    }
  };
  document.documentElement.lang = "en";
  all(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === "characterData") all(target);
      for (const node of addedNodes) if (node.isConnected) all(node);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

test("a page the browser translates says what is so, also after a change", async () => {
  const { page } = tablet;
  await page.evaluate(translate);
  const go = page.getByRole("button", { name: "VIDERE", exact: true });
  const question = () => page.locator("h1").textContent();
  await page.getByRole("button", { name: "VIDERE" }).tap();
  await page.getByText("DET STÅR IKKE NOE HER ENNÅ.").waitFor();
  await page.getByRole("textbox").fill("lese for andre");
  await page.getByText("DET STÅR IKKE NOE HER ENNÅ.").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "VIS DET VI HAR SNAKKET OM" }).tap();
  await page.getByRole("button", { name: "SKJUL DET VI HAR SNAKKET OM" }).first().tap();

  // On to the sharing.
  for (let steps = 0; (await tablet.kind()) !== "sharing"; steps++) {
    assert.ok(steps < 40, "the sharing comes");
    assert.equal(await question(), (await question()).toUpperCase(), "the question on the page is the translated one");
    const kind = await tablet.kind();
    await tablet.leadsOn(async () => {
      if (kind === "free") return page.getByRole("button", { name: "HOPP OVER" }).tap();
      if (kind === "summary") return page.getByRole("button", { name: "JA, DET STEMMER" }).tap();
      if (kind === "one") await page.getByRole("radio").last().tap();
      return go.tap();
    });
  }
  const card = page.getByRole("article").first();
  await card.getByText("BARE DU SER DETTE.").waitFor();
  await card.getByRole("button", { name: "DEL MED KOORDINATOREN" }).tap();
  await card.getByText("KOORDINATOREN KAN LESE DETTE.").waitFor();
  assert.equal(await card.getByText("BARE DU SER DETTE.").count(), 0);
  await card.getByRole("button", { name: "TA TILBAKE" }).tap();
  await card.getByText("BARE DU SER DETTE.").waitFor();
  assert.equal(await card.getByText("KOORDINATOREN KAN LESE DETTE.").count(), 0);
  assert.equal(await card.getByRole("heading").textContent(), "jeg holder på ennå", "the bruker's own words are left alone");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en", "what the browser says about the language is left alone");
});

test("no script error, nothing from outside", () => tablet.close());
