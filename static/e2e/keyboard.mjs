// A whole conversation with the keyboard alone, and what a keyboard or a finger must
// not do by accident. Part of accessible.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hurry } from "./hurry.mjs";
import { ran } from "./examine.mjs";
import { Tablet } from "./tablet.mjs";

/** Tab until the wanted thing has the focus. */
async function tabTo(page, wanted) {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
  }
  throw new Error(`the keyboard does not come to ${wanted}`);
}

export function keyboardTests(world) {
  let tablet, page;

  test("a whole conversation with the keyboard alone, and the question has the focus after each step", async () => {
    ran.checks.add("a whole conversation with the keyboard alone");
    ran.checks.add("the question has the focus after each step");
    tablet = await Tablet.open(world.browser, world.server, { isMobile: false, hasTouch: false });
    page = tablet.page;
    await page.goto(world.server.trial);
    await tablet.ready();
    const on = async (act) => {
      await tablet.leadsOn(act);
      assert.equal(await page.evaluate(() => document.activeElement?.id), "question", `the focus after ${await tablet.step()}`);
    };
    const enterOn = (selector) => on(async () => { await tabTo(page, selector); await page.keyboard.press("Enter"); });
    let wishes = 0;
    for (let steps = 0; (await tablet.kind()) !== "ended"; steps++) {
      assert.ok(steps < 60, "the end comes");
      const kind = await tablet.kind(), step = await tablet.step();
      if (kind === "ways") {
        await tabTo(page, "input[type=radio]");
        await page.keyboard.press("Space");
        await enterOn(".go");
      } else if (kind === "free" && (step === "hvem" || step === "onske")) {
        if (step === "onske") wishes++;
        await tabTo(page, "textarea");
        await page.keyboard.type(step === "hvem" ? "var lærer" : "lese for andre igjen");
        await page.keyboard.press("Enter"); // a new line, and nothing is sent
        assert.equal(await page.getByRole("textbox").inputValue(), step === "hvem" ? "var lærer\n" : "lese for andre igjen\n");
        await enterOn(".go");
      } else if (kind === "free") {
        await enterOn(".choices .ds-button");
      } else if (kind === "one") {
        await tabTo(page, "input[type=radio]");
        await page.keyboard.press("ArrowDown");
        await enterOn(".go");
      } else if (kind === "ranking") {
        await tabTo(page, ".card.order");
        await page.keyboard.press("Space");
        await enterOn(".go");
      } else await enterOn(kind === "consent" || kind === "summary" || kind === "correction" ? ".equals .ds-button" : ".go");
    }
    assert.equal(wishes, 1);
    await tablet.saved();
  });

  test("the skip link is the first stop, and leads to the question", async () => {
    ran.checks.add("the skip link is the first stop, and leads to the question");
    await page.reload();
    await tablet.ready();
    await page.evaluate(() => {
      const start = document.createElement("span");
      start.tabIndex = -1;
      document.body.prepend(start);
      start.focus();
      start.remove();
    });
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.className), "ds-skip-link");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "question");
  });

  test("no letter or number is a shortcut, and what gets the focus changes nothing by itself", async () => {
    ran.checks.add("no letter or number is a shortcut");
    const stands = () => page.evaluate(() => `${location.href} ${document.querySelector("main").innerHTML}`);
    await page.locator("h1").focus();
    const before = await stands();
    for (const key of "abcdefghijklmnopqrstuvwxyz0123456789?/.-") await page.keyboard.press(key);
    assert.equal(await stands(), before);
    await tablet.close();
  });

  test("a finger that lands wrong may be drawn away again", async () => {
    ran.checks.add("a finger that lands wrong may be drawn away again");
    tablet = await Tablet.open(world.browser, world.server, { isMobile: false });
    page = tablet.page;
    await tablet.enter(page, await world.desk.invite("Prøve med mus", "nb/for-motet"));
    await hurry(page, { step: "hverdag" });
    const box = await page.locator(".choices .ds-button").first().boundingBox();
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    assert.equal(await tablet.step(), "hverdag", "nothing happens when it goes down");
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await page.waitForTimeout(300); // longer than any answer takes
    assert.equal(await tablet.step(), "hverdag");
  });

  test("a finger over a thing brings nothing up, and nothing has its name in a tip only", async () => {
    ran.checks.add("nothing comes up under a pointer");
    const seen = () => page.evaluate(() => [...document.querySelectorAll("body *")].filter((e) => e.checkVisibility({ visibilityProperty: true })).length);
    const before = await seen();
    for (const one of await page.locator("button, a, textarea").all()) if (await one.isVisible()) await one.hover({ force: true });
    assert.equal(await seen(), before);
    assert.equal(await page.locator("[title]").count(), 0);
    await tablet.close();
  });
}
