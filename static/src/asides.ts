import { isDrawn } from "./drawn.js";
import type { Command } from "./protocol.js";
import { readJSON, shelf } from "./shelf.js";

/** Words, or a drawing, that the conversation had no place for. They stay in sight until the bruker decides. */
export interface Aside { id: string; text: string; message: string; code: string; step?: string; round?: number; drawn?: true; by?: "parorende" }

export class Asides {
  private readonly prefix: string;

  constructor(owner: string) {
    this.prefix = `egneord.aside.${owner}.`;
  }

  /** The id is the command's, so that two tabs which hear the same refusal keep the words once. */
  add(command: Command, code: string, message: string): void {
    const aside: Aside = { id: command.id, text: command.text ?? "", code, message };
    // Words refused as an afterthought to an answer are tried without the answer next time.
    if (command.do !== "more" && command.step !== undefined) {
      aside.step = command.step;
      if (command.round !== undefined) aside.round = command.round;
    }
    if (isDrawn(command)) aside.drawn = true;
    if (command.by) aside.by = command.by;
    shelf.set(this.prefix + command.id, JSON.stringify(aside));
  }

  all(): Aside[] {
    return shelf.keys(this.prefix).flatMap((key) => readJSON<Aside>(key) ?? []);
  }

  remove(id: string): void {
    shelf.remove(this.prefix + id);
  }

  owns(key: string | null): boolean {
    return key === null || key.startsWith(this.prefix);
  }
}
