import type { FromServer } from "../protocol.js";
import { helpIs } from "./operator.js";

/**
 * What the server has told of help: whether the newest words call for it, and how
 * long this tablet works. Nothing of it but the numbers is kept on the tablet.
 */
export class Safe {
  until: string | undefined; // the last day this tablet works when it is not used before
  private called = false;    // the newest words call for help
  private refused = false;   // and so do words that were not taken
  private hidden = false;    // «Skjul dette», until there are newer words

  heard(message: FromServer): void {
    switch (message.type) {
      case "state":
        if (message.help) helpIs(message.help);
        this.until = message.until;
        this.called = message.screen.help ?? false;
        break;
      case "update":
        this.called = message.screen.help ?? false;
        if ((message.bubbles ?? []).some((bubble) => bubble.who === "bruker" && !bubble.button)) this.hidden = this.refused = false;
        break;
      case "refused":
        if (message.help) {
          this.refused = true;
          this.hidden = false;
        }
        break;
    }
  }

  hide(): void {
    this.hidden = true;
  }

  /** Whether to show whom one may ring, and where the words that call for it are. */
  get calls(): "stored" | "here" | undefined {
    if (this.hidden) return undefined;
    return this.refused ? "here" : this.called ? "stored" : undefined;
  }
}
