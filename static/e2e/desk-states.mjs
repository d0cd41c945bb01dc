// Every state of the coordinator's pages, and of the others that have no script.
// `at` is called wherever there is something to look at.

export async function deskJourney({ page, at, server }) {
  const name = page.getByLabel("Navnet ditt"), again = page.getByLabel("Passordet en gang til");
  const password = page.getByLabel("Passord", { exact: true });
  const press = (label) => page.getByRole("button", { name: label, exact: true }).click();

  await page.goto(server.welcome);
  await at("konto-ny", "Den første kontoen lages");
  await name.fill("Koordinator");
  await password.fill("kort");
  await again.fill("ulikt");
  await press("Lag kontoen");
  await page.locator(".ds-validation-message").first().waitFor();
  await at("konto-ny-feil", "Den første kontoen, med noe å rette");
  await password.fill("en lang vei hjem fra jobb");
  await again.fill("en lang vei hjem fra jobb");
  await press("Lag kontoen");
  await page.getByRole("heading", { name: "Brukere" }).waitFor();
  await at("brukere", "Hvem som har delt noe");

  await page.getByRole("link", { name: "Martha" }).click();
  await at("person", "Én person, og det hun har delt");
  await page.locator(".wish a").first().click();
  await at("onske", "Ett ønske, med sitatene og spørsmålene");

  await page.goto(`${server.origin}/koordinator`);
  await page.getByLabel("Navn eller kallenavn").fill("Minoritetsspråkundervisningskonsulentkompetanse");
  await press("Legg til");
  await at("person-ny", "En ny person, ingenting er delt ennå");
  await press("Lag invitasjon");
  await page.getByRole("heading", { name: /^Invitasjon til/ }).waitFor();
  await at("invitasjon", "En invitasjon, på tre måter");
  await page.getByRole("link", { name: "Minoritetsspråkundervisningskonsulentkompetanse" }).first().click();
  await at("person-invitert", "En person som er invitert");

  await page.goto(`${server.origin}/om-bildene`);
  await at("om-bildene", "Om bildene");
  await page.goto(`${server.origin}/hjelp`);
  await at("hjelp-uten-skript", "Hjelp, også når skriptet har stoppet");
  await page.goto(`${server.origin}/koordinator/konto`);
  await at("konto", "Kontoen, og hvor den er i bruk");
  await page.goto(`${server.origin}/koordinator/bruker/finnes-ikke`);
  await at("finnes-ikke", "En side som ikke finnes");
  await page.goto(`${server.origin}/koordinator`);
  await press("Logg ut");
  await page.goto(`${server.origin}/koordinator/inn`);
  await at("innlogging", "Innlogging");
  await page.getByLabel("Navn").fill("Koordinator");
  await page.getByLabel("Passord").fill("feil passord her");
  await press("Logg inn");
  await page.getByRole("alert").waitFor();
  await at("innlogging-feil", "Innlogging, med feil passord");
}
