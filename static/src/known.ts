// What the page knows: what the server has told, what this tablet keeps, and how
// the page stands now. The templates read from here.

import { Asides, type Aside } from "./asides.js";
import type { Conversation } from "./conversation.js";
import { Drafts } from "./drafts.js";
import { invitation } from "./enter.js";
import { langKept } from "./lang.js";
import { Outbox, type Kept } from "./outbox.js";
import { owner, ownerIs } from "./owner.js";
import type { Panel } from "./panel.js";
import type { Command, Do, Screen } from "./protocol.js";
import { Reached, type Verdict } from "./reached.js";
import { Safe } from "./safe/safe.js";
import { SettingsShelf, type Settings } from "./settings.js";
import { helperAnswers } from "./together/who.js";
import { viewNow, type View } from "./view.js";
import { placeOf } from "./where.js";
import { wordsIn, type Words } from "./words.js";

/** Where the eyes and the screen reader are led after the next painting. */
export type Lead = "question" | "reply" | "words" | { goal: number } | { id: string } | undefined;

// These name the step they answer. One at a time: a second one would land on a
// question the bruker has not seen.
const onThisStep = new Set<Do>([
  "say", "draw", "pick", "rate", "confirm", "skip", "decline", "dont_know", "dont_understand", "why", "other_first", "show_cards", "back", "vouch",
]);

export const slowAfter = 900; // ms before «Lagrer …» is worth saying

export abstract class Known {
  conversation: Conversation | undefined;
  words: Words = wordsIn(langKept());
  net: "opening" | "open" | "away" | "over" = "opening";
  view: View = viewNow();
  panel: Panel | undefined;
  picks: number[] = [];
  foldOpen = false;
  whole = new Set<string>(); // long words that are shown whole, by where they stand
  writes = false;            // own words are chosen where there are cards too
  opened = new Set<string>(); // what has been unfolded, and stays so after a change
  note = "";                 // why the answer was not taken
  refusal: string | undefined; // what the server said to an invitation it did not take
  trouble = "";              // what the server said when it could not store
  lead: Lead;

  readonly safe = new Safe();
  gone: false | "leaving" | "away" = false; // somebody was finished here, and the tablet is empty
  lang = langKept(); // of the last conversation here, until this one has come
  key = owner();             // whose words this page has
  readonly invited = invitation() !== ""; // whose conversation it will be is not known before it comes

  stripOpen = false;

  protected reached = new Reached(owner());
  protected settingsShelf = new SettingsShelf(owner());
  protected outbox = new Outbox(owner());
  protected drafts = new Drafts(owner());
  protected asideShelf = new Asides(owner());
  protected ackedTo = 0;
  protected keptFirmly = true;

  /** The language of everything the page says by itself. */
  speaks(lang: string): void {
    this.lang = lang;
    this.words = wordsIn(lang);
  }

  get screen(): Screen | undefined { return this.conversation?.screen; }

  get settings(): Settings { return this.settingsShelf.now; }

  // Where a screen is shown one thing at a time

  get part(): number { return this.reached.part; }

  /** What has had its yes on the screens before this one. */
  get agreed(): readonly Verdict[] { return this.reached.agreed; }

  /** What we have said on a screen of its own. */
  get told(): ReadonlySet<string> { return this.reached.told; }

  waiting(): Kept[] { return this.outbox.all(); }

  asides(): Aside[] { return this.asideShelf.all(); }

  /** Whether this question has been answered, and the next has not come. */
  answered(): Kept | "stored" | undefined {
    const kept = this.waiting().find(({ command }) => this.isHere(command));
    if (kept) return kept;
    return this.conversation && this.ackedTo > this.conversation.n ? "stored" : undefined;
  }

  private isHere(command: Command): boolean {
    const screen = this.screen;
    return screen !== undefined && onThisStep.has(command.do) && command.step === screen.step && (command.round ?? 0) === (screen.round ?? 0);
  }

  /** The answer waits so long that the bruker should be told it is kept. */
  answerWaits(): boolean {
    const kept = this.answered();
    return kept !== undefined && kept !== "stored" && (this.net === "away" || Date.now() - kept.at > slowAfter);
  }

