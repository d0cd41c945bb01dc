// Every state of every page, looked at in every way: states.mjs and desk-states.mjs
// have the states, examine.mjs what is looked at, criteria.mjs what it shows. At the
// end, docs/tilgjengelighet.md must say what was looked at now; `make accessible`
// writes it again.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { deskJourney } from "./desk-states.mjs";
import { desk as deskLimits, examine, ran, tabThrough } from "./examine.mjs";
import { keyboardTests } from "./keyboard.mjs";
import { Server, withScript } from "./server.mjs";
import { missing, page as statementPage, statement } from "./statement.mjs";
import { arrive, journeys, operated, travel } from "./states.mjs";
import { Tablet } from "./tablet.mjs";
import * as world from "./world.mjs";

after(() => world.desk?.close());
world.open(world.openDesk, "--prompts", withScript("alle-svar"), ...operated);

const only = process.env.STATE; // one state, while working on it

/** One state: everything that may be wrong with it, at once. */
async function at(t, page, name, limits) {
  if (only && !only.split(",").includes(name)) return;
  await t.test(name, async () => {
    const focus = await page.evaluate(() => document.activeElement?.id);
    const wrong = [...await examine(page, name, limits), ...await tabThrough(page, name)];
    await page.evaluate((id) => document.getElementById(id)?.focus({ preventScroll: true }), focus);
    assert.deepEqual(wrong, []);
  });
}

for (const [i, journey] of journeys.entries()) {
  test(`journey ${i + 1}: ${journey.script}`, async (t) => {
    const tablet = await world.newTablet({ isMobile: false }); // no zoom that adjusts itself: a page too wide must show
    tablet.invitation = await world.desk.invite(`Prøve ${i + 1}`, `nb/${journey.script}`);
    await arrive(journey, tablet);
    await travel(journey, "nb", tablet, (name) => at(t, tablet.page, name));
    await tablet.close();
  });
}

test("the coordinator's pages", async (t) => {
  const server = await Server.start("--demo", ...operated);
  try {
    const wide = await Tablet.open(world.browser, server, { viewport: deskLimits.sizes["1280×800"], hasTouch: false, isMobile: false });
    await deskJourney({ page: wide.page, server, at: (name) => at(t, wide.page, name, deskLimits) });
    wide.wrong.length = 0; // the browser notes the 404 and the 422 by itself
    await wide.close();
  } finally {
    await server.stop();
  }
});

keyboardTests(world);

test("docs/tilgjengelighet.md says what was looked at now", { skip: only !== undefined }, () => {
  assert.deepEqual(missing(ran), []);
  const now = statement(ran);
  if (process.env.UPDATE) return writeFileSync(statementPage, now);
  assert.equal(readFileSync(statementPage, "utf8"), now, "make accessible writes it again");
});
