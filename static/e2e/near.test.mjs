// Kjell invites his wife. On her own phone she says what is hers, and neither sees
// the other's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { comeInvited, desk, invited, newTablet, open, server, tablet } from "./world.mjs";

let phone;
open(() => comeInvited("Kjell"));

async function good(where, from = tablet) {
  await from.wellMade(where);
  await from.picture(where, { fullPage: true });
}

const hers = { hvem: "jeg er kona hans", onske: "at de snakker til ham", haper: "at de venter", trenger: "en ettermiddag for meg selv" };
const kept = "det sier jeg ikke høyt";

test("he invites her, and hands over the way in", async () => {
  const { page } = tablet;
  await tablet.begin();
  await tablet.say("familien");
  await tablet.other("Inviter en som står meg nær");
  await page.getByText("Du har ikke invitert noen.").waitFor();
  await good("near");
  await tablet.tap("Videre");
  await page.getByText("Skriv et navn først.").waitFor();
  await page.getByLabel("Hva kaller du den du vil invitere?").fill("kona mi");
  await tablet.tap("Videre");
  await page.getByRole("heading", { name: "Vil du invitere «kona mi»?" }).waitFor();
  await good("near-ask");
  await tablet.tap("Ja");
  await page.getByRole("heading", { name: "Gi dette til «kona mi»" }).waitFor();
  await good("near-give");
  const link = await page.locator(".link-text").textContent();

  phone = await newTablet({ viewport: { width: 390, height: 844 } });
  await phone.enter(phone.page, link);
  await phone.page.locator(".own-name").getByText("I ditt eget navn").waitFor();
  await good("near-hers", phone);

  await tablet.tap("Ferdig");
  await page.getByText("Har åpnet samtalen.").waitFor();
  await good("near-list");
  await tablet.tap("Avbryt");
});

test("her own conversation, in her own name, to the end", async () => {
  const { page } = phone;
  for (let i = 0; (await phone.kind()) !== "ended"; i++) {
    assert.ok(i < 40, "the end comes");
    const kind = await phone.kind(), step = await phone.step();
    if (kind === "consent") await phone.press("Ja");
    else if (kind === "free" && step === "hverdag") {
      await phone.tap("Flere valg");
      assert.equal(await page.getByRole("button", { name: /Noen skriver|Inviter|Vi svarer/ }).count(), 0, "there is nobody beside her, and nobody to invite");
      await phone.tap("Avbryt");
      await phone.say(kept);
    } else if (kind === "free") await (hers[step] ? phone.say(hers[step]) : phone.press("Hopp over"));
    else if (kind === "summary") await phone.press("Ja, det stemmer");
    else if (kind === "one") {
      await page.getByRole("radio", { name: "Ikke noe mer nå" }).check();
      await phone.press("Videre");
    } else if (kind === "sharing") {
      assert.equal(await page.getByText("Dette kan dere snakke om").count(), 0, "she is not missing a letter");
      await phone.tap("Del med koordinatoren");
      await page.getByText("Koordinatoren kan lese dette.").waitFor();
      await good("near-sharing", phone);
      await phone.press("Videre");
    } else await phone.press("Videre");
  }
  assert.equal(await page.getByRole("link", { name: "Min plan" }).count(), 0, "the plan is his");
  await good("near-ended", phone);
  await page.goto(`${server.origin}/min-plan`);
  await phone.ready();
  assert.equal(await phone.kind(), "ended");
});

test("the coordinator reads hers as hers, and counts nobody's words", async () => {
  const { page } = desk.tablet;
  await page.goto(`${server.origin}/koordinator`);
  assert.doesNotMatch(await page.locator("main").innerText(), /kona mi|Har delt/);
  await page.getByRole("link", { name: "Kjell" }).click();
  const near = page.getByRole("region", { name: "Fra pårørende: «kona mi»" });
  const text = await near.innerText();
  for (const words of [hers.onske, hers.haper, hers.trenger]) assert.ok(text.includes(words), words);
  const whole = await page.content();
  for (const words of [kept, hers.hvem]) assert.ok(!whole.includes(words), "she has not shared it");
  assert.match(await page.locator(".wishes").innerText(), /Ingenting er delt ennå/);
  await desk.tablet.picture("near-coordinator", { fullPage: true });
});

test("neither sees the other's, and he may end it at any time", async () => {
  const { page } = tablet;
  await page.goto(`${server.origin}/min-plan`);
  await tablet.ready();
  assert.doesNotMatch(await page.content(), new RegExp(Object.values(hers).join("|")));
  assert.doesNotMatch(await phone.page.content(), /familien|kona mi/);
  await tablet.tap("Inviter en som står meg nær");
  await page.getByRole("button", { name: /^Avslutt.*kona mi/ }).tap();
  await page.getByRole("heading", { name: "Vil du avslutte samtalen til «kona mi»?" }).waitFor();
  await good("near-end");
  await tablet.tap("Ja");
  await page.getByText("Du har ikke invitert noen.").waitFor();
  await phone.page.getByText("Du kan snakke med den som inviterte deg.").waitFor();
  await good("near-over", phone);
  await phone.page.reload();
  await phone.page.getByText("Du kan snakke med den som inviterte deg.").waitFor();
  await desk.tablet.page.reload();
  assert.doesNotMatch(await desk.tablet.page.content(), /Fra pårørende/);
});

test("offline, he is told that it needs the net", async () => {
  const { page } = tablet;
  await tablet.context.setOffline(true);
  await page.getByLabel("Hva kaller du den du vil invitere?").fill("naboen");
  await tablet.tap("Videre");
  await tablet.tap("Ja");
  await page.getByText("Dette går bare når du er på nett. Prøv igjen senere.").waitFor();
  await tablet.context.setOffline(false);
});

test("in nynorsk", async () => {
  const other = await invited("Kjell nynorsk", "nn/for-motet"), { page } = other;
  await other.begin();
  await other.other("Inviter ein som står meg nær");
  await page.getByLabel("Kva kallar du den du vil invitere?").fill("kona mi");
  await good("nn-near", other);
  await other.tap("Vidare");
  await good("nn-near-ask", other);
  await other.tap("Ja");
  await page.getByRole("heading", { name: "Gi dette til «kona mi»" }).waitFor();
  await good("nn-near-give", other);
  const hersToo = await newTablet();
  await hersToo.enter(hersToo.page, await page.locator(".link-text").textContent());
  await hersToo.page.getByText("I ditt eige namn").waitFor();
  await hersToo.close();
  await other.close();
});

test("no script error, nothing from outside", async () => {
  await tablet.close();
  phone.wrong = phone.wrong.filter((line) => !/401/.test(line)); // the browser notes a closed door by itself
  await phone.close();
  await desk.close();
});
