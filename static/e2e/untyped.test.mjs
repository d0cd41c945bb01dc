// A whole conversation without one letter typed: cards, a drawing, and ja, nei and
// usikker, to a wish that is confirmed, shared, and read by the coordinator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { desk, open, openDesk, openTablet, server, tablet } from "./world.mjs";

open(openDesk);

const strokes = [[200, 700], [400, 300], [600, 700], [200, 700]];

async function draw(page) {
  await tablet.tap("Tegn");
  const surface = page.locator(".surface");
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  const [first, ...rest] = strokes.map(([x, y]) => [box.x + x * box.width / 1000, box.y + y * box.height / 1000]);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

test("from the first screen to a wish that the coordinator reads, without a keyboard", async () => {
  await openTablet();
  const { page } = tablet;
  await page.addInitScript(() => {
    globalThis.typed = 0;
    addEventListener("keydown", () => { globalThis.typed += 1; }, true);
    addEventListener("beforeinput", () => { globalThis.typed += 1; }, true);
  });
  await tablet.enter(page, await desk.invite("Kjell", "nb/for-motet"), "pictures");
  const met = new Map();
  let doubted = false, wishes = 0;
  for (let i = 0; i < 120 && (await tablet.kind()) !== "ended"; i++) {
    const kind = await tablet.kind(), step = await tablet.step();
    met.set(kind, (met.get(kind) ?? 0) + 1);
    const go = page.getByRole("button", { name: "Videre", exact: true });
    const cards = page.locator(".cards input");
    if (kind === "free" && step === "betydning") await tablet.leadsOn(async () => { await draw(page); await go.tap(); });
    else if (kind === "free" && await cards.count() === 0) await tablet.press("Vet ikke");
    else if (kind === "free" || kind === "scale") await tablet.leadsOn(async () => { await cards.first().tap(); await go.tap(); });
    else if (kind === "one") await tablet.leadsOn(async () => { await cards.nth(wishes++ === 0 ? 1 : 0).tap(); await go.tap(); });
    else if (kind === "summary") {
      // Unsure of one thing, once: it is shown again, and gets its yes.
      const answer = doubted ? "Ja" : "Usikker";
      doubted = true;
      await tablet.press(answer);
    } else if (kind === "correction") {
      await page.getByRole("button", { name: /^Endre/ }).first().tap();
      await page.locator(".cards input").nth(1).tap();
      await tablet.tap("Lagre");
      await page.getByRole("button", { name: "Nå stemmer det" }).waitFor();
      await tablet.press("Nå stemmer det");
    } else if (kind === "sharing" && await page.getByRole("button", { name: "Del med koordinatoren" }).count() > 0) {
      await tablet.tap("Del med koordinatoren");
      await page.getByText("Koordinatoren kan lese dette.").waitFor();
      await tablet.press("Videre");
    } else await tablet.leadsOn(async () => { await (await go.count() > 0 ? go : page.getByRole("button", { name: "Ja", exact: true })).tap(); });
  }
  assert.equal(await tablet.kind(), "ended", JSON.stringify([...met]));
  for (const kind of ["statement", "consent", "free", "summary", "correction", "sharing"]) assert.ok(met.has(kind), `${kind} was met: ${JSON.stringify([...met])}`);
  assert.equal(await page.evaluate(() => globalThis.typed), 0, "no letter was typed");

  await page.getByRole("link", { name: "Min plan" }).tap();
  await page.getByText("Koordinatoren kan lese dette.").first().waitFor();
  assert.ok(await page.locator(".plan .drawing").count() > 0, "what was drawn is there, as it was drawn");
  await tablet.picture("untyped-plan", { fullPage: true });
  const { page: table } = desk.tablet;
  await table.goto(`${server.origin}/koordinator`);
  await table.getByRole("link", { name: /^Kjell/ }).first().click();
  await table.locator("main h3 a").first().click();
  await table.locator("svg.drawing").first().waitFor();
  await tablet.close();
});
