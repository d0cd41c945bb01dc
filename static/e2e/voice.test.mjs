// «Les opp»: every question, card and quote, by a button, never by itself; by a
// voice on the tablet, else the server's, and never by anybody else's.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { Desk } from "./desk.mjs";
import { Server, withScript } from "./server.mjs";
import { launch, Tablet } from "./tablet.mjs";
import { elsewhere, espeak, german, onTablet, onTabletNn, record, speaking } from "./voices.mjs";

let browser, silent, server, desk, silentDesk;
const fake = espeak(3);
before(async () => {
  const prompts = withScript("alle-svar");
  record(prompts, "for-motet.hvem.wav", 2);
  browser = await launch();
  silent = await Server.start("--prompts", withScript("alle-svar"));
  process.env.PATH = `${fake}${path.delimiter}${process.env.PATH}`;
  server = await Server.start("--voice", "auto", "--prompts", prompts);
  desk = await Desk.open(browser, server);
  silentDesk = await Desk.open(browser, silent);
});
after(async () => {
  await desk?.close();
  await silentDesk?.close();
  await browser?.close();
  await silent?.stop();
  await server?.stop();
  rmSync(fake, { recursive: true, force: true });
});

/** A tablet with these voices, with sound turned on. */
async function open(at, voices, { lang = "nb", invitation = at.trial, ...options } = {}) {
  const tablet = (await Tablet.open(browser, at)).speaks(lang);
  if (voices) await tablet.page.addInitScript(speaking, { voices, ...options });
  await tablet.page.addInitScript(() => {
    window.marked = [];
    const { set } = HighlightRegistry.prototype;
    HighlightRegistry.prototype.set = function (name, ranges) {
      window.marked.push([...ranges].map(String).join(""));
      return set.call(this, name, ranges);
    };
  });
  tablet.asked = [];
  tablet.page.on("request", (request) => { if (/\/(les|lyd)\b/.test(new URL(request.url()).pathname)) tablet.asked.push(request); });
  await tablet.enter(tablet.page, invitation);
  await tablet.tap("Tilpass"); // the same words in nynorsk
  await tablet.page.getByRole("group", { name: "Lyd" }).getByRole("button", { name: "På" }).tap();
  await tablet.tap("Lukk");
  return tablet;
}

const buttons = (tablet) => tablet.page.locator(".read-button");
const reads = (tablet) => tablet.page.locator(".read-button", { hasText: /^Les opp/ });
const stops = (tablet) => tablet.page.locator(".read-button", { hasText: /^Stopp/ });
const heard = (tablet) => tablet.page.evaluate(() => window.heard.filter((one) => one.text));
const marked = (tablet) => tablet.page.evaluate(() => window.marked.filter((word) => word !== ""));
const quiet = (tablet) => tablet.page.waitForFunction(() => document.querySelector(".read-button")?.textContent.startsWith("Les opp"));

test("without any voice there are no buttons, and the strip says so", async () => {
  for (const [who, voices] of [["En", undefined], ["To", [elsewhere, german]]]) {
    const tablet = await open(silent, voices, { invitation: await silentDesk.invite(who, "nb/for-motet") });
    assert.equal(await buttons(tablet).count(), 0, "a voice that is not here is no voice");
    await tablet.tap("Tilpass");
    assert.deepEqual(await tablet.page.locator(".no-voice").allTextContents(), ["Dette nettbrettet har ingen norsk stemme. Det kan ikke lese for deg."]);
    await tablet.picture("voice-none");
    await tablet.close();
  }
});

test("the tablet's own voice reads the question, word by word, when it is asked to", async () => {
  const tablet = await open(server, [elsewhere, german, onTablet], { invitation: await desk.invite("En", "nb/for-motet") });
  const { page } = tablet;
  await reads(tablet).first().waitFor();
  await page.waitForTimeout(500);
  assert.deepEqual(await heard(tablet), [], "nothing is read before it is asked for");
  await tablet.wellMade("a question that can be read");
  await reads(tablet).first().tap();
  await stops(tablet).waitFor();
  await page.waitForFunction(() => window.marked.length > 4);
  await tablet.picture("voice-reading");
  await quiet(tablet);
  const [first] = await heard(tablet);
  assert.equal(first.voice, "Nora");
  assert.ok(Math.abs(first.rate - 150 / 170) < 0.01);
  const said = (await heard(tablet)).map(({ text }) => text).join(" ");
  assert.ok(said.includes(await tablet.question()), said);
  for (const word of (await tablet.question()).split(" ")) assert.ok((await marked(tablet)).includes(word), `${word} was marked`);
  assert.equal(await page.evaluate(() => CSS.highlights.has("spoken")), false, "nothing stays marked");
  assert.deepEqual(tablet.asked, [], "the server is not asked");
  await tablet.close();
});

