import type { Command } from "./protocol.js";
import { readJSON, shelf } from "./shelf.js";

/** A command that has not been acknowledged, and when it was made (this tablet's clock). */
export interface Kept { key: string; at: number; command: Command }

/**
 * What this tablet has not yet been told is stored. All tabs share it. A command
 * may be sent by two of them: the server knows it by its id and stores it once.
 */
export class Outbox {
  private readonly prefix: string;

  constructor(owner: string) {
    this.prefix = `egneord.out.${owner}.`;
  }

  /** Returns false when the tablet could not keep it beyond this page. */
  add(command: Command): boolean {
    const last = shelf.keys(this.prefix).at(-1);
    const lastAt = last === undefined ? 0 : timeOf(last, this.prefix);
    const at = Math.max(Date.now(), lastAt + 1); // in order, also when the clock is set back
    return shelf.set(`${this.prefix}${String(at).padStart(15, "0")}.${command.id}`, JSON.stringify(command));
  }

  /** Oldest first. */
  all(): Kept[] {
    return shelf.keys(this.prefix).flatMap((key) => {
      const command = readJSON<Command>(key);
      return command ? [{ key, at: timeOf(key, this.prefix), command }] : [];
    });
  }

  find(id: string): Kept | undefined {
    return this.all().find((kept) => kept.command.id === id);
  }

  remove(id: string): void {
    for (const kept of this.all()) if (kept.command.id === id) shelf.remove(kept.key);
  }

  owns(key: string | null): boolean {
    return key === null || key.startsWith(this.prefix);
  }
}

function timeOf(key: string, prefix: string): number {
  return Number(key.slice(prefix.length, prefix.length + 15)) || 0;
}
