import type { Settings } from "../settings.js";
import { localVoice, sayHere } from "./local.js";
import { Marker } from "./mark.js";
import { fetchSpeech, play, recordedRates, wake } from "./sound.js";
import { piecesOf, type Place } from "./text.js";

export type Speed = Settings["speed"];

/** What is to be read, and what there is to read it with. */
export interface Reading {
  text: string;                  // lines, as they stand on the page
  lang: string;
  speed: Speed;
  recording: string | undefined; // the address of a human voice that says exactly this
  server: boolean;               // the server can read
}

/** Reads one thing at a time, when it is asked to, and never by itself. */
export class Speaker {
  now: string | undefined;    // the text that is being read
  failed: string | undefined; // the text that could not be
  changed: () => void = () => {};
  private reading = new AbortController();

  /** A tap reads; a second tap stops; a tap elsewhere reads that instead. */
  toggle(reading: Reading, near: Element): void {
    const again = this.now === reading.text;
    this.stop();
    if (!again) void this.read(reading, near);
    this.changed();
  }

  stop(): void {
    this.reading.abort();
    this.now = this.failed = undefined;
  }

  private async read(reading: Reading, near: Element): Promise<void> {
    const { signal } = (this.reading = new AbortController());
    const marker = new Marker(near, reading.text);
    const mark = (place: Place): void => { if (!signal.aborted) marker.mark(place); };
    signal.addEventListener("abort", () => marker.clear(), { once: true });
    this.now = reading.text;
    let read = false;
    for (const way of waysFor(reading)) {
      try {
        await way(mark, signal);
        read = true;
      } catch {
        // the next way
      }
      if (read || signal.aborted) break;
    }
    if (signal.aborted) return;
    this.stop();
    if (!read) this.failed = reading.text;
    this.changed();
  }
}

type Way = (mark: (place: Place) => void, stop: AbortSignal) => Promise<void>;

/** A human voice is better than the tablet's, and the tablet's better than the server's. */
function waysFor({ text, lang, speed, recording, server }: Reading): Way[] {
  const ways: Way[] = [];
  const voice = localVoice(lang);
  if (recording || (server && !voice)) wake(); // while the finger's touch still counts
  if (recording) ways.push((mark, stop) => play(recording, text, recordedRates[speed], mark, stop));
  const pieces = piecesOf(text);
  if (voice) {
    ways.push(async (mark, stop) => {
      for (const piece of pieces) {
        if (stop.aborted) return;
        await sayHere(piece.text, voice, speed, within(piece, mark), stop);
      }
    });
  }
  if (server) ways.push((mark, stop) => fromServer(pieces, lang, speed, mark, stop));
  return ways;
}

/** The next piece is fetched while one is played: no silence between them but the voice's own. */
async function fromServer(pieces: ReturnType<typeof piecesOf>, lang: string, speed: Speed, mark: (place: Place) => void, stop: AbortSignal): Promise<void> {
  const fetched = (i: number): Promise<string | undefined> => {
    const piece = pieces[i];
    const address = piece ? fetchSpeech(piece.text, lang, speed, stop) : Promise.resolve(undefined);
    address.catch(() => { /* told when its turn comes */ });
    return address;
  };
  let next = fetched(0);
  for (const [i, piece] of pieces.entries()) {
    const address = await next;
    if (address === undefined) return;
    next = fetched(i + 1);
    try {
      if (!stop.aborted) await play(address, piece.text, 1, within(piece, mark), stop);
    } finally {
      URL.revokeObjectURL(address);
    }
    if (stop.aborted) return void next.then((left) => left && URL.revokeObjectURL(left), () => {});
  }
}

/** Places in a piece, as places in the whole. */
function within(piece: Place, mark: (place: Place) => void): (place: Place) => void {
  return ({ from, to }) => mark({ from: piece.from + from, to: Math.min(piece.from + to, piece.to) });
}