test("a second tap stops, and so does another step and a page that is hidden", async () => {
  const tablet = await open(server, [onTablet], { invitation: await desk.invite("To", "nb/for-motet"), pace: 4000 });
  const { page } = tablet;
  const start = async () => {
    await reads(tablet).first().tap();
    await stops(tablet).waitFor();
  };
  await start();
  await stops(tablet).tap();
  await quiet(tablet);
  assert.equal(await page.evaluate(() => window.heard.at(-1)), "cancel");
  await start();
  await tablet.press("Videre");
  await quiet(tablet);
  assert.equal(await page.evaluate(() => window.heard.at(-1)), "cancel");
  await start();
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await quiet(tablet);
  assert.equal(await page.evaluate(() => CSS.highlights.has("spoken")), false);
  await tablet.close();
});

test("with pictures, sound is on from the start, and the next line is not read by itself", async () => {
  const tablet = await Tablet.open(browser, server);
  await tablet.page.addInitScript(speaking, { voices: [onTablet], pace: 4000 });
  await tablet.enter(tablet.page, await desk.invite("Bilder", "nb/for-motet"), "pictures");
  await reads(tablet).first().waitFor();
  await tablet.picture("voice-pictures");
  await reads(tablet).first().tap();
  await stops(tablet).waitFor();
  assert.equal((await heard(tablet)).at(-1).text, await tablet.question());
  await tablet.press("Videre");
  await quiet(tablet);
  assert.equal((await heard(tablet)).length, 1);
  await tablet.wellMade("one line, with sound");
  await tablet.close();
});

test("a browser without highlights draws the mark over the page, and takes it away", async () => {
  const tablet = await open(server, [onTablet], { invitation: await desk.invite("Gammel", "nb/for-motet"), pace: 400 });
  const { page } = tablet;
  await page.evaluate(() => { delete CSS.highlights; });
  assert.equal(await page.evaluate(() => "highlights" in CSS), false);
  await reads(tablet).first().tap();
  await page.locator("#spoken > div").first().waitFor();
  const [word, question] = await page.evaluate(() => [document.querySelector("#spoken > div"), document.querySelector("h1")].map((one) => one.getBoundingClientRect().toJSON()));
  assert.ok(word.top >= question.top - 1 && word.bottom <= question.bottom + 5 && word.width < question.width, JSON.stringify([word, question]));
  await tablet.picture("voice-drawn");
  await stops(tablet).tap();
  await page.locator("#spoken").waitFor({ state: "detached" });
  await tablet.close();
});

test("a voice that only tells of sentences marks sentences; nynorsk has its own voice where there is one", async () => {
  const tablet = await open(server, [onTablet, onTabletNn], { lang: "nn", invitation: await desk.invite("Tre", "nn/for-motet"), boundaries: "sentence" });
  await reads(tablet).first().tap();
  await stops(tablet).waitFor();
  await quiet(tablet);
  assert.ok((await heard(tablet)).every(({ voice }) => voice === "Nynorsk"));
  assert.ok((await marked(tablet)).some((text) => text.split(" ").length > 1));
  await tablet.picture("voice-nn");
  await tablet.close();
});

test("the server reads where the tablet cannot, piece by piece, and only to us", async () => {
  const tablet = await open(server, undefined, { invitation: await desk.invite("Fire", "nb/for-motet") });
  const { page } = tablet;
  assert.deepEqual(tablet.asked, []);
  await reads(tablet).first().tap();
  await stops(tablet).waitFor();
  await page.waitForFunction(() => window.marked.length > 3);
  await quiet(tablet).catch(() => {});
  const bodies = tablet.asked.map((request) => request.postDataJSON());
  assert.ok(bodies.length > 0 && bodies.every(({ lang, speed }) => lang === "nb" && speed === "usual"), JSON.stringify(bodies));
  assert.equal(bodies[0].text, await tablet.question());
  for (const word of (await marked(tablet)).slice(0, 3)) assert.ok(bodies[0].text.split(" ").includes(word), word);
  await tablet.close(); // and nothing was fetched from outside
});

test("a card is read beside it, and is not chosen by that; quotes and summary lines are read too", async () => {
  const seen = new Set();
  for (const [who, script] of [["Fem", "alle-svar"], ["Kort", "kort"]]) await listen(seen, who, script);
  for (const kind of ["a card", "free", "scale", "many", "consent", "summary", "yes_no"]) assert.ok(seen.has(kind), `${kind} was met, of ${[...seen]}`);
});

