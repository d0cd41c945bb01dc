// Words that call for help are met with whom one may ring, calmly, and nobody is
// told. Help stands in the same place on every page, and works without a net.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { desk, invited, newTablet, open, openDesk, server } from "./world.mjs";

const call = "Jeg vil ikke leve lenger";
const flags = ["--call", "113=Fare for liv", "--call", "116 117=Legevakt", "--call", "116 123=Mental Helse Hjelpetelefonen",
  "--statement", "https://uustatus.example.no/nn/erklaringer", "--contact", "post@kommune.example.no"];

open(openDesk, ...flags);

/** A bruker with a coordinator who can be reached. */
const bruker = async (name, script) => (await invited(name, script)).begin();

const shown = (tablet) => tablet.page.locator("#calls section");

test("the coordinator says how she is reached", async () => {
  const { page } = desk.tablet;
  await page.goto(`${server.origin}/koordinator/konto`);
  await page.getByLabel("Navnet brukerne ser").fill("Kari");
  await page.getByLabel("Telefon på jobben").fill("55 12 34 56");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByText("Lagret.").waitFor();
  assert.equal(await page.getByLabel("Telefon på jobben").inputValue(), "55 12 34 56");
  await desk.tablet.picture("safe-account", {}, page);
});

for (const [script, words] of [
  ["nb/for-motet", { hide: "Skjul dette", help: "Hjelp", told: "Ingen har fått beskjed.", pause: "Ta en pause", until: /^Du kan fortsette her til og med \S+dag \d+\.\s\S+\. Åpne Egne ord på dette nettbrettet\.$/, call }],
  ["nn/for-motet", { hide: "Gøym dette", help: "Hjelp", told: "Ingen har fått beskjed.", pause: "Ta ein pause", until: /^Du kan halde fram her til og med \S+dag \d+\.\s\S+\. Opne Egne ord på dette nettbrettet\.$/, call: "Eg vil ikkje leve lenger" }],
]) {
  const lang = script.slice(0, 2);
  test(`${lang}: words that call for help are kept, and whom one may ring stands above the question until one hides it`, async () => {
    const tablet = await bruker(`Kjell ${lang}`, script), { page } = tablet;
    assert.equal(await shown(tablet).count(), 0);
    await tablet.say(words.call);
    await shown(tablet).waitFor();
    const links = await shown(tablet).getByRole("link").evaluateAll((all) => all.map((a) => [a.getAttribute("href"), a.textContent.replaceAll(/\s+/g, " ").trim()]));
    assert.deepEqual(links.map(([href]) => href), ["tel:113", "tel:116117", "tel:116123", "tel:55123456"]);
    assert.match(links[3][1], /55 12 34 56 Kari, koordinatoren din/);
    await shown(tablet).getByText(words.told).waitFor();
    assert.ok(await page.getByRole("textbox").isEditable(), "the question can be answered");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "question", "the focus is at the question, not at the numbers");
    await tablet.wellMade(`calls ${lang}`);
    await tablet.picture(`safe-calls-${lang}`, { fullPage: true });

    // It stands there once, and does not come back by itself.
    await tablet.tap(words.hide);
    await shown(tablet).waitFor({ state: "detached" });
    await tablet.press("Tilbake");
    assert.equal(await shown(tablet).count(), 0, "hidden is hidden");
    await page.getByRole("textbox").fill("");
    await tablet.say(`${words.call}!`);
    await shown(tablet).waitFor();
    await tablet.say(lang === "nb" ? "å komme ut i hagen" : "å kome ut i hagen");
    await shown(tablet).waitFor({ state: "detached" });

    // Help, from the foot.
    await page.locator("#foot").getByRole("link", { name: words.help }).tap();
    await page.locator(".now[data-kind='panel help']").waitFor();
    await tablet.wellMade(`help ${lang}`);
    await tablet.picture(`safe-help-${lang}`, { fullPage: true });
    await page.locator(".now").getByRole("button", { name: "Gå tilbake" }).tap();
    await page.locator(".now[data-kind='panel help']").waitFor({ state: "detached" });

    // A pause says until when, and how one comes back.
    await tablet.press(words.pause);
    assert.match((await page.locator(".until").textContent()).trim().replaceAll(/\s+/g, " ").replace(/(\d+\.) /, "$1\u00a0"), words.until);
    await tablet.wellMade(`pause ${lang}`);
    await tablet.picture(`safe-pause-${lang}`, { fullPage: true });
    await tablet.close();
  });
}

