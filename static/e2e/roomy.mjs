// 60 px for every finger, and 12 px between, for a hand that shakes.
import assert from "node:assert/strict";

/** Well made at every size, and roomy. */
export async function good(where, from) {
  await from.wellMade(where);
  await roomy(from.page, where);
  await from.picture(where, { fullPage: true });
}

async function roomy(page, where) {
  const tight = await page.evaluate(() => {
    const all = [...document.querySelectorAll("button, a.ds-button, input, textarea, summary")].filter((e) => e.checkVisibility() && e.type !== "radio" && e.type !== "checkbox")
      .map((e) => ({ what: (e.textContent || e.id).trim(), box: e.getBoundingClientRect() })).filter(({ what, box }) => box.width > 0 && !/^(Endre|Change|Vis det vi|Vis det vi har)/.test(what));
    const small = all.filter(({ box }) => box.width < 59.9 || box.height < 59.9).map(({ what, box }) => `${what} ${box.width}×${box.height}`);
    const close = all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => {
      const x = Math.max(b.box.left - a.box.right, a.box.left - b.box.right), y = Math.max(b.box.top - a.box.bottom, a.box.top - b.box.bottom);
      return Math.max(x, y) < 11.9 ? [`${a.what} and ${b.what}: ${Math.max(x, y)} px`] : [];
    }));
    return [...small, ...close];
  });
  assert.deepEqual(tight, [], `60 px, and 12 px between, ${where}`);
}
