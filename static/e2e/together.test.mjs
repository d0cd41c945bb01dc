// Kjell and his wife on one tablet: what she writes waits for him.
import assert from "node:assert/strict";
import { test } from "node:test";
import { desk, invited, newTablet, open, openDesk, openTablet, server, tablet } from "./world.mjs";

const sent = []; // what the tablet has sent on its websocket
open(async () => {
  await openDesk();
  await openTablet();
  tablet.page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(String(payload))));
  await tablet.enter(tablet.page, await desk.invite("Kjell", "nb/for-motet"));
});

async function good(where, from = tablet) {
  await from.wellMade(where);
  await from.picture(where, { fullPage: true });
}

const pressed = (page) => page.locator(".together [aria-pressed=true]").innerText();
const advice = (page) => page.getByRole("complementary", { name: "Råd til den som hjelper" });

test("he agrees first, and it is always seen who answers", async () => {
  const { page } = tablet;
  await tablet.begin();
  assert.equal(await page.locator("#together > *").count(), 0);
  await tablet.other("Noen skriver for meg");
  await page.getByRole("heading", { name: "Vil du svare sammen med noen?" }).waitFor();
  await good("together-ask");
  await tablet.tap("Nei");
  assert.equal(await page.locator(".together").count(), 0, "a no is a no");
  await tablet.other("Noen skriver for meg");
  await tablet.tap("Ja");
  assert.equal(await pressed(page), "Den som hjelper");
  await advice(page).getByText("Vent litt. Ord kan ta tid.").waitFor();
  assert.equal(await page.locator("main").getByRole("complementary").count(), 0, "advice is no part of the question");
  await good("together-helper");
  await tablet.write("familien");
  await advice(page).getByText("Én ting om gangen.").waitFor();
  await tablet.tap("Jeg");
  assert.equal(await page.getByRole("textbox").inputValue(), "", "two drafts");
  assert.equal(await advice(page).count(), 0, "advice is for the one who helps");
  await tablet.tap("Den som hjelper");
  await tablet.press("Videre");
  await tablet.press("Tilbake");
  assert.equal(await page.getByRole("textbox").inputValue(), "familien", "her words are back in her box");
  await tablet.tap("Jeg");
  assert.equal(await page.getByRole("textbox").inputValue(), "", "and never in his");
  await tablet.tap("Den som hjelper");
  await tablet.press("Videre");
});

test("a yes, a no, unsure: his, with advice to her", async () => {
  const { page } = tablet;
  assert.equal(await tablet.kind(), "vouching");
  assert.equal(await pressed(page), "Jeg");
  await page.locator(".together").getByText("Dette svarer du selv på.").waitFor();
  await advice(page).getByText("Se på hverandre. Stemmer det?").waitFor();
  await good("together-vouching");
  await tablet.press("Nei");
  await advice(page).getByText("Vis det, med hendene eller et bilde. Ikke gjett.").waitFor();
  await good("together-after-no");
  // Put away, it stays away; the others come when there is a use for them.
  await tablet.tap("Skjul råd");
  assert.equal(await advice(page).count(), 0);
  await tablet.say("familien og sjøen");
  await tablet.press("Ja, det stemmer");
  for (let i = 0; i < 2; i++) {
    assert.equal(await tablet.kind(), "free");
    assert.equal(await pressed(page), "Den som hjelper");
    await tablet.say("hun svarer");
    await tablet.press("Usikker");
    assert.equal(await advice(page).count(), 0, "put away for good");
  }
});

test("after three in a row, a gentle line to both; his own words end it", async () => {
  const { page } = tablet;
  while ((await tablet.kind()) !== "free") await tablet.press("Videre");
  const line = page.getByText("Den som hjelper, har skrevet de siste svarene. Hva vil du selv si?");
  await line.waitFor();
  await good("together-row");
  await tablet.tap("Jeg");
  assert.ok(await line.isVisible(), "it is to both");
  await tablet.say("ro");
  assert.equal(await line.count(), 0);
});

test("a new tab and a pause are his", async () => {
  const { page } = tablet;
  while ((await tablet.kind()) !== "free") await tablet.press("Videre");
  await tablet.tap("Den som hjelper");
  const other = await tablet.tab();
  await other.goto(`${server.origin}/samtale`);
  await tablet.ready(other);
  assert.equal(await pressed(other), "Jeg", "another tab begins with him, and still together");
  await other.close();
  await page.bringToFront();
  assert.equal(await pressed(page), "Den som hjelper");
  await tablet.press("Ta en pause");
  // One word of his own; three and two times two of hers that stand or wait, and not what he said no to.
  await page.getByText("Dine ord: 1. Ord noen skrev for deg: 7.").waitFor();
  await good("together-pause");
  await tablet.press("Fortsett");
  assert.equal(await pressed(page), "Jeg");
});

