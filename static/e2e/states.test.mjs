// Every state of the bruker's pages, looked at in every way: see states.mjs for
// the states, and examine.mjs for what is looked at.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Desk } from "./desk.mjs";
import { examine, tabThrough } from "./examine.mjs";
import { Server, withScript } from "./server.mjs";
import { journeys, travel } from "./states.mjs";
import { launch, Tablet } from "./tablet.mjs";

let browser, server, desk;
before(async () => {
  [browser, server] = await Promise.all([launch(), Server.start("--prompts", withScript("alle-svar"))]);
  desk = await Desk.open(browser, server);
});
after(async () => {
  await desk?.close();
  await browser?.close();
  await server?.stop();
});

/** The first of them meets what everybody meets once: how do you want to answer? */
async function arrive(tablet) {
  await tablet.page.goto(tablet.invitation);
  await tablet.ready();
}

const only = process.env.STATE; // one state, while working on it
for (const [i, journey] of journeys.entries()) {
  test(`journey ${i + 1}: ${journey.script}`, async (t) => {
    const tablet = await Tablet.open(browser, server, { isMobile: false });
    tablet.invitation = await desk.invite(`Prøve ${i + 1}`, `nb/${journey.script}`);
    await (i === 0 ? arrive(tablet) : tablet.enter(tablet.page, tablet.invitation));
    await travel(journey, "nb", tablet, async (name) => {
      if (only && !only.split(",").includes(name)) return;
      await t.test(name, async () => {
        const { page } = tablet;
        const focus = await page.evaluate(() => document.activeElement?.id);
        const wrong = [...await examine(page, name), ...await tabThrough(page, name)];
        await page.evaluate((id) => document.getElementById(id)?.focus({ preventScroll: true }), focus);
        assert.deepEqual(wrong, []);
      });
    });
    await tablet.close();
  });
}
