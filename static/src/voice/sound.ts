import type { Speed } from "./speaker.js";
import { timesOf, type Place } from "./text.js";

// A sound with a voice in it: a recording, or what the server read. It does not
// tell where it is, so that is reckoned from how long each word is.

const player = new Audio();

/**
 * A browser lets a player sound only in answer to a touch, and a sound from the
 * server comes a moment later. A player that has begun with silence may go on.
 */
export function wake(): void {
  if (player.src !== "") return;
  player.src = URL.createObjectURL(new Blob([silence()], { type: "audio/wav" }));
  player.play().catch(() => { /* the real sound tells whether it works */ });
}

/** 1/100 second of nothing. */
function silence(): ArrayBuffer {
  const samples = 80, file = new DataView(new ArrayBuffer(44 + samples));
  const put = (at: number, word: string): void => [...word].forEach((letter, i) => file.setUint8(at + i, letter.charCodeAt(0)));
  put(0, "RIFF"); put(8, "WAVEfmt "); put(36, "data");
  file.setUint32(4, 36 + samples, true);
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, 8000, true);
  file.setUint32(28, 8000, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  file.setUint32(40, samples, true);
  for (let i = 0; i < samples; i++) file.setUint8(44 + i, 128);
  return file.buffer;
}

/** Plays a sound in which text is said, and tells the place of what is being said. */
export function play(address: string, text: string, rate: number, mark: (place: Place) => void, stop: AbortSignal): Promise<void> {
  const times = timesOf(text);
  return new Promise((done, failed) => {
    const listening = new AbortController(), { signal } = listening;
    const end = (how: () => void): void => { listening.abort(); how(); };
    const follow = (): void => {
      if (signal.aborted) return;
      const share = player.duration > 0 && Number.isFinite(player.duration) ? player.currentTime / player.duration : 0;
      const word = times.find(({ until }) => share < until);
      if (word && player.currentTime > 0) mark(word);
      requestAnimationFrame(follow);
    };
    player.addEventListener("ended", () => end(done), { signal });
    player.addEventListener("error", () => end(() => failed(new Error("no sound"))), { signal });
    stop.addEventListener("abort", () => { player.pause(); end(done); }, { signal });
    player.src = address;
    player.playbackRate = rate;
    player.play().then(follow, (error: unknown) => { if (!signal.aborted) end(() => failed(error)); });
  });
}

/** A person has read in one speed; a little slower or faster still sounds like them. */
export const recordedRates: Record<Speed, number> = { slow: 0.8, usual: 1, fast: 1.2 };

/** What the server reads, as an address to play. It must be let go of. */
export async function fetchSpeech(text: string, lang: string, speed: Speed, stop: AbortSignal): Promise<string> {
  const answer = await fetch("/les", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text, lang, speed }), signal: stop,
  });
  if (!answer.ok) throw new Error(`voice: ${answer.status}`);
  return URL.createObjectURL(await answer.blob());
}
