// One whole conversation by taps and typing, to the coordinator's desk.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newTablet, open, openDesk, server } from "./world.mjs";

open();

// What Martha says in the booklet, and some of what she might have said.
const martha = {
  hvem: "var bibliotekar.  <b>nå</b> er jeg\nmest sliten 👩🏽‍⚕️ שלום",
  hverdag: "å være velstelt. ikke stikke meg ut",
  betydning: "da er jeg meg selv",
  "skal-til": "balansen. noen å trene med",
  hjelp: "fysioterapeuten og søsteren min",
  tegn: "at jeg går i butikken med dem",
  "se-igjen": "til jul",
};
const wishes = ["jeg vil gå med høyhælte sko igjen", "lese for andre"];
const meaning = "da er jeg meg selv igjen";
const changed = "etter jul, med søsteren min";
const secret = "lese for andre";

test("a whole conversation, from the first question to the coordinator's desk", async () => {
  const tablet = await newTablet();
  await tablet.enter();
  assert.equal(new URL(tablet.page.url()).hash, "", "the invitation is taken out of the address");

  const seen = new Set();
  let wish = 0;
  for (let steps = 0; steps < 60; steps++) {
    const kind = await tablet.kind(), step = await tablet.step();
    if (!seen.has(kind)) {
      seen.add(kind);
      await tablet.wellMade(kind);
    }
    assert.equal(await tablet.page.evaluate(() => document.activeElement?.id), "question", "the question has the focus");
    if (kind === "sharing" || kind === "ended") break;
    await act(tablet, kind, step);
  }

  async function act(tablet, kind, step) {
    switch (kind) {
      case "statement": return tablet.press("Videre");
      case "consent":
        await tablet.picture("consent");
        return tablet.press("Ja");
      case "free": {
        if (step === "onske") {
          await tablet.say(wishes[wish]);
          wish += 1;
          return;
        }
        if (step === "betydning" && wish === 1) await tablet.picture("question");
        if (step === "nar" || wish === 2) return tablet.press(step === "nar" ? "Vet ikke" : "Hopp over");
        return martha[step] ? tablet.say(martha[step]) : tablet.press("Hopp over");
      }
      case "one": {
        const cards = tablet.page.getByRole("radio");
        assert.equal(await cards.count() >= 2, true);
        await (wish < 2 ? cards.first() : cards.last()).tap();
        return tablet.press("Videre");
      }
      case "summary":
        if (wish === 1 && seen.has("correction")) {
          await tablet.picture("summary", { fullPage: true });
          for (const said of [wishes[0], meaning, martha["skal-til"]]) await tablet.page.getByText(said).first().waitFor();
          assert.equal(await tablet.page.locator("ul.said").getByText("Når:").count(), 0, "what was not said is not there");
        }
        if (wish === 1 && !seen.has("correction")) return tablet.press("Nesten");
        return tablet.press("Ja, det stemmer");
      case "correction": {
        const line = tablet.page.locator("ul.said > li").filter({ hasText: martha.betydning });
        await line.getByRole("button", { name: "Endre" }).tap();
        await tablet.write(meaning);
        await tablet.tap("Lagre");
        await tablet.page.locator("ul.said > li").filter({ hasText: meaning }).waitFor();
        assert.equal(await tablet.kind(), "correction");
        await tablet.picture("correction");
        return tablet.press("Nå stemmer det");
      }
      case "ranking": {
        await tablet.page.getByRole("button", { name: wishes[0] }).tap();
        await tablet.picture("ranking");
        return tablet.press("Videre");
      }
      default: throw new Error(`a screen this test does not know: ${kind}`);
    }
  }

  // Sharing: the first, and not the second.
  assert.equal(await tablet.kind(), "sharing");
  const cards = tablet.page.getByRole("article");
  assert.equal(await cards.count(), 2);
  const first = cards.filter({ hasText: wishes[0] }), second = cards.filter({ hasText: secret });
  await first.getByRole("button", { name: "Del med koordinatoren" }).tap();
  await first.getByText("Koordinatoren kan lese dette.").waitFor();
  await second.getByText("Bare du ser dette.").waitFor();
  await tablet.picture("sharing", { fullPage: true });
  await tablet.press("Videre");
  assert.equal(await tablet.kind(), "ended");
  await tablet.wellMade("ended");
  await tablet.picture("ended");

  await changeAfterwards(tablet);

  const said = await tablet.said();
  for (const words of [...wishes, ...Object.values(martha)]) {
    assert.equal(said.filter((text) => text === words).length, 1, `said once, exactly so: ${words}`);
  }
  await tablet.close();

  await coordinatorReads();
});

/** Words that are changed are taken back at once, and shared again only after a new yes. */
async function changeAfterwards(tablet) {
  const { page } = tablet;
  await page.getByText("Se det du har sagt").tap();
  await page.locator("ul.said > li").filter({ hasText: "til jul" }).getByRole("button", { name: "Endre" }).tap();
  await tablet.wellMade("change");
  await tablet.write(changed);
  await tablet.tap("Lagre");
  await page.locator("ul.said > li").filter({ hasText: changed }).waitFor();
  await page.getByText("Se hva du har delt").tap();
  const card = page.getByRole("article").filter({ hasText: wishes[0] });
  await card.getByText("Bare du ser dette.").waitFor();
  await tablet.wellMade("changed after sharing");
  await tablet.picture("changed-after-sharing", { fullPage: true });
  await card.getByRole("button", { name: "Ja, det stemmer" }).tap();
  await card.getByRole("button", { name: "Del med koordinatoren" }).tap();
  await card.getByText("Koordinatoren kan lese dette.").waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.id ?? ""), /^state-/, "the focus stays at the card");
  await tablet.saved();
}

/** The coordinator has no JavaScript, and sees what was shared and nothing else. */
async function coordinatorReads() {
  const desk = await openDesk();
  const { page } = desk.tablet;
  await page.goto(`${server.origin}/koordinator`);
  await page.getByRole("link", { name: "Prøvesamtale" }).click();
  assert.equal((await page.content()).includes(secret), false, "what was not shared is not there");
  await page.getByRole("link", { name: wishes[0] }).click();
  const text = await page.locator("main").innerText();
  for (const words of [wishes[0], meaning, martha["skal-til"], martha.tegn, changed]) assert.ok(text.includes(words), words);
  assert.ok(text.includes("Hva betyr det for deg?"), "the question stands beside the quote");
  for (const words of [secret, martha["se-igjen"], martha.hvem, martha.hverdag]) assert.equal((await page.content()).includes(words), false, words);
  await desk.tablet.picture("coordinator", { fullPage: true });
  await desk.close();
}
