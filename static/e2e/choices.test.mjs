// What may be done besides answering, and what it leads to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Server } from "./server.mjs";
import { Tablet } from "./tablet.mjs";
import { browser, comeIn, open, tablet } from "./world.mjs";

open(comeIn);

test("long words are cut in sight, and shown whole", async () => {
  await tablet.begin();
  await tablet.say(`${"Minoritetsspråkundervisningskonsulentkompetanse".repeat(3)}\n\n${"dag etter dag ".repeat(60)}`);
  const cut = tablet.page.locator(".clip");
  await cut.waitFor();
  await tablet.tap("Vis alt");
  await cut.waitFor({ state: "detached" });
});

test("the choices, and what they lead to", async () => {
  await tablet.tap("Flere valg");
  await tablet.tap("Hvorfor spør du?");
  await tablet.page.locator(".reply").last().waitFor();
  assert.match(await tablet.page.evaluate(() => document.activeElement?.id ?? ""), /^reply-/, "our answer is what is read");
  await tablet.tap("Vis det vi har snakket om");
  await tablet.page.getByRole("button", { name: "Skjul det vi har snakket om" }).first().tap();
  await tablet.other("Gå til noe annet");
  await tablet.tap("Avbryt");
});

test("changing what was said", async () => {
  await tablet.tap("Vis det vi har snakket om");
  await tablet.page.locator(".bubble.theirs").getByRole("button", { name: /^Endre/ }).last().tap();
  await tablet.page.getByRole("textbox").fill("var lærer");
  await tablet.tap("Lagre");
  await tablet.page.getByText("Endret:").first().waitFor();
  await tablet.saved();
  assert.equal(await tablet.step(), "hverdag", "the bruker stays where they were");
});

test("an afterthought stands beside the answer it belongs to", async () => {
  const { page } = tablet;
  await tablet.other("Jeg kom på noe mer");
  await page.getByText("Hører det til noe du har sagt?").tap();
  await page.getByRole("radio", { name: "var lærer" }).tap();
  await tablet.write("og forfatter");
  await tablet.tap("Lagre");
  await page.locator(".bubble.theirs").filter({ hasText: "og forfatter" }).waitFor();
  await tablet.saved();
  assert.deepEqual(await tablet.said().then((all) => all.slice(-2)), ["var lærer", "og forfatter"]);
  assert.equal(await page.locator(".bubble.theirs").filter({ hasText: "og forfatter" }).getByRole("button", { name: "Endre" }).count(), 0,
    "to change it would change the answer");
});

test("a pause, and back", async () => {
  await tablet.press("Ta en pause");
  await tablet.press("Fortsett");
  assert.equal(await tablet.step(), "hverdag");
});

test("back puts the words in the box again", async () => {
  await tablet.say("fred");
  await tablet.press("Tilbake");
  assert.equal(await tablet.page.getByRole("textbox").inputValue(), "fred");
});

test("a no is a whole answer, and can become a yes", async () => {
  const fresh = await Server.start();
  try {
    const other = await Tablet.open(browser, fresh);
    await other.enter();
    while ((await other.kind()) === "statement") await other.press("Videre");
    await other.press("Nei");
    assert.equal(await other.kind(), "ended");
    await other.press("Tilbake");
    assert.equal(await other.kind(), "consent");
    await other.press("Ja");
    assert.equal(await other.kind(), "free");
    await other.close();
  } finally {
    await fresh.stop();
  }
});

test("cards come only when they are asked for, and one of them is an answer", async () => {
  const { page } = tablet;
  assert.equal(await tablet.step(), "hverdag");
  assert.equal(await page.getByRole("checkbox").count(), 0);
  await page.getByRole("textbox").fill("");
  await tablet.tap("Vis meg noe å velge blant");
  await page.getByRole("checkbox").first().waitFor();
  await tablet.tap("Videre");
  await page.getByText("Trykk på et svar først.").waitFor();
  await page.getByRole("checkbox").first().tap();
  const own = page.getByRole("checkbox", { name: "Jeg vil skrive selv" });
  await own.tap();
  await page.getByRole("textbox").waitFor();
  assert.equal(await page.getByRole("checkbox").first().isChecked(), false, "own words take the place of a card");
  await page.getByRole("textbox").fill("noe annet");
  await page.getByRole("checkbox", { name: "Hjemmet" }).tap();
  assert.equal(await page.getByRole("textbox").inputValue(), "noe annet", "a card takes no words away");
  await tablet.tap("Videre");
  await page.getByText("Her er både et kort og noe du har skrevet.").waitFor();
  await page.getByRole("textbox").fill("");
  await page.getByRole("checkbox", { name: "Hjemmet" }).tap();
  await tablet.press("Videre");
  assert.equal(await page.locator(".pressed").getByText("Hjemmet").count(), 1);
});

test("no script error, nothing from outside", () => tablet.close());