/** A whole conversation with sound on; each kind of screen is looked at once. */
async function listen(seen, who, script) {
  const tablet = await open(server, [onTablet], { invitation: await desk.invite(who, `nb/${script}`) });
  const { page } = tablet;
  for (let i = 0; i < 25; i++) {
    const kind = await tablet.kind();
    if (!seen.has(kind)) {
      seen.add(kind);
      assert.ok(await buttons(tablet).count() > 0, kind);
      await tablet.wellMade(`sound, ${kind}`);
      await tablet.picture(`voice-${kind}`, { fullPage: true });
    }
    if (await page.locator(".with-voice .card").count() > 0 && !seen.has("a card")) {
      seen.add("a card");
      await page.locator(".with-voice .read-button").first().tap();
      await stops(tablet).waitFor();
      const text = await page.locator(".with-voice .card-text").first().textContent();
      const inWords = await page.locator(".read-button > span").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 2).length);
      assert.equal(inWords, 1, "the speaker alone: «Les opp» stands in words at the question only");
      await quiet(tablet);
      assert.equal((await heard(tablet)).at(-1).text.trim(), text.trim());
      assert.equal(await page.locator(".card :checked").count(), 0);
    }
    if (kind === "summary" || kind === "ended") break;
    const skip = page.getByRole("button", { name: "Hopp over", exact: true });
    if (kind === "free" && await page.getByRole("textbox").count() > 0) await tablet.say("å gå på fjellet kl. 14.30");
    else if (await skip.count() > 0) await tablet.press("Hopp over");
    else if (await page.getByRole("button", { name: "Ja", exact: true }).count() > 0) await tablet.press("Ja");
    else await tablet.press("Videre");
  }
  if (seen.has("summary")) {
    await page.locator(".said .read-button").first().tap();
    await stops(tablet).first().waitFor();
    assert.ok((await heard(tablet)).at(-1).text.includes("å gå på fjellet"));
    await page.waitForFunction(() => window.marked.some((word) => word.includes("fjellet")));
  }
  await tablet.close();
}

test("a person's recorded voice comes before any other, and only for exactly its words", async () => {
  const tablet = await open(server, [onTablet], { invitation: await desk.invite("Seks", "nb/for-motet") });
  await tablet.begin();
  while ((await tablet.step()) !== "hvem") await tablet.press("Videre");
  await reads(tablet).last().tap();
  await stops(tablet).waitFor();
  await tablet.page.waitForFunction(() => window.marked.some((word) => /hvem/i.test(word)));
  assert.deepEqual(tablet.asked.map((request) => new URL(request.url()).pathname), ["/lyd/nb/for-motet.hvem.wav"]);
  await quiet(tablet);
  assert.deepEqual(await heard(tablet), []);
  await tablet.press("Jeg skjønner ikke");
  await reads(tablet).last().tap();
  await tablet.page.waitForFunction(() => window.heard.some((one) => one.text));
  assert.equal(tablet.asked.length, 1, "other words, another voice");
  await tablet.close();
});

test("a voice that fails says so in words", async () => {
  const broken = espeak(1, 'cat > /dev/null; test -e "$(dirname "$0")/broken" && exit 1; cat "$(dirname "$0")/sound.wav"');
  const failing = await Server.start("--voice", path.join(broken, "espeak-ng"));
  const tablet = await open(failing, undefined);
  rmSync(path.join(broken, "sound.wav"));
  tablet.page.removeAllListeners("console"); // the browser tells of the 503 by itself
  await reads(tablet).first().tap();
  await tablet.page.getByText("Stemmen svarer ikke. Prøv igjen om litt.").waitFor();
  await tablet.picture("voice-failed");
  await tablet.close();
  await failing.stop();
  rmSync(broken, { recursive: true, force: true });
});

test("no page may listen", async () => {
  const tablet = await open(server, undefined, { invitation: await desk.invite("Sju", "nb/for-motet") });
  const refused = await tablet.page.evaluate(() => navigator.mediaDevices?.getUserMedia({ audio: true }).then(() => "let in", (error) => error.name) ?? "none");
  assert.notEqual(refused, "let in");
  assert.equal(await tablet.page.evaluate(() => document.permissionsPolicy?.allowsFeature?.("microphone") ?? document.featurePolicy?.allowsFeature("microphone") ?? false), false);
  tablet.wrong = tablet.wrong.filter((line) => !/Permissions policy violation: microphone/.test(line)); // as it should be
  await tablet.close();
});
