import type { Page } from "../page.js";
import { leaving, shelf } from "../shelf.js";

// «Ferdig»: the tablet goes on to somebody else. First everything here is wiped,
// then the server ends the session. When the net is away, the tablet is empty all
// the same, and is cut off as soon as the server can be reached.

const other = "BroadcastChannel" in globalThis ? new BroadcastChannel("egneord") : undefined; // the other tabs
const again = 5000; // ms between tries while the net is away; nothing on the page moves by it

/** Empties this tablet and ends its session. */
export function leave(page: Page): void {
  const { lang } = page;
  wipe();
  shelf.set(leaving, lang);
  other?.postMessage(lang);
  page.left();
  void cutOff(page, lang);
}

/** Other tabs are emptied too, and a page that a browser has kept is never shown again. */
export function leaveTogether(page: Page): void {
  other?.addEventListener("message", (event: MessageEvent<string>) => {
    page.left();
    wipe();
    shelf.set(leaving, event.data);
    void cutOff(page, event.data);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && page.key !== shelf.get("egneord.here")) {
      page.left();
      location.reload();
    }
  });
}

/**
 * Somebody was finished here while the net was away. Returns when the server
 * knows; a page that was opened with a new invitation goes on with it.
 */
export async function leftBefore(page: Page): Promise<void> {
  const lang = shelf.get(leaving);
  if (lang === null) return;
  page.left(lang);
  await cutOff(page, lang, location.hash.length > 1);
  page.back();
}

async function cutOff(page: Page, lang: string, stays = false): Promise<void> {
  while (!(await loggedOff())) {
    page.left(lang, "away");
    await new Promise((done) => { setTimeout(done, again); });
  }
  wipe();
  if (stays) return;
  location.replace(`/inn?ut=${lang}`);
  await new Promise(() => { /* until the other page is here */ });
}

async function loggedOff(): Promise<boolean> {
  try {
    const answer = await fetch("/ut", { method: "POST", redirect: "manual" });
    return answer.type === "opaqueredirect" || answer.ok;
  } catch {
    return false;
  }
}

function wipe(): void {
  shelf.wipe();
  try {
    sessionStorage.clear();
  } catch {
    // nothing was kept there
  }
  if ("caches" in globalThis) void caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))), () => undefined);
}