  /** Words are shown as kept here only when it takes time; otherwise they would blink. */
  answerIsSlow(id: string): boolean {
    const kept = this.outbox.find(id);
    return kept !== undefined && (this.net === "away" || Date.now() - kept.at > slowAfter);
  }

  /** What stands in the corner; undefined: what already stands there. */
  status(): { text: string | undefined; state: "quiet" | "away" } {
    const { status } = this.words;
    const waiting = this.waiting();
    if (this.gone) return { text: "", state: "quiet" };
    if (!this.keptFirmly && waiting.length > 0) return { text: status.onlyHere, state: "away" };
    if (this.net === "away") return { text: waiting.length > 0 ? status.awayKept : status.away, state: "away" };
    if (this.net === "over") return { text: "", state: "quiet" };
    if (this.trouble !== "") return { text: this.trouble, state: "away" };
    if (!this.conversation) return { text: status.opening, state: "quiet" };
    const slow = waiting.some((kept) => Date.now() - kept.at > slowAfter);
    if (waiting.length > 0) return { text: slow ? status.saving : undefined, state: "quiet" };
    // Before the bruker has said yes, nothing is saved, and nobody is to believe so.
    return { text: this.may("more") || this.hasWords() ? status.saved : "", state: "quiet" };
  }

  /** The bruker has said something in own words. */
  hasWords(): boolean {
    return this.conversation?.bubbles.some((bubble) => bubble.who === "bruker" && !bubble.button) ?? false;
  }

  optionLabel(does: Do): string {
    return this.screen?.options?.find((option) => option.do === does)?.label ?? this.words.options[does] ?? "";
  }

  may(does: Do): boolean {
    return this.screen?.options?.some((option) => option.do === does) ?? false;
  }

  /** Whether the bruker is to be asked how they want to answer: once, before anything is said. */
  asksWay(): boolean {
    return this.settings.way === undefined && !this.conversation?.bubbles.some((bubble) => bubble.who === "bruker");
  }

  // When two sit with the tablet

  /** Whether the bruker has agreed to answer together with somebody. */
  isTogether(): boolean { return !this.isParorende() && this.settings.together; }

  /** Whether this is what a pårørende says in their own name. */
  isParorende(): boolean { return this.conversation?.as === "parorende"; }

  /** Only a question in own words can be answered for somebody: a card, a number, a yes is the bruker's own. */
  helperMay(): boolean {
    const { screen, panel } = this;
    const atQuestion = panel === undefined || (panel.kind === "draw" && panel.to === "answer");
    return screen?.kind === "free" && !screen.paused && !screen.ended && atQuestion && this.view === "talk";
  }

  /** Whether somebody writes for the bruker now. The bar under the header says so. */
  writtenFor(): boolean { return this.isTogether() && this.helperMay() && helperAnswers(owner()); }

  /** Whose words an answer has, in a command. */
  by(): "parorende" | undefined { return this.writtenFor() ? "parorende" : undefined; }

  // Where half-written words are kept

  draft(place = this.here()): string { return this.drafts.get(place); }

  /** What somebody writes for the bruker is kept apart from what the bruker writes. */
  answerPlace(step: string, round: number | undefined): string {
    return `${placeOf(step, round)}${this.writtenFor() ? ".for" : ""}`;
  }

  here(): string {
    return this.screen ? this.answerPlace(this.screen.step, this.screen.round) : "nowhere";
  }

  protected belongTo(key: string): void {
    if (this.conversation && (this.key !== key || owner() !== key)) {
      this.conversation = undefined;
      this.panel = undefined; // it may hold the words of who was here
    }
    if (this.key !== key) this.reached = new Reached(key); // otherwise it stays: another tab has its own
    ownerIs(key);
    this.key = key;
    this.outbox = new Outbox(key);
    this.drafts = new Drafts(key);
    this.asideShelf = new Asides(key);
    this.settingsShelf = new SettingsShelf(key);
  }
}
