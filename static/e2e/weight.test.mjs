// What a tablet fetches before the first question, counted on the wire: a count, not a time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { newTablet, open, server } from "./world.mjs";

const mostScript = 60_000, mostInAll = 200_000; // bytes, as they are sent

open();

/** What comes over the net while something is done, by address. */
async function fetched(page, act) {
  const tools = await page.context().newCDPSession(page), addresses = new Map(), sizes = new Map();
  await tools.send("Network.enable");
  tools.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, new URL(request.url).pathname));
  tools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? "?";
    sizes.set(address, (sizes.get(address) ?? 0) + encodedDataLength);
  });
  tools.on("Network.webSocketFrameReceived", ({ response }) => sizes.set("/ws", (sizes.get("/ws") ?? 0) + response.payloadData.length));
  await act();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  await tools.detach();
  return sizes;
}

test("the first page is light", async () => {
  const tablet = await newTablet({ serviceWorkers: "block" }); // it fetches the pictures afterwards, in peace
  const sizes = await fetched(tablet.page, async () => {
    await tablet.page.goto(server.trial);
    await tablet.ready();
  });
  const all = [...sizes].sort(([, a], [, b]) => b - a), sum = all.reduce((total, [, size]) => total + size, 0);
  const page = await (await fetch(`${server.origin}/samtale`)).text();
  const script = [...page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].reduce((total, [, text]) => total + gzipSync(text).length, 0);
  assert.ok(script > 10_000 && script <= mostScript, `${script} bytes of script`);
  assert.ok(sizes.has("/font/lexend-latin-wght-normal.woff2"), "the font is counted");
  assert.ok(sum <= mostInAll, `${sum} bytes: ${JSON.stringify(all)}`);
  await tablet.close();
});
