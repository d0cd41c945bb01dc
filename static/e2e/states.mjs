// Every state of the bruker's pages, and the quickest way to each. A journey is one
// conversation; `at` is called wherever there is something to look at, with a name
// for the picture and a sentence that says what it is.
import { hurry } from "./hurry.mjs";
import { onTablet, onTabletNn, speaking } from "./voices.mjs";

const says = {
  nb: {
    hvem: "var bibliotekar", hverdag: "å være velstelt. ikke stikke meg ut", onske: ["jeg vil gå med høyhælte sko igjen", "lese for andre"],
    betydning: ["da er jeg meg selv"], "skal-til": ["balansen. noen å trene med"], hjelp: ["fysioterapeuten og søsteren min"],
    nar: ["neste sommer"], tegn: ["at jeg går i butikken med dem"], flere: [0, -1],
  },
  nn: {
    hvem: "var bibliotekar", hverdag: "å vere velstelt. ikkje stikke meg ut", onske: ["eg vil gå med høghæla sko att", "lese for andre"],
    betydning: ["då er eg meg sjølv"], "skal-til": ["balansen. nokon å trene med"], hjelp: ["fysioterapeuten og søstera mi"],
    nar: ["neste sommar"], tegn: ["at eg går i butikken med dei"], flere: [0, -1],
  },
};
const long = "Minoritetsspråkundervisningskonsulentkompetanse";

/** What an operator sets, so that the foot of the page has all there is. */
export const operated = ["--statement", "https://uustatus.example.no/nb/erklaringer", "--contact", "post@kommune.example.no"];

