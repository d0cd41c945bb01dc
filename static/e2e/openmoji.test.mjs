// Pictures on cards and questions: those that come with the program, those of a
// municipality, and those that are not there.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { check, examine } from "./examine.mjs";
import { open, openTablet, server, tablet } from "./world.mjs";

const prompts = fileURLToPath(new URL("../../prompts", import.meta.url));
const pictures = fileURLToPath(new URL("../dist/bilder", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "egneord-drawings-"));

/** The scripts, with one more question on top, whose cards and key word are ours. */
function withPictures() {
  cpSync(path.join(prompts, "nb"), path.join(folder, "nb"), { recursive: true });
  mkdirSync(path.join(folder, "bilder"));
  const plain = (fill) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path fill="${fill}" d="M9 9h54v54H9z"/></svg>`;
  writeFileSync(path.join(folder, "bilder/kafeen.svg"), plain("#a57939"));
  writeFileSync(path.join(folder, "bilder/1f6b6.svg"), plain("#d22f27"));
  const file = path.join(folder, "nb/for-motet.md");
  const script = readFileSync(file, "utf8");
  assert.ok(script.includes("### Hvem du er `hvem`\n"));
  writeFileSync(file, script.replace("### Hvem du er `hvem`\n", `### Det gode \`gode\`

> Hva er godt i **hverdagen**? ☀️

- **Svar:** flere kort
  - [ ] Hjemmet 🏠
  - [ ] Folk jeg er glad i ❤️
  - [ ] Kafeen :kafeen:
  - [ ] Å gå 🚶
  - [ ] Noe uten bilde
  - [ ] Noe som mangler :mangler:
- **Skjønner ikke:** Hva er godt på en vanlig dag?
- **Hvorfor spør du:** Jeg spør så de andre vet det.

### Hvem du er \`hvem\`
`).replaceAll("#hvem-du-er-hvem", "#det-gode-gode"));
}

before(withPictures);
open(openTablet, "--prompts", folder);
after(() => rmSync(folder, { recursive: true, force: true }));

/** To the question with the cards. */
async function toCards(way) {
  await tablet.enter(tablet.page, server.trial, way);
  for (let i = 0; i < 40 && (await tablet.step()) !== "gode"; i++) {
    const yes = tablet.page.getByRole("button", { name: "Ja", exact: true });
    await tablet.press(await yes.count() > 0 ? "Ja" : "Videre");
  }
  assert.equal(await tablet.step(), "gode");
}

/** A browser writes a line by itself about the picture that is missing, and nothing else may be wrong. */
function forgive() {
  tablet.wrong = tablet.wrong.filter((line) => !line.includes("404 (Not Found)"));
  assert.deepEqual(tablet.wrong, []);
}

/** What is drawn in an element: the names of the files, and whether there is anything to see. */
const drawn = (locator) => locator.evaluateAll((all) => Promise.all(all.map(async (image) => {
  await image.decode().catch(() => undefined);
  return { file: new URL(image.src).pathname, seen: image.checkVisibility() && image.naturalWidth > 0, alt: image.alt };
})));

test("the three ways to answer have a picture each", async () => {
  await tablet.page.goto(server.trial);
  await tablet.ready();
  const ways = await drawn(tablet.page.locator(".card img"));
  assert.deepEqual(ways.map(({ file, seen }) => [file, seen]), ["skrive", "bilder-og-ord", "sammen"].map((name) => [`/bilder/${name}.svg`, true]));
  assert.deepEqual(await examine(tablet.page, "ways with pictures"), []);
});

test("each card has its picture beside its word, and one that is missing leaves no hole", async () => {
  await toCards("pictures");
  const cards = tablet.page.locator("label.card");
  const images = await drawn(cards.locator("img"));
  assert.deepEqual(images, [
    { file: "/bilder/1f3e0.svg", seen: true, alt: "" },
    { file: "/bilder/2764.svg", seen: true, alt: "" },
    { file: "/bilder/kafeen.svg", seen: true, alt: "" },
    { file: "/bilder/1f6b6.svg", seen: true, alt: "" },
    { file: "/bilder/mangler.svg", seen: false, alt: "" },
  ]);
  const left = await cards.evaluateAll((all) => all.map((card) => card.querySelector(".card-text").getBoundingClientRect().left));
  assert.equal(left[4], left[5], "a card whose picture is missing looks like one without");
  assert.deepEqual(await cards.allInnerTexts().then((all) => all.map((text) => text.trim())), ["Hjemmet", "Folk jeg er glad i", "Kafeen", "Å gå", "Noe uten bilde", "Noe som mangler"]);
  forgive();
  await tablet.picture("bilder-kort", { fullPage: true });
});

test("the question has its picture and its key word, for the one who wants pictures", async () => {
  assert.deepEqual((await drawn(tablet.page.locator(".asked img"))).map(({ file, seen }) => [file, seen]), [["/bilder/2600.svg", true]]);
  assert.equal(await tablet.question(), "Hva er godt i hverdagen?", "bold, and not a letter more");
  const weights = await tablet.page.evaluate(() => ["h1", "h1 .key"].map((what) => Number(getComputedStyle(document.querySelector(what)).fontWeight)));
  assert.ok(weights[1] - weights[0] >= 200, `${weights}`);
  const out = await drawn(tablet.page.locator(".choices img"));
  assert.ok(["vet-ikke", "vil-ikke-svare"].every((name) => out.some(({ file, seen }) => seen && file === `/bilder/${name}.svg`)), JSON.stringify(out));
  forgive();
});

test("well made in every size, with the letters twice as large, and where colours are the reader's own", async () => {
  await tablet.page.getByRole("checkbox", { name: "Hjemmet" }).tap();
  assert.deepEqual(await examine(tablet.page, "cards with pictures"), []);
  await tablet.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const plates = await tablet.page.locator(".card img").first().evaluate((image) => getComputedStyle(image).backgroundColor);
  assert.equal(plates, "rgb(255, 255, 255)", "black lines need a white plate");
  assert.deepEqual(await check(tablet.page, "fits"), []);
  await tablet.picture("bilder-kort-forced-colors", { fullPage: true });
  await tablet.page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  forgive();
});

test("a pause has its picture", async () => {
  await tablet.tap("Ta en pause");
  await tablet.page.locator('.now[data-kind="paused"]').waitFor();
  assert.deepEqual((await drawn(tablet.page.locator(".asked img"))).map(({ file, seen }) => [file, seen]), [["/bilder/pause.svg", true]]);
  await tablet.picture("bilder-pause");
  assert.deepEqual(await examine(tablet.page, "pause with a picture"), []);
  await tablet.page.locator("button.go").tap();
  await tablet.page.locator('.now[data-kind="many"]').waitFor();
});

test("without pictures the cards keep theirs, and the question stands alone", async () => {
  const words = await tablet.page.locator("label.card").count();
  await tablet.tap("Tilpass");
  await tablet.page.getByRole("group", { name: "Bilder" }).getByRole("button", { name: "Av", exact: true }).tap();
  await tablet.page.locator('html[data-pictures="off"]').waitFor();
  assert.equal(await tablet.page.locator("label.card").count(), words);
  assert.equal(await tablet.page.locator("label.card img").count(), 5);
  assert.equal(await tablet.page.locator(".asked img, .choices img").count(), 0);
  forgive();
});

test("every picture is kept for a day without a net", async () => {
  const { page } = tablet;
  await page.waitForFunction(async () => {
    const name = (await caches.keys()).find((key) => key.startsWith("egneord-picture-"));
    return name && (await (await caches.open(name)).keys()).length >= 150;
  }, undefined, { timeout: 30_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await tablet.context.setOffline(true);
  const size = await page.evaluate(async () => {
    const image = new Image();
    image.src = "/bilder/1f384.svg"; // never shown here
    await image.decode();
    return image.naturalWidth;
  });
  assert.ok(size > 0);
  await tablet.context.setOffline(false);
  forgive();
});

test("a picture by itself can run nothing, and what is not a picture is not there", async () => {
  for (const name of ["kafeen", "1f3e0", "ingen"]) {
    const answer = await fetch(`${server.origin}/bilder/${name}.svg`);
    assert.equal(answer.status, 200, name);
    assert.equal(answer.headers.get("content-type"), "image/svg+xml");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.match(answer.headers.get("content-security-policy"), /default-src 'none'.*sandbox/);
    const tag = answer.headers.get("etag");
    assert.equal((await fetch(`${server.origin}/bilder/${name}.svg`, { headers: { "if-none-match": tag } })).status, 304, name);
  }
  assert.match(await (await fetch(`${server.origin}/bilder/1f6b6.svg`)).text(), /M9 9h54v54H9z/, "the municipality's own goes before ours");
  for (const name of ["finnes-ikke.svg", "kafeen", "kafeen.svg.gz", "..%2fsw.js"]) assert.equal((await fetch(`${server.origin}/bilder/${name}`)).status, 404, name);
});

test("who made them is told, and every one of them is shown", async () => {
  const { page } = tablet;
  await page.goto(`${server.origin}/om-bildene`);
  assert.deepEqual(await page.getByText(/OpenMoji . the open-source emoji and icon project. License: CC BY-SA 4.0/).count(), 1);
  const images = page.locator(".picture-list img");
  assert.ok(await images.count() > 150);
  for (const image of await images.all()) await image.scrollIntoViewIfNeeded();
  const lost = (await drawn(images)).filter(({ seen }) => !seen);
  assert.deepEqual(lost, []);
  assert.equal(await page.locator(".picture-list").first().getByText("kafeen").count(), 1);
  await page.evaluate(() => scrollTo(0, 0));
  await tablet.picture("om-bildene", { fullPage: true });
  await tablet.axe(page, "om bildene");
  assert.deepEqual(await check(page, "fits"), []);
});

test("no picture is cut by its own edge", async () => {
  const page = await tablet.context.newPage(), cut = [];
  const names = readdirSync(pictures).filter((name) => name.endsWith(".svg"));
  assert.ok(names.length > 150);
  for (const name of names) {
    await page.setContent(readFileSync(path.join(pictures, name), "utf8"));
    const over = await page.evaluate(() => {
      const { x, y, width, height } = document.querySelector("svg").viewBox.baseVal;
      return Math.max(...[...document.querySelectorAll("svg :is(path, circle, ellipse, rect, line, polyline, polygon)")].map((shape) => {
        const box = shape.getBBox(), style = getComputedStyle(shape), half = style.stroke === "none" ? 0 : parseFloat(style.strokeWidth) / 2;
        return box.width + box.height === 0 ? 0 : Math.max(x - box.x, y - box.y, box.x + box.width - x - width, box.y + box.height - y - height) + half;
      }));
    });
    if (over > 0.5) cut.push(`${name}: ${over.toFixed(1)}`); // half a line's width is not seen
  }
  assert.deepEqual(cut, []);
  await page.close();
});

test("no script error, nothing from outside", () => tablet.close());
