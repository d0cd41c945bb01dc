// Makes docs/skjermer: a picture of every screen, in both languages, with an index.
// The states are those the tests look at. `make screenshots` runs it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Desk } from "./desk.mjs";
import { deskJourney } from "./desk-states.mjs";
import { deskSizes, sizes } from "./examine.mjs";
import { Server, withScript } from "./server.mjs";
import { arrive, journeys, operated, travel } from "./states.mjs";
import { launch, Tablet } from "./tablet.mjs";

const folder = fileURLToPath(new URL("../../docs/skjermer", import.meta.url));
const tallest = 1300; // px: a longer page is cut, and says no more than its beginning
const twice = new Set(["sporsmal", "kort-valgt", "deling", "lange-ord", "min-plan-kort", "bilder-kort"]); // also with letters twice as large
const wanted = process.argv[2]; // one language, while working on it

const browser = await launch();
const index = new Map(); // name -> what it is
const made = []; // { lang, name }

async function shoot(page, lang, name, size) {
  await page.setViewportSize(size);
  await page.evaluate(() => document.fonts.ready);
  const height = Math.min(tallest, Math.max(size.height, await page.evaluate(() => document.documentElement.scrollHeight)));
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  const tools = await page.context().newCDPSession(page);
  const { data } = await tools.send("Page.captureScreenshot", {
    format: "webp", quality: 50, captureBeyondViewport: true, clip: { x: 0, y: 0, width: size.width, height, scale: 1 },
  });
  await tools.detach();
  mkdirSync(path.join(folder, lang), { recursive: true });
  writeFileSync(path.join(folder, lang, `${name}.webp`), Buffer.from(data, "base64"));
  made.push(`${lang}/${name}`);
}

rmSync(folder, { recursive: true, force: true });
for (const lang of ["nb", "nn"].filter((one) => !wanted || one === wanted)) {
  const server = await Server.start("--prompts", withScript("alle-svar"), ...operated);
  const desk = await Desk.open(browser, server);
  for (const [i, journey] of journeys.entries()) {
    const tablet = (await Tablet.open(browser, server, { isMobile: false })).speaks(lang);
    tablet.invitation = await desk.invite(`Prøve ${i + 1}`, `${lang}/${journey.script}`);
    await arrive(journey, tablet);
    await travel(journey, lang, tablet, async (name, what) => {
      const { page } = tablet;
      index.set(name, what);
      await shoot(page, lang, name, sizes["768×1024"]);
      if (!twice.has(name) || lang !== "nb") return;
      await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
      index.set(`${name}-200`, `${what}. Bokstavene er dobbelt så store`);
      await shoot(page, lang, `${name}-200`, sizes["768×1024"]);
      await page.evaluate(() => { document.documentElement.style.fontSize = ""; });
      index.set(`${name}-320`, `${what}. Så smal skjerm som det går an`);
      await shoot(page, lang, `${name}-320`, sizes["320×640"]);
      await page.setViewportSize(sizes["768×1024"]);
    });
    await tablet.context.close();
  }
  await desk.tablet.context.close();
  await server.stop();
}

const demo = await Server.start("--demo", ...operated);
const wide = await Tablet.open(browser, demo, { viewport: deskSizes["1280×800"], hasTouch: false, isMobile: false });
await deskJourney({ page: wide.page, server: demo, at: async (name, what) => {
  index.set(name, what);
  await shoot(wide.page, "koordinator", name, deskSizes["1280×800"]);
} });
await wide.context.close();
await demo.stop();
await browser.close();

const rows = [...index].filter(([name]) => made.includes(`nb/${name}`) || made.includes(`nn/${name}`)).map(([name, what]) => {
  const cell = (lang) => (made.includes(`${lang}/${name}`) ? `<a href="${lang}/${name}.webp"><img src="${lang}/${name}.webp" width="240" alt=""></a>` : "");
  return `| ${what} | ${cell("nb")} | ${cell("nn")} |`;
});
const desks = [...index].filter(([name]) => made.includes(`koordinator/${name}`)).map(([name, what]) => `| ${what} | <a href="koordinator/${name}.webp"><img src="koordinator/${name}.webp" width="480" alt=""></a> |`);
writeFileSync(path.join(folder, "README.md"), `# Skjermene

Bilder av hver side, tatt av de samme prøvene som ser etter feil på dem. \`make screenshots\` tar dem på nytt.

## Brukeren, 768×1024

| hva | bokmål | nynorsk |
|---|---|---|
${rows.join("\n")}

## Koordinatoren, 1280×800

| hva | |
|---|---|
${desks.join("\n")}
`);
console.log(`${made.length} pictures`);
