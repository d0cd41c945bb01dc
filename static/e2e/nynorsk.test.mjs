// A conversation in nynorsk is in nynorsk: what the script says, what the page
// says by itself, and what the server says when something goes wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { desk, newTablet, open, openDesk, openTablet, tablet } from "./world.mjs";

let invitation;
open(async () => {
  await openDesk();
  invitation = await desk.invite("Øystein", "nn/for-motet");
  await desk.close();
  await (await openTablet()).speaks("nn").enter(tablet.page, invitation);
});

// Words that nobody writes in nynorsk.
const bokmal = new Set(`jeg ikke hva hvem hvor hvordan hvorfor hvis hver hvert noe noen mer mye flere bare nå ennå også fra selv sammen
  annet annen videre fortsatt fortsett siden lenke lenken gjøre være sier skjønner vet dere dem en et ett bilder velger ordene tiden
  lagret lagrer skrevet skrev skriver snakket endret trykket åpner trenger forteller kommer tar lar ønsker merker begynner stopper
  mulig viktigere viktigst hjemmet hverdagen svarer sendes lagres vises finnes virker liker håper jobber endrer`.split(/\s+/));

/** Everything on the page that is ours: also what is folded away, and what only a screen reader says. */
function ours() {
  const copy = document.body.cloneNode(true);
  for (const theirs of copy.querySelectorAll(".own, [translate=no], script")) theirs.remove();
  const texts = [document.title.replace("Egne ord", ""), ...[...copy.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"))];
  const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) texts.push(walk.currentNode.data);
  return texts.join("\n").replaceAll(/«[^»]*»/g, ""); // a quote in a line of ours is the bruker's too
}

const seen = [];

async function isNynorsk(where) {
  seen.push(where);
  const { page } = tablet;
  assert.equal(await page.evaluate(() => document.documentElement.lang), "nn", where);
  const words = (await page.evaluate(ours)).toLowerCase().match(/\p{L}+/gu) ?? [];
  assert.deepEqual([...new Set(words.filter((word) => bokmal.has(word)))], [], `bokmål ${where}`);
  await tablet.wellMade(where);
}

test("the way in, and what may be done at a question", async () => {
  const { page } = tablet;
  for (let n = 0; (await tablet.kind()) !== "free"; n++) {
    assert.ok(n < 8, "an open question comes");
    await isNynorsk(`${await tablet.kind()} ${await tablet.step()}`);
    await tablet.press((await tablet.kind()) === "consent" ? "Ja" : "Vidare");
  }
  await isNynorsk("a question");
  await tablet.saved();
  await tablet.tap("Vidare");
  await page.getByText("Det står ikkje noko her enno.").waitFor();
  await isNynorsk("nothing written");
  await tablet.say("lærar. no er eg sliten");
  await tablet.tap("Vis meg noko å velje mellom");
  await page.getByRole("checkbox").first().waitFor();
  await isNynorsk("cards");
  await tablet.other("Kvifor spør du?");
  await page.locator(".reply").last().waitFor();
  await isNynorsk("why");
  await tablet.tap("Vis det vi har snakka om");
  await isNynorsk("the talk so far");
  await page.getByRole("button", { name: "Gøym det vi har snakka om" }).first().tap();
  await tablet.other("Gå til noko anna");
  await isNynorsk("another topic");
  await tablet.tap("Gå tilbake");
  await tablet.other("Eg kom på noko meir");
  await isNynorsk("an afterthought");
  await tablet.tap("Avbryt");
  await tablet.other("Inviter ein som står meg nær");
  await isNynorsk("those who are near");
  await tablet.tap("Avbryt");
  await tablet.other("Nokon skriv for meg");
  await isNynorsk("whether to answer with somebody");
  await tablet.tap("Nei");
  await tablet.other("Ferdig på dette nettbrettet");
  await isNynorsk("whether to be finished");
  await tablet.tap("Avbryt");
  await tablet.tap("Gå tilbake"); // it was opened from the other choices
  await page.getByRole("link", { name: "Hjelp" }).tap();
  await isNynorsk("help");
  await tablet.tap("Gå tilbake");
  await tablet.tap("Tilpass");
  await isNynorsk("how the page is");
  await tablet.tap("Lukk");
  await tablet.press("Ta ein pause");
  await isNynorsk("pause");
  await tablet.press("Hald fram");
});

test("away from the net, and words that cannot be kept", async () => {
  const { page } = tablet;
  await tablet.context.setOffline(true);
  await tablet.status("Ikkje på nett.");
  await isNynorsk("away");
  await page.getByRole("checkbox", { name: "Eg vil skrive sjølv" }).tap();
  await tablet.write("å bestemme sjølv");
  await tablet.tap("Vidare");
  await page.getByText("Svaret ditt er lagra her på nettbrettet.", { exact: true }).waitFor();
  await isNynorsk("an answer that waits");
  await tablet.leadsOn(() => tablet.context.setOffline(false));
  await tablet.saved();
  // A message the server cannot take: its own words for that.
  await page.getByRole("textbox").fill("\u0001".repeat(15_000));
  await tablet.tap("Vidare");
  await page.locator(".aside").waitFor();
  await isNynorsk("words in sight");
  await tablet.tap("Ta det bort");
  await page.locator(".aside").waitFor({ state: "detached" });
});

test("to the end: the words given back, changed, ranked, shared and taken back", async () => {
  const { page } = tablet;
  let wish = 0;
  for (let steps = 0; (await tablet.kind()) !== "sharing"; steps++) {
    assert.ok(steps < 50, "the sharing comes");
    const kind = await tablet.kind(), step = await tablet.step();
    if (!seen.includes(kind)) await isNynorsk(kind);
    if (step === "onske" && kind === "free") await tablet.say(["eg vil gå på fjellet att med ungane", "lese for andre i gruppa"][wish++]);
    else if (kind === "free") await (step === "betydning" && wish === 1 ? tablet.say("då er eg meg sjølv att") : tablet.press("Hopp over"));
    else if (kind === "summary") await tablet.press(wish === 1 && !seen.includes("correction") ? "Nesten" : "Ja, det stemmer");
    else if (kind === "correction") {
      await page.locator("ul.said").getByRole("button", { name: "Endre" }).first().tap();
      await isNynorsk("change");
      await tablet.tap("Avbryt");
      await tablet.press("No stemmer det");
    } else if (kind === "one") {
      await page.getByRole("radio").nth(wish < 2 ? 0 : 1).tap();
      await tablet.press("Vidare");
    } else if (kind === "ranking") {
      await page.locator(".card").first().tap();
      await isNynorsk("ranked");
      await tablet.press("Vidare");
    } else await tablet.press("Vidare");
  }
  await isNynorsk("sharing");
  const card = page.getByRole("article").first();
  await card.getByRole("button", { name: "Del med koordinatoren" }).tap();
  await card.getByText("Koordinatoren kan lese dette.").waitFor();
  await isNynorsk("shared");
  await card.getByRole("button", { name: "Ta tilbake" }).tap();
  await card.getByText("Berre du ser dette.").waitFor();
  await isNynorsk("taken back");
  await tablet.press("Vidare");
  assert.equal(await tablet.kind(), "ended");
  await page.getByText("Sjå kva du har delt").tap();
  await page.getByText("Sjå det du har sagt").tap();
  await isNynorsk("ended");
});

test("the plan, what is done there, and what it was", async () => {
  const { page } = tablet;
  await page.getByRole("link", { name: "Planen min" }).tap();
  await page.locator(".plan .goals > li").first().waitFor();
  await page.getByText("Korleis planen ser ut").tap();
  await isNynorsk("the plan");
  await page.getByRole("button", { name: /^Endre dette/ }).first().tap();
  await page.locator("details.move").first().evaluate((details) => { details.open = true; });
  await page.getByRole("button", { name: /^Ta ut/ }).first().tap();
  await page.getByText("Dette har du teke ut").waitFor();
  await isNynorsk("one wish");
  await tablet.tap("Kall det noko anna");
  await isNynorsk("a title");
  await tablet.tap("Avbryt");
  await page.getByRole("button", { name: /^Slik har det vore/ }).tap();
  await isNynorsk("the history");
  await tablet.tap("Ferdig");
  await tablet.tap("Dette er ikkje viktig lenger");
  await page.getByRole("heading", { name: "Ikkje viktig lenger" }).waitFor();
  await isNynorsk("let go");
});

test("the session is over", async () => {
  // What a server says when it does not know the device any more.
  await tablet.context.routeWebSocket(/\/ws$/, (socket) => {
    const toServer = socket.connectToServer();
    let told = false;
    toServer.onMessage((message) => {
      socket.send(message);
      if (!told) void socket.close({ code: 1008 });
      told = true;
    });
  });
  await tablet.page.reload();
  await tablet.page.getByRole("heading", { name: "Her er det ingen samtale no" }).waitFor();
  await isNynorsk("the session is over");
});

test("the way in again, and the other form of Norwegian from there", async () => {
  const { page } = tablet;
  await page.getByRole("link", { name: "Eg har fått ein kode" }).tap();
  await page.getByRole("heading", { name: "Skriv koden din" }).waitFor();
  await isNynorsk("the code");
  await page.getByRole("textbox").fill("7K3M-9QXD");
  await page.getByRole("button").tap();
  await page.getByText("Den koden finst ikkje.").waitFor();
  tablet.wrong.length = 0; // the browser notes the 422 by itself
  await isNynorsk("a wrong code");
  await page.getByRole("link", { name: "Les dette på bokmål" }).tap();
  await page.getByRole("link", { name: "Om bildene" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "nb");
});

test("an invitation that is used says so in its own language, whatever the browser asks for", async () => {
  const other = await newTablet();
  await other.page.goto(invitation);
  await other.page.getByRole("heading", { name: "Denne lenkja verkar ikkje no" }).waitFor();
  await other.page.getByText("Spør koordinatoren din om ein ny.").waitFor();
  assert.equal(await other.page.evaluate(() => document.documentElement.lang), "nn");
  other.wrong.length = 0; // the browser notes the 410 by itself
  await other.close();
});

test("no script error, nothing from outside", () => tablet.close());
