// An answer drawn with the finger: kept at each stroke, shown wherever words are, and
// never put into words by us.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, desk, invited, open, openDesk, server } from "./world.mjs";

open(openDesk);

/** Somebody with an invitation, at the question what they wish for. */
async function comes(name, way = "write", script = "nb/for-motet") {
  const tablet = await invited(name, script, way);
  for (let kind = await tablet.kind(); kind !== "free"; kind = await tablet.kind()) { // with pictures there is a line a screen
    await tablet.press(await tablet.page.locator(".go").count() > 0 ? tablet.labels.go : "Ja");
  }
  while ((await tablet.step()) !== "onske") await tablet.press("Hopp over");
  return tablet;
}

const surface = (page) => page.locator(".surface");
const path = (page) => surface(page).locator("path").first().getAttribute("d");
const shown = (page, where) => page.locator(`${where} .drawing path`).evaluateAll((all) => all.map((one) => one.getAttribute("d")));

/** Points in the square, of 1000, as they are on the screen. */
async function onScreen(page, points) {
  await surface(page).scrollIntoViewIfNeeded();
  const box = await surface(page).boundingBox();
  return points.map(([x, y]) => [box.x + x * box.width / 1000, box.y + y * box.height / 1000]);
}

async function drag(page, points) {
  const [first, ...rest] = await onScreen(page, points);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

const hull = [[150, 600], [300, 800], [700, 800], [850, 600], [150, 600]], sail = [[500, 600], [500, 150], [750, 500], [500, 500]];

/** «Videre» on the surface leads to the question that comes after a wish. */
async function sends(tablet) {
  await tablet.tap(tablet.labels.go);
  await tablet.page.locator(".now[data-step=betydning]").waitFor();
}

async function openFromOthers(tablet) {
  await tablet.tap(tablet.labels.others);
  await tablet.tap("Jeg vil tegne");
  await surface(tablet.page).waitFor();
}

test("a wish is drawn, given back, shared and read", async () => {
  const tablet = await comes("Martha");
  const { page } = tablet;
  const asked = await tablet.question();
  assert.equal(await page.getByRole("button", { name: "Tegn", exact: true }).count(), 0, "who writes, is not offered more than is needed");
  await openFromOthers(tablet);
  assert.equal(await tablet.question(), asked, "the question stands above the surface");
  await tablet.tap("Videre");
  await page.getByRole("alert").filter({ hasText: "Her er det ingen tegning ennå." }).waitFor();

  await drag(page, hull);
  await drag(page, sail);
  assert.equal(await page.locator(".note").textContent(), "");
  const boat = await path(page);
  assert.match(boat, /^(M\d+ \d+(L\d+ \d+)+){2}$/);
  await tablet.wellMade("drawing");
  await tablet.picture("drawing", { fullPage: true });

  // «Angre» takes the last stroke, and «Visk ut alt» is a stray tap that can be taken back.
  await tablet.tap("Angre");
  assert.equal(await path(page), boat.slice(0, boat.lastIndexOf("M")));
  await tablet.tap("Visk ut alt");
  assert.equal(await path(page), "");
  await tablet.tap("Angre");
  await drag(page, sail);
  const drawn = await path(page);
  assert.equal(drawn.split("M").length, 3);

  // Half-made, it is kept on the tablet as half-written words are.
  await tablet.tap("Avbryt");
  await page.reload();
  await tablet.ready();
  await tablet.tap("Fortsett på tegningen");
  assert.equal(await path(page), drawn);
  await sends(tablet);

  assert.deepEqual(await shown(page, ".bubble.theirs"), [drawn]);
  await page.getByText("Tegningen din er her.").first().waitFor();
  await tablet.saved();
  await tablet.wellMade("drawn");
  await tablet.picture("drawn", { fullPage: true });

  // «Tilbake» does not cost the drawing.
  await tablet.press("Tilbake");
  await tablet.tap("Fortsett på tegningen");
  assert.equal(await path(page), drawn);
  await sends(tablet);

  while ((await tablet.kind()) !== "summary") await tablet.press((await tablet.kind()) === "statement" ? "Videre" : "Hopp over");
  assert.deepEqual(await shown(page, "ul.said"), [drawn], "once, where the wish is");
  assert.ok((await page.locator("ul.said").innerText()).includes("Du ønsker:"));
  assert.ok(!(await page.locator("main").innerText()).includes("«»"));
  await tablet.wellMade("summary with a drawing");
  await tablet.picture("drawn-summary", { fullPage: true });

  // It is changed where it stands, by drawing on.
  await page.locator("ul.said").getByRole("button", { name: "Endre" }).tap();
  assert.equal(await path(page), drawn);
  await tablet.wellMade("changing a drawing");
  await tablet.tap("Angre");
  await tablet.tap("Angre");
  assert.equal(await path(page), "");
  await tablet.tap("Avbryt");
  await page.locator("ul.said").getByRole("button", { name: "Endre" }).tap();
  assert.equal(await path(page), drawn, "«Avbryt» changes nothing");
  await drag(page, [[100, 100], [100, 100]]);
  const changed = await path(page);
  assert.match(changed.slice(drawn.length), /^M(\d+ \d+)L\1$/, "a touch is a dot");
  await tablet.tap("Lagre");
  await page.locator(`ul.said path[d="${changed}"]`).waitFor();
  assert.deepEqual(await shown(page, "ul.said"), [changed]);

  await tablet.press("Ja, det stemmer");
  while ((await tablet.kind()) !== "sharing") await tablet.press("Hopp over");
  assert.deepEqual(await shown(page, ".goal"), [changed]);
  await tablet.wellMade("sharing a drawing");
  await tablet.picture("drawn-sharing", { fullPage: true });
  await tablet.tap("Del med koordinatoren");
  await page.getByText("Koordinatoren kan lese dette.").waitFor();

  await tablet.press("Videre");
  await page.getByRole("link", { name: "Min plan" }).or(page.getByRole("button", { name: "Min plan" })).first().tap();
  await page.locator(".plan .goal .drawing").first().waitFor();
  for (const look of ["Liste", "Noen setninger", "Runding", "Kort"]) {
    if (!await page.getByText(look, { exact: true }).isVisible()) await page.getByText("Hvordan planen ser ut").tap();
    await page.getByRole("radio", { name: look }).check();
    assert.deepEqual(await shown(page, ".plan .goal"), [changed], look);
  }
  await tablet.wellMade("plan with a drawing");
  await tablet.picture("drawn-plan", { fullPage: true });
  await page.locator(".plan .goal").getByRole("button", { name: /^Endre dette/ }).tap();
  await page.locator(".goal-change").waitFor();
  await tablet.wellMade("changing a drawn goal");
  await tablet.picture("drawn-goal", { fullPage: true });
  await page.getByRole("button", { name: /^Slik har det vært/ }).tap();
  assert.deepEqual(await shown(page, ".history"), [drawn, drawn, drawn, changed], "every version, and what was taken back");
  await tablet.wellMade("history of a drawing");

  const there = desk.tablet.page;
  await there.goto(`${server.origin}/koordinator`);
  await there.getByRole("link", { name: "Martha" }).click();
  assert.equal(await there.locator("svg[role=img][aria-label='Tegning fra Martha'] path").getAttribute("d"), changed);
  await desk.tablet.picture("drawn-desk-list", { fullPage: true });
  await there.getByRole("link", { name: "Tegnet" }).click();
  const pictures = there.locator("main .drawing path"); // the desk has no JavaScript, so no script of ours runs there either
  assert.deepEqual([await pictures.count(), await pictures.nth(0).getAttribute("d"), await pictures.nth(1).getAttribute("d")], [2, changed, changed], "as the title, and under what it is");
  assert.match(await there.locator("main").innerText(), /Tegnet i dag/);
  const scripted = await browser.newContext({ storageState: await desk.tablet.context.storageState() });
  const same = await scripted.newPage();
  await same.goto(there.url());
  await tablet.axe(same, "desk");
  await scripted.close();
  await desk.tablet.picture("drawn-desk", { fullPage: true });
  assert.ok(!server.log.includes(changed.slice(0, 20)), "no log has it");
  await tablet.close();
});

test("only one finger draws, and the page scrolls beside the surface", async () => {
  const tablet = await comes("Kari");
  const { page } = tablet;
  await openFromOthers(tablet);
  const cdp = await page.context().newCDPSession(page);
  const touch = async (type, points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const [finger, moved, palm] = await onScreen(page, [[200, 200], [600, 400], [800, 900]]);
  await touch("touchStart", [finger]);
  await touch("touchMove", [moved]);
  await touch("touchStart", [moved, palm]);
  await touch("touchMove", [moved, [palm[0] - 30, palm[1] - 30]]);
  await touch("touchEnd", [moved]);
  await touch("touchEnd", []);
  const strokes = await path(page);
  assert.equal(strokes.split("M").length, 2, `one stroke: ${strokes}`);
  assert.ok(strokes.split("L").every((point) => Number(point.split(" ")[1]) < 500), "and nothing of the palm");
  assert.equal(await surface(page).evaluate((svg) => getComputedStyle(svg).touchAction), "none");
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("main")).touchAction), "auto");

  // By keyboard, the surface is passed by: the buttons are there, and so is every other way to answer.
  await page.locator("h1").focus();
  const reached = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim()));
  }
  assert.deepEqual(reached, ["Angre", "Visk ut alt", "Videre", "Avbryt"]);
  assert.ok((await page.locator(".draw-help").innerText()).includes("Vil du heller svare på en annen måte?"));
  await page.keyboard.press("Enter");
  await page.getByRole("textbox").waitFor();
  await tablet.close();
});

