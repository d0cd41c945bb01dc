// Kjell's wife writes for him, and his own page of what matters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { comeInvited, desk, open, server, tablet } from "./world.mjs";

open(() => comeInvited("Kjell"));

const hers = "Han vil ut på sjøen igjen";
const his = { betydning: "ro", "skal-til": "naboen har båt", nar: "neste sommer", tegn: "salt i håret" };
const second = "bestemme selv når folk kommer";
const mark = "Skrevet av en pårørende, bekreftet av brukeren.";

const goals = (page) => page.locator(".plan .goals > li");

/** What the server has made of it, as any device is told. */
async function drafts() {
  return tablet.page.evaluate(() => new Promise((done) => {
    const socket = new WebSocket(`ws://${location.host}/ws`);
    socket.onmessage = ({ data }) => { socket.close(); done(JSON.parse(data).goals); };
  }));
}

async function good(where) {
  await tablet.wellMade(where);
  await tablet.picture(where, { fullPage: true });
}

test("what she writes is in no goal until he says yes", async () => {
  const { page } = tablet;
  await tablet.begin();
  while ((await tablet.step()) !== "onske") await tablet.press("Hopp over");
  await tablet.tap("Flere valg");
  await tablet.tap("Noen skriver for meg");
  await page.getByRole("heading", { name: "Vil du svare sammen med noen?" }).waitFor();
  await tablet.tap("Ja");
  await page.getByText("Hvem svarer nå?").waitFor();
  await good("writer");
  // One tap and it is he who writes, with a box of his own.
  await page.getByRole("textbox").fill("halvt");
  await tablet.tap("Jeg");
  assert.equal(await page.getByRole("textbox").inputValue(), "");
  await tablet.tap("Den som hjelper");
  assert.equal(await page.getByRole("textbox").inputValue(), "halvt");
  await tablet.say("noe helt annet");
  assert.equal(await tablet.kind(), "vouching");
  await good("vouching");
  assert.deepEqual(await drafts(), []);
  await tablet.press("Nei");
  assert.equal(await tablet.kind(), "free");
  await tablet.say(hers);
  await page.getByText(`«${hers}»`).waitFor();
  await tablet.press("Usikker");
  assert.deepEqual(await drafts(), [], "to be unsure is no yes");
  await page.getByText("Noen skrev for deg:").first().waitFor();
  await tablet.tap("Jeg");
  let wishes = 1;
  for (let i = 0; (await tablet.kind()) !== "ended"; i++) {
    assert.ok(i < 40, "the end comes");
    const kind = await tablet.kind(), step = await tablet.step();
    if (step === "onske") {
      await tablet.say(second);
      wishes = 2;
    } else if (kind === "free") await (wishes === 1 && his[step] ? tablet.say(his[step]) : tablet.press("Hopp over"));
    else if (kind === "summary") {
      await page.getByText("Dette venter på deg").waitFor();
      await good("summary-waiting");
      await tablet.press("Ja, det stemmer");
    } else {
      if (kind === "one") await page.getByRole("radio").nth(wishes - 1).tap();
      await tablet.press("Videre");
    }
  }
  await page.getByText("Dette venter på deg").waitFor();
  await good("ended-waiting");
  await page.locator(".waiting").getByRole("button", { name: "Ja", exact: true }).tap();
  await page.locator(".waiting").waitFor({ state: "detached" });
  const goal = (await drafts()).find(({ wish }) => wish === 1);
  assert.equal(goal.title.text, hers);
  assert.equal(goal.title.by_other, true);
  await page.getByText("Se hva du har delt").waitFor();
});

