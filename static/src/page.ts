// What the page knows, and what a finger on it does. The templates read from here
// and call back here; they hold nothing themselves.

import { Asides, type Aside } from "./asides.js";
import { Connection, type Ends } from "./connection.js";
import { received, screenKey, type Conversation } from "./conversation.js";
import { Drafts, placeOf } from "./drafts.js";
import { newID } from "./id.js";
import { Outbox, type Kept } from "./outbox.js";
import { namedAs, owner, ownerIs } from "./owner.js";
import { maxText, type Command, type Do, type FromServer, type Said, type Screen, type Wish } from "./protocol.js";
import { Safe } from "./safe/safe.js";
import { SettingsShelf, type Settings } from "./settings.js";
import { textsOf } from "./talk.js";
import { viewNow, type View } from "./view.js";
import { wordsIn, type Words } from "./words.js";
import { helperAnswers, helperIs } from "./together/who.js";
import type { NearPanel } from "./together/near.js";
import { tipNow } from "./together/tips.js";
import { drawingPlace, type DrawPanel } from "./drawing.js";
import type { PlanPanel } from "./plan/panels.js";

/** Something that stands in the question's place until it is closed. */
export type Panel =
  | { kind: "more"; belongs: { step: string; round: number } | undefined }
  | { kind: "edit"; said: Pick<Said, "step" | "round" | "title" | "text" | "cards">; back?: Panel }
  | { kind: "go_to" }
  | { kind: "others" }
  | DrawPanel
  | { kind: "help" | "finish"; back?: Panel }
  | { kind: "together"; helper: boolean }
  | NearPanel
  | PlanPanel;

/** Where the eyes and the screen reader are led after the next painting. */
export type Lead = "question" | "reply" | "words" | { goal: number } | { id: string } | undefined;

/** What in this tab led to an update: a command, or the goal it was about. */
type Cause = Do | { goal: number } | { id: string };

// These name the step they answer. One at a time: a second one would land on a
// question the bruker has not seen.
const onThisStep = new Set<Do>([
  "say", "draw", "pick", "rate", "confirm", "skip", "decline", "dont_know", "dont_understand", "why", "other_first", "show_cards", "back", "vouch",
]);

const slowAfter = 900; // ms before «Lagrer …» is worth saying

export class Page {
  conversation: Conversation | undefined;
  words: Words = wordsIn("nb");
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
  lang = "nb";
  key = owner();             // whose words this page has

  part = 0;                  // of a screen that is shown one thing at a time
  agreed = new Set<string>(); // what has had its yes there
  told = new Set<string>();  // what we have said on a screen of its own
  stripOpen = false;

  private cardsAsked: boolean | undefined; // what was told last
  private readonly verdicts = new Map<string, boolean>(); // on this screen
  private settingsShelf = new SettingsShelf(owner());
  private outbox = new Outbox(owner());
  private drafts = new Drafts(owner());
  private asideShelf = new Asides(owner());
  private connection: Connection | undefined;
  private readonly mine = new Map<string, Cause>(); // sent from this tab, not yet seen in an update
  private ackedTo = 0;
  private caused: Cause | undefined;
  private goingBack = false;
  private keptFirmly = true;

  constructor(private readonly paint: () => void) {
    addEventListener("storage", (event) => {
      if (this.outbox.owns(event.key) || this.asideShelf.owns(event.key)) this.paint();
    });
    addEventListener("popstate", () => this.show(viewNow()));
  }

  connect(url: string): void {
    const ends: Ends = {
      next: () => this.outbox.all()[0]?.command,
      received: (message) => this.receive(message),
      changed: () => { this.net = this.connection?.net ?? "away"; this.paint(); },
      over: () => { this.net = "over"; this.lead = "question"; this.paint(); },
    };
    this.connection = new Connection(url, ends);
    this.connection.open();
  }

  /** The tablet goes on to somebody else: nothing of the last one is known any more. */
  left(lang = this.lang, how: "leaving" | "away" = "leaving"): void {
    const told = this.gone === how;
    this.gone = how;
    if (told) return;
    this.connection?.stop();
    this.lang = lang;
    this.words = wordsIn(lang);
    this.conversation = undefined;
    this.panel = undefined;
    this.belongTo("");
    this.lead = "question";
    this.paint();
  }