test("a surface that is closed under a finger takes the stroke with it, and the next one draws", async () => {
  const tablet = await comes("Kjell");
  const { page } = tablet;
  await openFromOthers(tablet);
  const [from, to] = await onScreen(page, [[100, 100], [300, 300]]);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.getByRole("button", { name: "Avbryt", exact: true }).evaluate((button) => button.click()); // with the other hand
  await surface(page).waitFor({ state: "detached" });
  await page.mouse.up();
  await openFromOthers(tablet);
  assert.equal(await path(page), "");
  await drag(page, [[500, 500], [500, 700]]);
  assert.match(await path(page), /^M500 500L/);
  await tablet.close();
});

test("drawn without a net, sent once when it is back", async () => {
  const tablet = await comes("Kjell");
  const { page } = tablet;
  await tablet.context.setOffline(true);
  await tablet.status("Ikke på nett");
  await openFromOthers(tablet);
  await drag(page, hull);
  const drawn = await path(page);
  await tablet.tap("Videre");
  await page.getByText("Svaret ditt er lagret her på nettbrettet.", { exact: true }).waitFor();
  assert.deepEqual(await shown(page, ".bubble.waits"), [drawn]);
  await tablet.axe(page, "drawn without a net");
  await tablet.picture("drawn-offline", { fullPage: true });
  await tablet.leadsOn(() => tablet.context.setOffline(false));
  await tablet.saved();
  await page.reload();
  await tablet.ready();
  assert.deepEqual(await shown(page, ".bubble.theirs"), [drawn]);

  // A half-made drawing is not left behind when another device goes on.
  await openFromOthers(tablet);
  await drag(page, sail);
  const half = await path(page);
  const other = await tablet.tab();
  await other.goto(`${server.origin}/samtale`);
  await tablet.ready(other);
  await tablet.say("noe annet", other);
  await page.bringToFront();
  await page.locator(".aside").waitFor();
  assert.deepEqual(await shown(page, ".aside"), [half]);
  await tablet.axe(page, "a drawing kept aside");
  await tablet.tap("Legg det til likevel");
  await page.locator(`.bubble.theirs path[d="${half}"]`).waitFor();
  await tablet.close();
});