test("his plan: the words, the day, a title, another order", async () => {
  const { page } = tablet;
  await page.getByRole("link", { name: "Min plan" }).tap();
  await page.getByRole("heading", { name: "Det som er viktig for deg" }).waitFor();
  await tablet.saved();
  await goals(page).first().waitFor();
  for (const words of [hers, ...Object.values(his)]) await goals(page).first().getByText(words).first().waitFor();
  assert.doesNotMatch((await page.locator("body").innerText()).toLowerCase(), /spesifikt|målbart|attraktivt|realistisk|tidsbestemt|evaluerbart|\bmål(et|ene)?\b/);
  await good("plan");
  await goals(page).first().getByRole("button", { name: "Ja, det stemmer" }).tap();
  await goals(page).first().getByRole("button", { name: "Del med koordinatoren" }).waitFor();
  const titles = () => page.locator(".plan .goals .goal-title").allTextContents();
  assert.deepEqual(await titles(), [hers, second]);
  await goals(page).first().getByRole("button", { name: /^Flytt ned/ }).tap();
  await page.waitForFunction((first) => document.querySelector(".goal-title")?.textContent === first, second);
  await goals(page).last().getByRole("button", { name: /^Flytt opp/ }).tap();
  await page.waitForFunction((first) => document.querySelector(".goal-title")?.textContent === first, hers);
  assert.match(await page.evaluate(() => document.activeElement?.id ?? ""), /^place-1/, "the focus follows what was moved");
  // A day that can be read in two ways is his to choose.
  const which = goals(page).first().locator(".which");
  await which.getByText("Når er «neste sommer» for deg?").waitFor();
  assert.equal(await goals(page).first().locator(".day").count(), 0, "no day is guessed");
  const later = await which.getByRole("button").nth(1).textContent();
  await which.getByRole("button").nth(1).tap();
  await which.waitFor({ state: "detached" });
  assert.equal(await goals(page).first().locator(".day").textContent(), later);

  await goals(page).first().getByRole("button", { name: /^Endre dette/ }).tap();
  await page.getByRole("heading", { name: hers }).waitFor();
  await good("goal");
  await tablet.tap("Kall det noe annet");
  await good("title");
  await page.getByRole("textbox").fill("sjøen");
  await tablet.tap("Lagre");
  await page.getByRole("heading", { level: 1, name: "sjøen", exact: true }).waitFor();

  // Words out, and in again; and to another heading.
  const words = page.locator(".goal-change .sheet li").filter({ hasText: his["skal-til"] });
  await words.getByRole("button", { name: /^Ta ut/ }).tap();
  await page.getByText("Dette har du tatt ut").waitFor();
  await good("goal-out");
  await words.getByRole("button", { name: /^Legg inn igjen/ }).tap();
  await page.getByText("Dette har du tatt ut").waitFor({ state: "detached" });
  await words.locator("summary").tap();
  await good("goal-move");
  await words.getByRole("button", { name: "Noe annet", exact: true }).tap();
  await page.getByRole("heading", { level: 3, name: "Dette kom du på" }).waitFor();

  await tablet.tap("Jeg kom på noe mer");
  await tablet.write("fiske i fjorden");
  await tablet.tap("Lagre");
  await page.getByText("«fiske i fjorden»").waitFor();

  await page.getByRole("button", { name: /^Slik har det vært/ }).tap();
  await page.getByRole("heading", { name: "Slik har det vært" }).waitFor();
  for (const text of ["Noen skrev for deg:", "Du kalte det:", "Du tok ut:", "Du la inn igjen:", "Du flyttet til «Noe annet»:", "Du la til:", "Du valgte når.", "Du sa nei til det noen skrev for deg.", "Du sa ja til det noen skrev for deg.", "Du sa at det stemmer."]) await page.getByText(text).first().waitFor();
  await good("history");
  await tablet.tap("Ferdig");
  await page.getByRole("heading", { level: 1, name: "sjøen", exact: true }).waitFor();
  await tablet.tap("Ferdig");
});

test("shared, and the coordinator is told who wrote and who said yes", async () => {
  const { page } = tablet;
  await goals(page).first().getByRole("button", { name: "Del med koordinatoren" }).tap();
  await goals(page).first().getByText("Koordinatoren kan lese dette.").waitFor();
  await tablet.saved();
  await good("shared");
  const { page: hersToRead } = desk.tablet;
  await hersToRead.goto(`${server.origin}/koordinator`);
  await hersToRead.getByRole("link", { name: "Kjell" }).click();
  await hersToRead.getByRole("link", { name: "sjøen" }).click();
  const text = await hersToRead.locator("main").innerText();
  assert.ok(text.includes(hers) && text.includes(mark), text);
  assert.equal(text.split(mark).length, 2, "his own words are his own");
  await desk.tablet.picture("coordinator-by-other", { fullPage: true });
});

test("not important any more, and taken out again", async () => {
  const { page } = tablet;
  await goals(page).first().getByRole("button", { name: /^Endre dette/ }).tap();
  await tablet.tap("Dette er ikke viktig lenger");
  await page.getByRole("heading", { name: "Ikke viktig lenger" }).waitFor();
  await good("let-go");
  await desk.tablet.page.reload();
  assert.ok(!(await desk.tablet.page.content()).includes("sjøen"), "she does not see it any more");
  desk.tablet.wrong.length = 0; // the browser notes the 404 by itself
  await tablet.tap("Ta det fram igjen");
  await goals(page).getByRole("heading", { name: "sjøen", exact: true }).waitFor();
});

test("the look is his, with the same words, also on paper", async () => {
  const { page } = tablet;
  await page.getByText("Hvordan planen ser ut").tap();
  for (const look of ["Liste", "Noen setninger", "Runding", "Kort"]) {
    await page.getByRole("radio", { name: look }).tap();
    for (const words of ["sjøen", ...Object.values(his)]) assert.ok(await goals(page).filter({ hasText: "salt i håret" }).getByText(words).first().isVisible(), `${look}: ${words}`);
    await good(`look ${look}`);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("button", { name: /^Endre dette/ }).first().isVisible(), false);
    assert.ok(await page.getByText("Navn:").isVisible());
    if (process.env.SCREENSHOTS) await page.pdf({ path: `${process.env.SCREENSHOTS}/print ${look}.pdf`, preferCSSPageSize: true, printBackground: false });
    await page.emulateMedia({ media: "screen" });
  }
  await tablet.tap("Tilpass");
  await page.getByRole("group", { name: "Bokstaver" }).getByRole("button", { name: "Store" }).tap();
  await tablet.tap("Lukk");
  await good("large");
  await page.reload();
  await goals(page).first().waitFor();
  assert.equal(await page.locator("html").getAttribute("data-letters"), "large", "remembered");
});

test("there and back without losing the place", async () => {
  const { page } = tablet;
  await page.getByRole("link", { name: "Til samtalen" }).tap();
  assert.equal(new URL(page.url()).pathname, "/samtale");
  await page.locator(".now[data-step]:not(.plan)").waitFor();
  await tablet.tap("Gå til noe annet");
  await page.getByRole("link", { name: "Min plan" }).tap();
  await goals(page).first().waitFor();
  await page.goBack();
  await page.locator(".now[data-step]:not(.plan)").waitFor();
});

test("no script error, nothing from outside", async () => {
  await tablet.close();
  await desk.close();
});
