// The coordinator's pages, and the others that have no script, looked at in every way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deskJourney } from "./desk-states.mjs";
import { desk as limits, examine, tabThrough } from "./examine.mjs";
import { Server } from "./server.mjs";
import { launch, Tablet } from "./tablet.mjs";

let browser, server, wide;
before(async () => {
  [browser, server] = await Promise.all([launch(), Server.start("--demo")]);
  wide = await Tablet.open(browser, server, { viewport: limits.sizes["1280×800"], hasTouch: false, isMobile: false });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("the coordinator's pages", async (t) => {
  const { page } = wide;
  await deskJourney({ page, server, at: (name) => t.test(name, async () => {
    assert.deepEqual([...await examine(page, name, limits), ...await tabThrough(page, name)], []);
  }) });
  wide.wrong.length = 0; // the browser notes the 404 and the 422 by itself
  await wide.close();
});
