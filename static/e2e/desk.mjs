// The coordinator's desk: no JavaScript, no touch, a wide window.
import { Tablet } from "./tablet.mjs";

const wide = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false, hasTouch: false, isMobile: false };
const password = "en lang vei hjem fra jobb";

export class Desk {
  /** Makes the first account with the link the program printed. */
  static async open(browser, server) {
    const desk = new Desk();
    desk.server = server;
    desk.tablet = await Tablet.open(browser, server, wide);
    const { page } = desk.tablet;
    await page.goto(server.welcome);
    await page.getByLabel("Navnet ditt").fill("Koordinator");
    await page.getByLabel("Passord", { exact: true }).fill(password);
    await page.getByLabel("Passordet en gang til").fill(password);
    await page.getByRole("button", { name: "Lag kontoen" }).click();
    return desk;
  }

  /** Adds a bruker and makes an invitation to a conversation, «nn/for-motet»; gives its link. */
  async invite(name, script) {
    const { page } = this.tablet;
    await page.goto(`${this.server.origin}/koordinator`);
    await page.getByLabel("Navn eller kallenavn").fill(name);
    await page.getByRole("button", { name: "Legg til" }).click();
    await page.getByLabel("Samtale").selectOption(script);
    await page.getByRole("button", { name: "Lag invitasjon" }).click();
    return page.locator(".link code").textContent();
  }

  close() { return this.tablet.close(); }
}
