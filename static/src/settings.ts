import { readJSON, shelf } from "./shelf.js";

/** How a person wants the page (R58). It follows them to the next device: docs/protocol.md. */
export interface Settings {
  way?: Way;         // what was chosen at the start; not there: not asked yet
  pictures: boolean; // one thing a screen, with pictures and cards
  together: boolean; // somebody helps on the same device
  sound: boolean;    // buttons that read aloud
  letters: "plain" | "large" | "largest";
  speed: "slow" | "usual" | "fast";
  contrast: "usual" | "strong";
  hand: "right" | "left";
  look: Look;        // of the plan
}

export type Way = "write" | "pictures" | "together";
export type Look = "cards" | "list" | "sentences" | "circle";

const usual: Settings = {
  pictures: false, together: false, sound: false, letters: "plain", speed: "usual", contrast: "usual", hand: "right", look: "cards",
};

interface Kept { settings: Settings; sent: boolean }

/**
 * The settings on this tablet. They hold at once, also without a net; what the
 * server has not heard of is told when it can be.
 */
export class SettingsShelf {
  private readonly key: string;
  private kept: Kept;

  constructor(owner: string) {
    this.key = `egneord.settings.${owner}`;
    const found = readJSON<Partial<Kept>>(this.key);
    this.kept = { settings: { ...usual, ...found?.settings }, sent: found?.sent ?? true };
  }

  get now(): Settings { return this.kept.settings; }

  get sent(): boolean { return this.kept.sent; }

  change(change: Partial<Settings>): void {
    this.keep({ settings: { ...this.kept.settings, ...change }, sent: false });
  }

  /** What the server has. What was changed here and not yet told wins. */
  heard(settings: Partial<Settings> | undefined): void {
    const theirs = { ...usual, ...settings };
    if (!this.kept.sent && JSON.stringify(sorted(theirs)) !== JSON.stringify(sorted(this.kept.settings))) return;
    this.keep({ settings: theirs, sent: true });
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    shelf.set(this.key, JSON.stringify(kept));
  }
}

function sorted(settings: Settings): [string, unknown][] {
  return Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The page wears them: see settings.css. */
export function wear({ letters, contrast, hand, pictures }: Settings): void {
  Object.assign(document.documentElement.dataset, { letters, contrast, hand, pictures: pictures ? "on" : "off" });
}
