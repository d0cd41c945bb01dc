import { begunSocket } from "./begun.js";
import type { Command, FromServer } from "./protocol.js";

/** What the connection needs to know and tell. */
export interface Ends {
  /** The oldest command that waits, if any. */
  next(): Command | undefined;
  received(message: FromServer): void;
  /** The net came or went. */
  changed(): void;
  /** The server does not know this device any more. */
  over(): void;
}

export type Net = "opening" | "open" | "away";

const waits = [1000, 2000, 4000, 8000, 15_000];
const ackTimeout = 8000; // a socket on a dead wifi stays OPEN for minutes
const mostPatience = 128_000; // a conversation with many drawings may take so long on a slow net
const retryPause = 5000; // the server asked us to try again later
const quiet = 20_000; // after so long without a word, the first touch or key asks whether the server is there
const longAway = 30_000; // after so long out of sight, a socket is not to be trusted
const sessionOver = 1008;
const tooLarge = 1009;
const ping = '{"type":"ping","id":"ping"}'; // with an id: a refusal that names none is of the answer on its way

/**
 * One websocket, opened again and again. It sends what waits one at a time, in
 * order, and only after the server has said whose conversation this is.
 */
export class Connection {
  net: Net = "opening";
  private socket: WebSocket | undefined;
  private ready = false;
  private inFlight: string | undefined;
  private attempt = 0;
  private reconnect = 0;
  private watchdog = 0;
  private hiddenAt = 0;
  private stopped = false;
  private heardAt = 0;
  private asking = false;
  private patience = ackTimeout; // for a conversation to come: longer each time it did not

  constructor(private readonly url: string, private readonly ends: Ends) {
    addEventListener("online", () => this.replace());
    addEventListener("offline", () => this.lost());
    addEventListener("pageshow", (event) => { if (event.persisted) this.replace(); });
    document.addEventListener("visibilitychange", () => this.seen());
    for (const sign of ["focus", "pointerdown", "input"]) addEventListener(sign, () => this.wake());
  }

  open(): void {
    clearTimeout(this.reconnect);
    if (this.stopped || (this.socket && this.socket.readyState <= WebSocket.OPEN)) return;
    const begun = begunSocket();
    const socket = begun?.socket ?? new WebSocket(this.url);
    this.socket = socket;
    // A server that does not answer the handshake must not hold us either.
    this.watch(socket, this.patience);
    socket.onmessage = (event) => { if (this.socket === socket) this.receive(event.data); };
    socket.onclose = (event) => {
      if (this.socket !== socket) return;
      if (event.code === sessionOver) return this.end();
      if (event.code === tooLarge) this.refuse();
      this.lost();
    };
    for (const data of begun?.heard ?? []) this.receive(data);
  }

  /** Sends the next that waits, unless one is on its way. */
  pump(): void {
    if (!this.ready || this.inFlight !== undefined || this.socket?.readyState !== WebSocket.OPEN) return;
    const command = this.ends.next();
    if (!command) return;
    this.inFlight = command.id;
    this.socket.send(JSON.stringify({ type: "command", ...command }));
    this.watch(this.socket);
  }

  /** Tells the server something that is no command. Returns false when nobody is there to hear it. */
  tell(message: object): boolean {
    if (!this.ready || this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  private receive(data: unknown): void {
    let message: FromServer;
    try {
      message = JSON.parse(String(data)) as FromServer;
    } catch {
      return; // not for us
    }
    this.heardAt = Date.now();
    this.asking = false;
    if (message.type === "pong") {
      if (this.inFlight === undefined) clearTimeout(this.watchdog);
      return;
    }
    if (message.type === "state") {
      clearTimeout(this.watchdog);
      this.ready = true;
      this.attempt = 0;
      this.patience = ackTimeout;
      this.net = "open";
    }
    if (message.type === "retry") {
      clearTimeout(this.watchdog);
      setTimeout(() => { this.answered(message.id); this.pump(); }, retryPause);
    } else if (message.type === "refused" && message.id === "") {
      this.refuse(); // it could not even be read
      return this.pump();
    } else if (message.type === "ack" || message.type === "refused") {
      this.answered(message.id);
    }
    this.ends.received(message);
    // An update may be another tab's doing: what that tab is sending, it sends itself.
    if (message.type !== "update") this.pump();
  }

  private answered(id: string): void {
    if (this.inFlight !== id) return;
    this.inFlight = undefined;
    clearTimeout(this.watchdog);
  }

  /** What the server cannot take must not stand in the way of the rest for ever. */
  private refuse(): void {
    const id = this.inFlight;
    if (id === undefined) return;
    this.answered(id);
    this.ends.received({ type: "refused", id, code: "too_long", message: "" });
  }

  private watch(socket: WebSocket, patience = ackTimeout): void {
    clearTimeout(this.watchdog);
    this.watchdog = window.setTimeout(() => { if (this.socket === socket) this.silent(); }, patience);
  }

  /**
   * Somebody is here again. A socket can be dead while nothing is sent on it, and
   * a browser does not tell. So the first touch or key after a quiet time asks;
   * while nobody is here, nothing is asked and no clock runs.
   */
  private wake(): void {
    if (!this.ready || this.asking || this.inFlight !== undefined || this.socket?.readyState !== WebSocket.OPEN || Date.now() - this.heardAt < quiet) return;
    this.asking = true;
    this.socket.send(ping);
    this.watch(this.socket);
  }

  /** No answer came: say so, and try another socket at once. */
  private silent(): void {
    // The handshake was answered, and what comes is long: it is not to be begun again for ever.
    if (!this.ready && this.socket?.readyState === WebSocket.OPEN) this.patience = Math.min(2 * this.patience, mostPatience);
    this.drop();
    this.net = "away";
    this.ends.changed();
    this.open();
  }

  private seen(): void {
    if (document.hidden) {
      this.hiddenAt = Date.now();
    } else if (Date.now() - this.hiddenAt > longAway) {
      this.replace();
    } else {
      this.attempt = 0;
      this.open();
      this.wake();
    }
  }

  /** Throws the socket away and opens a new one now. */
  private replace(): void {
    this.drop();
    this.attempt = 0;
    this.open();
  }

  private drop(): void {
    const socket = this.socket;
    this.socket = undefined;
    this.ready = false;
    this.asking = false;
    this.inFlight = undefined;
    clearTimeout(this.watchdog);
    socket?.close();
  }

  private lost(): void {
    this.drop();
    if (this.stopped) return;
    this.net = "away";
    this.ends.changed();
    const wait = waits[Math.min(this.attempt, waits.length - 1)] ?? 1000;
    this.attempt += 1;
    clearTimeout(this.reconnect);
    this.reconnect = window.setTimeout(() => this.open(), wait * (0.75 + Math.random() / 2));
  }

  /** For good: the tablet is somebody else's. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.reconnect);
    this.drop();
  }

  private end(): void {
    this.stop();
    this.ends.over();
  }
}
