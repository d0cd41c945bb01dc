import { screenKey } from "./conversation.js";
import type { Line, Screen } from "./protocol.js";
import { readJSON, shelf } from "./shelf.js";
import { textsOf } from "./talk.js";

/** The answer to one thing that was said, on the way through the summary of a wish. */
export interface Verdict { step: string; round: number; line: Line; yes: boolean }

interface Kept { screen: string; part: number; verdicts: Verdict[]; agreed: Verdict[]; told: string[] }

const prefix = "egneord.reached.";

const none: Kept = { screen: "", part: 0, verdicts: [], agreed: [], told: [] };

/**
 * How far one has come where a screen is shown one thing at a time. It is kept at
 * each step: a tablet that has slept, and begins the page again, goes on from there.
 * It has words that are sent, and so it goes when the tablet goes to another person.
 */
export class Reached {
  private readonly key: string;
  private kept: Kept;

  constructor(owner: string) {
    this.key = prefix + owner;
    if (owner !== "") for (const key of shelf.keys(prefix)) if (key !== this.key) shelf.remove(key);
    this.kept = { ...none, ...readJSON<Partial<Kept>>(this.key) };
  }

  /** Which part of the screen. */
  get part(): number { return this.kept.part; }

  /** What has had its yes on the screens before this one. */
  get agreed(): readonly Verdict[] { return this.kept.agreed; }

  /** What we have said on screens of its own. */
  get told(): ReadonlySet<string> { return new Set(this.kept.told); }

  /** A screen stands there. Another one than before begins at its first part. */
  arrive(screen: Screen): void {
    const { verdicts, agreed, told } = this.kept;
    const key = screenKey(screen);
    if (key === this.kept.screen) return;
    this.keep({
      screen: key, part: 0, verdicts: [],
      agreed: [...agreed, ...verdicts.filter(({ yes }) => yes)],
      told: screen.kind === "statement" ? [...new Set([...told, ...textsOf(screen)])] : told,
    });
  }

  goTo(part: number): void {
    this.keep({ ...this.kept, part });
  }

  /** Tells whether every answer on this screen is yes. */
  answer(verdict: Verdict): boolean {
    const verdicts = [...this.kept.verdicts.filter((other) => !same(other, verdict)), verdict];
    this.keep({ ...this.kept, verdicts });
    return verdicts.every(({ yes }) => yes);
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    shelf.set(this.key, JSON.stringify(kept));
  }
}

/** A line is the same line when it says and shows the same, of the same wish. */
export function same(one: Omit<Verdict, "yes">, other: Omit<Verdict, "yes">): boolean {
  return one.step === other.step && one.round === other.round && JSON.stringify(one.line) === JSON.stringify(other.line);
}
