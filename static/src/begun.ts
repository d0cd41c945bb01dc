import { enter, type Entry } from "./enter.js";

/** What early.ts has begun: the invitation, and the connection with what came over it. */
export interface Begun { entry: Promise<Entry>; socket?: WebSocket; heard: unknown[] }

declare global {
  var begun: Begun | undefined;
}

/** Uses the invitation, or waits for what early.ts has begun. */
export function entered(): Promise<Entry> { return globalThis.begun?.entry ?? enter(); }

/** The connection that was begun, once, if it still stands. */
export function begunSocket(): { socket: WebSocket; heard: unknown[] } | undefined {
  const { begun } = globalThis;
  globalThis.begun = undefined;
  if (!begun?.socket || begun.socket.readyState > WebSocket.OPEN) return undefined;
  return { socket: begun.socket, heard: begun.heard };
}

export function socketAddress(): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`;
}
