// What goes to the server, and what the server says.

import { Connection, type Ends } from "./connection.js";
import { received, screenKey, type Conversation } from "./conversation.js";
import { newID } from "./id.js";
import { langIs } from "./lang.js";
import { Known, slowAfter } from "./known.js";
import { namedAs, owner } from "./owner.js";
import type { Do, FromServer, Wish } from "./protocol.js";
import { helperIs } from "./together/who.js";
import { placeOf, where } from "./where.js";

/** What in this tab led to an update: a command, or the goal it was about. */
type Cause = Do | { goal: number } | { id: string };

export abstract class Exchange extends Known {
  protected connection: Connection | undefined;
  protected cardsAsked: boolean | undefined; // what was told last
  private readonly mine = new Map<string, Cause>(); // sent from this tab, not yet seen in an update
  private caused: Cause | undefined;
  private goingBack = false;

  constructor(protected readonly paint: () => void) {
    super();
  }

  connect(url: string): void {
    const ends: Ends = {
      next: () => this.outbox.all()[0]?.command,
      received: (message) => this.hear(message),
      changed: () => { this.net = this.connection?.net ?? "away"; this.paint(); },
      over: () => { this.net = "over"; this.lead = "question"; this.paint(); },
    };
    this.connection = new Connection(url, ends);
    this.connection.open();
  }

  send(wish: Wish, then = causeOf(wish)): void {
    const id = newID();
    this.mine.set(id, then);
    this.keptFirmly = this.outbox.add({ id, ...wish });
    this.note = "";
    this.connection?.pump();
    setTimeout(() => this.paint(), slowAfter + 50); // to say that it takes time, if it does
    this.paint();
  }

  /** Any command about the question that stands on the page. */
  sendHere(wish: Wish): boolean {
    const { screen } = this;
    if (!screen || this.answered()) return false; // the second tap of a hand that shakes
    this.goingBack = wish.do === "back";
    this.send({ ...wish, ...where(screen) });
    return true;
  }

  /** What the server says: over the websocket, and at first in its answer to an invitation. */
  hear(message: FromServer): void {
    this.net = this.connection?.net ?? "opening";
    this.safe.heard(message);
    switch (message.type) {
      case "state":
        if (this.key !== message.key) this.cardsAsked = undefined;
        this.belongTo(message.key);
        this.speaks(message.lang);
        langIs(message.lang);
        namedAs(message.as);
        this.trouble = "";
        this.settingsShelf.heard(message.settings);
        this.take(message);
        break;
      case "update":
        this.take(message);
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
    if (now && now !== had) this.goOn(had, now);
    this.tellSettings();
    this.matchCards();
  }

  private goOn(had: Conversation | undefined, now: Conversation): void {
    const caused = this.caused;
    this.caused = undefined;
    this.ackedTo = Math.min(this.ackedTo, now.n);
    this.conversation = now;
    if (now.screen.paused) helperIs(owner(), false); // after a rest it is the bruker who answers
    if (now.as === "parorende") this.view = "talk"; // a plan is the bruker's

    if (!had || screenKey(had.screen) !== screenKey(now.screen)) {
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
    for (const [does, place] of [["say", placeOf(step, round)], ["draw", `draw.${placeOf(step, round)}`]] as const) {
      const text = this.drafts.get(place);
      if (text.trim() === "") continue;
      this.asideShelf.add({ id: newID(), do: does, text, step, round }, "moved", this.words.aside.moved);
      this.drafts.set(place, "");
    }
  }

  private arrive(now: Conversation, reading: boolean): void {
    if (this.panel?.kind === "draw" && this.panel.to === "answer") this.panel = undefined; // it was for another question
    this.picks = [];
    this.reached.arrive(now.screen);
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
    const place = said.drawn ? `draw.${this.here()}` : this.here();
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

  /**
   * Before the bruker has said yes, nothing about them is kept anywhere but here.
   * The id is so that a server which does not know them refuses them, and not the
   * answer that is on its way.
   */
  protected tellSettings(): void {
    if (!this.settingsShelf.sent && this.may("more")) this.connection?.tell({ type: "settings", id: newID(), settings: this.settings });
  }

  /** With pictures, the cards of every question are shown; the conversation is told so, once. */
  protected matchCards(): void {
    const { pictures } = this.settings;
    if (!this.may("more") || this.cardsAsked === pictures || (this.screen?.cards_always ?? false) === pictures) return;
    this.cardsAsked = pictures;
    this.send({ do: "cards", answer: pictures ? "yes" : "no" });
  }
}

function causeOf(wish: Wish): Cause {
  const ofGoal = wish.do === "share" || wish.do === "keep" || (wish.do === "edit" && wish.answer !== undefined);
  return ofGoal ? { goal: wish.goal ?? wish.round ?? 0 } : wish.do;
}