  back(): void {
    this.gone = false;
    this.paint();
  }

  hideCalls(): void {
    this.safe.hide();
    this.lead = "question";
    this.paint();
  }

  // What is known


  get screen(): Screen | undefined { return this.conversation?.screen; }

  waiting(): Kept[] { return this.outbox.all(); }

  asides(): Aside[] { return this.asideShelf.all(); }

  /** Whether this question has been answered, and the next has not come. */
  answered(): Kept | "stored" | undefined {
    const kept = this.waiting().find(({ command }) => this.isHere(command));
    if (kept) return kept;
    return this.conversation && this.ackedTo > this.conversation.n ? "stored" : undefined;
  }

  /** The answer waits so long that the bruker should be told it is kept. */
  answerWaits(): boolean {
    const kept = this.answered();
    return kept !== undefined && kept !== "stored" && (this.net !== "open" || Date.now() - kept.at > slowAfter);
  }

  /** Words are shown as kept here only when it takes time; otherwise they would blink. */
  answerIsSlow(id: string): boolean {
    const kept = this.outbox.find(id);
    return kept !== undefined && (this.net !== "open" || Date.now() - kept.at > slowAfter);
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

  get settings(): Settings { return this.settingsShelf.now; }

  /** Whether the bruker is to be asked how they want to answer: once, before anything is said. */
  asksWay(): boolean {
    return this.settings.way === undefined && !this.conversation?.bubbles.some((bubble) => bubble.who === "bruker");
  }

  draft(place = this.here()): string { return this.drafts.get(place); }

  /** Kept at each keystroke, and not painted: the words are on the page already. */
  keepDraft(text: string, place = this.here()): void {
    const advised = tipNow(this);
    this.drafts.set(place, text);
    if (tipNow(this) !== advised) this.paint();
    if (place === this.here() && this.screen?.cards) this.writes = true; // a box that is emptied does not go away
    if (this.note !== "" || (this.picks.length > 0 && place === this.here())) {
      this.picks = []; // own words take the place of a card
      this.note = "";
      this.paint();
    }
  }

  // What a finger does

  /** An answer in own words. */
  say(text: string): void {
    if (!this.fits(text)) return;
    const place = this.here();
    const by = this.writtenFor() ? { by: "parorende" as const } : {};
    if (this.sendHere({ do: "say", text, ...by })) this.drafts.set(place, "");
    this.paint();
  }

  // When two sit with the tablet

  /** Whether the bruker has agreed to answer together with somebody. */
  isTogether(): boolean { return !this.isParorende() && this.settings.together; }

  /** Whether this is what a pårørende says in their own name. */
  isParorende(): boolean { return this.conversation?.as === "parorende"; }

  /** Only a question in own words can be answered for somebody: a card, a number, a yes is the bruker's own. */
  helperMay(): boolean {
    const { screen } = this;
    return screen?.kind === "free" && !screen.paused && !screen.ended && this.panel === undefined && this.view === "talk";
  }

  /** Whether somebody writes for the bruker now. The bar under the header says so. */
  writtenFor(): boolean { return this.isTogether() && this.helperMay() && helperAnswers(owner()); }

  /** The bruker has agreed, or wants to answer alone again. */
  answerTogether(on: boolean, helper = false): void {
    this.keepSettings({ together: on });
    this.setHelper(helper);
  }

  setHelper(answers: boolean): void {
    helperIs(owner(), answers);
    this.panel = undefined;
    this.picks = [];
    this.note = "";
    this.lead = "question";
    this.paint();
  }

  /** Changes how the page is, here and now. */
  set(change: Partial<Settings>): void {
    const { together, ...rest } = change;
    if (together === false) helperIs(owner(), false);
    const agreesFirst = together === true && !this.settings.together;
    this.keepSettings(agreesFirst ? rest : change);
    if (agreesFirst) {
      this.stripOpen = false;
      this.openPanel({ kind: "together", helper: false });
    } else {
      this.paint();
    }
  }

  private keepSettings(change: Partial<Settings>): void {
    this.settingsShelf.change(change);
    this.cardsAsked = undefined;
    this.tellSettings();
    this.matchCards();
  }

  /** The way to answer that was chosen on the first screen. */
  startWith(change: Partial<Settings>): void {
    this.picks = [];
    this.note = "";
    this.lead = "question";
    this.set(change);
  }

  /** Another part of a screen that is shown one thing at a time. */
  toPart(part: number): void {
    this.part = part;
    this.lead = "question";
    this.paint();
  }

  /** Keeps the answer to one thing that was said, and tells whether all of them are yes. */
  agree(what: string, yes: boolean): boolean {
    this.verdicts.set(what, yes);
    return [...this.verdicts.values()].every(Boolean);
  }

  toggleStrip(): void {
    this.stripOpen = !this.stripOpen;
    this.lead = { id: this.stripOpen ? "strip" : "strip-button" };
    this.paint();
  }

  /** Another part of the same page: the conversation, or the plan. */
  show(view: View): void {
    if (view === this.view) return;
    this.view = view;
    this.panel = undefined;
    this.note = "";
    this.lead = "question";
    this.paint();
  }

  /** Any command about the question that stands on the page. */
  sendHere(wish: Wish): boolean {
    const screen = this.screen;
    if (!screen || this.answered()) return false; // the second tap of a hand that shakes
    this.goingBack = wish.do === "back";
    this.send({ ...wish, step: screen.step, ...(screen.round ? { round: screen.round } : {}) });
    return true;
  }

  send(wish: Wish, then?: Cause): void {
    const command: Command = { id: newID(), ...wish };
    this.mine.set(command.id, then ?? (command.do === "share" || command.do === "keep" || (command.do === "edit" && command.answer) ? { goal: command.goal ?? command.round ?? 0 } : command.do));
    this.keptFirmly = this.outbox.add(command);
    this.note = "";
    this.connection?.pump();
    setTimeout(() => this.paint(), slowAfter + 50); // to say that it takes time, if it does
    this.paint();
  }

  /** An afterthought. */
  more(text: string, belongs: { step: string; round: number } | undefined): void {
    if (!this.fits(text)) return;
    this.send({ do: "more", text, ...(belongs ? { step: belongs.step, ...(belongs.round ? { round: belongs.round } : {}) } : {}) });
    this.drafts.set(this.panel?.kind === "add" ? `add.${placeOf(this.panel.step, this.panel.wish)}` : "more", "");
    this.closePanel();
  }

  /** What the bruker calls a wish. */
  title(wish: number, text: string): void {
    if (!this.fits(text)) return;
    this.send({ do: "title", goal: wish, text }, { goal: wish });
    this.drafts.set(`title.${wish}`, "");
    this.closePanel();
  }

  edit(said: { step: string; round: number }, text: string): void {
    if (!this.fits(text)) return;
    this.send({ do: "edit", step: said.step, ...(said.round ? { round: said.round } : {}), text });
    this.drafts.set(`edit.${placeOf(said.step, said.round)}`, "");
    this.closePanel();
  }

  /** Another card instead of the one that was picked. */
  editCard(said: { step: string; round: number }): void {
    if (this.picks.length === 0) return this.explain(this.words.emptyChoice);
    this.send({ do: "edit", step: said.step, ...(said.round ? { round: said.round } : {}), picks: this.picks });
    this.picks = [];
    this.closePanel();
  }

  addAside(aside: Aside): void {
    const { step, round } = aside;
    this.send({ do: "more", text: aside.text, ...(aside.drawn ? { drawn: true } : {}), ...(step !== undefined ? { step } : {}), ...(round !== undefined ? { round } : {}) });
    this.removeAside(aside.id);
  }

  /** Words that cannot be kept as they are: back in a box, to be mended. */
  mendAside(aside: Aside): void {
    this.asideShelf.remove(aside.id);
    this.drafts.set(aside.drawn ? "draw.more" : "more", aside.text);
    this.openPanel(aside.drawn ? { kind: "draw", to: "more", belongs: undefined } : { kind: "more", belongs: undefined });
  }

  removeAside(id: string): void {
    this.asideShelf.remove(id);
    this.lead = "question";
    this.paint();
  }

  openPanel(panel: Panel): void {
    this.panel = panel;
    if (panel.kind === "edit") {
      this.picks = [];
      this.writes = false;
    }
    this.note = "";
    this.lead = "question";
    this.paint();
  }

  /** Which answer an afterthought belongs to. */
  belongsTo(belongs: { step: string; round: number } | undefined): void {
    if (this.panel?.kind === "more") this.panel = { kind: "more", belongs };
    this.paint();
  }

  /** What a panel waited for has come, if it is still there. */
  changePanel(from: Panel["kind"], to: Panel): void {
    if (this.panel?.kind === from) this.panel = to;
    this.paint();
  }

  closePanel(): void {
    this.panel = this.panel && "back" in this.panel ? this.panel.back : undefined;
    this.note = "";
    this.lead = "question";
    this.paint();
  }

  choose(picks: number[]): void {
    this.picks = picks;
    this.writes = false;
    this.note = "";
    this.paint();
  }

  /** Own words, where there are cards too. */
  write(on: boolean): void {
    this.picks = [];
    this.writes = on;
    this.note = "";
    if (on) this.lead = "words";
    this.paint();
  }

  repaint(): void { this.paint(); }

  explain(note: string): void {
    this.note = note;
    this.paint();
  }

  toggleFold(): void {
    this.foldOpen = !this.foldOpen;
    if (!this.foldOpen) this.lead = "question";
    this.paint();
  }

  unfolded(what: string, open: boolean): void {
    if (open) this.opened.add(what);
    else this.opened.delete(what);
  }

  showWhole(place: string): void {
    this.whole.add(place);
    this.paint();
  }

  // What the server says

  private receive(message: FromServer): void {
    this.net = this.connection?.net ?? "open";
    this.safe.heard(message);
    switch (message.type) {
      case "state":
        this.belongTo(message.key);
        this.lang = message.lang;
        namedAs(message.as);
        this.words = wordsIn(message.lang);
        this.trouble = "";
        this.settingsShelf.heard(message.settings);
        this.take(message);
        this.tellSettings();
        this.matchCards();
        break;
      case "update":
        this.take(message);
        this.tellSettings();
        this.matchCards();
        break;
      case "settings":
        this.settingsShelf.heard(message.settings);
        break;
      case "ack":
        this.outbox.remove(message.id);
        this.trouble = "";
        this.ackedTo = Math.max(this.ackedTo, message.n);
        this.caused = this.mine.get(message.id) ?? this.caused;
        this.mine.delete(message.id);
        break;
      case "refused":
        this.refused(message.id, message.code, message.message);
        break;
      case "retry":
        this.trouble = message.message;
        break;
    }
    this.paint();
  }

  private take(message: FromServer): void {
    const had = this.conversation;
    const now = received(had, message);
    if (!now || now === had) return;
    const caused = this.caused;
    this.caused = undefined;
    this.ackedTo = Math.min(this.ackedTo, now.n);
    this.conversation = now;
    if (now.screen.paused) helperIs(owner(), false); // after a rest it is the bruker who answers
    if (now.as === "parorende") this.view = "talk"; // a plan is the bruker's

    if (!had || screenKey(had.screen) !== screenKey(now.screen)) {
      if (had?.screen.kind === "statement") for (const text of textsOf(had.screen)) this.told.add(text);
      if (had && (had.screen.step !== now.screen.step || had.screen.round !== now.screen.round)) this.leave(had, caused);
      const reading = !caused && this.foldOpen; // another device went on: nothing moves under the eyes
      this.arrive(now, reading);
      if (!this.panel && !reading && (caused || this.view === "talk")) this.lead = "question";
    } else if (caused && typeof caused === "object") {
      this.lead = caused; // the button that was pressed is gone: stay at its card
    } else if (caused && caused !== "cards" && this.view === "talk" && now.bubbles.at(-1)?.who === "us") {
      this.lead = "reply"; // we answered, and the question stands
    }
  }

  /** Half-written words are not left behind when another device went on. */
  private leave(had: Conversation, caused: Cause | undefined): void {
    if (caused) return;
    const { step, round } = had.screen;
    for (const [does, place] of [["say", placeOf(step, round)], ["draw", drawingPlace(this, step, round)]] as const) {
      const text = this.drafts.get(place);
      if (text.trim() === "") continue;
      this.asideShelf.add({ id: newID(), do: does, text, step, round }, "moved", this.words.aside.moved);
      this.drafts.set(place, "");
    }
  }

  private arrive(now: Conversation, reading: boolean): void {
    if (this.panel?.kind === "draw" && this.panel.to === "answer") this.panel = undefined; // it was for another question
    this.picks = [];
    this.part = 0;
    for (const [what, yes] of this.verdicts) if (yes) this.agreed.add(what);
    this.verdicts.clear();
    this.opened.clear();
    this.note = "";
    this.foldOpen = reading;
    this.writes = false;
    if (this.goingBack && now.screen.kind === "free") this.putBack(now);
    this.goingBack = false;
  }

  /** «Tilbake» must not cost the words: they are put in the box again. */
  private putBack(now: Conversation): void {
    const { step, round } = now.screen;
    const said = [...now.bubbles].reverse().find(
      (bubble) => bubble.who === "bruker" && !bubble.button && !bubble.added && bubble.step === step && (bubble.round ?? 0) === (round ?? 0),
    );
    if (!said || (said.by === "parorende") !== this.writtenFor()) return;
    const place = said.drawn ? drawingPlace(this, step, round) : placeOf(step, round);
    if (this.drafts.get(place) === "") this.drafts.set(place, said.drawn ? now.drawings[said.drawn] ?? "" : said.text);
  }

  private refused(id: string, code: string, message: string): void {
    const command = this.outbox.find(id)?.command;
    this.mine.delete(id);
    this.goingBack = false;
    if (!command) return; // another tab has taken care of it
    this.outbox.remove(id);
    if (command.text !== undefined && command.text.trim() !== "") {
      this.asideShelf.add(command, code, message || this.words.tooLong);
      this.lead = "question";
    } else {
      this.note = message || this.words.tooLong;
    }
  }

  /** Before the bruker has said yes, nothing about them is kept anywhere but here. */
  private tellSettings(): void {
    if (!this.settingsShelf.sent && this.may("more")) this.connection?.tell({ type: "settings", settings: this.settings });
  }

  /** With pictures, the cards of every question are shown; the conversation is told so, once. */
  private matchCards(): void {
    const { pictures } = this.settings;
    if (!this.may("more") || this.cardsAsked === pictures || (this.screen?.cards_always ?? false) === pictures) return;
    this.cardsAsked = pictures;
    this.send({ do: "cards", answer: pictures ? "yes" : "no" });
  }

  // Small things

  /** What somebody writes for the bruker is kept apart from what the bruker writes. */
  private here(): string {
    return this.screen ? `${placeOf(this.screen.step, this.screen.round)}${this.writtenFor() ? ".for" : ""}` : "nowhere";
  }

  private isHere(command: Command): boolean {
    const screen = this.screen;
    return screen !== undefined && onThisStep.has(command.do) && command.step === screen.step && (command.round ?? 0) === (screen.round ?? 0);
  }

  private fits(text: string): boolean {
    const note = text.trim() === "" ? this.words.emptyText
      : new TextEncoder().encode(text).length > maxText ? this.words.tooLong : "";
    if (note !== "") this.explain(note);
    return note === "";
  }

  private belongTo(key: string): void {
    if (owner() !== key) this.conversation = undefined;
    ownerIs(key);
    this.key = key;
    this.outbox = new Outbox(key);
    this.drafts = new Drafts(key);
    this.asideShelf = new Asides(key);
    this.settingsShelf = new SettingsShelf(key);
  }
}