test("words that were not taken, but reached the server, are met the same way", async () => {
  const tablet = await bruker("Øystein", "nb/for-motet"), { page } = tablet;
  // An answer that lay here while the conversation went on elsewhere.
  await page.evaluate((text) => {
    const key = localStorage.getItem("egneord.here");
    localStorage.setItem(`egneord.out.${key}.${String(Date.now()).padStart(15, "0")}.late`, JSON.stringify({ id: "late", do: "say", step: "finnes-ikke", text }));
  }, call);
  await page.reload();
  await page.locator(".aside").waitFor();
  await shown(tablet).getByText("Ordene er fortsatt her.").waitFor();
  assert.equal((await tablet.said()).length, 0, "they are not said");
  await tablet.close();
});

test("near its end, the pause says whom to ask", async () => {
  const tablet = await bruker("Kari", "nb/for-motet"), { page } = tablet;
  for (const [days, says] of [[2, /^Du kan fortsette her til og med .* Vil du fortsette senere\? Spør Kari om en ny lenke\.$/], [-1, /^Vil du fortsette senere\? Spør Kari om en ny lenke\.$/]]) {
    const until = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await page.unrouteAll();
    await page.routeWebSocket(/\/ws$/, (socket) => {
      const toServer = socket.connectToServer();
      toServer.onMessage((message) => {
        const said = JSON.parse(message);
        socket.send(said.type === "state" ? JSON.stringify({ ...said, until }) : message);
      });
    });
    await page.reload();
    await tablet.ready();
    if (await tablet.kind() !== "paused") await tablet.press("Ta en pause");
    assert.match((await page.locator(".until").textContent()).trim().replaceAll(/\s+/g, " "), says);
  }
  await tablet.close();
});

test("help stands at the foot before there is a conversation, and without a net", async () => {
  const tablet = await bruker("Martha", "nb/for-motet"), { page } = tablet;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await tablet.context.setOffline(true);
  await page.reload();
  await page.getByRole("heading", { name: "Samtalen kommer når nettet er tilbake" }).waitFor();
  await page.locator("#foot").getByRole("link", { name: "Hjelp", exact: true }).tap();
  await page.getByRole("link", { name: "55 12 34 56" }).waitFor();
  assert.equal(await page.locator("main").getByRole("link").count(), 5, "three numbers, the coordinator, and the contact");
  await tablet.context.setOffline(false);
  await tablet.close();

  const stranger = await newTablet();
  await stranger.page.goto(`${server.origin}/samtale`);
  await stranger.page.getByRole("heading", { name: "Her er det ingen samtale nå" }).waitFor();
  await stranger.page.locator("#foot").getByRole("link", { name: "Hjelp", exact: true }).tap();
  await stranger.page.getByRole("link", { name: "116 123" }).waitFor();
  assert.equal(await stranger.page.getByText("Kari").count(), 0, "nobody's coordinator is shown to a stranger");
  await stranger.page.goto(`${server.origin}/inn`);
  for (const name of ["Hjelp", "Tilgjengelighetserklæring", "post@kommune.example.no"]) await stranger.page.locator("footer").getByRole("link", { name }).waitFor();
  await stranger.page.goto(`${server.origin}/hjelp`);
  await stranger.page.getByRole("link", { name: "116 117" }).waitFor();
  await stranger.axe(stranger.page, "the help page");
  await stranger.picture("safe-help-page", { fullPage: true });
  await stranger.close();
});

test("nobody is told: the coordinator's pages, the data and the log know nothing of it", async () => {
  const { page } = desk.tablet;
  await page.goto(`${server.origin}/koordinator`);
  for (const link of await page.locator(".person a").evaluateAll((all) => all.map((a) => a.href))) {
    await page.goto(link);
    assert.doesNotMatch(await page.locator("body").textContent(), /leve lenger|113|116 123|ringe/);
  }
  assert.doesNotMatch(server.log, /leve lenger|msg="[^"]*(help|call|ring)/i);
  await desk.close();
  await server.stop();
  const data = readdirSync(server.data).map((name) => readFileSync(path.join(server.data, name), "latin1")).join("");
  assert.doesNotMatch(data, /"help"|call_for|calls_for/, "no event and no row says so");
});