test("with pictures, «Tegn» stands beside the cards, and a drawing is verified on a screen of its own", async () => {
  const tablet = await comes("Øystein", "pictures");
  const { page } = tablet;
  await tablet.wellMade("a question with «Tegn»");
  await tablet.picture("drawing-button", { fullPage: true });
  await tablet.tap("Tegn");
  await drag(page, hull);
  const drawn = await path(page);
  await sends(tablet);
  while ((await tablet.kind()) !== "summary") await tablet.press((await tablet.kind()) === "statement" ? "Videre" : "Hopp over");
  while ((await page.locator(".now > .drawing").count()) === 0) await tablet.press((await page.getByRole("button", { name: "Ja", exact: true }).count()) > 0 ? "Ja" : "Videre");
  assert.equal(await tablet.question(), "Du ønsker:");
  assert.deepEqual(await shown(page, ".now"), [drawn]);
  await tablet.wellMade("verifying a drawing");
  await tablet.picture("drawn-verify", { fullPage: true });
  await tablet.press("Ja");
  await tablet.close();
});

test("what the one who helps draws, waits for a yes", async () => {
  const tablet = await comes("Kjell");
  const { page } = tablet;
  await tablet.other("Noen skriver for meg");
  await tablet.press("Ja");
  await openFromOthers(tablet);
  await page.getByText("Tegn det slik det ble vist.").waitFor();
  await drag(page, hull);
  await tablet.tap(tablet.labels.go);
  await page.locator(".now[data-kind=vouching]").waitFor();
  await page.getByRole("heading", { name: "Noen tegnet dette for deg. Stemmer det?" }).waitFor();
  await tablet.close();
});

test("på nynorsk", async () => {
  const tablet = await comes("Martha", "pictures", "nn/for-motet");
  await tablet.tap("Teikn");
  await drag(tablet.page, hull);
  await tablet.wellMade("teikning");
  await tablet.picture("drawing-nn", { fullPage: true });
  await sends(tablet);
  await tablet.page.getByText("Teikninga di er her.").first().waitFor();
  await tablet.close();
});

test("no errors on the desk", () => desk.close());
