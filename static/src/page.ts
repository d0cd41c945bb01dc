// What a finger does on the page. The templates call back here; they hold nothing
// themselves.

import type { Aside } from "./asides.js";
import { Exchange } from "./exchange.js";
import { owner } from "./owner.js";
import type { Panel } from "./panel.js";
import { maxText } from "./protocol.js";
import type { Verdict } from "./reached.js";
import type { Settings } from "./settings.js";
import { tipNow } from "./together/tips.js";
import { helperIs } from "./together/who.js";
import { viewNow, type View } from "./view.js";
import { placeOf, where, type Where } from "./where.js";

export class Page extends Exchange {
  constructor(paint: () => void) {
    super(paint);
    addEventListener("storage", (event) => {
      if (this.outbox.owns(event.key) || this.asideShelf.owns(event.key)) this.paint();
    });
    addEventListener("popstate", () => this.show(viewNow()));
  }

  // To answer

  /** An answer in own words. */
  say(text: string): void {
    if (!this.fits(text)) return;
    const place = this.here();
    if (this.sendHere({ do: "say", text, by: this.by() })) this.drafts.set(place, "");
    this.paint();
  }

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

  /** The way to answer that was chosen on the first screen. */
  startWith(change: Partial<Settings>): void {
    this.picks = [];
    this.note = "";
    this.lead = "question";
    this.set(change);
  }

  /** Keeps the answer to one thing that was said, and tells whether all of them are yes. */
  agree(verdict: Verdict): boolean { return this.reached.answer(verdict); }

  /** Another part of a screen that is shown one thing at a time. */
  toPart(part: number): void {
    this.reached.goTo(part);
    this.lead = "question";
    this.paint();
  }

  // To add, and to change what was said

  /** An afterthought. */
  more(text: string, belongs: Where | undefined): void {
    if (!this.fits(text)) return;
    this.send({ do: "more", text, ...(belongs && where(belongs)) });
    this.drafts.set(this.panel?.kind === "add" ? `add.${placeOf(this.panel.step, this.panel.wish)}` : "more", "");
    this.closePanel();
  }

  edit(said: Where, text: string): void {
    if (!this.fits(text)) return;
    this.send({ do: "edit", ...where(said), text });
    this.drafts.set(`edit.${placeOf(said.step, said.round)}`, "");
    this.closePanel();
  }

  /** Another card instead of the one that was picked. */
  editCard(said: Where): void {
    if (this.picks.length === 0) return this.explain(this.words.emptyChoice);
    this.send({ do: "edit", ...where(said), picks: this.picks });
    this.picks = [];
    this.closePanel();
  }

  /** What the bruker calls a wish. */
  title(wish: number, text: string): void {
    if (!this.fits(text)) return;
    this.send({ do: "title", goal: wish, text }, { goal: wish });
    this.drafts.set(`title.${wish}`, "");
    this.closePanel();
  }

  addAside(aside: Aside): void {
    const { id, text, drawn, step, round } = aside;
    this.send({ do: "more", text, drawn, step, round });
    this.removeAside(id);
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

  // How the page is

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

  /** The bruker has agreed, or wants to answer alone again. */
  answerTogether(on: boolean, helper = false): void {
    this.keepSettings({ together: on });
    this.setHelper(helper);
  }

  setHelper(answers: boolean): void {
    helperIs(owner(), answers);
    this.panel = undefined;
    this.picks = [];
    this.turn();
  }

  private keepSettings(change: Partial<Settings>): void {
    this.settingsShelf.change(change);
    this.cardsAsked = undefined;
    this.tellSettings();
    this.matchCards();
  }

  // What is in sight

  /** Another part of the same page: the conversation, or the plan. */
  show(view: View): void {
    if (view === this.view) return;
    this.view = view;
    this.panel = undefined;
    this.turn();
  }

  openPanel(panel: Panel): void {
    this.panel = panel;
    if (panel.kind === "edit") {
      this.picks = [];
      this.writes = false;
    }
    this.turn();
  }

  /** What a panel waited for has come, if it is still there. */
  changePanel(from: Panel["kind"], to: Panel): void {
    if (this.panel?.kind === from) this.panel = to;
    this.paint();
  }

  /** Which answer an afterthought belongs to. */
  belongsTo(belongs: Where | undefined): void {
    if (this.panel?.kind === "more") this.panel = { kind: "more", belongs };
    this.paint();
  }

  closePanel(): void {
    this.panel = this.panel && "back" in this.panel ? this.panel.back : undefined;
    this.turn();
  }

  toggleStrip(): void {
    this.stripOpen = !this.stripOpen;
    this.lead = { id: this.stripOpen ? "strip" : "strip-button" };
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

  explain(note: string): void {
    this.note = note;
    this.paint();
  }

  repaint(): void { this.paint(); }

  hideCalls(): void {
    this.safe.hide();
    this.lead = "question";
    this.paint();
  }

  // When somebody is finished here

  /** The tablet goes on to somebody else: nothing of the last one is known any more. */
  left(lang = this.lang, how: "leaving" | "away" = "leaving"): void {
    const told = this.gone === how;
    this.gone = how;
    if (told) return;
    this.connection?.stop();
    this.speaks(lang);
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

  // Small things

  /** Something else stands in sight: it is read from its heading. */
  private turn(): void {
    this.note = "";
    this.lead = "question";
    this.paint();
  }

  private fits(text: string): boolean {
    const note = text.trim() === "" ? this.words.emptyText
      : new TextEncoder().encode(text).length > maxText ? this.words.tooLong : "";
    if (note !== "") this.explain(note);
    return note === "";
  }
}