/** A trip through the pages: the name of the script, and what is done there. */
export const journeys = [
  {
    script: "for-motet",
    async go({ tablet, page, at, t, tap, mine }) {
      await at("mater-a-svare-pa", "Det første: hvordan vil du svare?");
      await tablet.answerBy("write");
      await at("velkommen", "Velkommen");
      await tap("Tilpass");
      await at("tilpass", "Tilpass siden");
      const choose = (nb, nn, nth) => page.getByRole("group", { name: t(nb, nn) }).getByRole("button").nth(nth).tap();
      await choose("Farger", "Fargar", 1);
      await choose("Hånd", "Hand", 0);
      await choose("Lyd", "Lyd", 1);
      await at("tilpass-sterke-farger", "Sterke farger, venstre hånd");
      await choose("Bokstaver", "Bokstavar", 2);
      await at("tilpass-storst", "Størst bokstaver");
      await choose("Bokstaver", "Bokstavar", 0);
      await choose("Farger", "Fargar", 0);
      await choose("Hånd", "Hand", 1);
      await choose("Lyd", "Lyd", 0);
      await tap("Lukk", "Lukk");
      while ((await tablet.kind()) === "statement") await tablet.press(t("Videre", "Vidare"));
      await at("samtykke", "Samtykket");
      await tablet.begin();
      await at("sporsmal", "Et spørsmål");
      await tap("Videre", "Vidare");
      await page.getByText(t("Det står ikke noe her ennå", "Det står ikkje noko her enno")).waitFor();
      await at("tomt-svar", "Ikke noe er skrevet");
      await tablet.say(mine.hvem);
      await tablet.saved();
      await at("sporsmal-med-speil", "Et spørsmål, med det du sa sist ovenfor");
      await tap("Flere valg", "Fleire val");
      await at("flere-valg", "Flere valg");
      await tap("Hvorfor spør du?", "Kvifor spør du?");
      await page.locator(".reply").last().waitFor();
      await at("hvorfor", "Svaret på «Hvorfor spør du?»");
      await tap("Vis det vi har snakket om", "Vis det vi har snakka om");
      await at("det-vi-har-snakket-om", "Det dere har snakket om, foldet ut");
      await page.getByRole("button", { name: t("Skjul det vi har snakket om", "Gøym det vi har snakka om") }).first().tap();
      await tablet.other(t("Gå til noe annet", "Gå til noko anna"));
      await at("ga-til", "Gå til noe annet");
      await tap("Gå tilbake");
      await tablet.other(t("Jeg kom på noe mer", "Eg kom på noko meir"));
      await page.locator(".belongs > summary").tap();
      await page.locator(".belongs input").nth(1).waitFor();
      await at("kom-pa-noe-mer", "Jeg kom på noe mer");
      await tap("Avbryt");
      await tap("Vis meg noe å velge blant", "Vis meg noko å velje mellom");
      await page.getByRole("checkbox").first().waitFor();
      await page.getByRole("checkbox").first().tap();
      await at("kort-valgt", "Kort å velge blant, ett er valgt");
      await page.getByRole("checkbox").last().tap();
      await page.getByRole("textbox").waitFor();
      await at("kort-skriv-selv", "Kort, og egne ord i stedet");
      await tablet.press(t("Ta en pause", "Ta ein pause"));
      await at("pause", "Pause");
      await tablet.press(t("Fortsett", "Hald fram"));
    },
  },
  {
    script: "for-motet",
    async go({ tablet, page, at, t, tap, mine }) {
      await hurry(page, { step: "onske" }, mine);
      await tablet.other(t("Noen skriver for meg", "Nokon skriv for meg"));
      await page.getByRole("heading", { name: t("Vil du svare sammen med noen?", "Vil du svare saman med nokon?") }).waitFor();
      await at("svare-sammen", "Først sier du ja til at noen svarer med deg");
      await tap("Ja");
      await page.locator(".together").waitFor();
      await at("noen-skriver", "Den som hjelper, skriver for deg");
      await tablet.say(mine.onske[0]);
      await at("stemmer-det", "Det noen skrev for deg, venter på ditt ja");
      await tablet.press(t("Usikker", "Usikker"));
      await at("rad-etter-usikker", "Et råd til den som hjelper, etter «Usikker»");
      await tap("Jeg", "Eg");
      await at("jeg-svarer", "Du svarer selv, og det står øverst");
      await tablet.other(t("Nå svarer jeg alene", "No svarar eg aleine"));
      await tablet.other(t("Inviter en som står meg nær", "Inviter ein som står meg nær"));
      await page.locator("#near-name").fill(t("kona mi", "kona mi"));
      await at("sta-meg-naer", "De som står deg nær");
      await tap("Videre", "Vidare");
      await at("invitere", "Du sier ja før noen blir invitert");
      await tap("Ja");
      await page.locator(".link-text").waitFor();
      await at("gi-lenken", "Lenken du gir videre");
      await tap("Ferdig");
      await page.locator(".near-list li").waitFor();
      await at("invitert", "Den du har invitert");
      await page.getByRole("button", { name: /^Avslutt/ }).tap();
      await at("avslutte", "Du sier ja før det blir slutt");
      await tap("Ja");
      await page.locator(".near-list").waitFor({ state: "detached" });
      await tap("Avbryt");
      await hurry(page, { kind: "summary" }, mine);
      await at("slik-sa-du-det-venter", "Slik sa du det, og noe venter på deg");
      await page.locator(".waiting").getByRole("button", { name: "Ja", exact: true }).tap();
      await page.locator(".waiting").waitFor({ state: "detached" });
      await hurry(page, { kind: "correction" }, { ...mine, [await tablet.step()]: "almost" });
      await at("endre", "Hva vil du endre?");
      await page.locator("ul.said").getByRole("button", { name: "Endre" }).first().tap();
      await at("endre-ord", "Endre det du sa");
      await tap("Avbryt");
      await tablet.press(t("Nå stemmer det", "No stemmer det"));
      await hurry(page, { kind: "summary", round: 2 }, mine);
      await at("slik-sa-du-det", "Slik sa du det");
      await hurry(page, { kind: "one" }, { ...mine, flere: [] });
      await page.getByRole("radio").first().tap();
      await at("ett-kort", "Ett kort å velge");
      await hurry(page, { kind: "ranking" }, mine);
      await page.locator(".card.order").last().tap();
      await at("rekkefolge", "Hva skal komme først?");
      await hurry(page, { kind: "sharing" }, mine);
      await page.getByRole("article").last().getByRole("button", { name: t("Del med koordinatoren", "Del med koordinatoren") }).tap();
      await page.getByRole("article").last().getByText(t("Koordinatoren kan lese dette", "Koordinatoren kan lese dette")).waitFor();
      await at("deling", "Hva vil du dele?");
      await hurry(page, { kind: "ended" }, mine);
      await page.locator("details.folded > summary").nth(1).tap();
      await page.locator("details.folded > summary").nth(0).tap();
      await at("ferdig", "Ferdig for nå");
      await tap("Min plan", "Planen min", "link");
      await page.locator(".plan .goals > li").first().waitFor();
      await at("min-plan-kort", "Min plan, som kort");
      await page.locator(".plan-tools > details > summary").tap();
      for (const [look, what] of [["liste", "liste"], ["setninger", "noen setninger"], ["runding", "runding"]]) {
        await page.locator(".plan-tools input[type=radio]").nth({ liste: 1, setninger: 2, runding: 3 }[look]).tap();
        await at(`min-plan-${look}`, `Min plan, som ${what}`);
      }
      await page.locator(".plan-tools input[type=radio]").nth(0).tap();
      await page.getByRole("button", { name: /^Endre dette/ }).first().tap();
      await page.locator("details.move > summary").first().tap();
      await page.getByRole("button", { name: /^Ta ut/ }).last().tap();
      await page.getByText(t("Dette har du tatt ut", "Dette har du teke ut")).waitFor();
      await at("endre-onske", "Endre et ønske i planen");
      await tap("Kall det noe annet", "Kall det noko anna");
      await page.getByRole("radio").first().tap();
      await at("nytt-navn", "Kall det noe annet");
      await tap("Avbryt");
      await page.getByRole("button", { name: /^Slik har det v/ }).tap();
      await at("slik-har-det-vart", "Slik har det vært");
      await tap("Ferdig");
      await tap("Dette er ikke viktig lenger", "Dette er ikkje viktig lenger");
      await page.getByRole("heading", { name: t("Ikke viktig lenger", "Ikkje viktig lenger") }).waitFor();
      await at("ikke-viktig-lenger", "Ikke viktig lenger");
    },
  },
  {
    script: "for-motet",
    async go({ tablet, page, at, t, mine }) {
      await hurry(page, { step: "hvem" }, mine);
      await tablet.say(`${long.repeat(3)}\n\n${t("dag etter dag ", "dag etter dag ").repeat(60)}`);
      await at("lange-ord", "Lange ord og mange");
      await page.getByRole("button", { name: "Vis alt" }).tap();
      await at("lange-ord-hele", "Lange ord, vist hele");
      await hurry(page, { kind: "ranking" }, { ...mine, onske: [`${long} ${t("og en lang vei hjem ", "og ein lang veg heim ").repeat(12)}`, "fred"] });
      await page.locator(".card.order").first().tap();
      await at("lang-rekkefolge", "Lange ord i rekkefølge");
      await hurry(page, { kind: "sharing" }, mine);
      await at("lang-deling", "Lange ord å dele");
    },
  },
  {
    script: "for-motet",
    async go({ tablet, page, at, t, tap, mine }) {
      await hurry(page, { step: "hverdag" }, mine);
      await tablet.context.setOffline(true);
      await tablet.status(t("Ikke på nett", "Ikkje på nett"));
      await at("ikke-pa-nett", "Ikke på nett");
      await tablet.write(mine.hverdag);
      await tap("Videre", "Vidare");
      await page.getByText(t("Svaret ditt er lagret her på nettbrettet.", "Svaret ditt er lagra her på nettbrettet."), { exact: true }).waitFor();
      await at("lagret-pa-nettbrettet", "Svaret er lagret på nettbrettet");
      await tablet.leadsOn(() => tablet.context.setOffline(false));
      await tablet.saved();
      // Words that cannot be kept as they are.
      await page.getByRole("textbox").fill(`${t("dette er mye", "dette er mykje")} ${"\u0001".repeat(15_000)}`);
      await tap("Videre", "Vidare");
      await page.locator(".aside").waitFor();
      await at("ikke-tatt-imot", "Ord som ikke ble tatt imot, står fortsatt der");
      await page.waitForFunction(() => navigator.serviceWorker.ready.then((it) => it.active?.state === "activated"));
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await tablet.context.setOffline(true);
      await page.reload();
      await page.getByRole("heading", { name: t("Samtalen kommer når nettet er tilbake", "Samtalen kjem når nettet er tilbake") }).waitFor();
      await at("apnet-uten-nett", "Åpnet uten nett");
      await tablet.context.setOffline(false);
    },
  },
  {
    script: "for-motet",
    way: "pictures", // one thing a screen, and read aloud
    voice: true,
    async go({ tablet, page, at, t, tap, mine }) {
      await at("bilder-velkommen", "Med bilder og ord: én ting om gangen");
      await hurry(page, { kind: "consent" });
      await at("bilder-samtykke", "Med bilder og ord: samtykket, linje for linje");
      for (let n = 0; (await page.locator(".equals").count()) === 0 && n < 12; n++) await tap("Videre", "Vidare");
      await at("bilder-ja-nei", "Med bilder og ord: ja eller nei");
      await hurry(page, { step: "hverdag" }, mine);
      await page.locator(".cards").or(page.getByRole("button", { name: t("Vis meg noe å velge blant", "Vis meg noko å velje mellom") })).first().waitFor();
      if ((await page.locator(".cards").count()) === 0) await tap("Vis meg noe å velge blant", "Vis meg noko å velje mellom");
      await page.getByRole("checkbox").first().tap();
      await at("bilder-kort", "Med bilder og ord: kort, ett er valgt");
      await hurry(page, { kind: "summary" }, mine);
      await page.locator(".equals").waitFor();
      await at("bilder-stemmer-det", "Med bilder og ord: ja, nei eller usikker til én ting");
      await hurry(page, { kind: "sharing" }, mine);
      for (let n = 0; (await page.locator(".goals").count()) === 0 && n < 6; n++) await tap("Videre", "Vidare");
      await at("bilder-deling", "Med bilder og ord: del ett ønske om gangen");
    },
  },
  {
    script: "for-motet",
    async go({ tablet, page, at, t, tap, mine }) {
      await hurry(page, { step: "onske" }, mine);
      await tablet.other(t("Jeg vil tegne", "Eg vil teikne"));
      await page.locator(".surface").waitFor();
      await at("tegne-tomt", "En flate å tegne på");
      for (const line of [[[15, 60], [30, 80], [70, 80], [85, 60], [15, 60]], [[50, 60], [50, 15], [75, 50], [50, 50]]]) {
        await page.locator(".surface").scrollIntoViewIfNeeded();
        const box = await page.locator(".surface").boundingBox();
        const [first, ...rest] = line.map(([x, y]) => [box.x + (x * box.width) / 100, box.y + (y * box.height) / 100]);
        await page.mouse.move(...first);
        await page.mouse.down();
        for (const point of rest) await page.mouse.move(...point, { steps: 3 });
        await page.mouse.up();
      }
      await at("tegne", "En tegning som svar");
      await tap("Videre", "Vidare");
      await page.locator(".now[data-step=betydning]").waitFor();
      await at("tegnet", "Tegningen er svaret, og står der som den er");
      await hurry(page, { kind: "summary" }, mine);
      await at("slik-tegnet-du-det", "Slik sa du det, med en tegning");
      await hurry(page, { kind: "sharing" }, mine);
      await at("deling-med-tegning", "Del en tegning");
    },
  },
  {
    script: "for-motet",
    async go({ tablet, page, at, t, tap, mine }) {
      await hurry(page, { step: "hverdag" }, mine);
      await tablet.say(t("Jeg vil ikke leve lenger", "Eg vil ikkje leve lenger"));
      await page.locator("#calls section").waitFor();
      await at("hvem-du-kan-ringe", "Ord om fare: rolig hvem man kan ringe");
      await tap("Skjul dette", "Gøym dette");
      await page.locator("#foot").getByRole("link", { name: "Hjelp" }).tap();
      await page.locator(".now[data-kind='panel help']").waitFor();
      await at("hjelp", "Hjelp");
      await tap("Gå tilbake");
      await page.locator(".now[data-kind='panel help']").waitFor({ state: "detached" });
      await tablet.write(t("å komme ut i hagen", "å kome ut i hagen"));
      await tablet.other(t("Ferdig på dette nettbrettet", "Ferdig på dette nettbrettet"));
      await page.locator(".now[data-kind='panel finish'] .unsent").waitFor();
      await at("ferdig-usendt", "Ferdig på nettbrettet, men noe er ikke sendt");
      await tap("Gå tilbake");
      await tap("Gå tilbake");
      await tablet.say(t("å komme ut i hagen", "å kome ut i hagen"));
      await tablet.other(t("Ferdig på dette nettbrettet", "Ferdig på dette nettbrettet"));
      await page.locator(".now[data-kind='panel finish']").waitFor();
      await at("ferdig-her", "Ferdig på dette nettbrettet");
      await tap("Ja, jeg er ferdig her", "Ja, eg er ferdig her");
      await page.waitForURL(/\/inn\?ut=/);
      await at("du-er-ferdig-her", "Alt er borte fra nettbrettet");
    },
  },
  {
    script: "for-motet",
    async go({ tablet, page, at }) {
      await hurry(page, { kind: "consent" });
      await tablet.press("Nei");
      await at("etter-nei", "Et nei er et helt svar");
    },
  },
  {
    script: "alle-svar",
    async go({ page, at }) {
      await hurry(page, { kind: "scale" });
      await page.getByRole("radio").nth(3).tap();
      await at("skala", "Et tall fra 0 til 10");
      await hurry(page, { step: "sikker" });
      await page.getByRole("radio").nth(1).tap();
      await at("skala-fire-ord", "Hvor mye, i fire ord");
      await hurry(page, { kind: "many" });
      await page.getByRole("checkbox").nth(0).tap();
      await page.getByRole("checkbox").nth(2).tap();
      await at("flere-kort", "Flere kort kan velges");
      await hurry(page, { kind: "yes_no" });
      await at("ja-nei", "Ja eller nei");
    },
  },
  {
    script: "for-motet",
    async go({ tablet, page, at, t }) {
      await tablet.context.clearCookies();
      await page.goto("about:blank");
      await page.goto(tablet.invitation); // it has been used
      await page.getByRole("heading", { name: t("Denne lenken virker ikke nå", "Denne lenkja verkar ikkje no") }).waitFor();
      await at("brukt-lenke", "Lenken er brukt");
      tablet.wrong.length = 0; // the browser notes the 410 by itself
      await page.goto(`${tablet.server.origin}/samtale`);
      await page.getByRole("link", { name: t("Jeg har fått en kode", "Eg har fått ein kode") }).waitFor();
      await at("ingen-samtale", "Her er det ingen samtale");
      await page.getByRole("link", { name: t("Jeg har fått en kode", "Eg har fått ein kode") }).tap();
      await page.getByRole("textbox").waitFor();
      await at("kode", "Skriv koden din");
      await page.getByRole("textbox").fill("ABCD-EFGH");
      await page.getByRole("button").tap();
      await page.locator(".ds-validation-message").waitFor();
      await at("feil-kode", "Koden virket ikke");
      tablet.wrong.length = 0;
    },
  },
];

/** In to the first screen of a journey. The first of them all stops where everybody is asked once how they want to answer. */
export async function arrive(journey, tablet) {
  if (journey.voice) await tablet.page.addInitScript(speaking, { voices: [onTablet, onTabletNn] });
  await tablet.page.goto(tablet.invitation);
  await tablet.ready();
  if (journey !== journeys[0] && (await tablet.kind()) === "ways") await tablet.answerBy(journey.way ?? "write");
}

/** What a journey is given: a tablet that has come in, and ways to say a thing in its language. */
export async function travel(journey, lang, tablet, at) {
  const t = (nb, nn = nb) => (lang === "nn" ? nn : nb);
  const tap = async (nb, nn = nb, role = "button") => {
    await tablet.page.bringToFront(); // a page behind another is slowed down
    await tablet.page.getByRole(role, { name: t(nb, nn), exact: true }).tap();
  };
  await journey.go({ tablet, page: tablet.page, at, t, tap, mine: says[lang] });
}