test("the share of words is his, and goes nowhere", async () => {
  const { page } = desk.tablet;
  await page.goto(`${server.origin}/koordinator`);
  await page.getByRole("link", { name: "Kjell" }).click();
  assert.doesNotMatch(await page.content(), /Dine ord|Noen skrev for deg/);
  for (const message of sent) assert.doesNotMatch(message, /"(own|others)"|Dine ord|Noen skrev for deg/);
  assert.ok(sent.some((message) => message.includes(`"by":"parorende"`)), "messages were seen");
});

test("alone again", async () => {
  const { page } = tablet;
  await tablet.other("Nå svarer jeg alene");
  await page.locator(".together").waitFor({ state: "detached" });
  await page.reload();
  await tablet.ready();
  assert.equal(await page.locator(".together").count(), 0);
});

test("chosen at the start or in the strip, he is asked the same", async () => {
  const invitation = await desk.invite("Kjell igjen", "nb/for-motet");
  const other = await newTablet();
  const { page } = other;
  const asked = page.getByRole("heading", { name: "Vil du svare sammen med noen?" });
  await page.goto(invitation);
  await other.ready();
  await page.getByRole("radio", { name: "Sammen med noen" }).check();
  await other.tap("Videre");
  await asked.waitFor();
  await other.tap("Nei");
  await asked.waitFor({ state: "detached" });
  assert.equal(await page.locator(".together").count(), 0);
  const row = page.getByRole("group", { name: "Sammen med noen" });
  await other.tap("Tilpass");
  await row.getByRole("button", { name: "På" }).tap();
  await asked.waitFor();
  await other.tap("Ja");
  assert.equal(await pressed(page), "Jeg");
  await page.reload();
  await other.ready();
  assert.equal(await pressed(page), "Jeg", "that they answer together is remembered");
  await other.begin();
  await other.tap("Den som hjelper");
  await other.tap("Tilpass");
  await row.getByRole("button", { name: "Av" }).tap();
  await page.locator(".together").waitFor({ state: "detached" });
  await other.say("ro");
  assert.equal(await other.kind(), "free", "alone, his words wait for nobody");
  await other.close();
});

test("the cards are his own: she writes, or he points himself", async () => {
  const other = await invited("Kjell med bilder"), { page } = other;
  await other.begin();
  await other.tap("Tilpass");
  await page.getByRole("group", { name: "Bilder" }).getByRole("button", { name: "På" }).tap();
  await page.getByRole("group", { name: "Sammen med noen" }).getByRole("button", { name: "På" }).tap();
  await good("together-ask-pictures", other);
  await other.tap("Ja");
  while (await page.locator(".now .cards").count() === 0) await other.press("Hopp over");
  await good("together-cards", other);
  await other.tap("Den som hjelper");
  await page.getByText("Kortene velger du selv. Trykk «Jeg» for å se dem.").waitFor();
  assert.equal(await page.locator(".now .cards").count(), 0);
  await good("together-cards-helper", other);
  await other.tap("Jeg");
  await page.locator(".now .cards").waitFor();
  await other.close();
});

test("her words that come too late are shown as hers, and cannot be added as his", async () => {
  const other = await newTablet();
  const { page } = other;
  await other.enter(page, await desk.invite("Kjell for sent", "nb/for-motet"));
  await other.begin();
  const step = await other.step();
  await other.say("ro");
  await page.evaluate((step) => { // kept on the tablet since before he answered on another
    const late = { id: "for-sent", do: "say", step, text: "hun sier", by: "parorende" };
    localStorage.setItem(`egneord.out.${localStorage.getItem("egneord.here")}.000000000000001.for-sent`, JSON.stringify(late));
  }, step);
  await page.reload();
  const aside = page.locator(".aside");
  await aside.getByText("hun sier").waitFor();
  await aside.getByText("Noen skrev for deg:").waitFor();
  assert.deepEqual(await aside.getByRole("button").allInnerTexts(), ["Ta det bort"]);
  await other.close();
});

test("in nynorsk", async () => {
  const other = await invited("Kjell nynorsk", "nn/for-motet"), { page } = other;
  await other.begin();
  await other.other("Nokon skriv for meg");
  await good("nn-together-ask", other);
  await other.tap("Ja");
  await good("nn-together-helper", other);
  await other.say("familien");
  await page.getByText("Sjå på kvarandre. Stemmer det?").waitFor();
  await good("nn-together-vouching", other);
  await other.press("Nei");
  await page.getByText("Vis det, med hendene eller eit bilete. Ikkje gjett.").waitFor();
  await other.close();
});

test("no script error, nothing from outside", async () => {
  await tablet.close();
  await desk.close();
});
